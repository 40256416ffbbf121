"""What is known to be typed: speakers, subjects, metrics and units, with the aliases under which one may look."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tracker.lang.lexicon import Lexicon
from tracker.model.quantity import UNITS
from tracker.steps.queue import values
from tracker.store.candidates import PendingCandidate

SHOWN = 6


@dataclass(frozen=True)
class Known:
    """For each field that has them, its values, each with what else it is called."""

    fields: Mapping[str, Mapping[str, tuple[str, ...]]]
    lexicon: Lexicon

    def fitting(self, field: str, typed: str) -> list[str]:
        """Return what a text may mean: what begins with it, then what holds it, in name or alias; a few of them."""
        wanted = typed.strip().casefold()
        choices = self.fields.get(field, {})
        if not wanted:
            return list(choices)[:SHOWN]
        begins, holds = [], []
        for value, aliases in choices.items():
            names = [value.casefold(), *(alias.casefold() for alias in aliases)]
            if any(name.startswith(wanted) for name in names):
                begins.append(value)
            elif any(wanted in name for name in names):
                holds.append(value)
        return [*begins, *holds][:SHOWN]

    def canonical(self, field: str, typed: str) -> str:
        """Return the name that a text stands for, or the text where no lexicon has it."""
        if field == "subject":
            subject = self.lexicon.subject(typed)
            return typed if subject is None else subject.name
        if field == "speaker":
            speaker = self.lexicon.speaker(typed)
            return typed if speaker is None else speaker.name
        return typed

    def names(self, subject: str | None) -> tuple[str, ...]:
        """Return the name and aliases of a subject."""
        if not subject:
            return ()
        known = self.lexicon.subject(subject)
        return (subject,) if known is None else (known.name, subject, *known.aliases)


def known(lexicon: Lexicon, queue: Iterable[PendingCandidate]) -> Known:
    """Return what may be typed: what the queue holds first, the most frequent first, then what the lexicons name."""
    seen = list(queue)
    speakers = {s.name: s.aliases for s in lexicon.speakers.values() if not s.interviewer}
    subjects = {s.name: s.aliases for s in lexicon.subjects.values()}
    used = {
        "speaker": values(seen, lambda item: [item.candidate.speaker]),
        "subject": values(seen, lambda item: [item.candidate.subject]),
        "metric": values(seen, lambda item: [item.candidate.metric]),
        "unit": values(seen, lambda item: [item.candidate.unit]),
    }
    return Known(
        {
            "speaker": {**{n: speakers.get(n, ()) for n in used["speaker"]}, **speakers},
            "subject": {**{n: subjects.get(n, ()) for n in used["subject"]}, **subjects},
            "metric": dict.fromkeys(used["metric"], ()),
            "unit": {**dict.fromkeys(used["unit"], ()), **dict.fromkeys(UNITS, ())},
        },
        lexicon,
    )
