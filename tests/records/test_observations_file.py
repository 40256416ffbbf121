"""Observations as text, and the observations that the project itself keeps."""

import json
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.lang.lexicon_file import shipped_lexicon
from tracker.model.observation import Observation, Reliability
from tracker.model.quantity import Comparator
from tracker.places import shipped
from tracker.records import observations

words = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), min_size=1, max_size=20).filter(
    str.strip
)
finite = st.floats(allow_nan=False, allow_infinity=False)


@st.composite
def any_observations(draw: st.DrawFn) -> Observation:
    """A figure, a range of figures, or something that happened."""
    comparator = draw(st.sampled_from(Comparator))
    plain = comparator not in (Comparator.EVENT, Comparator.RANGE)
    low, high = sorted((draw(finite), draw(finite))) if comparator is Comparator.RANGE else (None, None)
    first, last = sorted((draw(st.dates()), draw(st.dates())))
    return Observation(
        subject=draw(words),
        metric=draw(words),
        comparator=comparator,
        value=draw(finite) if plain else None,
        low=low,
        high=high,
        unit=draw(st.none() | words),
        per=draw(st.none() | words),
        as_of=draw(st.none() | st.dates()),
        period_start=draw(st.sampled_from([first, None])),
        period_end=last,
        qualifier=draw(st.none() | words),
        source_url="https://example.org/page",
        source_title=draw(st.none() | words),
        published_by=draw(st.none() | words),
        quote=draw(st.none() | words),
        reliability=draw(st.sampled_from(Reliability)),
        note=draw(st.none() | words),
    )


@given(st.lists(any_observations(), max_size=4), st.randoms())
def test_observations_survive_and_their_order_means_nothing(wanted: list[Observation], random: object) -> None:
    """Whatever order they come in, the text is the same, and nothing is lost on the way."""
    text = observations.dump(wanted)
    shuffled = list(wanted)
    random.shuffle(shuffled)

    values, problems = observations.parse(text, "o.jsonl")

    assert (Counter(wanted), []) == (Counter(values), problems)
    assert text == observations.dump(shuffled) == observations.dump(values)


GOOD = {
    "subject": "Optimus",
    "metric": "units produced",
    "comparator": "range",
    "low": 100,
    "high": 999,
    "as_of": "2025-07-25",
    "source_url": "https://example.org",
    "reliability": "B",
}


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"value": 5}, "a range has low and high and no value"),
        ({"low": 1000}, "low is above its high"),
        ({"as_of": None}, "as_of or period_end must be given"),
        ({"period_start": "2025-12-31", "period_end": "2025-01-01"}, "comes before period_start"),
        ({"reliability": "E"}, "reliability must be one of A, B, C, D"),
        ({"source_url": "a book"}, "source_url must be an address"),
        ({"verified": True}, "unknown key 'verified'"),
    ],
)
def test_an_observation_that_says_nothing_is_a_problem(changes: dict[str, object], told: str) -> None:
    """A figure needs a day, a page and numbers that agree."""
    values, problems = observations.parse(json.dumps({**GOOD, **changes}), "o.jsonl")

    assert values == []
    assert told in problems[0].message


@pytest.fixture(scope="module")
def ours() -> list[Observation]:
    """The observations in data/."""
    file = shipped("data") / "observations.jsonl"
    values, problems = observations.parse(file.read_text(encoding="utf-8"), file.name)
    assert problems == []
    return values


def test_our_own_observations_are_whole(ours: list[Observation]) -> None:
    """Each is of reliability A or B, quoted, told apart by its key, and about a subject of the lexicon."""
    known = shipped_lexicon().subjects

    assert 75 == len(ours) == len({o.key for o in ours})
    assert Counter(o.reliability for o in ours) == {Reliability.A: 21, Reliability.B: 54}
    assert all(o.quote and o.source_title and o.as_of for o in ours)
    assert set() == {o.subject for o in ours} - set(known)


def test_our_own_file_is_as_we_would_write_it(ours: list[Observation]) -> None:
    """Importing and exporting changes no byte."""
    assert (shipped("data") / "observations.jsonl").read_text(encoding="utf-8") == observations.dump(ours)


def test_quarters_add_up_to_the_year_that_is_stated_itself(ours: list[Observation]) -> None:
    """1,654,667 vehicles in 2025 and 1,773,443 in 2024: two readings of the same pages agree."""
    made = [o for o in ours if (o.subject, o.metric) == ("Tesla vehicles", "vehicles produced")]

    for year in (2024, 2025):
        of_year = [o for o in made if o.period_start and o.period_end and o.period_end.year == year]
        whole = [o.value for o in of_year if (o.period_end - o.period_start).days > 360]
        quarters = [o.value for o in of_year if (o.period_end - o.period_start).days < 100]
        assert (4, whole) == (len(quarters), [sum(quarters)])


def test_two_pages_of_one_report_name_the_same_publisher(ours: list[Observation]) -> None:
    """Both reports of hundreds of robots in 2025 go back to The Information: they count as one."""
    built = [o for o in ours if o.subject == "Optimus" and o.metric == "units produced"]

    assert [o.published_by for o in built] == ["The Information"] * 2
