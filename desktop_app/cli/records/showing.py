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
from desktop_app.services.context.program import Program

if TYPE_CHECKING:
    from desktop_app.services.records.recorded import RecordedDetermination


def list_records(program: Program, options: Namespace) -> int:
    """Print every record of a client, a row a line of a shipment."""
    with open_for_reading(program, options) as workspace:
        client = find_client(workspace, options.client)
        recorded = workspace.client_workspace(client.id).records.list_recorded()
    if options.json:
        print_text(json.dumps([record_tree(one) for one in recorded], ensure_ascii=False))
        return 0
    for one in recorded:
        print_text(replace_unprintable(_record_line(program, one)))
    if not recorded:
        print_text("Nothing has been recorded yet.")
    return 0


def show_record(program: Program, options: Namespace) -> int:
    """Print one record, or each line of the shipment with that number."""
    with open_for_reading(program, options) as workspace:
        client = find_client(workspace, options.client)
        recorded = workspace.client_workspace(client.id).records.find_recorded(options.number)
    if options.json:
        trees = [_whole_tree(one) for one in recorded]
        print_text(json.dumps(trees[0] if len(trees) == 1 else trees, ensure_ascii=False, indent=1))
        return 0
    for one in recorded:
        for line in (_record_line(program, one), *_facts(one)):
            print_text(replace_unprintable(line))
    return 0


def record_tree(record: RecordedDetermination) -> dict[str, Any]:
    """Return a record as commands print it; ``day`` is the day of its paper, ``on`` the day of export."""
    return {
        "number": record.number,
        "version": str(record.version),
        "entry": str(record.entry.nr) if record.entry else None,
        "entry_sha256": record.entry.sha256 if record.entry else None,
        "paper": record.paper,
        "paper_sha256": record.paper_sha256,
        "day": record.row["recorded_on"],
        "on": record.row["on"],
        "item": record.item,
        "verdict": record.row["verdict"],
        "state": record.state,
    }


def _whole_tree(record: RecordedDetermination) -> dict[str, Any]:
    row = record.row
    return {
        **record_tree(record),
        "title": row["title"],
        "standing": row["standing"],
        "by": row["by"],
        "role": row["role"],
        "reviewed_by": row["reviewed_by"] or None,
        "why": row["why"] or None,
        "program": row["program"],
        "pack": {"id": row["pack_id"], "version": row["pack_version"], "sha256": row["pack_sha256"]},
        "case_sha256": row["case_sha256"],
        "case": record.case,
        "conclusion": record.conclusion,
    }


def _record_line(program: Program, record: RecordedDetermination) -> str:
    verdicts = program.pack.verdicts
    verdict = record.row["verdict"]
    words = verdicts[verdict].words if verdict in verdicts else verdict
    state = "" if record.state == "current" else f" ({record.state})"
    number = f"{record.number}/v{record.version}"
    return f"{number}  {record.row['recorded_on']}  {words}{state}  {record.item}"


def _facts(record: RecordedDetermination) -> list[str]:
    row, entry = record.row, record.entry
    facts = [
        f"Export day {row['on']}, standing {row['standing']}",
        f"Recorded by {row['by']}, {row['role']}, with {row['program']}",
        f"Law file {row['pack_id']} {row['pack_version']}, SHA-256 {row['pack_sha256']}",
        f"Case SHA-256 {row['case_sha256']}",
        f"Journal entry {entry.nr}, SHA-256 {entry.sha256}"
        if entry
        else "No entry of the journal vouches for it",
        f"Memo {record.paper}, SHA-256 {record.paper_sha256}",
    ]
    if row["reviewed_by"]:
        facts.insert(2, f"Reviewed by {row['reviewed_by']}")
    if row["why"]:
        facts.append(f"Takes the place of an earlier version: {row['why']}")
    return [f"  {fact}" for fact in facts]
