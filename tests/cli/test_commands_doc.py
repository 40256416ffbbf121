"""docs/commands.md and docs/exit-status.md tell of every command, option and status that there is, and of no other."""

import re
from pathlib import Path

import pytest

from tracker import errors
from tracker.cli import app
from tracker.cli.group import LazyGroup, build, load_command
from tracker.cli.registry import COMMANDS
from tracker.cli.review.card import KEYS

DOCS = Path(__file__).parents[2] / "docs"
COMMANDS_DOC = (DOCS / "commands.md").read_text(encoding="utf-8")
SECTIONS = dict(re.findall(r"^## ([a-z]+)\n(.*?)(?=^## |\Z)", COMMANDS_DOC, re.MULTILINE | re.DOTALL))
COMMON = COMMANDS_DOC[COMMANDS_DOC.index("## For every command") : COMMANDS_DOC.index("## ingest")]


def options_of(command: object) -> set[str]:
    """Return the options of a command, and of the commands that it may have; not those of `claims` for all."""
    own = {option for parameter in command.params for option in parameter.opts if option.startswith("--")}  # type: ignore[attr-defined]
    nested = {} if isinstance(command, LazyGroup) else getattr(command, "commands", {})
    return own.union(*map(options_of, nested.values()))


def test_every_command_has_its_section_in_the_order_of_help() -> None:
    documented = [name for name in SECTIONS if name in COMMANDS]

    assert set(documented) == set(COMMANDS)
    assert documented == list(SECTIONS)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_is_told_of(name: str) -> None:
    text = SECTIONS[name] + COMMON
    if name == "extract":
        text += SECTIONS["ingest"]

    assert [option for option in options_of(load_command(name)) if f"`{option}" not in text] == []


@pytest.mark.parametrize("name", COMMANDS)
def test_no_option_is_told_of_that_there_is_not(name: str) -> None:
    told = set(re.findall(r"(?<![\w-])--[a-z][a-z-]*", SECTIONS[name]))

    assert told - options_of(load_command(name)) == set()


def test_the_options_for_every_command() -> None:
    assert [option for option in options_of(build()) if f"`{option}" not in COMMON] == []


def test_every_key_of_the_reviewer() -> None:
    keys = re.findall(r"\[(.)\]", KEYS)

    assert [key for key in keys if f"| `{key}` |" not in SECTIONS["review"]] == []


def test_every_exit_status() -> None:
    text = (DOCS / "exit-status.md").read_text(encoding="utf-8")
    statuses = {0, errors.NOT_ALL_DONE, errors.WRONG_USAGE, errors.CHECK_FOUND, app.INTERRUPTED}

    assert {int(status) for status in re.findall(r"^\| (\d+) \|", text, re.MULTILINE)} == statuses
