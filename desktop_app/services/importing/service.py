# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Lists of any shape go in; a catalogue goes out as a workbook that comes back whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from desktop_app.basics.progress import Cancelled, Progress, never_cancelled, nothing_happens
from desktop_app.services.context.context import ServiceContext
from desktop_app.services.context.ports import WrittenSheet
from desktop_app.services.context.tables import Begun, TableSource, show_nobody
from desktop_app.services.importing.draft import NO_CHOICES, Choices, ListDraft, ListPreview
from desktop_app.services.importing.list_commit import commit_list
from desktop_app.services.importing.list_reader import ListReader
from desktop_app.services.importing.paused_collection import paused_collection
from desktop_app.services.schema.columns import HELP_HEADING, HELP_SHEET, WORKBOOK, blank_row
from desktop_app.services.schema.outcome import Done, Row

_ON_BLANKS: Final = (
    "A blank cell of a new row means: not known. It is never zero and never no.",
    "A blank cell of a row that is there already leaves what is known as it is, unless the import is told to empty it.",
    "A column that is left out changes nothing.",
    "A bill, a list of materials, owners and the lines of a shipment are replaced whole where the file names them.",
)
"""The text of the sheet Help below the columns."""
_WIDTHS: Final = {"name": 32, "title": 32, "address": 28, "note": 36, "source": 28, "notice": 36}


class ImportService:
    """Takes lists in, and writes catalogues out."""

    def __init__(self, context: ServiceContext) -> None:
        self._context = context
        self._lists = ListReader(context)

    def load_sample(self) -> Done[int]:
        """Load the sample client, or update it; returns its id. A second call changes nothing."""
        folder = self._context.program.sample_folder
        sheets = [file for sheet in WORKBOOK if (file := folder / f"{sheet}.csv").exists()]
        draft = self.open_list(sheets, None)
        return self.commit_list(self.preview_list(draft), all_or_nothing=True)

    def open_list(
        self,
        sources: Sequence[TableSource],
        client: int | None,
        *,
        progress: Progress = nothing_happens,
        cancelled: Cancelled = never_cancelled,
        begun: Begun = show_nobody,
    ) -> ListDraft:
        """Read lists of any shape for a client; see ``ListReader.open_list``."""
        with paused_collection():
            return self._lists.open_list(sources, client, progress=progress, cancelled=cancelled, begun=begun)

    def preview_list(
        self,
        draft: ListDraft,
        choices: Choices = NO_CHOICES,
        *,
        progress: Progress = nothing_happens,
        cancelled: Cancelled = never_cancelled,
    ) -> ListPreview:
        """Work out what taking lists would do; see ``ListReader.preview_list``."""
        with paused_collection():
            return self._lists.preview_list(draft, choices, progress=progress, cancelled=cancelled)

    def commit_list(
        self,
        preview: ListPreview,
        *,
        all_or_nothing: bool = False,
        remember: bool = False,
        keep_files: bool = False,
        progress: Progress = nothing_happens,
        cancelled: Cancelled = never_cancelled,
    ) -> Done[int]:
        """Take lists; see ``list_commit.commit_list``."""
        with paused_collection():
            return commit_list(
                self._context,
                preview,
                all_or_nothing=all_or_nothing,
                remember=remember,
                keep_files=keep_files,
                progress=progress,
                cancelled=cancelled,
            )

    def export_client(self, client: int, path: Path, *, progress: Progress = nothing_happens) -> None:
        """Write a client's catalogue as a workbook that ``preview`` reads. Every cell is text, none a formula."""
        sheets = self._context.store.repository.read_sheets(client, shared=False)
        rows = sum(len(sheets[sheet]) for sheet in WORKBOOK)
        self._context.program.workbooks.write_workbook(path, self._written_sheets(sheets, rows, progress))

    def write_template(self, path: Path) -> None:
        """Write an empty workbook: all sheets with headings, and a sheet Help that explains every column."""
        empty: dict[str, list[Row]] = {sheet: [] for sheet in WORKBOOK}
        sheets = [*self._written_sheets(empty, 0, nothing_happens), self._help_sheet()]
        self._context.program.workbooks.write_workbook(path, sheets)

    def write_example(self, path: Path) -> None:
        """Write the sample client as a filled-in workbook; the same bytes every time."""
        sheets = self._context.program.read_sheets(self._context.program.sample_folder)
        complete = {sheet: sheets.get(sheet, []) for sheet in WORKBOOK}
        self._context.program.workbooks.write_workbook(
            path, self._written_sheets(complete, 0, nothing_happens)
        )

    # ---- inside ------------------------------------------------------------------------------

    def _written_sheets(
        self, sheets: Mapping[str, Sequence[Row]], rows: int, progress: Progress
    ) -> Iterator[WrittenSheet]:
        done = 0
        for sheet, declaration in WORKBOOK.items():
            names = tuple(blank_row(sheet))
            cells = ([row.get(name, "") for name in names] for row in sheets[sheet])
            yield WrittenSheet(declaration.title, names, cells, [_WIDTHS.get(name, 16) for name in names])
            done += len(sheets[sheet])
            progress(done, rows)

    def _help_sheet(self) -> WrittenSheet:
        rows = [
            (
                declaration.title,
                column.name,
                column.label,
                "yes" if column.required else "",
                column.help,
                _list_choices(column.choices),
            )
            for sheet, declaration in WORKBOOK.items()
            for column in self._context.column_kinds.columns_of_sheet(sheet).values()
        ]
        rows += [("", "", "", "", about, "") for about in _ON_BLANKS]
        return WrittenSheet(HELP_SHEET, HELP_HEADING, rows, (18, 20, 24, 8, 70, 60))


def _list_choices(choices: Iterable[str]) -> str:
    return ", ".join(choices)
