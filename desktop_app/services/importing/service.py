# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Lists of any shape go in; a catalogue goes out as a workbook that comes back whole."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from operator import attrgetter
from pathlib import Path
from typing import Any, Final

from desktop_app.basics.collection import paused_collection
from desktop_app.basics.messages import Phrase, Refused
from desktop_app.basics.progress import Cancelled, Progress, Stopped, never_cancelled, nothing_happens
from desktop_app.listreader import Choices, ListKind, ReadTable, TableMapping, find_layouts, read_layouts
from desktop_app.services.catalogue.evidence import Evidence, read_list
from desktop_app.services.catalogue.products import source_as_columns
from desktop_app.services.context.context import ServiceContext, changes_as_lists
from desktop_app.services.context.ports import Begun, WrittenSheet, show_nobody
from desktop_app.services.context.stores import VOUCHED_TABLES, Stored, Transaction
from desktop_app.services.importing.assembly.assemble import assemble_tables, settle_client
from desktop_app.services.importing.assembly.placed_rows import RowStatus
from desktop_app.services.importing.draft import (
    NO_CHOICES,
    ListDraft,
    ListPreview,
    ListSource,
    PlannedTables,
    describe_plan,
)
from desktop_app.services.importing.mappings import Remembered, read_mappings, write_mappings
from desktop_app.services.importing.own_sheets import workbook_of
from desktop_app.services.importing.plan import Plan, SheetPlan, follow_sources, key_of_row, plan_rows
from desktop_app.services.importing.unfinished import Unfinished, find_left_out
from desktop_app.services.schema import columns
from desktop_app.services.schema.declaration import Done, Row, RowChange, Sheet, Topic, Undo
from desktop_app.services.schema.rows import Source

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
        return [mapping for saved in self._kept for mapping in read_mappings(saved.mapping.encode())]

    def find_gone(
        self, tables: Sequence[ReadTable], stored_sheets: Mapping[str, Sequence[Stored[Row]]]
    ) -> tuple[str, ...]:
        """Return the products that the last list of the same shape had, if all of it was clear, and this one lacks.

        They stay in the catalogue; the user is told.
        """
        shapes = {table.mapping.shape for table in tables if table.mapping.kind == ListKind.PARTS}
        files = {saved.file for saved in self._kept if saved.file and saved.shape in shapes}
        if files and self._client is not None:
            files -= {row.file for row in Unfinished(self._context, self._client).rows()}
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


def name_of_sources(sources: Sequence[ListSource]) -> str:
    """Return how some files are called together."""
    return sources[0].name if len(sources) == 1 else Phrase("{count} files", count=len(sources))


# --------------------------------------------------------------------------------------------------
# Stores what an import was found to change, in one transaction, each fact with the row of the file it comes
# from.


_AT_ONCE: Final = 2000
_MOST_NOTED: Final = 100
"""How many rows of an import the journal notes; the others are counted."""
_ALSO_CHANGED: Final[frozenset[Topic]] = frozenset({"imports"})


def _note_in_journal(context: ServiceContext, writing: Transaction, preview: ListPreview, files: str) -> None:
    """Note how many rows of each sheet were changed, the first of them as they were before, and columns not taken."""
    counts = {count.sheet: [count.new, count.changed, count.removed] for count in preview.counts}
    rows = list(islice(_list_changes(context, preview), _MOST_NOTED))
    left_out = sum(map(sum, counts.values())) - len(rows)
    vouched = [
        change
        for change in writing.row_changes
        if isinstance(change, RowChange) and change.table in VOUCHED_TABLES
    ]
    untaken = [f"{column.heading}: {column.why}" for column in preview.account.columns if not column.field]
    noted: dict[str, object] = {
        **counts,
        "rows": rows,
        "left_out": max(left_out, 0),
        "vouched": changes_as_lists(vouched),
    }
    if untaken:
        noted["columns not taken"] = "; ".join(untaken[:_MOST_NOTED])
    writing.append_to_journal("Import", f"{preview.client_name}: {files}", noted)


def _list_changes(context: ServiceContext, preview: ListPreview) -> Iterator[list[object]]:
    """Yield the rows that an import changes and adds, sheet by sheet: as they were, and as they are now."""
    for sheet in columns.WRITING_ORDER:
        planned = preview.plan.sheets.get(sheet, SheetPlan())
        for stored in planned.change:
            before = context.store.repository.get_row(sheet, preview.draft.client or 0, stored.id)
            yield [sheet, str(stored.id), _filled(before or {}), _filled(stored.row)]
        for row in planned.add:
            yield [sheet, "", None, _filled(row)]


def _filled(row: Row) -> Row:
    return {name: text for name, text in row.items() if text}


def _write_client(writing: Transaction, preview: ListPreview) -> int:
    row, client = preview.plan.client, preview.draft.client
    if client is None:
        return writing.add_row(Sheet.CLIENT, 0, row)
    if preview.plan.sheets.get(Sheet.CLIENT, SheetPlan()).change:
        writing.change_row(Sheet.CLIENT, client, Stored(client, row))
    return client


def _name_source(
    sheet: str, row: Row, documents: Mapping[tuple[str, tuple[str, ...]], str], source: Row
) -> Row:
    """Return a new row with the file, sheet and row that it comes from as its source."""
    document = documents.get((sheet, key_of_row(sheet, row)))
    if document is None or row.get("source_kind"):
        return row
    return {**row, **source, "source_document": document}


def _follow_sources(context: ServiceContext, writing: Transaction, client: int, plan: Plan) -> None:
    """Update the sources of facts that the import changes."""
    if not plan.altered:
        return
    sources = plan.sheets.get(Sheet.SOURCES, SheetPlan())
    file_sources = [*sources.add, *(stored.row for stored in sources.change)]

    def source_of(sheet: str, row: Row) -> Row:
        document = plan.documents.get((sheet, key_of_row(sheet, row)), "")
        return source_as_columns(context, Source("imported", document))

    own_sources = context.store.repository.select_rows(Sheet.SOURCES, client, {})
    followed = follow_sources(plan.altered, own_sources, file_sources, source_of)
    for ids in in_batches(followed.remove):
        writing.remove_rows(Sheet.SOURCES, ids)
    for rows in in_batches(followed.add):
        writing.add_rows(Sheet.SOURCES, client, rows)


def in_batches(rows: Sequence[Any]) -> Iterator[Sequence[Any]]:
    """Yield rows some thousand at a time, so that a long import can be followed and stopped."""
    for start in range(0, len(rows), _AT_ONCE):
        yield rows[start : start + _AT_ONCE]


# --------------------------------------------------------------------------------------------------
# Spares the search for objects in circles what stays: it would look at all of it each time.


class SparedCollection:
    """Leaves the objects of a long list out of the search while a window shows it: it would stop for seconds."""

    def __init__(self) -> None:
        self._has_begun = False

    def begin(self) -> None:
        """Leave out all objects that there are now."""
        gc.freeze()
        self._has_begun = True

    def end(self) -> None:
        """Search all objects again."""
        if self._has_begun:
            gc.unfreeze()
            self._has_begun = False


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
        self._workbook = workbook_of(context.column_kinds)

    def load_sample(self) -> Done[int]:
        """Load the sample client, or update it; returns its id. A second call changes nothing."""
        folder = self._context.program.sample_folder
        sheets = [file for sheet in columns.WORKBOOK if (file := folder / f"{sheet}.csv").exists()]
        draft = self.open_list(sheets, None)
        return self.commit_list(self.preview_list(draft), all_or_nothing=True)

    @paused_collection()
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

    @paused_collection()
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
        client, planned = file_client.client, plan.planner.plans.get(Sheet.CLIENT)
        if planned and (planned.add or planned.change):
            client_row = planned.add[0] if planned.add else planned.change[0].row
        else:
            client_row = self._context.stored_row(Sheet.CLIENT, client, client) if client else {}
        return describe_plan(
            replace(draft, client=file_client.client),
            choices,
            PlannedTables(layouts, tables, assembly, plan),
            head=head,
            client_row=client_row,
            other_client=file_client.other_name,
            gone=last_lists.find_gone(tables, stored_sheets),
        )

    @paused_collection()
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
        """Store what a preview shows; returns the client's id.

        Rows that are not clear are left out as the account says, and stand in the list of what is to be finished; with
        ``all_or_nothing`` they refuse the import instead. ``remember`` keeps how the tables are read, for the next list
        of their shape; ``keep_files`` keeps the files as evidence.
        Errors: Refused if so, or if the catalogue has changed since the preview; Stopped if cancelled.
        """
        files = name_of_sources(preview.draft.sources)
        if all_or_nothing:
            open_rows = preview.account.count(RowStatus.DOUBTFUL) + preview.account.count(RowStatus.REFUSED)
            if open_rows:
                raise Refused(
                    Phrase("{count} rows are not clear, and all or nothing was asked for", count=open_rows),
                    file=files,
                    do="Settle them, or take the sound rows now",
                )
        papers = [read_list(book) for book in preview.draft.books if not book.refused] if keep_files else []
        written = [planned for sheet, planned in preview.plan.sheets.items() if sheet != Sheet.CLIENT]
        step = Steps(sum(len(planned.add) + len(planned.change) for planned in written), progress, cancelled)
        with self._context.store.begin_transaction(self._context.by, self._context.now()) as writing:
            if self._context.store.journal_head() != preview.plan.head:
                raise Refused(
                    "the catalogue was changed since the file was looked at",
                    file=files,
                    do="Choose the file again; nothing has been changed",
                )
            client = _write_client(writing, preview)
            if not preview.changes_nothing:
                sheets = [
                    sheet
                    for sheet in columns.WRITING_ORDER
                    if sheet in preview.plan.sheets and sheet != Sheet.CLIENT
                ]
                source = source_as_columns(self._context, Source("imported"))
                for sheet in reversed(sheets):
                    writing.remove_rows(sheet, preview.plan.sheets[sheet].remove)
                for sheet in sheets:
                    for changed in in_batches(preview.plan.sheets[sheet].change):
                        writing.change_rows(sheet, client, changed)
                        step(len(changed))
                    named = {
                        name: text for name, text in source.items() if name in columns.SHEETS[sheet].columns
                    }
                    is_said = sheet in preview.plan.sourced_sheets or not named
                    for added in in_batches(preview.plan.sheets[sheet].add):
                        rows = (
                            added
                            if is_said
                            else [_name_source(sheet, row, preview.plan.documents, named) for row in added]
                        )
                        writing.add_rows(sheet, client, rows)
                        step(len(added))
                _follow_sources(self._context, writing, client, preview.plan)
            for paper in papers:
                Evidence(self._context, client).keep_paper(writing, paper)
            if remember:
                # our own workbook is not kept: its headings say it all
                remembered = Remembered(self._context, client)
                for table in preview.tables:
                    mapping = table.mapping
                    if mapping.kind not in (ListKind.TEMPLATE, ListKind.UNKNOWN):
                        remembered.keep(
                            writing, mapping.shape, write_mappings([mapping]), file=table.region.file
                        )
            Unfinished(self._context, client).leave(writing, preview.draft.hashes, find_left_out(preview))
            touched = writing.row_changes
            if touched:
                _note_in_journal(self._context, writing, preview, files)
        if not touched:
            return Done(client, frozenset())
        topics: frozenset[Topic] = columns.CATALOGUE_TOPICS | _ALSO_CHANGED
        return Done(client, topics, Undo(Phrase("Import {files}", files=files), touched, topics))

    def export_client(self, client: int, path: Path, *, progress: Progress = nothing_happens) -> None:
        """Write a client's catalogue as a workbook that ``preview`` reads. Every cell is text, none a formula."""
        sheets = self._context.store.repository.read_sheets(client, shared=False)
        self._context.program.workbooks.write_workbook(path, self._written_sheets(sheets, progress))

    def write_template(self, path: Path) -> None:
        """Write an empty workbook: all sheets with headings, and a sheet Help that explains every column."""
        rows = [
            (
                declaration.title,
                column.name,
                column.label,
                "yes" if column.required else "",
                column.help,
                ", ".join(column.choices),
            )
            for sheet, declaration in columns.WORKBOOK.items()
            for column in self._context.column_kinds.columns_of_sheet(sheet).values()
        ]
        rows += [("", "", "", "", about, "") for about in _ON_BLANKS]
        sheets = [
            *self._written_sheets(columns.Sheets({}), nothing_happens),
            WrittenSheet(columns.HELP_SHEET, columns.HELP_HEADING, rows, (18, 20, 24, 8, 70, 60)),
        ]
        self._context.program.workbooks.write_workbook(path, sheets)

    def write_example(self, path: Path) -> None:
        """Write the sample client as a filled-in workbook; the same bytes every time."""
        sheets = self._context.program.read_sheets(self._context.program.sample_folder)
        self._context.program.workbooks.write_workbook(path, self._written_sheets(sheets, nothing_happens))

    # ---- inside ------------------------------------------------------------------------------

    def _read_stored_sheets(
        self, client: int | None, tables: Sequence[ReadTable]
    ) -> dict[str, list[Stored[Row]]]:
        """Return the stored rows of the sheets that an import can change or refers to."""
        if client is None:
            return {}
        repository = self._context.store.repository
        filled: set[str] = set()
        for table in tables:
            list_kind = table.mapping.kind
            filled.update(
                [table.mapping.sheet]
                if list_kind == ListKind.TEMPLATE
                else columns.sheets_filled_by(list_kind)
            )
        sheets = {*(filled & set(columns.WORKBOOK)), *columns.REFERENCED} - {Sheet.CLIENT}
        stored: dict[str, list[Stored[Row]]] = {
            str(sheet): repository.select_rows(sheet, client, {}) for sheet in sheets - {Sheet.PRODUCTS}
        }
        if Sheet.PRODUCTS in sheets:  # there may be very many
            stored[Sheet.PRODUCTS] = repository.select_filled(Sheet.PRODUCTS, client)
        stored[Sheet.CLIENT] = [Stored(client, self._context.stored_row(Sheet.CLIENT, client, client))]
        return stored

    def _written_sheets(self, sheets: columns.Sheets, progress: Progress) -> Iterator[WrittenSheet]:
        done, count = 0, sum(len(sheets[form]) for form in columns.FORMS.values())
        for sheet, form in columns.FORMS.items():
            rows, names = sheets[form], tuple(columns.SHEETS[sheet].columns)
            cells = map(attrgetter(*columns.field_names(form)), rows)
            yield WrittenSheet(
                columns.SHEETS[sheet].title, names, cells, [_WIDTHS.get(name, 16) for name in names]
            )
            done += len(rows)
            progress(done, count)
