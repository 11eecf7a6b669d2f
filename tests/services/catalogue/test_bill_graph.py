# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Bills are measured before anybody unfolds them, and lines in a circle are found however long it is."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.basics.graphs import find_ring_lines
from desktop_app.basics.messages import Refused
from desktop_app.domain.casefile.fields import MOST_LEVELS
from desktop_app.services.catalogue.bill_graph import MOST_INSIDE, check_bill_size, measure_bills
from desktop_app.services.schema.declaration import Number
from desktop_app.services.schema.forms import BillLine, Product, ShipmentLine
from desktop_app.services.schema.rows import ALL_PRODUCTS
from desktop_app.services.workspace import ClientWorkspace
from tests.doubling import doubling_bills

Bills = Mapping[str, list[str]]
NAMES = st.sampled_from("ABCDEFG")
GRAPHS = st.dictionaries(NAMES, st.lists(NAMES, unique=True, max_size=4), max_size=7)


def acyclic(bills: Bills) -> dict[str, list[str]]:
    return {product: [part for part in parts if part > product] for product, parts in bills.items()}


def unfold(bills: Bills, product: str) -> int:
    return sum(1 + unfold(bills, part) for part in bills.get(product, ()))


def depth(bills: Bills, product: str) -> int:
    return 1 + max((depth(bills, part) for part in bills.get(product, ())), default=0)


def reaches(bills: Bills, start: str, target: str) -> bool:
    seen, todo = set(), [start]
    while todo:
        here = todo.pop()
        if here == target:
            return True
        if here not in seen:
            seen.add(here)
            todo += bills.get(here, [])
    return False


@given(GRAPHS)
def test_a_bill_is_as_large_as_it_is_when_unfolded(graph: Bills) -> None:
    bills = acyclic(graph)
    for product, size in measure_bills(bills).items():
        assert (size.inside, size.levels) == (unfold(bills, product), depth(bills, product))


@given(GRAPHS)
def test_the_lines_on_circles_are_those_whose_part_leads_back(bills: Bills) -> None:
    expected = {(a, b) for a, parts in bills.items() for b in parts if reaches(bills, b, a)}
    assert find_ring_lines(bills) == expected


@given(GRAPHS)
def test_only_what_leads_into_a_circle_has_no_size(bills: Bills) -> None:
    ringed = {product for product, _ in find_ring_lines(bills)}
    expected = {product for product in bills if not any(reaches(bills, product, one) for one in ringed)}
    assert measure_bills(bills).keys() == expected


def test_materials_count_with_every_use() -> None:
    sizes = measure_bills({"A": ["B", "C"], "C": ["B"]}, {"B": 10})
    assert sizes["A"].inside == 3 + 20


def test_a_bill_of_a_billion_ways_is_told_and_not_unfolded() -> None:
    found = {one.product: one for one in check_bill_size(measure_bills(doubling_bills(31)))}
    assert "L0-A" in found
    assert str(2**31 - 2) in found["L0-A"].why
    assert str(MOST_INSIDE) in found["L0-A"].why
    assert "L30-A" not in found
    assert "L18-A" not in found


def test_a_bill_of_more_ways_than_can_be_written_is_told() -> None:
    deep = next(check_bill_size(measure_bills(doubling_bills(20_000))))
    assert "more than 1000000" in next(
        one.why for one in check_bill_size(measure_bills(doubling_bills(20_000))) if one.product == "L0-A"
    )
    assert deep.do


def test_a_bill_that_is_too_deep_is_told() -> None:
    chain = {f"P{n}": [f"P{n + 1}"] for n in range(MOST_LEVELS)}
    (found,) = check_bill_size(measure_bills(chain))
    assert found.product == "P0"
    assert "50 levels" in found.why


# ---- where cases are made ----------------------------------------------------------------------


@pytest.fixture
def doubled(room: ClientWorkspace) -> ClientWorkspace:
    """Return a client whose products double on 18 levels: twice 2^18 parts in the top."""
    add_products(room, doubling_bills(18))
    return room


def add_products(room: ClientWorkspace, bills: Bills) -> None:
    names = list(dict.fromkeys([*bills, *(part for parts in bills.values() for part in parts)]))
    ids = {name: room.products.create(Product(part_number=name)).value for name in names}
    for product, parts in bills.items():
        room.products.set_bill(ids[product], [BillLine(child=part, quantity=Number("1")) for part in parts])


def test_no_case_is_made_of_an_oversized_product(doubled: ClientWorkspace) -> None:
    top = doubled.products.find("L0-A")
    assert top is not None
    with pytest.raises(Refused, match="comes to 262142 parts"):
        doubled.screenings.start_product(top)


def test_the_outlook_tells_which_products_are_oversized(doubled: ClientWorkspace) -> None:
    rows = [row for row in doubled.products.rows(ALL_PRODUCTS) if row.part_number in ("L0-A", "L17-A")]
    outlook = {row.part_number: row for row in doubled.overview.product_today_verdict(rows)}
    (note,) = outlook["L0-A"].notes
    assert "comes to 262142 parts" in note
    assert all(outlook[number].verdict == "UNDETERMINED" for number in ("L0-A", "L17-A")), (
        "decided all the same"
    )


def test_a_shipment_of_an_oversized_product_is_refused(doubled: ClientWorkspace) -> None:
    shipment = doubled.shipments.list_rows()[0].id
    doubled.shipments.set_lines(
        shipment, [ShipmentLine(shipment="", line="", part_number="L0-A", quantity=Number("1"))]
    )
    with pytest.raises(Refused, match="at most 29999"):
        doubled.screenings.start_shipment(shipment)
