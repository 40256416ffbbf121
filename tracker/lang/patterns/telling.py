"""What tells whose statement a sentence tells, beside the language's own `Teller`."""

import re
from dataclasses import dataclass

from tracker.lang.tails import NEVER, Pattern


@dataclass(frozen=True, slots=True, kw_only=True)
class TellingPatterns:
    """What stands before a verb of telling, and how a sentence goes on with what somebody said before it."""

    between: str = " ,，"
    """The characters that may stand between those who say something and the verb: 公司也预计."""
    no_person: tuple[str, ...] = ()
    """The letters that words begin with which can mean an office, and no person: "They", "it", "and has"."""
    no_crowd: tuple[str, ...] = ()
    """Before a word for many who forecast: it is one house, or a thing (该机构, 一手市场)."""
    stays: re.Pattern[str] = NEVER
    """At the beginning of a sentence: it goes on with whom the one before it names ("Its")."""
    courtesy: frozenset[str] = frozenset()
    """Before a surname: "Mr"."""
    foretold: re.Pattern[str] = NEVER
    """In a sentence without a teller: it goes on with somebody's forecast ("was cut to", "is expected to")."""
    single: re.Pattern[str] = NEVER
    """The pronoun of one house, and of no people ("its")."""
    person: re.Pattern[str] = NEVER
    """The pronoun of a person, and of no institution ("he")."""
    one: re.Pattern[str] = NEVER
    """The pronoun of one somebody, and of no crowd ("it")."""
    office: re.Pattern[str] = NEVER
    """An office for its holder; its group `office` is the last word ("the finance minister")."""
    poll: re.Pattern[str] = NEVER
    """A poll by its name ("Reuters poll")."""
    polled: re.Pattern[str] = NEVER
    """A poll named before ("the poll")."""
    of_forecast: re.Pattern[str] = NEVER
    """In a sentence without a teller: it is about a forecast itself ("the forecast growth rate is")."""
    leads: re.Pattern[str] = NEVER
    """At the beginning of a paragraph: its group `name` is what the paragraph is about ("Bill Holdings sank 33%")."""
    no_lead: re.Pattern[str] = NEVER
    """At the beginning of such a name: it is none ("However")."""
    house: str = ""
    """What the name of a company ends with that the lexicon may have without: 集团."""
    adverbs: Pattern = NEVER
    """Between a pronoun and its verb of telling: 他们现在预计."""
    as_verb: re.Pattern[str] = NEVER
    """After a word that can be a noun: it is a verb here (微软预期明年, but not 公司预期值)."""
    several: re.Pattern[str] = NEVER
    """Between "they" and a verb: they are several (他们都预计)."""
    plural: str = ""
    """What a word for many may end with: 投行们."""
    firm: re.Pattern[str] = NEVER
    """In a commentator's mouth: the "we" of a company that is read aloud (我们的盈利)."""
    opens_aloud: re.Pattern[str] = NEVER
    """Somebody of the company is quoted from here on (CEO说, 电话会逐字稿)."""
    guides: re.Pattern[str] = NEVER
    """A company's guidance is given: 指引, 上调到."""
    others_say: re.Pattern[str] = NEVER
    """With these it is somebody else's forecast: 我认为, 市场预期."""
    links: re.Pattern[str] = NEVER
    """Before a pronoun at the beginning of its clause; it may be nothing (但是)."""
    opening: re.Pattern[str] = NEVER
    """At the beginning of a sentence: the pronoun of a company that holds for all of it (该公司还)."""
