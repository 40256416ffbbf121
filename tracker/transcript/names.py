"""Which words can name a speaker, by their form alone: names, parts in a conversation, titles, initials."""

import re
from functools import lru_cache

from tracker.transcript.document import Role
from tracker.transcript.sections import is_section

_QUESTION = frozenset(
    {
        "q",
        "question",
        "问",
        "問",
        "提问",
        "提問",
        "提问者",
        "提問者",
        *["投资者提问", "投资者问", "分析师提问", "网友提问", "记者问", "机构提问"],
    }
)
_ANSWER = frozenset(
    {
        "a",
        "answer",
        *[
            "答",
            "回答",
            "回复",
            "回覆",
            "答复",
            "答覆",
            "公司回复",
            "公司回答",
            "公司答复",
            "管理层回答",
            "管理层答复",
            "董秘回复",
        ],
    }
)
# Labels that name a part in a conversation: believed on sight.
_PARTS = re.compile(
    r"(?:host|co-host|moderator|interviewer|interviewee|operator|audience(?: member)?|narrator|announcer|reporter"
    r"|主持人?|记者|記者|嘉宾|嘉賓|观众|觀眾|旁白|司仪|主播|采访者|採訪者|受访者|受訪者)[ _]?[a-z\d]?"
    r"|(?:unidentified |unknown )?(?:speaker|analyst|participant|guest|panelist)[ _\-]?[a-z\d]{0,3}"
    r"|(?:发言人|發言人|说话人|說話人|讲者|講者|嘉宾|嘉賓|提问者)[ _]?[a-z\d]{0,3}",
    re.IGNORECASE,
)
_GENERIC = re.compile(
    r"(?:(?:unidentified |unknown )?speaker|发言人|發言人|说话人|說話人|讲者|講者)[ _]?[a-z\d]{0,3}", re.IGNORECASE
)
_OFFICE_ALONE = re.compile(
    r"[\u4e00-\u9fff]{2,6}[司局部署院厅廳][长長]|代?理?行政[长長]官|[国國][务務]院[总總]理|[总總]理|首相|[总總][统統]"
    r"|代?主席|董事[长長]|[总總]经理|[总總]經理|[总總]裁|院[长長]|行[长長]"
    r"|(?:The\s|Mr\.?\s|Madam\s)?(?:President|Chancellor(?: of the Exchequer)?|(?:First |Finance |Prime )?Minister"
    r"|Governor|PM|Financial Secretary|Speaker|Chair(?:man|woman|person)?|Chief Executive(?: Officer)?|CEO|CFO)",
    re.IGNORECASE,
)
_OFFICE_OF = re.compile(
    r"(?:The|THE|Hon\.?)\s(?:(?:[A-Z][A-Za-z]+)\s){0,2}(?i:minister|chancellor|secretary|treasurer|president|chair(?:man|woman|person)?"
    r"|speaker|governor|leader)(?:\s(?:of|for|and|to|OF|FOR|AND|TO|the|THE|[A-Z][\w'’-]{1,20})){0,8}"
)
_NO_ONE = re.compile(r"(?:发言人|说话人|讲话人|發言人|說話人|讲者|講者|演讲者|Speaker|SPEAKER)[ _\-]?[0-9A-Z]{0,3}$")
_ANONYMOUS = re.compile(r"(?:speaker|spk|unknown speaker)[\s_\-]?\d{0,3}", re.IGNORECASE)
_ASKERS = re.compile(
    r"\b(?:analysts?|research\sdivision|moderator|host|interviewer|operator)\b|分析师|分析師|主持|记者|記者",
    re.IGNORECASE,
)
# Words that stand before a colon and are no one's name. Short on purpose: recurrence decides most cases.
_NO_NAME_WORDS = """
    note notes nb warning source sources date time title author authors url link links summary example examples
    update ps disclaimer figure table location place topic tags keywords http https re fyi tip important conclusion
    abstract introduction background question answer key result results outlook guidance revenue highlights published
    editor contact email phone website subject from to cc risk risks agenda transcript duration category description
    language copyright recorded participants video id uploader uploaded channel views likes generated snippets fetched
    downloaded retrieved saved read listen watch see related also more disclosure
    注 注意 备注 例 例如 比如 譬如 来源 來源 编辑 編輯 作者 文章作者 时间 時間 日期 标题 標題 摘要 总结 總結 结论
    結論 目标 目標 原因 排版 主编 主編 图 圖 表 地点 地點 链接 鏈接 原文链接 参考资料 參考資料 原文 其中 此外 因此
    所以 首先 其次 最后 最後 第一 第二 第三 另外 提示 风险 風險 发布时间 發布時間 发布日期 发布地 封面图链接 视频链接
    导读 導讀 前言 简介 文 责编 校对 翻译 审核 以下 如下 包括 答案 问题 問題 要点 重点"""
_NO_NAME = frozenset(_NO_NAME_WORDS.split())
_SYMBOLS = re.compile(r"\A[^\w\s\"'“‘(（\[<#@$.,-]{1,4}\s?")
"""What decorates the beginning of a line: 📖 来源."""
_HANDLE = re.compile(r"[a-z][a-z0-9_.\-]{1,19}")
_INITIAL = re.compile(r"[A-Z]\.")
_LONGEST = 6
"""So many words a name has at most, its initials among them."""
# A clause that introduces speech or a list, not a label: 马斯克说：, 包括：, Elon Musk said:.
_INTRODUCES = re.compile(
    r"(?:[说說道称稱是有为為指]|表示|指出|认为|認為|如下|包括|例如|比如|写道|寫道|强调|問道|补充|[的了着呢吗嗎])$"
)
_SAYS = re.compile(r"\b(?:said|says|asked|asks|added|adds|wrote|writes|replied|noted|explained|was|is|are|were)$")
_TITLE_WORDS = re.compile(
    r"\b(?:chief|officer|c[efiot]o|coo|president|vice|vp|[es]vp|chair(?:man|woman|person)?|director|head|analyst|manager"
    r"|(?:co-)?founder|partner|counsel|treasurer|secretary|relations|moderator|host|editor|correspondent|reporter"
    r"|research\sdivision|professor|engineer(?:ing)?|minister|senator|principal|strategist|economist|governor|executive|designer|lead)s?\b"
    r"|首席|总裁|總裁|董事|经理|經理|分析师|分析師|总监|總監|创始人|創始人|主管|董秘|秘书|秘書|负责人|負責人|记者|記者"
    r"|主持|教授|主席|合伙人|合夥人|工程师|工程師|院长|部长|行长|会长",
    re.IGNORECASE,
)
_PROSE = re.compile(r"[a-z]{4}[.;] |[a-z]{4}[.;]$|[0-9]%?[.;]$|[,，]$|[!?。！？]|\b(?:[Ww]e|I|[Oo]ur|you)\b")
_TOPIC = re.compile(r"(?:关于|關於|对于|對於|至于|至於|针对|針對|有关|有關)")
"""What begins the name of a topic (**关于产能提升:**)."""
_NEVER_IN_A_NAME = re.compile(r"[。！？!?，,;；…“”\"|/\\=<>@#%&$+*~^{}0-9０-９]")
_IDEOGRAPH = re.compile(r"[\u3400-\u9fff\u3040-\u30ff\uac00-\ud7af]")
_THING = re.compile(
    r"(?:观点|觀點|原话|原話|要点|要點|重点|重點|总结|總結|小结|小結|摘要|背景|结论|結論|数据|數據|金句|启示|啟示|亮点|亮點|风险|風險|看点|看點|速览|速覽|导读|導讀|概览|概覽|概述"
    r"|简介|簡介|内容|內容|话题|話題|主题|主題|问题|問題|分析|解读|解讀|点评|點評|提醒|提示|说明|說明|方法|步骤|步驟|建议|建議|思考|案例|例子|事实|事實|事件|机会|機會|挑战|挑戰|趋势|趨勢"
    r"|展望|目标|目標|计划|計劃|策略|战略|戰略|逻辑|邏輯|原则|原則|结果|結果|影响|影響|意义|意義|优势|優勢|劣势|劣勢|特点|特點|功能|场景|場景|名词|名詞|清单|清單|时间轴|時間軸|一句话|一句話|阐述|闡述|收获|收穫|精华|精華|层面|層面|方面|驱动|驅動|走势|走勢|行情|供给|供給|供应|供應|需求|库存|庫存|宏观|宏觀|基本面|技术面|技術面)$"
)
"""What the name of a section or a note ends with (重要原话：), and nobody's does."""
_PARTICLES = frozenset(("de", "da", "di", "du", "van", "von", "der", "den", "la", "le", "el", "al", "bin", "ibn", "of"))
_GREETED = re.compile(
    r"\b(?:members\sof|(?:fellow|distinguished|honou?red)\s[a-z]+s\b|ladies\sand|excellencies\b)", re.IGNORECASE
)
"""Who is greeted with others before a colon does not speak: Madam Speaker, Members of Congress, fellow Americans:."""
_LONGEST_TITLE = 90
_PART = 4
_PARTICLED = re.compile(r"[A-Z][a-z]{1,2}[A-Z]")
_INITIALLED = re.compile(r"[A-Z][^\W\d_]{1,20}\s[A-Z]\.")
"""Karim T.: a first name, and the surname's first letter."""
_NO_FIRST_WORDS = """
    and but so or if this these those that our my your what why how when where which because"""
_NO_FIRST = frozenset(_NO_FIRST_WORDS.split())
"""No name begins with these, and what begins "The" with more than a word is a thing (The Hubble Space Telescope)."""
_GERUND = re.compile(r"(?!Sterling|Channing|Fielding|Harding|Pickering)[A-Z][a-z]{4,}ing\s")
"""No name begins so: Introducing Gemini."""
_BYLINE = ("By ", "BY ")
"""Who wrote an article is no label of what follows."""
_NUMBERED = re.compile(
    r"(?:Forecast|Prediction|Part|Step|Chapter|Section|Theme|Trend|Scenario|Phase|Risk|Reason|Lesson|Rule|Point|Idea|Principle)"
    r"\s(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)",
    re.IGNORECASE,
)
"""What numbers a part of a text (Forecast One: the economy)."""


@lru_cache(maxsize=4096)
def role_of(label: str | None) -> Role:
    """Return the role that a label states: `question` and `answer` name no one."""
    if label is None:
        return Role.NONE
    word = label.casefold()
    return Role.QUESTION if word in _QUESTION else Role.ANSWER if word in _ANSWER else Role.NAMED


def ideographs(name: str) -> int:
    """Return how many of the characters are ideographs, kana or hangul."""
    return len(_IDEOGRAPH.findall(name))


@lru_cache(maxsize=4096)
def is_part(label: str) -> bool:
    """Tell a label that names a part in a conversation (Host, 主持人, Speaker 1): no other label is as certain."""
    return _PARTS.fullmatch(label) is not None


def undecorated(name: str) -> str:
    """Return a label without what decorates its beginning: ◆李明, 🎙️ Ann Lee."""
    return _SYMBOLS.sub("", name) or name


@lru_cache(maxsize=4096)
def is_name(name: str) -> bool:
    """Tell whether the words could be a speaker's label at all."""
    name = _SYMBOLS.sub("", name.strip())
    if is_part(name) or role_of(name) is not Role.NAMED:
        return True
    if not name or name.casefold() in _NO_NAME or _NEVER_IN_A_NAME.search(name) or name.endswith("."):
        return name.endswith((" Jr.", " Sr.")) or _INITIALLED.fullmatch(name) is not None
    if is_section(name) or name.startswith(_BYLINE) or _GERUND.match(name) or _NUMBERED.fullmatch(name) is not None:
        return False
    count = ideographs(name)
    if count:
        other = _INTRODUCES.search(name) or _TOPIC.match(name) or _THING.search(name)
        return count <= 12 and other is None
    words = name.split()
    thing = words[0] == "The" and len(words) > 2 and not _TITLE_WORDS.search(name)
    if is_office(name) or thing or words[0].casefold() in _NO_FIRST:
        return is_office(name)
    return len(words) <= 5 and words[0][0].isupper() and all(w[0].isupper() or w in _PARTICLES for w in words)


@lru_cache(maxsize=4096)
def is_office(name: str) -> bool:
    """Tell the label of an office: The MINISTER OF HEALTH, The Chancellor of the Exchequer.

    >>> is_office("The Minister of Finance and National Planning"), is_office("The Minister told me")
    (True, False)
    """
    return _OFFICE_OF.fullmatch(name) is not None


def is_handle(name: str) -> bool:
    """Tell whether the word could be what somebody calls themself in a chat: small letters, figures, no blank."""
    return _HANDLE.fullmatch(name) is not None and name not in _NO_NAME


@lru_cache(maxsize=4096)
def shaped_as_name(name: str) -> bool:
    """Tell a name by its form: two to four capitalised words, or ideographs with a point between (埃隆·马斯克)."""
    name = name.strip()
    if not is_name(name):
        return False
    if _IDEOGRAPH.search(name):
        return any(point in name[1:-1] for point in "·•・")
    words = name.split()
    written = [word for word in words if not _INITIAL.fullmatch(word)]  # Peter T. F. M. Wennink
    short = 2 <= len(words) <= _LONGEST and len(written) <= 4
    return short and not any(word.casefold() in _NO_NAME for word in words)


def is_title(words: str) -> bool:
    """Tell whether the words are somebody's title (Chief Financial Officer, 首席财务官), not a sentence about one."""
    return may_be_title(words) and _TITLE_WORDS.search(words) is not None


def may_be_title(words: str) -> bool:
    """Tell whether the words may be a title or a firm: begun like a name, short, and no sentence."""
    if not 2 <= len(words) <= _LONGEST_TITLE or not (words[0].isupper() or _IDEOGRAPH.match(words)):
        return False
    return not (_GREETED.search(words) or _PROSE.search(words) or _SAYS.search(words) or _INTRODUCES.search(words))


def parts_a_note(name: str) -> bool:
    """Tell what parts a note (深度阐述) from a name, where it stands alone: so long is hardly one without a point."""
    return ideographs(name) == len(name) >= _PART and not is_part(name)


def is_generic(label: str) -> bool:
    """Tell a label that a machine gave (Speaker 1, 发言人2)."""
    return _GENERIC.fullmatch(label) is not None


def names_no_one(label: str) -> bool:
    """Tell a label under which somebody speaks whom the document names elsewhere, if at all (Speaker B, 讲话人).

    An office names no one either (財政司司長, the Prime Minister).
    """
    return _NO_ONE.match(label) is not None or _OFFICE_ALONE.fullmatch(label) is not None


def is_anonymous(label: str) -> bool:
    """Tell a label that a machine gives in English to whom it has heard (SPK_1, unknown speaker)."""
    return _ANONYMOUS.fullmatch(label) is not None


def is_askers(title: str) -> bool:
    """Tell the title of somebody who only asks, or leads from one to the next (Analyst, 主持人)."""
    return _ASKERS.search(title) is not None


def is_initials(label: str) -> bool:
    """Tell two or three capitals (EM), or such with a small letter between them (AvW)."""
    if not (2 <= len(label) <= 4 and label.isascii() and label.isalpha()):
        return False
    return (label.isupper() and len(label) <= 3) or _PARTICLED.fullmatch(label) is not None


def initials_of(name: str) -> frozenset[str]:
    """Return the initials that may stand for a name of several words: all of them, or the first and the last."""
    words = [word for word in name.replace("-", " ").split() if word[0].isalpha() and word not in _PARTICLES]
    if not 2 <= len(words) <= 4:
        return frozenset()
    letters = [word[0].upper() for word in words]
    small = "".join(word[0] for word in name.replace("-", " ").split())  # AvW
    return frozenset({"".join(letters), letters[0] + letters[-1], small})
