# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A memo says since when other law runs, and which notice of a list is the newest, by the days of the law itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from desktop_app.documents.memo.closing import unexamined_section
from desktop_app.documents.memo.memo import memo_document
from desktop_app.domain.engine.conclusion import WarningOrDuty
from desktop_app.domain.law.listing import REPORTED
from desktop_app.domain.law.pack import BARS
from desktop_app.domain.truth import YES
from tests import making
from tests.documents import memos, plain_text
from tests.documents.memo.papers import paper


def _with_other_law(instrument: str, on: str, checks: tuple[dict[str, Any], ...] = ()) -> str:
    """Return a memo whose case brings a warning of an instrument that bars the goods."""
    tree = making.changed(making.load("p01"), on=on, status_checks=list(checks))
    screened = making.conclude(tree)
    context = memos.context(screened)
    provisions = [
        rule.id
        for rule in context.pack.provisions.values()
        if rule.text.instrument == instrument and not rule.when
    ]
    law = screened.conclusion
    state = context.law.read_warning_timeline(instrument, provisions, context.case.status_checks).state_on(
        law.on
    )
    warning = WarningOrDuty(
        code="us_military",
        title="",
        text="",
        truth=YES,
        instrument=instrument,
        provisions=tuple(provisions),
        effect=BARS,
        state=state,
    )
    changed = replace(screened, conclusion=replace(law, warnings=(warning,)))
    return plain_text.render(memo_document(memos.context(changed))).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("instrument", "on", "since"),
    [
        ("SC-792", "2026-02-01", "in force since 1 Dec 2024"),
        ("SC-792", "2024-12-01", "in force since 1 Dec 2024"),
        ("NPC-ECL-2020", "2026-02-01", "in force since 1 Dec 2020"),
        ("MOFCOM-2024-51", "2026-02-01", "in force since 1 Dec 2024"),
        ("MOFCOM-GAC-2025-18", "2026-02-01", "in force since 4 Apr 2025"),
        ("SC-792", "2024-11-30", "not started on 30 Nov 2024"),
    ],
)
def test_a_law_runs_since_its_first_day_and_not_since_the_day_of_its_text(
    instrument: str, on: str, since: str
) -> None:
    told = _with_other_law(instrument, on)
    assert since in told
    assert told.count("in force since") == (1 if since.startswith("in force") else 0)


@pytest.mark.parametrize("name", ["p04", "p16", "p20", "p24"])
def test_no_paper_says_since_the_day_of_a_text_that_runs_later(name: str) -> None:
    told = paper(making.load(name)).text
    assert "since 30 Sep 2024" not in told
    assert "since 17 Oct 2020" not in told


def test_the_newest_listing_notice_is_a_printed_one() -> None:
    told = memos.said(making.load("p01")).replace("\u00a0", " ")
    assert "its newest listing notice is No. 30 of 2026, of 24 Jul 2026." in told
    assert "4 Sep 2026" not in told
    assert "2 entries of countermeasures and 1 reported by the press;" in told


def test_without_a_printed_notice_none_is_called_the_newest() -> None:
    screened = making.conclude(making.load("p01"))
    context = memos.context(screened)
    reports = {
        name: replace(listing, steps=(replace(listing.steps[0], state=REPORTED),), listed_on=date(2026, 9, 4))
        for name, listing in context.pack.listings.items()
    }
    only_reports = replace(
        context.pack,
        listings=reports,
        listed={
            name: replace(party, listing=reports[party.listing.id])
            for name, party in context.pack.listed.items()
        },
    )
    section = unexamined_section(replace(context, pack=only_reports))
    told = plain_text.render(replace(memos.document(making.load("p01")), opening=(), sections=(section,)))
    assert "newest" not in told
    assert "277 reported by the press." in told
