# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The program advises and a person decides: no wording may sound like a permission.

Also: every setting and every command explains itself.
"""

from __future__ import annotations

import argparse
import ast
import importlib
import importlib.util
import inspect
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app import settings
from tests.architecture.source import TREE, nodes, python_files, short

FORBIDDEN = re.compile(r"\b(cleared|you may ship|fully compliant|approved for export)\b", re.IGNORECASE)
TEXTS = frozenset({".csv", ".html", ".json", ".md", ".qss", ".svg", ".toml", ".ts", ".txt", ".xml"})


def strings(file: Path) -> Iterator[tuple[int, str]]:
    """Yield every text of a Python file, docstrings and pieces of f-strings included."""
    for node in nodes(file):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.lineno, node.value


def resource_texts() -> list[Path]:
    return sorted(file for file in (TREE / "resources").rglob("*") if file.suffix.lower() in TEXTS)


def _flat(text: str) -> str:
    return " ".join(text.split())


def test_no_text_of_the_program_sounds_like_a_permission() -> None:
    found = [
        f"{short(file)}:{line}: {text[:80]!r}"
        for file in python_files("desktop_app")
        for line, text in strings(file)
        if FORBIDDEN.search(_flat(text))
    ]
    assert found == []


def test_no_resource_sounds_like_a_permission() -> None:
    found = [
        f"{short(file)}: {hit.group()!r}"
        for file in resource_texts()
        if (hit := FORBIDDEN.search(_flat(file.read_text("utf-8"))))
    ]
    assert found == []


@pytest.mark.parametrize("text", ["It is Cleared.", "You may  ship it", "Fully\ncompliant"])
def test_forbidden_words_are_found_however_they_are_written(text: str) -> None:
    assert FORBIDDEN.search(_flat(text))


@pytest.mark.parametrize("text", ["uncleared", "clear the field", "compliant"])
def test_other_words_are_let_through(text: str) -> None:
    assert not FORBIDDEN.search(_flat(text))


@pytest.mark.parametrize("name", settings.setting_names())
def test_every_setting_has_a_text_a_help_and_words_for_its_choices(name: str) -> None:
    declared = settings.choice(name)
    assert declared.text
    assert declared.help.endswith(".")
    assert all(declared.choices.values())


def _parsers() -> Iterator[tuple[str, argparse.ArgumentParser]]:
    """Yield the parsers that functions of ``desktop_app.cli`` return, with all subcommands."""
    for file in python_files("desktop_app/cli"):
        module = importlib.import_module(".".join(file.relative_to(TREE).with_suffix("").parts))
        for name, function in inspect.getmembers(module, inspect.isfunction):
            result = inspect.signature(function).return_annotation
            if "ArgumentParser" in str(result) and not inspect.signature(function).parameters:
                yield from _with_commands(name, function())


def _with_commands(
    name: str, parser: argparse.ArgumentParser
) -> Iterator[tuple[str, argparse.ArgumentParser]]:
    yield name, parser
    for action in parser._actions:  # argparse has no public way to ask
        if isinstance(action, argparse._SubParsersAction):
            for command, below in action.choices.items():
                yield from _with_commands(f"{name} {command}", below)


def test_every_command_and_option_has_a_help() -> None:
    silent = []
    for name, parser in _parsers():
        if not parser.description:
            silent.append(name)
        for action in parser._actions:
            if isinstance(action, argparse._SubParsersAction):
                helped = {one.dest for one in action._choices_actions if one.help}
                silent += [f"{name} {one}" for one in action.choices if one not in helped]
            elif not action.help:
                silent.append(f"{name} {action.dest}")
    assert silent == []
