"""Hypothesis in CI tries the same examples each time, so that a change is judged by its own merits."""

import os

from databases import empty_ledger, kind, ledger_url, new_url, server
from hypothesis import settings

__all__ = ["empty_ledger", "kind", "ledger_url", "new_url", "server"]

# No deadline anywhere: a busy machine is no defect, and speed is measured in benchmarks/, as ratios.
settings.register_profile("here", deadline=None)
settings.register_profile("ci", derandomize=True, deadline=None)
settings.load_profile("ci" if os.environ.get("CI") else "here")
