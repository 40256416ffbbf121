"""Paths to transcripts: what is found, what wins, and the one line that tells what is wrong."""

import hashlib
from datetime import date
from pathlib import Path

import pytest

from tracker.errors import TrackerError
from tracker.transcript.reading import ReadOptions, read, read_bytes, read_text

SEEDS = Path(__file__).parents[2] / "seeds"
NOTHING = ReadOptions()


def refusal(path: Path, data: bytes) -> str:
    path.write_bytes(data)
    with pytest.raises(TrackerError) as caught:
        read(path, NOTHING)
    assert "\n" not in str(caught.value)
    return str(caught.value)


@pytest.mark.parametrize(
    ("number", "said_on", "published_on", "labels"),
    [
        ("000", date(2025, 3, 20), None, {None, "问", "答"}),
        ("003", date(2025, 1, 8), date(2025, 1, 10), {None, "主持人", "Elon Musk"}),
        ("004", date(2026, 2, 14), None, {"主持人", "帕特尔", "马斯克", "科里森"}),
    ],
)
def test_seeds(number: str, said_on: date, published_on: date | None, labels: set[str | None]) -> None:
    """The three first documents have their days from sources.yaml and their speakers from their text."""
    transcript = read(next(SEEDS.glob(f"{number}_*")), NOTHING)

    assert (said_on, "sources.yaml", published_on) == (
        transcript.said_on,
        transcript.said_on_from,
        transcript.published_on,
    )
    assert labels == {turn.label for turn in transcript.turns}
    assert (transcript.speaker, transcript.language) == ("Elon Musk", "zh")
    assert transcript.recording_url is not None


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b" \n\t\n", "empty"),
        (b"\x00\x01\x02text", "NUL at byte 0"),
        ("明年生产五千台，后年五万台。".encode("gb18030"), "byte 0xC3 at offset 0"),
        (b"---\ntitle: x\n  - y: }\n---\ntext", "a.txt:3: broken YAML"),
        (b"---\ntitle: x\ndate: 2025-02-30\n---\ntext", "a.txt:3: date: no such day: '2025-02-30'"),
        (b"---\ntitle: x\n---\n\n***\n", "no text"),
        (b"\xff\xfea", "broken UTF-16"),
    ],
)
def test_bad_documents_are_refused_in_one_line(tmp_path: Path, data: bytes, words: str) -> None:
    """What, where, what next."""
    assert words in refusal(tmp_path / "a.txt", data)


def test_missing_file_and_folder(tmp_path: Path) -> None:
    """A path that cannot be read says so."""
    with pytest.raises(TrackerError, match="no such file"):
        read(tmp_path / "none.txt", NOTHING)
    with pytest.raises(TrackerError, match="is a folder"):
        read(tmp_path, NOTHING)


@pytest.mark.parametrize(
    ("book", "words"),
    [
        ("sources:\n  - file: a.txt\n    said_on: 2025-13-01\n", "sources.yaml:3: said_on: no such day"),
        ("sources: [\n", "sources.yaml:2: broken YAML"),
        ("- a\n", "sources.yaml:1: expected `sources:`"),
        ("sources:\n  - a.txt\n", "sources.yaml:2: expected a mapping"),
        (f"sources:\n  - file: a.txt\n    sha256: {'0' * 64}\n", "sources.yaml:3 lists 000000000000"),
    ],
)
def test_bad_sources_file_is_named_with_its_line(tmp_path: Path, book: str, words: str) -> None:
    """A wrong list of sources never gives a wrong day in silence."""
    (tmp_path / "sources.yaml").write_text(book, encoding="utf-8")

    assert words in refusal(tmp_path / "a.txt", b"text")


def test_options_win_over_sources_which_win_over_the_document(tmp_path: Path) -> None:
    """The order of INTERFACE: option, sources.yaml, document."""
    document = tmp_path / "a.md"
    document.write_text("---\ndate: 2024-01-01\ntitle: T\nspeaker: Page\n---\nText.", encoding="utf-8")
    of_document = read(document, NOTHING)
    (tmp_path / "sources.yaml").write_text(
        "sources:\n  - file: b.md\n  - file: a.md\n    said_on: 2024-02-02\n    speaker: Listed\n", encoding="utf-8"
    )
    of_sources = read(document, NOTHING)
    of_option = read(document, ReadOptions(said_on=date(2024, 3, 3), speaker="Asked"))

    assert [
        (date(2024, 1, 1), "document", "Page", "T"),
        (date(2024, 2, 2), "sources.yaml", "Listed", "T"),
        (date(2024, 3, 3), "option", "Asked", "T"),
    ] == [(each.said_on, each.said_on_from, each.speaker, each.title) for each in (of_document, of_sources, of_option)]


def test_byte_order_mark_counts_as_a_character_and_is_no_text(tmp_path: Path) -> None:
    """Offsets are those of the file decoded as UTF-8."""
    path = tmp_path / "a.txt"
    path.write_bytes(b"\xef\xbb\xbfElon Musk: Yes.\r\nMore.")
    transcript = read(path, NOTHING)
    block = transcript.turns[0].blocks[0]

    assert transcript.text[slice(*transcript.view.raw_span(block.start, block.end))] == "Yes.\r\nMore."
    assert path.read_bytes().decode("utf-8") == transcript.text


def test_marked_utf16_is_read(tmp_path: Path) -> None:
    """A byte order mark tells the encoding."""
    assert read_bytes("明年。".encode("utf-16"), NOTHING).view.text == "明年。\n"


def test_hash_is_that_of_the_bytes(tmp_path: Path) -> None:
    """A source is its bytes."""
    assert hashlib.sha256(b"Text.").hexdigest() == read_bytes(b"Text.", NOTHING).sha256


def test_front_matter_may_be_toml() -> None:
    """Between two lines of plus signs; what is broken is told with its line, and without an end it is text."""
    read_one = read_text('+++\ntitle = "Plans"\ndate = 2026-03-12\n+++\nWe build.\n', kind="md")

    assert ("Plans", date(2026, 3, 12), "We build.\n") == (read_one.title, read_one.said_on, read_one.view.text)
    with pytest.raises(TrackerError, match=r":3: broken TOML: .*; mend this line"):
        read_text('+++\ntitle = "Plans"\ndate = [\n+++\nWe build.\n', kind="md")
    with pytest.raises(TrackerError, match=r":6: date: no such day: 'soon'"):
        read_text('+++\n# ours\n\ntitle = "Plans"\nauthor = "Jo"\ndate = "soon"\n+++\nWe build.\n', kind="md")
    assert read_text("+++\nWe build.\n", kind="md").view.text == "+++ We build.\n"


def test_front_matter_with_unquoted_colons_and_quotation_marks() -> None:
    """People and site makers leave them as they are; an entry that YAML refuses is read as its words."""
    text = '---\r\nauthor: "Jo" Ek\r\ntitle: The plan: what\'s next\r\ndate: 2013-02-14\r\n---\r\nWe build.\r\n'
    read_one = read_text(text, kind="md")

    assert (read_one.title, read_one.said_on) == ("The plan: what's next", date(2013, 2, 14))
    assert read_one.publisher == '"Jo" Ek'
    with pytest.raises(TrackerError, match=r":2: broken YAML"):  # nobody's front matter is as long
        read_text("---\n" + "title: a: b\n" * 6000 + "---\nWe build.\n", kind="md")


def test_front_matter_needs_a_key_and_two_rules() -> None:
    """A rule at the top of a text makes no front matter."""
    for text in (b"---\nHello.\n---\nMore.", b"---\ntitle: x\nno end"):
        assert read_bytes(text, NOTHING).turns
