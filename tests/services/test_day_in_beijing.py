# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The present day is Beijing's, in services, window and command alike, whatever the clock of the machine says."""

from __future__ import annotations

import ast
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from unittest.mock import Mock

import pytest
from PySide6.QtCore import QSettings

from desktop_app.cli import output
from desktop_app.services.records.determinations import Signature
from desktop_app.services.workspace import ClientWorkspace, Workspace
from desktop_app.settings.declared import Settings
from desktop_app.ui.session.session import HostWithoutData
from tests.architecture.source import PACKAGE, parsed, python_files, short
from tests.making import program

EVENING = datetime(2027, 4, 1, 18, 30, tzinfo=UTC)
"""The evening of 1 April in Berlin and the afternoon in New York; in Beijing it is 2 April."""
ZONES = ("Europe/Berlin", "America/New_York", "Asia/Shanghai", "Pacific/Kiritimati", "Pacific/Pago_Pago")


@pytest.fixture(params=ZONES)
def zone(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    if not hasattr(time, "tzset"):
        pytest.skip("the zone of a process cannot be set there")
    monkeypatch.setenv("TZ", request.param)
    time.tzset()
    yield request.param
    monkeypatch.undo()
    time.tzset()


class _Evening(datetime):
    @classmethod
    def now(cls, tz: object = None) -> datetime:  # type: ignore[override]
        return EVENING.astimezone(tz) if tz else EVENING.astimezone().replace(tzinfo=None)  # type: ignore[arg-type]


def _say(moment: datetime) -> datetime:
    return moment


def test_every_door_has_the_day_of_beijing(
    zone: str, sample: Workspace, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    context = sample._context
    for now in (EVENING, EVENING.astimezone()):
        monkeypatch.setattr(context, "now", partial(_say, now))
        assert context.today() == date(2027, 4, 2)
        memory = QSettings(str(tmp_path / "m.ini"), QSettings.Format.IniFormat)
        host = HostWithoutData(program(), Settings(), memory, Mock(), Mock(), partial(_say, now))
        assert host.today == date(2027, 4, 2)
    monkeypatch.setattr(output, "datetime", _Evening)
    assert output.today_in_beijing() == date(2027, 4, 2)


def test_a_memo_is_of_the_day_that_the_command_counts_from(
    zone: str, sample: Workspace, room: ClientWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sample._context, "now", lambda: EVENING)
    work = room.screenings.start_product(room.products.find("KM-4212") or 0).value
    assert work.lines[0].case["on"] == "2027-04-02"
    record = room.records.record_determination(work.id, Signature("J. Haug", "export control")).value[0]
    row = sample._context.stored_row("determinations", room.client, record)
    assert row["recorded_on"] == "2027-04-02"


_OWN_DAYS = {
    "desktop_app/partynames/list_files.py": "the day of a file",
    "desktop_app/services/catalogue/evidence.py": "the day that earlier versions noted",
    "desktop_app/services/law_files.py": "the day of an entry of the journal",
    "desktop_app/ui/pages/judging/entry_words.py": "the day of a judgement, as its giver's clock had it",
    "desktop_app/ui/pages/looked_up.py": "the same",
    "desktop_app/ui/shared_views/evidence.py": "the day of a signature, by the signer's clock",
}
"""Where a day is taken from a moment otherwise, and of what: none of them is held against the law."""


def _takes_local_day(file: Path) -> bool:
    calls = [node for node in ast.walk(parsed(file)) if isinstance(node, ast.Call)]
    names = [ast.unparse(call.func) for call in calls]
    return any(
        name.endswith(".today") and name.split(".")[-2] in ("date", "datetime") for name in names
    ) or any(name.endswith((".astimezone().date", ".now().date")) for name in names)


def test_no_day_is_taken_from_the_clock_of_the_machine() -> None:
    found = {short(file) for file in python_files(PACKAGE.name) if _takes_local_day(file)}
    assert found == set(_OWN_DAYS)
