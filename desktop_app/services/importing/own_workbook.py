# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The workbook of the program's own: a client saved as one, an empty one to fill in, and a filled-in example."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from desktop_app.services.context.context import ServiceContext
from desktop_app.services.context.ports import WrittenSheet
from desktop_app.services.importing.rows import HELP_SHEET, TITLES
from desktop_app.services.schema.outcome import Progress, Row, nothing_happens
from desktop_app.services.schema.sheets import blank_row

_ON_BLANKS: Final = (
    "A blank cell of a new row means: not known. It is never zero and never no.",
    "A blank cell of a row that is there already leaves what is known as it is, unless the import is told to empty it.",
    "A column that is left out changes nothing.",
    "A bill, a list of materials, owners and the lines of a shipment are replaced whole where the file names them.",
)
"""The text of the sheet Help below the columns."""
_WIDTHS: Final = {"name": 32, "title": 32, "address": 28, "note": 36, "source": 28, "notice": 36}


class OwnWorkbook:
    """Writes workbooks with the sheets of a catalogue."""

    def __init__(self, context: ServiceContext) -> None:
        self._context = context

    def export_client(self, client: int, path: Path, *, progress: Progress = nothing_happens) -> None:
        """Write a client's catalogue as a workbook that imports back. Every cell is text, none a formula."""
        sheets = self._context.store.repository.read_sheets(client, shared=False)
        rows = sum(len(sheets[sheet]) for sheet in TITLES)
        self._context.program.workbooks.write_workbook(path, self._written_sheets(sheets, rows, progress))

    def write_template(self, path: Path) -> None:
        """Write an empty workbook: all sheets with headings, and a sheet Help that explains every column."""
        empty: dict[str, list[Row]] = {sheet: [] for sheet in TITLES}
        sheets = [*self._written_sheets(empty, 0, nothing_happens), self._help_sheet()]
        self._context.program.workbooks.write_workbook(path, sheets)

    def write_example(self, path: Path) -> None:
        """Write the sample client as a filled-in workbook; the same bytes every time."""
        sheets = self._context.program.read_sheets(self._context.program.sample_folder)
        complete = {sheet: sheets.get(sheet, []) for sheet in TITLES}
        self._context.program.workbooks.write_workbook(
            path, self._written_sheets(complete, 0, nothing_happens)
        )

    def _written_sheets(
        self, sheets: Mapping[str, Sequence[Row]], rows: int, progress: Progress
    ) -> Iterator[WrittenSheet]:
        done = 0
        for sheet, title in TITLES.items():
            names = tuple(blank_row(sheet))
            cells = ([row.get(name, "") for name in names] for row in sheets[sheet])
            yield WrittenSheet(title, names, cells, [_WIDTHS.get(name, 16) for name in names])
            done += len(sheets[sheet])
            progress(done, rows)

    def _help_sheet(self) -> WrittenSheet:
        heading = ("Sheet", "Column", "Called", "Needed", "What it is", "What may stand there")
        rows = [
            (
                title,
                column.name,
                column.label,
                "yes" if column.required else "",
                column.help,
                _list_choices(column.choices),
            )
            for sheet, title in TITLES.items()
            for column in self._context.column_kinds.columns_of_sheet(sheet).values()
        ]
        rows += [("", "", "", "", about, "") for about in _ON_BLANKS]
        return WrittenSheet(HELP_SHEET.title(), heading, rows, (18, 20, 24, 8, 70, 60))


def _list_choices(choices: Iterable[str]) -> str:
    return ", ".join(choices)
