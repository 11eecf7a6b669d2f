# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What readers of files write: rows and formats, packed for another process; and why a file is refused."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import astuple
from typing import Any, Final

from desktop_app.basics.messages import Phrase, Refused
from desktop_app.listreader.reading import cell_formats
from desktop_app.listreader.tables import BLANK, PLAIN, Area, Book, CellFormat, Table, TableRow, TableSource

MOST_CELLS: Final = 5_000_000
MOST_TEXT: Final = 300_000_000
"""Bytes that are handed over of a file, all cells together."""
MOST_ROWS: Final = 1_048_576
MOST_COLUMNS: Final = 16_384
MOST_SHEETS: Final = 1_000
_AT_ONCE: Final = 500

Line = Callable[[str], None]


class TableWriter:
    """Takes what the readers find, sheet by sheet and row by row, and writes it out in pieces."""

    def __init__(self, write_line: Line) -> None:
        self._write_line = write_line
        self._cells = self._text = self._sheets = 0
        self._rows: list[Any] = []
        self._formats: dict[CellFormat, int] = {}
        self._layouts: dict[tuple[tuple[int, int], ...], int] = {(): 0}
        self._columns: set[int] = set()
        self._merged: list[Area] = []
        self.done = self.of = 0

    def open_table(self, title: str, *, hidden: bool = False, is_text: bool = False) -> None:
        """Begin a sheet."""
        self._sheets += 1
        if self._sheets > MOST_SHEETS:
            raise Refused(
                Phrase("the file has more than {count} sheets", count=MOST_SHEETS), do="Split it into several"
            )
        self._formats, self._columns, self._merged = {PLAIN: 0}, set(), []
        self._write({"table": title, "hidden": hidden, "text": is_text})

    def format_number(self, cell_format: CellFormat) -> int:
        """Return by which number the cells of this sheet name a format."""
        return self._formats.setdefault(cell_format, len(self._formats))

    def add_row(
        self,
        number: int,
        shown: Sequence[str],
        kinds: str,
        exact: Mapping[int, str] | None = None,
        *,
        formats: Mapping[int, int] | None = None,
        hidden: bool = False,
    ) -> None:
        """Add a row of a sheet; one in which nothing is filled in is left out, one of nothing but spaces is kept."""
        wide = len(kinds.rstrip(BLANK))
        if not wide:
            if not any(shown):
                return
            shown, kinds, wide = (cell_formats.SPACE,), BLANK, 1
        elif cell_formats.SPACE in shown:  # beside other cells it says as little as an empty one
            shown = ["" if text == cell_formats.SPACE else text for text in shown]
        self._cells += wide
        if self._cells > MOST_CELLS:
            raise Refused("the file holds more than five million cells", do="Split it into several")
        if number > MOST_ROWS or wide > MOST_COLUMNS:
            raise Refused(
                "the sheet is larger than any spreadsheet program can show",
                do="Save the part that holds the list as a file of its own",
            )
        layout = self._layout_number(formats) if formats else 0
        pairs = list(exact.items()) if exact else 0
        self._rows.append([number, hidden, kinds[:wide], shown[:wide], pairs, layout])
        if len(self._rows) >= _AT_ONCE:
            self._write_rows()

    def _layout_number(self, formats: Mapping[int, int]) -> int:
        """Return the number of a row's formats; rows of a list mostly have the same."""
        pairs = tuple(formats.items())
        number = self._layouts.get(pairs)
        if number is None:
            number = self._layouts[pairs] = len(self._layouts)
            self._write({"layout": pairs})
        return number

    def note_layout(self, hidden_columns: Iterable[int] = (), merged: Sequence[Area] = ()) -> None:
        """Say which columns of the sheet are hidden, and which cells are one."""
        self._columns.update(hidden_columns)
        self._merged += merged

    def note_outline(self, levels: Mapping[int, int], *, sums_above: bool) -> None:
        """Say how deep grouped rows stand, and whether what a group belongs to stands above it."""
        if levels:
            self._write({"outline": list(levels.items()), "sums_above": sums_above})

    def close_table(self) -> None:
        """End a sheet."""
        self._write_rows()
        formats = [astuple(one) for one in self._formats]
        self._write({"end": formats, "columns": sorted(self._columns), "merged": self._merged})

    def report_progress(self, done: int, of: int) -> None:
        """Say how far the file has been read."""
        self.done, self.of = done, of

    def note_content(self, content: bytes) -> None:
        """Say which bytes are read, by their hash."""
        self._write({"sha256": hashlib.sha256(content).hexdigest()})

    def note(self, remark: str) -> None:
        """Add a remark on the file."""
        self._write({"note": _phrase_parts(remark)})

    def finish(self, kind: str) -> None:
        """Say that the file has been read to its end, and what kind it is."""
        self._write({"kind": kind})

    def refuse(self, refused: Refused) -> None:
        """Say that the file cannot be read."""
        self._rows.clear()
        self._write({"refused": [_phrase_parts(text) for text in (refused.what, refused.do, refused.where)]})

    def _write_rows(self) -> None:
        if self._rows:
            self._write({"rows": self._rows, "done": self.done, "of": self.of})
            self._rows = []

    def _write(self, line: Mapping[str, Any]) -> None:
        text = json.dumps(line, separators=(",", ":"), check_circular=False)
        self._text += len(text)
        if self._text > MOST_TEXT and "rows" in line:
            raise Refused("the file holds more text than a parts list", do="Split it into several")
        self._write_line(text)


class BookBuilder:
    """Puts a book together from the lines that the process wrote."""

    def __init__(self, source: TableSource, name: str = "") -> None:
        self.book = Book(name or source.name, source=source)
        self.done = self.of = 0
        self._table = Table("")
        self._layouts: list[Mapping[int, int]] = [{}]

    @property
    def is_finished(self) -> bool:
        """Tell whether the file has been read to its end, or refused."""
        return bool(self.book.kind) or self.book.refused is not None

    def take_line(self, line: bytes | str) -> None:
        """Take one line."""
        message = json.loads(line)
        match message:
            case {"rows": rows, "done": done, "of": of}:
                self._table.rows += [self._make_row(row) for row in rows]
                self.done, self.of = done, of
            case {"layout": pairs}:
                self._layouts.append(dict(pairs))
            case {"table": title, "hidden": hidden, "text": is_text}:
                self._table = Table(title, hidden, is_text=is_text)
                self.book.tables.append(self._table)
            case {"end": formats, "columns": columns, "merged": merged}:
                self._table.formats = [CellFormat(*one) for one in formats]
                self._table.hidden_columns = frozenset(columns)
                self._table.merged = tuple((one[0], one[1], one[2], one[3]) for one in merged)
            case {"outline": levels, "sums_above": sums_above}:
                self._table.outline, self._table.sums_above = dict(levels), sums_above
            case {"note": parts}:
                self.book.notes = (*self.book.notes, _phrase_of(parts))
            case {"sha256": sha256}:
                self.book.sha256 = sha256
            case {"kind": kind}:
                self.book.kind = kind
            case {"refused": [what, do, where]}:
                self.refuse(Refused(_phrase_of(what), do=_phrase_of(do), where=_phrase_of(where)))

    def _make_row(self, parts: Sequence[Any]) -> TableRow:
        number, hidden, kinds, shown, exact, layout = parts
        pairs = dict(exact) if exact else _NOTHING
        return TableRow(number, tuple(shown), kinds, pairs, self._layouts[layout], hidden)

    def refuse(self, refused: Refused) -> None:
        """Keep nothing of a file but why it was not read."""
        self.book.tables = []
        self.book.refused = refused.within(self.book.file)


_NOTHING: Final[Mapping[int, str]] = {}


def _phrase_parts(text: str) -> list[Any]:
    if isinstance(text, Phrase):
        return [text.template, {name: str(value) for name, value in text.values.items()}]
    return [text, None]


def _phrase_of(parts: Sequence[Any]) -> str:
    template, values = parts
    return template if values is None else Phrase(template, **values)


# --------------------------------------------------------------------------------------------------
# Why a file cannot be read, where several readers say the same.


def damaged() -> Refused:
    """Return the refusal of a workbook whose parts are not what they should be."""
    return Refused(
        "the workbook is damaged inside", do="Open it in the spreadsheet program and save it as XLSX"
    )


def protected() -> Refused:
    """Return the refusal of a workbook that asks for a password."""
    return Refused(
        "the file is protected by a password",
        do="Open it in the spreadsheet program, take off the password, and save it as XLSX",
    )


def too_large() -> Refused:
    """Return the refusal of a file that asks for more memory than it may have."""
    return Refused("reading the file would take more than 500 MB of memory", do="Split it into several")


def too_slow() -> Refused:
    """Return the refusal of a file that asks for more time than it may have."""
    return Refused(
        "reading the file takes longer than it should",
        do="Open it in the spreadsheet program and save the sheet with the list as XLSX",
    )


def unreadable(error: OSError) -> Refused:
    """Return the refusal of a file that the system does not let us read."""
    return Refused(
        Phrase("the file cannot be read: {why}", why=error.strerror or error),
        do="Check that it is there and that you may read it",
    )
