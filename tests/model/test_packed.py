"""What goes from a worker to its parent comes back as it was, and stays frozen."""

import copy
import pickle
from dataclasses import FrozenInstanceError, replace

import pytest

from tracker.model.claim import Reason


def test_a_packed_value_comes_back_whole_and_frozen():
    reason = Reason("date", 0.5, "by 2030")

    back = pickle.loads(pickle.dumps(reason))  # noqa: S301 - our own

    assert back == reason == copy.copy(reason)
    assert replace(back, words="") == Reason("date", 0.5)
    with pytest.raises(FrozenInstanceError):
        back.weight = 1.0


def test_only_the_values_go_into_the_package():
    assert b"weight" not in pickle.dumps(Reason("date", 0.5, "by 2030"))
