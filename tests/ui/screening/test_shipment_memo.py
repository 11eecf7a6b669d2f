# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The memo of all lines of a shipment in the window: offered where there are several, shown, nothing recorded."""

from __future__ import annotations

import io
from typing import cast

import pypdf

from desktop_app.domain.interview import Step
from desktop_app.services.workspace import Workspace
from desktop_app.ui.dialogs.paper import PaperDialog
from tests.ui.conftest import Driver
from tests.ui.test_journeys import press, view


def review(shipment: str, sample: int, desk: Workspace, driver: Driver) -> None:
    driver.window.activateWindow()
    driver.screen("shipment", desk.client_workspace(sample).shipments.find_shipment(shipment))
    view(driver).show_step(Step.REVIEW)
    driver.settle()


def test_the_memo_of_all_lines_is_shown_and_nothing_is_recorded(
    sample: int, desk: Workspace, driver: Driver
) -> None:
    review("NW-01", sample, desk, driver)
    press(driver, "Memo of all lines")
    driver.settle()
    dialog = cast(PaperDialog, driver.dialog())
    assert isinstance(dialog, PaperDialog)
    text = "".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(dialog.paper.pdf)).pages)
    assert "Determination memo for a shipment" in text
    assert "Memo without a number" in text
    assert desk.client_workspace(sample).records.count_determinations() == 0


def test_a_shipment_of_one_line_has_no_such_button(sample: int, desk: Workspace, driver: Driver) -> None:
    review("NW-05", sample, desk, driver)
    assert not view(driver).button_bar.shipment_memo.isVisible()
