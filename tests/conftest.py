"""Hypothesis in CI tries the same examples each time, so that a change is judged by its own merits."""

import os

import pytest
from databases import empty_ledger, kind, ledger_url, new_url, server
from hypothesis import settings
from measuring import Measuring

__all__ = ["empty_ledger", "kind", "ledger_url", "new_url", "server"]

# No deadline anywhere: a busy machine is no defect, and speed is measured in benchmarks/, as ratios.
settings.register_profile("here", deadline=None)
# Chance looks for more at every other run, with the usual hundred examples.
settings.register_profile("ci", max_examples=30, derandomize=True, deadline=None)
settings.load_profile("ci" if os.environ.get("CI") else "here")

_LONG = ("tests/faults/", "tests/test_reproducible", "tests/browser/", "tests/cli/test_app", "tests/fuzz/")


def pytest_configure(config: pytest.Config) -> None:
    """Measure where it tells something."""
    config.pluginmanager.register(Measuring())


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what starts many processes: the last tests of a run are short, and no worker waits for another."""
    items.sort(key=lambda item: not item.nodeid.startswith(_LONG))
