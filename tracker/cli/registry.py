"""Every command of `claims`: where its function stands, and the line that `claims --help` prints for it.

The help of the group comes from here, so that asking for help imports no command. The first paragraph of a command's
docstring must be the same line (a test compares them).
"""

from typing import NamedTuple


class Entry(NamedTuple):
    """`place` is `module:function`; `long` commands run with the garbage collector on.

    Arguments of a `minus` command may begin with a minus.
    """

    place: str
    help: str
    long: bool = False
    minus: bool = False


COMMANDS: dict[str, Entry] = {
    "ingest": Entry("tracker.cli.ingest:ingest", "Read documents and keep their candidates.", long=True),
    "extract": Entry("tracker.cli.extract:extract", "Print the claims of documents; needs no database.", long=True),
    "sources": Entry("tracker.cli.sources:sources", "List the documents that were read."),
    "explain": Entry(
        "tracker.cli.explain:explain", "Show how the rules read a text: every match, reason and outcome.", long=True
    ),
    "rules": Entry("tracker.cli.rules:app", "Show the rules, test them, and see how they fare.", long=True),
    "review": Entry("tracker.cli.review.command:review", "Accept, correct or reject candidates.", long=True),
    "add": Entry("tracker.cli.add:add", "Enter a claim by hand."),
    "list": Entry("tracker.cli.list_claims:list_claims", "List claims, the overdue first."),
    "due": Entry("tracker.cli.due:due", "List what is overdue or due soon; status 3 if anything is."),
    "show": Entry("tracker.cli.show_claim:show_claim", "Show everything about one claim."),
    "observe": Entry("tracker.cli.observe:observe", "Keep figures from cited sources.", long=True),
    "check": Entry("tracker.cli.check:check", "Hold claims against observations and propose verdicts.", long=True),
    "edit": Entry("tracker.cli.edit:edit", "Correct a claim: a new decision, with a reason."),
    "tag": Entry("tracker.cli.tag:tag", "Put tags on a claim, or take them off.", minus=True),
    "note": Entry("tracker.cli.note:note", "Write a note beside a claim."),
    "resolve": Entry("tracker.cli.resolve:resolve", "Judge a claim: hit, miss or void."),
    "reopen": Entry("tracker.cli.reopen:reopen", "Take the verdict on a claim back."),
    "link": Entry("tracker.cli.link:link", "Say that a later claim restates or moves an earlier one."),
    "unlink": Entry("tracker.cli.link:unlink", "Take back what links two claims."),
    "family": Entry("tracker.cli.family:family", "Show all statements of one promise, in the order said."),
    "drift": Entry("tracker.cli.family:drift", "Show how a subject's promises moved with time."),
    "log": Entry("tracker.cli.log:log", "Tell everything that was ever done: what, when, by whom."),
    "undo": Entry("tracker.cli.undo:undo", "Take back the last act, or a named one, by a new entry."),
    "verify": Entry("tracker.cli.verify:verify", "Check that the ledger is whole; status 3 if not.", long=True),
    "dump": Entry("tracker.cli.dump:dump", "Write the whole ledger as text files.", long=True),
    "load": Entry("tracker.cli.dump:load", "Fill an empty ledger from the text files of a dump.", long=True),
    "db": Entry("tracker.cli.db:app", "Copy, back up and restore the database.", long=True),
    "scorecard": Entry("tracker.cli.scorecard:scorecard", "Count how claims turned out."),
    "plot": Entry("tracker.cli.plot:plot", "Draw the claims of the ledger as a picture.", long=True),
    "report": Entry("tracker.cli.pages.command:report", "Write the ledger as a static site.", long=True),
    "serve": Entry("tracker.cli.serve.command:serve", "Show the ledger in a browser, read-only.", long=True),
    "expect": Entry("tracker.cli.expect:expect", "Say what to expect of an open claim."),
    "export": Entry("tracker.cli.export:export", "Write all claims in a format that others read.", long=True),
}
