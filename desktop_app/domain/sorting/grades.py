# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Reads grades of magnets, as the trade and as makers write them: family, row of Annex 1, and a range an element.

The figures are the law file's planning figures of a grade or of its class: estimates, which a certificate or a
declaration replaces. A grade that is not on file tells its family at most, and says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Final

from desktop_app.domain.law.pack import MagnetGrade


@dataclass(frozen=True, slots=True)
class Spelling:
    """One way of writing grades; see ``resources/names/magnet_grades.toml``."""

    maker: str
    family: str
    pattern: str
    is_sure: bool


@dataclass(frozen=True, slots=True)
class Content:
    """The content of an element by mass in percent, a range; exact decimals as text."""

    element: str
    low: str
    high: str


@dataclass(frozen=True, slots=True)
class GradeReading:
    """A grade as it was read.

    ``written`` is the text, ``standard`` the grade of the law file it is, blank where none is; ``temperature_class``
    that whose figures count. ``row`` is the row of Annex 1 that the figures lead to, blank where a certificate has to
    tell; ``other_rows`` are those that may hold as well. Without ``contents`` nothing is on file of what it holds.
    """

    written: str
    family: str
    maker: str = ""
    standard: str = ""
    temperature_class: str = ""
    row: str = ""
    other_rows: tuple[str, ...] = ()
    contents: tuple[Content, ...] = ()
    is_sure: bool = True

    @property
    def is_on_file(self) -> bool:
        """Tell whether the law file has figures of the grade or of its class."""
        return bool(self.contents)


SAMARIUM_ROW: Final = "II-PM-1"
TERBIUM_ROW: Final = "II-PM-2"
DYSPROSIUM_ROW: Final = "II-PM-3"
NO_HEAVY_ROW: Final = "X-05"
OTHER_MAGNET_ROW: Final = "X-08"
_SINTERED: Final = "sintered NdFeB"
_SAMARIUM: Final = "SmCo"
_BLANKS: Final = re.compile(r"[\s_–—-]+")
_MAY_BE_GRADE: Final = re.compile(r"\d|CO|NEO|MQ|MAX|MAG")
"""Without any of these no spelling is met."""
_LONGEST: Final = 400
"""So many characters of a name are read for a grade."""


@dataclass(frozen=True)
class GradeBook:
    """The grades of a law file with the ways in which they are written.

    ``resting`` are the rows that do not stand in the annex on the day: no grade leads to one.
    """

    grades: Sequence[MagnetGrade]
    spellings: Sequence[Spelling]
    resting: frozenset[str] = frozenset()
    _expressions: dict[str, re.Pattern[str]] = field(default_factory=dict, init=False, repr=False)

    def read(self, text: str, *, is_grade: bool = False) -> GradeReading | None:
        """Return the grade in a name, or in a column of grades; None where there is none.

        Of several the longest counts, a sure one first. ``is_grade`` takes spellings that could be something else.
        """
        plain = _BLANKS.sub(" ", text.upper()[:_LONGEST])
        if not _MAY_BE_GRADE.search(plain):
            return None
        best: tuple[tuple[bool, bool, int], Spelling, re.Match[str]] | None = None
        for spelling in self.spellings:
            if not spelling.is_sure and not is_grade:
                continue
            for match in self._expression(spelling).finditer(plain):
                tells = bool(match.groupdict().get("product"))
                rank = (spelling.is_sure, tells, match.end() - match.start())
                if best is None or rank > best[0]:
                    best = (rank, spelling, match)
        if best is None:
            return None
        reading = self._reading(best[1], best[2])
        return replace(
            reading,
            row="" if reading.row in self.resting else reading.row,
            other_rows=tuple(row for row in reading.other_rows if row not in self.resting),
        )

    def _expression(self, spelling: Spelling) -> re.Pattern[str]:
        if spelling.pattern not in self._expressions:
            bounded = rf"(?<![A-Z0-9.])(?:{spelling.pattern})(?![A-Z0-9])(?!\.\d)"
            self._expressions[spelling.pattern] = re.compile(bounded, re.ASCII)
        return self._expressions[spelling.pattern]

    def _reading(self, spelling: Spelling, match: re.Match[str]) -> GradeReading:
        named = match.groupdict()
        family, product, letters = spelling.family, named.get("product") or "", named.get("class") or ""
        written = match.group().strip()
        if family == _SINTERED and product and (rows := self._sintered(product, letters, named.get("hcj"))):
            contents = [_span("Dy", (row.dysprosium for row in rows))]
            if any(figure for row in rows for figure in row.terbium):
                contents.append(_span("Tb", ((Decimal(0), *row.terbium) for row in rows)))
            holds_dysprosium = Decimal(contents[0].low) > 0
            return GradeReading(
                written,
                spelling.family,
                spelling.maker,
                standard=rows[0].grade if len(rows) == 1 else "",
                temperature_class=rows[0].temperature_class,
                row=DYSPROSIUM_ROW if holds_dysprosium else "",
                other_rows=(TERBIUM_ROW,)
                if holds_dysprosium
                else (DYSPROSIUM_ROW, TERBIUM_ROW, NO_HEAVY_ROW),
                contents=tuple(contents),
                is_sure=spelling.is_sure,
            )
        if family.endswith(("1:5", "2:17")) or family == _SAMARIUM:
            rows = [grade for grade in self.grades if _SAMARIUM in grade.family and grade.samarium]
            rows = [grade for grade in rows if family in grade.family] or rows
            exact = [grade for grade in rows if product and grade.product == product]
            return _of_samarium(
                written, spelling, exact or rows, is_exact=bool(exact) and family != _SAMARIUM
            )
        return GradeReading(
            written,
            family,
            spelling.maker,
            other_rows=(OTHER_MAGNET_ROW,)
            if family in ("ferrite", "AlNiCo")
            else (DYSPROSIUM_ROW, TERBIUM_ROW, NO_HEAVY_ROW),
            is_sure=spelling.is_sure,
        )

    def _sintered(self, product: str, letters: str, hcj: str | None) -> list[MagnetGrade]:
        """Return the grade of the law file, or all grades of its class; none for a class it does not have."""
        grades = [grade for grade in self.grades if grade.family == _SINTERED]
        if hcj:
            reached = [grade for grade in grades if grade.hcj_least and grade.hcj_least <= Decimal(hcj)]
            most = max((grade.hcj_least for grade in reached if grade.hcj_least), default=None)
            letters = next((grade.temperature_class for grade in reached if grade.hcj_least == most), "?")
        wanted = letters or "N"
        in_class = [grade for grade in grades if grade.temperature_class == wanted]
        name = f"N{product}{'' if wanted == 'N' else wanted}"
        return [grade for grade in in_class if grade.grade == name] or in_class


def _of_samarium(
    written: str, spelling: Spelling, rows: Sequence[MagnetGrade], *, is_exact: bool
) -> GradeReading:
    return GradeReading(
        written,
        spelling.family if spelling.family != _SAMARIUM else "sintered SmCo",
        spelling.maker,
        standard=rows[0].grade if is_exact else "",
        row=SAMARIUM_ROW,
        contents=(_span("Sm", (row.samarium for row in rows)),) if rows else (),
        is_sure=spelling.is_sure,
    )


def _span(element: str, figures: Iterable[Sequence[Decimal]]) -> Content:
    """Return the widest range of some ranges."""
    seen = [figure for span in figures for figure in span]
    return Content(element, _plain(min(seen)), _plain(max(seen)))


def _plain(figure: Decimal) -> str:
    text = f"{figure:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def iterate_spellings(table: dict[str, list[dict[str, object]]]) -> Iterator[Spelling]:
    """Yield the spellings of a table as it stands in its file."""
    for entry in table["spelling"]:
        yield Spelling(
            str(entry["maker"]), str(entry["family"]), str(entry["pattern"]), entry["sure"] is True
        )
