"""Money told without its sign: "sales of 83 to 84 billion", "200 million of capex"."""

import re
from collections import Counter
from dataclasses import replace

from tracker.lang.skipping import at_word
from tracker.lang.spans import QuantityMatch

_LEAST = 1e6
"""A smaller figure without a sign is mostly a count."""
_SEEN = 2
"""So often a currency must be written before it is the one that a document means."""
_SIGNS = {"$": "USD", "€": "EUR", "£": "GBP", "₹": "INR"}
_OTHER = re.compile(r"\$(?:(?<=[a-z]\$)|(?<=u\.s\.\$))")
"""A dollar that is told apart from others ("a$", "u.s.$"): `re` skips to the sign."""
_AMERICAN = re.compile(
    at_word(
        (
            "dollars?",
            "cents",
            r"u\.s\.",
            r"us\s(?:government|treasur[a-z]+|commercial|business|economy|market)",
            r"wall\sstreet",
            "10-[kq]",
        )
    )
    + r"(?!\w)"
)
_FOREIGN = re.compile(
    at_word(
        (
            "euros?",
            "pounds?",
            "sterling",
            "rupees?",
            "crores?",
            "lakhs?",
            "yen",
            "yuan",
            "renminbi",
            "rmb",
            "francs?",
            "krone[rn]?",
            "won",
            "rand",
            "pesos?",
            "reais",
            "ringgit",
            "baht",
        )
    )
    + r"\b"
)
"""Speech written down without any sign is of dollars where it speaks of America and of no other money."""
_MONEY = (
    r"(?:sales|revenues?|capex|capital\s(?:expenditures?|spending|spend|budget)|cash\sflows?|income|expenses?|opex|budget|spend|spending|costs?|ebitda|ebita"
    r"|earnings|profits?|debt|dividends?|buybacks?|repurchases?|savings|proceeds|fees|bookings|billings|backlog|liquidity|funding|arr|run[\s-]rate|turnover|liquidity|cash|deficit|surplus|borrowings?|loans?|top\sline|valuation|market\s(?:cap|value)|ebit|headwinds?|tailwinds?|synerg(?:y|ies)|charges?|(?:net|cost|negative|positive|favorable|unfavorable)\s(?:impacts?|benefits?))"
)
_BEFORE = re.compile(rf"\b{_MONEY}\b(?:,\s[a-z\- ]{{2,24}},)?[^.;,]{{0,70}}$")
_AFTER = re.compile(
    rf"(?:\s(?:per|a)\s(?:month|quarter|year|week))?\s(?:(?:of|in|on|for|worth\sof)\s(?:the\s|our\s|its\s|their\s)?(?:[a-z\-]+\s){{0,3}}?)?{_MONEY}\b"
)
_REACH = 90
GUESS = "~"
"""With it begins a currency that a document does not name often enough."""
_INDIAN = frozenset({"crore", "crores", "lakh", "lakhs", "rupee", "rupees"})
"""Words with which rupees are counted."""


def currency_of(text: str) -> str | None:
    """Return the currency that a document writes by far most often, or None."""
    counts = Counter({code: text.count(sign) for sign, code in _SIGNS.items()})
    counts["USD"] -= len(_OTHER.findall(text)) if counts["USD"] else 0
    (code, times), (_, others) = counts.most_common(2)
    if times >= _SEEN and times > 2 * others:
        return code
    if sum(counts.values()) != counts["USD"]:
        return None
    low = text.lower()
    return "USD" if _AMERICAN.search(low) and not _FOREIGN.search(low) else None


def guessed(text: str) -> str | None:
    """Return the currency of sums in a document that writes none often, behind a `GUESS`: the only one that it names,
    else dollars; None where it names several.
    """
    signs = {code for sign, code in _SIGNS.items() if sign in text}
    spoken = {word.lower() for word in _FOREIGN.findall(text.lower())}
    if spoken and spoken <= _INDIAN and signs <= {"INR"}:
        return f"{GUESS}INR"
    if spoken or len(signs) > 1:
        return None
    return GUESS + (signs.pop() if signs else "USD")


def in_money(text: str, found: list[QuantityMatch], currency: str) -> list[QuantityMatch]:
    """Return the amounts with those in a currency that count nothing, and stand by a word for money."""
    sure = currency.lstrip(GUESS)
    if currency == sure != "GBP":
        found = [_weighed(text, q) for q in found]
    return [
        replace(q, quantity=replace(q.quantity, unit=sure)) if _bare(q) and _by_money(text, q) else q for q in found
    ]


def _weighed(text: str, q: QuantityMatch) -> QuantityMatch:
    """Take pounds for a weight in a document whose money is another, where they are of a thing or a yearly output."""
    if (
        q.quantity.unit != "GBP"
        or not text.endswith(("pound", "pounds"), q.start, q.end)
        or "£" in text[q.start : q.end]
    ):
        return q
    return replace(q, quantity=replace(q.quantity, unit="pounds"))


def _bare(q: QuantityMatch) -> bool:
    value = q.quantity.value if q.quantity.value is not None else q.quantity.high
    return q.quantity.unit is None and not q.noun and value is not None and value >= _LEAST


def _by_money(text: str, q: QuantityMatch) -> bool:
    return _BEFORE.search(text, max(0, q.start - _REACH), q.start) is not None or _AFTER.match(text, q.end) is not None
