# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""An import before it is taken: what was read, what the user chose, and what would happen.

``ImportService.open_list`` reads files into a ``ListDraft`` (slow, once). ``preview_list`` works out under some
``Choices`` what taking it would do (again after each choice). ``commit_list`` takes it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field
from pathlib import Path
from typing import Final

from desktop_app.basics.frozen import dataclass
from desktop_app.listreader import Book, Choices, Pasted, Question, ReadTable, SheetLayout
from desktop_app.services.importing.assembly import placed_rows
from desktop_app.services.importing.plan import Change, Plan, RowPlan, SheetCount
from desktop_app.services.schema.declaration import Row

ListSource = Path | Pasted
"""A file that holds lists, or a table from the clipboard."""
SheetKey = tuple[str, str]
"""A file and the title of one of its sheets."""
NO_CHOICES: Final = Choices()
"""Every list is read as the reader proposes."""


@dataclass(frozen=True, slots=True)
class ListDraft:
    """Files as they were read. ``client`` is the id of the client that they go to."""

    sources: tuple[ListSource, ...]
    client: int | None
    books: tuple[Book, ...]

    @property
    def hashes(self) -> tuple[str, ...]:
        """Return the hashes of the files that were read."""
        return tuple(book.sha256 for book in self.books if book.sha256)


@dataclass(frozen=True, slots=True)
class ListPreview:
    """What taking a draft would do; nothing has been changed yet.

    ``questions`` are those that are open, the weightiest first. ``counts`` and ``changes`` are those of the catalogue,
    sheet by sheet; ``account`` those of the rows of the files, ``issues`` what in them is not clear, cell by cell.
    ``effects`` tells for the rows of a sheet that are taken what they do. ``gone`` are part numbers that the last
    complete list of the same shape had and this one lacks. ``other_client`` is the client that the file itself names,
    if that is another one. ``blanks`` counts blank cells at fields with a value, ``emptied`` fields that would lose it.
    """

    draft: ListDraft
    choices: Choices
    client_name: str
    tables: tuple[ReadTable, ...]
    layouts: tuple[SheetLayout, ...]
    account: placed_rows.Account
    questions: tuple[Question, ...]
    counts: tuple[SheetCount, ...]
    changes: tuple[Change, ...]
    further_changes: int
    notes: tuple[str, ...]
    plan: Plan = field(repr=False, compare=False)
    effects: Mapping[SheetKey, Mapping[int, placed_rows.RowEffect]] = field(default_factory=dict)
    gone: tuple[str, ...] = ()
    issues: tuple[placed_rows.Issue, ...] = ()
    other_client: str = ""
    blanks: int = 0
    emptied: int = 0

    @property
    def changes_nothing(self) -> bool:
        """Tell whether the catalogue has everything already."""
        return not any(count.new or count.changed or count.removed for count in self.counts)


# --------------------------------------------------------------------------------------------------
# What an import would do, told for the user: its account, questions, counts, changes and notes.


_MOST_QUESTIONS: Final = 5


@dataclass(frozen=True, slots=True)
class PlannedTables:
    """The tables of some files as they were read, the rows that they make, and what those change."""

    layouts: Sequence[SheetLayout]
    tables: Sequence[ReadTable]
    assembly: placed_rows.Assembly
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
    too_large = placed_rows.oversized_issues(planner.oversized, tables)
    issues = (*planned.assembly.issues, *plan.issues, *too_large)
    of_tables = [question for table in tables for question in table.mapping.questions]
    questions = {question.id: question for question in (*of_tables, *planned.assembly.questions)}
    by_sheet: dict[SheetKey, dict[int, placed_rows.RowEffect]] = {}
    for row_place, effect in effects.items():
        by_sheet.setdefault((row_place.file, row_place.sheet), {})[row_place.row] = effect
    return ListPreview(
        draft=draft,
        choices=choices,
        client_name=client_row.get("name", ""),
        other_client=other_client,
        tables=tuple(tables),
        layouts=tuple(planned.layouts),
        account=placed_rows.make_account(draft.books, planned.layouts, tables, issues, effects),
        questions=tuple(question for name, question in questions.items() if name not in choices.answers)[
            :_MOST_QUESTIONS
        ],
        counts=tuple(
            SheetCount(sheet, planned.rows, planned.new, planned.changed, planned.unchanged, planned.removed)
            for sheet, planned in plan.planner.plans.items()
        ),
        changes=planner.changes.listed_changes(),
        further_changes=planner.changes.further,
        notes=tuple(
            dict.fromkeys(
                (
                    *(note for book in draft.books for note in book.notes),
                    *placed_rows.oversized_notes(plan.planner.oversized),
                )
            )
        ),
        plan=Plan(
            client_row,
            plan.planner.plans,
            head,
            tuple(plan.planner.altered),
            plan.documents(),
            plan.sourced_sheets(),
        ),
        effects=by_sheet,
        gone=gone,
        issues=issues,
        blanks=planner.blanks,
        emptied=planner.changes.count["emptied"],
    )
