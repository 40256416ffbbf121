"""Agreement of two reviewers: counts, and how far beyond chance they agree.

Cohen's kappa is (p_o - p_e) / (1 - p_e): p_o is the share of items on which both say the same, p_e the share that
would be so by chance, the sum over the categories of the product of how often each of the two uses it. J. Cohen, "A
coefficient of agreement for nominal scales", Educational and Psychological Measurement 20 (1960), 37-46.
"""

from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Agreement:
    """`observed` and `expected` are p_o and p_e, from 0 to 1; None for no items.

    `kappa` is None, too, where chance alone would give full agreement (each says the same of everything).
    """

    items: int
    same: int
    observed: float | None
    expected: float | None
    kappa: float | None


def agreement(pairs: Sequence[tuple[Hashable, Hashable]]) -> Agreement:
    """Return the agreement of what two people said of the same items."""
    items = len(pairs)
    if not items:
        return Agreement(0, 0, None, None, None)
    same = sum(one == other for one, other in pairs)
    ones, others = Counter(one for one, _ in pairs), Counter(other for _, other in pairs)
    by_chance = sum(number * others[category] for category, number in ones.items())
    if by_chance == items * items:
        return Agreement(items, same, same / items, 1.0, None)
    kappa = (same * items - by_chance) / (items * items - by_chance)  # whole numbers: no rounding before the end
    return Agreement(items, same, same / items, by_chance / items**2, kappa)
