# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What belongs into the law file and stands in the code: provisions, announcements, the threshold, countries.

What is looked for is read from the law file itself. Only the table of countries may name what is of the law: a sentence
that the program prints or shows takes it from the law file, so that another law reads right. Other countries than those
of the law may be named where nothing is compared with them.
"""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Final

from tests.architecture.source import nodes_of

RULES: Final = Path(__file__).resolve().parents[2] / "resources" / "rules"
EXEMPT: Final = ("basics/codes.py",)
"""The table of countries."""
THRESHOLD: Final = re.compile(
    r"(?<![\d.,])0[.,]1\s?(?:%|per ?cent)|(?<![\d.,])0[.,]001(?!\d)|(?<!\d)1\s?/\s?1[,. ]?000(?!\d)|(?<!\d)1\s?‰"
)
_DAY: Final = re.compile(r"\b\d{4}-\d\d-\d\d\b")
FLOATS_ALLOWED: Final = "desktop_app/ui/"
"""A float is a time or a length of the window there; nearer the law floats do not exist."""


@cache
def _names_of_the_law() -> re.Pattern[str]:
    """Return a pattern of the ids of provisions and instruments, and of the numbers of announcements."""
    names = [file.stem for file in RULES.glob("*/*/*.toml")]
    families = {f"{name.split('-')[0]}-" for name in names if "-" in name}
    numbers = []
    for file in RULES.glob("*/instruments.toml"):
        for instrument in tomllib.loads(file.read_text("utf-8"))["instrument"]:
            names.append(instrument["id"])
            numbers += re.findall(r"\b\d{4}-\d+$", instrument["id"])
            numbers += re.findall(r"^No\. \d+", instrument["short"])
    either = "|".join(sorted(map(re.escape, {*names, *numbers}), key=len, reverse=True))
    several = "|".join(re.escape(family) for family in sorted(families))
    announced = "|".join(
        sorted({number.removeprefix("No. ") for number in numbers if number.startswith("No. ")})
    )
    return re.compile(
        rf"\b(?:{either})\b|\b(?:{several})|\bR(?:{announced})\b|\bNo\.\s?(?:{announced})\b"
        rf"|\b[Aa]nnouncement(?: No\.)? ?(?:{announced})\b"
    )


@cache
def _home_codes() -> frozenset[str]:
    """Return the codes of the country whose law it is, and of the destinations singled out beside it."""
    packs = [tomllib.loads(file.read_text("utf-8")) for file in RULES.glob("*/pack.toml")]
    return frozenset(code for pack in packs for code in (pack["origin"], *pack["lists"]["greater_china"]))


@cache
def _countries() -> frozenset[str]:
    """Return the codes of the table of countries, and the names of those that the law file names."""
    from desktop_app.basics.codes import COUNTRIES

    return frozenset(COUNTRIES) | {"China", "Hong Kong", "Macao", "Taiwan"}


def names_the_law(text: str) -> bool:
    """Tell whether a text names a provision or an announcement of the law file, or its threshold."""
    return bool(THRESHOLD.search(text) or _names_of_the_law().search(_DAY.sub("", text)))


def law_literals(path: str, tree: ast.Module) -> list[tuple[int, str]]:
    """Return the line and the words of each literal of the law in a file of the program."""
    if any(place in path for place in EXEMPT):
        return []
    return sorted(
        {
            *_texts(tree),
            *_texts_put_together(tree),
            *_countries_compared(tree),
            *_thresholds(tree, floats=not path.startswith(FLOATS_ALLOWED)),
        }
    )


def _docstrings(tree: ast.Module) -> set[int]:
    """Return the ids of the nodes of docstrings: texts that stand alone, below what they describe."""
    return {
        id(node.value)
        for node in nodes_of(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }


def _texts(tree: ast.Module) -> Iterator[tuple[int, str]]:
    docstrings = _docstrings(tree)
    for node in nodes_of(tree):
        if not (isinstance(node, ast.Constant) and isinstance(node.value, str)):
            continue
        if id(node) in docstrings:
            continue
        if node.value.lstrip("=") in _home_codes() or names_the_law(node.value):
            yield node.lineno, node.value


def _texts_put_together(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Yield texts that name the law only once their parts are put together: added, filled in, or joined."""
    constants = _constants(tree)
    for node in nodes_of(tree):
        if isinstance(node, ast.BinOp | ast.JoinedStr | ast.Call):
            text = _put_together(node, constants)
            if text is not None and names_the_law(text):
                yield node.lineno, text


def _put_together(node: ast.AST, constants: dict[str, str]) -> str | None:
    """Return the text that an expression comes to, what is not known of it left open; None for no text."""
    if isinstance(node, ast.Constant):
        return str(node.value) if isinstance(node.value, str | int) else None
    if isinstance(node, ast.Name):
        return constants.get(node.id)
    if isinstance(node, ast.FormattedValue):
        return _put_together(node.value, constants)
    if isinstance(node, ast.JoinedStr):
        return "".join(_part(part, constants) for part in node.values)
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        sides = [_put_together(side, constants) for side in (node.left, node.right)]
        return None if sides == [None, None] else "".join(side or _OPEN for side in sides)
    template: ast.AST | None = None
    given: list[ast.expr] = []
    named: dict[str, str] = {}
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mod):
        template = node.left
        given = node.right.elts if isinstance(node.right, ast.Tuple) else [node.right]
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        template, given = node.func.value, node.args
        named = {one.arg: _part(one.value, constants) for one in node.keywords if one.arg}
        if node.func.attr == "join" and len(given) == 1 and isinstance(given[0], ast.List | ast.Tuple):
            return _part(template, constants).join(_part(part, constants) for part in given[0].elts)
        if node.func.attr != "format":
            return None
    text = _put_together(template, constants) if template is not None else None
    return None if text is None else _fill_in(text, [_part(part, constants) for part in given], named)


_OPEN: Final = "\0"
"""What stands in a text for a part that is not known."""
_SLOT: Final = re.compile(r"\{(\w*)[^{}]*\}|%[sd]")


def _part(node: ast.AST, constants: dict[str, str]) -> str:
    text = _put_together(node, constants)
    return _OPEN if text is None else text


def _fill_in(template: str, parts: list[str], named: dict[str, str]) -> str:
    left = iter(parts)

    def fill(slot: re.Match[str]) -> str:
        name = slot[1] or ""
        if name.isdigit():
            return parts[int(name)] if int(name) < len(parts) else _OPEN
        return named.get(name, _OPEN) if name else next(left, _OPEN)

    return _SLOT.sub(fill, template)


def _constants(tree: ast.Module) -> dict[str, str]:
    """Return the texts and numbers that names stand for, wherever in the module they are given one."""
    constants: dict[str, str] = {}
    for node in nodes_of(tree):
        targets = (
            node.targets
            if isinstance(node, ast.Assign)
            else [node.target]
            if isinstance(node, ast.AnnAssign) and node.value is not None
            else []
        )
        value = getattr(node, "value", None)
        for target in targets:
            told = value.value if isinstance(value, ast.Constant) else None
            if isinstance(target, ast.Name) and isinstance(told, str | int) and not isinstance(told, bool):
                constants[target.id] = str(told)
    return constants


def _countries_compared(tree: ast.Module) -> Iterator[tuple[int, str]]:
    compared = [side for node in nodes_of(tree) for side in _compared(node)]
    named = _assigned_texts(tree)
    for side in compared:
        for node in ast.walk(side):
            texts = (
                [node.value]
                if isinstance(node, ast.Constant)
                else named.get(node.id, [])
                if isinstance(node, ast.Name)
                else []
            )
            yield from ((getattr(node, "lineno", 0), str(text)) for text in texts if text in _countries())


def _compared(node: ast.AST) -> Iterable[ast.AST]:
    if isinstance(node, ast.Compare):
        return (node.left, *node.comparators)
    if isinstance(node, ast.match_case):
        return (node.pattern,)
    return ()


def _assigned_texts(tree: ast.Module) -> dict[str, list[object]]:
    """Return the texts in what each name of the module stands for, so that a constant hides no country."""
    texts: dict[str, list[object]] = {}
    for node in tree.body:
        if isinstance(node, ast.Assign):
            targets, assigned = node.targets, node.value
        elif isinstance(node, ast.AnnAssign) and node.value is not None:
            targets, assigned = [node.target], node.value
        else:
            continue
        parts: list[object] = [part.value for part in ast.walk(assigned) if isinstance(part, ast.Constant)]
        texts.update({target.id: parts for target in targets if isinstance(target, ast.Name)})
    return texts


def _thresholds(tree: ast.Module, *, floats: bool) -> Iterator[tuple[int, str]]:
    for node in nodes_of(tree):
        numbers: list[object] = []
        if isinstance(node, ast.Call):
            numbers = [argument.value for argument in node.args if isinstance(argument, ast.Constant)]
        elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div):
            sides = (node.left, node.right)
            numbers = [side.value for side in sides if isinstance(side, ast.Constant)]
        elif isinstance(node, ast.Constant) and isinstance(node.value, float) and floats:
            numbers = [1, 1000] if node.value == 1 / 1000 else []
        if numbers == [1, 1000]:
            yield getattr(node, "lineno", 0), ast.unparse(node)
