# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Products, suppliers, parties, shipments, clients: every change saved, told, journalled and taken back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from desktop_app.basics.messages import Refused
from desktop_app.services.schema.declaration import (
    CountryCode,
    CurrencyCode,
    Day,
    Done,
    Mass,
    Money,
    Number,
    Percent,
)
from desktop_app.services.schema.forms import (
    BillLine,
    Client,
    Material,
    Party,
    Product,
    Rate,
    Shipment,
    ShipmentLine,
    Stake,
    StatusCheck,
    Supplier,
    Technology,
)
from desktop_app.services.schema.rows import Source
from desktop_app.services.workspace import ClientWorkspace, Workspace


def product(room: ClientWorkspace, part_number: str) -> int:
    found = room.products.find(part_number)
    assert found is not None
    return found


def party(room: ClientWorkspace, key: str) -> int:
    return next(row.id for row in room.parties.rows() if row.party == key)


def supplier(room: ClientWorkspace, key: str) -> int:
    return next(row.id for row in room.suppliers.rows() if row.supplier == key)


def everything(room: ClientWorkspace) -> Any:
    return room.products._context.store.repository.read_sheets(room.client, shared=True)


CHANGES: dict[str, Callable[[ClientWorkspace], Done[Any]]] = {
    "add product": lambda room: room.products.create(Product(part_number="0101", value=Money("4.00"))),
    "change product": lambda room: room.products.update(
        product(room, "KM-4300"),
        replace(room.products.get(product(room, "KM-4300")).product, made_in=CountryCode("VN")),
    ),
    "rename product": lambda room: room.products.update(
        product(room, "KM-4300"),
        replace(room.products.get(product(room, "KM-4300")).product, part_number="KM-4301"),
    ),
    "set bill": lambda room: room.products.set_bill(
        product(room, "SM-220"), [BillLine(child="PB-07", quantity=Number("2"))]
    ),
    "set materials": lambda room: room.products.set_materials(
        product(room, "KM-4300"), [Material(row="I-12", origin=CountryCode("JP"))]
    ),
    "set technology": lambda room: room.products.set_technology(
        product(room, "KM-4300"), Technology(mining="yes")
    ),
    "drop technology": lambda room: room.products.set_technology(product(room, "KM-4300"), None),
    "add supplier": lambda room: room.suppliers.create(Supplier(name="Łódź Ağ 磁 Ltd")),
    "change supplier": lambda room: room.suppliers.update(
        supplier(room, "kitakami"), Supplier(supplier="kita", name="Kita")
    ),
    "add party": lambda room: room.parties.create(Party(name="New")),
    "rename party": lambda room: room.parties.update(
        party(room, "menam"), replace(room.parties.get(party(room, "menam")).party, party="m2")
    ),
    "set stakes": lambda room: room.parties.set_stakes(
        party(room, "menam"), [Stake(name="Somebody", percent=Percent("12.5"))]
    ),
    "add shipment": lambda room: room.shipments.create_shipment(
        Shipment(title="t"), [ShipmentLine(part_number="KM-4300", quantity=Number("3"))]
    ),
    "delete shipment": lambda room: room.shipments.delete_shipment(
        room.shipments.find_shipment("NW-02") or 0
    ),
    "set lines": lambda room: room.shipments.set_lines(room.shipments.find_shipment("NW-02") or 0, []),
    "rename shipment": lambda room: room.shipments.update_shipment(
        room.shipments.find_shipment("NW-10") or 0,
        replace(
            room.shipments.load_shipment(room.shipments.find_shipment("NW-10") or 0).shipment, shipment="X"
        ),
    ),
    "add check": lambda room: room.checks.add(
        StatusCheck(
            provision="R61-I",
            state="suspended",
            from_=Day("2025-11-10"),
            notice="No. 70",
            where="list of notices",
            checked_on=Day("2026-11-24"),
            by="JH",
        )
    ),
    "delete check": lambda room: room.checks.delete(room.checks.rows()[0].id),
    "add rate": lambda room: room.rates.create(
        Rate(from_=CurrencyCode("EUR"), to=CurrencyCode("JPY"), rate=Number("163.5"), on=Day("2026-11-20"))
    ),
    "change rate": lambda room: room.rates.update(
        room.rates.rows()[0].id,
        replace(room.rates.stored(room.rates.rows()[0].id), rate=Number("1.5"), source="contract"),
    ),
    "delete rate": lambda room: room.rates.delete(room.rates.rows()[0].id),
}


@pytest.mark.parametrize("name", CHANGES)
def test_every_change_is_kept_told_journalled_and_taken_back(
    sample: Workspace, room: ClientWorkspace, name: str
) -> None:
    before = everything(room)
    done = CHANGES[name](room)
    after = everything(room)
    assert after != before
    assert done.changes
    assert done.undo is not None
    assert sample.list_journal(limit=1)[0].by == "J. Haug"
    back = sample.undo_change(done.undo)
    assert everything(room) == before
    assert back.undo is not None
    again = sample.undo_change(back.undo)
    assert everything(room) == after
    assert again.undo is not None
    assert (again.undo.says, again.undo.is_taken_back) == (done.undo.says, False)
    assert [entry.what for entry in sample.list_journal(limit=2)] == ["Make again:", "Take back:"]
    assert sample.verify_records() == []


def test_saving_what_is_there_already_changes_nothing(sample: Workspace, room: ClientWorkspace) -> None:
    head = sample.list_journal(limit=1)
    found = room.products.get(product(room, "KM-4300"))
    assert found.technology is not None
    for done in (
        room.products.update(found.id, found.product),
        room.products.set_bill(found.id, [part.line for part in found.bill]),
        room.products.set_materials(found.id, found.materials),
        room.products.set_technology(found.id, found.technology),
        room.parties.set_stakes(
            party(room, "yeldegirmen"), room.parties.get(party(room, "yeldegirmen")).stakes
        ),
    ):
        assert (done.changes, done.undo) == (frozenset(), None)
    assert sample.list_journal(limit=1) == head


def test_an_undo_that_came_too_late_is_refused(sample: Workspace, room: ClientWorkspace) -> None:
    first = CHANGES["change product"](room)
    room.products.update(
        product(room, "KM-4300"),
        replace(room.products.get(product(room, "KM-4300")).product, made_in=CountryCode("KR")),
    )
    assert first.undo is not None
    with pytest.raises(Refused, match="changed since"):
        sample.undo_change(first.undo)
    assert room.products.get(product(room, "KM-4300")).product.made_in == "KR"


def test_a_product_with_all_that_hangs_on_it_comes_back(sample: Workspace, room: ClientWorkspace) -> None:
    created = room.products.create(Product(part_number="tmp", value=Money("1"))).value
    room.products.set_bill(created, [BillLine(child="PB-07", quantity=Number("0.5"))])
    room.products.set_materials(
        created, [Material(row="I-12", origin=CountryCode("CN"), element_percent=Percent("4.20"))]
    )
    room.products.set_technology(created, Technology(mining="no"))
    room.products.update(created, Product(part_number="tmp", value=Money("2"), source_kind="typed"))
    before = room.products.get(created)
    done = room.products.delete(created)
    assert room.products.find("tmp") is None
    assert done.undo is not None
    sample.undo_change(done.undo)
    assert room.products.get(created) == before
    assert before.bill[0].line.quantity == "0.5"
    assert before.materials[0].element_percent == "4.20"


def test_a_client_with_all_it_has_comes_back(sample: Workspace, room: ClientWorkspace) -> None:
    room.screenings.start_product(product(room, "KM-4300"))
    before = everything(room)
    done = sample.clients.delete(room.client)
    assert sample.clients.rows() == []
    assert done.undo is not None
    sample.undo_change(done.undo)
    assert everything(room) == before


REFUSED: dict[str, tuple[Callable[[ClientWorkspace], Any], str]] = {
    "a part of others": (lambda room: room.products.delete(product(room, "KM-4212")), "named by"),
    "a supplier of products": (
        lambda room: room.suppliers.delete(supplier(room, "kitakami")), "named by 2 products",
    ),
    "a party of shipments": (
        lambda room: room.parties.delete(party(room, "montenegro")), "named by 3 shipments",
    ),
    "a part number twice": (
        lambda room: room.products.create(Product(part_number="KM-4300")), "already a product",
    ),
    "no part number": (lambda room: room.products.create(Product(name="x")), "nothing is entered"),
    "an inexact figure": (
        lambda room: room.products.create(Product(part_number="x", value=Money("1e3"))), "plain decimal",
    ),
    "a range upside down": (
        lambda room: room.products.create(Product(part_number="x", mass=Mass("2"), mass_to=Mass("1"))), "down to",
    ),
    "an unknown class": (
        lambda room: room.products.create(Product(part_number="x", listed_as="II-PM-9")), "is not one",
    ),
    "an unknown supplier": (
        lambda room: room.products.create(Product(part_number="x", supplier="nobody")), "no supplier",
    ),
    "control characters": (
        lambda room: room.products.create(Product(part_number="x", note="a\x00b")), "control characters",
    ),
    "a bill in a circle": (
        lambda room: room.products.set_bill(
            product(room, "PB-07"), [BillLine(child="SM-220", quantity=Number("1"))]
        ), "circle",
    ),
    "a bill of itself": (
        lambda room: room.products.set_bill(
            product(room, "PB-07"), [BillLine(child="PB-07", quantity=Number("1"))]
        ), "circle",
    ),
    "an unknown part": (
        lambda room: room.products.set_bill(
            product(room, "SM-220"), [BillLine(child="none", quantity=Number("1"))]
        ), "no product",
    ),
    "no quantity": (
        lambda room: room.products.set_bill(product(room, "SM-220"), [BillLine(child="PB-07")]), "nothing is entered",
    ),
    "an unknown source": (
        lambda room: room.products.create(Product(part_number="x"), Source(kind="heard")), "no kind",
    ),
    "owners of more than the whole": (
        lambda room: room.parties.set_stakes(
            party(room, "menam"), [Stake(name="A", percent=Percent("60")), Stake(name="B", percent=Percent("41"))]
        ), "more than 100",
    ),
    "an owner of itself": (
        lambda room: room.parties.set_stakes(party(room, "menam"), [Stake(owner="menam", name="Menam")]),
        "own itself",
    ),
    "an unknown line": (
        lambda room: room.shipments.create_shipment(Shipment(), [ShipmentLine(part_number="none")]), "no product",
    ),
    "a check from the future": (
        lambda room: room.checks.add(
            StatusCheck(provision="R61-I", state="suspended", checked_on=Day("2030-01-01"), by="JH")
        ), "lies ahead",
    ),
    "a rate twice": (
        lambda room: room.rates.create(
            Rate(from_=CurrencyCode("USD"), to=CurrencyCode("EUR"), rate=Number("1"), on=room.rates.rows()[0].on)
        ), "already a rate",
    ),
    "a rate moved to the day of another": (
        lambda room: room.rates.update(
            room.rates.rows()[0].id,
            Rate(from_=CurrencyCode("CNY"), to=CurrencyCode("EUR"), rate=Number("1"), on=Day("2025-10-01")),
        ), "already a rate",
    ),
    "something that has gone": (lambda room: room.products.get(99999), "no longer there"),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_is_refused_and_changes_nothing(
    sample: Workspace, room: ClientWorkspace, name: str
) -> None:
    work, said = REFUSED[name]
    before, head = everything(room), sample.list_journal(limit=1)
    with pytest.raises(Refused, match=said) as caught:
        work(room)
    assert caught.value.do
    assert (everything(room), sample.list_journal(limit=1)) == (before, head)


def test_clients_stay_apart(sample: Workspace, room: ClientWorkspace) -> None:
    other = sample.client_workspace(sample.clients.create(Client(name="Nordwerk Antriebe GmbH")).value)
    assert other.products.count() == other.shipments.count_rows() == len(other.checks.rows()) == 0
    for work in (
        lambda: other.products.get(product(room, "KM-4300")),
        lambda: other.products.delete(product(room, "KM-4300")),
        lambda: other.suppliers.stored(supplier(room, "kitakami")),
        lambda: other.parties.get(party(room, "menam")),
        lambda: other.shipments.load_shipment(room.shipments.find_shipment("NW-02") or 0),
        lambda: other.checks.delete(room.checks.rows()[0].id),
        lambda: other.rates.delete(room.rates.rows()[0].id),
    ):
        with pytest.raises(Refused, match="no longer there"):
            work()
    other.products.create(Product(part_number="KM-4300", name="mine"))
    assert room.products.get(product(room, "KM-4300")).product.name != "mine"


def test_a_check_for_every_client_counts_for_later_ones(sample: Workspace, room: ClientWorkspace) -> None:
    check = StatusCheck(
        provision="R61-I",
        state="suspended",
        from_=Day("2025-11-10"),
        notice="No. 70",
        where="list of notices",
        checked_on=Day("2026-11-24"),
        by="JH",
    )
    done = room.checks.add(check, every_client=True)
    other = sample.client_workspace(sample.clients.create(Client(name="Other")).value)
    assert [row.every_client for row in other.checks.rows()] == [True]
    started = other.screenings.start_empty().value
    assert started.lines[0].base["status_checks"][0]["by"] == "JH"
    other.checks.delete(done.value)
    assert other.checks.rows() == []


# ---- sources ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("number", "named"),
    [
        ("KM-4212", "2 bills of materials"),
        ("RT-300", "1 bill of materials"),
        ("AX-3060", "2 lines of shipments"),
    ],
)
def test_what_is_named_elsewhere_says_where_and_how_often(
    sample: Workspace, room: ClientWorkspace, number: str, named: str
) -> None:
    found = product(room, number)
    for refused in (lambda: sample.check_delete("products", found), lambda: room.products.delete(found)):
        with pytest.raises(Refused) as told:
            refused()
        assert f"the product is named by {named}" in str(told.value)


def test_what_nothing_names_can_be_deleted(sample: Workspace, room: ClientWorkspace) -> None:
    sample.check_delete("products", room.products.create(Product(part_number="FREE")).value)
    sample.check_delete("suppliers", room.suppliers.create(Supplier(name="Free")).value)
    sample.check_delete("parties", room.parties.create(Party(name="Free")).value)
    with pytest.raises(Refused, match="the supplier is named by"):
        sample.check_delete("suppliers", supplier(room, "kitakami"))
    with pytest.raises(Refused, match="the party is named by 1 shipment"):
        sample.check_delete("parties", party(room, "menam"))
