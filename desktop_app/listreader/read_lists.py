# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Reads the tables of files: where they are, which column is which field, what the rows say, and their bills."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import field, replace
from decimal import Context, Decimal
from itertools import islice
from typing import Final, NamedTuple

from desktop_app.basics.frozen import dataclass
from desktop_app.basics.messages import Phrase
from desktop_app.basics.named_values import country_names
from desktop_app.basics.quantity import GRAMS, decimal_of, fraction_of
from desktop_app.basics.texts import Doubtful, find_no_value, fold_text, fold_words
from desktop_app.listreader.bills import bill_shape
from desktop_app.listreader.bills.read_bill import ReadBill, join_bills, read_bill
from desktop_app.listreader.cells import measures
from desktop_app.listreader.cells.figure_lines import About, StatementKind
from desktop_app.listreader.cells.figures import percent_of_unit
from desktop_app.listreader.entries.read_entries import Entry, EntryReader, RowPlace
from desktop_app.listreader.entries.taken_columns import (
    NO_CORRECTIONS,
    Corrections,
    lines_of,
    shows_commas,
)
from desktop_app.listreader.fields.heading_words import find_fields, is_heading_word
from desktop_app.listreader.fields.mapping import (
    YOU_CHOSE,
    BillStyle,
    ListKind,
    TableMapping,
    answer_questions,
    apply_saved,
    without_lines,
)
from desktop_app.listreader.fields.propose import propose_mapping
from desktop_app.listreader.layout.find_layout import find_layout
from desktop_app.listreader.layout.row_words import text_at
from desktop_app.listreader.layout.sheet_layout import Region, RowNote, RowRole, SheetLayout, read_own_sheet
from desktop_app.listreader.tables import SHEETS, Book, OwnWorkbook

# --------------------------------------------------------------------------------------------------
# What rows say once they are read as a whole: masses that their prices make absurd, countries in addresses.


_VALUE: Final = "products.value"
_MASS: Final = "products.mass"
_UNIT: Final = "products.mass_unit"
_CURRENCY: Final = "products.currency"
_COUNTED_IN: Final = "list.quantity_unit"
_CONTENT: Final = "list.content"
_FEWEST: Final = 3
"""Fewer rows with a price and a mass tell nothing of one another."""
_ABSURD: Final = 1000
"""So many times more or less money for a gram than the middle of the list shows a wrong unit."""
_EXACT: Final = Context(prec=100)
"""Quotients of figures of 30 digits that differ do so within 100 digits; fractions take five times as long."""
_ROUNDED: Final = Context(prec=90)
_DO: Final = Phrase("Check the unit of the mass, and of how many pieces it is")


def _take_out(entry: Entry, name: str, doubt: Doubtful, *beside: str) -> None:
    """Take a figure out of a row, with both its ends and the fields beside it, for a doubt."""
    for each in (name, f"{name}_to", *beside):
        entry.values.pop(each, None)
    entry.doubts[name] = doubt


def doubt_absurd_masses(entries: Iterable[Entry]) -> None:
    """Take masses out of rows that pay a thousandfold more or less for a gram than the middle of the list."""
    by_currency: dict[str, list[tuple[Decimal, Entry]]] = {}
    units = {unit: Decimal(decimal_of(grams)) for unit, grams in GRAMS.items()}
    for entry in entries:
        values = entry.values
        if values.get(_VALUE) and values.get(_MASS) and values.get(_UNIT):
            grams = _EXACT.multiply(Decimal(values[_MASS]), units[values[_UNIT]])
            price = Decimal(values[_VALUE])
            if grams and price:
                priced = by_currency.setdefault(values.get(_CURRENCY, ""), [])
                priced.append((_EXACT.divide(price, grams), entry))
    for priced in by_currency.values():
        if len(priced) < _FEWEST:
            continue
        ranked = sorted(price for price, _ in priced)
        half = (len(ranked) - 1) // 2
        for price, entry in priced:
            middle = ranked[half if price > ranked[half] else half + 1]  # of the others
            less, more = (middle, price) if price > middle else (price, middle)
            if more > _EXACT.multiply(less, _ABSURD):
                times = int(_ROUNDED.plus(_EXACT.divide(more, less)))
                why = Phrase(
                    "with {mass} {unit} it would cost {times} times {what} than the other parts for a gram",
                    mass=entry.values[_MASS],
                    unit=entry.values[_UNIT],
                    times=times,
                    what=Phrase("more") if price > middle else Phrase("less"),
                )
                _take_out(entry, _MASS, Doubtful(why, _DO), _UNIT)


def doubt_prices_of_counts(entries: Sequence[Entry], *, by_measure: bool | None) -> None:
    """Take prices out of rows that are counted in hundreds or thousands: they may be for one piece, or for so many.

    So of rows in metres or kilograms where there is no bill to ask for: ``by_measure`` is None then.
    """
    units = {entry.values.get(_COUNTED_IN, "").strip() for entry in entries}
    several = measures.units_of_several(units) - ({"M"} if by_measure and "C" not in units else set())
    for entry in entries:
        unit = entry.values.get(_COUNTED_IN, "").strip()
        is_length = unit == "M" and "." in entry.values.get("list.quantity", "").rstrip("0")  # half a metre
        is_several = (unit in several and not is_length) or (
            by_measure is None and bill_shape.is_measure(unit)
        )
        if is_several and _VALUE in entry.values:
            why = Phrase(
                "it can be the price of one piece, or of {unit} as its quantity is counted", unit=unit
            )
            _take_out(entry, _VALUE, Doubtful(why, Phrase("Give the price of one piece")), _CURRENCY)


def settle_units_of_contents(entries: Iterable[Entry]) -> None:
    """Turn contents beside a column of units, such as ppm, into percent; what is in another unit is doubtful."""
    for entry in entries:
        unit = entry.values.get(_COUNTED_IN, "").strip()
        if not unit or _CONTENT not in entry.values:
            continue
        percent = percent_of_unit(unit)
        if percent is None:
            why = Phrase('its unit is "{unit}", and not a share of the mass', unit=unit)
            _take_out(entry, _CONTENT, Doubtful(why, Phrase("Give the share in percent of mass")))
        elif percent != 1:
            for name in (_CONTENT, f"{_CONTENT}_to"):
                if name in entry.values:
                    entry.values[name] = decimal_of(fraction_of(entry.values[name]) * percent)


# ---- addresses ----------------------------------------------------------------------------------

_PARTS: Final = re.compile(r"\s*[,;\n，、]\s*|\s+[-–—]\s+")
_POSTAL: Final = re.compile(r"^[\s\d.-]+|[\s\d.-]+$")
_IDEOGRAPHS: Final = re.compile(r"[぀-ヿ㐀-鿿가-힯]")
_SHORT: Final = frozenset({"usa", "uk", "prc", "uae"})
"""Countries that addresses name in capitals; other codes of two or three letters are states and provinces as well."""
_STATES: Final = frozenset({"georgia"})
"""Countries that are called like a state of another one, which addresses end with as well."""
_BEFORE_ANOTHER: Final = frozenset(
    {"new", "nuevo", "nueva", "novo", "nova", "north", "south", "east", "west", "port"}
)
_LONGEST_NAME: Final = 4


def add_countries_of_addresses(entries: Sequence[Entry], sheet: str) -> None:
    """Fill in the country of a firm that its address ends with, where no other cell of its row speaks of it."""
    country, address = f"{sheet}.country", f"{sheet}.address"
    for entry in entries:
        is_silent = country not in entry.values and country not in entry.doubts
        text = entry.values.get(address, "") if is_silent else ""
        code = country_of_address(text) if text else ""
        if code:
            entry.values[country] = code


def country_of_address(address: str) -> str:
    """Return the country that an address names at its end, or before it where East Asia writes it; blank for none."""
    last = _POSTAL.sub(
        "", next((section for section in reversed(_PARTS.split(address)) if _POSTAL.sub("", section)), "")
    )
    tokens = last.rstrip(".").split()
    for count in range(min(_LONGEST_NAME, len(tokens)), 0, -1):
        name = " ".join(tokens[-count:])
        is_part = count < len(tokens) and fold_words(tokens[-count - 1]) in _BEFORE_ANOTHER
        folded = fold_words(name).replace(" ", "")
        is_long = len(folded) > 3 or folded in _SHORT or bool(_IDEOGRAPHS.search(name))
        if is_long and folded not in _STATES and not is_part and (code := _read(name)):
            return code
    plain = address.strip()
    if _IDEOGRAPHS.match(plain):
        for length in range(min(7, len(plain)), 1, -1):
            if code := _read(plain[:length]):
                return code
    return ""


def _read(name: str) -> str:
    code = country_names().read_country(name)
    return code if isinstance(code, str) else ""


_MOST_NEIGHBOURS: Final = 8
"""So many other tables are asked what they say of one that does not say enough itself."""
_LEFT_OUT: Final = RowNote(RowRole.NOTE, Phrase("the sheet is not taken"))

SheetKey = tuple[str, str]
"""A file and the title of one of its sheets."""


@dataclass(frozen=True, slots=True)
class Choices:
    """What the user chose over what was proposed.

    ``heading_rows`` names the row that is the heading of a sheet. ``fields`` names the field of a column, blank for not
    taken. ``answers`` are those to questions by their id. ``corrections`` replace what one cell shows, ``replacements``
    what every cell of a column shows that shows the same text. ``left_out`` are sheets not to be taken. ``mappings``
    are used for tables of their shape in place of a proposal; with ``remembered`` those of earlier imports are too.
    ``empties``: a blank cell empties what is known.
    """

    hidden: bool = False
    heading_rows: Mapping[SheetKey, int] = field(default_factory=dict)
    fields: Mapping[tuple[SheetKey, int], str] = field(default_factory=dict)
    answers: Mapping[str, str] = field(default_factory=dict)
    corrections: Mapping[tuple[RowPlace, int], str] = field(default_factory=dict)
    replacements: Mapping[tuple[SheetKey, int, str], str] = field(default_factory=dict)
    left_out: frozenset[SheetKey] = frozenset()
    mappings: Mapping[str, TableMapping] = field(default_factory=dict)
    remembered: bool = True
    empties: bool = False


NO_CHOICES = Choices()


class Sum(NamedTuple):
    """A price for several pieces as it stands in a cell, for how many it is, and that of one."""

    place: RowPlace
    column: int
    heading: str
    figure: str
    pieces: int
    value: str


@dataclass(frozen=True, slots=True)
class ReadTable:
    """One table: where it is, how its columns are read, and what its rows say."""

    layout: SheetLayout
    region: Region
    mapping: TableMapping
    entries: tuple[Entry, ...]
    bill: ReadBill

    @property
    def is_list(self) -> bool:
        """Tell whether its rows are those of a list: of parts that are named, materials, suppliers, parties, stakes."""
        if self.mapping.kind == ListKind.UNKNOWN or not self.region.is_read:
            return False
        fields = {column.field for column in self.mapping.columns if column.field}
        has_number = _NUMBER in fields or self.mapping.bill.style == BillStyle.COLUMNS
        if has_number or self.mapping.kind != ListKind.PARTS:
            return True
        is_headed = any(column.heading for column in self.mapping.columns)
        return is_headed and "products.name" in fields and not fields.isdisjoint(_FACTS)

    def sums(self) -> Iterator[Sum]:
        """Yield the prices that were divided by the pieces that they are for, row by row."""
        for entry in self.entries:
            for name, (figure, pieces) in entry.divided.items():
                proposal = self.mapping.column_of(name)
                value = entry.values.get(name, "")
                if proposal is not None and value and not figure.high:
                    yield Sum(entry.place, proposal.column, proposal.heading, figure.low, pieces, value)

    def columns(self) -> list[ReadColumn]:
        """Return every column with what was taken from it, or why nothing was."""
        filled = {
            name for entry in self.entries for name in (*entry.values, *(_CONTENT for _ in entry.contents))
        }
        columns = []
        for proposal in self.mapping.columns:
            field, why = proposal.field, "; ".join((*proposal.reasons, *proposal.lines))
            if self.mapping.bill.style == BillStyle.COLUMNS and proposal.column in self.mapping.bill.columns:
                field = _NUMBER
            elif not field or proposal.sureness == "unsure" or not self.is_list:
                field = ""
            elif not field.startswith("list.") and filled.isdisjoint((field, field.removesuffix("_to"))):
                field, why = "", Phrase("none of its cells says anything that is taken")
            elif field == _OF_SUPPLIER and self.mapping.kind == ListKind.PARTS and _SUPPLIER not in filled:
                field, why = "", Phrase("no column names the supplier whose country it is")
            columns.append(ReadColumn(proposal.column, proposal.heading, field, why or _NOT_KNOWN))
        return columns


@dataclass(frozen=True, slots=True)
class ReadColumn:
    """A column of a table, counted from 0: its heading, the field that is taken from it or a blank, and why."""

    column: int
    heading: str
    field: str
    why: str


_NUMBER: Final = "products.part_number"
_SUPPLIER: Final = "products.supplier"
_OF_SUPPLIER: Final = "suppliers.country"
_FACTS: Final = ("products.value", "list.line_total", "list.quantity", "products.mass", "products.made_in")
_NOT_KNOWN: Final = Phrase("its heading is not known")


def find_layouts(books: Sequence[Book], choices: Choices = NO_CHOICES) -> list[SheetLayout]:
    """Return where the tables of some files are, sheet by sheet."""
    layouts = []
    for file, table in [(book.file, table) for book in books for table in book.tables]:
        key = (file, table.title)
        if key in choices.left_out:
            layout = SheetLayout(table, file, (), {row.number: _LEFT_OUT for row in table.rows})
        else:
            heading_row = choices.heading_rows.get(key)
            own = read_own_sheet(table, file, hidden=choices.hidden) if heading_row is None else None
            layout = own or find_layout(
                table, file, is_heading_word=is_heading_word, heading_row=heading_row, hidden=choices.hidden
            )
        layouts.append(layout)
    return layouts


def read_layouts(
    layouts: Sequence[SheetLayout],
    workbook: OwnWorkbook,
    choices: Choices = NO_CHOICES,
    *,
    saved: Sequence[TableMapping] = (),
    step: Callable[[int], None] = lambda _rows: None,
) -> list[ReadTable]:
    """Return every table of some sheets as it was read.

    ``workbook`` is the program's own, ``saved`` are mappings of earlier lists. What several tables say of the bill of
    one product is brought together. ``step`` is told how many further rows were read, and may raise to stop.
    """
    mapped = []
    saved = tuple(map(_without_numbers_for_names, (*choices.mappings.values(), *map(without_lines, saved))))
    for layout in layouts:
        for region in layout.regions:
            others = (other for layout in layouts for other in layout.regions if other is not region)
            neighbours = list(islice(others, _MOST_NEIGHBOURS))
            mapping = apply_saved(
                saved, region, propose_mapping(region, workbook=workbook, neighbours=neighbours)
            )
            mapped.append((layout, region, _add_lines(_add_choices(mapping, region, choices), region)))
    commas = any(
        mapping.kind == ListKind.TEMPLATE and shows_commas(region, mapping, workbook)
        for _, region, mapping in mapped
    )
    tables = []
    for layout, region, mapping in mapped:
        key = (layout.file, layout.table.title)
        cells = {
            (cell_row.row, column): text
            for (cell_row, column), text in choices.corrections.items()
            if (cell_row.file, cell_row.sheet) == key
        }
        texts = {
            (column, cell_text): text
            for (sheet, column, cell_text), text in choices.replacements.items()
            if sheet == key
        }
        corrections = Corrections(cells, texts) if cells or texts else NO_CORRECTIONS
        reader = EntryReader(region, mapping, workbook, corrections, commas_elsewhere=commas)
        entries = tuple(reader.read_entries(step))
        bill_shape.note_depths(region, mapping, entries)
        if mapping.kind == ListKind.PARTS:
            price = mapping.column_of("products.value")
            says_basis = price is None or mapping.column_of("list.price_per") or price.settings.get("per")
            if price and not says_basis and measures.read_heading(price.heading).basis is None:
                bases = region.says(StatementKind.BASIS, About.MONEY)
                untold = [
                    entry
                    for entry in entries
                    if not any(basis.first <= entry.place.row <= basis.last for basis in bases)
                ]
                doubt_prices_of_counts(untold, by_measure=mapping.bill.by_measure)
            doubt_absurd_masses(entries)
        elif mapping.kind == ListKind.COMPOSITION:
            settle_units_of_contents(entries)
        elif mapping.kind in (ListKind.SUPPLIERS, ListKind.PARTIES):
            add_countries_of_addresses(entries, mapping.kind.value)
        name_product_of_title(region, mapping, entries)
        has_bill = mapping.kind == ListKind.PARTS and mapping.bill.style != BillStyle.NONE
        bill = read_bill(entries, mapping.bill) if has_bill else ReadBill()
        tables.append(ReadTable(layout, region, mapping, entries, bill))
    lists = [table for table in tables if table.mapping.kind == ListKind.SUPPLIERS]
    tables = [
        _fill_in_suppliers(table, joined)
        if (joined := _join_suppliers(table.region, table.mapping, lists))
        else table
        for table in tables
    ]
    bills = join_bills([table.bill for table in tables])
    return [replace(table, bill=bill) for table, bill in zip(tables, bills, strict=True)]


def _add_lines(mapping: TableMapping, region: Region) -> TableMapping:
    """Return a mapping with what lines outside the columns say of the figures of each."""
    if not region.statements:
        return mapping
    return replace(
        mapping, columns=tuple(replace(column, lines=lines_of(column, region)) for column in mapping.columns)
    )


def _add_choices(mapping: TableMapping, region: Region, choices: Choices) -> TableMapping:
    """Return a mapping with what the user answered and changed, and how its bill is built."""
    mapping = answer_questions(mapping, choices.answers)
    changed = {
        column: field_name
        for (key, column), field_name in choices.fields.items()
        if key == (region.file, region.table.title)
    }
    if changed:
        columns = tuple(
            replace(proposal, field=changed[proposal.column], sureness="sure", reasons=(YOU_CHOSE,))
            if proposal.column in changed
            else replace(proposal, field="")  # another column of that field gives it up
            if proposal.field in changed.values()
            else proposal
            for proposal in mapping.columns
        )
        mapping = replace(mapping, columns=columns)
        if mapping.kind == ListKind.UNKNOWN:  # what the rows are tell the fields that a person chose
            sheets = (SHEETS.get(field.partition(".")[0]) for field in changed.values())
            kinds = (ListKind(sheet.kind) for sheet in sheets if sheet and sheet.kind)
            mapping = replace(mapping, kind=next(kinds, mapping.kind))
    if mapping.kind != ListKind.PARTS:
        return mapping
    # the product of another file of the same shape is never that of this one
    bill = replace(bill_shape.propose_bill_shape(region, mapping.columns), by_measure=mapping.bill.by_measure)
    bill = bill_shape.answer_about_bill(region, bill, choices.answers)
    bill, on_measures = bill_shape.ask_about_measures(region, mapping.columns, bill, choices.answers)
    questions = (question for question in mapping.questions if not bill_shape.is_about_bill(question))
    return replace(
        mapping, bill=bill, questions=(*questions, *bill_shape.ask_about_bill(region, bill), *on_measures)
    )


# --------------------------------------------------------------------------------------------------
# Suppliers that a parts list names by the numbers which another sheet gives them: "V07", and there its name.


class _Joined(NamedTuple):
    """The column of a parts list that holds numbers, their names, and the sheet that gives them."""

    column: int
    names: Mapping[str, str]
    sheet: str


def _join_suppliers(region: Region, mapping: TableMapping, lists: Sequence[ReadTable]) -> _Joined | None:
    """Return where the numbers of suppliers in a parts list stand for the names in a list of suppliers.

    Most of the numbers have to be there, and each once: what is only called alike joins nothing.
    """
    named = mapping.column_of(_SUPPLIER)
    if mapping.kind != ListKind.PARTS or not lists:
        return None
    best: tuple[int, _Joined] | None = None
    for column in mapping.columns:
        means = {(match.field, match.sort) for match in find_fields(column.heading)}
        if named not in (None, column) or column.is_chosen or means.isdisjoint(_OF_SUPPLIERS):
            continue
        codes = {_as_key(text) for row in region.rows if (text := text_at(row, column.column))}
        for table in lists:
            name = table.mapping.column_of("suppliers.name")
            for key in table.mapping.columns if name else ():
                pairs = [
                    (_as_key(text_at(row, key.column)), text_at(row, name.column))
                    for row in table.region.rows
                    if name and text_at(row, key.column) and text_at(row, name.column)
                ]
                names = dict(pairs)
                found = len(codes & names.keys())
                is_key = key is not name and len(names) == len(pairs) and not codes & set(names.values())
                if is_key and found * 2 >= len(codes) > 0 and (best is None or found > best[0]):
                    best = found, _Joined(column.column, names, table.layout.table.title)
    return best[1] if best else None


def _as_key(text: str) -> str:
    """Return a number to be compared: zeros in front are kept in one sheet, and lost in another."""
    plain = fold_text(text)
    return plain.lstrip("0") or plain if plain.isascii() and plain.isdigit() else plain


def _fill_in_suppliers(table: ReadTable, joined: _Joined) -> ReadTable:
    """Return a parts list with the names of its suppliers; a number that nobody has there is a doubt, and no name."""
    for row, entry in zip(table.region.rows, table.entries, strict=True):
        number = text_at(row, joined.column)
        name = joined.names.get(_as_key(number), "")
        if entry.values.get(_SUPPLIER, number) != number:
            continue  # a person wrote another text into the cell
        entry.values.pop(_SUPPLIER, None)
        if name:
            entry.values[_SUPPLIER] = name
        elif number:
            why = Phrase('"{number}" is no number of the sheet "{sheet}"', number=number, sheet=joined.sheet)
            entry.doubts[_SUPPLIER] = Doubtful(why, Phrase("Write the name of the supplier into the cell"))
    why = Phrase('its numbers are those of the sheet "{sheet}", which names the firms', sheet=joined.sheet)
    columns = tuple(
        replace(column, field=_SUPPLIER, sureness="likely", reasons=(why,))
        if column.column == joined.column
        else column
        for column in table.mapping.columns
    )
    headings = {
        **(table.entries[0].headings if table.entries else {}),
        **{column.field: column.heading for column in columns if column.field == _SUPPLIER},
    }
    for entry in table.entries:
        entry.headings = headings
    return replace(table, mapping=replace(table.mapping, columns=columns))


def _without_numbers_for_names(mapping: TableMapping) -> TableMapping:
    """Return an earlier mapping without columns of numbers for suppliers: another list may not say whose they are."""
    columns = (
        replace(column, field="suppliers.supplier")
        if column.field == _SUPPLIER
        and not column.is_chosen
        and all(match.field != _SUPPLIER for match in find_fields(column.heading))
        else column
        for column in mapping.columns
    )
    return replace(mapping, columns=tuple(columns))


_OF_SUPPLIERS: Final = frozenset(
    ((_SUPPLIER, ""), ("suppliers.supplier", ""), ("list.other_part_number", "supplier"))
)
"""What the heading of a column can mean that holds numbers of suppliers."""


# --------------------------------------------------------------------------------------------------
# The product of a certificate whose rows do not name one: it stands above the table.


def name_product_of_title(region: Region, mapping: TableMapping, entries: Iterable[Entry]) -> None:
    """Fill in the part number that stands above a table of contents that has no column for it."""
    fields = {column.field for column in mapping.columns}
    if mapping.kind != ListKind.COMPOSITION or _NUMBER in fields:
        return
    part_numbers = set()
    for label, text in region.labels.items():
        match = next(iter(find_fields(label.strip(" :：="))), None)
        if match and match.field == _NUMBER and match.exactness == "whole":
            part_numbers.add(text.strip())
    named = [text for text in part_numbers if find_no_value(text) is None]
    if len(part_numbers) == 1 and named:
        for entry in entries:
            entry.values[_NUMBER] = named[0]
