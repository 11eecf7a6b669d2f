# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Workbooks in and out. Formulas are never executed and never written: a text that begins with = + - or @ is written
as the text it is.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from desktop_app.basics.files import open_to_write
from desktop_app.basics.progress import Cancelled, Progress, never_cancelled, nothing_happens
from desktop_app.services.context.ports import WrittenSheet, WrittenTable
from desktop_app.services.context.tables import Begun, Book, TableSources, show_nobody
from desktop_app.storage.spreadsheets.file_writer import write_list, write_sheets, write_text_list
from desktop_app.storage.spreadsheets.reading import reader


class XlsxWorkbooks:
    """Reads tables from any file, writes XLSX and CSV."""

    def read_tables(
        self,
        sources: TableSources,
        *,
        progress: Progress = nothing_happens,
        cancelled: Cancelled = never_cancelled,
        begun: Begun = show_nobody,
    ) -> list[Book]:
        """Return what files, folders of files and pasted tables show."""
        return reader.read_tables(sources, progress=progress, cancelled=cancelled, begun=begun)

    def write_workbook(self, path: Path, sheets: Iterable[WrittenSheet]) -> None:
        """Write a workbook, in full or not at all."""
        with open_to_write(path) as file:
            write_sheets(file, sheets)

    def write_table(self, path: Path, table: WrittenTable) -> None:
        """Write a list as it is seen, in full or not at all."""
        write = write_text_list if path.suffix.lower() == ".csv" else write_list
        with open_to_write(path) as file:
            write(file, table)
