# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""How the sources measure: mass and scatter, schema and law outside their place.

    .venv/bin/python -m tests.architecture.house [-v] [FOLDER]

prints each figure; with ``-v`` where it comes from. FOLDER is the root of a copy of the repository to measure instead
of this one. Figures tell where to look and hold nobody: the question is how many files a reader opens to understand one
idea. What is held, by ``tests/architecture/test_house.py``, is that no import closes a circle, that no law stands in
code, and that few files name many sheets.
"""

from __future__ import annotations

import ast
import io
import sys
import tokenize
from collections import Counter, defaultdict
from collections.abc import Iterator, Set
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Final

import grimp

from tests.architecture.law_literals import law_literals
from tests.architecture.source import TREE, nodes_of, parsed

PACKAGE: Final = "desktop_app"
MANY_SHEETS: Final = "files that name three or more sheets"
LAW_IN_CODE: Final = "literals of the law in code"
CIRCLES: Final = "imports that close a circle"
SHEETS_OF_A_FILE: Final = 3
SHEETS: Final = frozenset(
    """
    suppliers products bill_of_materials materials technology parties owners shipments shipment_lines rates
    status_checks sources
    """.split()
)
"""The sheets of the workbook, ``client`` aside, which is a word for much else."""
CASE_FILES: Final = (
    "desktop_app/domain/",
    "services/catalogue/case_builder.py",
    "services/screening/changes_since.py",
)
"""Where ``parties``, ``rates`` and the like are keys of a case file, which has a table of its own."""
NO_CODE: Final = frozenset(
    (tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT, tokenize.ENDMARKER)
)
Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Figure:
    """One measure: what is counted, what it came to, and where."""

    name: str
    measured: float
    where: tuple[str, ...] = ()


@dataclass(frozen=True)
class Source:
    """A parsed file: its path below the root and its text."""

    path: str
    text: str
    tree: ast.Module

    @property
    def layer(self) -> str:
        """Return the folder of the package that the file lies in."""
        return self.path.split("/")[1]

    @property
    def module(self) -> str:
        """Return the name by which the file is imported."""
        return self.path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")

    @cached_property
    def functions(self) -> list[Function]:
        """Return every function and method."""
        return [node for node in nodes_of(self.tree) if isinstance(node, Function)]

    @cached_property
    def code_lines(self) -> int:
        """Count the lines that hold a token which is neither comment nor docstring."""
        docstrings: set[int] = set()
        for node in nodes_of(self.tree):
            if isinstance(node, ast.Module | ast.ClassDef | Function) and (text := _docstring(node)):
                docstrings.update(_lines_of(text))
        return len(self._lines_with_tokens() - docstrings)

    def _lines_with_tokens(self) -> set[int]:
        """Return the lines that hold more than a comment, within the texts of several lines every line."""
        texts = [
            node
            for node in nodes_of(self.tree)
            if isinstance(node, ast.Expr)
            and isinstance(node.value, ast.Constant)
            and isinstance(node.value.value, str)
        ]
        if self.text.count('"""') == 2 * len(texts) and "'''" not in self.text and "\\\n" not in self.text:
            # no text of several lines but those that stand by themselves: a line shows what it holds, and reading
            # its tokens takes ten times as long
            lines = map(str.strip, self.text.split("\n"))
            shown = {number for number, line in enumerate(lines, 1) if line and not line.startswith("#")}
            return shown.union(*map(_lines_of, texts))
        return {
            line
            for token in tokenize.generate_tokens(io.StringIO(self.text).readline)
            if token.type not in NO_CODE
            for line in range(token.start[0], token.end[0] + 1)
        }

    @cached_property
    def import_lines(self) -> int:
        """Count the lines that import, at whatever depth."""
        return len(
            {
                line
                for node in nodes_of(self.tree)
                if isinstance(node, ast.Import | ast.ImportFrom)
                for line in range(node.lineno, (node.end_lineno or node.lineno) + 1)
            }
        )


def sources(root: Path) -> list[Source]:
    """Return every Python file of the package below ``root``."""
    return [
        Source(file.relative_to(root).as_posix(), file.read_text("utf-8"), parsed(file))
        for file in sorted((root / PACKAGE).rglob("*.py"))
    ]


def _lines_of(node: ast.stmt) -> range:
    return range(node.lineno, (node.end_lineno or node.lineno) + 1)


def _docstring(node: ast.Module | ast.ClassDef | Function) -> ast.Expr | None:
    match node.body[0] if node.body else None:
        case ast.Expr(value=ast.Constant(value=str())) as text:
            return text
    return None


# ---- mass and scatter ------------------------------------------------------------------------


def _imported(file: Source, modules: Set[str]) -> Iterator[str]:
    """Yield every module of the program that a file imports, itself too if it does."""
    for node in nodes_of(file.tree):
        names: list[tuple[str, ...]] = []
        if isinstance(node, ast.ImportFrom):
            names = [(f"{node.module}.{alias.name}", node.module or "") for alias in node.names]
        elif isinstance(node, ast.Import):
            names = [(alias.name,) for alias in node.names]
        for either in names:
            yield from [name for name in either if name in modules][:1]


def modules_with_one_importer(files: list[Source]) -> tuple[str, ...]:
    """Return the modules, packages aside, that exactly one other file imports: they may belong into it."""
    modules = {file.module for file in files}
    importers: dict[str, set[str]] = defaultdict(set)
    for file in files:
        for name in _imported(file, modules):
            importers[name] |= {file.module} - {name}
    return tuple(
        f"{file.module} (in {next(iter(importers[file.module]))})"
        for file in files
        if not file.path.endswith("__init__.py") and len(importers[file.module]) == 1
    )


def private_used_once(files: list[Source]) -> tuple[str, ...]:
    """Return the private functions whose name stands once in all code outside its definition."""
    uses = Counter(
        node.id if isinstance(node, ast.Name) else node.attr
        for file in files
        for node in nodes_of(file.tree)
        if isinstance(node, ast.Name | ast.Attribute)
    )
    return tuple(
        f"{file.path}:{function.lineno} {function.name}"
        for file in files
        for function in file.functions
        if function.name.startswith("_") and not function.name.startswith("__") and uses[function.name] == 1
    )


def forwarders(files: list[Source]) -> tuple[str, ...]:
    """Return the functions whose body is one call that hands on nothing but their own parameters."""
    return tuple(
        f"{file.path}:{function.lineno} {function.name}"
        for file in files
        for function in file.functions
        if _only_hands_on(function)
    )


def _only_hands_on(function: Function) -> bool:
    statements = function.body[1:] if _docstring(function) else function.body
    if len(statements) != 1 or not isinstance(statements[0], ast.Return | ast.Expr):
        return False
    call = statements[0].value
    if not isinstance(call, ast.Call):
        return False
    signature = function.args
    parameters = {
        parameter.arg for parameter in (*signature.posonlyargs, *signature.args, *signature.kwonlyargs)
    }
    arguments = [*call.args, *(keyword.value for keyword in call.keywords)]
    return bool(arguments) and all(isinstance(a, ast.Name) and a.id in parameters for a in arguments)


# ---- names and circles -----------------------------------------------------------------------


def repeated_classes(files: list[Source]) -> tuple[str, ...]:
    """Return the class names that are declared in two or more modules of one layer."""
    homes: dict[tuple[str, str], list[str]] = defaultdict(list)
    for file in files:
        for node in file.tree.body:
            if isinstance(node, ast.ClassDef):
                homes[file.layer, node.name].append(file.path)
    return tuple(
        f"{name}: {', '.join(paths)}" for (_, name), paths in sorted(homes.items()) if len(paths) > 1
    )


def circular_imports(root: Path, files: list[Source]) -> tuple[str, ...]:
    """Return the imports that would have to go for no two neighbours to need each other, and no module itself."""
    sys.path.insert(0, str(root))
    graph = grimp.build_graph(PACKAGE, cache_dir=None)
    packages = [name for name in sorted(graph.modules) if graph.find_children(name)]
    modules = {file.module for file in files}
    return (
        *(f"{file.module} -> {file.module}" for file in files if file.module in _imported(file, modules)),
        *(
            f"{importer} -> {imported}"
            for package in packages
            for importer, imported in sorted(graph.nominate_cycle_breakers(package))
        ),
    )


# ---- the schema and the law in one place -----------------------------------------------------


def files_of_many_sheets(files: list[Source]) -> tuple[str, ...]:
    """Return the files that name three or more sheets of the catalogue, as text or as members of ``Sheet``."""
    named = (
        (file.path, set(_sheets_named(file.tree)))
        for file in files
        if not any(path in file.path for path in CASE_FILES)
    )
    return tuple(
        f"{path}: {', '.join(sorted(sheets))}" for path, sheets in named if len(sheets) >= SHEETS_OF_A_FILE
    )


def _sheets_named(tree: ast.Module) -> Iterator[str]:
    docstrings = {
        id(text.value)
        for node in nodes_of(tree)
        if isinstance(node, ast.Module | ast.ClassDef | Function) and (text := _docstring(node))
    }
    for node in nodes_of(tree):
        if isinstance(node, ast.Constant) and id(node) not in docstrings and node.value in SHEETS:
            yield str(node.value)
        elif isinstance(node, ast.Attribute) and getattr(node.value, "id", "") == "Sheet":
            yield from {node.attr.lower()} & SHEETS


def law_in_code(files: list[Source]) -> tuple[str, ...]:
    """Return the literals that belong into the law file: provision ids, announcements, thresholds, countries."""
    return tuple(
        f"{file.path}:{line} {text!r}" for file in files for line, text in law_literals(file.path, file.tree)
    )


# ---- all figures -----------------------------------------------------------------------------


@cache
def figures(root: Path = TREE) -> tuple[Figure, ...]:
    """Return every measure of the repository below ``root``."""
    files = sources(root)
    code = sum(file.code_lines for file in files)
    imports = sum(file.import_lines for file in files)
    functions = [function for file in files for function in file.functions]
    function_lines = sum((node.end_lineno or node.lineno) - node.lineno + 1 for node in functions)
    modules = sum(not file.path.endswith("__init__.py") for file in files)
    alone, used_once, handing = (
        modules_with_one_importer(files),
        private_used_once(files),
        forwarders(files),
    )
    largest = sorted(files, key=lambda file: -file.code_lines)[:20]
    sheets, law = files_of_many_sheets(files), law_in_code(files)
    circles, repeated = circular_imports(root, files), repeated_classes(files)
    return (
        Figure("files", len(files)),
        Figure("code lines", code, tuple(f"{f.path} {f.code_lines}" for f in largest)),
        Figure("code lines a file", code / len(files)),
        Figure("lines that import, %", 100 * imports / code),
        Figure("private functions used once, a 1,000 lines", 1000 * len(used_once) / code, used_once),
        Figure("modules with one importer, %", 100 * len(alone) / modules, alone),
        Figure("functions that only hand on, a 1,000 lines", 1000 * len(handing) / code, handing),
        Figure("lines a function", function_lines / len(functions)),
        Figure("class names in two modules of a layer", len(repeated), repeated),
        Figure(MANY_SHEETS, len(sheets), sheets),
        Figure(LAW_IN_CODE, len(law), law),
        Figure(CIRCLES, len(circles), circles),
    )


def main() -> int:
    """Print the figures; with ``-v`` where each comes from."""
    arguments = [text for text in sys.argv[1:] if text != "-v"]
    root = Path(arguments[0]).resolve() if arguments else TREE
    for figure in figures(root):
        print(
            f"{figure.name:44} {figure.measured:>9,.{0 if figure.measured == int(figure.measured) else 1}f}"
        )
        for line in figure.where if "-v" in sys.argv else ():
            print(f"    {line}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
