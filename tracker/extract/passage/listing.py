"""Lists under a sentence or a title that says by when: "Our goals for 2026 are:", 到2030年，我们将：, "2026 goals"."""

from datetime import date

from tracker.extract.sentence.facts import Sentence
from tracker.lang.spans import DateMatch, Relation
from tracker.model.window import Precision
from tracker.transcript.document import BlockKind

_LONGEST = 160
_LONGEST_ITEM = 140
_TITLE = 48
_COLONS = (":", "：")
_MARKS = " \t*_"
_AIMS = ("goal", "plan", "agenda_frame", "frame")
_LEADS = (*_AIMS, "future", "expected")
_PAST = ("past", "past_strong")


def lead_of(sentence: Sentence, said_on: date) -> DateMatch | None:
    """Return the time for which the items below are told; None where a sentence opens no list of what is to be.

    It ends with a colon, or is a title with a word for aims, and has one time that lies ahead and no figure.
    """
    if sentence.end - sentence.start > _LONGEST or sentence.quantities or sentence.is_question or sentence.has(*_PAST):
        return None
    words = sentence.text[sentence.start : sentence.end].rstrip(_MARKS)
    if words.endswith(_COLONS):
        leads = sentence.has(*_LEADS)
    else:
        title = sentence.kind is BlockKind.HEADING or sentence.is_title
        claims = sentence.has("strong_verb") and sentence.has("plan", "future")  # "We plan to open Berlin in 2026"
        leads = title and len(words) <= _TITLE and sentence.has(*_AIMS) and not claims
    d = sentence.dates[0] if len(sentence.dates) == 1 else None
    if not leads or d is None or d.value.vague or d.value.relation is Relation.PAST:
        return None
    due = d.window.due
    ahead = due is not None and due > said_on and d.window.precision is not Precision.VAGUE
    return d if ahead else None


def is_item(sentence: Sentence) -> bool:
    """Whether a sentence can be an item of such a list: it has no time of its own and tells nothing of the past."""
    if sentence.kind is not BlockKind.LIST or sentence.dates or sentence.has("present", "hypothetical", "doubt"):
        return False
    done = [c for c in sentence.cues if c.kind in _PAST]
    return all(c.start == sentence.start and c.kind == "past" for c in done)  # "Cut emissions by 50%" is to be done


def is_deed(sentence: Sentence) -> bool:
    """Whether an item without a figure tells what is to be done: it is short, and has a verb of change."""
    return sentence.end - sentence.start <= _LONGEST_ITEM and sentence.has("strong_verb", "future", "plan", "goal")
