# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Workspaces to try services on: an empty one, and one with the sample client."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from desktop_app.services.workspace import ClientWorkspace, Workspace, open_workspace
from tests.making import program, put_empty_data_file

FIRST_MOMENT = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)


class Clock:
    """A clock that moves a second each time it is looked at."""

    def __init__(self) -> None:
        self.moment = FIRST_MOMENT

    def __call__(self) -> datetime:
        self.moment += timedelta(seconds=1)
        return self.moment


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Workspace]:
    """Return the workspace of a new data file."""
    file = put_empty_data_file(tmp_path / "data" / "l.sqlite")
    desk = open_workspace(program(), file, user_name="J. Haug", now=Clock())
    yield desk
    desk.close()


@pytest.fixture(scope="session")
def sample_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a file that holds the sample client, made once."""
    file = tmp_path_factory.mktemp("sample") / "l.sqlite"
    desk = open_workspace(program(), file, user_name="J. Haug", now=Clock())
    desk.load_sample()
    desk.close()
    return file


@pytest.fixture
def sample(sample_file: Path, tmp_path: Path) -> Iterator[Workspace]:
    """Return a workspace with the sample client."""
    file = tmp_path / "sample" / "l.sqlite"
    file.parent.mkdir()
    shutil.copy(sample_file, file)
    desk = open_workspace(program(), file, user_name="J. Haug", now=Clock())
    yield desk
    desk.close()


@pytest.fixture
def room(sample: Workspace) -> ClientWorkspace:
    """Return the services of the sample client."""
    client = sample.clients.find("nordwerk")
    assert client is not None
    return sample.client_workspace(client)
