# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What an import left out is filled in where it belongs, with the cell as its source, or dismissed."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from desktop_app.basics.messages import Refused
from desktop_app.services.importing import unfinished
from desktop_app.services.importing.unfinished import LeftOut, UnfinishedRow
from desktop_app.services.schema.declaration import CountryCode, Percent
from desktop_app.services.schema.forms import Material, Supplier
from desktop_app.services.workspace import ClientWorkspace, Workspace

PRICE = LeftOut(
    file="list.xls",
    sha256="ab" * 32,
    sheet="Tabelle1",
    row=14,
    reason="the price is #N/A",
    part_number="KM-4212",
    column="Preis",
    field="products.value",
    text="#N/A",
)


def leave(room: ClientWorkspace, *left: LeftOut) -> list[UnfinishedRow]:
    """Leave rows as an import does, and return what is open."""
    context = room.unfinished._context
    hashes = {one.sha256 for one in left}
    context.apply_change(
        "Import", "", {"imports"}, work=lambda writing: room.unfinished.leave(writing, hashes, left)
    )
    return room.unfinished.rows()


def left_at(**changed: Any) -> LeftOut:
    return replace(PRICE, **changed)


def detail(room: ClientWorkspace, part_number: str = "KM-4212") -> Any:
    return room.products.get(room.products.find(part_number) or 0)


def test_what_was_left_is_listed_once_however_often_the_file_is_imported(room: ClientWorkspace) -> None:
    first = leave(room, PRICE, left_at(row=15, field="", reason="no part number"))
    assert [row.row for row in first] == [14, 15]
    assert leave(room, PRICE, left_at(row=15, field="", reason="no part number")) == first
    assert room.overview.count_work().to_finish == 2
    assert [row.row for row in leave(room, PRICE)] == [14]
    assert room.unfinished.count() == 1


def test_what_an_earlier_import_of_the_file_left_is_replaced(
    room: ClientWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(unfinished, "_WRITTEN_AT_ONCE", 2)
    texts = ("a", "b", "c")
    for before in (texts[:1], texts[:2], texts):
        for after in (("a",), ("a", "x"), ("x", "b"), ("a", "b", "x"), ("a", "b", "c", "d"), ("b",)):
            for some in (before, after):
                left = leave(room, *(left_at(row=row, text=text) for row, text in enumerate(some, 2)))
                assert [(row.row, row.text) for row in left] == list(enumerate(some, 2))


def test_a_value_goes_to_its_field_with_the_cell_as_source_and_can_be_taken_back(
    sample: Workspace, room: ClientWorkspace
) -> None:
    (row,) = leave(room, PRICE)
    before = detail(room)
    done = room.unfinished.resolve(row.id, "4.5", "5")
    after = detail(room)
    assert (after.product.value, after.product.value_to) == ("4.5", "5")
    assert after.sources["value"].source_document == "list.xls, Tabelle1, row 14"
    assert after.sources["value"].source_kind == "typed"
    assert room.unfinished.rows() == []
    assert done.undo is not None
    sample.undo_change(done.undo)
    assert detail(room) == before
    assert room.unfinished.rows() == [row]


@pytest.mark.parametrize("value", ["4,5", "-1", "0", "", "#N/A"])
def test_a_value_is_checked_as_in_the_form(room: ClientWorkspace, value: str) -> None:
    (row,) = leave(room, PRICE)
    with pytest.raises(Refused) as refused:
        room.unfinished.resolve(row.id, value)
    assert refused.value.where == "value"
    assert room.unfinished.count() == 1


def test_a_supplier_is_named_by_its_name(room: ClientWorkspace) -> None:
    room.suppliers.create(Supplier(supplier="acme", name="Acme Motors, Inc."))
    (row,) = leave(room, left_at(field="products.supplier"))
    with pytest.raises(Refused, match="no supplier has the name"):
        room.unfinished.resolve(row.id, "Acme Motor")
    room.unfinished.resolve(row.id, "ACME MOTORS INC")
    assert detail(room).product.supplier == "acme"


def test_an_origin_goes_to_every_material_of_the_product(room: ClientWorkspace) -> None:
    materials = [
        Material(element="Dy", element_percent=Percent("4.2")),
        Material(row="I-13", origin=CountryCode("CN")),
    ]
    room.products.set_materials(room.products.find("KM-4212") or 0, materials)
    (row,) = leave(room, left_at(field="materials.origin"))
    room.unfinished.resolve(row.id, "MY")
    assert [material.origin for material in detail(room).materials] == ["MY", "MY"]
    assert detail(room).sources["materials.1.origin"].source_document == row.document


def test_one_line_of_materials_is_filled_in(room: ClientWorkspace) -> None:
    materials = [
        Material(element="Dy", element_percent=Percent("4.2")),
        Material(row="I-13", origin=CountryCode("CN")),
    ]
    room.products.set_materials(room.products.find("KM-4212") or 0, materials)
    (row,) = leave(room, left_at(field="materials.element_percent", key="2"))
    room.unfinished.resolve(row.id, "0.5")
    assert [material.element_percent for material in detail(room).materials] == ["4.2", "0.5"]


def test_an_origin_waits_until_the_product_has_material(room: ClientWorkspace) -> None:
    (row,) = leave(room, left_at(part_number="HS-220", field="materials.origin"))
    with pytest.raises(Refused, match="no such material of HS-220"):
        room.unfinished.resolve(row.id, "MY")


def test_technology_that_nobody_entered_yet_is_made(room: ClientWorkspace) -> None:
    assert detail(room, "HS-220").technology is None
    (row,) = leave(room, left_at(part_number="HS-220", field="technology.mining"))
    room.unfinished.resolve(row.id, "no")
    assert detail(room, "HS-220").technology.mining == "no"
    assert detail(room, "HS-220").technology.source_document == row.document


def test_a_part_whose_quantity_was_not_clear_joins_its_bill(sample: Workspace, room: ClientWorkspace) -> None:
    (row,) = leave(room, left_at(field="bill_of_materials.quantity", part_number="SF-060", key="FR-900"))
    before = detail(room, "FR-900")
    with pytest.raises(Refused):
        room.unfinished.resolve(row.id, "two")
    done = room.unfinished.resolve(row.id, "2")
    assert [(part.line.child, part.line.quantity) for part in detail(room, "FR-900").bill][-1] == (
        "SF-060",
        "2",
    )
    assert room.unfinished.count() == 0
    assert done.undo is not None
    sample.undo_change(done.undo)
    assert detail(room, "FR-900") == before
    assert room.unfinished.rows() == [row]


def test_a_row_without_a_field_can_only_be_dismissed(sample: Workspace, room: ClientWorkspace) -> None:
    rows = leave(room, left_at(field=""), left_at(field="list.content", row=15), PRICE)
    assert [row.can_be_filled_in for row in rows] == [False, False, True]
    with pytest.raises(Refused, match="no field"):
        room.unfinished.resolve(rows[0].id, "1")
    done = room.unfinished.dismiss([row.id for row in rows[:2]])
    assert room.unfinished.rows() == rows[2:]
    assert done.undo is not None
    sample.undo_change(done.undo)
    assert room.unfinished.rows() == rows


def test_the_content_of_an_element_makes_its_material_or_goes_to_the_one_that_holds_it(
    room: ClientWorkspace,
) -> None:
    rows = leave(
        room,
        left_at(part_number="HS-220", field="materials.element_percent", key="Dy"),
        left_at(part_number="KM-4212", field="materials.element_percent", key="Dy", row=15),
    )
    room.unfinished.resolve(rows[0].id, "0.5")
    (made,) = detail(room, "HS-220").materials
    assert (made.element, made.element_percent, made.row, made.source_document) == (
        "Dy",
        "0.5",
        "",
        rows[0].document,
    )
    room.unfinished.resolve(rows[1].id, "4", "4.5")
    (changed,) = detail(room).materials
    assert (changed.row, changed.element_percent, changed.element_percent_to) == ("I-12", "4", "4.5")


def test_a_country_of_a_supplier_is_filled_in(room: ClientWorkspace) -> None:
    (row,) = leave(room, left_at(part_number="", field="suppliers.country", key="kitakami", text="Korea"))
    room.unfinished.resolve(row.id, "KR")
    assert {one.supplier: one.country for one in room.suppliers.rows()}["kitakami"] == "KR"
