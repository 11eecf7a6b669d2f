# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Reads files and folders into tables: tells what a file is by its bytes, and reads it in a process of its own.

A file that takes that process down, or all its memory or time, is refused by name; the files after it are read."""

from __future__ import annotations

import gc
import io
import json
import os
import sys
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path, PurePath
from typing import Any, Final

from desktop_app.basics import files
from desktop_app.basics.messages import Phrase, Refused
from desktop_app.basics.own_process import OwnProcess, limit_this_process, run_own_process
from desktop_app.basics.progress import Cancelled, Progress, Stopped, never_cancelled, nothing_happens
from desktop_app.listreader.reading import output
from desktop_app.listreader.reading.declarations import find_in_archive, is_declaration, read_declaration
from desktop_app.listreader.tables import Begun, Book, Pasted, TableSources, show_nobody

# --------------------------------------------------------------------------------------------------
# What a file is, told by its first bytes and never by its name, and who reads it.


MOST_UNPACKED: Final = 1 << 30
_OLE: Final = bytes.fromhex("d0cf11e0a1b11ae1")
_OLD_EXCEL: Final = (b"\x09\x00\x04\x00", b"\x09\x02\x06\x00", b"\x09\x04\x06\x00", b"\x09\x08")
OTHER_KINDS: Final = (
    (b"%PDF", "a PDF"), (b"\x89PNG", "a picture"), (b"\xff\xd8\xff", "a picture"), (b"GIF8", "a picture"),
    (b"II*\x00", "a picture"), (b"MM\x00*", "a picture"), (b"RIFF", "a picture or a sound"),
    (b"7z\xbc\xaf", "an archive"), (b"Rar!", "an archive"), (b"\x1f\x8b", "an archive"),
    (b"{\\rtf", "a text of a word processor"), (b"SQLite format 3", "a database"), (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
)  # fmt: skip


def read_any(content: bytes, name: str, writer: output.TableWriter) -> None:
    """Write out the tables of a file.

    Errors: Refused if there is no table in it that can be read.
    """
    if content.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        _read_zip(content, writer)
    elif content.startswith(_OLE):
        if b"EncryptedPackage" in content or "EncryptedPackage".encode("utf-16-le") in content:
            raise output.protected()
        if not any(name.encode("utf-16-le") in content for name in ("Workbook", "WORKBOOK", "Book", "BOOK")):
            raise Refused(
                "the file is of an old office program, protected by a password, or damaged, "
                "and no workbook is found in it",
                do="Open it in its own program, take off any password, and save the list as XLSX",
            )
        _read_xls(content, writer)
    elif content.startswith(_OLD_EXCEL):
        _read_xls(content, writer)
    else:
        for beginning, words in OTHER_KINDS:
            if content.startswith(beginning):
                raise Refused(
                    Phrase("the file is {words}, not a table", words=words),
                    do="Choose the workbook or text file that the list is in, or open it there and save it as XLSX",
                )
        _read_text(content, PurePath(name).stem, writer)


def is_plain_text(beginning: bytes) -> bool:
    """Tell by its first bytes a file that is text without any tags."""
    packed = (b"PK", _OLE, *_OLD_EXCEL, *(mark for mark, _ in OTHER_KINDS))
    text = beginning.lstrip(b"\xef\xbb\xbf\xff\xfe\0 \t\r\n")
    return not beginning.startswith(packed) and not text.startswith((b"<", b"Version:"))


def _read_zip(content: bytes, writer: output.TableWriter) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            if sum(packed_file.file_size for packed_file in packed.infolist()) > MOST_UNPACKED:
                raise Refused("the file would take more than 1 GiB unpacked", do="Split it into several")
            names = {name.replace("\\", "/").lower().lstrip("/") for name in packed.namelist()}
            if "content.xml" in names:
                from desktop_app.listreader.reading.xml_books import read_ods

                read_ods(packed, writer)
            elif any(name.endswith("workbook.bin") for name in names):
                from desktop_app.listreader.reading.binary_books import read_xlsb

                read_xlsb(content, writer)
            elif any(name.endswith(".xml.rels") or name == "[content_types].xml" for name in names):
                from desktop_app.listreader.reading.xlsx import read_xlsx

                read_xlsx(packed, writer)
            elif (declaration := find_in_archive(packed)) is not None:
                read_declaration(declaration, writer)
            else:
                raise Refused(
                    "the file is not a workbook, though it is packed like one",
                    do="Open it in the spreadsheet program and save it as XLSX",
                )
    except (zipfile.BadZipFile, zlib.error, EOFError, KeyError, ValueError, NotImplementedError):
        raise output.damaged() from None
    except RuntimeError:
        # what zipfile says of a member that asks for a password
        raise output.protected() from None


def _read_xls(content: bytes, writer: output.TableWriter) -> None:
    from desktop_app.listreader.reading.binary_books import read_xls

    read_xls(content, writer)


def _read_text(content: bytes, title: str, writer: output.TableWriter) -> None:
    from desktop_app.listreader.reading import text_files

    beginning = content[:2000].lower()
    if b"mime-version:" in beginning and b"multipart/related" in beginning:
        # a page with all its parts in one file, as spreadsheet programs save it under the name .xls
        content = text_files.pages_of_archive(content)
    text = text_files.decode(content)
    if is_declaration(text):
        read_declaration(content, writer)
    elif text_files.is_workbook_xml(text):
        from desktop_app.listreader.reading.xml_books import read_workbook_xml

        read_workbook_xml(content, writer)
    elif text_files.is_html(text):
        text_files.read_html(text, writer)
    else:
        text_files.read_separated(text, title, writer)


# --------------------------------------------------------------------------------------------------
# The process that reads one file: started by ``reader``, told what to read on its input, writes lines to
# its output. Whatever a hostile file makes a library do (ask for all memory, run in circles, abort), it
# does here, and the program that asked says one sentence.


COMMAND: Final = "read-tables"
"""The word by which the built program starts itself to read one file."""


def serve_reading() -> int:
    """Read what the first line of the input names, and write what is in it."""
    request = json.loads(sys.stdin.buffer.readline())
    content = sys.stdin.buffer.read(int(request["bytes"]))
    limit_this_process(request["seconds"])
    gc.disable()  # nothing that is read here goes in circles, and the process ends with its file

    def write_line(line: str) -> None:
        sys.stdout.buffer.write(line.encode("ascii"))
        sys.stdout.buffer.write(b"\n")
        sys.stdout.buffer.flush()

    writer = output.TableWriter(write_line)
    refused = _read(request, content, writer)
    if refused is not None:
        writer.refuse(refused)
    return 0


def _read(request: Mapping[str, Any], content: bytes, writer: output.TableWriter) -> Refused | None:
    """Read a file; returns why it cannot be read. What had been read of it by then is let go of before that is told."""
    try:
        if request["path"]:
            content = files.read_limited(Path(request["path"]), files.LIST_FILE)
        writer.note_content(content)
        read_any(content, request["name"], writer)
    except Refused as refused:
        return refused
    except MemoryError:
        return output.too_large()
    except BaseException as error:
        # What a library trips over in a damaged file is of any class; one written in Rust panics with a class of its
        # own that is no Exception and cannot be imported.
        if isinstance(error, KeyboardInterrupt | SystemExit):
            raise
        return output.damaged()
    return None


if __name__ == "__main__":
    sys.exit(serve_reading())


MOST_SECONDS: Final = 8
_SMALL_TEXT: Final = 1_000_000
_PATIENCE: Final = 6 if os.name != "nt" else 1
"""How many times as long it may take by the clock, where the system counts the seconds that a process works: on a busy
machine, or from a slow disk."""
_READING: Final = OwnProcess(COMMAND, "desktop_app.listreader.reading.files")


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
    """Yield the files, in place of a folder those in it that may hold a list, or itself where there is none."""
    for source in sources:
        inside: list[Path | Pasted] = []
        if isinstance(source, Path) and source.is_dir():
            with suppress(OSError):  # reading the folder itself says why
                visible = [file for file in sorted(source.iterdir()) if not file.name.startswith((".", "~$"))]
                inside += [file for file in visible if file.suffix.lower() in Book.ENDINGS and file.is_file()]
        yield from inside or [source]


def _read_one(named: tuple[str, Path | Pasted], ahead: _Ahead, cancelled: Cancelled) -> Book:
    name, source = named
    content = source.content if isinstance(source, Pasted) else b""
    path = "" if isinstance(source, Pasted) else str(source.absolute())
    if isinstance(source, Path) and source.is_dir():
        return Book(name, source=source, refused=_no_lists(source).within(name))
    if isinstance(source, Path):
        try:
            files.check_readable(source)  # the process does not know which files this program has open
            if _is_small_text(source):
                return _read_here(name, source)
        except Refused as refused:
            return Book(name, source=source, refused=refused.within(name))
    request = {"path": path, "name": name, "bytes": len(content), "seconds": MOST_SECONDS}
    builder = output.BookBuilder(source, name)
    fed = json.dumps(request).encode() + b"\n" + content
    with run_own_process(_READING, fed, MOST_SECONDS * _PATIENCE, cancelled) as process, suppress(ValueError):
        for line in process.lines:  # the last may be cut off as the process ends
            builder.take_line(line)
            ahead.report(builder.done, builder.of)
            ahead.show_first_rows(builder.book)
    # Say why a process ended without reading its file to the end.
    if process.is_cancelled:
        raise Stopped
    if not builder.is_finished:
        builder.refuse(output.too_slow() if process.is_late else output.damaged())
    return builder.book


def _no_lists(folder: Path) -> Refused:
    """Say why nothing of a folder is read."""
    try:
        next(folder.iterdir(), None)
    except OSError as error:
        return output.unreadable(error)
    return Refused(
        "there are no workbooks and no text files in the folder",
        do="Choose a workbook, or the folder that holds its sheets",
    )


def _is_small_text(path: Path) -> bool:
    """Tell a file that nothing but Python's own reader of CSV will look at: a process would cost more than it saves."""
    with files.open_file(path, files.LIST_FILE) as file:
        return path.stat().st_size <= _SMALL_TEXT and is_plain_text(file.read(64))


def _read_here(name: str, path: Path) -> Book:
    builder = output.BookBuilder(path, name)
    writer = output.TableWriter(builder.take_line)
    try:
        content = files.read_limited(path, files.LIST_FILE)
        writer.note_content(content)
        read_any(content, name, writer)
    except Refused as refused:
        builder.refuse(refused)
    return builder.book
