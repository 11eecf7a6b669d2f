# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What a memo on the disk carries is not given again, though the data file went back to a day before it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop_app.services.records.determinations import Signature
from desktop_app.services.workspace import ClientWorkspace, Workspace, open_workspace
from tests.making import program
from tests.services.conftest import Clock

SIGNED = Signature("J. Haug", "export control")
Use = Callable[[ClientWorkspace], object]


@pytest.fixture
def after_restore(sample: Workspace, tmp_path: Path) -> Callable[[Use, Use], list[tuple[str, int]]]:
    """Return how to do something, do more, go back to the file between, and list what is recorded with its version."""
    file = tmp_path / "sample" / "l.sqlite"
    sample.close()

    def use(what: Use) -> list[tuple[str, int]]:
        desk = open_workspace(program(), file, user_name="J. Haug", now=Clock())
        try:
            (client,) = desk.clients.rows()
            room = desk.client_workspace(client.id)
            what(room)
            return sorted((row.number, row.version) for row in room.records.list_determinations())
        finally:
            desk.close()

    def restore(before: Use, lost: Use) -> list[tuple[str, int]]:
        use(before)
        shutil.copy(file, tmp_path / "kept")
        use(lost)
        shutil.copy(tmp_path / "kept", file)
        memos = {path: path.read_bytes() for path in file.parent.rglob("*.pdf")}
        found = use(lost)
        assert {
            path: path.read_bytes() for path in memos
        } == memos  # nothing that was given out was written over
        return found

    return restore


def record(room: ClientWorkspace) -> None:
    room.records.record_determination(room.screenings.start_empty().value.id, SIGNED)


def record_again(room: ClientWorkspace) -> None:
    newest = max(room.records.list_determinations(), key=lambda row: row.id)
    room.records.record_determination(room.screenings.start_again(newest.id).value.id, SIGNED)


def record_twice_again(room: ClientWorkspace) -> None:
    record_again(room)
    record_again(room)


Restore = Callable[[Use, Use], list[tuple[str, int]]]


def test_a_number_that_a_memo_carries_is_passed_over(after_restore: Restore) -> None:
    assert after_restore(record, record) == [("2026-0001", 1), ("2026-0003", 1)]


def test_a_version_that_a_memo_carries_is_passed_over(after_restore: Restore) -> None:
    assert after_restore(record, record_again) == [("2026-0001", 1), ("2026-0001", 3)]


def test_all_versions_that_memos_carry_are_passed_over(after_restore: Restore) -> None:
    assert after_restore(record, record_twice_again) == [("2026-0001", 1), ("2026-0001", 4), ("2026-0001", 5)]
