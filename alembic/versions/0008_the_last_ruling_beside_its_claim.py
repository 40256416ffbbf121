"""What the last verdict of a claim says stands beside its outcome: a scorecard of very many claims measures from it.

Finding the last of each claim's verdicts took as long as reading the claims.
"""

import sqlalchemy as sa

from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

COPIED = (("judged_on", sa.Date()), ("actual", sa.Double()), ("fulfilled_on", sa.Date()))


def upgrade() -> None:
    for name, kind in COPIED:
        op.add_column("claim", sa.Column(f"last_{name}", kind, nullable=True))
    op.execute(
        "UPDATE claim SET (last_judged_on, last_actual, last_fulfilled_on) ="
        " (SELECT judged_on, actual, fulfilled_on FROM verdict"
        " WHERE verdict.claim_id = claim.id ORDER BY verdict.id DESC LIMIT 1)"
        " WHERE id IN (SELECT claim_id FROM verdict)"
    )


def downgrade() -> None:
    for name, _ in COPIED:
        op.drop_column("claim", f"last_{name}")
