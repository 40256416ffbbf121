"""Documents are found in files, folders, patterns and URLs, in order and each once."""

import os
import zipfile
from pathlib import Path

import fsspec
import pytest

from tracker.errors import Problem, TrackerError
from tracker.transcript.finding import LocalFile, documents
from tracker.transcript.reading import ReadOptions, read_found
from tracker.transcript.remote import reason, without_secrets


@pytest.fixture
def memory():
    """Return fsspec's files in memory, empty."""
    files = fsspec.filesystem("memory")
    files.store.clear()
    files.pseudo_dirs[:] = [""]
    yield files
    files.store.clear()


def put(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("Text.", encoding="utf-8")


def found(*places: str | Path) -> tuple[list[str], list[Problem]]:
    every = list(documents(places))
    problems = [each for each in every if isinstance(each, Problem)]
    return [each.address for each in every if not isinstance(each, Problem)], problems


def test_a_folder_is_searched_through(tmp_path: Path):
    """sources.yaml, hidden files and unknown endings are no documents; a file named outright always is."""
    put(tmp_path, "b.md", "a.txt", "deep/er/c.srt", "sources.yaml", ".hidden.txt", "picture.png", ".git/d.txt", "x.log")
    (tmp_path / "empty").mkdir()

    names, problems = found(
        tmp_path, tmp_path / "a.txt", tmp_path / "x.log", tmp_path / "empty", tmp_path / "missing.txt"
    )

    assert [str(Path(name).relative_to(tmp_path)) for name in names] == ["a.txt", "b.md", "deep/er/c.srt", "x.log"]
    assert [p.message.split(" (")[0].split(";")[0] for p in problems] == ["no such file or folder"]


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("not meant to be read")
    folder = tmp_path / "given"
    folder.mkdir()
    (folder / "a.txt").write_text("fine")
    (folder / "b.txt").symlink_to(tmp_path / "secret.txt")
    (folder / "c.txt").symlink_to(folder / "a.txt")

    names, problems = found(folder)

    assert [Path(name).name for name in names] == ["a.txt", "c.txt"]
    assert [Path(problem.file).name for problem in problems] == ["b.txt"]
    assert "leads out of the folder" in problems[0].message


def test_a_folder_without_documents_is_told(tmp_path: Path):
    (tmp_path / "empty").mkdir()

    names, (problem,) = found(tmp_path / "empty")

    assert names == []
    assert problem.message.startswith("no document in this folder (looked for docx, ")


def test_a_document_comes_once_however_often_it_is_named(tmp_path: Path):
    put(tmp_path, "a.txt", "deep/b.txt")

    names, problems = found(tmp_path / "deep" / "b.txt", tmp_path / "deep", tmp_path, tmp_path / "a.txt", tmp_path)

    assert [Path(name).name for name in names] == ["b.txt", "a.txt"]
    assert problems == []


def test_a_pattern_that_the_shell_left_alone(tmp_path: Path):
    put(tmp_path, "2024/q1.txt", "2024/q2.txt", "2025/q1.txt")

    assert [Path(name).name for name in found(str(tmp_path / "2024" / "*.txt"))[0]] == ["q1.txt", "q2.txt"]
    assert len(found(str(tmp_path / "**" / "q1.txt"))[0]) == 2
    assert found(str(tmp_path / "*.md"))[1][0].message == "no file matches this pattern; check the spelling"


def test_a_file_with_the_signs_of_a_pattern_in_its_name_is_that_file(tmp_path: Path):
    put(tmp_path, "call [1].txt")

    assert found(tmp_path / "call [1].txt") == ([str(tmp_path / "call [1].txt")], [])


def test_files_in_memory_are_found_and_read_with_their_list(memory):
    memory.pipe("/talks/a.txt", "马斯克：明年生产5000台。".encode())
    memory.pipe("/talks/deep/b.md", b"---\nsaid_on: 2025-01-02\n---\nWe will ship 5 GW by 2030.\n")
    memory.pipe("/talks/.git/c.txt", b"Text.")
    memory.pipe("/talks/sources.yaml", b"sources:\n  - file: a.txt\n    said_on: 2025-03-20\n")

    first, second = documents(["memory://talks"])

    assert [first.address, second.address] == ["memory:///talks/a.txt", "memory:///talks/deep/b.md"]
    assert str(read_found(first, ReadOptions()).said_on) == "2025-03-20"
    assert read_found(second, ReadOptions()).path == second.address


def test_a_pattern_of_a_url(memory):
    memory.pipe({"/t/a.txt": b"A.", "/t/b.md": b"B.", "/t/c.txt": b"C."})

    assert found("memory://t/*.txt")[0] == ["memory:///t/a.txt", "memory:///t/c.txt"]


def test_members_of_an_archive(tmp_path: Path):
    archive = tmp_path / "talks.zip"
    with zipfile.ZipFile(archive, "w") as packed:
        packed.writestr("2025/a.txt", "Elon Musk: We will build 5,000 robots in 2026.")
        packed.writestr("2025/sources.yaml", "a.txt:\n  said_on: 2025-03-20\n")

    (member,) = documents([f"zip://2025::{archive}"])

    assert member.address == f"zip://2025/a.txt::{archive}"
    assert str(read_found(member, ReadOptions()).said_on) == "2025-03-20"


@pytest.mark.parametrize("url", ["memory://nothing.txt", "memory://talks/none.md"])
def test_a_url_where_nothing_is(memory, url: str):
    (one,) = documents([url])

    with pytest.raises(TrackerError, match="cannot be read"):
        read_found(one, ReadOptions())


def test_a_url_of_an_unknown_kind_is_told_in_one_line():
    _, (problem,) = found("gopher9://talks/a.txt")

    assert str(problem).startswith("gopher9://talks/a.txt: cannot be reached: ")
    assert "\n" not in str(problem)


def test_a_password_is_not_shown():
    url = "ftp://maria:geheim@host/talks?token=s3cret"

    assert without_secrets(url) == "ftp://host/talks"
    assert reason(OSError(f"no route to {url}\nmore")) == "no route to ftp://host/talks"


def test_paths_never_touch_fsspec(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    put(tmp_path, "a.txt")
    monkeypatch.setitem(__import__("sys").modules, "fsspec", None)

    assert found(tmp_path)[0] == [str(tmp_path / "a.txt")]
    with pytest.raises(TrackerError, match=r"pip install 'claims-tracker\[remote\]'"):
        found("memory://talks")


def test_a_list_of_sources_is_parsed_once_for_its_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    put(tmp_path, "a.txt", "b.txt")
    (tmp_path / "sources.yaml").write_text("a.txt: {said_on: 2025-03-20}\n", encoding="utf-8")

    first, second = LocalFile(tmp_path / "a.txt").book(), LocalFile(tmp_path / "b.txt").book()

    assert first is second
    (tmp_path / "sources.yaml").write_text("a.txt: {said_on: 2025-03-21}\n", encoding="utf-8")
    os.utime(tmp_path / "sources.yaml", (1, 1))
    assert LocalFile(tmp_path / "a.txt").book() is not first
