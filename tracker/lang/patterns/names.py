"""What tells names in a document: whom it is about, who speaks in it, offices and houses."""

import re
from dataclasses import dataclass

from tracker.lang.tails import NEVER


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class NamePatterns:
    """All are read in the text as written: names keep their capitals."""

    we: re.Pattern[str] = NEVER
    """Words by which those speak whom a document is about, in small letters: "our"."""
    own: re.Pattern[str] = NEVER
    """Words by which anybody speaks of themself: in a report next to none stand outside quotation marks ("I")."""
    links: str = ""
    """Between two words of a name that is made an abbreviation, as a part of a pattern: "Office for Budget ..."."""
    cited: re.Pattern[str] = NEVER
    """Before a name: somebody's words are told behind it ("according to a report from")."""
    linked: re.Pattern[str] = NEVER
    """Before two words in capitals: the name begins here ("Office for")."""
    edition: re.Pattern[str] = NEVER
    """Right before a year: a word that with it, said again and again, is a thing's name ("Rust 2018")."""
    begins: re.Pattern[str] = NEVER
    """Before a name: it begins its clause ("and")."""
    singular: re.Pattern[str] = NEVER
    """After a name: the verb of one somebody, or what is theirs ("has", "'s")."""
    tells_of_it: re.Pattern[str] = NEVER
    """After a name: a verb that in a text that says "we" only somebody else has ("forecasts")."""
    office: re.Pattern[str] = NEVER
    """An office, a bank or a company by its name ("Bank of England"); its group `letters` is an abbreviation."""
    institution: re.Pattern[str] = NEVER
    """A word in the full name of an institution ("Commission")."""
    bank: re.Pattern[str] = NEVER
    """A central bank by its name ("Bank of England"), and `bank_called`: what it is called after that ("the Bank")."""
    bank_called: tuple[str, ...] = ()
    fed_called: tuple[str, ...] = ()
    """Who is so called with "the" is somebody of whom a report tells; whoever else says it is mostly one of them."""
    surname: re.Pattern[str] = NEVER
    """After somebody's first name: the surname, and what follows where somebody is introduced (" Janki, our ...")."""
    possessive: re.Pattern[str] = NEVER
    """At the end of a name: it only tells whose something is ("Intel's")."""
    prose: re.Pattern[str] = NEVER
    """Stands in any text in which `called` and `coded` are looked for (的)."""
    called: re.Pattern[str] = NEVER
    """A name that only a company has, by the words behind it (Zentavia公司); its group `name` is the name."""
    coded: re.Pattern[str] = NEVER
    """A company's name with its code on an exchange behind it: 锅圈(2517.HK); its group `name` may begin too early."""
    trade: re.Pattern[str] = NEVER
    """With what many companies' names end, and that is the name of none (航空)."""
    section: re.Pattern[str] = NEVER
    """A company's name in ideographs in a heading, by the words behind it: 从美国航空财报看; its group `name` is it."""
    results: re.Pattern[str] = NEVER
    """A company and its results in a heading, in the normalised text: 博通财报：OpenAI合作与市场反应."""
