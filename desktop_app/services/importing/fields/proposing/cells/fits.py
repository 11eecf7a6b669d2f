# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Whether the cells of a column can be what its heading says: figures for a price, countries for an origin."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final, Literal

from desktop_app.basics.phrase import Phrase
from desktop_app.services.importing.fields.proposing.cells.column_profile import ColumnProfile

FitGrade = Literal["good", "open", "bad"]
"""The cells look like it; they could be anything; they cannot be it."""


@dataclass(frozen=True, slots=True)
class Fit:
    """How far the cells of a column go with a field, and in what words that is told."""

    grade: FitGrade
    reason: str = ""


OPEN: Final = Fit("open")
BAD: Final = Fit("bad")
_ENOUGH: Final = 0.5
_MOST: Final = 0.8

_WORDS: Final[Mapping[str, Phrase]] = {
    "country": Phrase("countries"), "currency": Phrase("currencies"), "tariff code": Phrase("tariff codes"),
    "dotted tariff code": Phrase("tariff codes"), "unit": Phrase("units"), "piece unit": Phrase("units"),
    "mass unit": Phrase("units of mass"), "figure": Phrase("figures"), "basis count": Phrase("numbers of pieces"),
    "level": Phrase("levels"), "code": Phrase("codes"), "grade": Phrase("grades of magnets"), "words": Phrase("words"),
    "substance": Phrase("elements or compounds"),
}  # fmt: skip


def tell_share(profile: ColumnProfile, test: str) -> str:
    """Return how many of the cells look like something, as a reason."""
    return Phrase(
        "{count} of {of} cells are {what}",
        count=profile.count(test),
        of=len(profile.texts),
        what=_WORDS[test],
    )


def fit_of(field: str, profile: ColumnProfile) -> Fit:
    """Return whether the cells of a column can be those of a field; of no cells anything can be said."""
    if not profile.texts:
        return OPEN
    return _FITS.get(field, _fit_any)(profile)


def _fit_share(test: str, least: float = _ENOUGH) -> Callable[[ColumnProfile], Fit]:
    def fit(profile: ColumnProfile) -> Fit:
        if profile.share(test) >= least:
            return Fit("good", tell_share(profile, test))
        return BAD

    return fit


def _fit_any(profile: ColumnProfile) -> Fit:
    return OPEN


def _fit_country(profile: ColumnProfile) -> Fit:
    """Countries that are misspelt or unclear stay possible where nothing else can be meant."""
    if profile.share("country") >= _ENOUGH:
        return Fit("good", tell_share(profile, "country"))
    return OPEN if profile.count("country") and not profile.figures else BAD


def _fit_figure(profile: ColumnProfile) -> Fit:
    if profile.figures >= _ENOUGH and profile.days < _ENOUGH:
        return Fit("good", tell_share(profile, "figure"))
    return OPEN if profile.figures and profile.days < _ENOUGH else BAD


def _fit_unit(profile: ColumnProfile) -> Fit:
    if profile.share("unit") >= _ENOUGH:
        return Fit("good", tell_share(profile, "unit"))
    return BAD if profile.share("whole number") > _ENOUGH else OPEN


def _fit_part_number(profile: ColumnProfile) -> Fit:
    if profile.days >= _ENOUGH or (
        profile.has_decimals and profile.figures >= _MOST and not profile.is_unique
    ):
        return BAD
    if profile.share("code") >= _ENOUGH or profile.share("whole number") >= _ENOUGH:
        return Fit("good", tell_share(profile, "code"))
    return OPEN


def _fit_words(profile: ColumnProfile) -> Fit:
    if profile.figures >= _MOST or profile.days >= _ENOUGH:
        return BAD
    return Fit("good", tell_share(profile, "words")) if profile.share("words") >= _ENOUGH else OPEN


def _fit_name_of_firm(profile: ColumnProfile) -> Fit:
    return OPEN if profile.share("letters") >= _ENOUGH and profile.days < _ENOUGH else BAD


def _fit_content(profile: ColumnProfile) -> Fit:
    """Limits, balances and n.d. are no figures and stand in columns of contents all the same."""
    return _fit_figure(profile) if profile.figures >= _ENOUGH else OPEN


def _fit_substance(profile: ColumnProfile) -> Fit:
    """Y is yttrium and N nitrogen, and both are answers where nothing else stands in the column."""
    is_named = profile.share("substance") >= _ENOUGH and profile.share("reply") < _MOST
    return Fit("good", tell_share(profile, "substance")) if is_named else BAD


def _fit_position(profile: ColumnProfile) -> Fit:
    if profile.is_numbering:
        return Fit("good", Phrase("the cells number the rows"))
    return OPEN if profile.share("position") >= _ENOUGH else BAD


def _fit_grade(profile: ColumnProfile) -> Fit:
    return Fit("good", tell_share(profile, "grade")) if profile.share("grade") >= _ENOUGH else OPEN


_COUNTRIES: Final = (
    "products.made_in", "suppliers.country", "parties.country", "list.rare_earth_origin", "materials.origin",
)  # fmt: skip
_FIGURES: Final = (
    "products.value", "products.value_to", "products.mass", "products.mass_to", "list.quantity", "list.quantity_total",
    "list.base_quantity", "list.line_total", "owners.percent", "materials.china_share",
)  # fmt: skip
_FIRMS: Final = ("products.supplier", "list.manufacturer", "parties.name", "owners.owner", "owners.owned")
_FITS: Final[Mapping[str, Callable[[ColumnProfile], Fit]]] = {
    **dict.fromkeys(_COUNTRIES, _fit_country),
    **dict.fromkeys(_FIGURES, _fit_figure),
    **dict.fromkeys(_FIRMS, _fit_name_of_firm),
    "list.rare_earth_origin": _fit_any,
    "materials.china_share": _fit_any,
    "products.currency": _fit_share("currency", _ENOUGH),
    "products.hs_code": _fit_share("tariff code", _ENOUGH),
    "products.mass_unit": _fit_share("mass unit", _ENOUGH),
    "products.part_number": _fit_part_number,
    "products.name": _fit_words,
    "products.grade": _fit_grade,
    "list.other_part_number": _fit_part_number,
    "list.parent": _fit_part_number,
    "list.level": _fit_share("level", _ENOUGH),
    "list.position": _fit_position,
    "list.quantity_unit": _fit_unit,
    "list.price_per": _fit_share("basis count", _ENOUGH),
    "list.content": _fit_content,
    "list.substance": _fit_substance,
}
