# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The folder for an auditor: everything in it, whole or not at all, and its commands do what it says of them."""

from __future__ import annotations

import csv
import hashlib
import json
import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from desktop_app.basics.messages import Refused
from desktop_app.basics.progress import Stopped
from desktop_app.services.catalogue.evidence import Paper
from desktop_app.services.records.audit_folder import NotAsRecorded, audit_guide
from desktop_app.services.records.determinations import Signature
from desktop_app.services.schema.declaration import CountryCode, Day
from desktop_app.services.schema.forms import Client, Party, StatusCheck
from desktop_app.services.workspace import ClientWorkspace, Workspace
from tests.making import program

SIGNED = Signature("J. Haug", "export control")
CHECK = StatusCheck(
    provision="R61-I", state="suspended", from_=Day("2026-11-11"), until=Day("2027-01-10"), notice="No. 99",
    checked_on=Day("2026-11-20"), by="M. Roth", where="the ministry's page",
)  # fmt: skip
PAGE = Paper(name="notice of the day.pdf", content=b"%PDF-1.7 notice", valid_until=Day("2027-02-01"))

posix = pytest.mark.skipif(os.name == "nt" or not shutil.which("sha256sum"), reason="needs sha256sum")


@pytest.fixture
def folder(room: ClientWorkspace, tmp_path: Path) -> Path:
    """Return the folder of a client with a shipment of three lines, one of which has a second version."""
    room.checks.add(CHECK, evidence=PAGE)
    shipment = room.shipments.find_shipment("NW-01")
    assert shipment is not None
    first, *_ = room.records.record_determination(
        room.screenings.start_shipment(shipment).value.id, SIGNED
    ).value
    room.records.record_determination(room.screenings.start_again(first).value.id, SIGNED)
    steps: list[tuple[int, int]] = []
    target = tmp_path / "for the auditor"
    written = room.audit_folder.write_folder(target, progress=lambda done, of: steps.append((done, of)))
    assert (written.files, written.faults) == (len(files_of(target)), ())
    assert steps
    assert steps == sorted(steps)
    assert not list(tmp_path.glob(".for*"))
    return target


def files_of(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def run(folder: Path, command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S602 - the very commands that the page tells to type
        command, shell=True, cwd=folder, capture_output=True, text=True, check=False, timeout=60
    )


def test_everything_is_there(room: ClientWorkspace, folder: Path) -> None:
    names = files_of(folder)
    rows = room.record_list.list_rows()
    assert len(rows) == 4
    for row in rows:
        case = folder / "records" / f"{row.number}-v{row.version}" / "case.json"
        assert hashlib.sha256(case.read_bytes()).hexdigest() == row.case_sha256
        memo = folder / "memos" / f"{row.paper_number}-v{row.version}.pdf"
        assert hashlib.sha256(memo.read_bytes()).hexdigest() == row.paper_sha256
    assert sum(name.startswith("memos/") for name in names) == 2, "a shipment has one memo"
    assert f"evidence/{PAGE.sha256[:12]}-notice-of-the-day.pdf" in names
    pack = program().pack
    law = folder / "law" / f"{pack.id}-{pack.version}-{pack.sha256[:12]}"
    assert {
        path.relative_to(law).as_posix(): path.read_bytes() for path in law.rglob("*") if path.is_file()
    } == dict(pack.contents)
    for kind in ("determinations", "evidence", "screenings"):
        assert {f"register/{kind}.pdf", f"register/{kind}.xlsx"} <= names
    assert {f"journal/journal.{ending}" for ending in ("csv", "xlsx", "pdf")} <= names
    lists = json.loads((folder / "lists" / "lists.json").read_text("utf-8"))
    assert set(lists) == {f"{row.number}/v{row.version}" for row in rows}
    assert {"HOW-TO-CHECK.txt", "HOW-TO-CHECK.pdf", "SHA256SUMS"} <= names


@posix
def test_the_sums_hold_and_name_every_file(folder: Path) -> None:
    named = {line.partition("  ")[2] for line in (folder / "SHA256SUMS").read_text("utf-8").splitlines()}
    assert named == files_of(folder) - {"SHA256SUMS"}
    command = "sha256sum -c --quiet SHA256SUMS"
    assert command in (folder / "HOW-TO-CHECK.txt").read_text("utf-8")
    done = run(folder, command)
    assert (done.returncode, done.stdout) == (0, "")
    case = next((folder / "records").rglob("case.json"))
    case.write_bytes(case.read_bytes() + b" ")
    assert run(folder, command).returncode != 0


@posix
def test_the_command_for_a_law_file_gives_its_hash(folder: Path) -> None:
    (command,) = (step["command"] for step in audit_guide()["steps"] if "find " in step.get("command", ""))
    assert command in (folder / "HOW-TO-CHECK.txt").read_text("utf-8")
    (law,) = (folder / "law").iterdir()
    assert run(law, command).stdout.split()[0] == program().pack.sha256


def test_the_chain_is_followed_without_the_program(folder: Path) -> None:
    script = folder / "journal" / "check_chain.py"
    assert len(script.read_text("utf-8").splitlines()) <= 17

    def follow() -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-I", script], capture_output=True, text=True, check=False, timeout=60
        )

    assert follow().stdout.startswith("every entry follows")
    entries = folder / "journal" / "entries.jsonl"
    lines = entries.read_text("utf-8").splitlines(keepends=True)
    entries.write_text("".join([*lines[:2], *lines[3:]]), encoding="utf-8")
    assert "does not follow" in follow().stderr
    entries.write_text("".join(lines).replace('"by": "J. Haug"', '"by": "M. Roth"', 1), encoding="utf-8")
    assert "was altered" in follow().stderr


def test_nobody_else_s_names_go_out(sample: Workspace, room: ClientWorkspace, tmp_path: Path) -> None:
    sample.clients.create(Client(name="Halden Secret Works", client="halden"))
    room.audit_folder.write_folder(tmp_path / "out")
    for path in (tmp_path / "out").rglob("*"):
        assert path.is_dir() or b"Halden" not in path.read_bytes(), path
    done = subprocess.run(
        [sys.executable, "-I", tmp_path / "out" / "journal" / "check_chain.py"],
        capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    assert done.stdout.startswith("every entry follows"), done.stderr


@pytest.mark.parametrize("kind", ["file", "full", "ours", "link"])
def test_what_is_there_already_is_never_touched(room: ClientWorkspace, tmp_path: Path, kind: str) -> None:
    target = tmp_path / "sample" / "memos" / "x" if kind == "ours" else tmp_path / "out"
    if kind == "file":
        target.write_text("mine")
    elif kind == "full":
        target.mkdir()
        (target / "mine.txt").write_text("mine")
    elif kind == "link":
        target.symlink_to(tmp_path / "nowhere")
    before = sorted(path.name for path in tmp_path.rglob("*"))
    with pytest.raises(Refused):
        room.audit_folder.write_folder(target)
    assert sorted(path.name for path in tmp_path.rglob("*")) == before


def test_an_empty_folder_is_filled(room: ClientWorkspace, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    room.audit_folder.write_folder(tmp_path / "out")
    assert (tmp_path / "out" / "SHA256SUMS").is_file()


def test_cancelled_leaves_nothing(room: ClientWorkspace, tmp_path: Path) -> None:
    asked = iter([False, False, True])
    with pytest.raises(Stopped):
        room.audit_folder.write_folder(tmp_path / "out", cancelled=lambda: next(asked))
    assert not [path for path in tmp_path.iterdir() if "out" in path.name]


def test_what_is_not_as_it_was_kept_is_told_and_stops_nothing(
    sample: Workspace, room: ClientWorkspace, tmp_path: Path
) -> None:
    room.checks.add(CHECK, evidence=PAGE)
    for key in ("NW-01", "NW-07"):
        shipment = room.shipments.find_shipment(key)
        assert shipment is not None
        room.records.record_determination(room.screenings.start_shipment(shipment).value.id, SIGNED)
    with closing(sqlite3.connect(tmp_path / "sample" / "l.sqlite", isolation_level=None)) as bare:
        for (name,) in bare.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            bare.execute(f"DROP TRIGGER {name}")
        bare.execute("UPDATE filed_paper SET pdf = 'x' WHERE number = '2026-0001'")
        bare.execute("UPDATE evidence SET content = 'text in the place of bytes'")
        bare.execute("DELETE FROM law_content WHERE sha256 = (SELECT min(sha256) FROM law_content)")
    with pytest.raises(NotAsRecorded, match="so no folder was written"):
        room.audit_folder.write_folder(tmp_path / "out")
    assert not (tmp_path / "out").exists()
    room.audit_folder.write_folder(tmp_path / "out", anyway=True)
    guide = " ".join((tmp_path / "out" / "HOW-TO-CHECK.txt").read_text("utf-8").split())
    told = guide.partition("WHAT IS NOT HERE")[2]
    assert "the memo of 2026-0001 is not the one that was printed" in told
    assert f"the evidence {PAGE.sha256[:12]} is not the file that was kept" in told
    assert "of the law file that was kept is not as it was" in told
    assert (tmp_path / "out" / "memos" / "2026-0002-v1.pdf").is_file()
    assert not (tmp_path / "out" / "memos" / "2026-0001-v1.pdf").exists()


def test_a_journal_too_long_to_be_printed_is_told(
    room: ClientWorkspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop_app.services.records.audit_folder.MOST_PRINTED", 0)
    room.audit_folder.write_folder(tmp_path / "out")
    assert not (tmp_path / "out" / "journal" / "journal.pdf").exists()
    assert (tmp_path / "out" / "journal" / "journal.csv").is_file()
    assert "too many to print" in (tmp_path / "out" / "HOW-TO-CHECK.txt").read_text("utf-8")


def test_searches_and_judgements_are_tables_with_the_entry_as_it_was(
    room: ClientWorkspace, tmp_path: Path
) -> None:
    room.parties.create(Party(party="buyer", name="L3Harris Technologies", country=CountryCode("US")))
    room.searches.search_stale()
    room.judgements.judge("buyer", "cn-rare-earth", "control-2025-1-02", "same", why="the same address")
    target = tmp_path / "for the auditor"
    room.audit_folder.write_folder(target)
    with (target / "lists" / "judgements.csv").open(encoding="utf-8-sig", newline="") as file:
        (judged,) = csv.DictReader(file)
    assert (judged["Party"], judged["Judged"], judged["Why"]) == ("buyer", "same", "the same address")
    assert (judged["By"], judged["Entry"], judged["Verdict"]) == ("J. Haug", "control-2025-1-02", "match")
    assert "L3 Harris" in judged["Names of the entry"]
    with (target / "lists" / "searches.csv").open(encoding="utf-8-sig", newline="") as file:
        searched = {row["Party"]: row for row in csv.DictReader(file)}
    assert len(searched) == len(room.searches.firms())
    assert "match cn-rare-earth control-2025-1-02" in searched["buyer"]["Entries met"]
    assert "judgements.csv" in (target / "HOW-TO-CHECK.txt").read_text("utf-8")
