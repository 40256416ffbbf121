"""`make bench`: every benchmark, one after the other; `--size` says over how many claims the ledger is measured."""

import argparse
from pathlib import Path

from benchmarks import extraction, ingest, linear, scale, startup

SIZE = 10_000
"""Of the ledger, unless asked for another: a minute's work. The goals are for 1,000, 100,000 and 1,000,000."""

parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
parser.add_argument("--size", type=int, action="append", help=f"claims in the ledger; can be repeated ({SIZE:,})")
parser.add_argument("--folder", type=Path, help="where ledgers are made, and found again the next time")
parser.add_argument("--runs", type=int, default=3, help="of each command; the table shows medians")
parser.add_argument("--ledger-only", action="store_true", help="no start-up, extraction or ingest")
chosen = parser.parse_args()

sizes = [part for size in chosen.size or [SIZE] for part in ("--size", str(size))]
folder = [] if chosen.folder is None else ["--folder", str(chosen.folder)]
if not chosen.ledger_only:
    startup.main()
scale.main([*sizes, *folder, "--runs", str(chosen.runs)])
if not chosen.ledger_only:
    extraction.main([])
    ingest.main([])
    raise SystemExit(linear.main([]))
