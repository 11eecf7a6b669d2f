# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""How much processor time the command line takes to start, beside a bare Python in the same run; ratios are held."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.benchmark
TREE = Path(__file__).resolve().parents[2]
CASE = "tests/cases/p01-dysprosium-magnet.json"
TIMES = 5
MOST_FOR_THE_VERSION, MOST_FOR_A_CASE, MOST_FOR_A_MEMO, MOST_FOR_A_LIST = 8, 38, 90, 95
"""So many times a bare Python; 5, 27, 62 and 76 as medians of pairs, of a list reading and writing take the most."""


def seconds(*arguments: str) -> float:
    """Return the least processor time of some runs, in seconds."""
    spent = []
    for _ in range(TIMES):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(
            [sys.executable, *arguments], cwd=TREE, env=os.environ, capture_output=True, check=True
        )
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        spent.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return min(spent)


def test_a_command_loads_what_it_needs_alone(tmp_path: Path) -> None:
    bare = seconds("-c", "pass")
    version = seconds("-m", "desktop_app", "--version")
    case = seconds("-m", "desktop_app", "screen", CASE)
    memo = seconds("-m", "desktop_app", "screen", CASE, "--memo", str(tmp_path / "memo.pdf"))
    parts, data = tmp_path / "parts.csv", ("-m", "desktop_app", "--data-dir", str(tmp_path / "data"))
    rows = "".join(f"A{number},Part {number},DE\n" for number in range(5))
    parts.write_text(f"Part number,Name,Country\n{rows}", encoding="utf-8")
    subprocess.run(
        [sys.executable, *data, "client", "add", "Acme"], cwd=TREE, capture_output=True, check=True
    )
    parts_list = seconds(*data, "import", str(parts))
    sys.stdout.write(
        f"\na bare Python: {bare * 1000:.0f} ms; --version {version / bare:.1f} times,"
        f" screen {case / bare:.1f} times, with its memo {memo / bare:.1f} times,"
        f" a list of five rows {parts_list / bare:.1f} times\n"
    )
    assert version / bare < MOST_FOR_THE_VERSION
    assert case / bare < MOST_FOR_A_CASE
    assert memo / bare < MOST_FOR_A_MEMO
    assert parts_list / bare < MOST_FOR_A_LIST
