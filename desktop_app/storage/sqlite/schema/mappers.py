# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Sheets and tables: which column is which, and each value there and back.

A sheet names other rows by their keys, a table by their ids. Everything else has the same text on both sides: what is
stored is what was written, once its type has been found right.
"""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from typing import Any, Final

from sqlalchemy import Column, Integer, LargeBinary, Table
from sqlmodel import SQLModel

from desktop_app.services.schema.outcome import Row
from desktop_app.storage.sqlite.folding import folded
from desktop_app.storage.sqlite.schema import work_tables  # noqa: F401 - brings every table with it
from desktop_app.storage.sqlite.schema.column_types import Day, ExactDecimal, ExactFraction, Instant

TABLES: Final = SQLModel.metadata.tables


@dataclass(frozen=True, slots=True)
class Reference:
    """A column of a sheet that names a row of another table by its key."""

    column: str
    table: str
    key: str


@dataclass(frozen=True)
class SheetTable:
    """How a sheet lies in a table.

    ``renamed`` are the columns that have another name in the table, ``hidden`` those that no sheet shows. ``belongs``
    is the reference to the row that this one is a part of: it is deleted with it. ``order`` sorts the rows.
    """

    sheet: str
    table: Table
    references: Mapping[str, Reference] = field(default_factory=dict)
    renamed: Mapping[str, str] = field(default_factory=dict)
    hidden: tuple[str, ...] = ()
    belongs: str = ""
    search: tuple[str, ...] = ()
    order: tuple[str, ...] = ("id",)

    @cached_property
    def columns(self) -> dict[str, Column[Any]]:
        """Return the table's own columns by their name in the sheet."""
        behind = {reference.column for reference in self.references.values()}
        skipped = {"id", "client_id", "search", *behind, *self.hidden}
        shown = {stored: name for name, stored in self.renamed.items()}
        return {shown.get(c.name, c.name): c for c in self.table.columns if c.name not in skipped}


def _ref(column: str, table: str, key: str = "") -> Reference:
    return Reference(column, table, key or table)


_PRODUCT: Final = _ref("product_id", "product", "part_number")


def _sheet(name: str, table: str, **more: Any) -> SheetTable:
    return SheetTable(name, TABLES[table], **more)


SHEETS: Final[dict[str, SheetTable]] = {
    sheet.sheet: sheet
    for sheet in (
        _sheet("client", "client"),
        _sheet(
            "suppliers",
            "supplier",
            search=("supplier", "name", "name_zh", "address", "contact", "note"),
        ),
        _sheet(
            "products",
            "product",
            references={"supplier": _ref("supplier_id", "supplier")},
            search=(
                "part_number",
                "name",
                "name_zh",
                "hs_code",
                "material_family",
                "grade",
                "note",
            ),
        ),
        _sheet(
            "bill_of_materials",
            "bill_line",
            references={
                "parent": _ref("parent_id", "product", "part_number"),
                "child": _ref("child_id", "product", "part_number"),
            },
            hidden=("position",),
            belongs="parent",
            order=("parent_id", "position"),
        ),
        _sheet(
            "materials",
            "material_line",
            references={"part_number": _PRODUCT},
            hidden=("position",),
            belongs="part_number",
            order=("product_id", "position"),
        ),
        _sheet(
            "technology",
            "technology",
            references={"part_number": _PRODUCT},
            belongs="part_number",
            order=("product_id",),
        ),
        _sheet(
            "sources",
            "provenance",
            references={"part_number": _PRODUCT},
            belongs="part_number",
            order=("product_id", "id"),
        ),
        _sheet("parties", "party", search=("party", "name", "name_zh", "address", "note")),
        _sheet("owners", "stake"),
        _sheet(
            "shipments",
            "shipment",
            references={
                "importer": _ref("importer_id", "party"),
                "consignee": _ref("consignee_id", "party"),
                "end_user": _ref("end_user_id", "party"),
            },
            search=("shipment", "title", "end_use_text", "note"),
        ),
        _sheet(
            "shipment_lines",
            "shipment_line",
            references={"shipment": _ref("shipment_id", "shipment"), "part_number": _PRODUCT},
            hidden=("position",),
            belongs="shipment",
            order=("shipment_id", "position"),
        ),
        _sheet("rates", "rate", renamed={"from": "source_currency", "to": "target_currency"}),
        _sheet(
            "evidence",
            "evidence",
            references={"supplier": _ref("supplier_id", "supplier")},
            hidden=("content",),
        ),
        _sheet(
            "status_checks",
            "status_check",
            references={"evidence": _ref("evidence_id", "evidence", "sha256")},
            renamed={"from": "start", "where": "place"},
        ),
        _sheet("screenings", "screening", search=("title", "of")),
        _sheet(
            "screening_lines",
            "screening_line",
            references={"screening": _ref("screening_id", "screening", "id")},
            belongs="screening",
            order=("screening_id", "position"),
        ),
        _sheet(
            "answers",
            "answer",
            references={"screening": _ref("screening_id", "screening", "id")},
            belongs="screening",
            order=("screening_id", "nr"),
        ),
        _sheet(
            "determinations",
            "determination",
            search=("number", "title", "part_number", "shipment", "by"),
        ),
    )
}

WORKBOOK: Final = (
    "client", "suppliers", "products", "bill_of_materials", "materials", "technology", "sources",
    "parties", "owners", "shipments", "shipment_lines", "rates", "status_checks",
)  # fmt: skip
"""The sheets of a workbook, each after those that it names."""

_PARSERS: Final[dict[type[Any], Callable[[str], Any]]] = {
    ExactDecimal: Decimal,
    Day: date.fromisoformat,
    Instant: datetime.fromisoformat,
    Integer: int,
    LargeBinary: b64decode,
}


def to_value(column: Column[Any], text: str) -> Any:
    """Return what a table keeps for a text; None for a blank that may be NULL."""
    if text == "":
        return None if column.nullable else ""
    if isinstance(column.type, ExactFraction):
        numerator, _, denominator = text.partition("/")
        return Fraction(int(numerator), int(denominator))
    parse = _PARSERS.get(type(column.type))
    return parse(text) if parse else text


_WRITERS: Final[Mapping[type[Any], Callable[[Any], str]]] = {
    type(None): lambda _none: "",
    Decimal: lambda number: format(number, "f"),
    Fraction: lambda ratio: f"{ratio.numerator}/{ratio.denominator}",
    datetime: lambda moment: moment.strftime("%Y-%m-%dT%H:%M:%S.%fZ"),
    date: date.isoformat,
    bytes: lambda content: b64encode(content).decode("ascii"),
}


def to_text(value: Any) -> str:
    """Return the text of what a table keeps; blank for NULL."""
    return _WRITERS.get(type(value), str)(value)


def to_values(sheet: SheetTable, row: Row) -> dict[str, Any]:
    """Return what a table keeps of a row of a sheet, but for references and position."""
    values = {c.name: to_value(c, row.get(name, "")) for name, c in sheet.columns.items()}
    if sheet.search:
        values["search"] = folded(row.get(name, "") for name in sheet.search)
    return values


def to_row(sheet: SheetTable, values: Mapping[str, Any], keys: Mapping[str, str]) -> Row:
    """Return the row of a sheet from what a table keeps and the keys that its references stand for."""
    row = {name: to_text(values[c.name]) for name, c in sheet.columns.items()}
    return {**{name: keys.get(name, "") for name in sheet.references}, **row}


def raw(table: Table, values: Mapping[str, Any]) -> Row:
    """Return a stored row as text, as changes are remembered."""
    return {c.name: to_text(values[c.name]) for c in table.columns if c.name != "id"}


def unraw(table: Table, row: Row) -> dict[str, Any]:
    """Return what a table keeps from a remembered row."""
    return {name: to_value(table.c[name], text) for name, text in row.items()}
