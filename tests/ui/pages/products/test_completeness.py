# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What the pane of a product says of lists that may not be all there is, and where a share surely ends."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from types import SimpleNamespace
from typing import Any
from unittest.mock import Mock

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop_app.domain.line_effects import ITEM, Limit, LimitEffect
from desktop_app.domain.truth import NO, UNKNOWN
from desktop_app.services.schema.declaration import Answer, Number
from desktop_app.services.schema.forms import BillLine, Material, Product
from desktop_app.services.schema.rows import BillPart, ProductDetail, ProductRow
from desktop_app.services.screening.whatif import BreakEven
from desktop_app.ui.pages.products.detail import ProductForms, draw_product
from desktop_app.ui.screening.what_if import list_break_evens
from tests.making import program


class Host:
    """A page that only listens."""

    session: Any = SimpleNamespace(
        program=program(),
        today=date(2026, 11, 24),
        client_workspace=Mock(),
        navigator=SimpleNamespace(show_page=lambda *_where: None),
        change_bus=SimpleNamespace(changed=SimpleNamespace(connect=lambda _told: None)),
        read=lambda *_what: None,  # no document is ever read
    )
    forms: Any = None

    def start_screening(self, product: int) -> None:
        """Do nothing."""

    def ship_current(self) -> None:
        """Do nothing."""

    def show_part(self, product: int) -> None:
        """Do nothing."""


def words_of(qtbot: QtBot, complete: Answer) -> list[str]:
    row = ProductRow(id=2, part_number="STEEL", bill=0, materials=0, open_materials=0, used_in=1)
    product = Product(part_number="PUMP", bill_complete=complete, materials_complete=complete)
    host = Host()
    host.forms = Mock(spec=ProductForms)
    detail = ProductDetail(
        id=1,
        product=product,
        bill=(BillPart(BillLine(parent="PUMP", child="STEEL", quantity=Number("2")), row),),
        used_in=(),
        materials=(Material(part_number="PUMP", line="1", row="I-12"),),
        technology=None,
        supplier=None,
    )
    view = draw_product(host, detail, None)
    qtbot.addWidget(view)
    return [label.text() for label in view.findChildren(QLabel)]


@pytest.mark.parametrize(
    ("complete", "says"),
    [("", "Nobody has said that these are all."), ("no", "There may be more that is not named here.")],
)
def test_the_pane_says_where_a_list_may_hold_more(qtbot: QtBot, complete: Answer, says: str) -> None:
    assert words_of(qtbot, complete).count(says) == 2
    assert says not in words_of(qtbot, "yes")


def test_no_value_of_nothing_is_named_as_the_place_where_the_line_is_reached() -> None:
    limit = Limit(ITEM, Fraction(500), 2, "EUR", certain=False, exact=True)
    (row,) = list_break_evens(BreakEven((LimitEffect(limit, UNKNOWN, NO),)))
    assert row.value.endswith("or less")
