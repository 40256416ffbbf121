"""Labels that join a person with a firm, an office or a letter, in Chinese: 北方科技-李明, CFO李明, A-李明, 李明答."""

import re
from functools import lru_cache

from tracker.transcript.document import Role
from tracker.transcript.joined_english import english_in
from tracker.transcript.joined_label import Joined

SURNAMES = (
    "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許邓鄧冯馮韩韓曹曾彭萧肖蕭蔡潘田董袁于余叶葉蒋蔣杜苏蘇"
    "魏程吕呂丁沈任姚卢盧傅钟鍾姜崔谭譚廖范汪陆陸金石戴贾賈韦韋夏邱方侯邹鄒熊孟秦白江阎閻薛尹段雷黎史龙龍陶贺賀顾顧毛郝龚龔邵万萬钱錢严嚴"
    "覃武莫孔向汤湯温溫康施文牛樊葛邢安齐齊易乔喬伍庞龐颜顏倪庄莊聂聶章鲁魯岳翟殷詹申欧歐耿关關兰蘭焦俞左柳甘祝包宁寧尚符舒阮柯纪紀梅童凌毕畢单單季裴霍"
    "涂成苗谷曲盛冉骆駱蓝藍路游辛靳管柴蒙鲍鮑华華喻祁房屈饶饒解牟艾尤"
)
"""Those of nearly all: one character each."""
_HAN = "\u4e00-\u9fff"
PERSON = (
    rf"(?:[{SURNAMES}][{_HAN}]{{1,2}}|(?:欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|夏侯|东方|東方|尉迟|尉遲)[{_HAN}]{{1,2}})"
)
_SHORT = PERSON.replace("}", "}?")
"""The shorter of two that a name could be, before a verb."""
_OFFICE = (
    r"C[EFTOIM]O|[总總](?:裁|经理|經理|监|監)|董事[长長]?|董秘|秘[书書]|(?:首席)?[^，,、\s]{0,4}官|主席|行[长長]|[院部局司][长長]"
    r"|分析[师師]|研究[员員]|[记記]者|主持人|[经經]理|主任|教授|[创創][始办辦]人|[负負][责責]人|合[伙夥]人|[网網]友|[嘉来來][宾賓]"
)
_FIRM = (
    r"科技|[证證]券|[资資]本|基金|集[团團]|公司|[银銀]行|投[资資]|保[险險]|股份|[电電]子|汽[车車]|能源|[医醫][药藥]|研究|[传傳]媒|日[报報]"
    r"|[财財][经經]|新[闻聞]|[时時][报報]|大[学學]|[学學]院|[软軟]件|信息|通信|智能|半[导導][体體]|[国國][际際]|控股|[网網]"
)
_BESIDE = re.compile(
    r"(?P<first>[^\s/／|｜，,:：—–-][^/／|｜，,:：—–-]{0,23}?)(?:\s?[-–—/／|｜，,]{1,2}\s?|\s{1,3})(?P<last>[^\s/／|｜，,:：—–-]{2,24})"
)
_BEHIND = re.compile(rf"(?P<title>[{_HAN}A-Za-z]{{0,14}}(?:{_OFFICE}))(?P<name>{PERSON})")
_TITLED = re.compile(rf"(?P<name>{_SHORT})(?P<title>[{_HAN}A-Za-z]{{0,6}}(?:{_OFFICE}))")
_OF_OFFICE = frozenset("总總副首董主秘分研老")
"""No name ends so right before an office: 张总经理 is no 张总."""
_LETTERED = re.compile(
    rf"(?P<part>[QAＱＡ]|[问問答]|提[问問]|回答)\s?[-–—.、]?\s?(?P<name>{PERSON})"
    rf"|(?P<named>{_SHORT})\s?(?P<does>回答|答|提[问問]|[问問])"
)
_NO_ONE_WORDS = """
    管理层 管理層 管理者 高管 高层 高層 金融 方面 任何 方案 文章 马上 馬上 路演 安全 华为 華為 万科 石油 石化"""
_NO_ONE = frozenset(_NO_ONE_WORDS.split())
"""Words that begin with what is a surname as well."""
_ASKS = frozenset("QＱ问問提")
_IS_PERSON = re.compile(PERSON)
_IS_OFFICE = re.compile(rf".{{0,14}}(?:{_OFFICE})")
_IS_FIRM = re.compile(rf".{{0,14}}(?:{_FIRM})(?:有限公司|部|所)?|[A-Z][A-Za-z&.]{{1,20}}")


@lru_cache(maxsize=4096)
def person_in(label: str) -> Joined | None:
    """Return the person whom a label joins with something else; None where it is one thing, or two could be the name.

    >>> person_in("北方科技-李明")
    Joined(name='李明', title='北方科技', role=<Role.NAMED: 'named'>)
    """
    return english_in(label) if label.isascii() else _chinese_in(label)


def _chinese_in(label: str) -> Joined | None:
    found = _LETTERED.fullmatch(label)
    if found is not None and is_person(name := found["name"] or found["named"]):
        part = found["part"] or found["does"]
        return Joined(name, None, Role.QUESTION if part[0] in _ASKS else Role.NAMED)
    for shape in (_BEHIND, _TITLED):
        found = shape.fullmatch(label)
        if found is not None and is_person(found["name"]) and (shape is _BEHIND or found["name"][-1] not in _OF_OFFICE):
            return Joined(found["name"], found["title"], Role.NAMED)
    found = _BESIDE.fullmatch(label)
    if found is None:
        return None
    first, last = found["first"].strip(), found["last"].strip()
    if is_person(first) and _stands_beside(last):
        return Joined(first, last, Role.NAMED)
    if is_person(last) and _stands_beside(first):
        return Joined(last, first, Role.NAMED)
    return None


def is_person(word: str) -> bool:
    """Tell a Chinese name by its form: a surname and one or two characters more, and no firm or office."""
    return _IS_PERSON.fullmatch(word) is not None and word not in _NO_ONE and not _stands_beside(word)


def _stands_beside(words: str) -> bool:
    return _IS_OFFICE.fullmatch(words) is not None or _IS_FIRM.fullmatch(words) is not None
