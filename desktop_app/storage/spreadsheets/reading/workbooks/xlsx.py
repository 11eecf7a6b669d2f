# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""XLSX and XLSM workbooks."""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import IO

from desktop_app.basics.errors import Refused
from desktop_app.storage.spreadsheets.reading.cells.cell_values import Shown, show_text
from desktop_app.storage.spreadsheets.reading.cells.styles import Style
from desktop_app.storage.spreadsheets.reading.output import TableWriter
from desktop_app.storage.spreadsheets.reading.refusals import damaged
from desktop_app.storage.spreadsheets.reading.workbooks.xlsx_sheet import SheetReader, Workbook, unescaped
from desktop_app.storage.spreadsheets.reading.workbooks.xlsx_styles import read_styles
from desktop_app.storage.spreadsheets.reading.workbooks.xml_parts import (
    Attributes,
    attribute,
    is_on,
    parse,
    pieces_of,
)


class _Package:
    """The parts of a workbook by name, whatever slashes and capitals its writer used."""

    def __init__(self, packed: zipfile.ZipFile) -> None:
        self._packed = packed
        self._parts = {_plain(member.filename): member for member in packed.infolist()}

    @contextmanager
    def opened(self, name: str) -> Iterator[IO[bytes] | None]:
        """Open a part; None if it is not there."""
        member = self._parts.get(_plain(name))
        if member is None:
            yield None
            return
        with self._packed.open(member) as file:
            yield file

    def has(self, name: str) -> bool:
        """Tell whether a part is there."""
        return _plain(name) in self._parts

    def size_of(self, name: str) -> int:
        """Return how long a part is when unpacked."""
        return self._parts[_plain(name)].file_size

    def relations(self, part: str) -> dict[str, tuple[str, str]]:
        """Return what a part refers to: type and target by id."""
        folder, _, name = part.rpartition("/")
        targets: dict[str, tuple[str, str]] = {}

        def start(tag: str, attributes: Attributes) -> None:
            if tag == "Relationship":
                target = attributes.get("Target", "").replace("\\", "/")
                whole = posixpath.normpath(target if target.startswith("/") else f"{folder}/{target}")
                kind = attributes.get("Type", "").rpartition("/")[2]
                targets[attributes.get("Id", "")] = kind, whole.lstrip("/")

        with self.opened(f"{folder}/_rels/{name}.rels") as file:
            if file is not None:
                parse(pieces_of(file), start)
        return targets


def _plain(name: str) -> str:
    return posixpath.normpath("/" + name.replace("\\", "/")).lower().lstrip("/")


class _SheetList:
    """The sheets that a workbook lists, in its order."""

    def __init__(self) -> None:
        self.sheets: list[tuple[str, str, bool]] = []
        self.since_1904 = False

    def start(self, name: str, attributes: Attributes) -> None:
        if name == "sheet":
            is_hidden = attributes.get("state", "") in ("hidden", "veryHidden")
            self.sheets.append((attributes.get("name", ""), attribute(attributes, "id"), is_hidden))
        elif name == "workbookPr":
            self.since_1904 = is_on(attributes.get("date1904", ""))


def read_xlsx(packed: zipfile.ZipFile, writer: TableWriter) -> None:
    """Write out the sheets of a workbook.

    Errors: Refused if it is damaged so that no sheet is found.
    """
    package = _Package(packed)
    main = next((path for kind, path in package.relations("").values() if kind == "officeDocument"), "")
    main = main if package.has(main) else "xl/workbook.xml"
    listed = _SheetList()
    with package.opened(main) as file:
        if file is None:
            raise damaged()
        parse(pieces_of(file), listed.start)
    relations = package.relations(main)
    paths = dict(relations.values())
    workbook = Workbook(
        _read_shared(package, paths.get("sharedStrings", "")),
        _read_styles(package, paths.get("styles", "")),
        listed.since_1904,
    )
    sheets_listed = [
        (title, relations[relation][1], is_hidden)
        for title, relation, is_hidden in listed.sheets
        if relations.get(relation, ("", ""))[0] == "worksheet" and package.has(relations[relation][1])
    ]
    if not sheets_listed:
        raise Refused(
            "no sheet is found in the workbook", do="Open it in the spreadsheet program and save it as XLSX"
        )
    workbook.size = sum(package.size_of(path) for _, path, _ in sheets_listed)
    for title, path, is_hidden in sheets_listed:
        writer.open_table(title, hidden=is_hidden)
        with package.opened(path) as file:
            if file is not None:
                SheetReader(workbook, writer).read(file)
        writer.close_table()
    writer.finish("xlsx")


def _read_styles(package: _Package, path: str) -> list[Style]:
    with package.opened(path) as file:
        return read_styles(pieces_of(file)) if file is not None and path else []


def _read_shared(package: _Package, path: str) -> list[Shown]:
    with package.opened(path) as file:
        return read_shared_texts(pieces_of(file)) if file is not None and path else []


def read_shared_texts(pieces: Iterable[bytes]) -> list[Shown]:
    """Return the texts that the cells of a workbook share; how they are spoken is left out."""
    texts: list[Shown] = []
    parts: list[str] = []
    is_text = is_spoken = False

    def start(name: str, _: Attributes) -> None:
        nonlocal is_text, is_spoken
        if name == "si":
            parts.clear()
        elif name == "rPh":
            is_spoken = True
        is_text = name == "t" and not is_spoken

    def end(name: str) -> None:
        nonlocal is_text, is_spoken
        is_text = False
        if name == "rPh":
            is_spoken = False
        elif name == "si":
            texts.append(show_text(unescaped("".join(parts))))

    def text(words: str) -> None:
        if is_text:
            parts.append(words)

    parse(pieces, start, end, text)
    return texts
