# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Data folders to run commands on."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.services.workspace import open_workspace
from tests.making import program


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Return a data folder with the sample client in it."""
    folder = tmp_path / "data"
    folder.mkdir()
    desk = open_workspace(program(), folder / "lodestone.sqlite", user_name="J. Haug")
    desk.load_sample()
    desk.close()
    return folder
