# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""How many pages a memo takes, and what its first page says of days, countries and goods that are kept.

One case in three is printed; by ``make thorough`` all.
"""

from __future__ import annotations

import io
import sys
from datetime import date
from typing import Any

import pytest
from pypdf import PdfReader

from desktop_app.documents.memo.act import MOST_WORDS
from desktop_app.documents.memo.memo import print_memo
from tests import making
from tests.budget import some_of
from tests.documents import memos
from tests.documents.memo.papers import Paper, paper

TODAY = date(2026, 11, 29)


def magnet(number: int) -> dict[str, Any]:
    return {
        "part_number": f"KM-{4000 + number}",
        "name": f"block magnet {20 + number % 40}x{10 + number % 7}x{3 + number % 5} N{38 + number % 10}SH",
        "listed_as": "II-PM-3",
        "made_in": "JP",
        "quantity": str(1 + number % 4),
        "value": {"amount": f"{3 + number % 9}.{number % 100:02}", "currency": "USD"},
        "mass": {"amount": str(20 + number % 60), "unit": "g"},
        "part_one": [
            {
                "row": "I-12",
                "origin": "CN",
                "element_percent": f"{2 + number % 4}.{number % 10}",
                "price": {"amount": f"{200 + number}.{number % 100:02}", "currency": "USD", "per": "kg"},
            }
        ],
        "components": [],
    }


def robot(count: int) -> dict[str, Any]:
    """Return a motor that holds so many different magnets."""
    tree = making.load("p02")
    tree["on"] = "2026-12-02"
    tree["item"] |= {"value": {"amount": "98000", "currency": "USD"}, "part_one": []}
    tree["item"]["components"] = [magnet(number) for number in range(count)]
    return tree


def not_listed(**changes: Any) -> dict[str, Any]:
    """Return a ferrite loudspeaker, which is not listed."""
    tree = making.load("p01")
    tree |= {"on": "2026-12-02", **changes}
    for party in tree["parties"]:
        party["screened"] = {"lists": [{"id": "pack", "day": "2026-11-20"}], "on": "2026-11-20"}
    tree["item"] = {
        "part_number": "FL-4",
        "name": "loudspeaker 4 ohm, ferrite magnet",
        "listed_as": "not_listed",
        "made_in": "AT",
        "value": {"amount": "9.50", "currency": "EUR"},
    }
    return tree


def pages_of(made: Paper) -> int:
    context = memos.context(made.screened, made.stamp)
    printed = print_memo(made.screened.read, made.conclusion, context.pack, made.stamp)
    return len(PdfReader(io.BytesIO(printed)).pages)


@pytest.mark.parametrize(("count", "most"), [(1, 5), (20, 5), (200, 8), (300, 9)])
def test_many_different_magnets_take_few_pages(count: int, most: int) -> None:
    assert pages_of(paper(robot(count), dated=TODAY)) <= most


def test_papers_on_all_cases_take_five_pages_or_less_but_for_a_few() -> None:
    names = [file.name for file in some_of(making.CASE_FILES, 3)]
    counts = sorted(pages_of(paper(making.load(name), dated=TODAY)) for name in names)
    middle, high = counts[len(counts) // 2], counts[-(-len(counts) * 95 // 100) - 1]
    sys.stdout.write(
        f"\n{len(counts)} papers: {middle} pages in the median, {high} of 95 in a hundred at most\n"
    )
    assert len(counts) >= 14
    assert middle <= 5
    assert high <= 6


def test_goods_that_are_not_listed_take_two_pages_whether_no_61_is_in_force_or_not() -> None:
    for on in ("2025-10-20", "2026-05-18", "2026-12-02"):
        assert pages_of(paper(not_listed(on=on), dated=TODAY)) == 2


@pytest.mark.parametrize(
    "changes", [{"movement": "domestic_transfer"}, {"exporter": {"name": "Ganzhou", "country": "CN"}}]
)
def test_what_no_61_does_not_reach_takes_three_pages_at_most(changes: dict[str, Any]) -> None:
    made = paper(making.load("p01") | {"on": "2026-12-02", **changes}, dated=TODAY)
    assert made.conclusion.verdict == "OUTSIDE"
    assert pages_of(made) <= 3


def test_what_is_outside_says_why_and_that_it_holds_either_way() -> None:
    made = paper(not_listed(), dated=TODAY)
    assert made.headline == "No. 61 asks for no licence: the item is stated not to be in Annex 1."
    assert "That holds whether No. 61 is in force or not (no later notice is on record)." in made.row(
        "Answer"
    )
    assert "No calculation is needed: the item is stated not to be in Annex 1." in made.text


def test_ask_first_keeps_the_goods_until_the_notice_is_looked_up() -> None:
    made = paper(making.load("p01") | {"on": "2026-12-02"}, dated=TODAY)
    assert made.box.words == "Ask first"
    assert "1 | Keep the goods until steps 1 and 2 are done. Look for a notice" in made.front


def test_an_export_that_lies_in_the_past_is_spoken_of_in_the_past_and_asks_for_no_application() -> None:
    made = paper(making.load("p05") | {"on": "2025-10-15"}, dated=TODAY)
    assert "No. 61 was in force on 15 Oct 2025: a licence was needed" in made.front
    assert "If the goods have left: stop further deliveries" in made.front
    assert "apply for a licence, in Chinese" not in made.front


def test_countries_stand_in_a_sentence_with_their_article() -> None:
    made = paper(making.load("p01") | {"on": "2026-12-02", "destination": "NL"}, dated=TODAY)
    assert made.row("From, to").endswith("to the Netherlands")


def test_more_reasons_stand_in_the_box_where_the_standing_is_told_in_fewer_words() -> None:
    tree = making.load("p01") | {"on": "2026-12-02"}
    tree["end_use"] |= {"text": "elevation drives of a howitzer", "military": "no"}
    made = paper(tree, dated=TODAY)
    assert "No notice on record extends the suspension." in made.headline
    assert "The end use says “howitzer”" in made.headline
    assert made.words_in_box <= MOST_WORDS


def test_a_contradiction_is_told_once_on_page_one_in_words() -> None:
    tree = making.load("p01") | {"on": "2026-12-02"}
    tree["item"] |= {"listed_as": "II-PM-3", "part_one": []}
    made = paper(tree, dated=TODAY)
    told = "yet no material with its rare earth (Dy) is named in it"
    assert "NdFeB permanent-magnet material containing dysprosium (row II-PM-3), " + told in made.headline
    assert made.front.count(told) == 1


def test_a_standing_that_rests_on_a_choice_says_so_at_its_head() -> None:
    made = paper(making.load("p01") | {"on": "2026-12-10", "assumption": "announced"}, dated=TODAY)
    assert "-- No. 61 of 2025 -- suspended on 10 Dec 2026, as chosen" in made.front


def test_what_stays_in_one_country_changes_hands() -> None:
    made = paper(making.load("p01") | {"on": "2026-12-02", "movement": "domestic_transfer"}, dated=TODAY)
    assert "before it changes hands" in made.front
    assert "before it leaves" not in made.front
