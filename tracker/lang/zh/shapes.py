"""Chinese amounts of a shape of their own: discounts, bare fractions, exponents, figures that others are measured by."""

import re

from tracker.lang.exponents import exponent_value
from tracker.lang.language import QuantityValue
from tracker.lang.zh.ends import ends_of
from tracker.lang.zh.numbers import parse_number, parse_numeral
from tracker.lang.zh.quantities import Amounts, tenths
from tracker.model.quantity import Comparator

_DIGITS = {"低": (1.0, 3.0), "中": (4.0, 6.0), "高": (7.0, 9.0)}
"""The lower, middle and upper third of what has one digit."""


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
        """高单位数增长, 中个位数百分比: 7 to 9 and 4 to 6 per cent."""
        return self._value(match, _DIGITS[match["size"]], Comparator.RANGE, "%", growth=True)

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

    def alone_fraction(self, match: re.Match[str], _context: object) -> QuantityValue | None:
        """3/4, -2 1/4, where that is all that the text says."""
        value = float(match["whole"] or 0) + float(match["up"]) / float(match["slash"])
        value = -value if match["neg"] else value
        return self._value(match, (value, value), Comparator.EQUAL, None)

    def mixed_fraction(self, match: re.Match[str], _context: object) -> QuantityValue | None:
        """三又二分之一: a whole number and a fraction."""
        whole, below, above = (parse_number(match[name]) for name in ("whole", "below", "above"))
        if whole is None or not below or above is None:
            return None
        value = whole + above / below
        value = -value if match["neg"] else value
        return self._value(match, (value, value), Comparator.EQUAL, None)
