"""Chinese amounts of a shape of their own: discounts, bare fractions, exponents, figures that others are measured by."""

import re

from tracker.lang.exponents import exponent_value
from tracker.lang.language import QuantityValue
from tracker.lang.zh.ends import ends_of
from tracker.lang.zh.numbers import parse_number, parse_numeral
from tracker.lang.zh.quantities import Amounts, tenths
from tracker.model.quantity import Comparator

_THIRDS = {"低": (1.0, 3.0), "中": (4.0, 6.0), "高": (7.0, 9.0)}
"""The lower, middle and upper third of what has one digit."""
_GROWN = re.compile(
    r"(?:成长|增长|增幅|增速|[年季]增|[掉跌降少涨多]个?|上升|提升|下滑|下降|衰退|跌幅|涨幅|[年季]减)(?:达到?|约|为|至|到|呈现?|幅度|有|了|超过|逾|近|接近){0,2}\s?$"
)


class Shapes(Amounts):
    """The produce functions for amounts of a shape of their own."""

    def discount(self, match: re.Match[str], _context: object) -> QuantityValue | None:
        """八折, 七五折, 9.5折: the part of the price that is left."""
        text = match["n"].replace(" ", "")
        if text in "对半":
            share: float | None = 50.0
        else:
            pair = len(text) == 2 and "." not in text
            share = parse_number(text) if pair and text.isdigit() else tenths(text, by=10.0)[0]
            share = parse_numeral(text) if pair and not text.isdigit() else share
        return None if share is None else self._value(match, (share, share), Comparator.EQUAL, "%", growth=False)

    def digits(self, match: re.Match[str], _context: object) -> QuantityValue | None:
        """高单位数增长 7 to 9 %, 中高个位数 4 to 9, 双位数成长 at least 10, 低双位数 10 to 13: as in English."""
        size, last = match["size"], match["size2"] or match["size"]
        shares = match["grows"] is not None or match[0].endswith(("百分比", "百分点"))
        if not size and (match["one"] or last):
            return None
        if not shares and not size and not _GROWN.search(match.string, max(0, match.start() - 10), match.start()):
            return None
        least = 1.0 if match["one"] else 10.0 if match["two"] else 100.0
        if not size:
            sign = self._sign((match["pre"],), ())
            sign = Comparator.AT_LEAST if sign is Comparator.EQUAL else sign
            return self._value(match, (least, least), sign, "%", growth=True)
        ends = _THIRDS[size][0] * least, _THIRDS[last][1] * least
        if not match["one"] and size == last == "低":
            ends = least, 13 * least / 10
        if match["reach"]:
            by = 10.0 if match["tens"] else 1.0
            ends = ends[0], 13.0 if match["tens"] and match["reach"] == "低" else by * _THIRDS[match["reach"]][1]
        return self._value(match, ends, Comparator.RANGE, "%", growth=True)

    def rate(self, match: re.Match[str], _context: object) -> QuantityValue | None:
        """一厘, 半厘, 两厘半: a rate of interest in Hong Kong's words."""
        rate = 0.5 if match["a"] == "半" else parse_number(match["a"])
        if rate is None:
            return None
        rate += 0.5 if match["half"] else 0.0
        return self._value(match, (rate, rate), self._sign((match["pre"],), (match["post"],)), "%")

    def alone_number(self, match: re.Match[str], _context: object) -> QuantityValue | None:
        """A lone numeral, where that is all that the text says."""
        number = 50.0 if match["a"] == "半百" else parse_number(match["a"])
        return None if number is None else self._value(match, (number, number), Comparator.EQUAL, None)

    def than(self, match: re.Match[str], _context: object) -> QuantityValue | None:
        """比30大, 比五万台还多, 比170低: above or below a figure."""
        ends = ends_of(match["a"], None)
        noun = match["unit"] or ""
        sign = Comparator.AT_LEAST if match["way"] in "大高多长重" else Comparator.AT_MOST
        return self._value(match, ends, sign, self._unit_of.get(noun), None, noun, growth=False)

    def rate_step(self, match: re.Match[str], _context: object) -> QuantityValue | None:
        """降一码, 升息两码: a step of a central bank is a quarter of a point."""
        ends = ends_of(match["a"], match["b"])
        sign = self._sign((match["pre"],), ())
        return (
            None
            if ends is None
            else self._value(match, (ends[0] / 4, ends[1] / 4), sign, "percentage points", growth=True)
        )

    def exponent(self, match: re.Match[str], _context: object) -> QuantityValue | None:
        """1.2e10, 2^-3."""
        value = exponent_value(match)
        return None if value is None else self._value(match, (value, value), Comparator.EQUAL, None)

    def power(self, match: re.Match[str], _context: object) -> QuantityValue | None:
        """10的26次方: a power of ten."""
        power = parse_number(match["power"])
        value = None if power is None else float(f"1e{int(power)}")
        return None if value is None else self._value(match, (value, value), Comparator.EQUAL, None)

    def alone_fraction(self, match: re.Match[str], _context: object) -> QuantityValue | None:
        """3/4, -2 1/4, where that is all that the text says."""
        value = float(match["whole"] or 0) + float(match["up"]) / float(match["slash"])
        value = -value if match["neg"] else value
        return self._value(match, (value, value), Comparator.EQUAL, None)

    def half_unit(self, match: re.Match[str], _context: object) -> QuantityValue | None:
        """半吨, 半个小时: half of what is measured so."""
        unit = self._unit_of.get(match["unit"])
        return None if unit is None else self._value(match, (0.5, 0.5), self._sign((), (match["post"],)), unit)

    def part_count(self, match: re.Match[str], _context: object) -> QuantityValue | None:
        """十辆车里有九辆, 每三个人中就有一个: the share that they are."""
        total = parse_number(match["total"])
        some = ends_of(match["some"], match["most"])
        if not total or some is None or some[1] > total:
            return None
        return self._value(match, (some[0] / total, some[1] / total), Comparator.EQUAL, "x")

    def mixed_fraction(self, match: re.Match[str], _context: object) -> QuantityValue | None:
        """三又二分之一: a whole number and a fraction."""
        whole, below, above = (parse_number(match[name]) for name in ("whole", "below", "above"))
        if whole is None or not below or above is None:
            return None
        value = whole + above / below
        value = -value if match["neg"] else value
        unit = match["unit"] or ""
        return self._value(match, (value, value), Comparator.EQUAL, self._unit_of.get(unit), noun=unit)
