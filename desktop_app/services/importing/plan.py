# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The plan of an import row by row: what cannot be taken is left out and said, and the rest is planned without it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from functools import lru_cache
from pathlib import PurePath
from typing import Final, Literal

from desktop_app.basics.frozen import dataclass
from desktop_app.basics.graphs import find_ring_lines
from desktop_app.basics.messages import Phrase, Refused
from desktop_app.basics.quantity import canonical_decimal
from desktop_app.listreader import ListKind, RowPlace
from desktop_app.services.catalogue.bill_graph import OversizedBill, check_bill_size, measure_bills
from desktop_app.services.catalogue.parties import check_owners
from desktop_app.services.catalogue.products import FACTS, changed_facts, is_stated_anew
from desktop_app.services.context.stores import Stored
from desktop_app.services.importing.assembly.placed_rows import (
    Assembly,
    Issue,
    PlacedRow,
    RowEffect,
    RowStatus,
)
from desktop_app.services.schema.columns import SHEETS, WORKBOOK, Columns, blank_row, form_of_row
from desktop_app.services.schema.declaration import FIGURE_KINDS, Row, Sheet
from desktop_app.services.schema.forms import Stake

# --------------------------------------------------------------------------------------------------
# The changes an import would make, field by field. An existing row takes the values of the file and keeps the
# others. A list (a bill, materials, owners, lines of a shipment) is replaced as a whole if the file has an
# entry of it. A blank cell changes nothing unless the user lets it mean "not known". A figure and the upper
# end of its range are one value: a new figure without an upper end removes the old upper end, which would
# else make a wrong range.


Kind = Literal["emptied", "removed", "other", "order", "new"]

ORDER: Final[tuple[Kind, ...]] = ("emptied", "removed", "other", "order", "new")
"""The order of the kinds of changes: lost values come first."""

MOST_LISTED: Final = 500
"""The most changes of each kind that are listed; further ones are counted."""

Equal = Callable[[str, str, str], bool]
"""Tells whether two texts of a column mean the same."""


@dataclass(frozen=True, slots=True)
class Change:
    """One change that an import would make.

    ``kind``: "emptied" a field whose value would be removed, "other" a field with another value, "new" and
    "removed" a whole row (``after`` or ``before`` is its name), "order" the same lines in another order. ``name`` says
    which row it is; ``column`` is blank for a whole row.
    """

    kind: Kind
    sheet: str
    name: str
    column: str = ""
    before: str = ""
    after: str = ""


class Changes:
    """The changes of an import: all are counted, the first of each kind are listed."""

    def __init__(self) -> None:
        self.count: Counter[Kind] = Counter()
        self._listed: dict[Kind, list[Change]] = {kind: [] for kind in ORDER}

    def add(self, change: Change) -> None:
        """Add one change."""
        self.count[change.kind] += 1
        listed = self._listed[change.kind]
        if len(listed) < MOST_LISTED:
            listed.append(change)

    def note_new(self, sheet: str, key: tuple[str, ...], row: Row) -> None:
        """Add a new row; most rows of a long list are, and only the first are listed."""
        if len(self._listed["new"]) < MOST_LISTED:
            self.add(Change("new", sheet, name_of_key(key), after=row.get("name", "")))
        else:
            self.count["new"] += 1

    def note_differences(self, at: tuple[str, str], old: Row, new: Row, equal: Equal) -> None:
        """Add a change for every field that differs; ``at`` is sheet and name of the row."""
        for column, after in new.items():
            before = old.get(column, "")
            if not equal(column, before, after):
                kind: Kind = "emptied" if before and not after else "other"
                self.add(Change(kind, *at, column, before, after))

    def listed_changes(self) -> tuple[Change, ...]:
        """Return the listed changes, lost values first."""
        return tuple(change for kind in ORDER for change in self._listed[kind])

    @property
    def further(self) -> int:
        """Return how many changes are not listed."""
        return self.count.total() - len(self.listed_changes())


def name_of_key(key: tuple[str, ...]) -> str:
    """Return how a row is called by the texts that tell it from others."""
    return ", ".join(text for text in key if text)


@dataclass(frozen=True, slots=True)
class Merged:
    """A row after the import, and how many blank cells of the file are at a field with a value."""

    row: Row
    blanks: int


def merge_rows(sheet: str, old: Row | None, file_row: Row, *, empties: bool, equal: Equal) -> Merged:
    """Return a stored row with the values of the file; with ``empties`` blank cells remove values.

    Of a new row only what is filled in is there.
    """
    if old is None:
        return Merged(
            file_row if all(file_row.values()) else {name: text for name, text in file_row.items() if text}, 0
        )
    column = SHEETS[sheet].same_by
    before, after = old.get(column, ""), file_row.get(column, "")
    if before and after and before != after:
        return Merged({**blank_row(sheet), **file_row}, 0)
    gone = frozenset(
        f"{name}_to"
        for name, text in file_row.items()
        if text and old.get(f"{name}_to") and not file_row.get(f"{name}_to")
        if not equal(name, old.get(name, ""), text)
    )
    blanks = [name for name, text in file_row.items() if not text and old.get(name)]
    blanks = [name for name in blanks if name not in gone]
    file_cells = {name: text for name, text in file_row.items() if text or empties}
    return Merged({**old, **file_cells, **dict.fromkeys(gone, "")}, len(blanks))


# --------------------------------------------------------------------------------------------------
# The sources of facts that an import changes: the file, unless it names a source itself.


Altered = tuple[str, Row, Row]
"""A sheet, and one of its rows before and after."""

_Place = tuple[str, str, str, str]


@dataclass
class Followed:
    """The sources of single facts to delete and to add."""

    remove: list[int] = field(default_factory=list)
    add: list[Row] = field(default_factory=list)


def follow_sources(
    altered: Iterable[Altered],
    stored_sources: Sequence[Stored[Row]],
    file_sources: Iterable[Row],
    source_columns: Row | Callable[[str, Row], Row],
) -> Followed:
    """Return the sources of single facts to delete and to add.

    ``stored_sources`` are those of the catalogue, ``file_sources`` those of the file, ``source_columns`` the file as a
    source, or what gives that of a sheet and row. A changed fact does not keep the source of its previous value.
    """
    known_sources: Mapping[_Place, Stored[Row]] = {_fact_key(stored.row): stored for stored in stored_sources}
    from_file = {_fact_key(row) for row in file_sources}
    followed = Followed()
    for sheet, before, after in altered:
        for fact in changed_facts(sheet, before, after) if sheet in FACTS else ():
            fact_key = (sheet, after["part_number"], after.get("line", ""), fact)
            if fact_key in from_file:
                continue
            if fact_key in known_sources:
                followed.remove.append(known_sources[fact_key].id)
            if not is_stated_anew(before, after):
                names = dict(zip(("sheet", "part_number", "line", "field"), fact_key, strict=True))
                own_columns = source_columns(sheet, after) if callable(source_columns) else source_columns
                followed.add.append({**names, **own_columns})
    return followed


def _fact_key(row: Row) -> _Place:
    return row["sheet"], row["part_number"], row.get("line", ""), row["field"]


Key = tuple[str, ...]
_ROW_KEYS: Final = {sheet: declaration.row_key for sheet, declaration in SHEETS.items()}


@dataclass(frozen=True, slots=True)
class Problem:
    """One problem that prevents an import, and what to do about it. ``row`` 1 is the heading."""

    sheet: str
    row: int
    column: str
    what: str
    do: str


@dataclass
class SheetPlan:
    """The planned changes of one sheet."""

    add: list[Row] = field(default_factory=list)
    change: list[Stored[Row]] = field(default_factory=list)
    remove: list[int] = field(default_factory=list)
    rows: int = 0
    new: int = 0
    changed: int = 0
    removed: int = 0

    @property
    def unchanged(self) -> int:
        """Return how many rows of the file change nothing."""
        return self.rows - self.new - self.changed


_READ_CELL_BY_CELL: Final = frozenset(
    sheet for sheet, declared in WORKBOOK.items() if declared.filled_by[:1] == (ListKind.PARTS,)
)
"""The sheets of lists of parts, of which there may be very many rows: their cells are checked as they are read; a
product that is only named above others is checked with the other sheets."""


class Planner:
    """Compares a file with the stored rows; with ``empties`` blank cells remove values."""

    def __init__(
        self,
        columns: Columns,
        stored_sheets: Mapping[str, Sequence[Stored[Row]]],
        *,
        empties: bool,
        name_row: Callable[[str, int], int],
    ) -> None:
        """Take what is stored; ``name_row`` gives the number of a row in its file from its sheet and number here."""
        self._columns, self._stored_sheets, self._empties = columns, stored_sheets, empties
        self._name_row = name_row
        self._numbers = {
            sheet: frozenset(n for n, c in columns.columns_of_sheet(sheet).items() if c.kind in FIGURE_KINDS)
            for sheet in WORKBOOK
        }
        self.problems: list[Problem] = []
        self.plans: dict[str, SheetPlan] = {}
        self.changes = Changes()
        self.altered: list[Altered] = []
        self.effects: dict[str, dict[int, RowEffect]] = {}
        self.oversized: tuple[OversizedBill, ...] = ()
        self.blanks = 0
        self._after: dict[str, dict[Key, Row]] = {}
        self._numbered: dict[str, dict[Key, int]] = {}

    def plan_sheets(self, file_sheets: Mapping[str, Sequence[Row]]) -> None:
        """Plan the rows of every sheet; they are numbered from 0 in their order."""
        for sheet, rows in file_sheets.items():
            self._plan_sheet(sheet, rows)
        for sheet in file_sheets:
            for column, declared in SHEETS[sheet].columns.items():
                target = declared.references
                if target is None:
                    continue
                stored_keys = {
                    key_of_row(target, stored.row)[0] for stored in self._stored_sheets.get(target, ())
                }
                known_keys = stored_keys | {key[0] for key in self._after.get(target, {})}
                for key, row in self._after[sheet].items():
                    name = row.get(column, "")
                    if name and name not in known_keys:
                        refusal_texts = (
                            Phrase(
                                '"{name}" is named, and no row of {target} has that key',
                                name=name,
                                target=target,
                            ),
                            "Add the row there, or correct the name",
                        )
                        self._add_problem(sheet, self._numbered[sheet][key], column, refusal_texts)
        self._check_bills()
        self._check_owners()
        self._check_rates()

    def _plan_sheet(self, sheet: str, file_rows: Sequence[Row]) -> None:
        stored_by_key = {
            key_of_row(sheet, stored.row): stored for stored in self._stored_sheets.get(sheet, ())
        }
        plan = self.plans[sheet] = SheetPlan(rows=len(file_rows))
        after, numbered = self._after.setdefault(sheet, {}), self._numbered.setdefault(sheet, {})
        equal = self._make_equality(sheet)
        for number, file_row in enumerate(file_rows):
            key = key_of_row(sheet, file_row)
            if key in after:
                texts = (
                    Phrase(
                        '"{said}" stands in row {first} already',
                        said=name_of_key(key),
                        first=self._name_row(sheet, numbered[key]),
                    ),
                    Phrase("Keep one of the two rows"),
                )
                self._add_problem(sheet, number, SHEETS[sheet].row_key[-1], texts)
                continue
            old = stored_by_key.get(key)
            after[key], numbered[key] = self._row_after(sheet, old, file_row, equal), number
            # a cell that the catalogue does not take, such as a key that is too long, is a problem of its own
            takes_all = True
            for name, text in () if sheet in _READ_CELL_BY_CELL and len(file_row) > 1 else file_row.items():
                refused = self._columns.cell_problem(sheet, name, text) if text else None
                if refused is not None:
                    takes_all = False
                    self._add_problem(sheet, number, name, (refused.what, refused.do))
            if takes_all:
                for wrong in self._columns.find_row_problems(sheet, after[key]):
                    self._add_problem(sheet, number, wrong.field, (wrong.what, wrong.do))
        if SHEETS[sheet].list_of:
            self._replace_lists(sheet, plan, stored_by_key)
        else:
            for key, row in after.items():
                self._plan_row(plan, stored_by_key.get(key), row)
        effects = self.effects.setdefault(sheet, {})
        for key, row in after.items():
            old = stored_by_key.get(key)
            if old is None:
                self.changes.note_new(sheet, key, row)
                effect = RowEffect.NEW
            elif old.row is row or old.row == row:
                effect = RowEffect.SAME
            else:
                self.changes.note_differences((sheet, name_of_key(key)), old.row, row, equal)
                self.altered.append((sheet, old.row, row))
                effect = RowEffect.CHANGED
            effects[numbered[key]] = effect

    def _row_after(self, sheet: str, old: Stored[Row] | None, file_row: Row, equal: Equal) -> Row:
        """Return a row as it is after the import; of a new row only what is filled in."""
        if (
            old is not None
            and not self._empties
            and (
                file_row.items() <= old.row.items()
                or all(not text or old.row.get(name) == text for name, text in file_row.items())
            )
        ):
            return old.row
        if old is None and "" not in file_row.values():
            return file_row
        merged = merge_rows(sheet, old.row if old else None, file_row, empties=self._empties, equal=equal)
        self.blanks += merged.blanks
        is_same = old and all(equal(name, old.row.get(name, ""), text) for name, text in merged.row.items())
        return old.row if old and is_same else merged.row

    def _plan_row(self, plan: SheetPlan, old: Stored[Row] | None, row: Row) -> None:
        if old is None:
            plan.add.append(row)
            plan.new += 1
        elif old.row is not row and old.row != row:
            plan.change.append(Stored(old.id, row))
            plan.changed += 1

    def _replace_lists(self, sheet: str, plan: SheetPlan, stored_by_key: Mapping[Key, Stored[Row]]) -> None:
        owner = SHEETS[sheet].list_of
        old: dict[str, list[Key]] = {}
        new: dict[str, list[Key]] = {}
        for key, stored in stored_by_key.items():
            old.setdefault(stored.row[owner], []).append(key)
        after = self._after[sheet]
        for key, row in after.items():
            new.setdefault(row[owner], []).append(key)
        for name, keys in new.items():
            before = old.get(name, [])
            moved = SHEETS[sheet].ordered and before != keys
            if not moved and sorted(before) == sorted(keys):
                for key in keys:
                    self._plan_row(plan, stored_by_key[key], after[key])
                continue
            fresh = [key for key in keys if key not in stored_by_key]
            gone = [key for key in before if key not in after]
            plan.new += len(fresh)
            plan.removed += len(gone)
            same = sum(key in stored_by_key and stored_by_key[key].row == after[key] for key in keys)
            ordered = not fresh and not gone and bool(same)
            plan.changed += len(keys) - len(fresh) - same + ordered
            for key in gone:
                name = stored_by_key[key].row.get("name", "")
                self.changes.add(Change("removed", sheet, name_of_key(key), before=name))
            if ordered:
                self.changes.add(Change("order", sheet, name=keys[0][0]))
            plan.remove += [stored_by_key[key].id for key in before]
            plan.add += [after[key] for key in keys]

    def _make_equality(self, sheet: str) -> Equal:
        """Return the function that tells whether two texts of a column of a sheet mean the same."""
        numbers = self._numbers[sheet]

        def are_equal(name: str, first: str, other: str) -> bool:
            if first == other:
                return True
            if name not in numbers or not (first and other):
                return False
            return _canonical_figure(first) == _canonical_figure(other)

        return are_equal

    def _add_problem(self, sheet: str, row: int, column: str, problem_texts: tuple[str, str]) -> None:
        self.problems.append(Problem(sheet, row, column, *problem_texts))

    # ---- references between rows ---------------------------------------------------------

    def _lists_after(self, sheet: str) -> Iterator[tuple[Row, int]]:
        """Yield every row of a sheet of lists after the import, with its row number in the file, or 0."""
        after = self._after.get(sheet, {})
        owner = SHEETS[sheet].list_of
        replaced = {row[owner] for row in after.values()}
        for stored in self._stored_sheets.get(sheet, ()):
            if stored.row[owner] not in replaced:
                yield stored.row, 0
        for key, row in after.items():
            yield row, self._numbered[sheet][key]

    def _check_bills(self) -> None:
        if Sheet.BILL not in self._after:
            return
        parts: dict[str, list[str]] = {}
        for row, _ in self._lists_after(Sheet.BILL):
            parts.setdefault(row["parent"], []).append(row["child"])
        sizes = measure_bills(parts)
        self.oversized = tuple(check_bill_size(sizes))
        if len(sizes) == len(parts):
            return  # none goes in a circle
        numbers = self._numbered[Sheet.BILL]
        lines = {pair: numbers[pair] for pair in find_ring_lines(parts) if pair in numbers}
        for (parent, child), number in sorted(lines.items(), key=lambda line: line[1]):
            refusal_texts = (
                Phrase(
                    "{child} holds {part_number}, or is the same; the bill would go in a circle",
                    child=child,
                    part_number=parent,
                ),
                "Take the line out, or correct it",
            )
            self._add_problem(Sheet.BILL, number, "child", refusal_texts)

    def _check_owners(self) -> None:
        if Sheet.OWNERS not in self._after:
            return
        rows = list(self._lists_after(Sheet.OWNERS))
        wrong = [
            n
            for row, n in rows
            if self._columns.cell_problem(Sheet.OWNERS, "percent", row.get("percent") or "0")
        ]
        if wrong:
            return  # reported already
        try:
            check_owners([form_of_row(Stake, row) for row, _ in rows])
        except Refused as refused:
            row_index = int(refused.where.rpartition(" ")[2]) - 1
            self._add_problem(Sheet.OWNERS, rows[row_index][1], "owner", (refused.what, refused.do))

    def _check_rates(self) -> None:
        first_rows: dict[Key, int] = {}
        after = self._after.get(Sheet.RATES, {})
        rows = [
            (stored.row, 0)
            for stored in self._stored_sheets.get(Sheet.RATES, ())
            if key_of_row(Sheet.RATES, stored.row) not in after
        ]
        rows += [(row, self._numbered[Sheet.RATES][key]) for key, row in after.items()]
        for row, number in rows:
            pair = (*sorted((row.get("from", ""), row.get("to", ""))), row.get("on", ""))
            if pair in first_rows:
                refusal_texts = (
                    Phrase(
                        "there are two rates for {first} and {second} on {on}",
                        first=pair[0],
                        second=pair[1],
                        on=pair[2],
                    ),
                    "Keep the one that is meant",
                )
                self._add_problem(Sheet.RATES, number or first_rows[pair], "on", refusal_texts)
            first_rows[pair] = number


def _canonical_figure(text: str) -> str:
    """Return a figure in its canonical spelling; other texts, which are reported elsewhere, unchanged."""
    try:
        return canonical_decimal(text)
    except (Refused, ValueError):
        return text


def key_of_row(sheet: str, row: Row) -> Key:
    """Return the texts that tell a row of a sheet from the others."""
    names = _ROW_KEYS[sheet]
    if len(names) == 1:
        return (row.get(names[0], ""),)
    return tuple([row.get(name, "") for name in names])


# --------------------------------------------------------------------------------------------------
# What is planned before anything is stored: the rows of each sheet to add, change and remove, and their
# counts.


@dataclass(frozen=True, slots=True)
class SheetCount:
    """The counts of one sheet. ``removed`` counts entries of lists, such as lines of a bill, that the file lacks."""

    sheet: str
    rows: int
    new: int
    changed: int
    unchanged: int
    removed: int = 0


@dataclass(frozen=True, slots=True)
class Plan:
    """What a preview is stored from.

    ``documents`` name for a sheet and the key of its row the file, sheet and row that it comes from. In
    ``sourced_sheets`` the file itself names the sources of its rows.
    """

    client: Row
    sheets: dict[str, SheetPlan]
    head: int
    altered: tuple[Altered, ...] = ()
    documents: Mapping[tuple[str, tuple[str, ...]], str] = field(default_factory=dict)
    sourced_sheets: frozenset[str] = frozenset()


_SOURCE_COLUMNS: Final = frozenset(("source_kind", "source_document", "source_by", "source_on"))
_MOST_ROUNDS: Final = 50
"""Leaving a row out can only leave out rows that name it: a chain longer than this is refused whole."""


@dataclass
class RowPlan:
    """What is planned, the rows behind it, and why others are not among them."""

    planner: Planner
    sheets: dict[str, list[PlacedRow]]
    issues: list[Issue] = field(default_factory=list)

    def effects(self) -> dict[RowPlace, RowEffect]:
        """Return for every row of a file that is taken what it does; what it does to its product comes first."""
        effects: dict[RowPlace, RowEffect] = {}
        for sheet, rows in self.sheets.items():
            of_sheet = self.planner.effects.get(sheet, {})
            for number, placed in enumerate(rows):
                effect = of_sheet.get(number, RowEffect.SAME)
                for row_place in placed.places:
                    first = effects.get(row_place)
                    effects[row_place] = (
                        effect
                        if first is None
                        else (first if first in (effect, RowEffect.NEW) else RowEffect.CHANGED)
                    )
        return effects

    def documents(self) -> dict[tuple[str, tuple[str, ...]], str]:
        """Return where each row of the catalogue comes from, by its sheet and key."""
        return {
            (sheet, key_of_row(sheet, placed.row)): name_place(placed.places[0])
            for sheet, rows in self.sheets.items()
            if sheet in FACTS
            for placed in rows
            if placed.places
        }

    def sourced_sheets(self) -> frozenset[str]:
        """Return the sheets for which the file itself names the sources of its rows."""
        return frozenset(
            sheet
            for sheet, rows in self.sheets.items()
            if not _SOURCE_COLUMNS.isdisjoint(set[str]().union(*(placed.row for placed in rows)))
        )


def plan_rows(
    assembly: Assembly, columns: Columns, stored_sheets: Mapping[str, Sequence[Stored[Row]]], *, empties: bool
) -> RowPlan:
    """Return the plan of an assembly, without the cells and rows that cannot be taken."""
    sheets = {sheet: list(assembly.sheets[sheet]) for sheet in WORKBOOK if sheet in assembly.sheets}
    issues: list[Issue] = []
    for _ in range(_MOST_ROUNDS):
        planner = _plan(sheets, columns, stored_sheets, empties=empties)
        if not planner.problems:
            return RowPlan(planner, sheets, issues)
        _leave_out(sheets, planner.problems, columns, issues)
    return RowPlan(_plan({}, columns, stored_sheets, empties=empties), {}, issues)


def _plan(
    sheets: Mapping[str, Sequence[PlacedRow]],
    columns: Columns,
    stored_sheets: Mapping[str, Sequence[Stored[Row]]],
    *,
    empties: bool,
) -> Planner:
    def number_in_file(sheet: str, number: int) -> int:
        places = sheets[sheet][number].places
        return places[0].row if places else 0

    planner = Planner(columns, stored_sheets, empties=empties, name_row=number_in_file)
    planner.plan_sheets({sheet: [placed.row for placed in rows] for sheet, rows in sheets.items()})
    return planner


def _leave_out(
    sheets: dict[str, list[PlacedRow]], problems: Sequence[Problem], columns: Columns, issues: list[Issue]
) -> None:
    """Take cells with a problem out of their rows, and rows where the cell is one that they need."""
    gone: dict[str, set[int]] = {}
    for problem in problems:
        placed = sheets[problem.sheet][problem.row]
        declared = columns.columns_of_sheet(problem.sheet).get(problem.column)
        drops_row = (
            declared is None
            or declared.required
            or problem.column in SHEETS[problem.sheet].row_key
            or problem.column not in placed.row
        )
        heading = placed.headings.get(f"{problem.sheet}.{problem.column}", "")
        called = heading or (declared.label if declared else "")
        reason = Phrase("{column}: {why}", column=called, why=problem.what) if called else problem.what
        issues += [
            Issue(
                place=row_place,
                status=RowStatus.REFUSED if drops_row else RowStatus.DOUBTFUL,
                reason=reason,
                do=problem.do,
                field=f"{problem.sheet}.{problem.column}",
                heading=heading,
                part_number=placed.row.get("part_number", "") or placed.row.get("child", ""),
            )
            for row_place in placed.places
        ]
        if drops_row:
            gone.setdefault(problem.sheet, set()).add(problem.row)
        else:
            placed.row = {**placed.row, problem.column: ""}
    for sheet, numbers in gone.items():
        sheets[sheet] = [placed for number, placed in enumerate(sheets[sheet]) if number not in numbers]


def name_place(place: RowPlace) -> str:
    """Return where a row stands, as a source of facts names it."""
    return f"{_name_sheet(place.file, place.sheet)}, row {place.row}"


@lru_cache(maxsize=64)
def _name_sheet(file: str, sheet: str) -> str:
    """Return a file and its sheet; the sheet of a text file is called like the file."""
    return f"{file}, {sheet}" if sheet and sheet != PurePath(file).stem else file
