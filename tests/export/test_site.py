"""The parts of the site: paths, moments of recordings, pictures inside pages, the folder that is whole or not there."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.errors import TrackerError, UsageError
from tracker.export.site import folder, render
from tracker.export.site.folder import MARKER, check_folder, write_folder
from tracker.export.site.inline import inline
from tracker.export.site.names import group_path, moment_address, seconds

SITE = [("index.html", b"new"), ("claims/a.html", b"a")]


@given(st.text(), st.text())
def test_every_name_has_a_safe_path_of_its_own(one: str, other: str) -> None:
    path = group_path("speaker", one)

    assert path.removeprefix("speakers/").removesuffix(".html").replace("-", "a").isalnum()
    assert path.isascii()
    assert len(path) < 80
    assert (path == group_path("speaker", other)) is (one == other)


@pytest.mark.parametrize(
    ("code", "expected"), [("00:01:05", 65), ("1:05", 65), ("01:00:00", 3600), ("", None), (None, None), ("9", None)]
)
def test_seconds_of_a_time_code(code: str | None, expected: int | None) -> None:
    assert seconds(code) == expected


@pytest.mark.parametrize(
    ("recording", "expected"),
    [
        ("https://www.youtube.com/watch?v=abc", "https://www.youtube.com/watch?v=abc&t=65s"),
        ("https://www.youtube.com/watch?v=abc&t=3s", "https://www.youtube.com/watch?v=abc&t=65s"),
        ("https://youtu.be/abc", "https://youtu.be/abc?t=65s"),
        ("https://example.org/talk.mp3", "https://example.org/talk.mp3#t=65"),
        ("javascript:alert(1)", None),
        ("https://[", None),
        (None, None),
    ],
)
def test_a_moment_of_a_recording(recording: str | None, expected: str | None) -> None:
    assert moment_address(recording, "00:01:05") == expected


def test_a_picture_inside_a_page_has_ids_of_its_own_and_one_name() -> None:
    drawn = (
        '<svg xmlns="http://www.w3.org/2000/svg" class="marks" width="9" height="8" viewBox="0 0 9 8">'
        '<rect width="9" height="8" fill="#fefefe"/><g role="x" aria-label="y"><path id="clip17" d=""/>'
        '<path clip-path="url(#clip17)" d=""/></g></svg>'
    )

    assert inline(drawn, prefix="p", alt='"<a>') == (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 8" width="9" height="8" role="img" '
        'aria-label="&quot;&lt;a&gt;"><g><path id="p-0" d=""/><path clip-path="url(#p-0)" d=""/></g></svg>'
    )


def test_a_new_folder_and_then_the_same_again(tmp_path: Path) -> None:
    out = tmp_path / "out"

    assert write_folder(out, iter(SITE), told={"today": "2026-11-22"}) == 2
    write_folder(out, [("index.html", b"newer")], told={})

    assert sorted(p.name for p in out.iterdir()) == [MARKER, "index.html"]
    assert (out / "index.html").read_bytes() == b"newer"
    assert json.loads((out / MARKER).read_text())["files"] == ["index.html"]
    assert list(tmp_path.iterdir()) == [out]


def test_an_empty_folder_is_taken(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()

    assert write_folder(tmp_path / "out", SITE, told={}) == 2


def test_a_run_that_fails_leaves_the_older_site_and_nothing_else(tmp_path: Path) -> None:
    out = tmp_path / "out"
    write_folder(out, SITE, told={})

    def failing() -> Iterator[tuple[str, bytes]]:
        yield "index.html", b"half"
        raise RuntimeError("a bug")

    with pytest.raises(RuntimeError):
        write_folder(out, failing(), told={})

    assert (out / "index.html").read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [out]


def test_a_swap_that_fails_puts_the_older_site_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "out"
    write_folder(out, SITE, told={})
    rename = Path.rename

    def failing(self: Path, target: Path) -> Path:
        if self.suffix == ".part":
            raise OSError(28, "No space left on device")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", failing)
    with pytest.raises(TrackerError, match="No space left"):
        write_folder(out, [("index.html", b"newer")], told={})

    assert (out / "index.html").read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [out]


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("notes.txt", "mine", "no former report"),
        (MARKER, "{", "no former report"),
        (MARKER, '{"files": []}', "no former report"),
        (MARKER, "[]", "no former report"),
    ],
)
def test_a_folder_with_anything_else_in_it_is_refused(tmp_path: Path, name: str, text: str, words: str) -> None:
    (tmp_path / name).write_text(text)

    with pytest.raises(UsageError, match=words):
        check_folder(tmp_path)


def test_a_former_report_with_a_file_of_somebody_s_is_refused(tmp_path: Path) -> None:
    write_folder(tmp_path / "out", SITE, told={})
    (tmp_path / "out" / "CNAME").write_text("example.org")

    with pytest.raises(UsageError, match=r"no part of the report \(CNAME\)"):
        write_folder(tmp_path / "out", SITE, told={})
    assert (tmp_path / "out" / "CNAME").exists()


def test_a_file_and_a_missing_parent_are_refused(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    with pytest.raises(UsageError, match="is a file"):
        check_folder(tmp_path / "file")
    with pytest.raises(UsageError, match="make it first"):
        check_folder(tmp_path / "no" / "out")


def test_a_folder_that_cannot_be_written_is_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(**_: object) -> str:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(folder.tempfile, "mkdtemp", refuse)

    with pytest.raises(TrackerError, match=r"cannot write .*Permission denied"):
        write_folder(tmp_path / "out", SITE, told={})


def test_code_between_backticks_is_escaped() -> None:
    assert str(render._code("a `<b>` & `c`")) == "a <code>&lt;b&gt;</code> &amp; <code>c</code>"


def test_lines_are_kept_and_escaped() -> None:
    assert str(render._lines("<a>\r\nb\x1b")) == "&lt;a&gt;<br>\nb\\x1b"
