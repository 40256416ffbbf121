"""How a document was read: what `ingest` goes by to pass over what nothing new can be found in.

NULL (all documents kept before) means that it is not known, so they are read once more.
"""

import sqlalchemy as sa

from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("source", sa.Column("read_as", sa.String(), nullable=True))


def downgrade() -> None:
    op.drop_column("source", "read_as")
