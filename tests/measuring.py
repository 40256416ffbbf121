"""What coverage measures: the program while a test or a fixture runs it, and nothing of what pytest does meanwhile.

Measuring makes all of Python slow, twice and more. So it is off while tests are collected and reported, in a server's
tests, of which nearly all have a twin on a file, in tests that do at length what shorter ones do, after the first
examples of a property, and where a module's tests have begun to run the same lines again and again: what is told as
covered was covered, and a little more may have been.
"""

import functools
import importlib
import pkgutil
from collections import Counter
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager, suppress
from itertools import count
from typing import Any

import pytest
from coverage import Coverage

import tracker

_MEASURED_ELSEWHERE = (
    "tests/browser/",  # what makes the pages: tests/export
    "tests/faults/",
    "tests/fuzz/",
    "tests/test_reproducible",
    "tests/cli/test_report_command",
    "tests/cli/test_terminal",
    "tests/steps/test_ingest_workers",
    "tests/store/test_every_revision",
    "tests/store/test_migrations",
)
"""What starts processes, or does again at length what shorter tests do: to measure it doubles its time for nothing."""
_EXAMPLES = 10
"""So many examples of a property are measured: the others run through the same lines, nearly always."""
_QUIET = 4
"""So many tests of a module that ran nothing new, one after another, and it is measured no further ..."""
_PROBE = 8
"""... but for each so-many-th test, which may find that there is more."""


class Measuring:
    """A plug-in that begins and ends measuring. Without --cov it does nothing."""

    def __init__(self) -> None:
        self._coverage: Coverage | None = None
        self._on = False
        self._quiet: Counter[str] = Counter()
        self._skipped: Counter[str] = Counter()

    @pytest.hookimpl(wrapper=True)
    def pytest_collection(self, session: pytest.Session) -> Generator[None, object, object]:
        """Import the program measured, as far as it is installed; then read the tests without."""
        self._coverage = Coverage.current()
        if self._coverage and (hasattr(session.config, "workerinput") or not _has_workers(session.config)):
            for module in pkgutil.walk_packages(tracker.__path__, "tracker."):
                with suppress(ImportError):
                    importlib.import_module(module.name)
            self._coverage.stop()
        return (yield)

    @pytest.hookimpl(wrapper=True)
    def pytest_fixture_setup(self, request: pytest.FixtureRequest) -> Generator[None, object, object]:
        """Measure a fixture; one that is made for a server's test has its twin, too."""
        with self._measured(request.node):
            return (yield)

    @pytest.hookimpl(wrapper=True)
    def pytest_pyfunc_call(self, pyfuncitem: pytest.Function) -> Generator[None, object, object]:
        """Measure a test, a property's first examples alone."""
        module = pyfuncitem.nodeid.partition("::")[0]
        if self._quiet[module] >= _QUIET and (self._skipped[module] + 1) % _PROBE:
            self._skipped[module] += 1
            return (yield)
        before = self._ran()
        with self._measured(pyfuncitem), self._first_examples(pyfuncitem.obj):
            try:
                return (yield)
            finally:
                self._skipped[module] = 0
                self._quiet[module] = self._quiet[module] + 1 if self._ran() == before else 0

    def _ran(self) -> int:
        """Return how many steps from line to line have been seen: coverage has no public way to ask while it runs."""
        collector = self._coverage and self._coverage._collector
        return sum(map(len, collector.data.values())) if collector else 0

    @contextmanager
    def _measured(self, node: Any) -> Iterator[None]:
        elsewhere = node.nodeid.startswith(_MEASURED_ELSEWHERE) or node.get_closest_marker("postgresql")
        if self._on or not self._coverage or elsewhere:
            yield
            return
        self._on = True
        self._coverage.start()
        try:
            yield
        finally:
            self._coverage.stop()
            self._on = False

    @contextmanager
    def _first_examples(self, test: Any) -> Iterator[None]:
        handle = getattr(test, "hypothesis", None)
        if handle is None or not self._on:
            yield
            return
        whole = handle.inner_test
        handle.inner_test = self._first(whole)
        try:
            yield
        finally:
            handle.inner_test = whole

    def _first(self, test: Callable[..., object]) -> Callable[..., object]:
        numbers = count()

        @functools.wraps(test)
        def example(*arguments: Any, **named: Any) -> object:
            if next(numbers) == _EXAMPLES and self._coverage:
                self._coverage.stop()
            return test(*arguments, **named)

        return example


def _has_workers(config: pytest.Config) -> bool:
    return bool(config.getoption("numprocesses", None))
