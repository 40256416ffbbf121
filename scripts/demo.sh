#!/bin/sh
# The main job on the seeds, each command printed before it runs. It can be run again and again: nothing is added twice.
set -eu
cd "$(dirname "$0")/.."

say() { printf '\n$ %s\n' "$*"; "$@"; }

say claims ingest seeds
say claims review --apply data/decisions.jsonl
say claims observe --import data/observations.jsonl
say claims resolve --apply data/verdicts.jsonl
say claims list --due-before 2027-01-01
