# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A paper is as it was printed under every Python and on every machine, whichever of them printed it.

What Pythons differ in is tried in any case, in a process that takes their habits on. Another Python itself prints and
checks where `make other-python` has set one up.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from desktop_app.paper import is_same_unpacked
from tests.architecture.source import TREE
from tests.checking import another_machine
from tests.checking.another_machine import HABITS, REGISTER
from tests.checking.judging import check, results

pytestmark = [pytest.mark.slow, pytest.mark.e2e]

OTHER_PYTHON = TREE / ".venv-other" / "bin" / "python"
OF_THE_PAPER = ("bytes", "attachments", "conclusion", "pages")
with_other_python = pytest.mark.skipif(
    not OTHER_PYTHON.exists(), reason="there is no other Python; `make other-python` sets one up"
)


@cache
def _printed_here() -> dict[str, bytes]:
    return another_machine.printed()


def _run(python: Path | str, task: str, folder: Path, *habits: str) -> str:
    module = [str(python), "-m", "tests.checking.another_machine", task, str(folder), *habits]
    environment = {**os.environ, "PYTHONPATH": str(TREE)}
    return subprocess.run(
        module, cwd=TREE, env=environment, check=True, stdout=subprocess.PIPE, text=True
    ).stdout


def _printed_with(habit: str, folder: Path) -> dict[str, bytes]:
    _run(sys.executable, "print", folder, habit)
    return _papers_in(folder)


def _papers_in(folder: Path) -> dict[str, bytes]:
    return {file.stem: file.read_bytes() for file in folder.glob("*.pdf")}


def _put_here(folder: Path) -> None:
    for name, paper in _printed_here().items():
        if name != REGISTER:
            (folder / f"{name}.pdf").write_bytes(paper)


def _not_the_same(checked: dict[str, tuple[str, dict[str, str]]]) -> dict[str, tuple[str, dict[str, str]]]:
    return {
        name: (answer, told)
        for name, (answer, told) in checked.items()
        if answer != "same" or {told[one] for one in OF_THE_PAPER} != {"same"}
    }


def _checked_here(papers: dict[str, bytes]) -> dict[str, tuple[str, dict[str, str]]]:
    checked = {name: check(paper) for name, paper in papers.items() if name != REGISTER}
    return {name: (one.answer, results(one)) for name, one in checked.items()}


@pytest.mark.parametrize("habit", [habit for habit in HABITS if habit.startswith("adds")])
def test_no_byte_hangs_on_how_floats_are_added(habit: str, tmp_path: Path) -> None:
    papers = _printed_with(habit, tmp_path)
    assert [name for name, paper in _printed_here().items() if papers[name] != paper] == []


def test_a_machine_that_packs_otherwise_prints_the_same_papers(tmp_path: Path) -> None:
    papers, here = _printed_with("packs-loosely", tmp_path), _printed_here()
    assert [name for name, paper in here.items() if papers[name] == paper] == []
    assert [name for name, paper in here.items() if not is_same_unpacked(papers[name], paper)] == []
    assert _not_the_same(_checked_here(papers)) == {}


def test_it_finds_them_as_they_were_printed_here(tmp_path: Path) -> None:
    _put_here(tmp_path)
    checked = json.loads(_run(sys.executable, "verify", tmp_path, "packs-loosely"))
    assert len(checked) == len(_printed_here()) - 1
    assert _not_the_same(checked) == {}


@pytest.fixture(scope="module")
def printed_there(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder of papers printed by another Python."""
    folder = tmp_path_factory.mktemp("there")
    _run(OTHER_PYTHON, "print", folder)
    return folder


@with_other_python
def test_another_python_prints_the_same_papers(printed_there: Path) -> None:
    version = [str(OTHER_PYTHON), "-c", "import sys; print(sys.version_info[:2])"]
    assert subprocess.check_output(version, text=True).strip() != str(sys.version_info[:2])
    papers, here = _papers_in(printed_there), _printed_here()
    assert [name for name, paper in here.items() if not is_same_unpacked(papers[name], paper)] == []
    assert _not_the_same(_checked_here(papers)) == {}


@with_other_python
def test_another_python_finds_them_as_they_were_printed_here(tmp_path: Path) -> None:
    _put_here(tmp_path)
    checked = json.loads(_run(OTHER_PYTHON, "verify", tmp_path))
    assert len(checked) == len(_printed_here()) - 1
    assert _not_the_same(checked) == {}


@with_other_python
def test_a_person_is_told_so_in_both_directions(printed_there: Path, tmp_path: Path) -> None:
    _put_here(tmp_path)
    for python, folder in ((OTHER_PYTHON, tmp_path), (Path(sys.executable), printed_there)):
        verify = [str(python), "-m", "desktop_app", "verify", str(folder / "p10.pdf")]
        done = subprocess.run(verify, cwd=TREE, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
        assert "As it was printed; in no record here." in done.stdout
