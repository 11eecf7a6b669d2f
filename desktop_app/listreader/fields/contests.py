# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Several columns for one field: one is better for a reason that can be told, or the user is asked."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import product
from typing import Final

from desktop_app.basics.messages import Phrase
from desktop_app.basics.named_values import country_names
from desktop_app.basics.quantity import is_plain_decimal
from desktop_app.listreader.cells import measures
from desktop_app.listreader.cells.figures import Figure, decide_decimal_mark, read_money
from desktop_app.listreader.fields.candidates import OF_A_LEVEL, RECORD, Candidate, in_field, with_settled
from desktop_app.listreader.fields.heading_words import find_fields
from desktop_app.listreader.fields.mapping import ProposalSureness
from desktop_app.listreader.tables import NUMBER

Columns = list[Candidate]

# --------------------------------------------------------------------------------------------------
# Which column holds our part number, which that of the product above, and what stands in where there is
# none.


PART_NUMBER: Final = "products.part_number"
_OTHER: Final = "list.other_part_number"
_PARENT: Final = "list.parent"
_PARENT_NAME: Final = "list.parent_name"
_NAME: Final = "products.name"
_SORTS: Final = ("child", "", "code", "word", RECORD, "model")
"""Kinds of words for a part number, the clearest first."""
_DRAWING: Final = "drawing number"
_MOST: Final = 0.6
_NEARLY_ALL: Final = 0.9
_BETTER: Final = Phrase("another column is the part number in clearer words")
_EMPTY: Final = Phrase("no cell of it says anything")
_PART_NUMBERS_TWO: Final = Phrase("two columns can be the part number")
_MODEL: Final = Phrase("it can be the type or the grade of several parts")
_GROUP: Final = Phrase("no part of the list is called so; it can be a group of parts")
_ABOVE: Final = Phrase("it names what the components beside it are built into")


def settle_part_numbers(columns: Sequence[Candidate]) -> Columns:
    """Return the columns with one part number, if it is clear which."""
    settled = _leave_names_of_parents(_find_parents(columns))
    numbers = in_field(settled, PART_NUMBER)
    # a type may be that of many parts, or a grade: it is a part number where each row has another one
    doubted = [
        number.doubt(_MODEL)
        for number in numbers
        if number.sort == "model" and (number.profile.count("grade") or not number.profile.tells_rows_apart)
    ]
    # a product above is named as parts are; words that no part of the list is called may be those of a group
    doubted += [
        parent.doubt(_GROUP)
        for parent in in_field(settled, _PARENT)
        if parent.is_taken
        and parent.profile.texts
        and numbers
        and max(parent.profile.share("code"), parent.profile.share("whole number")) < _MOST
        and not any(parent.profile.distinct & number.profile.distinct for number in numbers)
    ]
    settled = with_settled(settled, doubted)
    if any(other.profile.texts for other in in_field(settled, _OTHER)):
        empty = [number for number in in_field(settled, PART_NUMBER) if not number.profile.texts]
        settled = with_settled(settled, [number.drop(_EMPTY) for number in empty])
    ours = in_field(settled, PART_NUMBER)
    if len(ours) < 2:
        return settled
    best, second = sorted(ours, key=_part_numbers_key)[:2]
    is_clearer = _part_numbers_key(best)[:2] != _part_numbers_key(second)[:2]
    # one has a number in every row, and the other leaves rows without
    is_fuller = best.profile.is_full and len(second.profile.texts) * 10 < second.profile.looked * 9
    if is_clearer or is_fuller or _say_the_same(ours):
        return with_settled(settled, [number.drop(_BETTER) for number in ours if number is not best])
    return with_settled(settled, [number.doubt(_PART_NUMBERS_TWO) for number in ours])


def _find_parents(columns: Sequence[Candidate]) -> Columns:
    """Beside a column of components, another part number is that of the product above, if it says one of them again."""
    numbers = in_field(columns, PART_NUMBER)
    children = [number for number in numbers if number.sort == "child"]
    if len(children) != 1 or any(parent.is_taken for parent in in_field(columns, _PARENT)):
        return list(columns)
    (child,) = children
    parents = []
    for candidate in columns:
        profile = candidate.profile
        # what the components are built into is named again and again, or once for several rows
        repeats = len(profile.distinct) * 2 <= len(profile.texts) or len(profile.texts) * 2 <= profile.looked
        shares_texts = bool(profile.distinct & child.profile.distinct)
        is_above = repeats or _heads_rows(candidate, child) or (shares_texts and not profile.is_unique)
        is_number = candidate in numbers
        # an "Item" or "Name" that holds the codes of components
        is_name = (
            (candidate.field == _NAME or not candidate.field)
            and shares_texts
            and profile.share("code") >= _NEARLY_ALL
        )
        means = {match.field for match in find_fields(profile.heading)}
        if candidate is not child and is_above and (is_number or is_name):
            reasons = (*candidate.reasons, _ABOVE)
            parents.append(
                replace(
                    candidate,
                    field=_PARENT,
                    sort="",
                    sureness="likely" if is_number or means & {PART_NUMBER, _PARENT} else "unsure",
                    reasons=reasons,
                    alternatives=(PART_NUMBER,) if is_number else (),
                )
            )
    if len(parents) > 1:  # beside the number of a record, the one that a component has as well
        shared = [parent for parent in parents if parent.profile.distinct & child.profile.distinct]
        parents = shared if len(shared) == 1 else parents
    settled = with_settled(columns, parents)
    # a quantity that stands once for several rows is that of what the components are built into
    quantities = in_field(settled, "list.quantity")
    heads = [quantity for quantity in quantities if parents and _heads_rows(quantity, child)]
    if len(heads) < len(quantities):
        settled = with_settled(settled, [replace(head, field="list.base_quantity") for head in heads])
    return settled


def _heads_rows(candidate: Candidate, child: Candidate) -> bool:
    """Tell whether a column is filled in the first of several rows and left blank in those that go on below it."""
    rows = {cell.row for cell in candidate.profile.cells}
    of_child = [cell.row for cell in child.profile.cells]
    return bool(rows) and rows < set(of_child) and of_child[0] in rows and child.profile.is_full


def _leave_names_of_parents(columns: Sequence[Candidate]) -> Columns:
    """Return the columns with the name that goes with the product above, and not with the part, as that of the former.

    It says the same beside all parts of one product, and another thing beside those of another.
    """
    parents, numbers = in_field(columns, _PARENT), in_field(columns, PART_NUMBER)
    if len(parents) != 1 or len(numbers) != 1:
        return list(columns)
    above = {cell.row: cell.shown for cell in parents[0].profile.cells}
    parts = {cell.row: cell.shown for cell in numbers[0].profile.cells}
    named = []
    for name in in_field(columns, _NAME):
        texts: dict[str, set[str]] = {}
        below: dict[str, set[str]] = {}
        for cell in name.profile.cells:
            if cell.row in above:
                texts.setdefault(above[cell.row], set()).add(cell.shown)
                below.setdefault(above[cell.row], set()).add(parts.get(cell.row, ""))
        is_of_one = all(len(of_parent) == 1 for of_parent in texts.values())
        differs = len(texts) > 1 and len({next(iter(of_parent)) for of_parent in texts.values()}) == len(
            texts
        )
        stands_beside = name.column == parents[0].column + 1 and name.column != numbers[0].column + 1
        if is_of_one and any(len(some) > 1 for some in below.values()) and (differs or stands_beside):
            named.append(replace(name, field=_PARENT_NAME, alternatives=(_NAME,)))
    return with_settled(columns, named)


def _part_numbers_key(candidate: Candidate) -> tuple[int, int, int]:
    """The clearer words come first, and of equal ones the fuller column."""
    rank = _SORTS.index(candidate.sort) if candidate.sort in _SORTS else len(_SORTS)
    return 1 if candidate.sureness == "unsure" else 0, max(rank, 1), -len(candidate.profile.texts)


def stand_in(columns: Sequence[Candidate]) -> Columns:
    """Return the columns of a list without a part number: the manufacturer's stands in, or a name that is unique."""
    if in_field(columns, PART_NUMBER) or any(candidate.sort == OF_A_LEVEL for candidate in columns):
        return list(columns)
    best, why = _find_stand_in(columns)
    if best is None:
        return list(columns)
    number = replace(
        best,
        field=PART_NUMBER,
        sureness="unsure" if best.sureness == "unsure" else "likely",
        reasons=(why,),
        alternatives=tuple(field for field in (best.field, *best.alternatives) if field),
    )
    return with_settled(columns, [number])


def _find_stand_in(columns: Sequence[Candidate]) -> tuple[Candidate | None, str]:
    """Return the column that can stand in for part numbers, and why."""
    above = [parent for parent in in_field(columns, _PARENT) if parent.is_taken]
    others = {other.sort: other for other in reversed(in_field(columns, _OTHER))}
    if len(above) == 1 and not others:
        return above[0], Phrase("it is the only column that names products")
    if "manufacturer" in others:
        why = Phrase("there is no part number of your own; the manufacturer's stands in")
        return others["manufacturer"], why
    if "supplier" in others:
        return others["supplier"], Phrase("there is no part number of your own; the supplier's stands in")
    codes = [candidate for candidate in columns if _holds_codes(candidate)]
    if codes:  # the one column of codes without a heading; one with a heading is asked about
        is_clear = len(codes) == 1 and not codes[0].profile.heading
        why = Phrase("each row has another code here, as part numbers are")
        return replace(codes[0], sureness="likely" if is_clear else "unsure"), why
    for drawing in columns:
        if drawing.sort == _DRAWING and drawing.profile.share("code") >= _MOST:
            why = Phrase("there is no part number; the number of the drawing may stand in")
            return replace(drawing, sureness="unsure"), why
    names = [name for name in in_field(columns, _NAME) if name.is_taken and name.sort != "electronic"]
    if names and names[0].profile.tells_rows_apart:
        others_than_name = (candidate for candidate in columns if candidate is not names[0])
        if not any(map(_may_hold_part_numbers, others_than_name)):
            return names[0], Phrase("there is no part number, and no name is there twice; the name stands in")
    return None, ""


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
    return is_open and is_code and not is_other and profile.tells_rows_apart


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
_RANKS_OF_PRICES: Final = {"unit": 0, "list": 2}
"""A unit price says what is asked; a price or a value beside it is that of the line, a list price is no value."""
_CENT: Final = Fraction(1, 50)
_COMPETE: Final = Phrase("two columns of prices compete")
_CLEARER: Final = Phrase("another column is the price of one piece")
_OF_LINE: Final = Phrase("it is the quantity times the price beside it")
_MAY_BE_TOTAL: Final = Phrase("with a quantity beside it, it can be the value of the whole line")


def settle_money(columns: Sequence[Candidate]) -> Columns:
    """Return the columns with one value of one piece, or with those that compete as asked."""
    # a column that is the quantity times another one is the value of the whole line
    quantities = [_read(candidate) for candidate in in_field(columns, *_QUANTITIES)]
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
    settled = [
        replace(candidate, field=TOTAL, sort="", sureness="sure", reasons=(_OF_LINE,), alternatives=(VALUE,))
        if candidate.column in totals and candidate.field
        else candidate
        for candidate in columns
    ]
    values = in_field(settled, VALUE)
    if in_field(settled, "list.price_control") and {value.sort for value in values} <= {"moving", "standard"}:
        why = Phrase("a column says in each row which of two prices counts")
        fields = {"standard": VALUE, "moving": MOVING}
        settled = with_settled(
            settled,
            [
                replace(value, field=fields[value.sort], sureness="likely", reasons=(*value.reasons, why))
                for value in values
            ],
        )
        values = in_field(settled, VALUE)
    if len(values) == 1 and values[0].sort == "worth":
        has_total = any(total.is_taken for total in in_field(settled, TOTAL))
        if not has_total and any(quantity.is_taken for quantity in in_field(settled, *_QUANTITIES)):
            return with_settled(settled, [values[0].doubt(_MAY_BE_TOTAL)])
    if len(values) < 2:
        return settled
    # the best rank counts; of one rank all are asked about
    ranks = {
        value.column: _RANKS_OF_PRICES.get(value.sort, 1)
        for value in [value for value in values if value.profile.texts] or values
    }
    best = min(ranks.values())
    serious = {
        value.column
        for value in values
        if value.column in ranks
        and (ranks[value.column] == best or (best == 0 and value.sort in _OTHER_MEANING))
    }
    return with_settled(
        settled,
        [
            value.drop(_CLEARER)
            if value.column not in serious
            else value.doubt(_COMPETE)
            if len(serious) > 1
            else value
            for value in values
        ],
    )


def settle_bases(columns: Sequence[Candidate]) -> Columns:
    """Return the columns without those that say for how many another price is than the one that is taken.

    Such a column goes with the price that is so many times another one, else with the nearest price on its left. A
    heading that says one piece needs none.
    """
    chosen = in_field(columns, VALUE)
    prices = [
        candidate
        for candidate in columns
        if VALUE in (candidate.field, *candidate.alternatives)
        and candidate.field != TOTAL
        and candidate.profile.figures > 0
    ]
    if len(prices) < 2 or len(chosen) != 1:
        return list(columns)
    dropped = []
    for basis in in_field(columns, _PER):
        owner = _price_of_basis(basis, prices)
        if owner.column != chosen[0].column:
            why = Phrase("it says what “{heading}” is the price for", heading=owner.profile.heading)
            dropped.append(basis.drop(why))
    return with_settled(columns, dropped)


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
    for field in {candidate.field for candidate in settled} - {"", "list.content"}:
        of_field = in_field(settled, field)
        if len(of_field) > 1:
            settled = with_settled(settled, _decide(field, of_field, settled))
    return settled


def _decide(field: str, columns: Columns, table: Columns) -> Columns:
    """Return the columns of one field with one that wins, or all as asked."""
    best = _SPECIAL[field](columns, table) if field in _SPECIAL else None
    if best is None:
        ranks = _RANKS.get(field, ())

        def key(candidate: Candidate) -> tuple[int, int, int]:
            rank = ranks.index(candidate.sort) if candidate.sort in ranks else len(ranks)
            return _SURENESS[candidate.sureness] // 2, rank, _SURENESS[candidate.sureness]

        best, second = sorted(columns, key=key)[:2]
        takes_first = field in _FIRST_WINS and not in_field(table, _PARENT)
        if not (key(best) < key(second) or takes_first or _say_the_same(columns)):
            return [candidate.doubt(_TWO) for candidate in columns]
    return [
        candidate if candidate.column == best.column else candidate.drop(_OTHER_BETTER)
        for candidate in columns
    ]


def _say_the_same(columns: Columns) -> bool:
    return len({tuple(cell.shown for cell in candidate.profile.cells) for candidate in columns}) == 1


# ---- fields with a way of their own -------------------------------------------------------------


def _name_of_part(columns: Columns, table: Columns) -> Candidate | None:
    """Beside products above with names of their own, the name that stands with the part number counts."""
    numbers = in_field(table, PART_NUMBER)
    if len(numbers) != 1 or not in_field(table, _PARENT):
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
    prices = [price.column for price in in_field(table, VALUE)]
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


def settle_masses(columns: Sequence[Candidate]) -> Columns:
    """Return the columns with masses that are not clear as asked."""
    if not in_field(columns, _MASS):
        return [
            replace(candidate, field=_MASS, sureness="unsure", reasons=(_NOT_OF_ONE,))
            if candidate.sort == _IN_ALL and candidate.profile.texts
            else candidate
            for candidate in columns
        ]
    in_all = [_read(candidate) for candidate in columns if candidate.sort == _IN_ALL and not candidate.field]
    quantities = [_read(candidate) for candidate in in_field(columns, *_QUANTITIES)]
    bases = [basis.column for basis in in_field(columns, _PER) if basis.is_taken]
    has_value = bool(in_field(columns, VALUE))
    doubted = []
    for mass in in_field(columns, _MASS):
        if not mass.profile.texts:
            continue
        if lacks_unit(mass, columns):
            doubted.append(mass.doubt(_NO_UNIT))
        elif bases and (mass.column + 1 in bases or not has_value):
            doubted.append(mass.doubt(_OF_SEVERAL))
        # it may be that of the whole line where a gross weight is there that is not several times it
        elif in_all and quantities and not _OF_A_PIECE.search(mass.profile.heading):
            own, pairs = _read(mass), product(in_all, quantities)
            if not any(_is_product(gross, counts, own, is_money=False) for gross, counts in pairs):
                doubted.append(mass.doubt(_LINE))
    return with_settled(columns, doubted)


def lacks_unit(candidate: Candidate, columns: Sequence[Candidate]) -> bool:
    """Tell whether nothing says in which unit a mass is: no heading, no cell, no column, no line."""
    profile = candidate.profile
    has_column = any(unit.is_taken for unit in in_field(columns, _UNIT))
    return not (profile.sense.mass_unit or has_column or profile.names_mass_unit or profile.has_line_of_unit)


def find_basis(columns: Sequence[Candidate]) -> Columns:
    """Return the columns with one called unit as what the price is for, if it names several and nothing is counted."""
    units = in_field(columns, _OF_QUANTITY)
    if len(units) != 1 or not in_field(columns, VALUE) or in_field(columns, _PER, *_QUANTITIES):
        return list(columns)
    (unit,) = units
    texts = unit.profile.texts
    is_named = all(any(map(str.isalpha, text)) for text in texts)
    if not is_named or unit.profile.share("basis count") < 1 or not measures.units_of_several(texts):
        return list(columns)
    basis = replace(unit, field=_PER, sureness="likely", reasons=(_SEVERAL,), alternatives=(_OF_QUANTITY,))
    return with_settled(columns, [basis])


def find_unit(columns: Sequence[Candidate]) -> Columns:
    """Return the columns with one called unit, right behind a mass, as the unit of that mass.

    Its cells are units of mass alone, and what is counted, if anything, stands elsewhere. A column whose heading says
    nothing that is taken may stand before the mass as well.
    """
    if in_field(columns, _UNIT):
        return list(columns)
    masses = [candidate.column for candidate in in_field(columns, _MASS)]
    quantities = [candidate.column for candidate in in_field(columns, *_QUANTITIES)]
    units = []
    for candidate in columns:
        behind, before = candidate.column - 1 in masses, candidate.column + 1
        is_unit = behind and candidate.field == _OF_QUANTITY and before not in quantities
        is_unnamed = not candidate.field and (behind or before in masses)
        if (is_unit or is_unnamed) and candidate.profile.share("mass unit") == 1:
            alternatives = (_OF_QUANTITY,)
            units.append(
                replace(
                    candidate,
                    field=_UNIT,
                    sort="",
                    sureness="likely",
                    reasons=(_BESIDE,),
                    alternatives=alternatives,
                )
            )
    return with_settled(columns, units)
