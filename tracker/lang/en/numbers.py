"""English numbers: digits, words and both mixed, to plain numbers. The text is normalised before."""

import re

ONES = {w: n for n, w in enumerate(["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"])}  # fmt: skip
TENS = {
    w: 10 * n
    for n, w in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], start=2)
}
TENS["fourty"] = 40
SCALES = {
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "quadrillion": 1e15,
    "k": 1e3, "m": 1e6, "mm": 1e6, "mn": 1e6, "mln": 1e6, "mil": 1e6, "mio": 1e6, "b": 1e9, "bn": 1e9, "bln": 1e9, "t": 1e12, "tn": 1e12,
    "trn": 1e12, "dozen": 12.0, "lakh": 1e5, "lakhs": 1e5, "crore": 1e7, "crores": 1e7, "score": 20.0, "gross": 144.0,
    "hundreds": 1e2, "thousands": 1e3, "millions": 1e6, "billions": 1e9, "trillions": 1e12, "dozens": 12.0,
}  # fmt: skip

_ONE = r"(?:one|two|three|four|five|six|seven|eight|nine)"
_TEEN = r"(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)"
_TEN = r"(?:twenty|thirty|fou?rty|fifty|sixty|seventy|eighty|ninety)"
TWO_FIGURES = rf"(?:{_TEN}(?:(?:\s-\s|[\s-]){_ONE})?|{_TEEN})\b"
SMALL_WORD = rf"(?:{_TEN}(?:(?:\s-\s|[\s-]){_ONE})?|{_TEEN}|{_ONE}|zero)\b"
_WORD_SCALE = r"(?:thousand|million|billion|trillion|quadrillion|lakhs?|crores?)"
_HUNDREDS = rf"(?:(?:{SMALL_WORD}|an?)[\s-]hundred(?:\s(?:and\s)?{SMALL_WORD})?|{SMALL_WORD})"
PARTS = {
    "half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
}  # fmt: skip
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_ROUND = {w.removesuffix("y") + "ieth": n for w, n in TENS.items()} | {
    "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "thousandth": 1e3, "millionth": 1e6, "billionth": 1e9,
    "trillionth": 1e12,
}  # fmt: skip
NTH = rf"(?:{_TEN}[\s-](?:{'|'.join(_ORDINALS)})|{'|'.join(_ROUND)})s?\b"
"""The denominators beyond ten: twelfth, fiftieths, twenty-fifths, a trillionth."""
_AND_HALF = rf"(?:[\s-]and[\s-](?:an?|{_ONE})[\s-](?:{'|'.join(PARTS)})s?\b(?!\sof\b))"
WRITTEN = (
    rf"(?:(?:half\s(?:of\s)?an?|(?:an?|one)\shalf)[\s-](?:dozen|hundred|{_WORD_SCALE})|(?:(?:an?|one|three)[\s-]quarters?\s(?:of\san?\s)?|quarter\sof\san?\s){_WORD_SCALE}"
    rf"|(?:an?|{_ONE}|ten)\s(?:dozen|hundred|{_WORD_SCALE})(?:\s{_WORD_SCALE})?\sand\sa\s(?:half|quarter(?=\s(?:[a-z]{{3,14}}s|in|by|this|next|people|per|a)\b|[.,;]|\Z)(?!\s(?:of|percent|years?|months|hours|miles)\b))|{_HUNDREDS}\sdozens?"
    rf"|{_HUNDREDS}(?:\spoint(?:\s(?:{SMALL_WORD}|oh)){{1,4}}|{_AND_HALF})?(?:[\s-]{_WORD_SCALE}){{0,3}}"
    rf"(?:,?\s(?:and\s)?{_HUNDREDS}[\s-]{_WORD_SCALE}\b){{0,3}}(?:(?<=nd|on)\s(?:and\s)?{_HUNDREDS}(?!\s(?:and\s|percent)))?"
    rf"|(?:an?(?:other)?|{_ONE}|ten)\s(?:dozen|hundred|{_WORD_SCALE})(?:\s{_WORD_SCALE})?)\b"
)
"""A written-out number: twenty-five, one and a half million, a hundred thousand, two point five billion, half a million."""
_LETTER_SCALE = r"(?:mln|mio|mil|mn|mm|bln|bn|trn|tn|[kmbt])(?![a-z0-9'/])"
_VULGAR = "[¼½¾⅓⅔⅛⅜⅝⅞]"
_POINTED = r"[0-9]{1,4},[0-9]{1,2}(?![0-9,]|\.[0-9])"
"""A number with a decimal comma, as South Africans write it; groups of digits have three, the last two at the least."""
_IS_POINTED = re.compile(_POINTED)
_SCALED = r"\s?(?:%|per\s?cent|(?:million|billion|trillion|bn|mn)\b)"
DIGITS = (
    rf"(?:{_POINTED}(?={_SCALED}|\s?(?:to|and|-)\s?{_POINTED}{_SCALED})|[0-9]{{1,3}}(?:,[0-9]{{3}}){{1,6}}(?:\.[0-9]{{1,6}})?|[0-9]{{1,2}}(?:,[0-9]{{2}}){{1,4}},[0-9]{{3}}(?:\.[0-9]{{1,2}})?|[0-9]{{1,3}}(?:\s[0-9]{{3}}){{1,4}}(?=\s[a-z])|[0-9]{{1,2}}[\s-][1-7]/(?:2|3|4|8|16)(?![0-9/])|[0-9](?:1/4|1/2|3/4)(?=\s?(?:%|per\s?cent))|[1-7]/(?:2|3|4|8|16)(?=\s?(?:%|percent|per\scent|to\s|-|mile|inch|foot|feet|acre|million|billion|cup|ounce|gallon|hour|pound|point))"
    rf"|[0-9]{{1,18}}(?:\.[0-9]{{1,8}})?{_VULGAR}?|\.[0-9]{{1,9}}|{_VULGAR})"
    rf"(?:[\s-]?and[\s-]a[\s-]half)?(?:(?:[\s-]?(?:hundred|{_WORD_SCALE}|dozens?)(?![a-z])){{1,3}}|\s?{_LETTER_SCALE})?"
)
"""Digits with an optional scale: 5,000, 1.2 billion, 10k, 3.5bn, 2 hundred thousand."""

_WORD = re.compile(r"[1-7]/[0-9]{1,2}|[0-9][0-9,]*(?:\.[0-9]+)?(?!/)|\.[0-9]+|[a-z]+|[¼½¾⅓⅔⅛⅜⅝⅞]")

_GROUPS = re.compile(r"(?<=[0-9])\s(?=[0-9]{3}(?![0-9]))")
"""The blank between the groups of 280 000."""

_FRACTIONS = {
    "¼": 1 / 4,
    "½": 1 / 2,
    "¾": 3 / 4,
    "⅓": 1 / 3,
    "⅔": 2 / 3,
    "⅛": 1 / 8,
    "⅜": 3 / 8,
    "⅝": 5 / 8,
    "⅞": 7 / 8,
}
_FRACTIONS |= {f"{above}/{below}": above / below for below in (2, 3, 4, 8, 16) for above in range(1, 8)}


def parse_number(text: str) -> float | None:
    """Return the value of digits or words ("5,000", "1.2 billion", "one and a half million"); None if it is no number."""
    if _IS_POINTED.match(text):
        text = text.replace(",", ".", 1)
    half_of = re.match(r"half\s(?:of\s)?an?\s|(?:(an?|one|three)[\s-])?(?P<quarter>quarters?)\s(?:of\san?\s)?", text)
    if half_of:
        part = 0.5 if not half_of["quarter"] else 0.75 if half_of[1] == "three" else 0.25
        rest = parse_number("one " + text[half_of.end() :])
        return None if rest is None else part * rest
    words = _WORD.findall(_GROUPS.sub("", text.replace("'", "")))
    if words[1:2] == ["half"] and words[0] in ("a", "an", "one"):
        rest = parse_number("one " + " ".join(words[2:]))
        return None if rest is None else 0.5 * rest
    if "point" in words:
        return _with_point(words)
    return _sum(words)


def denominator(text: str) -> float | None:
    """Return what `NTH` divides by: 25 for twenty-fifths, 1e12 for trillionth."""
    words = text.replace("-", " ").removesuffix("s").split()
    if len(words) == 1:
        return _ROUND.get(words[0])
    return float(TENS[words[0]] + 1 + _ORDINALS.index(words[1])) if words[1] in _ORDINALS else None


def _with_point(words: list[str]) -> float | None:
    at = words.index("point")
    whole = _sum(words[:at])
    digits, rest = "", words[at + 1 :]
    while rest and (rest[0] in ONES or rest[0] in TENS or rest[0] == "oh"):
        if rest[0] in TENS and rest[1:] and 0 < ONES.get(rest[1], 0) < 10:  # point seventy-five
            digits += str(TENS[rest[0]] + ONES[rest[1]])
            rest = rest[2:]
            continue
        digits += "0" if rest[0] == "oh" else str(ONES.get(rest[0], TENS.get(rest[0], 0)))
        rest = rest[1:]
    if whole is None or not digits or any(word not in SCALES for word in rest):
        return None
    number = float(f"{int(whole)}.{digits}")
    for word in rest:
        number = _times(number, SCALES[word])
    return number


def _sum(words: list[str]) -> float | None:
    """Add up words from left to right; a scale multiplies what stands before it since the last larger scale."""
    total = section = 0.0
    started = False
    index = 0
    while index < len(words):
        word = words[index]
        if word in ("a", "an", "another") and not started:
            section, started = 1.0, True
        elif word in _FRACTIONS:
            section, started = section + _FRACTIONS[word], True
        elif word[0].isdigit() or word[0] == ".":
            section, started = section + float(word.replace(",", "")), True
        elif word in ONES or word in TENS:
            section, started = section + ONES.get(word, TENS.get(word, 0)), True
        elif word == "and" and index + 2 < len(words) and words[index + 2].rstrip("s") in PARTS:
            count = 1 if words[index + 1] in ("a", "an") else ONES.get(words[index + 1], 1)
            part = count / PARTS[words[index + 2].rstrip("s")]
            last = [SCALES[t] for t in words[:index] if t in SCALES]
            if last and not section:
                total += part * last[-1]
            else:
                section += part
            index += 2
        elif word in SCALES:
            total, section = _scaled(total, section, word)
        elif word != "and":
            return None
        index += 1
    return total + section if started else None


def _scaled(total: float, section: float, word: str) -> tuple[float, float]:
    by = SCALES[word]
    if by == 100 or word in ("dozen", "dozens"):
        return total, _times(section or 1.0, by)
    if section:
        return total + _times(section, by), 0.0
    return _times(total, by), 0.0


def _times(number: float, by: float) -> float:
    """Return a product that is exact where the scale is a power of ten: 16.4 million is 16400000."""
    power = _POWERS.get(by)
    return number * by if power is None or "e" in repr(number) else float(f"{number!r}e{power}")


_POWERS = {10.0**power: power for power in range(2, 16)}


def last_scale(text: str) -> float:
    """Return the product of the scales that end a number ("1.5 billion" 1e9, "a hundred thousand" 1e5), or 1."""
    product = 1.0
    for word in reversed(_WORD.findall(text)):
        if word not in SCALES:
            break
        product *= SCALES[word]
    return product
