# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Workbooks in and out. Formulas are never executed and never written: a text that begins with = + - or @ is written
as the text it is.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any, BinaryIO, Final

from desktop_app.domain.errors import Refused
from desktop_app.domain.phrase import Phrase
from desktop_app.services.context.ports import WrittenSheet
from desktop_app.services.context.tables import Book, TableSources
from desktop_app.services.schema.outcome import Cancelled, Progress, never_cancelled, nothing_happens
from desktop_app.storage.spreadsheets.reading import reader

_WIDTH: Final = 16
_CREATED: Final = datetime(2026, 1, 1)  # noqa: DTZ001 - a spreadsheet knows no zones


class XlsxWorkbooks:
    """Reads tables from any file, writes XLSX."""

    def read_tables(
        self,
        sources: TableSources,
        *,
        progress: Progress = nothing_happens,
        cancelled: Cancelled = never_cancelled,
    ) -> list[Book]:
        """Return what files, folders of files and pasted tables show."""
        return reader.read_tables(sources, progress=progress, cancelled=cancelled)

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
