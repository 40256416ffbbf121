"""What tells which times are one, and which figures are whose, in English."""

import re

from tracker.lang.patterns.times import TimePatterns

TIMES = TimePatterns(
    year_rule="en.year",
    column=re.compile(
        r"(?:fy\s?)?(?P<year>(?:19|20)[0-9]{2})(?:\s?q(?P<after>[1-4]))?"
        r"\s?\(?(?P<mark>[fep]|forecasts?|est(?:imated?|imate)?\.?|proj(?:ected|ections?)?\.?|guidance|outlook|targets?|budget|plan)?\)?"
        r"|q(?P<quarter>[1-4])\s?(?P<of>20[0-9]{2})\s?\(?(?P<told>[fep]|forecast|guidance|outlook)?\)?"
    ),
    from_now_rules=frozenset({"en.from-now"}),
    namely=re.compile(r"\s?[(（]?i\.?e\.?\s?"),
    lends=("for ",),
    leaves=("from ",),
    reaches=("to ",),
    known=("the ",),
    in_turn=re.compile(r",?\s(?:respectively|in\sturn)\b"),
    row=re.compile(r"\s?(?:,|and|,\sand)\s(?:to\s)?"),
    yearly=re.compile(r"\s?(?:[/、,，]|and|,? and)\s{0,2}"),
    each=re.compile(r"\b(?:both|each\sof)\s(?:in\s)?[0-9]"),
    announced=re.compile(r"\b(?:guidance|guide|outlook|expectations|forecast)[.:]\s\Z"),
    fiscal=re.compile(r"\bfiscal\b|\bfy\s?'?(?:20)?[0-9]{2}\b"),
    year_rules=frozenset({"en.year"}),
)
