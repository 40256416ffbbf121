"""Every command of `claims`: where its function stands, and the line that `claims --help` prints for it.

The help of the group comes from here, so that asking for help imports no command. The first paragraph of a command's
docstring must be the same line (a test compares them).
"""

from typing import NamedTuple


class Entry(NamedTuple):
    """`place` is `module:function`; `long` commands run with the garbage collector on."""

    place: str
    help: str
    long: bool = False


COMMANDS: dict[str, Entry] = {
    "ingest": Entry("tracker.cli.ingest:ingest", "Read documents and keep their candidates.", long=True),
    "extract": Entry("tracker.cli.extract:extract", "Print the claims of documents; needs no database.", long=True),
    "sources": Entry("tracker.cli.sources:sources", "List the documents that were read."),
    "review": Entry("tracker.cli.review.command:review", "Accept, correct or reject candidates.", long=True),
    "add": Entry("tracker.cli.add:add", "Enter a claim by hand."),
    "list": Entry("tracker.cli.list_claims:list_claims", "List claims, the overdue first."),
    "show": Entry("tracker.cli.show_claim:show_claim", "Show everything about one claim."),
    "observe": Entry("tracker.cli.observe:observe", "Import figures from cited sources.", long=True),
    "resolve": Entry("tracker.cli.resolve:resolve", "Judge a claim: hit, miss or void."),
    "reopen": Entry("tracker.cli.reopen:reopen", "Take the verdict on a claim back."),
    "scorecard": Entry("tracker.cli.scorecard:scorecard", "Count how claims turned out."),
}
