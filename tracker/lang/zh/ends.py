"""The one or two numbers that a written Chinese number stands for: 三四十 is 30 to 40, 5-10万 shares its scale."""

import re

from tracker.lang.zh.numbers import NUMERALS, parse_number, scale

_SCALE_END = re.compile(r"[十百千万亿兆]{1,3}$")
_GREAT = re.compile(r"[万亿兆]{1,2}$")
_ANY_SCALE = re.compile(r"[百千万亿兆]")


def counts(text: str) -> bool:
    """Return whether a number without a unit says how many: 五万, 3,500 and 十五 do; 一, 十, 五六 and 二零二七 do not."""
    if text[-1].isdigit() or text[-1].isascii() or (len(text) > 1 and text[0].isascii()):
        return True
    return len(text) > 1 and any(c in "十百千万亿兆点拾佰仟" for c in text)


def scale_of(text: str) -> str:
    """Return the scales at the end of a number, "" for none."""
    found = _SCALE_END.search(text)
    return found[0] if found else ""


def ends_of(first: str, last: str | None) -> tuple[float, float] | None:
    """Return the two numbers; a scale on the last alone holds for the first as well (5-10万)."""
    low = parse_number(first)
    if low is None or first == "零":
        return _point_few(first)
    if not last:
        return (None if first[0].isascii() else adjacent(first)) or (low, low)
    high = parse_number(last)
    if high is None:
        return None
    tail = "" if _ANY_SCALE.search(first) else scale_of(last)
    great = _GREAT.search(last)
    if great and not tail and not _GREAT.search(first) and low < high / scale(great[0]):
        tail = great[0]  # 一百到一百五十亿 shares 亿
    while tail and low * scale(tail) > high:  # 五到十万 shares 万, not 十万
        tail = tail[1:]
    low *= scale(tail)
    return (low, high)


_DIGIT_PAIR = re.compile(r"(十)?([一二两三四五六七八](?!两)|[一三](?=两))([二两三四五六七八九])([十百千万亿]{0,3})")


def _point_few(text: str) -> tuple[float, float] | None:
    """Return the ends of 八十七点几 (87, the rest is small) and of 一点几亿 (1.1 to 1.9 of it)."""
    whole, point, by = text.partition("点几")
    number = parse_number(whole) if point else None
    if number is None:
        return None
    tenth = scale(by) / 10
    return (number * 10 * tenth + tenth, number * 10 * tenth + 9 * tenth) if by else (number, number)


def adjacent(text: str) -> tuple[float, float] | None:
    """Return the ends of 三四十 (30, 40), 两三千 (2000, 3000), 三五百, 十五六, 一两个, 三两天: two digits side by side."""
    found = _DIGIT_PAIR.fullmatch(text)
    if not found:
        return None
    low, high = parse_number(found[2]) or 0.0, parse_number(found[3]) or 0.0
    if (low, high) == (3.0, 2.0):
        low, high = high, low  # 三两天: two or three
    if high != low + 1 and (low, high) != (3.0, 5.0):
        return None
    ten = 10.0 if found[1] else 0.0
    return (ten + low) * scale(found[4]), (ten + high) * scale(found[4])


def few(text: str) -> tuple[float, float] | None:
    """Return the ends of 几千, 数十万: 2 to 9 of it; None for anything else."""
    found = _FEW.fullmatch(text)
    return (2 * scale(found[1]), 9 * scale(found[1])) if found else None


_FEW = re.compile(r"(?:几|数|好几)([十百千万亿]{0,3})")


def alone(text: str) -> tuple[float, float] | None:
    """Return a plain number as both ends; None where the text is none."""
    number = parse_number(text) if text and set(text) <= set(NUMERALS) | set("0123456789") else None
    return None if number is None else (number, number)
