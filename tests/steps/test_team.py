"""A team reads side by side: outcomes come in order, a dead worker loses nothing, a deadly document is named."""

from collections.abc import Iterator
from concurrent.futures import Executor, Future

import pytest
from team_case import Paper, do

from tracker.errors import Problem, TrackerError
from tracker.steps.team import DIED, Team, cluster, cut, in_order, processes


def papers(*addresses: str) -> list[list[Paper]]:
    return [[Paper(address)] for address in addresses]


class Fails(Executor):
    """An executor whose every future fails in one way."""

    def __init__(self, error: BaseException) -> None:
        self.error = error

    def submit(self, *_args, **_options) -> Future:
        future: Future = Future()
        future.set_exception(self.error)
        return future


def failing(error: BaseException) -> Team:
    return Team(lambda: Fails(error), 1, (BrokenPipeError,), lambda _executor, _at_once: None, shared_fate=True)


def test_batches_are_closed_by_number_and_by_weight():
    assert list(cut([1, 1, 1, 5, 1, 1], most=2, weight=int, heaviest=5)) == [[1, 1], [1, 5], [1, 1]]


def test_outcomes_come_in_order_from_two_processes():
    words = [f"say {number}" for number in range(40)]

    told = list(in_order(papers(*words), processes(2), do))

    assert [(paper.address, word) for paper, word in told] == [(word, word.split()[1]) for word in words]


def test_a_dead_worker_loses_nothing_and_a_deadly_document_stops_no_other(tmp_path):
    """One document ends its worker once (it is read again), one always (it is named)."""
    words = ["say a", f"die once {tmp_path / 'died'}", "say b", "die", "say c", "say d"]

    told = [word for _, word in in_order(papers(*words), processes(2), do)]

    assert (tmp_path / "died").exists()
    assert told == ["a", str(tmp_path / "died"), "b", Problem("die", None, DIED), "c", "d"]


def test_who_was_lost_with_another_may_end_a_worker_once_too(tmp_path):
    """The first worker ended over another document: that says nothing against this one, which is read twice alone."""
    words = ["die", f"die once {tmp_path / 'died'}"]

    told = [word for _, word in in_order(papers(*words), processes(1), do)]

    assert told == [Problem("die", None, DIED), str(tmp_path / "died")]


def test_no_worker_is_hired_where_everything_is_known():
    team = Team(lambda: pytest.fail("hired"), 2, (), lambda _executor, _at_once: None, shared_fate=True)

    told = in_order(papers("say a", "say b"), team, do, lambda batch: ["known"] * len(batch))

    assert [word for _, word in told] == ["known", "known"]


def test_no_more_batches_are_on_their_way_than_a_team_takes():
    taken: list[str] = []

    def given() -> Iterator[list[Paper]]:
        for number in range(100):
            taken.append(str(number))
            yield [Paper(f"say {number}")]

    class Here(Executor):
        def submit(self, work, batch) -> Future:
            future: Future = Future()
            future.set_result(work(batch))
            return future

    team = Team(Here, 4, (), lambda _executor, _at_once: None, shared_fate=True)
    told = in_order(given(), team, do)
    next(told)

    assert len(taken) == 4
    told.close()


def test_workers_without_the_program_are_told_of_in_one_line():
    with pytest.raises(
        TrackerError, match="the workers lack claims-tracker or a part of it: No module named 'tracker'"
    ):
        list(in_order(papers("say a"), failing(ModuleNotFoundError("No module named 'tracker'")), do))


def test_no_cluster_at_an_address_is_one_line(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("tracker.steps.team.PATIENCE", "200ms")

    with (
        pytest.raises(TrackerError, match="no Dask scheduler answers at tcp"),
        cluster("tcp://127.0.0.1:9"),
    ):
        pass
