# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""XML of workbooks, read part by part with limits; and the workbook of 2003 that is one XML file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import IO, Any, Final
from xml.parsers import expat

from desktop_app.basics.errors import Refused
from desktop_app.listreader.reading.cell_formats import (
    EMPTY,
    PLAIN_STYLE,
    Shown,
    Style,
    make_style,
    show_number,
    show_text,
)
from desktop_app.listreader.reading.output import MOST_COLUMNS, TableWriter, damaged
from desktop_app.listreader.tables import DATE, ERROR, TRUTH, UNWORKED, Area

PIECE: Final = 1 << 18
Attributes = Mapping[str, str]
Start = Callable[[str, Attributes], None]


def pieces_of(file: IO[bytes]) -> Iterable[bytes]:
    """Yield a part of a workbook piece by piece."""
    while piece := file.read(PIECE):
        yield piece


def parse(
    pieces: Iterable[bytes],
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
        for piece in pieces:
            parser.Parse(piece)
        parser.Parse(b"", True)  # noqa: FBT003  expat takes it by position alone
    except (expat.ExpatError, ValueError, UnicodeError):
        raise damaged() from None


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


def read_workbook_xml(content: bytes, writer: TableWriter) -> None:
    """Write out the sheets of a workbook.

    Errors: Refused if it is damaged.
    """
    reader = _Reader(writer)
    parse([content], reader.start, reader.end, reader.text)
    writer.finish("xml")


class _Reader:
    def __init__(self, writer: TableWriter) -> None:
        self._writer = writer
        self._styles: dict[str, Style] = {}
        self._style = ("", "General", False, 0)
        self._row = 0
        self._is_row_hidden = False
        self._column = self._layout_column = 0
        self._cells: dict[int, tuple[Shown, Style]] = {}
        self._cell: Attributes = {}
        self._kind: str | None = None
        self._content: list[str] | None = None
        self._merged: list[Area] = []

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
                self._layout_column = min(first + _number(attributes, "Span", 0) + 1, MOST_COLUMNS)
                if attribute(attributes, "Hidden") == "1":
                    self._writer.note_layout(range(first, self._layout_column))
            case "Row":
                self._row = _number(attributes, "Index", self._row + 1)
                self._is_row_hidden = attribute(attributes, "Hidden") == "1"
                self._column, self._cells = 0, {}
            case "Cell":
                self._column = min(_number(attributes, "Index", self._column + 1) - 1, MOST_COLUMNS)
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

    def text(self, words: str) -> None:
        """Take the content of a cell."""
        if self._content is not None:
            self._content.append(words)

    def end(self, name: str) -> None:
        if name == "Style":
            key, pattern, bold, indent = self._style
            self._styles[key] = make_style(pattern, bold=bold, indent=indent)
        elif name == "Cell":
            self._end_cell()
        elif name == "Row":
            self._end_row()
        elif name == "Worksheet":
            self._writer.note_layout(merged=self._merged)
            self._writer.close_table()

    def _end_cell(self) -> None:
        style = self._styles.get(attribute(self._cell, "StyleID"), PLAIN_STYLE)
        cell = self._show("".join(self._content or ()), style)
        if self._kind is None and attribute(self._cell, "Formula"):
            cell = "", "", UNWORKED
        self._content = None
        if cell is not EMPTY and self._column < MOST_COLUMNS:
            self._cells[self._column] = cell, style
        across, down = _number(self._cell, "MergeAcross", 0), _number(self._cell, "MergeDown", 0)
        if across or down:
            self._merged.append((self._row, self._column, self._row + down, self._column + across))
        self._column += across + 1

    def _show(self, content: str, style: Style) -> Shown:
        match self._kind:
            case "Number":
                try:
                    return show_number(float(content), style)
                except ValueError:
                    return content, "", ERROR
            case "DateTime":
                day = content.partition("T00:00:00")[0].replace("T", " ").removesuffix(".000")
                return day, day, DATE
            case "Boolean":
                truth = "TRUE" if content == "1" else "FALSE"
                return truth, truth, TRUTH
            case "Error":
                return content, "", ERROR
        return show_text(content) if self._kind is not None else EMPTY

    def _end_row(self) -> None:
        wide = max(self._cells, default=-1) + 1
        cells = [self._cells.get(column, (EMPTY, PLAIN_STYLE)) for column in range(wide)]
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
