"""Cohen's kappa against worked examples."""

import pytest

from tracker.scoring.agreement import agreement


def said(table: dict[tuple[str, str], int]) -> list[tuple[str, str]]:
    return [pair for pair, number in table.items() for _ in range(number)]


def test_a_worked_example():
    """Fifty grants, two readers: both yes 20, both no 15, yes/no 5, no/yes 10.

    p_o = 35/50 = 0.7; p_e = 0.5 * 0.6 + 0.5 * 0.4 = 0.5; kappa = (0.7 - 0.5) / (1 - 0.5) = 0.4.
    """
    found = agreement(said({("yes", "yes"): 20, ("yes", "no"): 5, ("no", "yes"): 10, ("no", "no"): 15}))

    assert (found.items, found.same) == (50, 35)
    assert (found.observed, found.expected, found.kappa) == (0.7, 0.5, 0.4)


def test_three_categories():
    """p_o = 25/32, p_e = (14 * 14 + 10 * 9 + 8 * 9) / 32**2 = 358/1024."""
    found = agreement(
        said(
            {
                ("a", "a"): 12, ("a", "b"): 1, ("a", "c"): 1,
                ("b", "a"): 1, ("b", "b"): 7, ("b", "c"): 2,
                ("c", "a"): 1, ("c", "b"): 1, ("c", "c"): 6,
            }
        )
    )  # fmt: skip

    assert found.kappa == pytest.approx((25 / 32 - 358 / 1024) / (1 - 358 / 1024))


def test_chance_full_agreement_and_the_opposite():
    assert agreement([]).kappa is None
    assert agreement([("a", "a")] * 3).kappa is None
    assert agreement([("a", "a"), ("b", "b")]).kappa == 1
    assert agreement([("a", "b"), ("b", "a")]).kappa == -1
