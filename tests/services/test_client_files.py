# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A client that moves to another data folder: what comes is what was recorded, and nothing else comes."""

from __future__ import annotations

import hashlib
import json
import random
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from desktop_app.basics.messages import Refused
from desktop_app.basics.seals import add_seal, remove_seal
from desktop_app.services.asking.ask import Wish
from desktop_app.services.catalogue.evidence import Paper
from desktop_app.services.records.audit_check import verify_audit_folder
from desktop_app.services.records.determinations import Signature
from desktop_app.services.records.record_list import EventReason
from desktop_app.services.records.rerun import rerun_record
from desktop_app.services.schema.declaration import CountryCode, CurrencyCode, Day, Money
from desktop_app.services.schema.forms import Client, Product, Statement, StatusCheck
from desktop_app.services.screening.one_case import NamedCase, screen_case
from desktop_app.services.workspace import ClientWorkspace, Workspace, open_workspace
from desktop_app.storage.sqlite.database import VERSION
from tests.budget import IS_THOROUGH
from tests.filling import cell_of
from tests.filling import fill as fill_cells
from tests.making import load, program, put_empty_data_file
from tests.services.conftest import Clock

SIGNED = Signature("J. Haug", "export control")
CASES = ("p01-dysprosium-magnet", "p34-hold-navy")
CHECK = StatusCheck(
    provision="R61-I", state="suspended", from_=Day("2026-11-11"), until=Day("2027-01-10"), notice="No. 99",
    checked_on=Day("2026-11-20"), by="M. Roth", where="the ministry's page",
)  # fmt: skip
CLIENTS = 20
SAID = (
    "number", "version", "verdict", "act", "state", "entry_sha256", "entry", "newer", "newer_why", "withdrawn",
    "paper_sha256", "title", "parties",
)  # fmt: skip
ENTRIES = [
    "Add client", "Add product", "determination recorded", "paper filed", "evidence kept", "Record check of",
]  # fmt: skip
OF_ANOTHER = ("montenegro", "NW-M3-400", "Client 8", "Client 6", "P-8", "paper 8")
TABLES = ("client", "product", "determination", "evidence", "filed_paper")


def record_case(room: ClientWorkspace, name: str, **options: Any) -> None:
    case = json.dumps(load(name)).encode("utf-8")
    named = NamedCase(f"{name}.json", screen_case(program(), case))
    room.records.record_cases([named], SIGNED, **options)


def fill(room: ClientWorkspace, number: int) -> None:
    """Give a client what a client has: products, records with a second version and a withdrawal, a document."""
    room.products.create(
        Product(part_number=f"P-{number}", name="motor", value=Money("120"), currency=CurrencyCode("EUR"))
    )
    record_case(room, CASES[number % len(CASES)])
    if number % 3 == 0:
        record_case(room, CASES[0], supersedes="2026-0001", why="new figures")
    if number % 4 == 0:
        record_case(room, CASES[1])
        newest = room.record_list.list_rows()[0]
        room.record_events.withdraw_records([newest.id], EventReason("typed twice", "M. Roth"))
    room.checks.add(CHECK, evidence=Paper(name=f"paper {number}.pdf", content=b"%%PDF-1.7 %d" % number))


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory, sample_file: Path) -> Path:
    """Return a data file with the sample client, its shipment recorded, and twenty others."""
    file = tmp_path_factory.mktemp("full") / "l.sqlite"
    shutil.copy(sample_file, file)
    with closing(open_workspace(program(), file, user_name="J. Haug", now=Clock())) as desk:
        client = desk.clients.find("nordwerk")
        assert client
        room = desk.client_workspace(client)
        room.checks.add(CHECK, evidence=Paper(name="notice.pdf", content=b"%PDF-1.7 notice"))
        shipment = room.shipments.find_shipment("NW-01")
        assert shipment
        first, *_ = room.records.record_determination(
            room.screenings.start_shipment(shipment).value.id, SIGNED
        ).value
        room.records.record_determination(room.screenings.start_again(first).value.id, SIGNED)
        other = room.shipments.find_shipment("NW-02")
        assert other
        room.screenings.start_shipment(other)  # stays open
        for number in range(CLIENTS):
            form = Client(name=f"Client {number}", country=CountryCode("DE"), client=f"client-{number}")
            fill(desk.client_workspace(desk.clients.create(form).value), number)
    return file


@pytest.fixture
def source(full: Path, tmp_path: Path) -> Iterator[Workspace]:
    """Return the workspace that the clients move from."""
    shutil.copytree(full.parent, tmp_path / "source")
    with closing(
        open_workspace(program(), tmp_path / "source" / full.name, user_name="J. Haug", now=Clock())
    ) as desk:
        yield desk


@pytest.fixture
def target(tmp_path: Path) -> Iterator[Workspace]:
    """Return the workspace of an empty data folder that they move to."""
    file = put_empty_data_file(tmp_path / "target" / "l.sqlite")
    with closing(open_workspace(program(), file, user_name="M. Roth", now=Clock())) as desk:
        yield desk


def room_of(desk: Workspace, key: str) -> ClientWorkspace:
    client = desk.clients.find(key)
    assert client is not None, key
    return desk.client_workspace(client)


def save(desk: Workspace, key: str, file: Path) -> Path:
    client = desk.clients.find(key)
    assert client
    desk.client_files.save_client(client, file)
    return file


@pytest.fixture
def moved(source: Workspace, target: Workspace, tmp_path: Path) -> Workspace:
    """Return a workspace with the sample client taken into it."""
    target.client_files.take_client(save(source, "nordwerk", tmp_path / "n.lodestone-client"), by="M. Roth")
    return target


def exported(room: ClientWorkspace, folder: Path) -> dict[str, bytes]:
    """Return the files of the folder for an auditor that records, papers and evidence are."""
    room.audit_folder.write_folder(folder)
    assert not verify_audit_folder(program(), folder).faults
    tops = ("records", "memos", "law", "evidence")
    files = (path for top in tops for path in (folder / top).rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def records_of(room: ClientWorkspace) -> list[dict[str, Any]]:
    """Return what the list of records says, but for the numbers of rows and where the papers lie."""
    rows = []
    for row in room.record_list.list_rows():
        assert not row.altered
        rows.append({name: getattr(row, name) for name in SAID})
    return sorted(rows, key=lambda row: (row["number"], row["version"]))


# ---- what comes --------------------------------------------------------------------------------------


@pytest.mark.parametrize("others", [0, 3])
def test_every_record_verifies_reruns_and_is_exported_as_before(
    source: Workspace, target: Workspace, tmp_path: Path, others: int
) -> None:
    for number in range(others):
        own = target.clients.create(Client(name=f"Own {number}", country=CountryCode("FR"))).value
        fill(target.client_workspace(own), number)
    keys = ["nordwerk", *(f"client-{number}" for number in range(CLIENTS))]
    for key in keys:
        file = save(source, key, tmp_path / f"{key}.lodestone-client")
        target.client_files.take_client(file, by="M. Roth")
    assert target.audit.verify_journal().faults == ()
    for key in keys:
        before, after = room_of(source, key), room_of(target, key)
        assert records_of(after) == records_of(before), key
        assert {row.came_from for row in after.record_list.list_rows()} == {
            source._context.store.data_file_id()
        }
        assert exported(after, tmp_path / "to" / key) == exported(before, tmp_path / "from" / key)
        for row in after.record_list.list_rows():
            stored = target._context.store.repository.get_row("determinations", after.client, row.id)
            assert stored
            assert rerun_record(target._context, stored, "own").is_same
            assert hashlib.sha256(after.records.read_paper(row.id)).hexdigest() == row.paper_sha256
    ours = [
        row for number in range(others) for row in room_of(target, f"own-{number}").record_list.list_rows()
    ]
    assert not any(row.came_from for row in ours)


def test_the_catalogue_comes_whole(source: Workspace, moved: Workspace, tmp_path: Path) -> None:
    sheets = [
        desk._context.store.repository.read_sheets(room_of(desk, "nordwerk").client, shared=False).rows
        for desk in (source, moved)
    ]
    assert sheets[0] == sheets[1]
    assert sum(map(len, sheets[0].values())) > 200


def test_a_sheet_that_was_sent_before_is_answered_afterwards(
    source: Workspace, target: Workspace, tmp_path: Path
) -> None:
    own = target.clients.create(Client(name="Own", country=CountryCode("FR"))).value
    fill(target.client_workspace(own), 0)  # so that its rows have other numbers here
    there, sent = room_of(source, "nordwerk"), tmp_path / "sent.xlsx"
    there.asking.write(Wish(supplier="rewerk"), sent)
    (asked,) = there.asking.list_sheets()
    answers = {"stages.Dy.mined": "MM", "stages.Tb.mined": "do not know"}
    cells = {
        cell_of(one.row, one.column): answers[one.fact] for one in asked.asked if one.fact in answers
    } | {
        cell_of(one.row, one.column): "2026-11-20" if one.fact == "day" else "P. Landes"
        for one in asked.questions
        if one.fact in ("name", "day")
    }
    back = fill_cells(sent, tmp_path / "back.xlsx", cells)
    target.client_files.take_client(save(source, "nordwerk", tmp_path / "n.lodestone-client"), by="M. Roth")
    here = room_of(target, "nordwerk")
    for room in (here, there):
        room.filled_sheets.take(room.filled_sheets.read_file(back))
    statements = [
        desk._context.rows_of(Statement, room.client) for desk, room in ((source, there), (target, here))
    ]
    assert statements[0] == statements[1] != []
    (answered,) = here.asking.list_sheets()
    assert answered.as_tree() == there.asking.list_sheets()[0].as_tree()
    assert {one.answer for one in answered.answers} == {"MM", "do_not_know"}
    third = tmp_path / "third" / "l.sqlite"
    with closing(open_workspace(program(), third, user_name="A. Bey", now=Clock())) as desk:
        desk.client_files.take_client(save(target, "nordwerk", tmp_path / "on.lodestone-client"), by="A. Bey")
        last = room_of(desk, "nordwerk")
        assert desk._context.rows_of(Statement, last.client) == statements[0]
        assert last.asking.list_sheets()[0].as_tree() == answered.as_tree()


def test_new_records_go_on_with_free_numbers(moved: Workspace) -> None:
    room = room_of(moved, "nordwerk")
    taken = {row.number for row in room.record_list.list_rows()}
    record_case(room, CASES[0])
    new = {row.number for row in room.record_list.list_rows()} - taken
    assert new
    assert min(new) > max(taken)
    newest = next(row for row in room.record_list.list_rows() if row.number in new)
    assert newest.came_from == ""
    assert moved.audit.verify_journal().faults == ()


def test_what_came_can_be_withdrawn_and_superseded_here(moved: Workspace, tmp_path: Path) -> None:
    room = room_of(moved, "nordwerk")
    current = [row for row in room.record_list.list_rows() if row.state == "current"]
    room.records.record_determination(room.screenings.start_again(current[0].id).value.id, SIGNED)
    later = [row for row in room.record_list.list_rows() if row.state == "current" and row.came_from]
    if later:
        room.record_events.withdraw_records([later[-1].id], EventReason("wrong deal", "M. Roth"))
    assert moved.audit.verify_journal().faults == ()
    assert all(not row.altered for row in room.record_list.list_rows())
    exported(room, tmp_path / "folder")


def test_nothing_of_another_client_travels(source: Workspace, tmp_path: Path) -> None:
    file = save(source, "client-7", tmp_path / "c.lodestone-client")
    remove_seal(file)
    with closing(sqlite3.connect(file)) as bare:
        said = bare.execute("SELECT what, subject, payload FROM entry WHERE at IS NOT NULL").fetchall()
        rows = [str(row) for table in TABLES for row in bare.execute(f"SELECT * FROM {table}")]  # noqa: S608
    assert [what for what, *_ in said] == ENTRIES
    own = source.clients.find("client-7")
    assert all(subject.startswith((f"{own}/", "Client 7", "P-7", "R61-I")) for _, subject, _ in said)
    for other in OF_ANOTHER:
        assert not any(other in row for row in rows)
        assert other.encode() not in file.read_bytes()


def test_what_came_serves_its_records_only(source: Workspace, moved: Workspace) -> None:
    assert [one.id for one in moved.party_lists.list_all()] == ["cn-rare-earth"]
    assert moved.laws.keys().keys() == source.laws.keys().keys()
    assert moved._context.store.list_entries_on("law file taken") == []


# ---- twice, later, another --------------------------------------------------------------------------


def test_the_same_file_twice_is_once(source: Workspace, moved: Workspace, tmp_path: Path) -> None:
    head = moved._context.store.journal_head()
    done = moved.client_files.take_client(tmp_path / "n.lodestone-client", by="M. Roth")
    assert done.changes == frozenset()
    assert moved._context.store.journal_head() == head
    again = save(source, "nordwerk", tmp_path / "again.lodestone-client")
    assert not moved.client_files.take_client(again, by="M. Roth").value.noted


def test_a_later_save_is_added(source: Workspace, moved: Workspace, tmp_path: Path) -> None:
    there = room_of(source, "nordwerk")
    there.products.create(Product(part_number="NEW-1", name="coil"))
    record_case(there, CASES[1])
    shipment = there.shipments.find_shipment("NW-02")
    assert shipment
    there.records.record_determination(there.screenings.start_shipment(shipment).value.id, SIGNED)
    there.record_events.withdraw_records(
        [there.record_list.list_rows()[0].id], EventReason("typed twice", "M. Roth")
    )
    later = save(source, "nordwerk", tmp_path / "later.lodestone-client")
    assert moved.client_files.take_client(later, by="M. Roth").value.noted
    here = room_of(moved, "nordwerk")
    assert records_of(here) == records_of(there)
    assert "NEW-1" in {row.part_number for row in moved._context.rows_of(Product, here.client)}
    assert moved.audit.verify_journal().faults == ()
    assert exported(here, tmp_path / "to") == exported(there, tmp_path / "from")
    earlier = tmp_path / "n.lodestone-client"
    assert not moved.client_files.take_client(earlier, by="M. Roth").value.noted, (
        "an earlier save is there already"
    )


def test_what_was_changed_here_stays(source: Workspace, moved: Workspace, tmp_path: Path) -> None:
    here, there = room_of(moved, "nordwerk"), room_of(source, "nordwerk")
    here.products.create(Product(part_number="HERE-1", name="coil"))
    record_case(there, CASES[1])
    later = save(source, "nordwerk", tmp_path / "later.lodestone-client")
    moved.client_files.take_client(later, by="M. Roth")
    assert "HERE-1" in {row.part_number for row in moved._context.rows_of(Product, here.client)}
    assert records_of(here) == records_of(there)
    assert moved.audit.verify_journal().faults == ()


def test_another_client_under_its_key_is_left_alone(
    source: Workspace, target: Workspace, tmp_path: Path
) -> None:
    target.clients.create(Client(name="Somebody else", country=CountryCode("FR"), client="client-2"))
    file = save(source, "client-2", tmp_path / "c.lodestone-client")
    with pytest.raises(Refused, match="already a client"):
        target.client_files.take_client(file, by="M. Roth")
    with pytest.raises(Refused, match="saved from this data file"):
        source.client_files.take_client(file, by="M. Roth")


def test_a_client_moves_on(source: Workspace, moved: Workspace, tmp_path: Path) -> None:
    """What came is saved and taken again, with what was recorded in between."""
    record_case(room_of(moved, "nordwerk"), CASES[0])
    file = save(moved, "nordwerk", tmp_path / "on.lodestone-client")
    third_file = tmp_path / "third" / "l.sqlite"
    with closing(open_workspace(program(), third_file, user_name="A. Bey", now=Clock())) as third:
        third.client_files.take_client(file, by="A. Bey")
        assert third.audit.verify_journal().faults == ()
        there, here = room_of(moved, "nordwerk"), room_of(third, "nordwerk")
        assert records_of(here) == records_of(there)
        origins = {row.came_from for row in here.record_list.list_rows()}
        assert origins == {desk._context.store.data_file_id() for desk in (source, moved)}
        assert exported(here, tmp_path / "to") == exported(there, tmp_path / "from")


# ---- handing over --------------------------------------------------------------------------------------


def test_nothing_is_recorded_for_a_client_that_was_handed_over(
    source: Workspace, target: Workspace, tmp_path: Path
) -> None:
    client, file = source.clients.find("client-3"), tmp_path / "c.lodestone-client"
    assert client
    with pytest.raises(Refused, match="nobody is named"):
        source.client_files.save_client(client, file, hand_over=True)
    assert not file.exists()
    source.client_files.save_client(client, file, hand_over=True, by="J. Haug")
    with pytest.raises(Refused, match="handed over"):
        record_case(room_of(source, "client-3"), CASES[0])
    record_case(room_of(source, "client-4"), CASES[0])
    target.client_files.take_client(file, by="M. Roth")
    record_case(room_of(target, "client-3"), CASES[0])
    assert target.audit.verify_journal().faults == source.audit.verify_journal().faults == ()


# ---- what is refused ---------------------------------------------------------------------------------------


def state_of(desk: Workspace) -> tuple[object, ...]:
    file = desk._context.file
    with closing(sqlite3.connect(file)) as bare:
        rows = tuple(bare.iterdump())
    return rows, sorted(path.name for path in file.parent.rglob("*") if "sqlite" not in path.name)


FORGED = (
    "UPDATE determination SET verdict = 'NOT_CAUGHT'",
    "UPDATE determination SET conclusion_json = replace(conclusion_json, '\"on\"', '\"no\"')",
    "UPDATE determination SET number = '2026-0099'",
    "UPDATE determination SET search = 'other'",
    "UPDATE determination SET pack_sha256 = 'ab'",
    "DELETE FROM determination WHERE id = (SELECT max(id) FROM determination)",
    "UPDATE filed_paper SET pdf = x'25'",
    "UPDATE filed_paper SET sha256 = 'ab'",
    "DELETE FROM filed_paper",
    "UPDATE evidence SET content = x'25'",
    "UPDATE evidence SET name = 'other.pdf'",
    "DELETE FROM evidence",
    "UPDATE record_event SET why = 'because'",
    "DELETE FROM record_event",
    "UPDATE screening SET opened_by = 'somebody'",
    "UPDATE screening SET title = 'other' WHERE state = 'recorded'",
    "UPDATE screening_line SET verdict = 'NOT_CAUGHT'",
    "UPDATE entry SET by = 'somebody' WHERE at IS NOT NULL",
    "UPDATE entry SET hash = 'ab' WHERE nr = 3",
    "DELETE FROM entry WHERE nr = 3",
    "DELETE FROM entry WHERE nr = (SELECT max(nr) FROM entry WHERE what = 'paper filed')",
    "UPDATE entry SET payload = x'00' WHERE what = 'determination recorded'",
    "UPDATE law_content SET content = x'00'",
    "DELETE FROM law_content",
    "DELETE FROM law_file",
    "UPDATE product SET value = 'much' WHERE part_number <> ''",
    "UPDATE about SET data_file = 'other'",
    f"PRAGMA user_version = {VERSION + 1}",
    "PRAGMA application_id = 1",
    "CREATE VIEW more AS SELECT 1",
)  # fmt: skip


@pytest.mark.parametrize("statement", FORGED)
def test_a_forged_file_is_refused(
    source: Workspace, target: Workspace, tmp_path: Path, statement: str
) -> None:
    file = save(source, "client-12", tmp_path / "c.lodestone-client")
    remove_seal(file)
    with closing(sqlite3.connect(file)) as bare:
        bare.execute(statement)
        bare.commit()
    add_seal(file, "client")
    before = state_of(target)
    with pytest.raises(Refused):
        target.client_files.take_client(file, by="M. Roth")
    assert state_of(target) == before


def test_an_altered_or_cut_file_is_refused(source: Workspace, target: Workspace, tmp_path: Path) -> None:
    file = save(source, "client-1", tmp_path / "c.lodestone-client")
    whole, draw = file.read_bytes(), random.Random(51)  # noqa: S311  not a secret
    before = state_of(target)
    for number in range(300 if IS_THOROUGH else 30):
        place = draw.randrange(len(whole))
        flipped = bytes([whole[place] ^ (1 << draw.randrange(8))])
        altered = whole[:place] if number % 3 == 0 else whole[:place] + flipped + whole[place + 1 :]
        file.write_bytes(altered)
        with pytest.raises(Refused):
            target.client_files.take_client(file, by="M. Roth")
    file.write_bytes(whole + b" ")
    with pytest.raises(Refused):
        target.client_files.take_client(file, by="M. Roth")
    assert state_of(target) == before


def tampered(desk: Workspace, change: Callable[[sqlite3.Connection], object]) -> None:
    """Change a data file behind the back of its guards."""
    with closing(sqlite3.connect(desk._context.file)) as bare:
        for (name,) in bare.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            bare.execute(f"DROP TRIGGER {name}")
        change(bare)
        bare.commit()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE determination SET verdict = 'NOT_CAUGHT'",
        "UPDATE taken_entry SET by = 'x' WHERE what = 'determination recorded'",
        "DELETE FROM taken_entry WHERE nr = 2",
        "UPDATE taken_row SET was = NULL WHERE was IS NOT NULL AND table_name = 'determination'",
        "DELETE FROM taken_row WHERE table_name = 'determination'",
        "DELETE FROM journal_payload",
        "UPDATE taken_client SET data_file = 'x'",
    ],
)
def test_what_is_altered_after_it_came_shows(
    source: Workspace, target: Workspace, tmp_path: Path, statement: str
) -> None:
    own = target.clients.create(Client(name="Own", country=CountryCode("FR"))).value
    fill(target.client_workspace(own), 0)  # so that its rows have other numbers here
    target.client_files.take_client(save(source, "client-12", tmp_path / "c.lodestone-client"), by="M. Roth")
    assert not any(row.altered for row in room_of(target, "client-12").record_list.list_rows())
    tampered(target, lambda bare: bare.execute(statement))
    faults = [one for one in target.audit.verify_journal().faults if one.check != "guards"]
    assert faults
    assert any(row.altered for row in room_of(target, "client-12").record_list.list_rows())


# ---- killed --------------------------------------------------------------------------------------------


@pytest.mark.e2e
@pytest.mark.skipif(sys.platform == "win32", reason="there are no forks there")
def test_a_taking_that_is_killed_leaves_all_of_the_client_or_nothing(
    source: Workspace, tmp_path: Path
) -> None:
    base = tmp_path / "base"
    with closing(open_workspace(program(), base / "prepared" / "lodestone.sqlite")) as desk:
        desk.clients.create(Client(name="Own", country=CountryCode("DE")))
    save(source, "client-12", base / "c.lodestone-client")
    every = 1 if IS_THOROUGH else 3
    done = subprocess.run(
        [sys.executable, "-m", "tests.services.killed_takings", base, str(every)],
        cwd=Path(__file__).resolve().parents[2],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(lines) * every > 12, "there are as many steps as that"
    whole = len(room_of(source, "client-12").record_list.list_rows())
    for line in lines:
        came = line["names"] == ["Client 12", "Own"]
        assert came or line["names"] == ["Own"], line
        assert (line["records"], line["memos"]) == ((whole, whole) if came else (0, 0)), line
        assert line["faults"] == line["left"] == [], line
    assert lines[0]["names"] == ["Own"]
    assert lines[-1]["names"] == ["Client 12", "Own"]
