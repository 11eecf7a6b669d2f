# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What a file shows, sheet by sheet and cell by cell, before anybody has decided what it means.

A row keeps its texts in a tuple and one letter a cell for its kind; what only a few cells have stands in small tables
beside them, so that a hundred thousand rows stay small. ``Table.cell`` puts one cell together from them.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import field
from pathlib import Path
from typing import ClassVar, Final

from desktop_app.basics.frozen import dataclass
from desktop_app.basics.messages import Refused
from desktop_app.basics.resources import resource_path

# --------------------------------------------------------------------------------------------------
# The fields that a column of a list can be: every column of the program's own workbook, and what only lists
# have. The program declares its sheets with ``OwnWorkbook.declare`` before the first list is read: a column
# of its own workbook is then known by its name and label. A field of the workbook is called
# ``sheet.column``. The fields of lists are in no sheet: they say how others are to be read, or how a bill
# is built.


BILL: Final = "bill"
"""What fields are about that say how a bill is built."""


@dataclass(frozen=True, slots=True)
class OwnColumn:
    """One column of a sheet: its label, how its cells are read, its choices by their codes, and its earlier name."""

    label: str
    kind: str
    choices: Mapping[str, str] = field(default_factory=dict)
    former: str = ""


@dataclass(frozen=True, slots=True)
class OwnSheet:
    """One sheet: its title, its columns by their names, and those that a table must have to be this sheet.

    ``kind`` is the kind of list that is about it (a ``ListKind``): a table whose rows nothing tells becomes one where a
    person chooses a field of the sheet. Blank: there is none.
    """

    title: str
    columns: Mapping[str, OwnColumn]
    needed: frozenset[str] = frozenset()
    kind: str = ""

    @staticmethod
    def of(
        title: str,
        columns: Mapping[str, tuple[str, str, Mapping[str, str], str]],
        needed: frozenset[str],
        kind: str = "",
    ) -> OwnSheet:
        """Return a sheet whose columns are given as their label, kind, choices and former name."""
        return OwnSheet(title, {name: OwnColumn(*column) for name, column in columns.items()}, needed, kind)


@dataclass(frozen=True, slots=True)
class OwnWorkbook:
    """The sheets under one law file, and what checks a text for a column of them.

    ``find_problem`` takes the names of sheet and column and a text that is not blank; None if the text is valid.
    """

    sheets: Mapping[str, OwnSheet]
    find_problem: Callable[[str, str, str], Refused | None]

    @staticmethod
    def declare(
        sheets: Mapping[str, OwnSheet], help_sheets: Mapping[str, tuple[str, ...]]
    ) -> Mapping[str, FieldOfList]:
        """Declare the sheets of the program's own workbook, and the first row of each sheet that only explains it.

        Returns every field by its name, those of the workbook first.
        """
        SHEETS.clear()
        SHEETS.update(sheets)
        HELP.clear()
        HELP.update(help_sheets)
        FIELDS.clear()
        FIELDS.update(
            {
                f"{sheet}.{name}": FieldOfList(f"{sheet}.{name}", column.label, sheet)
                for sheet, declared in sheets.items()
                for name, column in declared.columns.items()
            }
            | LIST_FIELDS
        )
        return FIELDS


@dataclass(frozen=True, slots=True)
class FieldOfList:
    """One field: its label in the window, and what it is about (the name of a sheet, or ``BILL``)."""

    name: str
    label: str
    about: str


LIST_FIELDS: Final = {
    name: FieldOfList(name, **declared)
    for name, declared in tomllib.loads(resource_path("names", "list_fields.toml").read_text("utf-8"))[
        "fields"
    ].items()
}
"""What only lists have."""

FIELDS: Final[dict[str, FieldOfList]] = dict(LIST_FIELDS)
"""Every field by its name; those of the workbook come first once its sheets are declared."""
SHEETS: Final[dict[str, OwnSheet]] = {}
"""The sheets that are declared."""
HELP: Final[dict[str, tuple[str, ...]]] = {}
"""The first rows of sheets that only explain the workbook, by their titles."""


DECLARATION: Final = "declaration"
"""The kind of a book that is a material declaration: one table of what it says, row by row, and no list."""

BLANK: Final = " "
TEXT: Final = "t"
NUMBER: Final = "n"
DATE: Final = "d"
TIME: Final = "h"
TRUTH: Final = "b"
ERROR: Final = "e"
"""An error of the spreadsheet such as #N/A, or a cell that is damaged: it has no value."""
UNWORKED: Final = "u"
"""A formula that no program has worked out: it has no value either."""

Area = tuple[int, int, int, int]
"""First row, first column, last row, last column; rows from 1 as the spreadsheet counts them, columns from 0."""


@dataclass(frozen=True, slots=True)
class CellFormat:
    """What the format of a cell says.

    ``percent``: the cell shows a hundred times what it holds. ``currency`` is the sign or code that the format adds,
    ``literal`` everything else that it adds, such as a unit. ``pattern`` is the format as the file has it. ``seen`` is
    False where the file keeps formats in a way that is not read: zeros in front may be missing from what is shown.
    """

    bold: bool = False
    indent: int = 0
    percent: bool = False
    currency: str = ""
    literal: str = ""
    pattern: str = ""
    seen: bool = True


PLAIN: Final = CellFormat()


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: what it shows, what it holds exactly, and what it is (``kind`` is one of the letters above).

    ``exact`` is a plain decimal for a number, a day as 2026-11-25, a text as it is; blank where there is no value.
    """

    row: int
    column: int
    shown: str
    exact: str
    kind: str
    format: CellFormat
    hidden: bool

    @property
    def has_no_value(self) -> bool:
        """Tell whether it is an error, or a formula that no program has worked out."""
        return self.kind in (ERROR, UNWORKED)


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row that holds anything. ``exact`` and ``formats`` have only the columns where there is something to say.

    ``number`` counts from 1 as the spreadsheet does; in a text file it counts records.
    """

    number: int
    shown: tuple[str, ...]
    kinds: str
    exact: Mapping[int, str]
    formats: Mapping[int, int]
    hidden: bool = False

    def is_number(self, column: int) -> bool:
        """Tell whether a cell of the row is a number in its file."""
        return column < len(self.kinds) and self.kinds[column] == NUMBER


@dataclass(slots=True)
class Table:
    """One sheet of a file, or one table of a page; ``is_text``: its cells are parted by a separator.

    ``outline`` tells for rows that are grouped how deep; ``sums_above``: what a group belongs to stands above it.
    """

    title: str
    hidden: bool = False
    rows: list[TableRow] = field(default_factory=list)
    formats: list[CellFormat] = field(default_factory=lambda: [PLAIN])
    hidden_columns: frozenset[int] = frozenset()
    merged: tuple[Area, ...] = ()
    is_text: bool = False
    outline: dict[int, int] = field(default_factory=dict)
    sums_above: bool = False

    def cell(self, row: TableRow, column: int) -> Cell:
        """Return one cell of a row; beyond its end it is blank."""
        hidden = self.hidden or row.hidden or column in self.hidden_columns
        if column >= len(row.shown):
            return Cell(row.number, column, "", "", BLANK, PLAIN, hidden)
        shown = row.shown[column]
        exact = row.exact.get(column, shown)
        cell_format = self.formats[row.formats.get(column, 0)]
        return Cell(row.number, column, shown, exact, row.kinds[column], cell_format, hidden)


@dataclass(slots=True)
class Book:
    """One file: its sheets, or why it was not read. ``kind`` is what it turned out to be, whatever it is called.

    ``source`` is where it was read from, ``sha256`` the hash of the bytes that were read, blank if there were none.
    """

    ENDINGS: ClassVar[frozenset[str]] = frozenset(
        (".xlsx", ".xlsm", ".xltx", ".xltm", ".xls", ".xlt", ".xlsb", ".ods", ".ots", ".csv", ".tsv", ".tab",
         ".txt", ".htm", ".html", ".xml", ".shai", ".shci")
    )  # fmt: skip
    """How the names of files end that are offered as lists."""

    file: str
    kind: str = ""
    tables: list[Table] = field(default_factory=list)
    notes: tuple[str, ...] = ()
    refused: Refused | None = None
    source: TableSource | None = None
    sha256: str = ""

    @classmethod
    def of_texts(cls, kind: str, rows: Iterable[Sequence[str]]) -> Book:
        """Return a book of one table of texts, which stands in no file."""
        numbered = enumerate(map(tuple, rows), 1)
        table = [TableRow(at, row, TEXT * len(row), exact={}, formats={}) for at, row in numbered]
        return cls("", kind, [Table(kind, rows=table)])

    @property
    def is_declaration(self) -> bool:
        """Tell whether it is a material declaration, and no list."""
        return self.kind == DECLARATION


@dataclass(frozen=True, slots=True)
class Pasted:
    """A table from the clipboard: HTML or text."""

    content: bytes
    name: str = "pasted table"


"""What files with tables are called; what they are is told by what is in them."""

Begun = Callable[[Book], object]
"""Is shown the first rows of a long file while the rest is being read; on the thread that reads."""


def show_nobody(_book: Book) -> None:
    """Stand in for a window that shows the first rows."""


TableSource = Path | Pasted
"""What can be read: a file, a folder of files, what was pasted."""
TableSources = Iterable[TableSource]
