"""Normalising Chinese text, character by character, so that every offset stays where it is."""

import re
from functools import cache
from pathlib import Path

_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}
_KEEP = {ord(c) for c in "，；：！？（）"}  # punctuation that the rules tell from its half-width twin

_CIRCLES = "○◯"
"""Circles that are typed for the numeral 〇."""
_RATIO = "∶"
"""The sign between the two figures of a ratio: 2.1∶1."""
_LETTERS = re.compile(r"(?<=[一二三四五六七八九〇零○])[OＯ]{1,3}(?=[一二三四五六七八九〇零○年])")
"""The letter O, typed for it: 二ＯＯ七年, 二〇一O年."""

_GROUPS = re.compile(r"(?<=[０-９])，(?=[０-９]{3}(?![０-９]))")
"""A full-width comma among full-width digits groups them by thousands: ４，５６５."""

_COUNTED = re.compile(r"(?<=[0-9十百点])[个個](?=\s?[%％])")
"""Speech counts per cents: 成长8到10个%."""
_LONG = 200
_FEW = 60


@cache
def table() -> dict[int, int]:
    """Return the map from Traditional and full-width characters to Simplified and half-width ones."""
    pairs = Path(__file__).with_name("traditional.txt").read_text(encoding="utf-8").splitlines()
    traditional = "".join(line for line in pairs[0::2] if not line.startswith("#"))
    simplified = "".join(line for line in pairs[1::2] if not line.startswith("#"))
    mapped = dict(zip(map(ord, traditional), map(ord, simplified), strict=True))
    mapped |= {code: to for code, to in _FULL_WIDTH.items() if code not in _KEEP}
    mapped |= dict.fromkeys(map(ord, _CIRCLES), ord("〇"))
    mapped[ord(_RATIO)] = ord("：")
    for blank in "\n\t\r\u00a0\u2002\u2003\u2009\u200a\u202f":
        mapped[ord(blank)] = 0x20
    return mapped


@cache
def _mapped() -> re.Pattern[str]:
    return re.compile(f"[{''.join(map(re.escape, map(chr, table())))}]")


def normalise(text: str) -> str:
    """Return text of the same length: Simplified, half width, blanks as blanks."""
    text = _GROUPS.sub(",", text)
    if "%" in text or "％" in text:
        text = _COUNTED.sub(" ", text)
    if "O" in text or "Ｏ" in text:
        text = _LETTERS.sub(lambda match: "〇" * len(match[0]), text)
    if len(text) < _LONG:
        return text.translate(table())
    # In Simplified text few different characters are mapped: replacing each is ten times as fast as a table.
    to = {character: chr(table()[ord(character)]) for character in set(_mapped().findall(text))}
    if len(to) > _FEW or not to.keys().isdisjoint(to.values()):
        return text.translate(table())
    for character, plain in to.items():
        text = text.replace(character, plain)
    return text
