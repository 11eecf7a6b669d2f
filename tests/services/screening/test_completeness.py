# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Lists that nobody has called complete: what they name is not all there may be, and the answer says so."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from desktop_app.domain.case import ANYTHING_ELSE
from desktop_app.domain.interview import Interview
from desktop_app.domain.truth import NO
from desktop_app.services.schema.columns import with_cells
from desktop_app.services.schema.declaration import Answer, CountryCode, CurrencyCode, Money, Number
from desktop_app.services.schema.forms import BillLine, Client, Material, Product, Technology
from desktop_app.services.schema.rows import OutlookRow, ProductFilter
from desktop_app.services.workspace import ClientWorkspace, Workspace
from tests.domain.interview.walking import SAID, TODAY
from tests.interviews import begin_interview
from tests.making import NO_TECHNOLOGY, program
from tests.services.importing.looking import look, open_rows

STEEL = Product(
    part_number="STEEL", listed_as="not_listed", made_in=CountryCode("DE"), materials_complete="yes"
)
PUMP = Product(
    part_number="PUMP", listed_as="assembly", made_in=CountryCode("DE"), value=Money("900"),
    currency=CurrencyCode("EUR"), materials_complete="yes",
)  # fmt: skip
MAGNET = Product(
    part_number="MAGNET", listed_as="II-PM-3", made_in=CountryCode("DE"), value=Money("40"),
    currency=CurrencyCode("EUR"), bill_complete="yes",
)  # fmt: skip
GERMAN = Material(
    line="1", row="I-12", origin=CountryCode("AU"), value=Money("3"), value_currency=CurrencyCode("EUR")
)


@pytest.fixture
def own(desk: Workspace) -> ClientWorkspace:
    return desk.client_workspace(
        desk.clients.create(Client(client="own", name="Own", country=CountryCode("DE"))).value
    )


def keep(own: ClientWorkspace, product: Product, *, holds: str = "", material: bool = False) -> int:
    number = own.products.create(product).value
    asked = with_cells(Technology(part_number=product.part_number), NO_TECHNOLOGY)
    own.products.set_technology(number, asked)
    if holds:
        line = BillLine(parent=product.part_number, child=holds, quantity=Number("2"))
        own.products.set_bill(number, [line])
    if material:
        own.products.set_materials(number, [replace(GERMAN, part_number=product.part_number)])
    return number


def outlook(own: ClientWorkspace, part_number: str) -> OutlookRow:
    (row,) = own.overview.list_today_verdicts(filter_by=ProductFilter(text=part_number))
    return row


def interview(own: ClientWorkspace, part_number: str) -> Interview:
    found = own.products.find(part_number)
    assert found is not None
    (line,) = own.screenings.start_product(found).value.lines
    return begin_interview(program(), [("1", dict(line.base))], TODAY)


def case_of(own: ClientWorkspace, part_number: str) -> dict[str, Any]:
    return own.shipments.catalogue().build_item(part_number, "item", {})


@pytest.mark.parametrize(
    ("said", "verdict"), [("yes", "NOT_CAUGHT"), ("no", "UNDETERMINED"), ("", "UNDETERMINED")]
)
def test_a_bill_is_all_there_is_only_where_somebody_says_so(
    own: ClientWorkspace, said: Answer, verdict: str
) -> None:
    keep(own, STEEL)
    keep(own, replace(PUMP, bill_complete=said), holds="STEEL")
    assert outlook(own, "PUMP").verdict == verdict
    names = [part["name"] for part in case_of(own, "PUMP")["components"]]
    assert (ANYTHING_ELSE in names) is (said != "yes")


@pytest.mark.parametrize(
    ("said", "verdict"), [("yes", "NOT_CAUGHT"), ("no", "UNDETERMINED"), ("", "UNDETERMINED")]
)
def test_materials_are_all_there_are_only_where_somebody_says_so(
    own: ClientWorkspace, said: Answer, verdict: str
) -> None:
    keep(own, replace(MAGNET, materials_complete=said), material=True)
    assert outlook(own, "MAGNET").verdict == verdict


def test_of_what_may_be_in_it_besides_nothing_is_said_to_be_known(own: ClientWorkspace) -> None:
    keep(own, STEEL)
    keep(own, replace(PUMP, bill_complete=""), holds="STEEL")
    talk = interview(own, "PUMP")
    besides = "items[0].components[1]"
    for topic in ("item", "components", "mass"):
        page = replace(talk, at=f"{topic}@{besides}").current_page()
        assert page.known_facts == (), "nobody entered a component, so the catalogue knows nothing of it"
        assert f"{besides}.quantity" not in [field.path for field in page.fields]


def test_silence_about_a_bill_below_widens_what_is_above(own: ClientWorkspace) -> None:
    keep(own, STEEL)
    keep(own, replace(PUMP, part_number="HEAD"), holds="STEEL")
    keep(own, replace(PUMP, bill_complete="yes"), holds="HEAD")
    assert outlook(own, "PUMP").verdict == "UNDETERMINED"


def test_an_unlisted_part_vouches_for_its_bill_until_the_bill_contradicts_it(own: ClientWorkspace) -> None:
    keep(own, STEEL)
    keep(own, replace(MAGNET, materials_complete="yes"), material=True)
    keep(own, replace(STEEL, part_number="CASE"), holds="STEEL")
    keep(own, replace(STEEL, part_number="ODD"), holds="MAGNET")
    assert len(case_of(own, "CASE")["components"]) == 1
    assert len(case_of(own, "ODD")["components"]) == 2
    found = outlook(own, "ODD")
    assert found.verdict == "OUTSIDE"
    assert found.notes == (
        "ODD is classified as not listed, but MAGNET (II-PM-3) is in it; an assembly with such a "
        "magnet or target in it is Annex 1 under the cautious reading",
    )
    assert outlook(own, "CASE").notes == ()


def test_the_interview_asks_what_else_is_built_in_and_not_listed_closes_it(own: ClientWorkspace) -> None:
    keep(own, STEEL)
    keep(own, PUMP, holds="STEEL")
    talk = interview(own, "PUMP")
    page = talk.go_to_question("items[0].components[1].listed_as").current_page()
    assert page.subject == "Anything else in PUMP"
    asked = {place for places in talk.open_questions.asked_by_page.values() for place in places}
    assert "items[0].components[1].listed_as" in asked
    talk = talk.add_answer("items[0].components[1].listed_as", "not_listed", SAID)
    asked = {place for places in talk.open_questions.asked_by_page.values() for place in places}
    assert not [place for place in asked if place.startswith("items[0].components[1]")]
    assert talk.conclusions()[0].limbs["value"] == NO


def test_the_interview_asks_for_any_other_material_and_nothing_else_closes_it(own: ClientWorkspace) -> None:
    keep(own, MAGNET, material=True)
    talk = interview(own, "MAGNET")
    row = "items[0].part_one[1].row"
    page = talk.go_to_question(row).current_page()
    assert page.subject == "Any other material in MAGNET"
    (field,) = (one for one in page.fields if one.path == row)
    assert field.options[0].label == "Nothing else is in it"
    drafted = talk.go_to_question(row).current_page({row: field.options[0].value})
    assert drafted.ready
    assert [one.path for one in drafted.fields if one.needed] == [row]
    talk = talk.go_to_question(row).submit_page({row: field.options[0].value}, SAID)
    asked = {place for places in talk.open_questions.asked_by_page.values() for place in places}
    assert not [place for place in asked if place.startswith("items[0].part_one")]
    assert talk.conclusions()[0].limbs["value"] == NO
    assert talk.state.tree_of_line(0, TODAY)["item"]["part_one"][1] == {"mass": {"amount": "0", "unit": "g"}}


@pytest.mark.parametrize(("said", "other"), [("yes", "no"), ("no", "yes"), ("no", "")])
def test_what_was_said_of_a_list_comes_back_from_a_workbook(
    desk: Workspace, own: ClientWorkspace, tmp_path: Path, said: Answer, other: Answer
) -> None:
    number = keep(own, replace(PUMP, bill_complete=said, materials_complete=said))
    desk.importing.export_client(own.client, tmp_path / "own.xlsx")
    product = own.products.get(number).product
    own.products.update(number, replace(product, bill_complete=other, materials_complete=other))
    preview = look(desk, tmp_path / "own.xlsx", own.client)
    assert open_rows(preview) == []
    desk.importing.commit_list(preview)
    assert own.products.get(number).product == product
    assert product.bill_complete == said


def test_a_form_offers_all_of_them_and_not_all_of_them(desk: Workspace) -> None:
    columns = desk.form_columns(Product)
    for name in ("bill_complete", "materials_complete"):
        assert columns[name].choices == {"yes": "Yes", "no": "No"}
        assert "there may be more" in columns[name].help
    assert "not_listed if neither holds" in columns["listed_as"].help
