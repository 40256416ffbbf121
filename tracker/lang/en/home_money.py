"""Which country's dollars an English text means that only writes $: its citizens and its country tell."""

import re
from dataclasses import replace

from tracker.lang.spans import QuantityMatch

_HOMES = {
    "AUD": ("australia", re.compile(r"\baustralians\b|\baussies\b")),
    "CAD": ("canada", re.compile(r"\bcanadians\b")),
    "NZD": ("new zealand", re.compile(r"\bnew\szealanders\b|\bkiwis\b")),
    "SGD": ("singapore", re.compile(r"\bsingaporeans\b")),
    "FJD": ("fiji", re.compile(r"\bfijians\b|\bfiji's\b")),
    "JMD": ("jamaica", re.compile(r"\bjamaicans\b")),
    "TTD": ("trinidad", re.compile(r"\btrinidadians\b|\btobago\b")),
    "GYD": ("guyana", re.compile(r"\bguyanese\b")),
    "NAD": ("namibia", re.compile(r"\bnamibians\b")),
    "HKD": ("hong kong", re.compile(r"\bhongkongers\b|\bhong\skong\s(?:people|citizens)\b|\blegislative\scouncil\b")),
}
"""By currency: the country, and its people; a speech to these is given at home."""
DOLLARS = frozenset(_HOMES)
"""The currencies that $ can mean besides that of the United States."""
_PEOPLE = 2
_COUNTRY = 5
_MORE = 3
"""So many times as often as America a country is named at home."""
_AMERICA = re.compile(r"\b(?:america[a-z]*|united\sstates|u\.s\.|us\$|usd)")
_SPELLED = re.compile(r"us|u\.s|american|u s")


def home_dollar(text: str) -> str | None:
    """Return the currency that $ means in a text of a country that has dollars of its own; None elsewhere."""
    low = text.lower()
    for currency, (country, people) in _HOMES.items():
        named = low.count(country)
        if named < _COUNTRY or len(people.findall(low)) < _PEOPLE:
            continue
        if named > _MORE * len(_AMERICA.findall(low)):
            return currency
    return None


def at_home(text: str, found: list[QuantityMatch], currency: str) -> list[QuantityMatch]:
    """Return the amounts with bare dollars in the currency of the text's own country."""
    return [
        replace(q, quantity=replace(q.quantity, unit=currency))
        if q.quantity.unit == "USD" and _SPELLED.search(text, q.start, q.end) is None
        else q
        for q in found
    ]
