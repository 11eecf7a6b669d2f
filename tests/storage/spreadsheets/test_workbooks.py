# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Workbooks: every cell is exactly one text or named as odd; nothing is executed, nothing is written as a formula."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.errors import Refused
from desktop_app.services.context.ports import Grid, WrittenSheet
from desktop_app.services.schema.outcome import Stopped
from desktop_app.storage.spreadsheets import xlsx_faults
from desktop_app.storage.spreadsheets.workbooks import XlsxWorkbooks, cell_text

BOOKS = XlsxWorkbooks()
DANGEROUS = ["=1+1", "+1", "-1", "@SUM(A1)", "=cmd|'/c calc'!A0", "http://x.y", "0101", "1e5", "'x"]


def written(path: Path, fill: Callable[[Any, Any], None]) -> Grid:
    """Return the sheet of a workbook that a spreadsheet program might have made."""
    book = xlsxwriter.Workbook(str(path))
    page = book.add_worksheet("Products")
    page.write_row(0, 0, ["part_number", "value", "note"])
    fill(book, page)
    book.close()
    (grid,) = BOOKS.read_workbook(path)
    return grid


def test_texts_come_back_as_they_were_written(tmp_path: Path) -> None:
    path = tmp_path / "x.xlsx"
    rows = [[text, f"{text} ", "方块磁体\nzwei"] for text in DANGEROUS]
    BOOKS.write_workbook(path, [WrittenSheet("Products", ("a", "b", "c"), rows)])
    (grid,) = BOOKS.read_workbook(path)
    assert [list(cells) for _, cells in grid.rows] == [[c.strip() for c in row] for row in rows]
    assert not grid.odd
    with zipfile.ZipFile(path) as packed:
        xml = packed.read("xl/worksheets/sheet1.xml")
    assert b"<f" not in xml
    assert b"<hyperlink" not in xml


def test_the_same_sheets_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a.xlsx", "b.xlsx"):
        BOOKS.write_workbook(tmp_path / name, [WrittenSheet("Products", ("a",), [["1"], ["2"]])])
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


@given(st.integers(0, 10**15 - 1), st.integers(0, 6))
def test_a_typed_number_is_exactly_its_text(digits: int, places: int) -> None:
    text = str(digits).rjust(places + 1, "0")
    text = f"{text[:-places]}.{text[-places:]}" if places else text
    plain = text.rstrip("0").rstrip(".") if places else text
    assert cell_text(float(text)) == (plain, None)


@pytest.mark.parametrize(
    ("value", "text", "kind"),
    [
        (101.0, "101", None),
        (0.1, "0.1", None),
        (1e-7, "0.0000001", None),
        (-5.0, "-5", None),
        (0.1 + 0.2, "0.30000000000000004", "number"),
        (1e20, "100000000000000000000", "number"),
        (float("nan"), "NaN", "number"),
        (True, "TRUE", "truth"),
        (date(2025, 1, 2), "2025-01-02", "day"),
        (datetime(2025, 1, 2), "2025-01-02", "day"),  # noqa: DTZ001
        (datetime(2025, 1, 2, 3, 4), "2025-01-02", "moment"),  # noqa: DTZ001
        (time(3, 4), "03:04:00", "moment"),
    ],
)
def test_other_cells_are_told_apart(value: object, text: str, kind: str | None) -> None:
    found, odd = cell_text(value)
    assert found == text
    assert (odd.kind if odd else None) == kind


def test_a_percentage_is_not_taken_for_a_figure(tmp_path: Path) -> None:
    """A cell that shows 4.2 % holds 0.042: taken as it is, the share would be a hundredth of what was meant."""

    def fill(book: Any, page: Any) -> None:
        page.write_number(1, 1, 0.042, book.add_format({"num_format": "0.0%"}))
        page.write_number(2, 1, 0.042, book.add_format({"num_format": 10}))
        page.write_string(3, 1, "4.2", book.add_format({"num_format": "0%"}))
        page.write_number(4, 1, 0.042, book.add_format({"num_format": "0.000"}))

    grid = written(tmp_path / "x.xlsx", fill)
    assert {at: odd.kind for at, odd in grid.odd.items()} == {(2, 1): "percent", (3, 1): "percent"}


def test_an_error_is_not_taken_for_a_blank(tmp_path: Path) -> None:
    def fill(_: Any, page: Any) -> None:
        page.write_formula(1, 1, "=1/0", None, "#DIV/0!")
        page.write_formula(2, 1, "=A1", None, "kept")

    grid = written(tmp_path / "x.xlsx", fill)
    assert {at: odd.kind for at, odd in grid.odd.items()} == {(2, 1): "error"}
    assert grid.rows[-1][1][1] == "kept"


@pytest.mark.parametrize("kept", [b"", b"<v></v>", b"<v/>"])
def test_a_formula_that_was_never_worked_out_is_not_taken_for_a_blank(kept: bytes, tmp_path: Path) -> None:
    path = tmp_path / "x.xlsx"
    written(path, lambda _, page: page.write_formula(1, 1, "=1+1", None, 2))
    parts = {}
    with zipfile.ZipFile(path) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    sheet = "xl/worksheets/sheet1.xml"
    parts[sheet] = parts[sheet].replace(b"<v>2</v>", kept)
    with zipfile.ZipFile(path, "w") as packed:
        for name, content in parts.items():
            packed.writestr(name, content)
    (grid,) = BOOKS.read_workbook(path)
    assert {at: odd.kind for at, odd in grid.odd.items()} == {(2, 1): "formula"}


def test_a_formula_that_comes_to_an_empty_text_is_blank(tmp_path: Path) -> None:
    path = tmp_path / "x.xlsx"
    written(path, lambda _, page: page.write_formula(1, 1, '=""', None, ""))
    with zipfile.ZipFile(path) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    sheet = "xl/worksheets/sheet1.xml"
    parts[sheet] = parts[sheet].replace(b'<c r="B2">', b'<c r="B2" t="str">')
    assert b't="str"><f>' in parts[sheet]
    with zipfile.ZipFile(path, "w") as packed:
        for name, content in parts.items():
            packed.writestr(name, content)
    (grid,) = BOOKS.read_workbook(path)
    assert grid.odd == {}


def test_a_workbook_under_a_password_says_so(tmp_path: Path) -> None:
    path = tmp_path / "x.xlsx"
    path.write_bytes(bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 600)
    with pytest.raises(Refused, match="password"):
        BOOKS.read_workbook(path)


def test_writing_that_is_stopped_leaves_nothing(tmp_path: Path) -> None:
    def rows() -> Iterator[list[str]]:
        yield ["1"]
        raise Stopped

    with pytest.raises(Stopped):
        BOOKS.write_workbook(tmp_path / "x.xlsx", [WrittenSheet("Products", ("part_number",), rows())])
    assert list(tmp_path.iterdir()) == []


def test_rows_keep_the_numbers_of_the_sheet(tmp_path: Path) -> None:
    book = xlsxwriter.Workbook(str(tmp_path / "x.xlsx"))
    page = book.add_worksheet("Products")
    page.write_row(3, 1, ["part_number", "value"])
    page.write_row(6, 1, ["0101", "2"])
    book.close()
    (grid,) = BOOKS.read_workbook(tmp_path / "x.xlsx")
    assert grid.heading == ("", "part_number", "value")
    assert [(number, list(cells)) for number, cells in grid.rows] == [(7, ["", "0101", "2"])]


def test_a_folder_of_csv_files_is_a_workbook(tmp_path: Path) -> None:
    (tmp_path / "products.csv").write_text('part_number,note\n0101,=1+1\n,\n2,"a\nb"\n3,\n', "utf-8")
    (tmp_path / "rates.csv").write_bytes("\ufefffrom;to\r\nEUR;USD\r\n".encode())
    products, rates = BOOKS.read_workbook(tmp_path)
    assert [(n, list(cells)) for n, cells in products.rows] == [
        (2, ["0101", "=1+1"]),
        (4, ["2", "a\nb"]),
        (6, ["3", ""]),
    ]
    assert rates.heading == ("from", "to")


def bomb() -> bytes:
    packed = io.BytesIO()
    with (
        zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file,
        file.open("xl/workbook.xml", "w", force_zip64=True) as part,
    ):
        block = bytes(1 << 20)
        for _ in range(1025):
            part.write(block)
    return packed.getvalue()


def archive(**parts: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as file:
        for name, content in parts.items():
            file.writestr(name.replace("__", "/"), content)
    return packed.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("x.xlsx", b"", "not an XLSX workbook"),
        ("x.xlsx", b"hello", "not an XLSX workbook"),
        ("x.xlsx", b"PK\x03\x04" + b"\x00" * 500, "not an XLSX workbook"),
        ("x.xlsx", archive(hello=b"x"), "damaged inside"),
        (
            "x.xlsx",
            archive(**{"xl__workbook.xml": b"<", "xl___rels/workbook.xml.rels": b"<"}),
            "cannot be read",
        ),
        ("x.xls", b"\xd0\xcf\x11\xe0", "only XLSX"),
        ("x.pdf", b"%PDF", "only XLSX"),
        ("x.csv", b"\xff\xfe\x00", "not UTF-8"),
        ("x.csv", b'a,b\n"x', "is not CSV"),
    ],
)
def test_hostile_files_are_refused_in_words(tmp_path: Path, name: str, content: bytes, said: str) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(Refused, match=said) as caught:
        BOOKS.read_workbook(tmp_path / name)
    assert caught.value.do


@pytest.mark.parametrize("keep", [0.2, 0.5, 0.9, 0.99])
def test_a_workbook_cut_short_is_refused(tmp_path: Path, keep: float) -> None:
    path = tmp_path / "x.xlsx"
    BOOKS.write_workbook(path, [WrittenSheet("Products", ("a",), [[str(n)] for n in range(500)])])
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * keep)])
    with pytest.raises(Refused):
        BOOKS.read_workbook(path)


def test_a_workbook_with_flipped_bytes_is_read_or_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.xlsx"
    BOOKS.write_workbook(path, [WrittenSheet("Products", ("a",), [[str(n)] for n in range(50)])])
    content = path.read_bytes()
    for place in range(0, len(content), 37):
        changed = bytearray(content)
        changed[place] ^= 0xFF
        path.write_bytes(changed)
        try:
            BOOKS.read_workbook(path)
        except Refused as refused:
            assert refused.do  # noqa: PT017 - either outcome is right


def test_a_bomb_is_refused_before_it_goes_off(tmp_path: Path) -> None:
    path = tmp_path / "x.xlsx"
    path.write_bytes(bomb())
    with pytest.raises(Refused, match="1 GiB"):
        xlsx_faults.check_size(path)


def test_what_cannot_be_found_or_written_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="cannot be read"):
        BOOKS.read_workbook(tmp_path / "none.xlsx")
    with pytest.raises(Refused, match="no CSV files"):
        BOOKS.read_workbook(tmp_path)
    with pytest.raises(Refused, match="cannot be written"):
        BOOKS.write_workbook(tmp_path / "no" / "x.xlsx", [WrittenSheet("A", ("a",), [])])
