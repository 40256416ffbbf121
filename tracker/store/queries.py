"""Questions in SQL to a SQLite ledger that is looked at through Datasette.

They use three functions that whoever serves the ledger defines: `claims_today()`, the day as YYYY-MM-DD, and
`wilson_low(hits, judged)` and `wilson_high(hits, judged)`, the 95 % interval of a rate.
"""

from tracker.store.search import INDEX

HIDDEN_TABLES = ("alembic_version", INDEX)

_SHOWN = "claim.id, due_on, speaker, subject, metric, comparator, value, low, high, unit, quote"

_SCORES = """
select coalesce({group}, '(none)') as {group},
  count(*) as said,
  sum(due_on < claims_today()) as matured,
  sum(due_on < claims_today() and last_outcome = 'hit') as hit,
  sum(due_on < claims_today() and last_outcome = 'miss') as miss,
  sum(due_on < claims_today() and last_outcome = 'void') as void,
  sum(due_on < claims_today() and last_outcome is null) as due_unjudged,
  round(1.0 * sum(due_on < claims_today() and last_outcome = 'hit')
    / nullif(sum(due_on < claims_today() and last_outcome in ('hit', 'miss')), 0), 3) as hit_rate,
  round(wilson_low(sum(due_on < claims_today() and last_outcome = 'hit'),
    sum(due_on < claims_today() and last_outcome in ('hit', 'miss'))), 3) as hit_rate_low,
  round(wilson_high(sum(due_on < claims_today() and last_outcome = 'hit'),
    sum(due_on < claims_today() and last_outcome in ('hit', 'miss'))), 3) as hit_rate_high,
  case when sum(due_on < claims_today() and last_outcome in ('hit', 'miss')) >= 5 then '' else 'too few' end as caveat
from claim where not withdrawn group by 1 order by said desc, 1
"""

_OPEN = "from claim where not withdrawn and last_outcome is null and due_on"
_ORDER = "order by due_on is null, due_on, claim.id"
_DUE_NEXT = f"""
select {_SHOWN}, cast(julianday(due_on) - julianday(claims_today()) as integer) as days
{_OPEN} >= claims_today() {_ORDER}
"""
_OVERDUE = f"""
select {_SHOWN}, cast(julianday(claims_today()) - julianday(due_on) as integer) as days
{_OPEN} < claims_today() {_ORDER}
"""
_FIND = f"""
select {_SHOWN} from claim
where not withdrawn and claim.id in (select rowid from {INDEX} where {INDEX} match escape_fts(:words)) {_ORDER}
"""  # noqa: S608 - constants
_JUDGED = """
select verdict.id, judged_on, verdict.by, outcome, actual, fulfilled_on, verdict.note, claim_id, speaker, subject,
  due_on, quote
from verdict join claim on claim.id = verdict.claim_id order by verdict.id desc
"""
_CAVEAT = "Over matured claims judged hit or miss, with a 95 % interval; fewer than five say too few."
_FINDS = "All words must be in quote, subject, metric or a note; Chinese is found by any stretch of characters."

QUERIES: dict[str, tuple[str, str, str]] = {
    "due_next": ("Due next", "What is open and falls due from today on, the earliest first.", _DUE_NEXT),
    "overdue": ("Overdue", "What has a closed window and no verdict, the earliest first.", _OVERDUE),
    "scorecard_by_speaker": ("Scorecard by speaker", _CAVEAT, _SCORES.format(group="speaker")),
    "scorecard_by_subject": ("Scorecard by subject", _CAVEAT, _SCORES.format(group="subject")),
    "find": ("Find claims by words", _FINDS, _FIND),
    "judged": ("Verdicts", "Every ruling, the latest first.", _JUDGED),
}
"""Name -> title, description, SQL."""
