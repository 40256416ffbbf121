"""Every span that a small grammar builds is read or left, and never an error: 几个小时前, "over the next few hours"."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tracker.extract.expressions import find_dates, find_quantities
from tracker.lang.language import language

SAID_ON = date(2026, 1, 31)
GRAMMARS = {
    "zh": (
        "",
        ["", "未来", "过去", "再过", "用了", "还需要", "最多", "可能不到", "可以在", "持续", "接下来的", "每", "第"],
        ["一", "两", "十", "半", "3", "3到4", "48", "几", "数", "几十", "几百", "上千", "1.5", "一个半", "99999"],
        ["", "内", "后", "前", "以来", "左右", "的时间", "后的今天", "多", "半", "之后就会"],
    ),
    "en": (
        " ",
        ["", "in", "over the next", "within", "the past", "another", "by the end of", "it'll take", "every", "give it"],
        ["a", "two", "three", "a few", "several", "a couple of", "10", "3 to 4", "half a", "one and a half", "99999"],
        ["", "from now", "ago", "later", "ahead", "away", "after that", "or so", "to come", "time frame"],
    ),
}


@pytest.mark.parametrize("code", GRAMMARS)
@settings(max_examples=600, deadline=None)
@given(data=st.data())
def test_every_span_is_read_or_left(code: str, data: st.DataObject) -> None:
    """A window found never ends before it begins; each unit of the word lists stands in the grammar."""
    apart, leads, counts, tails = GRAMMARS[code]
    units = sorted(language(code).words.values["span_unit"])
    said = [data.draw(st.sampled_from(part)) for part in (leads, counts, units, tails)]
    text = apart.join(part for part in said if part) + "."

    for found in find_dates(text, said_on=SAID_ON, lang=code):
        assert text[found.start_char : found.end_char] == found.text
        assert found.window_start is None or found.due_on is None or found.window_start <= found.due_on
    for amount in find_quantities(text, lang=code):
        assert text[amount.start_char : amount.end_char] == amount.text
