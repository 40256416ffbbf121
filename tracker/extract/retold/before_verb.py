"""Who stands right before a verb of telling: a company, a person with a title, those who forecast, 公司 and 管理层."""

import re

from tracker.extract.retold.antecedent import company_before, only_adverbs, unknown_before
from tracker.extract.retold.naming import is_crowd, is_longer, is_no_name
from tracker.extract.retold.whom import called
from tracker.extract.sentence.facts import Sentence
from tracker.extract.topic.subjects import Topic
from tracker.lang.spans import Cue
from tracker.lang.words import Words

REACH = 24
"""So many characters before the verb the reporter must stand."""
_BRACKETS = re.compile(r"\s?[(（][^()（）]{1,30}[)）]")
"""What a name may be followed by: 辉达（NVIDIA，代号NVDA）预计."""
_FULL_NAME = re.compile(r"(?:^|[\s\"“])([A-Z][a-z]{1,15}(?:\s[A-Z]\.)?\s[A-Z][a-zA-Z'\-]{2,20})$")
"""A name in Latin letters at the end of what stands before a verb, in whatever language."""
_HAN_NAME = re.compile(r"[\u4e00-\u9fff]{2,4}")
_NAMED_KINDS = frozenset({"company", "organisation"})


def named(sentence: Sentence, verb: Cue, topic: Topic, *, near: bool) -> str | None:
    """Return the company, organisation or person before the verb; `near` asks for nothing but adverbs between them."""
    start = max(sentence.start, verb.start - 2 * REACH)
    last: str | None = None
    for m in topic.lexicon.subject_pattern.finditer(sentence.text, start, verb.start):
        subject = topic.lexicon.subject_of(m[0])
        between = _BRACKETS.sub("", sentence.text[m.end() : verb.start])
        if "，" in between and between.strip("， "):
            continue  # 不过美联储恢复降息，预计…: somebody else expects it
        if near and not only_adverbs(sentence, m.end(), verb.start):
            continue  # 联储局降息预期
        if subject is not None and subject.kind in _NAMED_KINDS and len(between) <= 8:
            last = subject.name
    return last or unknown_before(sentence, verb.start, topic)


def person(sentence: Sentence, verb: Cue, topic: Topic, words: Words) -> str | None:
    """Return a person with a title (执行长蔡力行表示), one in capitals ("John Smith said"), or those who forecast."""
    start = max(sentence.start, verb.start - 2 * REACH)
    before = topic.spoken[start : verb.start].rstrip(" ,，")
    plain = sentence.text[start : verb.start].rstrip(" ,，")
    for title in words.groups["title"]:
        at = plain.rfind(title)
        if at < 0:
            continue
        name = before[at + len(title) :].strip(" ,，")
        if not _HAN_NAME.fullmatch(name):
            continue
        known_as = plain[at + len(title) :].strip(" ,，")
        if known_as.startswith(words.groups.get("surname", ("",))):
            known = topic.lexicon.speaker(known_as)
            return known.name if known else name
    apposed = topic.spoken[max(start, verb.start - 2) : verb.start].rstrip().endswith(",")
    found = None if apposed else _FULL_NAME.search(before)  # "Ann Lee, head of Northern Bank, said"
    if found and is_longer(before[: found.start(1)], words, topic.here.names.linked):
        found = None  # "Goldman Sachs Research forecasts"
    if found and not is_no_name(found[1], words):
        known = topic.lexicon.speaker(found[1])
        if known is not None or not topic.is_house(found[1]):
            return known.name if known else called(topic, found[1])
    telling = sentence.patterns.telling
    adverbs = telling.adverbs.search(plain)
    many = (plain[: adverbs.start()] if adverbs else plain).removesuffix(telling.plural)
    crowd = next((word for word in words.groups["crowd"] if is_crowd(many, word, telling.no_crowd)), None)
    at = many.rfind(crowd) if crowd else -1
    return before[at : at + len(crowd)] if crowd and at >= 0 else crowd


def general(before: str, begin: int, topic: Topic, words: Words) -> str | None:
    """Return the company meant by a general word (公司, management) before the verb in a sentence that begins there.

    It is the document's; of managers also the one named last.
    """
    tail = before[-10:]
    if not any(word in tail for word in words.groups["reporter"]):
        return None
    of_one = any(word in tail for word in words.groups.get("managers", ()))
    return issuer(topic) or (company_before(topic, begin, begin) if of_one else None)


def issuer(topic: Topic) -> str | None:
    """Return the company of which a report tells that names nobody who says anything."""
    company = topic.headed() or topic.document()
    if company is not None:
        return company.name
    coded = topic.unknown(coded=True)
    return coded[0] if coded else None
