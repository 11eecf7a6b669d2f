# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Numbers as they are written: decimal comma or point, decided for a column, and the marks between thousands.

Every number is read under both conventions. Where both give the same, or only one gives anything, there is no doubt;
"1.234" is a thousand under one and a little more than one under the other, and only its column can tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, NamedTuple

from desktop_app.basics.phrase import Phrase
from desktop_app.basics.quantity import MOST_DIGITS
from desktop_app.services.importing.cells.outcomes import Doubtful, Sureness


class ExactNumber(str):
    """A number of the spreadsheet itself, as a plain decimal: it needs no reading, and says nothing of commas."""

    __slots__ = ()


class Readings(NamedTuple):
    """A number with a decimal point and with a decimal comma, each as a plain decimal; None where it is none."""

    point: str | None
    comma: str | None

    @property
    def are_two(self) -> bool:
        """Tell whether the two conventions give two different numbers."""
        return None not in self and self.point != self.comma


def _convention(mark: str, grouping: str) -> re.Pattern[str]:
    groups = rf"[1-9]\d{{0,2}}(?P<gap>[ '{grouping}])\d{{3}}(?:(?P=gap)\d{{3}})*"
    lakh = r"[1-9]\d?(?:,\d{2})+,\d{3}" if grouping == "," else groups.replace("gap", "again")
    whole = rf"(?P<whole>{groups}|{lakh}|0|[1-9]\d*)"
    return re.compile(
        rf"(?:{whole}(?:{re.escape(mark)}(?P<part>\d+|--?|[–—]))?|{re.escape(mark)}(?P<alone>\d+))", re.A
    )


_POINT: Final = _convention(".", ",")
_COMMA: Final = _convention(",", ".")
_GAPS: Final = re.compile("[ '.,]")


def read_both_ways(numeral: str) -> Readings:
    """Return a number read with a decimal point and with a decimal comma."""
    return Readings(_read_under(_POINT, numeral), _read_under(_COMMA, numeral))


def _read_under(convention: re.Pattern[str], numeral: str) -> str | None:
    match = convention.fullmatch(numeral)
    if match is None:
        return None
    if match["alone"]:
        return f"0.{match['alone']}"
    whole, part = _GAPS.sub("", match["whole"]), match["part"]
    return f"{whole}.{part}" if part and part.isdigit() else whole


@dataclass(frozen=True, slots=True)
class DecimalMark:
    """How the figures of a column are written.

    ``mark`` is "." or ",", blank where the figures do not tell. ``sureness``: sure where they agree or where none of
    them needs it; unsure where some need it and none tells; contradictory where some tell the one and some the other.
    ``commas`` counts the figures that show a decimal comma.
    """

    mark: str = ""
    sureness: Sureness = "sure"
    commas: int = 0


def decide_mark(numerals: Iterable[str]) -> DecimalMark:
    """Return the decimal mark of a column from all its numbers."""
    points = commas = undecided = 0
    for numeral in numerals:
        ways = read_both_ways(numeral)
        undecided += ways.are_two
        points += ways.point is not None and ways.comma is None
        commas += ways.comma is not None and ways.point is None
    if points and commas:
        return DecimalMark("", "contradictory", commas)
    mark = "." if points else "," if commas else ""
    return DecimalMark(mark, "unsure" if undecided and not mark else "sure", commas)


def read_numeral(numeral: str, decimal_mark: DecimalMark) -> str | Doubtful:
    """Return a number of a column as a plain decimal."""
    ways = read_both_ways(numeral)
    if ways.are_two and not decimal_mark.mark:
        return Doubtful(
            Phrase(
                '"{text}" can be {first} or {second}, and its column does not tell',
                text=numeral,
                first=ways.point,
                second=ways.comma,
            ),
            Phrase("Say whether the column has a decimal comma or a decimal point"),
        )
    chosen = {".": ways.point, ",": ways.comma}.get(decimal_mark.mark, ways.point or ways.comma)
    if chosen is None and any(ways):
        return Doubtful(
            Phrase('"{text}" is not written like the other figures of its column', text=numeral),
            Phrase("Write it like the others"),
        )
    if chosen is None or len(chosen.replace(".", "")) > MOST_DIGITS:
        return Doubtful(
            Phrase('"{text}" is no figure that can be read', text=numeral),
            Phrase("Write it in digits, such as 1234.5 or 1.234,50"),
        )
    return chosen
