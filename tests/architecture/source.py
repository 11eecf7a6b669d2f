# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The source tree as the architecture tests see it: files, syntax trees, module names."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

TREE = Path(__file__).resolve().parents[2]
PACKAGE = TREE / "desktop_app"


def python_files(*folders: str) -> list[Path]:
    """Return the Python files below some folders of the tree, in order."""
    return sorted(
        file
        for folder in folders
        for file in (TREE / folder).rglob("*.py")
        if "__pycache__" not in file.parts
    )


def short(file: Path) -> str:
    """Return a file's name as it is written in lists of exceptions."""
    return file.relative_to(TREE).as_posix()


@cache
def parsed(file: Path) -> ast.Module:
    """Return the syntax tree of a file."""
    return ast.parse(file.read_text("utf-8"), str(file))


@cache
def nodes_of(tree: ast.AST) -> tuple[ast.AST, ...]:
    """Return every node of a tree: walking it costs as much as parsing it, and many tests ask for the same."""
    return tuple(ast.walk(tree))


def nodes(file: Path) -> tuple[ast.AST, ...]:
    """Return every node of a file."""
    return nodes_of(parsed(file))


def module_names() -> Iterator[str]:
    """Yield every module of the program as it is imported."""
    for file in python_files("desktop_app"):
        parts = file.relative_to(TREE).with_suffix("").parts
        yield ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
