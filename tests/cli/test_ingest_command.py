"""`claims ingest`: what is printed when, with workers, and what a wrong command says."""

import os
import pty
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from cli_case import Claims

ARGUMENTS = ("--said-on", "2025-03-20", "--lang", "zh")


@pytest.fixture
def talks(tmp_path: Path) -> Path:
    """Return a folder of thirty documents."""
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(30):
        text = f"马斯克：到{2030 + number}年底，我们会交付{number + 1}万辆汽车。\n"
        (folder / f"talk-{number:02}.txt").write_text(text, encoding="utf-8")
    return folder


def test_more_than_a_screenful_is_printed_as_it_is_kept(claims: Claims, talks: Path) -> None:
    ran = claims("ingest", str(talks), *ARGUMENTS)

    assert ran.status == 0
    assert ran.lines[0] == "document          found  new  changed  gone"
    assert ran.lines[1] == "talk-00.txt  new      1    1        0     0"
    assert ran.lines[30] == "talk-29.txt  new      1    1        0     0"
    assert ran.lines[31:] == ["30 documents (30 new), 30 candidates (30 new)"]


def test_again_passes_over_what_is_kept(claims: Claims, talks: Path) -> None:
    claims("ingest", str(talks), *ARGUMENTS)

    ran = claims("ingest", str(talks), *ARGUMENTS)

    assert ran.lines[-1] == "30 documents (0 new), 30 candidates (0 new)"


def test_a_pattern_and_an_archive(claims: Claims, talks: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "talks.zip", "w") as packed:
        packed.write(talks / "talk-07.txt", "talk-07.txt")

    one = claims("ingest", str(talks / "*-0[0-4].txt"), *ARGUMENTS)
    other = claims("ingest", f"zip://*.txt::{tmp_path / 'talks.zip'}", *ARGUMENTS)

    assert one.lines[-1] == "5 documents (5 new), 5 candidates (5 new)"
    assert other.lines[-1] == "1 document (1 new), 1 candidate (1 new)"
    assert "unknown" in next(line for line in claims("sources", "--check").lines if line.startswith("talk-07"))


def test_workers_are_a_number(claims: Claims, talks: Path) -> None:
    ran = claims("ingest", str(talks), "--workers", "none")

    assert ran.status == 2
    assert "'none' is no number of processes; write 1 to 256" in ran.err


def test_workers_or_a_cluster(claims: Claims, talks: Path) -> None:
    ran = claims("ingest", str(talks), "--workers", "2", "--dask", "tcp://127.0.0.1:9")

    assert (ran.status, len(ran.err.splitlines())) == (2, 1)
    assert "exclude each other" in ran.err
    assert "--dask is empty" in claims("ingest", str(talks), "--dask", "").err


def test_no_cluster_is_one_line(claims: Claims, talks: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tracker.steps.team.PATIENCE", "200ms")

    ran = claims("ingest", str(talks), "--dask", "tcp://127.0.0.1:9")

    assert (ran.status, ran.out, len(ran.err.splitlines())) == (1, "", 1)
    assert "no Dask scheduler answers at tcp://127.0.0.1:9" in ran.err


def on_a_terminal(*arguments: str, both: bool) -> tuple[bytes, bytes]:
    """Run `claims` with standard error on a terminal; return what standard output had at a pipe, and the terminal."""
    ours, theirs = pty.openpty()
    program = [sys.executable, "-m", "tracker.cli.app", *arguments]
    environment = {**os.environ, "TERM": "xterm", "COLUMNS": "80", "LINES": "24"}
    with subprocess.Popen(
        program, stdout=theirs if both else subprocess.PIPE, stderr=theirs, stdin=subprocess.DEVNULL, env=environment
    ) as run:
        os.close(theirs)
        seen = b""
        while True:
            try:
                part = os.read(ours, 65536)
            except OSError:  # the other end is closed
                break
            if not part:
                break
            seen += part
        out = run.stdout.read() if run.stdout else b""
    os.close(ours)
    return out, seen


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo terminals")
def test_the_bar_is_on_a_terminals_standard_error_alone(database: Path, talks: Path) -> None:
    arguments = ("--database", str(database), "ingest", str(talks), *ARGUMENTS)

    out, terminal = on_a_terminal(*arguments, both=False)

    assert b"30 of 30 documents" in terminal
    assert b"30 documents (30 new)" in out
    assert b"\x1b" not in out


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo terminals")
def test_a_killed_run_leaves_no_worker_behind(database: Path, talks: Path) -> None:
    """Two workers see that their parent is gone and end, whatever ended it."""
    import psutil

    program = [sys.executable, "-m", "tracker.cli.app", "--database", str(database), "ingest", str(talks)]
    with subprocess.Popen([*program, *ARGUMENTS, "--workers", "2"], stdout=subprocess.PIPE) as run:
        assert run.stdout is not None
        run.stdout.readline()
        workers = psutil.Process(run.pid).children(recursive=True)
        run.kill()
        run.stdout.read()
    _, alive = psutil.wait_procs(workers, timeout=300)

    assert len(workers) >= 2
    assert alive == []


def test_a_language_without_rules_is_refused_and_takes_nothing_away(claims: Claims, talk: Path) -> None:
    claims("ingest", str(talk))

    refused = claims("ingest", str(talk), "--lang", "fr")

    assert (refused.status, refused.out) == (2, "")
    assert "no rules for language 'fr'; there are: en, zh" in refused.err
    assert "known" in claims("ingest", str(talk)).out
