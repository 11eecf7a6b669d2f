# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A user without a home folder, or with a data folder that means nothing: told in a sentence, where it matters.

Three commands are tried; by ``make thorough`` also the self-test and the check of a law file.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.budget import some_of
from tests.making import CASES

TREE = Path(__file__).resolve().parents[2]
CASE = str(CASES / "p01-dysprosium-magnet.json")
NOBODY = """
import os, pwd, sys
def unknown(_user):
    raise KeyError
pwd.getpwuid = unknown
from desktop_app.__main__ import main
sys.exit(main())
"""
BROKEN = NOBODY.replace(
    "sys.exit", "from desktop_app.cli import packs\npacks.case_schema = lambda _kind: 1 / 0\nsys.exit"
)
IN_A_FOLDER_THAT_IS_GONE = """
import os, sys, tempfile
from desktop_app.__main__ import main
folder = tempfile.mkdtemp()
os.chdir(folder)
os.rmdir(folder)
sys.exit(main())
"""

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.skipif(sys.platform == "win32", reason="users are another matter there"),
]


def run(code: str, *words: str, home: str | None = None) -> subprocess.CompletedProcess[str]:
    """Run the program as a user who has no home, or one of that name."""
    left_out = ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME")
    env = {name: value for name, value in os.environ.items() if name not in left_out}
    if home is not None:
        env["HOME"] = home
    return subprocess.run(
        [sys.executable, "-c", code, *words],
        cwd=TREE,
        env={**env, "PYTHONPATH": str(TREE)},
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


@pytest.mark.parametrize(
    ("words", "home"),
    [
        (words, home)
        for words in some_of(
            [["screen", CASE], ["selftest"], ["schema", "case"], ["pack", "check"], ["--help"]], 2
        )
        for home in (None, "", "relative")
    ],
)
def test_what_needs_no_data_works_without_a_home(words: list[str], home: str | None) -> None:
    done = run(NOBODY, *words, home=home)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_defect_without_a_home_is_one_line_still() -> None:
    done = run(BROKEN, "schema", "case")
    assert done.returncode == 4
    (line,) = done.stderr.splitlines()
    assert "a defect of the program: ZeroDivisionError" in line


@pytest.mark.parametrize("words", [["--data-dir=", "sample"], ["--data-dir", ""], ["--data-dir", " "]])
def test_an_empty_name_of_a_data_folder_is_wrong_usage(words: list[str], tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "desktop_app", *words],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(TREE)},
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert done.returncode == 2
    assert "the name of the folder is empty" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_the_home_of_a_user_who_is_not_there_is_told() -> None:
    done = run(NOBODY, "--data-dir=~nobody-at-all/x", "sample")
    assert done.returncode == 3
    (line,) = done.stderr.splitlines()
    assert "~nobody-at-all/x: the home folder that this begins with is not known" in line
    assert "Name the folder in full" in line


def test_a_folder_counted_from_one_that_is_gone_is_told() -> None:
    done = run(IN_A_FOLDER_THAT_IS_GONE, "--data-dir", "d", "sample")
    assert done.returncode == 3
    (line,) = done.stderr.splitlines()
    assert "Name the folder in full" in line
