# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""One round of each assault, and every round again in which something did not hold once."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not hasattr(os, "fork"), reason="needs processes that fork"),
]

ROUNDS = (
    ("kill", 1), ("feed", 1), ("plant", 1), ("meet", 1),
    ("starve", 10),  # a workbook that cannot be written, while a folder for an auditor is
)  # fmt: skip


@pytest.mark.parametrize(("name", "seed"), ROUNDS)
def test_a_round_of_the_siege_finds_nothing(name: str, seed: int, tmp_path: Path) -> None:
    from tests.siege.assaults import ASSAULTS
    from tests.siege.base import Ground

    assert ASSAULTS[name](Ground(tmp_path / "ground"), seed) == ""
