"""Labels that join a person with a firm, an office or a letter name the person, in both languages."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.extract.api import extract_transcript
from tracker.transcript.document import Role
from tracker.transcript.joined import person_in
from tracker.transcript.reading import read_text

SAID = [
    ("王芳", "你们明年的收入会增长多少？"),
    ("李明", "谢谢。我们预计2026年收入增长15%，到2027年底开100家店。"),
    ("王芳", "那么利润率呢？"),
    ("李明", "我们预计2026年利润率达到20%。"),
]
LABELS = [
    "{firm}-{name}：",
    "{name}-{firm}：",
    "{name} - {firm}：",
    "{name}/{firm}：",
    "{name}，{firm}：",
    "{firm} {name}：",
    "{office}{name}：",
    "{firm}{office}{name}：",
    "{office}（{name}）：",
    "【{name}/{firm}】",
    "{letter}-{name}：",
    "{letter}（{name}）：",
    "{name}{verb}：",
    "{name}{office}：",
    "◆{name}：",
    "●{name}：",
]


@pytest.mark.parametrize("form", LABELS)
def test_who_answers_is_the_person(form: str) -> None:
    beside = {
        "王芳": {"firm": "中信证券", "office": "分析师", "letter": "Q", "verb": "问"},
        "李明": {"firm": "北方科技", "office": "CEO", "letter": "A", "verb": "答"},
    }
    text = "\n\n".join(form.format(name=name, **beside[name]) + said for name, said in SAID)
    found = extract_transcript(read_text(text, said_on=date(2025, 6, 1), kind="txt", lang="zh"))
    assert {one.speaker for one in found} == {"李明"}
    assert {(str(one.due_on), one.value) for one in found} == {
        ("2026-12-31", 15), ("2027-12-31", 100), ("2026-12-31", 20),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("label", "name", "title", "role"),
    [
        ("歐陽明-北方銀行", "歐陽明", "北方銀行", Role.NAMED),
        ("記者王芳", "王芳", "記者", Role.NAMED),
        ("李明回答", "李明", None, Role.NAMED),
        ("王芳提问", "王芳", None, Role.QUESTION),
        ("首席财务官李明", "李明", "首席财务官", Role.NAMED),
        ("李明首席财务官", "李明", "首席财务官", Role.NAMED),
        ("李明／首席财务官", "李明", "首席财务官", Role.NAMED),
    ],
)
def test_what_stands_beside_a_person(label: str, name: str, title: str | None, role: Role) -> None:
    assert person_in(label) == (name, title, role)


ASKED = ["How much will your revenue grow next year?", "And what about margins?"]
ANSWERED = [
    "Thank you. We expect revenue to grow 15% in 2026, and we will open 100 stores by the end of 2027.",
    "We expect margins to reach 20% in 2026.",
]


@pytest.mark.parametrize(
    "form",
    [
        "{name} - {firm}: ",
        "{firm} - {name}: ",
        "{office} {name}: ",
        "{name} {office}: ",
        "{name}/{firm}: ",
        "{name} / {office}: ",
        "[{name}, {office}] ",
        "[{name} - {firm}]: ",
        "{letter} - {name}: ",
        "{letter} ({name}): ",
    ],
)
def test_who_answers_in_english_is_the_person(form: str) -> None:
    asks = {"name": "Bob Ray", "firm": "Goldman Sachs", "office": "Analyst", "letter": "Q"}
    answers = {"name": "Ann Lee", "firm": "Acme Corp", "office": "CEO", "letter": "A"}
    turns = [
        (who, said)
        for pair in zip(ASKED, ANSWERED, strict=True)
        for who, said in zip((asks, answers), pair, strict=True)
    ]
    text = "\n\n".join(form.format(**who) + said for who, said in turns)
    found = extract_transcript(read_text(text, said_on=date(2025, 6, 1), kind="txt", lang="en"))
    assert {one.speaker for one in found} == {"Ann Lee"}
    assert {(str(one.due_on), one.value) for one in found} == {
        ("2026-12-31", 15), ("2027-12-31", 100), ("2026-12-31", 20),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("label", "name", "title", "role"),
    [
        ("Acme - Ann Lee", "Ann Lee", "Acme", Role.NAMED),
        ("Prime Minister Ann Lee", "Ann Lee", "Prime Minister", Role.NAMED),
        ("Ann Lee / Bank of Acme", "Ann Lee", "Bank of Acme", Role.NAMED),
        ("Question from Bob Ray", "Bob Ray", None, Role.QUESTION),
    ],
)
def test_what_stands_beside_a_person_in_english(label: str, name: str, title: str | None, role: Role) -> None:
    assert person_in(label) == (name, title, role)


@pytest.mark.parametrize(
    "label", ["Ann Lee", "Ann Lee - Bob Ray", "Q4 Guidance", "Net Revenue", "Question", "Outlook - Margins"]
)
def test_one_english_thing_or_two_names_stay_whole(label: str) -> None:
    assert person_in(label) is None


@pytest.mark.parametrize(
    "label", ["李明", "张总经理", "管理层答", "公司管理层", "高盛-李明", "主持人", "投资展望", "中信证券", "金融-科技"]
)
def test_one_thing_or_two_that_could_be_the_name_stay_whole(label: str) -> None:
    assert person_in(label) is None


@given(st.text(alphabet="李王高明问答-/ ，CEO证券分析师公司", max_size=30))
def test_a_person_is_part_of_the_label(label: str) -> None:
    found = person_in(label)
    assert found is None or (found.name in label and 2 <= len(found.name) <= 4)
