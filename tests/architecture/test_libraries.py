# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A library stands alone: its tests pass in a tree that holds only it, the basics, their resources and its tests."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.source import TREE
from tests.budget import ALONE

RESOURCES = {"paper": ("fonts",)}
"""The libraries tried, with what they need of the resources."""


@pytest.mark.slow
@pytest.mark.parametrize("library", RESOURCES)
def test_its_tests_pass_without_the_program(library: str, tmp_path: Path) -> None:
    parts = [f"desktop_app/{library}", "desktop_app/basics", f"tests/{library}"]
    parts += [f"resources/{name}" for name in RESOURCES[library]]
    for part in parts:
        shutil.copytree(TREE / part, tmp_path / part, ignore=shutil.ignore_patterns("__pycache__"))
    for file in ("pyproject.toml", "desktop_app/__init__.py"):
        shutil.copy(TREE / file, tmp_path / file)
    (tmp_path / "conftest.py").write_text(ALONE, "utf-8")
    ran = subprocess.run(
        [sys.executable, "-P", "-m", "pytest", "-q", "-p", "no:cacheprovider", f"tests/{library}"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stdout[-3000:]
