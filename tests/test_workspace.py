"""Where the ledger is: beside the work, in the user's folder, or where one says."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tracker.errors import TrackerError, UsageError
from tracker.workspace import find_workspace


def test_a_workspace_is_found_upwards(tmp_path: Path) -> None:
    """Anywhere below claims.toml, the ledger is the one of its folder."""
    (tmp_path / "claims.toml").write_text('by = "maria"\n', encoding="utf-8")
    deep = tmp_path / "a" / "b"
    deep.mkdir(parents=True)

    workspace = find_workspace(deep, environ={})

    assert (tmp_path, "maria") == (workspace.root, workspace.by)
    assert workspace.database_url == f"sqlite:///{tmp_path / 'data' / 'claims.db'}"


def test_a_project_file_with_the_table_is_a_workspace(tmp_path: Path) -> None:
    """[tool.claims] in pyproject.toml is enough, even if it is empty."""
    (tmp_path / "pyproject.toml").write_text("[project]\nname = 'x'\n[tool.claims]\n", encoding="utf-8")

    assert find_workspace(tmp_path, environ={}).root == tmp_path


def test_a_project_file_without_the_table_is_none_and_is_not_even_parsed(tmp_path: Path) -> None:
    """Somebody else's project, broken or not, is none of our business."""
    inner = tmp_path / "inner"
    inner.mkdir()
    (tmp_path / "claims.toml").write_text("", encoding="utf-8")
    (inner / "pyproject.toml").write_text("[tool.other\n", encoding="utf-8")

    assert find_workspace(inner, environ={}).root == tmp_path


def test_a_word_in_a_project_file_makes_no_workspace(tmp_path: Path) -> None:
    """A project that only mentions claims is no workspace; the search goes on above it."""
    inner = tmp_path / "inner"
    inner.mkdir()
    (tmp_path / "claims.toml").write_text("", encoding="utf-8")
    (inner / "pyproject.toml").write_text("[project]\nname = 'claims'\n", encoding="utf-8")

    assert find_workspace(inner, environ={}).root == tmp_path


def test_outside_any_workspace_the_ledger_is_the_users_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A command run anywhere keeps its ledger in the user's data folder."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))

    workspace = find_workspace(tmp_path, environ={})

    assert workspace.root is None
    assert workspace.database_url.endswith("claims-tracker/claims.db")


@pytest.mark.parametrize(
    ("database", "variable", "expected"),
    [
        ("postgresql://localhost/x", "sqlite:///y.db", "postgresql://localhost/x"),
        (None, "postgresql://localhost/x", "postgresql://localhost/x"),
        ("sqlite://", None, "sqlite://"),
        ("other.db", "postgresql://localhost/x", "sqlite:///{here}/other.db"),
        (None, "sub/other.db", "sqlite:///{here}/sub/other.db"),
        ("/elsewhere/x.db", None, "sqlite:////elsewhere/x.db"),
        (None, "", "sqlite:///{here}/data/claims.db"),
    ],
)
def test_the_option_wins_over_the_variable_over_the_workspace(
    tmp_path: Path, database: str | None, variable: str | None, expected: str
) -> None:
    """A URL is taken as it is, anything else as the path of an SQLite file."""
    (tmp_path / "claims.toml").write_text("", encoding="utf-8")
    environ = {} if variable is None else {"CLAIMS_DATABASE_URL": variable}

    workspace = find_workspace(tmp_path, database=database, environ=environ)

    assert workspace.database_url == expected.replace("{here}", str(tmp_path))


def test_an_empty_database_option_is_wrong_usage(tmp_path: Path) -> None:
    """An empty --database is most likely an unset shell variable: it must not mean some other ledger."""
    with pytest.raises(UsageError, match="--database is empty"):
        find_workspace(tmp_path, database=" ", environ={})


def test_more_words_are_relative_to_the_settings(tmp_path: Path) -> None:
    """Lexicon files stand beside claims.toml, wherever the command runs."""
    (tmp_path / "claims.toml").write_text('lexicons = ["words.yaml"]\n', encoding="utf-8")
    (tmp_path / "words.yaml").write_text("subjects: {}\n", encoding="utf-8")
    (tmp_path / "sub").mkdir()

    assert find_workspace(tmp_path / "sub", environ={}).lexicons == (tmp_path / "words.yaml",)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"by = \n", "is not TOML"),
        (b'by = "\xff"\n', "is not UTF-8"),
        (b"by = 5\n", "by must be a name in quotes"),
        (b'by = ""\n', "by must be a name in quotes"),
        (b'colour = "red"\n', "unknown setting 'colour'"),
        (b'lexicons = "words.yaml"\n', "lexicons must be a list"),
        (b'lexicons = ["none.yaml"]\n', "is not there"),
    ],
)
def test_wrong_settings_are_one_clear_line(tmp_path: Path, content: bytes, told: str) -> None:
    """The line names the file and what is wrong in it."""
    (tmp_path / "claims.toml").write_bytes(content)

    with pytest.raises(TrackerError, match=r"claims\.toml") as error:
        find_workspace(tmp_path, environ={})

    assert told in str(error.value)
    assert "\n" not in str(error.value)


def test_finding_a_workspace_imports_nothing_heavy() -> None:
    """Every command does this first: the TOML parser and platformdirs come only when they are wanted."""
    code = "import sys, tracker.workspace; print([m for m in ('tomllib', 'platformdirs', 'yaml') if m in sys.modules])"

    # Coverage measures child processes, too, and imports tomllib in them for itself.
    plain = {name: value for name, value in os.environ.items() if not name.startswith("COV")}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=plain)

    assert done.stdout.strip() == "[]"
