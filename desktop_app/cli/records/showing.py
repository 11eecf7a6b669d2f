# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""``lodestone record list`` and ``record show``: what was recorded, with its entry, paper and state."""

from __future__ import annotations

import json
from argparse import Namespace
from typing import TYPE_CHECKING, Any

from desktop_app.cli.data_folder import find_client, open_for_reading
from desktop_app.cli.output import print_text
from desktop_app.cli.summary import replace_unprintable
from desktop_app.services.context.context import Program

if TYPE_CHECKING:
    from desktop_app.services.records.recording import Voucher
    from desktop_app.services.schema.rows import DeterminationDetail, RecordRow


def list_records(program: Program, options: Namespace) -> int:
    """Print every record of a client in the order of recording, a row a line of a shipment."""
    with open_for_reading(program, options) as workspace:
        client = workspace.client_workspace(find_client(workspace, options.client).id)
        rows = sorted(client.record_list.list_rows(), key=lambda row: row.id)
        vouchers = client.records.list_vouchers()
    if options.json:
        print_text(json.dumps([record_tree(row, vouchers[row.id]) for row in rows], ensure_ascii=False))
        return 0
    for row in rows:
        print_text(replace_unprintable(_record_line(program, row)))
    if not rows:
        print_text("Nothing has been recorded yet.")
    return 0


def show_record(program: Program, options: Namespace) -> int:
    """Print one record, or each line of the shipment with that number."""
    from desktop_app.services.records.registers import find_records

    with open_for_reading(program, options) as workspace:
        client = workspace.client_workspace(find_client(workspace, options.client).id)
        rows = find_records(client.record_list.list_rows(), options.number)
        vouchers = client.records.list_vouchers()
        details = [client.records.get_determination(row.id) for row in rows]
    if options.json:
        trees = [
            _whole_tree(row, vouchers[row.id], detail) for row, detail in zip(rows, details, strict=True)
        ]
        print_text(json.dumps(trees[0] if len(trees) == 1 else trees, ensure_ascii=False, indent=1))
        return 0
    for row, detail in zip(rows, details, strict=True):
        for line in (_record_line(program, row), *_facts(row, vouchers[row.id], detail)):
            print_text(replace_unprintable(line))
    return 0


def record_tree(row: RecordRow, voucher: Voucher) -> dict[str, Any]:
    """Return a record as commands print it; ``day`` is the day of its paper, ``on`` the day of export."""
    entry = voucher.entry
    return {
        "number": row.number,
        "version": str(row.version),
        "entry": str(entry.nr) if entry else None,
        "entry_sha256": entry.sha256 if entry else None,
        "paper": voucher.paper,
        "paper_sha256": voucher.paper_sha256,
        "day": row.recorded_on,
        "on": row.on,
        "item": " ".join(text for text in (row.part_number, row.item) if text),
        "verdict": row.verdict,
        "state": row.state,
    }


def _whole_tree(row: RecordRow, voucher: Voucher, detail: DeterminationDetail) -> dict[str, Any]:
    return {
        **record_tree(row, voucher),
        "title": row.title,
        "standing": row.standing,
        "by": row.by,
        "role": row.role,
        "superseded_by": row.newer or None,
        "retention_until": row.retention_until,
        "program": detail.program,
        "pack": {"id": detail.pack_id, "version": row.pack_version, "sha256": detail.pack_sha256},
        "case_sha256": detail.case_sha256,
        "case": detail.case,
        "conclusion": detail.conclusion,
    }


def _record_line(program: Program, row: RecordRow) -> str:
    verdicts = program.pack.verdicts
    words = verdicts[row.verdict].words if row.verdict in verdicts else row.verdict
    state = "" if row.state == "current" else f" ({row.state})"
    return f"{row.number}/v{row.version}  {row.recorded_on}  {words}{state}  {row.part_number} {row.item}".rstrip()


def _facts(row: RecordRow, voucher: Voucher, detail: DeterminationDetail) -> list[str]:
    entry = voucher.entry
    facts = [
        f"Export day {row.on}, standing {row.standing}",
        f"Recorded by {row.by}, {row.role}, with {detail.program}",
        f"Law file {detail.pack_id} {row.pack_version}, SHA-256 {detail.pack_sha256}",
        f"Case SHA-256 {detail.case_sha256}",
        f"Journal entry {entry.nr}, SHA-256 {entry.sha256}"
        if entry
        else "No entry of the journal vouches for it",
        f"Memo {voucher.paper}, SHA-256 {voucher.paper_sha256}",
        f"To be kept until {row.retention_until}",
    ]
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
