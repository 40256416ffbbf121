"""Names of exchange rates in English, before their figures: "the euro at 1.20 against the dollar", "USD/JPY to 140"."""

import re

CODES = {
    "yuan": "CNY", "renminbi": "CNY", "usd/cny": "CNY", "usdcny": "CNY", "yen": "JPY", "dollar-yen": "JPY", "usd/jpy": "JPY", "usdjpy": "JPY",
    "won": "KRW", "rupee": "INR", "usd/inr": "INR", "euro": "EUR", "eur/usd": "EUR", "eurusd": "EUR", "sterling": "GBP", "pound": "GBP",
    "gbp/usd": "GBP", "cable": "GBP", "aussie": "AUD", "aud/usd": "AUD", "kiwi": "NZD", "taiwan dollar": "TWD", "loonie": "CAD", "usd/cad": "CAD",
}  # fmt: skip
MONEYS = (
    "yuan",
    "renminbi",
    "yen",
    "won",
    "rupee",
    "euro",
    "sterling",
    "pound",
    "usd",
    "dollar",
    "aussie",
    "kiwi",
    "cable",
    "loonie",
)
"""In what names a rate stands one of these."""
_PAIRS = "|".join(re.escape(name) for name in CODES if "/" in name or "usd" in name or "-" in name)
_NAMES = "|".join(re.escape(name) for name in CODES if not ("/" in name or "usd" in name or "-" in name))
RATE = re.compile(
    rf"(?<![a-z])(?:(?P<of>{_PAIRS})|(?:the\s|japanese\s|chinese\s|indian\s|korean\s)(?P<alone>{_NAMES})(?!\s(?:area|zone|bloc|stoxx|system|bond)))\b"
    r"[^.;0-9]{0,50}?\b(?:to|at|towards?|around|near|of|hit|hits|reach|reaches|below|above|past|between|average|averages|averaging|from|trade|trades)\s"
    r"(?:(?:about|around|nearly|as\slow\sas|as\shigh\sas|a\srate\sof|the)\s)?$"
)
