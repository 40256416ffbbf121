"""An excerpt that begins within somebody's speech: whoever the next one thanks for it has held it."""

from datetime import date

import pytest

from tracker import extract

_EXCERPT = """We expect sales of $5 billion in 2027. With that, back to you, Peter.

Peter Berg: {thanks} We will open two plants in 2027.

Operator: Our first question comes from Ann Lee with Acme.

Ann Lee: Hi. What about margins?

Wolfgang Haas: We expect a margin of 20% in 2027.
"""


@pytest.mark.parametrize(
    ("thanks", "first"),
    [
        ("Thank you, Wolfgang.", "Wolfgang Haas"),
        ("Thank you very much.", "Peter Berg"),
        ("Thank you, Ann.", "Peter Berg"),
        ("Thank you, Maria.", "Peter Berg"),
    ],
)
def test_who_is_thanked_by_the_first_label_spoke_before_it(thanks: str, first: str) -> None:
    """Only somebody who has a label of their own, and does not only ask, is taken for the one who spoke."""
    found = extract(_EXCERPT.format(thanks=thanks), said_on=date(2026, 1, 5), speaker="Peter Berg", lang="en")

    assert [one.speaker for one in found] == [first, "Peter Berg", "Wolfgang Haas"]
