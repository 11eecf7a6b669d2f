# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Share and what decides: as columns of the products, and at the lines of a shipment before and after recording."""

from __future__ import annotations

from typing import cast

from PySide6.QtWidgets import QLabel

from desktop_app.services.records.determinations import Signature
from desktop_app.services.screening.whole_catalogue import ORDINARY
from desktop_app.services.workspace import Workspace
from desktop_app.ui.pages.products.page import ProductsPage
from desktop_app.ui.words.strings import format_share
from desktop_app.ui.words.values import ground_tip, ground_words
from tests.ui.conftest import Driver


def test_products_show_the_share_and_what_decides_as_screen_answers(
    sample: int, desk: Workspace, driver: Driver
) -> None:
    driver.window.show_page("products")
    driver.settle()
    page = cast(ProductsPage, driver.window.pages["products"])
    columns = {column.id: column for column in page.table.rows_model.columns}
    rows = {row.product.part_number: row for row in page.table.rows_model.rows}
    screened = {
        one.part_number: one.answer
        for one in desk.client_workspace(sample).whole.screen_products(ORDINARY)
        if one.answer
    }
    decided = 0
    for number, row in rows.items():
        answer = screened[number]
        named = tuple(
            name if met == "yes" else f"{name}?" for name, met in answer["limbs"].items() if met != "no"
        )
        assert row.today_verdict.grounds == named
        assert columns["grounds"].text(row) == ground_words(named)
        assert columns["share"].text(row) == format_share(row.today_verdict.share)
        decided += bool(named)
    assert decided > 10


def test_lines_of_a_shipment_show_them_before_and_after_recording(
    sample: int, desk: Workspace, driver: Driver
) -> None:
    room = desk.client_workspace(sample)
    shipment = room.shipments.find_shipment("NW-07") or 0
    work = room.screenings.start_shipment(shipment).value
    before = room.shipments.answers_of_lines(room.shipments.load_shipment(shipment))
    (answer,) = before.values()
    conclusion = work.lines[0].screened.conclusion if work.lines[0].screened else None
    assert conclusion is not None
    assert answer.share is not None
    assert answer.share == conclusion.shares.whole_article  # the numerator of the readings chosen
    driver.window.show_page("screenings", shipment)
    driver.settle()
    told = f"Share {format_share(answer.share)}"
    assert any(one.text().startswith(told) for one in driver.window.findChildren(QLabel) if one.isVisible())
    room.records.record_determination(work.id, Signature("J. Haug", "export control"))
    (after,) = room.shipments.answers_of_lines(room.shipments.load_shipment(shipment)).values()
    assert (after.act, after.grounds) == (answer.act, answer.grounds)
    assert after.share is not None
    assert after.share.lo <= answer.share.lo <= (after.share.hi or 1), "the record rounds outward"


def test_grounds_are_named_met_ones_first() -> None:
    assert ground_words(("value?", "origin")) == "Origin, Value?"
    assert ground_tip(("value?", "origin")) == "Met: Origin ground. Open: Value ground."
    assert ground_words(()) == ""
    assert ground_tip(()) == "No ground is met."
