"""Who gives notice in Chinese news, whatever the name: 知乎公告，计划回购, 8、台达电宣布启用."""

import re
from collections.abc import Iterator

_NOTICE = re.compile(
    r"(?:^|(?<=[日间，。\s、*]))(?P<name>[*A-Z\u4e00-\u9fff]{2,10}?)(?:昨日|今日|日前|晚间)?(?:发布)?公告(?:称|显示|披露)?[,，]"
)
_ANNOUNCES = re.compile(
    r"(?:[0-9]{1,2}、|[*“\"「\s])*(?P<name>(?![0-9他她它我你咱这那该其此本在从据但而并又也还再于对将与和及为因由当随])[A-Z\u4e00-\u9fff]{2,8}?)"
    r"(?:昨日|今日|昨天|今天|近日|日前|刚刚|正式|共同|[0-9]{1,2}日)*(?:宣布|发布通告称)"
)
_LATER = re.compile(
    r"(?<=[，。；])(?P<name>(?![他她我你咱这那该其此本在从据但而并又也还再于对将与和及为因由当随会今昨同且更已])[\u4e00-\u9fff]{2,6}?)"
    r"(?:昨日|今日|昨天|今天|日前|先前|此前|早前|近日|近期|稍早|正式|今年|本季|[并也亦则])?"
    r"(?:宣布|(?:第[一二三四]度|再度|再次)?(?:上调|下调|调升|调降|调高|上修|下修)(?:资本|财测|全年|今年|展望|营收|目标))"
)
"""为因应需求，日月光宣布扩张投资规模."""
_NO_ISSUER = (
    *("公司", "该", "上述", "相关", "根据", "据", "发布", "此前", "会上", "近日", "日前", "同时", "双方", "两家"),
    *("法说", "股东会", "记者会", "总统", "会后", "随即", "随后", "另外"),
    *("今天", "昨天", "今日", "昨日", "上周", "本周", "最近", "目前", "随后", "政策", "会议", "报告", "董事会"),
)


def notices(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield where the names of those stand who give notice in a sentence of a normalised text."""
    if text.find("公告", start, end) >= 0:
        for m in _NOTICE.finditer(text, start, end):
            if not m["name"].startswith(_NO_ISSUER):
                yield m.span("name")
    if any(text.find(word, start, end) >= 0 for word in ("宣布", "通告", "调", "修")):
        found = _ANNOUNCES.match(text, start, end)
        if found is not None and not found["name"].startswith(_NO_ISSUER):
            yield found.span("name")
        for m in _LATER.finditer(text, start, end):
            if not m["name"].startswith(_NO_ISSUER):
                yield m.span("name")


def coded(tells: str) -> re.Pattern[str]:
    """Return a pattern of a company by its code, behind what it is, that `tells`: 龙头日月光投控(3711)31日于法说会指出."""
    return re.compile(
        r"(?<=[商厂头者业司团])(?P<name>[\u4e00-\u9fff]{2,5}?)\s?[(（]\s?[0-9]{4,6}(?:[-.][A-Z]{2})?\s?[)）]" + tells
    )


def acting(institutions: str) -> re.Pattern[str]:
    """Return the pattern of an office that begins a sentence with what it is going to do: 财政部决定发行国债."""
    return re.compile(
        r"(?:[0-9]{1,2}[、.]\s?|[*“\"\s\u3000]|据悉[,，]|此外[,，]|同时[,，]|另外[,，]){0,3}"
        rf"(?P<name>{institutions})(?:[与和、及][^，。；]{{2,12}}?)?(?:近日|日前|今日|昨日|也|还|正|已)*"
        r"(?:拟|决定|计划|定于|准备|力争|争取|发布通知|印发|出台|明确(?!的))"
    )
