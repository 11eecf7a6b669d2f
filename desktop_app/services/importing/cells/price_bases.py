# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""How many of which unit a price is for: "EUR/100 St", "je 100", "per kg", a column with 100 or "1000 PC"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from desktop_app.basics.phrase import Phrase
from desktop_app.services.importing.cells.normal_text import fold_words, plain_text
from desktop_app.services.importing.cells.outcomes import Doubtful
from desktop_app.services.importing.cells.units import find_mass_unit, is_piece_unit

_WORDS: Final = "per|je|pro|par|por|za|na|ogni|cada|voor|al|les|le|the|každých|başına|every|each|à"
_COUNT: Final = r"\d(?:[\d., ']*\d)?"
_BASIS: Final = re.compile(
    rf"(?P<price>.*?)(?:\s*(?P<slash>/)\s*|\s*每|(?:^|\s+)(?:{_WORDS})\s+)"
    rf"(?P<count>{_COUNT})?\s*(?P<unit>[^\W\d][^\d/]*)?",
    re.IGNORECASE,
)
_PRICE_UNIT: Final = re.compile(
    rf"(?:(?:pe|pu|peh|price unit|preiseinheit|je|per|pro|par|por|za|na|/|每)\s*)?(?P<count>{_COUNT})?"
    r"\s*(?P<unit>[^\W\d][^\d]*)?",
    re.IGNORECASE,
)
_THOUSANDS: Final = re.compile(r"[1-9]\d{0,2}(?:[., ']\d{3})+|[1-9]\d*", re.ASCII)
_NONE: Final = Doubtful(
    Phrase("it does not say what the price is for"),
    Phrase("Write the number and the unit, such as 100 pcs or 1 kg"),
)


@dataclass(frozen=True, slots=True)
class PriceBasis:
    """What a price is for: so many pieces, or so many of a unit of mass. A blank ``unit`` is not said."""

    count: int = 1
    unit: str = ""


def split_basis(text: str) -> tuple[str, PriceBasis | None]:
    """Return what stands before "/100 pcs" or "per kg", and the basis; the whole text and None where there is none."""
    plain = plain_text(text)
    for match in _BASIS.finditer(plain):
        basis = _make_basis(match["count"], match["unit"]) if match.end() == len(plain) else None
        named = match["unit"] or (match["slash"] is None and match["count"])
        is_price = bool(re.search(r"[^\d\s.,'/]", match["price"]))
        if isinstance(basis, PriceBasis) and (named or (is_price and match["count"])):
            return match["price"].strip(), basis
    return plain, None


def read_price_unit(text: str) -> PriceBasis | Doubtful:
    """Return what a cell of a price-unit column says: "100", "1000 PC", "je 100 St", "kg"."""
    match = _PRICE_UNIT.fullmatch(plain_text(text))
    if match is None or not (match["count"] or match["unit"]):
        return _NONE
    return _make_basis(match["count"], match["unit"]) or _NONE


def _make_basis(count: str | None, unit: str | None) -> PriceBasis | None:
    if count and not _THOUSANDS.fullmatch(count):
        return None
    number = int(re.sub(r"\D", "", count)) if count else 1
    if not unit:
        return PriceBasis(number)
    mass = find_mass_unit(unit)
    if mass is not None:
        return PriceBasis(number, mass[0])
    return PriceBasis(number, "piece") if is_piece_unit(unit) or fold_words(unit) == "100er" else None
