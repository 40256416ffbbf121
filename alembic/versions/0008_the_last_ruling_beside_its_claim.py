"""What the ruling on a claim says stands beside its outcome: lists and scorecards of very many claims take it there.

Finding the last of each claim's verdicts took as long as reading the claims. Of a claim that was reopened nothing is
said, as of one that nobody judged.
"""

import sqlalchemy as sa

from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

COPIED = (("judged_on", sa.Date()), ("actual", sa.Double()), ("fulfilled_on", sa.Date()))
REASONS = "'withdrawn', 'uncheckable', 'condition-not-met'"


def upgrade() -> None:
    for name, kind in COPIED:
        op.add_column("claim", sa.Column(f"last_{name}", kind, nullable=True))
    # SQLite takes the CHECK of a new column with the column, and no other way short of copying the table.
    by_bytes = ' COLLATE "C"' if op.get_bind().dialect.name == "postgresql" else ""
    op.execute(
        f"ALTER TABLE claim ADD COLUMN last_void_reason VARCHAR(20){by_bytes}"
        f" CONSTRAINT ck_claim_last_void_reason CHECK (last_void_reason IN ({REASONS}))"
    )
    op.execute(
        "UPDATE claim SET (last_judged_on, last_actual, last_fulfilled_on, last_void_reason) ="
        " (SELECT judged_on, actual, fulfilled_on, void_reason FROM verdict"
        " WHERE verdict.claim_id = claim.id ORDER BY verdict.id DESC LIMIT 1)"
        " WHERE last_outcome IS NOT NULL"
    )


def downgrade() -> None:
    op.drop_column("claim", "last_void_reason")
    for name, _ in COPIED:
        op.drop_column("claim", f"last_{name}")
