# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The built program, run from outside as its users run it: no Python, no environment, any folder."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from tests.frozen.screens import Screen

TREE = Path(__file__).resolve().parents[2]
BUILT = TREE / "build" / "lodestone"
ALLOWED = [
    re.compile(line)
    for line in (TREE / "packaging" / "allowed_output.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


class Copy:
    """One copy of the program in one folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.console = folder / "lodestone"
        self.window = folder / "lodestone-window"

    def run(
        self,
        *arguments: str | Path,
        env: Mapping[str, str] | None = None,
        before: tuple[str, ...] = (),
        cwd: Path = Path("/"),
    ) -> subprocess.CompletedProcess[str]:
        """Run the console program with nothing in its environment but what is given."""
        return subprocess.run(
            [*before, self.console, *arguments],
            cwd=cwd,
            env=dict(env or {}),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            timeout=120,
            check=False,
        )

    def start(self, *arguments: str | Path, env: Mapping[str, str]) -> subprocess.Popen[str]:
        """Start the window program and return at once."""
        return subprocess.Popen(
            [self.window, *arguments],
            cwd="/",
            env=dict(env),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
        )


def not_allowed(text: str) -> list[str]:
    """Return the lines that the program may not print."""
    lines = filter(None, text.splitlines())
    return [line for line in lines if not any(known.fullmatch(line) for known in ALLOWED)]


@pytest.fixture(scope="session")
def built() -> Copy:
    """Return the program as it was built. It is not made here: ``make frozen`` builds and then runs the tests."""
    assert (BUILT / "lodestone").exists(), "there is no built program; run: make frozen"
    return Copy(BUILT)


@pytest.fixture(scope="session")
def elsewhere(built: Copy, tmp_path_factory: pytest.TempPathFactory) -> Copy:
    """Return a copy in a folder whose name has blanks and letters of other scripts."""
    folder = tmp_path_factory.mktemp("frozen") / "Prüfung für Käufer 贸易 合规"
    shutil.copytree(built.folder, folder, symlinks=True)
    return Copy(folder)


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    """Return a display of X11 that nobody looks at but the test."""
    if shutil.which("Xvfb") is None:
        pytest.skip("Xvfb is not installed")
    with Screen(tmp_path) as opened:
        yield opened
