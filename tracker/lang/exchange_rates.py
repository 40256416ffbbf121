"""Exchange rates are told without a unit: 人民币兑美元升至6.6, "the euro at 1.20 against the dollar"."""

import re
from collections.abc import Mapping
from dataclasses import replace

from tracker.lang.spans import QuantityMatch

_RATES = {
    "JPY": (60.0, 300.0),
    "KRW": (700.0, 2_500.0),
    "INR": (50.0, 150.0),
    "TWD": (20.0, 45.0),
    "CNY": (4.0, 10.0),
    "HKD": (7.0, 8.5),
    "CAD": (1.0, 1.8),
}
"""Between so many of these is a dollar, as it has been for decades."""
_DEARER = frozenset({"EUR", "GBP", "AUD", "NZD"})
"""Of these one is told in dollars."""
_DOLLARS = (0.5, 2.5)
_REACH = 64


def in_currency(
    text: str, found: list[QuantityMatch], rate: re.Pattern[str], codes: Mapping[str, str]
) -> list[QuantityMatch]:
    """Return the amounts, bare ones behind the name of a rate in its currency.

    `rate` ends where an amount begins; its group `of` or `alone` is a key of `codes`.
    """
    return [_rated(text, q, rate, codes) if q.quantity.unit is None else q for q in found]


def _rated(text: str, q: QuantityMatch, rate: re.Pattern[str], codes: Mapping[str, str]) -> QuantityMatch:
    amount = q.quantity
    ends = [one for one in (amount.value, amount.low, amount.high) if one is not None]
    told = rate.search(text, max(0, q.start - _REACH), q.start) if ends and not q.growth else None
    if told is None:
        return q
    code = codes[told["of"] or told["alone"]]
    low, high = _DOLLARS if code in _DEARER else _RATES[code]
    if not all(low <= one <= high for one in ends):
        return q
    return replace(q, quantity=replace(amount, unit="USD" if code in _DEARER else code))
