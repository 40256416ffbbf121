"""Which of a document's label candidates are labels, from all of them together."""

from collections import Counter
from collections.abc import Iterable

from tracker.transcript.analysts import ANALYST
from tracker.transcript.document import Role
from tracker.transcript.heading_labels import COLON
from tracker.transcript.label import DASHED, HANDLE, Candidate, Certainty
from tracker.transcript.names import initials_of, is_askers, is_initials, is_part, role_of, shaped_as_name
from tracker.transcript.passages import Opening

_LENDING = frozenset(
    {"bold", "bold line", "bold plain", "plain timed", "plain capitals", "plain ideographs", "square", COLON}
)
_PLAIN = frozenset({"plain", "plain capitals", "plain ideographs"})
_TURNS = 3
"""So many turns somebody takes who talks with others."""


def believed(candidates: Iterable[Candidate]) -> "Belief":
    """Return the belief in a document's candidates."""
    return Belief(list(candidates))


class Belief:
    """Decides on each candidate of one document."""

    def __init__(self, candidates: list[Candidate]) -> None:
        counts = Counter((each[0], each[4]) for each in candidates)  # label and shape
        self._counts = counts
        self._total: Counter[str | None] = Counter()
        for (label, shape), count in counts.items():
            if not shape.startswith(DASHED):
                self._total[label] += count
        firms = Counter(shape for _, shape in counts if shape.startswith(DASHED))
        self._firms = {shape for shape, names in firms.items() if names > 1}
        """Firms of which several people speak, once each: Ann Lee - Northern Air, Bob Ray - Northern Air."""
        self._listed = {label for label, shape in counts if shape.startswith(DASHED)}  # Ben Kallo - Baird
        labels = {label for label, _ in counts if label is not None}
        roles = {role_of(label) for label in labels}
        asks = Role.QUESTION in roles or any(is_part(label) and is_askers(label) for label in labels)  # 记者：... 答：
        self._asks_and_answers = asks and Role.ANSWER in roles
        self._talking = {
            shape
            for (label, shape), count in counts.items()
            if shape in _LENDING and (count > 1 or (label is not None and is_part(label)))
        }
        if sum(count for (_, shape), count in counts.items() if shape == ANALYST) > 1:
            self._talking.add(ANALYST)
        bold = (n for (label, shape), n in counts.items() if shape == "bold" and shaped_as_name(label or ""))
        self._bold = sum(bold) > 1
        """Whether bold labels name those who speak: a single plain one (MP Materials：) is then a topic."""
        self._initials = {letters for label in labels if shaped_as_name(label) for letters in initials_of(label)}
        named = (label for label in labels if label.isupper() and " " in label and shaped_as_name(label))
        self._surnames = {label.split()[-1] for label in named}  # PHIL LEBEAU: ... LEBEAU:
        self._titles: dict[str | None, str] = {}
        for each in candidates:
            if each.title is not None and self._accepts(each):
                self._titles.setdefault(each.label, each.title)
        handles = [label for (label, shape), count in counts.items() if shape == HANDLE and count >= _TURNS]
        self._chat = len(handles) > 1
        """Whether several people talk whose labels are bold words in small letters; two such words alone are a list."""
        self._openings: dict[tuple[object, ...], Opening | None] = {}

    def opening(self, found: Candidate | None) -> Opening | None:
        """Return the turn that the candidate opens; None where it is no label. "A" without any "Q" is a name.

        A title that is given once holds for every turn of the same label.
        """
        if found is None:
            return None
        key = (found.label, found.certainty, found.shape, found.title)
        try:
            return self._openings[key]
        except KeyError:
            opening = self._openings[key] = self._opening(found)
            return opening

    def _opening(self, found: Candidate) -> Opening | None:
        if not self._accepts(found):
            return None
        alone = found.role is Role.ANSWER and found.label == "A" and not self._asks_and_answers
        title = found.title or (self._titles.get(found.label) if found.label is not None else None)
        return Opening(found.label, Role.NAMED if alone else found.role, title)

    def _accepts(self, found: Candidate) -> bool:
        if found.certainty is not Certainty.RECURRING:
            plain = self._bold and found.certainty is Certainty.NAME and found.shape in _PLAIN
            return not plain or self._total[found.label] > 1
        if found.role in {Role.QUESTION, Role.ANSWER} and self._asks_and_answers:
            return True
        if found.shape == HANDLE:
            return self._chat
        if found.shape.startswith(DASHED):
            recurs = self._counts[found.label, found.shape] > 1 or self._total[found.label] > 0
            return recurs or found.shape in self._firms
        letters = found.label is not None and is_initials(found.label) and found.label in self._initials
        if letters or found.label in self._surnames:
            return True
        return self._total[found.label] > 1 or found.shape in self._talking or found.label in self._listed
