"""Metrics: what is counted, or happens, and of which kind the figure is."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from tracker.model.quantity import Comparator, Quantity


class MetricKind(StrEnum):
    """How figures of a metric go together.

    `flow` adds up over a period, `cumulative` is a total since the beginning that never falls, `level` holds on a day,
    `rank` is a place in an order (1 is the first), `event` happens or not.
    """

    FLOW = "flow"
    CUMULATIVE = "cumulative"
    LEVEL = "level"
    RANK = "rank"
    EVENT = "event"


@dataclass(frozen=True, slots=True)
class Metric:
    """A metric by its canonical name. An event may be told by a figure: `when` of the metric `when_metric`."""

    name: str
    kind: MetricKind | None
    aliases: tuple[str, ...] = ()
    when_metric: str | None = None
    when: Quantity | None = None


_JOINTS = re.compile(r"[\s\-_·.'’]+")
_TOTAL = ("cumulative", "to date", "in total", "ever ", "累计", "累積", "总计")
_PLACE = ("rank", "排名", "名次")


def _key(name: str) -> str:
    return _JOINTS.sub("", unicodedata.normalize("NFKC", name).casefold())


class Metrics:
    """The known metrics. A name that stands nowhere is a metric of its own, whose kind its words or figures tell."""

    def __init__(self, known: Iterable[Metric] = ()) -> None:
        self.known: tuple[Metric, ...] = tuple(known)

    @cached_property
    def _by_name(self) -> Mapping[str, Metric]:
        return {_key(name): metric for metric in self.known for name in (*metric.aliases, metric.name)}

    def find(self, name: str) -> Metric:
        """Return the metric that a name or alias stands for."""
        return self._by_name.get(_key(name)) or Metric(" ".join(name.casefold().split()), _kind_by_words(name))

    def same(self, one: str | None, other: str | None) -> bool:
        """Whether two names stand for one metric; nothing is the same as no name."""
        return one is not None and other is not None and self.find(one).name == self.find(other).name


def kind_of(metric: Metric, comparator: Comparator, *, has_period: bool) -> MetricKind:
    """Return the kind of a metric; of an unknown one: an event without figures, a flow with a period, else a level."""
    if metric.kind is not None:
        return metric.kind
    if comparator is Comparator.EVENT:
        return MetricKind.EVENT
    return MetricKind.FLOW if has_period else MetricKind.LEVEL


def _kind_by_words(name: str) -> MetricKind | None:
    words = f"{name.casefold()} "
    if any(word in words for word in _TOTAL):
        return MetricKind.CUMULATIVE
    return MetricKind.RANK if any(word in words for word in _PLACE) else None
