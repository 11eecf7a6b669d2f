# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Single moves of an interview: pages, drafts, back, override, lists, parties in two roles, lines."""

from __future__ import annotations

from typing import Any

import pytest

from desktop_app.domain.errors import Refused
from desktop_app.domain.interview import (
    NOT_KNOWN,
    Interview,
    Rail,
    Start,
    Startline,
    Step,
    open_places,
    review,
)
from tests.domain.interview.walking import SAID, Teller, begin, clean, empty, full, places, walk
from tests.making import NO_TECHNOLOGY, changed, load


def _magnet(**fields: Any) -> dict[str, Any]:
    return clean(changed(load("p01"), **fields))


def _rails(talk: Interview) -> dict[Step, Rail]:
    return {at.step: at.rail for at in talk.steps()}


def _from_nothing() -> Interview:
    return begin(empty({"format": "lodestone-case/1", "on": "2025-10-20"}))


def test_a_page_handed_in_leads_to_the_next() -> None:
    talk = _from_nothing()
    page = talk.page()
    assert page.step is Step.SHIPMENT
    assert places(page.fields) == ["exporter.country", "movement", "destination"]
    assert not page.ready
    drafts = {"exporter.country": "JP", "movement": "export", "destination": "MX"}
    assert talk.page(drafts).ready
    talk = talk.fill(drafts, SAID)
    assert talk.page().step is Step.ITEM
    assert _rails(talk)[Step.SHIPMENT] is Rail.DONE
    assert _rails(talk)[Step.PARTIES] is Rail.NOT_BEGUN


def test_a_draft_that_settles_the_case_makes_the_other_fields_idle() -> None:
    page = _from_nothing().page({"destination": "CN"})
    assert {field.place: field.needed for field in page.fields} == {
        "exporter.country": False,
        "movement": False,
        "destination": True,
    }
    assert page.ready
    talk = _from_nothing().fill({"destination": "CN"}, SAID)
    assert talk.done
    assert talk.page().step is Step.REVIEW
    assert _rails(talk)[Step.ITEM] is Rail.NOT_NEEDED


def test_an_error_stands_under_its_field() -> None:
    talk = begin(empty({"format": "lodestone-case/1", "on": "2025-10-20"}))
    talk = talk.revisit("items[0].value")
    bad = {"items[0].value": {"amount": "4,20", "currency": "USD"}}
    field = next(one for one in talk.page(bad).fields if one.place == "items[0].value")
    assert "plain decimal" in field.error
    assert not talk.page(bad).ready
    with pytest.raises(Refused, match="currency"):
        talk.answer("items[0].value", {"amount": "4"}, SAID)
    with pytest.raises(Refused, match="no figure"):
        talk.answer("items[0].value", {"currency": "USD"}, SAID)
    with pytest.raises(Refused, match="no such place"):
        talk.answer("items[0].part_one[3].origin", "CN", SAID)


def test_the_processes_of_chips_are_weighed_together() -> None:
    talk = _from_nothing().answer("end_use.chips.kind", "logic", SAID)
    with pytest.raises(Refused, match="needs"):
        talk.answer("end_use.chips.logic_nm", "none", SAID)
    assert talk.answer("end_use.chips.logic_nm", "14", SAID).laid.value("end_use.chips.logic_nm")


def test_not_known_closes_the_question_and_leaves_the_answer_open() -> None:
    case = _magnet(item__part_one__0__origin=None)
    talk = begin(full(case))
    assert talk.page().key == "origin@items[0].part_one[0]"
    origin = "items[0].part_one[0].origin"
    share = "items[0].part_one[0].china_share"
    assert places(talk.page().fields) == [origin, share]
    assert talk.page({origin: "CN"}).ready
    assert talk.page({share: {"from": "0", "to": "40"}}).ready
    assert not talk.page({origin: NOT_KNOWN}).ready
    talk = talk.fill({origin: NOT_KNOWN, share: NOT_KNOWN}, SAID)
    assert talk.done
    assert talk.conclusions()[0].verdict == "UNDETERMINED"
    assert open_places(talk)[0].place == origin
    assert _rails(talk)[Step.MATERIAL] is Rail.OPEN
    first = review(talk)[0]
    assert (first.place, first.state, first.matters) == (origin, "not_known", True)


def test_no_two_open_facts_of_the_same_thing_bear_the_same_name() -> None:
    talk = begin(full(_magnet(parties=None)))
    names = {one.place: one.label for one in open_places(talk)}
    assert names["parties[importer]"] == "Importer"
    assert names["parties[end_user]"] == "End user"


def test_why_names_the_provision_and_the_state_of_its_other_conditions() -> None:
    page = begin(full(_magnet(item__part_one__0__origin=None))).page()
    assert [one.provision for one in page.why] == ["R61-I-1"]
    assert page.why[0].others == "met"
    assert "Article I" in page.why[0].source
    assert page.subject == "Dysprosium oxide in N42SH block magnet"
    assert "Price of the material" in [one.label for one in page.known]


def test_back_and_continue_walk_the_road_that_was_taken() -> None:
    talk, _ = walk(_from_nothing(), Teller(clean(load("p01"))))
    assert talk.page().step is Step.REVIEW
    keys = []
    for _ in range(30):
        talk = talk.back()
        keys.append(talk.page().key)
    assert keys[0] == "chips"
    assert keys[-1] == "shipment"
    for key in reversed(list(dict.fromkeys(keys))[:-1]):
        talk = talk.fill({}, SAID)
        assert talk.page().key == key
    assert talk.fill({}, SAID).page().step is Step.REVIEW


def test_a_screening_is_taken_up_where_it_was_left() -> None:
    talk = _from_nothing().answer("destination", "MX", SAID).jump(Step.END_USE)
    again = begin(talk.start, talk.answers)
    assert again.page().key == "shipment"
    left = Interview(talk.law, talk.kind, talk.start, talk.today, talk.answers, at=talk.at)
    assert left.page() == talk.page()


def test_what_the_catalogue_knows_is_overridden_only_with_a_reason() -> None:
    talk = begin(full(_magnet()))
    value = {"amount": "900", "currency": "USD"}
    with pytest.raises(Refused, match="catalogue"):
        talk.answer("items[0].value", value, SAID)
    with pytest.raises(Refused, match="reason"):
        talk.override("items[0].value", value, " ", said=SAID)
    over = talk.override("items[0].value", value, "list price, not a sale", said=SAID)
    assert over.conclusions()[0].verdict == "NOT_CAUGHT"
    assert over.laid.source("items[0].value")["document"] == "list price, not a sale"
    assert over.withdraw("items[0].value", SAID).conclusions() == talk.conclusions()
    assert talk.jump(Step.ITEM).page().fields[0].state == "catalogue"


def test_a_list_answered_anew_keeps_what_is_known_of_its_entries() -> None:
    talk = _from_nothing()
    talk = talk.answer("items[0].listed_as", "II-PM-3", SAID)
    talk = talk.answer("items[0].part_one", [{"row": "I-12"}, {"row": "I-13"}], SAID)
    talk = talk.answer("items[0].part_one[0].origin", "CN", SAID)
    talk = talk.not_known("items[0].part_one[1].origin", SAID)
    talk = talk.answer(
        "items[0].part_one", [{"row": "I-01"}, {"row": "I-13"}, {"row": "I-12"}], SAID
    )
    assert talk.laid.value("items[0].part_one[2].origin") == "CN"
    assert talk.laid.state("items[0].part_one[1].origin") == "not_known"
    assert talk.laid.state("items[0].part_one[0].origin") == "asked"
    gone = talk.answer("items[0].part_one", [], SAID)
    assert gone.laid.value("items[0].part_one") == []
    assert gone.laid.state("items[0].part_one") == "answered"


def test_one_company_in_two_roles_is_asked_about_once() -> None:
    talk = _from_nothing()
    talk = talk.answer("parties[importer]", {"name": "Siam Parts", "country": "TH"}, SAID)
    talk = talk.answer("parties[end_user]", {"same_as": 0}, SAID)
    talk = talk.answer("parties[0].military", "no", SAID)
    parties = talk.laid.tree(0, talk.today)["parties"]
    assert [party["military"] for party in parties] == ["no", "no"]
    assert [party["role"] for party in parties] == ["importer", "end_user"]
    asked = [place for found in talk.outlook.unasked.values() for place in found]
    assert not [place for place in asked if place.startswith("parties[1]")]


def test_owners_are_asked_for_only_where_nobody_can_say_who_holds_the_party() -> None:
    talk = begin(full(_magnet(parties__1__held_by_listed=None)))
    held, owners = "parties[1].held_by_listed", "parties[1].owners"
    assert places(talk.page().fields) == [held]
    talk = talk.not_known(held, SAID)
    assert owners in places(talk.page().fields)
    talk = talk.answer(owners, [{"name": "Holder", "percent": "50", "listed": "control"}], SAID)
    assert talk.conclusions()[0].verdict == "DENIED_IN_PRINCIPLE"
    with pytest.raises(Refused, match="more than 100"):
        talk.answer(owners, [{"percent": "60"}, {"percent": "60"}], SAID)


def test_a_missing_rate_is_asked_for_by_its_pair() -> None:
    case = clean({**load("p28"), "rates": []})
    talk = begin(full(case))
    pair = talk.page().fields[0]
    assert (pair.place, pair.kind) == ("rates[CNY/USD]", "rate")
    with pytest.raises(Refused, match="day"):
        talk.answer(pair.place, {"rate": "0.14"}, SAID)
    talk = talk.answer(pair.place, {"rate": "0.1404", "on": "2025-10-09", "source": "house"}, SAID)
    assert talk.done
    assert talk.conclusions()[0].verdict == "LICENCE_REQUIRED"


def test_the_day_may_be_left_open_and_today_stands_in() -> None:
    talk = begin(Start((Startline("1", {"format": "lodestone-case/1", "item": {}}),)))
    field = next(one for one in talk.page().fields if one.place == "on")
    assert field.suggestion == "2026-11-24"
    talk = talk.not_known("on", SAID)
    assert talk.laid.tree(0, talk.today)["on"] == "2026-11-24"
    assert "on" not in places(talk.page().fields) or talk.laid.state("on") == "not_known"


def test_lines_share_what_the_shipment_shares() -> None:
    lines = [_magnet(), clean(load("p02")), clean(load("p22"))]
    on, destination = lines[0]["on"], lines[0]["destination"]
    cases = [{**lines[0], "item": line["item"], "on": on} for line in lines]
    start = empty(*({"format": "lodestone-case/1", "on": on} for _ in cases))
    talk, asked = walk(begin(start), Teller(*cases))
    shared = [place for place in asked if not place.startswith("items[")]
    assert shared.count("destination") == 1
    assert len(asked) == len(set(asked))
    assert {place.partition("]")[0] for place in asked if place.startswith("items[")} == {
        "items[0",
        "items[1",
        "items[2",
    }
    found = [one.verdict for one in talk.conclusions()]
    assert found == ["LICENCE_REQUIRED", "LICENCE_REQUIRED", "UNDETERMINED"]
    assert all(talk.laid.tree(n, talk.today)["destination"] == destination for n in range(3))


def test_the_same_part_in_two_products_is_asked_about_once() -> None:
    part = {"part_number": "KM-1", "listed_as": "II-PM-3", "quantity": "1"}
    item = {"listed_as": "assembly", "made_in": "DE", "components": [part]}
    case = {"format": "lodestone-case/1", "on": "2026-11-24", "item": item}
    talk = begin(full(clean(case), clean(case)))
    asked = [place for found in talk.outlook.unasked.values() for place in found]
    assert "items[0].components[0].made_in" in asked
    assert "items[1].components[0].made_in" not in asked
    talk = talk.answer("items[0].components[0].made_in", "CN", SAID)
    trees = [talk.laid.tree(line, talk.today) for line in range(2)]
    assert [tree["item"]["components"][0]["made_in"] for tree in trees] == ["CN", "CN"]


def test_an_answer_about_something_that_is_gone_has_no_effect() -> None:
    talk = _from_nothing().answer("items[0].part_one", [{"row": "I-12"}], SAID)
    talk = talk.answer("items[0].part_one[0].origin", "CN", SAID)
    talk = talk.answer("items[0].part_one", [], SAID)
    assert begin(talk.start, (*talk.answers, talk.answers[1])).laid.root == talk.laid.root


def test_a_price_is_not_asked_once_the_origin_is_said_to_be_unknown() -> None:
    case = clean(load("p02"))
    part = case["item"]["components"][0]["part_one"][0]
    del part["origin"], part["price"]
    talk = begin(full(case))
    origin = "items[0].components[0].part_one[0].origin"
    assert talk.page().key.startswith("origin@")
    talk = talk.not_known(origin, SAID).not_known(origin.replace("origin", "china_share"), SAID)
    assert talk.done
    assert talk.conclusions()[0].verdict == "UNDETERMINED"


def _motor(**own: str) -> dict[str, Any]:
    case = clean(load("p02"))
    case["item"]["technology"] = own
    case["item"]["components"][0]["technology"] = {}
    case["item"]["value"] = {"amount": "1000000", "currency": "USD"}
    case["item"]["components"][0]["made_in"] = "JP"
    return case


def test_the_technology_of_magnets_is_asked_before_that_of_what_they_are_in() -> None:
    talk = begin(full(_motor()))
    pages = [key for key in talk.outlook.asking if key.startswith("technology")]
    assert pages == [
        "technology@items[0].components[0].technology",
        "technology@items[0].technology",
    ]
    part = "items[0].components[0].technology"
    assert talk.page().key == f"technology@{part}"
    yes = talk.answer(f"{part}.mining", "yes", SAID)
    assert yes.done  # the whole is not asked about once a magnet in it has settled it
    silent = {f"{part}.{name}": "no" for name in NO_TECHNOLOGY}
    page = talk.fill(silent, SAID).page()
    assert page.title == "Chinese technology: making the assembly itself"
    inner = [field.question for field in talk.page().fields]
    assert len(page.fields) == 5
    assert not {field.question for field in page.fields} & set(inner)
    assert all("outside its parts" in field.question for field in page.fields)


def test_where_one_way_to_a_worth_leads_nowhere_the_others_are_asked() -> None:
    case = _magnet(item__part_one__0__row="I-10", item__part_one__0__element_percent=None)
    outer = "items[0].part_one[0]"
    talk = begin(full(case))
    ways = [f"{outer}.{key}" for key in ("element_percent", "mass", "value")]
    assert places(talk.page().fields)[:3] == ways
    drafts = {ways[0]: "4", f"{outer}.element_factor": "0.8"}
    assert talk.page(drafts).ready
    talk = talk.answer(ways[0], "4", SAID)
    assert [one.place for one in talk.page().fields if one.state == "asked" and one.needed] == [
        f"{outer}.element_factor"
    ]
    talk = talk.not_known(f"{outer}.element_factor", SAID)
    assert [one.place for one in talk.page().fields if one.state == "asked" and one.needed] == ways[
        1:
    ]


def test_the_usual_unit_of_a_figure_stands_first() -> None:
    talk = begin(full(_magnet(item__mass=None, item__part_one__0__price=None)))
    price = talk.revisit("items[0].part_one[0].price").page()
    mass = talk.revisit("items[0].mass").page()
    assert next(one for one in price.fields if one.kind == "price").per[0] == "kg"
    assert next(one for one in mass.fields if one.kind == "mass").units[0] == "g"
