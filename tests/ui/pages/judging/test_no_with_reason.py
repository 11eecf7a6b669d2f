# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A "no" of a party that was judged the same takes a reason, in the form of the party."""

from __future__ import annotations

from typing import Any

from tests.ui.conftest import Driver
from tests.ui.pages.judging.conftest import Judging


def test_a_no_beside_a_judged_entry_asks_for_its_reason_at_its_field(
    judging: Judging, driver: Driver
) -> None:
    key = next(one.key for one in judging.room.judgements.read_state().to_judge if one.firm.key == "l3")
    judging.room.judgements.judge(*key, "same", why="the address in Melbourne")
    row = next(row for row in judging.room.parties.rows() if row.name == "L3Harris Technologies")
    driver.go("parties", row.id)
    page: Any = driver.window.pages["parties"]
    page.open_row_form(row)
    driver.settle()
    form = page.pane.form
    form.build_now()
    form.show_values({**form.current_values(), "listed": "no"})
    page.editing.save_form()
    driver.settle()
    assert page.is_editing
    assert any("an entry was judged to be" in text.lower() for text in judging.texts(page))
    form.show_values({**form.current_values(), "listed_reason": "the licence was transferred"})
    page.editing.save_form()
    driver.settle()
    assert not page.is_editing
    party = judging.room.parties.get(row.id).party
    assert (party.listed, party.listed_reason) == ("no", "the licence was transferred")
