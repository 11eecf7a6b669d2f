# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The content of an element without a named feedstock is kept; which kind of material it is stays open until named."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from desktop_app.basics.messages import Refused
from desktop_app.services.catalogue.case_builder import Catalogue
from desktop_app.services.schema.declaration import CountryCode, Percent
from desktop_app.services.schema.forms import Material
from desktop_app.services.schema.rows import ProductFilter
from desktop_app.services.workspace import ClientWorkspace

MAGNET, NOT_LISTED_MAGNET = "KM-4212", "SA-5206"
OPEN = Material(element="Dy", element_percent=Percent("4.2"), origin=CountryCode("CN"))


def product(room: ClientWorkspace, part_number: str) -> int:
    found = room.products.find(part_number)
    assert found is not None
    return found


def item(room: ClientWorkspace, part_number: str) -> dict[str, Any]:
    """Return a product as an item of a case, as the catalogue makes it."""
    repository = room.products._context.store.repository
    sheets = repository.read_sheets_of_products(room.client, [part_number])
    sources: dict[str, Any] = {}
    built = Catalogue(sheets).build_item(part_number, "item", sources)
    assert not any("part_one" in path for path in sources) or built["part_one"]
    return built


@pytest.mark.parametrize("complete", ["yes", "no", ""])
def test_a_list_with_an_open_kind_of_material_is_left_out_of_the_case(
    room: ClientWorkspace, complete: str
) -> None:
    named = Material(row="I-13", element="Tb", element_percent=Percent("0.5"), origin=CountryCode("JP"))
    room.products.set_materials(product(room, MAGNET), [OPEN, named], complete=complete)
    assert item(room, MAGNET)["part_one"] is None
    assert [m.element for m in room.products.get(product(room, MAGNET)).materials] == ["Dy", "Tb"]


def test_a_magnet_called_not_listed_does_not_count_as_holding_nothing(room: ClientWorkspace) -> None:
    """Left out, its list would say so."""
    room.products.set_materials(product(room, NOT_LISTED_MAGNET), [OPEN], complete="yes")
    assert item(room, NOT_LISTED_MAGNET)["part_one"] == [{}]


def test_the_list_is_in_the_case_once_the_kind_is_named(room: ClientWorkspace) -> None:
    magnet = product(room, MAGNET)
    room.products.set_materials(magnet, [OPEN], complete="yes")
    (stored,) = room.products.get(magnet).materials
    room.products.set_materials(magnet, [replace(stored, row="I-10")])
    (entry,) = item(room, MAGNET)["part_one"]
    assert (entry["row"], entry["element_percent"], entry["origin"]) == ("I-10", "4.2", "CN")


@pytest.mark.parametrize("content", [("0", ""), ("0.00", ""), ("0", "0.0")])
def test_no_kind_is_asked_of_a_content_of_zero(room: ClientWorkspace, content: tuple[str, str]) -> None:
    nothing = replace(OPEN, element_percent=Percent(content[0]), element_percent_to=Percent(content[1]))
    room.products.set_materials(product(room, MAGNET), [nothing], complete="yes")
    (entry,) = item(room, MAGNET)["part_one"]
    assert entry["row"] == ""
    assert room.overview.count_work().open_material == 0


def test_products_with_an_open_kind_of_material_are_counted_and_found(room: ClientWorkspace) -> None:
    assert room.overview.count_work().open_material == 0
    nothing = replace(OPEN, element="Tb", element_percent=Percent("0.00"), line="2")
    room.products.set_materials(product(room, MAGNET), [OPEN, nothing])
    assert room.overview.count_work().open_material == 1
    (row,) = room.products.rows(ProductFilter(open_material=True))
    assert (row.part_number, row.materials, row.open_materials) == (MAGNET, 2, 1)


def test_a_row_that_does_not_hold_the_element_is_refused(room: ClientWorkspace) -> None:
    with pytest.raises(Refused, match="I-13 holds no Dy"):
        room.products.set_materials(product(room, MAGNET), [replace(OPEN, row="I-13")])


@pytest.mark.parametrize("element", ["Fe", "Nd", "dysprosium"])
def test_an_element_that_the_law_file_does_not_concern_is_refused(
    room: ClientWorkspace, element: str
) -> None:
    with pytest.raises(Refused):
        room.products.set_materials(product(room, MAGNET), [replace(OPEN, element=element)])
