# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The small changes that are made to the program one at a time: what each replaces in the source, and by what."""

from __future__ import annotations

import ast
import copy
import difflib
import random
import re
import warnings
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

Defaults = Mapping[str, frozenset[str] | set[str]]
Function = ast.FunctionDef | ast.AsyncFunctionDef
TURNED: Final[Mapping[type[ast.cmpop], ast.cmpop]] = {
    ast.Lt: ast.LtE(),
    ast.LtE: ast.Lt(),
    ast.Gt: ast.GtE(),
    ast.GtE: ast.Gt(),
    ast.Eq: ast.NotEq(),
    ast.NotEq: ast.Eq(),
}
BUILT_IN_DEFAULTS: Final = {
    "sorted": {"key", "reverse"},
    "sort": {"key", "reverse"},
    "min": {"key", "default"},
    "max": {"key", "default"},
    "zip": {"strict"},
    "sum": {"start"},
    "open": {"encoding", "newline"},
}
NOT_CALLED_AT_WORK: Final = re.compile(r"^(_?log|_?LOG|logging)\b|\b(cast|TypeVar|NewType)$")


@dataclass(frozen=True)
class Mutant:
    """One change: the bytes ``start`` to ``end`` of a file, on the lines ``line`` to ``last``, become ``new``.

    ``inside`` is the function or class that holds it, ``was`` and ``becomes`` the first line that differs, stripped: by
    these three a change is known again when lines above it come and go. A constant of the module is read on ``uses``.
    """

    file: str
    kind: str
    line: int
    last: int
    inside: str
    start: int
    end: int
    new: str
    was: str
    becomes: str
    uses: tuple[int, ...] = ()

    def applied(self, source: bytes) -> bytes:
        """Return the source with the change made."""
        return source[: self.start] + self.new.encode() + source[self.end :]

    def difference(self, file: Path) -> str:
        """Return the change as a unified difference."""
        source = file.read_bytes()
        old, new = (text.decode().splitlines(keepends=True) for text in (source, self.applied(source)))
        return "".join(list(difflib.unified_diff(old, new, n=1))[2:])


def parameters_with_defaults(texts: Iterable[str]) -> Defaults:
    """Return the names of parameters and fields that have a default, by the name of what is called."""
    known: dict[str, set[str]] = defaultdict(set, {name: set(own) for name, own in BUILT_IN_DEFAULTS.items()})
    for text in texts:
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, Function):
                signature = node.args
                placed = [argument.arg for argument in (*signature.posonlyargs, *signature.args)]
                known[node.name].update(placed[len(placed) - len(signature.defaults) :])
                known[node.name].update(
                    argument.arg
                    for argument, default in zip(signature.kwonlyargs, signature.kw_defaults, strict=True)
                    if default is not None
                )
            elif isinstance(node, ast.ClassDef):
                known[node.name].update(
                    field.target.id
                    for field in node.body
                    if isinstance(field, ast.AnnAssign) and field.value and isinstance(field.target, ast.Name)
                )
    return known


def draw(mutants: Iterable[Mutant], count: int, seed: str, root: Path) -> Iterator[Mutant]:
    """Yield so many changes, of so many lines: a line is drawn, then a kind of change to it, then one of that kind.

    Those that would not compile, or leave the program as it is, are passed over.
    """
    lines: dict[tuple[str, int], dict[str, list[Mutant]]] = defaultdict(lambda: defaultdict(list))
    for mutant in mutants:
        lines[mutant.file, mutant.line][mutant.kind].append(mutant)
    chance = random.Random(seed)  # noqa: S311 - a sample that can be drawn again
    places = sorted(lines)
    chance.shuffle(places)
    for place in places:
        mutant = chance.choice(lines[place][chance.choice(sorted(lines[place]))])
        if count and _changes_something(mutant, (root / mutant.file).read_bytes()):
            count -= 1
            yield mutant


def _changes_something(mutant: Mutant, source: bytes) -> bool:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            changed = ast.parse(mutant.applied(source))
            compile(changed, mutant.file, "exec")
    except SyntaxError:
        return False
    return ast.dump(changed) != ast.dump(ast.parse(source))


def mutants_of(file: str, text: str, defaults: Defaults) -> list[Mutant]:
    """Return every change that can be made to a file, in its order; some would not compile."""
    return list(_Source(file, text, defaults).mutants())


def functions_of(tree: ast.Module) -> dict[int, str]:
    """Return the name of the innermost function or class around each line, dotted; lines outside all are left out."""
    names: dict[int, str] = {}

    def name_lines(node: ast.AST, outer: str) -> None:
        for child in ast.iter_child_nodes(node):
            if isinstance(child, Function | ast.ClassDef):
                name = f"{outer}.{child.name}".lstrip(".")
                names.update(dict.fromkeys(range(child.lineno, (child.end_lineno or 0) + 1), name))
                name_lines(child, name)
            else:
                name_lines(child, outer)

    name_lines(tree, "")
    return names


class _Source:
    def __init__(self, file: str, text: str, defaults: Defaults) -> None:
        self.file, self.defaults = file, defaults
        self.data = text.encode()
        self.tree = ast.parse(text)
        self.lines = self.data.splitlines(keepends=True)
        self.starts = [0]
        for line in self.lines:
            self.starts.append(self.starts[-1] + len(line))
        self.names = functions_of(self.tree)
        self.reads: dict[str, set[int]] = defaultdict(set)
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
                self.reads[node.id].add(node.lineno)

    def mutants(self) -> Iterator[Mutant]:
        for statement in self.tree.body:
            targets = statement.targets if isinstance(statement, ast.Assign) else []
            if isinstance(statement, ast.AnnAssign):
                targets = [statement.target]
            uses = {
                line for target in targets if isinstance(target, ast.Name) for line in self.reads[target.id]
            }
            for kind, node, new in self._below(statement, self.tree, None):
                yield self._mutant(kind, node, new, tuple(sorted(uses)))

    def _mutant(
        self, kind: str, node: ast.expr | ast.stmt | ast.keyword, new: str, uses: tuple[int, ...]
    ) -> Mutant:
        start = self.starts[node.lineno - 1] + node.col_offset
        end = self.starts[(node.end_lineno or 0) - 1] + (node.end_col_offset or 0)
        if isinstance(node, ast.keyword):  # the comma goes as well
            after = re.match(rb"\s*,[ \t]*", self.data[end:])
            before = re.search(rb",\s*$", self.data[:start])
            end += after.end() if after else 0
            start = before.start() if before and not after else start
        first = self.data[:start].count(b"\n")  # a comma that goes with an argument may end the line above
        was = self.lines[first]
        changed = self.data[self.starts[first] : start] + new.encode() + self.data[end : end + 500]
        becomes = changed.splitlines()[0]
        inside = self.names.get(node.lineno, "")
        return Mutant(self.file, kind, node.lineno, node.end_lineno or 0, inside, start, end, new,
                      was.decode().strip(), becomes.decode().strip(), uses)  # fmt: skip

    def _below(
        self, node: ast.AST, parent: ast.AST, function: Function | None
    ) -> Iterator[tuple[str, ast.expr | ast.stmt | ast.keyword, str]]:
        if _says_nothing(node):
            return
        for kind, place, new in self._changes(node, parent, function):
            yield kind, place, ast.unparse(new) if isinstance(new, ast.AST) else new
        inner = node if isinstance(node, Function) else function
        for name, value in ast.iter_fields(node):
            if name not in {"annotation", "returns", "decorator_list"}:
                for child in value if isinstance(value, list) else [value]:
                    if isinstance(child, ast.AST):
                        yield from self._below(child, node, inner)

    def _changes(
        self, node: ast.AST, parent: ast.AST, function: Function | None
    ) -> Iterator[tuple[str, ast.expr | ast.stmt | ast.keyword, ast.AST | str]]:
        match node:
            case ast.Compare():
                for number, operator in enumerate(node.ops):
                    if type(operator) in TURNED:
                        turned = copy.copy(node)
                        turned.ops = [*node.ops[:number], TURNED[type(operator)], *node.ops[number + 1 :]]
                        yield "comparison turned", node, turned
            case ast.BoolOp(op=operator, values=values):
                if len(values) == 2:
                    other = ast.Or() if isinstance(operator, ast.And) else ast.And()
                    yield "and/or", node, f"({ast.unparse(ast.BoolOp(other, values))})"
                for value in values:
                    rest = [other_value for other_value in values if other_value is not value]
                    if not any(isinstance(inside, ast.NamedExpr) for inside in ast.walk(value)):
                        left = ast.BoolOp(operator, rest) if len(rest) > 1 else rest[0]
                        yield "clause dropped", node, f"({ast.unparse(left)})"
            case ast.UnaryOp(op=ast.Not(), operand=operand):
                yield "not dropped", node, f"({ast.unparse(operand)})"
            case ast.Constant(value=int() as value) if type(value) is int and (
                function or isinstance(parent, ast.Assign | ast.AnnAssign | ast.Call | ast.BinOp)
            ):
                for step in (1, -1):
                    yield (
                        "constant moved",
                        node,
                        f"({value + step})" if value + step < 0 else str(value + step),
                    )
            case ast.BinOp(op=ast.Add() | ast.Sub()) if not (_is_text(node.left) or _is_text(node.right)):
                swapped = copy.copy(node)
                swapped.op = ast.Sub() if isinstance(node.op, ast.Add) else ast.Add()
                yield "plus and minus", node, swapped
            case ast.Call():
                yield from self._changes_of_call(node)
            case ast.comprehension(ifs=tests):
                for test in tests:
                    if not any(isinstance(inside, ast.NamedExpr) for inside in ast.walk(test)):
                        yield "filter dropped", test, "True"
            case ast.If(
                orelse=[], body=[ast.Raise() | ast.Return() | ast.Continue() | ast.Break() as guarded]
            ):
                yield "guard removed", guarded, "pass"
            case ast.For() | ast.While() if function:
                yield "loop deleted", node, "pass"
            case ast.AugAssign() | ast.Expr(value=ast.Call()) if function:
                yield "statement deleted", node, "pass"
            case ast.Assign(targets=[target]) if function and _is_bound_before(target, node, function):
                yield "statement deleted", node, "pass"

    def _changes_of_call(self, node: ast.Call) -> Iterator[tuple[str, ast.expr | ast.keyword, ast.AST | str]]:
        called = getattr(node.func, "id", getattr(node.func, "attr", ""))
        if isinstance(node.func, ast.Name) and called in {"min", "max"}:
            yield "min/max", node.func, "max" if called == "min" else "min"
            if len(node.args) == 2 and not node.keywords:
                for kept in node.args:
                    if not isinstance(kept, ast.Starred):
                        yield "clause dropped", node, f"({ast.unparse(kept)})"
        for keyword in node.keywords:
            if keyword.arg in self.defaults.get(called, ()):
                yield "argument dropped", keyword, ""


def _says_nothing(node: ast.AST) -> bool:
    """Tell whether a change below a node would change no answer: texts for developers, types, the program's log."""
    match node:
        case ast.FunctionDef():
            marks = {ast.unparse(mark).split(".")[-1] for mark in node.decorator_list}
            return node.name == "__repr__" or bool(marks & {"overload", "abstractmethod"})
        case ast.ClassDef():
            return any("Protocol" in ast.unparse(base) for base in node.bases)
        case ast.If():
            return "TYPE_CHECKING" in ast.unparse(node.test)
        case ast.Call() | ast.Expr(value=ast.Call()):
            call = node if isinstance(node, ast.Call) else node.value
            return isinstance(call, ast.Call) and bool(NOT_CALLED_AT_WORK.search(ast.unparse(call.func)))
        case ast.Assert() | ast.JoinedStr() | ast.Expr(value=ast.Constant()):
            return True
    return False


def _is_text(node: ast.expr) -> bool:
    return isinstance(node, ast.JoinedStr | ast.Tuple | ast.List) or (
        isinstance(node, ast.Constant) and isinstance(node.value, str | bytes)
    )


def _is_bound_before(target: ast.expr, node: ast.Assign, function: Function) -> bool:
    """Tell whether what is assigned has a value without the assignment: the code would run without it."""
    if isinstance(target, ast.Attribute | ast.Subscript):
        return True
    signature = function.args
    bound = {argument.arg for argument in (*signature.posonlyargs, *signature.args, *signature.kwonlyargs)}
    bound |= {
        inside.id
        for inside in ast.walk(function)
        if isinstance(inside, ast.Name) and isinstance(inside.ctx, ast.Store) and inside.lineno < node.lineno
    }
    return isinstance(target, ast.Name) and target.id in bound
