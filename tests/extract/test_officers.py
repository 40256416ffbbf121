"""Labels that are offices: who holds them is told in what is said."""

from datetime import date

from tracker import extract

_CALL = """Now I'll turn the call over to Brian.

**CFO**
: Thank you, Ada. We expect sales of $5 billion in 2027.

**Operator**
: Our first question comes from Ann Lee with Acme.

**Analyst-1**
: Hi. Will you open three plants in 2027?

**CEO**
: Good question. This is Ada. We will open two plants in 2027.

**Analyst-1**
: Thanks.

**CFO**
: We expect a margin of 20% in 2027.
"""


def test_an_office_is_whoever_was_given_the_floor_or_says_so() -> None:
    """The CFO is Brian, to whom the call was handed; the CEO says her name; an analyst's question is no claim."""
    found = extract(_CALL, said_on=date(2026, 1, 1), speaker="Ada Moore")
    assert [(one.speaker, one.value) for one in found] == [("Brian", 5e9), ("Ada Moore", 2.0), ("Brian", 20.0)]


def test_the_only_office_that_nobody_names_is_the_speaker() -> None:
    """Without hand-overs the one label that is an office is who the document says speaks."""
    text = "**CEO**\n: We will open two plants in 2027.\n\n**Analyst-1**\n: When?\n\n**CEO**\n: We will in May 2027."
    found = extract(text, said_on=date(2026, 1, 1), speaker="Ada Moore")
    assert {one.speaker for one in found} == {"Ada Moore"}


def test_the_only_label_in_chinese_that_is_an_office_is_the_speaker() -> None:
    found = extract("財政司司長：主席，我預測明年經濟增長3%。", said_on=date(2026, 1, 1), speaker="曾俊華")
    assert [one.speaker for one in found] == ["曾俊華"]


def test_a_label_with_initials_is_whom_the_caller_names_without_them() -> None:
    text = "Peter T. F. M. Visser, Northern - CEO    [3]\n\nWe will open two plants in 2027.\n"
    found = extract(text, said_on=date(2026, 1, 1), speaker="Peter Visser")
    assert [one.speaker for one in found] == ["Peter Visser"]
