"""Every act has its entry: tags and notes, claims entered by hand, what an entry takes back; words to search by.

A claim entered by hand becomes an accepted decision without a source, and a tag an entry of its own, so that both can
be corrected, taken back and seen as they stood on a day. Who did it was not kept then: it says `unknown`.
"""

import hashlib
import re
from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

UNKNOWN = "unknown"
DAYS = ("said_on", "window_start", "due_on")
TEXTS = (
    "document", "quote", "speaker", "tier", "subject", "metric", "comparator", "unit", "per", "deadline_text",
    "precision", "modality", "confidence_text", "control", "condition", "media_time",
)  # fmt: skip
NUMBERS = ("value", "low", "high", "probability")
RECORD = (
    "document", "quote", "start_char", "end_char", "speaker", "said_on", "tier", "subject", "metric", "comparator",
    "value", "low", "high", "unit", "per", "deadline_text", "window_start", "due_on", "precision", "modality",
    "confidence_text", "probability", "control", "negated", "stretch", "condition", "media_time",
)  # fmt: skip
CLAIM = sa.table(
    "claim",
    *(sa.column(name, sa.String()) for name in ("key", "source", *TEXTS)),
    *(sa.column(name, sa.Date()) for name in ("decided_on", *DAYS)),
    *(sa.column(name, sa.Double()) for name in NUMBERS),
    *(sa.column(name, sa.Integer()) for name in ("id", "start_char", "end_char")),
    *(sa.column(name, sa.Boolean()) for name in ("withdrawn", "negated", "stretch")),
    sa.column("recorded_at", sa.DateTime(timezone=True)),
)
DECISION = sa.table(
    "decision",
    *(sa.column(name, sa.String()) for name in ("key", "kind", "by")),
    sa.column("record", sa.JSON()),
    sa.column("corrected", sa.JSON()),
    sa.column("claim_id", sa.Integer()),
    sa.column("decided_on", sa.Date()),
    sa.column("recorded_at", sa.DateTime(timezone=True)),
)
REMARK = sa.table(
    "remark",
    *(sa.column(name, sa.String()) for name in ("kind", "text", "by")),
    sa.column("claim_id", sa.Integer()),
    sa.column("made_on", sa.Date()),
    sa.column("recorded_at", sa.DateTime(timezone=True)),
)


def upgrade() -> None:
    sqlite = op.get_context().dialect.name == "sqlite"
    (_decisions_sqlite if sqlite else _decisions)()
    op.add_column("verdict", sa.Column("takes_back", sa.Integer(), nullable=True))
    op.add_column("link", sa.Column("takes_back", sa.Integer(), nullable=True))
    op.add_column("source", sa.Column("text_sha256", sa.String(), nullable=True))
    _remarks()
    _texts()
    _by_hand()
    _tags()
    (_words_sqlite if sqlite else _words_postgresql)()


def _decisions() -> None:
    op.alter_column("decision", "source", existing_type=sa.String(), nullable=True)
    op.add_column("decision", sa.Column("takes_back", sa.Integer(), nullable=True))


def _decisions_sqlite() -> None:
    """SQLite cannot drop a NOT NULL: the rows move into a new table. No other table refers to `decision`."""
    columns = 'id, "key", kind, source, record, claim_id, "by", decided_on, reason, corrected, "of", note, recorded_at'
    for name in ("claim_id", "key", "source"):
        op.drop_index(f"ix_decision_{name}", table_name="decision")
    op.rename_table("decision", "decision_before")
    kinds = ("accept", "reject", "duplicate", "reopen")
    reasons = (
        "past", "question", "not-a-claim", "illustration", "quotation", "advertisement", "too-vague", "wrong-span",
        "other",
    )  # fmt: skip
    op.create_table(
        "decision",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(*kinds, name="kind", native_enum=False, create_constraint=True, length=20),
            nullable=False,
        ),
        sa.Column("source", sa.String(), nullable=True),
        sa.Column("record", sa.JSON(), nullable=False),
        sa.Column("claim_id", sa.Integer(), nullable=True),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("decided_on", sa.Date(), nullable=False),
        sa.Column(
            "reason",
            sa.Enum(*reasons, name="reason", native_enum=False, create_constraint=True, length=20),
            nullable=True,
        ),
        sa.Column("corrected", sa.JSON(), nullable=False),
        sa.Column("of", sa.String(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("takes_back", sa.Integer(), nullable=True),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("(claim_id IS NOT NULL) = (kind = 'accept')", name=op.f("ck_decision_claim_of_accept")),
        sa.CheckConstraint("reason IS NULL OR kind = 'reject'", name=op.f("ck_decision_reason_of_reject")),
        sa.CheckConstraint("\"of\" IS NULL OR kind = 'duplicate'", name=op.f("ck_decision_of_duplicate")),
        sa.CheckConstraint('length("by") > 0', name=op.f("ck_decision_by")),
        sa.ForeignKeyConstraint(["claim_id"], ["claim.id"], name=op.f("fk_decision_claim_id_claim")),
        sa.ForeignKeyConstraint(["source"], ["source.sha256"], name=op.f("fk_decision_source_source")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_decision")),
    )
    for name in ("claim_id", "key", "source"):
        op.create_index(op.f(f"ix_decision_{name}"), "decision", [name], unique=False)
    op.execute(f"INSERT INTO decision ({columns}) SELECT {columns} FROM decision_before ORDER BY id")  # noqa: S608 - constants
    op.drop_table("decision_before")


def _remarks() -> None:
    op.create_table(
        "remark",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("claim_id", sa.Integer(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "tag", "untag", "note", "retract", name="kind", native_enum=False, create_constraint=True, length=20
            ),
            nullable=False,
        ),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("searched", sa.Text(), nullable=True),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("made_on", sa.Date(), nullable=False),
        sa.Column("takes_back", sa.Integer(), nullable=True),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("length(trim(text)) > 0", name=op.f("ck_remark_text")),
        sa.CheckConstraint("searched IS NULL OR kind IN ('note', 'retract')", name=op.f("ck_remark_searched_of_note")),
        sa.CheckConstraint('length("by") > 0', name=op.f("ck_remark_by")),
        sa.ForeignKeyConstraint(["claim_id"], ["claim.id"], name=op.f("fk_remark_claim_id_claim")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_remark")),
    )
    op.create_index(op.f("ix_remark_claim_id"), "remark", ["claim_id"], unique=False)


def _texts() -> None:
    source = sa.table("source", sa.column("id"), sa.column("text"), sa.column("text_sha256"))
    connection = op.get_bind()
    for row in connection.execute(sa.select(source.c.id, source.c.text)).all():
        digest = hashlib.sha256(row.text.encode("utf-8", "surrogatepass")).hexdigest()
        connection.execute(source.update().where(source.c.id == row.id).values(text_sha256=digest))


def _by_hand() -> None:
    """Write the decisions that made the claims entered by hand, in the order of their ids."""
    connection = op.get_bind()
    made = connection.execute(sa.select(CLAIM).where(CLAIM.c.source.is_(None)).order_by(CLAIM.c.id)).all()
    rows = list(_decisions_of(made))
    if rows:
        connection.execute(DECISION.insert(), rows)


def _decisions_of(claims: Any) -> Iterator[dict[str, Any]]:
    for claim in claims:
        values = {
            "key": claim.key,
            "kind": "accept",
            "record": {name: _json(getattr(claim, name)) for name in RECORD},
            "corrected": [],
            "claim_id": claim.id,
            "by": UNKNOWN,
            "decided_on": claim.decided_on or claim.said_on,
            "recorded_at": claim.recorded_at,
        }
        yield values
        if claim.withdrawn:
            yield {**values, "kind": "reopen", "claim_id": None}


def _json(value: Any) -> Any:
    if isinstance(value, float):
        return int(value) if value.is_integer() and abs(value) < 1e15 else value
    return value.isoformat() if hasattr(value, "isoformat") else value


def _tags() -> None:
    tag = sa.table("tag", sa.column("claim_id"), sa.column("name"))
    connection = op.get_bind()
    query = (
        sa.select(tag.c.claim_id, tag.c.name, CLAIM.c.decided_on, CLAIM.c.said_on, CLAIM.c.recorded_at)
        .join(CLAIM, CLAIM.c.id == tag.c.claim_id)
        .order_by(tag.c.claim_id, tag.c.name)
    )
    rows = [
        {
            "claim_id": row.claim_id,
            "kind": "tag",
            "text": row.name,
            "by": UNKNOWN,
            "made_on": row.decided_on or row.said_on,
            "recorded_at": row.recorded_at,
        }
        for row in connection.execute(query)
    ]
    if rows:
        connection.execute(REMARK.insert(), rows)


# Each character of Han, kana, bopomofo and hangul is indexed as a word of its own.
ALONE = re.compile("([\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\U00020000-\U0003ffff])")
NOTED = """
    SELECT note FROM decision WHERE claim_id = :id AND note IS NOT NULL
    UNION ALL SELECT note FROM verdict WHERE claim_id = :id AND note IS NOT NULL
"""
TRIGRAMS = (("claim", "quote"), ("claim", "subject"), ("claim", "metric"), ("verdict", "note"), ("remark", "text"))


def _words_sqlite() -> None:
    """Make the index of words and fill it. A SQLite without FTS5 goes without: a search looks at every claim then."""
    connection = op.get_bind()
    if not connection.execute(sa.text("SELECT 1 FROM pragma_module_list WHERE name = 'fts5'")).first():
        return
    op.execute("CREATE VIRTUAL TABLE claim_words USING fts5(words, tokenize = 'unicode61 remove_diacritics 0')")
    noted = sa.text(NOTED)
    add = sa.text("INSERT INTO claim_words (rowid, words) VALUES (:id, :words)")
    claims = sa.select(CLAIM.c.id, CLAIM.c.quote, CLAIM.c.subject, CLAIM.c.metric).order_by(CLAIM.c.id)
    for row in connection.execute(claims).all():
        parts = [part for part in row[1:] if part] + list(connection.execute(noted, {"id": row.id}).scalars())
        connection.execute(add, {"id": row.id, "words": ALONE.sub(r" \1 ", "\n".join(parts))})


def _words_postgresql() -> None:
    """Index what a search compares, where the server has trigrams and lets us use them; without, it reads every row."""
    connection = op.get_bind()
    try:
        with connection.begin_nested():
            op.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm")
    except sa.exc.DBAPIError:
        return
    for table, column in TRIGRAMS:
        op.execute(f"CREATE INDEX trgm_{table}_{column} ON {table} USING gin (lower({column}) gin_trgm_ops)")


def downgrade() -> None:
    raise NotImplementedError("entries that 0002 cannot hold would be lost: restore the backup beside the file instead")
