# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What has changed since a screening began or a determination was recorded, and what taking it over does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from desktop_app.domain.interview import Answer
from desktop_app.services.records.determinations import Signature
from desktop_app.services.schema.declaration import CountryCode, CurrencyCode, Day, Number
from desktop_app.services.schema.forms import BillLine, Party, Rate, StatusCheck
from desktop_app.services.screening.changes_since import Difference, differences, start_of_base
from desktop_app.services.screening.screenings import Screening
from desktop_app.services.screening.state import build_base
from desktop_app.services.workspace import ClientWorkspace, Workspace, open_workspace
from tests.making import program
from tests.services.conftest import Clock

SIGNED = Signature("J. Haug", "export control")


def shipment(room: ClientWorkspace, key: str) -> int:
    found = room.shipments.find_shipment(key)
    assert found is not None
    return found


def product(room: ClientWorkspace, part_number: str) -> int:
    found = room.products.find(part_number)
    assert found is not None
    return found


def started(room: ClientWorkspace, key: str = "NW-01") -> Screening:
    return room.screenings.start_shipment(shipment(room, key)).value


def change_product(room: ClientWorkspace, part_number: str, **fields: Any) -> None:
    number = product(room, part_number)
    room.products.update(number, replace(room.products.get(number).product, **fields))


def said(found: tuple[Difference, ...]) -> list[tuple[str, str, Any, Any]]:
    return [(one.change, one.label, one.before, one.after) for one in found]


def test_nothing_has_changed_when_nothing_was_done(room: ClientWorkspace) -> None:
    for found in (
        started(room),
        room.screenings.start_product(product(room, "SM-220")).value,
        room.screenings.start_empty().value,
    ):
        assert room.changed.of_screening(found.id).is_nothing, found.row.title
    (record, *_) = room.records.record_determination(started(room).id, SIGNED).value
    assert room.changed.determination(record).is_nothing
    again = room.screenings.start_again(record).value
    assert room.changed.of_screening(again.id).is_nothing


def test_a_value_is_told_as_it_was_and_as_it_is(room: ClientWorkspace) -> None:
    found = started(room)
    change_product(room, "KM-4212", value="4.10", made_in="")
    since = room.changed.of_screening(found.id)
    values = {one.label: one for one in since.differences if one.change == "other"}
    assert values["Value of one piece"].before == {"amount": "4", "currency": "USD"}
    assert values["Value of one piece"].after == {"amount": "4.1", "currency": "USD"}
    assert values["Country of origin"].after is None
    assert "KM-4212" in values["Country of origin"].subject
    fresh = room.screenings.take_over_changes(found.id).value
    assert fresh.lines[0].base["item"]["value"]["amount"] == "4.1"
    assert room.changed.of_screening(found.id).is_nothing


def test_a_part_that_stands_in_several_places_is_told_once(room: ClientWorkspace) -> None:
    found = started(room)
    change_product(room, "KM-4212", mass="51")
    told = said(room.changed.of_screening(found.id).differences)
    assert len(told) == len({repr(one) for one in told})
    assert [one[1] for one in told if one[0] == "other"] == ["Mass of one piece"]


def test_a_bill_in_another_order_is_the_same_bill(room: ClientWorkspace) -> None:
    found = started(room)
    number = product(room, "SM-220")
    bill = [part.line for part in room.products.get(number).bill]
    room.products.set_bill(number, [bill[-1], *bill[:-1]])
    assert room.changed.of_screening(found.id).differences == ()


def test_parts_put_in_and_taken_out_are_named(room: ClientWorkspace) -> None:
    found = started(room)
    number = product(room, "SM-220")
    first, *rest = (part.line for part in room.products.get(number).bill)
    room.products.set_bill(number, [*rest, BillLine(parent="SM-220", child="KM-4300", quantity=Number("1"))])
    told = room.changed.of_screening(found.id).differences
    assert {(one.change, (one.before or one.after).split()[0]) for one in told} == {
        ("gone", first.child),
        ("new", "KM-4300"),
    }
    assert {one.subject.split()[0] for one in told} == {"SM-220"}


def test_checks_rates_lines_and_parties_are_told(room: ClientWorkspace) -> None:
    found = started(room)
    room.checks.add(
        StatusCheck(
            provision="R61-I",
            state="suspended",
            from_=Day("2025-11-10"),
            notice="No. 70",
            where="list of notices",
            checked_on=Day("2026-11-24"),
            by="JH",
        )
    )
    room.rates.create(
        Rate(from_=CurrencyCode("JPY"), to=CurrencyCode("CHF"), rate=Number("0.006"), on=Day("2025-10-01"))
    )
    number = shipment(room, "NW-01")
    detail = room.shipments.load_shipment(number)
    room.shipments.update_shipment(number, replace(detail.shipment, destination=CountryCode("TR")))
    room.shipments.set_lines(number, detail.lines[:2])
    told = said(room.changed.of_screening(found.id).differences)
    assert not [label for _change, label, *_values in told if label == "Destination"]
    deals = {line.case["destination"] for line in room.screenings.load_screening(found.id).lines}
    assert deals == {"TR"}, "the screening goes by the form of its shipment"
    assert ("new", "Status checks", None, "R61-I 2026-11-24 JH") in told
    assert ("new", "Exchange rates", None, "JPY CHF 2025-10-01") in told
    assert [one[2].split()[0] for one in told if one[:2] == ("gone", "Lines")] == ["SM-220"]


def test_a_figure_that_comes_from_elsewhere_is_told_as_that(room: ClientWorkspace) -> None:
    found = started(room)
    change_product(room, "KM-4212", source_document="certificate of 2026")
    told = room.changed.of_screening(found.id).differences
    assert told
    assert {one.change for one in told} == {"source"}
    assert all("certificate of 2026" in one.after for one in told)


def test_what_has_gone_from_the_catalogue_is_told(room: ClientWorkspace) -> None:
    found = started(room)
    room.shipments.delete_shipment(shipment(room, "NW-01"))
    since = room.changed.of_screening(found.id)
    assert since.gone == "the shipment is no longer there"
    assert not since.is_nothing


def test_answers_that_taking_over_withdraws_are_named_before(room: ClientWorkspace) -> None:
    found = started(room)
    answer = Answer(fact="item.components[0].made_in", value="CN", line="3", reason="x")
    room.screenings.save_answers(found.id, [answer])
    number = product(room, "SM-220")
    bill = [part.line for part in room.products.get(number).bill]
    room.products.set_bill(number, [bill[-1], *bill[:-1]])
    assert room.changed.of_screening(found.id).withdrawn == ("Country of origin",)


# ---- a determination ------------------------------------------------------------------------------


def test_answers_of_then_are_no_change_of_now(room: ClientWorkspace) -> None:
    found = started(room, "NW-02")
    room.screenings.save_answers(found.id, [Answer(fact="destination", value="TR", reason="sold on")])
    (record, *_) = room.records.record_determination(found.id, SIGNED).value
    assert room.changed.determination(record).is_nothing
    again = room.screenings.start_again(record).value
    assert again.lines[0].case["destination"] == "TR"
    assert room.changed.of_screening(again.id).is_nothing


def test_a_new_version_takes_the_catalogue_over_and_keeps_the_answers(room: ClientWorkspace) -> None:
    found = started(room, "NW-02")
    answers = [
        Answer(fact="destination", value="TR", reason="sold on"),
        Answer(fact="end_use.text", value="pumps", reason="new order"),
    ]
    room.screenings.save_answers(found.id, answers)
    (record, *_) = room.records.record_determination(found.id, SIGNED).value
    part = found.lines[0].part_number
    change_product(room, part, mass="77", mass_unit="g")
    told = said(room.changed.determination(record).differences)
    assert [one[1] for one in told if one[0] == "other"] == ["Mass of one piece"]
    again = room.screenings.start_again(record).value
    room.screenings.save_answers(again.id, [Answer(fact="destination", value="MX", reason="back again")])
    assert said(room.changed.of_screening(again.id).differences) == told
    fresh = room.screenings.take_over_changes(again.id).value
    case = fresh.lines[0].case
    assert case["item"]["mass"] == {"amount": "77", "unit": "g"}
    assert (case["destination"], case["end_use"]["text"]) == ("MX", "pumps")
    assert room.changed.of_screening(again.id).is_nothing
    second, *_ = room.records.record_determination(again.id, SIGNED).value
    third = room.screenings.start_again(second).value
    assert room.changed.of_screening(third.id).is_nothing


# ---- another pack -----------------------------------------------------------------------------------


@pytest.fixture
def later(sample: Workspace, room: ClientWorkspace, tmp_path: Path) -> Iterator[ClientWorkspace]:
    """Return the workspace under a law file that has a row less and another version."""
    pack = program().pack
    rows = {key: row for key, row in pack.rows.items() if key != "II-T-1"}
    new = replace(
        pack, version="2026.12", sha256="2" * 64, rows=rows
    )  # no other law of the tests has that hash
    program_then = replace(program(), load_pack=lambda _folder: new)
    desk = open_workspace(program_then, tmp_path / "sample" / "l.sqlite", user_name="J. Haug", now=Clock())
    yield desk.client_workspace(room.client)
    desk.close()


def test_another_pack_is_told_with_both_versions(room: ClientWorkspace, later: ClientWorkspace) -> None:
    found = started(room)
    since = later.changed.of_screening(found.id)
    assert since.pack == (program().pack.version, "2026.12")
    assert since.differences == ()
    fresh = later.screenings.take_over_changes(found.id).value
    assert not fresh.pack_changed
    assert later.changed.of_screening(found.id).is_nothing


def test_a_determination_tells_that_the_pack_has_changed(
    room: ClientWorkspace, later: ClientWorkspace
) -> None:
    (record, *_) = room.records.record_determination(started(room).id, SIGNED).value
    assert later.changed.determination(record).pack == (program().pack.version, "2026.12")


def test_an_answer_that_the_pack_no_longer_knows_is_withdrawn(
    room: ClientWorkspace, later: ClientWorkspace
) -> None:
    found = started(room)
    answer = Answer(fact="item.listed_as", value="II-T-1", line="2", reason="looked again")
    room.screenings.save_answers(found.id, [answer])
    assert later.screenings.load_screening(found.id).lines[1].refused
    assert later.changed.of_screening(found.id).withdrawn == ("Annex 1 row",)
    fresh = later.screenings.take_over_changes(found.id).value
    assert not fresh.lines[1].refused
    assert fresh.answers[-1].kind == "withdrawn"


def test_a_thing_compared_with_itself_differs_in_nothing(room: ClientWorkspace) -> None:
    """Whatever a shipment of the sample holds."""
    for row in room.shipments.list_rows():
        base = build_base(room.changed._context, room.client, ("shipment", row.id))
        assert differences(program().pack, start_of_base(base), start_of_base(base)) == ()


def test_another_day_of_looking_up_is_no_change_and_another_judgement_is_one(room: ClientWorkspace) -> None:
    room.parties.create(
        Party(party="buyer", name="L3Harris Technologies", country=CountryCode("US"), listed="no")
    )
    key = shipment(room, "NW-01")
    form = room.shipments.load_shipment(key).shipment
    room.shipments.update_shipment(key, replace(form, end_user="buyer"))
    room.searches.search_stale()
    screening = started(room)
    room.rescreening.rescreen()
    assert room.changed.of_screening(screening.id).is_nothing
    room.judgements.judge("buyer", "cn-rare-earth", "control-2025-1-02", "different", why="another firm")
    (change,) = room.changed.of_screening(screening.id).differences
    assert change.label == "Looked up in lists"
    assert change.before.endswith(": 2 not judged")
    assert change.after.endswith(": 1 judged different, 1 not judged")
