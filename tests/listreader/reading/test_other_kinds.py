# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""XLS, XLSB, ODS, HTML and one-file XML: what a cell shows, what it holds, and what is hidden."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from desktop_app.listreader.tables import ERROR, UNWORKED, Cell, Table
from tests.listreader.books import ods, only_table, read, texts, xlsb


def xls(fill: Callable[[Any, Any], None]) -> bytes:
    """Return an XLS workbook of one sheet."""
    xlwt = pytest.importorskip("xlwt")
    book = xlwt.Workbook()
    fill(book, book.add_sheet("Tabelle1"))
    saved = io.BytesIO()
    book.save(saved)
    return saved.getvalue()


def row_of(table: Table, place: int) -> list[Cell]:
    row = table.rows[place]
    return [table.cell(row, column) for column in range(len(row.shown))]


def held(cells: list[Cell]) -> list[tuple[str, str, str]]:
    return [(cell.shown, cell.exact, cell.kind) for cell in cells]


def test_an_old_workbook_shows_by_its_formats() -> None:
    xlwt = pytest.importorskip("xlwt")

    def fill(_: Any, page: Any) -> None:
        page.write(2, 0, "Teil", xlwt.easyxf("font: bold on; align: indent 2"))
        page.write(3, 0, 471, xlwt.easyxf(num_format_str="00000"))
        page.write(3, 1, 0.042, xlwt.easyxf(num_format_str="0.0%"))
        page.write(3, 2, date(2026, 11, 25), xlwt.easyxf(num_format_str="DD.MM.YYYY"))
        page.write(3, 3, 1480, xlwt.easyxf(num_format_str="#,##0.00 [$€-407]"))
        page.write(3, 4, True)

    table = only_table(xls(fill))
    assert [row.number for row in table.rows] == [3, 4]
    assert table.cell(table.rows[0], 0).format.bold
    assert table.cell(table.rows[0], 0).format.indent == 2
    assert held(row_of(table, 1)) == [
        ("00471", "471", "n"), ("4.2%", "0.042", "n"), ("25.11.2026", "2026-11-25", "d"),
        ("1,480.00 €", "1480", "n"), ("TRUE", "TRUE", "b"),
    ]  # fmt: skip
    assert table.cell(table.rows[1], 3).format.currency == "€"


def test_an_old_workbook_tells_what_is_hidden_and_merged() -> None:
    def fill(book: Any, page: Any) -> None:
        page.write(0, 0, "Teil")
        page.write(1, 0, "weg")
        page.row(1).hidden = True
        page.col(1).hidden = True
        page.write_merge(3, 4, 0, 1, "beide")
        secret = book.add_sheet("Geheim")
        secret.visibility = 1
        secret.write(0, 0, "x")

    table, secret = read(xls(fill)).tables
    assert [row.hidden for row in table.rows] == [False, True, False]
    assert table.hidden_columns == {1}
    assert table.merged == ((4, 0, 5, 1),)
    assert (table.hidden, secret.hidden) == (False, True)


def test_a_binary_workbook_says_that_its_formats_are_not_seen() -> None:
    book = read(xlsb([["Teil", "Preis"], ["0471", 471.0], ["x", True]]))
    (table,) = book.tables
    assert table.title == "Blatt"
    assert texts(table) == [(1, ["Teil", "Preis"]), (2, ["0471", "471"]), (3, ["x", "TRUE"])]
    assert not table.cell(table.rows[1], 1).format.seen
    assert "formats" in book.notes[0]


ODS_STYLES = (
    '<style:style style:name="b"><style:text-properties fo:font-weight="bold"/>'
    '<style:paragraph-properties fo:margin-left="0.7cm"/></style:style>'
    '<style:style style:name="h"><style:table-properties table:display="false"/></style:style>'
)
ODS_BODY = (
    '<table:table table:name="Tabelle1"><table:table-column/>'
    '<table:table-column table:number-columns-repeated="2" table:visibility="collapse"/>'
    '<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="16384"/>'
    '</table:table-row><table:table-row><table:table-cell table:style-name="b" office:value-type="string">'
    '<text:p>Teil<text:s text:c="2"/>x</text:p><text:p>zwei</text:p><office:annotation><text:p>Notiz</text:p>'
    "</office:annotation></table:table-cell></table:table-row>"
    '<table:table-row table:visibility="collapse">'
    '<table:table-cell office:value-type="float" office:value="471"><text:p>00471</text:p></table:table-cell>'
    '<table:table-cell office:value-type="percentage" office:value="0.042"><text:p>4,2 %</text:p>'
    "</table:table-cell>"
    '<table:table-cell office:value-type="currency" office:currency="EUR" office:value="1480">'
    '<text:p>1.480,00 €</text:p></table:table-cell><table:table-cell table:formula="of:=[.A1]"/>'
    '<table:table-cell office:value-type="string" calcext:value-type="error"><text:p>#DIV/0!</text:p>'
    '</table:table-cell><table:table-cell office:value-type="date" office:date-value="2026-11-25">'
    "<text:p>25.11.26</text:p></table:table-cell></table:table-row>"
    '<table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="2"'
    ' office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row>'
    '<table:table-row table:number-rows-repeated="1048000"><table:table-cell/></table:table-row></table:table>'
    '<table:table table:name="Geheim" table:style-name="h"><table:table-row><table:table-cell'
    ' office:value-type="string"><text:p>y</text:p></table:table-cell></table:table-row></table:table>'
)


def test_an_open_document_shows_what_it_keeps() -> None:
    table, secret = read(ods(ODS_BODY, ODS_STYLES)).tables
    assert [row.number for row in table.rows] == [3, 4, 5, 6, 7]
    (first,) = row_of(table, 0)
    assert (first.shown, first.format.bold, first.format.indent) == ("Teil  x\nzwei", True, 2)
    cells = row_of(table, 1)
    assert held(cells) == [
        ("00471", "471", "n"), ("4,2 %", "0.042", "n"), ("1.480,00 €", "1480", "n"), ("", "", UNWORKED),
        ("#DIV/0!", "", ERROR), ("25.11.26", "2026-11-25", "d"),
    ]  # fmt: skip
    assert (cells[1].format.percent, cells[2].format.currency) == (True, "EUR")
    assert table.rows[1].hidden
    assert table.hidden_columns == {1, 2}
    assert table.rows[2].shown == ("x", "x")
    assert secret.hidden


def test_a_page_that_calls_itself_a_workbook_is_read() -> None:
    page = (
        "<html><head><meta charset='utf-8'><title>no</title></head><body><table><tr><th>Teil<th colspan=2>Größe</tr>"
        "<tr><td rowspan=2>0471</td><td>1<br>2</td><td>x &amp; y</td></tr><tr><td>b</td></tr></table>"
        "<table><tr><td>second</table></body></html>"
    )
    book = read(page.encode(), "list.xls")
    assert texts(book.tables[0]) == [
        (1, ["Teil", "Größe"]), (2, ["0471", "1\n2", "x & y"]), (3, ["", "b"]),
    ]  # fmt: skip
    assert book.tables[0].cell(book.tables[0].rows[0], 0).format.bold
    assert book.tables[0].merged == ((1, 1, 1, 2), (2, 0, 3, 0))
    assert [table.title for table in book.tables] == ["Table 1", "Table 2"]


def test_a_workbook_in_one_xml_file_is_read() -> None:
    xml = (
        '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"'
        ' xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Styles><Style ss:ID="s1">'
        '<NumberFormat ss:Format="00000"/><Font ss:Bold="1"/></Style></Styles><Worksheet ss:Name="Liste"><Table>'
        '<Column ss:Index="2" ss:Hidden="1"/><Row ss:Index="3"><Cell><Data ss:Type="String">Teil</Data></Cell></Row>'
        '<Row ss:Hidden="1"><Cell ss:StyleID="s1"><Data ss:Type="Number">471</Data></Cell><Cell ss:Index="4">'
        '<Data ss:Type="Error">#N/A</Data></Cell><Cell ss:Formula="=1"/><Cell><Data ss:Type="DateTime">'
        "2026-11-25T00:00:00.000</Data></Cell></Row></Table></Worksheet></Workbook>"
    )
    table = only_table(xml.encode(), "list.xls")
    assert table.title == "Liste"
    assert [row.number for row in table.rows] == [3, 4]
    cells = row_of(table, 1)
    assert held(cells) == [
        ("00471", "471", "n"), ("", "", " "), ("", "", " "), ("#N/A", "", ERROR), ("", "", UNWORKED),
        ("2026-11-25", "2026-11-25", "d"),
    ]  # fmt: skip
    assert cells[0].format.bold
    assert table.rows[1].hidden
    assert table.hidden_columns == {1}


def test_a_web_archive_that_calls_itself_a_workbook_is_read() -> None:
    archive = (
        'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n\n--x\n'
        'Content-Type: text/html; charset="windows-1252"\nContent-Transfer-Encoding: quoted-printable\n\n'
        "<table><tr><td>Gr=F6=DFe</td><td>0471</td></tr></table>\n--x--\n"
    )
    assert texts(only_table(archive.encode(), "list.xls")) == [(1, ["Größe", "0471"])]
