# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Rows of the catalogue with the rows of files that they come from, what is not clear, and the account of all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import field, replace
from enum import StrEnum
from typing import Final

from desktop_app.basics.frozen import dataclass
from desktop_app.basics.messages import Phrase, Refused
from desktop_app.basics.texts import Doubtful
from desktop_app.listreader import Book, Entry, Question, ReadTable, RowPlace, SheetLayout
from desktop_app.services.catalogue.bill_graph import OversizedBill
from desktop_app.services.importing.own_sheets import FIELDS
from desktop_app.services.schema.declaration import Row

# --------------------------------------------------------------------------------------------------
# The account of an import: what became of every row of every file.


class RowStatus(StrEnum):
    """What becomes of a row."""

    TAKEN = "taken"
    DOUBTFUL = "doubtful"
    """Taken without a cell that is not clear, or left out for it."""
    REFUSED = "refused"
    """Cannot be taken: it contradicts the file or the catalogue, or lacks what a row needs."""
    SKIPPED = "skipped"
    """No row of data: a title, a heading, a total, a note; or hidden."""


class RowEffect(StrEnum):
    """What a row that is taken does to the catalogue."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class RowOutcome:
    """One row that was not simply taken, or that something is said of.

    ``column`` is the heading of the column that it is about, ``taken`` tells whether something of the row was taken;
    ``text`` is what the cell shows, ``do`` what would settle it.
    """

    place: RowPlace
    status: RowStatus
    reason: str
    part_number: str = ""
    column: str = ""
    taken: bool = False
    text: str = ""
    do: str = ""


@dataclass(frozen=True, slots=True)
class FileAccount:
    """The counts of one file; ``read`` is the sum of the others. ``error`` is why it was not read at all."""

    file: str
    counts: Mapping[RowStatus, int]
    error: str = ""

    @property
    def read(self) -> int:
        """Return how many rows the file has."""
        return sum(self.counts.values())


@dataclass(frozen=True, slots=True)
class ColumnOutcome:
    """A column of a table, counted from 0: the field that was taken from it, or a blank and why nothing was."""

    file: str
    sheet: str
    column: int
    heading: str
    field: str
    why: str


@dataclass(frozen=True, slots=True)
class Account:
    """What became of every row and column: the counts of each file, and the rows that something is said of."""

    files: tuple[FileAccount, ...]
    rows: tuple[RowOutcome, ...]
    columns: tuple[ColumnOutcome, ...] = ()

    def count(self, status: RowStatus) -> int:
        """Return the number of rows with a status, over all files."""
        return sum(file.counts.get(status, 0) for file in self.files)

    def of_status(self, status: RowStatus) -> Iterable[RowOutcome]:
        """Return the rows with a status."""
        return (row for row in self.rows if row.status == status)


_SILENT: Final = ("products.part_number", "list.parent")
"""Fields whose cell has a reason of its own in the account where it is blank."""


@dataclass(frozen=True, slots=True)
class Issue:
    """What is not clear, or cannot be taken, in one row of a file.

    ``field`` is the field it is about, blank for the whole row; ``heading`` is its column in the file. ``key`` names
    its row in the catalogue beside the part number: a supplier or party, the line of a material, the product above; of
    a content the substance.
    """

    place: RowPlace
    status: RowStatus
    reason: str
    do: str = ""
    field: str = ""
    heading: str = ""
    part_number: str = ""
    key: str = ""


@dataclass(slots=True)
class PlacedRow:
    """A row of a sheet of the catalogue, with the rows of files that it was made from.

    ``headings`` name the columns that its cells come from, by the field.
    """

    row: Row
    places: list[RowPlace]
    headings: Mapping[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Assembly:
    """The rows of the catalogue that some tables make, by sheet, what is not clear in them, and what is asked."""

    sheets: dict[str, list[PlacedRow]] = field(default_factory=dict)
    issues: list[Issue] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)
    _reasons: dict[tuple[str, int], str] = field(default_factory=dict)

    def add(self, sheet: str, placed: PlacedRow) -> None:
        """Add a row of a sheet."""
        self.sheets.setdefault(sheet, []).append(placed)

    def doubt(self, entry: Entry, doubt: Doubtful, field_name: str = "", *, key: str = "") -> None:
        """Add a doubt about a cell of a row, or about the row; ``key`` as in ``Issue``."""
        issue = self._make_issue(entry, RowStatus.DOUBTFUL, doubt, field_name)
        self.issues.append(replace(issue, key=key) if key else issue)

    def refuse(self, entry: Entry, doubt: Doubtful, field_name: str = "") -> None:
        """Add why a row cannot be taken."""
        self.issues.append(self._make_issue(entry, RowStatus.REFUSED, doubt, field_name))

    def remark(self, entry: Entry, text: str) -> None:
        """Add something that is said of a row that is taken."""
        self.issues.append(self._make_issue(entry, RowStatus.TAKEN, Doubtful(text, ""), ""))

    def note_entry(self, entry: Entry) -> None:
        """Add what of an entry is not clear, cell by cell."""
        for name, doubt in entry.doubts.items():
            self.doubt(entry, doubt, name)
        for name, missing in entry.missing.items():
            if not missing.is_blank and name not in _SILENT and not _is_remark(name):
                self.doubt(entry, Doubtful(missing.why, Phrase("Write the value once it is known")), name)

    def _make_issue(self, entry: Entry, status: RowStatus, doubt: Doubtful, field_name: str) -> Issue:
        base, _, substance = (field_name or doubt.about).partition(":")
        heading = entry.headings.get(field_name) or entry.headings.get(base, "")
        reason = doubt.why
        if field_name:
            declared = FIELDS.get(field_name)
            column = heading or substance or (declared.label if declared else field_name)
            # a long list may have one doubt in every row: they share one text, which keeps that of the doubt
            of_doubt = column, id(doubt.why)
            if of_doubt not in self._reasons:
                self._reasons[of_doubt] = Phrase("{column}: {why}", column=column, why=doubt.why)
            reason = self._reasons[of_doubt]
        return Issue(
            place=entry.place,
            status=status,
            reason=reason,
            do=doubt.do,
            field=base,
            heading=heading,
            part_number=entry.part_number,
            key=(substance or entry.values.get("list.substance", "")) if base == "list.content" else "",
        )


def _is_remark(name: str) -> bool:
    """Tell whether a field is a remark, of which nothing depends."""
    sheet, _, column = name.partition(".")
    return column in ("name", "name_zh", "note", "grade", "material_family", "supplier", "hs_code", "address",
                      "contact", "manufacturer", "other_part_number", "made_or_bought", "quantity_unit", "lot",
                      "party_role", "level", "position") or (sheet == "suppliers" and column == "country")  # fmt: skip


# --------------------------------------------------------------------------------------------------
# Adds up what became of every row of every file, so that no row is lost in silence.


_ORDER = (RowStatus.REFUSED, RowStatus.DOUBTFUL, RowStatus.TAKEN)


def make_account(
    books: Sequence[Book],
    layouts: Sequence[SheetLayout],
    tables: Sequence[ReadTable],
    issues: Iterable[Issue],
    taken: Container[RowPlace],
) -> Account:
    """Return what became of every row and column; ``taken`` are the rows of which something is taken."""
    entries = (entry for table in tables for entry in table.entries)
    lists = {table.region.file for table in tables if table.is_list}
    counts: dict[str, Counter[RowStatus]] = {book.file: Counter() for book in books}
    by_place: dict[RowPlace, list[Issue]] = {}
    for issue in issues:
        by_place.setdefault(issue.place, []).append(issue)
    outcomes: dict[RowPlace, RowOutcome] = {}
    for layout in layouts:
        for row, note in layout.notes.items():
            place = RowPlace(layout.file, layout.table.title, row)
            counts[layout.file][RowStatus.SKIPPED] += 1
            outcomes[place] = RowOutcome(place, RowStatus.SKIPPED, note.why)
    judged: set[RowPlace] = set()
    sound: Counter[str] = Counter()
    for entry in entries:
        place = entry.place
        if place in judged:
            continue
        judged.add(place)
        if place not in by_place and place in taken:
            sound[place.file] += 1
            continue
        outcome = _judge(entry, by_place.get(place, ()), taken)
        counts[place.file][outcome.status] += 1
        if outcome.reason:
            outcomes[place] = outcome
    for name, number in sound.items():
        counts[name][RowStatus.TAKEN] += number
    files = tuple(
        FileAccount(book.file, counts[book.file], str(_why_refused(book, lists, counts[book.file]) or ""))
        for book in books
    )
    columns = (
        ColumnOutcome(
            table.region.file,
            table.region.table.title,
            column.column,
            column.heading,
            column.field,
            column.why,
        )
        for table in tables
        for column in table.columns()
    )
    sheets = {(layout.file, layout.table.title): number for number, layout in enumerate(layouts)}
    order = sorted(outcomes, key=lambda place: (sheets.get((place.file, place.sheet), 0), place.row))
    return Account(files, tuple(outcomes[place] for place in order), tuple(columns))


def _why_refused(book: Book, lists: Container[str], counts: Mapping[RowStatus, int]) -> Refused | None:
    """Return why a file is not taken: it was not read, or none of its rows is one of a list."""
    is_data = any(counts.get(status, 0) for status in (RowStatus.TAKEN, *_ORDER))
    if book.refused or book.file in lists or not is_data:
        return book.refused
    return Refused(
        "it holds no row of a parts list, of materials, suppliers or parties",
        file=book.file,
        do="Look whether it is the right file, and whether its columns have headings",
    )


def _judge(entry: Entry, issues: Sequence[Issue], taken: Container[RowPlace]) -> RowOutcome:
    """Return what became of a row: refused only where nothing of it is taken."""
    is_taken = entry.place in taken
    statuses = {issue.status for issue in issues}
    status = next((status for status in _ORDER if status in statuses), RowStatus.TAKEN)
    if status == RowStatus.REFUSED and is_taken:
        status = RowStatus.DOUBTFUL
    if status == RowStatus.TAKEN and not is_taken:
        status = RowStatus.DOUBTFUL
    reasons = dict.fromkeys(issue.reason for issue in issues) or ({} if is_taken else {_NOTHING: None})
    first = next(iter(issues), None)
    return RowOutcome(
        place=entry.place,
        status=status,
        reason="; ".join(reasons),
        part_number=entry.part_number or (first.part_number if first else ""),
        column=first.heading if first else "",
        taken=is_taken,
        do=first.do if first else "",
    )


_NOTHING = "nothing of the row says what the catalogue keeps"


# --------------------------------------------------------------------------------------------------
# Tells bills that are too large to be unfolded, at the first row of each and for the import as a whole.


_MOST_TOLD: Final = 3


def oversized_notes(oversized: Sequence[OversizedBill]) -> Iterator[str]:
    """Yield a sentence for each of the largest bills, and how many more are too large."""
    for bill in oversized[:_MOST_TOLD]:
        yield Phrase("{what}. {do}.", what=bill.why, do=bill.do)
    if len(oversized) > _MOST_TOLD:
        yield Phrase("{count} products more have bills as large", count=len(oversized) - _MOST_TOLD)


def oversized_issues(oversized: Sequence[OversizedBill], tables: Iterable[ReadTable]) -> Iterator[Issue]:
    """Yield what is said of the first row of each bill that is too large; its lines are taken all the same."""
    if not oversized:
        return
    first_rows: dict[str, RowPlace] = {}
    for line in (line for table in tables for line in table.bill.lines):
        first_rows.setdefault(line.parent, line.place)
    for bill in oversized:
        if bill.product in first_rows:
            row_place = first_rows[bill.product]
            yield Issue(row_place, RowStatus.TAKEN, bill.why, bill.do, part_number=bill.product)
