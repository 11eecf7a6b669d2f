# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""One change of many rows: counted first, made in one step, undone whole, with the source of every fact."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from desktop_app.basics.messages import Refused
from desktop_app.basics.progress import Stopped
from desktop_app.domain.interview import Interview
from desktop_app.domain.sorting.sort_products import Group
from desktop_app.services.catalogue.bulk_changes import BulkChange, ColumnCount
from desktop_app.services.schema.declaration import CountryCode, Day, Done, Sheet
from desktop_app.services.schema.forms import Product
from desktop_app.services.schema.rows import Source
from desktop_app.services.screening.one_case import NamedCase, screen_case
from desktop_app.services.workspace import ClientWorkspace, Workspace
from tests.making import program
from tests.services.importing.looking import book, look
from tests.services.screening.test_keep_answers import BUYER, BY, MAGNET

DECLARED = Source("declared", "letter of 3 Nov 2026", "Chen", Day("2026-11-03"))


@pytest.fixture
def three(room: ClientWorkspace) -> list[int]:
    forms = (
        Product(part_number="BK-1", listed_as="not_listed"),
        Product(part_number="BK-2"),
        Product(part_number="BK-3", made_in=CountryCode("JP")),
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
    assert {room.suppliers.stored(one).active for one in suppliers} == {"no"}
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


def begun_interview(room: ClientWorkspace) -> Interview:
    """Return the interview of the screening that is open, with its answers."""
    (row,) = [row for row in room.screenings.without_shipment() if row.title.startswith("MG-1")]
    screening, ours = room.screenings.load_screening(row.id), program()
    interview = Interview(
        ours.law, ours.case_file_kind, screening.interview_start, room.records._context.today()
    )
    for path, value in (MAGNET | BUYER).items():
        interview = interview.add_answer(path, value, BY)
    return interview


def take_list(sample: Workspace, room: ClientWorkspace, folder: Path) -> Done[Any]:
    file = book(
        folder / "list.xlsx",
        products=[{"part_number": "KM-4212", "name": "other"}, {"part_number": "NEW-1", "name": "n"}],
        bill_of_materials=[{"parent": "SM-220", "child": "NEW-1", "quantity": "3"}],
    )
    return sample.importing.commit_list(look(sample, file, room.client))


def keep_case(room: ClientWorkspace) -> Done[Any]:
    item = {"part_number": "NEW-2", "name": "axis", "made_in": "JP", "listed_as": "assembly"}
    parts = [
        {"part_number": "NEW-3", "name": "magnet", "quantity": "2"},
        {"part_number": "KM-4212", "quantity": "1"},
    ]
    case = {
        "format": "lodestone-case/1", "on": "2026-11-24", "exporter": {"country": "DE"}, "movement": "export",
        "destination": "MX", "item": {**item, "components": parts},
        "parties": [{"role": "importer", "name": "Aceros del Norte SA", "country": "MX"}],
    }  # fmt: skip
    screened = screen_case(program(), json.dumps(case).encode("utf-8"))
    return room.answer_keeping.keep_cases([NamedCase("case.json", screened)])


def change_all(room: ClientWorkspace, sheet: Sheet, **values: str) -> Done[Any]:
    readers: dict[Sheet, Callable[[], Any]] = {
        Sheet.PRODUCTS: room.products.rows, Sheet.SUPPLIERS: room.suppliers.rows,
        Sheet.PARTIES: room.parties.rows, Sheet.SHIPMENTS: room.shipments.list_rows,
    }  # fmt: skip
    rows = readers[sheet]()
    holds_none = values.pop("holds_none", "") == "yes"
    return room.bulk_changes.apply(BulkChange(sheet, values, holds_none), [row.id for row in rows])


PASTED = [["Part", "Quantity"], ["KM-4212", "7"], ["BS-2005", "11"], ["none", "1"]]
TAKINGS: dict[str, Callable[[Workspace, ClientWorkspace, Path], Done[Any]]] = {
    "class, origin and lot of products": lambda _sample, room, _folder: change_all(
        room, Sheet.PRODUCTS, listed_as="not_listed", made_in="DE", lot_made_on="2026-11-01"
    ),
    "supplier of products": lambda _sample, room, _folder: change_all(
        room, Sheet.PRODUCTS, supplier="kitakami"
    ),
    "products hold none": lambda _sample, room, _folder: change_all(room, Sheet.PRODUCTS, holds_none="yes"),
    "suppliers": lambda _sample, room, _folder: change_all(room, Sheet.SUPPLIERS, country="JP", active="no"),
    "parties": lambda _sample, room, _folder: change_all(room, Sheet.PARTIES, country="MX"),
    "shipments": lambda _sample, room, _folder: change_all(room, Sheet.SHIPMENTS, destination="MX"),
    "a list": take_list,
    "rows pasted into a bill": lambda _sample, room, _folder: room.bills.paste(
        "AX-2040", room.bills.preview_paste("AX-2040", PASTED)
    ),
    "answers of a screening": lambda _sample, room, _folder: room.answer_keeping.keep(
        begun_interview(room), [*MAGNET, *BUYER]
    ),
    "facts of a case": lambda _sample, room, _folder: keep_case(room),
    "a group of the list to sort": lambda _sample, room, _folder: room.sorting.take(
        room.sorting.read().parts, Group.NOTHING
    ),
}


@pytest.mark.parametrize("name", TAKINGS)
def test_every_taking_in_bulk_is_one_entry_and_one_undo(
    sample: Workspace, room: ClientWorkspace, tmp_path: Path, name: str
) -> None:
    def read_catalogue() -> Any:
        return room.products._context.store.repository.read_sheets(room.client, shared=False)

    for number in range(3):
        room.products.create(Product(part_number=f"BK-{number}", name=f"screw M{number}"))
    room.screenings.start_product(room.products.create(Product(part_number="MG-1", name="Magnet")).value)
    before, entries = read_catalogue(), room.products._context.store.journal_head()
    done = TAKINGS[name](sample, room, tmp_path)
    after = read_catalogue()
    assert after != before
    assert room.products._context.store.journal_head() == entries + 1
    assert done.undo is not None
    back = sample.undo_change(done.undo)
    assert read_catalogue() == before
    assert back.undo is not None
    sample.undo_change(back.undo)
    assert read_catalogue() == after, "made again as a whole"
    assert sample.verify_records() == []
