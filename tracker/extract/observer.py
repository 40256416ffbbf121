"""Who looks on while a document is extracted: told of each sentence, what was weighed, and what came of it.

Extraction without an observer pays one comparison a sentence for this.
"""

from typing import Protocol

from tracker.extract.draft import Draft
from tracker.extract.passage.passage import Passage
from tracker.extract.sentence.facts import Sentence
from tracker.lang.spans import QuantityMatch


class Observer(Protocol):
    """All spans are those of the document's view; sentences come in the order of the text."""

    def unread(self, start: int, end: int, why: str) -> None:
        """Be told of a stretch that no rule looked at."""
        ...

    def read(self, sentence: Sentence) -> None:
        """Be told of a sentence with all that was found in it, before anything is assembled."""
        ...

    def weighed(self, sentence: Sentence, wanted: list[QuantityMatch], drafts: list[Draft], passage: Passage) -> None:
        """Be told which figures can be targets, and of every draft, printed or not."""
        ...

    def made(self, draft: Draft, number: int) -> None:
        """Be told that a draft became the candidate of this number, from 0."""
        ...
