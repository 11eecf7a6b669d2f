# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Tables without any heading: what the cells alone show. Figures and countries are asked."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import Final

from desktop_app.domain.phrase import Phrase
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


def propose_by_cells(table: TableReadings, known: Collection[str]) -> list[Candidate]:
    """Return what the columns of a table without headings can be."""
    profiles = [column.profile for column in table.columns]
    numbers = [one for one in profiles if _is_number(one)]
    on_file = [one for one in profiles if len(one.distinct & frozenset(known)) * 2 > len(one.distinct)]
    number = on_file[0] if len(on_file) == 1 else numbers[0] if len(numbers) == 1 else None
    names = [one for one in profiles if _is_name(one)]
    return [_propose(one, number, names) for one in profiles]


def _is_number(one: ColumnProfile) -> bool:
    """Tell whether a column holds a different code with letters in each row, and no tariff codes, grades or days."""
    is_other = any(
        one.share(test) >= _LEAST for test in ("tariff code", "grade", "figure", "country", "level")
    )
    return (
        len(one.texts) >= _FEWEST and one.is_full and one.is_unique_throughout and one.share("code") >= _LEAST
        and not is_other and one.days < 1 - _LEAST and one.share("letters") >= _LEAST
    )  # fmt: skip


def _is_name(one: ColumnProfile) -> bool:
    is_other = max(one.share(test) for _, test in _TESTS) >= 1 - _LEAST
    return len(one.texts) >= _FEWEST and one.share("words") >= _LEAST and not is_other


def _propose(one: ColumnProfile, number: ColumnProfile | None, names: list[ColumnProfile]) -> Candidate:
    if one is number:
        why = Phrase("each row has another code here, as part numbers are")
        return Candidate(one, _NUMBER, sureness="likely", reasons=(_NO_HEADING, why))
    if names == [one] and number is not None:
        why = Phrase("it is the only column of words")
        return Candidate(one, "products.name", sureness="likely", reasons=(_NO_HEADING, why))
    found = [(field, test) for field, test in _TESTS if one.texts and one.share(test) >= _LEAST]
    if len(found) != 1:
        return Candidate(one, reasons=(_NO_HEADING,))
    field, test = found[0]
    proposal = Candidate(one, field, reasons=(_NO_HEADING, tell_share(one, test)))
    is_tariff = field == "products.hs_code" and not one.is_unique and number is not None
    return replace(proposal, sureness="likely") if is_tariff else proposal
