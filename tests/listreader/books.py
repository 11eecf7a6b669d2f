# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Files of every kind, made by hand where no library writes them, and a way to read them without a process."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import xlsxwriter

from desktop_app.basics.messages import Refused
from desktop_app.listreader.reading import files
from desktop_app.listreader.reading.output import BookBuilder, TableWriter
from desktop_app.listreader.tables import Book, Table


def read(content: bytes, name: str = "list.bin") -> Book:
    """Read a file in this process; what is refused is kept in the book."""
    builder = BookBuilder(Path(name))
    try:
        files.read_any(content, name, TableWriter(builder.take_line))
    except Refused as refused:
        builder.refuse(refused)
    return builder.book


def only_table(content: bytes, name: str = "list.bin") -> Table:
    """Return the one table of a file that must be read."""
    book = read(content, name)
    assert book.refused is None, str(book.refused)
    (table,) = book.tables
    return table


def texts(table: Table) -> list[tuple[int, list[str]]]:
    """Return what each row shows, with its number."""
    return [(row.number, list(row.shown)) for row in table.rows]


def xlsx(fill: Callable[[Any, Any], None], **options: Any) -> bytes:
    """Return a workbook of one sheet that is filled by a function of workbook and sheet."""
    packed = io.BytesIO()
    book = xlsxwriter.Workbook(packed, options)
    fill(book, book.add_worksheet("Tabelle1"))
    book.close()
    return packed.getvalue()


def archive(parts: Mapping[str, bytes | str]) -> bytes:
    """Return a ZIP file."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)  # the same bytes at any time
    return packed.getvalue()


def with_parts(content: bytes, changed: Mapping[str, Callable[[bytes], bytes]]) -> bytes:
    """Return a ZIP file with some of its parts changed."""
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    return archive({name: changed.get(name, bytes)(part) for name, part in parts.items()})


_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def bare_xlsx(sheet: str | bytes, shared: str = "", styles: str = "") -> bytes:
    """Return the smallest workbook around the XML of one sheet."""
    relations = "".join(
        f'<Relationship Id="r{number}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(
            (("worksheet", "worksheets/a.xml"), ("sharedStrings", "s.xml"), ("styles", "y.xml"))
        )
    )
    parts: dict[str, bytes | str] = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}"><Relationship Id="a" Type="{_OFFICE}/officeDocument"'
        ' Target="xl/workbook.xml"/></Relationships>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}">{relations}</Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>'
        '<sheet name="A" sheetId="1" r:id="r0"/></sheets></workbook>',
        "xl/worksheets/a.xml": sheet,
    }
    if shared:
        parts["xl/s.xml"] = shared
    if styles:
        parts["xl/y.xml"] = styles
    return archive(parts)


def sheet_xml(rows: str, behind: str = "") -> str:
    """Return the XML of a sheet around its rows."""
    return (
        f'<?xml version="1.0"?><worksheet xmlns="{_MAIN}"><sheetData>{rows}</sheetData>{behind}</worksheet>'
    )


def ods(body: str, styles: str = "") -> bytes:
    """Return an ODS workbook around its tables."""
    names = {
        "office": "office:1.0", "table": "table:1.0", "text": "text:1.0", "style": "style:1.0",
        "fo": "xsl-fo-compatible:1.0", "calcext": "calcext:1.0",
    }  # fmt: skip
    declared = " ".join(f'xmlns:{prefix}="urn:{name}"' for prefix, name in names.items())
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {declared}>'
        f"<office:automatic-styles>{styles}</office:automatic-styles><office:body><office:spreadsheet>"
        f"{body}</office:spreadsheet></office:body></office:document-content>"
    )
    return archive({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": content})


def xlsb(rows: list[list[str | float | bool]]) -> bytes:
    """Return the smallest XLSB workbook: one sheet, texts in their cells, no styles."""
    data = [_record(148, struct.pack("<4I", 0, len(rows) - 1, 0, max(map(len, rows)) - 1)), _record(145)]
    for number, cells in enumerate(rows):
        data.append(_record(0, struct.pack("<I", number) + bytes(21)))
        data += [_xlsb_cell(column, cell) for column, cell in enumerate(cells)]
    sheet = _record(129) + b"".join(data) + _record(146) + _record(130)
    listed = struct.pack("<II", 0, 1) + _wide("r1") + _wide("Blatt")
    workbook = _record(131) + _record(143) + _record(156, listed) + _record(144) + _record(132)
    return archive(
        {
            "[Content_Types].xml": "<Types/>",
            "xl/workbook.bin": workbook,
            "xl/_rels/workbook.bin.rels": f'<Relationships xmlns="{_PACKAGE}"><Relationship Id="r1"'
            f' Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.bin"/></Relationships>',
            "xl/worksheets/sheet1.bin": sheet,
        }
    )


def _xlsb_cell(column: int, cell: str | float | bool) -> bytes:
    begin = struct.pack("<II", column, 0)
    if isinstance(cell, bool):
        return _record(4, begin + bytes([cell]))
    if isinstance(cell, str):
        return _record(6, begin + _wide(cell))
    return _record(5, begin + struct.pack("<d", cell))


def _wide(text: str) -> bytes:
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")


def _record(number: int, content: bytes = b"") -> bytes:
    kind = bytes([number]) if number < 128 else bytes([number & 0x7F | 0x80, number >> 7])
    size, length = len(content), b""
    while True:
        length += bytes([size & 0x7F | (0x80 if size > 0x7F else 0)])
        size >>= 7
        if not size:
            return kind + length + content


def save(folder: Path, name: str, content: bytes) -> Path:
    """Write a file and return its path."""
    path = folder / name
    path.write_bytes(content)
    return path
