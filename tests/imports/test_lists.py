# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The lists go in: at least 95 % of what a careful clerk takes, nothing lost in silence, nothing taken wrongly."""

from __future__ import annotations

import pytest

from tests.imports.running import run_list
from tests.imports.scoring import Score
from tests.imports.truth import all_lists

LEAST_ON_AVERAGE = 0.95


@pytest.fixture(scope="module")
def scores(tmp_path_factory: pytest.TempPathFactory) -> list[Score]:
    """Return the score of every list, each taken in once."""
    return [run_list(one, tmp_path_factory.mktemp(one.name)) for one in all_lists()]


def test_most_is_taken(scores: list[Score]) -> None:
    assert sum(score.share for score in scores) / len(scores) >= LEAST_ON_AVERAGE


def test_nothing_is_lost_in_silence(scores: list[Score]) -> None:
    assert {score.name: score.lost for score in scores if score.lost} == {}


def test_nothing_is_taken_wrongly(scores: list[Score]) -> None:
    assert {score.name: score.wrong for score in scores if score.wrong} == {}


def test_the_counts_add_up(scores: list[Score]) -> None:
    assert {score.name: score.uneven for score in scores if score.uneven} == {}
