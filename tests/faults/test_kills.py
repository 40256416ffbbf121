"""A kill of each command by SIGKILL, at moments that a seed fixes; `scripts/faults.py` does hundreds."""

import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[2] / "scripts" / "faults.py"
COMMANDS = 7


@pytest.mark.skipif(sys.platform == "win32", reason="needs fork and SIGKILL")
def test_nothing_that_was_told_is_lost_and_the_ledger_goes_on():
    ran = subprocess.run(
        [sys.executable, str(SCRIPT), "--kills", "1", "--documents", "8", "--seed", "7"],
        capture_output=True,
        text=True,
        check=False,
    )

    rows = ran.stdout.splitlines()[2:]
    assert (ran.returncode, ran.stderr) == (0, "")
    assert [row.split(" | ")[1] for row in rows] == ["1"] * COMMANDS
