"""What stands somewhere in a sentence and tells how it is meant."""

import re
from dataclasses import dataclass

from tracker.lang.tails import NEVER, Pattern


@dataclass(frozen=True, slots=True, kw_only=True)
class SentencePatterns:
    """The patterns of one language; where it has no words for something, nothing is found."""

    tag: re.Pattern[str] = NEVER
    """At the end of a question: it is none (", right?")."""
    choice: re.Pattern[str] = NEVER
    """In a question: it is one ("or is it")."""
    asks_you: re.Pattern[str] = NEVER
    """Somebody is asked ("do you expect")."""
    answers: re.Pattern[str] = NEVER
    """Somebody answers ("yeah")."""
    shortest_question: int = 24
    """No question that has no mark is so short, in characters, up to what it asks about."""
    pledges: re.Pattern[str] = NEVER
    """The speaker says so in the first person ("we continue to expect")."""
    reaffirms: re.Pattern[str] = NEVER
    """Guidance that was given before is told again ("we are reaffirming our guidance")."""
    expects: re.Pattern[str] = NEVER
    """A forecast begins ("we expect", "is expected to")."""
    asks_at_end: re.Pattern[str] = NEVER
    """What a question ends with that speech recognition left without its mark (一千五吗)."""
    replies: re.Pattern[str] = NEVER
    """What begins the answer to what will be at a time ("there will be", 会有)."""
    foretells: re.Pattern[str] = NEVER
    """It tells which way something is expected to go, without a figure ("we expect margins to improve")."""
    item: re.Pattern[str] = NEVER
    """From its beginning to its figure: a line of an announced list ("Gross margin of")."""
    item_about: re.Pattern[str] = NEVER
    """The same where the figure itself begins with such a word ("Gross margin", around 40 percent)."""
    parallel: re.Pattern[str] = NEVER
    """Before its figure: as the one before (则)."""
    takes_effect: re.Pattern[str] = NEVER
    """It tells when what was told before it takes effect ("these changes will take effect on")."""
    every: re.Pattern[str] = NEVER
    """It goes on for good (每年)."""
    changes: re.Pattern[str] = NEVER
    """A verb of change; its group `down` where that falls."""
    reports: re.Pattern[str] = NEVER
    """It retells ("said it expects")."""
    goes_on: re.Pattern[str] = NEVER
    """Without a teller, it tells more of what was told before ("is expected to")."""
    own_words: re.Pattern[str] = NEVER
    """The speaker speaks for themselves ("my")."""
    projected: re.Pattern[str] = NEVER
    """By whom the sentences before tell ("is projected to")."""
    told_that: re.Pattern[str] = NEVER
    """Between a past form and what will be: what is told is no past ("was forced to admit that")."""
    forecast_at: re.Pattern[str] = NEVER
    """Behind a past form: "were forecast at"."""
    has_planned: re.Pattern[str] = NEVER
    """From a past form on: what is planned ("have ... planned")."""
    now_that: Pattern = NEVER
    """Before a past form: why something will be ("now that they were lifted")."""
    relative: Pattern = NEVER
    """Before a past form: it tells which one ("which we")."""
    than: re.Pattern[str] = NEVER
    """Before a past form: a comparison ("than")."""
    compares: re.Pattern[str] = NEVER
    """Before a past form, or a time: a comparison that goes up to it ("compared with ...")."""
    now_done: Pattern = NEVER
    """Before a past form: with it, a passive of the present ("is")."""
    unreal: Pattern = NEVER
    """Before a past form: it would be a surprise if it were not so ("astonished if we")."""
    withdraws: re.Pattern[str] = NEVER
    """Anywhere: a forecast or an aim holds no longer ("our outlook is withdrawn")."""
    year_on_year: re.Pattern[str] = NEVER
    """What is told is set against the time before, as results are (同比)."""
    measured_by: Pattern = NEVER
    """Before a word for a forecast: a result is measured by it ("ahead of our full-year outlook")."""
