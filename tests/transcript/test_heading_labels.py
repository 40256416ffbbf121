"""Names as headings over what somebody says, as transcripts of debates and of videos have them."""

import pytest

from tests.transcript.test_turns import spoken
from tracker.transcript.reading import read_text


@pytest.mark.parametrize(
    "text",
    [
        "### 李彥秀：\n先請教部長。\n\n### 鄭寶清：\n明年產值達到860億。\n\n### 李彥秀：\n謝謝。",
        "## **李彥秀**：\n先請教部長。\n\n## **鄭寶清**：\n明年產值達到860億。\n\n## **李彥秀**：\n謝謝。",
        "### 李彥秀: \n先請教部長。\n\n### 鄭寶清: \n明年產值達到860億。\n\n### 李彥秀: \n謝謝。",
    ],
)
def test_a_heading_with_a_name_and_a_colon_opens_a_turn(text: str) -> None:
    """One name that recurs lends to the others: 鄭寶清 speaks only once."""
    assert spoken(read_text(text, kind="md")) == [
        ("李彥秀", "先請教部長。"),
        ("鄭寶清", "明年產值達到860億。"),
        ("李彥秀", "謝謝。"),
    ]


def test_a_heading_with_a_name_and_its_time_opens_a_turn_at_that_second() -> None:
    """`## Ann Lee (01:30)`: the recording's time is that of what she says."""
    said = [("Ann Lee", "00:12"), ("Bob Ray", "01:30"), ("Ann Lee", "02:30"), ("Bob Ray", "03:00")]
    page = read_text("# Talk\n\n" + "\n\n".join(f"## {name} ({time})\n\nWe ship." for name, time in said), kind="md")

    assert [turn.label for turn in page.turns] == [name for name, _ in said]
    assert [seconds for _, seconds in page.media_times] == [12.0, 90.0, 150.0, 180.0]


@pytest.mark.parametrize(
    "text",
    [
        "## Key Points\n\nWe grew.\n\n## Next Steps\n\nWe ship.",
        "## Introduction (00:00)\n\nWe grew.\n\n## Market Outlook (05:10)\n\nWe ship.",
        "### 背景：\n去年增长。\n\n### 展望：\n明年增长。",
        "## 2026年目标：\n营收100亿元。",
    ],
)
def test_a_title_names_nobody(text: str) -> None:
    """A chapter's title may look like a name: it does not recur."""
    assert {turn.label for turn in read_text(text, kind="md").turns} == {None}


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("三、CFO Jason Child 准备发言", "Jason Child"),
        ("董事长李斌的演讲", "李斌"),
        ("CFO Jason Child Prepared Remarks", "Jason Child"),
        ("Pat O'Brien's Opening Remarks", "Pat O'Brien"),
        ("Prepared Remarks: Ann Lee, CFO", "Ann Lee"),
    ],
)
def test_a_heading_over_a_speech_names_who_holds_it(heading: str, name: str) -> None:
    """Once is enough: the word for a speech stands beside the name."""
    page = read_text(f"# 财报电话会\n\n## {heading}\n\n明年收入将增长20%。\n\n## 风险提示\n\n投资有风险。", kind="md")
    assert page.turns[-2].label == name


@pytest.mark.parametrize("heading", ["大会致辞", "主要领导讲话", "总裁演讲", "Opening Remarks", "重要讲话"])
def test_a_heading_over_a_speech_of_nobody_in_particular(heading: str) -> None:
    page = read_text(f"# 年会\n\n## {heading}\n\n明年收入将增长20%。", kind="md")
    assert {turn.label for turn in page.turns} == {None}
