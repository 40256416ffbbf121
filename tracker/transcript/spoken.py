"""Timed utterances (cues, segments) to passages: one speaker's flow together, so that sentences span them."""

from collections.abc import Iterable
from typing import NamedTuple

from tracker.transcript import belief
from tracker.transcript.label import Candidate
from tracker.transcript.passages import Opening, Passage, Piece, length_of, text_of
from tracker.transcript.wrapped import has_stops, touch

_ENOUGH = 2000
"""So many utterances tell how a text is written."""
_PAUSE = 4.0
"""Seconds of silence after which a new block begins."""


class Utterance(NamedTuple):
    """A cue's line or a segment. `time` is its start and `until` its end in seconds where they are known.

    `label` is a candidate at its beginning (its pieces still hold it), `opens` a speaker known for certain.
    """

    pieces: list[Piece]
    time: float | None = None
    until: float | None = None
    label: Candidate | None = None
    opens: Opening | None = None


def passages_of_utterances(utterances: Iterable[Utterance], text: str) -> list[Passage]:
    """Return the passages of utterances of a text: a new one at a change of speaker and after a pause.

    In Chinese that is written with its stops the end of a cue is none: 我们预/计 is one word.
    """
    said = list(utterances)
    stopped = has_stops(text_of(text, each.pieces) for each in said[:_ENOUGH])
    opening = belief.believed(each.label for each in said if each.label is not None).opening
    passages = [Passage()]
    until: float | None = None
    speaks: Opening | None = None
    for each in said:
        pieces, opens = each.pieces, each.opens
        if opens is None and each.label is not None:
            opens = opening(each.label)
            pieces = without(pieces, each.label.skip if opens is not None else 0)
            if opens is not None and opens == speaks:
                opens = None  # named again in each cue: what is said goes on
        speaks = opens or speaks
        pause = each.time is not None and until is not None and each.time - until > _PAUSE
        if opens is not None or pause:
            passages.append(Passage(opens=opens))
        until = each.until if each.until is not None else until
        passage = passages[-1]
        while pieces and text_of(text, pieces[:1]).isspace():
            pieces = pieces[1:]
        if pieces and passage.pieces:
            end, start = passage.pieces[-1][1], pieces[0][0]
            flows = stopped and touch(text_of(text, passage.pieces[-1:])[-1:], text_of(text, pieces[:1])[:1])
            passage.pieces.append((end, start, "" if flows else " "))
        if pieces and each.time is not None:
            passage.times.append((len(passage.pieces), each.time))
        passage.pieces += pieces
    return passages


def without(pieces: list[Piece], skip: int) -> list[Piece]:
    """Return the pieces without the first `skip` characters of their text."""
    kept: list[Piece] = []
    for start, end, filler in pieces:
        length = length_of((start, end, filler))
        if skip >= length:
            skip -= length
        elif filler is None:
            kept.append((start + skip, end, None))
            skip = 0
        else:
            kept.append((start, end, filler))
            skip = 0
    return kept
