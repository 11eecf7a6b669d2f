# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""No circle, no law in code, few files that name many sheets; and each measure notices what it is for."""

from __future__ import annotations

from pathlib import Path

import grimp
import pytest

from tests.architecture import house


@pytest.fixture(scope="module")
def figures() -> dict[str, house.Figure]:
    return {figure.name: figure for figure in house.figures()}


NAMES_SHEETS = {
    "desktop_app/services/asking/answers.py": "writes what suppliers answer to where it is from",
    "desktop_app/services/asking/questions.py": "what a sheet asks, and where an answer is kept",
    "desktop_app/services/catalogue/shared_bills.py": "what of a product tells two bills apart",
    "desktop_app/services/handbook/of_program.py": "which question the field of a form answers",
    "desktop_app/services/schema/declaration.py": "names the sheets",
    "desktop_app/services/schema/forms.py": "declares their columns",
    "desktop_app/services/screening/keep_answers.py": "writes answers back to where they are from",
    "desktop_app/services/screening/shipments.py": "a shipment with its lines, parties and checks",
    "desktop_app/storage/sqlite/queries.py": "what pages search for, sheet by sheet",
    "desktop_app/storage/sqlite/repository.py": "which rows of which sheets count, and go into a case",
}
"""The files that may name three sheets and more, each with why."""


def test_no_import_closes_a_circle(figures: dict[str, house.Figure]) -> None:
    assert figures[house.CIRCLES].where == ()


def test_no_law_stands_in_code(figures: dict[str, house.Figure]) -> None:
    assert figures[house.LAW_IN_CODE].where == ()


def test_few_files_name_many_sheets(figures: dict[str, house.Figure]) -> None:
    others = [line for line in figures[house.MANY_SHEETS].where if line.partition(":")[0] not in NAMES_SHEETS]
    assert others == [], "a column is declared once: say it in the schema, or here why not"


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


def test_a_module_that_imports_itself_and_two_that_need_each_other_are_circles(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = {"__init__.py": "", "a/__init__.py": "", "b/__init__.py": ""}
    files |= {"a/x.py": "from desktop_app.b import y\n", "b/y.py": "import desktop_app.a.x\n"}
    files |= {
        "own.py": "from desktop_app import own\nfrom desktop_app.a import x\n",
        "own_too.py": "import desktop_app.own_too\n",
    }
    measured = _tree(tmp_path, files)
    monkeypatch.setattr(grimp, "build_graph", lambda *_args, **_named: _graph())
    found = house.circular_imports(tmp_path, measured)
    assert found[:2] == ("desktop_app.own -> desktop_app.own", "desktop_app.own_too -> desktop_app.own_too")
    assert len(found) == 3
    assert {part.split(".")[1] for part in found[2].split(" -> ")} == {"a", "b"}


def _graph() -> grimp.ImportGraph:
    """Return who imports whom among those files: the program's own package is the one that can be imported here."""
    graph = grimp.ImportGraph()
    for name in ("desktop_app", "desktop_app.a", "desktop_app.b", "desktop_app.a.x", "desktop_app.b.y"):
        graph.add_module(name)
    graph.add_import(importer="desktop_app.a.x", imported="desktop_app.b.y")
    graph.add_import(importer="desktop_app.b.y", imported="desktop_app.a.x")
    return graph
