# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""``lodestone record`` and ``lodestone journal``: their actions."""

from __future__ import annotations

import argparse
import json
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from desktop_app.basics import files
from desktop_app.basics.messages import Phrase, Refused
from desktop_app.cli import data_folder
from desktop_app.cli.output import (
    DIFFERS,
    naming,
    print_error,
    print_line,
    print_lines,
    print_text,
    print_tree,
    replace_unprintable,
    tell_altered,
)
from desktop_app.cli.screen import list_case_files, screen_file
from desktop_app.services.context.ports import CHECKS, NOT_VOUCHED_FOR, PaperMark
from desktop_app.services.context.program import Program
from desktop_app.services.records.journal import verify_data_file
from desktop_app.services.screening.one_case import NamedCase

if TYPE_CHECKING:
    Actions = argparse._SubParsersAction[argparse.ArgumentParser]
    from desktop_app.services.context.ports import Finding
    from desktop_app.services.records.registers import Registers, RegistersOfAll
    from desktop_app.services.records.rerun import Rerun
    from desktop_app.services.schema.rows import DeterminationDetail, RecordRow


# --------------------------------------------------------------------------------------------------
# ``lodestone record make``: records a case file, or a folder of them as one shipment, as the window
# records.


_ADD_CLIENT: Final = "Make one and the client with client add NAME, or name the data folder with --data-dir"


def make_record(program: Program, options: Namespace) -> int:
    """Record and print what was recorded; one refused case refuses the whole."""
    from desktop_app.services.records.determinations import Signature

    if (options.case is None) == (options.batch is None):
        options.usage("name one CASE.json, or a folder with --batch FOLDER")
    folders = data_folder.existing_folders(options, do=_ADD_CLIENT)
    paths = [options.case] if options.batch is None else list_case_files(options.batch)
    cases = [NamedCase(files.display_name(Path(path.name)), screen_file(program, path)) for path in paths]
    signature = Signature(options.by, options.role, options.dated, options.reviewed_by)
    with data_folder.open_for_writing(program, folders) as workspace:
        client = data_folder.find_client(workspace, options.client)
        workspace.user_name = options.by
        ours = workspace.client_workspace(client.id)
        recording = ours.records.record_cases(
            cases, signature, supersedes=options.supersedes, why=options.why
        ).value
        kept_facts = ours.answer_keeping.keep_cases(cases).value if options.keep else 0
    if options.json:
        is_batch = options.batch is not None
        first = recording.lines[0].entry
        tree: dict[str, Any] = {
            "number": recording.number,
            "version": str(recording.version),
            "entry": str(first.nr),
            "entry_sha256": first.sha256,
            "paper": recording.paper,
            "paper_sha256": recording.paper_sha256,
        }
        if options.keep:
            tree["kept"] = kept_facts
        if is_batch:
            tree["lines"] = [
                {"line": line.line, "entry": str(line.entry.nr), "entry_sha256": line.entry.sha256}
                for line in recording.lines
            ]
        print_tree(tree, indent=None)
    else:
        entries = ", ".join(str(line.entry.nr) for line in recording.lines)
        word = "entry" if len(recording.lines) == 1 else "entries"
        print_line(
            f"Recorded {recording.number}, version {recording.version}: {word} {entries} of the journal;"
            f" memo {recording.paper}"
            + (f"; {kept_facts} facts kept in the catalogue" if options.keep else "")
        )
    return 0


# --------------------------------------------------------------------------------------------------
# ``lodestone record withdraw | register | export``.


_ENDINGS = (".pdf", ".xlsx", ".csv")


def withdraw_record(program: Program, options: argparse.Namespace) -> int:
    """Withdraw every line of a record."""
    from desktop_app.services.records.record_list import EventReason
    from desktop_app.services.records.registers import find_records

    with data_folder.client_for_writing(program, options) as client:
        matching_records = find_records(client.record_list.list_rows(), options.number)
        client.record_events.withdraw_records(
            [row.id for row in matching_records], EventReason(options.why, options.by)
        )
        named = [(row.number, str(row.version)) for row in matching_records]
    if options.json:
        tree = [{"number": number, "version": version, "state": "withdrawn"} for number, version in named]
        print_text(json.dumps(tree))
    else:
        print_lines(f"{number}, version {version}: withdrawn" for number, version in named)
    return 0


def note_what_happened(program: Program, options: argparse.Namespace) -> int:
    """Note what happened after every line of a record, and print what follows."""
    from desktop_app.services.records.record_list import EventReason
    from desktop_app.services.records.registers import find_records

    with data_folder.client_for_writing(program, options) as client:
        named = find_records(client.record_list.list_rows(), options.number)
        reason = EventReason(options.why, options.by)
        client.record_events.note_what_happened(options.what, [row.id for row in named], options.on, reason)
        rows = find_records(client.record_list.list_rows(), options.number)
    if options.json:
        print_text(json.dumps([{"number": row.number, "follows": follows_tree(row)} for row in rows]))
    else:
        print_lines(line for row in rows for line in (f"{row.number}/v{row.version}", *follows_lines(row)))
    return 0


def follows_tree(row: RecordRow) -> list[dict[str, Any]]:
    """Return what remains to be done after a record, as commands print it."""
    return [
        {
            "what": each.code,
            "due": each.due or None,
            "since": each.since or None,
            "calendar_known": each.is_known,
        }
        for each in row.follow_ups
    ]


_FOLLOW_UPS = {
    "hand_notice": "Hand the Compliance Notice over",
    "confirm_notice": "Remind the recipient to confirm the Compliance Notice",
    "answer_query": "Answer the query of the customs, within 7 Chinese working days",
    "report_shipment": "Report shipment, arrival, installation and use (Order 792, Article 18)",
    "licence_ends": "The licence under which goods or material left China ends",
}


def follows_lines(row: RecordRow) -> list[str]:
    """Return what remains to be done after a record in words."""
    lines = []
    for each in row.follow_ups:
        day = f": {each.due}" if each.due else ": no day is set by law"
        unsure = "" if each.is_known else " (Chinese holidays of that year are not on record; answer earlier)"
        lines.append(f"  {_FOLLOW_UPS[each.code]}{day}{unsure}")
    return lines


def write_register(program: Program, options: argparse.Namespace) -> int:
    """Write a register as PDF, workbook or CSV."""
    if options.out.suffix.lower() not in _ENDINGS:
        raise Refused(
            "the name of the register ends in none of .pdf, .xlsx and .csv",
            file=files.display_name(options.out),
            do="Name a file with one of these endings",
        )
    with data_folder.open_for_reading(program, options) as workspace:
        if options.all_clients:
            registers: Registers | RegistersOfAll = workspace.registers
        else:
            client = data_folder.find_client(workspace, options.client)
            registers = workspace.client_workspace(client.id).registers
        altered = registers.write_register(options.of, options.out)
    written = files.display_name(options.out)
    if options.json:
        print_tree({"file": written}, indent=None)
    else:
        print_line(written)
    return tell_altered(altered)


def export_records(program: Program, options: argparse.Namespace) -> int:
    """Write the folder for an auditor, unless something in the data file is not as it was recorded."""
    from desktop_app.services.records.audit_folder import NotAsRecorded

    with data_folder.client_for_reading(program, options) as client:
        try:
            folder = client.audit_folder.write_folder(options.out, anyway=options.anyway)
        except NotAsRecorded as refused:
            _tell_faults(refused.faults)
            print_error(
                f"lodestone: {refused.what}. Open a backup, or write it with --anyway, with what was found in it."
            )
            return DIFFERS
    _tell_faults(folder.faults)
    written = files.display_name(options.out)
    if options.json:
        print_text(json.dumps({"folder": written, "files": folder.files}))
    else:
        print_line(f"{written}: {folder.files} files. Read HOW-TO-CHECK.txt there first.")
    return DIFFERS if folder.faults else 0


def _tell_faults(faults: Sequence[Finding]) -> None:
    for fault in faults:
        print_error(f"lodestone: {replace_unprintable(fault.as_sentence())}")


# --------------------------------------------------------------------------------------------------
# ``lodestone record rerun``: runs the case of a record again, on its own law file or on today's, and
# compares.


def rerun_record(program: Program, options: Namespace) -> int:
    """Run a record again and print how its answer compares with the recorded one."""
    from desktop_app.services.records.registers import find_records

    with data_folder.client_for_reading(program, options) as client:
        recorded = find_records(client.record_list.list_rows(), options.number)
        if len(recorded) > 1:
            raise Refused(
                Phrase("{number} has {count} lines", number=options.number, count=len(recorded)),
                where="NUMBER",
                do=f"Name one of them: {', '.join(record.number for record in recorded)}",
            )
        if recorded[0].id < 0:
            raise Refused(
                Phrase("{number} cannot be run again: {why}", number=options.number, why=recorded[0].altered),
                do="Run journal verify, and open a backup",
            )
        rerun = client.records.rerun_determination(recorded[0].id, options.ran_with)
    if options.json:
        answer = {"answer": "same" if rerun.is_same else "differs", "was": rerun.was, "is": rerun.is_}
        print_tree({"number": rerun.number, "with": rerun.ran_with, **answer}, indent=1)
    else:
        print_lines(_rerun_words(rerun))
    return tell_altered(bool(recorded[0].altered)) or (0 if rerun.is_same else DIFFERS)


def _rerun_words(rerun: Rerun) -> list[str]:
    law = rerun.is_["pack"]
    on = f"{'its own law file' if rerun.ran_with == 'own' else 'the law file of today'}, {law['version']}"
    was, is_ = rerun.was_words, rerun.now_words
    if rerun.is_same:
        return [f"{rerun.number} on {on}: the same answer, {is_}."]
    answer = f"still {is_}" if was == is_ else f"{is_}; it was {was}"
    return [f"{rerun.number} on {on}: {answer}.", f"What differs: {', '.join(rerun.differing())}."]


# --------------------------------------------------------------------------------------------------
# ``lodestone record list`` and ``record show``: what was recorded, with its entry, paper and state.


def list_records(program: Program, options: Namespace) -> int:
    """Print every record of a client, or of all, in the order of recording, a row a line of a shipment."""
    with data_folder.clients_for_reading(program, options) as clients:
        listed = [
            (client, sorted(ours.record_list.list_rows(), key=lambda row: (row.id < 0, abs(row.id))))
            for client, ours in clients
        ]
    if options.json:
        with_client = options.all_clients
        print_tree(
            [
                {**({"client": client.client} if with_client else {}), **record_tree(row)}
                for client, rows in listed
                for row in rows
            ],
            indent=None,
        )
    else:
        for client, rows in listed:
            if options.all_clients:
                print_line(f"{client.name} ({client.client})")
            lines = [line for row in rows for line in _record_lines(row)]
            print_lines(lines or ["Nothing has been recorded yet."])
    return tell_altered(sum(bool(row.altered) for _client, rows in listed for row in rows))


def show_record(program: Program, options: Namespace) -> int:
    """Print one record, or each line of the shipment with that number."""
    from desktop_app.services.records.registers import find_records

    with data_folder.client_for_reading(program, options) as client:
        rows = find_records(client.record_list.list_rows(), options.number)
        details = {row.id: client.records.get_determination(row.id) for row in rows if row.id > 0}
    if options.json:
        trees = [_full_tree(row, details.get(row.id)) for row in rows]
        print_tree(trees[0] if len(trees) == 1 else trees, indent=1)
    else:
        for row in rows:
            print_lines((*_record_lines(row), *_facts(row, details.get(row.id)), *follows_lines(row)))
    return tell_altered(sum(bool(row.altered) for row in rows))


def record_tree(row: RecordRow) -> dict[str, Any]:
    """Return a record as commands print it; ``day`` is the day of its paper, ``on`` the day of export."""
    return {
        "number": row.number,
        "version": str(row.version),
        "entry": str(row.entry) if row.entry else None,
        "entry_sha256": row.entry_sha256 or None,
        "paper": row.paper,
        "paper_sha256": row.paper_sha256,
        "day": row.recorded_on,
        "on": row.on,
        "item": " ".join(text for text in (row.part_number, row.item) if text),
        "verdict": row.verdict,
        "act": row.act or None,
        "state": row.state,
        "altered": row.altered or None,
        "from": row.came_from or None,
    }


def _full_tree(row: RecordRow, detail: DeterminationDetail | None) -> dict[str, Any]:
    """Return a record with its case and its conclusion; both are null for one that has gone from the data file."""
    return {
        **record_tree(row),
        "title": row.title,
        "standing": row.standing,
        "by": row.by,
        "role": row.role,
        "superseded_by": row.newer or None,
        "retention_until": row.retention_until,
        "program": row.program,
        "pack": {"id": row.pack_id, "version": row.pack_version, "sha256": row.pack_sha256},
        "case_sha256": row.case_sha256,
        "follows": follows_tree(row),
        "case": detail.case if detail else None,
        "conclusion": detail.conclusion if detail else None,
    }


def _record_lines(row: RecordRow) -> list[str]:
    state = "" if row.state == "current" else f" ({row.state})"
    line = f"{row.number}/v{row.version}  {row.recorded_on}  {row.words}{state}  {row.part_number} {row.item}"
    return [line.rstrip(), *([f"  ALTERED: {row.altered}"] if row.altered else [])]


def _facts(row: RecordRow, detail: DeterminationDetail | None) -> list[str]:
    facts = [
        f"Export day {row.on}, standing {row.standing}",
        f"Recorded by {row.by}, {row.role}, with {row.program}",
        f"Law file {row.pack_id} {row.pack_version}, SHA-256 {row.pack_sha256}",
        f"Case SHA-256 {row.case_sha256}",
        f"Journal entry {row.entry}, SHA-256 {row.entry_sha256}"
        if row.entry
        else "No entry of the journal vouches for it",
        f"Memo {row.paper}, SHA-256 {row.paper_sha256}",
        f"To be kept until {row.retention_until}",
    ]
    if detail is None:
        facts.append("Its case and its conclusion have gone with it")
    if row.reviewed_by:
        facts.append(f"Reviewed by {row.reviewed_by}")
    if row.review_on:
        facts.append(
            f"To be looked at again on {row.review_on}: {row.review_because} {row.review_about}".rstrip()
        )
    if row.newer:
        facts.append(f"Superseded by {row.newer}: {row.newer_why}".removesuffix(": "))
    if row.withdrawn:
        facts.append(f"Withdrawn by {row.withdrawn.by} on {row.withdrawn.on}: {row.withdrawn.why}")
    if row.hold:
        facts.append(f"On hold since {row.hold.on}: {row.hold.why}")
    return [f"  {fact}" for fact in facts]


# --------------------------------------------------------------------------------------------------
# ``lodestone journal``: verifies the journal with all that it vouches for, and writes its entries out.


_RESULTS: Final = {"same": "in order", "differs": "DIFFERS", "not_checked": "not checked"}


def verify_journal(program: Program, options: Namespace) -> int:
    """Look through the data file as it is, or a folder for an auditor, and print what was found; nothing is changed."""
    database = None if options.folder else data_folder.existing_folders(options).database
    against = _read_mark(program, options.against) if options.against else None
    if database is None:
        # Only this needs all that reading a paper rests on.
        from desktop_app.services.records.audit_check import verify_audit_folder

        verification = verify_audit_folder(program, options.folder, against)
    else:
        verification = verify_data_file(program, database, against=against)
    if options.json:
        print_tree(verification.as_json())
    else:
        lines = [f"{verification.as_sentence()}."]
        for check in CHECKS:
            for finding in verification.of_check(check):
                finding_line = f"{finding.subject}: {finding.why}." if finding.why else finding.subject
                lines.append(f"  {check:<15}{_RESULTS[finding.result]:<13}{finding_line}")
        if verification.entries:
            lines.append(
                f"Newest entry: {verification.entries} of {verification.last}, hash {verification.head}."
            )
        print_lines([*lines, "What this does not show:", *(f"- {sentence}" for sentence in NOT_VOUCHED_FOR)])
    return DIFFERS if verification.faults else 0


def _read_mark(program: Program, memo: Path) -> PaperMark:
    # Only this option needs all that reading a paper rests on.
    from desktop_app.services.checking.paper_context import read_mark

    with naming(memo):
        return read_mark(program, memo)


def save_journal(program: Program, options: Namespace) -> int:
    """Write every entry of the journal as CSV, as a workbook or as a PDF."""
    files.check_target(options.file)
    with data_folder.open_for_reading(program, options) as workspace:
        workspace.audit.save_journal(options.file)
    print_line(files.display_name(options.file))
    return 0
