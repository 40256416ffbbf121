"""English amounts that are not a plain number: a few hundred, mid-single digits, tenfold, two-thirds, 14 of 19."""

import re
from collections.abc import Mapping

from tracker.lang.en.growth import growth_of
from tracker.lang.en.numbers import PARTS, SCALES, denominator, parse_number
from tracker.lang.en.quantities import Amounts
from tracker.lang.exponents import exponent_value
from tracker.lang.language import QuantityValue
from tracker.lang.tails import Tail
from tracker.model.quantity import Comparator, Quantity

_OF_A_POINT = re.compile(r"\s(?:of\s)?an?\s(?:full\s|percentage\s)?point\b")
_MOVED_BY = re.compile(
    r"(?:\bby|\b(?:leap|rise|increase|growth|jump|gain|cut|drop|fall|decline|decrease|reduction|improvement)\sof)\s"
    r"(?:(?:about|around|roughly|nearly|almost|over|more\sthan|at\sleast|up\sto|some)\s)?$"
)
"""Before a part of something: a change by so much of it."""
_OFTEN = re.compile(r"(?i:twice|thrice)\s?(?:[.,;!?]|\Z|(?:in|this|next|by|before|during|over|within|again|and|or)\b)")
"""How often a thing happens, not how many times so much: "cut rates twice this year", not "twice as large"."""
_ACTS = Tail(
    r"\b(?:cut|cuts|cutting|hike|hikes|hiking|eases?|easing|(?:raise|raises|raising|lower|lowers|lowering)\s(?:its\s|the\s)?(?:[a-z]+\s){0,2}rates?|rates|fly|flies|flown|launch|launches|win|wins|meet|meets|vote|votes|visit|visits|test|tests|move|moves|act|acts)"
    r"\s(?:it\s|them\s|again\s|rates\s|(?:its\s|the\s)?(?:[a-z]+\s){0,2}rates?\s|policy\s)?$"
)
"""Before "three times": what is done so often, and grows to no multiple."""
_BEFORE = 32
_HALF = 0.5
"""By half is the same as to a half."""
_ONES = {"twos": 2, "threes": 3, "fours": 4, "fives": 5, "sixes": 6, "sevens": 7, "eights": 8, "nines": 9}
_ORDER = {"single digit": (0, 1, 9), "teen": (10, 11, 19), "double digit": (0, 10, 99), "triple digit": (0, 100, 999)}


class Shapes(Amounts):
    """The produce functions for amounts of a shape of their own."""

    def exponent(self, match: re.Match[str], _context: object) -> QuantityValue | None:
        """1.2e10, 2^-3."""
        value = exponent_value(match)
        if value is None:
            return None
        noun, counted, per, _ = self.nouns.after(match.string, match.end(), measured=False)
        quantity = self.quantity(self.groups(match), value, value, counted, per)
        return None if quantity is None else QuantityValue(quantity, noun)

    def over(self, match: re.Match[str], _context: object) -> QuantityValue | None:
        """One over twenty, where that is all that the text says."""
        above, below = parse_number(match["a"]), parse_number(match["b"])
        if above is None or not below:
            return None
        return QuantityValue(Quantity(Comparator.EQUAL, value=(-above if match["neg"] else above) / below))

    def alone_fraction(self, match: re.Match[str], _context: object) -> QuantityValue | None:
        """3/4, -2 1/4, where that is all that the text says."""
        value = float(match["whole"] or 0) + float(match["up"]) / float(match["slash"])
        return QuantityValue(Quantity(Comparator.EQUAL, value=-value if match["neg"] else value))

    def part_count(self, match: re.Match[str], _context: object) -> QuantityValue | None:
        """14 of 19 participants: fourteen of them."""
        count, total = parse_number(match["a"]), parse_number(match["total"])
        if count is None or total is None or count > total or 1900 <= total <= 2100:
            return None
        noun, counted, per, _ = self.nouns.after(match.string, match.end(), measured=False)
        quantity = self.quantity(self.groups(match), count, count, counted, per) if noun else None
        return None if quantity is None else QuantityValue(quantity, noun)

    def few(self, match: re.Match[str], _context: object) -> QuantityValue | None:
        """Several thousand, a few hundred, hundreds of thousands, a couple of hundred, tens of millions."""
        g = self.groups(match)
        by = 1.0
        for word in re.findall(r"[a-z]+", g["scale"] or ""):
            by *= {"tens": 10.0}.get(word) or (parse_number("one " + word.rstrip("s")) if word != "of" else 1.0) or 1.0
        unit = self.unit(g)
        noun, counted, per, _ = self.nouns.after(match.string, match.end(), measured=unit is not None)
        unit = unit or counted
        kind = g["few"] or ""
        if kind.endswith(("couple", "couple of", "pair of")):
            quantity = Quantity(Comparator.ABOUT, value=2 * by, unit=unit, per=per)
        elif kind.endswith("several"):
            quantity = Quantity(Comparator.AT_LEAST, value=3 * by, unit=unit, per=per)
        else:
            quantity = Quantity(Comparator.RANGE, low=2 * by, high=9 * by, unit=unit, per=per)
        return QuantityValue(quantity, noun, growth=growth_of(match, unit))

    def hundreds(self, match: re.Match[str], _context: object) -> QuantityValue | None:
        """Two hundred to two fifty basis points: the second hundred is not spoken."""
        g = self.groups(match)
        low, whole, rest = (parse_number(match[name]) for name in ("a", "whole", "rest"))
        if low is None or whole is None or rest is None:
            return None
        unit = self.unit(g)
        noun, counted, per, _ = self.nouns.after(match.string, match.end(), measured=unit is not None)
        quantity = self.quantity(g, low, 100 * whole + rest, unit or counted, per)
        return None if quantity is None else QuantityValue(quantity, noun, growth=growth_of(match, unit))

    def flat(self, match: re.Match[str], _context: object) -> QuantityValue | None:
        """Flat to up 1 %, down 2 % to flat, down 1 % to up 2 %."""
        g = match.groupdict()
        first, last = parse_number(g["a"] or g["b"] or "one"), parse_number(g["c"] or "0")
        if first is None or last is None:
            return None
        ends = (-first if "down" in (g["ends"], g["begins"], g["point"]) else first, last)
        quantity = self.quantity({}, min(ends), max(ends), "%")
        return None if quantity is None else QuantityValue(quantity, growth=True)

    def down_to_up(self, match: re.Match[str], _context: object) -> QuantityValue | None:
        """Between a two percent decrease and a two percent increase: -2 to 2 %."""
        down, up = parse_number(match["down"]), parse_number(match["up"])
        quantity = None if down is None or up is None else self.quantity({}, -down, up, "%")
        return None if quantity is None else QuantityValue(quantity, growth=True)

    def dollars_cents(self, match: re.Match[str], _context: object) -> QuantityValue | None:
        """Eleven dollars and fifty cents, or from so much to so much."""
        g = self.groups(match)
        low, cents = parse_number(g["a"] or g["aw"] or ""), parse_number(g["ac"] or g["said"] or "")
        high = parse_number(g["b"] or g["bw"] or "") if g["b"] or g["bw"] else None
        more = parse_number(g["bc"] or g["bs"] or "zero")
        if low is None or cents is None or cents >= 100 or more is None:
            return None
        low += cents / 100
        quantity = self.quantity(g, low, low if high is None else high + more / 100, "USD")
        return None if quantity is None else QuantityValue(quantity)

    def digits(self, match: re.Match[str], _context: object) -> QuantityValue | None:
        """Mid-single digits, low teens, mid to high single-digit, the mid-30s, double digits."""
        g = self.groups(match)
        kind = re.sub(r"[\s-]+", " ", g["kind"] or "").rstrip("s")
        if g["tens"] and (len(g["tens"]) == 1 or g["tens"] in _ONES):
            return self._ones(g)
        if g["tens"]:
            base = int(g["tens"]) if g["tens"].isdigit() else parse_number(g["tens"].replace("ies", "y")) or 0
            first, last = int(base), int(base) + 9
        else:
            base, first, last = _ORDER[kind]
        third = {"low": (0 if g["tens"] else 1, 3), "mid": (4, 6), "middle": (4, 6), "high": (7, 9), "upper": (7, 9)}
        if g["size"]:
            by = 10 if kind == "double digit" else 100 if kind == "triple digit" else 1
            below = {"single": 1, "double": 10}.get(g.get("lower") or "")
            low = third[g["size"]][0] * below if below else third[g["size"]][0] * by + base
            high = third[g["size2"] or g["size"]][1] * by + base
            if kind == "double digit" and g["size"] == "low" and not g["size2"]:
                low, high = 10, 13
        elif kind in ("double digit", "triple digit"):
            return QuantityValue(
                Quantity(Comparator.AT_LEAST, value=float(first), unit="%"), growth=growth_of(match, "%")
            )
        else:
            low, high = first, last
        low, high = float(g["first"] or low), float(g["last"] or high)  # mid-20s to 30%
        if low >= high:
            return None
        return QuantityValue(
            Quantity(Comparator.RANGE, low=low, high=high, unit=self.unit(g) or "%"), growth=growth_of(match, "%")
        )

    def third_of(self, match: re.Match[str], _context: object) -> QuantityValue | None:
        """The low $50s, the mid-20% range, the high $200 million range: the lower, middle or upper third."""
        g = self.groups(match)
        unit = self.unit(g)
        if unit is None:
            return None
        base, by = int(match["tens"]), 10.0 ** (len(match["tens"]) - 2)
        scale = SCALES.get(match["scale"] or match["scale2"] or "", 1.0)
        if by < 1 and scale == 1.0:
            return None
        thirds = {"low": (0, 3), "mid": (4, 6), "middle": (4, 6), "high": (7, 9), "upper": (7, 9)}
        low: float = thirds[match["size"]][0]
        high: float = thirds[match["size2"] or match["size"]][1]
        low, high = (round((base + end * by) * scale, 6) for end in (low, high))
        quantity = self.quantity({}, low, high, unit)
        return None if quantity is None else QuantityValue(quantity, growth=growth_of(match, unit))

    def _ones(self, g: Mapping[str, str | None]) -> QuantityValue | None:
        """The low 2s, the low twos: a rate of 2.0 to 2.3 percent."""
        tenths = {"low": (0, 3), "mid": (4, 6), "high": (7, 9)}.get(g["size"] or "")
        if tenths is None:
            return None
        whole = _ONES.get(g["tens"] or "") or int(g["tens"] or 0)
        low, high = (whole + tenth / 10 for tenth in tenths)
        return QuantityValue(Quantity(Comparator.RANGE, low=low, high=high, unit=self.unit(g) or "%"))

    def third_of_percent(self, match: re.Match[str], _context: object) -> QuantityValue | None:
        """The low 3% range, the high 24% range: the lower, middle or upper third of that percent."""
        tenths = {"low": (0, 3), "mid": (4, 6), "middle": (4, 6), "high": (7, 9), "upper": (7, 9)}
        whole = int(match["whole"])
        low, high = tenths[match["size"]][0], tenths[match["size2"] or match["size"]][1]
        return QuantityValue(Quantity(Comparator.RANGE, low=whole + low / 10, high=whole + high / 10, unit="%"))

    def a_point(self, match: re.Match[str], _context: object) -> QuantityValue | None:
        """By about a point, an additional point of growth: one percentage point."""
        quantity = self.quantity(self.groups(match), 1.0, 1.0, "percentage points")
        return None if quantity is None else QuantityValue(quantity, growth=True)

    def part_percent(self, match: re.Match[str], _context: object) -> QuantityValue | None:
        """Half a percent, a quarter percent, two tenths of one per cent, half a percentage point."""
        points = match["unit"].startswith("percentage")
        if points and match["half"] and " a " not in match[0]:
            return None  # half percentage points, half multiples
        count = match["count"] or "a"
        value = (1.0 if count in ("a", "an", "another") else parse_number(count) or 1.0) / PARTS[
            (match["part"] or "half").rstrip("s")
        ]
        quantity = self.quantity(self.groups(match), value, value, "percentage points" if points else "%")
        return None if quantity is None else QuantityValue(quantity)

    def part_point(self, match: re.Match[str], _context: object) -> QuantityValue | None:
        """A quarter point, half a percentage point."""
        value = {"half": 0.5, "quarter": 0.25}.get(match["part"], 0.75)
        quantity = self.quantity(self.groups(match), value, value, "percentage points")
        return None if quantity is None else QuantityValue(quantity, growth=True)

    def one_unit(self, match: re.Match[str], _context: object) -> QuantityValue | None:
        """A gigawatt, half a terawatt."""
        g = self.groups(match)
        value = 0.5 if g["half"] else 1.0
        return self._valued(g, match, (value, value))

    def multiple(self, match: re.Match[str], _context: object) -> QuantityValue | None:
        """10x, tenfold, 5 to 10 times, double, twice, an order of magnitude."""
        if match.string.endswith("section ", 0, match.start()):
            return None  # section 45x
        g = self.groups(match)
        if g["word"]:
            value = {
                "halve": 0.5,
                "halvi": 0.5,
                "doubl": 2.0,
                "twice": 2.0,
                "tripl": 3.0,
                "trebl": 3.0,
                "quadr": 4.0,
                "quint": 5.0,
                "thric": 3.0,
            }[g["word"][:5]]
            if _OFTEN.match(match.string, match.start()):
                return QuantityValue(Quantity(Comparator.EQUAL, value=value, unit="occurrences"))
            low = high = value
        elif g["orders"]:
            words = g["orders"]
            count = (
                0.5 if "half" in words else 1.0 if words.startswith("an ") else parse_number(words.split()[0]) or 1.0
            )
            low = high = 5.0 if count == 0.5 else 10.0**count
        elif g["fold"] or g["factor"]:
            number = parse_number(g["fold"] or g["factor"] or "")
            if number is None:
                return None
            low = high = number
        else:
            ends = self._ends(g)
            if ends is None or re.match(
                r"\s(?:a|per|each|every)\s(?:year|month|week|day|hour|quarter)\b|\s(?:daily|weekly|a\sday)",
                match.string[match.end() :],
            ):
                return None
            low, high = ends
            start = max(match.start() - _BEFORE, 0)
            if "times" in match[0] and _ACTS.search(match.string, start, match.start()):
                quantity = self.quantity(g, low, high, "occurrences")
                return None if quantity is None else QuantityValue(quantity)
        per = self.nouns.rate(match.string, match.end())
        quantity = self.quantity(g, low, high, "x", per)
        return None if quantity is None else QuantityValue(quantity)

    def fraction(self, match: re.Match[str], _context: object) -> QuantityValue | None:
        """Half of, two-thirds, a quarter of, one in five, 9 out of 10, one twenty-fifth."""
        g = self.groups(match)
        if g["half"]:
            value = 0.5
        elif g["out"] or g["each"]:
            above, below = (
                parse_number(g["top"] or "one"),
                parse_number(
                    (g["out"] or g["each"] or "")
                    .replace("hundred", "100")
                    .replace("thousand", "1000")
                    .removeprefix("a ")
                ),
            )
            if above is None or not below or above >= below:
                return None
            value = above / below
        elif g["slash"]:
            above, below = float(g["up"] or 0), float(g["slash"])
            if not below or above >= below:
                return None
            value = above / below
        elif g["nth"]:
            above, below = parse_number(g["some"] or ""), denominator(g["nth"])
            if not above or not below:
                return None
            value = above / below
        else:
            name = (g["part"] or "").rstrip("s")
            below = {"half": 2, "halve": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
                     "hundredth": 100, "thousandth": 1000}[name]  # fmt: skip
            count = g["count"] or "one"
            above = 1.0 if count in ("a", "an", "another") else parse_number(count)
            if above is None or (name == "quarter" and above >= below):
                return None  # "after seven quarters of decline" counts quarters
            value = above / below
        unit = "percentage points" if _OF_A_POINT.match(match.string, match.end()) else "x"
        if (
            unit == "x"
            and value != _HALF
            and _MOVED_BY.search(match.string[max(0, match.start() - _BEFORE) : match.start()])
        ):
            value, unit = round(100 * value, 1), "%"  # raise it by a third: by 33.3 %, not to a third
        quantity = self.quantity(g, value, value, unit)
        return None if quantity is None else QuantityValue(quantity)
