# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""How a table says what is built into what, and which product it is of."""

from __future__ import annotations

import pytest

from desktop_app.listreader.bills.bill_shape import answer_about_bill, ask_about_bill, propose_bill_shape
from desktop_app.listreader.bills.read_bill import read_bill
from desktop_app.listreader.fields.mapping import BillStyle, ColumnProposal
from desktop_app.listreader.layout.sheet_layout import Region, RegionColumn
from desktop_app.listreader.tables import BLANK, PLAIN, TEXT, CellFormat, Table, TableRow
from tests.listreader.bills.lists import entries, entry, lines_of, rows_of

FIELDS = {
    "Level": "list.level", "Pos": "list.position", "Part": "products.part_number", "Name": "products.name",
    "Qty": "list.quantity", "Total qty": "list.quantity_total", "Parent": "list.parent",
}  # fmt: skip


def region(
    text: str,
    *,
    title: str = "",
    file: str = "export.xlsx",
    sheet: str = "Tabelle1",
    indents: str = "",
    **labels: str,
) -> Region:
    """Return a table of columns with | between; ``indents`` are those of the cells of the first column."""
    heading, *rows = [line.split("|") for line in text.strip("\n").splitlines()]
    deepest = max(map(int, indents), default=0)
    table = Table(sheet, formats=[PLAIN, *(CellFormat(indent=depth) for depth in range(1, deepest + 1))])
    for number, cells in enumerate(rows, 2):
        kinds = "".join(TEXT if cell else BLANK for cell in cells)
        indent = int(indents[number - 2]) if indents else 0
        table.rows.append(TableRow(number, tuple(cells), kinds, {}, {0: indent} if indent else {}))
    columns = tuple(RegionColumn(place, name.strip()) for place, name in enumerate(heading))
    return Region(table, file, (1,), columns, tuple(table.rows), labels=labels, title=title)


def shape_of(of: Region):  # type: ignore[no-untyped-def]  # the type is that of the function under test
    columns = [
        ColumnProposal(
            one.column,
            one.heading,
            FIELDS.get(one.heading, ""),
            "sure" if one.heading in FIELDS else "unsure",
        )
        for one in of.columns
    ]
    return propose_bill_shape(of, columns)


FLAT = """
Part|Name|Qty
A-1|Rotor|1
A-2|Stator|2
"""


@pytest.mark.parametrize(
    ("text", "style", "column"),
    [
        ("Level|Part|Qty\n0|HB-1|1\n1|A-1|1\n2|A-2|4\n1|A-3|1", BillStyle.LEVEL, 0),
        ("Level|Part|Qty\n.1|A-1|1\n..2|A-2|4\n.1|A-3|1", BillStyle.DOTS, 0),
        ("Pos|Part|Qty\n1|A-1|1\n1.1|A-2|4\n1.10|A-4|1\n2|A-3|1", BillStyle.POSITION, 0),
        ("Pos|Part|Qty\n0010|A-1|1\n0020|A-2|4\n0030|A-3|1", BillStyle.FLAT, 1),
        ("Level|Part|Qty\n1|A-1|1\n1|A-2|4\n1|A-3|1", BillStyle.FLAT, 1),
        ("Part|Name|Qty\nHB-1|x|1\n.A-1|y|1\n..A-2|z|2\n.A-3|z|2", BillStyle.DOTS, 0),
        ("Part|Name|Qty\nHB-1|x|1\n  A-1|y|1\n    A-2|z|2\n  A-3|z|2", BillStyle.INDENT, 0),
        ("Part|Name|Qty\nHB-1|x|1\n├─A-1|y|1\n│  └─A-2|z|2\n└─A-3|z|2", BillStyle.DOTS, 0),
        ("Part|Name|Qty\nHB-1|Hub|1\nA-1|  Rotor|1\nA-2|    Magnet|2\nA-3|  Stator|2", BillStyle.INDENT, 1),
        ("L0|L1|L2|Name|Qty\nHB-1|||x|1\n|A-1||x|1\n||A-2|x|3\n|A-3||x|2", BillStyle.COLUMNS, 0),
        ("Baugruppe|Unterbaugruppe|Teil|Name|Qty\nHB-1|||x|1\n|A-1||x|1\n||A-2|x|3", BillStyle.COLUMNS, 0),
        ("Parent|Part|Qty\nHB-1|A-1|1\nHB-1|A-2|4\nA-1|A-3|1", BillStyle.PARENT_CHILD, 0),
        ("Level|Parent|Part|Qty\n1|HB-1|A-1|1\n2|HB-1|A-2|4\n1|HB-1|A-3|1", BillStyle.LEVEL, 0),
        ("Part|Name|Qty\nA-1|x|1\nA-2|y|4", BillStyle.FLAT, 0),
    ],
)
def test_styles(text: str, style: BillStyle, column: int) -> None:
    shape = shape_of(region(text))
    assert shape.style == style
    assert shape.columns[0] == column
    assert shape.sureness != "unsure"
    assert shape.reasons


def test_a_product_that_heads_its_list_is_not_asked_for() -> None:
    headed = region("Level|Part|Qty\n0|HB-1|1\n1|A-1|1\n2|A-2|4\n1|A-3|1")
    assert ask_about_bill(headed, shape_of(headed)) == ()
    first = region("Level|Part|Qty\n|HB-1|\n1|A-1|1\n2|A-2|4\n1|A-3|1")
    assert ask_about_bill(first, shape_of(first)) == ()
    several = region("Level|Part|Qty\n1|A-1|1\n2|A-2|4\n1|A-3|1")
    assert len(ask_about_bill(several, shape_of(several))) == 1


def test_the_indent_of_cells_is_a_structure() -> None:
    of = region("Part|Name|Qty\nHB-1|x|1\nA-1|y|1\nA-2|z|2\nA-3|z|2", indents="0121")
    assert shape_of(of).style == BillStyle.INDENT


@pytest.mark.parametrize(
    "text",
    [
        "Part|Name\nA-1|Rotor\nA-2|Stator",  # a price list
        "Name|Qty\nRotor|1\nStator|2",
        "Part|Old number|Name\nA-1||x\nA-2||x\n|B-3|x\nA-4||x",
    ],
)
def test_what_is_no_bill(text: str) -> None:
    assert shape_of(region(text)).style == BillStyle.NONE


def test_part_numbers_that_begin_with_a_mark_are_no_structure() -> None:
    assert shape_of(region("Part|Qty\n-A1|1\n-A2|2\n-A3|1")).style == BillStyle.FLAT
    assert shape_of(region("Part|Qty\n.A1|1\nA2|2\nA3|1\n...A4|1")).style == BillStyle.FLAT


def test_the_product_beside_every_row_is_the_top() -> None:
    assert shape_of(region("Level|Parent|Part|Qty\n1|HB-1|A-1|1\n2|HB-1|A-2|4\n1|HB-1|A-3|1")).top == "HB-1"


# ---- the product -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "title",
    [
        "Stückliste HB-4806 Nabenmotor", "Stückliste zu HB-4806", "STÜCKLISTE: HB-4806, Stand 12.10.2026, Rev. C",
        "BOM for HB-4806", "Bill of Materials – HB-4806 (48 V hub motor)", "Parts list for assembly HB-4806 Rev 3",
        "HB-4806 Stückliste", "Nomenclature de l'ensemble HB-4806", "Distinta base HB-4806", "部品表 HB-4806",
        "HB-4806 部品表", "物料清单：HB-4806", "产品HB-4806物料清单",
        "产品物料清单 HB-4806 永磁电机 48V10A", "Stückliste Baugruppe HB-4806 Motor M2000", "Kusovník HB-4806 Motor",
        "Lista de materiales HB-4806 48V",
        "HB-4806 부품표",
    ],
)  # fmt: skip
def test_a_title_names_the_product(title: str) -> None:
    shape = shape_of(region(FLAT, title=title))
    assert (shape.top, shape.sureness) == ("HB-4806", "sure")
    assert ask_about_bill(region(FLAT, title=title), shape) == ()


@pytest.mark.parametrize(
    "labels",
    [{"baugruppe": "HB-4806"}, {"assembly p/n": "HB-4806 Hub motor 48 V"}, {"stuckliste": "HB-4806"},
     {"产品编号": "HB-4806"},
     {"bom for": "HB-4806"}, {"製品番号": "HB-4806"}, {"top assembly": "HB-4806"}],
)  # fmt: skip
def test_a_label_names_the_product(labels: dict[str, str]) -> None:
    assert shape_of(region(FLAT, **labels)).top == "HB-4806"


@pytest.mark.parametrize(
    "of",
    [
        region(FLAT), region(FLAT, title="Projekt 2026"), region(FLAT, title="Preisliste 2026 gültig bis 31.12.2026"),
        region(FLAT, title="Stückliste Nabenmotor 48V"), region(FLAT, file="Stueckliste_HB4806_C.xls"),
        region(FLAT, material="N42SH"), region(FLAT, title="Angebot AN-4711"), region(FLAT, sheet="HB-4806"),
        region(FLAT, title="BOM HB-4806", baugruppe="HB-4807"), region(FLAT, title="Stückliste Rev. C3 vom 12.10.2026"),
        region(FLAT, title="Preisliste Produkt HB-4711"), region(FLAT, title="Purchase order 4500012", product="HB-1"),
        region(FLAT, title="Product group 4711 magnets"),
        region(FLAT, title="Stückliste Nr. 4711"), region(FLAT, title="Stückliste für Projekt P-2231"),
    ],
)  # fmt: skip
def test_a_product_is_not_guessed(of: Region) -> None:
    shape = shape_of(of)
    assert shape.style == BillStyle.FLAT
    assert shape.top == ""
    (question,) = ask_about_bill(of, shape)
    assert question.default == ""
    assert question.choices[0].code == ""
    assert answer_about_bill(of, shape, {question.id: "HB-4806"}).top == "HB-4806"
    assert answer_about_bill(of, shape, {}) == shape


def test_what_may_be_the_product_is_offered() -> None:
    of = region(FLAT, file="Stueckliste_HB4806_C.xls", sheet="HB-4806")
    assert [choice.code for choice in ask_about_bill(of, shape_of(of))[0].choices] == [
        "",
        "HB-4806",
        "HB4806",
    ]


@pytest.mark.parametrize(
    "of",
    [
        region(FLAT, file="BOM_HB-4806_revC.csv"),
        region(FLAT, sheet="BOM HB-4806"),
        region(FLAT, file="lists/Stückliste HB-4806.csv"),
    ],
)
def test_a_file_or_sheet_names_the_product_where_nothing_is_lost(of: Region) -> None:
    assert shape_of(of).top == "HB-4806"


def test_sap_names_the_product_only_material() -> None:
    of = region(FLAT, title="Mehrstufige Stückliste anzeigen", material="HB-4806", basismenge="1,000 ST")
    shape = shape_of(of)
    assert (shape.top, shape.per) == ("HB-4806", "?")  # one or a thousand: no quantity tells
    sap = region(
        "Level|Part|Qty\n.1|A|1,000\n..2|B|24,000\n.1|C|0,250",
        material="HB-4806",
        basismenge="1,000 ST",
        file="Stückliste.xls",
    )
    assert shape_of(sap).per == "1"


@pytest.mark.parametrize(
    ("text", "per"), [("100", "100"), ("100 Stk", "100"), ("1000 PC", "1000"), ("1", "1"), ("n. a.", "?")]
)
def test_base_quantities(text: str, per: str) -> None:
    assert shape_of(region(FLAT, title="BOM HB-4806", **{"base quantity": text})).per == per


def test_where_used_lists() -> None:
    of = region("Level|Part|Qty\n1|A-1|24\n1|A-2|36", title="Where-used list for material KM-4212")
    assert (shape_of(of).style, shape_of(of).top) == (BillStyle.WHERE_USED, "KM-4212")
    deep = region("Level|Part|Qty\n.1|A-1|24\n..2|A-2|36", title="Verwendungsnachweis", teil="KM-4212")
    assert (shape_of(deep).style, shape_of(deep).top) == (BillStyle.WHERE_USED, "KM-4212")


def test_totals_alone_are_known() -> None:
    assert shape_of(region("Level|Part|Total qty\n0|H|1\n1|A|2\n2|B|4")).totals
    assert not shape_of(region("Level|Part|Qty|Total qty\n0|H|1|1\n1|A|2|2\n2|B|2|4")).totals


# ---- what is not understood, what the heading of the quantities says ----------------------------


@pytest.mark.parametrize(
    "text",
    [
        "Level|Part|Qty\n1|A-1|1\nx|A-2|4\ny|A-3|1\n2|A-4|1",  # a level that cannot be read
        "Pos|Part|Qty\n1.1|A-1|1\n1.2|A-2|4\n2.1|A-3|1",  # chapters that are no parts
        "Pos|Part|Qty\n1|A-1|1\n2|A-2|4\n2|A-3|1\n1|A-4|1\n2|A-5|1",  # positions that are levels
        "Ebn|Part|Qty\n0|A-1|1\n1|A-2|4\n2|A-3|1\n1|A-4|1",  # a column of levels that nobody knows
        "Nummer|Part|Qty\n1|A-1|1\n1.1|A-2|4\n1.2|A-3|1\n2|A-4|1",
    ],
)
def test_a_list_whose_structure_is_not_understood_is_not_called_flat(text: str) -> None:
    shape = shape_of(region(text, title="Stückliste HB-4806"))
    assert (shape.style, shape.top, shape.sureness) == (BillStyle.FLAT, "", "unsure")
    rows = [entry(2, "A-1", "1"), entry(3, "A-2")]
    read = read_bill(rows, shape)
    assert read.lines == ()
    assert rows_of(read.doubts) == [2]
    assert "not understood" in read.doubts[rows[0].place].why


def test_positions_in_a_column_of_levels_are_positions() -> None:
    shape = shape_of(region("Level|Part|Qty\n1|A-1|1\n1.1|A-2|4\n1.2|A-3|1\n2|A-4|1", title="BOM HB-4806"))
    assert (shape.style, shape.level_from) == (BillStyle.POSITION, "list.level")
    rows = entries(("1", "A-1", "1"), ("1.1", "A-2", "4"), ("2", "A-4", "2"))
    expected = {("HB-4806", "A-1"): "1", ("A-1", "A-2"): "4", ("HB-4806", "A-4"): "2"}
    assert lines_of(read_bill(rows, shape)) == expected


@pytest.mark.parametrize(
    ("heading", "unit", "per"),
    [("Qty", "", "1"), ("Menge [kg]", "kg", "1"), ("Quantity (m)", "m", "1"), ("Menge in Meter", "Meter", "1"),
     ("数量(千克)", "千克", "1"), ("Qty (pcs)", "", "1"), ("Menge [Stk]", "", "1"), ("Qty per 100", "", "100"),
     ("Menge je 1000 Stk", "", "1000")],
)  # fmt: skip
def test_what_the_heading_says_of_quantities(heading: str, unit: str, per: str) -> None:
    of = region(f"Part|{heading}\nA-1|1\nA-2|2", title="BOM HB-4806")
    fields = ("products.part_number", "list.quantity")
    columns = [
        ColumnProposal(one.column, one.heading, field, "sure")
        for one, field in zip(of.columns, fields, strict=True)
    ]
    shape = propose_bill_shape(of, columns)
    assert (shape.unit, shape.per) == (unit, per)
    assert bool(read_bill([entry(2, "A-1", "1")], shape).doubts) is bool(unit)
