# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Finds cells of an XLSX file whose value differs from what the sheet shows: errors, percentages, unworked formulas.

The reader returns bare values. A cell that shows "4.2 %" holds 0.042, one that shows "#N/A" reads as blank: the share
would be wrong by a factor of a hundred, and an error would read as "not known". So the XML parts of the file are
searched for such cells. Nothing is executed and no entity is resolved.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from html import unescape
from pathlib import Path
from typing import Final

from desktop_app.domain.errors import Refused
from desktop_app.services.context.ports import Odd

Cell = tuple[int, int]

MOST_BYTES: Final = 1 << 30
_TAG: Final = rb"<(?:\w+:)?"
_SHEET: Final = re.compile(_TAG + rb"sheet\s[^>]*>")
_RELATION: Final = re.compile(rb"<(?:\w+:)?Relationship\s[^>]*>")
_ATTRIBUTE: Final = re.compile(rb'([\w:]+)="([^"]*)"')
_FORMATS: Final = re.compile(_TAG + rb"numFmt\s[^>]*>")
_STYLES: Final = re.compile(_TAG + rb"cellXfs\b.*?</(?:\w+:)?cellXfs>", re.DOTALL)
_STYLE: Final = re.compile(_TAG + rb"xf\s[^>]*>")
_PLACE: Final = re.compile(rb'\br="([A-Z]{1,3})([0-9]{1,7})"')
_ERROR: Final = re.compile(_TAG + rb'c\s[^>]*\bt="e"[^>]*>')
_FORMULA: Final = re.compile(
    _TAG + rb"c\s([^>]*)>\s*" + _TAG + rb"f\b[^>]*?(?:/>|>[^<]*</(?:\w+:)?f>)\s*(<[^>]*>(?:</)?)"
)
_LOCKED: Final = bytes.fromhex("d0cf11e0a1b11ae1")
_BUILT_IN_PERCENT: Final = frozenset({b"9", b"10"})

ERROR: Final = Odd(
    "error", "the cell holds an error of the spreadsheet", "Correct the formula, or clear the cell"
)
PERCENT: Final = Odd(
    "percent",
    "the cell is formatted as a percentage, which the spreadsheet keeps as a hundredth of what it shows",
    "Format the cell as text and write the figure without the sign, such as 4.2",
)
UNWORKED: Final = Odd(
    "formula",
    "the cell holds a formula that has never been worked out",
    "Open and save the file in the spreadsheet program, or write the value itself",
)


def check_size(path: Path) -> None:
    """Refuse a file that would become too large when unpacked.

    Errors: Refused; also if it is no ZIP file, which every XLSX file is.
    """
    with path.open("rb") as file:
        if file.read(len(_LOCKED)) == _LOCKED:
            raise Refused(
                "the file is protected by a password, or is of the old XLS format",
                file=path.name,
                do="Open it in the spreadsheet program, take off the password, and save it as XLSX",
            )
    try:
        with zipfile.ZipFile(path) as packed:
            size = sum(packed_file.file_size for packed_file in packed.infolist())
    except (zipfile.BadZipFile, NotImplementedError, ValueError, EOFError):
        raise Refused(
            "the file is not an XLSX workbook, or is damaged",
            file=path.name,
            do="Open it in the spreadsheet program and save it as XLSX",
        ) from None
    if size > MOST_BYTES:
        raise Refused(
            "the file would take more than 1 GiB unpacked", file=path.name, do="Split it into several"
        )


def find_faults(path: Path) -> dict[str, dict[Cell, Odd]]:
    """Return the cells with such values by sheet, then by row counted from 1 and column counted from 0."""
    try:
        with zipfile.ZipFile(path) as packed:
            percents = _percent_styles(packed)
            return {
                title: dict(_faults_in(packed.read(packed_file), percents))
                for title, packed_file in _find_sheet_files(packed).items()
            }
    except (zipfile.BadZipFile, KeyError, EOFError, zlib.error, RuntimeError):
        raise Refused(
            "the workbook is damaged inside",
            file=path.name,
            do="Open it in the spreadsheet program and save it as XLSX",
        ) from None


def _attributes(tag: bytes) -> Mapping[bytes, bytes]:
    return dict(_ATTRIBUTE.findall(tag))


def _find_sheet_files(packed: zipfile.ZipFile) -> dict[str, str]:
    """Return the XML part of each sheet by its title."""
    targets = {
        attributes[b"Id"]: attributes[b"Target"].decode()
        for tag in _RELATION.findall(packed.read("xl/_rels/workbook.xml.rels"))
        if {b"Id", b"Target"} <= (attributes := _attributes(tag)).keys()
    }
    names = set(packed.namelist())
    parts = {}
    for tag in _SHEET.findall(packed.read("xl/workbook.xml")):
        attributes = _attributes(tag)
        relation = next((value for name, value in attributes.items() if name.endswith(b":id")), b"")
        target = targets.get(relation, "")
        packed_file = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
        if packed_file in names:
            parts[unescape(attributes.get(b"name", b"").decode("utf-8", "replace"))] = packed_file
    return parts


def _percent_styles(packed: zipfile.ZipFile) -> list[bytes]:
    """Return the numbers of the styles that show a percentage."""
    if "xl/styles.xml" not in packed.namelist():
        return []
    styles = packed.read("xl/styles.xml")
    percent = set(_BUILT_IN_PERCENT)
    for tag in _FORMATS.findall(styles):
        attributes = _attributes(tag)
        if b"%" in attributes.get(b"formatCode", b""):
            percent.add(attributes.get(b"numFmtId", b""))
    block = _STYLES.search(styles)
    tags = _STYLE.findall(block[0]) if block else []
    return [
        str(number).encode()
        for number, tag in enumerate(tags)
        if _attributes(tag).get(b"numFmtId") in percent
    ]


def _faults_in(xml: bytes, percents: list[bytes]) -> Iterator[tuple[Cell, Odd]]:
    for tag in _ERROR.findall(xml):
        yield from _locate_fault(tag, ERROR)
    if percents:
        percent_cell = re.compile(_TAG + rb'c\s[^>]*\bs="(?:' + b"|".join(percents) + rb')"[^>]*(?<!/)>')
        for tag in percent_cell.findall(xml):
            if b't="s"' not in tag and b't="inlineStr"' not in tag and b't="str"' not in tag:
                yield from _locate_fault(tag, PERCENT)
    for attributes, following in _FORMULA.findall(xml):
        empty = following.endswith((b"/>", b"</")) and b't="str"' not in attributes
        if empty or following.startswith(b"</"):
            yield from _locate_fault(attributes, UNWORKED)


def _locate_fault(tag: bytes, odd: Odd) -> Iterator[tuple[Cell, Odd]]:
    attributes = _PLACE.search(tag)
    if attributes:
        column = 0
        for letter in attributes[1]:
            column = column * 26 + letter - ord("A") + 1
        yield (int(attributes[2]), column - 1), odd
