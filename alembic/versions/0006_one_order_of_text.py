"""Text on PostgreSQL is compared by its bytes, as SQLite does it, whatever language the server was set up in.

So lists, dumps and reports have one order, and names match in any case alike, on both. A column added later says
`sa.String().with_variant(sa.String(collation="C"), "postgresql")`; a test names the one that forgets it.
"""

from collections import defaultdict

import sqlalchemy as sa

from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

TABLES = (
    "candidate", "claim", "decision", "evidence", "link", "observation", "opinion", "remark", "source", "tag",
    "verdict",
)  # fmt: skip
COLUMNS = """
    SELECT table_name, column_name, data_type, character_maximum_length FROM information_schema.columns
    WHERE table_schema = current_schema() AND data_type IN ('character varying', 'text')
    ORDER BY table_name, ordinal_position
"""


def upgrade() -> None:
    if op.get_context().dialect.name == "postgresql":
        _compare("C")
        _index_notes()


def _compare(collation: str) -> None:
    changes: dict[str, list[str]] = defaultdict(list)
    for table, column, kind, length in op.get_bind().execute(sa.text(COLUMNS)):
        if table in TABLES:
            kept = f"{kind}({length})" if length else kind
            changes[table].append(f'ALTER COLUMN "{column}" TYPE {kept} COLLATE "{collation}"')
    for table, parts in changes.items():
        op.execute(f"ALTER TABLE {table} {', '.join(parts)}")


def _index_notes() -> None:
    """Index the notes of decisions by trigrams, as revision 0003 did all else that a search compares."""
    there = "SELECT 1 FROM pg_indexes WHERE schemaname = current_schema() AND indexname = 'trgm_claim_quote'"
    if op.get_bind().execute(sa.text(there)).first():
        op.execute("CREATE INDEX trgm_decision_note ON decision USING gin (lower(note) gin_trgm_ops)")


def downgrade() -> None:
    if op.get_context().dialect.name == "postgresql":
        op.execute("DROP INDEX IF EXISTS trgm_decision_note")
        _compare("default")
