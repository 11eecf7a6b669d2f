# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Sheets that suppliers are asked with, filled in as a spreadsheet program would: cells of the file itself."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Mapping
from pathlib import Path
from xml.sax.saxutils import escape

FIRST = "xl/worksheets/sheet1.xml"


def read_cells(file: Path) -> dict[str, str]:
    """Return the texts of the first sheet by their cells; blank for one that can be filled in."""
    with zipfile.ZipFile(file) as book:
        text = book.read(FIRST).decode()
    cells = {}
    for attributes, inside in re.findall(r"<c ([^>]*?)(?:/>|>(.*?)</c>)", text, flags=re.DOTALL):
        name = re.search(r'\br="([A-Z]+\d+)"', attributes)
        assert name is not None
        told = "".join(re.findall(r"<t[^>]*>(.*?)</t>", inside, flags=re.DOTALL))
        cells[name[1]] = told.replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">")
    return cells


def fill(source: Path, target: Path, answers: Mapping[str, str], *, hide: int = 0) -> Path:
    """Write a copy with texts in some cells; one that begins with = becomes a formula. ``hide`` is a row to hide."""
    with zipfile.ZipFile(source) as book, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as filled:
        for name in book.namelist():
            content = book.read(name)
            if name == FIRST:
                text = content.decode()
                for cell, answer in answers.items():
                    text = _fill_cell(text, cell, answer)
                if hide:
                    text = re.sub(rf'<row r="{hide}"', f'<row r="{hide}" hidden="1"', text)
                content = text.encode()
            filled.writestr(name, content)
    return target


def _fill_cell(text: str, cell: str, answer: str) -> str:
    found = re.search(rf'<c r="{cell}"( s="\d+")?[^>]*?(?:/>|>.*?</c>)', text, flags=re.DOTALL)
    assert found is not None, cell
    style = found[1] or ""
    if answer.startswith("="):
        written = f'<c r="{cell}"{style}><f>{escape(answer[1:])}</f><v>1</v></c>'
    else:
        written = f'<c r="{cell}"{style} t="inlineStr"><is><t>{escape(answer)}</t></is></c>'
    return text.replace(found[0], written)


def cell_of(row: int, column: int) -> str:
    """Return the name of a cell: row from 1, column from 0."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return f"{letters}{row}"
