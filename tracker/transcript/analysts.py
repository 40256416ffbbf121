"""Analysts who ask in a Chinese account of a call: 杰弗瑞分析师Brent Thill：, 瑞银(27.38)分析师Karl Keirstead：."""

import re
from typing import NamedTuple

ANALYST = "analyst"
"""The shape of such a label. Each analyst mostly asks once: it is believed where two of them ask."""

_LABEL = re.compile(
    r"(?P<firm>[^\s:：,，。!！?？()（）]{2,24})(?:[(（][^()（）\n]{1,40}[)）])?的?"
    r"(?:首席|资深|證券|证券)?(?P<part>分析[师師])[ \t]?"
    r"(?P<name>[A-Z][A-Za-z .'’\-]{1,30}[A-Za-z.]|[\u4e00-\u9fff]{1,6}·[\u4e00-\u9fff·]{1,10})[ \t]*[:：][ \t]*"
)


class Asker(NamedTuple):
    """Who asks, of which house, and where the text begins that follows the label."""

    name: str
    title: str
    end: int


def asker(line: str) -> Asker | None:
    """Return the analyst whose label a line begins with, or None."""
    if "分析" not in line[:80]:
        return None
    found = _LABEL.match(line)
    return None if found is None else Asker(found["name"], found["firm"] + found["part"], found.end())
