# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""How long the main things take. Printed, and compared with a yardstick of the same run; never asserted as time."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from statistics import median
from typing import Any

import pytest

from desktop_app.domain.engine.conclude import conclude_case
from tests.making import CASES, load, program
from tests.making import conclude as screened

pytestmark = pytest.mark.benchmark
TREE = Path(__file__).resolve().parents[2]


def measured(work: Callable[[], object], times: int) -> float:
    """Return the median seconds of some runs, after one that does not count."""
    work()
    spent = []
    for _ in range(times):
        begun = time.perf_counter()
        work()
        spent.append(time.perf_counter() - begun)
    return median(spent)


def yardstick() -> float:
    """Return the seconds a thousand exact multiplications take here and now."""
    numbers = [Fraction(n, n + 7) for n in range(1, 1001)]
    return measured(lambda: [number * Fraction(355, 113) for number in numbers], 5)


def told(what: str, seconds: float) -> None:
    sys.stdout.write(f"\n{what}: {seconds * 1000:.2f} ms, {seconds / yardstick():.1f} yardsticks\n")


def assembly(level: int) -> dict[str, Any]:
    """Return an assembly of seven magnets and, down to the sixth level, three assemblies like itself."""
    magnet = load("p02")["item"]["components"][0]
    below = [{**assembly(level + 1), "quantity": "2"} for _ in range(3 if level < 5 else 0)]
    magnets = [{**magnet, "quantity": str(1 + number)} for number in range(7)]
    return {**load("p02")["item"], "components": [*below, *magnets]}


def bill() -> dict[str, Any]:
    """Return a case with a bill of 967 lines on six levels."""
    top = {**assembly(1), "value": {"amount": "900000", "currency": "USD"}}
    return {**load("p02"), "item": top}


def test_a_single_magnet() -> None:
    case = screened(load("p01")).read.case
    told("conclude a single magnet", measured(lambda: conclude_case(program().law, case), 200))


def test_a_bill_of_a_thousand_lines() -> None:
    case = screened(bill()).read.case
    told(
        "conclude a bill of 967 lines on six levels", measured(lambda: conclude_case(program().law, case), 10)
    )


def test_a_batch_of_a_thousand_files(tmp_path: Path) -> None:
    for number in range(1000):
        text = json.dumps({**load("p01"), "title": str(number)})
        (tmp_path / f"{number}.json").write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "desktop_app", "screen", "--batch", str(tmp_path), "--json-lines"]
    told(
        "a batch of 1,000 files, start included",
        measured(lambda: subprocess.run(command, cwd=TREE, check=True, capture_output=True), 1),
    )


def test_a_start_and_one_case() -> None:
    case = CASES / "p01-dysprosium-magnet.json"
    command = [sys.executable, "-m", "desktop_app", "screen", str(case), "--json"]
    told(
        "start and screen one case",
        measured(lambda: subprocess.run(command, cwd=TREE, check=True, capture_output=True), 3),
    )
