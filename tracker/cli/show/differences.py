"""What present rules would find otherwise, in lines and as rows."""

import sys
from typing import Any, TextIO

from tracker.cli.show.page import Page
from tracker.cli.show.statement import target_words
from tracker.cli.words import count
from tracker.model.claim import Candidate, as_json, json_value
from tracker.steps.rules import Difference, DiffReport

COLUMNS = ("kind", "document", "key", "decided", "fields", "before", "after")


def difference_row(one: Difference) -> dict[str, Any]:
    """Return a difference as JSON values."""
    return {
        "kind": one.kind,
        "document": one.document,
        "key": one.key,
        "decided": one.decided.value if one.decided else None,
        "fields": list(one.fields),
        "before": as_json(one.before, leave_out=("restates",)) if one.before else None,
        "after": as_json(one.after, leave_out=("restates",)) if one.after else None,
    }


def print_differences(report: DiffReport, out: TextIO | None = None) -> None:
    """Print the differences, document by document, and a line that sums them up."""
    page = Page(out or sys.stdout)
    document = None
    for one in report.differences:
        if one.document != document:
            document = one.document
            page.heading(document)
        _one(page, one)
    if report.differences:
        page.line("")
    page.line(
        f"{count(report.documents, 'document')}: {count(report.same, 'candidate')} as before, "
        f"{report.count('appears')} would appear, {report.count('vanishes')} vanish, {report.count('changes')} change"
    )


def _one(page: Page, one: Difference) -> None:
    shown: Any = one.after or one.before
    decided = f" (decided: {one.decided.value})" if one.decided else ""
    style = {"appears": "green", "vanishes": "red"}.get(one.kind, "yellow")
    page.line(f"{one.kind:<8}  {_short(shown)}{decided}", indent=2, style=style)
    page.line(f"“{shown.quote}”", indent=12)
    if one.before is not None and one.after is not None:
        for name in one.fields:
            page.line(_change(name, one.before, one.after), indent=12)


def _short(one: Candidate) -> str:
    due = one.due_on.isoformat() if one.due_on else "undated"
    return f"{one.tier.value}  {due}  {target_words(one)}"


def _change(name: str, before: Candidate, after: Candidate) -> str:
    if name == "restates":
        return "restates: another one"
    old, new = (json_value(getattr(one, name)) for one in (before, after))
    return f"{name}: {_text(old)} -> {_text(new)}"


def _text(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(map(str, value)) or "-"
    return "-" if value is None else str(value)
