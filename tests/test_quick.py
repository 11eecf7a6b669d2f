# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""``make quick`` runs what a change can break, the nearest first, and everything where nobody knows what that is."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.quick import READERS, TREE, changed_files, choose_tests

SOURCES = {
    "desktop_app/domain/share.py": "",
    "desktop_app/services/screening.py": "from desktop_app.domain.share import x",
    "desktop_app/ui/page.py": "def show():\n    from desktop_app.services import screening",
    "desktop_app/bootstrap.py": "import desktop_app.ui.page\nimport desktop_app.domain.share",
    "resources/names/countries.toml": "",
    "tests/conftest.py": "",
    "tests/domain/test_share.py": "from desktop_app.domain.share import x",
    "tests/domain/test_beside.py": "",
    "tests/services/conftest.py": "import desktop_app.services.screening",
    "tests/services/test_screening.py": "",
    "tests/services/importing/test_lists.py": "",
    "tests/ui/test_page.py": "from desktop_app.ui import page",
    "tests/cli/test_all.py": "import desktop_app.bootstrap",
    "tests/e2e/killing.py": "import desktop_app.services.screening",
    "tests/e2e/test_killed.py": "run('tests.e2e.killing')",
    "tests/e2e/lists/one.csv": "",
}


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    for path, text in SOURCES.items():
        file = tmp_path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    return tmp_path


@pytest.mark.parametrize(
    ("changed", "chosen"),
    [
        (
            "desktop_app/domain/share.py",
            [
                *("domain/beside 1", "domain/share 1", "services/importing/lists 3", "services/screening 3"),
                *("e2e/killed 3", "ui/page 3"),
            ],
        ),
        ("desktop_app/ui/page.py", ["ui/page 1"]),
        ("desktop_app/bootstrap.py", ["cli/all 1"]),
        ("tests/e2e/killing.py", ["e2e/killed 1"]),
        ("tests/domain/test_share.py", ["domain/share 0"]),
        ("tests/e2e/lists/one.csv", ["e2e/killed 1"]),
        ("resources/names/countries.toml", ["services/importing/lists 1"]),
    ],
)
def test_tests_are_chosen_by_imports_but_not_through_what_assembles_the_program(
    tree: Path, changed: str, chosen: list[str]
) -> None:
    found = choose_tests(tree, [changed])
    assert isinstance(found, dict)
    short = [f"{path.removeprefix('tests/').replace('test_', '')[:-3]} {far}" for path, far in found.items()]
    assert sorted(short) == sorted(chosen)
    assert list(found.values()) == sorted(found.values())


@pytest.mark.parametrize(
    "changed", ["pyproject.toml", "requirements-dev.lock", "tests/conftest.py", "resources/x.y"]
)
def test_a_file_that_tells_nothing_of_its_readers_asks_for_every_test(tree: Path, changed: str) -> None:
    assert choose_tests(tree, ["desktop_app/ui/page.py", changed]) == changed


def test_every_folder_of_resources_and_every_page_has_readers_that_are_there() -> None:
    folders = {f"resources/{folder.name}/" for folder in (TREE / "resources").iterdir() if folder.is_dir()}
    assert folders - READERS.keys() == set()
    for beginning, tests in READERS.items():
        assert (TREE / beginning).exists(), beginning
        assert any((TREE / test).exists() for test in tests.split()), beginning


def _git(folder: Path, *arguments: str) -> None:
    who = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
    subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True)  # noqa: S607


def test_what_a_branch_changed_and_what_is_not_committed_has_changed(tree: Path) -> None:
    _git(tree, "init", "--initial-branch", "main")
    _git(tree, "add", ".")
    _git(tree, "commit", "--message", "first")
    assert changed_files(tree) == []
    _git(tree, "checkout", "-b", "other")
    (tree / "desktop_app/ui/page.py").write_text("x = 1")
    _git(tree, "commit", "--all", "--message", "second")
    (tree / "desktop_app/bootstrap.py").unlink()
    (tree / "new.py").touch()
    assert changed_files(tree) == ["desktop_app/bootstrap.py", "desktop_app/ui/page.py", "new.py"]
    assert changed_files(tree, "HEAD") == ["desktop_app/bootstrap.py", "new.py"]


def test_what_the_time_does_not_reach_is_left_out_and_counted(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "tests/basics/test_quantity.py", "--basetemp", tmp_path / "base"],
        cwd=TREE,
        env={**os.environ, "LODESTONE_TESTS_BEGIN_UNTIL": str(time.time() - 1)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
    assert "further from the change than the time reached; make test runs it" in done.stdout
    assert "passed" not in done.stdout.splitlines()[-1]
