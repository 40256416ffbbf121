"""On a real terminal: a closed one loses nothing decided; where there is no full screen, one line says why."""

import os
import pty
import select
import subprocess
import sys
import time
from pathlib import Path

from tracker.cli.review import command
from tracker.cli.review.prompt import KeyboardReviewer
from tracker.steps.review import export_decisions
from tracker.store.session import open_ledger

INSTALLED = Path(sys.executable).with_name("claims")


def until(terminal: int, wanted: bytes) -> None:
    seen, end = b"", time.monotonic() + 300
    while wanted not in seen:
        assert select.select([terminal], [], [], max(0.0, end - time.monotonic()))[0], seen[-2000:]
        seen += os.read(terminal, 65536)


def test_a_terminal_closed_in_the_middle_of_an_edit_loses_nothing_decided(ledger, tmp_path: Path):
    ours, theirs = pty.openpty()
    arguments = [str(INSTALLED), "--database", str(tmp_path / "claims.db"), "review", "--by", "anna"]
    process = subprocess.Popen(
        arguments,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        start_new_session=True,
        env={**os.environ, "TERM": "xterm-256color", "COLUMNS": "80", "LINES": "24"},
        cwd=tmp_path,
    )
    os.close(theirs)
    try:
        until(ours, b"1 of 5")
        os.write(ours, b"a")
        until(ours, b"2 of 5")
        os.write(ours, b"e")
        until(ours, b"Esc drops")
        os.write(ours, b"half a na")
        os.close(ours)
        process.wait(timeout=300)
    finally:
        process.kill()
        process.wait()

    with open_ledger(f"sqlite:///{tmp_path / 'claims.db'}") as again:
        assert [decision.by for decision in export_decisions(again)] == ["anna"]


def test_without_textual_the_prompt_says_how_to_get_it(monkeypatch, capsys):
    monkeypatch.setattr(command, "_can_be_full_screen", lambda: True)
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)

    reviewer = command._reviewer(None, "review by anna", plain=False)

    assert isinstance(reviewer, KeyboardReviewer)
    assert "pip install 'claims-tracker[review]'" in capsys.readouterr().err


def test_no_full_screen_for_a_dumb_terminal(monkeypatch):
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    monkeypatch.setenv("TERM", "dumb")
    assert not command._can_be_full_screen()
    monkeypatch.setenv("TERM", "xterm")
    assert command._can_be_full_screen()
