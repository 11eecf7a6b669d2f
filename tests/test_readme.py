# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The README tells the truth: its commands run, its files are there.

They run in this process; ``make thorough`` starts each, and runs the self-test, which tests/cli/test_selftest.py runs.
"""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from tests.budget import IS_THOROUGH
from tests.cli.test_command_line import lodestone
from tests.imports import lists
from tests.imports.writing import LISTS

TREE = Path(__file__).resolve().parents[1]
README = (TREE / "README.md").read_text("utf-8")
BLOCKS = re.findall(r"^ *```sh\n(.*?)^ *```", README, re.MULTILINE | re.DOTALL)
COMMANDS = [line.strip() for block in BLOCKS for line in block.splitlines() if line.strip()]
TRIED = [
    line
    for line in COMMANDS
    if line.startswith("lodestone") and (IS_THOROUGH or line != "lodestone selftest")
]


def test_the_readme_has_commands_of_both_kinds() -> None:
    assert {command.split()[0] for command in COMMANDS} == {"make", "lodestone"}


@pytest.mark.e2e
@pytest.mark.parametrize("command", TRIED)
def test_a_command_of_the_readme_runs(command: str, tmp_path: Path) -> None:
    words = [word.replace("out/", f"{tmp_path}/") for word in shlex.split(command)[1:]]
    done = lodestone(*words)
    assert done.returncode == 0, done.stderr
    assert done.stdout


@pytest.mark.e2e
def test_a_list_goes_in_as_the_readme_says(tmp_path: Path) -> None:
    (block,) = (
        code for code in re.findall(r"^```bash\n(.*?)^```", README, re.M | re.S) if "lodestone import" in code
    )
    lists.load()
    (tmp_path / "Stueckliste.xls").write_bytes(next(iter(LISTS["hub_motor"].write().values())))
    (tmp_path / "prices").mkdir()
    (tmp_path / "prices" / "list.csv").write_text("Part number;Price EUR\nSN-11;0,74\n", "utf-8")
    for command in block.splitlines():
        done = lodestone("--data-dir", tmp_path / "data", *shlex.split(command)[1:], folder=tmp_path)
        assert done.returncode == 0, (command, done.stderr)
    assert (tmp_path / "nordwerk.xlsx").stat().st_size > 0


@pytest.mark.parametrize("command", [line for line in COMMANDS if line.startswith("make")])
def test_a_make_target_of_the_readme_exists(command: str) -> None:
    makefile = (TREE / "Makefile").read_text("utf-8")
    assert re.search(rf"^{command.split()[1]}:", makefile, re.MULTILINE)


def test_what_the_readme_links_to_is_there() -> None:
    for target in re.findall(r"\]\(([^)#]+)\)", README):
        assert (TREE / target).exists(), target


def test_the_readme_names_the_day_up_to_which_the_law_is_known() -> None:
    from desktop_app.bootstrap import build_program

    known_to = build_program().pack.known_to
    assert f"{known_to.day} {known_to:%B %Y}" in README
