"""Chinese amounts that bear on each other: 46%±1.5%, 年减3%至增9%, 数十倍到数百倍, 5%和6%之间."""

import re
from dataclasses import replace

from tracker.lang.spans import QuantityMatch
from tracker.model.quantity import Comparator, Quantity

_UP = r"(?:增长|增加|成长|上升|上涨|上扬|攀升|提升|小增|增|升|涨)"
_DOWN = r"(?:减少|下降|下滑|下跌|衰退|萎缩|降低|回落|小减|微降|减|降|跌)"
_RATE = r"(?:较?[年季月]|同比|环比|按年|按季)?\s?"
_AROUND = r"(?:幅度?|了|约|大约|为)?\s?"
_TO = r"\s?(?:到|至|~|-|—|–)\s?"
_SIGN = re.compile(
    r"\s?[,，]?\s?[(（]?(?:±|[+＋]\s?/\s?-|正负|加减|上下浮动(?:范围)?(?:为|约)?|浮动(?:范围|区间)?(?:为|约|在)?|上下(?=\s?[0-9]))\s?"
)
_LINK = re.compile(_TO)
_PLAIN_FIGURE = re.compile(r"[0-9]{2,6}(?:\.[0-9]{1,2})?")
_YEAR = re.compile(r"20[23][0-9]")
_APART = 3
"""Two figures of a range lie at most so far apart where nothing links them."""
_OR = re.compile(r"\s?(?:或者?)(?:是|说)?\s?")
_AND = re.compile(r"\s?[和与及]\s?")
_LISTED = re.compile(r"\s?[、及与和]\s?约?")
_BETWEEN = re.compile(r"\s?的?(?:之?间(?!谍|隔|接)|区间)")
_DOWN_BEFORE = re.compile(rf"{_DOWN}{_AROUND}$")
_UP_AFTER = re.compile(rf"{_TO}{_RATE}{_UP}{_AROUND}")
_FLAT_BEFORE = re.compile(rf"(?P<flat>持平|零(?:增长|成长)){_TO}{_RATE}(?:(?P<down>{_DOWN})|(?P<up>{_UP})){_AROUND}$")
_DOWN_FLAT = re.compile(rf"{_TO}{_RATE}(?:大致|大约|大体)?持平")
_BOUNDED = {Comparator.AT_LEAST, Comparator.AT_MOST}
_BOTH = re.compile(r"\s?[,，、]?\s?(?:的?同时|并且|而且|且|又|但是?)?\s?")
_PLAIN = (Comparator.EQUAL, Comparator.ABOUT, Comparator.RANGE)


def related(text: str, found: list[QuantityMatch]) -> list[QuantityMatch]:
    """Return the amounts of a sentence, a tolerance taken into the amount it widens and the two ends of a range as one."""
    flat = text.find("持平", found[0].start - 14 if found[0].start > 14 else 0, found[-1].end + 8) >= 0
    if len(found) < 2 and not flat:
        return found
    found = [one for at, one in enumerate(found) if not (at and _is_price_of(text, found[at - 1], one))]
    for at in range(len(found) - 2, -1, -1):  # the last of a row has the unit of all
        found[at] = _with_unit(text, found[at], found[at + 1])
    kept: list[QuantityMatch] = []
    for one in found:
        joined = _joined(text, kept[-1], one) if kept else None
        if joined is not None:
            kept[-1] = joined
        else:
            kept.append(_from_flat(text, one, kept[-1].end if kept else 0) if flat else one)
    return kept


def _with_unit(text: str, one: QuantityMatch, after: QuantityMatch) -> QuantityMatch:
    """Return a sum without a unit with that of the one it is listed with: 78亿及156亿元."""
    if one.quantity.unit is not None or after.quantity.unit is None or not 0 < after.start - one.end < 4:
        return one
    scaled = text[one.end - 1] in "万亿兆" and _LISTED.fullmatch(text, one.end, after.start)
    return replace(one, quantity=replace(one.quantity, unit=after.quantity.unit), noun=after.noun) if scaled else one


def _is_price_of(text: str, a: QuantityMatch, b: QuantityMatch) -> bool:
    """Whether an amount only tells what a price is for: 12000美元一吨."""
    money = a.quantity.unit is not None and a.quantity.unit.isupper() and len(a.quantity.unit) == 3
    return money and a.end == b.start and b.quantity.value == 1 and text.startswith("一", b.start)


def _joined(  # noqa: PLR0911 - a return for each way to belong together
    text: str, a: QuantityMatch, b: QuantityMatch
) -> QuantityMatch | None:
    """Return two amounts as one, or None where they are two."""
    if b.start - a.end > 14:
        return None
    if _tolerance(text, a, b):
        return _widened(a, b)
    if b.start - a.end == 1 and text[a.end] == " ":
        return _heard(text, a, b)
    x, y = a.quantity, b.quantity
    if (
        x.comparator is not y.comparator
        and {x.comparator, y.comparator} == _BOUNDED
        and _BOTH.fullmatch(text, a.end, b.start)
    ):
        return _both_bounds(a, b)
    if x.comparator not in _PLAIN or y.comparator not in _PLAIN or (x.unit or y.unit) != y.unit:
        return None
    (low, first), (last, high) = _ends(x), _ends(y)
    if _UP_AFTER.fullmatch(text, a.end, _figure(text, b)) and _DOWN_BEFORE.search(text, max(0, a.start - 6), a.start):
        return _between(a, b, -first, high)
    if first > last:
        return None
    few = (
        x.comparator is Comparator.RANGE and y.comparator is Comparator.RANGE and _LINK.fullmatch(text, a.end, b.start)
    )
    either = _OR.fullmatch(text, a.end, b.start) and x.unit == y.unit and x.unit not in (None, "x") and high <= 2 * low
    either = either or (a.end == b.start and text.endswith(("介于", "介乎"), 0, a.start))  # 介于百分之五百分之六
    if few or either or (_AND.fullmatch(text, a.end, b.start) and _BETWEEN.match(text, b.end)):
        return _between(a, b, low, high)
    return None


def _heard(text: str, a: QuantityMatch, b: QuantityMatch) -> QuantityMatch | None:
    """Return 1500 2000亿 as a range: speech recognition leaves out what links its two figures."""
    first, last = _PLAIN_FIGURE.fullmatch(text, a.start, a.end), _PLAIN_FIGURE.match(text, b.start, b.end)
    if first is None or last is None or a.quantity.unit is not None or b.quantity.value is None:
        return None
    low, high = float(first[0]), float(last[0])
    if not 10 <= low < high <= _APART * low or _YEAR.fullmatch(first[0]):
        return None
    by = b.quantity.value / high
    return _between(a, b, low * by, b.quantity.value)


def _both_bounds(a: QuantityMatch, b: QuantityMatch) -> QuantityMatch | None:
    """Return the range that two bounds beside each other state: 大于10小于20, 最多100最少20个."""
    x, y = a.quantity, b.quantity
    low, high = (x, y) if x.comparator is Comparator.AT_LEAST else (y, x)
    if low.value is None or high.value is None or low.value > high.value or x.unit not in (None, y.unit):
        return None
    quantity = Quantity(Comparator.RANGE, low=low.value, high=high.value, unit=y.unit, per=y.per or x.per)
    return replace(a, end=b.end, quantity=quantity, noun=b.noun)


def _figure(text: str, one: QuantityMatch) -> int:
    """Return where the figure of an amount begins, after a direction that belongs to its span."""
    at = one.start
    while at < one.end and text[at] in "增长加成":
        at += 1
    return at


def _between(a: QuantityMatch, b: QuantityMatch, low: float, high: float) -> QuantityMatch:
    quantity = Quantity(
        Comparator.RANGE, low=low, high=high, unit=b.quantity.unit, per=a.quantity.per or b.quantity.per
    )
    return replace(a, end=b.end, quantity=quantity, noun=b.noun, growth=a.growth or b.growth or low < 0)


def _ends(q: Quantity) -> tuple[float, float]:
    if q.value is not None:
        return q.value, q.value
    return q.low or 0.0, q.high or 0.0


def _from_flat(text: str, one: QuantityMatch, since: int) -> QuantityMatch:
    """Return 持平至成长6% as 0 to 6, and 衰退3%至持平 as -3 to 0."""
    q = one.quantity
    if q.value is None or q.value < 0 or q.unit not in ("%", "percentage points"):
        return one
    flat = _FLAT_BEFORE.search(text, max(since, one.start - 14), _figure(text, one))
    if flat is not None:
        low, high = (-q.value, 0.0) if flat["down"] else (0.0, q.value)
        start, end = flat.start(), one.end
    else:
        after = _DOWN_FLAT.match(text, one.end)
        if after is None:
            return one
        down = _DOWN_BEFORE.search(text, max(since, one.start - 6), one.start)
        low, high = (-q.value, 0.0) if down else (0.0, q.value)
        start, end = one.start, after.end()
    quantity = Quantity(Comparator.RANGE, low=low, high=high, unit=q.unit, per=q.per)
    return replace(one, start=start, end=end, quantity=quantity, growth=True)


def _tolerance(text: str, a: QuantityMatch, b: QuantityMatch) -> bool:
    """Return whether a sign of tolerance stands between two amounts; part of it may be in the second one's span."""
    sign = _SIGN.match(text, a.end)
    return sign is not None and b.start <= sign.end() <= b.end and sign.end() > a.end


def _widened(a: QuantityMatch, b: QuantityMatch) -> QuantityMatch | None:
    low, high = _ends(a.quantity)
    q = b.quantity
    if q.value is None:
        return None
    by, unit, noun = abs(q.value), a.quantity.unit, a.noun
    if unit is None and a.quantity.value is not None:  # 100±5亿美元
        unit, noun = q.unit, b.noun
        scale = max((s for s in (1e12, 1e8, 1e4) if by >= s), default=1.0)
        if low < scale:
            low, high = low * scale, high * scale
    if q.unit == "basis points" and unit != "basis points":
        by /= 100
    below, above = (low * by / 100, high * by / 100) if q.unit == "%" and unit != "%" else (by, by)
    if q.unit not in (None, unit, "%") and not (unit == "%" and q.unit in ("percentage points", "basis points")):
        return None
    quantity = Quantity(
        Comparator.RANGE, low=round(low - below, 9), high=round(high + above, 9), unit=unit, per=a.quantity.per
    )
    return replace(a, end=b.end, quantity=quantity, noun=noun)
