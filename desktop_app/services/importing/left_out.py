# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What an import leaves out, cell by cell, for the list of what is to be finished."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from desktop_app.services.importing.assembly.placed_rows import Issue
from desktop_app.services.importing.draft import ListPreview, TablePreview
from desktop_app.services.importing.entries.outcome import RowStatus
from desktop_app.services.importing.fields.mapping import ColumnProposal
from desktop_app.services.importing.materials.substances import Substance, SubstanceKind, find_substance
from desktop_app.services.importing.unfinished import LeftOut
from desktop_app.services.schema.declaration import Sheet

_IN_CATALOGUE: Final = {
    "list.quantity": f"{Sheet.BILL}.quantity",
    "list.line_total": f"{Sheet.PRODUCTS}.value",
    "list.rare_earth_origin": f"{Sheet.MATERIALS}.origin",
    "list.china_reply": f"{Sheet.MATERIALS}.china_share",
}
"""The fields of the catalogue that fields of lists stand for."""


def find_left_out(preview: ListPreview) -> Iterator[LeftOut]:
    """Yield what is doubtful or refused in a preview, in the order of its rows."""
    hashes = {book.file: book.sha256 for book in preview.draft.books}
    texts = _TextsOfRows(preview)
    for issue in preview.issues:
        if issue.status == RowStatus.TAKEN:
            continue
        column, text = texts.find_cell(issue)
        field, key = _place_in_catalogue(issue)
        yield LeftOut(
            file=issue.place.file,
            sha256=hashes.get(issue.place.file, ""),
            sheet=issue.place.sheet,
            row=issue.place.row,
            reason=issue.reason,
            part_number=issue.part_number,
            column=issue.heading or column,
            field=field,
            key=key,
            text=text,
            do=issue.do,
        )


def _place_in_catalogue(issue: Issue) -> tuple[str, str]:
    """Return the field of the catalogue that the cell of an issue is for, and what names its row there."""
    if issue.field == "list.content":
        substance = find_substance(issue.key)
        if isinstance(substance, Substance) and substance.kind == SubstanceKind.ELEMENT:
            return f"{Sheet.MATERIALS}.element_percent", substance.formula
        return issue.field, issue.key
    field = (
        "" if issue.field == f"{Sheet.PRODUCTS}.part_number" else _IN_CATALOGUE.get(issue.field, issue.field)
    )
    return field, issue.key


def _column_of(table: TablePreview, issue: Issue) -> ColumnProposal | None:
    """Return the column of a table that an issue is about: of several with contents, that of its substance."""
    taken = [column for column in table.mapping.columns if column.sureness != "unsure"]
    of_field = [column for column in taken if column.field == issue.field]
    of_key = [column for column in of_field if column.settings.get("substance", "") == issue.key]
    return next(iter(of_key or of_field), None)


class _TextsOfRows:
    """Finds what the cell of an issue shows."""

    def __init__(self, preview: ListPreview) -> None:
        self._tables: dict[tuple[str, str], list[TablePreview]] = {}
        for table in preview.tables:
            self._tables.setdefault((table.region.file, table.region.table.title), []).append(table)
        self._rows: dict[int, Mapping[int, tuple[str, ...]]] = {}

    def find_cell(self, issue: Issue) -> tuple[str, str]:
        """Return heading and text of the cell that an issue is about; blank where it is about the whole row."""
        for table in self._tables.get((issue.place.file, issue.place.sheet), ()):
            proposal = _column_of(table, issue)
            shown = self._rows_of(table).get(issue.place.row)
            if proposal is not None and shown is not None and proposal.column < len(shown):
                return proposal.heading, shown[proposal.column].strip()
        return "", ""

    def _rows_of(self, table: TablePreview) -> Mapping[int, tuple[str, ...]]:
        if id(table) not in self._rows:
            self._rows[id(table)] = {row.number: row.shown for row in table.region.rows}
        return self._rows[id(table)]
