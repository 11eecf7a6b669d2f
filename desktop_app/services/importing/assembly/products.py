# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Products from the rows of a parts list; where rows of one part contradict each other, the fact stays open.

A figure without its unit, or a unit without its figure, never joins the other half that is on file: a price of 149.50
whose currency the list does not say is no price in the euros of last year's list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Final

from desktop_app.basics.phrase import Phrase
from desktop_app.basics.quantity import decimal_of, fraction_of, says_the_same
from desktop_app.basics.texts import Doubtful
from desktop_app.listreader import Entry
from desktop_app.services.importing.assembly.placed_rows import Assembly, PlacedRow
from desktop_app.services.schema.columns import SHEETS
from desktop_app.services.schema.declaration import Sheet
from desktop_app.services.schema.outcome import Row

# --------------------------------------------------------------------------------------------------
# A figure without its unit, or a unit without its figure, never joins the other half that is on file. A
# price of 149.50 whose currency the list does not say is no price in the euros of last year's list.


_PAIRS: Final = (
    ("value", "value_to", "currency"),
    ("mass", "mass_to", "mass_unit"),
)


def leave_half_facts(placed: PlacedRow, entries: Sequence[Entry], stored: Row, assembly: Assembly) -> None:
    """Take what is half of a fact out of the row of a product whose other half on file may not belong to it."""
    row = placed.row
    for figure, upper, unit in _PAIRS:
        if row.get(figure) and not row.get(unit):
            if stored.get(unit) and not says_the_same(row[figure], stored.get(figure, "")):
                why = Phrase(
                    "the list does not say in what it is, and {figure} {unit} is on file",
                    figure=stored.get(figure, ""),
                    unit=stored[unit],
                )
                _leave_out(placed, (figure, upper), entries, assembly, Doubtful(why, _SAY_UNIT))
        elif row.get(unit) and not row.get(figure) and stored.get(figure) and row[unit] != stored.get(unit):
            why = Phrase(
                "it stands here without a figure, and {figure} {unit} is on file",
                figure=stored[figure],
                unit=stored.get(unit, ""),
            )
            _leave_out(placed, (unit,), entries, assembly, Doubtful(why, _SAY_FIGURE))


_SAY_UNIT: Final = Phrase("Write the currency or unit beside the figure")
_SAY_FIGURE: Final = Phrase("Write the figure that belongs to it")


def _leave_out(
    placed: PlacedRow, names: Sequence[str], entries: Sequence[Entry], assembly: Assembly, doubt: Doubtful
) -> None:
    for name in names:
        placed.row.pop(name, None)
    field = f"{Sheet.PRODUCTS}.{names[0]}"
    for entry in entries:
        if field in entry.values:
            assembly.doubt(entry, doubt, field)


_PREFIX: Final = f"{Sheet.PRODUCTS}."
_COLUMNS: Final = {f"{_PREFIX}{name}": name for name in SHEETS[Sheet.PRODUCTS].columns}
_NO_PART_NUMBER: Final = Doubtful(
    Phrase("the row has no part number"), Phrase("Write the part number, or leave the row out")
)
_GROUPS: Final[Mapping[str, tuple[str, ...]]] = {
    name: columns for columns in SHEETS[Sheet.PRODUCTS].columns_of_facts.values() for name in columns
}
"""The columns of products that are one fact together: value, its upper end, its currency."""


@dataclass(slots=True)
class _ListedProduct:
    """One product as the rows read so far have it."""

    placed: PlacedRow
    entries: list[Entry] = field(default_factory=list)
    first_rows: dict[str, Entry] = field(default_factory=dict)
    """By column, the first row that fills it in."""
    open_columns: dict[str, tuple[Entry, Entry] | None] = field(default_factory=dict)
    """Columns that are taken from no row, each with two rows that contradict each other in it; None where only another
    column of the same fact is contradicted."""


def assemble_parts(entries: Sequence[Entry], assembly: Assembly, stored: Mapping[str, Row]) -> None:
    """Add the products of a parts list to an assembly; ``stored`` are those on file by part number.

    A number that is on file with other zeros in front (471 and 00471) is left open: it may be the same part.
    """
    parts: dict[str, _ListedProduct] = {}
    with_zeros = {number.lstrip("0"): number for number in stored if number.isdigit()}
    for entry in entries:
        assembly.note_entry(entry)
        number = entry.part_number
        if not number:
            if "products.part_number" not in entry.doubts:
                assembly.doubt(entry, _NO_PART_NUMBER)
            continue
        if number not in stored and number.isdigit() and number.lstrip("0") in with_zeros:
            assembly.doubt(
                entry,
                Doubtful(
                    Phrase(
                        "{stored} is on file, and {number} may be the same without its zeros",
                        stored=with_zeros[number.lstrip("0")],
                        number=number,
                    ),
                    Phrase("Write the part number as it stands on the label"),
                ),
                "products.part_number",
            )
            continue
        _work_out_value(entry, assembly)
        listed = parts.get(entry.part_number)
        if listed is None:
            listed = parts[entry.part_number] = _ListedProduct(PlacedRow({}, []))
            assembly.add(Sheet.PRODUCTS, listed.placed)
        _join_entry(listed, entry, assembly)
    for number, listed in parts.items():
        if number in stored:
            leave_half_facts(listed.placed, listed.entries, stored[number], assembly)


def _work_out_value(entry: Entry, assembly: Assembly) -> None:
    """Fill in the value of one piece where the list has that of the whole line."""
    total, quantity = entry.values.get("list.line_total", ""), entry.values.get("list.quantity", "")
    if not total or "products.value" in entry.values or "products.value" in entry.headings:
        return
    pieces = fraction_of(quantity) if quantity and "list.quantity_to" not in entry.values else Fraction(0)
    if not pieces:
        assembly.doubt(
            entry,
            Doubtful(
                Phrase("it is the value of the whole line, and the number of pieces is not clear"),
                Phrase("Give the value of one piece"),
            ),
            "list.line_total",
        )
        return
    try:
        entry.values["products.value"] = decimal_of(fraction_of(total) / pieces)
    except ValueError:
        assembly.doubt(
            entry,
            Doubtful(
                Phrase(
                    "{total} for {quantity} pieces is no exact value of one", total=total, quantity=quantity
                ),
                Phrase("Give the value of one piece"),
            ),
            "list.line_total",
        )


def _join_entry(listed: _ListedProduct, entry: Entry, assembly: Assembly) -> None:
    """Add what a row says of a product; what contradicts an earlier row is taken from neither."""
    texts = {_COLUMNS[name]: text for name, text in entry.values.items() if name in _COLUMNS}
    listed.placed.places.append(entry.place)
    if not listed.entries:
        listed.placed.row = texts
        listed.placed.headings = entry.headings
        listed.entries.append(entry)
        listed.first_rows = dict.fromkeys(texts, entry)
        return
    row = listed.placed.row
    for name, text in texts.items():
        if name in listed.open_columns:
            _compare_in_open_column(listed, entry, name, assembly)
        elif name not in row:
            row[name] = text
        elif not says_the_same(row[name], text):
            # Take a fact from no row of a product: a row contradicts those before it.
            for column in _GROUPS.get(name, (name,)):
                listed.open_columns.setdefault(column, None)
                row.pop(column, None)
            field_name = f"{_PREFIX}{name}"
            listed.open_columns[name] = (listed.first_rows[name], entry)
            for earlier in listed.entries:
                if field_name in earlier.values:
                    _doubt_contradiction(earlier, entry, field_name, assembly)
            _doubt_contradiction(entry, listed.first_rows[name], field_name, assembly)
        listed.first_rows.setdefault(name, entry)
    listed.entries.append(entry)


def _compare_in_open_column(listed: _ListedProduct, entry: Entry, name: str, assembly: Assembly) -> None:
    """Say against which earlier row a row stands in a column that is taken from none.

    A currency that all rows say alike is left out with the amount that they contradict each other in, and that is
    said of the amount.
    """
    field_name = f"{_PREFIX}{name}"
    pair = listed.open_columns[name]
    if pair is None:
        earlier = listed.first_rows.get(name)
        if earlier is None or says_the_same(earlier.values[field_name], entry.values[field_name]):
            if not any(f"{_PREFIX}{column}" in entry.values for column in _GROUPS[name] if column != name):
                assembly.doubt(entry, _OF_AN_OPEN_FIGURE, field_name)
            return
        pair = listed.open_columns[name] = (earlier, entry)
    first, second = pair
    is_first = says_the_same(first.values[field_name], entry.values[field_name])
    _doubt_contradiction(entry, second if is_first else first, field_name, assembly)


_KEEP_ONE: Final = Phrase("Keep the one that is meant")
_OF_AN_OPEN_FIGURE: Final = Doubtful(
    Phrase("it belongs to a figure that rows of the same part contradict each other in"), _KEEP_ONE
)


def _doubt_contradiction(entry: Entry, other: Entry, field_name: str, assembly: Assembly) -> None:
    why = Phrase(
        "this row says {text}, and row {row} says {other} of the same part",
        text=entry.values[field_name], row=other.place.row, other=other.values[field_name],
    )  # fmt: skip
    assembly.doubt(entry, Doubtful(why, _KEEP_ONE), field_name)
