# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""XLSX: what a cell shows, what it holds exactly, and what it is, from XlsxWriter's workbooks and from bare XML."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.listreader.tables import ERROR, UNWORKED, CellFormat
from tests.listreader.books import bare_xlsx, only_table, read, sheet_xml, texts, with_parts, xlsx

PRINTABLE = st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn")), min_size=1, max_size=20)


@given(st.lists(st.lists(st.one_of(PRINTABLE, st.integers(-(10**15) + 1, 10**15 - 1), st.booleans()),
                         min_size=1, max_size=4), min_size=1, max_size=6))  # fmt: skip
def test_what_was_written_is_what_is_shown(rows: list[list[str | int | bool]]) -> None:
    def fill(_: Any, page: Any) -> None:
        for number, cells in enumerate(rows):
            for column, cell in enumerate(cells):
                (page.write_string if isinstance(cell, str) else page.write)(number, column, cell)

    for options in ({}, {"constant_memory": True}):
        (book,) = [read(xlsx(fill, **options))]
        shown = {(row.number - 1, column): text for table in book.tables for row in table.rows
                 for column, text in enumerate(row.shown)}  # fmt: skip
        for number, cells in enumerate(rows):
            for column, cell in enumerate(cells):
                text = cell.rstrip() if isinstance(cell, str) else str(cell).upper()
                assert shown.get((number, column), "") == text


@given(st.integers(0, 10**15 - 1), st.integers(0, 6))
def test_a_typed_number_is_exactly_its_text(digits: int, places: int) -> None:
    text = str(Decimal(digits).scaleb(-places))
    table = only_table(xlsx(lambda _, page: page.write_number(0, 0, float(text))))
    cell = table.cell(table.rows[0], 0)
    plain = format(Decimal(text), "f")
    assert cell.exact == (plain.rstrip("0").rstrip(".") if "." in plain else plain)
    assert cell.shown == cell.exact


SHOWN = [
    (471, "00000", "00471", CellFormat(pattern="00000")),
    (0.042, "0.0%", "4.2%", CellFormat(percent=True, pattern="0.0%")),
    (1480, "#,##0.00 [$€-407]", "1,480.00 €", CellFormat(currency="€", pattern="#,##0.00 [$€-407]")),
    (5.25, '0.0 "kg"', "5.3 kg", CellFormat(literal="kg", pattern='0.0 "kg"')),
    (-5, "#,##0;(#,##0)", "(5)", CellFormat(pattern="#,##0;(#,##0)")),
    (12345, "000-000", "012-345", CellFormat(pattern="000-000", literal="-")),
    (7, "@", "7", CellFormat(pattern="@")),
]


@pytest.mark.parametrize(("number", "pattern", "shown", "cell_format"), SHOWN)
def test_a_number_shows_by_its_format(
    number: float, pattern: str, shown: str, cell_format: CellFormat
) -> None:
    table = only_table(
        xlsx(lambda book, page: page.write_number(0, 0, number, book.add_format({"num_format": pattern})))
    )
    cell = table.cell(table.rows[0], 0)
    assert (cell.shown, cell.exact, cell.kind) == (shown, str(number), "n")
    assert cell.format == cell_format


def test_days_times_and_truths() -> None:
    def fill(book: Any, page: Any) -> None:
        page.write_datetime(0, 0, date(2026, 11, 25), book.add_format({"num_format": "dd.mm.yyyy"}))
        page.write_number(0, 1, 0.5, book.add_format({"num_format": "hh:mm"}))
        page.write_boolean(0, 2, True)
        page.write_datetime(0, 3, date(2026, 11, 5), book.add_format({"num_format": 14}))

    table = only_table(xlsx(fill))
    cells = [table.cell(table.rows[0], column) for column in range(4)]
    assert [(cell.shown, cell.exact, cell.kind) for cell in cells] == [
        ("25.11.2026", "2026-11-25", "d"),
        ("12:00", "12:00:00", "h"),
        ("TRUE", "TRUE", "b"),
        ("2026-11-05", "2026-11-05", "d"),
    ]


def test_what_is_hidden_merged_bold_and_indented_is_told() -> None:
    def fill(book: Any, page: Any) -> None:
        page.write_string(2, 1, "Teil", book.add_format({"bold": True}))
        page.write_string(3, 1, "Blech", book.add_format({"indent": 2}))
        page.write_string(4, 1, "weg")
        page.set_row(4, None, None, {"hidden": True})
        page.set_column(2, 3, None, None, {"hidden": True})
        page.merge_range(6, 0, 7, 1, "beide")
        book.add_worksheet("Geheim").hide()

    book = read(xlsx(fill))
    table, secret = book.tables
    assert [row.number for row in table.rows] == [3, 4, 5, 7]
    assert [row.hidden for row in table.rows] == [False, False, True, False]
    assert table.cell(table.rows[0], 1).format.bold
    assert table.cell(table.rows[1], 1).format.indent == 2
    assert table.hidden_columns == {2, 3}
    assert table.merged == ((7, 0, 8, 1),)
    assert (table.hidden, secret.hidden) == (False, True)
    assert table.cell(table.rows[2], 1).hidden


def test_errors_and_formulas_never_worked_out_have_no_value() -> None:
    def fill(_: Any, page: Any) -> None:
        page.write_formula(0, 0, "=1/0", None, "#DIV/0!")
        page.write_formula(0, 1, "=A1", None, "kept")
        page.write_formula(0, 2, "=1+1", None, 2)
        page.write_formula(0, 3, '=""', None, "")

    content = with_parts(
        xlsx(fill), {"xl/worksheets/sheet1.xml": lambda part: part.replace(b"<v>2</v>", b"<v/>")}
    )
    table = only_table(content)
    cells = [table.cell(table.rows[0], column) for column in range(4)]
    assert [(cell.shown, cell.exact, cell.kind) for cell in cells] == [
        ("#DIV/0!", "", ERROR),
        ("kept", "kept", "t"),
        ("", "", UNWORKED),
        ("", "", UNWORKED),
    ]


def test_a_formula_that_comes_to_an_empty_text_is_blank() -> None:
    table = only_table(
        bare_xlsx(sheet_xml('<row><c t="str"><f>""</f><v></v></c><c t="str"><f>A1</f><v>x</v></c></row>'))
    )
    assert table.rows[0].kinds == " t"


def test_a_text_that_is_promised_and_missing_is_an_error_of_its_cell_alone() -> None:
    rows = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>9</v></c></row>'
    shared = "<sst><si><t>part</t><rPh><t>spoken</t></rPh></si></sst>"
    table = only_table(bare_xlsx(sheet_xml(rows), shared))
    assert table.rows[0].shown == ("part", "")
    assert table.rows[0].kinds == "te"


@pytest.mark.parametrize(
    "change",
    [
        lambda xml: xml,
        lambda xml: xml.replace("<sheetData>", "<!-- made by hand --><sheetData>"),
        lambda xml: xml.replace("<v>part &amp; co</v>", "<v><![CDATA[part & co]]></v>"),
        lambda xml: xml.replace("<row", "\n <row").replace("</c>", "</c>\n"),
        lambda xml: xml.replace('"', "'"),
        lambda xml: xml.replace('<?xml version="1.0"?>', '<?xml version="1.0" encoding="UTF-16"?>').encode("utf-16"),
        lambda xml: xml.replace("<?xml", "<?xml").replace("<", "<x:").replace("<x:/", "</x:").replace("<x:?", "<?")
        .replace("xmlns=", "xmlns:x="),
    ],
)  # fmt: skip
def test_xml_is_read_however_it_is_written(change: Any) -> None:
    rows = (
        '<row r="2" hidden="1"><c r="A2" t="str"><v>part &amp; co</v></c><c r="C2"><v>1.50</v></c></row>'
        '<row><c><v>7</v></c><c t="inlineStr"><is><t>in</t><r><t>line</t></r></is></c></row>'
    )
    extension = '<extLst><ext><x14:f xmlns:x14="y">1</x14:f></ext></extLst>'
    behind = f'<mergeCells><mergeCell ref="A2:B3"/></mergeCells>{extension}'
    table = only_table(bare_xlsx(change(sheet_xml(rows, behind))))
    assert texts(table) == [(2, ["part & co", "", "1.5"]), (3, ["7", "inline"])]
    assert table.rows[0].hidden
    assert table.merged == ((2, 0, 3, 1),)


def test_cells_far_away_cost_nothing_and_rows_near_by_are_read() -> None:
    rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>'
    table = only_table(bare_xlsx(sheet_xml(rows)))
    assert [row.number for row in table.rows] == [1, 1048576]
    assert table.rows[1].shown[-1] == "2"


def test_cells_beyond_the_last_are_left_out_and_told() -> None:
    rows = '<row r="1"><c r="A1"><v>1</v></c><c r="ZZZ1"><v>2</v></c></row><row r="2000000"><c><v>3</v></c></row>'
    book = read(bare_xlsx(sheet_xml(rows)))
    assert texts(book.tables[0]) == [(1, ["1"])]
    assert "left out" in book.notes[0]
