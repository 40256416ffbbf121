"""`claims db`: what its users see."""

from pathlib import Path

from cli_case import Claims


def test_info_tells_what_there_is(two_claims: Claims, database: Path) -> None:
    shown = two_claims("db", "info")

    assert shown.status == 0
    assert shown.lines[0].startswith(f"{database}: SQLite 3.")
    assert [line.split() for line in shown.lines if line.startswith("claim")] == [["claim", "2"]]
    assert '"table": "claim", "rows": 2, "sha256"' in two_claims("db", "info", "--sums", "--format", "jsonl").out


def test_a_copy_is_told_and_lists_the_same(two_claims: Claims, database: Path, tmp_path: Path) -> None:
    copied = two_claims("db", "copy", str(database), "copy.db")

    assert (copied.status, copied.err) == (0, "")
    assert copied.out == f"copied {database} to {tmp_path / 'copy.db'}: 4 rows in 11 tables, all compared\n"
    assert two_claims("--database", "copy.db", "list").out == two_claims("list").out
    again = two_claims("db", "copy", str(database), "copy.db")
    assert (again.status, again.err) == (1, f"claims: {tmp_path / 'copy.db'} is not empty: copy into a new database\n")


def test_a_backup_and_the_way_back(two_claims: Claims, database: Path) -> None:
    before = two_claims("list").out
    backed_up = two_claims("db", "backup", "b.db")
    assert backed_up.out == f"backed up {database} to b.db ({Path('b.db').stat().st_size:,} bytes)\n"
    two_claims("resolve", "1", "hit", "--by", "ann")

    refused = two_claims("db", "restore", "b.db")
    assert (refused.status, refused.err.count("\n")) == (2, 1)
    restored = two_claims("db", "restore", "b.db", "--force")
    aside = f"{database}.before-restore.bak"
    assert restored.out == f"restored {database} from b.db; what was there is kept as {aside}\n"
    assert two_claims("list").out == before
    assert two_claims("--database", aside, "list", "--status", "hit", "--format", "jsonl").out.count("\n") == 1


def test_a_backup_is_no_stream(two_claims: Claims) -> None:
    refused = two_claims("db", "backup", "-")

    assert (refused.status, refused.err) == (2, "claims: a backup needs a file, not `-`\n")


def test_a_backup_into_a_folder_names_no_option_that_is_not_there(two_claims: Claims, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()

    refused = two_claims("db", "backup", "folder")

    assert (refused.status, refused.err) == (2, "claims: folder: is a folder; name a file in it\n")
