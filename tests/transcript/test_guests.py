"""Who is interviewed, holds a speech or signs a letter, where no label has a name."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.extract.api import extract_transcript
from tracker.transcript.guests import guest, itself, signed
from tracker.transcript.reading import read_text

EN = "We expect revenue to grow 15% in 2026."
ZH = "我们预计2026年收入增长15%。"


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Interview with Ann Lee, CEO of Acme", "Ann Lee"),
        ("A Conversation with Governor Ann Lee", "Ann Lee"),
        ("Acme Podcast | Q&A with Ann Lee: what comes next", "Ann Lee"),
        ("专访李明：北方科技的未来", "李明"),
        ("独家专访北方科技董事长李明：我们的未来", "李明"),
        ("对话李明", "李明"),
        ("李明专访：北方科技的未来", "李明"),
        ("Interview with an expert", None),
        ("Talking with your bank", None),
        ("对话未来：科技的力量", None),
        ("专访多位专家", None),
    ],
)
def test_a_title_tells_who_is_interviewed(title: str, name: str | None) -> None:
    assert guest([title], "") == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"Host: Welcome. My guest today is Ann Lee, CEO of Acme.\n\nGuest: {EN}\n\nHost: Thanks. Why?", "Ann Lee"),
        (f"# Interview with Ann Lee\n\nQ: What comes next?\n\nA: {EN}", "Ann Lee"),
        (f"# A conversation with Ann Lee\n\n**What comes next?**\n\n{EN}", "Ann Lee"),
        (f"Good morning. I'm Ann Lee, the CEO of Acme. {EN}", "Ann Lee"),
        (f"Speech by the Governor, Ann Lee\n\n{EN}", "Ann Lee"),
        (f"Dear shareholders,\n\n{EN}\n\nSincerely,\n\nAnn Lee\nChief Executive Officer", "Ann Lee"),
        (f"Operator: Good day. I'd now like to turn the call over to Ann Lee. Please go ahead.\n\n{EN}", "Ann Lee"),
        (f"主持人：欢迎。今天的嘉宾是李明，北方科技的CEO。\n\n嘉宾：{ZH}\n\n主持人：为什么？", "李明"),
        (f"# 专访李明：北方科技的未来\n\n问：明年会怎样？\n\n答：{ZH}", "李明"),
        (f"大家好，我是李明，北方科技的CEO。{ZH}", "李明"),
        (f"各位股东：\n\n{ZH}\n\n此致\n\n董事长 李明", "李明"),
        (f"李明董事长致辞全文\n\n{ZH}", "李明"),
        (f"主持人：欢迎参加会议。下面有请首席执行官李明先生发言。\n\n{ZH}", "李明"),
    ],
)
def test_who_speaks_without_a_label_of_their_name(text: str, name: str) -> None:
    found = extract_transcript(read_text(text, said_on=date(2025, 6, 1), kind="md"))
    assert [(one.speaker, one.value) for one in found] == [(name, 15)]


def test_what_the_person_says_and_a_name_on_a_label_win() -> None:
    text = f"# Interview with Ann Lee\n\nBob Ray: {EN}\n\nCy Fox: Why?\n\nBob Ray: Because."
    assert {one.speaker for one in extract_transcript(read_text(text, said_on=date(2025, 6, 1)))} == {"Bob Ray"}
    text = f"# Interview with Ann Lee\n\nQ: What comes next?\n\nA: {EN}"
    found = extract_transcript(read_text(text, said_on=date(2025, 6, 1), speaker="Bob Ray"))
    assert {one.speaker for one in found} == {"Bob Ray"}


def test_a_letter_must_be_one() -> None:
    assert signed("We look back.", "Sincerely,\n\nAnn Lee") is None
    assert signed("Dear shareholders,", "We thank Ann Lee") is None


@given(st.text(alphabet="我是李明大家好专访董事长，。 I'm Ann Lee the CEO guest is", max_size=200))
def test_a_name_found_stands_in_the_text(text: str) -> None:
    for name in (guest([], text), itself(text), signed(text, text)):
        assert name is None or name in text
