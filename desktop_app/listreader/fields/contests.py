# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Several columns for one field: one is better for a reason that can be told, or the user is asked."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import Final

from desktop_app.basics.named_values import country_names
from desktop_app.basics.phrase import Phrase
from desktop_app.basics.quantity import is_plain_decimal
from desktop_app.listreader.cells import measures
from desktop_app.listreader.cells.figures import Figure, decide_decimal_mark, read_money
from desktop_app.listreader.fields.candidates import OF_A_LEVEL, Candidate
from desktop_app.listreader.fields.mapping import ProposalSureness
from desktop_app.listreader.tables import NUMBER

# --------------------------------------------------------------------------------------------------
# Which column holds our part number, which that of the product above, and what stands in where there is
# none.


PART_NUMBER: Final = "products.part_number"
_OTHER: Final = "list.other_part_number"
_PARENT: Final = "list.parent"
_NAME: Final = "products.name"
_SORTS: Final = ("child", "", "code", "word", "model")
"""Kinds of words for a part number, the clearest first."""
_DRAWING: Final = "drawing number"
_MOST: Final = 0.6
_NEARLY_ALL: Final = 0.9
_BETTER: Final = Phrase("another column is the part number in clearer words")
_EMPTY: Final = Phrase("no cell of it says anything")
_PART_NUMBERS_TWO: Final = Phrase("two columns can be the part number")


def settle_part_numbers(columns: Sequence[Candidate]) -> list[Candidate]:
    """Return the columns with one part number, if it is clear which."""
    found = [_doubt_models(candidate) for candidate in _find_parents(columns)]
    settled = [_doubt_groups(candidate, found) for candidate in found]
    has_others = any(candidate.field == _OTHER and candidate.profile.texts for candidate in settled)
    settled = [
        candidate.drop(_EMPTY)
        if candidate.field == PART_NUMBER and not candidate.profile.texts and has_others
        else candidate
        for candidate in settled
    ]
    ours = [candidate for candidate in settled if candidate.field == PART_NUMBER]
    if len(ours) > 1:
        decided = {candidate.column: candidate for candidate in _choose(ours)}
        return [decided.get(candidate.column, candidate) for candidate in settled]
    return settled


def stand_in(columns: Sequence[Candidate]) -> list[Candidate]:
    """Return the columns of a list without a part number: the manufacturer's stands in, or a name that is unique."""
    if any(candidate.field == PART_NUMBER or candidate.sort == OF_A_LEVEL for candidate in columns):
        return list(columns)
    for find in (_only_products, _number_of_firm, _codes_without_heading, _drawing_number, _unique_name):
        found = find(columns)
        if found is not None:
            return _stand_in(columns, *found)
    return list(columns)


Found = tuple[Candidate, str] | None
"""A column that can stand in, and why."""


def _only_products(columns: Sequence[Candidate]) -> Found:
    above = [candidate for candidate in columns if candidate.field == _PARENT and candidate.is_taken]
    if len(above) != 1 or any(candidate.field == _OTHER for candidate in columns):
        return None
    return above[0], Phrase("it is the only column that names products")


def _number_of_firm(columns: Sequence[Candidate]) -> Found:
    others = {candidate.sort: candidate for candidate in reversed(columns) if candidate.field == _OTHER}
    if "manufacturer" in others:
        why = Phrase("there is no part number of your own; the manufacturer's stands in")
        return others["manufacturer"], why
    if "supplier" in others:
        return others["supplier"], Phrase("there is no part number of your own; the supplier's stands in")
    return None


def _codes_without_heading(columns: Sequence[Candidate]) -> Found:
    """Find the one column without a heading that has another code in each row; one with a heading is asked about."""
    found = [candidate for candidate in columns if _holds_codes(candidate)]
    if not found:
        return None
    is_clear = len(found) == 1 and not found[0].profile.heading
    why = Phrase("each row has another code here, as part numbers are")
    return replace(found[0], sureness="likely" if is_clear else "unsure"), why


def _drawing_number(columns: Sequence[Candidate]) -> Found:
    drawings = [
        candidate
        for candidate in columns
        if candidate.sort == _DRAWING and candidate.profile.share("code") >= _MOST
    ]
    why = Phrase("there is no part number; the number of the drawing may stand in")
    return (replace(drawings[0], sureness="unsure"), why) if drawings else None


def _unique_name(columns: Sequence[Candidate]) -> Found:
    names = [
        candidate
        for candidate in columns
        if candidate.field == _NAME and candidate.is_taken and candidate.sort != "electronic"
    ]
    if not names or not (names[0].profile.is_unique_throughout and names[0].profile.is_full):
        return None
    if any(_may_hold_part_numbers(candidate) for candidate in columns if candidate is not names[0]):
        return None
    return names[0], Phrase("there is no part number, and no name is there twice; the name stands in")


def _may_hold_part_numbers(candidate: Candidate) -> bool:
    """Tell whether part numbers may be in a column that is not taken for them: then no name stands in for them."""
    profile = candidate.profile
    is_named = bool({PART_NUMBER, _OTHER} & {candidate.field, *candidate.alternatives})
    is_open = candidate.sureness == "unsure"
    is_code = profile.share("code") >= _NEARLY_ALL and profile.share("letters") >= _MOST
    return bool(profile.texts) and (is_named or (is_open and is_code and profile.figures < _MOST))


def _holds_codes(candidate: Candidate) -> bool:
    """Tell whether a column whose heading says nothing has another code in each row."""
    profile = candidate.profile
    is_open = not candidate.field and candidate.sureness == "unsure"
    is_code = profile.share("code") >= _NEARLY_ALL and profile.share("letters") >= _NEARLY_ALL
    is_other = max(profile.share("grade"), profile.figures, profile.share("designator"), profile.days) > _MOST
    return is_open and is_code and not is_other and profile.is_full and profile.is_unique_throughout


def _stand_in(columns: Sequence[Candidate], best: Candidate, why: str) -> list[Candidate]:
    sureness: ProposalSureness = "unsure" if best.sureness == "unsure" else "likely"
    number = replace(
        best,
        field=PART_NUMBER,
        sureness=sureness,
        reasons=(why,),
        alternatives=tuple(field for field in (best.field, *best.alternatives) if field),
    )
    return [number if candidate.column == best.column else candidate for candidate in columns]


def _doubt_models(candidate: Candidate) -> Candidate:
    """A type may be that of many parts, or a grade: it is a part number where each row has another one."""
    if candidate.field != PART_NUMBER or candidate.sort != "model":
        return candidate
    if candidate.profile.count("grade") or not (
        candidate.profile.is_unique_throughout and candidate.profile.is_full
    ):
        return candidate.doubt(Phrase("it can be the type or the grade of several parts"))
    return candidate


def _doubt_groups(candidate: Candidate, columns: Sequence[Candidate]) -> Candidate:
    """A product above is named as parts are; words that no part of the list is called may be those of a group."""
    if candidate.field != _PARENT or not candidate.is_taken or not candidate.profile.texts:
        return candidate
    parts = [other.profile.distinct for other in columns if other.field == PART_NUMBER]
    is_code = candidate.profile.share("code") >= _MOST or candidate.profile.share("whole number") >= _MOST
    if is_code or any(candidate.profile.distinct & numbers for numbers in parts) or not parts:
        return candidate
    return candidate.doubt(Phrase("no part of the list is called so; it can be a group of parts"))


def _find_parents(columns: Sequence[Candidate]) -> list[Candidate]:
    """Beside a column of components, another part number is that of the product above, if it says one of them again."""
    children = [
        candidate for candidate in columns if candidate.field == PART_NUMBER and candidate.sort == "child"
    ]
    if len(children) != 1 or any(candidate.field == _PARENT and candidate.is_taken for candidate in columns):
        return list(columns)
    return [
        _as_parent(candidate)
        if candidate.field == PART_NUMBER
        and candidate is not children[0]
        and _may_be_above(candidate, children[0])
        else candidate
        for candidate in columns
    ]


def _may_be_above(candidate: Candidate, child: Candidate) -> bool:
    """Tell whether a column names what the components are built into: again and again, or once for several rows."""
    profile = candidate.profile
    repeats = len(profile.distinct) * 2 <= len(profile.texts) or len(profile.texts) * 2 <= profile.looked
    return repeats or (bool(profile.distinct & child.profile.distinct) and not profile.is_unique)


def _as_parent(candidate: Candidate) -> Candidate:
    why = Phrase("it names what the components beside it are built into")
    return replace(
        candidate,
        field=_PARENT,
        sort="",
        sureness="likely",
        reasons=(*candidate.reasons, why),
        alternatives=(PART_NUMBER,),
    )


def _choose(ours: list[Candidate]) -> list[Candidate]:
    """Return columns that all can be the part number with one that is it, if its words are clearer than the others'."""
    keyed = sorted(ours, key=_part_numbers_key)
    best = keyed[0]
    if _part_numbers_key(best)[:2] == _part_numbers_key(keyed[1])[:2] and not _is_fuller(best, keyed[1]):
        same = {tuple(cell.shown for cell in candidate.profile.cells) for candidate in ours}
        if len(same) > 1:
            return [candidate.doubt(_PART_NUMBERS_TWO) for candidate in ours]
    return [candidate if candidate is best else candidate.drop(_BETTER) for candidate in ours]


def _part_numbers_key(candidate: Candidate) -> tuple[int, int, int]:
    rank = _SORTS.index(candidate.sort) if candidate.sort in _SORTS else len(_SORTS)
    return 1 if candidate.sureness == "unsure" else 0, max(rank, 1), -len(candidate.profile.texts)


def _is_fuller(candidate: Candidate, other: Candidate) -> bool:
    """Tell whether one column has a number in every row, and the other leaves rows without."""
    return candidate.profile.is_full and len(other.profile.texts) * 10 < other.profile.looked * 9


# --------------------------------------------------------------------------------------------------
# Which of several columns of money is the value of one piece, and which is that of the whole line.


VALUE: Final = "products.value"
TOTAL: Final = "list.line_total"
MOVING: Final = "list.moving_price"
_QUANTITIES: Final = ("list.quantity", "list.quantity_total")
_PER: Final = "list.price_per"
_FEWEST: Final = 2
"""So many lines with more than one piece show that one column is the other times the quantity."""
_OTHER_MEANING: Final = ("cost", "moving", "standard", "sales")
"""Prices of one piece in another sense: which of them is the value, a person says."""
_CENT: Final = Fraction(1, 50)
_COMPETE: Final = Phrase("two columns of prices compete")
_CLEARER: Final = Phrase("another column is the price of one piece")
_OF_LINE: Final = Phrase("it is the quantity times the price beside it")
_MAY_BE_TOTAL: Final = Phrase("with a quantity beside it, it can be the value of the whole line")


def settle_money(columns: Sequence[Candidate]) -> list[Candidate]:
    """Return the columns with one value of one piece, or with those that compete as asked."""
    settled = _settle_valuation(_find_totals(columns))
    values = [candidate for candidate in settled if candidate.field == VALUE]
    quantities = [candidate for candidate in settled if candidate.field in _QUANTITIES and candidate.is_taken]
    has_total = any(candidate.field == TOTAL and candidate.is_taken for candidate in settled)
    if len(values) == 1 and values[0].sort == "worth" and quantities and not has_total:
        return [
            candidate.doubt(_MAY_BE_TOTAL) if candidate is values[0] else candidate for candidate in settled
        ]
    if len(values) < 2:
        return settled
    decided = {candidate.column: candidate for candidate in _choose_money_columns(values)}
    return [decided.get(candidate.column, candidate) for candidate in settled]


def _choose_money_columns(values: list[Candidate]) -> list[Candidate]:
    """Return columns of prices with the one that counts, or all of one rank as asked."""
    filled = [candidate for candidate in values if candidate.profile.texts] or values
    rank = min(map(_rank, filled))
    serious = [candidate for candidate in filled if _rank(candidate) == rank]
    if rank == 0:
        serious += [candidate for candidate in filled if candidate.sort in _OTHER_MEANING]
    return [
        candidate.drop(_CLEARER)
        if candidate not in serious
        else candidate.doubt(_COMPETE)
        if len(serious) > 1
        else candidate
        for candidate in values
    ]


def _settle_valuation(columns: list[Candidate]) -> list[Candidate]:
    """Return the columns with a moving average price beside a standard price, where a column says which counts."""
    says_which = any(candidate.field == "list.price_control" for candidate in columns)
    sorts = {candidate.sort for candidate in columns if candidate.field == VALUE}
    if not says_which or not sorts <= {"moving", "standard"}:
        return columns
    why = Phrase("a column says in each row which of two prices counts")
    of_sort = {"standard": VALUE, "moving": MOVING}
    return [
        replace(
            candidate, field=of_sort[candidate.sort], sureness="likely", reasons=(*candidate.reasons, why)
        )
        if candidate.field == VALUE
        else candidate
        for candidate in columns
    ]


def _rank(candidate: Candidate) -> int:
    """A unit price says what is asked; a price or a value beside it is that of the line, a list price is no value."""
    ranks = {"unit": 0, "list": 2}
    return ranks.get(candidate.sort, 1)


def _find_totals(columns: Sequence[Candidate]) -> list[Candidate]:
    """Return the columns with those as totals that are the quantity times another column."""
    quantities = [_read(candidate) for candidate in columns if candidate.field in _QUANTITIES]
    money = {
        candidate.column: _read(candidate)
        for candidate in columns
        if candidate.field in (VALUE, TOTAL)
        or (bool({VALUE, TOTAL} & set(candidate.alternatives)) and candidate.profile.figures > 0)
    }
    totals = {
        column
        for quantity in quantities
        for column, amounts in money.items()
        for other, prices in money.items()
        if other != column and _is_product(amounts, quantity, prices)
    }
    return [
        replace(candidate, field=TOTAL, sort="", sureness="sure", reasons=(_OF_LINE,), alternatives=(VALUE,))
        if candidate.column in totals and candidate.field != ""
        else candidate
        for candidate in columns
    ]


def settle_bases(columns: Sequence[Candidate]) -> list[Candidate]:
    """Return the columns without those that say for how many another price is than the one that is taken.

    Such a column goes with the price that is so many times another one, else with the nearest price on its left. A
    heading that says one piece needs none.
    """
    chosen = [candidate for candidate in columns if candidate.field == VALUE]
    prices = [
        candidate
        for candidate in columns
        if VALUE in (candidate.field, *candidate.alternatives)
        and candidate.field != TOTAL
        and candidate.profile.figures > 0
    ]
    if len(prices) < 2 or len(chosen) != 1:
        return list(columns)
    settled = []
    for candidate in columns:
        owner = _price_of_basis(candidate, prices) if candidate.field == _PER else None
        if owner is not None and owner.column != chosen[0].column:
            why = Phrase("it says what “{heading}” is the price for", heading=owner.profile.heading)
            candidate = candidate.drop(why)
        settled.append(candidate)
    return settled


def _price_of_basis(basis: Candidate, prices: Sequence[Candidate]) -> Candidate:
    counts = _read(basis)
    figures = {price.column: _read(price) for price in prices}
    for price in prices:
        for other in prices:
            if price is not other and _is_product(
                figures[price.column], counts, figures[other.column], fewest=1
            ):
                return price
    several = [
        price for price in prices if price.profile.sense.basis != measures.PriceBasis(1, "piece")
    ] or prices
    return min(several, key=lambda price: (price.column > basis.column, abs(price.column - basis.column)))


def _read(candidate: Candidate) -> Mapping[int, Fraction]:
    """Return the figures of a column by their rows, those that can be read for sure."""
    mark = decide_decimal_mark(cell.shown for cell in candidate.profile.cells if cell.kind != NUMBER)
    figures: dict[int, Fraction] = {}
    for cell in candidate.profile.cells:
        read = Figure(cell.exact) if cell.kind == NUMBER else read_money(cell.shown, mark)
        if isinstance(read, Figure) and not read.high and is_plain_decimal(read.low):
            figures[cell.row] = Fraction(read.low)
    return figures


def _is_product(
    amounts: Mapping[int, Fraction],
    quantities: Mapping[int, Fraction],
    prices: Mapping[int, Fraction],
    *,
    fewest: int = _FEWEST,
    is_money: bool = True,
) -> bool:
    """Tell whether amounts are quantities times prices or masses, to a cent or a hundredth, in all but a few rows."""
    rows = [row for row in amounts if row in quantities and row in prices and quantities[row] != 1]
    if len(rows) < fewest:
        return False
    fitting = sum(
        abs(amounts[row] - quantities[row] * prices[row]) <= (_CENT if is_money else amounts[row] / 100)
        and amounts[row] != prices[row]
        for row in rows
    )
    return fitting * 10 >= len(rows) * 8


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
"""Fields of words: the first of several columns is as good as the next, and no figure depends on it."""
_SURENESS: Final[Mapping[ProposalSureness, int]] = {"sure": 0, "likely": 1, "unsure": 2}
_METRIC: Final = ("mg", "g", "kg", "t")
_OTHER_BETTER: Final = Phrase("another column fits better")
_TWO: Final = Phrase("two columns can be this")


def settle_contests(columns: Sequence[Candidate]) -> Columns:
    """Return the columns with at most one for each field that is taken, contents apart."""
    settled = settle_bases(settle_money(settle_part_numbers(list(columns))))
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


# --------------------------------------------------------------------------------------------------
# Columns of masses: whether one is that of a piece, and in which unit.


_MASS: Final = "products.mass"
_UNIT: Final = "products.mass_unit"
_OF_QUANTITY: Final = "list.quantity_unit"
_IN_ALL: Final = "mass in all"
_OF_A_PIECE: Final = re.compile(
    r"unit|each|piece|pce?|\bea\b|st(?:ü|ue)ck|stk|einzel|unitaire|unitario|unitária|jedn|szt|kus|stuk|birim|単|1個|单|單|단",
    re.IGNORECASE,
)
_NO_UNIT: Final = Phrase("nothing says in which unit of mass it is")
_NOT_OF_ONE: Final = Phrase("it is the mass of a line or with packaging, and no other mass is there")
_OF_SEVERAL: Final = Phrase("the column beside it says how many pieces it can be the mass of")
_LINE: Final = Phrase("beside a quantity and a gross weight it can be the mass of the whole line")
_SEVERAL: Final = Phrase("its cells name several pieces, and nothing is counted")
_BESIDE: Final = Phrase("it holds units of mass, and stands beside a mass")


def settle_masses(columns: Sequence[Candidate]) -> list[Candidate]:
    """Return the columns with masses that are not clear as asked."""
    in_all = [_read(candidate) for candidate in columns if candidate.sort == _IN_ALL and not candidate.field]
    quantities = [_read(candidate) for candidate in columns if candidate.field in _QUANTITIES]

    def may_be_line(mass: Candidate) -> bool:
        """Tell whether a mass may be that of the whole line: a gross weight is there that is not several times it."""
        return bool(in_all and quantities) and not any(
            _is_product(masses, counts, _read(mass), is_money=False)
            for masses in in_all
            for counts in quantities
        )

    has_mass = any(candidate.field == _MASS for candidate in columns)
    return [
        _settle(candidate, columns, may_be_line)
        if has_mass or candidate.sort != _IN_ALL or not candidate.profile.texts
        else replace(candidate, field=_MASS, sureness="unsure", reasons=(_NOT_OF_ONE,))
        for candidate in columns
    ]


def lacks_unit(candidate: Candidate, columns: Sequence[Candidate]) -> bool:
    """Tell whether nothing says in which unit a mass is: no heading, no cell, no column."""
    has_column = any(other.field == _UNIT and other.is_taken for other in columns)
    return not (candidate.profile.sense.mass_unit or has_column or candidate.profile.names_mass_unit)


def _settle(
    candidate: Candidate, columns: Sequence[Candidate], may_be_line: Callable[[Candidate], bool]
) -> Candidate:
    if candidate.field != _MASS or not candidate.profile.texts:
        return candidate
    if lacks_unit(candidate, columns):
        return candidate.doubt(_NO_UNIT)
    bases = [other.column for other in columns if other.field == _PER and other.is_taken]
    if bases and (candidate.column + 1 in bases or not any(other.field == VALUE for other in columns)):
        return candidate.doubt(_OF_SEVERAL)
    return (
        candidate.doubt(_LINE)
        if not _OF_A_PIECE.search(candidate.profile.heading) and may_be_line(candidate)
        else candidate
    )


def find_basis(columns: Sequence[Candidate]) -> list[Candidate]:
    """Return the columns with one called unit as what the price is for, if it names several and nothing is counted."""
    fields = {candidate.field for candidate in columns}
    units = [candidate for candidate in columns if candidate.field == _OF_QUANTITY]
    if VALUE not in fields or len(units) != 1 or fields & {_PER, "list.quantity", "list.quantity_total"}:
        return list(columns)
    (unit,) = units
    is_named = all(any(map(str.isalpha, text)) for text in unit.profile.texts)
    if (
        not is_named
        or unit.profile.share("basis count") < 1
        or not measures.units_of_several(unit.profile.texts)
    ):
        return list(columns)
    basis = replace(unit, field=_PER, sureness="likely", reasons=(_SEVERAL,), alternatives=(_OF_QUANTITY,))
    return [basis if candidate is unit else candidate for candidate in columns]


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

    def is_unknown_unit(candidate: Candidate) -> bool:
        """Tell whether a column whose heading says nothing that is taken holds the units of the mass beside it."""
        beside = candidate.column - 1 in masses or candidate.column + 1 in masses
        return not candidate.field and beside and candidate.profile.share("mass unit") == 1

    return [
        replace(
            candidate,
            field=_UNIT,
            sort="",
            sureness="likely",
            reasons=(_BESIDE,),
            alternatives=(_OF_QUANTITY,),
        )
        if is_unknown_unit(candidate)
        or (
            candidate in units
            and candidate.column - 1 in masses
            and candidate.profile.share("mass unit") == 1
            and candidate.column + 1 not in quantities
            and (len(units) > 1 or not quantities or candidate.column - 1 not in quantities)
        )
        else candidate
        for candidate in columns
    ]
