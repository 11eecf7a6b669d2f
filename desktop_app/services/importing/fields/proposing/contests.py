# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Several columns for one field: one is better for a reason that can be told, or the user is asked."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from desktop_app.basics.phrase import Phrase
from desktop_app.services.importing.fields.mapping import ProposalSureness
from desktop_app.services.importing.fields.proposing.candidates import Candidate
from desktop_app.services.importing.fields.proposing.figures.money_columns import settle_money
from desktop_app.services.importing.fields.proposing.part_numbers import settle_part_numbers
from desktop_app.services.importing.name_tables import country_names

Columns = list[Candidate]

_RANKS: Final[Mapping[str, tuple[str, ...]]] = {
    "products.name": ("", "description", "english", "word"),
    "products.mass": ("net", "plain"),
    "products.material_family": ("", "material"),
    "list.parent": ("", "code"),
    "list.other_part_number": ("manufacturer", "supplier"),
}
"""The kinds of a field, the best first. A better one wins; between equals the user is asked, or the first is taken."""
_FIRST_WINS: Final = frozenset(
    ("products.name", "products.name_zh", "products.note", "products.supplier", "list.manufacturer", "products.grade",
     "products.material_family", "list.lot", "list.position", "list.other_part_number", "list.made_or_bought",
     "suppliers.contact", "suppliers.address", "parties.address", "suppliers.note", "parties.note", "products.hs_code",
     "list.quantity_unit")
)  # fmt: skip
"""Fields of words: the first of several columns is as good as the next, and no figure hangs on it."""
_SURENESS: Final[Mapping[ProposalSureness, int]] = {"sure": 0, "likely": 1, "unsure": 2}
_METRIC: Final = ("mg", "g", "kg", "t")
_OTHER_BETTER: Final = Phrase("another column fits better")
_TWO: Final = Phrase("two columns can be this")


def settle_contests(columns: Sequence[Candidate]) -> Columns:
    """Return the columns with at most one for each field that is taken, contents apart."""
    settled = settle_money(settle_part_numbers(list(columns)))
    for field in {
        candidate.field for candidate in settled if candidate.field and candidate.field != "list.content"
    }:
        of_field = [candidate for candidate in settled if candidate.field == field]
        if len(of_field) > 1:
            decided = {candidate.column: candidate for candidate in _decide(field, of_field, settled)}
            settled = [decided.get(candidate.column, candidate) for candidate in settled]
    return settled


def _decide(field: str, columns: Columns, table: Columns) -> Columns:
    special = _SPECIAL.get(field)
    best = special(columns, table) if special else None
    if best is not None:
        return _let_win(best, columns)
    ranks = _RANKS.get(field, ())
    keyed = sorted(columns, key=lambda candidate: _key(candidate, ranks))
    is_better = _key(keyed[0], ranks) < _key(keyed[1], ranks)
    takes_first = field in _FIRST_WINS and not any(candidate.field == "list.parent" for candidate in table)
    if is_better or takes_first or _say_the_same(columns):
        return _let_win(keyed[0], columns)
    return [candidate.doubt(_TWO) for candidate in columns]


def _key(candidate: Candidate, ranks: Sequence[str]) -> tuple[int, int, int]:
    rank = ranks.index(candidate.sort) if candidate.sort in ranks else len(ranks)
    return _SURENESS[candidate.sureness] // 2, rank, _SURENESS[candidate.sureness]


def _let_win(best: Candidate, columns: Columns) -> Columns:
    return [
        candidate if candidate.column == best.column else candidate.drop(_OTHER_BETTER)
        for candidate in columns
    ]


def _say_the_same(columns: Columns) -> bool:
    shown = {tuple(cell.shown for cell in candidate.profile.cells) for candidate in columns}
    return len(shown) == 1


# ---- fields with a way of their own -------------------------------------------------------------


def _name_of_part(columns: Columns, table: Columns) -> Candidate | None:
    """Beside products above with names of their own, the name that stands with the part number counts."""
    numbers = [candidate for candidate in table if candidate.field == "products.part_number"]
    if len(numbers) != 1 or not any(candidate.field == "list.parent" for candidate in table):
        return None
    beside = [candidate for candidate in columns if candidate.column == numbers[0].column + 1]
    rows = {cell.row for cell in numbers[0].profile.cells}
    along = [candidate for candidate in columns if rows == {cell.row for cell in candidate.profile.cells}]
    if len(beside) == 1 and (beside[0] in along or not along):
        return beside[0]
    return along[0] if len(along) == 1 else None


def _nearest_currency(columns: Columns, table: Columns) -> Candidate | None:
    """Of several currencies the one beside the price counts."""
    if len({candidate.profile.distinct for candidate in columns}) == 1:
        return columns[0]
    prices = [candidate.column for candidate in table if candidate.field == "products.value"]
    if len(prices) != 1:
        return None
    near = [candidate for candidate in columns if abs(candidate.column - prices[0]) == 1]
    right = [candidate for candidate in near if candidate.column > prices[0]]
    return (right or near)[0] if near and (len(right) == 1 or len(near) == 1) else None


def _metric_mass(columns: Columns, table: Columns) -> Candidate | None:
    """The same mass in ounces and in grams: that in a unit that is stored needs no conversion."""
    if len({candidate.sort for candidate in columns}) > 1:
        return None
    metric = [candidate for candidate in columns if candidate.profile.sense.mass_unit in _METRIC]
    others = [
        candidate for candidate in columns if candidate.profile.sense.mass_unit and candidate not in metric
    ]
    return metric[0] if len(metric) == 1 and len(others) == len(columns) - 1 else None


def _readable_country(columns: Columns, table: Columns) -> Candidate | None:
    """Name and code of one country side by side: they are the same, and the fuller column counts."""
    read = [
        {cell.row: country_names().read_country(cell.shown) for cell in candidate.profile.cells}
        for candidate in columns
    ]
    rows = set.intersection(*(set(each) for each in read))
    agree = all(len({str(each[row]) for each in read if isinstance(each[row], str)}) < 2 for row in rows)
    return max(columns, key=lambda candidate: candidate.profile.count("country")) if rows and agree else None


_SPECIAL: Final[Mapping[str, Callable[[Columns, Columns], Candidate | None]]] = {
    "products.name": _name_of_part,
    "products.currency": _nearest_currency,
    "products.mass": _metric_mass,
    "products.made_in": _readable_country,
}
