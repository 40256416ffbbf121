"""The entry point: one line for every error, the right exit status, and a start that imports only what is needed."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from cli_case import TODAY, Claims, Ran

from tracker import __version__
from tracker.cli import app
from tracker.cli.group import load_command
from tracker.cli.registry import COMMANDS
from tracker.errors import TrackerError

INSTALLED = Path(sys.executable).with_name("claims")

ADDED = ["add", "--quote", "x", "--speaker", "y", "--said-on", "2025-01-01"]


def installed(*arguments: str, typed: bytes = b"", **environment: str) -> Ran:
    """Run the installed command."""
    ran = subprocess.run(
        [str(INSTALLED), *arguments],
        input=typed,
        capture_output=True,
        check=False,
        env={**os.environ, **environment},
        timeout=600,
    )
    return Ran(ran.returncode, ran.stdout.decode(), ran.stderr.decode())


def imported_by(*arguments: str) -> set[str]:
    """Return the top-level packages that are loaded when a command has run in a fresh process."""
    code = (
        "import sys; from tracker.cli.app import run; run(sys.argv[1:]);"
        "print(*{name.partition('.')[0] for name in sys.modules}, file=sys.stderr)"
    )
    ran = subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, check=True, timeout=600)
    return set(ran.stderr.decode().splitlines()[-1].split())


@pytest.mark.parametrize("arguments", [["--help"], ["--version"]])
def test_help_imports_nothing_heavy(arguments: list[str]) -> None:
    heavy = {"sqlmodel", "sqlalchemy", "pydantic", "alembic", "rich", "yaml", "dateutil", "platformdirs"}

    assert not imported_by(*arguments) & heavy


def test_list_imports_no_more_than_it_needs(database: Path) -> None:
    loaded = imported_by("--database", str(database), "list")
    loaded |= imported_by("--database", str(database), "scorecard", "--rates", "--by", "speaker")

    assert "sqlalchemy" in loaded
    assert not loaded & {"sqlmodel", "pydantic", "alembic", "mako", "yaml", "rich", "scipy"}


def test_extract_knows_no_database(talk: Path) -> None:
    assert not imported_by("extract", str(talk)) & {"sqlmodel", "sqlalchemy", "alembic", "rich", "pydantic"}


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_says_in_the_registry_what_its_docstring_says(name: str) -> None:
    command = load_command(name)

    assert (command.help or "").splitlines()[0] == COMMANDS[name].help


def test_version(claims: Claims) -> None:
    assert claims("--version").out == f"claims {__version__}\n"


def test_help_of_the_whole_names_every_command(claims: Claims) -> None:
    out = claims("--help").out

    assert all(f"\n  {name} " in out and entry.help in out for name, entry in COMMANDS.items())


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["frobnicate"], "No such command 'frobnicate'"),
        (["lst"], "Did you mean 'list'?"),
        (["list", "--frob"], "No such option: --frob"),
        (["list", "--due-before", "2025-02-30"], "'2025-02-30' is no day of the calendar"),
        (["list", "--due-before", "tomorrow"], "write it as YYYY-MM-DD"),
        (["list", "--format", "xml"], "choose from table, json"),
        (["list", "--status", "late"], "choose from open, due, hit, miss, void"),
        (["list", "--tier", "D"], "choose from A, B, C"),
        (["list", "--sort", "colour"], "cannot sort by 'colour'"),
        (["list", "-o", "nowhere/x.csv"], "does not exist"),
        (["list", "-o", "."], "is a folder"),
        (["list", "--limit", "0"], "write 1 or more"),
        (["list", "--database", "x.db"], "--database goes before the command"),
        (["list", "--limit", "many"], "Invalid value for '--limit'"),
        (["show", "99"], "no claim has the id '99'"),
        (["show"], "Missing argument 'ID'"),
        (["resolve"], "claims resolve ID hit|miss|void"),
        (["resolve", "1"], "claims resolve ID hit|miss|void"),
        (["resolve", "1", "perhaps"], "choose from hit, miss, void"),
        (["resolve", "1", "hit", "--apply", "x"], "--apply takes everything from its file"),
        (["resolve", "1", "hit", "--evidence", "javascript:x"], "beginning with https://"),
        (["resolve", "1", "hit", "--actual", "many"], "no plain number"),
        (["resolve", "1", "hit", "--judged-on", "2027-01-01"], "lies after today"),
        (["review", "--apply", "a", "--export", "b"], "exclude each other"),
        (["scorecard", "--by", "colour"], "cannot group by 'colour'"),
        (["extract", "x", "--fiscal-year-end", "13"], "write 1 to 12"),
        ([*ADDED, "--said-on", "2027-01-01"], "after today"),
        ([*ADDED, "--precision", "soon"], "choose from day"),
        ([*ADDED, "--tag", ""], "a tag cannot be empty"),
        ([*ADDED, "--tag", "+x"], "the tag '+x' begins with a sign"),
        (["resolve", "1", "hit", "--partial"], "--partial goes with --apply"),
        (["due", "--days", "many"], "'many' is no number of days; write 0 or more"),
        (["serve", "--port", "65536"], "'65536' is no port; write 0 to 65535"),
        (["ingest", "-"], "standard input cannot be kept"),
        (["db", "restore", "."], "is a folder; name the file of a backup"),
    ],
)
def test_wrong_usage_is_one_line_and_status_2(arguments: list[str], says: str, claims: Claims) -> None:
    ran = claims(*arguments)

    assert (ran.status, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert ran.err.startswith("claims: ")
    assert says in ran.err


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["review", "--apply", "nowhere.jsonl"], "nowhere.jsonl: no such file"),
        (["observe", "--import", "."], "is a folder"),
        (["review", "--apply", "sheet.csv"], "sheet.csv: no such file"),
        (["extract", "nowhere.txt"], "nowhere.txt: no such file or folder"),
    ],
)
def test_what_cannot_be_done_is_one_line_and_status_1(arguments: list[str], says: str, claims: Claims) -> None:
    ran = claims(*arguments)

    assert (ran.status, ran.err.count("\n")) == (1, 1)
    assert says in ran.err


def test_a_file_that_is_no_database(claims: Claims, database: Path) -> None:
    database.write_bytes(b"this is no database at all, and long enough to be looked at" * 50)
    ran = claims("list")

    assert (ran.status, ran.err.count("\n")) == (1, 1)
    assert str(database) in ran.err
    assert database.read_bytes().startswith(b"this is no database")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_database_that_cannot_be_written(claims: Claims, database: Path) -> None:
    claims("list")
    database.chmod(stat.S_IRUSR)
    ran = claims("add", "--quote", "x", "--speaker", "y", "--said-on", "2025-01-01")

    assert (ran.status, ran.err.count("\n")) == (1, 1)


def test_an_unforeseen_error_is_one_line_with_a_hint(claims: Claims, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object, **__: object) -> None:
        raise ZeroDivisionError("by \x1b[31mnothing")

    monkeypatch.setattr("tracker.steps.listing.list_lines", fails)
    ran = claims("list")
    monkeypatch.setenv("CLAIMS_DEBUG", "1")
    debugged = claims("list")

    assert ran.status == 1
    assert ran.err == (
        "claims: unforeseen ZeroDivisionError: by \\x1b[31mnothing; run again with CLAIMS_DEBUG=1 for the traceback\n"
    )
    assert "Traceback (most recent call last)" in debugged.err


def test_an_error_of_ours_ends_with_its_own_status(claims: Claims, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object, **__: object) -> None:
        raise TrackerError("the ledger is on fire", exit_code=3)

    monkeypatch.setattr("tracker.steps.listing.list_lines", fails)

    assert claims("list") == Ran(3, "", "claims: the ledger is on fire\n")


def test_an_interruption_is_told_shortly(claims: Claims, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("tracker.steps.listing.list_lines", interrupted)

    assert claims("list") == Ran(130, "", "claims: interrupted\n")


def test_today_comes_from_the_option_then_the_environment_then_the_clock(claims: Claims, database: Path) -> None:
    scorecard = ("--database", str(database), "scorecard")

    assert "as of 2031-01-01" in installed(*scorecard, CLAIMS_TODAY="2031-01-01").out
    assert f"as of {TODAY}" in installed("--today", TODAY, *scorecard, CLAIMS_TODAY="2031-01-01").out
    assert f"as of {app.today()}" in installed(*scorecard).out


def test_the_database_of_the_environment(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere.db"
    ran = installed("list", CLAIMS_DATABASE_URL=f"sqlite:///{elsewhere}")

    assert ran == Ran(0, "", "")
    assert elsewhere.exists()


def test_the_installed_command_ends_with_the_status(database: Path) -> None:
    ran = installed("--database", str(database), "show", "7")

    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith("claims: no claim has the id '7'")


@pytest.mark.parametrize("arguments", ["list --format json", "scorecard", "--help"])
def test_a_reader_that_goes_away_is_no_error(arguments: str, database: Path, tmp_path: Path) -> None:
    line = f"sleep 0.1; {INSTALLED} --database {database} {arguments}"
    script = f"({line}; echo $? > status) | true; cat status"
    ran = subprocess.run(["bash", "-c", script], capture_output=True, check=True, cwd=tmp_path, timeout=600)

    assert ran.stdout.decode().strip() == "0"
    assert ran.stderr == b""


def test_output_is_utf_8_whatever_the_locale(talk: Path) -> None:
    ran = installed("extract", str(talk), LC_ALL="C", PYTHONCOERCECLOCALE="0", PYTHONUTF8="0")

    assert ran.status == 0
    assert "台机器人" in ran.out


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize("arguments", ["--version", "rules list", "list"])
def test_a_full_disk_behind_the_output_is_told_in_one_line(arguments: str, database: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        ran = subprocess.run(
            [str(INSTALLED), "--database", str(database), *arguments.split()],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
            timeout=600,
        )

    if arguments == "list":  # nothing is printed of an empty ledger
        assert (ran.returncode, ran.stderr) == (0, "")
    else:
        assert ran.returncode == 1
        assert ran.stderr.startswith("claims: the output cannot be written (No space left on device)")
        assert ran.stderr.count("\n") == 1


@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-"])
def test_a_closed_stream_is_no_error(closed: str, tmp_path: Path) -> None:
    command = f'"{INSTALLED}" --database "{tmp_path}/l.db" rules list {closed}'

    ran = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=False, timeout=600)

    assert (ran.returncode, ran.stderr) == (0, "")
