"""What a test of the store or the steps begins with: an empty ledger on either database, and a moment."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest

from tracker.store.session import Ledger, open_ledger

NOW = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


@pytest.fixture
def now() -> datetime:
    return NOW


@pytest.fixture
def url(ledger_url: Callable[[], str]) -> str:
    return ledger_url()


@pytest.fixture
def ledger(url: str) -> Iterator[Ledger]:
    with open_ledger(url) as opened:
        yield opened
