# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A party typed into a screening is looked up; the answer goes with its name, and undo passes over it."""

from __future__ import annotations

from typing import Any

from desktop_app.domain.interview import Interview
from desktop_app.domain.interview.interview import (
    TypedFirm,
    add_look_ups,
    firm_at,
    judge_typed_firm,
    list_not_looked_up,
)
from desktop_app.domain.interview.undo import find_answer_batch, list_answer_batches, undo_answers
from tests.domain.interview.walking import SAID, begin, empty, full

LOOKED_UP = {"lists": [{"id": "own", "rows": "3"}], "on": "2026-11-24", "by": "J. Haug", "candidates": []}


def named(talk: Interview, name: str) -> Interview:
    return talk.add_answer("parties[end_user]", {"name": name, "country": "JP"}, SAID)


def started(*parties: dict[str, Any]) -> Interview:
    tree = {"format": "lodestone-case/1", "on": "2025-10-20"}
    return begin(empty({**tree, "parties": list(parties)} if parties else tree))


def open_names(talk: Interview) -> list[tuple[str, tuple[str, ...]]]:
    return [(firm.path, firm.names) for firm in list_not_looked_up(talk.state)]


def look_all_up(talk: Interview) -> Interview:
    return add_look_ups(talk, [(firm, LOOKED_UP) for firm in list_not_looked_up(talk.state)], SAID)


def test_a_typed_party_and_its_typed_owner_are_looked_up_once() -> None:
    talk = named(started(), "Kita Logistics")
    talk = talk.add_answer("parties[0].owners", [{"name": "Kita Holding", "percent": "60"}], SAID)
    assert open_names(talk) == [
        ("parties[0]", ("Kita Logistics",)),
        ("parties[0].owners[0]", ("Kita Holding",)),
    ]
    talk = look_all_up(talk)
    assert open_names(talk) == []
    tree = talk.state.tree_of_line(0, talk.today)
    assert tree["parties"][0]["screened"] == LOOKED_UP
    assert tree["parties"][0]["owners"][0]["screened"] == LOOKED_UP
    assert tree["sources"]["parties[0].screened"]["kind"] == "computed"


def test_another_name_is_looked_up_anew_and_a_late_search_of_the_old_one_is_dropped() -> None:
    talk = named(started(), "Kita Logistics")
    (old,) = list_not_looked_up(talk.state)
    talk = named(look_all_up(talk), "Minami Logistics")
    assert "screened" not in talk.state.root["parties"][0]
    assert open_names(talk) == [("parties[0]", ("Minami Logistics",))]
    late = add_look_ups(talk, [(old, LOOKED_UP)], SAID)
    assert late == talk


def test_those_of_the_catalogue_are_left_to_it_and_those_it_looked_up_stay() -> None:
    known = {"role": "end_user", "name": "Kita Logistics", "country": "JP"}
    assert open_names(started(known)) == []
    assert open_names(named(started(known), "Minami Logistics")) == [("parties[0]", ("Minami Logistics",))]
    talk = named(started(), "Kita Logistics").add_answer("parties[0].screened", LOOKED_UP, SAID)
    assert open_names(talk) == []


def test_undo_takes_back_the_name_and_the_search_with_it() -> None:
    before = named(started(), "Kita Logistics")
    talk = look_all_up(before)
    assert find_answer_batch(before.state, talk.state, talk.answers[len(before.answers) :]) == ()
    (batch,) = list_answer_batches(talk)
    assert [change.path for change in batch] == ["parties[end_user]"]
    assert "parties" not in undo_answers(talk, batch, SAID).state.root


def test_all_names_of_a_party_are_looked_up() -> None:
    talk = named(started(), "Kita Logistics").add_answer(
        "parties[0].names", ["北物流", "Kita Logistics"], SAID
    )
    assert firm_at(talk.state, "parties[0]") == TypedFirm("parties[0]", ("Kita Logistics", "北物流"), "JP")
    assert firm_at(talk.state, "parties[1]") is None


def test_a_judgement_takes_the_place_of_the_last_and_a_stated_no_gives_way() -> None:
    talk = look_all_up(named(started(), "Kita Logistics")).add_answer("parties[0].listed", "no", SAID)
    firm = firm_at(talk.state, "parties[0]")
    assert firm is not None
    entry = {"list": "own", "id": "E-1", "verdict": "match"}
    talk = judge_typed_firm(talk, firm, {**entry, "judged": "unsure"}, fills={}, by=SAID)
    assert talk.state.value_at("parties[0].listed") == "no"
    fills = {"listed": "watch"}
    talk = judge_typed_firm(
        talk, firm, {**entry, "judged": "same", "why": "same number"}, fills=fills, by=SAID
    )
    (candidate,) = talk.state.root["parties"][0]["screened"]["candidates"]
    assert (candidate["judged"], candidate["why"], candidate["by"]) == ("same", "same number", SAID.by)
    assert talk.state.value_at("parties[0].listed") == "watch"
    assert talk.state.source_of("parties[0].screened")["kind"] == SAID.source
    assert open_names(talk) == []


def of_catalogue(*parties: dict[str, Any]) -> Interview:
    """Return a screening that began with parties of the catalogue, which nobody has looked up."""
    return begin(
        full({"format": "lodestone-case/1", "on": "2025-10-20", "item": {}, "parties": list(parties)})
    )


def test_a_firm_of_the_catalogue_that_gets_another_name_in_the_screening_is_looked_up() -> None:
    owner = {"name": "Kita Holding", "percent": "60"}
    known = {"role": "end_user", "name": "Kita Logistics", "country": "JP", "owners": [owner]}
    talk = of_catalogue(known)
    assert open_names(talk) == []

    def differs(path: str, value: Any) -> Interview:
        return talk.override_catalogue(path, value, "they told us today", attribution=SAID)

    renamed = differs("parties[0].name", "Minami Logistics")
    assert open_names(renamed) == [("parties[0]", ("Minami Logistics",))]
    assert open_names(look_all_up(renamed)) == []
    sold = differs("parties[0].owners", [{**owner, "name": "Higashi Holding"}])
    assert open_names(sold) == [("parties[0].owners[0]", ("Higashi Holding",))]
    more = differs("parties[0].owners", [owner, {"name": "Higashi Holding", "percent": "40"}])
    assert open_names(more) == [("parties[0].owners[1]", ("Higashi Holding",))]
