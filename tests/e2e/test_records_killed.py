# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Killed again and again while it records, supersedes, withdraws, files, restores: nothing confirmed is lost.

Twenty kills of one worker; ``make thorough`` kills four fifty times each.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.budget import IS_THOROUGH, some_of

TREE = Path(__file__).resolve().parents[2]
KILLS = 50 if IS_THOROUGH else 20

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.skipif(not hasattr(os, "fork"), reason="the worker is forked"),
]


@pytest.mark.parametrize("seed", some_of([1000, 2000, 3000, 4000], 4))
def test_whenever_it_is_killed_every_paper_matches_its_record(tmp_path: Path, seed: int) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.e2e.killing", str(tmp_path), str(KILLS), str(seed)],
        cwd=TREE,
        capture_output=True,
        text=True,
        check=False,
        timeout=900,
    )
    assert done.returncode == 0, done.stderr
    answer = json.loads(done.stdout)
    assert answer["faults"] == []
    assert answer["wrong"] == []
    assert answer["confirmed"] >= KILLS // 5, "it was killed at work, not before it began"
