# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The whole job in the real window: begun, killed, taken up again, recorded; the memo found on disk and read."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pypdf
import pytest

TREE = Path(__file__).resolve().parents[2]

pytestmark = [pytest.mark.e2e, pytest.mark.ui]


def worker(folder: Path, what: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "tests.e2e.worker", str(folder), what],
        cwd=TREE,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def lines(process: subprocess.Popen[str]) -> list[dict[str, Any]]:
    """Return everything a worker told, once it has ended well."""
    told, trouble = process.communicate(timeout=120)
    assert process.returncode == 0, trouble
    return [json.loads(line) for line in told.splitlines()]


@pytest.fixture(scope="module")
def killed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, Any]]:
    """Return what a window left behind that was killed in a screening, and what it told before."""
    folder = tmp_path_factory.mktemp("killed")
    begun = worker(folder, "begin")
    assert begun.stdout is not None
    first = json.loads(begun.stdout.readline() or begun.communicate()[1])
    begun.kill()
    begun.communicate()
    return folder, first


def test_a_killed_screening_goes_on_where_it_was_and_ends_in_a_memo(
    killed: tuple[Path, dict[str, Any]], tmp_path: Path
) -> None:
    left, first = killed
    shutil.copytree(left, tmp_path, dirs_exist_ok=True)
    resumed, done = lines(worker(tmp_path, "resume"))
    assert (resumed["screening"], resumed["page"]) == (first["screening"], first["page"])
    assert resumed["answers"] > 0, "what was answered before is still there"
    assert done["verdicts"] == ["UNDETERMINED"]
    assert done["faults"] == []
    (memo,) = done["memos"]
    text = "".join(page.extract_text() for page in pypdf.PdfReader(memo).pages)
    assert "KM-4212" in text
    assert "Not settled" in text or "not settled" in text
    assert "J. Haug" in text


def test_a_shipment_of_three_lines_is_recorded_at_once(
    killed: tuple[Path, dict[str, Any]], tmp_path: Path
) -> None:
    shutil.copytree(killed[0], tmp_path, dirs_exist_ok=True)
    (done,) = lines(worker(tmp_path, "shipment"))
    assert len(done["memos"]) == 1, "one memo for the shipment"
    assert done["verdicts"] == ["UNDETERMINED"] * 3
    assert done["faults"] == []
