"""The seeds held against the shipped observations: what is proposed, and what is rightly left to people."""

import shutil
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from tracker.lang.metrics import shipped_metrics
from tracker.model.verdict import LinkKind, Outcome
from tracker.records import decisions, observations
from tracker.scoring.checking.compare import Strength
from tracker.steps.check import Checked, check, check_claim
from tracker.steps.dump import dump, load
from tracker.steps.ingest import ingest
from tracker.steps.link import drifts, link, suggestions
from tracker.steps.observe import import_observations
from tracker.steps.resolve import Ruling, resolve
from tracker.steps.review import apply_decisions
from tracker.store.session import Ledger, open_ledger
from tracker.transcript.reading import ReadOptions

TOP = Path(__file__).parents[2]
TODAY = date(2026, 11, 21)
READ = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


@pytest.fixture(scope="module")
def reviewed(empty_ledger: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Give a dump of the seeds' reviewed claims and the observations, without verdicts: read once for all tests."""
    file = shutil.copy(empty_ledger, tmp_path_factory.mktemp("reviewed") / "claims.db")
    with open_ledger(f"sqlite:///{file}") as ledger:
        ingest(ledger, (TOP / "seeds",), options=ReadOptions(), now=READ)
        for name, records, keep in (
            ("decisions", decisions, apply_decisions), ("observations", observations, import_observations),
        ):  # fmt: skip
            given, problems = records.parse((TOP / "data" / f"{name}.jsonl").read_text(encoding="utf-8"), name)
            assert problems == []
            keep(ledger, given, now=READ)
        return dump(ledger).texts


@pytest.fixture
def seeds(ledger: Ledger, reviewed: dict[str, str]) -> Ledger:
    """Return a ledger with the seeds' reviewed claims and the observations, and no verdict."""
    assert load(ledger, reviewed, "reviewed")[1] == []
    return ledger


def told(checked: list[Checked]) -> set[tuple[str | None, str | None, str]]:
    return {
        (c.proposal.claim.metric, c.proposal.outcome, c.proposal.strength.value) for c in checked if c.proposal.outcome
    }


def test_the_seeds(seeds: Ledger):
    found = check(seeds, shipped_metrics(), today=TODAY)

    assert told(found) == {("units produced", "miss", "likely"), ("best-selling car in the world", "hit", "likely")}
    assert not any(c.proposal.strength is Strength.CLEAR for c in found)


def test_what_has_a_verdict_is_checked_only_on_request(seeds: Ledger, now: datetime):
    key = next(
        c.proposal.claim.key for c in check(seeds, shipped_metrics(), today=TODAY) if c.proposal.outcome == "miss"
    )
    resolve(seeds, key, Ruling(outcome=Outcome.MISS), by="ann", today=TODAY, now=now)

    assert key not in {c.proposal.claim.key for c in check(seeds, shipped_metrics(), today=TODAY)}
    again = {c.proposal.claim.key: c for c in check(seeds, shipped_metrics(), today=TODAY, judged=True)}
    assert again[key].standing is not None
    alone = check_claim(seeds, key, shipped_metrics(), today=TODAY)
    assert (alone.standing, alone.proposal.outcome) == (again[key].standing, again[key].proposal.outcome)


def test_two_talks_tell_of_the_same_robots(seeds: Ledger, now: datetime):
    """In January "several thousand" and "50,000 to 100,000", in March "about 5,000" and "perhaps 50,000"."""
    lineage: Callable[[str], tuple[str, ...]] = lambda subject: (subject,)  # noqa: E731

    found = suggestions(seeds, shipped_metrics(), lineage, subject="Optimus")

    assert {(s.kind, s.later.said_on, s.earlier.due_on) for s in found} == {
        (LinkKind.RESTATES, date(2025, 3, 20), date(2025, 12, 31)),
        (LinkKind.LOWERS, date(2025, 3, 20), date(2026, 12, 31)),
    }
    for one in found:
        link(seeds, one.later.key, one.earlier.key, [one.kind], by="ann", today=TODAY, now=now)
    moved, alone = drifts(seeds, {"Optimus"}, today=TODAY)
    assert [drift.rate for drift in moved] == [0, 0]
    assert not {s.later.key for s in found} & {claim.key for claim in alone}
    assert suggestions(seeds, shipped_metrics(), lineage) == []
