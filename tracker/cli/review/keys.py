"""Keys and lines from the keyboard, or from a pipe line by line."""

import os
import sys
from typing import TextIO

import typer

_END_OF_INPUT = {"\x04", "\x1a"}


class EndOfInput(Exception):
    """Nothing more will be typed."""


class Keyboard:
    """Asks on standard output. On a terminal one key is an answer; at a pipe the first letter of a line is."""

    def __init__(self, answers: TextIO | None = None, out: TextIO | None = None) -> None:
        self._answers = answers or sys.stdin
        self._out = out or sys.stdout
        self._single = self._answers.isatty() and self._out.isatty()

    def key(self, prompt: str) -> str:
        """Return one key, lower-case; an empty line or a key without a letter is "". Raises EndOfInput."""
        if not self._single:
            return self.line(prompt).strip().lower()[:1]
        self._out.write(prompt)
        self._out.flush()
        pressed = one_key(self._answers.fileno()) if os.name == "posix" else typer.getchar()
        if pressed in _END_OF_INPUT:
            self._out.write("\n")
            raise EndOfInput
        shown = pressed if pressed.isprintable() else ""
        self._out.write(f"{shown}\n")
        return shown.lower()

    def line(self, prompt: str) -> str:
        """Return a line without its end. Raises EndOfInput."""
        self._out.write(prompt)
        self._out.flush()
        text = self._answers.readline()
        if not text:
            self._out.write("\n")
            raise EndOfInput
        if not self._single:
            self._out.write("\n")  # nobody echoes what a pipe says
        return text.rstrip("\r\n")


def one_key(terminal: int) -> str:
    """Return the next key typed on a terminal (its file number), without Enter; "" for an arrow and the like.

    Typed ahead is not lost: Click's `getchar` throws away what came before it was called, and joins quick keys.
    """
    import select
    import termios
    import tty

    before = termios.tcgetattr(terminal)
    try:
        tty.setcbreak(terminal, termios.TCSADRAIN)
        typed = os.read(terminal, 1)
        if typed == b"\x1b":
            while select.select([terminal], [], [], 0.02)[0]:
                os.read(terminal, 32)
            return ""
        while _is_part(typed):
            typed += os.read(terminal, 1)
        return typed.decode("utf-8", "replace") or "\x04"
    finally:
        termios.tcsetattr(terminal, termios.TCSADRAIN, before)


def _is_part(typed: bytes) -> bool:
    """Whether bytes are the beginning of a longer UTF-8 character."""
    length = 1 if not typed or typed[0] < 0xC0 else 2 if typed[0] < 0xE0 else 3 if typed[0] < 0xF0 else 4
    return len(typed) < length and bool(typed)


def hung_up(stream: TextIO | None) -> bool:
    """Whether the terminal behind a stream was closed. Where that cannot be told, it was not."""
    import select

    if stream is None or not hasattr(select, "poll"):
        return False
    try:
        asked = select.poll()
        asked.register(stream.fileno(), select.POLLHUP)
        return any(event & select.POLLHUP for _, event in asked.poll(0))
    except (OSError, ValueError):
        return False
