# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Columns of masses: whether one is that of a piece, and in which unit."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from desktop_app.domain.phrase import Phrase
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
_LINE: Final = Phrase("beside a quantity and a gross weight it can be the mass of the whole line")
_BESIDE: Final = Phrase("it holds units of mass, and stands beside a mass")


def settle_masses(columns: Sequence[Candidate]) -> list[Candidate]:
    """Return the columns with masses that are not clear as asked."""
    has_quantity = any(one.field in ("list.quantity", "list.quantity_total") for one in columns)
    has_gross = any(one.sort == _IN_ALL and not one.field for one in columns)
    return [_settle(one, columns, may_be_line=has_quantity and has_gross) for one in columns]


def lacks_unit(one: Candidate, columns: Sequence[Candidate]) -> bool:
    """Tell whether nothing says in which unit a mass is: no heading, no cell, no column."""
    has_column = any(other.field == _UNIT and other.is_taken for other in columns)
    return not (one.profile.sense.mass_unit or has_column or one.profile.names_mass_unit)


def _settle(one: Candidate, columns: Sequence[Candidate], *, may_be_line: bool) -> Candidate:
    if one.field != _MASS or not one.profile.texts:
        return one
    basis = one.profile.sense.basis
    if basis is not None and basis.count != 1:
        return one.drop(_OF_SEVERAL)
    if lacks_unit(one, columns):
        return one.doubt(_NO_UNIT)
    return one.doubt(_LINE) if may_be_line and not _OF_A_PIECE.search(one.profile.heading) else one


def find_unit(columns: Sequence[Candidate]) -> list[Candidate]:
    """Return the columns with one called unit, right behind a mass, as the unit of that mass.

    Its cells are units of mass alone, and what is counted, if anything, has a unit of its own or stands elsewhere.
    """
    masses = [one.column for one in columns if one.field == _MASS]
    quantities = [one.column for one in columns if one.field in ("list.quantity", "list.quantity_total")]
    units = [one for one in columns if one.field == _OF_QUANTITY]
    if any(one.field == _UNIT for one in columns):
        return list(columns)
    return [
        replace(
            one, field=_UNIT, sort="", sureness="likely", reasons=(_BESIDE,), alternatives=(_OF_QUANTITY,)
        )
        if one in units
        and one.column - 1 in masses
        and one.profile.share("mass unit") == 1
        and one.column + 1 not in quantities
        and (len(units) > 1 or not quantities or one.column - 1 not in quantities)
        else one
        for one in columns
    ]
