# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The field that each column of a table is taken for, with how sure that is and why, before columns compete."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from typing import Final

from desktop_app.basics.messages import Phrase
from desktop_app.basics.texts import plain_text
from desktop_app.listreader.fields.column_profile import (
    ColumnProfile,
    ColumnReadings,
    FieldReading,
    TableReadings,
    tell_share,
)
from desktop_app.listreader.fields.mapping import ProposalSureness
from desktop_app.listreader.tables import FIELDS

_SORTS: Final = {
    "unit": Phrase("unit price"), "price": Phrase("price"), "worth": Phrase("value"), "cost": Phrase("cost"),
    "moving": Phrase("moving average price"), "standard": Phrase("standard price"),
    "sales": Phrase("sales price"), "list": Phrase("list price"), "net": Phrase("net weight"),
    "manufacturer": Phrase("manufacturer's part number"), "supplier": Phrase("supplier's part number"),
    "customer": Phrase("customer's part number"),
}  # fmt: skip
"""What the kinds of one field are called in a reason."""
_ASKED: Final = ("list", "consignment")
"""A list price is no value of one piece, and where goods came from no origin, without a person saying so."""
_LEAST: Final = 0.9
_FEWEST: Final = 2


@dataclass(frozen=True)
class Candidate:
    """A column with the field that it is taken for; blank for none."""

    profile: ColumnProfile
    field: str = ""
    sort: str = ""
    sureness: ProposalSureness = "unsure"
    reasons: tuple[str, ...] = ()
    alternatives: tuple[str, ...] = ()

    @property
    def column(self) -> int:
        """Return the place of the column in the sheet."""
        return self.profile.column

    @property
    def is_taken(self) -> bool:
        """Tell whether the column is taken without asking."""
        return bool(self.field) and self.sureness != "unsure"

    def drop(self, why: str) -> Candidate:
        """Return the column as not taken, for a reason."""
        others = tuple(dict.fromkeys((self.field, *self.alternatives))) if self.field else self.alternatives
        return replace(self, field="", sureness="sure", reasons=(*self.reasons, why), alternatives=others)

    def doubt(self, why: str) -> Candidate:
        """Return the column as one to be asked about, for a reason."""
        return replace(self, sureness="unsure", reasons=(*self.reasons, why))


def in_field(columns: Sequence[Candidate], *fields: str) -> list[Candidate]:
    """Return the columns that are taken, or asked about, for one of some fields."""
    return [candidate for candidate in columns if candidate.field in fields]


def with_settled(columns: Sequence[Candidate], settled: Sequence[Candidate]) -> list[Candidate]:
    """Return the columns with some of them as they were settled."""
    by_column = {candidate.column: candidate for candidate in settled}
    return [by_column.get(candidate.column, candidate) for candidate in columns]


def make_candidate(column: ColumnReadings, table: TableReadings, known: Collection[str]) -> Candidate:
    """Return what one column is taken for."""
    if column.is_outside:
        sense = column.profile.sense
        is_measure = column.profile.figures >= _MOST and bool(sense.currencies or sense.mass_unit)
        why = Phrase("what it says is not taken from such a list")
        return Candidate(column.profile, sureness="unsure" if is_measure else "sure", reasons=(why,))
    if not column.readings:
        return _by_cells(column, table, known)
    first = column.readings[0]
    named = [candidate.field for candidate in column.readings if candidate.field]
    others = tuple(dict.fromkeys(field for field in named if field != first.field))
    base = Candidate(column.profile, first.field, first.match.sort, alternatives=others)
    if not first.field and not named:
        why = Phrase("the heading says that it is something else")
        return replace(base, sureness="sure", reasons=(why,))
    if len({candidate.field for candidate in column.readings}) > 1:
        field = first.field or named[0]
        why = Phrase("the heading can mean more than one thing")
        return replace(base, field=field, reasons=(why,), alternatives=tuple(f for f in others if f != field))
    if first.field == "list.content":
        return replace(base, sureness=_sureness_of_content(column, first, table), reasons=_reasons(first))
    return replace(base, sureness=_sureness(first), reasons=_reasons(first))


def _sureness_of_content(
    column: ColumnReadings, reading: FieldReading, table: TableReadings
) -> ProposalSureness:
    """A symbol alone can be anything; beside other symbols, or with a percent sign, it is an element."""
    others = [candidate for candidate in table.clear("list.content") if candidate is not column]
    is_told = column.profile.sense.is_percent or (
        len(reading.match.sort) != 2 and reading.match.exactness != "loose"
    )
    if is_told or others or not reading.match.sort:
        return "sure" if reading.match.exactness == "whole" else "likely"
    return "unsure"


def _sureness(reading: FieldReading) -> ProposalSureness:
    """Words that are known are sure, unless the cells say nothing and the words are weak; others need the cells."""
    if reading.match.sort in _ASKED:
        return "unsure"
    is_good = reading.fit.grade == "good"
    if reading.match.exactness == "loose":
        return "likely" if is_good and reading.field in _TOLD_BY_CELLS else "unsure"
    if reading.match.exactness == "near":
        return "likely" if is_good and reading.field not in _NEVER_NEAR else "unsure"
    return "likely" if reading.match.sort in _WEAK or reading.match.exactness == "part" else "sure"


_WEAK: Final = ("word", "price", "worth", "cost", "moving", "standard", "sales", "model", "code", "record")
RECORD: Final = "record"
"""The kind of words for a part number that are those of a record in a database as well: "ID"."""


_TOLD_BY_CELLS: Final = (
    "products.hs_code", "products.currency", "products.mass_unit", "list.quantity_unit", "products.grade",
    "suppliers.country", "parties.country",
)  # fmt: skip
"""Fields whose cells nothing else looks like: half a heading is enough."""
_NEVER_NEAR: Final = (
    "products.value", "list.quantity", "list.quantity_total", "list.parent", "list.content", "list.line_total",
    "list.price_per",
)  # fmt: skip
"""Fields of which a misspelt word is not enough: a wrong column would make wrong figures."""


def _reasons(reading: FieldReading) -> tuple[str, ...]:
    label = _SORTS.get(reading.match.sort) or FIELDS[reading.field].label
    meaning = Phrase("the heading says {meaning}", meaning=label)
    return tuple(reason for reason in (meaning, reading.fit.reason) if reason)


def keep_denied(candidates: Sequence[Candidate], table: TableReadings) -> list[Candidate]:
    """Return the columns with those whose cells are nothing like their heading as unsure, so that each is told.

    A price is unsure as well where a column that says what it is for cannot be read.
    """
    denied = {candidate.column: candidate.denied for candidate in table.columns if candidate.denied in _TOLD}
    fields = {candidate.field for candidate in candidates if candidate.field}
    told_columns = [
        replace(candidate, field=denied[candidate.column], sort=DENIED, sureness="unsure")
        if not candidate.field and denied.get(candidate.column, "") not in ("", *fields)
        else candidate
        for candidate in candidates
    ]
    unread = (candidate for candidate in told_columns if candidate.field == "list.price_per")
    if all(candidate.is_taken for candidate in unread):
        return told_columns
    why = Phrase("what it is the price for cannot be read")
    return [
        candidate.doubt(why)
        if candidate.field == "products.value" and candidate.sort != DENIED
        else candidate
        for candidate in told_columns
    ]


DENIED: Final = "denied"
"""The sort of a column whose cells are nothing like its heading."""
_TOLD: Final = (
    "products.value", "products.mass", "products.made_in", "products.hs_code", "list.quantity", "list.price_per",
    "list.line_total", "products.currency", "list.content",
)  # fmt: skip
"""Fields whose cells are missed where their column cannot be read."""


# ---- by cells alone ----------------------------------------------------------------------------


def _by_cells(column: ColumnReadings, table: TableReadings, known: Collection[str]) -> Candidate:
    """Return what a column without a heading that is known can be; it is asked unless nothing is at stake."""
    profile = column.profile
    if len(profile.texts) < _FEWEST or column.denied:
        return Candidate(profile, reasons=(_why_unknown(column),))
    overlap = len(profile.distinct & frozenset(known))
    is_on_file = overlap >= _FEWEST and overlap * 2 >= len(profile.distinct)
    if is_on_file and not table.clear("products.part_number"):
        why = Phrase("{count} of its texts are part numbers on file", count=overlap)
        return Candidate(profile, "products.part_number", sureness="likely", reasons=(why,))
    for field, test, sureness in _BY_CELLS:
        if profile.share(test) >= _LEAST and not table.possible(field):
            reasons = (_why_unknown(column), tell_share(profile, test))
            return Candidate(profile, field, "", sureness, reasons)
    return Candidate(profile, reasons=(_why_unknown(column),))


def _why_unknown(column: ColumnReadings) -> str:
    if column.denied:
        return Phrase("the cells are not what the heading says")
    return Phrase("its heading is not known") if column.profile.heading else Phrase("it has no heading")


_BY_CELLS: Final[tuple[tuple[str, str, ProposalSureness], ...]] = (
    ("products.hs_code", "dotted tariff code", "likely"),
    ("list.quantity_unit", "piece unit", "likely"),
    ("products.grade", "grade", "likely"),
    ("products.currency", "currency", "likely"),
    ("products.made_in", "country", "unsure"),
)  # fmt: skip
"""What cells can tell without a heading. Whose country it is they do not tell."""


# --------------------------------------------------------------------------------------------------
# Columns that stand for the levels of a bill, of which one in each row holds the part number.


_LEVEL: Final = re.compile(r"(?:[^\W\d]{1,12}[. ]*)?\d{1,2}\.?(?: ?[^\W\d]{1,2})?")
"""L0, Level 1, Ebene 2, Stufe 3, 第1层, 1."""
OF_A_LEVEL: Final = "level"
"""The sort of a column that holds the part numbers of one level."""
_WHY: Final = Phrase("the part numbers stand in a column for each level")


def leave_level_columns(columns: Sequence[Candidate]) -> list[Candidate]:
    """Return the columns without fields for those that stand for a level each, as the bill reads them itself."""
    run = [candidate for candidate in columns if _LEVEL.fullmatch(plain_text(candidate.profile.heading))]
    rows = [cell.row for candidate in run for cell in candidate.profile.cells]
    is_level_each = len(run) > 1 and len(set(rows)) == len(rows)
    if not is_level_each or any(b.column - a.column != 1 for a, b in itertools.pairwise(run)):
        return list(columns)
    places = {candidate.column for candidate in run}
    return [
        replace(candidate, field="", sort=OF_A_LEVEL, sureness="sure", reasons=(_WHY,), alternatives=())
        if candidate.column in places
        else candidate
        for candidate in columns
    ]


# --------------------------------------------------------------------------------------------------
# Tables without any heading: what the cells alone show. Figures and countries are asked.


_WITHOUT_HEADINGS_FEWEST: Final = 3
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
        len(profile.texts) >= _WITHOUT_HEADINGS_FEWEST
        and profile.is_full
        and profile.is_unique_throughout
        and profile.share("code") >= _LEAST
        and not is_other
        and profile.days < 1 - _LEAST
        and profile.share("letters") >= _LEAST
    )


def _is_name(profile: ColumnProfile) -> bool:
    is_other = max(profile.share(test) for _, test in _TESTS) >= 1 - _LEAST
    return (
        len(profile.texts) >= _WITHOUT_HEADINGS_FEWEST and profile.share("words") >= _LEAST and not is_other
    )


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


# --------------------------------------------------------------------------------------------------
# Settles headings that mean several things ("Nr.", "Name", "Material", "Value", "Land") by cells and other
# columns.


_NAME: Final = "products.name"
_POSITION: Final = "list.position"
_VALUE: Final = "products.value"
_QUANTITY: Final = "list.quantity"
_PARENT: Final = "list.parent"
_FAMILY: Final = "products.material_family"
_MADE_IN: Final = "products.made_in"
_MOST: Final = 0.6
_NEARLY_ALL: Final = 0.9
_OPEN: Final = "?"
"""The answer of a rule that the column has to be asked about."""
_FIRMS: Final = ("products.supplier", "list.manufacturer", "parties.name", "suppliers.supplier")


class _Look:
    """A column that can mean several things, as the rules look at it: its cells, and the other columns."""

    def __init__(self, column: ColumnReadings, table: TableReadings) -> None:
        self.column, self.profile, self.table = column, column.profile, table

    def share(self, *tests: str) -> float:
        """Return the largest share of the cells that pass one of some tests."""
        return max(self.profile.share(test) for test in tests)

    def mostly(self, *tests: str) -> bool:
        """Tell whether most cells pass one of some tests."""
        return self.share(*tests) >= _MOST

    def another(self, field: str) -> bool:
        """Tell whether another column is clearly a field; the number of a record stands back behind any part number."""
        others = _others(self.table, self.column, field)
        return any(other.readings[0].match.sort != RECORD for other in others)

    def possible_numbers(self) -> list[ColumnReadings]:
        """Return the other columns that may be the part number."""
        return [other for other in self.table.possible(_NUMBER) if other.column != self.column.column]

    def shares_texts(self) -> bool:
        """Tell whether any text stands in a column of part numbers as well."""
        return any(self.profile.distinct & other.profile.distinct for other in self.possible_numbers())

    def has_money(self) -> bool:
        """Tell whether heading or cells name a currency."""
        return bool(self.profile.sense.currencies or self.profile.currencies)

    def has_price(self) -> bool:
        """Tell whether another column is the price of one piece."""
        prices = _others(self.table, self.column, _VALUE)
        return any(other.readings[0].match.sort != "worth" for other in prices)

    def may_be_quantity(self) -> bool:
        """Tell whether the heading can mean a quantity, no other column is one, and nothing says money."""
        return (
            bool(self.column.reading_of(_QUANTITY)) and not self.has_money() and not self.another(_QUANTITY)
        )

    def is_basis(self) -> bool:
        """Tell whether the cells count the pieces that a price is for."""
        return self.share("basis count") >= _NEARLY_ALL and not self.profile.sense.currencies

    def is_electronic(self) -> bool:
        """Tell whether another heading is one of electronics, or cells are designators such as R12."""
        for column in self.table.columns:
            if any(reading.match.sort == "electronics" for reading in column.readings):
                is_clear = column is not self.column and len(column.readings) == 1
                if is_clear or column.profile.share("designator") >= _MOST:
                    return True
        return False


Rule = tuple[Callable[[_Look], object], str | None]
"""When a rule holds, and the field that the column is then: blank for none, None where it cannot be told."""


def _always(_: _Look) -> bool:
    return True


_RULES: Final[tuple[tuple[tuple[str, str], tuple[Rule, ...]], ...]] = (
    ((_NUMBER, _POSITION), (
        (lambda look: look.profile.is_numbering, _POSITION),
        (lambda look: look.another(_NUMBER) and look.mostly("position"), _POSITION),
        (lambda look: look.another(_NUMBER), ""),
        (lambda look: look.mostly("code", "whole number"), _NUMBER),
        (lambda look: look.column.readings[0].fit.grade == "good", _NUMBER),
    )),
    # The value of a resistor is no money: money has a currency, or stands in a list without footprints.
    ((_VALUE, _NAME), (
        (_Look.has_money, _VALUE),
        (lambda look: look.is_electronic() and (look.table.clear(_NAME) or look.profile.figures >= _MOST), ""),
        (_Look.is_electronic, _NAME),
        (lambda look: look.profile.figures >= _MOST, _VALUE),
        (_always, ""),
    )),
    # Betrag, amount, 金额: with a price of one piece beside it, it is that of the whole line.
    *(((("list.line_total", other), (
        (lambda look: look.has_price() and (look.has_money() or look.profile.has_decimals), "list.line_total"),
        (lambda look: look.may_be_quantity() and look.has_price() and look.mostly("whole number"), _QUANTITY),
        (lambda look: look.may_be_quantity() or look.another(_QUANTITY), None),
        (lambda look: look.column.reading_of(_VALUE), _VALUE),
    ))) for other in (_VALUE, _QUANTITY)),
    ((_NUMBER, _FAMILY), (
        (lambda look: look.mostly("grade", "steel number"), _FAMILY),
        (lambda look: look.share("words") >= _MOST / 2 and not look.profile.is_unique, _FAMILY),
        (lambda look: look.another(_NUMBER) and look.mostly("letters"), _FAMILY),
        (lambda look: look.another(_NUMBER), None),
        # "Teil" beside it may name the parts, and this what they are made of
        (lambda look: look.possible_numbers() and look.share("whole number", "code") >= _NEARLY_ALL, _OPEN),
        (_Look.possible_numbers, _FAMILY),
        (lambda look: look.mostly("whole number", "code") and not look.share("grade", "steel number"), _NUMBER),
    )),
    # A product above is named by a part number of the list, or again in row after row.
    ((_PARENT, _NUMBER), (
        (lambda look: not look.mostly("code", "whole number"), None),
        (_Look.shares_texts, _PARENT),
        (lambda look: look.possible_numbers() and not look.profile.is_unique, _PARENT),
        (lambda look: not look.possible_numbers() and look.column.reading_of(_NUMBER), _NUMBER),
    )),
    ((_NUMBER, _NAME), (
        (lambda look: look.mostly("code") and not look.mostly("words") and look.another(_NUMBER), ""),
        (lambda look: look.mostly("code") and not look.mostly("words"), _NUMBER),
        (lambda look: look.mostly("words", "letters") and look.another(_NAME), ""),
        (lambda look: look.mostly("words", "letters"), _NAME),
    )),
    (("products.note", _NAME), (
        (lambda look: look.is_electronic() and look.table.clear(_NAME), ""),
        (_Look.is_electronic, _NAME),
        (_always, "products.note"),
    )),
    # The number of a record in a database, as bom_id, names no product.
    ((_PARENT, ""), (
        (lambda look: look.mostly("whole number") and not look.shares_texts(), ""),
    )),
    ((_NUMBER, ""), (
        (lambda look: look.mostly("designator") or look.is_electronic(), ""),
        (lambda look: look.mostly("code") and not look.another(_NUMBER), _NUMBER),
    )),
    # A country beside a firm may be that of the firm; in a list without firms it is where the part was made.
    ((_MADE_IN, "suppliers.country"), (
        (lambda look: look.another(_MADE_IN) and look.table.possible("products.supplier"), "suppliers.country"),
        (lambda look: look.another(_MADE_IN), ""),
        (lambda look: look.table.possible(*_FIRMS), None),
        (_always, _MADE_IN),
    )),
    (("list.price_per", _VALUE), (
        (lambda look: look.is_basis() and look.another(_VALUE), "list.price_per"),
        (_Look.is_basis, None),
        (_always, _VALUE),
    )),
    (("products.mass", "list.content"), (
        (lambda look: look.profile.sense.is_percent, "list.content"),
        (lambda look: look.table.clear("list.substance") and not look.profile.sense.mass_unit, "list.content"),
        (_always, "products.mass"),
    )),
    ((_QUANTITY, "list.base_quantity"), (
        (lambda look: look.another(_QUANTITY), "list.base_quantity"),
        (_always, _QUANTITY),
    )),
)  # fmt: skip
"""By two fields that a heading leaves open, the rules that settle them, of which the first that holds counts."""


def settle_column(column: ColumnReadings, table: TableReadings) -> ColumnReadings:
    """Return a column with the readings that are left when its cells and the other columns have been asked."""
    open_fields = {reading.field for reading in column.readings}
    if len(open_fields) < 2:
        return column
    look = _Look(column, table)
    for fields, rules in _RULES:
        if open_fields.issuperset(fields):
            settled = next((field for holds, field in rules if holds(look)), None)
            if settled == _OPEN:
                return column
            if settled is not None:
                return column.narrow([reading for reading in column.readings if reading.field == settled])
    good = [reading for reading in column.readings if reading.field and reading.fit.grade == "good"]
    free = [reading for reading in good if not _others(table, column, reading.field)]
    for left in (good, free):
        if len({reading.field for reading in left}) == 1:
            return column.narrow(left)
    return column


def _others(table: TableReadings, column: ColumnReadings, field: str) -> list[ColumnReadings]:
    """Return the other columns that are clearly a field."""
    return [other for other in table.clear(field) if other.column != column.column]
