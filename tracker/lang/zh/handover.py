"""Who speaks next, where no label says so: 有请…发言, 下面把时间交给…, 邀请到…副总, 谢谢…."""

import re

from tracker.lang.trie import any_of
from tracker.lang.words import Words

_HAN = "\u4e00-\u9fff"
_TITLE = r"(?:先生|女士|小姐|副?总经理|副总裁|副总|执行长|财务长|技术长|营运长|协理|副理|处长|总监|总裁|总经理|副?董事长|博士|教授|院士|行长|副?部长|主席|老师|董事|主任|副?院长|秘书长|总(?![部体的]))"
_LATIN = r"[A-Za-z][A-Za-z .'\-]{1,30}?"
_POINTED = rf"[{_HAN}]{{1,5}}·[{_HAN}·]{{1,10}}"
_GIVES = r"(?:有请|下面(?:我们)?请|接下来(?:我们)?请|首先(?:我们)?请|(?<![受不被])欢迎(?!的|[回来收光]|大家|各位|订阅|关注|加入|使用|点赞|留言|你|您)|时间(?:就)?交给|话筒交给|现在(?:我们)?请)"
_INVITED = r"(?:邀请到了?|请到了?|邀请了)"
_OFFICE = r"(?:我们的|公司的?|我们)?(?:首席执行官|首席财务官|CEO|CFO|董事长|总裁|总经理|创始人)?"
_GOES_ON = r"(?=发言|讲话|致辞|介绍|分享|为大家|为我们|上台|演讲|来|做|给|[,，。!！])"
_NO_SURNAMES = frozenset("和单全应时成于万方向关安")
"""Words as often as surnames: without a title behind it what begins so is no name (欢迎和衷心感谢)."""

NOT_NAMES = frozenset(("大家", "各位", "你们", "您", "你", "我们", "主持人", "所有人", "观众", "各位嘉宾", "记者"))


def handover(words: Words) -> re.Pattern[str]:
    """Return the pattern with which somebody is given the floor, or tells who they are.

    A Chinese name begins with a surname; anything else that follows such words is none (时间交给公司这边).
    """
    surnames = words.groups["surname"]
    sure, person = _persons(words)
    return re.compile(
        rf"{_GIVES}{_OFFICE}(?:(?P<to>(?:{sure}|{_POINTED}|{_LATIN})(?={_TITLE}?{_GOES_ON}))"
        rf"|[^，。！？!?\n]{{0,26}}?(?P<titled>(?:{person}|{_POINTED})(?={_TITLE})))"
        rf"|{_INVITED}[^，。！？!?\n]{{0,26}}?(?P<guest>(?:{person}|{_POINTED})(?={_TITLE}[^，。！？!?\n]{{0,24}}?(?:来|为|跟|和|与)[^，。！？!?\n]{{0,8}}?(?:分享|说明|更新|介绍|解答|报告|交流|聊|谈)))"
        rf"|(?<![如若果当像])我是[{_HAN}A-Za-z]{{0,14}}?(?:董事长|(?:副?总)?经理|副?总裁|副总|执行长|财务长|技术长|发言人|首席[{_HAN}]{{2,4}}官|CEO|CFO|CTO|协理|处长|创始人)"
        rf"(?P<me>(?:{any_of(surnames)})[{_HAN}]{{1,2}})(?=[,，。!！\s]|\Z)"
    )


def thanks(words: Words) -> re.Pattern[str]:
    """Return the pattern with which somebody is thanked: who had the floor has given it back."""
    sure, person = _persons(words)
    return re.compile(
        rf"(?:谢谢|感谢)(?P<name>(?:{sure}|{_POINTED}|{_LATIN})(?={_TITLE}?(?:的?(?:发言|分享|介绍|致辞|演讲)|[。!！]))"
        rf"|{person}(?={_TITLE}(?:的?(?:发言|分享|介绍|致辞|演讲)|[,，。!！\s])))"
    )


def _persons(words: Words) -> tuple[str, str]:
    """Return the patterns of a Chinese name: one that stands alone, and one with a title behind it."""
    none, surnames = any_of(words.groups["not_a_person"]), words.groups["surname"]
    clear = [one for one in surnames if one not in _NO_SURNAMES]
    sure, any_name = (rf"(?!{none})(?:{any_of(some)})[{_HAN}]{{1,2}}?" for some in (clear, surnames))
    return sure, any_name
