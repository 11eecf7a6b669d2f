# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What is loaded when: the window shows before any heavy library is, and the command line needs few at all."""

from __future__ import annotations

import importlib
import json
import os
import subprocess
import sys
import tomllib
from functools import partial
from pathlib import Path

import pytest

from desktop_app import bootstrap
from desktop_app.basics.late import call_late
from desktop_app.ui import pages
from tests.architecture.source import TREE

HEAVY = frozenset(
    {
        "PIL", "alembic", "asn1crypto", "cryptography", "lxml", "numpy", "pikepdf", "pydantic", "pypdfium2",
        "pypdfium2_raw", "python_calamine", "reportlab", "sqlalchemy", "sqlite3", "sqlmodel", "xlsxwriter",
    }
)  # fmt: skip
"""What must not be loaded when the window shows for the first time."""

OF_THE_WINDOW = frozenset(
    {"PySide6", "desktop_app", "platformdirs", "shiboken6", "shibokensupport", "signature_bootstrap"}
)
"""All that may be loaded by then, besides the standard library."""

OF_THE_COMMAND_LINE = frozenset({"desktop_app", "platformdirs"})

TOLD = """
def tell():
    import json, sys
    names = {name.partition(".")[0] for name in sys.modules}
    foreign = {
        name for name in names
        if name not in sys.stdlib_module_names and name not in ("__main__", "sitecustomize")
        and not name.startswith("_")
    }
    print(json.dumps([sorted(names), sorted(foreign)]), flush=True)
"""
AT_FIRST_SIGHT = f"""
{TOLD}
import sys
from desktop_app.__main__ import main
from PySide6.QtWidgets import QMainWindow
shown = QMainWindow.show
def show(window):
    shown(window)
    tell()
    window.close()
QMainWindow.show = show
main(["--data-dir", sys.argv[1]])
"""
OF_A_COMMAND = f"""
{TOLD}
import sys
from desktop_app.__main__ import main
try:
    main(sys.argv[1:])
except SystemExit:
    pass
tell()
"""


def loaded(code: str, *arguments: str, home: Path | None = None) -> tuple[set[str], set[str]]:
    """Return which top-level modules were loaded, and which of them are not the standard library's.

    ``home`` is a home without a data folder; in one with a data file a command looks which law file counts.
    """
    names = ("HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME")
    at_home = dict.fromkeys(names, str(home)) if home else {}
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        cwd=TREE,
        env={**os.environ, "PYTHONPATH": str(TREE), "QT_QPA_PLATFORM": "offscreen", **at_home},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    every, foreign = json.loads(done.stdout.splitlines()[-1])
    return set(every), set(foreign)


@pytest.mark.e2e
@pytest.mark.ui
def test_the_window_shows_before_any_heavy_library_is_loaded(tmp_path: Path) -> None:
    every, foreign = loaded(AT_FIRST_SIGHT, str(tmp_path / "data"))
    assert "PySide6" in every
    assert every & HEAVY == set()
    assert foreign <= OF_THE_WINDOW


OF_THE_HANDBOOK = """
import json, sys
from desktop_app.__main__ import main
from PySide6.QtWidgets import QMainWindow
shown = QMainWindow.show
def show(window):
    shown(window)
    ours = [name for name in sys.modules if "handbook" in name or name.endswith((".help_panel", ".term_card"))]
    print(json.dumps([ours, []]), flush=True)
    window.close()
QMainWindow.show = show
main(["--data-dir", sys.argv[1]])
"""


@pytest.mark.e2e
@pytest.mark.ui
def test_the_window_shows_before_anything_of_the_handbook_is_loaded(tmp_path: Path) -> None:
    ours, _ = loaded(OF_THE_HANDBOOK, str(tmp_path / "data"))
    assert ours == set()


@pytest.mark.e2e
@pytest.mark.parametrize(
    "words", [["--version"], ["screen", str(TREE / "tests" / "cases" / "p01-dysprosium-magnet.json")]]
)
def test_a_command_loads_neither_qt_nor_a_database_nor_a_printer(words: list[str], tmp_path: Path) -> None:
    every, foreign = loaded(OF_A_COMMAND, *words, home=tmp_path)
    assert every & HEAVY == set()
    assert foreign <= OF_THE_COMMAND_LINE


def test_a_library_that_is_loaded_is_noticed() -> None:
    every, foreign = loaded(f"{TOLD}\nimport sqlalchemy\ntell()")
    assert "sqlalchemy" in every & HEAVY
    assert "sqlalchemy" in foreign - OF_THE_WINDOW


PAGES_LOAD = """
import json, sys
from pathlib import Path
from desktop_app.ui.startup.app import load_modules
from tests.benchmarks.turns import PAGES
from tests.benchmarks.waiting import Driven
driven = Driven(Path(sys.argv[1]))
driven.desk.load_sample()
driven.window.read_clients()
driven.settle()
load_modules(driven.window)
driven.settle()
before = set(sys.modules)
for page in PAGES[:-1]:
    driven.page(page)
print(json.dumps(sorted(name for name in set(sys.modules) - before if name.startswith("desktop_app.ui"))))
driven.close()
"""


def test_a_page_loads_no_module_once_the_window_has_been_there_for_a_moment(tmp_path: Path) -> None:
    surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", PAGES_LOAD, str(tmp_path)],
        cwd=TREE,
        env=surroundings,
        capture_output=True,
        text=True,
        check=True,
    )
    assert json.loads(done.stdout.splitlines()[-1]) == []


def test_what_is_loaded_late_is_there() -> None:
    made = (*vars(bootstrap).values(), *pages._MAKERS.values())
    late = {each.args for each in made if isinstance(each, partial) and each.func is call_late}
    for file in (TREE / "resources" / "commands").glob("*.toml"):
        runs = [
            action["run"] for action in tomllib.loads(file.read_text("utf-8")).values() if "run" in action
        ]
        late.update(
            (f"desktop_app.cli.{module}", name) for module, _, name in (run.partition(".") for run in runs)
        )
    assert len(late) > 50
    assert [pair for pair in late if not hasattr(importlib.import_module(pair[0]), pair[1])] == []
