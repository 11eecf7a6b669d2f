# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Files for tests of the import: valid workbooks, faulty ones, and files that are no workbooks."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import xlsxwriter

Rows = Sequence[Mapping[str, str]]


def book(path: Path, **sheets: Rows) -> Path:
    """Write a workbook of text cells; a keyword is the name of a sheet, with underscores for blanks."""
    file = xlsxwriter.Workbook(str(path), {"strings_to_formulas": False})
    for name, rows in sheets.items():
        page = file.add_worksheet(name.replace("_", " ").capitalize())
        columns = list(dict.fromkeys(column for row in rows for column in row))
        page.write_row(0, 0, columns)
        for number, row in enumerate(rows, 1):
            for place, column in enumerate(columns):
                page.write_string(number, place, row.get(column, ""))
    file.close()
    return path


def products(count: int, **cells: str) -> list[dict[str, str]]:
    """Return a number of products with numbers as keys and the same further cells."""
    return [{"part_number": f"N-{number:05}", **cells} for number in range(count)]


def damaged(path: Path) -> Path:
    """Write a workbook with zeroed bytes in the middle."""
    content = bytearray(book(path, products=products(50, name="x")).read_bytes())
    middle = len(content) // 3
    content[middle : middle + 400] = b"\0" * 400
    path.write_bytes(bytes(content))
    return path


def cut(path: Path) -> Path:
    """Write the first half of a workbook, as after an interrupted download."""
    content = book(path, products=products(50, name="x")).read_bytes()
    path.write_bytes(content[: len(content) // 2])
    return path


def locked(path: Path) -> Path:
    """Write the kind of file that a password makes of a workbook: an OLE container, no ZIP."""
    path.write_bytes(bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 504 + b"EncryptedPackage" * 40)
    return path


def called_workbook(path: Path) -> Path:
    """Write a PDF under the name of a workbook."""
    path.write_bytes(b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n")
    return path


def other_zip(path: Path) -> Path:
    """Write a ZIP file that is no workbook."""
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("letter.txt", "hello")
    return path


def formula(path: Path) -> Path:
    """Write a workbook with a formula that has no stored value."""
    file = xlsxwriter.Workbook(str(path))
    page = file.add_worksheet("Products")
    page.write_row(0, 0, ["part_number", "value", "currency"])
    page.write_string(1, 0, "F-1")
    page.write_formula(1, 1, "=1+1", value="")
    page.write_string(1, 2, "EUR")
    file.close()
    return path
