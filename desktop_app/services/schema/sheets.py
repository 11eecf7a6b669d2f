# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""All sheets: those of the workbook, which have forms, and those that only the database holds."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from desktop_app.services.schema import forms  # noqa: F401 - declares the sheets that have forms
from desktop_app.services.schema.declaration import FORM_SHEETS, ListKind, Sheet, SheetDeclaration
from desktop_app.services.schema.outcome import Row, Topic

_STORED: Final = (
    SheetDeclaration(
        sheet=Sheet.EVIDENCE,
        called="evidence",
        users=("evidence file", "evidence files"),
        references={"supplier": Sheet.SUPPLIERS},
        key="sha256",
        key_called="hash",
    ),
    SheetDeclaration(
        sheet=Sheet.LIST_SHAPES, called="mapping", topic="imports", key="shape", key_called="shape"
    ),
    SheetDeclaration(sheet=Sheet.UNFINISHED_ROWS, called="row to finish", topic="imports"),
    SheetDeclaration(
        sheet=Sheet.PARTY_SEARCHES,
        called="search",
        topic="parties",
        key="firm",
        key_called="firm",
        of_firm="firm",
    ),
    SheetDeclaration(sheet=Sheet.JUDGEMENTS, called="judgement", topic="parties", of_firm="firm"),
    SheetDeclaration(
        sheet=Sheet.SCREENINGS, called="screening", search=("title", "of"), key="id", key_called="number"
    ),
    SheetDeclaration(
        sheet=Sheet.SCREENING_LINES, references={"screening": Sheet.SCREENINGS}, part_of="screening"
    ),
    SheetDeclaration(sheet=Sheet.ANSWERS, references={"screening": Sheet.SCREENINGS}, part_of="screening"),
    SheetDeclaration(
        sheet=Sheet.DETERMINATIONS,
        called="determination",
        search=("number", "title", "part_number", "shipment", "by"),
    ),
)
"""Sheets without a form; their columns are those of their tables."""

_DECLARED: Final = FORM_SHEETS | {declaration.sheet: declaration for declaration in _STORED}

SHEETS: Final[dict[str, SheetDeclaration]] = {sheet: _DECLARED[sheet] for sheet in Sheet}
"""Every sheet by its name."""

HELP_SHEET: Final = "Help"
HELP_HEADING: Final = ("Sheet", "Column", "Called", "Needed", "What it is", "What may stand there")
"""The sheet of the workbook that explains the others, and its heading."""

WORKBOOK: Final[dict[str, SheetDeclaration]] = {
    sheet: declaration for sheet, declaration in SHEETS.items() if declaration.form
}
"""The sheets of the workbook in the order in which they stand there."""


def _after_those_they_name(waiting: dict[str, SheetDeclaration]) -> Iterator[Sheet]:
    """Yield every sheet after those that its rows name."""
    waiting = dict(waiting)
    while waiting:
        for name, declaration in waiting.items():
            if not waiting.keys() & ({*declaration.references.values()} - {name}):
                yield declaration.sheet
                del waiting[name]
                break


WRITING_ORDER: Final = tuple(_after_those_they_name(SHEETS))
"""All sheets, each after those that its rows name."""


def sheets_filled_by(kind: ListKind) -> tuple[Sheet, ...]:
    """Return the sheets that a kind of list fills, the one that it is about first; empty for a kind that fills none."""
    sheets = [declared for declared in WORKBOOK.values() if kind in declared.filled_by]
    return tuple(
        declared.sheet for declared in sorted(sheets, key=lambda declared: declared.filled_by[0] != kind)
    )


REFERENCED: Final = frozenset(
    column.references
    for declaration in WORKBOOK.values()
    for column in declaration.columns.values()
    if column.references
)
"""The sheets whose rows are named by others of the workbook."""

CATALOGUE_TOPICS: Final[frozenset[Topic]] = frozenset(
    declaration.topic for declaration in WORKBOOK.values() if declaration.topic
)
"""The topics that an import can change."""


def blank_row(sheet: str) -> Row:
    """Return a blank row of a sheet of the workbook."""
    return dict.fromkeys(SHEETS[sheet].columns, "")
