# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""How much processor time a long journal costs: a case, a name that is looked up, and the start of the window.

What counts is held against the chain entry by entry, and never the whole chain. Each run is a process of its own, by
turns over a short and a long journal; the medians of what they took are compared.
"""

from __future__ import annotations

import hashlib
import os
import resource
import shutil
import sqlite3
import subprocess
import sys
import zlib
from collections.abc import Callable
from pathlib import Path
from statistics import median

import pytest

from desktop_app.services.context.stores import plain_hash, plain_json
from tests.benchmarks.test_start_up import OURS, SAMPLE
from tests.forging import HASHED, behind_its_back

pytestmark = pytest.mark.benchmark
TREE = Path(__file__).resolve().parents[2]
ENTRIES, TIMES = 100_000, 15
MOST = 1.05
ACTIONS = ("Change product", "Change supplier", "Start screening", "Change party") * 12 + ("Take back:",)


def add_entries(bare: sqlite3.Connection, count: int) -> None:
    """Put entries behind the newest, chained as the program chains them, with the values of a changed product."""
    nr, last = bare.execute("SELECT nr, hash FROM journal ORDER BY nr DESC LIMIT 1").fetchone()
    entries, values = [], []
    for step in range(1, count + 1):
        changes = [["product", step % 900, {"name": f"motor {step}"}, {"name": f"motor {step + 1}"}]]
        content = plain_json(changes).encode()
        cells = (
            nr + step,
            "2026-11-24T10:00:00.000000Z",
            "J. Haug",
            ACTIONS[step % len(ACTIONS)],
            f"M-{step}",
        )
        row = (*cells, hashlib.sha256(content).hexdigest(), last)
        last = plain_hash([str(cell) for cell in row])
        entries.append((*row, last))
        values.append((nr + step, zlib.compress(content)))
    bare.executemany(f"INSERT INTO journal ({HASHED}, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)", entries)  # noqa: S608
    bare.executemany("INSERT INTO journal_payload VALUES (?, ?)", values)


def spend(*arguments: str) -> float:
    """Return the processor time of a run, in seconds."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    surroundings = {**os.environ, "PYTHONPATH": str(TREE), "QT_QPA_PLATFORM": "offscreen"}
    subprocess.run(
        [sys.executable, *arguments], cwd=TREE, env=surroundings, capture_output=True, check=True, timeout=300
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def test_a_long_journal_costs_a_twentieth_at_most(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PYTHONDONTWRITEBYTECODE", raising=False)
    monkeypatch.setenv("PYTHONPYCACHEPREFIX", str(tmp_path / "compiled"))
    short, long = tmp_path / "short", tmp_path / "long"
    spend("-c", SAMPLE, str(short))
    shutil.copytree(short, long)
    (file,) = long.rglob("lodestone.sqlite")
    with behind_its_back(file) as bare:
        add_entries(bare, ENTRIES)
    spend(
        "-m", "desktop_app", "--data-dir", str(long), "journal", "verify"
    )  # ends with 0: the chain is whole
    case = "tests/cases/p01-dysprosium-magnet.json"
    runs: dict[str, Callable[[str], tuple[str, ...]]] = {
        "screen": lambda folder: ("-m", "desktop_app", "--data-dir", folder, "screen", case),
        "party check": lambda folder: (
            "-m",
            "desktop_app",
            "--data-dir",
            folder,
            "party",
            "check",
            "Raytheon",
        ),
        "start of the window": lambda folder: ("-c", OURS, folder),
    }
    found = {}
    for name, run in runs.items():
        spend(*run(str(short)))
        pairs = [(spend(*run(str(short))), spend(*run(str(long)))) for _ in range(TIMES)]
        few, many = (median(times) for times in zip(*pairs, strict=True))
        found[name] = median(later / earlier for earlier, later in pairs)
        sys.stdout.write(f"\n{name}: {few * 1000:.0f} ms, with {ENTRIES:,} entries {many * 1000:.0f} ms")
        sys.stdout.write(f"; of the pairs {found[name]:.3f} times as much\n")
    assert max(found.values()) <= MOST, found
