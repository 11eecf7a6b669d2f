# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""One change of many rows: counted first, made in one step, undone whole, with the source of every fact."""

from __future__ import annotations

import pytest

from desktop_app.basics.errors import Refused
from desktop_app.basics.progress import Stopped
from desktop_app.services.catalogue.bulk_changes import BulkChange, ColumnCount
from desktop_app.services.schema.declaration import Sheet
from desktop_app.services.schema.forms import Product
from desktop_app.services.schema.rows import Source
from desktop_app.services.workspace import ClientWorkspace, Workspace

DECLARED = Source("declared", "letter of 3 Nov 2026", "Chen", "2026-11-03")


@pytest.fixture
def three(room: ClientWorkspace) -> list[int]:
    forms = (
        Product(part_number="BK-1", listed_as="not_listed"),
        Product(part_number="BK-2"),
        Product(part_number="BK-3", made_in="JP"),
    )
    return [room.products.create(form).value for form in forms]


def test_what_changes_from_what_is_counted_first(room: ClientWorkspace, three: list[int]) -> None:
    before = [room.products.get(one) for one in three]
    found = room.bulk_changes.preview(
        BulkChange(Sheet.PRODUCTS, {"listed_as": "not_listed", "made_in": "DE", "supplier": ""}), three
    )
    assert found.columns == (
        ColumnCount("listed_as", "not_listed", (("", 2),), 1),
        ColumnCount("made_in", "DE", (("", 2), ("JP", 1)), 0),
    )
    assert (found.changed, found.left_out) == (3, ())
    assert [room.products.get(one) for one in three] == before


def test_it_is_one_step_with_sources_and_one_undo(
    sample: Workspace, room: ClientWorkspace, three: list[int]
) -> None:
    before = [room.products.get(one) for one in three]
    supplier = room.suppliers.rows()[0].supplier
    change = BulkChange(
        Sheet.PRODUCTS, {"listed_as": "not_listed", "made_in": "DE", "supplier": supplier}, source=DECLARED
    )
    done = room.bulk_changes.apply(change, three)
    assert done.value == 3
    for one in three:
        found = room.products.get(one)
        assert (found.product.made_in, found.product.supplier) == ("DE", supplier)
        source = found.sources["made_in"]
        assert (source.source_kind, source.source_document) == ("declared", "letter of 3 Nov 2026")
        assert (source.source_by, source.source_on) == ("Chen", "2026-11-03")
    kept = room.products.get(three[0]).sources["listed_as"]
    assert kept.source_kind == "typed", "a fact that was so already keeps its source"
    assert room.bulk_changes.apply(change, three).value == 0
    assert done.undo is not None
    redo = sample.undo_change(done.undo)
    assert [room.products.get(one) for one in three] == before
    assert redo.undo is not None
    sample.undo_change(redo.undo)
    assert {room.products.get(one).product.made_in for one in three} == {"DE"}
    assert sample.verify_records() == []


def test_holds_none_leaves_out_what_has_parts_or_materials_on_file(
    room: ClientWorkspace, three: list[int]
) -> None:
    held = room.products.find("KM-4212") or 0
    found = room.bulk_changes.preview(BulkChange(Sheet.PRODUCTS, {}, holds_none=True), [*three, held])
    assert [(key, str(why)) for key, why in found.left_out] == [("KM-4212", "on file: Materials")]
    assert room.bulk_changes.apply(BulkChange(Sheet.PRODUCTS, {}, holds_none=True), [*three, held]).value == 3
    product = room.products.get(three[1]).product
    assert (product.bill_complete, product.materials_complete) == ("yes", "yes")


def test_suppliers_parties_and_shipments_change_too(room: ClientWorkspace) -> None:
    suppliers = [row.id for row in room.suppliers.rows()]
    room.bulk_changes.apply(BulkChange(Sheet.SUPPLIERS, {"active": "no"}), suppliers)
    assert {room.suppliers.get(one).supplier.active for one in suppliers} == {"no"}
    parties = [row.id for row in room.parties.rows()]
    room.bulk_changes.apply(BulkChange(Sheet.PARTIES, {"country": "MX"}), parties)
    assert {row.country for row in room.parties.rows()} == {"MX"}
    shipments = [row.id for row in room.shipments.list_rows()]
    room.bulk_changes.apply(BulkChange(Sheet.SHIPMENTS, {"on": "2026-12-24"}), shipments)
    assert {row.on for row in room.shipments.list_rows()} == {"2026-12-24"}


def test_a_text_that_a_column_cannot_hold_is_refused_whole(room: ClientWorkspace, three: list[int]) -> None:
    for name, text in (("made_in", "Atlantis"), ("supplier", "nobody"), ("listed_as", "II-99")):
        with pytest.raises(Refused) as refused:
            room.bulk_changes.apply(BulkChange(Sheet.PRODUCTS, {name: text}), three)
        assert refused.value.where == name
    assert room.products.get(three[1]).product.made_in == ""


def test_ten_thousand_rows_tell_progress_and_can_be_cancelled(
    sample: Workspace, room: ClientWorkspace
) -> None:
    context = room.products._context
    rows = [{"part_number": f"Z-{number}"} for number in range(10_000)]
    context.apply_change(
        "Add", "many", {"products"}, work=lambda writing: writing.add_rows(Sheet.PRODUCTS, room.client, rows)
    )
    ids = room.products.ids()
    change, steps = BulkChange(Sheet.PRODUCTS, {"made_in": "DE"}), []

    def stop(done: int, of: int) -> None:
        steps.append((done, of))
        if done > of // 2:
            raise Stopped

    with pytest.raises(Stopped):
        room.bulk_changes.apply(change, ids, stop)
    assert len(steps) > 5
    assert not any(room.products.get(one).product.made_in == "DE" for one in ids[-3:])
    done = room.bulk_changes.apply(change, ids)
    assert done.value > 9_000
    assert done.undo is not None
    sample.undo_change(done.undo)
    assert room.products.get(room.products.find("Z-77") or 0).product.made_in == ""
