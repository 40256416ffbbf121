"""The metrics that ship with the program, from data/metrics.yaml: canonical names, kinds, aliases in zh and en."""

from functools import cache
from pathlib import Path
from typing import Any

import yaml

from tracker.errors import TrackerError
from tracker.model.metric import Metric, MetricKind, Metrics
from tracker.model.quantity import Comparator, Quantity
from tracker.places import shipped

_KEYS = frozenset({"kind", "aliases", "when"})
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@cache
def shipped_metrics() -> Metrics:
    """Return the metrics that ship with the program, read once."""
    return read_metrics(shipped("data") / "metrics.yaml")


def read_metrics(path: Path) -> Metrics:
    """Return the metrics of a file. Raises TrackerError naming the file and the first bad entry."""
    try:
        with path.open(encoding="utf-8") as file:
            content = yaml.load(file, Loader=_Loader)  # noqa: S506 - the safe loader, in C where there is one
        entries = content["metrics"]
        metrics = [_metric(str(name), entry) for name, entry in entries.items()]
        _one_owner_a_name(metrics)
    except OSError as error:
        raise TrackerError(
            f"{path}: cannot be read: {error.strerror or error}; install claims-tracker again"
        ) from error
    except (yaml.YAMLError, TypeError, KeyError, AttributeError) as error:
        raise TrackerError(f"{path}: must be a mapping `metrics` of names to kind and aliases: {error}") from error
    except ValueError as error:
        raise TrackerError(f"{path}: {error}") from error
    return Metrics(metrics)


def _metric(name: str, entry: dict[str, Any]) -> Metric:
    unknown = set(entry) - _KEYS
    if unknown:
        raise ValueError(f"{name}: unknown key {unknown.pop()!r}; the keys are {', '.join(sorted(_KEYS))}")
    kind = MetricKind(entry["kind"])
    when = entry.get("when")
    if when is None:
        return Metric(name, kind, tuple(map(str, entry.get("aliases", ()))))
    if kind is not MetricKind.EVENT:
        raise ValueError(f"{name}: `when` goes with the kind event")
    quantity = Quantity(Comparator(when["comparator"]), float(when["value"]))
    return Metric(name, kind, tuple(map(str, entry.get("aliases", ()))), str(when["metric"]), quantity)


def _one_owner_a_name(metrics: list[Metric]) -> None:
    """Refuse a name that two metrics have: what is not the same would be compared."""
    table = Metrics(metrics)
    for metric in metrics:
        for name in (metric.name, *metric.aliases):
            owner = table.find(name)
            if owner.name != metric.name:
                raise ValueError(f"{name!r} names both {metric.name} and {owner.name}")
