"""Each format of claims is read by its standard's own parser, and says what the ledger says."""

import base64
import json
import xml.etree.ElementTree as ET
from datetime import UTC, date, datetime, timedelta
from importlib import import_module

import pytest
from export_rows import QUOTE, START, TEXT, make_row

from tracker.export.claims import EXPORT_COLUMNS
from tracker.export.format import DEFAULTS, Options
from tracker.export.formats import CLAIM_FORMATS, find

ATOM = "{http://www.w3.org/2005/Atom}"


def dump(name, rows, options=DEFAULTS):
    return find(name).dump(rows, EXPORT_COLUMNS, options)


@pytest.mark.parametrize("name", CLAIM_FORMATS)
def test_every_line_of_the_registry_names_its_format(name):
    assert name == find(name).name
    assert find(name).claims_only


def calendar_of(rows, options=DEFAULTS):
    icalendar = pytest.importorskip("icalendar", reason="icalendar is not installed: the extra `calendar`")
    return icalendar.Calendar.from_ical(dump("ics", rows, options))


def events_of(rows, options=DEFAULTS):
    return list(calendar_of(rows, options).walk("VEVENT"))


def test_a_calendar_has_a_whole_day_event_a_due_date(rows):
    events = events_of(rows)

    assert len(events) == 4  # the undated claim is in no calendar
    assert {event.decoded("dtstart") for event in events} == {date(2025, 12, 31)}
    assert {type(event.decoded("dtstart")) for event in events} == {date}
    assert str(events[0]["summary"]) == "Due: Elon Musk: Optimus ~5,000 units"
    assert QUOTE in str(events[0]["description"])
    assert [str(tag) for tag in events[0]["categories"].cats] == ["robots"]


def test_only_what_nobody_judged_rings(rows):
    alarms = [event.walk("VALARM") for event in events_of(rows)]

    assert [len(found) for found in alarms] == [1, 0, 0, 1]
    assert alarms[0][0].decoded("trigger") == timedelta(days=-7)


def test_a_judged_event_says_so_and_a_void_one_is_cancelled(rows):
    events = events_of(rows)

    assert str(events[1]["summary"]).startswith("MISS, CAME TRUE ON 2026-01-05 - ")
    assert [str(event["status"]) for event in events] == ["CONFIRMED", "CONFIRMED", "CANCELLED", "CONFIRMED"]


def test_importing_again_changes_the_same_event(rows):
    """The UID stays when the claim is judged, and the later export has the later stamp."""
    before = events_of([make_row()], Options(today=date(2026, 1, 1)))[0]
    after = events_of([make_row(outcome="hit")], Options(today=date(2026, 2, 1)))[0]

    assert before["uid"] == after["uid"]
    assert before.decoded("dtstamp") == datetime(2026, 1, 1, tzinfo=UTC)
    assert before.decoded("dtstamp") < after.decoded("dtstamp")
    assert len({str(event["uid"]) for event in events_of(rows)}) == 4


def test_a_calendar_keeps_rfc_5545s_lines(rows, nasty_rows):
    data = dump("ics", rows + nasty_rows)
    lines = data.split(b"\r\n")

    assert max(len(line) for line in lines) <= 75
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert lines.count(b"BEGIN:VEVENT") == lines.count(b"END:VEVENT") == 4 + len(nasty_rows)
    assert lines.count(b"END:VCALENDAR") == 1
    assert calendar_of(rows + nasty_rows).errors == []


def test_the_last_day_of_the_calendar_is_a_day():
    assert events_of([make_row(due_on=date.max)])[0].decoded("dtstart") == date.max


def test_claim_reviews_are_of_judged_claims_alone(rows):
    document = json.loads(dump("claimreview", rows))
    late, void = document["@graph"]

    assert document["@context"] == "https://schema.org"
    assert (late["@type"], late["claimReviewed"], late["datePublished"]) == ("ClaimReview", QUOTE, "2026-01-10")
    assert late["reviewRating"] == {
        "@type": "Rating", "alternateName": "miss, came true on 2026-01-05", "ratingValue": 1, "worstRating": 1,
        "bestRating": 5,
    }  # fmt: skip
    assert late["itemReviewed"]["author"] == {"@type": "Person", "name": "Elon Musk"}
    assert late["itemReviewed"]["appearance"]["url"] == "https://example.org/talk"
    assert late["citation"] == [{"@type": "CreativeWork", "name": "Q4 report", "url": "https://example.org/report"}]
    assert void["reviewRating"] == {"@type": "Rating", "alternateName": "void: withdrawn"}


# What schema.org (version 29) lists for these types, their parents' properties among them.
_THING = {"@type", "@id", "name", "url"}
_WORK = _THING | {"author", "datePublished", "publisher", "text", "inLanguage", "citation"}
SCHEMA = {
    "ClaimReview": _WORK | {"claimReviewed", "itemReviewed", "reviewBody", "reviewRating"},
    "Claim": _WORK | {"appearance", "firstAppearance", "claimInterpreter"},
    "CreativeWork": _WORK,
    "Rating": _THING | {"alternateName", "ratingValue", "worstRating", "bestRating"},
    "Person": _THING,
    "Organization": _THING,
}


def things(value):
    """Yield every node of a JSON-LD document that has a type."""
    if isinstance(value, dict):
        if "@type" in value:
            yield value
        for inner in value.values():
            yield from things(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from things(inner)


def test_every_property_belongs_to_its_schema_org_type(rows):
    for thing in things(json.loads(dump("claimreview", rows, Options(base_url="https://example.org/")))):
        assert thing.keys() <= SCHEMA[thing["@type"]]


def test_every_property_is_in_schema_orgs_own_vocabulary(rows):
    """As pydantic2-schemaorg generates it from schema.org's published definitions."""
    pytest.importorskip("pydantic2_schemaorg", reason="pydantic2-schemaorg is not installed")
    for thing in things(json.loads(dump("claimreview", rows, Options(base_url="https://example.org/")))):
        module = import_module(f"pydantic2_schemaorg.{thing['@type']}")
        fields = getattr(module, thing["@type"]).__fields__.values()
        assert thing.keys() <= {field.alias for field in fields}


def test_a_page_of_ones_own_is_the_reviews_address(rows):
    reviews = json.loads(dump("claimreview", rows, Options(base_url="https://example.org/claims/")))["@graph"]

    assert reviews[0]["url"] == "https://example.org/claims/" + "l" * 16


def annotations_of(rows):
    return json.loads(dump("annotation", rows))["first"]["items"]


def test_the_collection_has_what_the_model_demands(rows):
    document = json.loads(dump("annotation", rows))

    assert document["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert (document["type"], document["first"]["type"]) == ("AnnotationCollection", "AnnotationPage")
    ids = [document["id"], document["first"]["id"], *(item["id"] for item in document["first"]["items"])]
    assert len(set(ids)) == len(ids) == 7
    assert all(identity.startswith("urn:uuid:") for identity in ids)


def test_the_selectors_find_the_quote_in_the_document(rows):
    """Section 4.2 of the model: a quote with what stands before and after, and a half-open span of code points."""
    document, page = annotations_of(rows)[0]["target"]
    quote, position = document["selector"]

    assert (page["source"], page["selector"]) == ("https://example.org/talk", [quote])
    assert (quote["type"], position["type"]) == ("TextQuoteSelector", "TextPositionSelector")
    assert TEXT[position["start"] : position["end"]] == quote["exact"] == QUOTE
    assert TEXT.index(quote["prefix"] + quote["exact"] + quote["suffix"]) == START - len(quote["prefix"])


def test_bodies_have_purposes_and_motivations_that_the_model_knows(rows):
    known = {"assessing", "classifying", "commenting", "describing", "tagging"}
    for annotation in annotations_of(rows):
        assert annotation["type"] == "Annotation"
        assert annotation["motivation"] in known
        assert {body["purpose"] for body in annotation["body"]} <= known
        assert {body["type"] for body in annotation["body"]} == {"TextualBody"}


def test_the_document_as_read_is_named_by_its_hash(rows):
    (target,) = annotations_of([dict(rows[0], source_url=None)])[0]["target"]
    source = target["source"]

    assert base64.urlsafe_b64decode(source.removeprefix("ni:///sha-256;") + "=") == bytes.fromhex("ab" * 32)


def test_a_claim_entered_by_hand_has_a_quote_alone(rows):
    (target,) = annotations_of(rows)[-1]["target"]

    assert target["source"] == "https://example.org/post"
    assert [selector["type"] for selector in target["selector"]] == ["TextQuoteSelector"]


def test_annotations_expand_by_the_standards_own_context(rows):
    """With pyld and the W3C's context every key is a term: nothing falls away when the document is expanded."""
    jsonld = pytest.importorskip("pyld.jsonld", reason="pyld is not installed")
    terms = {
        "id": "@id", "type": "@type", "oa": "http://www.w3.org/ns/oa#", "as": "http://www.w3.org/ns/activitystreams#",
        "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "dc": "http://purl.org/dc/elements/1.1/",
        "Annotation": "oa:Annotation", "SpecificResource": "oa:SpecificResource", "TextualBody": "oa:TextualBody",
        "TextQuoteSelector": "oa:TextQuoteSelector", "TextPositionSelector": "oa:TextPositionSelector",
        "body": {"@type": "@id", "@id": "oa:hasBody"}, "target": {"@type": "@id", "@id": "oa:hasTarget"},
        "source": {"@type": "@id", "@id": "oa:hasSource"}, "selector": {"@type": "@id", "@id": "oa:hasSelector"},
        "motivation": {"@type": "@vocab", "@id": "oa:motivatedBy"}, "describing": "oa:describing",
        "assessing": "oa:assessing", "tagging": "oa:tagging", "purpose": {"@type": "@vocab", "@id": "oa:hasPurpose"},
        "value": "rdf:value", "format": "dc:format", "exact": "oa:exact", "prefix": "oa:prefix", "suffix": "oa:suffix",
        "start": "oa:start", "end": "oa:end",
    }  # fmt: skip
    expanded = jsonld.expand({"@context": terms, "@graph": annotations_of(rows)})

    oa = "http://www.w3.org/ns/oa#"
    assert [node["@type"] for node in expanded] == [[oa + "Annotation"]] * len(rows)
    selectors = expanded[0][oa + "hasTarget"][0][oa + "hasSelector"]
    assert selectors[0][oa + "exact"] == [{"@value": QUOTE}]
    assert selectors[1][oa + "start"] == [{"@value": START}]


def entries_of(rows):
    feed = ET.fromstring(dump("atom", rows))  # noqa: S314 - our own file
    return feed, feed.findall(ATOM + "entry")


def test_a_feed_tells_what_fell_due_and_what_was_judged_newest_first(rows):
    feed, entries = entries_of(rows)
    told = [(e.findtext(ATOM + "updated"), e.findtext(ATOM + "title")) for e in entries]

    assert [day[:10] for day, _ in told] == ["2026-01-10"] * 2 + ["2026-01-01"] * 4
    assert {title.split(" - ")[0] for _, title in told[:2]} == {"miss, came true on 2026-01-05", "void: withdrawn"}
    assert all(title.startswith("Due: ") for _, title in told[2:])
    assert feed.findtext(ATOM + "updated") == "2026-01-10T00:00:00Z"


def test_a_feed_has_what_rfc_4287_demands(rows):
    """Sections 4.1.1 and 4.1.2: id, title and updated of feed and entries, one each, ids unique, an author."""
    feed, entries = entries_of(rows)

    for element in (feed, *entries):
        for name in ("id", "title", "updated"):
            (only,) = element.findall(ATOM + name)
            assert only.text
        datetime.fromisoformat(element.findtext(ATOM + "updated"))
    assert feed.findtext(f"{ATOM}author/{ATOM}name") == "claims-tracker"
    ids = [entry.findtext(ATOM + "id") for entry in entries]
    assert len(set(ids)) == len(ids)
    assert all(entry.find(ATOM + "content").get("type") == "text" for entry in entries)


def test_a_feed_is_read_by_feedparser(rows, nasty_rows):
    feedparser = pytest.importorskip("feedparser", reason="feedparser is not installed")
    read = feedparser.parse(dump("atom", rows + nasty_rows))

    assert not read.bozo
    assert read.version == "atom10"
    assert len(read.entries) == 6 + 2 * len(nasty_rows)


def test_an_empty_ledger_is_a_valid_file_of_each_kind():
    assert json.loads(dump("claimreview", []))["@graph"] == []
    assert json.loads(dump("annotation", []))["first"]["items"] == []
    assert entries_of([])[1] == []
    assert events_of([]) == []


@pytest.mark.parametrize("name", CLAIM_FORMATS)
def test_nasty_text_is_harmless_and_the_file_stays_whole(name, rows, nasty_rows):
    shown = dump(name, rows + nasty_rows).decode("utf-8")

    assert not [c for c in shown if (ord(c) < 32 and c not in "\r\n") or c in "\x7f\x9b\u202e\u2066\ud800"]
    assert "<script>" not in shown or name == "ics"
    if name == "atom":
        ET.fromstring(shown.encode())  # noqa: S314 - our own file
    elif name != "ics":
        json.loads(shown)
