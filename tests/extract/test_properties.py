"""What holds for any text: offsets, independence, no crash."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from tracker import extract, find_dates, find_quantities

SAID = date(2025, 3, 20)
PASSAGES = (
    "明年，我们希望能够制造大约8,000个人形机器人。",
    "计划在2026年底前生产5万到10万台机器人。",
    "We expect revenue of $2.5 billion in 2026.",
    "By the end of next year we will have 300 stores open.",
)
IDLE = ("今天天气很好，大家都很高兴。", "It was a quiet morning, and the coffee was good.")


@given(st.text(max_size=300))
@settings(max_examples=150, deadline=None)
def test_any_text_gives_verbatim_quotes_and_no_crash(text: str) -> None:
    for lang in ("zh", "en"):
        for c in extract(text, said_on=SAID, lang=lang):
            assert text[c.start_char : c.end_char] == c.quote
        for d in find_dates(text, said_on=SAID, lang=lang):
            assert text[d.start_char : d.end_char] == d.text
            assert d.window_start is None or d.due_on is None or d.window_start <= d.due_on
        for q in find_quantities(text, lang=lang):
            assert text[q.start_char : q.end_char] == q.text


PIECES = [
    "明年",
    "2026年",
    "第二季度",
    "到",
    "将",
    "5万",
    "台",
    "，",
    "。",
    "10%",
    "next year",
    " by ",
    "Q2",
    " 2027 ",
    "$5 billion",
    " will ",
    "we expect ",
    "three to four years",
    "以后",
    "内",
    "\n",
    "**",
    "？",
    "half",
    "99999999999999999999",
    "．",
    "五五",
]
FRAGMENTS = st.lists(st.sampled_from(PIECES), max_size=25)


@given(FRAGMENTS)
@settings(max_examples=200, deadline=None)
def test_broken_expressions_never_break_the_rules(fragments: list[str]) -> None:
    text = "".join(fragments)
    for lang in ("zh", "en"):
        for c in extract(text, said_on=SAID, lang=lang):
            assert text[c.start_char : c.end_char] == c.quote
            assert c.target is not None
            assert c.window is None or c.window.due is None or c.window.due >= SAID


@given(st.sampled_from(PASSAGES), st.sampled_from(IDLE), st.sampled_from(IDLE))
def test_an_unrelated_paragraph_changes_nothing(passage: str, before: str, after: str) -> None:
    alone = extract(passage, said_on=SAID, lang="zh" if ord(passage[0]) > 0x3000 else "en")
    among = extract(f"{before}\n\n{passage}\n\n{after}", said_on=SAID, lang="zh" if ord(passage[0]) > 0x3000 else "en")

    assert [(c.quote, c.value, c.low, c.high, c.due_on) for c in alone] == [
        (c.quote, c.value, c.low, c.high, c.due_on) for c in among
    ]
    assert alone
