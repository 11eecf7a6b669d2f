# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The manual page says what the command line takes, and nothing else."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.__main__ import parse_window_request
from desktop_app.cli import main, screen, signing
from desktop_app.cli.output import UNREAD

TREE = Path(__file__).resolve().parents[2]
PAGE = (TREE / "packaging" / "linux" / "lodestone.1").read_text("utf-8").replace("\\-", "-")


def _below(parser: argparse.ArgumentParser, name: str) -> Iterator[tuple[str, list[argparse.Action]]]:
    """Yield each command that can be given, and what it takes."""
    actions = parser._actions
    nested = [one for one in actions if isinstance(one, argparse._SubParsersAction)]
    for one in nested:
        for word, command in one.choices.items():
            yield from _below(command, f"{name} {word}".strip())
    if not nested:
        yield name, [one for one in actions if one.dest != "help" and one.help != argparse.SUPPRESS]


COMMANDS = dict(_below(main.build_parser("0"), ""))


def _section(heading: str) -> str:
    """Return what stands below a heading, up to the next one of any rank."""
    found = re.search(rf"^\.S[HS] {re.escape(heading)}\b.*?\n(?=\.S[HS] |\Z)", PAGE, re.DOTALL | re.MULTILINE)
    assert found, f"the manual page has no part on {heading}"
    return found[0]


def _options_in(text: str) -> set[str]:
    return {word for line in _entries(text) for word in re.findall(r"(?<![\w-])--?[a-z][a-z-]*", line)}


def _entries(text: str) -> list[str]:
    return re.findall(r"^\.TP\n(.+)$", text, re.MULTILINE)


def test_the_page_names_the_commands_there_are() -> None:
    headings = re.findall(r"^\.SS (.+)$", PAGE, re.MULTILINE)
    assert len(headings) == len(COMMANDS)
    assert {name.partition(" ")[0] for name in COMMANDS} == set(main.COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_the_page_names_the_options_of_a_command(name: str) -> None:
    text = _section(name)
    taken = {option for one in COMMANDS[name] for option in one.option_strings}
    assert _options_in(text) == taken
    for one in COMMANDS[name]:
        if one.choices and one.option_strings:
            assert f'{one.option_strings[0]} " {"|".join(one.choices)}"' in text
        elif isinstance(one.metavar, str) and one.option_strings:
            assert f'{one.option_strings[0]} " {one.metavar}"' in text


@pytest.mark.parametrize("name", COMMANDS)
def test_the_page_names_what_a_command_is_given(name: str) -> None:
    heading = _section(name).splitlines()[0]
    for one in COMMANDS[name]:
        if one.option_strings:
            continue
        word = "|".join(one.choices) if one.choices else str(one.metavar or one.dest.upper())
        assert (f"[{word}]" if one.nargs == "?" else word) in heading


def test_the_page_names_the_options_before_a_command() -> None:
    top = [one for one in main.build_parser("0")._actions if one.option_strings]
    taken = {option for one in top for option in one.option_strings}
    assert _options_in(_section("OPTIONS")) == taken


def test_both_programs_take_a_file_and_a_folder_of_data() -> None:
    assert parse_window_request(["--portable", "a.lodestone-case"]) is not None
    for program in ("lodestone", "lodestone-window"):
        synopsis = _section("SYNOPSIS").split(f".B {program}\n")[1].split(".br")[0]
        for word in ("--data-dir", "--portable", "FILE"):
            assert word in synopsis


def test_the_page_names_every_exit_status() -> None:
    wrong_usage = 2  # argparse's own
    stated = {int(line.removeprefix(".B ")) for line in _entries(_section("EXIT STATUS"))}
    ours = {main.DONE, main.REFUSED, main.DEFECT, main.INTERRUPTED, UNREAD}
    checked = {*screen._STATUS.values(), screen._ASK_OR_HOLD, *signing._STATUS.values()}
    assert stated == {wrong_usage, *ours, *checked}
