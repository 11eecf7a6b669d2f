# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A megabyte of the worst costs ``lodestone import`` at most 5 s of processor time and 500 MB, and ends in 0 or 3."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.listreader.hostile import FILES

pytestmark = pytest.mark.benchmark
TREE = Path(__file__).resolve().parents[2]
MOST_SECONDS = 5.0
MOST_MEGABYTES = 500
RUN = """
import json, resource, subprocess, sys
done = subprocess.run(sys.argv[1:], capture_output=True, text=True)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(json.dumps([done.returncode, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, done.stderr[-300:]]))
"""


def lodestone(data: Path, *arguments: str | Path) -> list[Any]:
    """Return exit status, seconds of processor time, megabytes and what was said of one command."""
    command = [sys.executable, "-m", "desktop_app", "--data-dir", data, *arguments]
    done = subprocess.run(
        [sys.executable, "-c", RUN, *map(str, command)], cwd=TREE, capture_output=True, text=True, check=True
    )
    figures: list[Any] = json.loads(done.stdout)
    return figures


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("data")
    assert lodestone(folder, "client", "add", "Nordwerk")[0] == 0
    return folder


@pytest.mark.parametrize("name", FILES)
def test_the_worst_is_cheap(data: Path, tmp_path: Path, name: str) -> None:
    file, content = FILES[name]()
    (tmp_path / file).write_bytes(content)
    status, seconds, megabytes, said = lodestone(data, "import", tmp_path / file, "--dry-run", "--json")
    print(f"{name}: {seconds:.1f} s, {megabytes:.0f} MB, {status}")  # noqa: T201 - the figure
    assert status in (0, 3), said
    assert seconds <= MOST_SECONDS
    assert megabytes <= MOST_MEGABYTES
