"""What Chinese quantity rules make of their matches: comparator, plain numbers, unit, rate, growth."""

import re

from tracker.lang.language import QuantityValue
from tracker.lang.rule import Skip
from tracker.lang.words import Words
from tracker.lang.zh.currency import EACH, is_price
from tracker.lang.zh.ends import adjacent, alone, counts, ends_of, few, scale_of
from tracker.lang.zh.numbers import parse_number, scale
from tracker.lang.zh.thirds import third_of
from tracker.model.quantity import Comparator, Quantity

_CHANGE_END = frozenset("长加高升涨降跌少低减幅比大窄滑增翻了约超过近率快缩~")
_CHANGE = re.compile(
    r"(?:增长|成长|增加|提高|提升|上升|上涨|上调|下降|下跌|下调|减少|降低|缩减|缩小|增幅|涨幅|降幅|跌幅|同比|环比|扩大|收窄|削减|下滑|攀升|激增|加快|增速|增长率|[增涨跌降减翻])"
    r"(?:了|约|大约|~|超过?|逾|近|将近|幅|幅度|率|为|至少|不到|不足|预计){0,3}$"
)
_FALLS = re.compile(r"(?:[年季月]|同期|同比|环比|按[年季月])\s?(?:减少?|下滑|下降|衰退|下跌|降|跌)(?:约|幅)?\s?$")
"""A fall told from its deeper end: 年减8%至2%."""
_CHANGED = re.compile(
    r"\s?(?:以上|左右)?的?(?:年均|年化|复合|同比|环比|销量|营收|收入)?(?:增长|增幅|涨幅|降幅|跌幅|下降|下滑|提升|增速|增量|上涨|下跌)"
)
_CHANGED_FIRST = frozenset(" 以左的年复同环销营收增涨降跌下提上")
_LIKE_YEAR = re.compile(r"(?:19[89]|20[0-9])[0-9]")


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

    _cash = re.compile(
        rf"零?[0-9一二两三四五六七八九](?:[角毛]|(?=[一每](?:{EACH}))|(?![0-9零〇一二两三四五六七八九十百千万亿年月日个多几台辆位人家名成倍到至%.]|{EACH}))"
    )

    def skip(self, _match: re.Match[str], _context: object) -> Skip:
        """A word or a date that holds a numeral and counts nothing."""
        return Skip.WORD

    def _sign(self, before: tuple[str | None, ...], after: tuple[str | None, ...]) -> Comparator:
        """Return what the words around a number say; the stricter bound wins over "about"."""
        found = None
        for word in before:
            if word:
                found = _stricter(found, self._before.get(word))
        for word in after:
            if word:
                found = _stricter(found, self._after.get(word))
        return found or Comparator.EQUAL

    def _value(
        self, match: re.Match[str], ends: tuple[float, float] | None, sign: Comparator,
        unit: str | None, per: str | None = None, noun: str = "", *, growth: bool | None = None,
    ) -> QuantityValue | None:  # fmt: skip
        if ends is None:
            return None
        low, high = ends
        if high < low and match.string.startswith(("之间", "区间"), match.end()):
            low, high = high, low  # 7.05至6.7之间
        elif high < low and _FALLS.search(match.string, max(0, match.start() - 8), match.start()):
            low, high = high, low  # 年减8%至2%
        if high < low:
            return None
        if high > low:
            quantity = Quantity(Comparator.RANGE, None, low, high, unit, per)
        else:
            quantity = Quantity(sign, low, None, None, unit, per)
        return QuantityValue(quantity, noun, _changes(match) if growth is None else growth)

    def percent(self, match: re.Match[str], _context: object) -> QuantityValue | None:
        """30%, 20%-25%, 百分之三点五, 三成, 两成半, 千分之五."""
        pre, pre2, neg, of, a1, b1, a2, b2, per_mille, tenth, more, post = match.group(
            "pre", "pre2", "neg", "of", "a1", "b1", "a2", "b2", "sign", "tenth", "more", "post"
        )
        sign = self._sign((pre, pre2), (more, post)) if pre or pre2 or more or post else Comparator.EQUAL
        if tenth:
            first = (0.5, 0.5) if tenth == "半" else adjacent(tenth) or few(tenth) or tenths(tenth)
            last = alone(match["tenth2"] or "")
            half = 5.0 if match["tenthhalf"] == "半" else parse_number((match["tenthhalf"] or "零").strip()) or 0.0
            return self._value(match, (first[0] * 10 + half, (last or first)[1] * 10 + half), sign, "%")
        ends = ends_of(a1 or a2 or match["a3"] or "", b1 or (b2 or "").lstrip("+-") or match["b3"])
        if b2 and b2[0] == "-":  # 3%至-2%, -5%至-3%
            low, high = sorted((float(b2), -float(a2) if neg else float(a2)))
            return self._value(match, (low, low if low == high else high), sign, "%")  # -0% to 0% is no range
        if b2 and a2 and neg and neg.strip() != "负" and b2[0] != "-":  # -3.4%至+0.6%
            return self._value(match, (-float(a2), float(b2)), sign, "%")
        far = _BOUND_BEFORE.search(match.string, max(0, match.start() - 24), match.start()) if pre is None else None
        if far is not None:
            sign = self._sign((far["bound"], pre), (post,))
        third = third_of(match) if ends and ends[0] == ends[1] and ends[0] % 10 == 0 < ends[0] else None
        if third and ends:
            return self._value(match, (ends[0] + third[0], ends[0] + third[1]), Comparator.RANGE, "%")
        if a1 and "几" in a1:
            sign = self._sign(("约", pre), (post,))
        by = {"千分之": 0.1, "万分之": 0.01}.get(of, 1.0) if of else 0.1 if per_mille == "‰" else 1.0
        if by != 1.0 and ends:
            ends = float(f"{ends[0] * by:.12g}"), float(f"{ends[1] * by:.12g}")  # 3‰ is no 0.30000000000000004 %
        return self._value(match, _negative(ends) if neg else ends, sign, "%")

    def fraction(self, match: re.Match[str], _context: object) -> QuantityValue | None:
        """三分之二, 一半, 过半, 近半, 1/2的人."""
        if match["slash"]:
            part = int(match["up"]) / int(match["slash"])
            return self._value(match, (part, part), self._sign((match["pre"],), (match["post"],)), "x")
        if match["half"]:
            more = {"过": "超过", "超": "超过", "大": "超过", "近": "近", "多": "超过"}.get(match["half"][0])
            sign = self._sign((match["pre"], more), (match["post"],))
            return self._value(match, (0.5, 0.5), sign, "x", growth=False)
        below, above = parse_number(match["below"] or ""), parse_number(match["above"] or "")
        if not below or above is None:
            return None
        sign = self._sign((match["pre"],), (match["post"],))
        return self._value(match, (above / below, above / below), sign, "%" if match["rate"] else "x")

    def multiple(self, match: re.Match[str], _context: object) -> QuantityValue | None:
        """10倍, 翻一番, 翻倍, 增加一倍 (twice), 5到10倍, 几倍, 一倍半."""
        grow, double, first, last, half = match.group("grow", "double", "a", "b", "andhalf")
        sign = self._sign((match["pre"],), (match["more"], match["post"]))
        if double:
            turns = parse_number(match["turns"] or "一") or 1.0
            if turns > 64:
                return None
            value = 2.0**turns if "番" in double else 0.5 if double in _HALVED else 2.0
            return self._value(match, (value, value), sign, "x", growth=True)
        ends = few(first or "") or ends_of(first or "", last)
        if ends is None:
            return None
        low, high = ends
        if half:
            low, high = low + 0.5, high + 0.5
        if low == high == 1.0 and grow:
            low = high = 2.0
        return self._value(match, (low, high), sign, "x", growth=bool(grow) or _changes(match))

    def ratio(self, match: re.Match[str], _context: object) -> QuantityValue | None:
        """3比1."""
        left, right = parse_number(match["left"]), parse_number(match["right"])
        if left is None or not right:
            return None
        sign = self._sign((match["pre"],), (match["post"],))
        return self._value(match, (left / right, left / right), sign, "x", growth=False)

    def few(  # noqa: PLR0911 - a return for each way to be vague
        self, match: re.Match[str], _context: object
    ) -> QuantityValue | None:
        """几千台, 数千万个, 上百家, 成千上万, 近万人, 百余家, 十几个, 万亿级."""
        g = match.groupdict()
        noun = g["unit"] or ""
        unit = self._unit_of.get(noun)
        per = self._per(g["per"] or g["per2"], g["perafter"])
        by = 1e3 if g["bigger"] in ("K", "k") else scale(g["bigger"] or "")  # 数十K
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
            return self._value(match, (ten + step, ten + 9 * step), Comparator.EQUAL, unit, per, noun)
        step = scale(g["scale"] or "") * by
        bound = self._sign((g["pre"],), (g["post"],))
        ends = {Comparator.AT_LEAST: (2 * step, 2 * step), Comparator.AT_MOST: (9 * step, 9 * step)}
        return self._value(match, ends.get(bound, (2 * step, 9 * step)), bound, unit, per, noun)

    def cash(self, match: re.Match[str], _context: object) -> QuantityValue | None:
        """五块六, 一块二角, 三元四角五分."""
        whole = parse_number(match["yuan"] or "0")
        tenths, cents = parse_number(match["jiao"] or "0"), parse_number(match["fen"] or "0")
        if whole is None or tenths is None or cents is None:
            return None
        value = round(whole + tenths / 10 + cents / 100, 2)
        sign = self._sign((match["pre"],), (match["post"],))
        per = self._per(None, match["perafter"])
        return self._value(match, (value, value), sign, "CNY", per, noun="块", growth=False)

    def cents(self, match: re.Match[str], _context: object) -> QuantityValue | None:
        """两美元又三美分, 5英镑20便士."""
        whole, cents = parse_number(match["whole"]), parse_number(match["cents"])
        if whole is None or cents is None or not whole.is_integer():
            return None
        value, noun = round(whole + cents / 100, 2), match["money"]
        sign = self._sign((match["pre"],), (match["post"],))
        return self._value(match, (value, value), sign, self._unit_of.get(noun), noun=noun, growth=False)

    def _per(self, before: str | None, after: str | None) -> str | None:
        if before:
            return str(self.words.values["per_before"][before])
        return str(self.words.values["per_after"][after]) if after else None

    def amount(self, match: re.Match[str], _context: object) -> QuantityValue | None:
        """5000台, 1.2亿美元, 至少20万辆, 5-10万台, 每年一亿个, 10,000."""
        first, last, per, per2, pre, pre2, neg, cur, fewtail, more, morescale, half, early, more2, noun, post, after = (
            match.group(*_AMOUNT)
        )
        ends = ends_of(first, last)
        if ends is None:
            return None
        noun = noun or early or ""
        if noun == "打":
            ends = ends[0] * 12, ends[1] * 12
        if noun == "年" and not last and len(first) == 4 and _LIKE_YEAR.fullmatch(first):
            return None  # 估计到2025年
        unit = str(self.words.values["money_sign"][cur]) if cur else self._unit_of.get(noun)
        if unit is None and not _stands_alone(match, last, morescale, post, after):
            return None
        if noun == "块" and is_price(first, match.string, match.end()):
            unit = "CNY"
        if noun == "度" and (
            ends[1] >= _TOO_HOT or _OF_POWER.search(match.string, max(0, match.start() - 20), match.start())
        ):
            unit = "kWh"
        if noun == "点" and first == "一":
            return None  # 一点难度都没有
        if noun in _CASH and self._cash.match(match.string, match.end()):
            return None  # 五块六
        ends = _with_half(match, _stretched(ends, (first, last), (scale(morescale or ""), half, fewtail)))
        sign = Comparator.EQUAL
        if pre or pre2 or more or more2 or post:
            sign = self._sign((pre, pre2), (more, more2, post))
        if "几" in first:
            sign = self._sign(("约", pre), (post,))
        rate = self._per(per or per2, after) if per or per2 or after else None
        if neg:
            ends = (-ends[0], ends[1]) if early and last else _negative(ends)  # 零下5度到3度
        return self._value(match, ends, sign, unit, rate, noun)


_TOO_HOT = 1e5
"""So many 度 are kilowatt-hours, and no degrees."""
_OF_POWER = re.compile(r"(?:[用发耗供售产充]电|电力|电量|电能|电费)[^，。；温]{0,12}$")
_AMOUNT = (
    "a", "b", "per", "per2", "pre", "pre2", "neg", "cur", "fewtail", "more", "morescale", "half", "unitearly", "more2",
    "unit", "post", "perafter",
)  # fmt: skip
_BOUND_BEFORE = re.compile(
    r"(?P<bound>(?:不会|不得|不能|不可)(?:低于|少于|超过|高于)|不低于|不少于|不超过|不高于|至少|至多)[\u4e00-\u9fff]{2,14}的\s?$"
)
"""Before a share, with that of which it is one between: 不低于当年可分配利润的40%."""
_HALVED = frozenset(("减半", "腰斩", "砍半", "对半砍"))
_CASH = frozenset("块元圆")
_ORDER = (Comparator.AT_MOST, Comparator.AT_LEAST, Comparator.ABOUT)


def _stricter(a: Comparator | None, b: Comparator | None) -> Comparator | None:
    if a is None or b is None:
        return a or b
    return min(a, b, key=_ORDER.index)


def tenths(text: str, *, by: float = 1.0) -> tuple[float, float]:
    """Return 三, 8.5 and 八点五 as both ends, `by` so many."""
    number = (parse_number(text) or 0.0) * by
    return number, number


def _negative(ends: tuple[float, float] | None) -> tuple[float, float] | None:
    return None if ends is None else (-ends[1], -ends[0])


def _with_half(match: re.Match[str], ends: tuple[float, float]) -> tuple[float, float]:
    """Return the ends, and half a unit more where the unit is followed by it: 三斤半."""
    return (ends[0] + 0.5, ends[1] + 0.5) if match["unithalf"] and ends[0] == ends[1] else ends


def _stands_alone(
    match: re.Match[str], last: str | None, morescale: str | None, post: str | None, after: str | None
) -> bool:
    """Return whether a number without a unit is an amount: not a year, and no part of a name (5G, 3D)."""
    if not last and not morescale and not counts(match["a"]):
        return False
    if len(match[0]) == 4 and _LIKE_YEAR.fullmatch(match[0]):
        return False
    following = match.string[match.end() : match.end() + 1]
    return not (following.isascii() and following.isalpha()) or bool(post or after)


def _stretched(
    ends: tuple[float, float], written: tuple[str, str | None], tail: tuple[float, str | None, str | None]
) -> tuple[float, float]:
    """Return the ends with what follows the number: 多万, 半, 几."""
    (low, high), (first, last), (by, half, few) = ends, written, tail
    low, high = low * by, high * by
    if half:
        low, high = low + 0.5 * scale(scale_of(first)), high + 0.5 * scale(scale_of(last or first))
    if few:
        step = max(scale(scale_of(first) or "十") / 10, 1.0) * by
        low, high = low + step, low + 9 * step
    return low, high


def _changes(match: re.Match[str]) -> bool:
    """Return whether the figure is a change: 增长26%, 26%的增幅; but 增长到26% is a level."""
    text, at, end = match.string, match.start(), match.end()
    if at and text[at - 1] in _CHANGE_END and _CHANGE.search(text[max(0, at - 10) : at]) is not None:
        return True
    return text[end : end + 1] in _CHANGED_FIRST and _CHANGED.match(text, end) is not None
