"""What tells who has the floor: hand-overs by name, thanks, somebody called on to ask or to answer, one's own name."""

import re
from collections.abc import Iterator
from enum import IntEnum
from typing import NamedTuple

from tracker.extract.elsewhere import is_said_elsewhere
from tracker.lang.language import Language

_NEED_A_CAPITAL = ("let", "called", "asked", "like", "back", "yours", "presents")
"""Ways to give the floor in which any word could stand for a name, unless it is known for one."""
_KNOWN = "known"
"""So begin the groups of thanks in which only a known first name is one."""
_STOP_BEFORE = 2
"""A full stop and a blank."""
_NOT_YET = 120
"""So far before a hand-over stands what tells that it comes later."""
_NAMED_ELSEWHERE = ("called", "asked", "back", "yours", "presents")
"""Of these, the ones whose name the text must hold elsewhere too."""
_OWN_LINE = re.compile(
    r"^[A-Z][a-z]{1,14}(?:\s[A-Z]\.)?\s(?:[A-Z][a-zA-Z'’-]{1,20})(?:\s[A-Z][a-z'’-]{1,20})?$(?=\n[^\n]{24})",
    re.MULTILINE,
)
"""A name on a line of its own, and a paragraph under it."""
_SEVERAL = 2


class Kind(IntEnum):
    """What a mark says: somebody is given the floor, is thanked for having had it, asks, gives their own name, or is
    spoken to by name.
    """

    GIVEN = 0
    THANKED = 1
    ASKS = 2
    ITSELF = 3
    ADDRESSED = 4


class Mark(NamedTuple):
    """A place of the view, the name as written, and what is said there of whoever has it."""

    at: int
    name: str
    kind: Kind


def first_name(name: str) -> str:
    """Return the first word of a name in small letters; the empty string where there is none."""
    return name.split(maxsplit=1)[0].casefold() if name.strip() else ""


def marks_of(rules: Language, text: str, span: tuple[int, int], spoken: str) -> Iterator[Mark]:
    """Yield where somebody is given the floor, is thanked for having had it, asks, says who they are, is spoken to.

    A word that could be any other is taken for a name where it has a capital, or is known for a first name.
    """
    if rules.handover is None or rules.thanks is None:
        return
    yield from _own_lines(rules, span, spoken)
    waiting: list[tuple[int, str]] = []
    for m in rules.handover.finditer(text, *span):
        group = m.lastgroup or "to"
        name = spoken[m.start(group) : m.end(group)]
        plain = group not in _NEED_A_CAPITAL or first_name(name) in rules.first_names
        named = group not in _NAMED_ELSEWHERE or is_said_elsewhere(spoken, m.span(group))
        if not plain and not (name[:1].isupper() and named):
            continue
        if rules.not_yet is not None and rules.not_yet.search(text, max(span[0], m.start() - _NOT_YET), m.start()):
            waiting.append((m.end(group), name))  # "before I turn it over to Ann, I want to thank her"
        else:
            yield Mark(m.end(group), name, Kind.GIVEN)
    for m in rules.thanks.finditer(text, *span):
        group = m.lastgroup or "name"
        name = spoken[m.start(group) : m.end(group)]
        if first_name(name) in rules.not_names:
            continue
        known = first_name(name) in rules.first_names
        if known or (not group.startswith(_KNOWN) and (group != "bare" or name[:1].isupper())):
            yield Mark(m.end(), name, Kind.THANKED)
            if waiting and waiting[0][0] < m.start() and first_name(waiting[0][1]) != first_name(name):
                yield Mark(max(span[0], m.start() - _STOP_BEFORE), waiting.pop(0)[1], Kind.GIVEN)
    yield from _of_questions(rules, text, span, spoken)


def _own_lines(rules: Language, span: tuple[int, int], spoken: str) -> Iterator[Mark]:
    """Yield the names that stand alone over paragraphs, as labels do: the first line of all, or several of them."""
    found = [m for m in _OWN_LINE.finditer(spoken, *span) if first_name(m[0]) in rules.first_names]
    if found and (found[0].start() == 0 or len({m[0] for m in found}) >= _SEVERAL):
        yield from (Mark(m.start(), m[0], Kind.ITSELF) for m in found)


def _of_questions(rules: Language, text: str, span: tuple[int, int], spoken: str) -> Iterator[Mark]:
    """Yield who asks and who says their own name; at a call, who is spoken to by a name, too."""
    if rules.questions is None:
        return
    asked = False
    for m in rules.questions.asks.finditer(text, *span):
        if first_name(m["asker"]) not in rules.not_names:
            asked = True
            yield Mark(m.start(), spoken[m.start("asker") : m.end("asker")], Kind.ASKS)
    for m in rules.questions.itself.finditer(text, *span):
        start, end = m.span(m.lastgroup or 0)
        if text[start:end] not in rules.not_names:
            yield Mark(start, spoken[start:end], Kind.ITSELF)
    for m in rules.questions.addresses.finditer(text, *span) if asked else ():
        start, end = m.span(m.lastgroup or 0)
        if text[start:end] not in rules.not_names:
            yield Mark(start, spoken[start:end], Kind.ADDRESSED)
