"""Who speaks: the labels that transcripts really use, and the colons that are no label."""

from datetime import date

import pytest

from tracker.transcript.document import BlockKind, Role, Transcript, Turn
from tracker.transcript.names import names_no_one
from tracker.transcript.people import named
from tracker.transcript.reading import read_text


def spoken(transcript: Transcript) -> list[tuple[str | None, str]]:
    """Return (label, words) of each turn, its blocks joined by a bar."""
    text = transcript.view.text
    return [(turn.label, "|".join(text[b.start : b.end] for b in turn.blocks)) for turn in transcript.turns]


@pytest.mark.parametrize(
    "text",
    [
        "**马斯克**: 明年生产5000台。\n\n**主持人**: 好。\n\n**马斯克**: 对。",
        "**马斯克：** 明年生产5000台。\n\n**主持人：** 好。\n\n**马斯克：** 对。",
        "**马斯克：**\n明年生产5000台。\n\n**主持人：**\n好。\n\n**马斯克：**\n对。",
        "马斯克：明年生产5000台。\n主持人：好。\n马斯克：对。",
        "【马斯克】明年生产5000台。\n【主持人】好。\n【马斯克】对。",
        "*马斯克*：明年生产5000台。\n\n*主持人*：好。\n\n*马斯克*：对。",
        "[00:12:03] 马斯克：明年生产5000台。\n[00:12:09] 主持人：好。\n[00:12:11] 马斯克：对。",
    ],
)
def test_chinese_labels(text: str) -> None:
    """Bold, plain and timed labels name the same turns; the label is no part of what is said."""
    assert spoken(read_text(text)) == [("马斯克", "明年生产5000台。"), ("主持人", "好。"), ("马斯克", "对。")]


@pytest.mark.parametrize(
    "text",
    [
        "Elon Musk: We will build it.\nTravis Axelrod: Thanks.\nElon Musk: Yes.",
        "ELON MUSK: We will build it.\nTRAVIS AXELROD: Thanks.\nELON MUSK: Yes.",
        "[Elon Musk] We will build it.\n[Travis Axelrod] Thanks.\n[Elon Musk] Yes.",
        "[Elon Musk]: We will build it.\n[Travis Axelrod]: Thanks.\n[Elon Musk]: Yes.",
        ">> Elon Musk: We will build it.\n>> Travis Axelrod: Thanks.\n>> Elon Musk: Yes.",
        "Elon Musk -- CEO\n\nWe will build it.\n\nTravis Axelrod -- Head\n\nThanks.\n\nElon Musk -- CEO\n\nYes.",
        "**Elon Musk** -- *CEO*\nWe will build it.\n\n**Travis Axelrod** -- *IR*\nThanks.\n\nElon Musk -- CEO\nYes.",
        "**Elon Musk**\n\nWe will build it.\n\n**Travis Axelrod**\n\nThanks.\n\n**Elon Musk**\n\nYes.",
        "Elon Musk (CEO): We will build it.\nTravis Axelrod (IR): Thanks.\nElon Musk (CEO): Yes.",
        "[00:00:03] Elon Musk: We will build it.\n[00:00:05] Travis Axelrod: Thanks.\n[00:00:06] Elon Musk: Yes.",
        "Elon Musk  0:03\nWe will build it.\n\nTravis Axelrod  0:05\nThanks.\n\nElon Musk  0:06\nYes.",
    ],
)
def test_english_labels(text: str) -> None:
    """The usual shapes of call and interview transcripts all give the same three turns."""
    said = [(label.title() if label else None, words) for label, words in spoken(read_text(text))]

    assert said == [("Elon Musk", "We will build it."), ("Travis Axelrod", "Thanks."), ("Elon Musk", "Yes.")]


@pytest.mark.parametrize(
    "text",
    [
        "ELON: One.\nANNA: Two.\nELON: Three.",
        "马斯克：One.\n帕特尔：Two.\n马斯克：Three.",
        "Elon (00:01): One.\nAnna (00:02): Two.\nElon (00:03): Three.",
        "MR. POWELL. One.\nMS. SMITH. Two.\nMR. POWELL. Three.\nMS. SMITH. Four.",
    ],
)
def test_in_a_conversation_a_label_of_the_same_form_counts_once(text: str) -> None:
    """Where one label recurs, another of its plain form needs no second occurrence."""
    assert [words for _, words in spoken(read_text(text))][:3] == ["One.", "Two.", "Three."] or text.startswith(
        "马斯克"
    )
    assert None not in {label for label, _ in spoken(read_text(text))}


@pytest.mark.parametrize("text", ["Speaker 1: Hello.\nSpeaker 2: Hi.", "SPEAKER_00: Hello.\nSPEAKER_01: Hi."])
def test_numbered_speakers_are_believed_on_sight(text: str) -> None:
    """A machine's labels need no second occurrence."""
    assert [words for label, words in spoken(read_text(text)) if label] == ["Hello.", "Hi."]


@pytest.mark.parametrize("label", ["財政司司長", "总理", "The Chancellor", "CEO"])
def test_an_office_names_no_one(label: str) -> None:
    """Who holds it, the caller knows."""
    assert names_no_one(label)


@pytest.mark.parametrize("label", ["雷军", "Ann Lee", "Minister Lee", "高盛"])
def test_a_name_names_somebody(label: str) -> None:
    assert not names_no_one(label)


def test_a_name_may_have_many_initials() -> None:
    text = "Jan A. B. C. Visser, Northern Corp. - CEO    [3]\n\nWe grow.\n\nAnn Lee, Bank - Analyst    [4]\n\nThanks.\n"

    assert [label for label, _ in spoken(read_text(text)) if label] == ["Jan A. B. C. Visser", "Ann Lee"]


@pytest.mark.parametrize(
    "text",
    ["**问：** 何时？\n**答：** 明年。", "问：何时？\n答：明年。", "Q: When?\nA: Next year.", "問：何時？\n答：明年。"],
)
def test_question_and_answer_are_roles(text: str) -> None:
    """问 and Q name no one: they are roles."""
    assert [turn.role for turn in read_text(text).turns] == [Role.QUESTION, Role.ANSWER]


def test_analysts_who_ask_once_each_are_known_by_their_house() -> None:
    """Firm, perhaps with its share's price, the word for an analyst, and a name: two of them make labels."""
    text = (
        "瑞银(27.38, -0.40%)分析师Karl Keirstead：投资可能达到1000亿美元？\n\n艾米·胡德：是的。\n\n"
        "杰弗瑞分析师Brent Thill：需求如何？\n\n艾米·胡德：很好。"
    )
    transcript = read_text(text)

    assert [(turn.label, turn.title) for turn in transcript.turns] == [
        ("Karl Keirstead", "瑞银分析师"),
        ("艾米·胡德", None),
        ("Brent Thill", "杰弗瑞分析师"),
        ("艾米·胡德", None),
    ]


def test_a_single_analyst_with_a_colon_is_quoted() -> None:
    """A report that quotes one analyst is not cut into turns."""
    assert spoken(read_text("高盛分析师Peter Oppenheimer：标普将升至7600点。市场继续上涨。")) == [
        (None, "高盛分析师Peter Oppenheimer：标普将升至7600点。市场继续上涨。")
    ]


def test_arrow_alone_changes_the_speaker_without_a_name() -> None:
    """In captions `>>` marks another voice."""
    assert spoken(read_text(">> Ready?\n>> Yeah.")) == [(None, "Ready?"), (None, "Yeah.")]


@pytest.mark.parametrize(
    "text",
    [
        "Note: this is no speaker.\n\nNote: this neither.",
        "我们的目标很明确：明年生产5000台。",
        "例如：机器人。\n\n例如：汽车。",
        "马斯克说：明年。\n\n马斯克说：后年。",
        "人们**问：** “你去哪里度假？”\n\n人们**问：** “为什么？”",
        "See http://example.org/a: it says so.\n\nhttp://example.org is down.",
        "At 10:30 we start. At 11:30 we end.",
        "**2026年：** 五万台\n\n**2027年：** 五十万台",
        "There are two things: robots and cars.",
        "The ban comes in 2040.\n\nRare Rebels: activists block roads.\n\nThe grants end in 2023.",
    ],
)
def test_prose_with_a_colon_is_not_cut(text: str) -> None:
    """A colon makes no speaker by itself."""
    assert [turn.label for turn in read_text(text).turns] == [None]


def test_beside_bold_labels_a_single_plain_one_names_what_is_spoken_of() -> None:
    """MP Materials： tells of results; **关于产能：** tells of what is answered next, by whoever speaks."""
    parts = (
        "MP Materials：营收超预期。",
        "**Elon Musk:** 谢谢。",
        "**Ann Lee:** 请。",
        "**Elon Musk:** 好。",
        "**关于产能:** 提高50%。",
    )
    text = "\n\n".join(parts)

    assert [label for label, _ in spoken(read_text(text))] == [None, "Elon Musk", "Ann Lee", "Elon Musk"]


def test_label_in_the_middle_of_a_paragraph() -> None:
    """A label may follow the line before at once; one within a line is none (both stand in the first seed)."""
    text = "**问：** 一？\n**答：** 你被提升为经理。人们**问：** “你去哪里？”\n**问：** 二？"

    assert [turn.label for turn in read_text(text).turns] == ["问", "答", "问"]
    assert "人们问： “你去哪里？”" in read_text(text).view.text


def test_a_turn_goes_on_over_paragraphs_and_small_headings() -> None:
    """A heading of level 3 keeps the speaker; one of level 2 without a label after it ends the turn."""
    text = "**马斯克：** 一。\n\n二。\n\n### 小节\n\n三。\n\n## 大节\n\n四。\n\n**马斯克：** 五。"

    assert spoken(read_text(text)) == [("马斯克", "一。|二。|小节|三。"), (None, "大节|四。"), ("马斯克", "五。")]


def test_a_heading_before_a_label_belongs_to_the_turn_that_follows() -> None:
    """So that a question has its section's heading as context."""
    text = "**甲方：** 一。\n\n## 机器人\n\n**乙方：** 二。\n\n**甲方：** 三。"

    assert spoken(read_text(text)) == [("甲方", "一。"), ("乙方", "机器人|二。"), ("甲方", "三。")]


def test_lists_rows_quotes_and_outlines_are_blocks_of_their_kind() -> None:
    """Rules treat them otherwise than prose."""
    outline = "```\nPlan\n├── A\n│   └── B\n└── C\n```"
    text = f"# Plan\n\n- one\n- two\n\n> quoted\n\n{outline}\n\n| Year | Units |\n|---|---|\n| 2026 | 50 |\n"
    transcript = read_text(text)
    blocks = [block for turn in transcript.turns for block in turn.blocks]
    said = [(b.kind, b.depth, transcript.view.text[b.start : b.end].strip()) for b in blocks]

    assert said[:8] == [
        (BlockKind.HEADING, 1, "Plan"),
        (BlockKind.LIST, 0, "one"),
        (BlockKind.LIST, 0, "two"),
        (BlockKind.QUOTE, 0, "quoted"),
        (BlockKind.OUTLINE, 0, "Plan"),
        (BlockKind.OUTLINE, 1, "A"),
        (BlockKind.OUTLINE, 2, "B"),
        (BlockKind.OUTLINE, 1, "C"),
    ]
    assert [words for _, _, words in said[8:]] == ["Year   Units", "2026   50"]


def test_marks_are_out_of_the_view_and_a_quote_is_verbatim() -> None:
    """Emphasis, links and wrapped lines: the view is clean, and its span in the raw text has the marks."""
    text = "We will **build\n5,000** [robots](http://x.org/2026) in 2026\\. ![](http://y.org/1.png)\n"
    transcript = read_text(text)
    start, end = transcript.view.raw_span(0, transcript.view.text.index(".") + 1)

    assert transcript.view.text.startswith("We will build 5,000 robots in 2026.")
    assert text[start:end] == "We will **build\n5,000** [robots](http://x.org/2026) in 2026\\."


def test_header_lines_are_meta_and_state_the_publishing_day() -> None:
    """A publishing day stands in for the day of the words, and is marked so."""
    text = "# 题目\n\n文章作者: 某某\n发布时间: 2025-01-10 00:02\n发布地: 上海\n\n正文说明年生产5000台。"
    transcript = read_text(text)

    assert [BlockKind.HEADING, *[BlockKind.META] * 3, BlockKind.PROSE] == [b.kind for b in transcript.turns[0].blocks]
    assert (date(2025, 1, 10), "published_on", date(2025, 1, 10)) == (
        transcript.said_on,
        transcript.said_on_from,
        transcript.published_on,
    )
    assert transcript.title == "题目"


def test_an_option_wins_over_what_the_document_states() -> None:
    """The person at the keyboard knows best."""
    transcript = read_text("---\ndate: 2026-02-14\nspeaker: A B\n---\nText.", said_on=date(2026, 1, 1), speaker="C D")

    assert (date(2026, 1, 1), "option", "C D") == (transcript.said_on, transcript.said_on_from, transcript.speaker)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("明年我们会生产大约5000台Optimus。", "zh"),
        ("We will build 5000 robots. 中文", "en"),
        ("来年、ロボットを五千台つくります。", "ja"),
        ("내년에 로봇을 오천 대 만들겠습니다.", "ko"),
        ("В следующем году", "und"),
        ("12345", "und"),
    ],
)
def test_language_by_letters(text: str, language: str) -> None:
    """Kana and hangul are not Chinese."""
    assert language == read_text(text).language


def test_a_surname_in_capitals_goes_on_as_a_label() -> None:
    """Whoever was introduced as PHIL STONE is STONE afterwards, if only once."""
    text = "PHIL STONE: Welcome.\n\nANN LEE: We will fly in 2028.\n\nSTONE: Is it big?\n\nANN LEE: Yes."

    assert [label for label, _ in spoken(read_text(text))][:3] == ["PHIL STONE", "ANN LEE", "STONE"]


@pytest.mark.parametrize(
    ("labels", "speaker", "main"),
    [
        (("THE PRESIDENT", "AUDIENCE MEMBER"), "Ada Brook", "THE PRESIDENT"),
        (("MS. BROOK", "MR. STONE"), "Ada Brook", "MS. BROOK"),
        (("CHAIR STONE", "THE PRESIDENT"), "Carl Stone", "CHAIR STONE"),
        (("PRESIDENT", "PRIME MINISTER"), "Ada Brook", None),
    ],
)
def test_an_office_or_a_title_stands_for_the_speaker(labels: tuple[str, str], speaker: str, main: str | None) -> None:
    """The one office, or the title with the speaker's last name, is the speaker; of two offices neither is."""
    turns = tuple(Turn(label=label, role=Role.NAMED, start=0, end=0, blocks=()) for label in labels)

    found = [turn.label for turn in named(turns, speaker)]

    assert found == [speaker if label == main else label for label in labels]


def test_a_byline_is_no_label() -> None:
    """Who wrote an article has no turn in it."""
    text = "By Carl Stone\nAnalysts say tin will rise.\n\nTin was cheap.\n"

    assert [label for label, _ in spoken(read_text(text, name="x.md", said_on=date(2025, 3, 20)))] == [None]


def test_bold_words_in_small_letters_are_labels_where_several_people_talk() -> None:
    """What people call themselves in a chat; two such words that do not take turns begin the items of a list."""
    talk = "".join(f"**qx()**: Number {n}?\n**kushti**: Yes, {n}.\n" for n in range(3))
    listed = "**pros**: It is cheap.\n\n**cons**: It is slow.\n"

    assert {label for label, _ in spoken(read_text(talk, kind="md"))} == {"qx", "kushti"}
    assert {label for label, _ in spoken(read_text(listed, kind="md"))} == {None}


@pytest.mark.parametrize(
    "line", ["Video ID  : oAdDPtj0svc", "Saved At: 2026-10-08", "[Programming Rust]: http://example.org/book"]
)
def test_what_is_said_of_a_document_is_no_label(line: str) -> None:
    """Lines that programs write in front of a transcript, and what a link of a page leads to."""
    assert {label for label, _ in spoken(read_text(f"{line}\n\nWe grow.\n", kind="md"))} == {None}


def test_a_numbered_part_is_no_label() -> None:
    """Forecast One is nobody: what follows is said by whoever says the rest."""
    text = "Forecast One: We expect tin to rise.\n\nForecast Two: We expect zinc to fall.\n"

    assert [label for label, _ in spoken(read_text(text, name="x.md", said_on=date(2025, 3, 20)))] == [None]


def test_a_linked_time_code_is_no_text() -> None:
    """Neither the time nor the address behind it is spoken."""
    text = "[0:05](https://example.org/w?t=5s) We begin in May.\n\n[0:09](https://example.org/w?t=9s) It ends."

    assert spoken(read_text(text, name="x.md", said_on=date(2025, 3, 20))) == [(None, "We begin in May.|It ends.")]


def test_a_time_alone_on_its_line_cuts_no_sentence() -> None:
    """Captions put a time between paragraphs, also in the middle of a sentence; a finished one ends its block."""
    cut = read_text("[0:31]\n\nIt will be done within\n\n[1:01]\n\nthe next year. Good.\n\n[1:32]\n\nNew words here.")
    assert spoken(cut) == [(None, "It will be done within the next year. Good.|New words here.")]


def test_names_that_begin_most_cues_are_labels() -> None:
    """Recorders of meetings write who speaks before each cue, as people call themselves; a sentence may span cues."""
    said = ["nixo: Great. We will", "nixo: ship on Monday.", "Iván | ethrex: Yes, on", "Iván | ethrex: Monday."]
    cues = [*said, "nixo: Done."]
    text = "WEBVTT\n\n" + "\n".join(
        f"{n}\n00:00:0{n}.000 --> 00:00:0{n}.900\n{cue}\n" for n, cue in enumerate(cues, start=1)
    )

    transcript = read_text(text, kind="vtt")

    assert [(turn.label, transcript.view.text[turn.start : turn.end].strip()) for turn in transcript.turns] == [
        ("nixo", "Great. We will ship on Monday."),
        ("Iván | ethrex", "Yes, on Monday."),
        ("nixo", "Done."),
    ]
