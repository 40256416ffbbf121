"""Title lines that nothing marks stand apart from what they head; lines of speech are never taken for them."""

from datetime import date

import pytest

from tracker.transcript.document import Role
from tracker.transcript.reading import read_text

LONG = "2021年，全市将加快建设新西站、城际铁路和改线工程，开工建设两条快速路。"


def blocks(text: str) -> list[str]:
    found = read_text(text, name="-", said_on=date(2020, 12, 22), speaker="甲", lang="zh")
    return [found.view.text[b.start : b.end] for turn in found.turns for b in turn.blocks]


def test_a_short_line_over_a_paragraph_is_a_title() -> None:
    assert blocks(f"{LONG}\n交通出行\n明年将加快轨道交通建设\n{LONG}") == [
        LONG, "交通出行", "明年将加快轨道交通建设", LONG,
    ]  # fmt: skip


def test_a_short_line_between_list_items_is_a_title() -> None:
    assert blocks("- 预计收入增长22.7% [2]\n门店扩张与运营\n- 第三季度新增门店361家 [1]") == [
        "预计收入增长22.7% [2]", "门店扩张与运营", "第三季度新增门店361家 [1]",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "明年呢\n我们的产能会\n达到五十万台\n然后后年再翻一倍",
        "我们计划在明年第三季度于上海市\n郊开设一家新工厂，并且在2027年\n把产能提高到五十万台。",
    ],
)
def test_lines_of_speech_and_wrapped_lines_are_one_block(text: str) -> None:
    assert len(blocks(text)) == 1


@pytest.mark.parametrize(
    "text", ["工信部定调：光伏还在深度调整期\n2026年将加快调整。", "锅圈(2517.HK)：下半年开店提速\n预计收入增长。"]
)
def test_a_headline_with_a_colon_names_no_speaker(text: str) -> None:
    found = read_text(text, name="-", said_on=date(2026, 2, 10), lang="zh")

    assert [turn.label for turn in found.turns] == [None]


def test_the_first_words_of_somebody_name_the_speaker() -> None:
    found = read_text("何小鹏：明年我们会交付三款新车。", name="-", said_on=date(2026, 2, 10), lang="zh")

    assert [turn.label for turn in found.turns] == ["何小鹏"]


def test_a_written_reply_is_an_answer() -> None:
    text = "问：产能如何规划？\n回复：明年达到十万吨。\n问：分红呢？\n回复：不低于三成。"
    found = read_text(text, name="-", said_on=date(2025, 4, 8), speaker="甲", lang="zh")

    assert {turn.role for turn in found.turns} == {Role.QUESTION, Role.ANSWER}
