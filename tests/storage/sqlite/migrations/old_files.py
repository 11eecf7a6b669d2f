# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The data files of earlier versions; run as a module, it makes those that are missing.

A missing file is the one before it, brought up by the migration of its own version and by no later one. So it does not
matter whether it is made before the next migration is written or after.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Final

from alembic import command

from desktop_app.storage.sqlite import database
from desktop_app.storage.sqlite.database import Database

FOLDER: Final = Path(__file__).parent / "old"


def old_file(version: int, folder: Path = FOLDER) -> Path:
    return folder / f"schema-{version:04}.sqlite"


def make_missing(folder: Path = FOLDER) -> list[Path]:
    """Make the file of each version before this one that has none; returns the new ones."""
    missing = [version for version in range(2, database.VERSION) if not old_file(version, folder).exists()]
    for version in missing:
        file = old_file(version, folder)
        shutil.copy(old_file(version - 1, folder), file)
        opened = Database(file, keys=False)
        with opened.write_transaction() as connection:
            command.upgrade(database.alembic_config(connection), f"{version:04}")
            connection.exec_driver_sql(f"PRAGMA user_version = {version}")
        opened.close()
    return [old_file(version, folder) for version in missing]


if __name__ == "__main__":
    for made in make_missing():
        print(f"{made.relative_to(Path.cwd())} is new")  # noqa: T201 - a command that tells what it made
