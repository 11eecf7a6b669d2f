# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What each column of a table can be, by its heading and its cells together, before the columns are compared."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from desktop_app.services.importing.fields.heading_words import FieldMatch, find_fields
from desktop_app.services.importing.fields.proposing.cells.column_profile import ColumnProfile, make_profile
from desktop_app.services.importing.fields.proposing.cells.fits import Fit, fit_of
from desktop_app.services.importing.layout.sheet_layout import Region


@dataclass(frozen=True)
class FieldReading:
    """One field that a column can be. A blank ``match.field`` is a column that is known and not taken."""

    match: FieldMatch
    fit: Fit

    @property
    def field(self) -> str:
        """Return the field."""
        return self.match.field


@dataclass(frozen=True)
class ReadColumn:
    """A column with all that its heading can mean and its cells allow.

    ``denied`` is the field that the heading says where the cells are nothing like it. ``is_outside``: what it says is
    not taken from a list of this kind.
    """

    profile: ColumnProfile
    readings: tuple[FieldReading, ...]
    denied: str = ""
    is_outside: bool = False

    @property
    def column(self) -> int:
        """Return the place of the column in the sheet."""
        return self.profile.column

    def reading_of(self, *fields: str) -> FieldReading | None:
        """Return the first reading as one of some fields."""
        return next((reading for reading in self.readings if reading.field in fields), None)

    @property
    def is_clear(self) -> bool:
        """Tell whether the heading means one field and nothing else, in words that are known."""
        fields = {reading.field for reading in self.readings}
        return len(fields) == 1 and self.readings[0].match.exactness in ("whole", "part")

    def narrow(self, readings: Iterable[FieldReading]) -> ReadColumn:
        """Return the column with some of its readings."""
        left = tuple(readings)
        is_outside = self.is_outside or (bool(self.readings) and not left)
        return ReadColumn(self.profile, left, self.denied, is_outside)


class TableReadings:
    """The columns of a table that are not hidden."""

    def __init__(self, region: Region, columns: Sequence[ReadColumn]) -> None:
        self.region, self.columns = region, tuple(columns)

    @property
    def has_headings(self) -> bool:
        """Tell whether any column has a heading."""
        return any(column.profile.heading for column in self.columns)

    def clear(self, *fields: str) -> list[ReadColumn]:
        """Return the columns that are one of some fields and nothing else."""
        return [column for column in self.columns if column.is_clear and column.reading_of(*fields)]

    def possible(self, *fields: str) -> list[ReadColumn]:
        """Return the columns that can be one of some fields."""
        return [column for column in self.columns if column.reading_of(*fields)]


def read_table(region: Region) -> TableReadings:
    """Return what each column of a table can be."""
    return TableReadings(
        region, [_read_column(make_profile(region, one)) for one in region.columns if not one.hidden]
    )


def _read_column(profile: ColumnProfile) -> ReadColumn:
    found = [FieldReading(match, fit_of(match.field, profile)) for match in find_fields(profile.heading)]
    fitting = tuple(reading for reading in found if reading.fit.grade != "bad")
    exact = tuple(reading for reading in fitting if reading.match.exactness in ("whole", "part"))
    if any(reading.match.sort == "another" for reading in exact):
        others = [reading.field for reading in fitting if reading.field in _TOLD_OF_ANOTHER]
        return ReadColumn(profile, exact, next(iter(others), ""))
    return ReadColumn(profile, exact or fitting, "" if fitting else _find_denied(found))


_TOLD_OF_ANOTHER: Final = ("products.value", "products.mass")
"""Figures of which another kind, such as a lowest price, is told where the list has no figure of the kind itself."""


def _find_denied(found: Sequence[FieldReading]) -> str:
    """Return the field that a heading says; that of what a price is for before others, as it changes figures."""
    fields = [reading.field for reading in found if reading.field]
    return "list.price_per" if "list.price_per" in fields else next(iter(fields), "")
