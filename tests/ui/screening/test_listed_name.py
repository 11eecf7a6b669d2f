# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The window warns of an end user with a listed name, whatever is stated of it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from desktop_app.services.workspace import Workspace
from tests.ui.conftest import Driver
from tests.ui.screening.test_panel import review, texts


def test_an_end_user_with_a_listed_name_is_warned_of_though_it_is_stated_not_to_be_listed(
    sample: int, desk: Workspace, driver: Driver
) -> None:
    parties = desk.client_workspace(sample).parties
    (party,) = (row.id for row in parties.rows() if row.name.startswith("Seorak Wafer Systems"))
    form = parties.get(party).party
    parties.update(party, replace(form, name="L3Harris Technologies", name_zh="", listed="no"))
    work: Any = review(driver, desk, sample, "NW-09")
    said = texts(work.review_page)
    assert "A name meets an entry of a published list" in said
    assert "L3Harris Technologies has the name of L3 Harris Technologies (no. 2)" in said
