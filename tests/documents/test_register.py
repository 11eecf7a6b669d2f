# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Registers as papers: every row on its page, figures and days as papers write them, the same bytes each time."""

from __future__ import annotations

import io
from datetime import date

import pikepdf
import pypdfium2

from desktop_app.documents.register import print_register
from desktop_app.services.context.paper_ports import Register, RegisterColumn, RegisterStamp, Writer
from desktop_app.services.context.ports import WrittenFigure

STAMP = RegisterStamp(Writer("Nordwerk Antriebe GmbH", client="Halden AS"), date(2026, 11, 26), "Lodestone 1")
COLUMNS = (
    RegisterColumn("Number"),
    RegisterColumn("Recorded"),
    RegisterColumn("Entry"),
    RegisterColumn("Party", grow=1),
    RegisterColumn("Whole hash", printed=False),
)


def register(rows: int) -> Register:
    cells = [
        (f"2026-{nr:04}", date(2026, 3, 4), WrittenFigure("12345"), "<b>Motores</b> 宁波", "0a" * 32)
        for nr in range(1, rows + 1)
    ]
    return Register("Register of determinations", "All of them", COLUMNS, cells, ("Kept for five years.",))


def texts(pdf: bytes) -> list[str]:
    """Return the text of each page."""
    with pypdfium2.PdfDocument(pdf) as document:
        found = [page.get_textpage().get_text_bounded() for page in document]
    return [" ".join(text.split()) for text in found]


def test_every_row_is_printed_and_the_head_is_repeated() -> None:
    pages = texts(print_register(register(120), STAMP))
    assert len(pages) > 2
    assert all(f"page {number} of {len(pages)}" in page for number, page in enumerate(pages, 1))
    assert all("Recorded" in page for page in pages)
    assert [f"2026-{nr:04}" for nr in range(1, 121) if f"2026-{nr:04}" not in " ".join(pages)] == []
    assert "Kept for five years." in pages[-1]


def test_cells_are_written_as_papers_write_them() -> None:
    page = texts(print_register(register(1), STAMP))[0]
    assert "4 Mar 2026" in page
    assert "12 345" in page
    assert "<b>Motores</b> 宁波" in page
    assert "0a0a" not in page, "a whole hash is for the workbook"
    assert "for Halden AS" in page


def test_a_register_without_rows_says_so() -> None:
    assert "No entries." in texts(print_register(register(0), STAMP))[0]


def test_it_lies_across_and_is_the_same_each_time() -> None:
    pdf = print_register(register(3), STAMP)
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        _, _, wide, high = opened.pages[0].mediabox
        assert wide > high
    assert pdf == print_register(register(3), STAMP)


def test_the_workbook_has_every_column() -> None:
    table = register(2).as_table()
    assert table.heading == ("Number", "Recorded", "Entry", "Party", "Whole hash")
    assert len(list(table.rows)) == 2
