# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""An answer that hangs on an open question of the law names it: in the panel, when recorded, in lists."""

from __future__ import annotations

from typing import Any

from desktop_app.services.workspace import Workspace
from desktop_app.ui.screening.context import list_outcomes
from desktop_app.ui.words.values import chosen_words
from tests.ui.conftest import Driver
from tests.ui.screening.test_panel import screened, texts

HANGING = "HB-4806"


def test_the_panel_names_the_question_and_what_its_other_answer_gives(
    sample: int, desk: Workspace, driver: Driver
) -> None:
    work = screened(driver, desk, sample, "NW-10")
    pack = driver.window.session.program.pack
    (line,) = (number for number, name in enumerate(work.names) if name.startswith(HANGING))
    conclusion = work.interview.conclusions()[line]
    assert len(conclusion.turning_doubts) == 2
    work._show_panel_line(line)
    driver.settle()
    said = texts(work.live_panel)
    assert "It hangs on open questions of the law" in said
    for doubt in conclusion.turning_doubts:
        assert pack.doubts[doubt].question in said
        assert f"Answered the other way: {pack.doubts[doubt].safest.rstrip('.')}." in said
    notes = list_outcomes(work.interview, work.names)[line].caveats
    assert any("The other answer to an open question" in note for note in notes)


def test_an_answer_that_hangs_on_nothing_names_no_question(
    sample: int, desk: Workspace, driver: Driver
) -> None:
    work = screened(driver, desk, sample, "NW-09")
    assert "It hangs on" not in texts(work.live_panel)


def test_the_list_of_products_names_the_question_in_a_column(sample: int, driver: Driver) -> None:
    driver.go("products")
    driver.settle()
    page: Any = driver.window.pages["products"]
    page.table.select_row(page.session.client_workspace.products.find(HANGING))
    driver.settle()
    line = page.table.current_row()
    columns = {column.id: column for column in page.table.rows_model.columns}
    assert columns["today"].text(line) == "Not settled *"
    assert columns["turning"].text(line).startswith("Q-")
    assert "The other answer to an open question" in columns["turning"].tip(line)
    assert "The other answer to an open question" in columns["today"].tip(line)
    assert "The other answer to an open question" in texts(page.pane)


def test_who_chose_is_told_as_far_as_it_is_stated(qapp: object) -> None:
    assert chosen_words({"by": "J. Haug", "on": "2026-11-05", "why": "counsel."}) == (
        "Chosen by J. Haug on 5\u00a0Nov\u00a02026. Reason: counsel."
    )
    assert chosen_words({"by": "J. Haug"}) == "Chosen by J. Haug."
    assert chosen_words({"on": "2026-11-05"}) == "Chosen on 5\u00a0Nov\u00a02026."
    assert chosen_words({}) == ""
