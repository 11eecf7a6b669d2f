# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A whole catalogue is decided as its single cases are, though nothing of it is unfolded.

A small catalogue; ``make thorough`` makes one of thousands.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from desktop_app.domain.law.listed_names import EntryMeeting
from desktop_app.services.catalogue.case_builder import Catalogue
from desktop_app.services.context.names import PackSearch
from desktop_app.services.schema.columns import Sheets
from desktop_app.services.schema.declaration import CountryCode, CurrencyCode, Mass, Money, Number
from desktop_app.services.schema.forms import BillLine, Material, Party, Product
from desktop_app.services.screening.whole_catalogue import ORDINARY, SHORT, CatalogueScreening, Deal, add_deal
from tests.budget import IS_THOROUGH
from tests.making import program
from tests.oracle.days import program_with_days
from tests.services.screening.made_catalogue import made_sheets

TODAY = date(2026, 11, 24)
DEALS = {
    "cautious, today": Deal(),
    "narrow, before the suspension": Deal(on=date(2025, 11, 5), profile="narrowest"),
    "cautious, published text": Deal(on=date(2027, 2, 1), assumption="published_text"),
}


def screening(sheets: Sheets, deal: Deal = ORDINARY) -> CatalogueScreening:
    return CatalogueScreening(program(), Catalogue(add_deal(sheets, deal, TODAY)))


def screen_all(sheets: Sheets, deal: Deal, *, in_full: bool) -> list[dict[str, Any]]:
    each = screening(sheets, deal)
    numbers = [row.part_number for row in sheets[Product]]
    return [each.screen_product(number, "", in_full=in_full).as_line() for number in numbers]


COUNT = 5_000 if IS_THOROUGH else 60


@pytest.mark.parametrize("deal", DEALS.values(), ids=list(DEALS))
@pytest.mark.parametrize("known", [0.95, 0.6])
def test_every_line_is_what_screen_gives_for_its_case(deal: Deal, known: float) -> None:
    lines = screen_all(made_sheets(7, COUNT, known=known), deal, in_full=True)
    compared, verdicts = 0, set()
    for line in lines:
        if "case" in line:
            assert {name: line[name] for name in SHORT} == {
                name: line["conclusion"][name] for name in SHORT
            }, line
            compared += 1
            verdicts.add(line["verdict"])
    # those that come to more items than are shown in full have no case to compare with
    assert compared > COUNT / (3 if IS_THOROUGH else 1.25)
    assert len(verdicts) > 1


@pytest.mark.parametrize("day", ["2025-11-06", "2026-10-09", "2026-10-10", "2026-11-11"])
def test_every_line_is_what_screen_gives_where_rows_have_days(day: str) -> None:
    sheets, deal = made_sheets(7, 60, known=0.8), Deal(on=date.fromisoformat(day))
    each = CatalogueScreening(program_with_days(), Catalogue(add_deal(sheets, deal, TODAY)))
    lines = [each.screen_product(row.part_number, "", in_full=True).as_line() for row in sheets[Product]]
    compared = [line for line in lines if "case" in line]
    for line in compared:
        assert {name: line[name] for name in SHORT} == {name: line["conclusion"][name] for name in SHORT}, (
            line
        )
    told = [warning["code"] for line in compared for warning in line["conclusion"]["warnings"]]
    assert "row_not_running" in told


def test_an_order_of_products_changes_nothing() -> None:
    sheets = made_sheets(11, 120)
    each, backwards = screening(sheets), screening(sheets)
    numbers = [row.part_number for row in sheets[Product]]
    there = {number: each.screen_product(number, "") for number in numbers}
    back = {number: backwards.screen_product(number, "") for number in reversed(numbers)}
    assert there == back


def chain(*, ways: int, levels: int) -> Sheets:
    """Return a magnet in a bill that holds it in ``ways`` to the power of ``levels`` places."""
    sheets = made_sheets(1, 0)
    sheets[Product].append(
        Product(
            part_number="L-0", listed_as="II-PM-3", made_in=CountryCode("JP"), value=Money("10"),
            currency=CurrencyCode("EUR"), mass=Mass("100"), mass_unit="g",
            materials_complete="yes", bill_complete="yes",
        )
    )  # fmt: skip
    sheets[Material].append(
        Material(
            part_number="L-0",
            line="1",
            row="I-04",
            origin=CountryCode("CN"),
            value=Money("0.01"),
            value_currency=CurrencyCode("EUR"),
        )
    )
    for level in range(1, levels + 1):
        number = f"L-{level}"
        sheets[Product].append(
            Product(
                part_number=number, listed_as="assembly", made_in=CountryCode("DE"),
                value=Money(str(100 * ways**level)), currency=CurrencyCode("EUR"),
                materials_complete="yes", bill_complete="yes",
            )
        )  # fmt: skip
        for _ in range(ways):
            sheets[BillLine].append(BillLine(parent=number, child=f"L-{level - 1}", quantity=Number("1")))
    return sheets


def test_a_bill_of_two_to_the_thirtieth_ways_is_decided() -> None:
    product = screening(chain(ways=2, levels=30)).screen_product("L-30", "", in_full=True)
    assert product.answer is not None
    # each way holds 0.01 in what is worth 100: one ten-thousandth, as in a bill of a single way
    assert product.answer["share"]["content"] == {"from": "0.0001", "to": "0.0001"}
    single = screening(chain(ways=1, levels=1)).screen_product("L-1", "")
    assert single.answer is not None
    assert product.answer["verdict"] == single.answer["verdict"]
    assert "unfolded" in product.as_line()["error"]


def test_ten_thousand_parts_under_one_are_decided_and_a_circle_is_refused() -> None:
    sheets = chain(ways=1, levels=1)
    sheets[BillLine].extend(BillLine(parent="L-1", child="L-0", quantity=Number("2")) for _ in range(9_999))
    assert screening(sheets).screen_product("L-1", "").answer is not None
    sheets[BillLine].append(BillLine(parent="L-0", child="L-1", quantity=Number("1")))
    assert "circle" in screening(sheets).screen_product("L-1", "").refused


def test_a_bill_deeper_than_a_case_is_refused() -> None:
    each = screening(chain(ways=1, levels=60))
    assert "deeper" in each.screen_product("L-60", "").refused
    assert "deeper" in each.screen_product("L-50", "").refused
    deepest = each.screen_product("L-49", "", in_full=True)  # fifty levels, the product itself the first
    assert deepest.answer is not None
    assert deepest.conclusion is not None
    assert deepest.answer["share"] == deepest.conclusion["share"]


def test_only_a_buyer_with_a_name_of_its_own_is_looked_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """The index of listed names takes time and memory, and the supposed buyer is nobody."""
    looked_up: list[str] = []
    find = PackSearch.find_entries

    def finding(search: PackSearch, name: str) -> tuple[EntryMeeting, ...]:
        looked_up.append(name)
        return find(search, name)

    monkeypatch.setattr(PackSearch, "find_entries", finding)
    sheets = add_deal(made_sheets(7, 3, known=0.8), ORDINARY, TODAY)
    number = sheets[Product][0].part_number
    supposed = CatalogueScreening(program(), Catalogue(sheets)).screen_product(number, "")
    assert looked_up == []
    named = [replace(party, name="Huawei Technologies Co., Ltd.") for party in sheets[Party]]
    CatalogueScreening(program(), Catalogue(sheets.with_rows(Party, named))).screen_product(number, "")
    assert set(looked_up) == {"Huawei Technologies Co., Ltd."}
    assert supposed.answer is not None
