# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Which papers go with a case, and the review of their Chinese wording."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from desktop_app.basics.messages import Refused
from desktop_app.services.outgoing import papers
from desktop_app.services.outgoing.wording import is_wording_reviewed
from desktop_app.services.workspace import open_workspace
from tests import forging, making
from tests.documents.outgoing.outgoing_papers import printed, text_of

TODAY = date(2026, 12, 2)


@pytest.mark.parametrize(
    ("name", "kind", "report", "why"),
    [
        ("p06", "notice", "", "no Compliance Notice"),
        ("p04", "notice", "", "no Compliance Notice"),
        ("p06", "application", "", "neither the announcement nor other law"),
        ("p01", "customs", "", "only for an exporter in China"),
        ("p01", "report", "exempt", "an exempt export is not possible"),
        ("p17", "report", "licensed", "no licence is possible or stated"),
        ("p06", "report", "", "no report goes with this case"),
    ],
)
def test_a_paper_that_does_not_go_with_a_case_is_refused(name: str, kind: str, report: str, why: str) -> None:
    with pytest.raises(Refused, match=why):
        printed(making.load(name), kind, "en", report)


@pytest.mark.parametrize("kind", ["dossier", "end-user", "enquiry", "stages"])
@pytest.mark.parametrize("name", ["p01", "p06", "p19", "p23"])
def test_the_others_are_never_refused(name: str, kind: str) -> None:
    assert printed(making.load(name), kind, "en").content


def test_a_report_that_could_be_either_asks_which() -> None:
    tree = making.load("p01")
    tree["end_use"]["humanitarian"] = None
    with pytest.raises(Refused, match="both reports are possible"):
        printed(tree, "report", "en")
    assert "豁免" not in text_of(printed(tree, "report", "zh", "licensed").content)


def test_which_law_a_paper_serves() -> None:
    at_home = making.conclude(making.load("p19")).conclusion
    abroad = making.conclude(making.load("p01")).conclusion
    assert papers.laws_served("application", "", at_home) == ("exports",)
    assert papers.laws_served("enquiry", "", at_home) == ("exports",)
    assert papers.laws_served("application", "", abroad) == ("announcement",)
    assert papers.laws_served("notice", "", at_home) == ("announcement",)
    somewhere = making.changed(making.load("p05"), exporter=None)
    assert papers.laws_served("enquiry", "", making.conclude(somewhere).conclusion) == (
        "announcement",
        "exports",
    )


def test_a_review_of_the_wording_ends_the_draft_and_a_broken_entry_does_not(tmp_path: Path) -> None:
    program, file = making.new_program(), tmp_path / "lodestone.sqlite"
    desk = open_workspace(program, file, user_name="J. Haug")
    assert not is_wording_reviewed(program)
    with pytest.raises(Refused, match="lies ahead"):
        desk.review_wording("Li Wei", date(2099, 1, 1))
    with pytest.raises(Refused, match="not said who"):
        desk.review_wording("  ", date(2026, 1, 1))
    desk.review_wording("Li Wei", date(2026, 1, 1))
    assert is_wording_reviewed(program)
    order = papers.PaperOrder("notice", "zh")
    paper = papers.print_paper(program, making.conclude(making.load("p01")), order, TODAY)
    assert "草稿" not in text_of(paper.content)
    program.wording_digest = lambda: "0" * 64
    assert not is_wording_reviewed(program)
    desk.close()


def test_a_review_that_the_journal_does_not_vouch_for_is_none(tmp_path: Path) -> None:
    program, file = making.new_program(), tmp_path / "lodestone.sqlite"
    desk = open_workspace(program, file, user_name="J. Haug")
    desk.review_wording("Li Wei", date(2026, 1, 1))
    desk.close()
    forging.change(file, "UPDATE journal SET hash = 'x' WHERE what = 'Chinese wording of papers reviewed'")
    assert not is_wording_reviewed(program)


# ---- which papers are offered, and where ----


def offers_of(tree: dict[str, Any]) -> list[papers.Offer]:
    """Return the papers that go with a case."""
    screened = making.conclude(tree)
    return [*papers.list_offers(screened.read.case, screened.conclusion, making.program().pack)]


def offered(name: str, **changes: object) -> dict[tuple[str, str], papers.Offer]:
    """Return the papers that go with a worked case, by kind and report."""
    tree = making.changed(making.load(name), **changes) if changes else making.load(name)
    screened = making.conclude(tree)
    return {
        (one.kind, one.report): one
        for one in papers.list_offers(screened.read.case, screened.conclusion, making.program().pack)
    }


@pytest.mark.parametrize(
    ("name", "kind", "report", "stands_at"),
    [
        ("p05", "notice", "", "compliance_notice"),
        ("p01", "application", "", "apply_before_export"),
        ("p19", "application", "", "no18_licence"),
        ("p19", "customs", "", "other_regime"),
        ("p17", "report", "exempt", "report"),
        ("p05", "dossier", "", "no18_undertakings"),
        ("p06", "enquiry", "", ""),
    ],
)
def test_a_paper_is_offered_at_its_duty(name: str, kind: str, report: str, stands_at: str) -> None:
    offer = offered(name)[kind, report]
    assert offer.stands_at == stands_at
    assert not stands_at or (kind, report) in papers.papers_at(stands_at)


@pytest.mark.parametrize("name", ["p01", "p04", "p05", "p06", "p17", "p19", "p23"])
def test_only_what_goes_with_a_case_is_offered_and_what_is_owed_first(name: str) -> None:
    tree, found = making.load(name), offered(name)
    for kind, report in found:
        assert printed(tree, kind, "en", report).content
    places = [bool(offer.stands_at) for offer in found.values()]
    assert places == sorted(places, reverse=True)
    screened = making.conclude(tree)
    codes = [each.code for each in (*screened.conclusion.duties, *screened.conclusion.warnings)]
    for code in codes:  # what a step of page 1 leads to is offered
        assert {*papers.papers_at(code)} <= {*found}, code


def test_a_paper_is_offered_in_the_language_of_its_recipient() -> None:
    found = offered("p05")
    assert found["application", ""].language == "zh"
    assert found["end-user", ""].language == "both"
    assert found["notice", ""].language == "en"
    to_china = making.load("p05")
    to_china["destination"] = "CN"
    to_china["parties"] = [{**party, "country": "CN"} for party in to_china["parties"]]
    screened = making.conclude(to_china)
    languages = {
        one.kind: one.language
        for one in papers.list_offers(screened.read.case, screened.conclusion, making.program().pack)
    }
    assert languages["stages"] == "zh"
