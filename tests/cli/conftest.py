"""Fixtures of the command tests: a ledger of their own, and a way to run `claims`."""

import shutil
from contextlib import redirect_stdout
from io import BytesIO, StringIO, TextIOWrapper
from pathlib import Path

import pytest
from cli_case import TALK, TODAY, Claims, Ran

from tracker.cli.app import run


@pytest.fixture(autouse=True)
def _clean_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("CLAIMS_DATABASE_URL", "CLAIMS_TODAY", "CLAIMS_DEBUG", "COLUMNS", "LINES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def database(tmp_path: Path, empty_ledger: Path) -> Path:
    """Give the file of a ledger with nothing in it; that a first use makes one is tested where it is meant."""
    return Path(shutil.copy(empty_ledger, tmp_path / "ledger.db"))


@pytest.fixture
def claims(database: Path, capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Claims:
    """Return a function that runs `claims` with the given arguments, and `typed` on standard input."""

    def call(*arguments: str, typed: str = "", today: str = TODAY) -> Ran:
        monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(typed.encode()), encoding="utf-8"))
        status = run(["--database", str(database), "--today", today, *arguments])
        captured = capsysbinary.readouterr()
        return Ran(status, captured.out.decode(), captured.err.decode())

    return call


@pytest.fixture
def talk(tmp_path: Path) -> Path:
    """Return a document with two claims of Elon Musk's, said on 2025-03-20."""
    (tmp_path / "talks").mkdir(exist_ok=True)
    path = tmp_path / "talks" / "talk.md"
    path.write_text(f"---\nsaid_on: 2025-03-20\n---\n{TALK}", encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def ledger_of_two(tmp_path_factory: pytest.TempPathFactory, empty_ledger: Path) -> Path:
    """Give a ledger with claim 1, due at the end of 2025, and claim 2, due at the end of 2030: made once."""
    ledger = Path(shutil.copy(empty_ledger, tmp_path_factory.mktemp("two") / "ledger.db"))
    said = (("今年5000台", "2025-12-31", "5000 units"), ("2030年100万台", "2030-12-31", "1e6 units"))
    for quote, due, target in said:
        added = [
            "--database", str(ledger), "--today", TODAY, "add", "--quote", quote, "--speaker", "Elon Musk",
            "--said-on", "2025-03-20", "--due", due, "--target", target, "--subject", "robots",
        ]  # fmt: skip
        with redirect_stdout(StringIO()):
            assert run(added) == 0
    return ledger


@pytest.fixture
def two_claims(claims: Claims, database: Path, ledger_of_two: Path) -> Claims:
    """Return `claims` on a copy of the ledger of two claims."""
    shutil.copy(ledger_of_two, database)
    return claims
