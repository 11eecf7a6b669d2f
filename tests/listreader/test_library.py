# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The reader of lists alone: its page says what is so, its face is small, and it needs nothing else of the program."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app import listreader
from desktop_app.listreader import OwnWorkbook
from tests.budget import ALONE
from tests.listreader.sheets import DECLARED, HELP

TREE = Path(__file__).resolve().parents[2]
PAGE = TREE / "desktop_app" / "listreader" / "README.md"
EXAMPLES = re.findall(r"```python\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)


@pytest.fixture
def _sheets_declared_again() -> Iterator[None]:
    yield
    OwnWorkbook.declare(DECLARED, HELP)


@pytest.mark.usefixtures("_sheets_declared_again")
@pytest.mark.parametrize("example", EXAMPLES)
def test_an_example_of_its_page_is_so(example: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    exec(compile(example, str(PAGE), "exec"), {})  # noqa: S102 - our own page


def test_its_page_has_three_examples_and_its_face_at_most_twenty_names() -> None:
    assert len(EXAMPLES) == 3
    assert len(listreader.__all__) <= 20
    assert all(hasattr(listreader, name) for name in listreader.__all__)


def test_it_works_where_nothing_else_of_the_program_is(tmp_path: Path) -> None:
    _copy_alone(tmp_path)
    (tmp_path / "examples.py").write_text("\n".join(EXAMPLES), "utf-8")
    _run(tmp_path, "examples.py")


@pytest.mark.slow
def test_its_own_tests_are_green_where_nothing_else_of_the_program_is(tmp_path: Path) -> None:
    _copy_alone(tmp_path)
    (tmp_path / "tests").mkdir()
    (tmp_path / "conftest.py").write_text(ALONE, "utf-8")
    (tmp_path / "pytest.ini").write_text("[pytest]\nmarkers =\n  slow\n  ui\n  own_process\n", "utf-8")
    shutil.copy(TREE / "tests" / "budget.py", tmp_path / "tests")
    shutil.copytree(TREE / "tests" / "listreader", tmp_path / "tests" / "listreader", ignore=_CACHES)
    (tmp_path / "tests" / "listreader" / "test_library.py").unlink()
    _run(
        tmp_path,
        "-m",
        "pytest",
        "-q",
        "-x",
        "-p",
        "no:cacheprovider",
        "--import-mode=importlib",
        "tests/listreader",
    )


_CACHES = shutil.ignore_patterns("__pycache__")


def _copy_alone(folder: Path) -> None:
    for name in ("desktop_app/listreader", "desktop_app/basics", "resources/names"):
        shutil.copytree(TREE / name, folder / name, ignore=_CACHES)
    shutil.copy(TREE / "desktop_app" / "__init__.py", folder / "desktop_app")


def _run(folder: Path, *command: str) -> None:
    done = subprocess.run(
        [sys.executable, *command],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder)},
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-4000:]
