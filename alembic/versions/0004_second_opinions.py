"""Second opinions: a row of its own kind, which makes no claim until a disagreement is adjudicated."""

import sqlalchemy as sa

from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

KINDS = ("accept", "reject", "duplicate", "reopen", "adjudicate")
REASONS = (
    "past", "question", "not-a-claim", "illustration", "quotation", "advertisement", "too-vague", "wrong-span", "other",
)  # fmt: skip


def upgrade() -> None:
    op.create_table(
        "opinion",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(*KINDS, name="kind", native_enum=False, create_constraint=True, length=20),
            nullable=False,
        ),
        sa.Column("source", sa.String(), nullable=True),
        sa.Column("record", sa.JSON(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("decided_on", sa.Date(), nullable=False),
        sa.Column(
            "reason",
            sa.Enum(*REASONS, name="reason", native_enum=False, create_constraint=True, length=20),
            nullable=True,
        ),
        sa.Column("corrected", sa.JSON(), nullable=False),
        sa.Column("of", sa.String(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("place", sa.Integer(), nullable=True),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("(place IS NOT NULL) = (kind = 'adjudicate')", name=op.f("ck_opinion_place_of_adjudicate")),
        sa.CheckConstraint("reason IS NULL OR kind = 'reject'", name=op.f("ck_opinion_reason_of_reject")),
        sa.CheckConstraint("\"of\" IS NULL OR kind = 'duplicate'", name=op.f("ck_opinion_of_duplicate")),
        sa.CheckConstraint('length("by") > 0', name=op.f("ck_opinion_by")),
        sa.ForeignKeyConstraint(["source"], ["source.sha256"], name=op.f("fk_opinion_source_source")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_opinion")),
    )
    op.create_index(op.f("ix_opinion_key"), "opinion", ["key"], unique=False)


def downgrade() -> None:
    op.drop_table("opinion")
