# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Reads and writes workbooks. Cells are text; another value is turned into one exact text or named as odd.

Formulas are never executed and never written: the value stored by the spreadsheet program is read, and a text that
begins with = + - or @ is written as a text.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path
from typing import Any, BinaryIO, Final

from desktop_app.domain.errors import Refused
from desktop_app.domain.phrase import Phrase
from desktop_app.services.context.ports import Grid, Odd, WrittenSheet
from desktop_app.services.importing.cells.numerals import ExactNumber

MOST_FILE_BYTES: Final = 256 * 1024 * 1024
_SURE_DIGITS: Final = 15
_WIDTH: Final = 16
_CREATED: Final = datetime(2026, 1, 1)  # noqa: DTZ001 - a spreadsheet knows no zones

_NUMBER: Final = Odd(
    "number",
    "the cell holds a number with more digits than a spreadsheet keeps exactly",
    "Format the cell as text and write the figure as it is meant",
)
_DAY: Final = Odd(
    "day", "the spreadsheet has made a date of the cell", "Format the cell as text and write it anew"
)
_MOMENT: Final = Odd("moment", "the cell holds a time of day", "Format the cell as text and write it anew")
_TRUTH: Final = Odd("truth", "the cell holds TRUE or FALSE", "Format the cell as text and write yes or no")


class XlsxWorkbooks:
    """Reads XLSX and CSV, writes XLSX."""

    def read_workbook(self, path: Path) -> list[Grid]:
        """Return the sheets of a workbook, of a folder of CSV files, or of one CSV file."""
        try:
            if path.is_dir():
                files = sorted(path.glob("*.csv"))
                if not files:
                    raise Refused(
                        "there are no CSV files in the folder",
                        file=path.name,
                        do="Choose a workbook, or the folder that holds its sheets",
                    )
                return [_read_csv(file) for file in files]
            _check_file(path)
            return [_read_csv(path)] if path.suffix.lower() == ".csv" else _read_xlsx(path)
        except OSError as error:
            raise Refused(
                Phrase("the file cannot be read: {why}", why=error.strerror or error),
                file=path.name,
                do="Check that it is there and that you may read it",
            ) from error

    def write_workbook(self, path: Path, sheets: Iterable[WrittenSheet]) -> None:
        """Write a workbook, in full or not at all."""
        part_file = path.with_name(path.name + ".part")
        try:
            with part_file.open("wb") as file:
                _write_workbook(file, sheets)
            part_file.replace(path)
        except BaseException as error:
            with suppress(OSError):
                part_file.unlink()
            if not isinstance(error, OSError):
                raise
            raise Refused(
                Phrase("the file cannot be written: {why}", why=error.strerror or error),
                file=str(path),
                do="Close it in the spreadsheet program, or choose another place",
            ) from error


def _check_file(path: Path) -> None:
    if path.stat().st_size > MOST_FILE_BYTES:
        raise Refused("the file is larger than 256 MiB", file=path.name, do="Split it into several")
    if path.suffix.lower() not in (".xlsx", ".csv"):
        raise Refused(
            "only XLSX workbooks and CSV files are read",
            file=path.name,
            do="Save it as XLSX, or as CSV in UTF-8",
        )


def _read_csv(path: Path) -> Grid:
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Refused("the file is not UTF-8", file=path.name, do="Save it as CSV in UTF-8") from None
    rows: list[tuple[int, Sequence[str]]] = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    begins = 1
    try:
        for cells in reader:
            rows.append((begins, [cell.strip() for cell in cells]))
            begins = reader.line_num + 1
    except csv.Error as error:
        raise Refused(
            Phrase("line {line} is not CSV: {error}", line=reader.line_num, error=error),
            file=path.name,
            do="Correct its quotation marks, or save the file anew",
        ) from None
    heading, rows_below = _split_heading(rows)
    return Grid(path.stem, heading, rows_below, {})


def _delimiter(text: str) -> str:
    """Return the delimiter of cells: the comma, or the semicolon that spreadsheets use in parts of Europe."""
    first = text.partition("\n")[0]
    return ";" if first.count(";") > first.count(",") else ","


def _read_xlsx(path: Path) -> list[Grid]:
    from desktop_app.storage.spreadsheets import xlsx_faults

    xlsx_faults.check_size(path)
    odd_cells = xlsx_faults.find_faults(path)
    return [_make_grid(title, rows, odd_cells.get(title, {})) for title, rows in _read_sheets(path)]


def _read_sheets(path: Path) -> Iterator[tuple[str, list[list[Any]]]]:
    from python_calamine import CalamineError, CalamineWorkbook

    try:
        with CalamineWorkbook.from_path(path) as workbook:
            for title in workbook.sheet_names:
                yield title, workbook.get_sheet_by_name(title).to_python(skip_empty_area=False)
    except CalamineError as error:
        raise Refused(
            Phrase("the workbook cannot be read: {error}", error=error),
            file=path.name,
            do="Open it in the spreadsheet program, take off any password, and save it as XLSX",
        ) from None
    except BaseException as error:
        # The reader is written in Rust; its errors are of a class that cannot be imported.
        if type(error).__name__ != "PanicException":
            raise
        raise Refused(
            "the workbook is damaged inside",
            file=path.name,
            do="Open it in the spreadsheet program and save it as XLSX",
        ) from None


def _make_grid(title: str, sheet: list[list[Any]], faults: dict[tuple[int, int], Odd]) -> Grid:
    odd = dict(faults)
    rows: list[tuple[int, Sequence[str]]] = []
    for number, cells in enumerate(sheet, 1):
        texts = []
        for position, value in enumerate(cells):
            text, strange = (value.strip(), None) if isinstance(value, str) else cell_text(value)
            texts.append(text)
            if strange is not None:
                odd.setdefault((number, position), strange)
        rows.append((number, texts))
    heading, rows_below = _split_heading(rows)
    return Grid(title, heading, rows_below, odd)


def cell_text(value: object) -> tuple[str, Odd | None]:
    """Return the exact text of a cell, and how it is odd if it is no text."""
    match value:
        case str():
            return value.strip(), None
        case bool():
            return str(value).upper(), _TRUTH
        case int() | float():
            return _number_text(Decimal(repr(value)))
        case datetime():
            midnight = value.time() == time()
            return value.date().isoformat(), _DAY if midnight else _MOMENT
        case date():
            return value.isoformat(), _DAY
    return str(value), _MOMENT


def _number_text(number: Decimal) -> tuple[str, Odd | None]:
    """Return a number as plain digits. Spreadsheets keep fifteen digits; a number with more was computed or cut."""
    if not number.is_finite():
        return str(number), _NUMBER
    text = format(number, "f")
    text = text.rstrip("0").rstrip(".") if "." in text else text
    digits = len(text.replace(".", "").replace("-", "").strip("0"))
    digits_before_point = len(text.partition(".")[0].lstrip("-"))
    return ExactNumber("0" if text == "-0" else text), (
        _NUMBER if digits > _SURE_DIGITS or digits_before_point > _SURE_DIGITS else None
    )


def _split_heading(
    rows: list[tuple[int, Sequence[str]]],
) -> tuple[tuple[str, ...], list[tuple[int, Sequence[str]]]]:
    """Return the heading, which is the first row that is not empty, and the rows below that are not."""
    filled = [(number, cells) for number, cells in rows if any(cells)]
    return (tuple(filled[0][1]), filled[1:]) if filled else ((), [])


def _write_workbook(file: BinaryIO, sheets: Iterable[WrittenSheet]) -> None:
    import xlsxwriter

    options = {
        "constant_memory": True,
        "strings_to_numbers": False,
        "strings_to_formulas": False,
        "strings_to_urls": False,
    }
    workbook = xlsxwriter.Workbook(file, options)
    workbook.set_properties({"title": "Lodestone", "created": _CREATED})
    try:
        for sheet in sheets:
            _write_sheet(workbook, sheet)
    finally:
        workbook.close()  # closed in any case, because it has temporary files


def _write_sheet(workbook: Any, sheet: WrittenSheet) -> None:
    # Empty cells below are text, too, so that 0101 typed into one stays 0101.
    text = workbook.add_format({"num_format": "@"})
    bold = workbook.add_format({"num_format": "@", "bold": True})
    page = workbook.add_worksheet(sheet.title)
    page.freeze_panes(1, 0)
    for position, name in enumerate(sheet.heading):
        width = sheet.widths[position] if position < len(sheet.widths) else _WIDTH
        page.set_column(position, position, width, text)
        page.write_string(0, position, name, bold)
    for number, cells in enumerate(sheet.rows, 1):
        filled = ((place, cell) for place, cell in enumerate(cells) if cell)
        for position, cell in filled:
            page.write_string(number, position, cell, text)
