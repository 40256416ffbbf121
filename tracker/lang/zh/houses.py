"""Houses in Chinese reports: 中原 is short for 中原地产, and 该行 is the house that was named last."""

import re
from functools import lru_cache

_HAN = "\u4e00-\u9fff"
_CODED = re.compile(rf"([{_HAN}]{{2,6}})\s?[（(]\s?(?:[0-9]{{4,6}}(?:[-.][A-Z]{{2}})?|[A-Z]{{2,5}})\s?[)）]")
"""A company and its code on an exchange."""
_LONG = re.compile(rf"([{_HAN}]{{2,4}})(?:地产|测量师行|物业|证券|置业|财富管理|资产管理|投资管理)")
"""A house by its full name, of which a report goes on with the first half: 中原地产 … 中原预料."""
_NO_HOUSES = frozenset({"香港", "中国", "内地", "台湾", "全球", "国际", "商业", "本港", "美国", "大陆", "房地", "住宅"})
_AGAIN = re.compile(
    r"(?:^|(?<=[,，。；：、\s]))(?:而|但|不过|同时|另外|此外|因此)?[,，]?该(?:行|机构|券商|投行|银行|证券行|智库|中心|院|处|部|局|署)(?![业为动])"
)
"""The house named last is meant."""


def meant_again(text: str, start: int, end: int) -> int | None:
    """Return where a stretch last says 该行, None where it does not."""
    if text.find("该", start, end) < 0:
        return None
    return max((m.start() for m in _AGAIN.finditer(text, start, end)), default=None)


def mentioned(institutions: str) -> re.Pattern[str]:
    """Return the pattern of houses that begin a clause, whatever is told of them; `institutions` are known ones."""
    return re.compile(
        rf"(?:^|(?<=[,，。；：:、\s]))(?P<name>[{_HAN}]{{2,4}}?(?:证券|银行|投顾|投信|金控|资本)(?:国际)?|{institutions})"
    )


def last_of(pattern: re.Pattern[str], text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the span of the last name that a pattern finds in a stretch."""
    return max((m.span("name") for m in pattern.finditer(text, start, end)), default=None)


@lru_cache(maxsize=2)
def listed(text: str) -> frozenset[str]:
    """Return the names of houses that a text gives with their code, or in full: 弘塑（3131）, 港铁（00066）, 中原地产."""
    coded = {m[1][at:] for m in _CODED.finditer(text) for at in range(len(m[1]) - 1)}
    short = {m[1][at:] for m in _LONG.finditer(text) for at in range(len(m[1]) - 1)}
    return frozenset(coded | (short - _NO_HOUSES))
