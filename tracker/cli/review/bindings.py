"""The keys of the full-screen reviewer, once: the screen, its help and docs/review.md go by this table."""

from typing import NamedTuple


class Key(NamedTuple):
    """`keys` as Textual names them (comma between them), as a person reads them, what they call, and what that does.

    `label` stands at the foot of the screen; without one the key is told of in the help only.
    """

    keys: str
    shown: str
    action: str
    label: str
    help: str


KEYS: tuple[Key, ...] = (
    Key("a", "a", "accept", "accept", "Accept: it becomes a claim, as it stands or as you corrected it."),
    Key("r", "r", "reject", "reject", "Reject: a digit, or Enter, chooses the reason."),
    Key("e", "e", "edit", "edit", "Edit the fields, with completion; nothing is stored before you accept."),
    Key("d", "d", "repeats", "dup", "It repeats a claim: the likeliest first. Enter merges it, r keeps and links it."),
    Key("x", "x", "split", "split", "Split it in two claims."),
    Key("s", "s", "skip", "skip", "Skip: it stays pending, and comes again next time."),
    Key("u", "u", "undo", "undo", "Undo your last act of this sitting; again for the one before, to the first."),
    Key("1", "1", "side(1)", "", "When settling a disagreement: the first reviewer is right."),
    Key("2", "2", "side(2)", "", "When settling a disagreement: the second reviewer is right."),
    Key(
        "f,slash",
        "f /",
        "filter",
        "filter",
        "Filter the queue: speaker, source, subject, rule, tier, confidence, words.",
    ),
    Key("g", "g", "jump", "", "Jump to a number of the queue, or to the next one whose key or words are typed."),
    Key("A", "A", "many", "", "Accept all of a rule, or above a confidence: shows them first, then asks."),
    Key("down,j", "↓ j", "step(1)", "", "Down in the queue."),
    Key("up,k", "↑ k", "step(-1)", "", "Up in the queue."),
    Key("pagedown", "PgDn", "page(1)", "", "A screenful down."),
    Key("pageup", "PgUp", "page(-1)", "", "A screenful up."),
    Key("home", "Home", "end(-1)", "", "To the first of the queue."),
    Key("end", "End", "end(1)", "", "To the last of the queue."),
    Key("n", "n", "next_open", "", "To the next that is not decided."),
    Key("J", "J", "read(1)", "", "Scroll the passage down."),
    Key("K", "K", "read(-1)", "", "Scroll the passage up."),
    Key("question_mark,f1", "? F1", "keys", "help", "Show the keys."),
    Key("q,ctrl+c", "q Ctrl+C", "leave", "quit", "Quit: everything that you decided is stored already."),
)
