"""The company of a Chinese document that no lexicon knows: Zentavia公司, Zentavia (ZTVA), named again and again."""

import re
from functools import lru_cache

_OFTEN = 4
"""A company of which a document tells is named at least so often."""
_CALLED = re.compile(
    r"(?<![A-Za-z])(?P<name>[A-Z][A-Za-z]*[a-z][A-Za-z]*(?:\s[A-Z][A-Za-z]+)?)\*{0,2}"
    r"(?:\s?(?:公司|集团)|\s?[(（](?:NYSE|NASDAQ)?[:：]?\s?[A-Z]{2,5}[)）]|\s?的?(?:财报|营收|股价|市值|管理层|CEO|CFO|电话会))"
)
"""What only a company has: the word itself, a code on an exchange, results, a share price, a management."""
_CODED = re.compile(
    r"(?P<name>[\u4e00-\u9fff]{2,8})\*{0,2}\s?[(（](?:[0-9]{4,6}(?:\.[A-Z]{2})?|[A-Z]{2,5}(?:\.[A-Z]{1,2})?)[)）]"
)
"""A name in ideographs needs its code on an exchange; where it begins, the text itself tells."""


@lru_cache(maxsize=4)
def unknown_company(text: str, *, coded: bool = False) -> tuple[str, int] | None:
    """Return the name in Latin letters that a text most often gives as a company's, and how often it stands there.

    `coded` asks for one in ideographs with its code on an exchange instead: 锅圈(2517.HK). None where no such name
    stands there `_OFTEN` times. `text` is as written, with its capitals.
    """
    if "的" not in text:
        return None
    if coded:
        names = {_short(m["name"], text) for m in _CODED.finditer(text)}
    else:
        names = {m["name"] for m in _CALLED.finditer(text)}
    counts = sorted(((text.count(name), name) for name in names), reverse=True)
    if not counts or counts[0][0] < _OFTEN:
        return None
    return counts[0][1], counts[0][0]


def _short(name: str, text: str) -> str:
    """Return the end of a run of ideographs that is a name: 锅圈 of 今天聊锅圈, the longest that the text has often."""
    ends = [name[at:] for at in range(len(name) - 1)]
    often = text.count(ends[-1])
    return next(end for end in ends if text.count(end) * 5 >= often * 3)
