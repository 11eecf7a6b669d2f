# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""ODS workbooks. They hold for each cell the text that it shows, so nothing has to be worked out."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation
from typing import Final

from desktop_app.listreader.reading.cell_formats import EMPTY, SPACES, Shown
from desktop_app.listreader.reading.output import (
    MOST_CELLS,
    MOST_COLUMNS,
    MOST_ROWS,
    TableWriter,
    damaged,
    protected,
)
from desktop_app.listreader.reading.spreadsheet_ml import Attributes, attribute, parse, pieces_of
from desktop_app.listreader.tables import DATE, ERROR, NUMBER, PLAIN, TEXT, TIME, TRUTH, UNWORKED, CellFormat

_NUMBERS: Final = frozenset(("float", "percentage", "currency"))
_OTHERS: Final = {
    "date": ("date-value", DATE), "time": ("time-value", TIME), "boolean": ("boolean-value", TRUTH)
}  # fmt: skip
_ASIDE: Final = frozenset(("annotation", "tracked-changes", "shapes", "forms"))
_INDENT_UNIT: Final = Decimal("0.35")
"""Centimetres that one step of indent takes up."""
_UNITS: Final = {"cm": Decimal(1), "mm": Decimal("0.1"), "in": Decimal("2.54"), "pt": Decimal("0.0353")}


def read_ods(packed: zipfile.ZipFile, writer: TableWriter) -> None:
    """Write out the sheets of a workbook.

    Errors: Refused if it is protected or damaged.
    """
    names = set(packed.namelist())
    if "META-INF/manifest.xml" in names and b"encryption-data" in packed.read("META-INF/manifest.xml"):
        raise protected()
    reader = _ContentReader(writer, packed.getinfo("content.xml").file_size)
    if "styles.xml" in names:
        with packed.open("styles.xml") as file:
            parse(pieces_of(file), reader.styles.start)
    with packed.open("content.xml") as file:
        parse(reader.counted(pieces_of(file)), reader.start, reader.end, reader.text)
    if not reader.sheets:
        raise damaged()
    writer.finish("ods")


class _Styles:
    """Bold letters, indents and hidden sheets by the names of styles."""

    def __init__(self) -> None:
        self._formats: dict[str, CellFormat] = {}
        self._hidden: set[str] = set()
        self._name = ""

    def start(self, name: str, attributes: Attributes) -> None:
        if name == "style":
            self._name = attribute(attributes, "name")
            parent = attribute(attributes, "parent-style-name")
            self._formats[self._name] = self._formats.get(parent, PLAIN)
        elif name == "text-properties" and (weight := attributes.get("fo:font-weight", "")):
            self._change(bold=weight == "bold" or weight in ("600", "700", "800", "900"))
        elif name == "paragraph-properties" and (margin := attributes.get("fo:margin-left", "")):
            self._change(indent=_steps(margin))
        elif name == "table-properties" and attribute(attributes, "display") == "false":
            self._hidden.add(self._name)

    def _change(self, *, bold: bool | None = None, indent: int | None = None) -> None:
        known = self._formats.get(self._name, PLAIN)
        self._formats[self._name] = replace(
            known,
            bold=known.bold if bold is None else bold,
            indent=known.indent if indent is None else indent,
        )

    def of(self, name: str) -> CellFormat:
        """Return what a style says of a cell."""
        return self._formats.get(name, PLAIN)

    def hides(self, name: str) -> bool:
        """Tell whether a style hides its sheet."""
        return name in self._hidden


def _steps(margin: str) -> int:
    """Return an indent in steps."""
    unit = _UNITS.get(margin[-2:])
    try:
        return round(Decimal(margin[:-2]) * unit / _INDENT_UNIT) if unit else 0
    except InvalidOperation:
        return 0


@dataclass(slots=True)
class _Column:
    """Some columns that stand side by side: their style, and whether they are hidden."""

    style: str
    count: int


class _ContentReader:
    """Follows the tags of the content."""

    def __init__(self, writer: TableWriter, size: int) -> None:
        self.styles, self.sheets = _Styles(), 0
        self._writer, self._size, self._read = writer, size, 0
        self._depth = self._aside = 0
        self._columns: list[_Column] = []
        self._column = 0
        self._row = self._row_repeats = 0
        self._is_row_hidden = False
        self._cells: list[tuple[int, int, Shown, CellFormat]] = []
        self._position = 0
        self._cell: Attributes | None = None
        self._lines: list[str] = []
        self._paragraphs = 0

    def counted(self, pieces: Iterable[bytes]) -> Iterable[bytes]:
        for piece in pieces:
            self._read += len(piece)
            self._writer.report_progress(self._read, self._size)
            yield piece

    def start(self, name: str, attributes: Attributes) -> None:
        if name in _ASIDE or self._aside:
            self._aside += name in _ASIDE
        elif not self._depth and name != "table":
            self.styles.start(name, attributes)
        elif name == "table":
            self._depth += 1
            if self._depth == 1:
                self.sheets += 1
                self._columns, self._column, self._row, self._cell = [], 0, 0, None
                is_hidden = self.styles.hides(attribute(attributes, "style-name"))
                self._writer.open_table(attribute(attributes, "name"), hidden=is_hidden)
        elif self._depth == 1:
            if name == "table-column":
                count = min(_count(attributes, "number-columns-repeated"), MOST_COLUMNS)
                self._columns.append(_Column(attribute(attributes, "default-cell-style-name"), count))
                if attribute(attributes, "visibility") in ("collapse", "filter"):
                    self._writer.note_layout(range(self._column, min(self._column + count, MOST_COLUMNS)))
                self._column += count
            elif name == "table-row":
                self._row += 1
                self._row_repeats = _count(attributes, "number-rows-repeated")
                self._is_row_hidden = attribute(attributes, "visibility") in ("collapse", "filter")
                self._cells, self._position = [], 0
            elif name in ("table-cell", "covered-table-cell"):
                self._cell, self._lines, self._paragraphs = attributes, [], 0
            elif self._cell is not None:
                if name == "p":
                    if self._paragraphs:
                        self._lines.append("\n")
                    self._paragraphs += 1
                elif name == "s":
                    self._lines.append(" " * min(_count(attributes, "c"), 1000))
                elif name in ("tab", "line-break"):
                    self._lines.append("\t" if name == "tab" else "\n")

    def text(self, words: str) -> None:
        """Take text of a paragraph of a cell."""
        if self._cell is not None and self._paragraphs and not self._aside:
            self._lines.append(words)

    def end(self, name: str) -> None:
        if self._aside:
            self._aside -= name in _ASIDE
        elif name == "table" and self._depth:
            self._depth -= 1
            if not self._depth:
                self._writer.close_table()
        elif self._depth == 1 and name in ("table-cell", "covered-table-cell"):
            self._end_cell()
        elif self._depth == 1 and name == "table-row":
            self._end_row()

    def _style_at(self, position: int) -> str:
        """Return the style of a cell that names none: its column's."""
        for column in self._columns:
            if position < column.count:
                return column.style
            position -= column.count
        return ""

    def _end_cell(self) -> None:
        attributes, self._cell = self._cell, None
        if attributes is None:
            return
        repeats = _count(attributes, "number-columns-repeated")
        cell = _show(attributes, "".join(self._lines))
        if cell is not EMPTY:
            style = attribute(attributes, "style-name") or self._style_at(self._position)
            kind = attribute(attributes, "value-type")
            cell_format = replace(
                self.styles.of(style),
                percent=kind == "percentage",
                currency=attribute(attributes, "currency") if kind == "currency" else "",
            )
            self._cells.append((self._position, min(repeats, MOST_COLUMNS), cell, cell_format))
            wide, high = (
                _count(attributes, "number-columns-spanned"),
                _count(attributes, "number-rows-spanned"),
            )
            if wide > 1 or high > 1:
                area = (self._row, self._position, self._row + high - 1, self._position + wide - 1)
                self._writer.note_layout(merged=[area])
        self._position += repeats

    def _end_row(self) -> None:
        if self._cells and self._row <= MOST_ROWS:
            last, count, _, _ = self._cells[-1]
            wide = min(last + count, MOST_COLUMNS)
            cells = [EMPTY] * wide
            formats = {}
            for position, repeats, cell, cell_format in self._cells:
                number = self._writer.format_number(cell_format)
                for column in range(position, min(position + repeats, wide)):
                    cells[column] = cell
                    if number:
                        formats[column] = number
            shown = [cell[0] for cell in cells]
            kinds = "".join([cell[2] for cell in cells])
            exact = {column: cell[1] for column, cell in enumerate(cells) if cell[0] != cell[1]}
            for number in range(self._row, self._row + min(self._row_repeats, MOST_CELLS)):
                self._writer.add_row(number, shown, kinds, exact, formats=formats, hidden=self._is_row_hidden)
        self._row += self._row_repeats - 1


def _count(attributes: Attributes, name: str) -> int:
    text = attribute(attributes, name)
    return max(1, int(text)) if text.isascii() and text.isdigit() and len(text) < 9 else 1


def _show(attributes: Attributes, text: str) -> Shown:
    """Return what a cell shows, exactly, and what it is."""
    shown = text.rstrip()
    kind = attribute(attributes, "value-type")
    if attributes.get("calcext:value-type") == "error":
        return shown, "", ERROR
    if kind in _NUMBERS:
        return _show_figure(attributes, shown, percent=kind == "percentage")
    if kind in _OTHERS:
        name, letter = _OTHERS[kind]
        exact = (
            attribute(attributes, name).replace("T00:00:00", "").replace("T", " " if letter == DATE else "T")
        )
        exact = exact.upper() if letter == TRUTH else exact
        return shown or exact, exact, letter
    if not kind and attribute(attributes, "formula") and not shown:
        return "", "", UNWORKED
    said = shown or (attribute(attributes, "string-value") if kind == "string" else "")
    if said.strip():
        return said, said, TEXT
    return SPACES if text or said else EMPTY


def _show_figure(attributes: Attributes, shown: str, *, percent: bool) -> Shown:
    try:
        number = Decimal(attribute(attributes, "value"))
    except InvalidOperation:
        return shown, "", ERROR
    if not number.is_finite() or abs(number.adjusted()) > 320:
        return shown, "", ERROR
    exact = format(number, "f")
    exact = exact.rstrip("0").rstrip(".") if "." in exact else exact
    if shown.startswith(("#", "Err:")):
        return shown, "", ERROR
    plain = f"{format(number * 100, 'f').rstrip('0').rstrip('.')}%" if percent and not shown else exact
    return shown or plain, exact, NUMBER
