# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Workbooks of one XML file or an archive of them: OpenDocument (ODS), and Excel's SpreadsheetML of 2003."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from decimal import Decimal, InvalidOperation
from typing import IO, Any, Final
from xml.parsers import expat

from desktop_app.basics.messages import Refused
from desktop_app.listreader import tables
from desktop_app.listreader.reading import cell_formats, output

# --------------------------------------------------------------------------------------------------
# XML of workbooks, read part by part with limits; and the workbook of 2003 that is one XML file.


PIECE: Final = 1 << 18
Attributes = Mapping[str, str]
Start = Callable[[str, Attributes], None]


def pieces_of(file: IO[bytes]) -> Iterable[bytes]:
    """Yield a part of a workbook piece by piece."""
    while chunk := file.read(PIECE):
        yield chunk


def parse(
    chunks: Iterable[bytes],
    start: Start,
    end: Callable[[str], None] | None = None,
    text: Callable[[str], None] | None = None,
) -> None:
    """Call back for each element of a part, named without its prefix.

    Errors: Refused if it is no XML, or has a document type, in which entities can be defined.
    """
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = lambda name, attributes: start(name.rpartition(":")[2], attributes)
    if end is not None:
        parser.EndElementHandler = lambda name: end(name.rpartition(":")[2])
    if text is not None:
        parser.CharacterDataHandler = text
    parser.StartDoctypeDeclHandler = _refuse_doctype
    try:
        for chunk in chunks:
            parser.Parse(chunk)
        parser.Parse(b"", True)  # noqa: FBT003  expat takes it by position alone
    except (expat.ExpatError, ValueError, UnicodeError):
        raise output.damaged() from None


def _refuse_doctype(*_: Any) -> None:
    raise Refused(
        "the file defines entities of its own, which no spreadsheet program writes",
        do="Open it in the spreadsheet program and save it as XLSX",
    )


def attribute(attributes: Attributes, name: str) -> str:
    """Return an attribute by its name without prefix; blank if it is not there."""
    if name in attributes:
        return attributes[name]
    return next((text for key, text in attributes.items() if key.rpartition(":")[2] == name), "")


def is_on(text: str) -> bool:
    """Tell whether an attribute says yes."""
    return text in ("1", "true", "on", "True")


# --------------------------------------------------------------------------------------------------
# Workbooks that were saved as one XML file ("XML Spreadsheet 2003"), which many programs export as .xls.


_NAMED: Final = {
    "": "General", "General Number": "General", "Fixed": "0.00", "Standard": "#,##0.00", "Percent": "0.00%",
    "Currency": "#,##0.00", "Euro Currency": "#,##0.00 [$€-2]", "Scientific": "0.00E+00", "Text": "@",
    "General Date": "yyyy-mm-dd", "Short Date": "yyyy-mm-dd", "Medium Date": "dd-mmm-yy",
    "Long Date": "yyyy-mm-dd", "Short Time": "hh:mm", "Medium Time": "hh:mm AM/PM", "Long Time": "hh:mm:ss",
}  # fmt: skip


def read_workbook_xml(content: bytes, writer: output.TableWriter) -> None:
    """Write out the sheets of a workbook.

    Errors: Refused if it is damaged.
    """
    reader = _Reader(writer)
    parse([content], reader.start, reader.end, reader.text)
    writer.finish("xml")


class _Reader:
    def __init__(self, writer: output.TableWriter) -> None:
        self._writer = writer
        self._styles: dict[str, cell_formats.Style] = {}
        self._style = ("", "General", False, 0)
        self._row = 0
        self._is_row_hidden = False
        self._column = self._layout_column = 0
        self._cells: dict[int, tuple[cell_formats.Shown, cell_formats.Style]] = {}
        self._cell: Attributes = {}
        self._kind: str | None = None
        self._content: list[str] | None = None
        self._merged: list[tables.Area] = []

    def start(self, name: str, attributes: Attributes) -> None:
        match name:
            case "Style":
                self._style = (attribute(attributes, "ID"), "General", False, 0)
            case "NumberFormat" | "Font" | "Alignment":
                self._read_style(name, attributes)
            case "Worksheet":
                self._merged, self._row, self._layout_column = [], 0, 0
                self._writer.open_table(attribute(attributes, "Name"))
            case "Column":
                first = _number(attributes, "Index", self._layout_column + 1) - 1
                self._layout_column = min(first + _number(attributes, "Span", 0) + 1, output.MOST_COLUMNS)
                if attribute(attributes, "Hidden") == "1":
                    self._writer.note_layout(range(first, self._layout_column))
            case "Row":
                self._row = _number(attributes, "Index", self._row + 1)
                self._is_row_hidden = attribute(attributes, "Hidden") == "1"
                self._column, self._cells = 0, {}
            case "Cell":
                self._column = min(_number(attributes, "Index", self._column + 1) - 1, output.MOST_COLUMNS)
                self._cell, self._kind = attributes, None
            case "Data":
                self._kind, self._content = attribute(attributes, "Type"), []

    def _read_style(self, name: str, attributes: Attributes) -> None:
        key, pattern, bold, indent = self._style
        if name == "NumberFormat":
            written = attribute(attributes, "Format")
            pattern = _NAMED.get(written, written)
        elif name == "Font":
            bold = attribute(attributes, "Bold") == "1"
        else:
            indent = _number(attributes, "Indent", 0)
        self._style = key, pattern, bold, indent

    def text(self, characters: str) -> None:
        """Take the content of a cell."""
        if self._content is not None:
            self._content.append(characters)

    def end(self, name: str) -> None:
        if name == "Style":
            key, pattern, bold, indent = self._style
            self._styles[key] = cell_formats.make_style(pattern, bold=bold, indent=indent)
        elif name == "Cell":
            self._end_cell()
        elif name == "Row":
            self._end_row()
        elif name == "Worksheet":
            self._writer.note_layout(merged=self._merged)
            self._writer.close_table()

    def _end_cell(self) -> None:
        style = self._styles.get(attribute(self._cell, "StyleID"), cell_formats.PLAIN_STYLE)
        cell = self._show("".join(self._content or ()), style)
        if self._kind is None and attribute(self._cell, "Formula"):
            cell = "", "", tables.UNWORKED
        self._content = None
        if cell is not cell_formats.EMPTY and self._column < output.MOST_COLUMNS:
            self._cells[self._column] = cell, style
        across, down = _number(self._cell, "MergeAcross", 0), _number(self._cell, "MergeDown", 0)
        if across or down:
            self._merged.append((self._row, self._column, self._row + down, self._column + across))
        self._column += across + 1

    def _show(self, content: str, style: cell_formats.Style) -> cell_formats.Shown:
        match self._kind:
            case "Number":
                try:
                    return cell_formats.show_number(float(content), style)
                except ValueError:
                    return content, "", tables.ERROR
            case "DateTime":
                day = content.partition("T00:00:00")[0].replace("T", " ").removesuffix(".000")
                return day, day, tables.DATE
            case "Boolean":
                truth = "TRUE" if content == "1" else "FALSE"
                return truth, truth, tables.TRUTH
            case "Error":
                return content, "", tables.ERROR
        return cell_formats.show_text(content) if self._kind is not None else cell_formats.EMPTY

    def _end_row(self) -> None:
        wide = max(self._cells, default=-1) + 1
        cells = [
            self._cells.get(column, (cell_formats.EMPTY, cell_formats.PLAIN_STYLE)) for column in range(wide)
        ]
        numbers = {
            column: self._writer.format_number(style.cell) for column, (_, style) in self._cells.items()
        }
        self._writer.add_row(
            self._row,
            [cell[0] for cell, _ in cells],
            "".join([cell[2] for cell, _ in cells]),
            {column: cell[1] for column, (cell, _) in enumerate(cells) if cell[0] != cell[1]},
            formats={column: number for column, number in sorted(numbers.items()) if number},
            hidden=self._is_row_hidden,
        )


def _number(attributes: Attributes, name: str, default: int) -> int:
    text = attribute(attributes, name)
    return int(text) if text.isascii() and text.isdigit() and len(text) < 9 else default


_NUMBERS: Final = frozenset(("float", "percentage", "currency"))
_OTHERS: Final = {
    "date": ("date-value", tables.DATE), "time": ("time-value", tables.TIME), "boolean": ("boolean-value", tables.TRUTH)
}  # fmt: skip
_ASIDE: Final = frozenset(("annotation", "tracked-changes", "shapes", "forms"))
_INDENT_UNIT: Final = Decimal("0.35")
"""Centimetres that one step of indent takes up."""
_UNITS: Final = {"cm": Decimal(1), "mm": Decimal("0.1"), "in": Decimal("2.54"), "pt": Decimal("0.0353")}


def read_ods(packed: zipfile.ZipFile, writer: output.TableWriter) -> None:
    """Write out the sheets of a workbook.

    Errors: Refused if it is protected or damaged.
    """
    names = set(packed.namelist())
    if "META-INF/manifest.xml" in names and b"encryption-data" in packed.read("META-INF/manifest.xml"):
        raise output.protected()
    reader = _ContentReader(writer, packed.getinfo("content.xml").file_size)
    if "styles.xml" in names:
        with packed.open("styles.xml") as file:
            parse(pieces_of(file), reader.styles.start)
    with packed.open("content.xml") as file:
        parse(reader.counted(pieces_of(file)), reader.start, reader.end, reader.text)
    if not reader.sheets:
        raise output.damaged()
    writer.finish("ods")


class _Styles:
    """Bold letters, indents and hidden sheets by the names of styles."""

    def __init__(self) -> None:
        self._formats: dict[str, tables.CellFormat] = {}
        self._hidden: set[str] = set()
        self._name = ""

    def start(self, name: str, attributes: Attributes) -> None:
        if name == "style":
            self._name = attribute(attributes, "name")
            parent = attribute(attributes, "parent-style-name")
            self._formats[self._name] = self._formats.get(parent, tables.PLAIN)
        elif name == "text-properties" and (weight := attributes.get("fo:font-weight", "")):
            self._change(bold=weight == "bold" or weight in ("600", "700", "800", "900"))
        elif name == "paragraph-properties" and (margin := attributes.get("fo:margin-left", "")):
            self._change(indent=_steps(margin))
        elif name == "table-properties" and attribute(attributes, "display") == "false":
            self._hidden.add(self._name)

    def _change(self, *, bold: bool | None = None, indent: int | None = None) -> None:
        cell_format = self._formats.get(self._name, tables.PLAIN)
        self._formats[self._name] = replace(
            cell_format,
            bold=cell_format.bold if bold is None else bold,
            indent=cell_format.indent if indent is None else indent,
        )

    def of(self, name: str) -> tables.CellFormat:
        """Return what a style says of a cell."""
        return self._formats.get(name, tables.PLAIN)

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


class _ContentReader:
    """Follows the tags of the content."""

    def __init__(self, writer: output.TableWriter, size: int) -> None:
        self.styles, self.sheets = _Styles(), 0
        self._writer, self._size, self._read = writer, size, 0
        self._depth = self._aside = 0
        self._columns: list[tuple[str, int]] = []  # columns side by side: their style, and how many they are
        self._column = 0
        self._row = self._row_repeats = 0
        self._is_row_hidden = False
        self._cells: list[tuple[int, int, cell_formats.Shown, tables.CellFormat]] = []
        self._position = 0
        self._cell: Attributes | None = None
        self._lines: list[str] = []
        self._paragraphs = 0

    def counted(self, chunks: Iterable[bytes]) -> Iterable[bytes]:
        for chunk in chunks:
            self._read += len(chunk)
            self._writer.report_progress(self._read, self._size)
            yield chunk

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
                count = min(_count(attributes, "number-columns-repeated"), output.MOST_COLUMNS)
                self._columns.append((attribute(attributes, "default-cell-style-name"), count))
                if attribute(attributes, "visibility") in ("collapse", "filter"):
                    self._writer.note_layout(
                        range(self._column, min(self._column + count, output.MOST_COLUMNS))
                    )
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

    def text(self, characters: str) -> None:
        """Take text of a paragraph of a cell."""
        if self._cell is not None and self._paragraphs and not self._aside:
            self._lines.append(characters)

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

    def _end_cell(self) -> None:
        attributes, self._cell = self._cell, None
        if attributes is None:
            return
        repeats = _count(attributes, "number-columns-repeated")
        cell = _show(attributes, "".join(self._lines))
        if cell is not cell_formats.EMPTY:
            style, end = attribute(attributes, "style-name"), 0
            for of_column, count in (
                self._columns if not style else ()
            ):  # a cell that names none has its column's
                end += count
                if self._position < end:
                    style = of_column
                    break
            kind = attribute(attributes, "value-type")
            cell_format = replace(
                self.styles.of(style),
                percent=kind == "percentage",
                currency=attribute(attributes, "currency") if kind == "currency" else "",
            )
            self._cells.append((self._position, min(repeats, output.MOST_COLUMNS), cell, cell_format))
            wide, high = (
                _count(attributes, "number-columns-spanned"),
                _count(attributes, "number-rows-spanned"),
            )
            if wide > 1 or high > 1:
                area = (self._row, self._position, self._row + high - 1, self._position + wide - 1)
                self._writer.note_layout(merged=[area])
        self._position += repeats

    def _end_row(self) -> None:
        if self._cells and self._row <= output.MOST_ROWS:
            last, count, _, _ = self._cells[-1]
            wide = min(last + count, output.MOST_COLUMNS)
            cells = [cell_formats.EMPTY] * wide
            formats = {}
            for position, repeats, cell, cell_format in self._cells:
                number = self._writer.format_number(cell_format)
                for column in range(position, min(position + repeats, wide)):
                    cells[column] = cell
                    if number:
                        formats[column] = number
            texts = [cell[0] for cell in cells]
            kinds = "".join([cell[2] for cell in cells])
            exact = {column: cell[1] for column, cell in enumerate(cells) if cell[0] != cell[1]}
            for number in range(self._row, self._row + min(self._row_repeats, output.MOST_CELLS)):
                self._writer.add_row(number, texts, kinds, exact, formats=formats, hidden=self._is_row_hidden)
        self._row += self._row_repeats - 1


def _count(attributes: Attributes, name: str) -> int:
    text = attribute(attributes, name)
    return max(1, int(text)) if text.isascii() and text.isdigit() and len(text) < 9 else 1


def _show(attributes: Attributes, text: str) -> cell_formats.Shown:
    """Return what a cell shows, exactly, and what it is."""
    cell_text = text.rstrip()
    kind = attribute(attributes, "value-type")
    if attributes.get("calcext:value-type") == "error":
        return cell_text, "", tables.ERROR
    if kind in _NUMBERS:
        try:
            number = Decimal(attribute(attributes, "value"))
        except InvalidOperation:
            return cell_text, "", tables.ERROR
        if not number.is_finite() or abs(number.adjusted()) > 320 or cell_text.startswith(("#", "Err:")):
            return cell_text, "", tables.ERROR
        exact = format(number, "f")
        exact = exact.rstrip("0").rstrip(".") if "." in exact else exact
        if not cell_text:
            hundredfold = format(number * 100, "f").rstrip("0").rstrip(".") if kind == "percentage" else ""
            cell_text = f"{hundredfold}%" if hundredfold else exact
        return cell_text, exact, tables.NUMBER
    if kind in _OTHERS:
        name, letter = _OTHERS[kind]
        exact = (
            attribute(attributes, name)
            .replace("T00:00:00", "")
            .replace("T", " " if letter == tables.DATE else "T")
        )
        exact = exact.upper() if letter == tables.TRUTH else exact
        return cell_text or exact, exact, letter
    if not kind and attribute(attributes, "formula") and not cell_text:
        return "", "", tables.UNWORKED
    value = cell_text or (attribute(attributes, "string-value") if kind == "string" else "")
    if value.strip():
        return value, value, tables.TEXT
    return cell_formats.SPACES if text or cell_text else cell_formats.EMPTY
