"""Indexes for a scorecard over very many claims.

One holds all that its counts ask for, in the order in which they are asked for, so that the claims themselves are not
read. Three tell whether anything is effective after a day: then the present ledger is not how things stood on it.
"""

from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

SCORES = ["speaker", "last_outcome", "due_on", "said_on", "withdrawn"]
EFFECTIVE = (("decision", "decided_on"), ("remark", "made_on"), ("verdict", "judged_on"))


def upgrade() -> None:
    op.create_index("ix_claim_scores", "claim", SCORES, unique=False)
    for table, column in EFFECTIVE:
        op.create_index(op.f(f"ix_{table}_{column}"), table, [column], unique=False)


def downgrade() -> None:
    for table, column in EFFECTIVE:
        op.drop_index(op.f(f"ix_{table}_{column}"), table_name=table)
    op.drop_index("ix_claim_scores", table_name="claim")
