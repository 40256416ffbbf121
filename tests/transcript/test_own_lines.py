"""A call in the layouts in which calls are printed: who answers is the same, and nothing is lost to the operator."""

import re
from datetime import date

import pytest

from tracker.extract.api import extract
from tracker.transcript.own_lines import beside, told

ENGLISH = [
    ("Operator", "", "Good morning and welcome to the second quarter call. Please go ahead."),
    ("Ann Lee", "Chief Executive Officer", "Thank you. We expect revenue of $5 billion in 2026."),
    ("Bob Ray", "Big Bank, Analyst", "Thanks for taking my question. Where do you see margins going?"),
    ("Ann Lee", "Chief Executive Officer", "Margins will be about 40 percent in the fourth quarter of 2026."),
    ("Bob Ray", "Big Bank, Analyst", "And how many stores will you open?"),
    ("Ann Lee", "Chief Executive Officer", "We will open 50 stores in 2026."),
]
CHINESE = [
    ("主持人", "", "各位好，欢迎参加第二季度业绩说明会。下面开始。"),
    ("李明", "首席执行官", "谢谢主持人。我们预计2026年营收达到50亿元。"),
    ("王芳", "中信证券分析师", "谢谢管理层。想请教一下毛利率怎么看？"),
    ("李明", "首席执行官", "2026年第四季度毛利率会在40%左右。我们对此有信心。"),
    ("王芳", "中信证券分析师", "那么门店会开多少家？"),
    ("李明", "首席执行官", "2026年我们会开50家门店。"),
]
LAYOUTS = [
    "{name}\n{title}\n{said}",
    "{name} - {title}\n{said}",
    "{name}, {title}\n{said}",
    "{name}    {title}\n{said}",
    "{name} | {title}\n{said}",
    "{name} {title}\n{said}",
    "{name} ({title})\n{said}",
    "**{name}, {title}**\n{said}",
    "**{name}** ({title})\n\n{said}",
    "### {name}, {title}\n\n{said}",
    "**{name}**  \n*{title}*\n\n{said}",
    "### {name}\n_{title}_\n{said}",
    "Speaker: {name}\n{said}",
    "{name}\n{said}",
    "{name}:{said}",
]
WRITTEN = [
    "{name} {title}\n{said}",
    "{name}，{title}\n{said}",
    "{name} - {title}\n{said}",
    "{title}{name}\n{said}",
    "{name}（{title}）\n{said}",
    "### {name} {title}\n\n{said}",
    "发言人：{name}\n{said}",
    "{name}:{said}",
]


def printed(layout: str, turns: list[tuple[str, str, str]], between: str) -> str:
    """Return the turns in a layout; the operator, who has no title, stands alone on a line."""
    lines = [
        layout.format(name=name, title=title, said=said) if title or "{title}" not in layout else f"{name}\n{said}"
        for name, title, said in turns
    ]
    return between.join(lines)


@pytest.mark.parametrize("between", ["\n\n", "\n"])
@pytest.mark.parametrize("layout", LAYOUTS)
def test_an_english_call(layout: str, between: str) -> None:
    found = extract(printed(layout, ENGLISH, between), said_on=date(2025, 8, 1), speaker=None)
    assert [(one.value, one.speaker) for one in found] == [(5e9, "Ann Lee"), (40, "Ann Lee"), (50, "Ann Lee")]


@pytest.mark.parametrize("between", ["\n\n", "\n"])
@pytest.mark.parametrize("layout", WRITTEN)
def test_a_chinese_call(layout: str, between: str) -> None:
    found = extract(printed(layout, CHINESE, between), said_on=date(2025, 8, 1), speaker=None)
    assert [(one.value, one.speaker) for one in found] == [(5e9, "李明"), (40, "李明"), (50, "李明")]


def test_lettered_turns_in_angle_brackets() -> None:
    letters = {"Ann Lee": "A", "Bob Ray": "Q"}
    turns = [f"<{letters[name]} - {name} - Big Bank>: {said}" for name, _, said in ENGLISH[1:]]
    found = extract("\n\n".join(turns), said_on=date(2025, 8, 1))
    assert [(one.value, one.speaker) for one in found] == [(5e9, "Ann Lee"), (40, "Ann Lee"), (50, "Ann Lee")]


def test_labels_of_a_shape_unknown_lose_nothing_to_the_operator() -> None:
    """Only the operator's label is known: what follows is nobody's, and no question of the operator's."""
    turns = [f"{name}\n{said}" if name == "Operator" else f"~{name}~ {said}" for name, _, said in ENGLISH]
    found = extract("\n\n".join(turns), said_on=date(2025, 8, 1))
    assert [one.value for one in found] == [5e9, 40, 50]
    assert {one.speaker for one in found} == {None}


@pytest.mark.parametrize(
    "line", ["Ann Lee, Beijing", "We will open, CEO", "Chief Executive Officer", "李明，北京", "首席执行官"]
)
def test_a_line_with_no_name_or_no_title_is_none(line: str) -> None:
    assert beside(line) is None


@pytest.mark.parametrize("line", ["Speaker: the market", "Speaker: Ann Lee said that", "<A 1>: yes", "Status: Ann Lee"])
def test_a_line_that_tells_of_no_speaker(line: str) -> None:
    assert told(line) is None


@pytest.mark.parametrize(
    "line",
    ['speaker: "Ann Lee",', '"speaker": "Ann Lee",', "speaker: Ann Lee", 'speakerName: "Ann Lee"', "Speaker: Ann Lee"],
)
def test_data_that_tells_who_speaks(line: str) -> None:
    said = told(line)
    assert said is not None
    assert said.name == "Ann Lee"


DEBATES = [
    "The MINISTER OF HUMAN SETTLEMENTS: {said}",
    "The MINISTER OF CO-OPERATIVE GOVERNANCE AND TRADITIONAL AFFAIRS: {said}",
    "Mr. HOYER. {said}",
    "Senator Warren. {said}",
    "CHAIR MILLER. {said}",
    "Ms GILLARD (Lalor—Prime Minister) (14:06): {said}",
    "**Rachel Reeves** (Leeds West) (Lab): {said}",
]


@pytest.mark.parametrize("form", DEBATES)
def test_who_speaks_in_a_debate_is_named(form: str) -> None:
    """In parliament and in hearings labels are offices, have two notes, or end with a full stop."""
    said = ["We will build 200 houses in 2026.", "By the end of 2027 we will build 300 more."]
    text = "\n\n".join(f"The SPEAKER: Order.\n\n{form.format(said=each)}" for each in said)
    found = extract(text, said_on=date(2025, 6, 1), lang="en")
    name = re.split(r"{| [(]", form, maxsplit=1)[0].strip(" :.*")
    assert {one.speaker for one in found} == {name}
    assert [one.value for one in found] == [200, 300]


def test_the_holder_of_an_office_in_brackets_is_who_speaks() -> None:
    text = "The Chancellor of the Exchequer (Rachel Reeves): We will build 200 houses in 2026."
    (found,) = extract(text, said_on=date(2025, 6, 1), lang="en")
    assert found.speaker == "Rachel Reeves"
