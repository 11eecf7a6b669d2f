# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Any table from any file: each is read in a process of its own, with a limit on time and memory.

``read_tables`` is the one entry. A file that cannot be read becomes a book that says why; the others are read.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Final

from desktop_app.basics.errors import Refused
from desktop_app.basics.files import LIST_FILE, check_readable, open_file, read_limited
from desktop_app.basics.own_process import OwnProcess, RunningProcess, run_own_process
from desktop_app.basics.progress import Cancelled, Progress, Stopped, never_cancelled, nothing_happens
from desktop_app.services.context.tables import TABLE_FILES, Begun, Book, Pasted, TableSources, show_nobody
from desktop_app.storage.spreadsheets.reading import kinds
from desktop_app.storage.spreadsheets.reading.output import BookBuilder, TableWriter
from desktop_app.storage.spreadsheets.reading.process import COMMAND
from desktop_app.storage.spreadsheets.reading.refusals import damaged, too_slow, unreadable

MOST_SECONDS: Final = 8
_SMALL_TEXT: Final = 1_000_000
_PATIENCE: Final = 6 if os.name != "nt" else 1
"""How many times as long it may take by the clock, where the system counts the seconds that a process works: on a busy
machine, or from a slow disk."""
_READING: Final = OwnProcess(COMMAND, "desktop_app.storage.spreadsheets.reading.process")


def read_tables(
    sources: TableSources,
    *,
    progress: Progress = nothing_happens,
    cancelled: Cancelled = never_cancelled,
    begun: Begun = show_nobody,
) -> list[Book]:
    """Return what files, folders and pasted tables show; ``progress`` counts thousandths of the files.

    Errors: Stopped if cancelled.
    """
    files = _each_once(_list_files(sources))
    books = []
    for number, (name, source) in enumerate(files):
        ahead = _Ahead(progress, number, len(files), begun if number == 0 else show_nobody)
        books.append(_read_one((name, source), ahead, cancelled))
        progress(number + 1, len(files))
    return books


def _each_once(sources: Iterable[Path | Pasted]) -> list[tuple[str, Path | Pasted]]:
    """Return every file once, under a name that no other has: of two with one name, that of the folder is put ahead."""
    files = {_identity(source): source for source in sources}
    counted = Counter(_shown_name(source.name) for source in files.values())
    named: dict[str, Path | Pasted] = {}
    for source in files.values():
        first = name = _shown_name(source.name)
        if counted[name] > 1 and isinstance(source, Path):
            name = f"{_shown_name(source.absolute().parent.name)}/{name}"
        number = 1
        while name in named:
            number += 1
            name = f"{first} ({number})"
        named[name] = source
    return list(named.items())


def _shown_name(name: str) -> str:
    """Return the name of a file as it can be shown on one line and stored, whatever bytes it has."""
    text = os.fsencode(name).decode("utf-8", "replace")
    return "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in text)


def _identity(source: Path | Pasted) -> object:
    try:
        return source.resolve() if isinstance(source, Path) else id(source)
    except (OSError, RuntimeError):  # a link that leads in a circle; reading it says so
        return source


class _Ahead:
    """Tells how far the files have been read, in thousandths of each, and shows the first rows once."""

    def __init__(self, progress: Progress, number: int, of: int, begun: Begun) -> None:
        self._progress, self._number, self._of = progress, number, of
        self._begun: Begun | None = begun

    def show_first_rows(self, book: Book) -> None:
        if self._begun is not None and any(table.rows for table in book.tables):
            first = [replace(table, rows=list(table.rows)) for table in book.tables]
            self._begun(replace(book, tables=first))
            self._begun = None

    def report(self, done: int, of: int) -> None:
        if of:
            self._progress(self._number * 1000 + 1000 * min(done, of) // of, self._of * 1000)


def _list_files(sources: TableSources) -> Iterator[Path | Pasted]:
    for source in sources:
        if isinstance(source, Path) and source.is_dir():
            yield from _files_of_folder(source) or [source]
        else:
            yield source


def _files_of_folder(folder: Path) -> list[Path]:
    try:
        visible = [file for file in sorted(folder.iterdir()) if not file.name.startswith((".", "~$"))]
    except OSError:
        return []  # reading the folder itself says why
    return [file for file in visible if file.suffix.lower() in TABLE_FILES and file.is_file()]


def _read_one(named: tuple[str, Path | Pasted], ahead: _Ahead, cancelled: Cancelled) -> Book:
    name, source = named
    content = source.content if isinstance(source, Pasted) else b""
    path = "" if isinstance(source, Pasted) else str(source.absolute())
    if isinstance(source, Path) and source.is_dir():
        return Book(name, source=source, refused=_no_lists(source).within(name))
    if isinstance(source, Path):
        try:
            check_readable(source)  # the process does not know which files this program has open
            if _is_small_text(source):
                return _read_here(name, source)
        except Refused as refused:
            return Book(name, source=source, refused=refused.within(name))
    request = {"path": path, "name": name, "bytes": len(content), "seconds": MOST_SECONDS}
    builder = BookBuilder(source, name)
    fed = json.dumps(request).encode() + b"\n" + content
    with run_own_process(_READING, fed, MOST_SECONDS * _PATIENCE, cancelled) as process, suppress(ValueError):
        for line in process.lines:  # the last may be cut off as the process ends
            builder.take_line(line)
            ahead.report(builder.done, builder.of)
            ahead.show_first_rows(builder.book)
    _judge_end(builder, process)
    return builder.book


def _no_lists(folder: Path) -> Refused:
    """Say why nothing of a folder is read."""
    try:
        next(folder.iterdir(), None)
    except OSError as error:
        return unreadable(error)
    return Refused(
        "there are no workbooks and no text files in the folder",
        do="Choose a workbook, or the folder that holds its sheets",
    )


def _is_small_text(path: Path) -> bool:
    """Tell a file that nothing but Python's own reader of CSV will look at: a process would cost more than it saves."""
    with open_file(path, LIST_FILE) as file:
        return path.stat().st_size <= _SMALL_TEXT and kinds.is_plain_text(file.read(64))


def _read_here(name: str, path: Path) -> Book:
    builder = BookBuilder(path, name)
    writer = TableWriter(builder.take_line)
    try:
        content = read_limited(path, LIST_FILE)
        writer.note_content(content)
        kinds.read_any(content, name, writer)
    except Refused as refused:
        builder.refuse(refused)
    return builder.book


def _judge_end(builder: BookBuilder, process: RunningProcess) -> None:
    """Say why a process ended without reading its file to the end."""
    if process.is_cancelled:
        raise Stopped
    if not builder.is_finished:
        builder.refuse(too_slow() if process.is_late else damaged())
