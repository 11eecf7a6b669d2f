# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Sorting a catalogue: proposals store nothing, what is taken is stored with who and when, one undo takes it back."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.basics.messages import Refused
from desktop_app.domain.interview.likeliness import Likeliness
from desktop_app.domain.sorting.sort_products import Group
from desktop_app.services.catalogue.sorting import SortedPart
from desktop_app.services.schema.declaration import CountryCode, CurrencyCode, Money, Number, Percent
from desktop_app.services.schema.forms import BillLine, Client, Material, Product
from desktop_app.services.schema.rows import Source
from desktop_app.services.screening.whole_catalogue import ORDINARY
from desktop_app.services.workspace import ClientWorkspace, Workspace
from tests.budget import IS_THOROUGH
from tests.sorting.truth import all_lists, read_list

PARTS = (
    Product(part_number="KM-1", name="Block magnet N42SH 20x10x5", hs_code="8505.11"),
    Product(part_number="KM-2", name="Disc magnet", hs_code="8505.11"),
    Product(part_number="MO-1", name="Hub unit"),
    Product(part_number="SC-1", name="cap screw M6x20 DIN 912", hs_code="7318.15"),
    Product(part_number="SC-2", name="Unterlegscheibe M6"),
    Product(part_number="RE-1", name="Y2O3 powder"),
    Product(part_number="HO-1", name="Holder"),
    Product(part_number="ZZ-1", name="screw M4", listed_as="not_listed"),
)


@pytest.fixture
def shop(desk: Workspace) -> ClientWorkspace:
    """Return a client with a list that is to be sorted."""
    room = desk.client_workspace(
        desk.clients.create(Client(client="shop", name="Shop", country=CountryCode("DE"))).value
    )
    for form in PARTS:
        room.products.create(form)
    hub = room.products.find("MO-1")
    assert hub is not None
    room.products.set_bill(hub, [BillLine(parent="MO-1", child="KM-1", quantity=Number("2"))])
    return room


def part(room: ClientWorkspace, number: str) -> SortedPart:
    return next(part for part in room.sorting.read().parts if part.part_number == number)


def product(room: ClientWorkspace, number: str) -> Product:
    found = room.products.find(number)
    assert found is not None
    return room.products.get(found).product


def everything(desk: Workspace) -> list[Any]:
    return sorted(desk.iterate_rows(), key=repr)


def test_each_part_without_a_class_is_in_one_group(shop: ClientWorkspace) -> None:
    listed = shop.sorting.read()
    assert {part.part_number: part.group for part in listed.parts} == {
        "KM-1": Group.MAGNETS, "KM-2": Group.MAGNETS, "MO-1": Group.ASSEMBLIES, "RE-1": Group.MATERIALS,
        "SC-1": Group.NOTHING, "SC-2": Group.NOTHING, "HO-1": Group.OPEN,
    }  # fmt: skip
    assert listed.counts()[Group.NOTHING] == 2
    assert listed.parts[0].part_number == "KM-1"  # used in one, before what is used in none


def test_proposals_that_are_not_taken_change_nothing(desk: Workspace, shop: ClientWorkspace) -> None:
    before, journal = everything(desk), desk.list_journal()
    answers = [screened.answer for screened in shop.whole.screen_products(ORDINARY)]
    listed = shop.sorting.read()
    assert shop.sorting.take(listed.in_group(Group.OPEN)).value == 0
    assert everything(desk) == before
    assert desk.list_journal() == journal
    assert [screened.answer for screened in shop.whole.screen_products(ORDINARY)] == answers


_NAMES = [known.part.name for file in all_lists() for known in read_list(file)]


@settings(max_examples=15 if IS_THOROUGH else 5, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.tuples(st.sampled_from(_NAMES), st.sampled_from(["", "8505.11", "7318.15", "8501.52"])), max_size=6
    ),
    st.sets(st.sampled_from(list(Group))),
)
def test_of_any_list_what_is_not_taken_stays_as_it_was(
    desk: Workspace, names: list[tuple[str, str]], groups: set[Group]
) -> None:
    client = desk.clients.create(Client(name="Any")).value
    room = desk.client_workspace(client)
    for number, (name, hs_code) in enumerate(names):
        room.products.create(Product(part_number=f"p-{number}", name=name, hs_code=hs_code))
    screening = room.screenings.start_empty().value
    before = everything(desk)
    listed = room.sorting.read()
    assert everything(desk) == before
    steps = [room.sorting.take(listed.in_group(group)) for group in sorted(groups)]
    numbers = {getattr(row, "part_number", "") for row in everything(desk)}
    after = {number for number in numbers if number.startswith("p-")}
    for part_listed in listed.parts:
        if part_listed.group not in groups or part_listed.group == Group.OPEN:
            assert product(room, part_listed.part_number).listed_as == ""
            assert product(room, part_listed.part_number).grade == ""
    assert after >= {part_listed.part_number for part_listed in listed.parts}
    for step in reversed(steps):
        if step.undo is not None:
            desk.undo_change(step.undo)
    assert everything(desk) == before
    assert room.screenings.load_screening(screening.id).answers == screening.answers


@settings(max_examples=10, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.tuples(st.sampled_from(_NAMES), st.sampled_from(["", "8505.11", "7318.15", "8501.52"])),
        min_size=1,
        max_size=5,
    ),
    st.sampled_from([None, *(group for group in Group if group != Group.OPEN)]),
)
def test_what_taking_would_come_to_is_what_it_comes_to(
    desk: Workspace, names: list[tuple[str, str]], group: Group | None
) -> None:
    client = desk.clients.create(Client(name="Any", country=CountryCode("DE"))).value
    room = desk.client_workspace(client)
    for number, (name, hs_code) in enumerate(names):
        room.products.create(Product(part_number=f"p-{number}", name=name, hs_code=hs_code, value=Money("5")))
    top = room.products.create(
        Product(part_number="top", name="machine", value=Money("900"), currency=CurrencyCode("EUR"))
    ).value
    room.products.set_bill(top, [BillLine(parent="top", child="p-0", quantity=Number("2"))])
    before = everything(desk)
    parts = [item for item in room.sorting.read().parts if item.part_number == "p-0"]
    what_if = room.supposed.try_sorting(parts, group)
    assert everything(desk) == before
    is_taken = group is not None or parts[0].group != Group.OPEN
    assert what_if.before["verdict"].total() + len(what_if.refused) == (2 if is_taken else 0)
    room.sorting.take(parts, group)
    reached = [
        screened.answer["verdict"]
        for screened in room.whole.screen_products(ORDINARY)
        if is_taken and screened.part_number in ("p-0", "top") and screened.answer is not None
    ]
    assert what_if.after["verdict"] == Counter(reached)


def test_within_a_group_what_is_used_in_the_dearest_comes_first(shop: ClientWorkspace) -> None:
    for number, value, currency, child in (
        ("TOP-1", "900", "EUR", "MID-1"),
        ("TOP-2", "90000", "JPY", "SC-9"),
        ("MID-1", "20", "EUR", "SC-8"),
        ("TOP-3", "400", "EUR", "SC-7"),
    ):
        shop.products.create(
            Product(
                part_number=number,
                name="machine",
                value=Money(value),
                currency=CurrencyCode(currency),
                listed_as="assembly",
            )
        )
        if shop.products.find(child) is None and child != "MID-1":
            shop.products.create(Product(part_number=child, name="hex nut M6", hs_code="7318.16"))
    for parent, child in (("TOP-1", "MID-1"), ("TOP-2", "SC-9"), ("MID-1", "SC-8"), ("TOP-3", "SC-7")):
        line = BillLine(parent=parent, child=child, quantity=Number("1"))
        shop.products.set_bill(shop.products.find(parent) or 0, [line])
    screws = [item.part_number for item in shop.sorting.read().in_group(Group.NOTHING)]
    assert screws[:3] == ["SC-8", "SC-7", "SC-9"], "used in 900 EUR, in 400 EUR, in another currency"


def test_a_group_is_taken_with_who_and_when_and_undone_in_one_step(
    desk: Workspace, shop: ClientWorkspace
) -> None:
    before = everything(desk)
    done = shop.sorting.take(shop.sorting.read().in_group(Group.NOTHING))
    assert (done.value, set(done.changes)) == (2, {"products"})
    assert product(shop, "SC-1").listed_as == "not_listed"
    found = shop.products.find("SC-1")
    assert found is not None
    source = shop.products.get(found).sources["listed_as"]
    assert (source.source_kind, source.source_by, source.source_on) == ("typed", "J. Haug", "2026-11-24")
    assert source.note == "nothing: screw, nut, washer or rivet; tariff number 7318.15"
    taken = part(shop, "SC-1")
    assert (taken.is_confirmed, taken.by, taken.why) == (
        True,
        "J. Haug",
        "screw, nut, washer or rivet; tariff number 7318.15",
    )
    assert done.undo is not None
    desk.undo_change(done.undo)
    assert everything(desk) == before
    assert not desk.verify_records()


def test_a_magnet_of_a_known_grade_gets_its_row_and_ranges_as_estimates(shop: ClientWorkspace) -> None:
    shop.sorting.take([part(shop, "KM-1")])
    found = shop.products.find("KM-1")
    assert found is not None
    detail = shop.products.get(found)
    assert (detail.product.listed_as, detail.product.grade) == ("II-PM-3", "N42SH")
    assert detail.product.material_family == "sintered NdFeB"
    assert detail.sources["listed_as"].source_kind == "estimated"
    (material,) = detail.materials
    assert (material.element, material.element_percent, material.element_percent_to) == ("Dy", "2", "5")
    assert (material.source_kind, material.row) == ("estimated", "")


def test_a_magnet_whose_row_is_open_is_taken_and_keeps_it_open(shop: ClientWorkspace) -> None:
    shop.sorting.take([part(shop, "KM-2")])
    assert product(shop, "KM-2").listed_as == ""
    taken = part(shop, "KM-2")
    assert (taken.is_confirmed, taken.group, taken.by) == (True, Group.MAGNETS, "J. Haug")


def test_another_group_than_the_one_proposed_can_be_taken_and_changed_again(shop: ClientWorkspace) -> None:
    shop.sorting.take([part(shop, "HO-1")], Group.ASSEMBLIES)
    assert product(shop, "HO-1").listed_as == "assembly"
    shop.sorting.take([part(shop, "HO-1")], Group.NOTHING)
    assert product(shop, "HO-1").listed_as == "not_listed"
    shop.sorting.take([part(shop, "KM-1")])
    shop.sorting.take([part(shop, "KM-1")], Group.NOTHING)
    found = shop.products.find("KM-1")
    assert found is not None
    assert shop.products.get(found).materials == ()


def test_a_class_that_was_changed_meanwhile_is_not_overwritten(shop: ClientWorkspace) -> None:
    seen = part(shop, "HO-1")
    found = shop.products.find("HO-1")
    assert found is not None
    form = Product(part_number="HO-1", name="Holder", listed_as="II-PM-1")
    shop.products.update(found, form)
    with pytest.raises(Refused, match="HO-1 was changed"):
        shop.sorting.take([seen], Group.NOTHING)


def test_a_certificate_replaces_the_estimate_and_the_journal_keeps_its_story(
    desk: Workspace, shop: ClientWorkspace
) -> None:
    shop.sorting.take([part(shop, "KM-1")])
    found = shop.products.find("KM-1")
    assert found is not None
    entries = len(desk.list_journal())
    shop.products.set_materials(
        found,
        [Material(line="1", element="Dy", element_percent=Percent("3.1"))],
        Source("measured", "Certificate 12"),
    )
    detail = shop.products.get(found)
    assert detail.sources["materials.1.element_percent"].source_kind == "measured"
    assert detail.materials[0].element_percent_to == ""
    assert len(desk.list_journal()) == entries + 1


def test_a_certificate_that_comes_in_as_a_list_replaces_both_ends_of_the_estimate(
    desk: Workspace, shop: ClientWorkspace, tmp_path: Path
) -> None:
    shop.sorting.take([part(shop, "KM-1")])
    file = tmp_path / "certificate.csv"
    file.write_text("Part number,Element,Content %\nKM-1,Dy,3.1\n", "utf-8")
    importing = desk.importing
    importing.commit_list(importing.preview_list(importing.open_list([file], shop.client)))
    found = shop.products.find("KM-1")
    assert found is not None
    (material,) = shop.products.get(found).materials
    assert (material.element, material.element_percent, material.element_percent_to) == ("Dy", "3.1", "")
    assert material.note.startswith("Before any certificate: 2 to 5 %, estimated from the grade N42SH")
    source = shop.products.get(found).sources["materials.1.element_percent"]
    assert source.source_kind != "estimated"
    assert any(entry.what == "Sort" for entry in desk.list_journal()), (
        "the journal keeps what was there before"
    )


def test_many_parts_are_taken_at_once(desk: Workspace, shop: ClientWorkspace) -> None:
    for number in range(120):
        shop.products.create(Product(part_number=f"B-{number}", name=f"bolt M6x{number + 10}"))
    before = everything(desk)
    done = shop.sorting.take(shop.sorting.read().in_group(Group.NOTHING))
    assert done.value == 122
    assert not desk.verify_records()
    assert done.undo is not None
    desk.undo_change(done.undo)
    assert everything(desk) == before


def test_questions_are_ordered_by_what_is_on_file_and_else_by_the_name(shop: ClientWorkspace) -> None:
    plain = Product(part_number="X-9", name="ring 60x24x8", hs_code="8505.11")
    shop.products.create(plain)
    judge = shop.sorting.judge_items(["KM-1", "MO-1", "SC-1", "HO-1", "X-9", "ZZ-1"])
    judged = {
        number: judge({"part_number": number}).likeliness
        for number in ("KM-1", "MO-1", "SC-1", "HO-1", "X-9")
    }
    assert judged == {
        "KM-1": Likeliness.LISTED, "MO-1": Likeliness.HOLDS_LISTED, "SC-1": Likeliness.OTHER,
        "HO-1": Likeliness.UNSURE, "X-9": Likeliness.LISTED,
    }  # fmt: skip
    assert judge({"name": "Blockmagnet N42SH"}).likeliness is Likeliness.LISTED
    assert judge({"name": "cap screw M6"}).likeliness is Likeliness.OTHER
    assert judge({}).likeliness is Likeliness.UNSURE
    assert "can hold a magnet" in judge({"part_number": "HO-1"}).why
