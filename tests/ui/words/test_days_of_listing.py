# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Since when an entry of a list stands as it does: by what began it, and since no day where nobody says."""

from __future__ import annotations

from datetime import date

import pytest

from desktop_app.domain.law.listing import ListingStep, state_of_steps
from desktop_app.ui.words.values import dated_standing
from tests.making import program

FIRST = ListingStep("in_force", date(2025, 1, 2), None, "a")


def said(*steps: ListingStep, on: date = date(2026, 11, 24)) -> str:
    return dated_standing(steps, state_of_steps(steps, on), on).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        ("counter-2026-verite", "Only reported"),
        ("counter-2026-2-rba", "In force since 5 Aug 2026"),
        ("control-2025-22-01", "Stopped since 12 Aug 2025"),
        ("control-2025-21-01", "Unconfirmed since 11 Nov 2026"),
        ("control-2026-30-01", "In force since 24 Jul 2026"),
    ],
)
def test_an_entry_of_the_law_file_stands_since_the_day_of_its_notice(entry: str, words: str) -> None:
    assert said(*program().pack.listed[entry].listing.steps) == words


def test_a_suspension_that_was_renewed_runs_since_its_first_day() -> None:
    first = ListingStep("suspended", date(2025, 5, 14), date(2025, 8, 11), "b")
    again = ListingStep("suspended", date(2025, 8, 12), None, "c")
    assert said(FIRST, first, again) == "Suspended since 14 May 2025"
    apart = ListingStep("suspended", date(2025, 9, 1), None, "c")
    assert said(FIRST, first, apart) == "Suspended since 1 Sep 2025"


def test_what_holds_since_no_stated_day_is_said_without_one() -> None:
    assert said(ListingStep("in_force", date.min, None, "")) == "In force"
    assert said(ListingStep("unconfirmed", date(2026, 1, 1), None, "")) == "Unconfirmed"
    assert said(ListingStep("in_force", date(2026, 12, 1), None, "")) == "Not started, from 1 Dec 2026"
