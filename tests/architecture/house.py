# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Measures of the sources: circles, vague names, schema and law outside their place.

    .venv/bin/python -m tests.architecture.house [FOLDER]

prints each figure beside its limit; FOLDER is the root of a copy of the repository to measure instead of this one.
``tests/architecture/test_house.py`` holds the same figures to the limits.
"""

from __future__ import annotations

import ast
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import grimp

from tests.architecture.law_literals import law_literals

TREE: Final = Path(__file__).resolve().parents[2]
PACKAGE: Final = "desktop_app"
SHEETS_OF_A_FILE: Final = 3
STOP_WORDS: Final = frozenset(
    """
    one found words place part said made room deed desk bench shelf laid twins since held told given taken talk beside
    foot trial outlook worlds leaves ink furniture put kept got shown it thing what which where how these those then
    later once again own more rest piece bit stuff asked meant known spoken drawn both whole half
    """.split()
)
"""Words that name nothing a reader could search for, as whole names of variables, parameters and attributes."""
VAGUE_WORDS: Final = frozenset(("value", "data", "item", "result", "info", "entry"))
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
    "services/screening/differences.py",
)
"""Where ``parties``, ``rates`` and the like are keys of a case file, which has a table of its own."""
Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Figure:
    """One measure: what is counted, what it came to, and the most (or least) that it may be."""

    name: str
    measured: float
    limit: float | None
    at_least: bool = False
    where: tuple[str, ...] = ()

    @property
    def holds(self) -> bool:
        """Tell whether the measure keeps to its limit."""
        if self.limit is None:
            return True
        return self.measured >= self.limit if self.at_least else self.measured <= self.limit


@dataclass(frozen=True)
class Source:
    """A parsed file: its path below the root, its folder below the package, its syntax tree."""

    path: str
    layer: str
    tree: ast.Module


def sources(root: Path) -> list[Source]:
    """Return every Python file of the package below ``root``, migrations aside."""
    return [
        Source(
            file.relative_to(root).as_posix(),
            file.relative_to(root / PACKAGE).parts[0],
            ast.parse(file.read_text("utf-8")),
        )
        for file in sorted((root / PACKAGE).rglob("*.py"))
        if "versions" not in file.parts
    ]


# ---- names -----------------------------------------------------------------------------------


def _targets(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
        yield node.id
    elif isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store):
        yield node.attr
    elif isinstance(node, ast.arg):
        yield node.arg


def assigned_names(tree: ast.AST) -> Iterator[str]:
    """Yield every name where it is bound: variables, loop variables, parameters, attributes; once a scope."""
    for scope in _scopes(tree):
        yield from sorted({name for node in _inside(scope) for name in _targets(node)})


def _scopes(tree: ast.AST) -> Iterator[ast.AST]:
    yield tree
    for node in ast.walk(tree):
        if isinstance(node, Function | ast.Lambda | ast.ClassDef):
            yield node


def _inside(scope: ast.AST) -> Iterator[ast.AST]:
    """Yield the nodes of a scope without those of the scopes in it."""
    for child in ast.iter_child_nodes(scope):
        if isinstance(child, Function | ast.Lambda | ast.ClassDef):
            continue
        yield child
        yield from _inside(child)


def _share_of(words: frozenset[str], files: list[Source]) -> float:
    names = [name for file in files for name in assigned_names(file.tree)]
    return 100 * sum(name.lstrip("_") in words for name in names) / len(names)


def _files_with(words: frozenset[str], files: list[Source]) -> tuple[str, ...]:
    counts = Counter(
        {file.path: sum(name.lstrip("_") in words for name in assigned_names(file.tree)) for file in files}
    )
    return tuple(f"{path} {count}" for path, count in counts.most_common(12) if count)


def _mean_function_name(files: list[Source]) -> float:
    lengths = [
        len(node.name.strip("_"))
        for file in files
        for node in ast.walk(file.tree)
        if isinstance(node, Function) and not node.name.startswith("__")
    ]
    return sum(lengths) / len(lengths)


def repeated_classes(files: list[Source]) -> tuple[str, ...]:
    """Return the class names that stand in two or more modules of one layer."""
    homes: dict[tuple[str, str], list[str]] = defaultdict(list)
    for file in files:
        for node in file.tree.body:
            if isinstance(node, ast.ClassDef):
                homes[file.layer, node.name].append(file.path)
    return tuple(
        f"{name}: {', '.join(paths)}" for (_, name), paths in sorted(homes.items()) if len(paths) > 1
    )


# ---- folders, circles ------------------------------------------------------------------------


def circular_imports(root: Path) -> tuple[str, ...]:
    """Return the imports that would have to go for no two neighbours to need each other, at any depth."""
    sys.path.insert(0, str(root))
    graph = grimp.build_graph(PACKAGE, cache_dir=None)
    packages = [name for name in sorted(graph.modules) if graph.find_children(name)]
    return tuple(
        f"{importer} -> {imported}"
        for package in packages
        for importer, imported in sorted(graph.nominate_cycle_breakers(package))
    )


# ---- the schema and the law in one place -----------------------------------------------------


def _texts(tree: ast.Module) -> Iterator[str]:
    """Yield every text of a file but for docstrings."""
    docstrings = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | Function)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        if not isinstance(node, ast.Constant) or id(node) in docstrings:
            continue
        if isinstance(node.value, str):
            yield node.value


def _sheets_side_by_side(tree: ast.Module) -> set[str]:
    """Return the sheets that a constant of a module names as ``Sheet.X`` in one table, if they are many."""
    sheets: set[str] = set()
    constants = [node.value for node in tree.body if isinstance(node, ast.Assign | ast.AnnAssign)]
    for node in (inner for constant in constants if constant for inner in ast.walk(constant)):
        if not isinstance(node, ast.Dict | ast.Set | ast.List | ast.Tuple):
            continue
        members = [*node.keys, *node.values] if isinstance(node, ast.Dict) else node.elts
        named = {
            member.attr.lower()
            for member in members
            if isinstance(member, ast.Attribute) and getattr(member.value, "id", "") == "Sheet"
        }
        sheets |= named if len(named) >= SHEETS_OF_A_FILE else set()
    return sheets


def files_of_many_sheets(files: list[Source]) -> tuple[str, ...]:
    """Return the files that name three or more sheets of the catalogue as text, or hold a table of as many."""
    named = (
        (file.path, SHEETS & set(_texts(file.tree)) | _sheets_side_by_side(file.tree))
        for file in files
        if not any(place in file.path for place in CASE_FILES)
    )
    return tuple(
        f"{path}: {', '.join(sorted(sheets))}" for path, sheets in named if len(sheets) >= SHEETS_OF_A_FILE
    )


def law_in_code(files: list[Source]) -> tuple[str, ...]:
    """Return the literals that belong into the law file: provision ids, announcements, thresholds, countries."""
    return tuple(
        f"{file.path}:{line} {text!r}" for file in files for line, text in law_literals(file.path, file.tree)
    )


# ---- the whole -------------------------------------------------------------------------------


def figures(root: Path = TREE) -> list[Figure]:
    """Return every measure of the repository below ``root``."""
    files = sources(root)
    circles, repeated = circular_imports(root), repeated_classes(files)
    sheets, law = files_of_many_sheets(files), law_in_code(files)
    stop = _share_of(STOP_WORDS, files)
    return [
        Figure("imports that close a circle", len(circles), 0, where=circles),
        Figure("class names in two modules of a layer", len(repeated), 0, where=repeated),
        Figure("vague names, % of assigned", stop, 2, where=_files_with(STOP_WORDS, files)),
        Figure("value, data, item …, % of assigned", _share_of(VAGUE_WORDS, files), 1.81),
        Figure("letters of a function's name, mean", _mean_function_name(files), 11, at_least=True),
        Figure("files that name three or more sheets", len(sheets), 5, where=sheets),
        Figure("literals of the law in code", len(law), 0, where=law),
    ]


def main() -> int:
    """Print the figures; with ``-v`` where each comes from."""
    arguments = [text for text in sys.argv[1:] if text != "-v"]
    root = Path(arguments[0]).resolve() if arguments else TREE
    for figure in figures(root):
        limit = "" if figure.limit is None else f"{'≥' if figure.at_least else '≤'} {figure.limit:g}"
        print(f"{figure.name:40} {figure.measured:8.4g}  {limit:7}{'' if figure.holds else '  over'}")
        for line in figure.where if "-v" in sys.argv else ():
            print(f"    {line}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
