# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What an import would do, told for the user: its account, questions, counts, changes and notes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from desktop_app.services.importing.assembly.account import make_account
from desktop_app.services.importing.assembly.oversized import oversized_issues, oversized_notes
from desktop_app.services.importing.assembly.placed_rows import Assembly
from desktop_app.services.importing.draft import Choices, ListDraft, ListPreview, SheetKey, TablePreview
from desktop_app.services.importing.entries.entry import RowPlace
from desktop_app.services.importing.entries.outcome import RowEffect
from desktop_app.services.importing.fields.mapping import Question
from desktop_app.services.importing.layout.sheet_layout import SheetLayout
from desktop_app.services.importing.planning.planned import Plan, SheetCount
from desktop_app.services.importing.planning.row_plan import RowPlan
from desktop_app.services.schema.outcome import Row

_MOST_QUESTIONS: Final = 5


@dataclass(frozen=True, slots=True)
class PlannedTables:
    """The tables of some files as they were read, the rows that they make, and what those change."""

    layouts: Sequence[SheetLayout]
    tables: Sequence[TablePreview]
    assembly: Assembly
    plan: RowPlan


def describe_plan(
    draft: ListDraft,
    choices: Choices,
    planned: PlannedTables,
    *,
    head: int,
    client_row: Row,
    other_client: str,
    gone: tuple[str, ...],
) -> ListPreview:
    """Return the preview of an import; ``head`` is the end of the journal when its planning began."""
    tables, plan = planned.tables, planned.plan
    planner = plan.planner
    effects = plan.effects()
    too_large = oversized_issues(planner.oversized, (table.bill for table in tables))
    issues = (*planned.assembly.issues, *plan.issues, *too_large)
    entries = (entry for table in tables for entry in table.entries)
    return ListPreview(
        draft=draft,
        choices=choices,
        client_name=client_row.get("name", ""),
        other_client=other_client,
        tables=tuple(tables),
        layouts=tuple(planned.layouts),
        account=make_account(draft.books, planned.layouts, entries, issues, effects),
        questions=_open_questions(tables, planned.assembly.questions, choices),
        counts=tuple(_count_changes(plan)),
        changes=planner.changes.listed_changes(),
        further_changes=planner.changes.further,
        notes=tuple(dict.fromkeys(_find_notes(draft, plan))),
        plan=_make_plan(plan, client_row, head),
        effects=_effects_by_sheet(effects),
        gone=gone,
        issues=issues,
        blanks=planner.blanks,
        emptied=planner.changes.count["emptied"],
    )


def _make_plan(plan: RowPlan, client_row: Row, head: int) -> Plan:
    return Plan(
        client_row,
        plan.planner.plans,
        head,
        tuple(plan.planner.altered),
        plan.documents(),
        plan.sourced_sheets(),
    )


def _open_questions(
    tables: Sequence[TablePreview], others: Sequence[Question], choices: Choices
) -> tuple[Question, ...]:
    of_tables = [question for table in tables for question in table.mapping.questions]
    questions = {question.id: question for question in (*of_tables, *others)}
    return tuple(question for name, question in questions.items() if name not in choices.answers)[
        :_MOST_QUESTIONS
    ]


def _find_notes(draft: ListDraft, plan: RowPlan) -> Iterator[str]:
    """Yield what is said of whole files, and of bills that are too large to be screened."""
    yield from (note for book in draft.books for note in book.notes)
    yield from oversized_notes(plan.planner.oversized)


def _count_changes(plan: RowPlan) -> Iterator[SheetCount]:
    for sheet, planned in plan.planner.plans.items():
        yield SheetCount(
            sheet, planned.rows, planned.new, planned.changed, planned.unchanged, planned.removed
        )


def _effects_by_sheet(effects: Mapping[RowPlace, RowEffect]) -> dict[SheetKey, dict[int, RowEffect]]:
    by_sheet: dict[SheetKey, dict[int, RowEffect]] = {}
    for place, effect in effects.items():
        by_sheet.setdefault((place.file, place.sheet), {})[place.row] = effect
    return by_sheet
