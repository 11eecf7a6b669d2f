# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Settles headings that mean several things ("Nr.", "Name", "Material", "Value", "Land") by cells and other columns."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

from desktop_app.services.importing.fields.proposing.cells.readings import (
    FieldReading,
    ReadColumn,
    TableReadings,
)

Rule = Callable[[ReadColumn, TableReadings], str | None]
"""Takes a column and its table; returns the field that the column is, blank for none, None where it cannot tell."""

_NUMBER: Final = "products.part_number"
_NAME: Final = "products.name"
_MOST: Final = 0.6
_NEARLY_ALL: Final = 0.9
_OPEN: Final = "?"
"""The answer of a rule that the column has to be asked about."""
_FIRMS: Final = ("products.supplier", "list.manufacturer", "parties.name", "suppliers.supplier")


def settle_column(column: ReadColumn, table: TableReadings) -> ReadColumn:
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


def _others(table: TableReadings, column: ReadColumn, field: str) -> list[ReadColumn]:
    """Return the other columns that are clearly a field."""
    return [other for other in table.clear(field) if other.column != column.column]


def _numbering_or_part(column: ReadColumn, table: TableReadings) -> str | None:
    profile = column.profile
    if profile.is_numbering:
        return "list.position"
    if _others(table, column, _NUMBER):
        return "list.position" if profile.share("position") >= _MOST else ""
    looks_like_part = profile.share("code") >= _MOST or profile.share("whole number") >= _MOST
    return _NUMBER if looks_like_part or column.readings[0].fit.grade == "good" else None


def _number_or_name(column: ReadColumn, table: TableReadings) -> str | None:
    profile = column.profile
    if profile.share("code") >= _MOST and profile.share("words") < _MOST:
        return "" if _others(table, column, _NUMBER) else _NUMBER
    if profile.share("words") >= _MOST or profile.share("letters") >= _MOST:
        return "" if _others(table, column, _NAME) else _NAME
    return None


def _number_or_material(column: ReadColumn, table: TableReadings) -> str | None:
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


def _worth_or_word(column: ReadColumn, table: TableReadings) -> str | None:
    """The value of a resistor is no money: money has a currency, or stands in a list without footprints."""
    profile = column.profile
    if profile.sense.currencies or profile.currencies:
        return "products.value"
    if _is_electronic(table, column):
        return "" if table.clear(_NAME) or profile.figures >= _MOST else _NAME
    return "products.value" if profile.figures >= _MOST else ""


def _is_electronic(table: TableReadings, column: ReadColumn) -> bool:
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


def _comment(column: ReadColumn, table: TableReadings) -> str | None:
    if _is_electronic(table, column):
        return "" if table.clear(_NAME) else _NAME
    return "products.note"


def _reference(column: ReadColumn, table: TableReadings) -> str | None:
    if column.profile.share("designator") >= _MOST or _is_electronic(table, column):
        return ""
    return _NUMBER if column.profile.share("code") >= _MOST and not _others(table, column, _NUMBER) else None


def _country(column: ReadColumn, table: TableReadings) -> str | None:
    """A country beside a firm may be that of the firm; in a list without firms it is where the part was made."""
    if _others(table, column, "products.made_in"):
        return "suppliers.country" if table.possible("products.supplier") else ""
    return None if table.possible(*_FIRMS) else "products.made_in"


def _basis_or_price(column: ReadColumn, table: TableReadings) -> str | None:
    if column.profile.share("basis count") >= 0.9 and not column.profile.sense.currencies:
        has_price = _others(table, column, "products.value")
        return "list.price_per" if has_price else None
    return "products.value"


def _mass_or_content(column: ReadColumn, table: TableReadings) -> str | None:
    is_content = table.clear("list.substance") and not column.profile.sense.mass_unit
    return "list.content" if is_content or column.profile.sense.is_percent else "products.mass"


def _amount(column: ReadColumn, table: TableReadings) -> str | None:
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


def _parent_or_other(column: ReadColumn, table: TableReadings) -> str | None:
    """A product above is named by a part number of the list, or again in row after row."""
    profile = column.profile
    children = [one for one in table.possible(_NUMBER) if one.column != column.column]
    is_code = profile.share("code") >= _MOST or profile.share("whole number") >= _MOST
    inside = any(profile.distinct & child.profile.distinct for child in children)
    if is_code and (inside or (children and not profile.is_unique)):
        return "list.parent"
    return _NUMBER if is_code and not children and column.reading_of(_NUMBER) else None


def _quantity_or_base(column: ReadColumn, table: TableReadings) -> str | None:
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
    (frozenset({_NUMBER, ""}), _reference),
    (frozenset({"products.made_in", "suppliers.country"}), _country),
    (frozenset({"list.price_per", "products.value"}), _basis_or_price),
    (frozenset({"products.mass", "list.content"}), _mass_or_content),
    (frozenset({"list.quantity", "list.base_quantity"}), _quantity_or_base),
)
"""Rules by the fields that a heading leaves open, the first that fits."""
