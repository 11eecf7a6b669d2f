# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Works out what files of any shape would change for a client, from their tables to the plan of an import."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from desktop_app.basics.errors import Refused
from desktop_app.basics.phrase import Phrase
from desktop_app.basics.progress import Cancelled, Progress, Stopped, never_cancelled, nothing_happens
from desktop_app.listreader import Choices, ListKind, ReadTable, TableMapping, find_layouts, read_layouts
from desktop_app.services.context.context import ServiceContext
from desktop_app.services.context.ports import Begun, show_nobody
from desktop_app.services.context.stores import Stored
from desktop_app.services.importing.assembly.assemble import assemble_tables, settle_client
from desktop_app.services.importing.draft import (
    NO_CHOICES,
    ListDraft,
    ListPreview,
    ListSource,
    PlannedTables,
    describe_plan,
)
from desktop_app.services.importing.mappings import Remembered, read_mappings
from desktop_app.services.importing.own_sheets import workbook_of
from desktop_app.services.importing.row_plan import RowPlan, plan_rows
from desktop_app.services.importing.unfinished import Unfinished
from desktop_app.services.schema.columns import REFERENCED, WORKBOOK, sheets_filled_by
from desktop_app.services.schema.declaration import Sheet
from desktop_app.services.schema.outcome import Row

# --------------------------------------------------------------------------------------------------
# What is remembered of the lists that a client took in before: how they were read, and which products they
# had.


class LastLists:
    """The lists that one client took in before; None remembers nothing."""

    def __init__(self, context: ServiceContext, client: int | None) -> None:
        self._context, self._client = context, client
        self._kept = Remembered(context, client).rows() if client is not None else []

    def mappings(self) -> list[TableMapping]:
        """Return how lists were read, for each shape."""
        return [mapping for kept in self._kept for mapping in read_mappings(kept.mapping.encode())]

    def find_gone(
        self, tables: Sequence[ReadTable], stored_sheets: Mapping[str, Sequence[Stored]]
    ) -> tuple[str, ...]:
        """Return the products that the last list of the same shape had, if all of it was clear, and this one lacks.

        They stay in the catalogue; the user is told.
        """
        shapes = {table.mapping.shape for table in tables if table.mapping.kind == ListKind.PARTS}
        files = {kept.file for kept in self._kept if kept.file and kept.shape in shapes}
        files -= self._files_with_open_rows() if files else set()
        if not files:
            return ()
        named = {entry.part_number for table in tables for entry in table.entries}
        beginnings = tuple(f"{file}, " for file in files)
        rows = (stored.row for stored in stored_sheets.get(Sheet.PRODUCTS, ()))
        return tuple(
            row["part_number"]
            for row in rows
            if row.get("source_document", "").startswith(beginnings) and row["part_number"] not in named
        )

    def _files_with_open_rows(self) -> set[str]:
        if self._client is None:
            return set()
        return {row.file for row in Unfinished(self._context, self._client).rows()}


_PASSES: Final = 3
"""Reading the entries, planning them, and adding them up are each counted as one pass over the rows."""


class Steps:
    """Reports the progress of reading or writing, and stops it when cancelled."""

    def __init__(self, rows: int, progress: Progress, cancelled: Cancelled) -> None:
        self._rows, self._done = rows, 0
        self._progress, self._cancelled = progress, cancelled

    def __call__(self, rows: int) -> None:
        """Report that so many further rows are done."""
        self.reach(self._done + rows)

    def reach(self, rows: int) -> None:
        """Report the number of rows done in all."""
        if self._cancelled():
            raise Stopped
        self._done = min(rows, self._rows)
        self._progress(self._done, self._rows)


class ListReader:
    """Reads files, and previews what they would change."""

    def __init__(self, context: ServiceContext) -> None:
        self._context = context
        self._workbook = workbook_of(context.column_kinds)

    def open_list(
        self,
        sources: Sequence[ListSource],
        client: int | None,
        *,
        progress: Progress = nothing_happens,
        cancelled: Cancelled = never_cancelled,
        begun: Begun = show_nobody,
    ) -> ListDraft:
        """Read files, folders or a pasted table. A file that cannot be read stands in its book with the reason.

        ``begun`` is shown the first rows of a long file while the rest is being read.

        Errors: Refused if there is no file at all; Stopped if cancelled.
        """
        books = self._context.program.workbooks.read_tables(
            sources, progress=progress, cancelled=cancelled, begun=begun
        )
        if not books:
            raise Refused(
                "there are no workbooks and no text files in the folder",
                file=name_of_sources(sources),
                do="Choose a workbook, or the folder that holds its sheets",
            )
        return ListDraft(tuple(sources), client, tuple(books))

    def preview_list(
        self,
        draft: ListDraft,
        choices: Choices = NO_CHOICES,
        *,
        progress: Progress = nothing_happens,
        cancelled: Cancelled = never_cancelled,
    ) -> ListPreview:
        """Return what taking a draft under some choices would do; nothing is changed.

        Errors: Refused if nothing says whose catalogue it is; Stopped if cancelled.
        """
        head = self._context.store.journal_head()
        last_lists = LastLists(self._context, draft.client if choices.remembered else None)
        layouts = find_layouts(draft.books, choices)
        rows = sum(len(region.rows) for layout in layouts for region in layout.regions)
        step = Steps(rows * _PASSES, progress, cancelled)
        tables = read_layouts(layouts, self._workbook, choices, saved=last_lists.mappings(), step=step)
        stored_sheets = self._read_stored_sheets(draft.client, tables)
        assembly = assemble_tables(tables, stored_sheets, choices.answers, self._context.program.pack)
        file_client = settle_client(self._context, draft.client, assembly)
        if file_client.client != draft.client:
            stored_sheets = self._read_stored_sheets(file_client.client, tables)
        step.reach(rows * 2)
        plan = plan_rows(assembly, self._context.column_kinds, stored_sheets, empties=choices.empties)
        step.reach(rows * _PASSES)
        return describe_plan(
            replace(draft, client=file_client.client),
            choices,
            PlannedTables(layouts, tables, assembly, plan),
            head=head,
            client_row=self._client_row(file_client.client, plan),
            other_client=file_client.other_name,
            gone=last_lists.find_gone(tables, stored_sheets),
        )

    # ---- inside ------------------------------------------------------------------------------

    def _read_stored_sheets(self, client: int | None, tables: Sequence[ReadTable]) -> dict[str, list[Stored]]:
        """Return the stored rows of the sheets that an import can change or refers to."""
        if client is None:
            return {}
        repository = self._context.store.repository
        filled: set[str] = set()
        for table in tables:
            list_kind = table.mapping.kind
            filled.update(
                [table.mapping.sheet] if list_kind == ListKind.TEMPLATE else sheets_filled_by(list_kind)
            )
        sheets = {*(filled & set(WORKBOOK)), *REFERENCED} - {Sheet.CLIENT}
        stored: dict[str, list[Stored]] = {
            str(sheet): repository.select_rows(sheet, client, {}) for sheet in sheets - {Sheet.PRODUCTS}
        }
        if Sheet.PRODUCTS in sheets:  # there may be very many
            stored[Sheet.PRODUCTS] = repository.select_filled(Sheet.PRODUCTS, client)
        stored[Sheet.CLIENT] = [Stored(client, self._context.stored_row(Sheet.CLIENT, client, client))]
        return stored

    def _client_row(self, client: int | None, plan: RowPlan) -> Row:
        planned = plan.planner.plans.get(Sheet.CLIENT)
        if planned and (planned.add or planned.change):
            return planned.add[0] if planned.add else planned.change[0].row
        return self._context.stored_row(Sheet.CLIENT, client, client) if client else {}


def name_of_sources(sources: Sequence[ListSource]) -> str:
    """Return how some files are called together."""
    return sources[0].name if len(sources) == 1 else Phrase("{count} files", count=len(sources))
