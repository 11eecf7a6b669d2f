# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Nothing without a door: services, settings and the statements of a law file are used by window or command line.

Use is told by names: a function is reached where its name stands in code that is itself reached, beginning with the
window, the command line and the two modules that start them. A name that serves two things may hide one that nobody
uses; none that is used is called unused.
"""

from __future__ import annotations

import ast
import copy
import dataclasses
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from desktop_app import settings
from desktop_app.domain.law import pack
from desktop_app.services.records.overview import Numbers
from tests.architecture.source import nodes, nodes_of, parsed, python_files, short

WITHOUT_A_DOOR = frozenset(
    {
        "keep_backups",
    }
)
"""What is kept for what is built next. Whoever gives one a door strikes it out: an entry that is used fails."""

DOORS = ("desktop_app/ui/", "desktop_app/cli/", "desktop_app/__main__.py", "desktop_app/bootstrap.py")
Definition = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


def _files(*beginnings: str) -> list[Path]:
    return [file for file in python_files("desktop_app") if short(file).startswith(beginnings)]


def _referenced(roots: Iterable[ast.AST]) -> Iterator[str]:
    """Yield the names that code refers to: variables read, attributes, names imported, texts that are names."""
    for node in roots:
        for inner in nodes_of(node) if isinstance(node, ast.Module) else ast.walk(node):
            if isinstance(inner, ast.Name) and isinstance(inner.ctx, ast.Load):
                yield inner.id
            elif isinstance(inner, ast.Attribute):
                yield inner.attr
            elif isinstance(inner, ast.Constant) and isinstance(inner.value, str):
                yield inner.value


def _definitions(tree: ast.Module) -> Iterator[tuple[str, ast.AST]]:
    """Yield functions, classes without their methods, and methods, each with the name that reaches it."""
    for node in tree.body:
        if isinstance(node, ast.ClassDef):
            methods = [inner for inner in node.body if isinstance(inner, Definition)]
            shell = copy.copy(node)
            shell.body = [inner for inner in node.body if inner not in methods]
            yield node.name, shell
            for method in methods:
                is_called_by_python = method.name.startswith("__") and method.name.endswith("__")
                yield (node.name if is_called_by_python else method.name), method
        elif isinstance(node, Definition):
            yield node.name, node


@cache
def _reached() -> set[str]:
    """Return every name that code refers to which window or command line lead to."""
    bodies: dict[str, list[ast.AST]] = defaultdict(list)
    beginning: list[ast.AST] = [parsed(file) for file in _files(*DOORS)]
    for file in python_files("desktop_app"):
        if not short(file).startswith(DOORS):
            tree = parsed(file)
            for name, node in _definitions(tree):
                bodies[name].append(node)
            beginning += [node for node in tree.body if not isinstance(node, Definition | ast.ImportFrom)]
    reached: set[str] = set()
    waiting = set(_referenced(beginning))
    while waiting:
        name = waiting.pop()
        if name not in reached:
            reached.add(name)
            waiting |= set(_referenced(bodies.get(name, ())))
    return reached


def _services() -> Iterator[tuple[str, str]]:
    """Yield every public function and method of the services with its file."""
    for file in _files("desktop_app/services/"):
        for name, node in _definitions(parsed(file)):
            if isinstance(node, ast.FunctionDef) and not name.startswith("_"):
                yield name, short(file)


def _services_that_nothing_reaches() -> set[str]:
    reached = _reached()
    unreached = {name: file for name, file in _services() if name not in reached}
    return {f"{name} of {file}" for name, file in unreached.items() if name not in WITHOUT_A_DOOR}


def _settings_without_a_reader() -> set[str]:
    read = set(
        _referenced(parsed(file) for file in _files("desktop_app/") if "settings/declared" not in short(file))
    )
    return {name for name in settings.setting_names() if name not in read} - WITHOUT_A_DOOR


def _statements_of_a_law_file_that_are_not_read() -> set[str]:
    elsewhere = [file for file in _files("desktop_app/") if "domain/law/parsing" not in short(file)]
    read = {node.attr for file in elsewhere for node in nodes(file) if isinstance(node, ast.Attribute)}
    stated = {
        f"{name}.{field.name}"
        for name, kind in vars(pack).items()
        if isinstance(kind, type) and dataclasses.is_dataclass(kind) and kind.__module__ == pack.__name__
        for field in dataclasses.fields(kind)
    }
    return {name for name in stated if name.rpartition(".")[2] not in read}


def _figures_of_the_overview_not_shown() -> set[str]:
    read = {
        node.attr
        for file in _files("desktop_app/ui/")
        for node in nodes(file)
        if isinstance(node, ast.Attribute)
    }
    return {field.name for field in dataclasses.fields(Numbers) if field.name not in read}


def _kept_for_later_and_used() -> set[str]:
    reached = _reached()
    names = {name.rpartition(".")[2] for name in WITHOUT_A_DOOR}
    return {name for name in names if name in reached}


def test_nothing_is_without_a_door() -> None:
    """One test, for each of them reads all files, and would do so in a process of its own."""
    assert _services_that_nothing_reaches() == set(), "no window or command leads to these services"
    assert _settings_without_a_reader() == set(), "nothing reads these settings"
    assert _statements_of_a_law_file_that_are_not_read() == set(), (
        "nothing reads these statements of a law file"
    )
    assert _figures_of_the_overview_not_shown() == set(), "no page shows these figures"
    assert _kept_for_later_and_used() == set(), "these have a door now: strike them out of the list"
