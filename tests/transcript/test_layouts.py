"""Layouts of calls, interviews and speech recognition as they are published."""

import pytest

from tracker.transcript.document import BlockKind, Role, Transcript
from tracker.transcript.reading import read_text
from tracker.transcript.split import sentences

CALL = (
    "Prepared Remarks:\n\nOperator\n\nGood day.\n\nAnn Smith{sep}Chief Financial Officer\n\nWe will build it.\n\n"
    "Questions and Answers:\n\nBob van Lee{sep}Baird -- Analyst\n\nWhen?\n\nAnn Smith{sep}Chief Financial Officer\n\n"
    "Next year.\n\nOperator\n\nGoodbye.\n"
)


def spoken(transcript: Transcript) -> list[tuple[str | None, str]]:
    """Return (label, words) of each turn, headings left out, its blocks joined by a bar."""
    text = transcript.view.text
    kept = [(turn, [b for b in turn.blocks if b.kind is not BlockKind.HEADING]) for turn in transcript.turns]
    return [(turn.label, "|".join(text[b.start : b.end] for b in blocks)) for turn, blocks in kept if blocks]


@pytest.mark.parametrize(
    "heading",
    [
        *("Prepared Remarks:", "Questions and Answers:", "Q&A", "Question-and-Answer Session", "Contents:"),
        *("Call Participants", "Presentation", "Company Participants", "**Conference Call Participants**"),
        *("Forward-Looking Statements:", "QUESTIONS AND ANSWERS", "Closing Remarks:", "Operator Instructions:"),
        *("问答环节", "管理层发言：", "**提问环节**", "会议纪要：", "参会人员：", "一、管理层发言", "風險提示："),
    ],
)
def test_section_headings_are_no_speakers(heading: str) -> None:
    """The name of a part of the document is a heading of the turn that follows, as often as it occurs."""
    text = f"Ann Lee: One.\n\n{heading}\n\nBob Ray: Two.\n\nAnn Lee: Three.\n\n{heading}\n\nBob Ray: Four.\n"
    transcript = read_text(text)
    headings = [b for turn in transcript.turns for b in turn.blocks if b.kind is BlockKind.HEADING]

    assert spoken(transcript) == [("Ann Lee", "One."), ("Bob Ray", "Two."), ("Ann Lee", "Three."), ("Bob Ray", "Four.")]
    assert len(headings) == 2


def test_what_follows_a_section_heading_without_a_label_is_said_by_nobody_known() -> None:
    """The list of participants is not the last speaker's."""
    text = "Ann Lee: One.\n\nAnn Lee: Two.\n\nContents:\n\nWhat is in here.\n\nAnn Lee: Three."

    assert spoken(read_text(text))[2] == (None, "What is in here.")


@pytest.mark.parametrize("word", ["presentation", "Presentation of the car."])
def test_a_wrapped_word_is_no_section_heading(word: str) -> None:
    """Only a line of its own is."""
    transcript = read_text(f"You will see all of it in the\n{word}\nand more.")

    assert {b.kind for turn in transcript.turns for b in turn.blocks} == {BlockKind.PROSE}


def test_operator_instructions_in_brackets_are_the_operators() -> None:
    """A stage direction ends no turn."""
    text = "Operator: Hello.\n\n[Operator Instructions]\n\nFirst question.\n\nAnn Lee: Hi.\n\nOperator: Bye."

    assert spoken(read_text(text))[0] == ("Operator", "Hello.|[Operator Instructions]|First question.")


@pytest.mark.parametrize("sep", [" -- ", " - ", " – ", "\n--\n", "\n\n--\n\n", "\n"])
def test_names_with_their_titles(sep: str) -> None:
    """On one line, on two or on three: who speaks, and as what."""
    transcript = read_text(CALL.format(sep=sep))
    titles = {turn.label: turn.title for turn in transcript.turns}

    assert spoken(transcript) == [
        ("Operator", "Good day."),
        ("Ann Smith", "We will build it."),
        ("Bob van Lee", "When?"),
        ("Ann Smith", "Next year."),
        ("Operator", "Goodbye."),
    ]
    assert titles == {
        "Operator": None,
        "Ann Smith": "Chief Financial Officer",
        "Bob van Lee": "Baird -- Analyst",
    }


def test_names_above_titles_close_below_other_text() -> None:
    """As printed transcripts have them, without a blank line; a list of those present is nobody's words."""
    transcript = read_text(
        "Call Participants\nAnn B. Smith\nChief Financial Officer\nBob van Lee\nBaird & Co, Research Division\n\n"
        "Ann B. Smith\nChief Financial Officer\nWe will build it.\nIt will be done\nnext year.\n"
        "Bob van Lee\nBaird & Co, Research Division\nWhen exactly is that?\n"
    )

    assert [(turn.label, turn.title) for turn in transcript.turns][-2:] == [
        ("Ann B. Smith", "Chief Financial Officer"),
        ("Bob van Lee", "Baird & Co, Research Division"),
    ]
    assert spoken(transcript)[-2:] == [
        ("Ann B. Smith", "We will build it. It will be done next year."),
        ("Bob van Lee", "When exactly is that?"),
    ]


@pytest.mark.parametrize(
    ("text", "label", "title"),
    [
        ("Ann Smith, Chief Financial Officer: Yes.", "Ann Smith", "Chief Financial Officer"),
        ("Ann Smith, Senior Vice President, Finance, and Treasurer: Yes.", "Ann Smith", None),
        ("Ann Smith (CFO): Yes.", "Ann Smith", "CFO"),
        ("**Ann Smith** (CFO): Yes.", "Ann Smith", "CFO"),
        ("李明（首席财务官）：好。\n\n李明（首席财务官）：好。", "李明", "首席财务官"),
        ("李明，首席财务官：好。\n\n李明：好。", "李明", "首席财务官"),
        ("Ann Smith (00:12): Yes.", "Ann Smith", None),
    ],
)
def test_titles_before_the_colon(text: str, label: str, title: str | None) -> None:
    """A title after a comma or in brackets is the speaker's; a time is none."""
    turns = read_text(text).turns

    assert {label} == {turn.label for turn in turns}
    assert turns[0].title == (title or ("Senior Vice President, Finance, and Treasurer" if "," in text else None))


def test_a_title_given_once_holds_for_the_document() -> None:
    """A list of participants says who is an analyst; the labels below it do not repeat it."""
    text = (
        "Company Participants\n\nAnn Smith - Chief Financial Officer\n\nConference Call Participants\n\n"
        "Ben Kallo - Robert W. Baird\n\nOperator\n\nHello.\n\n"
        "Ann Smith\n\nOne.\n\nBen Kallo\n\nTwo?\n\nAnn Smith\n\nYes."
    )
    transcript = read_text(text)

    assert spoken(transcript)[1:] == [("Ann Smith", "One."), ("Ben Kallo", "Two?"), ("Ann Smith", "Yes.")]
    assert [turn.title for turn in transcript.turns][-2:] == ["Robert W. Baird", "Chief Financial Officer"]


@pytest.mark.parametrize(
    "text", ["Model Y - Production\n\nText.\n\nModel Y - Deliveries\n\nText.", "One.\n\n--\n\nTwo."]
)
def test_a_dash_makes_no_speaker(text: str) -> None:
    """Neither a heading with a dash nor a dash alone."""
    assert {turn.label for turn in read_text(text).turns} == {None}


TALK = "Chris Anderson: Hello.\n\n{who}: Yes.\n\nCA: When?\n\nEM: Next year.\n\nCA: How?\n\nEM: Somehow.\n"


def test_initials_stand_for_the_full_name() -> None:
    """Of a label that occurs, or of the person whom the option names."""
    labels = ["Chris Anderson", "Elon Musk", "Chris Anderson", "Elon Musk", "Chris Anderson", "Elon Musk"]

    assert labels == [turn.label for turn in read_text(TALK.format(who="Elon Musk")).turns]
    assert labels == [turn.label for turn in read_text(TALK.format(who="EM"), speaker="Elon Musk").turns]
    assert "EM" in {turn.label for turn in read_text(TALK.format(who="EM")).turns}


def test_initials_of_two_people_name_neither() -> None:
    """Nobody is credited by chance."""
    text = TALK.format(who="Elon Musk").replace("CA: How?", "Emma Mill: How?")

    assert "EM" in {turn.label for turn in read_text(text).turns}


def test_initials_that_occur_once_are_a_label_where_the_name_is_one() -> None:
    """The full name vouches for them."""
    assert [label for label, _ in spoken(read_text("Elon Musk: One.\n\nAnn Lee: Two.\n\nEM: Three."))] == [
        "Elon Musk",
        "Ann Lee",
        "Elon Musk",
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("发言人1   0:43:32", "发言人2   0:43:50"),
        ("说话人 1 00:12", "说话人 2 00:50"),
        ("Speaker 1  00:43:34", "Speaker 2  00:43:50"),
    ],
)
def test_blocks_of_one_speaker_are_one_turn(first: str, second: str) -> None:
    """Speech recognition cuts a sentence into blocks; each keeps its time."""
    text = f"{first}\n我们明年会生产\n{first[:-1]}5\n大概五千台\n机器人\n\n{first[:-1]}9\n然后\n{second}\n好\n"
    transcript = read_text(text)
    label = first[: first.index("1") + 1]

    assert spoken(transcript) == [
        (label, "我们明年会生产 大概五千台 机器人 然后"),
        (second[: second.index("2") + 1], "好"),
    ]
    assert [transcript.view.text[at : at + 2] for at, _ in transcript.media_times] == ["我们", "大概", "然后", "好\n"]
    assert transcript.text[slice(*transcript.view.raw_span(0, 5))] == "我们明年会"


def test_lines_of_times_alone_join_what_they_part() -> None:
    """A bare time code is no end of a sentence; a finished sentence before it ends the block."""
    text = "00:43:32\nwe will build\n\n00:43:34\nfive thousand robots\n\n00:43:40\nnext year.\n\n00:43:50\nThank you."
    transcript = read_text(text)

    assert spoken(transcript) == [(None, "we will build five thousand robots next year.|Thank you.")]
    assert [seconds for _, seconds in transcript.media_times] == [2612.0, 2614.0, 2620.0, 2630.0]


@pytest.mark.parametrize("label", ["发言人1", "说话人 1", "Speaker 1", "SPEAKER_00"])
def test_the_only_generic_label_yields_to_the_person_named(label: str) -> None:
    """A recording of one person; without an option the label stays, and so it does in a conversation."""
    text = f"{label}  00:01\n我们明年会\n{label}  00:05\n生产五千台\n"

    assert [(turn.label, turn.role) for turn in read_text(text, speaker="Elon Musk").turns] == [(None, Role.NONE)]
    assert [label] == [turn.label for turn in read_text(text).turns]
    both = read_text(text + "发言人9  00:10\n好\n", speaker="Elon Musk")
    assert {label, "发言人9"} == {turn.label for turn in both.turns}


@pytest.mark.parametrize(("mark", "end"), [("\ufeff", "\r\n"), ("", "\r\n"), ("", "\r"), ("\ufeff", "\n")])
def test_marks_and_line_ends_of_any_system(mark: str, end: str) -> None:
    """A byte order mark, CRLF and CR alone change nothing of what was said."""
    text = mark + CALL.format(sep="\n--\n").replace("\n", end)

    assert spoken(read_text(text)) == spoken(read_text(CALL.format(sep=" -- ")))


def test_a_very_long_line_is_read() -> None:
    """A megabyte without a line end."""
    transcript = read_text("Ann Lee: " + "We will build 5,000 robots next year. " * 30_000)

    assert [len(turn.blocks) for turn in transcript.turns] == [1]


STOPLESS = (
    "Revenue was 53 million\nFor the full year we expect 60\nMargins were better in Asia\nPrices fell\n"
    "Please turn to slide 10\nCash was strong\nWe bought shares\nNow to the outlook\n"
)


def test_a_line_without_a_stop_is_a_sentence_where_all_are() -> None:
    """Each line of such a text ends its sentence, though no stop says so."""
    transcript = read_text(STOPLESS)
    block = transcript.turns[0].blocks[0]
    text = transcript.view.text

    found = [text[a:b].rstrip(".") for a, b in sentences(text, block.start, block.end)]

    assert found == STOPLESS.splitlines()


def test_a_line_that_was_wrapped_goes_on() -> None:
    """Lines of one width, whose next ones mostly begin in lower case, are one text."""
    wrapped = (
        "We expect revenue to\nrise and margins to\nfall, as Asia and\nEurope grow and\nprices go down and\n"
        "we sell more of\nall that we make and\nhave made so far\n"
    )
    transcript = read_text(wrapped)

    assert spoken(transcript) == [(None, wrapped.replace("\n", " ").strip())]


def test_who_is_greeted_does_not_speak() -> None:
    """A speech begins with those to whom it is given, and a colon."""
    greeting = "Madam Speaker, Vice President Biden, Members of Congress, and fellow Americans: We will build."

    assert spoken(read_text(greeting)) == [(None, greeting)]


def test_no_thing_and_no_clause_is_a_label() -> None:
    """What begins with an article and names a thing, or parts a note, is nobody; a name may end with a letter."""
    turns = ("Ann Lee: Yes.", "The Hubble Space Telescope: it will go on.", "Karim T.: We will.", "Ann Lee: Good.")
    text = "\n\n".join((*turns, "Karim T.: So."))

    assert [label for label, _ in spoken(read_text(text))] == ["Ann Lee", "Karim T.", "Ann Lee", "Karim T."]


def test_a_time_alone_may_end_a_text() -> None:
    """A line of which nothing is left once its time is taken out may stand at the very end; found by fuzzing."""
    assert spoken(read_text("Yes\nWe will 33\n(3:33)")) == [(None, "Yes We will 33")]


def test_a_page_number_within_a_sentence_is_skipped() -> None:
    """Printed documents break a sentence over pages; a number between paragraphs that end is a paragraph still."""
    broken = read_text("Speaker 1: We will spend\n\n 10\n\nmuch by 2030 and\n\nPage 11 of 90\n\nbuild it.\n")
    whole = read_text("Speaker 1: We end here.\n\n10\n\nNext we build it.\n")

    assert spoken(broken) == [("Speaker 1", "We will spend much by 2030 and build it.")]
    assert spoken(whole) == [("Speaker 1", "We end here.|10|Next we build it.")]


def test_the_rupees_sign_before_a_broken_line_is_text() -> None:
    text = read_text("We need `80,000\ncrores, and `code` is a mark.\n").view.text

    assert text.rstrip() == "We need `80,000 crores, and code is a mark."
