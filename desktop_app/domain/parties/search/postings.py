# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Which names hold which sign, in two plain rows of numbers: small, soon read, and the same everywhere.

A sign is kept by a number made of it. Two signs may have one number: that adds a candidate, and takes none away.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import accumulate
from math import isqrt
from typing import Final
from zlib import crc32

_FEWEST_BITS: Final = 10
_MOST_BITS: Final = 20
_NUMBER: Final = "I"


class Postings:
    """The holders of every sign; names are known by their position."""

    def __init__(self, count: int, starts: array[int], holders: array[int]) -> None:
        self.count, self.starts, self.holders = count, starts, holders
        self._last = len(starts) - 2
        self.lengths = self._measured()

    def of(self, signs: Iterable[str], most: int) -> Iterator[array[int]]:
        """Yield the holders of signs, the rarest sign first, until so many were yielded; at least of one sign."""
        starts, last = self.starts, self._last
        numbers = {_numbered(sign, last) for sign in signs}
        sizes = sorted((starts[number + 1] - starts[number], number) for number in numbers)
        yielded = 0
        for size, number in sizes:
            if size:
                yielded += size
                if size < yielded > most:
                    return
                yield self.holders[starts[number] : starts[number + 1]]

    def weight(self, holders: int) -> int:
        """Return how much a sign tells that so many names have: one more with every time that they are half as many."""
        return 1 + divmod(self.count, holders)[0].bit_length()

    def _measured(self) -> array[int]:
        """Return how much the signs of every name tell together, as a length in 256ths."""
        squares = [0] * self.count
        for number in range(self._last + 1):
            start, end = self.starts[number], self.starts[number + 1]
            if start < end:
                square = self.weight(end - start) ** 2
                for position in self.holders[start:end]:
                    squares[position] += square
        return array(_NUMBER, (isqrt(square << 16) for square in squares))


class PostingsBuilder:
    """Gathers the signs of one name after the other."""

    def __init__(self) -> None:
        self._by_number: dict[int, array[int]] = defaultdict(lambda: array(_NUMBER))
        self._count = self._total = 0

    def add(self, signs: Iterable[str]) -> None:
        """Take the signs of the next name."""
        numbers = {_numbered(sign, (1 << _MOST_BITS) - 1) for sign in signs}
        for number in numbers:
            self._by_number[number].append(self._count)
        self._count += 1
        self._total += len(numbers)

    def build(self) -> Postings:
        """Return the holders of every sign, each name once, in the order of the names."""
        last = (1 << min(_MOST_BITS, max(_FEWEST_BITS, self._total.bit_length()))) - 1
        gathered: dict[int, array[int]] = {}
        while self._by_number:
            number, holders = self._by_number.popitem()
            at = number & last
            gathered[at] = array(_NUMBER, sorted({*gathered[at], *holders})) if at in gathered else holders
        sizes = (len(gathered.get(number, ())) for number in range(last + 1))
        starts = array(_NUMBER, accumulate(sizes, initial=0))
        joined = array(_NUMBER)
        for number in range(last + 1):
            joined.extend(gathered.pop(number, ()))
        return Postings(self._count, starts, joined)


def _numbered(sign: str, last: int) -> int:
    return crc32(sign.encode("utf-8", "surrogatepass")) & last
