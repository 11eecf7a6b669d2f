# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The field that each column of a table is taken for, with how sure that is and why, before columns compete."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Final

from desktop_app.basics.phrase import Phrase
from desktop_app.services.importing.fields.field_list import FIELDS
from desktop_app.services.importing.fields.mapping import ProposalSureness
from desktop_app.services.importing.fields.proposing.cells.column_profile import ColumnProfile
from desktop_app.services.importing.fields.proposing.cells.fits import tell_share
from desktop_app.services.importing.fields.proposing.cells.readings import (
    FieldReading,
    ReadColumn,
    TableReadings,
)

_SORTS: Final = {
    "unit": Phrase("unit price"), "price": Phrase("price"), "worth": Phrase("value"), "cost": Phrase("cost"),
    "sales": Phrase("sales price"), "list": Phrase("list price"), "net": Phrase("net weight"),
    "manufacturer": Phrase("manufacturer's part number"), "supplier": Phrase("supplier's part number"),
    "customer": Phrase("customer's part number"),
}  # fmt: skip
"""What the kinds of one field are called in a reason."""
_ASKED: Final = ("list", "consignment")
"""A list price is no value of one piece, and where goods came from no origin, without a person saying so."""
_LEAST: Final = 0.9
_FEWEST: Final = 2


@dataclass(frozen=True)
class Candidate:
    """A column with the field that it is taken for; blank for none."""

    profile: ColumnProfile
    field: str = ""
    sort: str = ""
    sureness: ProposalSureness = "unsure"
    reasons: tuple[str, ...] = ()
    alternatives: tuple[str, ...] = ()

    @property
    def column(self) -> int:
        """Return the place of the column in the sheet."""
        return self.profile.column

    @property
    def is_taken(self) -> bool:
        """Tell whether the column is taken without asking."""
        return bool(self.field) and self.sureness != "unsure"

    def drop(self, why: str) -> Candidate:
        """Return the column as not taken, for a reason."""
        others = tuple(dict.fromkeys((self.field, *self.alternatives))) if self.field else self.alternatives
        return replace(self, field="", sureness="sure", reasons=(*self.reasons, why), alternatives=others)

    def doubt(self, why: str) -> Candidate:
        """Return the column as one to be asked about, for a reason."""
        return replace(self, sureness="unsure", reasons=(*self.reasons, why))


def make_candidate(column: ReadColumn, table: TableReadings, known: Collection[str]) -> Candidate:
    """Return what one column is taken for."""
    if column.is_outside:
        why = Phrase("what it says is not taken from such a list")
        return Candidate(column.profile, sureness="sure", reasons=(why,))
    if not column.readings:
        return _by_cells(column, table, known)
    first = column.readings[0]
    named = [candidate.field for candidate in column.readings if candidate.field]
    others = tuple(dict.fromkeys(field for field in named if field != first.field))
    base = Candidate(column.profile, first.field, first.match.sort, alternatives=others)
    if not first.field and not named:
        why = Phrase("the heading says that it is something else")
        return replace(base, sureness="sure", reasons=(why,))
    if len({candidate.field for candidate in column.readings}) > 1:
        field = first.field or named[0]
        why = Phrase("the heading can mean more than one thing")
        return replace(base, field=field, reasons=(why,), alternatives=tuple(f for f in others if f != field))
    if first.field == "list.content":
        return replace(base, sureness=_sureness_of_content(column, first, table), reasons=_reasons(first))
    return replace(base, sureness=_sureness(first), reasons=_reasons(first))


def _sureness_of_content(column: ReadColumn, reading: FieldReading, table: TableReadings) -> ProposalSureness:
    """A symbol alone can be anything; beside other symbols, or with a percent sign, it is an element."""
    others = [candidate for candidate in table.clear("list.content") if candidate is not column]
    is_told = column.profile.sense.is_percent or (
        len(reading.match.sort) != 2 and reading.match.exactness != "loose"
    )
    if is_told or others or not reading.match.sort:
        return "sure" if reading.match.exactness == "whole" else "likely"
    return "unsure"


def _sureness(reading: FieldReading) -> ProposalSureness:
    """Words that are known are sure, unless the cells say nothing and the words are weak; others need the cells."""
    if reading.match.sort in _ASKED:
        return "unsure"
    is_good = reading.fit.grade == "good"
    if reading.match.exactness == "loose":
        return "likely" if is_good and reading.field in _TOLD_BY_CELLS else "unsure"
    if reading.match.exactness == "near":
        return "likely" if is_good and reading.field not in _NEVER_NEAR else "unsure"
    is_weak = reading.match.sort in ("word", "price", "worth", "cost", "sales", "model", "code")
    return "likely" if is_weak or reading.match.exactness == "part" else "sure"


_TOLD_BY_CELLS: Final = (
    "products.hs_code", "products.currency", "products.mass_unit", "list.quantity_unit", "products.grade",
)  # fmt: skip
"""Fields whose cells nothing else looks like: half a heading is enough."""
_NEVER_NEAR: Final = (
    "products.value", "list.quantity", "list.quantity_total", "list.parent", "list.content", "list.line_total",
    "list.price_per",
)  # fmt: skip
"""Fields of which a misspelt word is not enough: a wrong column would make wrong figures."""


def _reasons(reading: FieldReading) -> tuple[str, ...]:
    label = _SORTS.get(reading.match.sort) or FIELDS[reading.field].label
    meaning = Phrase("the heading says {meaning}", meaning=label)
    return tuple(reason for reason in (meaning, reading.fit.reason) if reason)


def keep_denied(candidates: Sequence[Candidate], table: TableReadings) -> list[Candidate]:
    """Return the columns with those whose cells are nothing like their heading as unsure, so that each is told.

    A price is unsure as well where a column that says what it is for cannot be read.
    """
    denied = {candidate.column: candidate.denied for candidate in table.columns if candidate.denied in _TOLD}
    fields = {candidate.field for candidate in candidates if candidate.field}
    told_columns = [
        replace(candidate, field=denied[candidate.column], sort=DENIED, sureness="unsure")
        if not candidate.field and denied.get(candidate.column, "") not in ("", *fields)
        else candidate
        for candidate in candidates
    ]
    if "list.price_per" not in {candidate.field for candidate in told_columns if candidate.sort == DENIED}:
        return told_columns
    why = Phrase("what it is the price for cannot be read")
    return [
        candidate.doubt(why)
        if candidate.field == "products.value" and candidate.sort != DENIED
        else candidate
        for candidate in told_columns
    ]


DENIED: Final = "denied"
"""The sort of a column whose cells are nothing like its heading."""
_TOLD: Final = (
    "products.value", "products.mass", "products.made_in", "products.hs_code", "list.quantity", "list.price_per",
    "list.line_total", "products.currency", "list.content",
)  # fmt: skip
"""Fields whose cells are missed where their column cannot be read."""


# ---- by cells alone ----------------------------------------------------------------------------


def _by_cells(column: ReadColumn, table: TableReadings, known: Collection[str]) -> Candidate:
    """Return what a column without a heading that is known can be; it is asked unless nothing is at stake."""
    profile = column.profile
    if len(profile.texts) < _FEWEST or column.denied:
        return Candidate(profile, reasons=(_why_unknown(column),))
    overlap = len(profile.distinct & frozenset(known))
    if (
        overlap * 2 >= len(profile.distinct)
        and overlap >= _FEWEST
        and not table.clear("products.part_number")
    ):
        why = Phrase("{count} of its texts are part numbers on file", count=overlap)
        return Candidate(profile, "products.part_number", sureness="likely", reasons=(why,))
    for field, test, sureness in _BY_CELLS:
        if profile.share(test) >= _LEAST and not table.possible(field):
            reasons = (_why_unknown(column), tell_share(profile, test))
            return Candidate(profile, field, "", sureness, reasons)
    return Candidate(profile, reasons=(_why_unknown(column),))


def _why_unknown(column: ReadColumn) -> str:
    if column.denied:
        return Phrase("the cells are not what the heading says")
    return Phrase("its heading is not known") if column.profile.heading else Phrase("it has no heading")


_BY_CELLS: Final[tuple[tuple[str, str, ProposalSureness], ...]] = (
    ("products.hs_code", "dotted tariff code", "likely"),
    ("list.quantity_unit", "piece unit", "likely"),
    ("products.grade", "grade", "likely"),
    ("products.currency", "currency", "likely"),
    ("products.made_in", "country", "unsure"),
)  # fmt: skip
"""What cells can tell without a heading. Whose country it is they do not tell."""
