# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Totals, sections, notes and parts that look like them: each row below a heading is what it is."""

from __future__ import annotations

from typing import Any

import pytest

from desktop_app.listreader.layout.sheet_layout import RowRole
from tests.listreader.layout.sheets import HEADING, PARTS, Row, data_rows, lay_out, roles


def test_sections_are_told_with_the_rows_below_them() -> None:
    layout = lay_out(
        HEADING,
        ("Mechanik",),
        *PARTS[:2],
        ("", "", "", 11.75),
        ("1. Sonstiges",),
        *PARTS[2:],
        ("Gesamt", "", "", 26.75),
    )
    assert layout.regions[0].sections == {3: "Mechanik", 4: "Mechanik", 7: "1. Sonstiges", 8: "1. Sonstiges"}
    assert roles(layout) == {
        1: RowRole.HEADING, 2: RowRole.SECTION, 5: RowRole.SUBTOTAL, 6: RowRole.SECTION, 9: RowRole.TOTAL,
    }  # fmt: skip


def test_a_line_that_goes_on_with_a_name_is_no_section() -> None:
    layout = lay_out(HEADING, PARTS[0], ("", "with a hole"), *PARTS[1:])
    assert 3 in data_rows(layout)


TOTALS = (
    "Total", "TOTAL:", "Grand Total", "Summe", "Gesamtsumme EUR", "Zwischensumme", "Sous-total", "Totale", "Suma",
    "Razem", "Celkem", "Totaal", "Toplam", "合計", "合计：", "小计", "总计", "합계", "Übertrag", "Carried forward",
)  # fmt: skip


@pytest.mark.parametrize("word", TOTALS)
@pytest.mark.parametrize("column", [0, 1])
def test_totals_are_told_by_their_words(word: str, column: int) -> None:
    row: list[Any] = ["", "", "", 99]
    row[column] = word
    layout = lay_out(HEADING, *PARTS, row)
    assert data_rows(layout) == [2, 3, 4, 5]


def test_totals_are_told_by_their_figures() -> None:
    layout = lay_out(HEADING, *PARTS, ("", "", "", 26.75))
    assert layout.notes[6].why == 'the figure of "Price" is the sum of rows 2 to 5'
    as_text = [[str(cell).replace(".", ",") for cell in part] for part in PARTS]
    assert data_rows(lay_out(HEADING, *as_text, ("", "", "", "26,75"))) == [2, 3, 4, 5]
    assert 6 in data_rows(lay_out(HEADING, *PARTS, ("", "", "", 26.76)))


def test_the_last_total_is_that_of_the_table() -> None:
    layout = lay_out(
        ("Supplier", "Part number", "Qty"),
        ("Foo", "M-1", 2),
        ("Foo", "M-2", 3),
        ("Foo Total", "", 5),
        ("Bar", "M-3", 2),
        ("Bar", "M-4", 2),
        ("Bar Total", "", 4),
        ("Grand Total", "", 9),
    )
    assert [roles(layout).get(row) for row in (4, 7, 8)] == [
        RowRole.SUBTOTAL,
        RowRole.SUBTOTAL,
        RowRole.TOTAL,
    ]


@pytest.mark.parametrize(
    "part",
    [
        ("TS-1", "Total station", 1, 9),
        ("TOTAL-5", "Total", 1, 9),
        ("M-9", "Summe", 1, 9),
        ("", "Total station", 1, 9),
        ("N-1", "Note pad", 1, 9),
        ("M-8", "Sum gear housing", 2, 9),
        ("4711", "End", 1, 9),
        ("M-7", "Ende", "", ""),
    ],
)
def test_parts_that_are_called_like_totals_are_parts(part: Row) -> None:
    assert data_rows(lay_out(HEADING, PARTS[0], part, *PARTS[1:])) == [2, 3, 4, 5, 6]
    assert data_rows(lay_out(HEADING, *PARTS, part)) == [2, 3, 4, 5, 6]


def test_what_stands_below_a_table_is_no_data() -> None:
    layout = lay_out(
        HEADING,
        *PARTS,
        (),
        ("Zahlungsbedingungen", "30 Tage netto"),
        ("Lieferung", "ab Werk"),
        ("Gewicht:", "12 kg"),
        ("Erstellt: Huber", "", "Geprüft: Maier"),
        ("* without packing",),
        ("-----", "-----"),
    )
    assert data_rows(layout) == [2, 3, 4, 5]


def test_what_people_sign_in_closes_a_table() -> None:
    signs: tuple[Row, ...] = (("Name", "Date", "Signature"), ("Huber", "2026-01-01", ""))
    assert data_rows(lay_out(HEADING[:3], *(part[:3] for part in PARTS[:2]), (), *signs)) == [2, 3]
    status = lay_out(
        (*HEADING, "Status"),
        *((*part, "Freigegeben") for part in PARTS),
        ("FLANGE", "Flange", 1, "", "Freigegeben"),
    )
    assert data_rows(status) == [2, 3, 4, 5, 6]


def test_numbers_of_forms_stand_apart_and_parts_do_not() -> None:
    below: tuple[Row, ...] = (("F-12-33", "Rev 3"), ("2026-10-12",))
    assert data_rows(lay_out(HEADING, *PARTS, (), *below)) == [2, 3, 4, 5]
    assert data_rows(lay_out(HEADING, ("HB-1",), *PARTS, ("M-500",))) == [2, 3, 4, 5, 6, 7]
    spares: tuple[Row, ...] = (("S-1", "Seal"), ("S-2", "Key"), ("S-3", "Nut"))
    assert data_rows(lay_out(HEADING, *PARTS, (), *spares)) == [2, 3, 4, 5, 7, 8, 9]


def test_charges_between_totals() -> None:
    layout = lay_out(
        HEADING,
        *PARTS,
        ("Nettosumme", "", "", 26.75),
        ("zzgl. 19% MwSt", "", "", 5.08),
        ("Rechnungsbetrag", "", "", 31.83),
    )
    assert data_rows(layout) == [2, 3, 4, 5]
    assert roles(layout)[8] == RowRole.TOTAL


@pytest.mark.parametrize("indents", [{3: 1, 4: 1, 6: 1}, {}])
def test_rows_of_a_pivot_that_sum_up_others_are_no_parts(indents: dict[int, int]) -> None:
    layout = lay_out(
        ("Row Labels", "Sum of Qty"),
        ("Foo Ltd", 5),
        ("M-1", 2),
        ("M-2", 3),
        ("Bar", 4),
        ("M-3", 4),
        ("Grand Total", 9),
        indents=indents,
    )
    assert data_rows(layout) == [3, 4, 6]
    assert layout.notes[2].why == "a group: its figure is the sum of rows 3 to 4"


def test_sums_marked_with_asterisks_and_rows_of_dashes() -> None:
    layout = lay_out(
        ("Material", "Text", "Wert"),
        ("4711", "Rotor", "10,00"),
        ("-", "-", "-"),
        ("4712", "Rad", "5,00"),
        ("*", "", "15,00"),
        ("4713", "Achse", "5,00"),
        ("*", "", "5,00"),
        ("**", "", "20,00"),
    )
    assert data_rows(layout) == [2, 4, 6]


def test_words_alone_are_sections_where_parts_are_words_too() -> None:
    heading: Row = ("Part", "Name", "Qty")
    layout = lay_out(
        heading,
        ("Mechanics",),
        ("FLANGE", "a", 1),
        ("SHAFT", "b", 2),
        ("Electrics",),
        ("BOLT", "c", 3),
        ("ROD",),
    )
    assert data_rows(layout) == [3, 4, 6, 7]


@pytest.mark.parametrize("number", ["M-%03d", "%07d", "4%06d", "AB%d.1", "10%02d", "HUB-%c"])
@pytest.mark.parametrize("order", [(0, 1, 2, 3), (0, 2, 1, 3)])
def test_parts_are_told_from_sections_and_totals_however_they_are_numbered(
    number: str, order: tuple[int, ...]
) -> None:
    def put(*cells: object) -> Row:
        return tuple(cells[place] for place in order)

    names = ("Bearing 6204", "Total station", "Sum gear", "Motor", "Block magnet 30x10")
    rows: list[Row] = [
        put("Pos.", "Part number", "Description", "Price"),
        put("", "Mechanical parts", "", ""),
    ]
    for place, name in enumerate(names):
        rows.append(put(place + 1, number % (place + (65 if "%c" in number else 1)), name, place + 1.5))
    rows += [
        put("", "1. Drive", "", ""),
        put(6, number % 70, "Screw", ""),
        put("", "", "Gesamt netto", 17.5),
        (),
        ("Page 1 of 3",),
    ]
    assert data_rows(lay_out(*rows)) == [3, 4, 5, 6, 7, 9]


def test_one_part_with_its_total() -> None:
    layout = lay_out(
        ("Angebot",), HEADING, ("Mechanik",), PARTS[0], ("Gesamt netto", "", "", 5.5), ("Zahlung: 30 Tage",)
    )
    assert data_rows(layout) == [4]
