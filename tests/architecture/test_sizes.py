# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Files and functions stay small enough to be read in one go.

The lists of exceptions may only shrink: an entry that is no longer needed fails the test.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.architecture.source import parsed, python_files, short

LINES_OF_A_FILE = 400
LINES_OF_A_FUNCTION = 40
POSITIONAL_PARAMETERS = 5  # what others call aims at three; private helpers hand on their context
DEPTH = 3

LONG_FILES: frozenset[str] = frozenset()
LONG_FUNCTIONS: frozenset[str] = frozenset()
MANY_PARAMETERS: frozenset[str] = frozenset()
DEEP_FUNCTIONS: frozenset[str] = frozenset()

Function = ast.FunctionDef | ast.AsyncFunctionDef
NESTS = (ast.If, ast.For, ast.While, ast.With, ast.Try, ast.Match)


def _program() -> list[Path]:
    return python_files("desktop_app", "packaging")


def _all() -> list[Path]:
    return python_files("desktop_app", "packaging", "tests")


def _functions(file: Path) -> Iterator[tuple[str, Function]]:
    for node in ast.walk(parsed(file)):
        if isinstance(node, Function):
            yield f"{short(file)}:{node.name}", node


def _length(function: Function) -> int:
    """Return the lines of a function without those of its docstring."""
    lines = (function.end_lineno or 0) - function.lineno + 1
    first = function.body[0]
    if ast.get_docstring(function) is not None:
        lines -= (first.end_lineno or 0) - first.lineno + 1
    return lines


def _positional(function: Function) -> int:
    names = [one.arg for one in (*function.args.posonlyargs, *function.args.args)]
    return len(names) - (names[:1] in (["self"], ["cls"]))


def _is_qt_override(function: Function) -> bool:
    """Tell a name of Qt's, whose parameters are Qt's choice: ``paintEvent``, ``setModelData``."""
    return function.name != function.name.lower()


def _depth(node: ast.AST, *, inside: int = 0, is_elif: bool = False) -> int:
    """Return how many statements stand inside each other; ``elif`` does not count again."""
    here = inside + (isinstance(node, NESTS) and not is_elif)
    deepest = here
    for child in ast.iter_child_nodes(node):
        if isinstance(child, Function | ast.ClassDef | ast.Lambda):
            continue
        chained = isinstance(node, ast.If) and node.orelse == [child] and isinstance(child, ast.If)
        deepest = max(deepest, _depth(child, inside=here, is_elif=chained))
    return deepest


def _compare(found: set[str], excused: frozenset[str]) -> None:
    assert not found - excused, "too large: " + ", ".join(sorted(found - excused))
    assert not excused - found, "no longer an exception: " + ", ".join(sorted(excused - found))


def test_no_file_is_too_long() -> None:
    found = {short(file) for file in _all() if len(file.read_text("utf-8").splitlines()) > LINES_OF_A_FILE}
    _compare(found, LONG_FILES)


def test_no_function_is_too_long() -> None:
    found = {
        name
        for file in _all()
        for name, function in _functions(file)
        if _length(function) > LINES_OF_A_FUNCTION
    }
    _compare(found, LONG_FUNCTIONS)


def test_no_function_takes_too_many_parameters_by_position() -> None:
    found = {
        name
        for file in _program()
        for name, function in _functions(file)
        if _positional(function) > POSITIONAL_PARAMETERS and not _is_qt_override(function)
    }
    _compare(found, MANY_PARAMETERS)


def test_no_function_nests_too_deep() -> None:
    found = {
        name
        for file in _program()
        for name, function in _functions(file)
        if max(_depth(statement) for statement in function.body) > DEPTH
    }
    _compare(found, DEEP_FUNCTIONS)


def test_depth_is_counted_as_a_reader_counts_it() -> None:
    chain = "if a:\n pass\nelif b:\n pass\nelif c:\n pass"
    nested = "for a in b:\n with c:\n  if d:\n   while e:\n    pass"
    assert _depth(ast.parse(chain).body[0]) == 1
    assert _depth(ast.parse(nested).body[0]) == 4
