# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The field that each column of a table is taken for, with how sure that is and why, before columns compete."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from desktop_app.basics.phrase import Phrase
from desktop_app.listreader.cells.texts import plain_text
from desktop_app.listreader.fields.column_profile import (
    ColumnProfile,
    ColumnReadings,
    FieldReading,
    TableReadings,
    tell_share,
)
from desktop_app.listreader.fields.mapping import ProposalSureness
from desktop_app.listreader.own_workbook import FIELDS

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
    is_weak = reading.match.sort in (
        "word",
        "price",
        "worth",
        "cost",
        "moving",
        "standard",
        "sales",
        "model",
        "code",
    )
    return "likely" if is_weak or reading.match.exactness == "part" else "sure"


_TOLD_BY_CELLS: Final = (
    "products.hs_code", "products.currency", "products.mass_unit", "list.quantity_unit", "products.grade",
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
    if (
        overlap * 2 >= len(profile.distinct)
        and overlap >= _FEWEST
        and not table.clear("products.part_number")
    ):
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


Rule = Callable[[ColumnReadings, TableReadings], str | None]
"""Takes a column and its table; returns the field that the column is, blank for none, None where it cannot tell."""

_NAME: Final = "products.name"
_MOST: Final = 0.6
_NEARLY_ALL: Final = 0.9
_OPEN: Final = "?"
"""The answer of a rule that the column has to be asked about."""
_FIRMS: Final = ("products.supplier", "list.manufacturer", "parties.name", "suppliers.supplier")


def settle_column(column: ColumnReadings, table: TableReadings) -> ColumnReadings:
    """Return a column with the readings that are left when its cells and the other columns have been asked."""
    if len({reading.field for reading in column.readings}) < 2:
        return column
    for fields, rule in _RULES:
        if fields <= {reading.field for reading in column.readings}:
            settled = rule(column, table)
            if settled == _OPEN:
                return column
            if settled is not None:
                return column.narrow(_only(column.readings, settled))
    good = [reading for reading in column.readings if reading.field and reading.fit.grade == "good"]
    free = [reading for reading in good if not _others(table, column, reading.field)]
    for left in (good, free):
        if len({reading.field for reading in left}) == 1:
            return column.narrow(left)
    return column


def _only(readings: Iterable[FieldReading], field: str) -> list[FieldReading]:
    return [reading for reading in readings if reading.field == field]


def _others(table: TableReadings, column: ColumnReadings, field: str) -> list[ColumnReadings]:
    """Return the other columns that are clearly a field."""
    return [other for other in table.clear(field) if other.column != column.column]


def _numbering_or_part(column: ColumnReadings, table: TableReadings) -> str | None:
    profile = column.profile
    if profile.is_numbering:
        return "list.position"
    if _others(table, column, _NUMBER):
        return "list.position" if profile.share("position") >= _MOST else ""
    looks_like_part = profile.share("code") >= _MOST or profile.share("whole number") >= _MOST
    return _NUMBER if looks_like_part or column.readings[0].fit.grade == "good" else None


def _number_or_name(column: ColumnReadings, table: TableReadings) -> str | None:
    profile = column.profile
    if profile.share("code") >= _MOST and profile.share("words") < _MOST:
        return "" if _others(table, column, _NUMBER) else _NUMBER
    if profile.share("words") >= _MOST or profile.share("letters") >= _MOST:
        return "" if _others(table, column, _NAME) else _NAME
    return None


def _number_or_material(column: ColumnReadings, table: TableReadings) -> str | None:
    profile = column.profile
    is_material = max(profile.share("grade"), profile.share("steel number"))
    if is_material >= _MOST or (profile.share("words") >= _MOST / 2 and not profile.is_unique):
        return "products.material_family"
    if _others(table, column, _NUMBER):
        return "products.material_family" if profile.share("letters") >= _MOST else None
    is_number = max(profile.share("whole number"), profile.share("code"))
    if any(other.column != column.column for other in table.possible(_NUMBER)):
        # "Teil" beside it may name the parts, and this what they are made of
        return _OPEN if is_number >= _NEARLY_ALL else "products.material_family"
    return _NUMBER if is_number >= _MOST and not is_material else None


def _worth_or_word(column: ColumnReadings, table: TableReadings) -> str | None:
    """The value of a resistor is no money: money has a currency, or stands in a list without footprints."""
    profile = column.profile
    if profile.sense.currencies or profile.currencies:
        return "products.value"
    if _is_electronic(table, column):
        return "" if table.clear(_NAME) or profile.figures >= _MOST else _NAME
    return "products.value" if profile.figures >= _MOST else ""


def _is_electronic(table: TableReadings, column: ColumnReadings) -> bool:
    return any(
        reading.match.sort == "electronics" and len(other.readings) == 1
        for other in table.columns
        for reading in other.readings
        if other is not column
    ) or any(
        other.profile.share("designator") >= _MOST
        for other in table.columns
        if any(reading.match.sort == "electronics" for reading in other.readings)
    )


def _comment(column: ColumnReadings, table: TableReadings) -> str | None:
    if _is_electronic(table, column):
        return "" if table.clear(_NAME) else _NAME
    return "products.note"


def _reference(column: ColumnReadings, table: TableReadings) -> str | None:
    if column.profile.share("designator") >= _MOST or _is_electronic(table, column):
        return ""
    return _NUMBER if column.profile.share("code") >= _MOST and not _others(table, column, _NUMBER) else None


def _country(column: ColumnReadings, table: TableReadings) -> str | None:
    """A country beside a firm may be that of the firm; in a list without firms it is where the part was made."""
    if _others(table, column, "products.made_in"):
        return "suppliers.country" if table.possible("products.supplier") else ""
    return None if table.possible(*_FIRMS) else "products.made_in"


def _basis_or_price(column: ColumnReadings, table: TableReadings) -> str | None:
    if column.profile.share("basis count") >= 0.9 and not column.profile.sense.currencies:
        has_price = _others(table, column, "products.value")
        return "list.price_per" if has_price else None
    return "products.value"


def _mass_or_content(column: ColumnReadings, table: TableReadings) -> str | None:
    is_content = table.clear("list.substance") and not column.profile.sense.mass_unit
    return "list.content" if is_content or column.profile.sense.is_percent else "products.mass"


def _amount(column: ColumnReadings, table: TableReadings) -> str | None:
    """Betrag, amount, 金额: with a price of one piece beside it, it is that of the whole line."""
    has_money = bool(column.profile.sense.currencies or column.profile.currencies)
    prices = [
        one for one in _others(table, column, "products.value") if one.readings[0].match.sort != "worth"
    ]
    if prices and (has_money or column.profile.has_decimals):
        return "list.line_total"
    quantities = _others(table, column, "list.quantity")
    if column.reading_of("list.quantity") and not has_money and not quantities:
        return "list.quantity" if prices and column.profile.share("whole number") >= _MOST else None
    if quantities:
        return None
    return "products.value" if column.reading_of("products.value") else None


def _parent_or_other(column: ColumnReadings, table: TableReadings) -> str | None:
    """A product above is named by a part number of the list, or again in row after row."""
    profile = column.profile
    children = [one for one in table.possible(_NUMBER) if one.column != column.column]
    is_code = profile.share("code") >= _MOST or profile.share("whole number") >= _MOST
    inside = any(profile.distinct & child.profile.distinct for child in children)
    if is_code and (inside or (children and not profile.is_unique)):
        return "list.parent"
    return _NUMBER if is_code and not children and column.reading_of(_NUMBER) else None


def _parent_or_record(column: ColumnReadings, table: TableReadings) -> str | None:
    """The number of a record in a database, as bom_id, names no product."""
    others = [one for one in table.possible(_NUMBER) if one.column != column.column]
    is_shared = any(column.profile.distinct & one.profile.distinct for one in others)
    return "" if column.profile.share("whole number") >= _MOST and not is_shared else None


def _quantity_or_base(column: ColumnReadings, table: TableReadings) -> str | None:
    return "list.base_quantity" if _others(table, column, "list.quantity") else "list.quantity"


_RULES: Final[tuple[tuple[frozenset[str], Rule], ...]] = (
    (frozenset({_NUMBER, "list.position"}), _numbering_or_part),
    (frozenset({"products.value", _NAME}), _worth_or_word),
    (frozenset({"list.line_total", "products.value"}), _amount),
    (frozenset({"list.line_total", "list.quantity"}), _amount),
    (frozenset({_NUMBER, "products.material_family"}), _number_or_material),
    (frozenset({"list.parent", _NUMBER}), _parent_or_other),
    (frozenset({_NUMBER, _NAME}), _number_or_name),
    (frozenset({"products.note", _NAME}), _comment),
    (frozenset({"list.parent", ""}), _parent_or_record),
    (frozenset({_NUMBER, ""}), _reference),
    (frozenset({"products.made_in", "suppliers.country"}), _country),
    (frozenset({"list.price_per", "products.value"}), _basis_or_price),
    (frozenset({"products.mass", "list.content"}), _mass_or_content),
    (frozenset({"list.quantity", "list.base_quantity"}), _quantity_or_base),
)
"""Rules by the fields that a heading leaves open, the first that fits."""
