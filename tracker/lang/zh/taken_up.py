"""Chinese words that take up the time told before: 届时, 到那个时候, 到那天为止, 这段期间."""

import re

from tracker.lang.rule import Rule
from tracker.lang.spans import DateContext, DateValue, Relation

_REACH = 180
"""They take up a time so many characters before them at most."""
_STOP = re.compile(r"[。！？!?；;\n]")
_COMMA = re.compile(r"[，、,：:]")
_SAME = re.compile(r"到那一?天|那一天|到那一年")
"""These take up a time of their own sentence, too; 届时 behind one has no other time than that."""


def taken_up(match: re.Match[str], context: DateContext) -> DateValue | None:
    """届时: the last time of the passage that lies ahead, in a sentence before."""
    told = context.ahead
    last = context.last
    if last is not None and last.window.due is not None and last.window.due > context.said_on:
        told = last
    if told is None or not 0 <= match.start() - told.end <= _REACH:
        return None
    if told.value.relation in (Relation.SINCE, Relation.AFTER) or told.window.due is None:
        return None
    own = _STOP.search(match.string, told.end, match.start()) is None
    if own and not _SAME.match(match[0]) and _COMMA.search(match.string, told.end, match.start()):
        return None
    relation = Relation.BY if match[0].endswith("为止") else told.value.relation
    return DateValue(told.window, relation, told.value.named, chained=True, note=f"as before: {told.value.note}")


def taken_up_rules() -> tuple[Rule[DateValue], ...]:
    """Return the rule for words that take up the time before."""
    return (
        Rule("zh.taken-up", r"届时|到那(?:个?时候?|一?天(?:为止)?|一年)|到时候?(?![再看]|[，,\s]?(?:你们|大家|各位|我们|欢迎|请|您|你)[，,]?(?:再|来|可以|都|就|会|一起)?)|(?<!到)那一天(?:为止)?|这段(?:期间|时间)(?:里|之?内)?",
             taken_up, (), ("届时", "到时候再说")),
    )  # fmt: skip
