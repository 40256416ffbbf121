"""Which currency a bare 元 means: the text says so by its script and by the words of a place."""

from collections.abc import Mapping

_TRADITIONAL = "億萬個這為會與過對開"
_OWN = {"TWD": ("新台币", "台币"), "HKD": ("港元", "港币")}


def currency_of(text: str, plain: str, context: Mapping[str, str]) -> str | None:
    """Return TWD or HKD, or None where a bare 元 is the mainland's.

    `text` is as written and `plain` normalised; `context` maps words to the currency that they speak for. A text in
    Simplified characters is the mainland's unless it names the other currency more often than 人民币.
    """
    counts: dict[str, int] = {}
    traditional = any(c in text for c in _TRADITIONAL)
    for word, currency in context.items():
        if traditional or word in _OWN.get(currency, ()) or currency == "CNY":
            seen = plain.count(word)
            if seen:
                counts[currency] = counts.get(currency, 0) + seen
    best = max(counts, key=lambda one: (counts[one], one == "CNY"), default="CNY")
    return None if best == "CNY" else best
