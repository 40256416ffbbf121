"""Chinese numbers: digits, numerals and both mixed, to plain numbers.

The text is normalised before: half-width digits, simplified characters.
"""

DIGITS = dict(zip("零〇一二两三四五六七八九", (0, 0, 1, 2, 2, 3, 4, 5, 6, 7, 8, 9), strict=True))
DIGITS |= dict(zip("壹贰叁肆伍陆柒捌玖幺俩", (1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2), strict=True))
TENS = {"廿": 20, "卅": 30, "卌": 40}
SMALL = {"十": 10, "百": 100, "千": 1000, "拾": 10, "佰": 100, "仟": 1000}
LARGE = {"万": 10**4, "亿": 10**8, "兆": 10**12}

NUMERALS = "零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟廿卅"
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
            section += digit or 0
            total = (total + section) * LARGE[c] if total and LARGE[c] > 10**4 and total < LARGE[c] else (
                total + (section or 1) * LARGE[c]
            )
            section, digit, last_unit, after_zero = 0, None, LARGE[c], False
        else:
            return None
    if digit is not None:
        # 五万三 is 53000 and 一百二 is 120: a last digit right after a unit counts tenths of that unit.
        section += digit * (last_unit // 10) if last_unit >= 100 and digit < 10 and not after_zero else digit
    return total + section


def parse_number(text: str) -> float | None:
    """Return digits with an optional run of scales (1.2亿, 5,000, 3千万, 100百万) or a written-out number."""
    text = text.replace(",", "").replace(" ", "")
    cut = len(text)
    while cut and text[cut - 1] in "百千万亿兆十":
        cut -= 1
    head, tail = text[:cut], text[cut:]
    if head and (head[0].isdigit() or head[0] == "."):
        try:
            number = float(head)
        except ValueError:
            return _mixed(text)
        return number * scale(tail)
    if "点" in text:
        return _with_point(text)
    number_or_none = parse_numeral(text)
    return None if number_or_none is None else float(number_or_none)


def scale(text: str) -> float:
    """Return the product of a run of scales: 万亿 is 1e12, 百万 is 1e6; an empty run is 1."""
    product = 1.0
    for c in text:
        product *= SMALL.get(c) or LARGE[c]
    return product


def _mixed(text: str) -> float | None:
    """Return a number such as 3万5千 or 1亿2000万: digits and scales by turns."""
    total, digits = 0.0, ""
    run = ""
    for c in text + "\0":
        if c.isdigit() or c == ".":
            if run:
                total += float(digits) * scale(run)
                digits, run = "", ""
            digits += c
        elif c in SMALL or c in LARGE:
            if not digits:
                return None
            run += c
        elif c == "\0":
            if not digits:
                return total
            try:
                return total + float(digits) * scale(run)
            except ValueError:
                return None
        else:
            return None
    return None


def _with_point(text: str) -> float | None:
    """Return 三点五 3.5, 一点二亿 1.2e8."""
    whole, _, rest = text.partition("点")
    cut = len(rest)
    while cut and rest[cut - 1] in "百千万亿兆十":
        cut -= 1
    left = parse_numeral(whole)
    digits = "".join(str(DIGITS[c]) if c in DIGITS else c for c in rest[:cut])
    if left is None or not digits.isdigit():
        return None
    return float(f"{left}.{digits}") * scale(rest[cut:])
