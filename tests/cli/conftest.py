# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Data folders to run commands on."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from desktop_app.services.workspace import open_workspace
from tests.making import program


@pytest.fixture(scope="session")
def data_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a data file with the sample client in it, made once."""
    file = tmp_path_factory.mktemp("sample") / "lodestone.sqlite"
    desk = open_workspace(program(), file, user_name="J. Haug")
    desk.load_sample()
    desk.close()
    return file


@pytest.fixture
def data(data_file: Path, tmp_path: Path) -> Path:
    """Return a data folder with the sample client in it."""
    folder = tmp_path / "data"
    folder.mkdir()
    shutil.copy(data_file, folder)
    return folder
