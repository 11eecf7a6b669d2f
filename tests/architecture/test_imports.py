# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The import contracts hold, and each of them notices when it is broken.

The second half runs on a small copy of the layout, so it says something about the contracts and
not about the state of the program.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.source import TREE

LAYOUT = [
    "__main__", "bootstrap", "ui.startup.app", "cli.main", "storage.sqlite.schema.tables",
    "documents.memo.memo", "documents.wording", "paper.blocks", "paper.printing", "paper.line_breaking",
    "services.screening.one_case", "settings.file", "paths", "logs",
    "domain.interview", "domain.assessment", "domain.engine", "domain.casefile", "domain.law",
    "domain.bom", "domain.parties", "domain.case", "domain.facts", "domain.truth",
    "basics.quantity", "basics.days", "basics.codes", "basics.messages", "basics.folding",
    "partynames.comparing", "listreader.reading.files", "services.importing.plan",
]  # fmt: skip

BREACHES = {
    "a screen reads a table": (
        "ui.startup.app", "import desktop_app.storage.sqlite.tables", "Layers point one way",
    ),
    "a service opens a window": (
        "services.screening.one_case", "import desktop_app.ui.startup.app", "Layers point one way",
    ),
    "the domain asks for a setting": (
        "domain.case", "import desktop_app.settings", "Layers point one way",
    ),
    "a new top module has no layer": ("extra", "", "Layers point one way"),
    "a fact knows the engine": (
        "domain.facts", "import desktop_app.domain.engine", "Inside the domain",
    ),
    "the law knows a bill": ("domain.law", "import desktop_app.domain.bom", "Inside the domain"),
    "a new domain module has no layer": ("domain.extra", "", "Inside the domain"),
    "a neighbour is needed back": (
        "domain.bom.rollup", "import desktop_app.domain.bom.material.loop",
        "No neighbour needs the one that needs it",
    ),
    "a schema knows a record": (
        "services.schema.rows", "import desktop_app.services.screening.one_case",
        "Inside the services",
    ),
    "a tree is laid out by itself": (
        "documents.wording", "import desktop_app.documents.memo.memo", "Inside the documents",
    ),
    "a page starts the window": (
        "ui.pages.overview", "import desktop_app.ui.startup.app", "Inside the window",
    ),
    "a folder of the window has no layer": ("ui.extra.thing", "", "Inside the window"),
    "a law file reads a database": (
        "storage.packs.rule_files", "import desktop_app.storage.sqlite.tables",
        "Inside the storage",
    ),
    "the domain reads a database": ("domain.engine", "import sqlite3", "The domain is pure"),
    "the domain looks at the clock": ("basics.days", "import time", "The domain is pure"),
    "a paper uses Qt": ("paper.printing", "import PySide6.QtGui", "Qt lives in ui"),
    "the assembler uses Qt": ("bootstrap", "from PySide6 import QtCore", "Qt lives in ui"),
    "a command writes SQL": ("cli.main", "import sqlmodel", "SQL lives in storage"),
    "a screen prints": ("ui.startup.app", "import reportlab", "PDF writing lives in paper"),
    "a paper knows a memo": (
        "paper.printing", "import desktop_app.documents.wording", "Layers point one way",
    ),
    "a memo breaks lines": (
        "documents.memo.memo", "import desktop_app.paper.line_breaking", "Nothing reaches past the face of paper",
    ),
    "a service reaches past the face of a library": (
        "services.context.names", "import desktop_app.partynames.comparing",
        "Names are compared through one face",
    ),
    "a library knows the program": (
        "partynames.comparing", "import desktop_app.domain.truth", "Layers point one way",
    ),
    "the window opens a page": (
        "ui.startup.app", "import urllib.request", "Nothing of ours opens a socket",
    ),
}  # fmt: skip


def _lint(folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-logo", *options],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def _write(folder: Path, module: str, text: str) -> None:
    *packages, name = f"desktop_app.{module}".split(".")
    place = folder
    for package in packages:
        place = place / package
        place.mkdir(exist_ok=True)
        (place / "__init__.py").touch()
    with (place / f"{name}.py").open("a") as file:
        file.write(f"{text}\n")


@pytest.fixture
def layout(tmp_path: Path) -> Path:
    shutil.copy(TREE / "pyproject.toml", tmp_path)
    for module in LAYOUT:
        _write(tmp_path, module, "")
    return tmp_path


def test_the_program_keeps_its_contracts() -> None:
    done = _lint(TREE)
    assert done.returncode == 0, done.stdout + done.stderr


def test_an_empty_layout_keeps_them(layout: Path) -> None:
    done = _lint(layout, "--no-cache")
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("breach", BREACHES)
def test_a_breach_is_noticed(layout: Path, breach: str) -> None:
    module, line, contract = BREACHES[breach]
    _write(layout, module, line)
    if contract.startswith("No neighbour"):
        _write(layout, "domain.bom.material.loop", "import desktop_app.domain.bom.rollup")
    done = _lint(layout, "--no-cache")
    assert done.returncode == 1, done.stdout + done.stderr
    assert f"{contract} BROKEN" in done.stdout
