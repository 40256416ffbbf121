"""Subtitles, JSON segments, pages, Word and PDF: clean text, times, and offsets into the file."""

import importlib.util
import io
import json
import zipfile
from datetime import date

import pytest

from tracker.errors import TrackerError
from tracker.transcript.document import BlockKind, Role, Transcript
from tracker.transcript.reading import ReadOptions, read_bytes, read_text
from tracker.transcript.split import sentences

SRT = (
    "855\r\n00:40:54,046 --> 00:40:56,976\r\nAnd this fall, Discover will\r\nbring Apple Pay to the more\n\n\n"
    "856\n00:40:56,976 --> 00:40:58,876\nthan 50 million card members.\n\n\n"
    "857\n00:41:00,000 --> 00:41:01,000\n[Applause]\n\n\n"
    "858\n00:41:01,000 --> 00:41:02,000\n>> TIM COOK: <i>Thank</i> you.\n\n\n"
    "859\n00:41:02,000 --> 00:41:02,500\n2015\n"
)


def spoken(transcript: Transcript) -> list[tuple[str | None, str]]:
    text = transcript.view.text
    return [(turn.label, "|".join(text[b.start : b.end] for b in turn.blocks)) for turn in transcript.turns]


def test_a_sentence_spans_cues_and_its_quote_is_verbatim() -> None:
    """Cue numbers and time codes are out of the view, and in the quote's raw span."""
    transcript = read_text(SRT, kind="srt")
    first = transcript.turns[0]
    start, end = transcript.view.raw_span(*sentences(transcript.view.text, first.start, first.end)[0])

    assert spoken(transcript) == [
        (None, "And this fall, Discover will bring Apple Pay to the more than 50 million card members."),
        ("TIM COOK", "Thank you. 2015"),
    ]
    assert transcript.text[start:end].startswith("And this fall, Discover will\r\nbring")
    assert transcript.text[start:end].endswith("856\n00:40:56,976 --> 00:40:58,876\nthan 50 million card members.")


def test_each_cue_keeps_its_time() -> None:
    """A claim can be found in the recording."""
    transcript = read_text(SRT, kind="srt")
    times = {transcript.view.text[at : at + 5]: seconds for at, seconds in transcript.media_times}

    assert pytest.approx(times["And t"]) == 40 * 60 + 54.046
    assert pytest.approx(times["than "]) == 40 * 60 + 56.976


def test_webvtt_voices_notes_and_references() -> None:
    """Voice tags name the speaker; notes, styles and cue names are no text."""
    text = (
        "WEBVTT - a call\n\nNOTE made by\na machine\n\nintro\n00:01.000 --> 00:02.000 align:start\n"
        "<v Ann Lee>We &amp; they\n\n"
        "NOTE again\n\n00:02.000 --> 00:03.000\n<v Ann Lee>will build.\n\n00:03.000 --> 00:04.000\n<v Bob>Fine.\n"
    )

    assert spoken(read_text(text, kind="vtt")) == [("Ann Lee", "We & they will build."), ("Bob", "Fine.")]


def test_rolling_captions_are_read_once() -> None:
    """Automatic captions repeat the line before in each cue."""
    text = (
        "WEBVTT\n\n00:00.000 --> 00:01.000\nwe<00:00.500><c> will</c>\n\n00:01.000 --> 00:01.010\nwe will\n\n"
        "00:01.010 --> 00:02.000\nwe will\nbuild<00:01.500><c> robots</c>\n"
    )

    assert spoken(read_text(text, kind="vtt")) == [(None, "we will build robots")]


def test_a_dash_in_a_cue_is_another_speaker_and_what_is_sung_is_not_said() -> None:
    """Two lines with a dash in one cue are a dialogue; the question ends no sentence of the one before."""
    text = (
        "1\n00:00:01,000 --> 00:00:03,000\n我们预计明年生产5000台\n\n"
        "2\n00:00:03,000 --> 00:00:05,000\n♪ 音乐 ♪\n\n"
        "3\n00:00:05,000 --> 00:00:07,000\n- 那营收呢？\n- 达到100亿元。\n"
    )

    assert [words for _, words in spoken(read_text(text, kind="srt"))] == [
        "我们预计明年生产5000台",
        "那营收呢？",
        "达到100亿元。",
    ]


def test_subtitles_without_a_cue_are_refused() -> None:
    """A text that is no subtitle file says so."""
    with pytest.raises(TrackerError, match="no time code"):
        read_text("Hello.", kind="srt")


@pytest.mark.parametrize("ascii_only", [True, False])
def test_json_segments(ascii_only: bool) -> None:
    """Segments of one speaker flow together; escapes are read, and quotes are slices of the file."""
    segments = [
        {"start": 0.0, "end": 2.5, "text": " 明年我们会", "speaker": "马斯克"},
        {"start": 2.5, "end": 4, "text": " 生产“5000”台。", "speaker": "马斯克"},
        {"start": "00:00:05", "end": 6, "text": "好\n的。", "speaker": "主持人"},
    ]
    text = json.dumps({"language": "zh", "date": "2025-03-20", "segments": segments}, ensure_ascii=ascii_only)
    transcript = read_text(text, kind="json")
    start, end = transcript.view.raw_span(transcript.turns[0].start, transcript.turns[0].end)

    assert spoken(transcript) == [("马斯克", "明年我们会生产“5000”台。"), ("主持人", "好 的。")]
    assert [seconds for _, seconds in transcript.media_times] == [0.0, 2.5, 5.0]
    assert (date(2025, 3, 20), "document", "zh") == (transcript.said_on, transcript.said_on_from, transcript.language)
    assert (
        json.dumps("明年我们会", ensure_ascii=ascii_only)[1:-1] == transcript.text[start:end][: 30 if ascii_only else 5]
    )


@pytest.mark.parametrize(
    "text",
    [
        '[{"speaker": "A", "text": "One."}, {"speaker": "B", "text": "Two."}]',
        '{"results": {"utterances": [{"name": "A", "transcript": "One."}, {"name": "B", "transcript": "Two."}]}}',
        '{"text": "One. Two.", "segments": [{"speaker": "A", "text": "One."}, {"speaker": "B", "text": "Two."}]}',
        (
            '{"monologues": [{"speaker": "A", "elements": [{"value": "One"}, {"value": "."}]},'
            ' {"speaker": "B", "elements": [{"value": "Two"}, {"value": "."}]}]}'
        ),
        '{"transcript": [{"name": "A", "speech": ["One."]}, {"name": "B", "speech": ["Two."]}]}',
        (
            '{"results": {"paragraphs": [{"speaker": "A", "sentences": [{"text": "One."}]},'
            ' {"speaker": "B", "sentences": [{"text": "Two."}]}]}}'
        ),
        (
            '{"results": [{"speaker": "A", "alternatives": [{"transcript": "One."}]},'
            ' {"speaker": "B", "alternatives": [{"transcript": "Two."}, {"transcript": "Too."}]}]}'
        ),
    ],
)
def test_json_shapes(text: str) -> None:
    """The list of segments is found wherever it stands."""
    assert spoken(read_text(text, kind="json")) == [("Speaker A", "One."), ("Speaker B", "Two.")]


def test_questions_and_answers_in_json() -> None:
    """Where somebody is Q, A is who answers, and no Speaker A."""
    text = '[{"speaker": "Q", "text": "When?"}, {"speaker": "A", "text": "In May."}]'

    assert [turn.role for turn in read_text(text, kind="json").turns] == [Role.QUESTION, Role.ANSWER]


def test_captions_in_json_with_milliseconds() -> None:
    """Segments of several strings are joined as they are; times that nobody could speak so slowly are milliseconds."""
    text = (
        '{"events": [{"tStartMs": 1000, "segs": [{"utf8": "we will"}, {"utf8": " open 40 stores"}]},'
        ' {"tStartMs": 3000, "segs": [{"utf8": "\\n"}]}, {"tStartMs": 3100, "segs": [{"utf8": "in 2027"}]}]}'
    )
    transcript = read_text(text, kind="json")

    assert spoken(transcript) == [(None, "we will open 40 stores in 2027")]
    assert [seconds for _, seconds in transcript.media_times] == [1.0, 3.1]


@pytest.mark.parametrize(
    ("text", "words"),
    [('{"a": 1}', "no segments"), ('{"a":\n}', ":2: broken JSON"), ("[" * 100_000, "nested too deep")],
)
def test_bad_json_is_refused(text: str, words: str) -> None:
    """One line says what is wrong."""
    with pytest.raises(TrackerError, match=words):
        read_text(text, kind="json")


PAGE = """<!doctype html><html><head><title>Q4 &amp; more</title>
<meta property="article:published_time" content="2025-01-29T10:00"><script>var x = "<p>no</p>";</script></head>
<body><nav><a href="/">Home</a></nav><article><h1>Q4 call</h1>
<p><strong>Elon Musk:</strong> We&rsquo;ll build
   <em>5,000</em> robots. And 3 < 4.</p><p><strong>Analyst:</strong> Great.</p>
<ul><li><a href="/b">Another page</a></li></ul></article><footer>No text</footer></body></html>"""


def test_page() -> None:
    """The main text's blocks, labels and facts; navigation, scripts and footers stay out."""
    transcript = read_text(PAGE, kind="html")
    start, end = transcript.view.raw_span(*sentences(transcript.view.text, transcript.turns[0].blocks[1].start)[0])

    assert spoken(transcript) == [
        ("Elon Musk", "Q4 call|We’ll build 5,000 robots. And 3 < 4."),
        ("Analyst", "Great.|Another page"),
    ]
    assert transcript.text[start:end] == "We&rsquo;ll build\n   <em>5,000</em> robots."
    assert BlockKind.META is transcript.turns[1].blocks[1].kind
    assert ("Q4 & more", date(2025, 1, 29), "published_on") == (
        transcript.title,
        transcript.said_on,
        transcript.said_on_from,
    )


def test_an_anchor_that_leads_nowhere_is_no_link() -> None:
    """Players of recordings put every phrase of a transcript in one, with its time; only lists of links are no text."""
    page = "".join(f'<p><a data-m="{n}00">We will build {n} plants.</a></p>' for n in range(3, 6))
    links = "".join(f'<p><a href="/{n}">Another {n} pages</a></p>' for n in range(3, 6))
    blocks = read_text(f"<article>{page}{links}</article>", kind="html").turns[0].blocks

    assert [each.kind for each in blocks] == [BlockKind.PROSE] * 3 + [BlockKind.META] * 3


@pytest.mark.parametrize(
    "form", ["{n}\n00:00:{a:02d},000 --> 00:00:{b:02d},000\n{said}\n", "[0:{a:02d}] {said}", "[{a}.0 --> {b}.0] {said}"]
)
def test_the_end_of_a_chinese_cue_is_none_where_the_text_has_its_stops(form: str) -> None:
    """A word goes on in the next cue; recognition without stops pauses between cues, and keeps a blank."""
    stops = ["大家好，我们预", "计明年生产五千", "台机器人，后", "年一万台，谢谢。"]
    none = ["大家好我们预计", "明年生产五千台", "机器人后年", "一万台谢谢"]

    def written(said: list[str]) -> str:
        return "\n".join(form.format(n=n + 1, a=2 * n, b=2 * n + 2, said=each) for n, each in enumerate(said))

    kind = "srt" if "n}" in form else "txt"
    assert spoken(read_text(written(stops), kind=kind)) == [(None, "".join(stops))]
    assert spoken(read_text(written(none), kind=kind)) == [(None, " ".join(none))]


def test_a_name_in_bold_with_a_title_below_it_is_a_label() -> None:
    """Pages of calls put who speaks and as what in a paragraph of its own; bold words in a speech are no name."""
    page = (
        "<article><p><strong>Lydia Lu</strong><br><i>Head of Investor Relations</i></p><p>We will build 5 plants.</p>"
        "<p><b>In June</b><br>we open two.</p>"
        "<p><strong>Toby Xu</strong><br/>Chief Financial Officer</p><p>Margins will be 20%.</p></article>"
    )

    assert spoken(read_text(page, kind="html")) == [
        ("Lydia Lu", "We will build 5 plants.|In June we open two."),
        ("Toby Xu", "Margins will be 20%."),
    ]


def test_a_page_is_known_by_what_it_begins_with() -> None:
    """On standard input, and in files that a server's program wrote (.jsp, .php); tags may break over lines."""
    whole = b'<!DOCTYPE html>\n<html><body><p>We will <a\nhref="x">ship</a> in 2027.</p></body></html>'
    part = b'  <p>We will <a\nhref="x">ship</a> in 2027.</p>'
    for data, kind in ((whole, "txt"), (whole, "jsp"), (part, "jsp"), (part, "php")):
        read_one = read_bytes(data, ReadOptions(), kind=kind)
        assert spoken(read_one) == [(None, "We will ship in 2027.")], kind


def test_page_without_an_article_is_read_whole() -> None:
    """Not every page names its main part."""
    assert spoken(read_text("<div>One.</div><p>Two.<script>", kind="html")) == [(None, "One.|Two.")]


@pytest.mark.parametrize("kind", ["docx", "pdf"])
def test_broken_or_unreadable_office_files_are_refused(kind: str) -> None:
    """Without the extra the line names it; with it the line says that the file is broken."""
    with pytest.raises(TrackerError, match=r"extra|can be read"):
        read_bytes(b"no such thing", ReadOptions(), name=f"a.{kind}", kind=kind)


@pytest.mark.skipif(importlib.util.find_spec("docx") is None, reason="needs the documents extra")
def test_a_word_document_that_unpacks_to_hundreds_of_megabytes_is_refused_unread() -> None:
    docx = importlib.import_module("docx")
    whole, bomb = io.BytesIO(), io.BytesIO()
    docx.Document().save(whole)
    with zipfile.ZipFile(whole) as plain, zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as packed:
        for part in plain.namelist():
            packed.writestr(part, plain.read(part) + b" " * (40 * 1024**2 if part == "word/document.xml" else 0))

    assert len(bomb.getvalue()) < 200_000
    with pytest.raises(TrackerError, match="unpacks to 41 MiB of text; up to 16 MiB are read"):
        read_bytes(bomb.getvalue(), ReadOptions(), kind="docx")


@pytest.mark.skipif(importlib.util.find_spec("docx") is None, reason="needs the documents extra")
def test_word_document() -> None:
    """Headings and bold labels of a Word document."""
    docx = importlib.import_module("docx")
    document = docx.Document()
    document.add_heading("Q4 call", level=2)
    for name, words in (
        ("Elon Musk:", " We will build 5,000 robots."),
        ("Analyst:", " Great."),
        ("Elon Musk:", " Yes."),
    ):
        paragraph = document.add_paragraph()
        paragraph.add_run(name).bold = True
        paragraph.add_run(words)
    file = io.BytesIO()
    document.save(file)

    assert spoken(read_bytes(file.getvalue(), ReadOptions(), kind="docx")) == [
        ("Elon Musk", "Q4 call|We will build 5,000 robots."),
        ("Analyst", "Great."),
        ("Elon Musk", "Yes."),
    ]


def test_captions_with_a_clock_before_each_line_are_read() -> None:
    """(27:24) is the time of its line: plain text has that, too, whatever the file is called."""
    transcript = read_text("(27:24) 謝謝執行長\n(27:30) 明年我們會出貨五萬台\n", kind="srt")

    assert "明年我們會出貨五萬台" in transcript.view.text
    assert [seconds for _, seconds in transcript.media_times] == [1644.0, 1650.0]
