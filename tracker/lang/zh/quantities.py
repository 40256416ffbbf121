"""Chinese quantity rules: numbers with comparator, unit and rate, to quantities in plain numbers."""

import re

from tracker.lang.language import QuantityValue
from tracker.lang.rule import Rule
from tracker.lang.words import Words
from tracker.lang.zh.numbers import parse_number, scale
from tracker.model.quantity import Comparator, Quantity

_CN = "零〇一二两三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾佰仟廿卅"
_SCALE = r"(?:\s?(?:万亿|千亿|百亿|十亿|千万|百万|十万|亿万|万|亿|千|百|兆(?!瓦|赫)))"
_DIGITS = rf"(?:[0-9]{{1,3}}(?:,[0-9]{{3}}){{1,6}}(?:\.[0-9]{{1,6}})?|[0-9]{{1,18}}(?:\.[0-9]{{1,8}})?){_SCALE}?"
_MIXED = r"[0-9]{1,6}(?:\.[0-9]{1,4})?[万亿千百][0-9]{1,5}[万千百]?"
_WRITTEN = rf"[{_CN}]{{1,9}}(?:[万亿][{_CN}万亿]{{0,12}})?(?:点[零〇一二三四五六七八九]{{1,8}}[十百千万亿]{{0,3}})?|[万亿](?=[辆台个元人])"
_NUMBER = rf"(?:{_MIXED}|{_DIGITS}|{_WRITTEN})"
_START = r"(?<![0-9A-Za-z.,_第])"
_AUX = r"(?:能够?|会|将|可以?|需要?|有|达到?|到|了|要|在|为|是|建造|生产|制造|每年|可能){0,3}"
_BEFORE = rf"(?:(?P<pre>{{at_least_before}}|{{at_most_before}}|{{about_before}}){_AUX}\s?)?"
_BEFORE2 = r"(?:(?P<pre2>{at_least_before}|{at_most_before}|{about_before})\s?)?"
_AFTER = r"(?P<post>{at_least_after}|{at_most_after}|{about_after})?"
_LINK = r"\s?{range_link}\s?"
_PER = r"(?P<per>{per_before})(?:的|约|大约|可能有|可以?|能|会|有|将|生产|发射|提供|新增|达到?|至少|超过|近|产出|大概|处理|销售|交付|可达|达成){0,3}\s?"


class Amounts:
    """The produce functions, which need the word lists."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self._unit_of = {
            word: unit for group in ("money", "measure", "counter") for word, unit in words.values[group].items()
        }

    def _compare(self, g: dict[str, str | None]) -> Comparator:
        before = (g.get("pre") or "", g.get("pre2") or "")
        after = (g.get("more") or "", g.get("post") or "")
        groups = self.words.groups
        for word in before:
            if word in groups["at_most_before"]:
                return Comparator.AT_MOST
        for word in before:
            if word in groups["at_least_before"]:
                return Comparator.AT_LEAST
        for word in after:
            if word and word in groups["at_most_after"]:
                return Comparator.AT_MOST
        for word in after:
            if word and word in groups["at_least_after"]:
                return Comparator.AT_LEAST
        if any(before) or any(after):
            return Comparator.ABOUT
        return Comparator.EQUAL

    def _quantity(
        self, g: dict[str, str | None], low: float, high: float, unit: str | None, per: str | None = None
    ) -> Quantity | None:
        if high < low:
            return None
        if high > low:
            return Quantity(Comparator.RANGE, low=low, high=high, unit=unit, per=per)
        return Quantity(self._compare(g), value=low, unit=unit, per=per)

    def _ends(self, g: dict[str, str | None]) -> tuple[float, float] | None:
        """Return the two numbers; a scale or sign on the last alone holds for the first as well (5-10万)."""
        first, last = g["a"] or "", g.get("b")
        low = parse_number(first)
        if low is None or set(first) <= {"零"}:
            return None
        if not last:
            return _adjacent(first) or (low, low)
        high = parse_number(last)
        if high is None:
            return None
        tail = re.search(r"[十百千万亿兆]{1,3}$", last)
        if tail and not re.search(r"[百千万亿兆]$", first) and low < high / scale(tail[0]) + 1e-9 and low * scale(tail[0]) <= high:
            low *= scale(tail[0])
        elif tail and low < high and not re.search(r"[百千万亿兆]", first) and low * scale(tail[0]) < high:
            low *= scale(tail[0])
        return (low, high)

    def percent(self, match: re.Match[str], _context: object) -> QuantityValue | None:
        """30%, 20%-25%, 百分之三点五, 三成, 千分之五."""
        g = match.groupdict()
        if g["tenth"]:
            low = _few(g["tenth"]) or _pair(g["tenth"], 10.0)
            if low is None:
                return None
            quantity = self._quantity(g, low[0], low[1], "%")
        else:
            g = g | {"a": g["a1"] or g["a2"], "b": g["b1"] or g["b2"]}
            ends = self._ends(g)
            if ends is None:
                return None
            by = {"千分之": 0.1, "万分之": 0.01}.get(g["of"] or "", 0.1 if g["sign"] == "‰" else 1.0)
            quantity = self._quantity(g, ends[0] * by, ends[1] * by, "%")
        return None if quantity is None else QuantityValue(quantity)

    def fraction(self, match: re.Match[str], _context: object) -> QuantityValue | None:
        """三分之二, 一半, 过半."""
        g = match.groupdict()
        if g["half"]:
            comparator = Comparator.AT_LEAST if g["half"] in ("过半", "大半", "多半数", "超半数") else self._compare(g)
            return QuantityValue(Quantity(comparator, value=0.5, unit="x"))
        below, above = parse_number(g["below"] or ""), parse_number(g["above"] or "")
        if not below or above is None:
            return None
        quantity = self._quantity(g, above / below, above / below, "x")
        return None if quantity is None else QuantityValue(quantity)

    def multiple(self, match: re.Match[str], _context: object) -> QuantityValue | None:
        """10倍, 翻一番, 翻倍, 增加一倍 (twice), 5到10倍, 几倍."""
        g = match.groupdict()
        if g["double"]:
            turns = parse_number(g["turns"] or "一") or 1.0
            value = 2.0**turns if "番" in g["double"] else 2.0
            quantity = self._quantity(g, value, value, "x")
        else:
            few = _few(g["a"] or "") or _leading_few(g["a"] or "")
            ends = few or self._ends(g)
            if ends is None:
                return None
            low, high = ends
            if low == high == 1.0 and g["grow"]:
                low = high = 2.0
            quantity = self._quantity(g, low, high, "x")
        return None if quantity is None else QuantityValue(quantity, growth=bool(g.get("grow")))

    def ratio(self, match: re.Match[str], _context: object) -> QuantityValue | None:
        """3比1."""
        left, right = parse_number(match["left"]), parse_number(match["right"])
        if left is None or not right:
            return None
        quantity = self._quantity(match.groupdict(), left / right, left / right, "x")
        return None if quantity is None else QuantityValue(quantity)

    def few(self, match: re.Match[str], _context: object) -> QuantityValue | None:
        """几千台, 数千万个, 上百家, 成千上万, 十几个."""
        g = match.groupdict()
        unit, per, noun = self._unit(g)
        by = scale(g["bigger"] or "")
        if g["idiom"]:
            floor = {"成千上万": 1e3, "成百上千": 1e2, "千千万万": 1e7}.get(g["idiom"]) or scale(g["idiom"][2:-1])
            return QuantityValue(Quantity(Comparator.AT_LEAST, value=floor, unit=unit, per=per), noun)
        if g["over"]:
            return QuantityValue(Quantity(Comparator.AT_LEAST, value=scale(g["over"][1:]) * by, unit=unit, per=per), noun)
        if g["teens"]:
            ten = parse_number(g["teens"]) or 10.0
            quantity = Quantity(Comparator.RANGE, low=(ten + 1) * by, high=(ten + 9) * by, unit=unit, per=per)
            return QuantityValue(quantity, noun)
        step = scale(g["scale"] or "") * by
        bound = self._compare(g | {"more": None, "post": g["post"]})
        if bound is Comparator.AT_LEAST:
            return QuantityValue(Quantity(bound, value=2 * step, unit=unit, per=per), noun)
        if bound is Comparator.AT_MOST:
            return QuantityValue(Quantity(bound, value=9 * step, unit=unit, per=per), noun)
        return QuantityValue(Quantity(Comparator.RANGE, low=2 * step, high=9 * step, unit=unit, per=per), noun)

    def _unit(self, g: dict[str, str | None]) -> tuple[str | None, str | None, str]:
        word = g.get("unit") or g.get("unitearly") or ""
        unit = self._unit_of.get(word)
        if g.get("cur"):
            unit = str(self.words.value("money_sign", g["cur"] or ""))
        per = None
        if g.get("per"):
            per = str(self.words.value("per_before", g["per"] or ""))
        elif g.get("perafter"):
            per = str(self.words.value("per_after", g["perafter"] or ""))
        return unit, per, word

    def amount(self, match: re.Match[str], _context: object) -> QuantityValue | None:
        """5000台, 1.2亿美元, 至少20万辆, 5-10万台, 每年一亿个, 10,000."""
        g = match.groupdict()
        ends = self._ends(g)
        if ends is None:
            return None
        unit, per, noun = self._unit(g)
        by = scale(g["morescale"] or "")
        low, high = ends[0] * by, ends[1] * by
        if g["fewtail"] and g["fewtail"] in "几":
            step = scale(re.sub(r".*?([十百千万亿]?)$", r"\1", g["a"] or "") or "十") / 10
            high = low + 9 * max(step, 1.0)
        quantity = self._quantity(g, low, high, unit, per)
        return None if quantity is None else QuantityValue(quantity, noun)


def _adjacent(text: str) -> tuple[float, float] | None:
    """Return the ends of 三四十 (30, 40), 两三千 (2000, 3000), 五六 (5, 6): two digits side by side."""
    found = re.fullmatch(r"([一二两三四五六七八九])([二三四五六七八九])([十百千万亿]{0,3})", text)
    if not found:
        return None
    low, high = parse_number(found[1]) or 0.0, parse_number(found[2]) or 0.0
    if high != low + 1:
        return None
    return low * scale(found[3]), high * scale(found[3])


def _few(text: str) -> tuple[float, float] | None:
    return (20.0, 90.0) if text in ("几", "数") else None


def _leading_few(text: str) -> tuple[float, float] | None:
    found = re.fullmatch(r"(?:几|数|好几)([十百千万亿]{0,3})", text)
    return (2 * scale(found[1]), 9 * scale(found[1])) if found else None


def _pair(text: str, by: float) -> tuple[float, float] | None:
    pair = _adjacent(text)
    if pair:
        return pair[0] * by, pair[1] * by
    number = parse_number(text.rstrip("半"))
    if number is None:
        return None
    number += 0.5 if text.endswith("半") else 0.0
    return number * by, number * by


def quantity_rules(words: Words) -> tuple[Rule[QuantityValue], ...]:
    """Return the rules for amounts, the most specific first."""
    p = Amounts(words)
    number = _NUMBER
    unit = r"(?:\s?(?P<unit>{measure}|{money}|{counter})(?![形工智类型]))"
    return (
        Rule("zh.percent", _START + _BEFORE + rf"(?:(?P<of>百分之|千分之|万分之){_BEFORE2}(?P<a1>{number})(?:{_LINK}(?:百分之)?(?P<b1>{number}))?"
             rf"|(?P<a2>-?[0-9]{{1,9}}(?:\.[0-9]{{1,6}})?)%?(?:{_LINK}(?P<b2>[0-9]{{1,9}}(?:\.[0-9]{{1,6}})?))?\s?(?P<sign>[%‰])"
             rf"|(?P<tenth>[一二两三四五六七八九几数]{{1,2}})成(?P<more>多|以上)?(?P<tenthhalf>半)?(?![为立长功果本就都员交绩熟人心分份因型品效见年]))"
             + _AFTER, p.percent, ("30%", "百分之三点五", "20%-25%", "占三成", "千分之五"), ("做成了",)),
        Rule("zh.fraction", _BEFORE + rf"(?:(?P<below>{number})分之(?P<above>{number})|(?P<half>一半|半数|过半|大半))" + _AFTER,
             p.fraction, ("三分之二的人口", "超过一半", "达到10,000个的一半"), ("一半年",)),
        Rule("zh.multiple", r"(?:(?P<pre>{at_least_before}|{at_most_before}|{about_before})(?:了|到|有|为|在|达)?\s?(?:[^0-9,，。；、一二两三四五六七八九十]{1,6}的)?)?" + rf"(?:(?P<grow>增加|增长|提高|提升|扩大|增|涨|成长|多|高出?|翻)了?(?:大约|约|近|超过|到)?)?(?:"
             rf"(?P<a>(?:几|数|好几)[十百千万亿]{{0,3}}|{number})(?:{_LINK}(?P<b>{number}))?(?P<more>多|余)?\s?(?:倍|[xX](?![0-9A-Za-z]))"
             rf"|(?P<double>翻(?P<turns>{number})?番|翻倍|翻一倍|倍增|加倍))" + _AFTER,
             p.multiple, ("扩大产量10倍", "翻一番", "5到10倍", "增加一倍", "营收翻倍"), ("倍感",)),
        Rule("zh.ratio", _START + _BEFORE + rf"(?P<left>{number})\s?(?:比|[:：])\s?(?P<right>[一1])(?![0-9一二三四五六七八九十百千万亿])",
             p.ratio, ("至少是3比1",), ("12:10",)),
        Rule("zh.few", r"(?<![0-9.十百千万亿一二三四五六七八九])" + rf"(?:{_PER})?" + _BEFORE + r"(?:(?:几|数|好几|若干)(?P<scale>十万|百万|千万|十亿|百亿|千亿|万亿|十|百|千|万|亿)"
             r"|(?P<over>上(?:十万|百万|千万|百亿|千亿|万亿|百|千|万|亿))|(?P<idiom>成千上万|成百上千|千千万万|数以(?:十|百|千|万|十万|百万|千万|亿)计)"
             r"|(?P<teens>[二三四五六七八九]?十)(?:几|多))(?P<bigger>万亿|万|亿)?(?P<more>多|余)?"
             + unit + r"?" + _AFTER + r"(?P<perafter>{per_after})?",
             p.few, ("先生产几千台测试", "每年生产数千万个机器人", "上百家", "十几个"), ("上万里路",)),
        Rule("zh.amount", _START + rf"(?:{_PER})?" + _BEFORE + r"(?P<cur>{money_sign})?\s?" + _BEFORE2
             + rf"(?P<a>{number})(?P<fewtail>几)?(?P<more>多|余|来(?=[个台辆名人家万亿年]))?(?P<morescale>(?<=[多余来])(?:万亿|千万|百万|万|亿))?(?P<unitearly>个|名|辆|台|艘)?(?:{_LINK}{_BEFORE2.replace('pre2', 'pre3')}(?P<b>{number}))?(?P<more2>多|余|来(?=[个台辆名人家]))?"
             + unit + r"?" + _AFTER + r"(?P<perafter>{per_after})?",
             p.amount, ("大约5,000个Optimus", "计划生产5万到10万台", "投入800亿美元", "至少能达到每年几百吉瓦", "两百万", "1.2亿"),
             ("第三", "AI5")),
    )  # fmt: skip
