# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Two forms on one row: the later one never replaces unseen what the earlier one has stored."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from threading import Barrier, Thread
from typing import Any

import pytest

from desktop_app.services.schema.declaration import CountryCode, Number, Percent
from desktop_app.services.schema.forms import BillLine, Material, ShipmentLine, Stake, Technology
from desktop_app.services.schema.rows import ChangedMeanwhile
from desktop_app.services.workspace import ClientWorkspace, Workspace
from tests.services.catalogue.test_changes import everything, party, product, supplier


@dataclass(frozen=True)
class Case:
    """A row or a list, as a form opens it, and the change of a form to it."""

    opens: Callable[[Workspace, ClientWorkspace], tuple[int, Any]]
    save: Callable[[Workspace, ClientWorkspace, int, Any, str], Any]
    """Stores what was opened, with a text in it; ``opened`` is what the form was opened with, or None."""
    names: tuple[str, ...]


def shipment(room: ClientWorkspace) -> int:
    return room.shipments.find_shipment("NW-02") or 0


def _product(_desk: Workspace, room: ClientWorkspace) -> tuple[int, Any]:
    found = product(room, "KM-4300")
    return found, room.products.get(found)


CASES: dict[str, Case] = {
    "client": Case(
        lambda desk, room: (room.client, desk.clients.get(room.client)),
        lambda desk, room, row, opened, text: desk.clients.update(
            row, replace(opened or desk.clients.get(row), note=text), opened=opened
        ),
        ("note",),
    ),
    "product": Case(
        lambda desk, room: (product(room, "KM-4300"), room.products.get(product(room, "KM-4300")).product),
        lambda desk, room, row, opened, text: room.products.update(
            row, replace(opened or room.products.get(row).product, note=text), opened=opened
        ),
        ("note",),
    ),
    "supplier": Case(
        lambda desk, room: (
            supplier(room, "kitakami"),
            room.suppliers.stored(supplier(room, "kitakami")),
        ),
        lambda desk, room, row, opened, text: room.suppliers.update(
            row, replace(opened or room.suppliers.stored(row), contact=text), opened=opened
        ),
        ("contact",),
    ),
    "party": Case(
        lambda desk, room: (party(room, "menam"), room.parties.get(party(room, "menam")).party),
        lambda desk, room, row, opened, text: room.parties.update(
            row, replace(opened or room.parties.get(row).party, address=text), opened=opened
        ),
        ("address",),
    ),
    "rate": Case(
        lambda desk, room: (room.rates.rows()[0].id, room.rates.stored(room.rates.rows()[0].id)),
        lambda desk, room, row, opened, text: room.rates.update(
            row, replace(opened or room.rates.stored(row), source=text), opened=opened
        ),
        ("source",),
    ),
    "shipment": Case(
        lambda desk, room: (shipment(room), room.shipments.load_shipment(shipment(room)).shipment),
        lambda desk, room, row, opened, text: room.shipments.update_shipment(
            row, replace(opened or room.shipments.load_shipment(row).shipment, title=text), opened=opened
        ),
        ("title",),
    ),
    "bill": Case(
        lambda desk, room: (product(room, "SM-220"), room.products.get(product(room, "SM-220"))),
        lambda desk, room, row, opened, text: room.products.set_bill(
            row, [BillLine(child="PB-07", quantity=Number(str(len(text))))], opened=opened
        ),
        ("bill_of_materials",),
    ),
    "materials": Case(
        _product,
        lambda desk, room, row, opened, text: room.products.set_materials(
            row, [Material(row="I-12", origin=CountryCode("JP"), note=text)], opened=opened
        ),
        ("materials",),
    ),
    "technology": Case(
        _product,
        lambda desk, room, row, opened, text: room.products.set_technology(
            row, Technology(mining="yes", note=text), opened=opened
        ),
        ("technology",),
    ),
    "owners": Case(
        lambda desk, room: (party(room, "menam"), room.parties.get(party(room, "menam"))),
        lambda desk, room, row, opened, text: room.parties.set_stakes(
            row, [Stake(name=text, percent=Percent("12.5"))], opened=opened
        ),
        ("owners",),
    ),
    "lines": Case(
        lambda desk, room: (shipment(room), room.shipments.load_shipment(shipment(room))),
        lambda desk, room, row, opened, text: room.shipments.set_lines(
            row, [ShipmentLine(part_number="KM-4300", quantity=Number(str(len(text))))], opened=opened
        ),
        ("shipment_lines",),
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_what_was_stored_since_is_not_replaced(sample: Workspace, room: ClientWorkspace, name: str) -> None:
    case = CASES[name]
    row, opened = case.opens(sample, room)
    sample.user_name = "A. Other"
    case.save(sample, room, row, None, "theirs!")
    sample.user_name = "J. Haug"
    theirs, journal = everything(room), sample.list_journal(limit=1)

    with pytest.raises(ChangedMeanwhile) as refused:
        case.save(sample, room, row, opened, "mine")

    assert (everything(room), sample.list_journal(limit=1)) == (theirs, journal)
    assert refused.value.names == case.names
    assert refused.value.stored == case.opens(sample, room)[1]
    assert refused.value.change is not None
    assert (refused.value.change.by, refused.value.change.nr) == ("A. Other", journal[0].nr)
    assert "A. Other" in str(refused.value)

    done = case.save(sample, room, row, refused.value.stored, "mine")  # after both were looked at
    assert everything(room) != theirs
    sample.undo_change(done.undo)
    assert everything(room) == theirs
    assert sample.verify_records() == []


@pytest.mark.parametrize("name", CASES)
def test_what_is_as_it_was_opened_is_changed(sample: Workspace, room: ClientWorkspace, name: str) -> None:
    case = CASES[name]
    row, opened = case.opens(sample, room)
    before = everything(room)
    case.save(sample, room, row, opened, "mine")
    assert everything(room) != before


def test_the_answer_at_the_foot_of_a_list_belongs_to_it(sample: Workspace, room: ClientWorkspace) -> None:
    number, opened = _product(sample, room)
    other = "no" if opened.product.materials_complete == "yes" else "yes"
    room.products.set_materials(number, opened.materials, complete=other)
    with pytest.raises(ChangedMeanwhile) as refused:
        room.products.set_materials(number, opened.materials, complete="", opened=opened)
    assert refused.value.names == ("materials_complete",)


def test_another_field_of_a_product_does_not_bar_its_lists(sample: Workspace, room: ClientWorkspace) -> None:
    number, opened = _product(sample, room)
    room.products.update(number, replace(opened.product, part_number="KM-4301", note="x"))
    room.products.set_materials(number, [], opened=opened)
    assert room.products.get(number).materials == ()


def test_of_two_at_once_one_is_told(sample: Workspace, room: ClientWorkspace) -> None:
    """Whatever the threads do, the second one sees what the first one stored."""
    number, opened = _product(sample, room)
    start, told = Barrier(2), []

    def save(note: str) -> None:
        start.wait()
        try:
            room.products.update(number, replace(opened.product, note=note), opened=opened.product)
        except ChangedMeanwhile as refused:
            told.append((note, refused.stored.note))

    threads = [Thread(target=save, args=(note,)) for note in ("first", "second")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(told) == 1
    assert set(told[0]) == {"first", "second"}
