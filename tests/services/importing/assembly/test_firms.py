# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Suppliers and parties from lists, one firm for each name whatever the tables that name it."""

from __future__ import annotations

import pytest

from desktop_app.basics.texts import Doubtful
from desktop_app.listreader.entries.read_entries import Entry, RowPlace
from desktop_app.listreader.fields.mapping import ListKind
from desktop_app.listreader.read_lists import ReadTable
from desktop_app.services.context.stores import Stored
from desktop_app.services.importing.assembly.assemble import assemble_tables
from desktop_app.services.importing.assembly.placed_rows import Assembly, RowStatus
from desktop_app.services.schema.columns import blank_row
from desktop_app.services.schema.declaration import Row, Sheet
from tests.listreader.handmade import make_read_table
from tests.making import program

KITAKAMI = {"supplier": "kitakami", "name": "Kitakami Magnet Co., Ltd.", "country": "JP", "active": "yes"}


def table(kind: ListKind, sheet: str, *rows: dict[str, str]) -> ReadTable:
    """Return a table whose rows are named by the columns of a sheet."""
    entries = [
        Entry(RowPlace("f", kind, number), {f"{sheet}.{name}": text for name, text in row.items()})
        for number, row in enumerate(rows, 2)
    ]
    return make_read_table(kind, entries)


def assemble(
    *tables: ReadTable, suppliers: tuple[Row, ...] = (KITAKAMI,), answers: dict[str, str] | None = None
) -> Assembly:
    stored: dict[str, list[Stored[Row]]] = {
        Sheet.SUPPLIERS: [
            Stored(n, {**blank_row(Sheet.SUPPLIERS), **row}) for n, row in enumerate(suppliers, 1)
        ]
    }
    return assemble_tables(tables, stored, answers or {}, program().pack)


def rows(assembly: Assembly, sheet: str = Sheet.SUPPLIERS) -> list[Row]:
    return [placed.row for placed in assembly.sheets.get(sheet, ())]


def test_a_supplier_list_adds_and_completes_and_leaves_the_name_on_file() -> None:
    assembly = assemble(
        table(
            ListKind.SUPPLIERS, "suppliers",
            {"name": "KITAKAMI MAGNET CO LTD", "address": "2-4 Kitakami"},
            {"name": "Blechwerk Süd GmbH", "country": "DE"},
        )
    )  # fmt: skip
    assert rows(assembly) == [
        {"supplier": "kitakami", "address": "2-4 Kitakami"},
        {"supplier": "blechwerk-sud-gmbh", "name": "Blechwerk Süd GmbH", "country": "DE"},
    ]
    assert assembly.issues == []


def test_a_number_of_the_list_is_the_key_of_a_new_supplier_and_finds_one_on_file() -> None:
    first = {"supplier": "70002", "name": "Blechwerk Süd GmbH"}
    assert rows(assemble(table(ListKind.SUPPLIERS, "suppliers", first))) == [first]
    again = assemble(table(ListKind.SUPPLIERS, "suppliers", {**first, "country": "DE"}), suppliers=(first,))
    assert rows(again) == [{"supplier": "70002", "country": "DE"}]


def test_a_number_and_a_name_of_two_firms_on_file_are_doubtful() -> None:
    other = {"supplier": "70002", "name": "Blechwerk Süd GmbH"}
    listed = {"supplier": "70002", "name": "Kitakami Magnet Co. Ltd"}
    assembly = assemble(table(ListKind.SUPPLIERS, "suppliers", listed), suppliers=(KITAKAMI, other))
    assert rows(assembly) == []
    assert len(assembly.issues) == 1


def test_rows_of_one_supplier_that_contradict_each_other_leave_the_column_open() -> None:
    firm = {"name": "Blechwerk Süd GmbH"}
    assembly = assemble(
        table(ListKind.SUPPLIERS, "suppliers", {**firm, "country": "DE"}, {**firm, "country": "AT"}, firm)
    )
    assert rows(assembly) == [{"supplier": "blechwerk-sud-gmbh", **firm}]
    assert [issue.place.row for issue in assembly.issues] == [2, 3]
    assert len(assembly.sheets[Sheet.SUPPLIERS][0].places) == 3


def test_a_supplier_named_in_a_parts_list_and_in_a_supplier_list_is_one() -> None:
    parts = table(
        ListKind.PARTS, "products",
        {"part_number": "A", "supplier": "Blechwerk Süd GMBH"},
        {"part_number": "B", "supplier": "Kitakami Magnet Co Ltd"},
    )  # fmt: skip
    listed = table(ListKind.SUPPLIERS, "suppliers", {"name": "Blechwerk Süd GmbH", "country": "DE"})
    assembly = assemble(parts, listed)
    assert [row["supplier"] for row in rows(assembly, Sheet.PRODUCTS)] == ["blechwerk-sud-gmbh", "kitakami"]
    assert rows(assembly) == [
        {"supplier": "blechwerk-sud-gmbh", "name": "Blechwerk Süd GmbH", "country": "DE"}
    ]


def test_a_twin_in_a_parts_list_is_asked_about_and_follows_the_answer() -> None:
    parts = table(ListKind.PARTS, "products", {"part_number": "A", "supplier": "Kitakami Magnets"})
    (question,) = assemble(parts).questions
    answered = assemble(parts, answers={question.id: "kitakami"})
    assert [row["supplier"] for row in rows(answered, Sheet.PRODUCTS)] == ["kitakami"]
    assert (rows(answered), answered.questions) == ([], [])


def test_a_match_is_taken_and_told_and_its_name_on_file_stays() -> None:
    listed = {"name": "北上磁石株式会社", "address": "2-4 Kitakami"}
    assembly = assemble(table(ListKind.SUPPLIERS, "suppliers", listed))
    assert rows(assembly) == [{"supplier": "kitakami", "address": "2-4 Kitakami"}]
    (question,) = assembly.questions
    assert question.default == "kitakami"
    assert question.samples == ("北上磁石株式会社", "Kitakami Magnet Co., Ltd.")
    apart = assemble(table(ListKind.SUPPLIERS, "suppliers", listed), answers={question.id: "another"})
    assert rows(apart) == [{"supplier": "supplier", **listed}]


def test_what_is_taken_without_an_answer_is_shown_first() -> None:
    names = ("Kitakami Magnat", "Kitakami", "Kitakami Magnet")
    parts = table(ListKind.PARTS, "products", *({"part_number": name, "supplier": name} for name in names))
    asked = assemble(parts, suppliers=({**KITAKAMI, "supplier": "70001"},)).questions
    assert [(question.samples[0], question.default) for question in asked] == [
        ("Kitakami Magnet", "70001"), ("Kitakami Magnat", "another"), ("Kitakami", "another"),
    ]  # fmt: skip


def test_a_match_with_a_number_of_its_own_or_of_another_country_is_asked_about() -> None:
    for more in ({"supplier": "70005"}, {"country": "US"}):
        listed = {"name": "Kitakami Magnet", **more}
        assembly = assemble(table(ListKind.SUPPLIERS, "suppliers", listed))
        assert [row["name"] for row in rows(assembly)] == ["Kitakami Magnet"]
        assert [question.default for question in assembly.questions] == ["another"]


def test_parties_with_their_countries_and_a_row_without_a_name() -> None:
    assembly = assemble(
        table(
            ListKind.PARTIES, "parties",
            {"name": "Aurora Robotics Inc.", "country": "US", "listed": "no"}, {"country": "MX"},
        )
    )  # fmt: skip
    assert rows(assembly, Sheet.PARTIES) == [
        {"party": "aurora-robotics-inc", "name": "Aurora Robotics Inc.", "country": "US", "listed": "no"}
    ]
    assert [issue.place.row for issue in assembly.issues] == [3]


def test_a_doubt_about_a_cell_names_the_firm_it_is_about() -> None:
    listed = table(ListKind.SUPPLIERS, "suppliers", {"name": "Daesung Magnet"})
    listed.entries[0].doubts["suppliers.country"] = Doubtful("two countries", "")
    assert [issue.key for issue in assemble(listed).issues] == ["daesung-magnet"]


@pytest.mark.parametrize("name", ["various", "Diverse", "in-house", "Eigenfertigung", "多家", "div."])
def test_what_names_no_one_firm_is_no_supplier(name: str) -> None:
    assembly = assemble(table(ListKind.PARTS, "products", {"part_number": "A", "supplier": name}))
    assert rows(assembly) == []
    assert [row.get("supplier", "") for row in rows(assembly, Sheet.PRODUCTS)] == [""]
    assert [issue.status for issue in assembly.issues] == [RowStatus.TAKEN]
