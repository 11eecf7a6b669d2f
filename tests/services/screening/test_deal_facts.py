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

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from desktop_app.domain.interview import NOT_KNOWN, Attribution, Interview
from desktop_app.domain.interview.paths import look_up, parse_gap, path_in_case
from desktop_app.services.records.determinations import Signature
from desktop_app.services.records.record_list import EventReason
from desktop_app.services.schema.columns import row_of_form, with_cells
from desktop_app.services.schema.declaration import CountryCode
from desktop_app.services.schema.forms import Client, Party, Product, Shipment, ShipmentLine
from desktop_app.services.schema.rows import ShipmentDetail
from desktop_app.services.screening.screenings import Screening
from desktop_app.services.screening.state import resume_interview
from desktop_app.services.workspace import ClientWorkspace, open_workspace
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

    def __init__(self, room: ClientWorkspace) -> None:
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
        yield Desk(room)
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
    max_examples=min(150, settings().max_examples), phases=[Phase.generate]
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
