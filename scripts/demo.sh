#!/bin/sh
# The main job on the seeds, each command printed before it runs. It can be run again and again: nothing is added twice.
set -eu
cd "$(dirname "$0")/.."

say() {
  printf '\n$ claims'
  for word in "$@"; do
    case $word in
    *[!A-Za-z0-9_./:=@-]*) printf " '%s'" "$word" ;;
    *) printf ' %s' "$word" ;;
    esac
  done
  printf '\n'
  claims "$@"
}

say ingest seeds
say review --apply data/decisions.jsonl
say observe --import data/observations.jsonl
say resolve --apply data/verdicts.jsonl
say list --due-before 2027-01-01

# A claim of that list, judged by hand. Its id is the beginning of its key, which is the same on every machine:
# "I hope that Optimus is ready for use outside Tesla ... perhaps in the middle of next year", said in March 2025.
say resolve yuuoosy miss --judged-on 2026-11-21 --by founders \
  --evidence https://www.teslarati.com/elon-musk-shares-big-tesla-optimus-3-production-update/ \
  --note 'Production of Optimus 3 was to begin in summer 2026, slowly at first; none was in use outside Tesla by the end of August.'

say scorecard
say scorecard --format csv -o scorecard.csv
printf '\n'
cat scorecard.csv

cat <<'END'

The ledger is data/claims.db, the scorecard scorecard.csv. What to type next:

  . .venv/bin/activate                  # then `claims` by itself works
  claims list --status all              # every claim, judged or not
  claims show yuuoosy                   # one claim: quote, window, history, evidence
  claims scorecard --by subject         # who and what came true
  claims extract FILE --said-on DATE    # the claims of a transcript of your own
END
