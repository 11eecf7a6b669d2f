# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Tables of an HTML page: what many programs save as .xls, and what the clipboard holds."""

from __future__ import annotations

import email
import email.policy
from html.parser import HTMLParser
from typing import Final

from desktop_app.basics.errors import Refused
from desktop_app.basics.phrase import Phrase
from desktop_app.listreader.reading.output import TableWriter
from desktop_app.listreader.tables import BLANK, TEXT, Area, CellFormat

_MOST_SPAN: Final = 100
_MOST_COLUMNS: Final = 1_000
"""Of a page; whoever writes more writes no list."""
_SKIPPED: Final = frozenset(("script", "style", "head", "title"))
_BREAKS: Final = frozenset(("br", "p", "div", "li"))


def is_html(text: str) -> bool:
    """Tell an HTML page by how it begins."""
    beginning = text[:4096].lstrip("\ufeff \t\r\n").lower()
    if (
        beginning.startswith("version:") and "<html" in beginning
    ):  # as Windows hands it over from the clipboard
        return True
    return beginning.startswith("<") and any(
        tag in text[: 1 << 16].lower() for tag in ("<html", "<table", "<!doctype html")
    )


def is_workbook_xml(text: str) -> bool:
    """Tell a workbook that was saved as one XML file."""
    beginning = text[:4096].lstrip("\ufeff \t\r\n")
    return beginning.startswith("<") and "urn:schemas-microsoft-com:office:spreadsheet" in beginning


def pages_of_archive(content: bytes) -> bytes:
    """Return the pages of a web archive, one behind the other, as UTF-8."""
    archive = email.message_from_bytes(content, policy=email.policy.default)
    pages = [part.get_content() for part in archive.walk() if part.get_content_type() == "text/html"]
    return "".join(["<html>", *pages]).encode()


def read_html(text: str, writer: TableWriter) -> None:
    """Write out every table of a page, one sheet each.

    Errors: Refused if it has none.
    """
    reader = _TableReader()
    reader.feed(text)
    reader.close()
    reader.end_all()
    tables = [table for table in reader.finished if any(table.rows)]
    if not tables:
        raise Refused(
            "the file is a web page without a table", do="Save the list as XLSX, or choose another file"
        )
    for number, table in enumerate(tables, 1):
        writer.open_table(Phrase("Table {number}", number=number) if len(tables) > 1 else "")
        bold = writer.format_number(CellFormat(bold=True))
        for row_number, cells in enumerate(table.rows, 1):
            shown = [cells[place][0] if place in cells else "" for place in range(max(cells, default=-1) + 1)]
            formats = {place: bold for place, (_, is_bold) in cells.items() if is_bold}
            kinds = "".join([TEXT if cell else BLANK for cell in shown])
            writer.add_row(row_number, shown, kinds, formats=formats)
        writer.note_layout(merged=table.merged)
        writer.close_table()
    writer.finish("html")


class _OpenTable:
    """A table that is being read: its cells by place, and those that reach into rows to come."""

    def __init__(self) -> None:
        self.rows: list[dict[int, tuple[str, bool]]] = []
        self.merged: list[Area] = []
        self._reaching: dict[int, int] = {}
        self._position = 0
        self._text: list[str] | None = None
        self._span = (1, 1)
        self._bold = False

    def begin_row(self) -> None:
        self.end_cell()
        self.rows.append({})
        self._position = 0

    def begin_cell(self, span: tuple[int, int], *, bold: bool) -> None:
        self.end_cell()
        if not self.rows:
            self.begin_row()
        while self._reaching.get(self._position, 0) >= len(self.rows):
            self._position += 1
        self._text, self._span, self._bold = [], span, bold

    def add_text(self, text: str) -> None:
        if self._text is not None:
            self._text.append(text)

    def end_cell(self) -> None:
        if self._text is None:
            return
        lines = [" ".join(line.split()) for line in "".join(self._text).split("\n")]
        text = "\n".join(line for line in lines if line)
        wide, high = self._span
        if text and self._position < _MOST_COLUMNS:
            self.rows[-1][self._position] = (text, self._bold)
        if wide > 1 or high > 1:
            row = len(self.rows)
            self.merged.append((row, self._position, row + high - 1, self._position + wide - 1))
        if high > 1 and self._position < _MOST_COLUMNS:
            self._reaching |= dict.fromkeys(
                range(self._position, self._position + wide), len(self.rows) + high - 1
            )
        self._position += wide
        self._text = None


class _TableReader(HTMLParser):
    """Follows tables, rows and cells; end tags may be missing."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.finished: list[_OpenTable] = []
        self._open: list[_OpenTable] = []
        self._skipping = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a table, row or cell."""
        if tag in _SKIPPED:
            self._skipping += tag != "head"
        elif tag == "table":
            if len(self._open) < 20:
                self._open.append(_OpenTable())
        elif self._open:
            attributes = dict(attrs)
            table = self._open[-1]
            if tag == "tr":
                table.begin_row()
            elif tag in ("td", "th"):
                span = (_span(attributes.get("colspan")), _span(attributes.get("rowspan")))
                table.begin_cell(span, bold=tag == "th")
            elif tag in _BREAKS:
                table.add_text("\n")

    def handle_endtag(self, tag: str) -> None:
        """End a table, row or cell."""
        if tag in _SKIPPED:
            self._skipping = max(0, self._skipping - (tag != "head"))
        elif self._open and tag in ("td", "th", "tr"):
            self._open[-1].end_cell()
        elif self._open and tag == "table":
            self._end_table()

    def handle_data(self, data: str) -> None:
        """Take text into the cell it stands in."""
        if self._open and not self._skipping:
            self._open[-1].add_text(" ".join(data.split("\n")) if "\n" in data else data)

    def _end_table(self) -> None:
        table = self._open.pop()
        table.end_cell()
        self.finished.append(table)

    def end_all(self) -> None:
        """End the tables that the page leaves open."""
        while self._open:
            self._end_table()


def _span(text: str | None) -> int:
    return min(int(text), _MOST_SPAN) if text and text.strip().isascii() and text.strip().isdigit() else 1
