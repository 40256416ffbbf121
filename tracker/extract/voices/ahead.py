"""What follows a mark of a turn: the next thanks, the next who gets the floor or asks, each found without a scan."""

from bisect import bisect_left, bisect_right

from tracker.extract.voices.marks import Kind, Mark


class Ahead:
    """The marks of a turn by what they say, in their order. A call has hundreds, and each asks what comes after it."""

    def __init__(self, marks: list[Mark]) -> None:
        self._thanks = [mark for mark in marks if mark.kind is Kind.THANKED]
        self._calls = [mark for mark in marks if mark.kind in (Kind.ASKS, Kind.GIVEN)]
        self._others = [mark for mark in marks if mark.kind is not Kind.ADDRESSED]

    def thanks(self, at: int) -> Mark | None:
        """Return the first thanks at a place or after it."""
        number = bisect_left(self._thanks, at, key=lambda mark: mark.at)
        return self._thanks[number] if number < len(self._thanks) else None

    def call(self, mark: Mark, end: int) -> int:
        """Return where the next is called on or given the floor after a mark; `end` where nobody is."""
        number = bisect_right(self._calls, mark)
        return self._calls[number].at if number < len(self._calls) else end

    def follow(self, mark: Mark) -> Mark | None:
        """Return the next mark that says more than whom a question speaks to."""
        number = bisect_right(self._others, mark)
        return self._others[number] if number < len(self._others) else None
