# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Changes are tried in a copy, against the tests that reach them; what is listed as harmless can still be made."""

from __future__ import annotations

import contextlib
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.architecture.source import TREE
from tests.mutants import __main__ as mutants
from tests.mutants.changes import Mutant, mutants_of, parameters_with_defaults
from tests.mutants.reach import Copy
from tests.quick import Imports

PROGRAM = """\
LIMIT = 50

def reaches(share):
    if share is None:
        return None
    while share > 100:
        share -= 100
    return share >= LIMIT

def untested(share):
    return share + 1
"""
TESTS = """\
from desktop_app.shares import reaches

def test_unknown():
    assert reaches(None) is None

def test_above():
    assert reaches(51)

def test_around():
    assert not reaches(149)

def test_of_another_mind():
    assert reaches(49)
"""


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """Return a repository with one module and its tests."""
    tree = tmp_path / "repository"
    files = {"desktop_app/__init__.py": "", "desktop_app/shares.py": PROGRAM, "pytest.ini": "[pytest]"}
    for name, text in (files | {"tests/test_shares.py": TESTS}).items():
        (tree / name).parent.mkdir(parents=True, exist_ok=True)
        (tree / name).write_text(text)
    subprocess.run(["git", "init", "-q"], cwd=tree, check=True)
    return tree


@pytest.fixture
def copy(tree: Path, tmp_path: Path) -> Iterator[Copy]:
    with contextlib.closing(Copy(tree, tmp_path / "kept")) as copy:
        yield copy


@pytest.fixture
def change(tree: Path) -> Callable[[str, str], Mutant]:
    """Return how to find the change of a line of the module that makes another of it."""

    def find(was: str, becomes: str) -> Mutant:
        possible = mutants_of("desktop_app/shares.py", (tree / "desktop_app/shares.py").read_text(), {})
        return next(mutant for mutant in possible if (mutant.was, mutant.becomes) == (was, becomes))

    return find


def test_nothing_is_tried_where_the_tests_cannot_be_run(
    copy: Copy, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken/coverage.py").write_text("raise ImportError('no coverage here')")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path / "broken"))
    with pytest.raises(RuntimeError, match="no coverage here"):
        copy.measure("tests/test_shares.py")


def test_a_change_is_tried_by_the_tests_that_reach_it(
    copy: Copy, change: Callable[[str, str], Mutant]
) -> None:
    file = "tests/test_shares.py"
    assert copy.measure(file) is not None

    def names(mutant: Mutant) -> set[str]:
        first = copy.tests_reaching(mutant, [file])[: 3 if mutant.inside else None]
        return {name.partition("::")[2] for name in first}

    guard = change("return None", "pass")
    assert copy.tests_reaching(guard, [file])[0] == f"{file}::test_unknown"
    # a test that fails on the unchanged program tells nothing, and is never run
    limit = change("return share >= LIMIT", "return share > LIMIT")
    assert names(limit) - names(guard) == set()
    assert f"{file}::test_of_another_mind" not in copy.tests_reaching(limit, [file])
    assert names(change("LIMIT = 50", "LIMIT = 51")) == {"test_unknown", "test_above", "test_around"}
    # a function that no test enters: those of the file, for want of better
    assert len(copy.tests_reaching(change("return share + 1", "return share - 1"), [file])) == 3

    def noticed(mutant: Mutant) -> str:
        return copy.is_noticed(mutant, copy.tests_reaching(mutant, [file])).rpartition("::")[2]

    assert noticed(guard) == "test_unknown"
    assert noticed(limit) == ""
    assert noticed(change("share -= 100", "share -= 101")) == ""
    assert noticed(change("while share > 100:", "pass")) == "test_around"
    assert (copy.root / "desktop_app/shares.py").read_text() == PROGRAM


def test_a_change_that_turns_in_a_circle_is_noticed(copy: Copy, change: Callable[[str, str], Mutant]) -> None:
    copy.measure("tests/test_shares.py")
    endless = change("share -= 100", "pass")
    wanted = copy.tests_reaching(endless, ["tests/test_shares.py"])
    assert wanted[0].endswith("test_around")
    assert copy.is_noticed(endless, wanted[:1]) == "(does not end or does not begin)"


def test_what_was_measured_is_found_again_below_new_lines(
    copy: Copy, tree: Path, tmp_path: Path, change: Callable[[str, str], Mutant]
) -> None:
    copy.measure("tests/test_shares.py")
    copy.close()
    new = PROGRAM.replace(
        "def reaches(share):", "import os\n\ndef reaches(share):\n    share = share and share + 0"
    )
    (tree / "desktop_app/shares.py").write_text(new)
    with contextlib.closing(Copy(tree, tmp_path / "kept")) as later:
        assert later.measure("tests/test_shares.py", fresh=False) is not None
        kept = later.tests_reaching(change("return None", "pass"), ["tests/test_shares.py"])
        assert kept[0] == "tests/test_shares.py::test_unknown"
        plus = "share = share and share + 0"
        assert len(later.tests_reaching(change(plus, plus.replace("+", "-")), ["tests/test_shares.py"])) == 3
        (tree / "tests/test_shares.py").write_text(TESTS + "\n")
        (tree / "desktop_app/other.py").write_text("")
    with contextlib.closing(Copy(tree, tmp_path / "kept")) as later:
        assert later.measure("tests/test_shares.py", fresh=False) is None
        assert (later.root / "desktop_app/other.py").exists()
        (tree / "desktop_app/other.py").unlink()
    assert not (Copy(tree, tmp_path / "kept").root / "desktop_app/other.py").exists()


def test_changed_lines_are_those_that_differ_and_whole_new_files(
    tree: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def git(*arguments: str) -> None:
        subprocess.run(["git", "-c", "user.name=a", "-c", "user.email=a@b", *arguments], cwd=tree, check=True)

    git("add", "-A")
    git("commit", "-q", "-m", "first")
    (tree / "desktop_app/shares.py").write_text(PROGRAM.replace("LIMIT\n", "LIMIT or share == 7\n"))
    (tree / "desktop_app/new.py").write_text("a = 1\nb = 2\n")
    (tree / "desktop_app/words.txt").write_text("a = 1\n")
    (tree / "tests/test_shares.py").write_text("")
    assert mutants.changed_lines(tree, "HEAD") == {"desktop_app/shares.py": {8}, "desktop_app/new.py": {1, 2}}
    with pytest.raises(SystemExit, match="tests/mutants/since is not known here"):
        mutants.changed_lines(tree, "0" * 40)


def test_the_own_tests_of_a_package_come_first() -> None:
    imports = Imports(TREE)
    own, others = mutants.judges_of(imports, TREE, "desktop_app/domain/parties/rings.py")
    assert own[0] == "tests/domain/parties/test_rings.py"
    assert {name.rpartition("/")[0] for name in own} == {"tests/domain/parties"}
    assert others.index("tests/services/catalogue/test_rings.py") < others.index("tests/cli/test_sample.py")
    # it meets the engine by the program as a whole alone, and is of its package all the same
    assert (
        "tests/domain/engine/test_act.py"
        in mutants.judges_of(imports, TREE, "desktop_app/domain/engine/act.py")[0]
    )
    assert not [name for name in others if name.startswith("tests/architecture")]
    flat, _ = mutants.judges_of(imports, TREE, "desktop_app/basics/days.py")
    assert {*flat[:2]} == {"tests/basics/test_days.py", "tests/basics/test_working_days.py"}


def test_every_change_that_is_listed_can_be_made_and_says_why() -> None:
    defaults = parameters_with_defaults(
        file.read_text("utf-8") for file in (TREE / "desktop_app").rglob("*.py")
    )
    listed = mutants.listed_as_equivalent()
    gone = [
        entry
        for entry in listed
        if not any(
            mutants.is_listed(mutant, [entry])
            for mutant in mutants_of(entry["file"], (TREE / entry["file"]).read_text("utf-8"), defaults)
        )
    ]
    assert gone == []
    assert [entry for entry in listed if set(entry) != {"file", "inside", "was", "becomes", "why"}] == []
    assert [entry for entry in listed if len(entry["why"]) < 20] == []


def test_a_change_is_listed_by_its_text_and_its_function() -> None:
    mutant = Mutant("a.py", "constant moved", 7, 7, "f", 1, 2, "2", "x = 1", "x = 2")
    entry = {"file": "a.py", "inside": "f", "was": "x = 1", "becomes": "x = 2", "why": "x is never read"}
    assert mutants.is_listed(mutant, [entry])
    for key in ("file", "inside", "was", "becomes"):
        assert not mutants.is_listed(mutant, [entry | {key: "other"}])


def test_the_rate_of_a_package_is_that_of_its_last_hundred(tmp_path: Path) -> None:
    results = tmp_path / "results.jsonl"
    assert [*mutants.rates(results)] == []
    rows = (
        ['{"package": "a", "by": ""}'] * 50
        + ['{"package": "a", "by": "own"}'] * 60
        + ['{"package": "a", "by": "other"}'] * 20
    )
    results.write_text("\n".join([*rows, '{"package": "b", "by": ""}']))
    assert [" ".join(line.split()) for line in mutants.rates(results)] == [
        "a 100 tried, 80 noticed ( 80%), 60 by its own tests",
        "b 1 tried, 0 noticed ( 0%), 0 by its own tests",
    ]


def test_changed_lines_count_from_a_commit() -> None:
    assert len(bytes.fromhex((mutants.HERE / "since").read_text().strip())) == 20
