# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""One data folder for all tests here, made once; each works on a copy."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.storage.sqlite.verifying.folders import copy_folder, make_folder


@pytest.fixture(scope="session")
def whole_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder that nobody changes."""
    folder = tmp_path_factory.mktemp("whole") / "data"
    make_folder(folder)
    return folder


@pytest.fixture
def data(whole_folder: Path, tmp_path: Path) -> Path:
    """Return the data file of a copy."""
    return copy_folder(whole_folder, tmp_path / "data")
