# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Parties and owners are looked up, a person judges, and cases state what came of it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from desktop_app.basics.messages import Refused
from desktop_app.basics.progress import Stopped
from desktop_app.services.party_search.firm_searches import PartySearch
from desktop_app.services.party_search.judgements import FirmEntry
from desktop_app.services.schema.declaration import CountryCode, Day, Number, Percent
from desktop_app.services.schema.forms import Client, Party, Shipment, ShipmentLine, Stake
from desktop_app.services.workspace import ClientWorkspace, Workspace

L3HARRIS = "control-2025-1-02"
PACK = "cn-rare-earth"
REASON = "the same address in Melbourne, Florida"
HEADING = "id,name,aliases,country,kind,list,notice,listed_on,standing,from,until,source\n"


@pytest.fixture
def desk(sample: Workspace) -> Workspace:
    return sample


def add_party(room: ClientWorkspace, name: str = "L3Harris Technologies", **fields: Any) -> int:
    return room.parties.create(Party(party="buyer", name=name, **fields)).value


def party_of_case(room: ClientWorkspace, on: str = "2026-11-24") -> Any:
    """Return the party ``buyer`` as a case states it, for a shipment to it."""
    part = room.products.rows()[0].part_number
    shipment = room.shipments.create_shipment(
        Shipment(shipment="", on=Day(on), end_user="buyer", movement="export", destination=CountryCode("US")),
        [ShipmentLine(line="1", part_number=part, quantity=Number("1"))],
    ).value
    line = room.screenings.start_shipment(shipment).value.lines[0]
    assert line.screened is not None
    warnings = {advice.code for advice in line.screened.conclusion.warnings}
    sources = {path: source for path, source in line.case.get("sources", {}).items() if path[:7] == "parties"}
    return {**line.case["parties"][0], "warnings": warnings, "sources": sources}


def queue(room: ClientWorkspace, firm: str = "buyer") -> list[FirmEntry]:
    room.searches.search_stale()
    return [entry for entry in room.judgements.read_state().to_judge if entry.firm.key == firm]


def load(desk: Workspace, folder: Path, *rows: str, list_name: str = "Own list") -> None:
    folder.mkdir(exist_ok=True)
    file = folder / "own.csv"
    file.write_text(HEADING + "".join(f"{row}\n" for row in rows), "utf-8")
    desk.party_lists.load_file(file, name=list_name)


def test_only_what_is_stale_is_looked_up_and_a_second_time_nothing(room: ClientWorkspace) -> None:
    first = room.searches.search_stale()
    assert len(first.value.now) == len(room.searches.firms()) > 5
    assert room.searches.search_stale().value.now == {}
    party = add_party(room)
    assert room.searches.list_stale() == ["buyer"]
    room.searches.search_stale()
    assert room.searches.list_stale() == []
    room.parties.update(party, Party(party="buyer", name="Leidos Inc", country=CountryCode("US")))
    assert room.searches.list_stale() == ["buyer"]
    room.parties.delete(party)
    assert room.searches.list_stale() == []
    assert "buyer" not in room.searches.kept()


def test_a_list_that_is_loaded_makes_every_search_stale(
    desk: Workspace, room: ClientWorkspace, tmp_path: Path
) -> None:
    room.searches.search_stale()
    load(desk, tmp_path / "lists", "E-1,Hokuto Kogyo,北斗工業,JP,entity,watch,,2026-02-24,active,,,own")
    assert len(room.searches.list_stale()) == len(room.searches.firms())
    room.searches.search_stale()
    searched = next(iter(room.searches.kept().values())).lists
    assert [(one.id, one.rows) for one in searched][1:] == [("own-list", "1")]


def test_a_list_that_cannot_be_read_is_refused_and_never_taken_for_nothing_met(
    room: ClientWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_told: object) -> None:
        raise Refused("the list cannot be read", do="Load it again")

    add_party(room)
    monkeypatch.setattr(PartySearch, "find_entries", fail)
    with pytest.raises(Refused, match="cannot be read"):
        room.searches.search(["buyer"])
    assert room.searches.kept() == {}


def test_a_cancelled_search_keeps_what_it_has_looked_up(room: ClientWorkspace) -> None:
    answers = iter([False, False, True])
    with pytest.raises(Stopped):
        room.searches.search_stale(cancelled=lambda: next(answers))
    assert len(room.searches.kept()) == 2
    room.searches.search_stale()
    assert room.searches.list_stale() == []


def test_a_match_waits_for_a_person_though_the_party_is_said_not_to_be_listed(room: ClientWorkspace) -> None:
    add_party(room, listed="no")
    waiting = queue(room)[0]
    assert (waiting.entry.met.entry.id, waiting.entry.met.verdict) == (L3HARRIS, "match")
    stated = party_of_case(room)
    assert stated["listed"] == "no"
    assert {c["id"]: c.get("judged") for c in stated["screened"]["candidates"]}[L3HARRIS] is None
    assert "name_on_list" in stated["warnings"]


def test_what_may_be_an_entry_waits_though_the_party_is_said_not_to_be_listed(room: ClientWorkspace) -> None:
    add_party(room)
    open_ids = {entry.entry.met.entry.id for entry in queue(room)}
    assert len(open_ids) > 1
    room.parties.update(_id_of(room), Party(party="buyer", name="L3Harris Technologies", listed="no"))
    assert {entry.entry.met.entry.id for entry in queue(room)} == open_ids


def _id_of(room: ClientWorkspace) -> int:
    return next(row.id for row in room.parties.rows() if row.party == "buyer")


def test_the_same_fills_in_that_the_party_is_listed_and_takes_back_a_no(
    desk: Workspace, room: ClientWorkspace
) -> None:
    party = add_party(room, listed="no")
    queue(room)
    done = room.judgements.judge("buyer", PACK, L3HARRIS, "same", why=f"  {REASON} ")
    assert room.parties.get(party).party.listed == ""
    assert L3HARRIS not in {entry.entry.met.entry.id for entry in queue(room)}
    stated = party_of_case(room)
    judged = next(c for c in stated["screened"]["candidates"] if c["id"] == L3HARRIS)
    assert stated["listed"] == "control"
    assert (judged["judged"], judged["why"], judged["by"]) == ("same", REASON, "J. Haug")
    assert "name_on_list" in stated["warnings"]  # the other entry that it may be waits all the same
    assert done.undo is not None
    desk.undo_change(done.undo)
    assert room.parties.get(party).party.listed == "no"
    assert L3HARRIS in {entry.entry.met.entry.id for entry in queue(room)}


def test_an_entry_fills_nothing_before_the_day_on_which_it_takes_effect(room: ClientWorkspace) -> None:
    add_party(room)
    queue(room)
    room.judgements.judge("buyer", PACK, L3HARRIS, "same", why=REASON)
    assert "listed" not in party_of_case(room, "2025-01-01")
    assert party_of_case(room, "2025-01-02")["listed"] == "control"


def test_no_stands_beside_the_same_only_with_a_reason(room: ClientWorkspace) -> None:
    party = add_party(room)
    queue(room)
    room.judgements.judge("buyer", PACK, L3HARRIS, "same", why=REASON)
    form = replace(room.parties.get(party).party, listed="no")
    with pytest.raises(Refused, match="judged to be L3Harris") as refused:
        room.parties.update(party, form)
    assert refused.value.where == "listed_reason"
    room.parties.update(party, replace(form, listed_reason="struck off on 3 November, own inquiry"))
    stated = party_of_case(room)
    assert stated["listed"] == "no"
    assert "facts_disagree" in stated["warnings"]
    told = {"kind": "typed", "document": "struck off on 3 November, own inquiry"}
    assert stated["sources"] == {"parties[0].listed": told}


def test_the_reason_of_an_owner_stands_at_its_place_and_none_where_nothing_was_judged(
    room: ClientWorkspace,
) -> None:
    party = add_party(room, "Buyer of Bajio", listed="no", listed_reason="no such name in the lists")
    why = "sold its shares"
    below = Stake(
        owned="top",
        owner="low",
        name="L3Harris Technologies",
        percent=Percent("60"),
        listed="no",
        listed_reason=why,
    )
    room.parties.set_stakes(party, [Stake(owner="top", name="Holding", percent=Percent("60")), below])
    room.searches.search_stale()
    assert party_of_case(room)["sources"] == {}
    room.judgements.judge("low", PACK, L3HARRIS, "same", why=REASON)
    held = [replace(stake, listed="no", listed_reason=why) for stake in room.parties.get(party).stakes[1:]]
    room.parties.set_stakes(party, [room.parties.get(party).stakes[0], *held])
    found = party_of_case(room)["sources"]
    assert found == {"parties[0].owners[0].owners[0].listed": {"kind": "typed", "document": why}}


def test_different_is_remembered_and_fills_nothing(room: ClientWorkspace) -> None:
    add_party(room)
    entry = queue(room)[0].entry.met
    room.judgements.judge("buyer", *entry.key, "different", why="another register number")
    assert entry.key not in {waiting.entry.met.key for waiting in queue(room)}
    stated = party_of_case(room)
    assert "listed" not in stated
    judged = {c["id"]: c.get("judged") for c in stated["screened"]["candidates"]}
    assert judged[entry.entry.id] == "different"


def test_unsure_is_no_judgement(room: ClientWorkspace) -> None:
    add_party(room, listed="no")
    queue(room)
    room.judgements.judge("buyer", PACK, L3HARRIS, "unsure")
    waiting = next(entry for entry in queue(room) if entry.entry.met.entry.id == L3HARRIS)
    assert waiting.entry.holds == "unsure"
    stated = party_of_case(room)
    assert "name_on_list" in stated["warnings"]
    assert {c["id"]: c.get("judged") for c in stated["screened"]["candidates"]}[L3HARRIS] == "unsure"


@pytest.mark.parametrize(
    ("list_name", "listed", "unreliable"),
    [
        ("control", "control", None),
        ("watch", "watch", None),
        ("unreliable", None, "yes"),
        ("us_ofac_sdn", None, None),
    ],
)
def test_a_loaded_list_fills_what_its_column_says_and_any_other_nothing(
    desk: Workspace,
    room: ClientWorkspace,
    tmp_path: Path,
    list_name: str,
    listed: str | None,
    unreliable: str | None,
) -> None:
    load(
        desk, tmp_path / "lists", f"E-1,Hokuto Kogyo,北斗工業,JP,entity,{list_name},,2026-02-24,active,,,own"
    )
    add_party(room, "Hokuto Kogyo Co., Ltd.", country="JP")
    (waiting,) = queue(room)
    room.judgements.judge("buyer", *waiting.entry.met.key, "same", why=REASON)
    stated = party_of_case(room)
    assert (stated.get("listed"), stated.get("unreliable")) == (listed, unreliable)


def test_only_judgements_whose_entry_changed_come_back_and_say_what_changed(
    desk: Workspace, room: ClientWorkspace, tmp_path: Path
) -> None:
    one = "E-1,Hokuto Kogyo,北斗工業,JP,entity,watch,,2026-02-24,active,,,own"
    two = "E-2,Nanto Denki,南都電機,JP,entity,watch,,2026-02-24,active,,,own"
    three = "E-3,Saito Seiki,,JP,entity,watch,,2026-02-24,active,,,own"
    load(desk, tmp_path / "lists", one, two, three)
    for key, name in (("buyer", "Hokuto Kogyo"), ("second", "Nanto Denki"), ("third", "Saito Seiki")):
        room.parties.create(Party(party=key, name=name, country=CountryCode("JP")))
    room.searches.search_stale()
    for key, entry in (("buyer", "E-1"), ("second", "E-2"), ("third", "E-3")):
        room.judgements.judge(key, "own-list", entry, "same", why=REASON)
    moved = two.replace("watch", "control")
    load(desk, tmp_path / "lists", one.replace("active,,", "suspended,2026-11-01,"), moved)
    room.searches.search_stale()
    back = {entry.key: entry.entry for entry in room.judgements.read_state().to_judge}
    assert set(back) == {("second", "own-list", "E-2"), ("third", "own-list", "E-3")}
    assert "stood in the list watch, now in control" in back["second", "own-list", "E-2"].changes[0]
    assert not back["third", "own-list", "E-3"].is_met
    assert party_of_case(room)["listed"] == "watch"


def test_another_name_of_ours_brings_a_judgement_back_and_another_note_does_not(
    room: ClientWorkspace,
) -> None:
    party = add_party(room)
    queue(room)
    room.judgements.judge("buyer", PACK, L3HARRIS, "different", why=REASON)
    room.parties.update(party, replace(room.parties.get(party).party, note="ask again in March"))
    assert L3HARRIS not in {entry.entry.met.entry.id for entry in queue(room)}
    room.parties.update(party, replace(room.parties.get(party).party, other_names="L3 Technologies | L-3"))
    back = next(entry for entry in queue(room) if entry.entry.met.entry.id == L3HARRIS)
    assert "your party was called" in back.entry.changes[0]


def test_owners_are_looked_up_and_judged_at_any_depth_in_rings_too(room: ClientWorkspace) -> None:
    party = add_party(room, "Kita Motors", owners_complete="yes")
    room.parties.set_stakes(
        party,
        [
            Stake(owned="buyer", owner="hold", name="Kita Holding", percent=Percent("60")),
            Stake(owned="hold", owner="l3", name="L3Harris Technologies", percent=Percent("30")),
            Stake(owned="hold", owner="cross", name="Kita Cross", percent=Percent("70")),
            Stake(owned="cross", owner="hold", name="Kita Holding", percent=Percent("50")),
            Stake(
                owned="cross", owner="l3", name="L3Harris Technologies", percent=Percent("50"), listed="no"
            ),
        ],
    )
    (waiting,) = [entry for entry in queue(room, "l3") if entry.entry.met.entry.id == L3HARRIS]
    assert set(waiting.holds) == {"Kita Holding", "Kita Cross"}
    room.judgements.judge("l3", PACK, L3HARRIS, "same", why=REASON)
    (holding,) = party_of_case(room)["owners"]
    share = holding["owners"][0]["percent"]
    assert share in ({"from": "100", "to": "100"}, "100")


@pytest.mark.parametrize(
    ("judged", "why", "where"),
    [("same", "  ", "why"), ("different", "", "why"), ("maybe", "x", "judged"), ("same", "x" * 2001, "why")],
)
def test_an_answer_that_says_nothing_is_refused_and_changes_nothing(
    room: ClientWorkspace, judged: str, why: str, where: str
) -> None:
    add_party(room)
    queue(room)
    with pytest.raises(Refused) as refused:
        room.judgements.judge("buyer", PACK, L3HARRIS, judged, why=why)
    assert refused.value.where == where
    assert room.judgements.history("buyer", PACK, L3HARRIS) == ()


def test_every_judgement_stays_in_the_history_and_the_newest_counts(room: ClientWorkspace) -> None:
    add_party(room)
    queue(room)
    for judged in ("different", "same", "unsure", "different"):
        room.judgements.judge("buyer", PACK, L3HARRIS, judged, why=f"because {judged}")
    history = room.judgements.history("buyer", PACK, L3HARRIS)
    assert [one.judged for one in history] == ["different", "same", "unsure", "different"]
    (entry,) = [one for one in room.judgements.entries_of("buyer") if one.met.entry.id == L3HARRIS]
    assert entry.holds == "different"
    with pytest.raises(Refused, match="does not meet"):
        room.judgements.judge("buyer", PACK, "control-2025-13-01", "same", why=REASON)


def test_clients_do_not_see_what_others_judged(desk: Workspace, room: ClientWorkspace) -> None:
    add_party(room)
    queue(room)
    room.judgements.judge("buyer", PACK, L3HARRIS, "same", why=REASON)
    other = desk.client_workspace(
        desk.clients.create(Client(client="other", name="Other GmbH", country=CountryCode("DE"))).value
    )
    add_party(other)
    assert L3HARRIS in {entry.entry.met.entry.id for entry in queue(other)}


def test_one_answer_counts_for_the_entries_of_one_party_and_is_taken_back_whole(
    desk: Workspace, room: ClientWorkspace
) -> None:
    party = add_party(room, "Lockheed Martin Corporation", listed="no", unreliable="no")
    waiting = next(entry for entry in queue(room) if entry.entry.met.entry.list == "control")
    assert [twin.entry.list for twin in waiting.twins] == ["unreliable"]
    twins = [twin.key for twin in waiting.twins]
    before = len(queue(room))
    done = room.judgements.judge("buyer", *waiting.entry.met.key, "same", why=REASON, also=twins)
    stated = party_of_case(room)
    assert (stated["listed"], stated["unreliable"]) == ("control", "yes")
    assert done.undo is not None
    desk.undo_change(done.undo)
    assert len(queue(room)) == before
    assert (room.parties.get(party).party.listed, room.parties.get(party).party.unreliable) == ("no", "no")
    with pytest.raises(Refused, match="does not meet"):
        room.judgements.judge(
            "buyer", *waiting.entry.met.key, "same", why=REASON, also=[(PACK, "control-2025-13-01")]
        )
    assert room.judgements.history("buyer", *waiting.entry.met.key) == ()


def test_one_answer_counts_for_a_party_and_its_owner_that_are_one_body_by_their_names(
    desk: Workspace, room: ClientWorkspace
) -> None:
    party = add_party(room, "Lockheed Martin Corporation", listed="no")
    room.parties.set_stakes(
        party, [Stake(owner="lm", name="Lockheed Martin", country=CountryCode("US"), percent=Percent("100"))]
    )
    every = (*queue(room), *queue(room, "lm"))
    waiting = {entry.firm.key: entry for entry in every if entry.entry.met.entry.list == "control"}
    assert [firm.key for firm in waiting["buyer"].same_firms] == ["lm"]
    assert [firm.key for firm in waiting["lm"].same_firms] == ["buyer"]
    key = waiting["buyer"].entry.met.key
    done = room.judgements.judge("buyer", *key, "same", why=REASON, firms=["lm"])
    judged = {entry.firm.key: entry.entry.holds for entry in room.judgements.read_state().judged}
    assert judged == {"buyer": "same", "lm": "same"}
    assert room.parties.get(party).party.listed == ""
    assert done.undo is not None
    desk.undo_change(done.undo)
    assert room.judgements.read_state().judged == ()


def test_firms_whose_names_differ_or_that_sit_elsewhere_are_asked_about_each(room: ClientWorkspace) -> None:
    party = add_party(room, "Lockheed Martin Corporation", country="US")
    owners = [
        Stake(owner="space", name="Lockheed Martin Space", country=CountryCode("US"), percent=Percent("50")),
        Stake(owner="jp", name="Lockheed Martin", country=CountryCode("JP"), percent=Percent("50")),
    ]
    room.parties.set_stakes(party, owners)
    every = (*queue(room), *queue(room, "space"), *queue(room, "jp"))
    assert {entry.firm.key for entry in every} == {"buyer", "space", "jp"}
    assert [firm.key for entry in every for firm in entry.same_firms] == []
