"""iCalendar (RFC 5545), through the library `icalendar` (the extra `calendar`): one whole-day event a due date.

The event's UID comes from the claim's key: importing again changes the events that are there. What has been judged says
so in its title and rings no more. A claim without a due date is in no calendar.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from tracker.errors import TrackerError
from tracker.export.format import Format, Options, Row
from tracker.export.said import ending, headline, page, stable_id, target, web_address
from tracker.model.plain import clean_text

ALARM = timedelta(days=-7)
"""An alarm rings a week before the due date begins."""


def stream(rows: Iterable[Row], _columns: Sequence[str], options: Options) -> Iterator[bytes]:
    """Return the calendar, an event a chunk. Raises TrackerError where the library is not installed."""
    try:
        import icalendar
    except ModuleNotFoundError as error:
        raise TrackerError("a calendar needs the library icalendar: pip install 'claims-tracker[calendar]'") from error
    calendar = icalendar.Calendar()
    calendar.add("prodid", "-//claims-tracker//due dates//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", clean_text(options.title))
    whole = calendar.to_ical()
    end = b"END:VCALENDAR\r\n"
    yield whole.removesuffix(end)
    for row in rows:
        if row.get("due_on"):
            yield _event(icalendar, row, options).to_ical()
    yield end


def _event(icalendar: Any, row: Row, options: Options) -> Any:
    due = date.fromisoformat(row["due_on"])
    event = icalendar.Event()
    event.add("uid", f"{stable_id(row, 'due')}@claims-tracker")
    event.add("dtstamp", datetime.combine(_stamp(row, options.today), time(), UTC))
    event.add("dtstart", due)  # a date alone lasts that day
    ended = ending(row)
    event.add("summary", f"{ended.upper()} - {headline(row)}" if ended else f"Due: {headline(row)}")
    event.add("description", clean_text(_description(row), keep_newlines=True))
    event.add("transp", "TRANSPARENT")
    event.add("status", "CANCELLED" if row.get("outcome") == "void" else "CONFIRMED")
    tags = [clean_text(tag) for tag in row.get("tags") or ()]
    if tags:
        event.add("categories", tags)
    address = page(row, options.base_url) or web_address(row.get("source_url"))
    if address:
        event.add("url", address)
    if not ended:
        alarm = icalendar.Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", f"Due: {headline(row)}")
        alarm.add("trigger", ALARM)
        event.add_component(alarm)
    return event


def _stamp(row: Row, today: date | None) -> date:
    """Return the day of the export, or where none is given of the last thing known, so that no clock is read."""
    days = [date.fromisoformat(day) for day in (row.get("said_on"), row.get("judged_on")) if day]
    return today or max(days)


def _description(row: Row) -> str:
    lines = [
        f"“{row.get('quote')}”",
        f"{row.get('speaker') or 'Somebody'}, {row.get('said_on')}, {row.get('document')}",
        f"Target: {target(row)}" if target(row) else "",
        f"Window: {row.get('window_start') or ''}..{row.get('due_on')}",
        f"Verdict: {ending(row)}" if ending(row) else f"claims show {row.get('key')}",
    ]
    return "\n".join(line for line in lines if line)


FORMAT = Format("ics", stream, claims_only=True)
