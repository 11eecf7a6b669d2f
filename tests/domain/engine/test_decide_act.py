# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Hold, ask first, or nothing found that holds the export: each reason by itself, and where it stops being one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_app.domain.engine.act import (
    ASK_FIRST,
    DOUBTS,
    DUTIES,
    HOLD,
    LICENCE_NEEDED,
    LICENCE_POSSIBLE,
    NOTHING_HOLDS,
    READINGS,
    STANDING,
    ActFacts,
    WarningWeight,
    decide_act,
)
from desktop_app.domain.law.pack import ASK, BARS, LICENCE, LOOK
from desktop_app.domain.law.timeline import IN_FORCE, UNCONFIRMED
from desktop_app.domain.truth import NO, UNKNOWN, YES, Truth

SUSPENDED = "suspended"
RESTS = ActFacts(
    overall=SUSPENDED,
    without_assumption=SUSPENDED,
    licence=NO,
    cautious=NO,
    is_on_edge=False,
    rests_on_doubt=False,
    is_turned=False,
    owes_duty=False,
)
"""The announcement rests, and nobody needs a licence."""
RUNS = replace(RESTS, overall=IN_FORCE, without_assumption=IN_FORCE)


@pytest.mark.parametrize("effect", [BARS, LICENCE])
@pytest.mark.parametrize(
    ("state", "truth", "word"),
    [
        (IN_FORCE, YES, HOLD),
        (IN_FORCE, UNKNOWN, ASK_FIRST),
        (UNCONFIRMED, YES, ASK_FIRST),
        (UNCONFIRMED, UNKNOWN, ASK_FIRST),
        (SUSPENDED, YES, NOTHING_HOLDS),
        (None, YES, NOTHING_HOLDS),
    ],
)
def test_other_law_holds_goods_where_it_surely_applies_and_is_in_force(
    effect: str, state: str | None, truth: Truth, word: str
) -> None:
    act = decide_act(RESTS, [WarningWeight("a", effect, state, truth)])
    assert (act.word, act.because) == (word, () if word == NOTHING_HOLDS else ("a",))


def test_what_asks_is_asked_whatever_its_state_and_what_is_only_to_be_looked_at_is_not() -> None:
    warnings = [WarningWeight("b", ASK, None, YES), WarningWeight("a", ASK, SUSPENDED, UNKNOWN)]
    act = decide_act(RESTS, [*warnings, WarningWeight("c", LOOK, IN_FORCE, YES)])
    assert (act.word, act.because) == (ASK_FIRST, ("a", "b"))


def test_what_holds_is_told_without_what_would_only_be_asked() -> None:
    warnings = [WarningWeight("b", BARS, IN_FORCE, YES), WarningWeight("a", ASK, None, YES)]
    assert decide_act(RESTS, warnings).because == ("b",)
    act = decide_act(replace(RUNS, licence=YES), warnings)
    assert (act.word, act.because) == (HOLD, (LICENCE_NEEDED, "b"))


@pytest.mark.parametrize(
    ("facts", "word", "because"),
    [
        (replace(RUNS, licence=YES), HOLD, (LICENCE_NEEDED,)),
        (replace(RUNS, licence=UNKNOWN), ASK_FIRST, (LICENCE_POSSIBLE,)),
        (RUNS, NOTHING_HOLDS, ()),
        # it rests: a licence that would be needed is none today
        (replace(RESTS, licence=YES), NOTHING_HOLDS, ()),
        (replace(RESTS, licence=UNKNOWN), NOTHING_HOLDS, ()),
        # it may be in force, for one reason or another
        (replace(RESTS, overall=UNCONFIRMED, licence=YES), ASK_FIRST, (LICENCE_POSSIBLE, STANDING)),
        (
            replace(RESTS, without_assumption=UNCONFIRMED, licence=YES),
            ASK_FIRST,
            (LICENCE_POSSIBLE, STANDING),
        ),
        (replace(RESTS, without_assumption=IN_FORCE, licence=YES), ASK_FIRST, (LICENCE_POSSIBLE, STANDING)),
        (replace(RESTS, is_on_edge=True, licence=YES), ASK_FIRST, (LICENCE_POSSIBLE,)),
        (replace(RUNS, without_assumption=SUSPENDED, licence=YES), HOLD, (LICENCE_NEEDED, STANDING)),
        (replace(RUNS, rests_on_doubt=True, licence=YES), HOLD, (LICENCE_NEEDED, STANDING)),
        # no licence under the readings in use, and more cautious ones, or another answer to a doubt
        (replace(RUNS, cautious=YES), ASK_FIRST, (READINGS,)),
        (replace(RUNS, cautious=UNKNOWN), ASK_FIRST, (READINGS,)),
        (replace(RUNS, is_turned=True), ASK_FIRST, (DOUBTS,)),
        (replace(RUNS, cautious=YES, is_turned=True, rests_on_doubt=True), ASK_FIRST, (READINGS, DOUBTS)),
        (replace(RESTS, cautious=YES, is_turned=True), NOTHING_HOLDS, ()),
        (replace(RUNS, licence=UNKNOWN, cautious=YES, is_turned=True), ASK_FIRST, (LICENCE_POSSIBLE,)),
        # a duty alone holds nothing, and is told
        (replace(RUNS, owes_duty=True), NOTHING_HOLDS, (DUTIES,)),
        (replace(RUNS, owes_duty=True, licence=YES), HOLD, (LICENCE_NEEDED,)),
    ],
)
def test_each_reason_of_the_announcement_leads_to_its_word(
    facts: ActFacts, word: str, because: tuple[str, ...]
) -> None:
    act = decide_act(facts, [])
    assert (act.word, act.because) == (word, because)


@pytest.mark.parametrize(
    ("facts", "is_certain"),
    [
        (RUNS, True),
        (RESTS, True),
        (replace(RUNS, rests_on_doubt=True), False),
        (replace(RUNS, without_assumption=SUSPENDED), False),
        (replace(RUNS, overall=UNCONFIRMED, without_assumption=UNCONFIRMED), False),
    ],
)
def test_the_standing_is_certain_without_assumption_and_open_question(
    facts: ActFacts, is_certain: bool
) -> None:
    assert facts.is_certain is is_certain
