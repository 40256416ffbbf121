"""A link can be taken back, by a row of the kind `unlinked`: nothing that was recorded is deleted."""

import sqlalchemy as sa

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

KINDS = ("restates", "raises", "lowers", "advances", "postpones", "abandons", "unlinked")
COLUMNS = 'id, later_id, earlier_id, kind, "by", linked_on, recorded_at'


def upgrade() -> None:
    if op.get_context().dialect.name == "sqlite":
        _upgrade_sqlite()
        return
    op.drop_constraint(op.f("ck_link_kind"), "link", type_="check")
    op.create_check_constraint(op.f("ck_link_kind"), "link", sa.column("kind").in_(KINDS))


def _upgrade_sqlite() -> None:
    """SQLite cannot change a CHECK: the rows move into a new table. No other table refers to `link`."""
    op.drop_index("ix_link_earlier_id", table_name="link")
    op.drop_index("ix_link_later_id", table_name="link")
    op.rename_table("link", "link_before")
    op.create_table(
        "link",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("later_id", sa.Integer(), nullable=False),
        sa.Column("earlier_id", sa.Integer(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(*KINDS, name="kind", native_enum=False, create_constraint=True, length=20),
            nullable=False,
        ),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("linked_on", sa.Date(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("later_id <> earlier_id", name=op.f("ck_link_two_claims")),
        sa.ForeignKeyConstraint(["earlier_id"], ["claim.id"], name=op.f("fk_link_earlier_id_claim")),
        sa.ForeignKeyConstraint(["later_id"], ["claim.id"], name=op.f("fk_link_later_id_claim")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_link")),
    )
    op.create_index(op.f("ix_link_earlier_id"), "link", ["earlier_id"], unique=False)
    op.create_index(op.f("ix_link_later_id"), "link", ["later_id"], unique=False)
    op.execute(f"INSERT INTO link ({COLUMNS}) SELECT {COLUMNS} FROM link_before ORDER BY id")  # noqa: S608 - constants
    op.drop_table("link_before")
