"""Which country's dollars a bare $ means."""

from datetime import date

import pytest

from tracker.extract.api import extract

HOME = (
    "New Zealand is growing. New Zealanders work hard, and New Zealand pays for it. We back New Zealanders. "
    "New Zealand will lead. In New Zealand we care. {said}"
)


@pytest.mark.parametrize(
    ("said", "unit"),
    [
        ("Next year the package will cost $500 million.", "NZD"),
        ("Next year the package will cost 500 million dollars.", "NZD"),
        ("Next year the package will cost US$500 million.", "USD"),
        ("America and the United States matter. Next year the package will cost $500 million.", "USD"),
    ],
)
def test_dollars_at_home(said: str, unit: str) -> None:
    """A text that speaks to its own people means their dollars, unless it says whose."""
    text = HOME.format(said=said)

    assert [one.target.unit for one in extract(text, said_on=date(2017, 6, 25), lang="en") if one.target] == [unit]


def test_dollars_of_a_company_that_only_names_the_country() -> None:
    """A company's call names a country, and speaks to nobody's people."""
    text = "Sales in Singapore grew. " * 8 + "We expect revenue of $5 billion next year."

    assert [one.target.unit for one in extract(text, said_on=date(2024, 3, 1), lang="en") if one.target] == ["USD"]


def test_a_smaller_country_has_dollars_of_its_own() -> None:
    """Fiji's budget is in its own dollars."""
    text = "Fiji grows. Fijians work. Fiji pays. Fijians care. Fiji will lead in Fiji. "
    text += "We will spend $85 million next year."

    assert [one.target.unit for one in extract(text, said_on=date(2024, 6, 28), lang="en")][-1:] == ["FJD"]
