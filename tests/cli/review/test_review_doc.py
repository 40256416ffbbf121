"""docs/review.md tells of every key, and its pictures are what they say."""

import re
from pathlib import Path

import pytest

from tracker.cli.review.bindings import KEYS
from tracker.cli.review.screen_acts import ReviewApp
from tracker.cli.show.width import cell_width

TEXT = (Path(__file__).parents[3] / "docs" / "review.md").read_text(encoding="utf-8")


def test_the_table_of_keys_is_the_code():
    rows = re.findall(r"^\| `(.+?)` \| (.+) \|$", TEXT, re.MULTILINE)

    assert rows == [(key.shown, key.help) for key in KEYS]


def test_every_key_has_its_action():
    for key in KEYS:
        assert hasattr(ReviewApp, f"action_{key.action.partition('(')[0]}"), key.action


@pytest.mark.parametrize(("size", "picture"), [((80, 24), 0), ((140, 40), 1), ((80, 24), 2)])
def test_the_pictures_fit_their_terminal(size, picture):
    lines = re.findall(r"```text\n(.*?)\n```", TEXT, re.DOTALL)[picture].split("\n")

    assert len(lines) <= size[1]
    assert max(map(cell_width, lines)) <= size[0]
