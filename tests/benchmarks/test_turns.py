# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""How much the thread of the window works at a stretch, whatever somebody does: on the sample, and with many products.

Each walk is a process of its own, with its bytecode at hand as an installed program has it. Where a turn is too long
there is a second walk, and the shorter turn counts. Processor time, because others may be at work on the machine. The
longest are printed, and held against a plain form of forty fields that is made in the same run.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.benchmarks.waiting import PRODUCTS

pytestmark = pytest.mark.benchmark
TREE = Path(__file__).resolve().parents[2]
WALKS = 2
SHOWN = 12
MOST = 5
"""A plain form of forty fields takes some eleven milliseconds of work: five of them are about fifty."""


@pytest.mark.parametrize("products", [0, PRODUCTS], ids=["sample", f"{PRODUCTS:,} products"])
def test_no_turn_is_longer_than_five_plain_forms(
    products: int, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    turns: dict[str, float] = {}
    stick = 0.0
    for walk in range(WALKS):
        bytecode = tmp_path_factory.getbasetemp() / "bytecode"
        found = measure_turns(tmp_path / str(walk), products, bytecode)
        stick = max(stick, found.pop(""))
        turns = {name: min(turns.get(name, most), most) for name, most in found.items()}
        if max(turns.values()) < MOST * stick:
            break
    longest = sorted(turns.items(), key=lambda turn: -turn[1])[:SHOWN]
    for name, most in longest:
        sys.stdout.write(f"{most:7.1f} ms, {most / stick:4.1f} plain forms: {name}\n")
    assert longest[0][1] < MOST * stick, longest[0]


def measure_turns(folder: Path, products: int, bytecode: Path) -> dict[str, float]:
    """Walk through a window over new data; return the yardstick under "", and the longest turn of each deed."""
    surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPYCACHEPREFIX": str(bytecode)}
    surroundings.pop("PYTHONDONTWRITEBYTECODE", None)
    subprocess.run(
        [sys.executable, "-m", "compileall", "-q", "desktop_app", "tests"],
        cwd=TREE,
        env=surroundings,
        check=True,
    )
    command = [sys.executable, "-m", "tests.benchmarks.turns", str(folder), str(products)]
    done = subprocess.run(command, cwd=TREE, env=surroundings, capture_output=True, text=True, check=True)
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found
