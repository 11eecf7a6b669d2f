# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A data file that is empty or gone beside what it has left is not a new one."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.paths import Folders
from desktop_app.services.data_folder.open import DataFileLost, check_not_lost, open_folder
from tests.making import program

REMAINS = (
    "backups/lodestone-2026-11-23.sqlite",
    "memos/1-nordwerk/2026-0001-v1.pdf",
    "lodestone-replaced-20261124-140200.sqlite",
    "lodestone.sqlite-wal",
)


@pytest.mark.parametrize("is_there", [True, False])
@pytest.mark.parametrize("remains", REMAINS)
def test_no_new_file_is_begun_beside_what_an_earlier_one_has_left(
    remains: str, is_there: bool, folders: Folders
) -> None:
    file = folders.data / remains
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(b"x")
    if is_there:
        folders.database.touch()
    with pytest.raises(DataFileLost) as caught:
        open_folder(program(), folders)
    assert ("is empty" if is_there else "has gone") in str(caught.value)
    assert str(folders.database) in str(caught.value)
    assert folders.database.exists() == is_there
    assert file.read_bytes() == b"x"
    program().claim_folder(folders.data).release_lock()  # it was let go of


@pytest.mark.parametrize("name", [None, "backups/note.txt", "memos/note.txt", "lodestone.sqlite-wal"])
def test_a_new_folder_is_begun(name: str | None, folders: Folders) -> None:
    folders.database.touch()
    if name is not None:
        Path(folders.data / name).parent.mkdir(exist_ok=True)
        Path(folders.data / name).touch()
    check_not_lost(folders)
    open_folder(program(), folders).close()
    assert folders.database.stat().st_size
