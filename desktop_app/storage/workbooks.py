# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Workbooks in and out. Formulas are never executed and never written: a text that begins with = + - or @ is written
as the text it is.
"""

from __future__ import annotations

import csv
import io
import re
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from traceback import walk_tb
from typing import TYPE_CHECKING, Any, BinaryIO, Final
from zipfile import BadZipFile, ZipFile

from desktop_app.basics import files
from desktop_app.basics.messages import Refused
from desktop_app.basics.progress import Cancelled, Progress, never_cancelled, nothing_happens
from desktop_app.services.context import ports
from desktop_app.services.context.law_use import LawColumn, LawSheet
from desktop_app.services.schema.columns import FORMS, Sheets, form_of_row

if TYPE_CHECKING:
    from desktop_app.listreader import Book, Pasted

# --------------------------------------------------------------------------------------------------
# Writes lists as they are seen, as XLSX and as CSV: figures are numbers, days are days, all else is text.
# No cell is a formula, and none becomes one in a spreadsheet program: what looks like the beginning of one
# is marked as text, in a workbook by the mark that such programs have for it, in CSV by an apostrophe.


_WIDTH: Final = 16
_CREATED: Final = datetime(2026, 1, 1)  # noqa: DTZ001 - a spreadsheet knows no zones
_BEGINS_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_MOST_DIGITS: Final = 15
"""How many digits of a number a workbook keeps."""
_LONGEST_TITLE: Final = 31
_NOT_IN_TITLES: Final = re.compile(r"[\[\]:*?/\\]")
_MARK: Final = b"\xef\xbb\xbf"


def write_sheets(file: BinaryIO, sheets: Iterable[ports.WrittenSheet]) -> None:
    """Write a workbook of texts."""
    with _open_book(file) as book:
        for sheet in sheets:
            page = book.add_page(sheet.title, sheet.heading, sheet.widths)
            for number, cells in enumerate(sheet.rows, 1):
                book.write_texts(page, number, cells)


READ_ME: Final = "Read me"
CODES: Final = "Codes"
_WIDEST: Final = 60
_HIGH: Final = 60
"""The height of the row that explains the columns, in points."""
_LAST_ROW: Final = 5000
"""Down to this row of a sheet drop-downs offer codes."""
_LONGEST_OFFER: Final = 255
"""So many letters a drop-down keeps itself; a longer one takes its codes from a sheet."""


def write_law_sheets(
    file: BinaryIO, sheets: Sequence[LawSheet], notes: Sequence[tuple[str, str]] = ()
) -> None:
    """Write a law file as a workbook: what each sheet is for, the sheets, and the codes that they offer.

    ``notes`` are what is said beside the sheets, each with what it is about.
    """
    codes = {
        column.choices: f"codes {number}"
        for number, column in enumerate((c for sheet in sheets for c in sheet.columns if c.choices), 1)
        if len(",".join(column.choices)) > _LONGEST_OFFER
    }

    from xlsxwriter.utility import xl_col_to_name

    def source_of(column: LawColumn) -> str | list[str]:
        if column.choices not in codes:
            return list(column.choices)
        letter = xl_col_to_name(list(codes).index(column.choices))
        return f"={CODES}!${letter}$2:${letter}${len(column.choices) + 1}"

    with _open_book(file) as book:
        page = book.add_page(READ_ME, ("sheet", "what a row of it is"), (24, 120))
        told = [(sheet.title, sheet.about) for sheet in sheets]
        for number, texts in enumerate([*told, *([("", "")] if notes else []), *notes], 1):
            book.write_explained(page, number, texts)
        for sheet in sheets:
            book.add_law_sheet(sheet, source_of)
        book.add_codes(CODES, {name: choices for choices, name in codes.items()})


def write_form(file: BinaryIO, pages: Sequence[ports.FormPage]) -> None:
    """Write a workbook to fill in, and behind it the words that its drop-downs offer."""
    offers = list(
        dict.fromkeys(cell.offers for page in pages for row in page.rows for cell in row if cell.offers)
    )
    with _open_book(file) as book:
        for page in pages:
            book.add_form_page(page, offers)
        book.add_codes(CODES, {f"codes {number}": words for number, words in enumerate(offers, 1)})


def write_list(file: BinaryIO, table: ports.WrittenTable) -> None:
    """Write a list as a workbook."""
    with _open_book(file) as book:
        page = book.add_page(table.title, table.heading, table.widths)
        for number, cells in enumerate(table.rows, 1):
            for position, cell in enumerate(cells):
                book.write_cell(page, number, position, cell, table.day_format)


def write_text_list(file: BinaryIO, table: ports.WrittenTable) -> None:
    """Write a list as CSV in UTF-8 with its mark; texts stand in quotation marks, so that none is read as a number."""
    separator = ";" if table.decimal_mark == "," else ","
    file.write(_MARK)
    file.write(_csv_line(map(_quoted, table.heading), separator))
    for row in table.rows:
        file.write(_csv_line(_csv_cells(row, table.decimal_mark), separator))


def _csv_line(cells: Iterable[str], separator: str) -> bytes:
    return (separator.join(cells) + "\r\n").encode("utf-8", "replace")


def _csv_cells(row: Iterable[Any], decimal_mark: str) -> Iterator[str]:
    for cell in row:
        if isinstance(cell, ports.WrittenFigure):
            figure = cell.plain.replace(".", decimal_mark)
            yield _quoted(f"{figure} {cell.unit}") if cell.unit else figure
        elif isinstance(cell, date):
            yield cell.isoformat()
        else:
            yield _quoted(cell)


def _quoted(text: str) -> str:
    guarded = f"'{text}" if text.startswith(_BEGINS_FORMULA) else text
    return '"' + guarded.replace('"', '""') + '"'


def _check_written(status: int) -> None:
    """Refuse what a workbook cannot hold; the library leaves it out without a word."""
    if status:
        raise Refused(
            "the list has more rows, or a longer text, than a workbook can hold",
            do="Filter the list and save it in parts, or save it as CSV",
        )


_OF_EVERY_CELL: Final = {"num_format": "@", "text_wrap": True, "valign": "vcenter", "font_size": 10}
_LOOKS: Final[Mapping[str, Mapping[str, object]]] = {
    "title": {"bold": True, "font_size": 14},
    "note": {"valign": "top"},
    "band": {"bold": True, "font_color": "#ffffff", "bg_color": "#1f5a8c"},
    "heading": {"bold": True, "bg_color": "#dce6f1", "border": 1, "border_color": "#c5ccd6", "valign": "top"},
    "rule": {"font_size": 8, "bg_color": "#f3f5f8", "border": 1, "border_color": "#c5ccd6", "valign": "top"},
    "label": {"bg_color": "#f3f5f8", "border": 1, "border_color": "#c5ccd6"},
    "known": {"bg_color": "#e7eaef", "font_color": "#4a5462", "border": 1, "border_color": "#c5ccd6"},
    "answer": {"bg_color": "#fffbe6", "border": 1, "border_color": "#c5ccd6", "locked": False},
}
"""How the cells of a sheet to fill in look."""
_FORMULA: Final = re.compile(rb"<(?:\w+:)?c\b[^>]*?\br=\"([A-Z]{1,3})([0-9]{1,7})\"[^>]*>\s*<(?:\w+:)?f\b")
_WORKSHEET: Final = re.compile(r"xl/worksheets/[^/]+\.xml", re.IGNORECASE)


def list_formulas(content: bytes) -> frozenset[tuple[int, int]] | None:
    """Return the cells of a workbook that hold formulas, by row from 1 and column from 0; None if it is no XLSX."""
    found: set[tuple[int, int]] = set()
    try:
        with ZipFile(io.BytesIO(content)) as book:
            if "xl/workbook.xml" not in book.namelist():
                return None
            for name in filter(_WORKSHEET.fullmatch, book.namelist()):
                with book.open(name) as part:
                    text = part.read(files.LIST_FILE.most_bytes)
                for letters, number in _FORMULA.findall(text):
                    column = 0
                    for letter in letters:
                        column = column * 26 + letter - 64
                    found.add((int(number), column - 1))
    except (BadZipFile, NotImplementedError, OSError, RuntimeError, ValueError, zlib.error):
        return None
    return frozenset(found)


@contextmanager
def _open_book(file: BinaryIO) -> Iterator[_Book]:
    """Yield a workbook to fill; what the library keeps on disk meanwhile lies in a folder that a killed program's
    successor finds and deletes.
    """
    with files.temporary_folder() as folder, closing(_Book(file, folder)) as book:
        yield book


class _Book:
    """A workbook that is being written, with one format for each way in which cells are shown."""

    def __init__(self, file: BinaryIO, folder: Path) -> None:
        import xlsxwriter

        options = {
            "constant_memory": True,
            "tmpdir": str(folder),
            "strings_to_numbers": False,
            "strings_to_formulas": False,
            "strings_to_urls": False,
        }
        self._workbook = xlsxwriter.Workbook(file, options)
        self._workbook.set_properties({"title": "Lodestone", "created": _CREATED})
        # Empty cells below are text, too, so that 0101 typed into one stays 0101.
        self._text = self._workbook.add_format({"num_format": "@"})
        self._guarded = self._workbook.add_format({"num_format": "@", "quote_prefix": True})
        self._quiet = self._workbook.add_format(
            {"num_format": "@", "italic": True, "text_wrap": True, "valign": "top"}
        )
        self._bold = self._workbook.add_format({"num_format": "@", "bold": True})
        self._top = self._workbook.add_format({"num_format": "@", "valign": "top"})
        self._wrapped = self._workbook.add_format({"num_format": "@", "text_wrap": True, "valign": "top"})
        self._formats: dict[str, Any] = {}

    def close(self) -> None:
        """Write out what is left.

        Errors: OSError where there is no room or no right; the library wraps it in an error of its own.
        """
        from xlsxwriter.exceptions import FileCreateError

        try:
            self._workbook.close()
        except FileCreateError as error:
            # The archive in the hands of the library would be written to once more when it goes, and complain.
            reason = error.args[0]
            for frame, _line in walk_tb(getattr(reason, "__traceback__", None)):
                for value in frame.f_locals.values():
                    if isinstance(value, ZipFile):
                        value.fp = None
            raise reason if isinstance(reason, OSError) else OSError(str(error)) from error

    def add_page(self, title: str, heading: Iterable[str], widths: Sequence[int]) -> Any:
        """Return a new sheet with its heading."""
        page = self._workbook.add_worksheet(_NOT_IN_TITLES.sub(" ", title)[:_LONGEST_TITLE].strip("' "))
        page.freeze_panes(1, 0)
        for position, name in enumerate(heading):
            width = widths[position] if position < len(widths) else _WIDTH
            page.set_column(position, position, width, self._text)
            page.write_string(0, position, name, self._bold)
        return page

    def write_texts(self, page: Any, number: int, cells: Iterable[str]) -> None:
        """Write the texts of a row."""
        filled = ((position, cell) for position, cell in enumerate(cells) if cell)
        for position, cell in filled:
            self.write_text(page, number, position, cell)

    def write_explained(self, page: Any, number: int, texts: tuple[str, str]) -> None:
        """Write what a name means beside it, on as many lines as it takes."""
        if texts[0]:
            page.write_string(number, 0, texts[0], self._top)
            page.write_string(number, 1, texts[1], self._wrapped)

    def write_cell(
        self, page: Any, number: int, position: int, cell: ports.WrittenCell, day_format: str
    ) -> None:
        """Write a figure, a day or a text."""
        if isinstance(cell, ports.WrittenFigure):
            self.write_figure(page, number, position, cell)
        elif isinstance(cell, date):
            self.write_day(page, number, position, (cell, day_format))
        elif cell:
            self.write_text(page, number, position, cell)

    def add_law_sheet(self, sheet: LawSheet, source_of: Callable[[LawColumn], str | list[str]]) -> None:
        """Write a sheet of a law file: what explains each column stands below its name, and drop-downs offer codes."""
        lines = [[column.name for column in sheet.columns], *(row.cells for row in sheet.rows)]
        widths = [
            min(_WIDEST, max(_WIDTH, *(len(cells[at]) for cells in lines)))
            for at in range(len(sheet.columns))
        ]
        page = self.add_page(sheet.title, lines[0], widths)
        page.freeze_panes(2, 1)
        page.set_row(1, _HIGH)
        for position, column in enumerate(sheet.columns):
            page.write_string(1, position, column.help, self._quiet)
        for number, cells in enumerate(lines[1:], 2):
            self.write_texts(page, number, cells)
        for position, column in enumerate(sheet.columns):
            if column.choices:
                kind = "warning" if column.is_open else "stop"
                offer = {"validate": "list", "source": source_of(column), "error_type": kind}
                page.data_validation(2, position, _LAST_ROW, position, offer)

    def add_form_page(self, form: ports.FormPage, offers: Sequence[tuple[str, ...]]) -> None:
        """Write a sheet of which only the answers can be changed; texts other than those offered may be typed."""
        from xlsxwriter.utility import xl_col_to_name

        page = self.add_page(form.title, (), ())
        page.freeze_panes(0, 0)
        for position, width in enumerate(form.widths):
            page.set_column(position, position, width)
        looks = {name: self._workbook.add_format({**_OF_EVERY_CELL, **look}) for name, look in _LOOKS.items()}
        for number, cells in enumerate(form.rows):
            if number in form.heights:
                page.set_row(number, form.heights[number])
            position = 0
            for cell in cells:
                look = looks[cell.look]
                last = position + cell.span - 1
                if cell.span > 1:
                    page.merge_range(number, position, number, last, "", look)
                if cell.text:
                    _check_written(page.write_string(number, position, cell.text, look))
                elif cell.span == 1:
                    page.write_blank(number, position, None, look)
                if cell.offers:
                    letter = xl_col_to_name(offers.index(cell.offers))
                    source = f"={CODES}!${letter}$2:${letter}${len(cell.offers) + 1}"
                    page.data_validation(
                        number,
                        position,
                        number,
                        position,
                        {"validate": "list", "source": source, "show_error": False},
                    )
                position = last + 1
        page.protect("", {"format_columns": True, "format_rows": True, "select_locked_cells": True})
        page.set_landscape()
        page.fit_to_pages(1, 0)

    def add_codes(self, title: str, columns: Mapping[str, Sequence[str]]) -> None:
        """Write the codes of drop-downs that are too long to stand in one, a column each, out of sight."""
        page = self.add_page(title, list(columns), [_WIDTH] * len(columns))
        longest = max(map(len, columns.values()), default=0)
        for number in range(longest):
            cells = (codes[number] if number < len(codes) else "" for codes in columns.values())
            self.write_texts(page, number + 1, cells)
        page.hide()

    def write_text(self, page: Any, number: int, position: int, text: str) -> None:
        """Write a text."""
        look = self._guarded if text.startswith(_BEGINS_FORMULA) else self._text
        _check_written(page.write_string(number, position, text, look))

    def write_figure(self, page: Any, number: int, position: int, figure: ports.WrittenFigure) -> None:
        """Write a figure as a number; one with more digits than a workbook keeps is written as text."""
        integer, _, fraction = figure.plain.partition(".")
        if len((integer + fraction).strip("0")) > _MOST_DIGITS:
            text = f"{figure.plain} {figure.unit}".rstrip()
            self.write_text(page, number, position, text)
            return
        unit = f' "{figure.unit}"' if figure.unit else ""
        pattern = f"#,##0{'.' if fraction else ''}{'0' * len(fraction)}{unit}"
        _check_written(page.write_number(number, position, Decimal(figure.plain), self._format(pattern)))

    def write_day(self, page: Any, number: int, position: int, day: tuple[date, str]) -> None:
        """Write a day, shown as its format says."""
        _check_written(page.write_datetime(number, position, day[0], self._format(day[1])))

    def _format(self, pattern: str) -> Any:
        if pattern not in self._formats:
            self._formats[pattern] = self._workbook.add_format({"num_format": pattern})
        return self._formats[pattern]


# --------------------------------------------------------------------------------------------------
# Whether a list that was written here shows what its cells hold. What it may consist of is told, not what it may not:
# spreadsheet programs have more ways to show another text than can be listed.


_PARTS: Final = frozenset({
    "[Content_Types].xml", "_rels/.rels", "docProps/app.xml", "docProps/core.xml", "xl/_rels/workbook.xml.rels",
    "xl/sharedStrings.xml", "xl/styles.xml", "xl/theme/theme1.xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml",
})  # fmt: skip
_ELEMENTS: Final = {
    "xl/worksheets/sheet1.xml": frozenset(
        b"worksheet dimension sheetViews sheetView pane selection sheetFormatPr cols col sheetData row c is t v"
        b" pageMargins".split()
    ),
    "xl/sharedStrings.xml": frozenset(b"sst si t".split()),
}
_ELEMENT: Final = re.compile(rb"<([^\s/>?]+)")
_OUT_OF_SIGHT: Final = re.compile(rb"\b(?:hidden|ht|collapsed)\s*=|\bwidth\s*=\s*[\"']0*(?:\.|[\"'])")
_SHOWN_AS: Final = re.compile(rb'formatCode="(?:@|General|[#,0.]+|[ymdhs:/. -]+)"')
_XML: Final = b'<?xml version="1.0" encoding="UTF-8"'


def shows_its_cells(content: bytes) -> bool:
    """Tell whether a workbook of one sheet has nothing that shows another text than its cells, or hides a row."""
    try:
        with ZipFile(io.BytesIO(content)) as book:
            names = book.namelist()
            if len(names) != len(set(names)) or not _PARTS.issuperset(names):
                return False
            for name in (*_ELEMENTS, "xl/styles.xml"):
                if name not in names:
                    continue
                with book.open(name) as part:
                    text = part.read(files.LIST_FILE.most_bytes)
                    if part.read(1) or not text.startswith(_XML) or b"<!" in text:
                        return False
                allowed = _ELEMENTS.get(name)
                if allowed is None:
                    if text.count(b"formatCode") != len(_SHOWN_AS.findall(text)):
                        return False
                elif not allowed.issuperset(_ELEMENT.findall(text)) or _hides(text):
                    return False
    except (BadZipFile, NotImplementedError, OSError, RuntimeError, ValueError, zlib.error):
        return False
    return True


def _hides(text: bytes) -> bool:
    tags = (tag for tag in re.findall(rb"<(?:row|col)\b[^>]*", text))
    return any(_OUT_OF_SIGHT.search(tag) for tag in tags)


class XlsxWorkbooks:
    """Reads tables from any file, writes XLSX and CSV."""

    def read_tables(
        self,
        sources: Iterable[Path | Pasted],
        *,
        progress: Progress = nothing_happens,
        cancelled: Cancelled = never_cancelled,
        begun: ports.Begun = ports.show_nobody,
    ) -> list[Book]:
        """Return what files, folders of files and pasted tables show."""
        from desktop_app.listreader import read_tables  # slow to import; most commands read no list

        return read_tables(sources, progress=progress, cancelled=cancelled, begun=begun)

    def shows_its_cells(self, path: Path) -> bool:
        """Tell whether nothing in a written list can show another text than its cells hold."""
        return shows_its_cells(files.read_limited(path, files.LIST_FILE))

    def write_workbook(self, path: Path, sheets: Iterable[ports.WrittenSheet]) -> None:
        """Write a workbook, in full or not at all."""
        with files.open_to_write(path) as file:
            write_sheets(file, sheets)

    def write_law_sheets(
        self, path: Path, sheets: Sequence[LawSheet], notes: Sequence[tuple[str, str]] = ()
    ) -> None:
        """Write a law file as a workbook, in full or not at all."""
        with files.open_to_write(path) as file:
            write_law_sheets(file, sheets, notes)

    def write_form(self, path: Path, pages: Sequence[ports.FormPage]) -> None:
        """Write a workbook to fill in, in full or not at all."""
        with files.open_to_write(path) as file:
            write_form(file, pages)

    def list_formulas(self, path: Path) -> frozenset[tuple[int, int]] | None:
        """Return the cells that hold formulas."""
        return list_formulas(files.read_limited(path, files.LIST_FILE))

    def write_table(self, path: Path, table: ports.WrittenTable) -> None:
        """Write a list as it is seen, in full or not at all."""
        write = write_text_list if path.suffix.lower() == ".csv" else write_list
        with files.open_to_write(path) as file:
            write(file, table)


# --------------------------------------------------------------------------------------------------
# Reads a folder of CSV files as the sheets of a workbook. Cells are text; no types are guessed.


def read_csv_folder(folder: Path) -> Sheets:
    """Return every CSV file of a folder as a sheet of its name.

    Errors: Refused with file and line for another encoding or a row that does not fit its heading.
    """
    sheets = {
        path.stem: [form_of_row(form, row) for row in _read_rows(path)]
        for path in sorted(folder.glob("*.csv"))
        if (form := FORMS.get(path.stem))
    }
    if not sheets:
        raise Refused(
            "there are no CSV files in the folder", file=str(folder), do="Choose the folder of a workbook"
        )
    return Sheets(sheets)


def _read_rows(path: Path) -> list[dict[str, str]]:
    try:
        text = files.read_limited(path, files.LIST_FILE).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Refused("the file is not UTF-8", file=path.name, do="Save it as CSV in UTF-8") from None
    reader = csv.DictReader(io.StringIO(text, newline=""))
    rows = []
    for row in reader:
        if None in row or None in row.values():
            raise Refused(
                "the row has more or fewer cells than the heading",
                file=path.name,
                where=f"line {reader.line_num}",
                do="Correct it",
            )
        rows.append(dict(row))
    return rows
