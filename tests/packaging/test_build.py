# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A build makes folders anew, and so must not be led to one that holds what somebody wants."""

from __future__ import annotations

import subprocess
import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

import pytest

TREE = Path(__file__).resolve().parents[2]
_SPEC = spec_from_file_location("build_of_lodestone", TREE / "packaging" / "build.py")
assert _SPEC is not None
assert _SPEC.loader is not None
BUILD: Any = module_from_spec(_SPEC)
_SPEC.loader.exec_module(BUILD)


def _refused(*words: str | Path) -> str:
    done = subprocess.run(
        [sys.executable, TREE / "packaging" / "build.py", *words],
        check=False, capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    assert done.returncode == 1
    return done.stderr


@pytest.mark.parametrize("option", ["--to", "--dist"])
def test_a_folder_of_somebody_else_is_refused_and_left_as_it_was(option: str, tmp_path: Path) -> None:
    other = "--dist" if option == "--to" else "--to"
    precious = tmp_path / "precious"
    precious.mkdir()
    (precious / "thesis.txt").write_text("three years", "utf-8")
    said = _refused(option, precious, other, tmp_path / "new")
    assert str(precious) in said
    assert "Name an empty folder" in said
    assert (precious / "thesis.txt").read_text("utf-8") == "three years"
    assert not (tmp_path / "new").exists()


def test_a_file_is_no_folder_to_build_in(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("mine", "utf-8")
    assert str(file) in _refused("--to", file, "--dist", tmp_path / "new")
    assert file.read_text("utf-8") == "mine"


@pytest.mark.parametrize(("to", "dist"), [("a", "a"), ("a", "a/b"), ("a/b", "a")])
def test_the_two_folders_do_not_lie_in_one_another(to: str, dist: str, tmp_path: Path) -> None:
    said = _refused("--to", tmp_path / to, "--dist", tmp_path / dist)
    assert "lie in one another" in said
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_a_build_made_is_made_anew(tmp_path: Path) -> None:
    folder = tmp_path / "made"
    assert BUILD.may_be_emptied(folder)
    for _ in range(2):
        make = "import build, pathlib, sys; build.made_anew(pathlib.Path(sys.argv[1]))"
        subprocess.run([sys.executable, "-c", make, folder], check=True, cwd=TREE / "packaging")
        assert [file.name for file in folder.iterdir()] == [BUILD.MARK]
        (folder / "old").touch()
        assert BUILD.may_be_emptied(folder)


def test_the_usual_folders_are_made_anew() -> None:
    assert BUILD.may_be_emptied(TREE / "build")
    assert BUILD.may_be_emptied(TREE / "dist")
    assert not BUILD.may_be_emptied(TREE / "tests")
