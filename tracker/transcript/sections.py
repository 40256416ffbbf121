"""The parts of a document by their usual headings (Prepared Remarks, Q&A, 问答环节): headings, never speakers.

Two short lists, one a language, each by form rather than by every wording: a new heading is a word in one of them.
"""

import re
from functools import lru_cache

_ENGLISH = re.compile(
    r"""
    (?:prepared|opening|closing|concluding|introductory|final|management(?:['’]s)?)[ ]
        (?:remarks?|comments?|statements?|discussion)
  | (?:questions?(?:[ ](?:and|&)[ ]|-and-|/)answers?|q[ ]?(?:&|&amp;|and)[ ]?a)(?:[ ](?:session|section|portion|part))?
  | (?:table[ ]of[ ])?contents
  | presentation(?:[ ](?:section|portion))? | operator[ ]instructions?
  | (?:(?:(?:conference|earnings)[ ])?call|company|corporate|conference|management|analyst|meeting|other)[ ]
        (?:participants|attendees|representatives|executives)
  | participants | attendees | executives | analysts | agenda | introductions? | disclaimers? | transcript
  | (?:full[ ])?(?:conference[ ]|earnings[ ])?call[ ](?:transcript|details)
  | forward[- ]looking[ ](?:statements?|information) | safe[ ]harbou?r(?:[ ]statement)? | key[ ]takeaways
  | end[ ]of[ ](?:transcript|call|q[ ]?&[ ]?a|interview)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_CHINESE = re.compile(
    r"""
    [\u4e00-\u9fff]{0,8}(?:环节|環節|部分|纪要|紀要|实录|實錄|议程|議程)
  | (?:公司)?(?:管理层|管理層|高管|嘉宾|嘉賓|领导|領導)(?:发言|發言|陈述|陳述|致辞|致辭|讲话|講話|介绍|介紹)
  | (?:开场|開場|闭幕|閉幕|总结|總結)(?:白|致辞|致辭|发言|發言|陈词|陳詞) | 结束语 | 結束語
  | (?:参会|參會|与会|與會|出席|参加|參加)(?:人员|人員|嘉宾|嘉賓|机构|機構|名单|名單|公司高管|者)
  | 目录 | 目錄 | 免责声明 | 免責聲明 | 风险提示 | 風險提示 | (?:投资者|投資者)?(?:问答|問答|提问|提問)
  | 会议内容 | 會議內容
    """,
    re.VERBOSE,
)
_NUMBER = re.compile(
    r"(?:[一二三四五六七八九十]{1,3}[、.．]|[(（][一二三四五六七八九十\d]{1,2}[)）]|\d{1,2}[.、])[ \t]*"
)
_LONGEST = 48


@lru_cache(maxsize=4096)
def is_section(line: str) -> bool:
    """Tell whether a line is the heading of such a part: the whole of it, marks, number and colon aside."""
    if len(line) > _LONGEST:
        return False
    words = line.strip("*_ \t:：")
    number = _NUMBER.match(words)
    if number is not None:
        words = words[number.end() :]
    return bool(words) and not words[0].islower() and bool(_ENGLISH.fullmatch(words) or _CHINESE.fullmatch(words))
