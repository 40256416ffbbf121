"""Chinese numbers: digits, numerals and both mixed, to plain numbers.

The text is normalised before: half-width digits, simplified characters.
"""

import re
from functools import lru_cache

DIGITS = dict(zip("零〇一二两三四五六七八九", (0, 0, 1, 2, 2, 3, 4, 5, 6, 7, 8, 9), strict=True))
DIGITS |= dict(zip("壹贰叁肆伍陆柒捌玖幺俩倆仨", (1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2, 2, 3), strict=True))
TENS = {"廿": 20, "卅": 30, "卌": 40}
SMALL = {"十": 10, "百": 100, "千": 1000, "拾": 10, "佰": 100, "仟": 1000}
_SCALES = "十百千万亿兆"
LARGE = {"万": 10**4, "亿": 10**8, "兆": 10**12}

NUMERALS = "零〇一二两三四五六七八九十百千万亿兆壹贰叁肆伍陆柒捌玖拾佰仟廿卅"
"""The characters of a written-out number."""


def parse_numeral(text: str) -> int | None:
    """Return a written-out number: 二零二七 2027, 两百万 2000000, 五万三 53000, 十五 15; None if it is none."""
    if not text:
        return None
    if all(c in DIGITS for c in text):
        return int("".join(str(DIGITS[c]) for c in text))
    total = section = 0
    digit: int | None = None
    last_unit = 1
    after_zero = False
    for c in text:
        if c in DIGITS:
            after_zero = after_zero or DIGITS[c] == 0
            digit = DIGITS[c] if digit in (None, 0) else digit * 10 + DIGITS[c]
        elif c in TENS:
            section += TENS[c]
            digit, last_unit = None, 10
        elif c in SMALL:
            section += (1 if digit is None else digit) * SMALL[c]
            digit, last_unit, after_zero = None, SMALL[c], False
        elif c in LARGE:
            total = _enlarge(total, section + (digit or 0), LARGE[c])
            section, digit, last_unit, after_zero = 0, None, LARGE[c], False
        else:
            return None
    if digit is not None:
        # 五万三 is 53000 and 一百二 is 120: a last digit right after a unit counts tenths of that unit.
        section += digit * (last_unit // 10) if last_unit >= 100 and digit < 10 and not after_zero else digit
    return total + section


def _enlarge(total: int, section: int, by: int) -> int:
    """Return the number so far with its next 万, 亿 or 兆: 五亿 + 六百 + 万, 一万 + 亿, 四万 + 万."""
    if total and (not section or total < by):
        return (total + section) * by
    return total + (section or 1) * by


YEAR = r"[2二][0零〇][0-9零〇一二三四五六七八九]{2}"
"""A year of this century, in figures or written out: 2027, 二零二七."""
_WORDS = {"trillion": "e12", "billion": "e9", "million": "e6", "thousand": "e3"}
_LETTERS = {"k": "e3", "K": "e3", "M": "e6", "B": "e9", "T": "e12"}
"""Exponents: a figure is read with them, since 1.1 times 1e8 is not exact."""


_SIMPLE = re.compile(r"([0-9]+(?:\.[0-9]+)?)([十百千万亿兆]*)")


def parse_number(text: str) -> float | None:  # noqa: PLR0911 - a return for each way to write
    """Return digits with an optional run of scales (1.2亿, 5,000, 3千万, 两个亿, 40K) or a written-out number, with sign."""
    simple = _SIMPLE.fullmatch(text)
    if simple:
        return float(simple[1] + _exponent(simple[2]) if simple[2] else simple[1])
    text = text.replace(",", "").replace(" ", "").replace("个亿", "亿")
    if text and text[0] in "-负":
        number = parse_number(text[1:])
        return None if number is None else -number
    for word, exponent in _WORDS.items():
        if text.endswith(word):
            return float(text.removesuffix(word) + exponent)
    cut = len(text)
    while cut and text[cut - 1] in _SCALES:
        cut -= 1
    head, tail = text[:cut], text[cut:]
    if head and (head[0].isdigit() or head[0] == "."):
        letter = _LETTERS.get(head[-1])
        try:
            return float(head[:-1] + letter) * scale(tail) if letter else float(head + _exponent(tail))
        except ValueError:
            return _mixed(text)
    if "点" in text or "‧" in text:
        return _with_point(text.replace("‧", "点"))
    whole = parse_numeral(text)
    return None if whole is None else float(whole)


@lru_cache(maxsize=256)
def scale(text: str) -> float:
    """Return the product of a run of scales: 万亿 is 1e12, 百万 is 1e6; an empty run is 1."""
    product = 1.0
    for c in text:
        product *= SMALL.get(c) or LARGE[c]
    return product


@lru_cache(maxsize=256)
def _exponent(text: str) -> str:
    """Return a run of scales as an exponent: 1.1e8 is exact where 1.1 times 1e8 is not."""
    return f"e{len(str(int(scale(text)))) - 1}"


def _mixed(text: str) -> float | None:
    """Return a number such as 3万5千, 1亿2000万 or 1万2: digits and scales by turns."""
    total, last = 0.0, 1.0
    pieces = list(_PIECE.finditer(text))
    if "".join(piece[0] for piece in pieces) != text:
        return None
    for piece in pieces:
        digits, run = piece[1], piece[2]
        if run:
            by = scale(run)
            # 1亿2000万 adds up; in 5千3百万 the 万 is of both
            total = (total + float(digits)) * by if total and total < by and last < by else total + float(digits) * by
            last = by
        elif len(digits) == 1 and last >= 100 and not piece[0].startswith("零"):
            total += float(digits) * last / 10  # 1万2 is 12000
        else:
            total += float(digits)
    return total


_PIECE = re.compile(r"零?([0-9]{1,18}(?:\.[0-9]{1,8})?)([十百千万亿兆]{0,4})")


def _with_point(text: str) -> float | None:
    """Return 三点五 3.5, 一点二亿 1.2e8."""
    whole, _, rest = text.partition("点")
    cut = len(rest)
    while cut and rest[cut - 1] in _SCALES:
        cut -= 1
    left = parse_numeral(whole)
    digits = "".join(str(DIGITS[c]) if c in DIGITS else c for c in rest[:cut])
    if left is None or not digits.isdigit():
        return None
    return float(f"{left}.{digits}{_exponent(rest[cut:])}")
