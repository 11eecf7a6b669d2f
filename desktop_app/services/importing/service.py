# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Import and export of whole catalogues: an XLSX workbook, or a folder of CSV files with the same columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from desktop_app.domain.errors import Refused
from desktop_app.domain.phrase import Phrase
from desktop_app.services.catalogue.provenance import source_as_columns
from desktop_app.services.context.context import ServiceContext
from desktop_app.services.context.ports import WrittenSheet
from desktop_app.services.context.stores import Stored, Transaction
from desktop_app.services.context.tables import Begun, Pasted, TableSource, show_nobody
from desktop_app.services.importing.draft import NO_CHOICES, Choices, ListDraft, ListPreview
from desktop_app.services.importing.grids import Grid, grids_of
from desktop_app.services.importing.list_commit import commit_list
from desktop_app.services.importing.list_reader import ListReader
from desktop_app.services.importing.paused_collection import paused_collection
from desktop_app.services.importing.planning.changes import Change
from desktop_app.services.importing.planning.plan import Planner, SheetPlan
from desktop_app.services.importing.planning.sources import follow_sources
from desktop_app.services.importing.preview import Plan, Preview, SheetCount
from desktop_app.services.importing.rows import HELP_SHEET, TITLES, Problem, Reading, read_grids
from desktop_app.services.schema.declaration import Sheet
from desktop_app.services.schema.outcome import (
    Cancelled,
    Done,
    Progress,
    Row,
    Stopped,
    Undo,
    never_cancelled,
    nothing_happens,
)
from desktop_app.services.schema.sheets import CATALOGUE_TOPICS, REFERENCED, WRITING_ORDER, blank_row
from desktop_app.services.schema.sources import Source

__all__ = ["Change", "ImportService", "Preview", "Problem", "SheetCount"]

_AT_ONCE: Final = 2000
_MOST_PROBLEMS: Final = 1000
_ON_BLANKS: Final = (
    "A blank cell of a new row means: not known. It is never zero and never no.",
    "A blank cell of a row that is there already leaves what is known as it is, unless the import is told to empty it.",
    "A column that is left out changes nothing.",
    "A bill, a list of materials, owners and the lines of a shipment are replaced whole where the file names them.",
)
"""The text of the sheet Help below the columns."""
_WIDTHS: Final = {"name": 32, "title": 32, "address": 28, "note": 36, "source": 28, "notice": 36}


class ImportService:
    """Previews and commits imports; exports catalogues."""

    def __init__(self, context: ServiceContext) -> None:
        self._context = context
        self._lists = ListReader(context)

    def preview(
        self,
        source: TableSource | Sequence[TableSource],
        into: int | None = None,
        *,
        empties: bool = False,
        as_own: bool = False,
        progress: Progress = nothing_happens,
        cancelled: Cancelled = never_cancelled,
    ) -> Preview:
        """Read a file of any kind, several, a folder or a pasted table, and return what importing it would do.

        ``into`` is the client it goes to; None takes the one the sheet Client names, a new one if need be.
        Rows that the file lacks stay; a bill, a list of materials, owners or lines with an entry in it is replaced as a
        whole. A missing column changes nothing, and neither does a blank cell, unless ``empties`` makes blank cells
        mean "not known". ``as_own`` imports a file of another client into ``into``, without its sheet Client.
        Errors: Refused if the file cannot be read at all; Stopped if cancelled.
        """
        head = self._context.store.journal_head()
        sources = [source] if isinstance(source, Path | Pasted) else list(source)
        grids = self._read_grids(sources, progress, cancelled)
        rows = sum(len(grid.rows) for grid in grids)
        step = _Steps(rows * 2, _half(progress, 1), cancelled)
        reading = read_grids(grids, self._context.column_kinds, step)
        if as_own and into is not None:
            reading.sheets.pop(Sheet.CLIENT, None)
        client = self._find_client(reading, into)
        stored_sheets = self._read_stored_sheets(client, reading)
        planner = Planner(self._context.column_kinds, stored_sheets, empties=empties)
        step.reach(rows)
        planner.plan_sheets(reading.sheets)
        step.reach(rows * 2)
        row = self._client_row(client, planner)
        plan = Plan(row, planner.plans, head, tuple(planner.altered))
        preview = _make_preview(sources, reading, planner, plan)
        clash = self._find_clash(reading, into)
        return replace(preview, client=client, clash=clash, empties=empties, as_own=as_own)

    def preview_sample(self) -> Preview:
        """Return the preview of loading the sample client."""
        return self.preview(self._context.program.sample_folder)

    def commit(
        self,
        preview: Preview,
        *,
        progress: Progress = nothing_happens,
        cancelled: Cancelled = never_cancelled,
    ) -> Done[int]:
        """Run the import of a preview in one transaction; returns the client's id.

        Errors: Refused if it has problems or the catalogue has changed since; Stopped if cancelled.
        """
        if preview.problems:
            raise Refused(
                Phrase("the file has {count} problems", count=len(preview.problems)),
                file=preview.file,
                do="Correct them and choose it again; nothing has been changed",
            )
        if preview.changes_nothing and preview.client is not None:
            return Done(preview.client, frozenset())
        plans = preview.plan.sheets
        written = [plan for sheet, plan in plans.items() if sheet != Sheet.CLIENT]
        rows = sum(len(plan.add) + len(plan.change) for plan in written)
        step = _Steps(rows, progress, cancelled)
        with self._context.store.begin_transaction(self._context.by, self._context.now()) as writing:
            if self._context.store.journal_head() != preview.plan.head:
                raise Refused(
                    "the catalogue was changed since the file was looked at",
                    file=preview.file,
                    do="Choose the file again; nothing has been changed",
                )
            client = _write_client(writing, preview)
            _write_sheets(writing, client, plans, step)
            self._follow_sources(writing, client, preview)
            counts = {count.sheet: [count.new, count.changed, count.removed] for count in preview.counts}
            writing.append_to_journal("Import", f"{preview.client_name}: {preview.file}", counts)
            touched = writing.row_changes
        way_back = Undo(f"Import {preview.file}", touched, CATALOGUE_TOPICS)
        return Done(client, CATALOGUE_TOPICS, way_back)

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

    # ---- inside ------------------------------------------------------------------------------

    def _read_grids(
        self, sources: Sequence[TableSource], progress: Progress, cancelled: Cancelled
    ) -> list[Grid]:
        """Return the sheets of some files; reading them is the first half of what is to be done."""
        books = self._context.program.workbooks.read_tables(
            sources, progress=_half(progress, 0), cancelled=cancelled
        )
        for book in books:
            if book.refused is not None:
                raise book.refused
        if not books:
            raise Refused(
                "there are no workbooks and no text files in the folder",
                file=_name_of(sources),
                do="Choose a workbook, or the folder that holds its sheets",
            )
        return [grid for book in books for grid in grids_of(book)]

    def _follow_sources(self, writing: Transaction, client: int, preview: Preview) -> None:
        """Update the sources of facts that the import changes."""
        plan = preview.plan
        if not plan.altered:
            return
        sources = plan.sheets.get(Sheet.SOURCES, SheetPlan())
        file_sources = [*sources.add, *(sheet_count.row for sheet_count in sources.change)]
        source_columns = source_as_columns(self._context, Source("imported", preview.file))
        own = self._context.store.repository.select_rows(Sheet.SOURCES, client, {})
        followed = follow_sources(plan.altered, own, file_sources, source_columns)
        for ids in _in_batches(followed.remove):
            writing.remove_rows(Sheet.SOURCES, ids)
        for rows in _in_batches(followed.add):
            writing.add_rows(Sheet.SOURCES, client, rows)

    def _find_client(self, reading: Reading, into: int | None) -> int | None:
        """Return the client that a file goes to, None for a new one, and add a problem if it is not clear."""
        client_sheet = reading.sheets.get(Sheet.CLIENT)
        named = client_sheet.rows if client_sheet else ()
        title = client_sheet.title if client_sheet else TITLES[Sheet.CLIENT]
        if len(named) > 1:
            refusal_texts = ("there is more than one client", "Keep one row; import one client at a time")
            reading.problems.append(Problem(title, named[1][0], "client", *refusal_texts))
        if into is not None:
            own = self._context.stored_row(Sheet.CLIENT, into, into)["client"]
            if named and named[0][1].get("client") != own:
                refusal_texts = (
                    Phrase(
                        'the file is of the client "{other}", not of "{own}"',
                        other=named[0][1].get("client"),
                        own=own,
                    ),
                    "Choose the right client, or take the sheet Client out",
                )
                reading.problems.append(Problem(title, named[0][0], "client", *refusal_texts))
            return into
        if not named:
            refusal_texts = (
                "nothing says whose catalogue this is",
                "Choose a client first, or fill in the sheet Client",
            )
            reading.problems.append(Problem(title, 1, "client", *refusal_texts))
            return None
        key = named[0][1].get("client", "")
        clients = self._context.store.lists.list_clients()
        return next((row.id for row in clients if row.client == key), None)

    def _find_clash(self, reading: Reading, into: int | None) -> tuple[str, str]:
        """Return the names of the client of the file and of the one chosen, if they differ.

        If both have the same name, their keys are returned.
        """
        client_sheet = reading.sheets.get(Sheet.CLIENT)
        if into is None or client_sheet is None or not client_sheet.rows:
            return "", ""
        named, own = client_sheet.rows[0][1], self._context.stored_row(Sheet.CLIENT, into, into)
        if named.get("client") == own["client"]:
            return "", ""
        names = named.get("name") or named.get("client", ""), own["name"]
        if names[0] != names[1]:
            return names
        return f"{names[0]} ({named.get('client', '')})", f"{names[1]} ({own['client']})"

    def _read_stored_sheets(self, client: int | None, reading: Reading) -> dict[str, list[Stored]]:
        """Return the stored rows of the sheets that a file has or refers to."""
        if client is None:
            return {}
        repository = self._context.store.repository
        sheets = {*reading.sheets, *REFERENCED}
        stored_sheets = {
            sheet: repository.select_rows(sheet, client, {}) for sheet in sheets - {Sheet.CLIENT}
        }
        row = self._context.stored_row(Sheet.CLIENT, client, client)
        return {**stored_sheets, "client": [Stored(client, row)]}

    def _client_row(self, client: int | None, planner: Planner) -> Row:
        plan = planner.plans.get(Sheet.CLIENT)
        if plan and (plan.add or plan.change):
            return plan.add[0] if plan.add else plan.change[0].row
        return self._context.stored_row(Sheet.CLIENT, client, client) if client else {}

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


def _name_of(sources: Sequence[TableSource]) -> str:
    return sources[0].name if len(sources) == 1 else Phrase("{count} files", count=len(sources))


def _make_preview(sources: Sequence[TableSource], reading: Reading, planner: Planner, plan: Plan) -> Preview:
    """Return the preview of a plan; the caller adds client and options."""
    problems = [*reading.problems, *planner.problems]
    return Preview(
        file=_name_of(sources),
        client=None,
        client_name=plan.client.get("name", ""),
        counts=tuple(_count_changes(planner.plans)),
        problems=tuple(sorted(problems, key=_problem_order)[:_MOST_PROBLEMS]),
        notes=tuple(dict.fromkeys(reading.notes)),
        plan=plan,
        further=max(0, len(problems) - _MOST_PROBLEMS),
        sources=tuple(sources),
        changes=planner.changes.listed_changes(),
        further_changes=planner.changes.further,
        emptied=planner.changes.count["emptied"],
        blanks=planner.blanks,
    )


def _half(progress: Progress, number: int) -> Progress:
    """Return what tells of the first or the second half of a piece of work; each is counted in thousandths."""
    return lambda done, of: progress(number * 1000 + (1000 * done // of if of else 1000), 2000)


class _Steps:
    """Reports the progress of reading or writing, and stops it when cancelled."""

    def __init__(self, rows: int, progress: Progress, cancelled: Cancelled) -> None:
        self._rows, self._done = rows, 0
        self._progress, self._cancelled = progress, cancelled

    def __call__(self, rows: int) -> None:
        self.reach(self._done + rows)

    def reach(self, rows: int) -> None:
        """Report the number of rows done in all."""
        if self._cancelled():
            raise Stopped
        self._done = min(rows, self._rows)
        self._progress(self._done, self._rows)


def _write_client(writing: Transaction, preview: Preview) -> int:
    row = preview.plan.client
    if preview.client is None:
        return writing.add_row(Sheet.CLIENT, 0, row)
    writing.change_row(Sheet.CLIENT, preview.client, Stored(preview.client, row))
    return preview.client


def _write_sheets(writing: Transaction, client: int, plans: Mapping[str, SheetPlan], step: _Steps) -> None:
    planned = [(sheet, plans[sheet]) for sheet in WRITING_ORDER if sheet in plans and sheet != Sheet.CLIENT]
    for sheet, plan in reversed(planned):
        writing.remove_rows(sheet, plan.remove)
    for sheet, plan in planned:
        for some in _in_batches(plan.change):
            writing.change_rows(sheet, client, some)
            step(len(some))
        for some in _in_batches(plan.add):
            writing.add_rows(sheet, client, some)
            step(len(some))


def _in_batches(things: Sequence[Any]) -> Iterator[Sequence[Any]]:
    for start in range(0, len(things), _AT_ONCE):
        yield things[start : start + _AT_ONCE]


def _count_changes(plans: Mapping[str, SheetPlan]) -> Iterator[SheetCount]:
    for sheet in TITLES:
        if plan := plans.get(sheet):
            yield SheetCount(sheet, plan.rows, plan.new, plan.changed, plan.unchanged, plan.removed)


def _problem_order(problem: Problem) -> tuple[int, int, str]:
    titles = list(TITLES.values())
    sheet_number = titles.index(problem.sheet) if problem.sheet in titles else len(titles)
    return sheet_number, problem.row, problem.column


def _list_choices(choices: Iterable[str]) -> str:
    return ", ".join(choices)
