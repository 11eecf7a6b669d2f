# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What belongs into the law file and stands in the code: provisions, announcements, the threshold, countries.

What is looked for is read from the law file itself. Two things may name the law: the table of
countries, and a sentence that the program prints or shows, which may name an
announcement or a provision, but not the threshold. Other countries than those of the law may be named where nothing is
compared with them.
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
SENTENCE_MAKERS: Final = frozenset(("tr", "tr_n", "mark_translatable", "Phrase"))
"""What is called with a sentence that the window translates."""
WORDS_OF_A_SENTENCE: Final = 4
THRESHOLD: Final = re.compile(
    r"(?<![\d.,])0[.,]1\s?(?:%|per ?cent)|(?<![\d.,])0[.,]001(?!\d)|(?<!\d)1\s?/\s?1[,. ]?000(?!\d)|(?<!\d)1\s?‰"
)
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


def law_literals(path: str, tree: ast.Module) -> list[tuple[int, str]]:
    """Return the line and the words of each literal of the law in a file of the program."""
    if any(place in path for place in EXEMPT):
        return []
    return sorted(
        {
            *_texts(tree),
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


def _sentences(tree: ast.Module) -> set[int]:
    """Return the ids of the nodes of texts that the window translates."""
    calls = (node for node in nodes_of(tree) if isinstance(node, ast.Call) and node.args)
    return {
        id(text)
        for call in calls
        if getattr(call.func, "attr", getattr(call.func, "id", "")) in SENTENCE_MAKERS
        for text in ast.walk(call.args[0])
    }


def _texts(tree: ast.Module) -> Iterator[tuple[int, str]]:
    docstrings, sentences = _docstrings(tree), _sentences(tree)
    for node in nodes_of(tree):
        if not (isinstance(node, ast.Constant) and isinstance(node.value, str)):
            continue
        if id(node) in docstrings:
            continue
        if THRESHOLD.search(node.value) or node.value.lstrip("=") in _home_codes():
            yield node.lineno, node.value
        elif id(node) in sentences or len(node.value.split()) >= WORDS_OF_A_SENTENCE:
            continue
        elif _names_of_the_law().search(node.value):
            yield node.lineno, node.value


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
