# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Tables of many shapes are found, and every row of a sheet is once either data or something else with its reason."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.listreader.fields.heading_words import is_heading_word
from desktop_app.listreader.layout.find_layout import find_layout
from desktop_app.listreader.layout.sheet_layout import RowRole
from desktop_app.listreader.tables import Table
from tests.listreader.layout.sheets import (
    HEADING,
    PARTS,
    Row,
    data_rows,
    headings,
    lay_out,
    roles,
    sheet,
)


def test_title_lines_are_read_and_no_data() -> None:
    layout = lay_out(
        ("Stückliste zu HB-4806",),
        ("Kunde:", "Müller GmbH", "", "Stand:", "12.03.2026"),
        ("Währung: EUR",),
        (),
        ("Pos.", "Teilenummer", "Bezeichnung", "Menge", "Preis"),
        (1, "A-100", "Motor", 2, 10.5),
        (2, "A-101", "Welle", 4, 2.5),
    )
    (region,) = layout.regions
    assert region.heading_rows == (5,)
    assert data_rows(layout) == [6, 7]
    assert region.title == "Stückliste zu HB-4806"
    assert region.labels == {
        "stuckliste zu": "HB-4806", "kunde": "Müller GmbH", "stand": "12.03.2026", "wahrung": "EUR",
    }  # fmt: skip


def test_groups_stand_over_their_columns() -> None:
    merged = lay_out(
        ("Artikel", "", "Preis", "", "Ursprung"),
        ("Nr.", "Name", "EUR", "per", "Land"),
        ("A-1", "Motor", 1.5, 100, "DE"),
        ("A-2", "Welle", 2.5, 1, "CN"),
        merged=[(1, 0, 1, 1), (1, 2, 1, 3)],
    )
    expected = ["Artikel Nr.", "Artikel Name", "Preis EUR", "Preis per", "Ursprung Land"]
    assert headings(merged.regions[0]) == expected
    assert data_rows(merged) == [3, 4]


def test_a_group_of_elements_beside_headings_over_two_rows() -> None:
    layout = lay_out(
        ("Part number", "Name", "Composition (wt.%)", "", ""),
        ("", "", "Nd", "Pr", "Dy"),
        ("M-1", "Magnet", 25.1, 5.2, 1.1),
        ("M-2", "Magnet B", 24, 6, 2),
        merged=[(1, 0, 2, 0), (1, 1, 2, 1), (1, 2, 1, 4)],
    )
    assert headings(layout.regions[0])[2:] == [
        "Composition (wt.%) Nd", "Composition (wt.%) Pr", "Composition (wt.%) Dy",
    ]  # fmt: skip
    assert data_rows(layout) == [3, 4]


def test_headings_in_two_languages_are_one() -> None:
    layout = lay_out(
        ("Teilenummer", "Bezeichnung", "Menge"),
        ("Part number", "Description", "Quantity"),
        ("M-1", "Magnet", 2),
    )
    assert headings(layout.regions[0])[0] == "Teilenummer Part number"
    assert data_rows(layout) == [3]


@pytest.mark.parametrize("units", [("", "[g]", "[EUR]"), ("-", "g", "EUR"), ("", "kg", "")])
def test_a_line_of_units_belongs_to_the_heading(units: Row) -> None:
    layout = lay_out(("Part number", "Weight", "Price"), units, ("M-1", 25.1, 5.2), ("M-2", 24, 6))
    assert roles(layout)[2] == RowRole.UNITS
    assert [column.unit for column in layout.regions[0].columns] == list(units)
    assert data_rows(layout) == [3, 4]


@pytest.mark.parametrize(
    "line", [(1, 2, 3, 4), ("A", "B", "C", "D"), ("mandatory", "optional", "mandatory", "optional")]
)
def test_lines_that_say_how_to_fill_in_are_no_data(line: Row) -> None:
    layout = lay_out(HEADING, line, *PARTS)
    assert roles(layout) == {1: RowRole.HEADING, 2: RowRole.HEADING}


def test_headings_again_titles_again_and_carried_over_lines() -> None:
    layout = lay_out(
        ("Parts list HB-1", "", "", "Page 1 of 2"),
        HEADING,
        *PARTS[:2],
        ("", "Übertrag", "", 11.75),
        ("Parts list HB-1", "", "", "Page 2 of 2"),
        HEADING,
        ("", "Übertrag", "", 11.75),
        *PARTS[2:],
        ("*** End of list ***",),
    )
    assert data_rows(layout) == [3, 4, 9, 10]
    assert len(layout.regions) == 1
    assert roles(layout)[5] == roles(layout)[8] == RowRole.SUBTOTAL
    assert roles(layout)[6] == RowRole.TITLE


def test_two_bills_below_one_another_are_two_tables() -> None:
    layout = lay_out(("Assembly: HB-1",), HEADING, *PARTS[:2], (), ("Assembly: HB-2",), HEADING, *PARTS[2:])
    assert [region.labels for region in layout.regions] == [{"assembly": "HB-1"}, {"assembly": "HB-2"}]
    assert [[row.number for row in region.rows] for region in layout.regions] == [[3, 4], [8, 9]]


def test_tables_of_different_kinds_below_one_another() -> None:
    layout = lay_out(
        ("Rev", "Date", "Change", "Name"),
        ("A", "2024-01-01", "first", "Huber"),
        ("B", "2025-01-01", "second", "Maier"),
        (),
        HEADING,
        *PARTS,
        (),
        ("Suppliers",),
        ("Supplier", "Country", "Contact"),
        ("Foo Ltd", "China", "a@example.com"),
        ("Bar GmbH", "Germany", "b@example.com"),
    )
    assert [region.heading_rows for region in layout.regions] == [(1,), (5,), (12,)]
    assert data_rows(layout) == [2, 3, 6, 7, 8, 9, 13, 14]


def test_tables_side_by_side() -> None:
    table = sheet(
        ("Part number", "Qty", "", "Part number", "Qty"),
        ("M-1", 2, "", "N-1", 1),
        ("M-2", 3, "", "N-2", 7),
        ("M-3", 3),
        ("Total", 8, "", "Total", 8),
    )
    layout = find_layout(table, "list.xlsx", is_heading_word=is_heading_word)
    left, right = layout.regions
    assert [column.column for column in left.columns] == [0, 1]
    assert [column.column for column in right.columns] == [3, 4]
    assert [row.number for row in left.rows] == [2, 3, 4]
    assert [row.number for row in right.rows] == [2, 3]
    assert roles(layout) == {1: RowRole.HEADING, 5: RowRole.TOTAL}


def test_a_blank_column_does_not_part_a_table() -> None:
    layout = lay_out(
        ("Part number", "Name", "", "Qty", "Price"),
        ("M-1", "a", "", 5, 1),
        ("M-2", "b", "", 5, 7),
        ("M-3", "c"),
    )
    assert len(layout.regions) == 1
    assert data_rows(layout) == [2, 3, 4]


def test_pivot_tables() -> None:
    layout = lay_out(
        ("Plant", "(All)"),
        (),
        ("Row Labels", "Sum of Qty"),
        ("M-1", 2),
        ("M-2", 3),
        ("M-3", 1),
        ("Grand Total", 6),
    )
    assert data_rows(layout) == [4, 5, 6]


def test_figures_can_name_columns() -> None:
    layout = lay_out(
        ("Part number", "Description", "MOQ", 1, 10, 100, 1000),
        ("M-1", "a", 1, 5, 4, 3, 2),
        ("M-2", "b", 1, 5, 4, 3, 2),
    )
    assert headings(layout.regions[0])[3:] == ["1", "10", "100", "1000"]


def test_headings_that_explain_themselves() -> None:
    layout = lay_out(
        (
            "Part number",
            "Country of origin (ISO code, two letters; if several that of the last change of substance)",
        ),
        ("M-1", "CN"),
    )
    assert data_rows(layout) == [2]


def test_a_line_that_shows_how_to_fill_in_is_no_part() -> None:
    layout = lay_out(HEADING[:3], ("e.g. 4711", "e.g. Motor", "e.g. 5"), *(part[:3] for part in PARTS))
    assert roles(layout)[2] == RowRole.HEADING


def test_units_come_again_with_their_heading() -> None:
    top: tuple[Row, ...] = (("Part number", "Weight", "Price"), ("", "[g]", "[EUR]"))
    layout = lay_out(*top, ("M-1", 25.1, 5.2), ("M-2", 24, 6), *top, ("M-3", 24, 6))
    assert data_rows(layout) == [3, 4, 7]


def test_lists_printed_as_text() -> None:
    ruler: Row = ("-" * 60,)
    heading: Row = ("", "Stufe", "Komponente", "Objektkurztext", "Menge", "ME", "")
    layout = lay_out(
        ("12.10.2026       Dynamische Liste      1",),
        ("Material      HB-4806",),
        ruler,
        heading,
        ruler,
        ("", ".1", "0004711", "Rotor", "1,000", "ST", ""),
        ("", "..2", "0004712", "Magnet", "16,000", "ST", ""),
        ruler,
    )
    assert data_rows(layout) == [6, 7]
    assert layout.regions[0].labels == {"material": "HB-4806"}
    assert roles(layout)[5] == roles(layout)[8] == RowRole.BLANK


def test_no_heading_at_all() -> None:
    layout = lay_out(("Our parts",), *PARTS)
    (region,) = layout.regions
    assert (region.heading_rows, headings(region)) == ((), ["", "", "", ""])
    assert data_rows(layout) == [2, 3, 4, 5]
    assert region.title == "Our parts"


def test_headings_of_words_not_known_stand_above_what_differs() -> None:
    layout = lay_out(("Blah", "Krims", "Zrk"), ("X-1", "foo", 2), ("X-2", "bar", 3), ("X-3", "baz", 3))
    assert data_rows(layout) == [2, 3, 4]


def test_elements_one_below_another_are_no_form() -> None:
    layout = lay_out(("Element", "Content", "Method"), ("Nd", "26.20%", "ICP"), ("Dy", "2.15%", "ICP"))
    assert data_rows(layout) == [2, 3]


def test_columns_of_levels_have_numbered_headings() -> None:
    layout = lay_out(
        ("L0", "L1", "L2", "Name", "Qty"),
        ("HB-1", "", "", "Hub", 1),
        ("", "HB-2", "", "Rotor", 1),
        ("", "", "M-1", "x", 4),
    )
    assert layout.regions[0].heading_rows == (1,)


@pytest.mark.parametrize(
    "rows",
    [
        (("Read me",), ("This workbook holds the parts of the robot.",), ("Ask Huber for details",)),
        (("Kunde", "Müller"), ("Projekt", "X-200"), ("Datum", "2026-01-01"), ("Menge", "12")),
        (
            ("Part number", "M-1", "M-2"),
            ("Name", "Motor", "Rad"),
            ("Weight", "12", "14"),
            ("Origin", "DE", "CN"),
        ),
        (),
    ],
)
def test_sheets_without_a_table(rows: tuple[Row, ...]) -> None:
    layout = lay_out(*rows)
    assert layout.regions == ()
    assert set(layout.notes) == set(range(1, len(rows) + 1))


def test_a_list_of_one_column() -> None:
    assert data_rows(lay_out(("Part number",), ("M-1",), ("M-2",), ("M-3",))) == [2, 3, 4]


def test_the_row_that_the_user_names_is_the_heading() -> None:
    layout = lay_out(("foo", "bar"), ("x", "y"), ("M-1", 2), ("M-2", 3), heading_row=2)
    assert layout.regions[0].heading_rows == (2,)
    assert data_rows(layout) == [3, 4]
    assert roles(layout)[1] == RowRole.TITLE


def test_what_is_hidden_is_told_and_not_taken_unless_asked() -> None:
    hidden: dict[str, Any] = {"hidden_rows": [3], "hidden_columns": [3]}
    layout = lay_out(HEADING, *PARTS, **hidden)
    assert roles(layout)[3] == RowRole.HIDDEN
    assert [column.hidden for column in layout.regions[0].columns] == [False, False, False, True]
    taken = lay_out(HEADING, *PARTS, hidden=True, **hidden)
    assert data_rows(taken) == [2, 3, 4, 5]
    assert not any(column.hidden for column in taken.regions[0].columns)


def test_a_hidden_sheet_is_told_and_not_taken_unless_asked() -> None:
    table = sheet(HEADING, *PARTS)
    closed = Table(table.title, True, table.rows, table.formats)
    layout = find_layout(closed, "list.xlsx", is_heading_word=is_heading_word)
    assert (layout.regions, set(roles(layout).values())) == ((), {RowRole.HIDDEN})
    assert find_layout(closed, "list.xlsx", is_heading_word=is_heading_word, hidden=True).regions


def test_a_merged_cell_says_the_same_for_each_of_its_rows() -> None:
    layout = lay_out(
        ("Part number", "Material", "Percent"),
        ("M-1", "Nd", 25),
        ("", "Dy", 2),
        ("M-2", "Nd", 30),
        ("", "goes on here"),
        ("M-3", "Nd", 30),
        merged=[(2, 0, 3, 0), (4, 0, 5, 0)],
    )
    rows = {row.number: row.shown[0] for row in layout.regions[0].rows}
    assert rows == {2: "M-1", 3: "M-1", 4: "M-2", 5: "", 6: "M-3"}


cells = st.one_of(
    st.just(""),
    st.integers(-5, 5000),
    st.sampled_from(
        [
            "Total",
            "Part number",
            "Menge",
            "Preis",
            "M-1",
            "Summe:",
            "a: b",
            "---",
            "EUR",
            "Note",
            "kg",
            "Nd",
            "n.d.",
        ]
    ),
    st.text("aA1 .:-", max_size=6),
)
sheets = st.lists(st.lists(cells, max_size=5), max_size=14)
areas = st.lists(
    st.tuples(st.integers(1, 8), st.integers(0, 3), st.integers(0, 3), st.integers(0, 3)), max_size=3
)


@given(
    rows=sheets,
    areas=areas,
    heading_row=st.none() | st.integers(1, 14),
    hidden_rows=st.sets(st.integers(1, 14)),
)
def test_every_row_is_there_once(
    rows: list[list[Any]],
    areas: list[tuple[int, int, int, int]],
    heading_row: int | None,
    hidden_rows: set[int],
) -> None:
    merged = [(row, column, row + more, column + wide) for row, column, more, wide in areas]
    table = sheet(*rows, merged=merged, hidden_rows=hidden_rows)
    layout = find_layout(table, "list.xlsx", is_heading_word=is_heading_word, heading_row=heading_row)
    for region in layout.regions:
        numbers = [row.number for row in region.rows]
        assert numbers == sorted(set(numbers))
    taken = {row.number for region in layout.regions for row in region.rows}
    assert not taken & set(layout.notes)
    assert taken | set(layout.notes) == {row.number for row in table.rows}
    assert all(note.why for note in layout.notes.values())


@given(
    titles=st.lists(
        st.sampled_from(["Parts of the robot", "Kunde: Müller", "Stand 12.03.2026", "", "Rev. B"]), max_size=4
    ),
    blanks=st.sets(st.integers(0, 3)),
)
def test_titles_and_blank_rows_change_nothing(titles: list[str], blanks: set[int]) -> None:
    rows: list[Row] = [(title,) for title in titles] + [HEADING]
    for number, part in enumerate(PARTS):
        rows += [(), part] if number in blanks else [part]
    layout = lay_out(*rows)
    assert [row.shown[0] for region in layout.regions for row in region.rows] == [part[0] for part in PARTS]
    assert headings(layout.regions[0]) == list(HEADING)
