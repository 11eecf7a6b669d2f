# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""An import before it is taken: what was read, what the user chose, and what would happen.

``ImportService.open_list`` reads files into a ``ListDraft`` (slow, once). ``preview_list`` works out under some
``Choices`` what taking it would do (again after each choice). ``commit_list`` takes it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from desktop_app.services.context.tables import Book, TableSource
from desktop_app.services.importing.assembly.placed_rows import Issue
from desktop_app.services.importing.bills.bill_lines import ReadBill
from desktop_app.services.importing.entries.entry import Entry, RowPlace
from desktop_app.services.importing.entries.outcome import Account, RowEffect
from desktop_app.services.importing.fields.mapping import Question, TableMapping
from desktop_app.services.importing.layout.sheet_layout import Region, SheetLayout
from desktop_app.services.importing.planning.changes import Change
from desktop_app.services.importing.planning.planned import Plan, SheetCount

SheetKey = tuple[str, str]
"""A file and the title of one of its sheets."""


@dataclass(frozen=True, slots=True)
class Choices:
    """What the user chose over what was proposed.

    ``heading_rows`` names the row that is the heading of a sheet. ``fields`` names the field of a column, blank for not
    taken. ``answers`` are those to questions by their id. ``corrections`` replace what one cell shows, ``replacements``
    what every cell of a column shows that shows the same text. ``left_out`` are sheets not to be taken. ``mappings``
    are used for tables of their shape in place of a proposal; with ``remembered`` those of earlier imports are too.
    ``empties``: a blank cell empties what is known.
    """

    hidden: bool = False
    heading_rows: Mapping[SheetKey, int] = field(default_factory=dict)
    fields: Mapping[tuple[SheetKey, int], str] = field(default_factory=dict)
    answers: Mapping[str, str] = field(default_factory=dict)
    corrections: Mapping[tuple[RowPlace, int], str] = field(default_factory=dict)
    replacements: Mapping[tuple[SheetKey, int, str], str] = field(default_factory=dict)
    left_out: frozenset[SheetKey] = frozenset()
    mappings: Mapping[str, TableMapping] = field(default_factory=dict)
    remembered: bool = True
    empties: bool = False


NO_CHOICES = Choices()


@dataclass(frozen=True, slots=True)
class ListDraft:
    """Files as they were read. ``client`` is the id of the client that they go to."""

    sources: tuple[TableSource, ...]
    client: int | None
    books: tuple[Book, ...]

    @property
    def hashes(self) -> tuple[str, ...]:
        """Return the hashes of the files that were read."""
        return tuple(book.sha256 for book in self.books if book.sha256)


@dataclass(frozen=True, slots=True)
class TablePreview:
    """One table: where it is, how its columns are read, and what its rows say."""

    layout: SheetLayout
    region: Region
    mapping: TableMapping
    entries: tuple[Entry, ...]
    bill: ReadBill


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
    tables: tuple[TablePreview, ...]
    layouts: tuple[SheetLayout, ...]
    account: Account
    questions: tuple[Question, ...]
    counts: tuple[SheetCount, ...]
    changes: tuple[Change, ...]
    further_changes: int
    notes: tuple[str, ...]
    plan: Plan = field(repr=False, compare=False)
    effects: Mapping[SheetKey, Mapping[int, RowEffect]] = field(default_factory=dict)
    gone: tuple[str, ...] = ()
    issues: tuple[Issue, ...] = ()
    other_client: str = ""
    blanks: int = 0
    emptied: int = 0

    @property
    def changes_nothing(self) -> bool:
        """Tell whether the catalogue has everything already."""
        return not any(count.new or count.changed or count.removed for count in self.counts)
