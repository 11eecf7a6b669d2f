# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Columns whose figures mean something else than they seem to: thousands, cents, amounts for several pieces."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from desktop_app.basics.phrase import Phrase
from desktop_app.services.importing.fields.proposing.candidates import Candidate
from desktop_app.services.importing.fields.proposing.figures.lines_around import is_scaled, says_scale_around
from desktop_app.services.importing.layout.sheet_layout import Region

_VALUE: Final = "products.value"
_MONEY: Final = (_VALUE, "list.line_total", "materials.price", "materials.value")
_QUANTITIES: Final = ("list.quantity", "list.quantity_total")
_NEAR: Final = 2
_LEAST: Final = 0.9
_SCALED: Final = Phrase("the figures are thousands, millions or cents of the currency")
_MAY_BE_FOR: Final = Phrase("it can say for how many pieces the price beside it is")
_PRICE_MAY_BE_FOR: Final = Phrase("a column beside it can say that it is for several pieces")


def avoid_traps(columns: Sequence[Candidate], region: Region) -> list[Candidate]:
    """Return the columns without those whose figures would be taken for something else."""
    all_scaled = says_scale_around(region)
    plain = [_avoid_trap(candidate, all_scaled=all_scaled) for candidate in columns]
    return _doubt_prices_for_several(plain)


def _avoid_trap(candidate: Candidate, *, all_scaled: bool) -> Candidate:
    if candidate.field in _MONEY and (all_scaled or is_scaled(candidate.profile.heading)):
        return candidate.drop(_SCALED)
    basis = candidate.profile.sense.basis
    if candidate.field in _QUANTITIES and basis is not None and basis.count != 1:
        return candidate.drop(Phrase("it is the quantity for {count}", count=basis.count))
    return candidate


def _doubt_prices_for_several(columns: Sequence[Candidate]) -> list[Candidate]:
    """A column of 1, 100 and 1000 beside a price, whose heading says nothing clear, may be what the price is for."""
    prices = [candidate.column for candidate in columns if candidate.field == _VALUE]
    if not prices or any(candidate.field == "list.price_per" for candidate in columns):
        return list(columns)
    bases = {
        candidate.column
        for candidate in columns
        if _may_be_basis(candidate) and any(abs(candidate.column - price) <= _NEAR for price in prices)
    }
    if not bases:
        return list(columns)
    return [
        replace(candidate, field="list.price_per", sureness="unsure", reasons=(_MAY_BE_FOR,))
        if candidate.column in bases
        else candidate.doubt(_PRICE_MAY_BE_FOR)
        if candidate.field == _VALUE
        else candidate
        for candidate in columns
    ]


def _may_be_basis(candidate: Candidate) -> bool:
    is_open = not candidate.field and candidate.sureness == "unsure"
    counts = (
        candidate.profile.share("basis count") >= _LEAST and candidate.profile.share("whole number") >= _LEAST
    )
    return is_open and counts and bool(candidate.profile.distinct - {"1"})
