# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Works out what files of any shape would change for a client, from their tables to the plan of an import."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from typing import Final

from desktop_app.basics.errors import Refused
from desktop_app.basics.phrase import Phrase
from desktop_app.basics.progress import Cancelled, Progress, never_cancelled, nothing_happens
from desktop_app.services.context.context import ServiceContext
from desktop_app.services.context.stores import Stored
from desktop_app.services.context.tables import Begun, Book, TableSource, show_nobody
from desktop_app.services.importing.assembly.assemble import ReadTable, assemble_tables
from desktop_app.services.importing.assembly.file_client import settle_client
from desktop_app.services.importing.bills.bill_lines import ReadBill
from desktop_app.services.importing.bills.joined_bills import join_bills
from desktop_app.services.importing.bills.propose_shape import (
    answer_about_bill,
    ask_about_bill,
    is_about_top,
    propose_bill_shape,
)
from desktop_app.services.importing.bills.read_bill import read_bill
from desktop_app.services.importing.bills.row_depths import note_depths
from desktop_app.services.importing.draft import (
    NO_CHOICES,
    Choices,
    ListDraft,
    ListPreview,
    SheetKey,
    TablePreview,
)
from desktop_app.services.importing.entries.decimal_marks import shows_commas
from desktop_app.services.importing.entries.read_entries import EntryReader
from desktop_app.services.importing.entries.taken_columns import NO_CORRECTIONS, Corrections
from desktop_app.services.importing.fields.answers import answer_questions
from desktop_app.services.importing.fields.heading_words import is_heading_word
from desktop_app.services.importing.fields.mapping import (
    YOU_CHOSE,
    BillStyle,
    ColumnProposal,
    TableMapping,
)
from desktop_app.services.importing.fields.propose import propose_mapping
from desktop_app.services.importing.fields.saved_mappings import apply_saved
from desktop_app.services.importing.last_lists import LastLists
from desktop_app.services.importing.layout.find_layout import find_layout
from desktop_app.services.importing.layout.own_sheets import read_own_sheet
from desktop_app.services.importing.layout.sheet_layout import Region, RowNote, RowRole, SheetLayout
from desktop_app.services.importing.list_preview import PlannedTables, describe_plan
from desktop_app.services.importing.materials.titles import name_product_of_title
from desktop_app.services.importing.planning.row_plan import RowPlan, plan_rows
from desktop_app.services.importing.steps import Steps
from desktop_app.services.schema.columns import REFERENCED, WORKBOOK, sheets_filled_by
from desktop_app.services.schema.declaration import ListKind, Sheet
from desktop_app.services.schema.outcome import Row

_Chosen = tuple[Choices, Sequence[TableMapping]]
"""What the user chose, and the mappings that were saved."""
_MOST_NEIGHBOURS: Final = 8
"""So many other tables are asked what they say of one that does not say enough itself."""
_PASSES: Final = 3
"""Reading the entries, planning them, and adding them up are each counted as one pass over the rows."""
_LEFT_OUT: Final = RowNote(RowRole.NOTE, Phrase("the sheet is not taken"))


class ListReader:
    """Reads files, and previews what they would change."""

    def __init__(self, context: ServiceContext) -> None:
        self._context = context

    def open_list(
        self,
        sources: Sequence[TableSource],
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
        layouts = [layout for book in draft.books for layout in _find_layouts(book, choices)]
        rows = sum(len(region.rows) for layout in layouts for region in layout.regions)
        step = Steps(rows * _PASSES, progress, cancelled)
        saved = (*choices.mappings.values(), *last_lists.mappings())
        tables = self._read_tables(layouts, (choices, saved), step)
        stored_sheets = self._read_stored_sheets(draft.client, tables)
        read_tables = [ReadTable(table.mapping, table.entries, table.bill) for table in tables]
        assembly = assemble_tables(read_tables, stored_sheets, choices.answers, self._context.program.pack)
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

    def _read_tables(
        self, layouts: Sequence[SheetLayout], chosen: _Chosen, step: Steps
    ) -> list[TablePreview]:
        """Read every table of some sheets; what they say of the bill of one product is brought together."""
        mapped = [
            (layout, region, self._choose_mapping(region, _others(region, layouts), chosen))
            for layout in layouts
            for region in layout.regions
        ]
        commas = any(
            mapping.kind == ListKind.TEMPLATE and shows_commas(region, mapping, self._context.column_kinds)
            for _, region, mapping in mapped
        )
        tables = [self._read_table(*table, chosen[0], step, commas=commas) for table in mapped]
        bills = join_bills([table.bill for table in tables])
        return [replace(table, bill=bill) for table, bill in zip(tables, bills, strict=True)]

    def _read_table(
        self,
        layout: SheetLayout,
        region: Region,
        mapping: TableMapping,
        choices: Choices,
        step: Steps,
        *,
        commas: bool,
    ) -> TablePreview:
        corrections = _corrections_of_sheet((layout.file, layout.table.title), choices)
        columns = self._context.column_kinds
        reader = EntryReader(region, mapping, columns, corrections, commas_elsewhere=commas)
        entries = tuple(reader.read_entries(step))
        note_depths(region, mapping, entries)
        name_product_of_title(region, mapping, entries)
        has_bill = mapping.kind == ListKind.PARTS and mapping.bill.style != BillStyle.NONE
        bill = read_bill(entries, mapping.bill) if has_bill else ReadBill()
        return TablePreview(layout, region, mapping, entries, bill)

    def _choose_mapping(self, region: Region, neighbours: Sequence[Region], chosen: _Chosen) -> TableMapping:
        """Return the mapping of a table: a saved one of its shape, else a proposal, with what the user changed."""
        choices, saved = chosen
        mapping = propose_mapping(region, columns=self._context.column_kinds, neighbours=neighbours)
        mapping = apply_saved(saved, region, mapping)
        mapping = answer_questions(mapping, choices.answers)
        changed = {
            column: field_name
            for (key, column), field_name in choices.fields.items()
            if key == (region.file, region.table.title)
        }
        if changed:
            columns = tuple(_choose_field(proposal, changed) for proposal in mapping.columns)
            mapping = replace(mapping, columns=columns)
        return _add_bill(mapping, region, choices) if mapping.kind == ListKind.PARTS else mapping

    def _read_stored_sheets(
        self, client: int | None, tables: Sequence[TablePreview]
    ) -> dict[str, list[Stored]]:
        """Return the stored rows of the sheets that an import can change or refers to."""
        if client is None:
            return {}
        repository = self._context.store.repository
        sheets = {*_sheets_of_tables(tables), *REFERENCED} - {Sheet.CLIENT}
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


def name_of_sources(sources: Sequence[TableSource]) -> str:
    """Return how some files are called together."""
    return sources[0].name if len(sources) == 1 else Phrase("{count} files", count=len(sources))


def _others(region: Region, layouts: Sequence[SheetLayout]) -> list[Region]:
    """Return some of the other tables."""
    others = (other for layout in layouts for other in layout.regions if other is not region)
    return list(islice(others, _MOST_NEIGHBOURS))


def _find_layouts(book: Book, choices: Choices) -> Iterator[SheetLayout]:
    for table in book.tables:
        key = (book.file, table.title)
        if key in choices.left_out:
            notes = {row.number: _LEFT_OUT for row in table.rows}
            yield SheetLayout(table, book.file, (), notes)
            continue
        heading_row = choices.heading_rows.get(key)
        own = read_own_sheet(table, book.file, hidden=choices.hidden) if heading_row is None else None
        yield own or find_layout(
            table,
            book.file,
            is_heading_word=is_heading_word,
            heading_row=heading_row,
            hidden=choices.hidden,
        )


def _corrections_of_sheet(key: SheetKey, choices: Choices) -> Corrections:
    cells = {
        (place.row, column): text
        for (place, column), text in choices.corrections.items()
        if (place.file, place.sheet) == key
    }
    texts = {
        (column, shown): text for (sheet, column, shown), text in choices.replacements.items() if sheet == key
    }
    return Corrections(cells, texts) if cells or texts else NO_CORRECTIONS


def _add_bill(mapping: TableMapping, region: Region, choices: Choices) -> TableMapping:
    """Return a mapping with the bill of its table: how it is told by the columns, its product by what stands above.

    The product of another file of the same shape is never that of this one.
    """
    bill = answer_about_bill(region, propose_bill_shape(region, mapping.columns), choices.answers)
    others = (question for question in mapping.questions if not is_about_top(question))
    return replace(mapping, bill=bill, questions=(*others, *ask_about_bill(region, bill)))


def _choose_field(proposal: ColumnProposal, changed: Mapping[int, str]) -> ColumnProposal:
    """Return a column as the user chose it; another column of that field gives it up."""
    if proposal.column in changed:
        return replace(proposal, field=changed[proposal.column], sureness="sure", reasons=(YOU_CHOSE,))
    return replace(proposal, field="") if proposal.field in changed.values() else proposal


def _sheets_of_tables(tables: Sequence[TablePreview]) -> set[str]:
    sheets: set[str] = set()
    for table in tables:
        kind = table.mapping.kind
        sheets.update([table.mapping.sheet] if kind == ListKind.TEMPLATE else sheets_filled_by(kind))
    return sheets & set(WORKBOOK)
