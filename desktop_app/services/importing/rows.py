# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Reads grids into rows by column name, with a problem for every cell that is not valid."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from desktop_app.domain.phrase import Phrase
from desktop_app.services.importing.cells.shares import percent_of_number
from desktop_app.services.importing.grids import Grid, Odd
from desktop_app.services.importing.template_cells import NOTHING_TO_NOTE, CellNotes, TemplateCells
from desktop_app.services.schema.columns import Column, Columns
from desktop_app.services.schema.outcome import Row
from desktop_app.services.schema.sheets import SHEETS, WORKBOOK

TITLES: Final = {sheet: declaration.title for sheet, declaration in WORKBOOK.items()}
HELP_SHEET: Final = "help"
FIGURES: Final = frozenset({"decimal", "positive", "percent", "factor"})
"""The kinds of columns that hold figures."""
_EVERY: Final = 500


@dataclass(frozen=True, slots=True)
class Problem:
    """One problem that prevents an import, and what to do about it. ``row`` 1 is the heading."""

    sheet: str
    row: int
    column: str
    what: str
    do: str


@dataclass(frozen=True, slots=True)
class SheetRows:
    """The rows of one sheet with their numbers, and the columns that the file has."""

    sheet: str
    title: str
    columns: frozenset[str]
    rows: tuple[tuple[int, Row], ...]


@dataclass
class Reading:
    """The content of a file, with its problems and notes."""

    sheets: dict[str, SheetRows] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


Step = Callable[[int], None]
"""Takes the number of further rows read; raises Stopped after the user has cancelled."""


def read_grids(grids: Sequence[Grid], columns: Columns, step: Step) -> Reading:
    """Return the rows of all sheets, each cell checked on its own."""
    reading = Reading()
    prepared: dict[str, tuple[Grid, list[tuple[int, str]], TemplateCells]] = {}
    for grid in grids:
        reading.notes += grid.notes
        sheet = _find_name(grid.title, TITLES) or _sheet_with_columns(grid.heading, columns)
        if sheet is None:
            if _plain_name(grid.title) != HELP_SHEET and grid.heading:
                reading.notes.append(
                    Phrase('The sheet "{title}" is not known and is left out.', title=grid.title)
                )
        elif sheet in prepared:
            reading.problems.append(
                Problem(grid.title, 1, "", "the sheet is there twice", "Keep one of the two")
            )
        elif grid.heading:
            places = _place_columns(sheet, grid, columns, reading)
            prepared[sheet] = (grid, places, _read_columns(sheet, grid, columns, places))
    commas = any(template.shows_commas for _, _, template in prepared.values())
    for sheet, (grid, places, template) in prepared.items():
        template.choose_readers(commas_elsewhere=commas)
        rows = _read_rows((sheet, grid, places), template, columns, reading=reading, step=step)
        names = frozenset(name for _, name in places)
        reading.sheets[sheet] = SheetRows(sheet, grid.title, names, tuple(rows))
    return reading


def _plain_name(text: str) -> str:
    return "_".join(text.lower().split())


def _find_name(text: str, titles: Mapping[str, str]) -> str | None:
    """Return the name of a sheet or column, given by name or title; None for another text."""
    plain = _plain_name(text)
    if plain in titles:
        return plain
    return next((name for name, title in titles.items() if plain == _plain_name(title)), None)


def _sheet_with_columns(heading: Sequence[str], columns: Columns) -> str | None:
    """Return the one sheet that a heading belongs to, whatever the file calls it; None if it is not clear.

    It has every column that the sheet needs, at least two of its columns, and more of them than of any other sheet.
    """
    texts = [text for text in heading if text]
    counted: dict[str, int] = {}
    for sheet in TITLES:
        names = _known_names(sheet, columns)
        known = {name for text in texts if (name := _find_name(text, names[0]) or _find_name(text, names[1]))}
        needed = set(SHEETS[sheet].required) - ({"line"} if SHEETS[sheet].is_numbered else set())
        if needed <= known and len(known) >= 2 and 2 * len(known) >= len(texts):
            counted[sheet] = len(known)
    most = [sheet for sheet, count in counted.items() if count == max(counted.values())]
    return most[0] if len(most) == 1 else None


def _known_names(sheet: str, columns: Columns) -> tuple[dict[str, str], dict[str, str]]:
    """Return the labels of the columns of a sheet, those of now and those of before."""
    titles = {name: column.label for name, column in columns.columns_of_sheet(sheet).items()}
    former = {name: declared.former for name, declared in SHEETS[sheet].columns.items() if declared.former}
    return titles, former


def _read_rows(
    placed: tuple[str, Grid, Sequence[tuple[int, str]]],
    template: TemplateCells,
    columns: Columns,
    *,
    reading: Reading,
    step: Step,
) -> list[tuple[int, Row]]:
    """Return the rows of a sheet with their numbers; ``placed`` is the sheet, its grid, and its columns in it."""
    sheet, grid, places = placed
    rows = []
    counted: dict[str, int] = {}
    for number, cells in grid.rows:
        shown = {name: cells[position] if position < len(cells) else "" for position, name in places}
        if grid.odd:
            _show_percents(grid, number, places, (columns.columns_of_sheet(sheet), shown))
        row, notes = template.read_row(shown)
        if notes is not NOTHING_TO_NOTE:
            reading.notes += _note_readings(grid.title, shown, notes)
        for position, name in places:
            odd = grid.odd.get((number, position))
            if odd is None and name in notes.doubts:
                doubt = notes.doubts[name]
                reading.problems.append(Problem(grid.title, number, name, doubt.why, doubt.do))
            elif row[name] or odd is not None:
                faults = _check_cell(columns, (sheet, name), row[name], odd)
                reading.problems += (Problem(grid.title, number, name, *f) for f in faults)
        _count_line(sheet, row, counted)
        if any(cells[place] for place, _ in places if place < len(cells)):
            rows.append((number, row))
        reading.problems += _check_row_length(grid, number, cells)
        if number % _EVERY == 0:
            step(_EVERY)
    return rows


def _read_columns(
    sheet: str, grid: Grid, columns: Columns, places: Sequence[tuple[int, str]]
) -> TemplateCells:
    """Return the reader of the cells of a sheet, which knows all cells of each column."""
    texts = {
        name: [cells[position] for _, cells in grid.rows if position < len(cells)]
        for position, name in places
    }
    headings = {name: grid.heading[position] for position, name in places}
    return TemplateCells(columns.columns_of_sheet(sheet), texts, headings)


def _show_percents(
    grid: Grid, number: int, places: Sequence[tuple[int, str]], row: tuple[Mapping[str, Column], Row]
) -> None:
    """Put what it shows in place of what a cell with a percent format holds, in columns of percent."""
    columns, shown = row
    for position, name in places:
        odd = grid.odd.get((number, position))
        if odd is not None and odd.kind == "percent" and columns[name].kind == "percent":
            shown[name] = percent_of_number(shown[name])


def _note_readings(title: str, shown: Row, notes: CellNotes) -> Iterator[str]:
    """Yield what was read as not known, and what was worked out from what the cell shows."""
    for name, missing in notes.missing.items():
        yield Phrase(
            '{title}, {column}: "{text}" is read as not known; {why}.',
            title=title,
            column=name,
            text=shown[name],
            why=missing.why,
        )
    for name, figure in notes.worked_out.items():
        yield Phrase(
            '{title}, {column}: "{text}" is worked out to {figure}.',
            title=title,
            column=name,
            text=shown[name],
            figure=figure,
        )


def _place_columns(sheet: str, grid: Grid, columns: Columns, reading: Reading) -> list[tuple[int, str]]:
    """Return the column names by position in the grid."""
    titles, former = _known_names(sheet, columns)
    places: list[tuple[int, str]] = []
    for position, text in enumerate(grid.heading):
        name = (_find_name(text, titles) or _find_name(text, former)) if text else None
        if name is None and text:
            reading.notes.append(
                Phrase(
                    '{title}: the column "{text}" is not known and is left out.', title=grid.title, text=text
                )
            )
        elif name in [placed_name for _, placed_name in places]:
            problem = Problem(grid.title, 1, text, "the column is there twice", "Keep one of the two")
            reading.problems.append(problem)
        elif name:
            places.append((position, name))
    placed = {name for _, name in places}
    filled_in = {"line"} if SHEETS[sheet].is_numbered else set()
    for name in SHEETS[sheet].required:
        if name not in placed | filled_in:
            problem = Problem(grid.title, 1, name, "the column is missing", "Add it to the heading")
            reading.problems.append(problem)
    return places


def _check_cell(
    columns: Columns, sheet_and_column: tuple[str, str], text: str, odd: Odd | None
) -> Iterator[tuple[str, str]]:
    """Yield the problem of a cell with what to do about it."""
    sheet, name = sheet_and_column
    if odd and not _is_right_there(odd, columns.columns_of_sheet(sheet)[name].kind):
        yield odd.what, odd.do
    elif text and (refused := columns.cell_problem(sheet, name, text)):
        yield refused.what, refused.do


def _is_right_there(odd: Odd, column_kind: str) -> bool:
    """Tell whether a cell that is no text is right in a column of this kind."""
    if odd.kind == "unseen":
        return column_kind in FIGURES
    if odd.kind == "percent":
        return column_kind == "percent"
    return odd.kind == "day" and column_kind == "day"


def _count_line(sheet: str, row: Row, counted: dict[str, int]) -> None:
    declaration = SHEETS[sheet]
    if declaration.is_numbered and not row.get("line"):
        key = row.get(declaration.list_of, "")
        counted[key] = counted.get(key, 0) + 1
        row["line"] = str(counted[key])


def _check_row_length(grid: Grid, number: int, cells: Sequence[str]) -> Iterator[Problem]:
    """Yield a problem for cells to the right of the heading."""
    if any(cells[len(grid.heading) :]):
        yield Problem(grid.title, number, "", "the row has more cells than the heading", "Correct the row")
