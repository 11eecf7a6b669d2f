# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The bill of a product at every depth: read, changed line by line, pasted row by row."""

from __future__ import annotations

import pytest

from desktop_app.basics.messages import Refused
from desktop_app.services.catalogue.bills import BillTree
from desktop_app.services.schema.declaration import Number
from desktop_app.services.schema.forms import Product
from desktop_app.services.workspace import ClientWorkspace, Workspace


def tree(room: ClientWorkspace, number: str = "AX-2040") -> BillTree:
    return room.bills.read(room.products.find(number) or 0)


def test_the_bill_is_read_at_every_depth(room: ClientWorkspace) -> None:
    found = tree(room)
    assert found.top == "AX-2040"
    direct = room.products.get(room.products.find("AX-2040") or 0).bill
    assert found.parts_of("AX-2040") == tuple((one.line.child, one.line.quantity) for one in direct)
    assert found.parts_of("SM-060")
    assert set(found.lines) <= set(found.products)
    assert all(child in found.products for parts in found.lines.values() for child, _quantity in parts)


def test_a_quantity_is_changed_or_refused_and_undone(sample: Workspace, room: ClientWorkspace) -> None:
    before = tree(room)
    child = before.parts_of("AX-2040")[0][0]
    for wrong in ("0", "-1", "many", ""):
        with pytest.raises(Refused) as refused:
            room.bills.set_quantity("AX-2040", child, Number(wrong))
        assert refused.value.where == "quantity"
    done = room.bills.set_quantity("AX-2040", child, Number("7"))
    assert tree(room).parts_of("AX-2040") == ((child, "7"), *before.parts_of("AX-2040")[1:])
    assert done.undo is not None
    sample.undo_change(done.undo)
    assert tree(room) == before


def test_a_line_is_taken_out_and_one_that_is_gone_is_refused(room: ClientWorkspace) -> None:
    child = tree(room).parts_of("AX-2040")[0][0]
    room.bills.take_out("AX-2040", child)
    assert child not in dict(tree(room).parts_of("AX-2040"))
    assert room.products.find(child) is not None
    with pytest.raises(Refused, match="no longer in the bill"):
        room.bills.take_out("AX-2040", child)


def test_facts_of_a_part_are_changed_with_their_source(room: ClientWorkspace) -> None:
    room.bills.set_facts("BS-2005", {"made_in": "JP"})
    found = room.products.get(room.products.find("BS-2005") or 0)
    assert found.product.made_in == "JP"
    assert found.sources["made_in"].source_kind == "typed"
    with pytest.raises(Refused) as refused:
        room.bills.set_facts("BS-2005", {"made_in": "Atlantis"})
    assert refused.value.where == "made_in"


def test_pasted_rows_are_told_one_by_one_and_taken_in_one_step(
    sample: Workspace, room: ClientWorkspace
) -> None:
    room.products.create(Product(part_number="NEW-1"))
    child, quantity = tree(room).parts_of("AX-2040")[0]
    rows = [
        ["Part", "Qty"], ["NEW-1", "4"], [child, "9"], [child, quantity], ["NONE-1", "2"], ["AX-2040", "1"],
        ["EN-7", "x"], ["EN-7"], [""], ["NEW-1", "5"],
    ]  # fmt: skip
    found = room.bills.preview_paste("AX-2040", rows)
    assert [line.state for line in found] == [
        "heading", "new", "changed", "refused", "refused", "refused", "refused", "refused", "refused", "refused",
    ]  # fmt: skip
    why = [str(line.why) for line in found]
    assert why[3] == f'"{child}" stands twice'
    assert why[4] == 'no product has the part number "NONE-1"'
    assert "would go in a circle" in why[5]
    before = tree(room)
    done = room.bills.paste("AX-2040", found)
    assert done.value == 2
    after = dict(tree(room).parts_of("AX-2040"))
    assert after == dict(before.parts_of("AX-2040")) | {"NEW-1": "4", child: "9"}
    assert [line.state for line in room.bills.preview_paste("AX-2040", rows[1:3])] == ["same", "same"]
    assert done.undo is not None
    sample.undo_change(done.undo)
    assert tree(room) == before


def test_a_part_deleted_since_the_preview_refuses_the_paste_whole(room: ClientWorkspace) -> None:
    gone = room.products.create(Product(part_number="GONE-1")).value
    found = room.bills.preview_paste("AX-2040", [["GONE-1", "1"], ["EN-7", "2"]])
    room.products.delete(gone)
    before = tree(room)
    with pytest.raises(Refused):
        room.bills.paste("AX-2040", found)
    assert tree(room) == before
