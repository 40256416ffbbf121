"""Every table of the ledger, a module for each: defining them all costs a short command a tenth of its time.

Decisions and verdicts are only ever added to: the last one of a key counts. `claim` is the projection of the last
decisions: a claim whose acceptance was taken back is `withdrawn` and keeps its id. `claim.last_outcome`
repeats the outcome of its last verdict, kept in the same transaction, so that one index serves the list of what is due;
so does `last_...` what else a list or a scorecard of a million claims would look up. Of a claim that was reopened
nothing is repeated. The status itself (open, due, ...) depends on today and is never stored.

Whoever needs the metadata of all tables takes it from `tracker.store.tables.every`.
"""
