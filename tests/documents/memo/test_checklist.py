# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What a lawyer would strike out of a memo: one test a point, over every sample memo and every worked case."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from desktop_app.domain.law.pack import UNDETERMINED
from desktop_app.domain.truth import UNKNOWN
from tests import making
from tests.documents.memo.papers import PAPERS, Paper, paper


def test_who_chose_what_when_and_why_stands_on_page_one() -> None:
    tree = making.changed(making.load("p02"), readings={"profile": "narrowest"}, assumption="announced")
    tree["chosen"] = {
        "profile": {"by": "M. Roth", "why": "counsel of 3 Nov", "on": "2026-11-05"},
        "assumption": {"by": "J. Haug"},
    }
    front = paper(tree).front
    assert "The narrow readings, by M. Roth on 5 Nov 2026, because: “counsel of 3 Nov”" in front
    assert "counting also what was announced, by J. Haug, with no reason given" in front
    named = making.changed(tree, chosen={})
    assert "The narrow readings (by whom, when and why is not stated)" in paper(named).front


def test_a_reading_that_was_chosen_alone_is_told_in_its_words() -> None:
    tree = making.changed(making.load("p02"), readings={"part_ii_scope": "magnets_and_targets"})
    front = paper(tree).front
    assert "Part II ends with the magnet material and the target (by whom" in front


@PAPERS
def test_what_is_not_settled_is_not_called_so_under_every_reading(each: Paper) -> None:
    if each.conclusion.verdict == UNDETERMINED:
        assert "The other readings give the same" not in each.text


@PAPERS
def test_nothing_is_said_of_a_class_that_is_open(each: Paper) -> None:
    told = set(re.findall(r"Class of the item: ([^;).|\n]+)", each.text))
    assert len(told) <= 1
    if each.case.item.listed_as is None:
        assert told <= {"not known"}


@PAPERS
def test_both_answers_are_said_to_be_worked_out_where_they_were(each: Paper) -> None:
    said = re.search(r"Both answers were worked out for ([^.;]*)", each.text)
    pack = making.program().pack
    worked_out = {switch.doubt for switch in pack.switches.values() if switch.answers_doubt}
    worked_out |= {"Q-4", "Q-12", "Q-15", "Q-23"}
    named = set(re.findall(r"Q-[0-9]+", said[1])) if said else set()
    assert named == worked_out & set(each.conclusion.doubts)


@PAPERS
def test_an_answer_names_the_open_questions_that_would_turn_it(each: Paper) -> None:
    pack = making.program().pack
    for matter in each.conclusion.doubts_that_matter:
        assert f"{matter.doubt}, {pack.doubts[matter.doubt].question}" in each.front
        assert pack.doubts[matter.doubt].question in each.section(
            "Open questions of the law that these facts touch"
        )
    if each.conclusion.doubts_that_matter:
        assert "The other readings give the same" not in each.text


def test_the_share_under_the_other_answer_stands_beside_it() -> None:
    front = paper(making.load("p29")).front
    assert re.search(
        r"Had No\. 61 been in force, the answer would then be \*?Licence needed\*? ?\(content 0\.15 %\)",
        front,
    ), front


def test_the_technology_reading_asks_its_own_question() -> None:
    text = paper(making.load("p07")).text
    pack = making.program().pack
    assert pack.switches["technology_nexus"].question in text
    assert "Q-6, Chinese material has to be in the item too" not in text


@PAPERS
def test_every_question_with_a_number_is_explained_in_the_paper(each: Paper) -> None:
    pack = making.program().pack
    for name in set(re.findall(r"Q-[0-9]+", each.text)):
        assert pack.doubts[name].question in each.text, name


@PAPERS
def test_no_word_of_the_workshop_is_printed(each: Paper) -> None:
    text = re.sub(r"L\d\s+pack\b", "", each.text)  # the id of a searched list, as a case states it
    assert not re.search(r"\b(pack|packs|limb|limbs)\b", text, re.IGNORECASE)
    assert "Letter" not in each.text
    paths = re.findall(r"\b(?:end_use|item|parties|exporter)\.[a-z_]+|\w+\[[0-9]+\]", each.text)
    assert not paths


def test_a_source_of_any_field_is_told_in_words() -> None:
    tree = making.load("p01")
    fields = (
        "end_use.text",
        "parties[0].name",
        "exporter.name",
        "exporter",
        "rates[0].rate",
        "item.name",
        "title",
    )
    tree["sources"] = {path: {"kind": "typed", "document": "note"} for path in fields}
    told = paper(tree).section("Evidence")
    assert "stated use" in told
    assert not re.search(r"[a-z]_[a-z]|\w\.\w", told)


@PAPERS
def test_a_party_that_is_named_is_not_open(each: Paper) -> None:
    roles = {party.role for party in each.case.parties or ()}
    if roles & {"importer", "consignee"}:
        assert "Importer and end user (ask" not in each.text
        assert "Importer and end user |" not in each.text


@PAPERS
def test_not_known_and_not_met_do_not_stand_in_one_row(each: Paper) -> None:
    for line in each.text.splitlines():
        assert not ("not known" in line and (line.endswith("| not met") or line.startswith("Not met."))), line
    for line in each.section("Parties and end use").splitlines():
        assert not re.search(r"\| not known \| [0-9.]+ % \| [0-9.]+ %$", line), line


@PAPERS
def test_the_day_of_the_paper_and_of_the_export_are_both_named(each: Paper) -> None:
    dated, on = each.stamp.dated, each.case.on
    told = each.text.partition("[")[0]
    if dated > on:
        assert "; this memo looks back" in told
    assert ("Signature" not in each.text) or "Signature | Day" not in each.text
    signatures = each.text.rpartition("Prepared by")[2].partition("==")[0]
    assert str(dated.year) not in signatures


def test_a_paper_that_cites_what_came_later_says_that_it_looks_back() -> None:
    early = paper(making.load("p01"), dated=date(2025, 10, 1)).text
    assert "Dated 1 Oct 2025, this memo cites what was published only after that day" in early
    assert "No. 61 of 2025 (9 Oct 2025)" in early
    late = paper(making.load("p01"), dated=date(2026, 11, 24)).text
    assert "published only after that day" not in late


def test_owners_stand_as_a_tree_with_numbers() -> None:
    tree = making.load("p14")
    owner: dict[str, Any] = {"name": "Fourth", "percent": "100", "listed": "no", "owners": []}
    for name in ("Third", "Second", "First"):
        owner = {"name": name, "percent": "100", "listed": "no", "owners": [owner]}
    tree["parties"][1] |= {"owners": [owner], "owners_complete": "yes"}
    rows = [line for line in paper(tree).text.splitlines() if re.match(r"1[.1]* \| +\w+ \|", line)]
    assert [row.partition(" | ")[0] for row in rows] == ["1", "1.1", "1.1.1", "1.1.1.1"]
    assert rows[3].index("Fourth") > rows[1].index("Second") > 0


def _days_in(text: str) -> list[date]:
    months = {f"{date(2025, month, 1):%b}": month for month in range(1, 13)}
    found = re.findall(r"\b([0-9]{1,2}) ([A-Z][a-z]{2}) ([0-9]{4})\b", text)
    return [date(int(year), months[month], int(day)) for day, month, year in found]


@PAPERS
def test_no_duty_falls_due_on_a_day_before_the_rule_existed_or_the_paper_was_made(each: Paper) -> None:
    table = each.section("Duties and warnings").partition("-- Warnings")[0]
    published = making.program().pack.announcement.dated
    for line in table.splitlines():
        due, bar, _ = line.partition(" | ")
        for day in _days_in(due) if bar else ():
            assert day >= published, line
            assert day >= each.stamp.dated or due.endswith(", passed"), line
        assert "too late" not in line.lower(), line


@PAPERS
def test_a_duty_says_whether_it_is_owed(each: Paper) -> None:
    text, certainly_off = each.section("Duties and warnings"), not_at_work(each)
    prefix = {"yes": "", "if_it_runs": "If No. 61 is in force: ", "advised": "Advised: "}
    for duty in each.conclusion.duties:
        if certainly_off and duty.owed != "advised":
            assert duty.title not in text
            continue
        title = f"{duty.title} (if the open facts bring it about)" if duty.truth == UNKNOWN else duty.title
        assert prefix[duty.owed] + title in text
    assert ("Give a Compliance Notice" in text) == any(
        duty.code == "compliance_notice" and not certainly_off for duty in each.conclusion.duties
    )


def not_at_work(each: Paper) -> bool:
    """Tell whether No. 61 certainly does not run on the export day."""
    facts = each.conclusion.act_facts
    return facts.is_certain and not facts.may_run


@PAPERS
def test_nothing_is_to_be_made_good_where_the_rule_did_not_run(each: Paper) -> None:
    table = each.section("Duties and warnings")
    if each.conclusion.standing.overall in ("suspended", "not_started"):
        assert "do it now" not in table
