# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A folder for an auditor is looked through by itself: what was changed, added or taken out of it is named."""

from __future__ import annotations

import hashlib
import json
import operator
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from desktop_app.basics.messages import Refused
from desktop_app.services.catalogue.evidence import Paper
from desktop_app.services.context.ports import CHECKS
from desktop_app.services.records.audit_check import DETERMINATIONS, PRINTED, SCREENINGS, verify_audit_folder
from desktop_app.services.records.audit_folder import FAULTS, SUMS
from desktop_app.services.records.determinations import Signature
from desktop_app.services.schema.declaration import CountryCode, Day
from desktop_app.services.schema.forms import Client, StatusCheck
from desktop_app.services.workspace import open_workspace
from tests.making import program

pytestmark = pytest.mark.slow

CHECK = StatusCheck(
    provision="R61-I", state="suspended", from_=Day("2026-11-11"), until=Day("2027-01-10"), notice="No. 99",
    checked_on=Day("2026-11-20"), by="M. Roth", where="the ministry's page",
)  # fmt: skip


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("audit")
    (folder / "data").mkdir()
    desk = open_workspace(program(), folder / "data" / "lodestone.sqlite", user_name="J. Haug")
    room = desk.client_workspace(desk.load_sample().value)
    room.checks.add(CHECK, evidence=Paper(name="notice.pdf", content=b"%PDF-1.7 notice"))
    shipment = room.shipments.find_shipment("NW-07")
    assert shipment is not None
    first, *_ = room.records.record_determination(
        room.screenings.start_shipment(shipment).value.id, Signature("J. Haug", "export control")
    ).value
    again = room.screenings.start_again(first).value.id
    room.records.record_determination(again, Signature("J. Haug", "export control"))
    room.audit_folder.write_folder(folder / "for the auditor")
    desk.close()
    return folder / "for the auditor"


@pytest.fixture
def folder(written: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(written, tmp_path / "copy"))


def take_out(folder: Path) -> None:
    for file in folder.iterdir():
        file.unlink()
    folder.rmdir()


def sum_anew(folder: Path) -> None:
    """Write the sums as somebody does who knows how the folder is made."""
    names = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    lines = (
        f"{hashlib.sha256((folder / name).read_bytes()).hexdigest()}  {name}\n"
        for name in names
        if name != SUMS
    )
    (folder / SUMS).write_text("".join(lines), "utf-8", newline="\n")


def faults(folder: Path) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for finding in verify_audit_folder(program(), folder).faults:
        found.setdefault(finding.check, set()).add(finding.subject)
    return found


def test_a_folder_as_it_was_written_is_in_order(folder: Path) -> None:
    verification = verify_audit_folder(program(), folder)
    assert verification.answer == "whole", verification.faults
    same = {finding.check for finding in verification.findings if finding.result == "same"}
    assert same == {"entries", "determinations", "papers", "packs", "evidence", "guards"}
    assert {finding.check for finding in verification.findings} == same | {"screenings", "end"}


def one(folder: Path, pattern: str) -> Path:
    return sorted(folder.glob(pattern))[0]


def change_text(pattern: str, old: str, new: str) -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        file = one(folder, pattern)
        text = file.read_text("utf-8")
        assert old in text
        file.write_text(text.replace(old, new, 1), "utf-8", newline="\n")

    return change


def drop_entry(folder: Path) -> None:
    file = folder / "journal" / "entries.jsonl"
    lines = file.read_text("utf-8").splitlines(keepends=True)
    file.write_text("".join(lines[:2] + lines[3:]), "utf-8", newline="\n")


def cut_end(folder: Path) -> None:
    """Take out the last two entries, with what they vouch for."""
    file = folder / "journal" / "entries.jsonl"
    lines = file.read_text("utf-8").splitlines(keepends=True)
    file.write_text("".join(lines[:-2]), "utf-8", newline="\n")


ALTERED = {
    "a conclusion": (change_text("records/*/conclusion.json", '"verdict"', '"verdikt"'), "determinations"),
    "a case": (change_text("records/*/case.json", "DE", "FR"), "determinations"),
    "a law file": (change_text("law/*/pack.toml", "version", "versiom"), "packs"),
    "values": (change_text("journal/values.jsonl", "export control", "managing director"), "determinations"),
    "an entry": (change_text("journal/entries.jsonl", "J. Haug", "J. Roth"), "entries"),
    "an entry taken out": (drop_entry, "entries"),
    "the end cut off": (cut_end, "end"),
    "a record added": (
        lambda folder: shutil.copytree(one(folder, "records/*"), folder / "records" / "2026-0099-v1"),
        "determinations",
    ),
    "a record taken out": (lambda folder: take_out(one(folder, "records/*")), "determinations"),
    "a memo taken out": (lambda folder: one(folder, "memos/*.pdf").unlink(), "papers"),
    "a memo changed": (lambda folder: one(folder, "memos/*.pdf").write_bytes(b"%PDF-1.7"), "papers"),
    "a memo exchanged": (
        lambda folder: shutil.copyfile(one(folder, "memos/*-v1.pdf"), one(folder, "memos/*-v2.pdf")),
        "papers",
    ),
    "the lists of a record": (
        change_text("lists/lists.json", "cn-rare-earth", "eu-dual-use"),
        "determinations",
    ),
    "evidence taken out": (lambda folder: one(folder, "evidence/*").unlink(), "evidence"),
    "evidence changed": (lambda folder: one(folder, "evidence/*").write_bytes(b"other"), "evidence"),
}


@pytest.mark.parametrize("name", ALTERED)
def test_what_was_altered_is_named_although_the_sums_were_worked_out_anew(name: str, folder: Path) -> None:
    alter, check = ALTERED[name]
    alter(folder)
    assert "guards" in faults(folder)
    sum_anew(folder)
    found = faults(folder)
    assert check in found, found
    assert "guards" not in found


def test_a_conclusion_that_cannot_be_read_is_no_fault_of_its_law_file(folder: Path) -> None:
    one(folder, "records/*/conclusion.json").write_text("{", "utf-8")
    sum_anew(folder)
    assert set(faults(folder)) == {"determinations"}


def test_a_file_added_and_one_gone_are_named_by_the_sums(folder: Path) -> None:
    (folder / "note.txt").write_text("added", "utf-8")
    (folder / "HOW-TO-CHECK.txt").unlink()
    assert faults(folder) == {"guards": {"note.txt", "HOW-TO-CHECK.txt"}}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no such files")
def test_what_is_neither_file_nor_folder_is_named(folder: Path) -> None:
    os.mkfifo(folder / "memos" / "pipe")
    assert faults(folder) == {"guards": {"memos/pipe"}}


def test_a_folder_of_an_older_version_says_what_cannot_be_checked(folder: Path) -> None:
    (folder / "journal" / "values.jsonl").unlink()
    sum_anew(folder)
    verification = verify_audit_folder(program(), folder)
    assert verification.faults == ()
    left_out = {finding.check for finding in verification.findings if finding.result == "not_checked"}
    assert {"determinations", "papers", "evidence"} <= left_out


@pytest.mark.parametrize("line", ["[" * 100_000, "{}", "null", '{"nr": "1"}', "\x00", '{"nr": 1e400}'])
def test_a_journal_that_is_none_is_named_and_not_a_defect(line: str, folder: Path) -> None:
    (folder / "journal" / "entries.jsonl").write_text(f"{line}\n", "utf-8")
    (folder / "journal" / "values.jsonl").write_text(f"{line}\n", "utf-8")
    assert "entries" in faults(folder)


def test_another_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="no folder for an auditor"):
        verify_audit_folder(program(), tmp_path)
    with pytest.raises(Refused):
        verify_audit_folder(program(), tmp_path / "not there")


def test_the_page_names_this_first(folder: Path) -> None:
    text = (folder / "HOW-TO-CHECK.txt").read_text("utf-8")
    first = text.index("1. ")
    step = " ".join(text[first : text.index("2. ")].split())
    assert 0 < step.index("lodestone journal verify FOLDER") < step.index("Check a paper")


def test_what_only_the_sums_vouch_for_is_named_and_not_called_checked(folder: Path) -> None:
    (told,) = [
        finding
        for finding in verify_audit_folder(program(), folder).findings
        if (finding.check, finding.result) == ("guards", "not_checked")
    ]
    for name in (
        "register/evidence.pdf",
        "lists/judgements.csv",
        "journal/journal.csv",
        "HOW-TO-CHECK.txt",
    ):
        assert name in told.subject
    assert SUMS in told.why


def test_what_no_entry_shows_is_no_name_of_another_client(folder: Path) -> None:
    lines = (folder / "journal" / "values.jsonl").read_text("utf-8").splitlines()
    assert {tuple(json.loads(line)) for line in lines} == {("nr", "values")}


# ---- the registers say what the records say -------------------------------------------------------


def rows_of(file: Path) -> list[list[str]]:
    """Return the rows of a workbook as they are shown, the headings first."""
    (book,) = program().workbooks.read_tables([file])
    return [list(row.shown) for row in book.tables[0].rows]


def change_rows(name: str, work: Callable[[list[list[str]]], object]) -> Callable[[Path], None]:
    """Return a hand that writes a workbook anew with other rows."""

    def change(folder: Path) -> None:
        rows = rows_of(folder / name)
        work(rows)
        with xlsxwriter.Workbook(folder / name) as book:
            sheet = book.add_worksheet()
            for at, row in enumerate(rows):
                sheet.write_row(at, 0, row)

    return change


def change_cell(name: str, heading: str, text: str) -> Callable[[Path], None]:
    """Return a hand that writes another text into a column of a workbook, in the row of the first record."""

    def work(rows: list[list[str]]) -> None:
        assert rows[1][rows[0].index(heading)] != text
        rows[1][rows[0].index(heading)] = text

    return change_rows(name, work)


REGISTERS: dict[str, Callable[[Path], object]] = {
    **{
        f"{heading} of a record": change_cell(DETERMINATIONS, heading, text)
        for heading, text in (
            ("Number", "2026-0042"),
            ("Version", "9"),
            ("Recorded", "2020-01-01"),
            ("Export day", "2020-01-01"),
            ("Item", "another item"),
            ("Party", "Another Ltd (DE)"),
            ("Do first", "Nothing found"),
            ("Verdict", "Not caught"),
            ("Standing", "in force on that day"),
            ("Superseded by version", ""),
            ("Entry, hash", "1, 000000000000"),
            ("State", "current"),
            ("Altered", "it was altered"),
            ("Prepared by", "M. Roth"),
            ("Role", "managing director"),
            ("Reviewed by", "M. Roth"),
            ("Law file", "cn-rare-earth 1.1"),
            ("Hash of the entry", "0" * 64),
            ("Hash of the case", "0" * 64),
            ("Hash of the paper", "0" * 64),
        )
    },
    "a row taken out": change_rows(DETERMINATIONS, lambda rows: rows.pop(1)),
    "a row added": change_rows(DETERMINATIONS, lambda rows: rows.append(["2026-0099", *rows[1][1:]])),
    "a verdict in the log of screenings": change_cell(SCREENINGS, "Verdicts", "Not caught"),
    "a workbook that is none": lambda folder: (folder / DETERMINATIONS).write_bytes(b"PK"),
    "a paper that is none": lambda folder: (folder / PRINTED).write_bytes(b"%PDF-1.7"),
    "another paper": lambda folder: shutil.copyfile(folder / "register/evidence.pdf", folder / PRINTED),
}


def show_otherwise(
    work: Callable[[xlsxwriter.Workbook, Any, list[list[str]]], object],
) -> Callable[[Path], None]:
    """Return a hand that leaves each cell of the register as it was and lets a spreadsheet show something else."""

    def change(folder: Path) -> None:
        rows = rows_of(folder / DETERMINATIONS)
        with xlsxwriter.Workbook(folder / DETERMINATIONS) as book:
            sheet = book.add_worksheet()
            for at, row in enumerate(rows):
                sheet.write_row(at, 0, row)
            work(book, sheet, rows)

    return change


def number_format(book: xlsxwriter.Workbook, sheet: Any, rows: list[list[str]]) -> None:
    at = rows[0].index("Verdict")
    sheet.write(1, at, rows[1][at], book.add_format({"num_format": ';;;"Not caught"'}))


def verdict_twice(rows: list[list[str]]) -> None:
    """Put the true verdicts under a second heading to the right, and false ones where a reader looks."""
    at = rows[0].index("Verdict")
    for row in rows:
        row.append(row[at])
    for row in rows[1:]:
        row[at] = "Not caught"


def verdict_renamed(rows: list[list[str]]) -> None:
    at = rows[0].index("Verdict")
    rows[0][at] = "Verdict of the law"
    for row in rows[1:]:
        row[at] = "Not caught"


SHOWN_OTHERWISE: dict[str, Callable[[Path], None]] = {
    "the verdicts twice": change_rows(DETERMINATIONS, verdict_twice),
    "the verdicts under another heading": change_rows(DETERMINATIONS, verdict_renamed),
    "a column without a heading": change_rows(DETERMINATIONS, lambda rows: rows[1].append("Not caught")),
    "a column taken out": change_rows(DETERMINATIONS, lambda rows: [row.pop(7) for row in rows]),
    "the columns in another order": change_rows(
        DETERMINATIONS, lambda rows: operator.setitem(rows, slice(None), [row[::-1] for row in rows])
    ),
    "a format of numbers": show_otherwise(number_format),
    "a box over a cell": show_otherwise(lambda _book, sheet, _rows: sheet.insert_textbox(1, 7, "Not caught")),
    "a remark": show_otherwise(lambda _book, sheet, _rows: sheet.write_comment(1, 7, "Not caught")),
    "a format that depends": show_otherwise(
        lambda book, sheet, _rows: sheet.conditional_format(
            1, 7, 1, 7, {"type": "no_blanks", "format": book.add_format({"num_format": ';;;"Not caught"'})}
        )
    ),
    "a row out of sight": show_otherwise(
        lambda _book, sheet, _rows: sheet.set_row(1, None, None, {"hidden": 1})
    ),
    "a row without height": show_otherwise(lambda _book, sheet, _rows: sheet.set_row(1, 0)),
    "a column out of sight": show_otherwise(
        lambda _book, sheet, _rows: sheet.set_column(13, 13, None, None, {"hidden": 1})
    ),
}


@pytest.mark.parametrize("name", SHOWN_OTHERWISE)
def test_a_register_that_shows_other_words_than_its_cells_hold_is_named(name: str, folder: Path) -> None:
    SHOWN_OTHERWISE[name](folder)
    sum_anew(folder)
    assert DETERMINATIONS in faults(folder)["determinations"]


def test_a_register_in_a_workbook_that_is_only_written_anew_is_no_fault(folder: Path) -> None:
    show_otherwise(lambda _book, _sheet, _rows: None)(folder)
    sum_anew(folder)
    assert faults(folder) == {}


def test_a_file_that_is_called_nearly_like_a_checked_one_is_named_as_not_checked(folder: Path) -> None:
    for name in ("register/determinations.pdf.html", "journal/entries.jsonl.txt"):
        (folder / name).write_text("Not caught", "utf-8")
    sum_anew(folder)
    (told,) = [
        finding
        for finding in verify_audit_folder(program(), folder).findings
        if (finding.check, finding.result) == ("guards", "not_checked")
    ]
    assert "register/determinations.pdf.html" in told.subject
    assert "journal/entries.jsonl.txt" in told.subject


@pytest.mark.parametrize("name", REGISTERS)
def test_a_register_that_says_something_else_is_named_although_the_sums_were_worked_out_anew(
    name: str, folder: Path
) -> None:
    REGISTERS[name](folder)
    sum_anew(folder)
    found = faults(folder)
    assert set(found) == {"determinations"}, found


def test_what_a_register_says_instead_is_told_beside_what_the_record_says(folder: Path) -> None:
    change_cell(DETERMINATIONS, "Verdict", "Not caught")(folder)
    sum_anew(folder)
    (fault,) = verify_audit_folder(program(), folder).faults
    assert fault.why == (
        f"{DETERMINATIONS} says “Not caught” under “Verdict”, and the record “Refused in principle”"
    )


def test_faults_that_were_written_into_the_folder_are_told_and_broken_ones_too(folder: Path) -> None:
    one_fault = [
        {"check": "screenings", "subject": "status check 1", "result": "differs", "why": "it changed"}
    ]
    for text, expected in (
        (json.dumps(one_fault), "screenings"),
        ("{", "guards"),
        ("[1]", "guards"),
        ("1", "guards"),
    ):
        (folder / FAULTS).write_text(text, "utf-8")
        sum_anew(folder)
        assert set(faults(folder)) == {expected}


def test_a_folder_of_a_client_without_records_says_of_each_check_that_it_has_nothing(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    desk = open_workspace(program(), tmp_path / "data" / "lodestone.sqlite", user_name="J. Haug")
    client = desk.clients.create(Client(name="New", country=CountryCode("DE"))).value
    desk.client_workspace(client).audit_folder.write_folder(tmp_path / "folder")
    desk.close()
    told = {
        finding.check: finding for finding in verify_audit_folder(program(), tmp_path / "folder").findings
    }
    assert set(told) == set(CHECKS)
    empty = {check for check, one in told.items() if str(one.why) == "The folder has nothing of the kind"}
    assert {"determinations", "papers", "evidence"} <= empty
    assert all(told[check].result == "not_checked" for check in empty)
