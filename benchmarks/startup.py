"""Start-up of `claims`, whole processes interleaved A B A B, medians: against the imports that set its floor."""

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

CLAIMS = str(Path(sys.executable).with_name("claims"))
RUNS = 9


def seconds(command: list[str]) -> float:
    begun = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - begun


def medians(first: list[str], second: list[str]) -> tuple[float, float]:
    """Return the median seconds of two commands run by turns, after one warm-up of each."""
    seconds(first), seconds(second)
    pairs = [(seconds(first), seconds(second)) for _ in range(RUNS)]
    return statistics.median(a for a, _ in pairs), statistics.median(b for _, b in pairs)


def rows() -> list[tuple[str, str, float, float, float]]:
    """Return operation, floor, seconds of both, and the ratio that is the goal."""
    with tempfile.TemporaryDirectory() as folder:
        ledger = ["--database", str(Path(folder, "c.db"))]
        listing = [CLAIMS, *ledger, "list", "--due-before", "2027-01-01", "--limit", "50"]
        seconds(listing)
        pairs = (
            ("claims --help", "import typer", [CLAIMS, "--help"], 1.15),
            ("claims list --limit 50", "import sqlmodel", listing, 0.9),
        )
        found = []
        for name, floor, command, goal in pairs:
            ours, theirs = medians(command, [sys.executable, "-c", floor])
            found.append((name, f"python -c '{floor}'", ours, theirs, goal))
        return found


def main() -> None:
    for name, floor, ours, theirs, goal in rows():
        print(
            f"{name:28} {ours * 1000:7.0f} ms   {floor:30} {theirs * 1000:7.0f} ms   {ours / theirs:5.2f} (goal {goal})"
        )


if __name__ == "__main__":
    main()
