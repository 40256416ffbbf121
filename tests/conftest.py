"""Hypothesis in CI tries the same examples each time, so that a change is judged by its own merits."""

import os
from collections.abc import Generator

import pytest
from coverage import Coverage
from databases import empty_ledger, kind, ledger_url, new_url, server
from hypothesis import settings

__all__ = ["empty_ledger", "kind", "ledger_url", "new_url", "server"]

# No deadline anywhere: a busy machine is no defect, and speed is measured in benchmarks/, as ratios.
settings.register_profile("here", deadline=None)
settings.register_profile("ci", derandomize=True, deadline=None)
settings.load_profile("ci" if os.environ.get("CI") else "here")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """Run a server's tests unmeasured: nearly all have a twin on a file, and measuring takes as long as the test."""
    measuring = Coverage.current() if item.get_closest_marker("postgresql") else None
    if measuring is None:
        return (yield)
    measuring.stop()
    try:
        return (yield)
    finally:
        measuring.start()
