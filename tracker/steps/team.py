"""Who reads documents for `ingest`: this process, processes beside it, or a Dask cluster, all by one path.

Batches go out in order, a few at a time, and their outcomes come back in the same order. Where a worker dies, nobody
can tell which of the batches on their way did it: each document of theirs is then read alone, and only one that ends
two workers so is called bad. So a killed worker loses no document, and a deadly one stops no other.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import BrokenExecutor, CancelledError, Executor, Future
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from typing import Any, Generic, Protocol, TypeVar

from tracker.errors import Problem, TrackerError

DIED = "the worker that read it ended twice (out of memory?); it was left out"
_AHEAD = 3
PATIENCE = "10s"


class HasAddress(Protocol):
    """Whatever is read: its address names it where it turns out bad."""

    @property
    def address(self) -> str:
        """Where the document is."""
        ...


T = TypeVar("T", bound=HasAddress)
R = TypeVar("R")
Work = Callable[[list[T]], list[R]]


@dataclass(frozen=True, slots=True)
class Team:
    """Workers. `hire` gives an executor of them, `at_once` batches are on their way, `died` tells that a worker ended.

    `dismiss` lets an executor go: when its work is done, or (True) whatever it is doing. `shared_fate` says that one
    dead worker takes the batches of all with it.
    """

    hire: Callable[[], Executor]
    at_once: int
    died: tuple[type[BaseException], ...]
    dismiss: Callable[[Executor, bool], None]
    shared_fate: bool


@dataclass(slots=True)
class _Sent(Generic[T, R]):
    batch: list[T]
    future: "Future[list[R]] | None"


def in_order(
    batches: Iterable[list[T]],
    team: Team,
    work: Work[T, R],
    known: Callable[[list[T]], list[R] | None] = lambda _: None,
) -> Iterator[tuple[T, R | Problem]]:
    """Yield each document of the batches with its outcome, in order. `known` may say it without asking a worker.

    Raises TrackerError where the workers cannot be used at all.
    """
    crew = _Crew(team, work, known)
    waiting: deque[_Sent[T, R]] = deque()
    try:
        for batch in batches:
            waiting.append(crew.send(batch))
            if len(waiting) >= team.at_once:
                yield from crew.outcomes(waiting)
        while waiting:
            yield from crew.outcomes(waiting)
    except BaseException:
        crew.leave(at_once=True)
        raise
    crew.leave()


class _Crew(Generic[T, R]):
    """The executor at work, and another after it where it breaks."""

    def __init__(self, team: Team, work: Work[T, R], known: Callable[[list[T]], list[R] | None]) -> None:
        self.team = team
        self.work = work
        self.known = known
        self.executor: Executor | None = None

    def send(self, batch: list[T]) -> _Sent[T, R]:
        already = self.known(batch)
        if already is not None:
            done: Future[list[R]] = Future()
            done.set_result(already)
            return _Sent(batch, done)
        if self.executor is None:
            self.executor = self.team.hire()
        try:
            return _Sent(batch, self.executor.submit(self.work, batch))
        except self.team.died:
            return _Sent(batch, None)

    def outcomes(self, waiting: "deque[_Sent[T, R]]") -> Iterator[tuple[T, R | Problem]]:
        """Yield the outcomes of the batch that was sent first; where all on their way are lost with it, of all."""
        first = waiting.popleft()
        sent, told = [first], [self._result(first)]
        if told[0] is None and self.team.shared_fate:
            sent += waiting
            told += [self._finished(each) for each in waiting]
            waiting.clear()
            self.leave(at_once=True)
        for each, found in zip(sent, told, strict=True):
            if found is not None:
                yield from zip(each.batch, found, strict=True)
            else:
                yield from ((document, self._alone(document)) for document in each.batch)

    def _finished(self, sent: _Sent[T, R]) -> list[R] | None:
        """Return the outcome of a batch that had come back before the worker died."""
        if sent.future is None or not sent.future.done():
            return None
        return self._result(sent)

    def _alone(self, document: T) -> R | Problem:
        # It may have been lost with others; a scheduler that tells whose worker died has tried again by itself.
        for _ in range(2 if self.team.shared_fate else 1):
            found = self._result(self.send([document]))
            if found is not None:
                return found[0]
            if self.team.shared_fate:
                self.leave(at_once=True)
        return Problem(document.address, None, DIED)

    def _result(self, sent: _Sent[T, R]) -> list[R] | None:
        """Return the outcome of a batch, or None where a worker died over it."""
        if sent.future is None:
            return None
        try:
            return sent.future.result()
        except self.team.died:
            return None
        except CancelledError as error:
            raise TrackerError("the workers went away: run the same command again to go on") from error
        except ImportError as error:
            raise TrackerError(f"the workers lack claims-tracker or a part of it: {error}") from error

    def leave(self, *, at_once: bool = False) -> None:
        if self.executor is not None:
            self.team.dismiss(self.executor, at_once)
            self.executor = None


def processes(number: int) -> Team:
    """Return a team of so many processes of this computer, each started afresh."""
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    others = set(multiprocessing.active_children())

    def dismiss(executor: Executor, at_once: bool) -> None:
        executor.shutdown(wait=not at_once, cancel_futures=True)
        if at_once:
            for process in set(multiprocessing.active_children()) - others:
                process.terminate()
                process.join(1)

    context = multiprocessing.get_context("spawn")  # a copy of a process with threads and a database would be unsafe
    hire = partial(ProcessPoolExecutor, number, mp_context=context, initializer=_settle)
    return Team(hire, number * (_AHEAD + 1), (BrokenExecutor,), dismiss, shared_fate=True)


def _settle() -> None:
    """Leave Ctrl-C to the parent, and end when it ends, however that happens."""
    import os
    import signal
    import threading
    from multiprocessing import parent_process

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = parent_process()

    def watch() -> None:
        if parent is not None:
            parent.join()
            os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


@contextmanager
def cluster(address: str) -> Iterator[Team]:
    """Give a team of the workers of a Dask cluster that somebody else runs; it stays when we leave.

    Raises TrackerError where there is none at the address, or it has no workers.
    """
    import logging

    try:
        import dask
        import distributed
        from distributed.scheduler import KilledWorker
    except ImportError as error:
        raise TrackerError("--dask needs distributed: pip install 'claims-tracker[cluster]'") from error
    logging.getLogger("distributed").setLevel(logging.CRITICAL)  # what matters is told in our own words
    connect: Any = distributed.Client
    with dask.config.set({"distributed.admin.large-graph-warning-threshold": "1 TB"}):
        try:
            client = connect(address, timeout=PATIENCE, set_as_default=False)
        except (OSError, ValueError, RuntimeError) as error:
            raise TrackerError(
                f"no Dask scheduler answers at {address}: start one (`dask scheduler`), or correct the address"
            ) from error
        try:
            threads = sum(client.nthreads().values())
            if not threads:
                raise TrackerError(f"the cluster at {address} has no workers: start some (`dask worker {address}`)")
            yield Team(client.get_executor, threads * (_AHEAD + 1), (KilledWorker,), _forget, shared_fate=False)
        finally:
            client.close()


def _forget(executor: Executor, at_once: bool) -> None:
    executor.shutdown(wait=not at_once)


def cut(documents: Iterable[T], *, most: int, weight: Callable[[T], int], heaviest: int) -> Iterator[list[T]]:
    """Yield documents in batches of at most `most`, each closed once it weighs `heaviest` or more."""
    batch: list[T] = []
    weighs = 0
    for document in documents:
        batch.append(document)
        weighs += weight(document)
        if len(batch) >= most or weighs >= heaviest:
            yield batch
            batch, weighs = [], 0
    if batch:
        yield batch
