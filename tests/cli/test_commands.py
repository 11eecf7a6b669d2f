# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The declarations of the commands agree with what runs them."""

from __future__ import annotations

import tomllib

import pytest

from desktop_app.basics.resources import resource_path
from desktop_app.cli.main import COMMANDS, build_parser
from desktop_app.domain.sorting.sort_products import Group


def test_each_file_of_declarations_is_that_of_a_command() -> None:
    assert {file.stem for file in resource_path("commands").glob("*.toml")} == set(COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_alone_is_declared_as_among_all(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    declared = tomllib.loads(resource_path("commands", f"{command}.toml").read_text("utf-8"))
    assert all(path.split()[0] == command for path in declared)
    for path, fields in declared.items():
        if "run" in fields:
            with pytest.raises(SystemExit) as ended:
                build_parser("1", command).parse_args([*path.split(), "--help"])
            assert ended.value.code == 0, path
            assert "%%" not in capsys.readouterr().out, path


def test_the_groups_that_can_be_taken_are_those_of_the_sorting() -> None:
    arguments = tomllib.loads(resource_path("commands", "catalogue.toml").read_text("utf-8"))[
        "catalogue sort"
    ]["arguments"]
    (take,) = (argument for argument in arguments if argument["name"] == "--take")
    assert take["choices"] == [group.value for group in Group if group != Group.OPEN]
