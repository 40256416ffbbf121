"""Hypothesis in CI tries the same examples each time, so that a change is judged by its own merits."""

import os

from databases import empty_ledger, kind, ledger_url, new_url, server
from hypothesis import settings

__all__ = ["empty_ledger", "kind", "ledger_url", "new_url", "server"]

settings.register_profile("ci", derandomize=True, deadline=None)
if os.environ.get("CI"):
    settings.load_profile("ci")
