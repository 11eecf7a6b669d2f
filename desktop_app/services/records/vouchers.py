# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What vouches for records: the entry of the journal, and the memo that was filed."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.services.context.context import ServiceContext
from desktop_app.services.context.ports import JournalMark
from desktop_app.services.context.stores import RECORDED, FiledMemo, determination_subject
from desktop_app.services.records.filing import MEMOS, memo_name
from desktop_app.services.schema.declaration import Sheet


@dataclass(frozen=True, slots=True)
class Voucher:
    """What vouches for a determination: its entry, None if the journal has none, and its memo.

    ``paper`` is the path of the memo inside the data folder, ``paper_number`` its number: the stem that the lines of a
    shipment share.
    """

    entry: JournalMark | None
    paper_number: str
    paper: str
    paper_sha256: str


def list_vouchers(context: ServiceContext, client: int) -> dict[int, Voucher]:
    """Return what vouches for each determination of a client, by its id."""
    filed = {(memo.number, memo.version): memo for memo in context.store.list_filed_memos(client)}
    entries = {entry.subject: entry for entry in context.store.list_entries_on(RECORDED)}
    vouchers = {}
    for stored in context.store.repository.select_rows(Sheet.DETERMINATIONS, client, {}):
        row, version = stored.row, int(stored.row["version"])
        number = row["paper_number"] or row["number"]
        of_before = FiledMemo(number, version, memo_name(context, client, number, version), row["pdf_sha256"])
        memo = filed.get((number, version), of_before)
        entry = entries.get(determination_subject(client, row))
        mark = JournalMark(entry.nr, entry.hash) if entry else None
        vouchers[stored.id] = Voucher(mark, number, f"{MEMOS}/{memo.name}", memo.sha256)
    return vouchers
