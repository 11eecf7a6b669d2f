# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The domain computes exactly and knows neither the clock nor the machine; a drawing is the same on each machine."""

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


# --------------------------------------------------------------------------------------------------
# A paper is made again by another Python on another machine, and has to come out the same. Python adds floats up
# exactly rounded since 3.12 and did not before, unless it is told to (`math.fsum`). Of the mathematics of a machine
# only the square root is the same everywhere; days are written and read by the locale of a process.


MATHS = frozenset({"fsum", "sqrt"})
COUNTS = frozenset({"len", "bool", "int"})
COUNTED = frozenset({"span"})
"""Fields that hold whole numbers, of which any sum is the same."""
OF_THE_MACHINE = frozenset({"cmath", "locale", "platform", "random", "statistics", "time"})


def drawn_files() -> list[Path]:
    return python_files("desktop_app/paper", "desktop_app/charts")


def _is_whole(term: ast.expr) -> bool:
    match term:
        case ast.Compare() | ast.UnaryOp(op=ast.Not()) | ast.Constant(value=int()):
            return True
        case ast.Call(func=ast.Name(id=name)):
            return name in COUNTS
        case ast.Attribute(attr=name):
            return name in COUNTED
    return False


def _adds_whole_numbers(call: ast.Call) -> bool:
    match call.args:
        case [ast.Call(func=ast.Name(id="map"), args=[ast.Name(id=name), _])]:
            return name in COUNTS
        case [ast.GeneratorExp(elt=term) | ast.ListComp(elt=term)]:
            return _is_whole(term)
    return False


def drawn_faults(tree: ast.AST) -> Iterator[str]:
    """Yield what another Python or another machine works out otherwise, with its line."""
    sums = {node.func for node in ast.walk(tree) if isinstance(node, ast.Call) and _adds_whole_numbers(node)}
    for node in ast.walk(tree):
        match node:
            case ast.Name(id="sum") if node not in sums:
                yield f"line {node.lineno}: sum, which math.fsum does alike in every Python"
            case ast.Attribute(value=ast.Name(id="math"), attr=name) if name not in MATHS:
                yield f"line {node.lineno}: math.{name}"
            case ast.ImportFrom(module="math", names=names) if {each.name for each in names} - MATHS:
                yield f"line {node.lineno}: from math"
            case ast.ImportFrom(module=module) if (module or "").split(".")[0] in OF_THE_MACHINE:
                yield f"line {node.lineno}: from {module}"
            case ast.Import(names=names) if {each.name.split(".")[0] for each in names} & OF_THE_MACHINE:
                yield f"line {node.lineno}: an import of the machine's own"
            case ast.BinOp(op=ast.Pow(), right=ast.Constant(value=float())):
                yield f"line {node.lineno}: a power"
            case ast.Attribute(attr="strftime" | "strptime" as name):
                yield f"line {node.lineno}: {name}, which goes by the locale"


@pytest.mark.parametrize("file", drawn_files(), ids=short)
def test_what_is_drawn_is_the_same_on_every_machine(file: Path) -> None:
    assert list(drawn_faults(parsed(file))) == []


@pytest.mark.parametrize(
    "code",
    [
        "wide = sum(widths)",
        "wide = sum([0.1, 0.2])",
        "wide = sum(atom.width for atom in row)",
        "wide = sum(widths[:at], 0.0)",
        "wide = sum(map(measure, words))",
        "wide = sum(len(word) * style.size for word in words)",
        "wide = list(map(sum, rows))",
        "add = sum",
        "high = math.log10(share)",
        "from math import cos",
        "import statistics",
        "from time import strftime",
        "side = area ** 0.5",
        "text = day.strftime('%b')",
    ],
)
def test_each_fault_of_a_drawing_is_noticed(code: str) -> None:
    assert list(drawn_faults(ast.parse(code)))


def test_what_is_the_same_everywhere_passes() -> None:
    code = """
import math
from math import fsum
wide = math.fsum(widths) + fsum(atom.width for atom in row) + math.sqrt(2.0)
count = sum(map(len, words)) + sum(word == "a" for word in words) + sum([not word for word in words])
spans = sum(cell.span for cell in cells) + sum(len(word) for word in words) + sum(1 for word in words)
power = 10 ** 7
"""
    assert list(drawn_faults(ast.parse(code))) == []
