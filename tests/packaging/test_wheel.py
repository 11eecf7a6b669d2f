# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The wheel, installed in an environment of its own with the libraries alone: the whole command, and the window."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

from desktop_app import __version__
from tests.making import CASES

pytestmark = [pytest.mark.e2e, pytest.mark.slow]
TREE = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the command of an environment that holds the wheel, and sees libraries but not this tree."""
    folder = tmp_path_factory.mktemp("wheel")
    _run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder, folder=TREE)
    _run(sys.executable, "-m", "venv", folder / "fresh")
    (wheel,) = folder.glob("*.whl")
    python = folder / "fresh" / "bin" / "python"
    _run(python, "-m", "pip", "install", "--no-deps", "--no-index", "--quiet", wheel)
    (packages,) = (folder / "fresh").glob("lib/python3*/site-packages")
    # the libraries come from where they are installed already: the test needs no network
    (packages / "libraries.pth").write_text(sysconfig.get_path("purelib") + "\n", "utf-8")
    return folder / "fresh" / "bin" / "lodestone"


def _run(*words: str | Path, folder: Path | None = None) -> subprocess.CompletedProcess[str]:
    settings = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(
        [*map(str, words)],
        cwd=folder,
        env={**settings, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done


def test_it_screens_prints_and_explains_without_the_tree(installed: Path, tmp_path: Path) -> None:
    python = installed.with_name("python")
    where = _run(python, "-c", "import desktop_app; print(desktop_app.__file__)", folder=tmp_path).stdout
    assert Path(where.strip()).is_relative_to(installed.parents[1])
    memo = tmp_path / "memo.pdf"
    case = CASES / "p01-dysprosium-magnet.json"
    assert "Licence needed" in _run(installed, "screen", case, "--memo", memo, folder=tmp_path).stdout
    assert memo.read_bytes().startswith(b"%PDF")
    assert '"answer": "same"' in _run(installed, "verify", memo, "--json", folder=tmp_path).stdout
    assert __version__ in _run(installed, "handbook", "What's new", folder=tmp_path).stdout
    assert "金属镝" in _run(installed, "handbook", "annex/I-02", "--language", "zh", folder=tmp_path).stdout
    assert "complete -F" in _run(installed, "completion", "bash", folder=tmp_path).stdout


def test_it_finds_itself_whole_with_its_window(installed: Path, tmp_path: Path) -> None:
    told = _run(installed, "selftest", folder=tmp_path).stdout
    assert "window" in told
    assert not list((installed.parents[1]).glob("lib/python3*/site-packages/resources"))
