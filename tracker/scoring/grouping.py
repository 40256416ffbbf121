"""Claims split into the groups of up to two dimensions, in the order in which people read them."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import product

from tracker.scoring.dimensions import DIMENSIONS, check, rank
from tracker.scoring.entry import Entry

JOIN = " × "
"""What stands between the values of two dimensions, and between their names."""


def grouped(said: Sequence[Entry], by: tuple[str, ...]) -> list[tuple[str, list[Entry]]]:
    """Return (group, its claims), ordered by each dimension's own rank; nothing for no dimension.

    A claim with two tags is in both groups. Raises UsageError for dimensions that do not exist, and for more than two.
    """
    check(by)
    if not by:
        return []
    groups: dict[tuple[str, ...], list[Entry]] = defaultdict(list)
    for entry in said:
        for values in product(*(DIMENSIONS[name](entry) for name in by)):
            groups[values].append(entry)
    order = in_order({values: len(members) for values, members in groups.items()}, by)
    return [(JOIN.join(values), groups[values]) for values in order]


def in_order(sizes: Mapping[tuple[str, ...], int], by: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Return groups, given with the number of their claims, in the order in which people read them."""
    totals: list[dict[str, int]] = [defaultdict(int) for _ in by]
    for values, number in sizes.items():
        for total, value in zip(totals, values, strict=True):
            total[value] += number

    def place(values: tuple[str, ...]) -> list[tuple[int, int, str]]:
        return [rank(name, value, total[value]) for name, value, total in zip(by, values, totals, strict=True)]

    return sorted(sizes, key=place)
