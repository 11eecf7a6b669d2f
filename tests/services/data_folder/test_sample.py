# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The sample client: every line comes out as worked out by hand, and between them they reach everything."""

from __future__ import annotations

import csv

import pytest

from desktop_app.services.data_folder.sample import ScreenedLine, open_sample, screen_lines
from tests.making import program
from tests.oracle import brute


@pytest.fixture(scope="module")
def lines() -> list[ScreenedLine]:
    return list(screen_lines(program(), open_sample(program())))


def test_every_line_comes_out_as_worked_out_by_hand(lines: list[ScreenedLine]) -> None:
    text = (program().sample_folder / "expected.csv").read_text("utf-8")
    expected = {
        (row["shipment"], row["line"]): (row["verdict"], row["overall_standing"])
        for row in csv.DictReader(text.splitlines())
    }
    found = {
        (line.line.shipment, line.line.line): (
            line.screened.conclusion.verdict,
            line.screened.conclusion.standing.overall,
        )
        for line in lines
    }
    assert found == expected


def test_between_them_they_reach_every_verdict_and_every_standing(lines: list[ScreenedLine]) -> None:
    verdicts = {line.screened.conclusion.verdict for line in lines}
    assert verdicts == {*program().pack.verdicts, "UNDETERMINED"}
    standings = {line.screened.conclusion.standing.overall for line in lines}
    assert standings == {"not_started", "in_force", "suspended", "unconfirmed"}


def test_enumeration_agrees_on_every_line(lines: list[ScreenedLine]) -> None:
    for line in lines:
        expected = brute.conclude(line.line.case)
        assert list(line.screened.conclusion.possible) == expected["possible"], line.number
        assert line.screened.conclusion.verdict == expected["verdict"], line.number


def test_a_case_of_the_sample_carries_where_its_facts_came_from(lines: list[ScreenedLine]) -> None:
    sources = lines[0].screened.read.case.sources
    assert sources["item.value"].document
    assert {source.kind for source in sources.values()} <= {
        *("typed", "imported", "declared", "measured", "computed", "estimated")
    }
