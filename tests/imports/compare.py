# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Compares one row of the catalogue with a row of the truth, cell by cell."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Final

from desktop_app.basics.quantity import GRAMS
from tests.imports.truth import RowKey, TrueRow

FREE: Final = frozenset(("note", "value_basis", "line", "element_factor", "active"))
"""Columns that no truth speaks of: a list says them seldom, and they change no answer."""
_BESIDE: Final = {"currency": "value", "mass_unit": "mass"}
"""Columns that say nothing where the figure that they belong to is blank."""
_NEARLY: Final = Fraction(1, 1000)

Row = Mapping[str, str]


@dataclass(slots=True)
class Expected:
    """What the catalogue must hold of one thing: for each column the right texts, and whether one must be there."""

    name: str
    keys: set[RowKey] = field(default_factory=set)
    right: dict[str, set[str]] = field(default_factory=dict)
    needed: set[str] = field(default_factory=set)
    is_optional: bool = True

    def add(self, row: TrueRow, columns: Iterable[str], *, is_optional: bool) -> None:
        """Add what one row of the truth says."""
        self.is_optional = self.is_optional and is_optional
        if row.key is not None:
            self.keys.add(row.key)
        for column in columns:
            cell = row.cells.get(column, ("",))
            self.right.setdefault(column, set()).update(text for text in cell if text)
            figure = row.cells.get(_BESIDE.get(column, ""), ("any",))
            if "" not in cell and "" not in figure:
                self.needed.add(column)


@dataclass(frozen=True, slots=True)
class Judged:
    """What came of one thing: cells that are right of those that are needed, what is missing, what is wrong."""

    right: int
    needed: int
    missing: tuple[str, ...]
    wrong: tuple[str, ...]


def judge(expected: Expected, found: Row | None) -> Judged:
    """Compare one thing with its row in the catalogue, None if there is none."""
    if found is None:
        missing = tuple(f"{expected.name}: {column}" for column in sorted(expected.needed))
        return Judged(0, len(expected.needed), missing, ())
    missing_cells, wrong = [], []
    for column in sorted({*expected.right, *found} - FREE):
        text, right = found.get(column, ""), expected.right.get(column, set())
        if column.startswith("source"):
            continue
        if not text or (column in _BESIDE and not found.get(_BESIDE[column])):
            missing_cells += [f"{expected.name}: {column}"] * (column in expected.needed)
        elif not _is_right(expected, found, column, right):
            wrong.append(
                f"{expected.name}: {column} is {text!r}, not {' or '.join(sorted(right)) or 'blank'}"
            )
    rights = len(expected.needed) - len(missing_cells) - sum(_is_needed(expected, said) for said in wrong)
    return Judged(rights, len(expected.needed), tuple(missing_cells), tuple(wrong))


def _is_needed(expected: Expected, said: str) -> bool:
    return said.removeprefix(f"{expected.name}: ").split(" ", 1)[0] in expected.needed


def _is_right(expected: Expected, found: Row, column: str, right: set[str]) -> bool:
    text = found[column]
    if column in {"mass", "mass_to"} and expected.right.get("mass_unit") and found.get("mass_unit"):
        grams = _grams(text, found.get("mass_unit", ""))
        units = expected.right["mass_unit"]
        return any(grams == _grams(one, unit) for one in right for unit in units)
    if column == "mass_unit":
        return True  # judged with the mass
    if column == "hs_code":
        return re.sub(r"\D", "", text) in right
    if column in {"name", "name_zh"}:
        names = expected.right.get("name", set()) | right
        return _plain(text) in map(_plain, names)
    return any(_same(text, one) for one in right)


def _same(text: str, right: str) -> bool:
    about = right.startswith("about ")
    here, there = _number(text), _number(right.removeprefix("about "))
    if here is None or there is None:
        return _plain(text) == _plain(right)
    return abs(here - there) <= (there * _NEARLY if about else 0)


def _number(text: str) -> Fraction | None:
    return Fraction(text) if re.fullmatch(r"\d+(\.\d+)?", text) and not re.match(r"0\d", text) else None


def _grams(mass: str, unit: str) -> Fraction | None:
    number = _number(mass)
    return number * GRAMS[unit] if number is not None and unit in GRAMS else None


def _plain(text: str) -> str:
    return " ".join(text.split())


def things(
    rows: Sequence[TrueRow], key: tuple[str, ...], columns: Iterable[str]
) -> Iterator[tuple[tuple[str, ...], Expected]]:
    """Yield what the truth says of each thing, by the texts of its key; rows that name one thing are joined."""
    joined: dict[tuple[str, ...], Expected] = {}
    names = tuple(columns)
    for row in rows:
        texts = tuple(row.one(column) for column in key)
        expected = joined.setdefault(texts, Expected(" ".join(text for text in texts if text)))
        expected.add(row, names, is_optional=any("" in row.cells.get(column, ("",)) for column in key[:1]))
    yield from joined.items()
