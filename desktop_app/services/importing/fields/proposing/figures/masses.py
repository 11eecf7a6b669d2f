# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Columns of masses: whether one is that of a piece, and in which unit."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from desktop_app.basics.phrase import Phrase
from desktop_app.services.importing.fields.proposing.candidates import Candidate

_MASS: Final = "products.mass"
_UNIT: Final = "products.mass_unit"
_OF_QUANTITY: Final = "list.quantity_unit"
_IN_ALL: Final = "mass in all"
_OF_A_PIECE: Final = re.compile(
    r"unit|each|piece|pce?|\bea\b|st(?:ü|ue)ck|stk|einzel|unitaire|unitario|unitária|jedn|szt|kus|stuk|birim|単|1個|单|單|단",
    re.IGNORECASE,
)
_NO_UNIT: Final = Phrase("nothing says in which unit of mass it is")
_OF_SEVERAL: Final = Phrase("it is the mass of several pieces")
_NOT_OF_ONE: Final = Phrase("it is the mass of a line or with packaging, and no other mass is there")
_LINE: Final = Phrase("beside a quantity and a gross weight it can be the mass of the whole line")
_BESIDE: Final = Phrase("it holds units of mass, and stands beside a mass")


def settle_masses(columns: Sequence[Candidate]) -> list[Candidate]:
    """Return the columns with masses that are not clear as asked."""
    has_quantity = any(candidate.field in ("list.quantity", "list.quantity_total") for candidate in columns)
    has_gross = any(candidate.sort == _IN_ALL and not candidate.field for candidate in columns)
    has_mass = any(candidate.field == _MASS for candidate in columns)
    return [
        _settle(candidate, columns, may_be_line=has_quantity and has_gross)
        if has_mass or candidate.sort != _IN_ALL or not candidate.profile.texts
        else replace(candidate, field=_MASS, sureness="unsure", reasons=(_NOT_OF_ONE,))
        for candidate in columns
    ]


def lacks_unit(candidate: Candidate, columns: Sequence[Candidate]) -> bool:
    """Tell whether nothing says in which unit a mass is: no heading, no cell, no column."""
    has_column = any(other.field == _UNIT and other.is_taken for other in columns)
    return not (candidate.profile.sense.mass_unit or has_column or candidate.profile.names_mass_unit)


def _settle(candidate: Candidate, columns: Sequence[Candidate], *, may_be_line: bool) -> Candidate:
    if candidate.field != _MASS or not candidate.profile.texts:
        return candidate
    basis = candidate.profile.sense.basis
    if basis is not None and basis.count != 1:
        return candidate.drop(_OF_SEVERAL)
    if lacks_unit(candidate, columns):
        return candidate.doubt(_NO_UNIT)
    return (
        candidate.doubt(_LINE)
        if may_be_line and not _OF_A_PIECE.search(candidate.profile.heading)
        else candidate
    )


def find_unit(columns: Sequence[Candidate]) -> list[Candidate]:
    """Return the columns with one called unit, right behind a mass, as the unit of that mass.

    Its cells are units of mass alone, and what is counted, if anything, has a unit of its own or stands elsewhere.
    """
    masses = [candidate.column for candidate in columns if candidate.field == _MASS]
    quantities = [
        candidate.column
        for candidate in columns
        if candidate.field in ("list.quantity", "list.quantity_total")
    ]
    units = [candidate for candidate in columns if candidate.field == _OF_QUANTITY]
    if any(candidate.field == _UNIT for candidate in columns):
        return list(columns)
    return [
        replace(
            candidate,
            field=_UNIT,
            sort="",
            sureness="likely",
            reasons=(_BESIDE,),
            alternatives=(_OF_QUANTITY,),
        )
        if candidate in units
        and candidate.column - 1 in masses
        and candidate.profile.share("mass unit") == 1
        and candidate.column + 1 not in quantities
        and (len(units) > 1 or not quantities or candidate.column - 1 not in quantities)
        else candidate
        for candidate in columns
    ]
