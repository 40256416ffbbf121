"""What is told without a time, and behind it when: "The fee will be cut to $5. These changes take effect in May"."""

from tracker.extract.draft import Draft
from tracker.lang.spans import Relation
from tracker.model.claim import Candidate, Reason, Tier


def take_effect(found: list[Candidate], first: int, drafts: list[Draft]) -> None:
    """Give the time of a sentence that says when the changes before it take effect to those that have none.

    `found` are the candidates so far, from `first` those of the same paragraph; the last are those of `drafts`, which
    are the sentence's own.
    """
    dates = [draft.date for draft in drafts if draft.date is not None and draft.quantity is None]
    if len(dates) != 1 or dates[0].value.relation is Relation.PAST:
        return
    if len(found) - len(drafts) < first or found[-1].due_on != dates[0].window.due:
        return
    window, told = dates[0].window, Reason("the sentence behind tells when all this takes effect", 0.0)
    for number in range(len(found) - len(drafts) - 1, first - 1, -1):
        one = found[number]
        if one.due_on is not None:
            return
        found[number] = one.changed(
            tier=Tier.A,
            deadline_text=found[-1].deadline_text,
            window_start=window.start,
            due_on=window.due,
            precision=window.precision,
            rules=(dates[0].rule, *one.rules),
            reasons=(*one.reasons, told),
        )
