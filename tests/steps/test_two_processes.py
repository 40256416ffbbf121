"""Two reviewers in two processes decide on the same candidates at once: one word counts, the other is told."""

import json
import subprocess
import sys

from tracker.model.verdict import DecisionKind
from tracker.steps.review import export_decisions
from tracker.steps.verify import verify
from tracker.store import candidates

REVIEWER = """
import json, sys
from datetime import UTC, date, datetime
from tracker.model.verdict import RejectReason
from tracker.steps.answers import Accept, Reject
from tracker.steps.desk import First
from tracker.steps.sitting import Sitting
from tracker.store.session import open_ledger

url, name = sys.argv[1:]
word = Accept() if name == "ann" else Reject(RejectReason.PAST)
with open_ledger(url) as ledger:
    sitting = Sitting(ledger, First(), name, date(2026, 1, 2), lambda: datetime.now(UTC))
    print("seated", flush=True)
    sys.stdin.readline()
    told = [sitting.take(place, word) for place in range(len(sitting.queue))]
    print(json.dumps([[one.problem, one.notice] for one in told]))
"""


def test_each_candidate_is_decided_once_and_the_slower_one_is_told(ledger, url, take_in, folder):
    lines = (f"马斯克：明年我们将生产{number}台人形机器人。" for number in range(5001, 5013))
    (folder / "speech.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    take_in(ledger)
    with ledger.reading() as session:
        found = len(candidates.pending(session))
    names = ("ann", "bob")
    both = [
        subprocess.Popen(
            [sys.executable, "-c", REVIEWER, url, name], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        for name in names
    ]
    for process in both:
        assert process.stdout.readline() == "seated\n"
    for process in both:
        process.stdin.write("go\n")
        process.stdin.flush()
    told = dict(zip(names, (json.loads(process.communicate(timeout=600)[0]) for process in both), strict=True))

    decided = export_decisions(ledger)
    assert found >= 10
    assert len(decided) == len({decision.key for decision in decided}) == found
    for name, kind, other in (
        ("ann", DecisionKind.ACCEPT, "bob rejected it"),
        ("bob", DecisionKind.REJECT, "ann accepted it"),
    ):
        mine = [decision for decision in decided if decision.by == name]
        assert {decision.kind for decision in mine} <= {kind}
        assert [problem for problem, _ in told[name] if problem] == []
        notices = [notice for _, notice in told[name] if notice]
        assert notices == [f"{other} meanwhile: that stands"] * (found - len(mine))
    assert verify(ledger) == []
