# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Fields in words: what a column is called in the window, and which fields a table can have."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from desktop_app.services.importing.fields.field_list import BILL, FIELDS, FieldOfList
from desktop_app.services.importing.fields.mapping import ColumnProposal, TableMapping
from desktop_app.services.schema.declaration import ListKind, Sheet
from desktop_app.services.schema.sheets import WORKBOOK, sheets_filled_by
from desktop_app.ui.pages.importing.sheet.sheet_state import SheetState
from desktop_app.ui.words.strings import tr, translate_text

_FIGURE_KINDS: Final = frozenset({"decimal", "positive", "percent", "factor", "process"})
_FIGURE_FIELDS: Final = frozenset(
    {"list.quantity", "list.quantity_total", "list.price_per", "list.line_total", "list.content"}
)
_PLAIN: Final = frozenset({Sheet.PRODUCTS, BILL})
"""What the fields of a parts list are about: their names stand alone."""
_GROUPS: Final = tuple(
    BILL if sheet == Sheet.BILL else sheet for sheet, declared in WORKBOOK.items() if declared.filled_by
)
_ONLY_IN_TEMPLATE: Final = ("source_kind", "source_by", "source_on", "_complete", "_known", ".line")


def group_title(about: str) -> str:
    """Return the title of a group of fields."""
    sheet = Sheet.BILL if about == BILL else about
    return translate_text(WORKBOOK[sheet].title)


def field_words(name: str, home: str = Sheet.PRODUCTS) -> str:
    """Return a field in words; one that is about something else than the list names that too."""
    field = FIELDS.get(name)
    if field is None:
        return name
    label = translate_text(field.label)
    if field.about in _PLAIN or field.about == home:
        return label
    return tr("{sheet}: {field}", sheet=group_title(field.about), field=label)


def proposal_words(proposal: ColumnProposal, home: str = Sheet.PRODUCTS) -> str:
    """Return what a column is taken as; a column of contents names its element or compound."""
    substance = proposal.settings.get("substance", "")
    if proposal.field == "list.content" and substance:
        return tr("Content of {substance}", substance=substance)
    return field_words(proposal.field, home)


def home_of(mapping: TableMapping) -> str:
    """Return what the fields of a table are about first of all."""
    if mapping.kind == ListKind.TEMPLATE and mapping.sheet in WORKBOOK:
        return mapping.sheet
    return next(iter(sheets_filled_by(mapping.kind)), Sheet.PRODUCTS)


def groups_of_fields(mapping: TableMapping) -> Iterator[tuple[str, list[FieldOfList]]]:
    """Yield the fields that a table can have, in groups, those that it is about first."""
    home = home_of(mapping)
    if mapping.kind == ListKind.TEMPLATE:
        yield home, [field for field in FIELDS.values() if field.about == home]
        return
    for about in sorted(_GROUPS, key=lambda group: group != home):
        fields = [field for field in FIELDS.values() if field.about == about]
        yield about, [field for field in fields if not _is_of_template(field.name)]


def _is_of_template(name: str) -> bool:
    return any(name.endswith(end) for end in _ONLY_IN_TEMPLATE)


def proposal_of(mapping: TableMapping | None, column: int) -> ColumnProposal | None:
    """Return what a column of a table is; None for one outside it."""
    proposals: Sequence[ColumnProposal] = mapping.columns if mapping else ()
    return next((proposal for proposal in proposals if proposal.column == column), None)


def is_figure(name: str) -> bool:
    """Tell whether a field holds figures, which stand at the right."""
    sheet, _dot, column = name.partition(".")
    declared = WORKBOOK[sheet].columns.get(column) if sheet in WORKBOOK else None
    return name in _FIGURE_FIELDS or (declared is not None and declared.kind in _FIGURE_KINDS)


def aligned_columns(state: SheetState) -> dict[int, bool]:
    """Return for the columns of a sheet that are known whether they hold figures."""
    return {
        proposal.column: is_figure(proposal.field)
        for table in state.tables
        for proposal in table.mapping.columns
        if proposal.field
    }


def without_heading(reason: str, heading: str) -> str:
    """Return a reason that stands beside the heading of its column, so that it need not name that again."""
    for colon in (": ", "："):
        if heading:
            reason = reason.removeprefix(f"{heading}{colon}")
    return f"{reason[:1].upper()}{reason[1:]}"
