# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A data folder with something of everything that is recorded, and the hands that change it behind the program."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from desktop_app.domain.interview import Answer
from desktop_app.services.catalogue.evidence import Paper
from desktop_app.services.context.ports import Finding, Verification
from desktop_app.services.records.determinations import Signature
from desktop_app.services.records.record_list import EventReason
from desktop_app.services.schema.declaration import CountryCode, Day
from desktop_app.services.schema.forms import Client, StatusCheck, Supplier
from desktop_app.services.workspace import ClientWorkspace, Workspace, open_workspace
from desktop_app.storage.sqlite.verifying.verify import verify_file
from tests.making import program

SIGNED = Signature("J. Haug", "export control")
_CHECK = StatusCheck(
    provision="R61-I", state="suspended", notice="No. 70", from_=Day("2026-11-11"), until=Day("2027-01-10"),
    checked_on=Day("2026-11-24"), by="JH", where="list of notices",
)  # fmt: skip


def make_folder(folder: Path) -> None:
    """Make a data folder: records of one line and of two, a new version, events, evidence, a deleted client."""
    folder.mkdir(parents=True)
    desk = open_workspace(program(), folder / "lodestone.sqlite", user_name="J. Haug")
    try:
        _fill(desk, desk.client_workspace(desk.load_sample().value))
    finally:
        desk.close()


def _fill(desk: Workspace, room: ClientWorkspace) -> None:
    room.checks.add(_CHECK, evidence=Paper(name="notice.pdf", content=b"%PDF-1.7 the notice"))
    supplier = room.suppliers.rows()[0].supplier
    letter = Paper(name="letter.pdf", content=b"%PDF-1.7 the letter", supplier=supplier, kind="notice")
    room.checks.add(_CHECK, evidence=letter)
    other = desk.client_workspace(
        desk.clients.create(Client(name="Short-lived", country=CountryCode("DE"))).value
    )
    other.suppliers.create(Supplier(name="Somebody"))
    other.checks.add(_CHECK, evidence=Paper(name="gone.pdf", content=b"%PDF-1.7 gone with its client"))
    desk.clients.delete(other.client)
    two_lines = _record_shipment(room, "NW-02")
    (single, *_rest) = _record_shipment(room, "NW-07")
    again = room.screenings.start_again(single).value
    room.screenings.save_answers(again.id, [Answer(fact="on", value="2026-01-05", by="J. Haug")])
    room.records.record_determination(again.id, SIGNED)
    room.record_events.withdraw_records(two_lines, EventReason("wrong buyer"))
    room.record_events.hold_records([single], EventReason("an inquiry is open", "Legal"))
    room.screenings.start_empty("still open")


def _record_shipment(room: ClientWorkspace, key: str) -> tuple[int, ...]:
    shipment = room.shipments.find_shipment(key)
    assert shipment is not None
    work = room.screenings.start_shipment(shipment).value
    return room.records.record_determination(work.id, SIGNED).value


def copy_folder(source: Path, target: Path) -> Path:
    """Copy a data folder; return its data file."""
    shutil.copytree(source, target)
    return target / "lodestone.sqlite"


def copy_again(source: Path, file: Path) -> None:
    """Put the data file back as it was; the memos beside it are left as they are."""
    for left in file.parent.glob(f"{file.name}-*"):
        left.unlink()
    shutil.copyfile(source / file.name, file)


@contextmanager
def behind_its_back(file: Path, *, guards: bool = True) -> Iterator[sqlite3.Connection]:
    """Change a data file with its guards taken away; they are put back afterwards, unless they are to stay away."""
    with closing(sqlite3.connect(file, isolation_level=None)) as bare:
        query = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
        triggers = bare.execute(query).fetchall()
        bare.execute("PRAGMA synchronous = OFF")
        bare.execute("BEGIN")
        for name, _sql in triggers:
            bare.execute(f"DROP TRIGGER {name}")
        yield bare
        for _name, sql in triggers if guards else ():
            bare.execute(sql)
        bare.execute("COMMIT")


def look_through(file: Path) -> Verification:
    """Verify a data file with the memos beside it."""
    return verify_file(file, memos=file.parent / "memos")


def faults(file: Path) -> set[tuple[str, str]]:
    """Return check and subject of everything that differs."""
    return {(finding.check, finding.subject) for finding in look_through(file).faults}


def told(findings: tuple[Finding, ...]) -> str:
    """Return findings as they are read in a failing test."""
    return "\n".join(f"{one.check} {one.result} {one.subject}: {one.why}" for one in findings)
