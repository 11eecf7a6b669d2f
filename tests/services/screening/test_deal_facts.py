# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""One body of facts of a deal: what was said at any door is shown at every other one, and asked nowhere again."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from desktop_app.basics.messages import Refused
from desktop_app.domain.interview import NOT_KNOWN, Attribution, Interview
from desktop_app.domain.interview.paths import look_up, parse_gap, path_in_case
from desktop_app.services.records.determinations import Recorder, Signature
from desktop_app.services.records.record_list import EventReason
from desktop_app.services.schema.columns import row_of_form, with_cells
from desktop_app.services.schema.declaration import CountryCode
from desktop_app.services.schema.forms import Client, Party, Product, Shipment, ShipmentLine
from desktop_app.services.schema.rows import ShipmentDetail
from desktop_app.services.screening.screenings import Screening
from desktop_app.services.screening.state import resume_interview
from desktop_app.services.workspace import Workspace, open_workspace
from tests.domain.interview.walking import Teller
from tests.making import program, put_empty_data_file
from tests.services.conftest import FIRST_MOMENT, Clock

SIGNED = Signature("J. Haug", "export control")
BY = Attribution("M. Vogt", FIRST_MOMENT, "declared", "letter of 3 Nov 2026")
PARTY = {"military": "no", "listed": "no", "held_by_listed": "no", "unreliable": "no", "owners": []}
MAGNET: dict[str, Any] = {
    "on": "2026-12-01",
    "movement": "export",
    "destination": "MX",
    "exporter": {"name": "Magnetwerk", "country": "DE"},
    "item": {
        "listed_as": "II-PM-1",
        "made_in": "JP",
        "value": {"amount": "12.5", "currency": "USD"},
        "mass": {"amount": "40", "unit": "g"},
        "components": [],
        "part_one": [{"row": "I-06", "origin": "CN", "element_percent": "4"}],
        "technology": dict.fromkeys(
            ("mining", "separation", "metal_smelting", "magnet_making", "recycling"), "no"
        ),
    },
    "parties": [
        {"role": "importer", "name": "Aceros del Norte", "country": "MX", **PARTY},
        {"role": "end_user", "name": "Ejes Montenegro", "country": "MX", **PARTY},
    ],
    "end_use": {
        **dict.fromkeys(("wmd", "terrorism", "military", "ai_military", "humanitarian"), "no"),
        "chips": {"kind": "none"},
    },
}
OTHERWISE = {
    "movement": ("export", "domestic_transfer"),
    "destination": ("MX", "US", "NO"),
    "end_use.military": ("no", "yes"),
    "end_use.wmd": ("no",),
    "end_use.chips.kind": ("none", "logic"),
}
"""Facts of the deal that are said now at this door, now at that, and what is said of them."""
COLUMNS = {
    "movement": "movement",
    "destination": "destination",
    "end_use.military": "military",
    "end_use.wmd": "wmd",
    "end_use.chips.kind": "chips_kind",
}


class Desk:
    """Somebody who goes in and out by every door of one deal, and remembers what was said last."""

    def __init__(self, workspace: Workspace, client: int) -> None:
        self.workspace, room = workspace, workspace.client_workspace(client)
        self.room, self.teller, self.said = room, Teller(MAGNET), dict[str, Any]()
        self.day = date(2026, 12, 1)
        lines = [ShipmentLine(part_number="MG-1")]
        self.shipment = room.shipments.create_shipment(Shipment(title="Magnets"), lines).value

    def work(self) -> Screening:
        """Return the screening in work; a new one is begun where there is none."""
        rows = [row for row in self.detail().screenings if row.state == "open"]
        if rows:
            return self.room.screenings.load_screening(max(row.id for row in rows))
        return self.room.screenings.start_shipment(self.shipment).value

    def detail(self) -> ShipmentDetail:
        return self.room.shipments.load_shipment(self.shipment)

    def talk(self, screening: Screening) -> Interview:
        resumed = resume_interview(
            program(), screening.interview_start, screening.answers, today=FIRST_MOMENT.date()
        )
        assert not resumed.left_behind
        return resumed.interview

    def store(self, screening: Screening, talk: Interview) -> None:
        self.room.screenings.save_answers(screening.id, talk.answers[len(screening.answers) :])

    def answer(self, count: int) -> None:
        """Answer the next questions."""
        screening = self.work()
        talk = self.talk(screening)
        for _ in range(count):
            asked = [path for places in talk.open_questions.asked_by_page.values() for path in places]
            if not asked:
                break
            path = asked[0]
            assert path not in self.said, f"{path} is asked again"
            value = self.teller.tell(path)
            talk = talk.add_answer(path, value, BY)
            self.said[path] = None if value is NOT_KNOWN else value
        self.store(screening, talk)

    def say(self, path: str, value: str) -> None:
        """Say something else of the deal in the screening."""
        screening = self.work()
        talk = self.talk(screening)
        if talk.state.value_at(path) == value:
            return
        if talk.state.from_catalogue(path):
            talk = talk.override_catalogue(path, value, "they rang", attribution=BY)
        else:
            talk = talk.add_answer(path, value, BY)
        self.store(screening, talk)
        self.said[path] = value

    def fill_in(self, path: str, value: str) -> None:
        """Say something of the deal on the form of the shipment."""
        detail = self.detail()
        form = with_cells(detail.shipment, {COLUMNS[path]: value})
        self.room.shipments.update_shipment(self.shipment, form, opened=detail.shipment)
        self.said[path] = value

    def rename(self) -> None:
        """Save the form with what it shows, but for the title."""
        detail = self.detail()
        form = replace(detail.shipment, title=f"{detail.shipment.title}.")
        self.room.shipments.update_shipment(self.shipment, form, opened=detail.shipment)

    def begin_anew(self) -> None:
        self.room.screenings.start_shipment(self.shipment)

    def take_over(self) -> None:
        self.room.screenings.take_over_changes(self.work().id)

    def send_round(self) -> None:
        """Hand the screening in, and get it back."""
        screening = self.work().id
        self.room.reviews.hand_in(screening, SIGNED)
        self.see()
        self.room.reviews.send_back(screening, EventReason("look at the day again", "M. Roth"))

    def record(self) -> None:
        screening = self.work()
        (record,) = self.room.records.record_determination(screening.id, SIGNED).value
        case = self.room.records.get_determination(record).case
        for path, value in self.said.items():
            if parse_gap(path) or value is None:
                continue
            kept = look_up(case, path_in_case(path))
            assert _is_said(value, kept), (path, value, kept)

    def repeat(self) -> None:
        """Make the same again, which is the deal from here on."""
        self.day += timedelta(days=30)
        deal = self.room.same_again.find_deal("shipment", self.shipment)
        made = self.room.same_again.make(deal, self.day, {}).value
        self.shipment = next(row.id for row in self.room.shipments.list_rows() if row.screening == made.id)
        self.said.pop("on", None)

    def see(self) -> None:
        """See at every door what was said last."""
        detail, told = self.detail(), self.room.shipments.list_told(self.shipment)
        fields = row_of_form(detail.shipment)
        (row,) = [row for row in self.room.shipments.list_rows() if row.id == self.shipment]
        for path, value in self.said.items():
            if path in COLUMNS:
                assert fields[COLUMNS[path]] == value, (path, value)
            if path == "parties[importer]":
                assert row.importer == detail.row.importer == detail.firms["importer"] == value["name"]
            if path == "parties[end_user]":
                assert row.end_user == detail.row.end_user == detail.firms["end_user"] == value["name"]
        assert row.destination == detail.shipment.destination
        if told is None:
            return
        shown = {one.path: one for one in told.rows}
        state = self.room.screenings.load_screening(told.screening.id).row.state
        if state == "recorded" or not detail.screenings:
            return
        for path, value in self.said.items():
            if parse_gap(path) and path not in shown:  # on file by now
                assert detail.firms[path.removeprefix("parties[").removesuffix("]")] == value["name"]
                continue
            assert path in shown, path
            assert shown[path].state != "asked", path
            if value is not None:
                assert _is_said(value, shown[path].value), (path, value, shown[path].value)


def _is_said(said: Any, stated: Any) -> bool:
    """Tell whether what is stated is what was said; a list or firm may be known further by now."""
    if isinstance(said, list):
        return len(said) == len(stated or ()) and all(map(_is_said, said, stated or ()))
    if isinstance(said, dict):
        return isinstance(stated, dict) and said.items() <= stated.items()
    return bool(said == stated)


@contextmanager
def desk_with_a_deal(folder: Path) -> Iterator[Desk]:
    ours = open_workspace(
        program(), put_empty_data_file(folder / "l.sqlite"), user_name="J. Haug", now=Clock()
    )
    client = ours.clients.create(Client(client="mw", name="Magnetwerk", country=CountryCode("DE"))).value
    room = ours.client_workspace(client)
    room.products.create(Product(part_number="MG-1", name="Magnet"))
    room.parties.create(Party(party="aceros", name="Aceros del Norte", country=CountryCode("MX")))
    try:
        yield Desk(ours, client)
        assert ours.verify_records() == []
    finally:
        ours.close()


FACTS = st.sampled_from(sorted((path, value) for path, values in OTHERWISE.items() for value in values))
DOORS = st.one_of(
    st.tuples(st.just("answer"), st.integers(1, 12)),
    st.tuples(st.just("say"), FACTS),
    st.tuples(st.just("fill_in"), FACTS),
    st.sampled_from(
        [("rename",), ("begin_anew",), ("take_over",), ("send_round",), ("record",), ("repeat",)]
    ),
)


@settings(
    max_examples=min(60, settings().max_examples), phases=[Phase.generate]
)  # a way takes half a second, and is not shortened
@given(st.lists(DOORS, min_size=3, max_size=9))
def test_what_was_said_is_shown_at_every_door_and_asked_nowhere_again(doors: list[tuple[Any, ...]]) -> None:
    with tempfile.TemporaryDirectory() as folder, desk_with_a_deal(Path(folder)) as desk:
        for name, *arguments in doors:
            if name in ("say", "fill_in"):
                (arguments,) = arguments
            getattr(desk, name)(*arguments)
            desk.see()
        desk.answer(60)
        desk.see()
        desk.record()
        desk.begin_anew()
        desk.answer(1)
        desk.see()


@pytest.fixture
def desk_at_work(tmp_path: Path) -> Iterator[Desk]:
    """Return a desk whose screening was told of movement, destination and a firm that is on no file."""
    with desk_with_a_deal(tmp_path) as desk:
        screening = desk.work()
        talk = desk.talk(screening)
        talk = talk.add_answer("movement", "export", BY).add_answer("destination", "MX", BY)
        talk = talk.add_answer("parties[end_user]", {"name": "Ejes Montenegro", "country": "MX"}, BY)
        desk.store(screening, talk)
        yield desk


def stored(desk: Desk) -> Shipment:
    """Return the row of the shipment as it is stored."""
    return desk.room.shipments._stored_shipment(desk.shipment)


def test_an_answer_stands_in_one_place_until_it_is_recorded(desk_at_work: Desk) -> None:
    assert (stored(desk_at_work).movement, stored(desk_at_work).destination) == ("", "")
    desk_at_work.rename()
    assert (stored(desk_at_work).movement, stored(desk_at_work).title) == ("", "Magnets.")
    assert [answer.fact for answer in desk_at_work.work().answers] == [
        "movement",
        "destination",
        "parties[end_user]",
    ]
    desk_at_work.record()
    assert (stored(desk_at_work).movement, stored(desk_at_work).destination) == ("export", "MX")


def test_a_form_takes_the_place_of_an_answer_and_the_screening_goes_by_it(desk_at_work: Desk) -> None:
    desk_at_work.fill_in("destination", "NO")
    assert (stored(desk_at_work).destination, stored(desk_at_work).movement) == ("NO", "")
    screening = desk_at_work.work()
    assert screening.answers[-1].kind == "withdrawn"
    (line,) = screening.lines
    assert (line.base["destination"], line.case["destination"], line.case["movement"]) == (
        "NO",
        "NO",
        "export",
    )
    assert desk_at_work.talk(screening).state.status_of("destination") == "catalogue"
    assert desk_at_work.room.changed.of_screening(screening.id).is_nothing


def test_the_goods_stay_as_they_were_when_the_form_is_saved(desk_at_work: Desk) -> None:
    room = desk_at_work.room
    product = room.products.find("MG-1")
    assert product is not None
    room.products.update(product, replace(room.products.get(product).product, made_in=CountryCode("JP")))
    desk_at_work.fill_in("end_use.wmd", "no")
    screening = desk_at_work.work()
    assert "made_in" not in screening.lines[0].base["item"]
    assert screening.lines[0].case["end_use"]["wmd"] == "no"
    (told,) = room.changed.of_screening(screening.id).differences
    assert told.after == "JP", "which is told, and taken over only by a person"


def test_a_form_withdraws_nothing_from_what_waits_for_review(desk_at_work: Desk) -> None:
    screening = desk_at_work.work()
    desk_at_work.room.reviews.hand_in(screening.id, SIGNED)
    with pytest.raises(Refused, match="its screening says otherwise"):
        desk_at_work.fill_in("destination", "NO")
    assert stored(desk_at_work).destination == ""
    desk_at_work.rename()
    assert stored(desk_at_work).title == "Magnets."


def test_a_form_that_was_opened_before_an_answer_is_refused(desk_at_work: Desk) -> None:
    opened = desk_at_work.detail().shipment
    desk_at_work.say("destination", "NO")
    with pytest.raises(Refused, match="changed"):
        desk_at_work.room.shipments.update_shipment(
            desk_at_work.shipment, replace(opened, title="Other"), opened=opened
        )


def test_starting_anew_puts_the_screening_away_and_goes_on_with_its_answers(desk_at_work: Desk) -> None:
    before = desk_at_work.work()
    after = desk_at_work.room.screenings.start_shipment(desk_at_work.shipment).value
    assert [replace(answer, nr=0) for answer in after.answers] == [
        replace(answer, nr=0) for answer in before.answers
    ]
    assert [row.id for row in desk_at_work.detail().screenings] == [after.id]
    assert desk_at_work.room.screenings.load_screening(before.id).row.state == "dropped"


def test_what_the_catalogue_states_otherwise_since_then_is_not_carried(desk_at_work: Desk) -> None:
    room = desk_at_work.room
    screening = desk_at_work.work()
    talk = desk_at_work.talk(screening).add_answer("items[0].made_in", "CN", BY)
    desk_at_work.store(screening, talk.add_answer("items[0].listed_as", "II-PM-1", BY))
    product = room.products.find("MG-1")
    assert product is not None
    room.products.update(product, replace(room.products.get(product).product, made_in=CountryCode("JP")))
    after = room.screenings.start_shipment(desk_at_work.shipment).value
    assert after.lines[0].case["item"]["made_in"] == "JP"
    assert "item.made_in" not in [answer.fact for answer in after.answers]
    assert "item.listed_as" in [answer.fact for answer in after.answers]


def test_a_record_of_an_earlier_version_shows_its_answers_until_the_shipment_is_changed(
    desk_at_work: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Recorder, "_settle_deal", lambda *_arguments: None)  # as 1.2.0 did
    desk_at_work.record()
    assert stored(desk_at_work).movement == ""
    detail = desk_at_work.detail()
    assert (detail.shipment.movement, detail.shipment.destination) == ("export", "MX")
    assert detail.firms == {"end_user": "Ejes Montenegro"}
    assert detail.row.end_user == "Ejes Montenegro"
    desk_at_work.fill_in("destination", "NO")
    assert (stored(desk_at_work).movement, stored(desk_at_work).destination) == ("export", "NO")
    assert desk_at_work.detail().shipment == stored(desk_at_work)


def test_a_new_version_is_changed_where_it_is_made(desk_at_work: Desk) -> None:
    desk_at_work.record()
    (record,) = desk_at_work.room.records.list_determinations()
    version = desk_at_work.room.screenings.start_again(record.id).value
    answer = version.interview_start.make_answer("destination", kind="value", attribution=BY, value="US")
    desk_at_work.room.screenings.save_answers(version.id, [answer])
    assert desk_at_work.detail().shipment.destination == "US"
    with pytest.raises(Refused, match="its screening says otherwise"):
        desk_at_work.fill_in("destination", "NO")


def test_parties_that_stand_in_another_order_keep_what_was_said_of_them(desk_at_work: Desk) -> None:
    """The end user was named first; on file the importer stands before it."""
    screening = desk_at_work.work()
    talk = desk_at_work.talk(screening).add_answer("parties[0].military", "no", BY)
    talk = talk.add_answer("parties[importer]", {"name": "Aceros del Norte", "country": "MX"}, BY)
    desk_at_work.store(screening, talk)
    desk_at_work.record()
    after = desk_at_work.room.screenings.start_shipment(desk_at_work.shipment).value
    parties = after.lines[0].case["parties"]
    assert [(party["name"], party.get("military")) for party in parties] == [
        ("Aceros del Norte", None),
        ("Ejes Montenegro", "no"),
    ]


def test_a_firm_that_is_the_same_as_another_stays_so(desk_at_work: Desk) -> None:
    screening = desk_at_work.work()
    talk = desk_at_work.talk(screening).add_answer(
        "parties[importer]", {"same_as": 0, "role": "importer"}, BY
    )
    desk_at_work.store(screening, talk)
    desk_at_work.see()
    assert desk_at_work.detail().firms == dict.fromkeys(("importer", "end_user"), "Ejes Montenegro")
    desk_at_work.begin_anew()
    after = desk_at_work.work()
    names = {party["role"]: party["name"] for party in after.lines[0].case["parties"]}
    assert names == dict.fromkeys(("importer", "end_user"), "Ejes Montenegro")
    assert desk_at_work.talk(after).state.same_entities.is_repeated("parties[1].military")


def test_a_typed_firm_is_looked_up_again_only_where_a_list_is_newer(
    desk_at_work: Desk, tmp_path: Path
) -> None:
    room, screening = desk_at_work.room, desk_at_work.work()
    lists = [
        {"id": one.id, "sha256": one.sha256, "rows": str(one.rows)}
        for one in desk_at_work.workspace.party_lists.list_newest()
    ]
    looked_up = {
        "lists": lists,
        "on": "2026-11-24",
        "by": "J. Haug",
        "names": ["Ejes Montenegro"],
        "candidates": [],
    }
    talk = desk_at_work.talk(screening).add_answer("parties[0].screened", looked_up, BY)
    desk_at_work.store(screening, talk)
    desk_at_work.begin_anew()
    assert "parties[0].screened" in [answer.fact for answer in desk_at_work.work().answers]
    own = tmp_path / "own.csv"
    own.write_text("id;name;country\nA;Aceros Uno;MX\n", encoding="utf-8")
    desk_at_work.workspace.party_lists.load_file(own)
    after = room.screenings.start_shipment(desk_at_work.shipment).value
    assert "parties[0].screened" not in [answer.fact for answer in after.answers]
    assert "parties[end_user]" in [answer.fact for answer in after.answers]
