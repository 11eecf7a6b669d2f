# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What becomes of every row and cell of a sheet, as the page shows it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any, Final, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from desktop_app import listreader
from desktop_app.services.importing.assembly.placed_rows import Issue, RowEffect, RowStatus
from desktop_app.services.importing.draft import ListDraft, ListPreview
from desktop_app.services.importing.own_sheets import FIELDS
from desktop_app.services.schema.columns import WORKBOOK, sheets_filled_by
from desktop_app.services.schema.declaration import FIGURE_KINDS, Sheet
from desktop_app.ui.plain import plain_tip
from desktop_app.ui.words import strings
from desktop_app.ui.words.strings import join_sentences, join_with_commas, tr, translate_text


class RowGroup(StrEnum):
    """The groups that the rows of a file fall into; each row is in exactly one."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    TAKEN = "taken"
    """Taken, and what it does is not told."""
    FINISH = "finish"
    REFUSED = "refused"
    LEFT = "left"
    """A title, a heading, a total, a note, or hidden."""


TAKEN_GROUPS: Final = (RowGroup.NEW, RowGroup.CHANGED, RowGroup.SAME, RowGroup.TAKEN)
_MOST_SAMPLES: Final = 3
_SAMPLED_ROWS: Final = 400
_BY_EFFECT: Final = {
    RowEffect.NEW: RowGroup.NEW,
    RowEffect.CHANGED: RowGroup.CHANGED,
    RowEffect.SAME: RowGroup.SAME,
}
_BY_STATUS: Final = {
    RowStatus.DOUBTFUL: RowGroup.FINISH,
    RowStatus.REFUSED: RowGroup.REFUSED,
    RowStatus.SKIPPED: RowGroup.LEFT,
}


SheetKey = tuple[str, str]
"""A file and the title of one of its sheets."""
NO_CHOICES: Final = listreader.Choices()


@dataclass(frozen=True, slots=True)
class SheetState:
    """One sheet: its rows, the tables found in it, and what is said of rows and cells.

    ``groups`` has the group of every row of the table, in their order; none before it is worked out. ``doubts`` tells
    by row number and column which cells are not clear, ``issues`` by row number what is said of a row. ``sums`` has the
    cells of prices for several pieces, with that of one and how it was worked out.
    """

    key: SheetKey
    layout: listreader.SheetLayout
    tables: tuple[listreader.ReadTable, ...] = ()
    groups: tuple[RowGroup, ...] = ()
    doubts: Mapping[tuple[int, int], Issue] = field(default_factory=dict)
    issues: Mapping[int, Sequence[Issue]] = field(default_factory=dict)
    sums: Mapping[tuple[int, int], str] = field(default_factory=dict)

    @property
    def column_count(self) -> int:
        """Return how many columns the widest row has."""
        return max((len(row.shown) for row in self.layout.table.rows), default=0)

    @property
    def has_hidden(self) -> bool:
        """Tell whether something in the sheet, or the whole of it, is hidden."""
        return (
            self.layout.table.hidden
            or bool(self.layout.table.hidden_columns)
            or any(r.hidden for r in self.layout.table.rows)
        )

    def table_at(self, row: int) -> listreader.ReadTable | None:
        """Return the table that a row belongs to, the last one that begins above it; the first for a row above all."""
        beginning = [table for table in self.tables if first_row(table) <= row]
        return beginning[-1] if beginning else next(iter(self.tables), None)


def first_row(table: listreader.ReadTable) -> int:
    """Return the number of the row in which a table begins; 0 for one without rows."""
    region = table.region
    return min((*region.heading_rows, *(row.number for row in region.rows[:1])), default=0)


def unread_states(draft: ListDraft) -> tuple[SheetState, ...]:
    """Return the sheets of a draft of which nothing is known yet."""
    return tuple(
        SheetState((book.file, table.title), listreader.SheetLayout(table, book.file, (), {}))
        for book in draft.books
        if book.refused is None
        for table in book.tables
    )


def sheet_states(preview: ListPreview) -> tuple[SheetState, ...]:
    """Return every sheet of a preview, those that are not taken included."""
    layouts = {(layout.file, layout.table.title): layout for layout in preview.layouts}
    tables: dict[SheetKey, list[listreader.ReadTable]] = defaultdict(list)
    for table in preview.tables:
        tables[table.layout.file, table.layout.table.title].append(table)
    groups: dict[SheetKey, dict[int, RowGroup]] = defaultdict(dict)
    for outcome in preview.account.rows:
        if outcome.status in _BY_STATUS:
            row_place = outcome.place
            groups[row_place.file, row_place.sheet][row_place.row] = _BY_STATUS[outcome.status]
    issues: dict[SheetKey, dict[int, list[Issue]]] = defaultdict(lambda: defaultdict(list))
    for issue in preview.issues:
        issues[issue.place.file, issue.place.sheet][issue.place.row].append(issue)
    states = []
    for unread in unread_states(preview.draft):
        key = unread.key
        state = replace(
            unread, layout=layouts.get(key, unread.layout), tables=tuple(tables[key]), issues=issues[key]
        )
        state = replace(
            state,
            sums={
                (entry.place.row, entry.column): sum_words(entry.value, entry.figure, entry.pieces)
                for table in state.tables
                for entry in table.sums()
            },
        )
        effects = preview.effects.get(key, {})
        states.append(
            replace(state, groups=_group_rows(state, groups[key], effects), doubts=_place_issues(state))
        )
    return tuple(states)


def sum_words(value: str, figure: str, pieces: int) -> str:
    """Return how the price of one piece was worked out: "2.855 = 285.50 / 100"."""
    figures = map(strings.format_figure, (value, figure, str(pieces)))
    return "{} = {} / {}".format(*figures)


def _group_rows(
    state: SheetState, by_status: Mapping[int, RowGroup], effects: Mapping[int, RowEffect]
) -> tuple[RowGroup, ...]:
    """Return the group of every row of a sheet."""
    data_rows = {row.number for table in state.tables for row in table.region.rows}

    def group_of(number: int) -> RowGroup:
        if number in by_status:
            return by_status[number]
        if number in state.layout.notes or number not in data_rows:
            return RowGroup.LEFT
        return _BY_EFFECT[effects[number]] if number in effects else RowGroup.TAKEN

    return tuple(group_of(row.number) for row in state.layout.table.rows)


def _place_issues(state: SheetState) -> dict[tuple[int, int], Issue]:
    """Return which cells are not clear: found by field and heading of their column, by its field or its heading.

    Several columns can be one field: the contents of a certificate are.
    """
    columns_of_tables: dict[int, dict[tuple[str | None, str | None], int]] = {}
    for table in state.tables:
        columns = columns_of_tables[id(table)] = {}
        for proposal in reversed(table.mapping.columns):
            if proposal.field:
                columns[proposal.field, proposal.heading] = proposal.column
                columns[proposal.field, None] = proposal.column
        for column in reversed(table.region.columns):
            if column.heading:
                columns[None, column.heading] = column.column
    doubts: dict[tuple[int, int], Issue] = {}
    for number, issues in state.issues.items():
        if (table_at_row := state.table_at(number)) is None:
            continue
        columns = columns_of_tables[id(table_at_row)]
        for issue in issues:
            ways = ((issue.field, issue.heading), (issue.field, None), (None, issue.heading))
            place = next((columns[way] for way in ways if way in columns), None)
            if place is not None and issue.status != RowStatus.TAKEN:
                doubts.setdefault((number, place), issue)
    return doubts


def count_groups(states: Iterable[SheetState]) -> Counter[RowGroup]:
    """Return how many rows are in each group, over all sheets."""
    counts: Counter[RowGroup] = Counter()
    for state in states:
        counts.update(state.groups)
    return counts


def left_roles(states: Iterable[SheetState]) -> list[listreader.RowRole]:
    """Return what the rows are that are not taken, the most frequent first."""
    counts = Counter(note.role for state in states for note in state.layout.notes.values())
    return [role for role, _count in counts.most_common()]


def fullest(states: Sequence[SheetState]) -> SheetState:
    """Return the sheet that is shown first: of those in sight the one with the most cells."""
    visible = [state for state in states if not state.layout.table.hidden] or states
    return max(visible, key=lambda state: len(state.layout.table.rows) * state.column_count)


def sample_texts(state: SheetState, at: listreader.TableRow | None, column: int) -> list[str]:
    """Return a few different values of a column, as the file shows them."""
    table = state.table_at(at.number if at else 0)
    rows = table.region.rows[:_SAMPLED_ROWS] if table else state.layout.table.rows[:_SAMPLED_ROWS]
    texts = (row.shown[column].strip() for row in rows if column < len(row.shown))
    return list(dict.fromkeys(text[:40] for text in texts if text))[:_MOST_SAMPLES]


# --------------------------------------------------------------------------------------------------
# Fields in words: what a column is called in the window, and which fields a table can have.


_FIGURE_FIELDS: Final = frozenset(
    {"list.quantity", "list.quantity_total", "list.price_per", "list.line_total", "list.content"}
)
_OF_BILLS: Final = FIELDS["list.quantity"].about
_PLAIN: Final = frozenset({Sheet.PRODUCTS, _OF_BILLS})
"""What the fields of a parts list are about: their names stand alone."""
_GROUPS: Final = tuple(
    _OF_BILLS if sheet == Sheet.BILL else sheet for sheet, declared in WORKBOOK.items() if declared.filled_by
)
_ONLY_IN_TEMPLATE: Final = ("source_kind", "source_by", "source_on", "_complete", "_known", ".line")


def group_title(about: str) -> str:
    """Return the title of a group of fields."""
    sheet = Sheet.BILL if about == _OF_BILLS else about
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


def proposal_words(proposal: listreader.ColumnProposal, home: str = Sheet.PRODUCTS) -> str:
    """Return what a column is taken as; a column of contents names its element or compound."""
    substance = proposal.settings.get("substance", "")
    if proposal.field == "list.content" and substance:
        return tr("Content of {substance}", substance=substance)
    return field_words(proposal.field, home)


def home_of(mapping: listreader.TableMapping) -> str:
    """Return what the fields of a table are about first of all."""
    if mapping.kind == listreader.ListKind.TEMPLATE and mapping.sheet in WORKBOOK:
        return mapping.sheet
    return next(iter(sheets_filled_by(mapping.kind)), Sheet.PRODUCTS)


def groups_of_fields(mapping: listreader.TableMapping) -> Iterator[tuple[str, list[str]]]:
    """Yield the fields that a table can have, in groups, those that it is about first."""
    home = home_of(mapping)
    if mapping.kind == listreader.ListKind.TEMPLATE:
        yield home, [field.name for field in FIELDS.values() if field.about == home]
        return
    for about in sorted(_GROUPS, key=lambda group: group != home):
        fields = [field for field in FIELDS.values() if field.about == about]
        yield (
            about,
            [
                field.name
                for field in fields
                if not any(field.name.endswith(end) for end in _ONLY_IN_TEMPLATE)
            ],
        )


def proposal_of(mapping: listreader.TableMapping | None, column: int) -> listreader.ColumnProposal | None:
    """Return what a column of a table is; None for one outside it."""
    proposals: Sequence[listreader.ColumnProposal] = mapping.columns if mapping else ()
    return next((proposal for proposal in proposals if proposal.column == column), None)


def is_figure(name: str) -> bool:
    """Tell whether a field holds figures, which stand at the right."""
    sheet, _dot, column = name.partition(".")
    declared = WORKBOOK[sheet].columns.get(column) if sheet in WORKBOOK else None
    return name in _FIGURE_FIELDS or (declared is not None and declared.kind in (*FIGURE_KINDS, "process"))


def without_heading(reason: str, heading: str) -> str:
    """Return a reason that stands beside the heading of its column, so that it need not name that again."""
    for colon in (": ", "："):
        if heading:
            reason = reason.removeprefix(f"{heading}{colon}")
    return strings.upper_first_letter(reason)


# --------------------------------------------------------------------------------------------------
# The table model of a sheet: cells as the file shows them, with what becomes of each as further roles.


Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_USER: Final = int(Qt.ItemDataRole.UserRole)
SHADE: Final = _USER + 1
"""One of the shades below: how a cell is drawn."""
CORRECTED: Final = _USER + 2
"""Tells whether another text is read than the file shows."""
PLAIN_SHADE, HEADING_SHADE, LEFT_SHADE, DOUBT_SHADE = range(4)
_LEFT: Final = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT: Final = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


def column_letters(column: int) -> str:
    """Return what the spreadsheet calls a column, which counts from 0: A, B … Z, AA."""
    letters = ""
    column += 1
    while column:
        column, letter = divmod(column - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return letters


class SheetModel(QAbstractTableModel):
    """The rows of one sheet, all or those of a filter. Editing a cell emits ``corrected`` and stores nothing."""

    corrected = Signal(object, int, str)
    """Carries the row, the column and the text typed."""

    def __init__(self, choosing: Choosing, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choosing = choosing
        self.state: SheetState | None = None
        self._positions: Sequence[int] = ()
        self._figures: dict[int, bool] = {}
        self._columns = 0

    def show_state(self, state: SheetState, positions: Sequence[int] | None = None) -> None:
        """Show a sheet; ``positions`` are the rows that a filter keeps. The same rows keep their place in views."""
        visible = range(len(state.layout.table.rows)) if positions is None else positions
        same_sheet = self.state is not None and self.state.layout.table is state.layout.table
        same_rows = same_sheet and len(visible) == len(self._positions) and visible == self._positions
        if not same_rows:
            self.beginResetModel()
        if not same_sheet:
            self._columns = state.column_count
        self.state, self._positions = state, visible
        self._figures = {
            proposal.column: is_figure(proposal.field)
            for table in state.tables
            for proposal in table.mapping.columns
            if proposal.field
        }
        if same_rows:
            self.refresh()
        else:
            self.endResetModel()

    def refresh(self) -> None:
        """Draw all cells again, after choices have changed."""
        if self._positions and self._columns:
            corners = self.index(0, 0), self.index(len(self._positions) - 1, self._columns - 1)
            self.dataChanged.emit(*corners)
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, len(self._positions) - 1)

    # ---- rows and places ----

    def row_at(self, position: int) -> listreader.TableRow | None:
        """Return the row at a position in the view."""
        if self.state is None or not 0 <= position < len(self._positions):
            return None
        return self.state.layout.table.rows[self._positions[position]]

    def group_at(self, position: int) -> RowGroup | None:
        """Return the group of the row at a position; None before it is worked out."""
        if self.state is None or not self.state.groups or not 0 <= position < len(self._positions):
            return None
        return self.state.groups[self._positions[position]]

    def place_of(self, row: listreader.TableRow) -> listreader.RowPlace:
        """Return where a row stands."""
        assert self.state is not None  # noqa: S101  a row comes from a state
        return listreader.RowPlace(*self.state.key, row.number)

    def position_of_number(self, number: int) -> int:
        """Return the position of a row of the sheet by its number; -1 if it is not shown."""
        rows = self.state.layout.table.rows if self.state else []
        return next((p for p, at in enumerate(self._positions) if rows[at].number == number), -1)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._positions)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else self._columns

    # ---- cells ----

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row_at(index.row())
        if row is None or self.state is None:
            return None
        column = index.column()
        if role == Qt.ItemDataRole.DisplayRole and (sum_text := self._sum_of(row, column)):
            return sum_text
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self._text(row, column)
        answers: dict[int, Callable[[], object]] = {
            Qt.ItemDataRole.AccessibleTextRole: lambda: self._spoken(index.row(), row, column),
            Qt.ItemDataRole.ToolTipRole: lambda: plain_tip(self._tip(index.row(), row, column)) or None,
            Qt.ItemDataRole.TextAlignmentRole: lambda: (
                _RIGHT if self._figures.get(column, row.is_number(column)) else _LEFT
            ),
            SHADE: lambda: self._shade(index.row(), row, column),
            CORRECTED: lambda: self._text(row, column) != shown_text(row, column),
        }
        answer = answers.get(role)
        return answer() if answer is not None else None

    def _spoken(self, position: int, row: listreader.TableRow, column: int) -> str:
        return " ".join(filter(None, (self._text(row, column), self._tip(position, row, column))))

    def _text(self, row: listreader.TableRow, column: int) -> str:
        return self._choosing.shown_text(self.place_of(row), column, shown_text(row, column))

    def _sum_of(self, row: listreader.TableRow, column: int) -> str:
        return self.state.sums.get((row.number, column), "") if self.state is not None else ""

    def _shade(self, position: int, row: listreader.TableRow, column: int) -> int:
        assert self.state is not None  # noqa: S101  asked only with one
        if (row.number, column) in self.state.doubts:
            return DOUBT_SHADE
        is_hidden = column in self.state.layout.table.hidden_columns
        return LEFT_SHADE if is_hidden else self._row_shade(position, row)

    def row_shade(self, position: int) -> int:
        """Return the shade of the number of a row."""
        row = self.row_at(position)
        if row is None:
            return PLAIN_SHADE
        is_open = self.group_at(position) == RowGroup.FINISH
        return DOUBT_SHADE if is_open else self._row_shade(position, row)

    def _row_shade(self, position: int, row: listreader.TableRow) -> int:
        note = self.state.layout.notes.get(row.number) if self.state else None
        if note is not None and note.role in (listreader.RowRole.HEADING, listreader.RowRole.UNITS):
            return HEADING_SHADE
        return LEFT_SHADE if self.group_at(position) in (RowGroup.LEFT, RowGroup.REFUSED) else PLAIN_SHADE

    def _tip(self, position: int, row: listreader.TableRow, column: int) -> str:
        """Return why a cell or its row is not simply taken, and what the file shows where another text is read."""
        assert self.state is not None  # noqa: S101  asked only with one
        text = shown_text(row, column)
        is_other = self._text(row, column) != text or bool(self._sum_of(row, column))
        changed = tr("The file shows: {shown}", shown=text) if is_other else ""
        doubt = self.state.doubts.get((row.number, column))
        issues = [doubt] if doubt else []
        if doubt is None and self.group_at(position) == RowGroup.REFUSED:
            issues = [*self.state.issues.get(row.number, ())]
        return join_sentences(changed, _issue_words(issues) or self._note_words(row.number))

    def says(self, index: Index) -> str:
        """Return what is said of a cell, or else of its row; blank where both are simply taken."""
        row = self.row_at(index.row())
        if row is None or self.state is None:
            return ""
        doubt = self.state.doubts.get((row.number, index.column()))
        issues = [doubt] if doubt else self.state.issues.get(row.number, ())
        row_words = tr("Row {row}", row=row.number)
        reasons = []
        for issue in issues:  # what is said of a cell, behind where it stands
            why = without_heading(translate_text(issue.reason), issue.heading)
            whose = join_with_commas((row_words, issue.heading)) if issue.heading else row_words
            cell_words = tr("{whose}: {what}", whose=whose, what=why)
            reasons.append(join_sentences(cell_words, translate_text(issue.do)))
        note = self._note_words(row.number)
        if not reasons and (sum_text := self._sum_of(row, index.column())):
            whole = tr("{sum}: a price for several pieces, divided to that of one", sum=sum_text)
            return join_sentences(tr("{whose}: {what}", whose=row_words, what=whole))
        return " ".join(reasons) or (
            join_sentences(tr("{whose}: {what}", whose=row_words, what=note)) if note else ""
        )

    def next_doubt(self, after: Index) -> QModelIndex:
        """Return the next cell that is not clear, or row left out for a reason; after the last one the first."""
        if self.state is None or not self.state.issues:
            return QModelIndex()
        doubts: dict[int, list[int]] = {}
        for number, column in self.state.doubts:
            doubts.setdefault(number, []).append(column)
        rows, open_now = self.state.layout.table.rows, (RowGroup.FINISH, RowGroup.REFUSED)
        places = [
            (position, column)
            for position, at in enumerate(self._positions)
            if self.group_at(position) in open_now
            for column in sorted(doubts.get(rows[at].number, [0]))
        ]
        here = (after.row(), after.column()) if after.isValid() else (-1, -1)
        return next(
            (self.index(*one) for one in places if one > here),
            self.index(*places[0]) if places else QModelIndex(),
        )

    def _note_words(self, number: int) -> str:
        note = self.state.layout.notes.get(number) if self.state else None
        return translate_text(note.why) if note is not None else ""

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation == Qt.Orientation.Horizontal:
            return column_letters(section) if role == Qt.ItemDataRole.DisplayRole else None
        row = self.row_at(section)
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return str(row.number)
        if role == Qt.ItemDataRole.ToolTipRole:
            issues = self.state.issues.get(row.number, ()) if self.state else ()
            text = _issue_words(issues) or self._note_words(row.number) or tr("Make this row the heading")
            return plain_tip(text)
        return None

    # ---- corrections ----

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        row = self.row_at(index.row())
        if row is None or role != Qt.ItemDataRole.EditRole or str(value) == self._text(row, index.column()):
            return False
        self.corrected.emit(row, index.column(), str(value))
        return True


def shown_text(row: listreader.TableRow, column: int) -> str:
    """Return what the file shows in a cell; blank outside the row."""
    return row.shown[column] if 0 <= column < len(row.shown) else ""


def _issue_words(issues: Sequence[Issue]) -> str:
    """Return what is said of a row or cell, each once."""
    return "\n".join(dict.fromkeys(strings.refusal_sentences(issue.reason, issue.do) for issue in issues))


def rows_of_groups(state: SheetState, groups: Sequence[RowGroup], typed: str = "") -> list[int]:
    """Return the positions of the rows that are in some groups, all of them for none, and contain every word typed."""
    typed_words = typed.casefold().split()
    wanted: Mapping[RowGroup, bool] = dict.fromkeys(groups, True)
    positions = []
    for position, row in enumerate(state.layout.table.rows):
        if groups and not (state.groups and state.groups[position] in wanted):
            continue
        text = "\n".join(row.shown).casefold() if typed_words else ""
        if all(word in text for word in typed_words):
            positions.append(position)
    return positions


# --------------------------------------------------------------------------------------------------
# What the user has chosen for an import so far, step by step, so that each step can be taken back.


KeyT = TypeVar("KeyT")


class Choosing:
    """The choices in force, those before them and those taken back."""

    def __init__(self) -> None:
        self.choices = NO_CHOICES
        self._earlier: list[listreader.Choices] = []
        self._taken_back: list[listreader.Choices] = []

    @property
    def has_chosen(self) -> bool:
        """Tell whether the user has chosen anything that leaving the page would lose."""
        return self.choices != NO_CHOICES

    def forget(self) -> None:
        """Forget all choices, as for another list."""
        self.choices = NO_CHOICES
        self._earlier.clear()
        self._taken_back.clear()

    def _take(self, **changes: Any) -> None:
        self._earlier.append(self.choices)
        self._taken_back.clear()
        self.choices = replace(self.choices, **changes)

    def undo(self) -> bool:
        """Take back the latest choice; tells whether there was one."""
        return self._step(self._earlier, self._taken_back)

    def redo(self) -> bool:
        """Make again the choice that was taken back last; tells whether there was one."""
        return self._step(self._taken_back, self._earlier)

    def _step(self, source: list[listreader.Choices], target: list[listreader.Choices]) -> bool:
        if not source:
            return False
        target.append(self.choices)
        self.choices = source.pop()
        return True

    # ---- what can be chosen ----

    def choose_field(self, key: SheetKey, column: int, field: str) -> None:
        """Take a column as a field; blank for not at all."""
        self._take(fields={**self.choices.fields, (key, column): field})

    def choose_heading(self, key: SheetKey, row: int) -> None:
        """Make a row the heading of a sheet. What was chosen for the columns of the sheet goes with the old heading."""
        fields = {cell: name for cell, name in self.choices.fields.items() if cell[0] != key}
        self._take(heading_rows={**self.choices.heading_rows, key: row}, fields=fields)

    def answer(self, question: str, code: str) -> None:
        """Answer a question."""
        self._take(answers={**self.choices.answers, question: code})

    def correct(self, place: listreader.RowPlace, column: int, text: str) -> None:
        """Read another text in place of what one cell shows."""
        self._take(corrections={**self.choices.corrections, (place, column): text})

    def replace_alike(self, key: SheetKey, column: int, shown: str, text: str) -> None:
        """Read another text in every cell of a column that shows the same one."""
        replacements = {**self.choices.replacements, (key, column, shown): text}
        self._take(replacements=replacements)

    def forget_correction(self, place: listreader.RowPlace, column: int, shown: str) -> None:
        """Read a cell, and all that show the same, as the file has them."""
        key = (place.file, place.sheet)
        self._take(
            corrections=_without(self.choices.corrections, (place, column)),
            replacements=_without(self.choices.replacements, (key, column, shown)),
        )

    def take_hidden(self, hidden: bool) -> None:  # noqa: FBT001  as the tick box says it
        """Take hidden rows, columns and sheets too, or not."""
        self._take(hidden=hidden)

    def empty_by_blanks(self, empties: bool) -> None:  # noqa: FBT001  as the menu says it
        """Let a blank cell empty what is known, or leave it."""
        self._take(empties=empties)

    def read_as_before(self, remembered: bool) -> None:  # noqa: FBT001  as the menu says it
        """Read tables as earlier ones of their shape were read, or by a proposal alone."""
        self._take(remembered=remembered)

    def leave_out(self, key: SheetKey, *, is_left_out: bool) -> None:
        """Leave a sheet out, or take it after all."""
        left_out = self.choices.left_out | {key} if is_left_out else self.choices.left_out - {key}
        self._take(left_out=frozenset(left_out))

    def use_mappings(self, mappings: Mapping[str, listreader.TableMapping]) -> None:
        """Read the tables of these shapes by mappings that were saved; single columns are as the mapping says."""
        self._take(mappings={**self.choices.mappings, **mappings}, fields={})

    def shown_text(self, place: listreader.RowPlace, column: int, shown: str) -> str:
        """Return what is read in a cell that shows a text."""
        corrected = self.choices.corrections.get((place, column))
        if corrected is not None:
            return corrected
        return self.choices.replacements.get(((place.file, place.sheet), column, shown), shown)


def _without(chosen: Mapping[KeyT, str], key: KeyT) -> dict[KeyT, str]:
    return {cell: text for cell, text in chosen.items() if cell != key}
