# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Workbooks that the program writes: cells are text, none a formula, and all come back as they were."""

from __future__ import annotations

import csv
import errno
import io
import os
import zipfile
from collections.abc import Iterator
from datetime import date
from itertools import chain, repeat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.basics.messages import Refused
from desktop_app.basics.progress import Stopped
from desktop_app.services.context.ports import WrittenFigure, WrittenSheet, WrittenTable
from desktop_app.storage.workbooks import XlsxWorkbooks, _open_book, write_text_list

BOOKS = XlsxWorkbooks()
DANGEROUS = ["=1+1", "+1", "-1", "@SUM(A1)", "=cmd|'/c calc'!A0", "http://x.y", "0101", "1e5", "'x"]


def test_texts_come_back_as_they_were_written(tmp_path: Path) -> None:
    path = tmp_path / "x.xlsx"
    rows = [[text, f"{text} ", "方块磁体\nzwei"] for text in DANGEROUS]
    BOOKS.write_workbook(path, [WrittenSheet("Products", ("a", "b", "c"), rows)])
    (book,) = BOOKS.read_tables([path])
    (table,) = book.tables
    assert [list(row.shown) for row in table.rows[1:]] == [[cell.rstrip() for cell in row] for row in rows]
    assert {row.kinds for row in table.rows} == {"ttt"}
    with zipfile.ZipFile(path) as packed:
        xml = packed.read("xl/worksheets/sheet1.xml")
    assert b"<f" not in xml
    assert b"<hyperlink" not in xml


def test_the_same_sheets_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a.xlsx", "b.xlsx"):
        BOOKS.write_workbook(tmp_path / name, [WrittenSheet("Products", ("a",), [["1"], ["2"]])])
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


def test_writing_that_is_stopped_leaves_nothing(tmp_path: Path) -> None:
    def rows() -> Iterator[list[str]]:
        yield ["1"]
        raise Stopped

    with pytest.raises(Stopped):
        BOOKS.write_workbook(tmp_path / "x.xlsx", [WrittenSheet("Products", ("part_number",), rows())])
    assert list(tmp_path.iterdir()) == []


def test_what_cannot_be_written_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="cannot be written"):
        BOOKS.write_workbook(tmp_path / "no" / "x.xlsx", [WrittenSheet("A", ("a",), [])])


# ---- lists as they are seen -----------------------------------------------------------------------

LIST = WrittenTable(
    "Products: all/some",
    ("Number", "Name", "Value", "Day", "Count"),
    [
        ["00471", "Ring; “blank”", WrittenFigure("1480.00", "EUR"), date(2026, 11, 25), WrittenFigure("12")],
        ["=1+1", "two\nlines", WrittenFigure("0.0000001"), "–", WrittenFigure("1234567890.1234567", "g")],
        ["-7", "@x", "4 … 5 USD", "", ""],
    ],
    day_format="d mmm yyyy",
    decimal_mark=",",
)


def test_a_list_is_written_with_numbers_days_and_texts(tmp_path: Path) -> None:
    path = tmp_path / "x.xlsx"
    BOOKS.write_table(path, LIST)
    (table,) = BOOKS.read_tables([path])[0].tables
    assert table.title == "Products  all some"
    first, second, third = table.rows[1:]
    assert (first.shown[:2], first.kinds) == (("00471", "Ring; “blank”"), "ttndn")
    value = table.cell(first, 2)
    assert (value.exact, value.format.literal) == ("1480", "EUR")
    assert table.cell(first, 3).exact == "2026-11-25"
    assert (second.kinds, table.cell(second, 2).exact) == ("ttntt", "0.0000001")
    assert second.shown[4] == "1234567890.1234567 g"
    assert third.shown == ("-7", "@x", "4 … 5 USD")
    with zipfile.ZipFile(path) as packed:
        assert b"<f" not in packed.read("xl/worksheets/sheet1.xml")
        assert packed.read("xl/styles.xml").count(b"quotePrefix") == 1


def test_a_list_as_csv_is_what_a_spreadsheet_program_of_the_country_reads(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    BOOKS.write_table(path, LIST)
    content = path.read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.decode("utf-8-sig").split("\r\n") == [
        '"Number";"Name";"Value";"Day";"Count"',
        '"00471";"Ring; “blank”";"1480,00 EUR";2026-11-25;12',
        '"\'=1+1";"two\nlines";0,0000001;"–";"1234567890,1234567 g"',
        '"\'-7";"\'@x";"4 … 5 USD";"";""',
        "",
    ]


@given(st.text(max_size=40).filter(lambda text: "\0" not in text))
def test_no_text_begins_a_formula_in_csv_and_none_is_lost(text: str) -> None:
    out = io.BytesIO()
    write_text_list(out, WrittenTable("x", ("a",), [[text]]))
    rows = list(csv.reader(io.StringIO(out.getvalue().decode("utf-8-sig"), newline="")))
    assert rows[1][0] in (text, f"'{text}")
    assert not rows[1][0].startswith(("=", "+", "-", "@", "\t", "\r"))


def test_what_a_workbook_cannot_hold_is_refused_and_nothing_is_left_out(tmp_path: Path) -> None:
    path = tmp_path / "x.xlsx"
    beyond = chain(repeat([""], 1_048_575), [["x"]])
    for rows in (beyond, [["x" * 32_768]]):
        with pytest.raises(Refused, match="than a workbook can hold"):
            BOOKS.write_workbook(path, [WrittenSheet("Products", ("a",), rows)])
    assert not list(tmp_path.iterdir())


class _FullDisk(io.BytesIO):
    """A file on a disk without room."""

    def write(self, _content: object, /) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def test_a_disk_without_room_is_told_as_that_and_not_as_the_library_does() -> None:
    with pytest.raises(OSError, match="No space left") as caught, _open_book(_FullDisk()) as book:
        book.add_page("Products", ("a",), ())
    assert caught.value.errno == errno.ENOSPC
