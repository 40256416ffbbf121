"""What Chinese quantity rules make of their matches: comparator, plain numbers, unit, rate, growth."""

import re

from tracker.lang.language import QuantityValue
from tracker.lang.rule import Skip
from tracker.lang.words import Words
from tracker.lang.zh.numbers import NUMERALS, parse_number, scale
from tracker.model.quantity import Comparator, Quantity

_SINGLE = frozenset("零〇一二两三四五六七八九十百千万亿兆幺俩半")
_CHANGE_END = frozenset("长加高升涨降跌少低减幅比大窄滑增翻了约超过近率快缩")
_CHANGE = re.compile(
    r"(?:增长|成长|增加|提高|提升|上升|上涨|上调|下降|下跌|下调|减少|降低|缩减|缩小|增幅|涨幅|降幅|跌幅|同比|环比|扩大|收窄|削减|下滑|攀升|激增|加快|增速|增长率|[增涨跌降减翻])"
    r"(?:了|约|大约|超过?|逾|近|将近|幅|幅度|率|为|至少|不到|不足|预计){0,3}$"
)
_CHANGED = re.compile(
    r"\s?(?:以上|左右)?的?(?:年均|年化|复合|同比|环比|销量|营收|收入)?(?:增长|增幅|涨幅|降幅|跌幅|下降|下滑|提升|增速|增量|上涨|下跌)"
)
_SCALE_END = re.compile(r"[十百千万亿兆]{1,3}$")
_LIKE_YEAR = re.compile(r"(?:19[89]|20[0-9])[0-9]")
_ANY_SCALE = re.compile(r"[百千万亿兆]")


class Amounts:
    """The produce functions, which need the word lists."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self._unit_of = {
            word: unit for group in ("money", "measure", "counter") for word, unit in words.values[group].items()
        }
        groups = words.groups
        order = (
            ("at_most_before", Comparator.AT_MOST), ("at_least_before", Comparator.AT_LEAST), ("about_before", Comparator.ABOUT),
        )  # fmt: skip
        self._before = {word: sign for group, sign in reversed(order) for word in groups[group]}
        after = (
            ("at_most_after", Comparator.AT_MOST), ("at_least_after", Comparator.AT_LEAST), ("about_after", Comparator.ABOUT),
        )  # fmt: skip
        self._after = {word: sign for group, sign in reversed(after) for word in groups[group]}

    def skip(self, _match: re.Match[str], _context: object) -> Skip:
        """A word or a date that holds a numeral and counts nothing."""
        return Skip.WORD

    def _compare(self, g: dict[str, str | None]) -> Comparator:
        signs = set()
        for name in ("pre", "pre2", "more", "more2", "post"):
            word = g.get(name)
            if word:
                signs.add((self._before if name[:3] == "pre" else self._after).get(word))
        if signs:
            for sign in (Comparator.AT_MOST, Comparator.AT_LEAST, Comparator.ABOUT):
                if sign in signs:
                    return sign
        return Comparator.EQUAL

    def _value(
        self, match: re.Match[str], g: dict[str, str | None], ends: tuple[float, float] | None,
        unit: str | None, per: str | None = None, noun: str = "", *, growth: bool | None = None,
    ) -> QuantityValue | None:  # fmt: skip
        if ends is None:
            return None
        low, high = ends
        if g.get("neg"):
            low, high = -high, -low
        if high < low:
            return None
        if high > low:
            quantity = Quantity(Comparator.RANGE, low=low, high=high, unit=unit, per=per)
        else:
            quantity = Quantity(self._compare(g), value=low, unit=unit, per=per)
        return QuantityValue(quantity, noun, _changes(match) if growth is None else growth)

    def percent(self, match: re.Match[str], _context: object) -> QuantityValue | None:
        """30%, 20%-25%, 百分之三点五, 三成, 两成半, 千分之五."""
        g = match.groupdict()
        if g["tenth"]:
            first = _adjacent(g["tenth"]) or _few(g["tenth"]) or _alone(g["tenth"])
            last = _alone(g["tenth2"] or "")
            if first is None:
                return None
            half = 5.0 if g["tenthhalf"] else 0.0
            return self._value(match, g, (first[0] * 10 + half, (last or first)[1] * 10 + half), "%")
        ends = _ends(g["a1"] or g["a2"] or "", g["b1"] or g["b2"])
        by = {"千分之": 0.1, "万分之": 0.01}.get(g["of"] or "", 0.1 if g["sign"] == "‰" else 1.0)
        return self._value(match, g, ends and (ends[0] * by, ends[1] * by), "%")

    def fraction(self, match: re.Match[str], _context: object) -> QuantityValue | None:
        """三分之二, 一半, 过半, 近半."""
        g = match.groupdict()
        if g["half"]:
            g["pre2"] = {"过": "超过", "超": "超过", "大": "超过", "近": "近", "多": "超过"}.get(g["half"][0])
            return self._value(match, g, (0.5, 0.5), "x", growth=False)
        below, above = parse_number(g["below"] or ""), parse_number(g["above"] or "")
        if not below or above is None:
            return None
        return self._value(match, g, (above / below, above / below), "x")

    def multiple(self, match: re.Match[str], _context: object) -> QuantityValue | None:
        """10倍, 翻一番, 翻倍, 增加一倍 (twice), 5到10倍, 几倍, 一倍半."""
        g = match.groupdict()
        grows = bool(g["grow"] or g["double"])
        if g["double"]:
            turns = parse_number(g["turns"] or "一") or 1.0
            if turns > 64:
                return None
            value = 2.0**turns if "番" in g["double"] else 2.0
            return self._value(match, g, (value, value), "x", growth=True)
        ends = _few(g["a"] or "") or _ends(g["a"] or "", g["b"])
        if ends is None:
            return None
        low, high = ends
        if g["andhalf"]:
            low, high = low + 0.5, high + 0.5
        if low == high == 1.0 and g["grow"]:
            low = high = 2.0
        return self._value(match, g, (low, high), "x", growth=grows or _changes(match))

    def ratio(self, match: re.Match[str], _context: object) -> QuantityValue | None:
        """3比1."""
        left, right = parse_number(match["left"]), parse_number(match["right"])
        if left is None or not right:
            return None
        return self._value(match, match.groupdict(), (left / right, left / right), "x", growth=False)

    def few(  # noqa: PLR0911 - a return for each way to be vague
        self, match: re.Match[str], _context: object
    ) -> QuantityValue | None:
        """几千台, 数千万个, 上百家, 成千上万, 近万人, 百余家, 十几个, 万亿级."""
        g = match.groupdict()
        unit, per, noun = self._unit(g)
        by = scale(g["bigger"] or "")
        if g["idiom"]:
            floor = {"成千上万": 1e3, "成百上千": 1e2, "千千万万": 1e7}.get(g["idiom"]) or scale(g["idiom"][2:-1])
            return QuantityValue(Quantity(Comparator.AT_LEAST, value=floor, unit=unit, per=per), noun)
        if g["over"]:
            value = scale(g["over"][1:]) * by
            sign = {"近": Comparator.ABOUT, "约": Comparator.ABOUT}.get(g["over"][0], Comparator.AT_LEAST)
            return QuantityValue(Quantity(sign, value=value, unit=unit, per=per), noun, _changes(match))
        if g["odd"]:
            return QuantityValue(Quantity(Comparator.AT_LEAST, value=scale(g["odd"]) * by, unit=unit, per=per), noun)
        if g["level"]:
            return QuantityValue(Quantity(Comparator.ABOUT, value=scale(g["level"]), unit=unit, per=per), noun)
        if g["teens"]:
            ten = (parse_number(g["teens"]) or 10.0) * by
            step = by  # 三十几 is 31 to 39
            if g["teenmore"] != "几":
                sign = Comparator.ABOUT if g["teenmore"] == "来" else Comparator.AT_LEAST
                return QuantityValue(Quantity(sign, value=ten, unit=unit, per=per), noun, _changes(match))
            return self._value(match, g, (ten + step, ten + 9 * step), unit, per, noun)
        step = scale(g["scale"] or "") * by
        bound = self._compare(g | {"more": None})
        ends = {Comparator.AT_LEAST: (2 * step, 2 * step), Comparator.AT_MOST: (9 * step, 9 * step)}
        return self._value(match, g | {"more": None}, ends.get(bound, (2 * step, 9 * step)), unit, per, noun)

    def cash(self, match: re.Match[str], _context: object) -> QuantityValue | None:
        """五块六, 一块二角, 三元四角五分."""
        g = match.groupdict()
        whole = parse_number(g["yuan"] or "0")
        tenths, cents = parse_number(g["jiao"] or "0"), parse_number(g["fen"] or "0")
        if whole is None or tenths is None or cents is None:
            return None
        value = round(whole + tenths / 10 + cents / 100, 2)
        return self._value(match, g, (value, value), "CNY", growth=False)

    def _unit(self, g: dict[str, str | None]) -> tuple[str | None, str | None, str]:
        word = g.get("unit") or g.get("unitearly") or ""
        unit = self._unit_of.get(word)
        if g.get("cur"):
            unit = str(self.words.value("money_sign", g["cur"] or ""))
        per = None
        if g.get("per") or g.get("per2"):
            per = str(self.words.value("per_before", g["per"] or g["per2"] or ""))
        elif g.get("perafter"):
            per = str(self.words.value("per_after", g["perafter"] or ""))
        return unit, per, word

    def amount(self, match: re.Match[str], _context: object) -> QuantityValue | None:
        """5000台, 1.2亿美元, 至少20万辆, 5-10万台, 每年一亿个, 10,000."""
        g = match.groupdict()
        first = g["a"] or ""
        ends = _ends(first, g["b"])
        if ends is None:
            return None
        unit, per, noun = self._unit(g)
        if unit is None and not g["b"] and not g["morescale"] and not _counts(first):
            return None
        if unit is None and _LIKE_YEAR.fullmatch(match[0]):
            return None
        after = match.string[match.end() : match.end() + 1]
        if unit is None and after.isascii() and after.isalpha() and not g["post"] and not g["perafter"]:
            return None  # 5G, 3D
        by = scale(g["morescale"] or "")
        low, high = ends[0] * by, ends[1] * by
        if g["half"]:
            low, high = low + 0.5 * scale(_tail(first)), high + 0.5 * scale(_tail(g["b"] or first))
        if g["fewtail"]:
            high = low + 9 * max(scale(_tail(first) or "十") / 10, 1.0) * by
        return self._value(match, g, (low, high), unit, per, noun)


def _changes(match: re.Match[str]) -> bool:
    """Return whether the figure is a change: 增长26%, 26%的增幅; but 增长到26% is a level."""
    text, at = match.string, match.start()
    if at and text[at - 1] in _CHANGE_END and _CHANGE.search(text[max(0, at - 10) : at]) is not None:
        return True
    return _CHANGED.match(text, match.end()) is not None


def _counts(text: str) -> bool:
    """Return whether a number without a unit says how many: 五万, 3,500 and 十五 do; 一, 十, 五六 and 二零二七 do not."""
    if text[-1].isdigit() or text[-1].isascii() or (len(text) > 1 and text[0].isascii()):
        return True
    return len(text) > 1 and any(c in "十百千万亿兆点拾佰仟" for c in text)


def _tail(text: str) -> str:
    found = _SCALE_END.search(text)
    return found[0] if found else ""


def _ends(first: str, last: str | None) -> tuple[float, float] | None:
    """Return the two numbers; a scale on the last alone holds for the first as well (5-10万)."""
    low = parse_number(first)
    if low is None or set(first) <= {"零"}:
        return None
    if not last:
        return _adjacent(first) or (low, low)
    high = parse_number(last)
    if high is None:
        return None
    tail = "" if _ANY_SCALE.search(first) else _tail(last)
    while tail and low * scale(tail) > high:  # 五到十万 shares 万, not 十万
        tail = tail[1:]
    low *= scale(tail)
    return (low, high)


_DIGIT_PAIR = re.compile(r"(十)?([一二两三四五六七八])([二三四五六七八九])([十百千万亿]{0,3})")


def _adjacent(text: str) -> tuple[float, float] | None:
    """Return the ends of 三四十 (30, 40), 两三千 (2000, 3000), 三五百, 十五六: two digits side by side."""
    found = _DIGIT_PAIR.fullmatch(text)
    if not found:
        return None
    low, high = parse_number(found[2]) or 0.0, parse_number(found[3]) or 0.0
    if high != low + 1 and (low, high) != (3.0, 5.0):
        return None
    ten = 10.0 if found[1] else 0.0
    return (ten + low) * scale(found[4]), (ten + high) * scale(found[4])


def _few(text: str) -> tuple[float, float] | None:
    found = _FEW.fullmatch(text)
    return (2 * scale(found[1]), 9 * scale(found[1])) if found else None


_FEW = re.compile(r"(?:几|数|好几)([十百千万亿]{0,3})")


def _alone(text: str) -> tuple[float, float] | None:
    number = parse_number(text) if text and set(text) <= set(NUMERALS) | set("0123456789") else None
    return None if number is None else (number, number)
