# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Fixtures for real files."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop_app.storage.sqlite.store import SqlStore
from tests.making import put_empty_data_file

NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return where the database of a test lies."""
    return tmp_path / "data" / "lodestone.sqlite"


@pytest.fixture
def store(file: Path) -> Iterator[SqlStore]:
    """Return a new file, open."""
    store = SqlStore(put_empty_data_file(file), wait=0.2)
    yield store
    store.close()
