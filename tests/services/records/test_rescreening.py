# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""All parties are looked up anew: what is new, gone and changed, and which screenings and records that touches."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.basics.progress import Stopped
from desktop_app.services.records.determinations import Signature
from desktop_app.services.records.rescreening import MetChange, PartiesRescreened
from desktop_app.services.schema.declaration import CountryCode, Day, Number, Percent
from desktop_app.services.schema.forms import Party, Shipment, ShipmentLine, Stake
from desktop_app.services.workspace import ClientWorkspace, Workspace

HEADING = "id,name,aliases,country,kind,list,notice,listed_on,standing,from,until,source\n"
KEPT = "E-1,Hokuto Kogyo,北斗工業,JP,entity,watch,,2026-02-24,active,,,own"
MOVED = "E-2,Nanto Denki,南都電機,JP,entity,watch,,2026-02-24,active,,,own"
DROPPED = "E-3,Saito Seiki,,JP,entity,watch,,2026-02-24,active,,,own"
ADDED = "E-4,Yamato Jiki,,JP,entity,watch,,2026-02-24,active,,,own"
FIRMS = {"kept": "Hokuto Kogyo", "moved": "Nanto Denki", "dropped": "Saito Seiki", "added": "Yamato Jiki"}
SIGNED = Signature("J. Haug", "export control")
LIST = "own-list"
REASON = "the same address"


@pytest.fixture
def desk(sample: Workspace) -> Workspace:
    return sample


def load(desk: Workspace, folder: Path, *rows: str) -> None:
    folder.mkdir(exist_ok=True)
    file = folder / "own.csv"
    file.write_text(HEADING + "".join(f"{row}\n" for row in rows), "utf-8")
    desk.party_lists.load_file(file, name="Own list")


def ship_to(room: ClientWorkspace, party: str) -> int:
    """Return the id of a new shipment to a party."""
    part = room.products.rows()[0].part_number
    return room.shipments.create_shipment(
        Shipment(
            shipment="",
            title=party,
            on=Day("2026-11-24"),
            end_user=party,
            movement="export",
            destination=CountryCode("JP"),
        ),
        [ShipmentLine(line="1", part_number=part, quantity=Number("1"))],
    ).value


def record_to(room: ClientWorkspace, party: str) -> int:
    """Return the id of a record of a shipment to a party."""
    screening = room.screenings.start_shipment(ship_to(room, party)).value.id
    return room.records.record_determination(screening, SIGNED).value[0]


@pytest.fixture
def judged(desk: Workspace, room: ClientWorkspace, tmp_path: Path) -> ClientWorkspace:
    """Return the services of a client whose parties were looked up in a first version of a list, and judged."""
    load(desk, tmp_path / "lists", KEPT, MOVED, DROPPED)
    for key, name in FIRMS.items():
        room.parties.create(Party(party=key, name=name, country=CountryCode("JP")))
    room.searches.search_stale()
    for key, entry in (("kept", "E-1"), ("moved", "E-2"), ("dropped", "E-3")):
        room.judgements.judge(key, LIST, entry, "same", why=REASON)
    return room


def load_newer(desk: Workspace, folder: Path) -> None:
    load(desk, folder / "lists", KEPT, MOVED.replace("watch", "control"), ADDED)


def keys(changes: tuple[MetChange, ...]) -> set[tuple[str, str]]:
    return {(change.firm.key, change.entry.met.entry.id) for change in changes}


def records_of(rescreened: PartiesRescreened) -> dict[int, str]:
    return {record.id: "; ".join(touch.says for touch in touches) for record, touches in rescreened.records}


def test_what_is_new_gone_and_changed_is_told_and_only_that_comes_back(
    desk: Workspace, judged: ClientWorkspace, tmp_path: Path
) -> None:
    load_newer(desk, tmp_path)
    rescreened = judged.rescreening.rescreen().value
    assert keys(rescreened.new) == {("added", "E-4")}
    assert keys(rescreened.gone) == {("dropped", "E-3")}
    assert keys(rescreened.changed) == {("moved", "E-2")}
    (moved,) = rescreened.changed
    assert moved.comes_back
    assert moved.changes == ("the entry stood in the list watch, now in control",)
    assert moved.entry.judgement is not None
    assert moved.entry.judgement.why == REASON
    assert rescreened.gone[0].comes_back
    assert rescreened.firms == len(judged.searches.firms())
    back = {entry.key for entry in judged.judgements.read_state().to_judge if entry.entry.changes}
    assert back == {("moved", LIST, "E-2"), ("dropped", LIST, "E-3")}


def test_nothing_is_told_twice_but_what_waits_for_a_person(
    desk: Workspace, judged: ClientWorkspace, tmp_path: Path
) -> None:
    load_newer(desk, tmp_path)
    judged.rescreening.rescreen()
    again = judged.rescreening.rescreen().value
    assert again.new == ()
    assert keys(again.changed) == {("moved", "E-2")}
    judged.judgements.judge("moved", LIST, "E-2", "same", why=REASON)
    judged.judgements.judge("dropped", LIST, "E-3", "different", why="gone from the list")
    done = judged.rescreening.rescreen().value
    assert (done.new, done.gone, done.changed) == ((), (), ())


def test_records_and_open_screenings_that_are_touched_are_named_and_do_not_change(
    desk: Workspace, judged: ClientWorkspace, tmp_path: Path
) -> None:
    made = {key: record_to(judged, key) for key in FIRMS}
    screened = {
        key: judged.screenings.start_shipment(ship_to(judged, key)).value.id for key in ("kept", "moved")
    }
    assert judged.rescreening.list_touched_records() == {}
    before = {
        key: (judged.records.get_determination(row), judged.records.read_paper(row))
        for key, row in made.items()
    }
    load_newer(desk, tmp_path)
    rescreened = judged.rescreening.rescreen().value
    told = records_of(rescreened)
    assert set(told) == {made["moved"], made["dropped"], made["added"]}
    assert "watch, now in control" in told[made["moved"]]
    assert "no longer met" in told[made["dropped"]]
    assert told[made["added"]] == "Yamato Jiki meets Yamato Jiki (E-4), which it did not before"
    assert [screening.id for screening, _ in rescreened.screenings] == [screened["moved"]]
    assert set(judged.rescreening.list_touched_records()) == set(told)
    assert before == {
        key: (judged.records.get_determination(row), judged.records.read_paper(row))
        for key, row in made.items()
    }
    judged.judgements.judge("moved", LIST, "E-2", "different", why="another firm of that name")
    (touch,) = judged.rescreening.list_touched_records()[made["moved"]]
    assert touch.says == "Nanto Denki (E-2) was judged otherwise since for Nanto Denki"


def test_an_owner_deep_in_the_case_of_a_record_touches_it(
    desk: Workspace, room: ClientWorkspace, tmp_path: Path
) -> None:
    party = room.parties.create(Party(party="buyer", name="Kita Motors", country=CountryCode("JP"))).value
    room.parties.set_stakes(
        party,
        [
            Stake(owned="buyer", owner="hold", name="Kita Holding", percent=Percent("60")),
            Stake(
                owned="hold",
                owner="deep",
                name="Yamato Jiki",
                percent=Percent("30"),
                country=CountryCode("JP"),
            ),
        ],
    )
    room.searches.search_stale()
    record = record_to(room, "buyer")
    load(desk, tmp_path / "lists", ADDED)
    assert set(records_of(room.rescreening.rescreen().value)) == {record}


def test_what_no_judgement_rests_on_is_told_and_brings_none_back(
    desk: Workspace, judged: ClientWorkspace, tmp_path: Path
) -> None:
    load(desk, tmp_path / "lists", KEPT.replace("active,,", "suspended,2026-11-01,"), MOVED, DROPPED)
    rescreened = judged.rescreening.rescreen().value
    (change,) = rescreened.changed
    assert (change.changes, change.comes_back) == (("its list called it in force, now suspended",), False)
    assert judged.judgements.read_state().to_judge == () or "kept" not in {
        entry.firm.key for entry in judged.judgements.read_state().to_judge
    }


def test_a_renamed_party_is_compared_with_itself(judged: ClientWorkspace) -> None:
    row = next(row.id for row in judged.parties.rows() if row.party == "kept")
    judged.parties.update(row, replace(judged.parties.get(row).party, other_names="Hokuto Works"))
    rescreened = judged.rescreening.rescreen().value
    (change,) = rescreened.changed
    assert "your party was called" in change.changes[0]


def test_it_is_cancelled_between_two_firms_and_tells_how_far_it_is(judged: ClientWorkspace) -> None:
    steps: list[tuple[int, int]] = []
    with pytest.raises(Stopped):
        judged.rescreening.rescreen(lambda *step: steps.append(step), lambda: len(steps) > 1)
    assert steps == [(0, len(judged.searches.firms())), (1, len(judged.searches.firms()))]
