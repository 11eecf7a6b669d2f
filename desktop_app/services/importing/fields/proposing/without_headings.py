# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Tables without any heading: what the cells alone show. Figures and countries are asked."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import Final

from desktop_app.basics.phrase import Phrase
from desktop_app.services.importing.fields.proposing.candidates import Candidate
from desktop_app.services.importing.fields.proposing.cells.column_profile import ColumnProfile
from desktop_app.services.importing.fields.proposing.cells.fits import tell_share
from desktop_app.services.importing.fields.proposing.cells.readings import TableReadings

_LEAST: Final = 0.9
_FEWEST: Final = 3
_NUMBER: Final = "products.part_number"
_TESTS: Final = (
    ("products.hs_code", "tariff code"), ("products.made_in", "country"), ("list.quantity_unit", "unit"),
    ("products.currency", "currency"), ("products.grade", "grade"),
)  # fmt: skip
_NO_HEADING: Final = Phrase("it has no heading")


def propose_by_cells(table: TableReadings, part_numbers: Collection[str]) -> list[Candidate]:
    """Return what the columns of a table without headings can be."""
    profiles = [column.profile for column in table.columns]
    numbers = [profile for profile in profiles if _is_number(profile)]
    on_file = [
        profile
        for profile in profiles
        if len(profile.distinct & frozenset(part_numbers)) * 2 > len(profile.distinct)
    ]
    number = on_file[0] if len(on_file) == 1 else numbers[0] if len(numbers) == 1 else None
    names = [profile for profile in profiles if _is_name(profile)]
    return [_propose(profile, number, names) for profile in profiles]


def _is_number(profile: ColumnProfile) -> bool:
    """Tell whether a column holds a different code with letters in each row, and no tariff codes, grades or days."""
    is_other = any(
        profile.share(test) >= _LEAST for test in ("tariff code", "grade", "figure", "country", "level")
    )
    return (
        len(profile.texts) >= _FEWEST
        and profile.is_full
        and profile.is_unique_throughout
        and profile.share("code") >= _LEAST
        and not is_other
        and profile.days < 1 - _LEAST
        and profile.share("letters") >= _LEAST
    )


def _is_name(profile: ColumnProfile) -> bool:
    is_other = max(profile.share(test) for _, test in _TESTS) >= 1 - _LEAST
    return len(profile.texts) >= _FEWEST and profile.share("words") >= _LEAST and not is_other


def _propose(profile: ColumnProfile, number: ColumnProfile | None, names: list[ColumnProfile]) -> Candidate:
    if profile is number:
        why = Phrase("each row has another code here, as part numbers are")
        return Candidate(profile, _NUMBER, sureness="likely", reasons=(_NO_HEADING, why))
    if names == [profile] and number is not None:
        why = Phrase("it is the only column of words")
        return Candidate(profile, "products.name", sureness="likely", reasons=(_NO_HEADING, why))
    fitting = [(field, test) for field, test in _TESTS if profile.texts and profile.share(test) >= _LEAST]
    if len(fitting) != 1:
        return Candidate(profile, reasons=(_NO_HEADING,))
    field, test = fitting[0]
    proposal = Candidate(profile, field, reasons=(_NO_HEADING, tell_share(profile, test)))
    is_tariff = field == "products.hs_code" and not profile.is_unique and number is not None
    return replace(proposal, sureness="likely") if is_tariff else proposal
