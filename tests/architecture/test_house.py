# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The measures of the sources keep to their limits, and each of them notices what it is for."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.architecture import house


@pytest.fixture(scope="module")
def figures() -> dict[str, house.Figure]:
    return {figure.name: figure for figure in house.figures()}


def test_every_measure_keeps_to_its_limit(figures: dict[str, house.Figure]) -> None:
    over = {name: figure.where for name, figure in figures.items() if not figure.holds}
    assert over == {}
    assert figures["literals of the law in code"].where == ()
    assert len(figures) >= 13


def test_a_name_is_counted_once_in_each_scope_that_binds_it() -> None:
    tree = ast.parse(
        "one = 1\ndef f(one, two):\n one = two\n return [place for place in one]\n"
        "class C:\n it: int\n def g(self):\n  self.what = 1\n"
    )
    assert sorted(house.assigned_names(tree)) == sorted(["one", "one", "two", "place", "it", "what"])


def _tree(folder: Path, files: dict[str, str]) -> list[house.Source]:
    for path, text in files.items():
        file = folder / "desktop_app" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    return house.sources(folder)


def test_repeated_classes_and_scattered_sheets_are_noticed(tmp_path: Path) -> None:
    files = {f"ui/m{number}.py": "" for number in range(16)}
    files |= {"cli/a.py": "class Row: ...", "cli/b.py": "class Row: ..."}
    files["services/sheets.py"] = "NAMES = ('products', 'parties', 'suppliers')"
    measured = _tree(tmp_path, files)
    assert [name.split(":")[0] for name in house.repeated_classes(measured)] == ["Row"]
    assert [name.split(":")[0] for name in house.files_of_many_sheets(measured)] == [
        "desktop_app/services/sheets.py"
    ]


def test_mass_and_scatter_are_counted_as_they_are(tmp_path: Path) -> None:
    text = '''"""A docstring
of two lines."""
import os  # a comment
from desktop_app.b import (
    f,
)

def _once(x):
    """Say it."""
    return f(x, key=x)

def g():
    return _once(os)
'''
    a, b = _tree(tmp_path, {"a.py": text, "b.py": "def f(x, key):\n    return x\n"})
    assert (a.code_lines, a.import_lines, a.module) == (8, 4, "desktop_app.a")
    assert house.modules_with_one_importer([a, b]) == ("desktop_app.b (in desktop_app.a)",)
    assert house.private_used_once([a, b]) == ("desktop_app/a.py:8 _once",)
    assert house.forwarders([a, b]) == ("desktop_app/a.py:8 _once",)


def test_members_of_the_enumeration_count_as_sheets(tmp_path: Path) -> None:
    text = "def f():\n    return Sheet.PRODUCTS, Sheet.PARTIES, 'owners', Sheet.OTHER\n"
    assert house.files_of_many_sheets(_tree(tmp_path, {"ui/a.py": text})) == (
        "desktop_app/ui/a.py: owners, parties, products",
    )
