# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Single moves of an interview: pages, drafts, back, override, lists, parties in two roles, lines."""

from __future__ import annotations

from typing import Any

import pytest

from desktop_app.basics.messages import Refused
from desktop_app.domain.interview import (
    NOT_KNOWN,
    Interview,
    Rail,
    Start,
    StartLine,
    Step,
    list_open_questions,
    list_review_rows,
)
from desktop_app.domain.interview.questions.pages import build_plain_field
from tests.domain.interview.walking import SAID, Teller, begin, clean, empty, full, places, walk
from tests.making import NO_TECHNOLOGY, changed, load


def _magnet(**fields: Any) -> dict[str, Any]:
    return clean(changed(load("p01"), **fields))


def _rails(talk: Interview) -> dict[Step, Rail]:
    return {at.step: at.rail for at in talk.list_steps()}


def _from_nothing() -> Interview:
    return begin(empty({"format": "lodestone-case/1", "on": "2025-10-20"}))


def test_a_page_handed_in_leads_to_the_next() -> None:
    talk = _from_nothing()
    page = talk.current_page()
    assert page.step is Step.SHIPMENT
    assert places(page.fields) == ["exporter.country", "movement", "destination"]
    assert not page.ready
    drafts = {"exporter.country": "JP", "movement": "export", "destination": "MX"}
    assert talk.current_page(drafts).ready
    talk = talk.submit_page(drafts, SAID)
    assert talk.current_page().step is Step.ITEM
    assert _rails(talk)[Step.SHIPMENT] is Rail.DONE
    assert _rails(talk)[Step.PARTIES] is Rail.NOT_BEGUN


def test_a_draft_that_settles_the_case_makes_the_other_fields_idle() -> None:
    page = _from_nothing().current_page({"destination": "CN"})
    assert {field.path: field.needed for field in page.fields} == {
        "exporter.country": False,
        "movement": False,
        "destination": True,
    }
    assert page.ready
    talk = _from_nothing().submit_page({"destination": "CN"}, SAID)
    assert talk.is_complete
    assert talk.current_page().step is Step.REVIEW
    assert _rails(talk)[Step.ITEM] is Rail.NOT_NEEDED


def test_an_error_stands_under_its_field() -> None:
    talk = begin(empty({"format": "lodestone-case/1", "on": "2025-10-20"}))
    talk = talk.go_to_question("items[0].value")
    bad = {"items[0].value": {"amount": "4,20", "currency": "USD"}}
    field = next(one for one in talk.current_page(bad).fields if one.path == "items[0].value")
    assert "plain decimal" in field.error
    assert not talk.current_page(bad).ready
    with pytest.raises(Refused, match="currency"):
        talk.add_answer("items[0].value", {"amount": "4"}, SAID)
    with pytest.raises(Refused, match="no figure"):
        talk.add_answer("items[0].value", {"currency": "USD"}, SAID)
    with pytest.raises(Refused, match="no such question"):
        talk.add_answer("items[0].part_one[3].origin", "CN", SAID)


def test_the_processes_of_chips_are_weighed_together() -> None:
    talk = _from_nothing().add_answer("end_use.chips.kind", "logic", SAID)
    with pytest.raises(Refused, match="needs"):
        talk.add_answer("end_use.chips.logic_nm", "none", SAID)
    assert talk.add_answer("end_use.chips.logic_nm", "14", SAID).state.value_at("end_use.chips.logic_nm")


def test_not_known_closes_the_question_and_leaves_the_answer_open() -> None:
    case = _magnet(item__part_one__0__origin=None)
    talk = begin(full(case))
    assert talk.current_page().key == "origin@items[0].part_one[0]"
    origin = "items[0].part_one[0].origin"
    share = "items[0].part_one[0].china_share"
    assert places(talk.current_page().fields) == [origin, share]
    assert talk.current_page({origin: "CN"}).ready
    assert talk.current_page({share: {"from": "0", "to": "40"}}).ready
    assert not talk.current_page({origin: NOT_KNOWN}).ready
    talk = talk.submit_page({origin: NOT_KNOWN, share: NOT_KNOWN}, SAID)
    assert talk.is_complete
    assert talk.conclusions()[0].verdict == "UNDETERMINED"
    assert list_open_questions(talk)[0].path == origin
    assert _rails(talk)[Step.MATERIAL] is Rail.OPEN
    first = list_review_rows(talk)[0]
    assert (first.path, first.state, first.matters) == (origin, "not_known", True)


def test_no_two_open_facts_of_the_same_thing_bear_the_same_name() -> None:
    talk = begin(full(_magnet(parties=None)))
    names = {one.path: one.label for one in list_open_questions(talk)}
    assert names["parties[importer]"] == "Importer"
    assert names["parties[end_user]"] == "End user"


def test_why_names_the_provision_and_the_state_of_its_other_conditions() -> None:
    page = begin(full(_magnet(item__part_one__0__origin=None))).current_page()
    assert [one.provision for one in page.why] == ["R61-I-1"]
    assert page.why[0].others == "met"
    assert "Article I" in page.why[0].source
    assert page.subject == "Dysprosium oxide in N42SH block magnet"
    assert "Price of the material" in [one.label for one in page.known_facts]


def test_back_and_continue_walk_the_road_that_was_taken() -> None:
    talk, _ = walk(_from_nothing(), Teller(clean(load("p01"))))
    assert talk.current_page().step is Step.REVIEW
    keys = []
    for _ in range(30):
        talk = talk.go_back()
        keys.append(talk.current_page().key)
    assert keys[0] == "chips"
    assert keys[-1] == "shipment"
    for key in reversed(list(dict.fromkeys(keys))[:-1]):
        talk = talk.submit_page({}, SAID)
        assert talk.current_page().key == key
    assert talk.submit_page({}, SAID).current_page().step is Step.REVIEW


def test_a_screening_is_taken_up_where_it_was_left() -> None:
    talk = _from_nothing().add_answer("destination", "MX", SAID).go_to_step(Step.END_USE)
    again = begin(talk.start, talk.answers)
    assert again.current_page().key == "shipment"
    left = Interview(talk.law, talk.kind, talk.start, talk.today, talk.answers, at=talk.at)
    assert left.current_page() == talk.current_page()


def test_what_the_catalogue_knows_is_overridden_only_with_a_reason() -> None:
    talk = begin(full(_magnet()))
    value = {"amount": "900", "currency": "USD"}
    with pytest.raises(Refused, match="catalogue"):
        talk.add_answer("items[0].value", value, SAID)
    with pytest.raises(Refused, match="reason"):
        talk.override_catalogue("items[0].value", value, " ", attribution=SAID)
    over = talk.override_catalogue("items[0].value", value, "list price, not a sale", attribution=SAID)
    assert over.conclusions()[0].verdict == "NOT_CAUGHT"
    assert over.state.source_of("items[0].value")["document"] == "list price, not a sale"
    for again in (
        value,
        {"amount": "950", "currency": "USD"},
    ):  # the page handed in anew, as it was or corrected
        later = over.submit_page({"items[0].value": again}, SAID)
        assert later.state.source_of("items[0].value")["document"] == "list price, not a sale"
    assert over.withdraw_answer("items[0].value", SAID).conclusions() == talk.conclusions()
    assert talk.go_to_step(Step.ITEM).current_page().fields[0].state == "catalogue"


def test_a_list_answered_anew_keeps_what_is_known_of_its_entries() -> None:
    talk = _from_nothing()
    talk = talk.add_answer("items[0].listed_as", "II-PM-3", SAID)
    talk = talk.add_answer("items[0].part_one", [{"row": "I-12"}, {"row": "I-13"}], SAID)
    talk = talk.add_answer("items[0].part_one[0].origin", "CN", SAID)
    talk = talk.mark_not_known("items[0].part_one[1].origin", SAID)
    talk = talk.add_answer("items[0].part_one", [{"row": "I-01"}, {"row": "I-13"}, {"row": "I-12"}], SAID)
    assert talk.state.value_at("items[0].part_one[2].origin") == "CN"
    assert talk.state.status_of("items[0].part_one[1].origin") == "not_known"
    assert talk.state.status_of("items[0].part_one[0].origin") == "asked"
    gone = talk.add_answer("items[0].part_one", [], SAID)
    assert gone.state.value_at("items[0].part_one") == []
    assert gone.state.status_of("items[0].part_one") == "answered"


def test_one_company_in_two_roles_is_asked_about_once() -> None:
    talk = _from_nothing()
    talk = talk.add_answer("parties[importer]", {"name": "Siam Parts", "country": "TH"}, SAID)
    talk = talk.add_answer("parties[end_user]", {"same_as": 0}, SAID)
    talk = talk.add_answer("parties[0].military", "no", SAID)
    parties = talk.state.tree_of_line(0, talk.today)["parties"]
    assert [party["military"] for party in parties] == ["no", "no"]
    assert [party["role"] for party in parties] == ["importer", "end_user"]
    asked = [place for found in talk.open_questions.unasked_by_page.values() for place in found]
    assert not [place for place in asked if place.startswith("parties[1]")]


def test_owners_are_asked_for_only_where_nobody_can_say_who_holds_the_party() -> None:
    talk = begin(full(_magnet(parties__1__held_by_listed=None)))
    held, owners = "parties[1].held_by_listed", "parties[1].owners"
    assert places(talk.current_page().fields) == [held]
    talk = talk.mark_not_known(held, SAID)
    assert owners in places(talk.current_page().fields)
    talk = talk.add_answer(owners, [{"name": "Holder", "percent": "50", "listed": "control"}], SAID)
    assert talk.conclusions()[0].verdict == "DENIED_IN_PRINCIPLE"
    with pytest.raises(Refused, match="more than 100"):
        talk.add_answer(owners, [{"percent": "60"}, {"percent": "60"}], SAID)


def test_a_missing_rate_is_asked_for_by_its_pair() -> None:
    case = clean({**load("p28"), "rates": []})
    talk = begin(full(case))
    pair = talk.current_page().fields[0]
    assert (pair.path, pair.kind) == ("rates[CNY/USD]", "rate")
    with pytest.raises(Refused, match="day"):
        talk.add_answer(pair.path, {"rate": "0.14"}, SAID)
    talk = talk.add_answer(pair.path, {"rate": "0.1404", "on": "2025-10-09", "source": "house"}, SAID)
    assert talk.is_complete
    assert talk.conclusions()[0].verdict == "LICENCE_REQUIRED"


def test_the_day_may_be_left_open_and_today_stands_in() -> None:
    talk = begin(Start((StartLine("1", {"format": "lodestone-case/1", "item": {}}),)))
    field = next(one for one in talk.current_page().fields if one.path == "on")
    assert field.suggestion == "2026-11-24"
    talk = talk.mark_not_known("on", SAID)
    assert talk.state.tree_of_line(0, talk.today)["on"] == "2026-11-24"
    assert "on" not in places(talk.current_page().fields) or talk.state.status_of("on") == "not_known"


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
    assert all(talk.state.tree_of_line(n, talk.today)["destination"] == destination for n in range(3))


def test_the_same_part_in_two_products_is_asked_about_once() -> None:
    part = {"part_number": "KM-1", "listed_as": "II-PM-3", "quantity": "1"}
    item = {"listed_as": "assembly", "made_in": "DE", "components": [part]}
    case = {"format": "lodestone-case/1", "on": "2026-11-24", "item": item}
    talk = begin(full(clean(case), clean(case)))
    asked = [place for found in talk.open_questions.unasked_by_page.values() for place in found]
    assert "items[0].components[0].made_in" in asked
    assert "items[1].components[0].made_in" not in asked
    talk = talk.add_answer("items[0].components[0].made_in", "CN", SAID)
    trees = [talk.state.tree_of_line(line, talk.today) for line in range(2)]
    assert [tree["item"]["components"][0]["made_in"] for tree in trees] == ["CN", "CN"]


def test_an_answer_about_something_that_is_gone_has_no_effect() -> None:
    talk = _from_nothing().add_answer("items[0].part_one", [{"row": "I-12"}], SAID)
    talk = talk.add_answer("items[0].part_one[0].origin", "CN", SAID)
    talk = talk.add_answer("items[0].part_one", [], SAID)
    assert begin(talk.start, (*talk.answers, talk.answers[1])).state.root == talk.state.root


def test_a_price_is_not_asked_once_the_origin_is_said_to_be_unknown() -> None:
    case = clean(load("p02"))
    part = case["item"]["components"][0]["part_one"][0]
    del part["origin"], part["price"]
    talk = begin(full(case))
    origin = "items[0].components[0].part_one[0].origin"
    assert talk.current_page().key.startswith("origin@")
    talk = talk.mark_not_known(origin, SAID).mark_not_known(origin.replace("origin", "china_share"), SAID)
    assert talk.is_complete
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
    pages = [key for key in talk.open_questions.asked_by_page if key.startswith("technology")]
    assert pages == ["technology@items[0].components[0].technology", "technology@items[0].technology"]
    part = "items[0].components[0].technology"
    assert talk.current_page().key == f"technology@{part}"
    yes = talk.add_answer(f"{part}.mining", "yes", SAID)
    assert yes.is_complete  # the whole is not asked about once a magnet in it has settled it
    silent = {f"{part}.{name}": "no" for name in NO_TECHNOLOGY}
    page = talk.submit_page(silent, SAID).current_page()
    assert page.title == "Chinese technology: making the assembly itself"
    inner = [field.question for field in talk.current_page().fields]
    assert len(page.fields) == 5
    assert not {field.question for field in page.fields} & set(inner)
    assert all("outside its parts" in field.question for field in page.fields)


def test_where_one_way_to_a_worth_leads_nowhere_the_others_are_asked() -> None:
    case = _magnet(item__part_one__0__row="I-10", item__part_one__0__element_percent=None)
    outer = "items[0].part_one[0]"
    talk = begin(full(case))
    ways = [f"{outer}.{key}" for key in ("element_percent", "mass", "value")]
    assert places(talk.current_page().fields)[:3] == ways
    drafts = {ways[0]: "4", f"{outer}.element_factor": "0.8"}
    assert talk.current_page(drafts).ready
    talk = talk.add_answer(ways[0], "4", SAID)
    assert [one.path for one in talk.current_page().fields if one.state == "asked" and one.needed] == [
        f"{outer}.element_factor"
    ]
    talk = talk.mark_not_known(f"{outer}.element_factor", SAID)
    assert [one.path for one in talk.current_page().fields if one.state == "asked" and one.needed] == ways[1:]


def test_the_usual_unit_of_a_figure_stands_first() -> None:
    talk = begin(full(_magnet(item__mass=None, item__part_one__0__price=None)))
    price = talk.go_to_question("items[0].part_one[0].price").current_page()
    mass = talk.go_to_question("items[0].mass").current_page()
    assert next(one for one in price.fields if one.kind == "price").per[0] == "kg"
    assert next(one for one in mass.fields if one.kind == "mass").units[0] == "g"


def test_a_click_on_the_material_leads_to_the_item_and_not_to_the_rates() -> None:
    """With everything on file no page asks, and the exchange rates stand first in a case file."""
    talk = begin(full(_magnet()))
    assert talk.go_to_step(Step.MATERIAL).current_page().key == "part_one@items[0]"


@pytest.mark.parametrize(
    ("path", "key", "offered", "not_offered"),
    [
        ("item.part_one", "row", "I-12", "assembly"),
        ("item.components", "listed_as", "assembly", "DE"),
        ("parties", "role", "end_user", "I-12"),
        ("parties[0].owners", "listed", "watch", "importer"),
        ("rates", "from", "SEK", "yes"),
        ("rates", "to", "SEK", "yes"),
    ],
)
def test_each_column_of_a_list_offers_its_own_choices(
    path: str, key: str, offered: str, not_offered: str
) -> None:
    talk = _from_nothing()
    columns = {column.path: column for column in build_plain_field(talk.law.pack, talk.state, path).columns}
    values = {option.value for option in columns[f"{path}[].{key}"].options}
    assert offered in values
    assert not_offered not in values
    assert {column for column in columns if columns[column].kind == "figure"}.isdisjoint(
        column for column in columns if columns[column].options
    )
