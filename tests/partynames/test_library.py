# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The library of names alone: its page says what is so, its face is small, and it needs nothing else of the program."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from desktop_app import partynames

TREE = Path(__file__).resolve().parents[2]
PAGE = TREE / "desktop_app" / "partynames" / "README.md"
EXAMPLES = re.findall(r"```python\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)


@pytest.mark.parametrize("example", EXAMPLES)
def test_an_example_of_its_page_is_so(example: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    exec(compile(example, str(PAGE), "exec"), {})  # noqa: S102 - our own page


def test_its_page_has_three_examples_and_its_face_at_most_twenty_names() -> None:
    assert len(EXAMPLES) == 3
    assert len(partynames.__all__) <= 20
    assert all(hasattr(partynames, name) for name in partynames.__all__)


def test_it_works_where_nothing_else_of_the_program_is(tmp_path: Path) -> None:
    for folder in ("desktop_app/partynames", "desktop_app/basics", "resources/names"):
        shutil.copytree(TREE / folder, tmp_path / folder, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(TREE / "desktop_app" / "__init__.py", tmp_path / "desktop_app")
    (tmp_path / "examples.py").write_text("\n".join(EXAMPLES), "utf-8")
    done = subprocess.run(
        [sys.executable, "examples.py"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
