# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The plain answer of the window: whether a licence is asked for on the day, then what would hold if the rule ran."""

from __future__ import annotations

import re

import pytest

from desktop_app.domain.engine.conclusion import OFF
from desktop_app.services.context.program import Program
from desktop_app.ui.words.strings import show_law
from desktop_app.ui.words.values import plain_answer
from tests import making
from tests.documents.memo.papers import all_papers


@pytest.fixture(autouse=True)
def law(qapp: object, program: Program) -> None:
    show_law(program.pack)


@pytest.mark.parametrize(
    ("case", "on", "says"),
    [
        (
            "p02",
            "2025-12-02",
            "No. 61 of 2025 asks for no licence: it is suspended. If it ran, one would be needed.",
        ),
        (
            "p01",
            "2025-10-20",
            "asks for no licence: the part that counts here has not started. If it ran, one would",
        ),
        (
            "p01",
            "2026-11-24",
            "a licence is needed if No. 61 of 2025 is in force. Whether it is in force is unconfirmed.",
        ),
        (
            "p34",
            "2025-10-20",
            "a licence is needed: the part of No. 61 of 2025 that counts here is in force.",
        ),
        (
            "p21",
            "2025-10-20",
            "a licence is needed if a ground that is met runs. Which of them is met is open.",
        ),
        (
            "p38",
            "2026-11-24",
            "asks for no licence, whether it is in force or not. Announcement No. 61 does not reach",
        ),
        (
            "p09",
            "2026-03-17",
            "asks for no licence: it is suspended. If it ran, it would ask for none. An Annex 1",
        ),
        (
            "p10",
            "2026-11-24",
            "it is not settled whether a licence is needed, nor whether No. 61 of 2025 is in force.",
        ),
        ("p10", "2026-03-17", "Whether it would if it ran is not settled."),
    ],
)
def test_the_answer_is_of_the_day(case: str, on: str, says: str) -> None:
    told = plain_answer(making.conclude(making.load(case), on=on).conclusion).replace("\u00a0", " ")
    assert told.startswith("On ")
    assert says in told


@pytest.mark.parametrize("case", ["p05", "p06"])
def test_facts_that_contradict_each_other_are_the_answer_on_any_day(case: str) -> None:
    for on in ("2025-10-20", "2026-11-24"):
        told = plain_answer(making.conclude(making.load(case), on=on).conclusion)
        assert told.startswith("The facts given contradict each other: ")
        assert told.endswith(
            " (row II-PM-3), yet no material with its rare earth (Dy) is named in it."
            " The answer waits until that is settled."
        )


NO_LICENCE = ("No licence under No. 61.", "Not caught:", "Outside:")
"""What the answer on No. 61 begins with on page 1 where it asks for no licence on the day."""
EITHER = " if No. 61 is in force; none under No. 61 on "
"""What it says where an assumption or the reading of a day decides whether No. 61 runs."""


ON_THE_EDGE = re.compile(
    r" lies outside the suspension \(Q-15\).*; none under No\. 61 if inside, as printed\."
)
"""What it says on the last day of a suspension."""


def test_window_and_paper_ask_for_a_licence_on_the_same_days() -> None:
    seen = set()
    for paper in all_papers():
        told = plain_answer(paper.conclusion)
        (answer,) = re.findall(
            r"^-- No\. 61 of 2025 --.*?^Answer: (.*?)$", paper.front, re.DOTALL | re.MULTILINE
        )
        if is_contradicted := answer.startswith("The facts given contradict each other"):
            seen.add("contradiction")
        elif paper.conclusion.mood == OFF and EITHER in answer:
            assert not paper.conclusion.act_facts.is_certain
            assert "asks for no licence: it is suspended" in told.replace("\u00a0", " "), paper.name
            seen.add("either")
        elif ON_THE_EDGE.search(answer):
            assert paper.conclusion.act_facts.is_on_edge
            assert "asks for no licence if that day lies inside the suspension" in told, paper.name
            seen.add("edge")
        else:
            is_asked = not answer.startswith(NO_LICENCE)
            assert ("asks for no licence" in told) == (not is_asked), paper.name
            seen.add("licence" if is_asked else "none")
        assert told.startswith("The facts given contradict each other") == is_contradicted, paper.name
    assert seen == {"contradiction", "edge", "either", "licence", "none"}
