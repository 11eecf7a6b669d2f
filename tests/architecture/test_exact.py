# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The domain computes exactly and knows neither the clock nor the machine."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.architecture.source import parsed, python_files, short

SCORES = frozenset({"desktop_app/domain/parties/match.py"})
"""A likeness of names is an estimate by nature; these files may use floats."""

DIVIDES = frozenset({"desktop_app/basics/quantity.py"})
"""Files that may divide; elsewhere a quotient goes through what they offer."""

NAMES = frozenset({"float", "eval", "exec", "input", "open", "print", "round", "complex"})
CLOCK = frozenset({"today", "now", "utcnow", "fromtimestamp", "time", "time_ns", "monotonic"})


def domain_files() -> list[Path]:
    return [file for file in python_files("desktop_app/domain") if short(file) not in SCORES]


def faults(tree: ast.AST, *, may_divide: bool) -> Iterator[str]:
    """Yield what is inexact or looks at the world, with its line."""
    for node in ast.walk(tree):
        match node:
            case ast.Constant(value=float() | complex()):
                yield f"line {node.lineno}: the inexact number {node.value!r}"
            case ast.Name(id=name, ctx=ast.Load()) if name in NAMES:
                yield f"line {node.lineno}: {name}"
            case ast.BinOp(op=ast.Div() | ast.FloorDiv()) | ast.AugAssign(op=ast.Div()):
                if not may_divide:
                    yield f"line {node.lineno}: a division"
            case ast.Call(func=ast.Attribute(attr=name)) if name in CLOCK:
                yield f"line {node.lineno}: .{name}()"


@pytest.mark.parametrize("file", domain_files(), ids=short)
def test_a_domain_file_is_exact(file: Path) -> None:
    assert list(faults(parsed(file), may_divide=short(file) in DIVIDES)) == []


@pytest.mark.parametrize(
    "code",
    [
        "share = 0.001",
        "share = float(text)",
        "share = list(map(float, texts))",
        "share = part / whole",
        "share /= whole",
        "on = date.today()",
        "at = datetime.now(tz)",
        "whole = round(part)",
    ],
)
def test_each_fault_is_noticed(code: str) -> None:
    assert list(faults(ast.parse(code), may_divide=False))


def test_exact_code_passes() -> None:
    code = "def half(x: float_like) -> object:\n    return x * Fraction(1, 2)"
    assert list(faults(ast.parse(code), may_divide=False)) == []
