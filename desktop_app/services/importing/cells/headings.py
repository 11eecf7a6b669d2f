# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What the heading of a column says of its cells: currency, what a price is for, unit of mass, percent."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from desktop_app.basics.quantity import ONE
from desktop_app.services.importing.cells.currencies import currencies_in_heading
from desktop_app.services.importing.cells.normal_text import plain_text
from desktop_app.services.importing.cells.price_bases import PriceBasis, read_price_unit
from desktop_app.services.importing.cells.units import find_mass_unit, is_piece_unit

_BASIS: Final = re.compile(
    r"(?:\b(?:per|je|pro|par|por|za|PE|PEH|Preiseinheit|price unit)\b|/|每)\s*(\d[\d.,' ]*)?\s*([^\W\d]*)",
    re.IGNORECASE,
)
_IN_BRACKETS: Final = re.compile(r"[(\[]([^)\]]*)[)\]]")
_LAST_WORD: Final = re.compile(r"(?:\b(?:in|en|em|w|v)\s+|[,_\s])([^\W\d_]+)$")
_A_PIECE: Final = re.compile(
    r"([^\W\d_]+)\s*(?:/|\b(?:per|pro|je|par|por|na|za)\b)\s*([^\W\d_]+)\.?$", re.IGNORECASE
)
_PERCENT: Final = re.compile(
    r"%|\b(?:percent|prozent|pct|pourcentage|percentuale|porcentaje|procent)\b", re.IGNORECASE
)
_PARTS: Final = {"mille": Fraction(1, 10), "million": Fraction(1, 10**4), "billion": Fraction(1, 10**7)}
_PART: Final = re.compile(
    r"(?P<mille>‰|\bmg ?/ ?g\b|\bg ?/ ?kg\b)|(?P<million>\bppmw?\b|\bmg ?/ ?kg\b|[µμ]g ?/ ?g\b|\bg ?/ ?t\b)"
    r"|(?P<billion>\bppb\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class HeadingSense:
    """What a heading says; each is blank where it does not say."""

    currencies: tuple[str, ...] = ()
    basis: PriceBasis | None = None
    mass_unit: str = ""
    is_percent: bool = False
    percent_part: Fraction = ONE
    """What one of a column of shares is in percent: a ten-thousandth under "Dy (ppm)"."""


def read_heading(text: str) -> HeadingSense:
    """Return what a heading says: "Preis EUR/100 St", "Weight [g]", "Dy %"."""
    plain = plain_text(text)
    part = _PART.search(plain)
    return HeadingSense(
        currencies_in_heading(plain),
        _find_basis(plain),
        _find_mass_unit(plain),
        bool(part or _PERCENT.search(plain)),
        next(size for name, size in _PARTS.items() if part[name]) if part else ONE,
    )


def _find_basis(heading: str) -> PriceBasis | None:
    for count, unit in _BASIS.findall(heading):
        basis = read_price_unit(f"{count} {unit}") if count or unit else None
        if isinstance(basis, PriceBasis):
            return basis
    return None


def _find_mass_unit(heading: str) -> str:
    last = _LAST_WORD.search(heading)
    words = [*_IN_BRACKETS.findall(heading), *(last.groups() if last else ())]
    for text in (heading, *words):
        a_piece = _A_PIECE.search(text)
        if a_piece and is_piece_unit(a_piece[2]):
            words.append(a_piece[1])
    for word in words:
        unit = find_mass_unit(word)
        if unit is not None:
            return unit[0]
    return ""
