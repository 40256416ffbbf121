"""Reported speech: "Amazon expects ...", 微软计划 ..., 公司表示 ... belong to whom they name, not to who tells it."""

import re
from dataclasses import dataclass

from tracker.extract.draft import Draft
from tracker.extract.retold.antecedent import HAN, antecedent, known_person
from tracker.extract.retold.before_verb import REACH, general, issuer, named, person
from tracker.extract.retold.leader import leader, paragraph
from tracker.extract.retold.naming import ends_with
from tracker.extract.retold.quoted import is_own_quoted, quoted
from tracker.extract.retold.relayed import announced, guided, read_aloud
from tracker.extract.retold.whom import called, fitting, forecaster, holder_of
from tracker.extract.sentence.facts import Sentence
from tracker.extract.topic.subjects import Topic
from tracker.extract.voices.speakers import Voice
from tracker.lang.telling import Teller, Told, ToldKind
from tracker.lang.words import Words
from tracker.transcript.document import BlockKind

_SENTENCES_BACK = 2
_CHAIN = 8
"""So many, where the sentences between say "he" and "she" themselves."""
_THEIR = 5
"""So long is the word for whom was named before: "Policymakers raised their forecast"."""
_TITLE = 14
"""A line with hardly more than a name is the title of the list below it: 星展银行(DBS)."""
_CITED = 60
"""So many characters before a name may tell that it is cited."""
_GUIDANCE = 70
"""So far before a figure may stand whose guidance it is."""
_LISTED = re.compile(r"\s?[(（](?:[A-Za-z]{2,8}[:：]\s?)?[A-Z0-9.]{1,7}[)）]")
"""Behind a company: where its shares are listed, and under which letters."""
_ABBREVIATION = re.compile(r"[A-Z]{3,6}\Z")
_MEASURED = frozenset({"economy", "measure"})


@dataclass(frozen=True, slots=True)
class Reporter:
    """Who made a statement that somebody else tells."""

    name: str


def reporter_of(draft: Draft, voice: Voice, topic: Topic, words: Words, tells: Teller | None) -> Reporter | None:
    """Return whom a reported statement belongs to; None where the speaker speaks for themself or their own company."""
    sentence = draft.sentence
    span = (sentence.start, sentence.end)
    told = tells(topic.spoken, span, draft.at) if tells and "surname" in words.groups else None
    if told is not None and told.start >= sentence.start:  # a person's name right at the verb goes before the company's
        return _unless_own(_full_name(told, topic) or told.name, voice, topic)
    own = sentence.contexts.figures.guidance_of.search(sentence.text, max(span[0], draft.at - _GUIDANCE), draft.at)
    issuer = leader(topic, span[0]) if own and topic.is_report() else None
    if issuer:
        return _unless_own(issuer, voice, topic)
    found, nobody = _before_verbs(draft, voice, topic, words, tells)
    if found is not None or not nobody:
        return found
    relayed = announced(draft, topic, tells)
    if relayed is None and voice.name is not None:
        relayed = read_aloud(draft, topic, tells) or guided(draft, topic)
    elif relayed is None:
        section = topic.headed() or topic.titled()
        relayed = section.name if section is not None else None
    return _unless_own(relayed, voice, topic) if relayed else None


def _before_verbs(
    draft: Draft, voice: Voice, topic: Topic, words: Words, tells: Teller | None
) -> tuple[Reporter | None, bool]:
    """Return who stands before a verb of telling, or is told by the language's own rules; and whether nobody is.

    The second is False where somebody is told to speak, be it the speaker of the document.
    """
    sentence = draft.sentence
    verbs = [c for c in sentence.cues if c.kind == "reported"]
    verbs.sort(key=lambda c: (c.start > draft.at, abs(draft.at - c.start)))
    for verb in verbs:
        if _told_nearer(draft, topic, tells, verb.start):
            break
        noun = sentence.text[verb.start : verb.end] in words.groups.get("reported_noun", ())
        if noun and sentence.patterns.telling.as_verb.match(sentence.text, verb.end) is None:
            continue
        before = sentence.text[max(sentence.start, verb.start - REACH) : verb.start].rstrip(topic.here.telling.between)
        if ends_with(before, words.groups["first_person"]):
            return (_told(draft, voice, topic, tells) if tells is not None and voice.name is None else None), False
        name = (
            known_person(sentence, verb.start, topic, words)
            or named(sentence, verb, topic, near=noun)
            or person(sentence, verb, topic, words)
            or antecedent(sentence, verb.start, topic, words, tells)
            or general(before, sentence.start, topic, words)
        )
        if name is not None:
            return _unless_own(name, voice, topic), False
    return (_told(draft, voice, topic, tells) if tells is not None else None), True


def _told_nearer(draft: Draft, topic: Topic, tells: Teller | None, verb: int) -> bool:
    """Whether who tells a target is named before it, nearer than a verb: "A projects 7 trillion, while B estimates".

    So is Heart of "A announced that it would buy 30 aircraft from Heart Aerospace, which expects to ...".
    """
    span = (draft.sentence.start, draft.sentence.end)
    told = tells(topic.spoken, span, draft.at) if tells is not None else None
    if told is None or told.kind is not ToldKind.NAME or told.start > draft.at:
        return False
    return not draft.at >= verb > told.start and _full_name(told, topic) is not None


def _unless_own(name: str, voice: Voice, topic: Topic) -> Reporter | None:
    own = topic.lexicon.owns(voice.name, name) or name == voice.name
    return None if own else Reporter(name)


def _told(draft: Draft, voice: Voice, topic: Topic, tells: Teller) -> Reporter | None:
    """Return whom the sentence names by the language's own rules; a pronoun is whom the sentences before name."""
    span = (draft.sentence.start, draft.sentence.end)
    told, last = _directly(tells(topic.spoken, span, draft.at))
    if told is not None and (_of_another_item(told, draft.sentence, topic) or is_own_quoted(told, topic)):
        told = None
    told = told or quoted(topic, tells, draft.at)
    if told is not None and told.kind is ToldKind.NAME and _is_measured(told.name, topic):
        told = _again(topic, tells, (span[0], max(span[0], told.start - 1)), told)  # "pared its Brent forecasts"
    elif told is not None and told.kind is ToldKind.AGAIN:
        told = _meant(topic, tells, span, told) or (Told(told.name, ToldKind.CROWD, told.start) if told.name else None)
    elif told is None and topic.is_report() and _goes_on(draft, topic):
        told = forecaster(draft.sentence, topic, tells, _again(topic, tells, (span[0], span[0])))
    elif told is None and draft.sentence.contexts.sentences.projected.search(draft.sentence.text, *span):
        told = _projection_of(topic, tells)
    if told is None and last is not None and voice.name is None:
        return _named_last(last, draft, topic)
    if told is None or told.kind is ToldKind.SELF:
        return None
    if told.kind is ToldKind.PLANS:
        return _unless_own(_full_name(told, topic) or told.name, voice, topic) if topic.is_report() else None
    if told.kind is not ToldKind.NAME:
        return Reporter(told.name)
    one_of_them = told.name in topic.here.names.fed_called and not topic.is_report()
    name = None if one_of_them else _full_name(told, topic)
    return None if name is None else _unless_own(name, voice, topic)


def _of_another_item(told: Told, sentence: Sentence, topic: Topic) -> bool:
    """Whether an item of a list would be told by whom another line names that announces no list."""
    if sentence.kind is not BlockKind.LIST or told.start >= paragraph(topic, sentence.start):
        return False
    end = topic.spoken.find("\n", told.start, sentence.start)
    alone = paragraph(topic, told.start) == told.start and end - told.start - len(told.name) <= _TITLE
    return not alone and not topic.spoken[told.start : end].rstrip().endswith((":", "："))


def _directly(told: Told | None) -> tuple[Told | None, Told | None]:
    """Return whom a sentence or its paragraph names, and whom only the paragraphs before do."""
    last = told is not None and told.kind in (ToldKind.LAST, ToldKind.SPEECH)
    return (None, told) if last else (told, None)


def _named_last(last: Told, draft: Draft, topic: Topic) -> Reporter | None:
    """Return who goes on in a paragraph that names nobody; the items of a list have nothing to do with each other."""
    if last.kind is ToldKind.SPEECH:
        return Reporter(_full_name(last, topic) or last.name)
    if draft.sentence.kind is BlockKind.LIST and last.start < paragraph(topic, draft.sentence.start):
        return None
    here = topic.heading is None or last.start >= topic.heading[0]
    name = _full_name(last, topic) if last.name and here else issuer(topic)
    return Reporter(name) if name else None


def _is_measured(name: str, topic: Topic) -> bool:
    """Whether a name is that of something measured, and of nobody who says anything."""
    known = topic.lexicon.subject(name)
    return known is not None and known.kind in _MEASURED


def _meant(topic: Topic, tells: Teller, span: tuple[int, int], pronoun: Told) -> Told | None:
    """Return whom a pronoun means. In a report "it" and "the company" are no crowd, but whom the paragraph is about."""
    again = _again(topic, tells, (span[0], min(span[1], pronoun.start + _THEIR)), pronoun)
    holder = holder_of(topic, pronoun.start) if topic.is_report() else None
    if holder is not None:
        return Told(holder, ToldKind.NAME, pronoun.start)
    if not topic.is_report() or not topic.here.telling.single.match(topic.spoken, pronoun.start):
        return again
    if again is not None and again.kind is ToldKind.NAME and again.start >= paragraph(topic, span[0]):
        return again
    name = leader(topic, span[0])
    return Told(name, ToldKind.SOURCE, span[0]) if name else again


def _again(topic: Topic, tells: Teller, here: tuple[int, int], pronoun: Told | None = None) -> Told | None:
    """Return whom "they" means: the last one named in this sentence, or in the two before it.

    An office or a bank can be meant that the sentences only name; nobody is by "he" or "she".
    """
    offices = pronoun is not None and topic.spoken[pronoun.start : pronoun.start + 1] in topic.here.telling.no_person
    left = _SENTENCES_BACK + 1
    for start, end in (here, *topic.said[: -_CHAIN - 1 : -1]):
        named, _ = _directly(tells(topic.spoken, (start, end), end))
        told = fitting(named, pronoun, topic, tells, (start, end))
        passing = named is not None and told is None
        if told is not None and told.kind is ToldKind.AGAIN and told.start > start:  # "Goldman Sachs cut its forecast"
            its = tells(topic.spoken, (start, min(end, told.start + _THEIR)), told.start)
            told = its if its is not None and its.kind is ToldKind.NAME else told
        if told is not None and told.kind is ToldKind.NAME and _is_measured(told.name, topic):
            told = None
        if told is None or told.kind is ToldKind.AGAIN:
            # whom a quotation names before its own "it said" is not who speaks
            behind = (start, end) == here and pronoun is not None and topic.is_quoted(start + 1)
            office = topic.office(start, end) if offices and not behind else None
            told = Told(office, ToldKind.SOURCE, start) if office else told
        if offices and told is not None and told.kind is ToldKind.PLANS and not topic.is_report():
            return Told(told.name, ToldKind.NAME, told.start)
        if told is not None and told.kind not in (ToldKind.AGAIN, ToldKind.SELF):
            return told
        if told is not None and told.kind is ToldKind.AGAIN:
            left = _SENTENCES_BACK
        elif not passing and not _carries_on(topic, start, end, pronoun, offices=offices):
            left -= 1
        if not left:
            break
    return None


def _carries_on(topic: Topic, start: int, end: int, pronoun: Told | None, *, offices: bool) -> bool:
    """Whether a sentence that tells of nobody still goes on with what somebody said before it."""
    telling = topic.here.telling
    if topic.is_quoted(start) or (offices and telling.stays.match(topic.spoken, start)):
        return True
    return pronoun is None and telling.foretold.search(topic.spoken, start, end) is not None


def _projection_of(topic: Topic, tells: Teller) -> Told | None:
    """Return whose projections the sentences right before told: "... which is projected to fall" goes on with them."""
    for start, end in topic.said[: -2 * _SENTENCES_BACK - 1 : -1]:
        told = tells(topic.spoken, (start, end), end)
        if told is not None and told.kind is not ToldKind.AGAIN:
            return told if told.kind is ToldKind.SOURCE else None
    return None


def _goes_on(draft: Draft, topic: Topic) -> bool:
    """Whether a sentence without a teller goes on with what was told: "the stores are expected to ..." in a report.

    Whoever says "I" or "our" outside a quotation speaks for themself.
    """
    sentence = draft.sentence
    if topic.is_quoted(sentence.start + 1):
        return True
    forecast = sentence.contexts.sentences.goes_on.search(sentence.text, sentence.start, sentence.end)
    return forecast is not None and not sentence.contexts.sentences.own_words.search(
        sentence.text, sentence.start, sentence.end
    )


def _full_name(told: Told, topic: Topic) -> str | None:
    """Return the canonical or full name of somebody; None for what may be the speaker's own house.

    A company that the lexicon does not know, and of which a document that says "we" speaks again and again, is taken
    for the speaker's own. A single word is a name where the lexicon or the document gives the full name.
    """
    name, plain = called(topic, told.name), topic.text[told.start : told.start + len(told.name)]
    known = topic.lexicon.speaker(name) or topic.lexicon.speaker(plain) or topic.lexicon.subject(name)
    known = known or topic.lexicon.subject(plain.removesuffix(topic.here.telling.house))
    if known is not None:
        return known.name
    if HAN.match(name):
        return name
    if name in topic.here.names.bank_called:
        bank = topic.bank() if topic.is_report() else None
        known = topic.lexicon.subject(bank) if bank else None
        return known.name if known is not None else bank
    if " " not in name:
        long = topic.long_form(name) if _ABBREVIATION.match(name) else None
        if long is not None:
            return None if topic.is_house(name) else long
        among_han = HAN.match(topic.spoken, told.start + len(name)) is not None  # 根据TrendForce最新调查
        cited = topic.here.names.cited.search(topic.spoken, max(0, told.start - _CITED), told.start)
        outside = topic.is_outsider(name, told.start) or (among_han and not topic.is_house(name))
        outside = outside or (cited is not None and topic.is_report())
        outside = outside or (
            _LISTED.match(topic.spoken, told.start + len(name)) is not None and not topic.is_house(name)
        )
        return topic.full_name(name) or (name if outside else None)
    return None if topic.is_house(name) else name
