"""Items of a list have the time that the sentence or the title above it tells."""

from datetime import date

import pytest

from tracker.extract.api import extract

SAID = date(2025, 6, 1)
ENGLISH = [
    "Our 2030 targets:",
    "Our targets for 2030 are:",
    "By 2030 we will:",
    "By 2030, we aim to:",
    "## 2030 targets",
    "**2030 targets**",
    "**Targets for 2030:**",
]
CHINESE = [
    "我们的2030年目标：",
    "2030年的目标是：",
    "到2030年，我们将：",
    "## 2030年目标",
    "**2030年目标**",
    "**2030年目标：**",
]


@pytest.mark.parametrize("mark", ["- ", "1. ", "• "])
@pytest.mark.parametrize("head", ENGLISH)
def test_items_of_aims(head: str, mark: str) -> None:
    text = f"{head}\n\n{mark}Cut emissions by 50%\n{mark.replace('1', '2')}Reach 10 GW of capacity\n\nWe have 3 plants."
    found = extract(text, said_on=SAID, lang="en")
    assert [(one.value, str(one.due_on)) for one in found] == [(50, "2030-12-31"), (10, "2030-12-31")]


@pytest.mark.parametrize("mark", ["- ", "1. ", "• "])
@pytest.mark.parametrize("head", CHINESE)
def test_items_of_chinese_aims(head: str, mark: str) -> None:
    text = f"{head}\n\n{mark}减排50%\n{mark.replace('1', '2')}装机容量达到10GW\n\n我们有3家工厂。"
    found = extract(text, said_on=SAID, lang="zh")
    assert [(one.value, str(one.due_on)) for one in found] == [(50, "2030-12-31"), (10, "2030-12-31")]


def test_an_item_without_a_figure_is_what_is_to_be_done() -> None:
    found = extract("In 2026 we plan to:\n\n- launch the new app\n- enter Canada\n", said_on=SAID, lang="en")
    assert [(one.quote, str(one.due_on)) for one in found] == [
        ("launch the new app", "2026-12-31"),
        ("enter Canada", "2026-12-31"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "In 2024 we planned to:\n\n- open 50 stores\n",
        "What we did by 2024:\n\n- opened 50 stores\n- cut costs by 10%\n",
        "Our goals for 2026 are:\n\n- We opened 50 stores last year.\n",
    ],
)
def test_what_was_done_has_no_such_time(text: str) -> None:
    assert not [one for one in extract(text, said_on=SAID, lang="en") if one.due_on is not None and one.value]


def test_the_list_ends_with_its_last_item() -> None:
    text = "Our goals for 2026 are:\n\n- Open 50 stores\n\nThat is all.\n\n- Hire 200 people\n"
    found = extract(text, said_on=SAID, lang="en")
    assert (found[0].value, str(found[0].due_on)) == (50, "2026-12-31")
    assert not [one for one in found if one.value == 200 and one.due_on]


@pytest.mark.parametrize(
    ("lang", "text"),
    [("en", "## Milestone 5 — End of Q3 2026\n\nText.\n"), ("zh", "## 第五阶段（2026年三季度末）\n\n正文。\n")],
)
def test_a_title_that_only_names_a_time_is_no_claim(lang: str, text: str) -> None:
    assert extract(text, said_on=SAID, lang=lang) == []


@pytest.mark.parametrize("title", ["Q4 2026: mainnet launch", "We plan to open Berlin in Q4 2026"])
def test_a_title_that_tells_what_happens_is_one(title: str) -> None:
    (found,) = extract(f"## {title}\n\nText.\n", said_on=SAID, lang="en")
    assert str(found.due_on) == "2026-12-31"
