# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Text whose cells are parted by commas, semicolons, tabs or bars. Every cell is the text it is."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final

from desktop_app.basics.errors import Refused
from desktop_app.basics.phrase import Phrase
from desktop_app.services.context.tables import BLANK, ERROR, TEXT
from desktop_app.storage.spreadsheets.reading.cells.cell_values import SPACE
from desktop_app.storage.spreadsheets.reading.markdown import hold_bars, is_markdown, plain_cell
from desktop_app.storage.spreadsheets.reading.output import MOST_CELLS, MOST_TEXT, TableWriter

_SEPARATORS: Final = "\t;,|"
_SAMPLE_RECORDS: Final = 200
_SAMPLE_TEXT: Final = 200_000
_MOST_MENDED: Final = 10
_EVERY: Final = 500
_MARKS: Final = frozenset("='")
_TEXT_FORMULA: Final = re.compile(r'="((?:[^"]|"")*+)"')
_CODE_AS_TEXT: Final = re.compile(r"'([0-9=+@-][\w./-]*)")


def read_separated(text: str, title: str, writer: TableWriter) -> None:
    """Write out the one table of a text file; rows are counted by records."""
    csv.field_size_limit(MOST_TEXT)
    if text.count("\n") > MOST_CELLS:
        raise Refused(
            "the file has more lines than any spreadsheet program can show",
            do="Save the part that holds the list as a file of its own",
        )
    stated = _stated_separator(text)
    separator = stated or find_separator(text)
    is_marked = separator == "|" and is_markdown(text)
    text = hold_bars(text) if is_marked else text
    writer.open_table(title, is_text=True)
    records = _Records(writer, is_marked=is_marked)
    number = 1
    lines = _Lines(text, len(text.partition("\n")[0]) + 1 if stated else 0)
    for mended in range(_MOST_MENDED + 1):
        with_quotes = mended < _MOST_MENDED
        number, is_whole = _write_records(lines, separator, number, writer=records, with_quotes=with_quotes)
        if is_whole:
            break
        writer.note(
            Phrase(
                "Line {line}: a quotation mark is opened and never closed; the line is read as it stands.",
                line=text.count("\n", 0, lines.record_at) + 1,
            )
        )
        number = _write_broken(lines, separator, number, writer)
    writer.close_table()
    writer.finish("text")


class _Lines:
    """The lines of a text one by one, with the place where the record that is being read began."""

    def __init__(self, text: str, start: int) -> None:
        self._text = text
        self.position = self.record_at = start

    def __len__(self) -> int:
        return len(self._text)

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self.next_line(self.position)
        if not line:
            raise StopIteration
        self.position += len(line)
        return line

    def next_line(self, start: int) -> str:
        """Return the line that begins at a place; lines end with LF, CR or both."""
        end = self._text.find("\n", start)
        stop = len(self._text) if end < 0 else end + 1
        old_mac = self._text.find("\r", start, stop)
        if 0 <= old_mac < stop - 2 or (0 <= old_mac == stop - 1 and end < 0):
            stop = old_mac + 1
        return self._text[start:stop]


@dataclass(frozen=True, slots=True)
class _Records:
    """Writes records into a table; of a Markdown page without the marks that only say how a text looks."""

    table: TableWriter
    is_marked: bool

    def add(self, cells: list[str], number: int) -> None:
        """Write one record, unless it is empty."""
        if self.is_marked:
            shown = [plain_cell(cell) for cell in cells]
        else:
            shown = [_shown_text(cell) if cell[:1] in _MARKS else cell.rstrip() for cell in cells]
        if not any(shown) and any(cells):
            self.table.add_row(number, (SPACE,), BLANK)
        elif any(shown):
            self.table.add_row(number, shown, "".join([TEXT if cell.strip() else BLANK for cell in shown]))


def _write_records(
    lines: _Lines, separator: str, number: int, *, writer: _Records, with_quotes: bool
) -> tuple[int, bool]:
    """Write records until the end or until a quotation mark is never closed; tells which of the two it was."""
    reader = (
        csv.reader(lines, delimiter=separator, strict=True)
        if with_quotes
        else csv.reader(lines, delimiter=separator, quoting=csv.QUOTE_NONE)
    )
    lines.record_at = lines.position
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return number, True
        except csv.Error:
            return number, False
        writer.add(cells, number)
        number += 1
        lines.record_at = lines.position
        if number % _EVERY == 0:
            writer.table.report_progress(lines.position, len(lines))


def _write_broken(lines: _Lines, separator: str, number: int, writer: TableWriter) -> int:
    """Write the line in which a quotation mark is never closed as it stands, and go on behind it."""
    line = lines.next_line(lines.record_at)
    lines.position = lines.record_at + len(line)
    shown = [cell.strip() for cell in line.split(separator)]
    writer.add_row(
        number, shown, "".join([ERROR if '"' in cell else TEXT if cell else BLANK for cell in shown])
    )
    return number + 1


def _shown_text(cell: str) -> str:
    """Return what a spreadsheet shows of a text that is marked as such, so that its zeros stay: ="00471", '00471."""
    formula = _TEXT_FORMULA.fullmatch(cell.strip())
    if formula:
        return formula[1].replace('""', '"')
    code = _CODE_AS_TEXT.fullmatch(cell.strip())
    return code[1] if code else cell.rstrip()


def _stated_separator(text: str) -> str:
    """Return the separator that a first line such as sep=; states."""
    first = text[:20].partition("\n")[0].strip().lower()
    return first[4] if len(first) == 5 and first.startswith("sep=") else ""


def find_separator(text: str) -> str:
    """Return what parts the cells: what gives the most records the same number of cells."""
    sample = text[:_SAMPLE_TEXT]
    scores = {separator: _evenness(sample, separator) for separator in _SEPARATORS}
    best = max(scores, key=lambda separator: scores[separator])
    return best if scores[best] > (0.0, 0) else ","


def _evenness(sample: str, separator: str) -> tuple[float, int]:
    if separator not in sample:
        return 0.0, 0
    reader = csv.reader(io.StringIO(sample, newline=""), delimiter=separator)
    try:
        records = [len(cells) for cells in islice(reader, _SAMPLE_RECORDS) if any(cells)]
    except csv.Error:
        records = [
            line.count(separator) + 1 for line in sample.splitlines()[:_SAMPLE_RECORDS] if line.strip()
        ]
    counted = Counter(count for count in records if count > 1)
    if not counted:
        return 0.0, 0
    wide, times = max(counted.items(), key=lambda pair: (pair[1] * (pair[0] - 1) ** 0.5, pair[0]))
    even = (times - _count_misfits(sample, separator)) / len(records)
    return round(even * (1 - _share_inside_texts(sample, separator) / 2), 2), wide


def _share_inside_texts(sample: str, separator: str) -> float:
    """Return how many of the separators look like a part of sentences and figures: ", " and 1,5 and " | "."""
    if separator == "\t":
        return 0.0
    found = re.findall(
        rf"{re.escape(separator)} |(?<=\d),(?=\d)" if separator == "," else rf"{re.escape(separator)} ",
        sample,
    )
    return len(found) / sample.count(separator)


def _count_misfits(sample: str, separator: str) -> int:
    """Return how many cells begin with a quotation mark and go on behind the closing one: another separator's."""
    parting = re.escape(separator)
    # Sound cells are matched too, so that what stands inside them is not taken for the beginning of another.
    quoted = rf'(?:^|{parting})"(?:[^"]|"")*+"(?:(?=[{parting}\r\n]|\Z)|(?P<misfit>))'
    return sum(cell["misfit"] is not None for cell in re.finditer(quoted, sample, re.MULTILINE))
