"""What is known of a sentence does not depend on what was asked of it before."""

from tracker.extract.sentence.facts import Sentence
from tracker.lang.language import language
from tracker.transcript.document import BlockKind

TEXT = "shares fell 3.7 % after the company said it expects sales of $40 billion in 2027."


def sentence() -> Sentence:
    return Sentence(language("en"), TEXT, (0, len(TEXT)), BlockKind.PROSE)


def test_where_a_forecast_is_told_is_known_before_and_after_the_cues_are() -> None:
    early, late = sentence(), sentence()

    told = early.told
    cues = late.cues

    assert TEXT[slice(*told)] == "after the company said it expects"
    assert late.told == told
    assert early.cues == cues


def test_a_sentence_that_tells_of_no_forecast_says_so() -> None:
    plain = Sentence(language("en"), "we expect sales of $40 billion.", (0, 31), BlockKind.PROSE)

    assert plain.told == (-1, -1)


def test_a_report_does_not_reach_back_over_the_sentence_before_its_and() -> None:
    """The time of what others expect is no time of the report that the sentence goes on with."""
    text = "stocks fell after a survey found that inflation will return within the next year, and he said he will act."
    two = Sentence(language("en"), text, (0, len(text)), BlockKind.PROSE)

    assert text[slice(*two.told)] == "said he will"
