"""Hypothesis in CI tries the same examples each time, so that a change is judged by its own merits."""

import os

from hypothesis import settings

settings.register_profile("ci", derandomize=True, deadline=None)
if os.environ.get("CI"):
    settings.load_profile("ci")
