"""Sums of values drawn with replacement, as `random.choices` draws them, at a third of its price.

`choices` takes one value after another. Here the generator's bits for a whole sample are taken at once; which value a
draw means is seen from its first byte in all but a few cases, and bytes are translated and counted in C. The sums are
those of `sum(chance.choices(values, k=len(values)))`, to the last bit: figures with a fixed seed stay what they were.
"""

import random
from collections.abc import Iterator, Mapping
from math import floor

_BYTES = 8
"""The generator makes a number between 0 and 1 of two words of 32 bits: the first gives the upper 27 of its 53."""
_TOP = 3
_UNSURE = 255


def sums(values: Mapping[int, int], samples: int, chance: random.Random) -> Iterator[int]:
    """Yield the sums of `samples` samples, each of as many draws as there are values.

    `values` are given with how often each occurs, and count as sorted.
    """
    kinds = sorted(values)
    ends: list[int] = []
    for kind in kinds:
        ends.append((ends[-1] if ends else 0) + values[kind])
    size = ends[-1]
    if len(kinds) >= _UNSURE:
        everything = [kind for kind in kinds for _ in range(values[kind])]
        for _ in range(samples):
            yield sum(chance.choices(everything, k=size))
        return
    place_of = [place for place, kind in enumerate(kinds) for _ in range(values[kind])]
    table = _table(place_of)
    for _ in range(samples):
        drawn = chance.getrandbits(_BYTES * 8 * size).to_bytes(_BYTES * size, "little")
        seen = drawn[_TOP::_BYTES].translate(table)
        total = 0
        for place, kind in enumerate(kinds):
            total += kind * seen.count(place)
        at = seen.find(_UNSURE)
        while at >= 0:
            total += kinds[place_of[floor(_number(drawn, at) * float(size))]]
            at = seen.find(_UNSURE, at + 1)
        yield total


def _number(drawn: bytes, at: int) -> float:
    """Return what `random.random()` makes of the words of a draw."""
    first = int.from_bytes(drawn[at * _BYTES : at * _BYTES + 4], "little") >> 5
    second = int.from_bytes(drawn[at * _BYTES + 4 : at * _BYTES + 8], "little") >> 6
    return (first * 67108864.0 + second) * (1.0 / 9007199254740992.0)


def _table(place_of: list[int]) -> bytes:
    """Return for each first byte the place of the value that every draw beginning so means, or that it is unsure."""
    size = float(len(place_of))
    found = bytearray()
    for byte in range(256):
        least, most = byte / 256, ((byte + 1) * 2**45 - 1) / 2**53
        low, high = place_of[floor(least * size)], place_of[floor(most * size)]
        found.append(low if low == high else _UNSURE)
    return bytes(found)
