# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The backups of days on which something was recorded: one a day, the last ten, and nothing else is touched."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from desktop_app.basics.messages import Refused
from desktop_app.paths import Folders
from desktop_app.services.data_folder.backups import KEPT_DAYS, back_up_day, check_backup, restore_backup
from desktop_app.services.records.determinations import Signature
from desktop_app.services.workspace import Workspace, open_workspace
from tests.making import program

FIRST = datetime(2026, 11, 24, 10, tzinfo=UTC)


class Days:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.now = FIRST

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def days() -> Days:
    return Days()


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    folders = Folders(tmp_path / "data")
    folders.make_folders()
    return folders


@pytest.fixture
def desk(folders: Folders, days: Days) -> Iterator[Workspace]:
    desk = open_workspace(program(), folders.database, user_name="J. Haug", now=days)
    desk.load_sample()
    yield desk
    desk.close()


@pytest.fixture
def record(desk: Workspace) -> Callable[[], object]:
    room = desk.client_workspace(desk.clients.rows()[0].id)
    shipment = room.shipments.find_shipment("NW-07")
    assert shipment is not None

    def make_record() -> object:
        screening = room.screenings.start_shipment(shipment).value.id
        return room.records.record_determination(screening, Signature("J. Haug", "export control"))

    return make_record


def back_up(desk: Workspace, folders: Folders, days: Days) -> Path | None:
    """Back the day up as if the system's clock were the one of the test."""
    file = back_up_day(desk, folders)
    if file is not None:
        os.utime(file, (days.now.timestamp(), days.now.timestamp()))
    return file


def names(folders: Folders) -> list[str]:
    return sorted(path.name for path in folders.backups_folder.iterdir())


def test_where_nothing_was_recorded_nothing_is_written(desk: Workspace, folders: Folders) -> None:
    assert back_up_day(desk, folders) is None
    assert names(folders) == []


def test_what_was_recorded_is_in_it_and_it_is_written_once(
    desk: Workspace, folders: Folders, days: Days, record: Callable[[], object]
) -> None:
    record()
    file = back_up(desk, folders, days)
    assert file == folders.backups_folder / "lodestone-recorded-2026-11-24.sqlite"
    first = check_backup(program(), folders, file).facts.records
    assert first > 0
    assert back_up(desk, folders, days) is None
    days.now += timedelta(hours=1)
    record()
    assert back_up(desk, folders, days) == file
    assert check_backup(program(), folders, file).facts.records > first
    assert names(folders) == [file.name]


def test_the_day_is_the_one_of_beijing_on_which_it_was_recorded(
    desk: Workspace, folders: Folders, days: Days, record: Callable[[], object]
) -> None:
    days.now = FIRST.replace(hour=17)
    record()
    days.now += timedelta(days=9)
    assert back_up(desk, folders, days) == folders.backups_folder / "lodestone-recorded-2026-11-25.sqlite"


def test_the_last_ten_days_are_kept_and_every_other_file(
    desk: Workspace, folders: Folders, days: Days, record: Callable[[], object]
) -> None:
    others = [
        "before-upgrade.sqlite",
        "lodestone-recorded-by-hand.sqlite",
        "lodestone-recorded-2025-01-01.txt",
    ]
    for name in others:
        (folders.backups_folder / name).write_text("kept")
    for number in range(KEPT_DAYS + 2):
        (folders.backups_folder / f"lodestone-recorded-2026-10-{number + 1:02}.sqlite").write_text("a copy")
    record()
    file = back_up(desk, folders, days)
    assert file is not None
    kept = [f"lodestone-recorded-2026-10-{number + 1:02}.sqlite" for number in range(3, KEPT_DAYS + 2)]
    assert names(folders) == sorted([*others, *kept, file.name])
    assert len(kept) + 1 == KEPT_DAYS == 10


def test_it_takes_the_place_of_the_data_file(
    desk: Workspace, folders: Folders, days: Days, record: Callable[[], object], tmp_path: Path
) -> None:
    record()
    file = back_up(desk, folders, days)
    assert file is not None
    elsewhere = Folders(tmp_path / "other")
    assert restore_backup(program(), elsewhere, file) is None
    assert open_workspace(program(), elsewhere.database).verify_records() == []


def test_one_that_cannot_be_written_is_refused_and_leaves_nothing(
    desk: Workspace, folders: Folders, record: Callable[[], object]
) -> None:
    record()
    folders.backups_folder.rmdir()
    folders.backups_folder.write_text("no folder")
    with pytest.raises(Refused):
        back_up_day(desk, folders)
    assert folders.backups_folder.read_text() == "no folder"
