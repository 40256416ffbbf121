"""What other tables know of a claim, for the lines of CSV that a server writes (`tracker.store.served`).

Each is grouped once for all claims, since an export wants nearly all of them.
"""

import secrets
from typing import Any

from sqlalchemy import ColumnElement, Date, Double, FromClause, String, Text, column, literal_column, text

from tracker.store.flat import with_verdict
from tracker.store.tables.bare import CLAIM

_SOURCE = """
SELECT sha256, language, title AS source_title, url AS source_url, recording_url, publisher, published_on FROM source
"""
_ORIGIN = """
SELECT DISTINCT ON (d.claim_id) d.claim_id, k.restates, k.confidence, k.rules,
    btrim(replace(k.rules::text, '", "', '; '), '["]') AS plain
FROM decision d JOIN candidate k ON k.key = d.key WHERE d.claim_id IS NOT NULL
ORDER BY d.claim_id, k.gone, k.id DESC
"""
_CITED = """
SELECT verdict_id, '[' || string_agg(
    '{"url":' || to_json(url) || ',"title":' || coalesce(to_json(title)::text, 'null')
    || ',"quote":' || coalesce(to_json(quote)::text, 'null')
    || ',"accessed_on":' || coalesce('"' || accessed_on || '"', 'null') || '}', ',' ORDER BY id) || ']' AS evidence
FROM evidence GROUP BY verdict_id
"""
_RULES = r"""
CASE WHEN translate(origin.plain, '[]"\', '') = origin.plain THEN nullif(origin.plain, '')
ELSE (SELECT nullif(string_agg(name, '; ' ORDER BY place), '')
    FROM json_array_elements_text(origin.rules) WITH ORDINALITY AS rule (name, place)) END
"""
"""The names of rules; to take JSON apart takes long, and none of ours needs it."""
SEAL = secrets.token_hex(8)
"""What the cell `attainment` begins with where a claim is to be scored: no text can know it."""
_TO_SCORE = f"""
CASE WHEN claim.last_outcome IS NOT NULL AND (claim.last_actual IS NOT NULL OR claim.last_fulfilled_on IS NOT NULL)
THEN concat('{SEAL}', claim.comparator, '|', claim.value, '|', claim.low, '|', claim.high, '|',
    encode(convert_to(claim.unit, 'UTF8'), 'hex'), '|', claim.negated, '|', claim.said_on, '|', claim.due_on, '|',
    claim.last_actual, '|', claim.last_fulfilled_on) END
"""
"""What scoring needs, behind the seal; no text is in it, so it holds neither commas nor quotation marks."""
_KINDS: dict[str, Any] = {"confidence": Double(), "published_on": Date()}


def _of(name: str, query: str, *columns: str) -> Any:
    return text(query).columns(*(column(each, _KINDS.get(each, String())) for each in columns)).subquery(name)


def _joined() -> tuple[FromClause, dict[str, ColumnElement[Any]]]:
    told = ("language", "source_title", "source_url", "recording_url", "publisher", "published_on")
    source = _of("source", _SOURCE, "sha256", *told)
    origin = _of("origin", _ORIGIN, "claim_id", "restates", "confidence", "rules", "plain")
    cited = _of("cited", _CITED, "verdict_id", "evidence")
    stands, ruling = with_verdict()
    whole = (
        stands.outerjoin(source, source.c.sha256 == CLAIM.c.source)
        .outerjoin(origin, origin.c.claim_id == CLAIM.c.id)
        .outerjoin(cited, cited.c.verdict_id == ruling["verdict"])
    )
    return whole, {
        **{name: source.c[name] for name in told},
        "restates": origin.c.restates,
        "confidence": origin.c.confidence,
        "rules": literal_column(_RULES, Text),
        "judged_by": ruling["judged_by"],
        "note": ruling["note"],
        "evidence": cited.c.evidence,
        "attainment": literal_column(_TO_SCORE, Double),
        **dict.fromkeys(("slip_days", "slip_ratio"), literal_column("NULL", Double)),
    }


FROM, COLUMNS = _joined()
"""The claims with all that is known beside, and the columns of it by their names in a row."""
