# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Stores what an import was found to change, in one transaction, each fact with the row of the file it comes from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, Final

from desktop_app.basics.errors import Refused
from desktop_app.basics.phrase import Phrase
from desktop_app.basics.progress import Cancelled, Progress, never_cancelled, nothing_happens
from desktop_app.services.catalogue.evidence import Evidence, read_list
from desktop_app.services.catalogue.products import source_as_columns
from desktop_app.services.context.context import ServiceContext
from desktop_app.services.context.stores import Stored, Transaction
from desktop_app.services.importing.draft import ListPreview
from desktop_app.services.importing.entries.outcome import RowStatus
from desktop_app.services.importing.fields.mapping_file import write_mappings
from desktop_app.services.importing.left_out import find_left_out
from desktop_app.services.importing.list_reader import name_of_sources
from desktop_app.services.importing.planning.plan import SheetPlan, key_of_row
from desktop_app.services.importing.planning.planned import Plan
from desktop_app.services.importing.planning.sources import follow_sources
from desktop_app.services.importing.remembered import Remembered
from desktop_app.services.importing.steps import Steps
from desktop_app.services.importing.unfinished import Unfinished
from desktop_app.services.schema.columns import CATALOGUE_TOPICS, SHEETS, WRITING_ORDER
from desktop_app.services.schema.declaration import ListKind, Sheet
from desktop_app.services.schema.outcome import Done, Row, Topic, Undo
from desktop_app.services.schema.rows import Source

_AT_ONCE: Final = 2000
_MOST_NOTED: Final = 100
"""How many rows of an import the journal notes; the others are counted."""
_ALSO_CHANGED: Final[frozenset[Topic]] = frozenset({"imports"})


def commit_list(
    context: ServiceContext,
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
    ``all_or_nothing`` they refuse the import instead. ``remember`` keeps how the tables are read, for the next list of
    their shape; ``keep_files`` keeps the files as evidence.
    Errors: Refused if so, or if the catalogue has changed since the preview; Stopped if cancelled.
    """
    files = name_of_sources(preview.draft.sources)
    if all_or_nothing:
        _refuse_open_rows(preview, files)
    papers = [read_list(book) for book in preview.draft.books if not book.refused] if keep_files else []
    step = Steps(_count_rows_to_write(preview.plan), progress, cancelled)
    with context.store.begin_transaction(context.by, context.now()) as writing:
        _refuse_changed_catalogue(context, preview.plan, files)
        client = _write_client(writing, preview)
        if not preview.changes_nothing:
            _write_sheets(context, writing, client, preview.plan, step)
            _follow_sources(context, writing, client, preview.plan)
        for paper in papers:
            Evidence(context, client).keep_paper(writing, paper)
        if remember:
            _remember_mappings(Remembered(context, client), writing, preview)
        Unfinished(context, client).leave(writing, preview.draft.hashes, find_left_out(preview))
        touched = writing.row_changes
        if touched:
            _note_in_journal(context, writing, preview, files)
    if not touched:
        return Done(client, frozenset())
    topics: frozenset[Topic] = CATALOGUE_TOPICS | _ALSO_CHANGED
    return Done(client, topics, Undo(Phrase("Import {files}", files=files), touched, topics))


def _note_in_journal(context: ServiceContext, writing: Transaction, preview: ListPreview, files: str) -> None:
    """Note how many rows of each sheet were changed, and the first of them with what they were before."""
    counts = {count.sheet: [count.new, count.changed, count.removed] for count in preview.counts}
    rows = list(islice(_list_changes(context, preview), _MOST_NOTED))
    left_out = sum(map(sum, counts.values())) - len(rows)
    noted = {**counts, "rows": rows, "left_out": max(left_out, 0)}
    writing.append_to_journal("Import", f"{preview.client_name}: {files}", noted)


def _list_changes(context: ServiceContext, preview: ListPreview) -> Iterator[list[object]]:
    """Yield the rows that an import changes and adds, sheet by sheet: as they were, and as they are now."""
    for sheet in WRITING_ORDER:
        planned = preview.plan.sheets.get(sheet, SheetPlan())
        for stored in planned.change:
            before = context.store.repository.get_row(sheet, preview.draft.client or 0, stored.id)
            yield [sheet, str(stored.id), _filled(before or {}), _filled(stored.row)]
        for row in planned.add:
            yield [sheet, "", None, _filled(row)]


def _filled(row: Row) -> Row:
    return {name: text for name, text in row.items() if text}


def _remember_mappings(remembered: Remembered, writing: Transaction, preview: ListPreview) -> None:
    """Keep how each table was read, those of our own workbook aside: their headings say it all."""
    for table in preview.tables:
        mapping = table.mapping
        if mapping.kind not in (ListKind.TEMPLATE, ListKind.UNKNOWN):
            remembered.keep(writing, mapping.shape, write_mappings([mapping]), file=table.region.file)


def _count_rows_to_write(plan: Plan) -> int:
    written = [planned for sheet, planned in plan.sheets.items() if sheet != Sheet.CLIENT]
    return sum(len(planned.add) + len(planned.change) for planned in written)


def _refuse_changed_catalogue(context: ServiceContext, plan: Plan, files: str) -> None:
    if context.store.journal_head() != plan.head:
        raise Refused(
            "the catalogue was changed since the file was looked at",
            file=files,
            do="Choose the file again; nothing has been changed",
        )


def _refuse_open_rows(preview: ListPreview, files: str) -> None:
    open_rows = preview.account.count(RowStatus.DOUBTFUL) + preview.account.count(RowStatus.REFUSED)
    if open_rows:
        raise Refused(
            Phrase("{count} rows are not clear, and all or nothing was asked for", count=open_rows),
            file=files,
            do="Settle them, or take the sound rows now",
        )


def _write_client(writing: Transaction, preview: ListPreview) -> int:
    row, client = preview.plan.client, preview.draft.client
    if client is None:
        return writing.add_row(Sheet.CLIENT, 0, row)
    if preview.plan.sheets.get(Sheet.CLIENT, SheetPlan()).change:
        writing.change_row(Sheet.CLIENT, client, Stored(client, row))
    return client


def _write_sheets(
    context: ServiceContext, writing: Transaction, client: int, plan: Plan, step: Steps
) -> None:
    sheets = [sheet for sheet in WRITING_ORDER if sheet in plan.sheets and sheet != Sheet.CLIENT]
    source = source_as_columns(context, Source("imported"))
    for sheet in reversed(sheets):
        writing.remove_rows(sheet, plan.sheets[sheet].remove)
    for sheet in sheets:
        named = {name: text for name, text in source.items() if name in SHEETS[sheet].columns}
        for changed in in_batches(plan.sheets[sheet].change):
            writing.change_rows(sheet, client, changed)
            step(len(changed))
        named = {name: text for name, text in source.items() if name in SHEETS[sheet].columns}
        is_said = sheet in plan.sourced_sheets or not named
        for added in in_batches(plan.sheets[sheet].add):
            rows = added if is_said else [_name_source(sheet, row, plan.documents, named) for row in added]
            writing.add_rows(sheet, client, rows)
            step(len(added))


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

    own = context.store.repository.select_rows(Sheet.SOURCES, client, {})
    followed = follow_sources(plan.altered, own, file_sources, source_of)
    for ids in in_batches(followed.remove):
        writing.remove_rows(Sheet.SOURCES, ids)
    for rows in in_batches(followed.add):
        writing.add_rows(Sheet.SOURCES, client, rows)


def in_batches(rows: Sequence[Any]) -> Iterator[Sequence[Any]]:
    """Yield rows some thousand at a time, so that a long import can be followed and stopped."""
    for start in range(0, len(rows), _AT_ONCE):
        yield rows[start : start + _AT_ONCE]
