"""How Chinese is set changes nothing: 预计到 2027 年达到 5000 台 claims what 预计到2027年达到5000台 does."""

import re
from datetime import date
from typing import Any

import pytest

from tests.lang.zh.test_zh_claims import records, stated
from tracker.extract.api import extract

APART = re.compile("(?<=[\u4e00-\u9fff])(?=[0-9])|(?<=[0-9%])(?=[\u4e00-\u9fff])")
SET_CLOSE = [each for each in records() if APART.search(each["text"]) and " " not in each["text"]]


@pytest.mark.parametrize("record", SET_CLOSE, ids=lambda record: record["text"])
def test_blanks_around_figures_change_no_claim(record: dict[str, Any]) -> None:
    """Every passage of the corpus that has none is set with a blank wherever a figure meets an ideograph."""
    text, said_on = record["text"], date.fromisoformat(record["said_on"])
    apart, close = (extract(each, said_on=said_on, speaker="甲", lang="zh") for each in (APART.sub(" ", text), text))

    assert [stated(each) for each in apart] == [stated(each) for each in close]
