# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Writes the files of the lists, the same bytes each time, and keeps the lists by name."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final
from xml.sax.saxutils import escape

import xlsxwriter
import xlwt

from tests.listreader import books

Files = Mapping[str, bytes]
"""The content of each file of a list by its name."""
Row = Sequence[Any]
_MADE: Final = datetime(2026, 10, 12, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class ListOfTest:
    """One list: its name (its truth is called the same), the function that writes it, and how it comes in."""

    name: str
    write: Callable[[], Files]
    pasted: bool = False


LISTS: Final[dict[str, ListOfTest]] = {}
"""Every list by its name."""


def list_file(file: str, *, pasted: bool = False) -> Callable[[Callable[[], bytes]], Callable[[], bytes]]:
    """Keep a function that writes the one file of a list."""

    def keep(write: Callable[[], bytes]) -> Callable[[], bytes]:
        LISTS[write.__name__] = ListOfTest(write.__name__, lambda: {file: write()}, pasted=pasted)
        return write

    return keep


def list_files(write: Callable[[], Files]) -> Callable[[], Files]:
    """Keep a function that writes several files of a list."""
    LISTS[write.__name__] = ListOfTest(write.__name__, write)
    return write


@dataclass(frozen=True, slots=True)
class Shown:
    """A cell of a workbook with a format: ``number`` as XlsxWriter and xlwt call it."""

    value: Any
    number: str = "General"
    indent: int = 0
    bold: bool = False


def separated(text: str, encoding: str, *, separator: str = "", newline: str = "\r\n") -> bytes:
    """Return a text file; ``|`` in the text stands for the separator if one is given."""
    lines = text.strip("\n").replace("\n", newline) + newline
    return (lines.replace("|", separator) if separator else lines).encode(encoding)


def table(text: str) -> list[list[Any]]:
    """Return the cells of a text with ``|`` between them."""
    return [[cell.strip() for cell in line.split("|")] for line in text.strip("\n").splitlines()]


def figures(rows: Sequence[list[Any]], columns: str) -> list[list[Any]]:
    """Return rows with the plain decimals of some columns, each named by its digit, as numbers."""
    plain = re.compile(r"(0|[1-9]\d*)(\.\d+)?")
    return [
        [
            float(cell) if str(number) in columns and plain.fullmatch(str(cell)) else cell
            for number, cell in enumerate(row)
        ]
        for row in rows
    ]


def ods(sheets: Mapping[str, Sequence[Row]]) -> bytes:
    """Return an ODS workbook of texts and figures without styles."""
    return books.ods(
        "".join(
            f'<table:table table:name="{title}">'
            + "".join(f"<table:table-row>{''.join(map(_ods_cell, row))}</table:table-row>" for row in rows)
            + "</table:table>"
            for title, rows in sheets.items()
        )
    )


def _ods_cell(cell: Any) -> str:
    if cell in (None, ""):
        return "<table:table-cell/>"
    typed = 'office:value-type="string"'
    if isinstance(cell, float):
        typed = f'office:value-type="float" office:value="{cell:.12g}"'
    shown = escape(f"{cell:.12g}" if isinstance(cell, float) else str(cell))
    return f"<table:table-cell {typed}><text:p>{shown}</text:p></table:table-cell>"


def xlsx(sheets: Mapping[str, Sequence[Row]], finish: Callable[[Any, Any], None] | None = None) -> bytes:
    """Return a workbook; ``finish`` may change the book and its last sheet."""
    packed = io.BytesIO()
    book = xlsxwriter.Workbook(packed, {"strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"created": _MADE})
    page = None
    for title, rows in sheets.items():
        page = book.add_worksheet(title)
        for number, row in enumerate(rows):
            for column, cell in enumerate(row):
                _write_xlsx_cell(book, page, (number, column), cell)
    if finish is not None:
        finish(book, page)
    book.close()
    return packed.getvalue()


def _write_xlsx_cell(book: Any, page: Any, place: tuple[int, int], cell: Any) -> None:
    if isinstance(cell, Shown):
        look = book.add_format({"num_format": cell.number, "indent": cell.indent, "bold": cell.bold})
        page.write(*place, cell.value, look)
    elif isinstance(cell, str):
        if cell:
            page.write_string(*place, cell)
    elif cell is not None:
        page.write(*place, cell)


def xls(sheets: Mapping[str, Sequence[Row]]) -> bytes:
    """Return a workbook of the old kind."""
    book = xlwt.Workbook(encoding="cp1252")
    for title, rows in sheets.items():
        page = book.add_sheet(title)
        for number, row in enumerate(rows):
            for column, cell in enumerate(row):
                _write_xls_cell(page, (number, column), cell)
    packed = io.BytesIO()
    book.save(packed)
    return packed.getvalue()


def _write_xls_cell(page: Any, place: tuple[int, int], cell: Any) -> None:
    if isinstance(cell, Shown):
        look = xlwt.easyxf(f"align: indent {cell.indent}; font: bold {cell.bold}", num_format_str=cell.number)
        page.write(*place, cell.value, look)
    elif cell not in (None, ""):
        page.write(*place, cell)
