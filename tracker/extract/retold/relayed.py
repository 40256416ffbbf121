"""What a commentator relays of a company without saying each time whose it is: what is read aloud, or guidance.

They are the words of somebody who tells of others: "我们将在2027年…" was read out, "今年上调到30%" is what a
company does.
"""

from tracker.extract.draft import Draft
from tracker.extract.retold.antecedent import company_before
from tracker.extract.topic.subjects import Topic
from tracker.lang.telling import Teller, ToldKind
from tracker.transcript.document import BlockKind

_BACK = 3
"""So many sentences after it was opened, somebody is still read aloud."""


def read_aloud(draft: Draft, topic: Topic, tells: Teller | None) -> str | None:
    """Return whose words a sentence reads out: "we" who have profits and plants, after somebody is told to speak."""
    sentence, telling = draft.sentence, draft.sentence.patterns.telling
    if tells is None or not telling.firm.search(sentence.text, sentence.start, sentence.end):
        return None
    for start, end in topic.said[: -_BACK - 1 : -1]:
        told = tells(topic.spoken, (start, end), end)
        if told is not None and told.kind is ToldKind.NAME and told.start >= start:
            known = topic.lexicon.speaker(told.name)
            return known.name if known is not None else told.name
        if telling.opens_aloud.search(topic.text, start, end):
            return company_before(topic, sentence.start, sentence.start)
    return None


def announced(draft: Draft, topic: Topic, tells: Teller | None) -> str | None:
    """Return whose points a list holds: 马斯克阐明了几个关键点：, told right before its first item."""
    if tells is None or draft.sentence.kind is not BlockKind.LIST or topic.list_head is None:
        return None
    return _who_tells(topic, topic.list_head, tells)


def _who_tells(topic: Topic, line: tuple[int, int], tells: Teller) -> str | None:
    """Return whom a line that announces a list names: who is told to speak, else the only person that it names."""
    told = tells(topic.spoken, line, line[1])
    if told is not None and told.kind is ToldKind.NAME and told.start >= line[0]:
        known = topic.lexicon.speaker(told.name) or topic.lexicon.subject(told.name)
        return known.name if known is not None else told.name
    people = {topic.lexicon.speaker(m[0]) for m in topic.lexicon.speaker_pattern.finditer(topic.text, *line)}
    person = people.pop() if len(people) == 1 else None
    return person.name if person is not None else None


def guided(draft: Draft, topic: Topic) -> str | None:
    """Return the company of the section whose guidance a sentence gives without naming it; None where another is told.

    It holds for what has no teller of its own, nor a word of the commentator's or of the market's.
    """
    sentence, telling = draft.sentence, draft.sentence.patterns.telling
    span = sentence.start, sentence.end
    if not telling.guides.search(sentence.text, *span) or telling.others_say.search(sentence.text, *span):
        return None
    return company_before(topic, sentence.start, sentence.start)
