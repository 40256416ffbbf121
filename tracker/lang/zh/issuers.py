"""The companies whose plans a Chinese report tells without a verb of telling: 台达电今年资本支出约400亿元."""

import re
from functools import lru_cache

from tracker.lang.zh.houses import companies, no_name
from tracker.lang.zh.patterns.names import NAMES

_HAN = "\u4e00-\u9fff"
_PAUSE = r"(?:^|(?<=[,，。；：:、\s「『“」』”】》）)])|(?<=[龙巨]头)|(?<=大厂)|(?<=[厂业]者))"
_OFFICER = r"(?:(?:副|前|新任|荣誉|创办人暨|代理)?(?:董事长|执行长|财务长|营运长|总经理|发言人|行政总裁|首席执行官|首席财务官)|董事会|(?:高层|主管)(?:人士)?)"
_HOLDS = r"(?:(?:将|已)?(?:于|在)?(?:今|昨|近|[0-9]{1,2})(?:[天日]|[(（][0-9]{1,2}[)）]日?)?(?:[上下]午)?(?:公[布告]|召开|举[行办]|宣布)|公[布告][^，。；]{0,12}(?:财报|财测|财务|营收|业绩)|第[一二三四1-4]季(?:营收|财报|毛利)|去年(?:全年)?营收|(?:合并)?营收(?:及|、|达))"
_CALLED = re.compile(
    rf"{_PAUSE}(?P<name>(?![今昨去前本该此其这那每各在从据但而并又也还再与和及由])[{_HAN}]{{2,5}}?)(?:[(（][^()（）\n]{{1,20}}[)）])?(?:{_OFFICER}|{_HOLDS})"
)
"""Who has a chairman, a board or results is a company, though no list knows it."""
_OFTEN = 3
_SAMPLE = 60_000
"""So much of a text tells which companies it is about."""
_SHORT = 3
_PLACES = frozenset(
    {
        "中华",
        "中国",
        "香港",
        "台湾",
        "国际",
        "亚洲",
        "美国",
        "日本",
        "韩国",
        "全球",
        "上海",
        "北京",
        "深圳",
        "广东",
        "大陆",
        "第一",
        "联合",
        "华南",
    }
)
"""What a long name begins with that is no short form of it: 中华电信, but 国泰航空 is 国泰."""
_LINKS = r"(?:[^，。；\s]{0,12}?(?:[龙巨]头|大厂|厂商|业者|[厂业]者))?(?:不过|此外|另外|同时|而|因此|其中)?[,，]?"
_NOT_ITS_OWN = r"(?!股[价票民]|概念|供应链|[的之]?(?:客户|股东|对手)|[、与和及跟])"

_SOMEBODY_SAYS = re.compile(r"表示|指出|宣布|预告|强调|坦言|透露|认为|补充|提到|直言|重申|[称说](?!明会?|法会?|明)")
"""川湖（2059）举行法说会，执行副总王俊强表示，…: the company begins what somebody else says."""


@lru_cache(maxsize=2)
def issuers(text: str) -> re.Pattern[str] | None:
    """Return the pattern of a sentence of a normalised text that a company begins, None where it tells of none."""
    found = {m["name"] for m in _CALLED.finditer(text, 0, _SAMPLE)} | companies(text)
    found = {name for name in found if not NAMES.trade.fullmatch(name)}
    found |= {name[:2] for name in found if len(name) > _SHORT and name[:2] not in _PLACES}
    often = sorted(
        (one for one in found if text.count(one, 0, _SAMPLE) >= _OFTEN and not no_name(one)), key=len, reverse=True
    )
    if not often:
        return None
    return re.compile(rf"[\s*#\-•]*{_LINKS}(?P<name>{'|'.join(map(re.escape, often))}){_NOT_ITS_OWN}")


def leads(text: str, places: tuple[int, ...], end: int) -> tuple[int, int] | None:
    """Return where the company stands that begins a sentence, or its paragraph, at one of some places."""
    pattern = issuers(text)
    found = (pattern.match(text, at, end) for at in places) if pattern is not None else ()
    return next((m.span("name") for m in found if m and not _SOMEBODY_SAYS.search(text, m.end(), end)), None)
