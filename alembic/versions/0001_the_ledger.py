"""The ledger: sources, candidates, decisions, claims, verdicts with evidence, observations, links, tags."""

import sqlalchemy as sa

from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

TARGET = (
    "(comparator = 'event' AND value IS NULL AND low IS NULL AND high IS NULL)"
    " OR (comparator = 'range' AND value IS NULL AND low IS NOT NULL AND high IS NOT NULL AND low <= high)"
    " OR (comparator IN ('=', '~', '>=', '<=') AND value IS NOT NULL AND low IS NULL AND high IS NULL)"
)


def upgrade() -> None:
    op.create_table(
        "observation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("metric", sa.String(), nullable=False),
        sa.Column(
            "comparator",
            sa.Enum(
                "=",
                "~",
                ">=",
                "<=",
                "range",
                "event",
                name="comparator",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column("source_url", sa.String(), nullable=False),
        sa.Column(
            "reliability",
            sa.Enum("A", "B", "C", "D", name="reliability", native_enum=False, create_constraint=True, length=20),
            nullable=False,
        ),
        sa.Column("value", sa.Double(), nullable=True),
        sa.Column("low", sa.Double(), nullable=True),
        sa.Column("high", sa.Double(), nullable=True),
        sa.Column("unit", sa.String(), nullable=True),
        sa.Column("per", sa.String(), nullable=True),
        sa.Column("as_of", sa.Date(), nullable=True),
        sa.Column("period_start", sa.Date(), nullable=True),
        sa.Column("period_end", sa.Date(), nullable=True),
        sa.Column("qualifier", sa.String(), nullable=True),
        sa.Column("source_title", sa.String(), nullable=True),
        sa.Column("published_by", sa.String(), nullable=True),
        sa.Column("quote", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            TARGET,
            name=op.f("ck_observation_target"),
        ),
        sa.CheckConstraint("length(trim(source_url)) > 0", name=op.f("ck_observation_source_url")),
        sa.CheckConstraint("length(trim(subject)) > 0", name=op.f("ck_observation_subject")),
        sa.CheckConstraint(
            "period_start IS NULL OR period_end IS NULL OR period_start <= period_end",
            name=op.f("ck_observation_period"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_observation")),
        sa.UniqueConstraint("key", name=op.f("uq_observation_key")),
    )
    op.create_index(op.f("ix_observation_subject"), "observation", ["subject"], unique=False)
    op.create_table(
        "source",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=True),
        sa.Column("speaker", sa.String(), nullable=True),
        sa.Column("said_on", sa.Date(), nullable=False),
        sa.Column("said_on_from", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("published_on", sa.Date(), nullable=True),
        sa.Column("publisher", sa.String(), nullable=True),
        sa.Column("url", sa.String(), nullable=True),
        sa.Column("recording_url", sa.String(), nullable=True),
        sa.Column("path", sa.String(), nullable=True),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("length(name) > 0", name=op.f("ck_source_name")),
        sa.CheckConstraint("length(sha256) = 64", name=op.f("ck_source_sha256")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_source")),
        sa.UniqueConstraint("sha256", name=op.f("uq_source_sha256")),
    )
    op.create_table(
        "candidate",
        sa.Column("document", sa.String(), nullable=False),
        sa.Column("quote", sa.Text(), nullable=False),
        sa.Column("start_char", sa.Integer(), nullable=False),
        sa.Column("end_char", sa.Integer(), nullable=False),
        sa.Column("speaker", sa.String(), nullable=True),
        sa.Column("said_on", sa.Date(), nullable=False),
        sa.Column(
            "tier",
            sa.Enum("A", "B", "C", name="tier", native_enum=False, create_constraint=True, length=20),
            nullable=False,
        ),
        sa.Column("subject", sa.String(), nullable=True),
        sa.Column("metric", sa.String(), nullable=True),
        sa.Column(
            "comparator",
            sa.Enum(
                "=",
                "~",
                ">=",
                "<=",
                "range",
                "event",
                name="comparator",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column("value", sa.Double(), nullable=True),
        sa.Column("low", sa.Double(), nullable=True),
        sa.Column("high", sa.Double(), nullable=True),
        sa.Column("unit", sa.String(), nullable=True),
        sa.Column("per", sa.String(), nullable=True),
        sa.Column("deadline_text", sa.String(), nullable=True),
        sa.Column("window_start", sa.Date(), nullable=True),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column(
            "precision",
            sa.Enum(
                "day",
                "week",
                "month",
                "quarter",
                "half",
                "season",
                "year",
                "decade",
                "range",
                "relative",
                "vague",
                name="precision",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=True,
        ),
        sa.Column(
            "modality",
            sa.Enum(
                "certain",
                "confident",
                "expected",
                "plan",
                "goal",
                "hope",
                "possible",
                name="modality",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column("confidence_text", sa.String(), nullable=True),
        sa.Column("probability", sa.Double(), nullable=True),
        sa.Column(
            "control",
            sa.Enum("own", "other", "unknown", name="control", native_enum=False, create_constraint=True, length=20),
            nullable=False,
        ),
        sa.Column("negated", sa.Boolean(), nullable=False),
        sa.Column("stretch", sa.Boolean(), nullable=False),
        sa.Column("condition", sa.Text(), nullable=True),
        sa.Column("media_time", sa.String(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("restates", sa.String(), nullable=True),
        sa.Column("confidence", sa.Double(), nullable=False),
        sa.Column("rules", sa.JSON(), nullable=False),
        sa.Column("reasons", sa.JSON(), nullable=False),
        sa.Column("rules_version", sa.String(), nullable=False),
        sa.Column("gone", sa.Boolean(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            TARGET,
            name=op.f("ck_candidate_target"),
        ),
        sa.CheckConstraint("(tier = 'C') = (due_on IS NULL)", name=op.f("ck_candidate_tier_due")),
        sa.CheckConstraint("confidence >= 0 AND confidence <= 1", name=op.f("ck_candidate_confidence")),
        sa.CheckConstraint("length(trim(quote)) > 0", name=op.f("ck_candidate_quote")),
        sa.CheckConstraint(
            "probability IS NULL OR (probability >= 0 AND probability <= 1)", name=op.f("ck_candidate_probability")
        ),
        sa.CheckConstraint("start_char >= 0 AND end_char > start_char", name=op.f("ck_candidate_span")),
        sa.CheckConstraint(
            "window_start IS NULL OR due_on IS NULL OR window_start <= due_on", name=op.f("ck_candidate_window")
        ),
        sa.ForeignKeyConstraint(["source"], ["source.sha256"], name=op.f("fk_candidate_source_source")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_candidate")),
    )
    op.create_index(op.f("ix_candidate_key"), "candidate", ["key"], unique=False)
    op.create_index("ix_candidate_present", "candidate", ["source", "gone"], unique=False)
    op.create_table(
        "claim",
        sa.Column("document", sa.String(), nullable=False),
        sa.Column("quote", sa.Text(), nullable=False),
        sa.Column("start_char", sa.Integer(), nullable=False),
        sa.Column("end_char", sa.Integer(), nullable=False),
        sa.Column("speaker", sa.String(), nullable=True),
        sa.Column("said_on", sa.Date(), nullable=False),
        sa.Column(
            "tier",
            sa.Enum("A", "B", "C", name="tier", native_enum=False, create_constraint=True, length=20),
            nullable=False,
        ),
        sa.Column("subject", sa.String(), nullable=True),
        sa.Column("metric", sa.String(), nullable=True),
        sa.Column(
            "comparator",
            sa.Enum(
                "=",
                "~",
                ">=",
                "<=",
                "range",
                "event",
                name="comparator",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column("value", sa.Double(), nullable=True),
        sa.Column("low", sa.Double(), nullable=True),
        sa.Column("high", sa.Double(), nullable=True),
        sa.Column("unit", sa.String(), nullable=True),
        sa.Column("per", sa.String(), nullable=True),
        sa.Column("deadline_text", sa.String(), nullable=True),
        sa.Column("window_start", sa.Date(), nullable=True),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column(
            "precision",
            sa.Enum(
                "day",
                "week",
                "month",
                "quarter",
                "half",
                "season",
                "year",
                "decade",
                "range",
                "relative",
                "vague",
                name="precision",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=True,
        ),
        sa.Column(
            "modality",
            sa.Enum(
                "certain",
                "confident",
                "expected",
                "plan",
                "goal",
                "hope",
                "possible",
                name="modality",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column("confidence_text", sa.String(), nullable=True),
        sa.Column("probability", sa.Double(), nullable=True),
        sa.Column(
            "control",
            sa.Enum("own", "other", "unknown", name="control", native_enum=False, create_constraint=True, length=20),
            nullable=False,
        ),
        sa.Column("negated", sa.Boolean(), nullable=False),
        sa.Column("stretch", sa.Boolean(), nullable=False),
        sa.Column("condition", sa.Text(), nullable=True),
        sa.Column("media_time", sa.String(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("source", sa.String(), nullable=True),
        sa.Column("decided_on", sa.Date(), nullable=True),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.Column(
            "last_outcome",
            sa.Enum("hit", "miss", "void", name="last_outcome", native_enum=False, create_constraint=True, length=20),
            nullable=True,
        ),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            TARGET,
            name=op.f("ck_claim_target"),
        ),
        sa.CheckConstraint("(tier = 'C') = (due_on IS NULL)", name=op.f("ck_claim_tier_due")),
        sa.CheckConstraint("length(trim(quote)) > 0", name=op.f("ck_claim_quote")),
        sa.CheckConstraint(
            "probability IS NULL OR (probability >= 0 AND probability <= 1)", name=op.f("ck_claim_probability")
        ),
        sa.CheckConstraint("start_char >= 0 AND end_char > start_char", name=op.f("ck_claim_span")),
        sa.CheckConstraint(
            "window_start IS NULL OR due_on IS NULL OR window_start <= due_on", name=op.f("ck_claim_window")
        ),
        sa.ForeignKeyConstraint(["source"], ["source.sha256"], name=op.f("fk_claim_source_source")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_claim")),
        sa.UniqueConstraint("key", name=op.f("uq_claim_key")),
    )
    op.create_index("ix_claim_listing", "claim", ["last_outcome", "due_on", "id"], unique=False)
    op.create_index(op.f("ix_claim_source"), "claim", ["source"], unique=False)
    op.create_table(
        "decision",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "accept",
                "reject",
                "duplicate",
                "reopen",
                name="kind",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("record", sa.JSON(), nullable=False),
        sa.Column("claim_id", sa.Integer(), nullable=True),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("decided_on", sa.Date(), nullable=False),
        sa.Column(
            "reason",
            sa.Enum(
                "past",
                "question",
                "not-a-claim",
                "illustration",
                "quotation",
                "advertisement",
                "too-vague",
                "wrong-span",
                "other",
                name="reason",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=True,
        ),
        sa.Column("corrected", sa.JSON(), nullable=False),
        sa.Column("of", sa.String(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("(claim_id IS NOT NULL) = (kind = 'accept')", name=op.f("ck_decision_claim_of_accept")),
        sa.CheckConstraint("reason IS NULL OR kind = 'reject'", name=op.f("ck_decision_reason_of_reject")),
        sa.CheckConstraint("\"of\" IS NULL OR kind = 'duplicate'", name=op.f("ck_decision_of_duplicate")),
        sa.CheckConstraint('length("by") > 0', name=op.f("ck_decision_by")),
        sa.ForeignKeyConstraint(["claim_id"], ["claim.id"], name=op.f("fk_decision_claim_id_claim")),
        sa.ForeignKeyConstraint(["source"], ["source.sha256"], name=op.f("fk_decision_source_source")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_decision")),
    )
    op.create_index(op.f("ix_decision_claim_id"), "decision", ["claim_id"], unique=False)
    op.create_index(op.f("ix_decision_key"), "decision", ["key"], unique=False)
    op.create_index(op.f("ix_decision_source"), "decision", ["source"], unique=False)
    op.create_table(
        "link",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("later_id", sa.Integer(), nullable=False),
        sa.Column("earlier_id", sa.Integer(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "restates",
                "raises",
                "lowers",
                "advances",
                "postpones",
                "abandons",
                name="kind",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
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
    op.create_table(
        "tag",
        sa.Column("claim_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.CheckConstraint("length(trim(name)) > 0", name=op.f("ck_tag_name")),
        sa.ForeignKeyConstraint(["claim_id"], ["claim.id"], name=op.f("fk_tag_claim_id_claim")),
        sa.PrimaryKeyConstraint("claim_id", "name", name=op.f("pk_tag")),
    )
    op.create_index(op.f("ix_tag_name"), "tag", ["name"], unique=False)
    op.create_table(
        "verdict",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("claim_id", sa.Integer(), nullable=False),
        sa.Column(
            "outcome",
            sa.Enum("hit", "miss", "void", name="outcome", native_enum=False, create_constraint=True, length=20),
            nullable=True,
        ),
        sa.Column("judged_on", sa.Date(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("actual", sa.Double(), nullable=True),
        sa.Column("fulfilled_on", sa.Date(), nullable=True),
        sa.Column(
            "void_reason",
            sa.Enum(
                "withdrawn",
                "uncheckable",
                "condition-not-met",
                name="void_reason",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=True,
        ),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "void_reason IS NULL OR coalesce(outcome, '') = 'void'",
            name=op.f("ck_verdict_void_reason_of_void"),
        ),
        sa.CheckConstraint('length("by") > 0', name=op.f("ck_verdict_by")),
        sa.CheckConstraint(
            "outcome IS NOT NULL OR (actual IS NULL AND fulfilled_on IS NULL)", name=op.f("ck_verdict_reopened")
        ),
        sa.ForeignKeyConstraint(["claim_id"], ["claim.id"], name=op.f("fk_verdict_claim_id_claim")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_verdict")),
    )
    op.create_index(op.f("ix_verdict_claim_id"), "verdict", ["claim_id"], unique=False)
    op.create_table(
        "evidence",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("verdict_id", sa.Integer(), nullable=False),
        sa.Column("url", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=True),
        sa.Column("quote", sa.Text(), nullable=True),
        sa.Column("accessed_on", sa.Date(), nullable=True),
        sa.CheckConstraint("length(trim(url)) > 0", name=op.f("ck_evidence_url")),
        sa.ForeignKeyConstraint(["verdict_id"], ["verdict.id"], name=op.f("fk_evidence_verdict_id_verdict")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_evidence")),
    )
    op.create_index(op.f("ix_evidence_verdict_id"), "evidence", ["verdict_id"], unique=False)


def downgrade() -> None:
    for table in ("evidence", "verdict", "tag", "link", "decision", "claim", "candidate", "source", "observation"):
        op.drop_table(table)
