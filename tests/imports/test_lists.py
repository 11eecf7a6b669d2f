# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The lists go in: at least 95 % of what a careful clerk takes, nothing lost in silence, nothing taken wrongly.

Each second list is tried; by ``make thorough`` and ``make imports`` all.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.budget import some_of
from tests.imports.running import run_list
from tests.imports.truth import all_lists

LEAST_ON_AVERAGE = 0.95


@pytest.mark.slow
def test_lists_go_in_with_nothing_lost_in_silence_or_taken_wrongly(tmp_path: Path) -> None:
    scores = [run_list(one, tmp_path / one.name) for one in some_of(all_lists(), 2)]
    assert sum(score.share for score in scores) / len(scores) >= LEAST_ON_AVERAGE
    assert {score.name: score.lost for score in scores if score.lost} == {}
    assert {score.name: score.wrong for score in scores if score.wrong} == {}
    assert {score.name: score.uneven for score in scores if score.uneven} == {}
