"""Keys and lines from the keyboard, or from a pipe line by line."""

import sys
from typing import TextIO

import typer


class EndOfInput(Exception):
    """Nothing more will be typed."""


class Keyboard:
    """Asks on standard output. On a terminal one key is an answer; at a pipe the first letter of a line is."""

    def __init__(self, answers: TextIO | None = None, out: TextIO | None = None) -> None:
        self._answers = answers or sys.stdin
        self._out = out or sys.stdout
        self._single = self._answers.isatty() and self._out.isatty()

    def key(self, prompt: str) -> str:
        """Return one key, lower-case; an empty line is the empty string. Raises EndOfInput, KeyboardInterrupt."""
        if not self._single:
            return self.line(prompt).strip().lower()[:1]
        self._out.write(prompt)
        self._out.flush()
        pressed = typer.getchar()
        if pressed == "\x03":
            raise KeyboardInterrupt
        if pressed in {"\x04", ""}:
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
