# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The tests of a module are found where the module is: their folders are folders of the program."""

from __future__ import annotations

from tests.architecture.source import PACKAGE, TREE, python_files

MIRRORED = ("basics", "domain", "services", "storage", "documents", "paper", "ui", "cli", "settings")


def test_every_folder_of_tests_is_one_of_the_program() -> None:
    folders = {
        file.parent.relative_to(TREE / "tests")
        for layer in MIRRORED
        for file in python_files(f"tests/{layer}")
    }
    missing = sorted(str(folder) for folder in folders if not (PACKAGE / folder).is_dir())
    assert missing == [], "tests stand where the module they test no longer is"
