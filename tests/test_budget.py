# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What is tried in part leaves no kind out, and is tried whole by ``make thorough``."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import budget
from tests.architecture.source import TREE

THINGS = st.lists(st.integers(0, 40), max_size=60)


@given(THINGS, st.integers(1, 9))
def test_by_make_thorough_all_are_tried(things: list[int], number: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(budget, "IS_THOROUGH", True)
        assert budget.some_of(things, number) == things
        assert budget.one_of_each(things, lambda thing: thing % number) == things
        assert budget.dealt_to(0, number, things) == things


@given(THINGS, st.integers(1, 9))
def test_otherwise_one_of_each_kind_is_tried_and_each_thing_is_dealt_once(
    things: list[int], number: int
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(budget, "IS_THOROUGH", False)
        tried = budget.one_of_each(things, lambda thing: thing % number)
        assert sorted(thing % number for thing in tried) == sorted({thing % number for thing in things})
        dealt = [thing for holder in range(number) for thing in budget.dealt_to(holder, number, things)]
        assert sorted(dealt) == sorted(things)


@pytest.mark.parametrize(("profile", "is_whole"), [("thorough", "True"), ("ci", "False")])
def test_make_thorough_says_so(profile: str, is_whole: str) -> None:
    """The profile that the Makefile names is the one that is asked for."""
    assert "thorough: export HYPOTHESIS_PROFILE = thorough" in (TREE / "Makefile").read_text("utf-8")
    done = subprocess.run(
        [sys.executable, "-c", "from tests.budget import IS_THOROUGH; print(IS_THOROUGH)"],
        cwd=TREE,
        env={**os.environ, "HYPOTHESIS_PROFILE": profile},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == is_whole
