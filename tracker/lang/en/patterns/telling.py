"""What tells whose statement an English sentence tells."""

import re

from tracker.lang.patterns.telling import TellingPatterns

_CAPITAL = r"[A-Z][A-Za-z0-9&.'’\-]*"

TELLING = TellingPatterns(
    no_person=("T", "t", "I", "i", "a"),
    no_crowd=("the ",),
    stays=re.compile(r"(?:It|They|Its|Their)\b|[a-z]"),
    foretold=re.compile(
        r"\b(?:forecasts?|outlook|projections?|projected|revised\s(?:up|down)|expected\sto|predicted|is\sseen|will|(?:is|are)\s(?:set|on\scourse|likely|poised|tipped)\sto|(?:was|were)\s(?:cut|raised|trimmed|lifted|left)\s(?:to|at))\b"
    ),
    single=re.compile(r"(?:[Ii]ts?\b|[Tt]he\s|and\shas\b)"),
    person=re.compile(r"(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er)\b"),
    one=re.compile(r"[Ii]ts?\b|[Tt]he\s(?!(?:analysts|economists|strategists|researchers)\b)"),
    office=re.compile(
        r"(?:[Aa]ccording\sto\s)?(?:[Tt]he\s)?(?:[A-Za-z]+\s){0,2}?"
        r"(?P<office>[Mm]inister|[Pp]resident|[Cc]hancellor|[Gg]overnor|[Tt]reasurer|[Pp]remier|[Ss]ecretary|[Cc]ommissioner|[Mm]ayor)\b(?!\s[A-Z])"
    ),
    poll=re.compile(r"\b[A-Z][\w&.]+(?:\s[A-Z][\w&.]+){0,2}\s(?:poll|survey)\b"),
    polled=re.compile(r"[Tt]he\s(?:poll|survey)\b|[Aa]ccording\sto\sthe\s(?:poll|survey)\b"),
    of_forecast=re.compile(
        r"\bthe\s(?:[a-z0-9\-]+\s){0,3}?(?:forecasts?|expectations?|projections?)\s(?:[a-z0-9\-]+\s){0,6}?"
        r"(?:is|are|has|have|also|now|represents?|shows?|predicts?|points?|sees?)\b"
    ),
    leads=re.compile(
        r"[\s*_>“\"'‘\-]{0,4}(?:[A-Z][a-z]+\s(?:[a-z\-]+\s){1,3})??"
        rf"(?P<name>{_CAPITAL}(?:\s(?:(?:of|and|&)\s)?{_CAPITAL}){{0,4}})"
        r"(?=,\s|['’]s\s|\s(?:was|were|is|has|had|will|said|fell|rose|sank|shed|[a-z]+(?:ed|s))\b)"
    ),
    no_lead=re.compile(
        r"(?:The|A|An|It|But|And|In|For|After|As|On|At|If|When|While|This|That|These|Those|He|She|They|We|I|With|Of|By|From|To|Some"
        r"|Many|Most|All|Last|Next|Mr|Mrs|Ms|Its|Their|His|Her|However|Meanwhile|Overall|Still|Yet|Also|Despite|Although|Though|Since"
        r"|Under|Over|Among|According|Looking|Given|Based|Because|Following|During|Through|Until|Both|Each|Another|Other|Analysts"
        r"|Economists|There|Here|Now|Then|So|Today|Yesterday|Tomorrow|January|February|March|April|May|June|July|August|September"
        r"|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b"
    ),
    courtesy=frozenset(
        (
            "Mr",
            "Mrs",
            "Ms",
            "Miss",
            "Dr",
            "Sir",
            "Lord",
            "Dame",
            "Minister",
            "President",
            "Governor",
            "Chancellor",
            "Chairman",
        )
    ).union(
        ("Chair", "Secretary", "Senator", "Premier", "Treasurer", "Commissioner", "Mayor", "Administrator", "Premier")
    ),
)
