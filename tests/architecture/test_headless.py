# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Everything but the screens works on a machine that has no Qt."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.architecture.source import PACKAGE, TREE, module_names

WITHOUT_QT = """
import importlib, sys
sys.modules["PySide6"] = sys.modules["shiboken6"] = None  # importing either now raises
for name in sys.argv[1:]:
    importlib.import_module(name)
assert not any(name.startswith(("PySide6.", "shiboken6.")) for name in sys.modules)
"""

WITHOUT_QT_OR_SOCKETS = """
import socket, sys
sys.modules["PySide6"] = sys.modules["shiboken6"] = None
def no_network(*_):
    raise AssertionError("the program asked for a socket")
socket.socket.__init__ = no_network
from desktop_app.__main__ import main
sys.exit(main())
"""


def _not_screens() -> list[str]:
    return [
        name
        for name in module_names()
        if not name.startswith("desktop_app.ui") and ".migrations.env" not in name
    ]


def _python(code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-W", "error", "-c", code, *arguments],
        cwd=TREE,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_every_module_outside_the_screens_imports_without_qt() -> None:
    done = _python(WITHOUT_QT, *_not_screens())
    assert done.returncode == 0, done.stderr
    assert done.stdout == "", "importing a module must print nothing"


def test_the_block_itself_works() -> None:
    done = _python(WITHOUT_QT, "PySide6.QtCore")
    assert done.returncode != 0


@pytest.mark.e2e
@pytest.mark.skipif(not (PACKAGE / "__main__.py").exists(), reason="there is no command line yet")
def test_the_command_line_tells_its_version_without_qt_and_without_sockets() -> None:
    done = _python(WITHOUT_QT_OR_SOCKETS, "--version")
    assert done.returncode == 0, done.stderr
    assert "1.3.0" in done.stdout
