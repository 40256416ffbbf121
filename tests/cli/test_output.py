"""A result file is whole or not there at all."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tracker.cli.output import check_output, write
from tracker.errors import TrackerError, UsageError


def test_writes_and_replaces(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    write([b"a", b"b"], path)
    write([b"c"], path)

    assert path.read_bytes() == b"c"
    assert [path] == list(tmp_path.iterdir())


def test_a_failure_half_way_leaves_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    path.write_bytes(b"before")

    def rows() -> Iterator[bytes]:
        yield b"half"
        raise OSError(28, "No space left on device")

    with pytest.raises(TrackerError, match=r"cannot write .*out\.csv: No space left"):
        write(rows(), path)

    assert path.read_bytes() == b"before"
    assert [path] == list(tmp_path.iterdir())


def test_keeps_the_mode_of_the_file_it_replaces(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    path.write_bytes(b"")
    path.chmod(0o640)

    write([b"x"], path)

    assert path.stat().st_mode & 0o777 == 0o640


def test_follows_a_link_instead_of_replacing_it(tmp_path: Path) -> None:
    (tmp_path / "real.csv").write_bytes(b"")
    link = tmp_path / "link.csv"
    link.symlink_to("real.csv")

    write([b"x"], link)

    assert link.is_symlink()
    assert (tmp_path / "real.csv").read_bytes() == b"x"


def test_a_device_is_written_to() -> None:
    write([b"x"], Path("/dev/null"))


@pytest.mark.parametrize(("output", "says"), [(".", "is a folder"), ("nowhere/out.csv", "does not exist")])
def test_a_place_that_cannot_be_written_is_wrong_usage(
    output: str, says: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    with pytest.raises(UsageError, match=says):
        check_output(output)


def test_a_dash_is_standard_output(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert check_output("-") is None
    assert check_output(None) is None

    write([b"\xe4\xbb\x8a\n"], None)

    assert capsysbinary.readouterr().out == "今\n".encode()
