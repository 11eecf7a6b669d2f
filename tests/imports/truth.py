# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What a careful clerk takes from a list: the JSON files in ``tests/imports/truth``.

``products``, ``bill_of_materials``, ``materials``, ``suppliers``, ``parties`` and ``owners`` are tables: the names of
the columns, then the rows. A cell is a text, or a list of texts each of which is right; a blank one among them says
that it may be left open. ``row`` is the row of the file: a number, "Sheet!4", "file.csv|4" or "file.csv|Sheet!4"; null
for what the file says elsewhere.

``open`` are rows that say something that is not clear: ``[row, column, why]``, which must be reported and not taken; of
several rows one must be. ``no_value`` are cells that say that there is no value. ``skipped`` are the rows that are no
data, by their role; ``others`` are rows of data that nothing is taken of. ``before`` are rows that are on file before
the list comes in.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Final

import tests.imports.lists
from desktop_app.listreader.entries.read_entries import RowPlace
from tests.imports import writing

FOLDER: Final = Path(__file__).parent / "truth"
SHEETS: Final = ("products", "bill_of_materials", "materials", "suppliers", "parties", "owners")
_ROW: Final = re.compile(r"(?:(?P<file>[^|]+)\|)?(?:(?P<sheet>.+)!)?(?P<row>\d+)")

Cell = tuple[str, ...]
"""The texts that are right for a cell; a blank one means that it may be left open."""


@dataclass(frozen=True, slots=True)
class RowKey:
    """A row of a list; a blank file or sheet means the only one."""

    file: str
    sheet: str
    row: int

    def is_at(self, place: RowPlace) -> bool:
        """Tell whether a row of an import is this one."""
        same_file = not self.file or place.file.endswith(self.file)
        return same_file and (not self.sheet or place.sheet == self.sheet) and place.row == self.row


@dataclass(frozen=True, slots=True)
class TrueRow:
    """One row of a table of the truth."""

    key: RowKey | None
    cells: Mapping[str, Cell]

    def one(self, column: str) -> str:
        """Return the first text that is right; blank for a column that the truth does not have."""
        return self.cells.get(column, ("",))[0]


@dataclass(frozen=True)
class Truth:
    """The truth of one list."""

    name: str
    tree: Mapping[str, Any]

    @property
    def about(self) -> str:
        """Return what the list is, in a sentence."""
        return str(self.tree["about"])

    @cached_property
    def rows(self) -> Mapping[str, tuple[TrueRow, ...]]:
        """Return the rows of each sheet of the catalogue."""
        return {sheet: tuple(_rows_of(self.tree.get(sheet, ()))) for sheet in SHEETS}

    @cached_property
    def open_rows(self) -> tuple[tuple[RowKey, ...], ...]:
        """Return the rows of which one must be reported, for each doubt."""
        return tuple(_keys(doubt[0]) for doubt in self.tree.get("open", ()))

    @cached_property
    def skipped(self) -> tuple[RowKey, ...]:
        """Return the rows that are no data."""
        return tuple(key for rows in self.tree.get("skipped", {}).values() for key in _keys(rows))

    @cached_property
    def data_rows(self) -> frozenset[RowKey]:
        """Return the rows that hold data."""
        named = {row.key for rows in self.rows.values() for row in rows if row.key}
        others = set(_keys(self.tree.get("others", [])))
        return frozenset(named | others | {key for keys in self.open_rows for key in keys})

    @property
    def before(self) -> Mapping[str, list[dict[str, str]]]:
        """Return the rows that are on file before, by sheet."""
        tables = self.tree.get("before", {})
        return {
            sheet: [dict(zip(rows[0], row, strict=True)) for row in rows[1:]]
            for sheet, rows in tables.items()
        }


def read_truth(name: str) -> Truth:
    """Return the truth of a list."""
    return Truth(name, json.loads((FOLDER / f"{name}.json").read_text("utf-8")))


def _rows_of(table: Any) -> Iterator[TrueRow]:
    if not table:
        return
    names = table[0][1:]
    for first, *cells in table[1:]:
        filled = [*cells, *[""] * (len(names) - len(cells))]
        right = {name: _cell(cell) for name, cell in zip(names, filled, strict=True)}
        yield TrueRow(_keys(first)[0] if first is not None else None, right)


def _cell(cell: Any) -> Cell:
    return tuple(cell) if isinstance(cell, list) else (cell,)


def _keys(rows: Any) -> tuple[RowKey, ...]:
    return tuple(_key(row) for row in (rows if isinstance(rows, list) else [rows]))


def _key(text: int | str) -> RowKey:
    match = _ROW.fullmatch(str(text))
    assert match, text
    return RowKey(match["file"] or "", match["sheet"] or "", int(match["row"]))


def all_lists() -> tuple[writing.ListOfTest, ...]:
    """Return every list, in the order in which their modules name them."""
    tests.imports.lists.load()
    return tuple(writing.LISTS.values())
