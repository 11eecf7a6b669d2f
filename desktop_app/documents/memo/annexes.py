# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The annexes with long tables: parts with their calculation, parties with their owners."""

from __future__ import annotations

from collections.abc import Iterator

from desktop_app.documents.memo.context import MemoContext
from desktop_app.documents.memo.grounds.calculation import totals_sentence
from desktop_app.documents.memo.grounds.parts_table import parts_table
from desktop_app.documents.memo.owners import owners_blocks
from desktop_app.documents.memo.parties import parties_sentence, parties_table
from desktop_app.documents.model.runs import compose_runs
from desktop_app.documents.model.tree import Para, Section


def long_tables(memo: MemoContext) -> Iterator[Section]:
    """Yield an annex for each table that is too long for the reasons, each after what it comes to."""
    parts = parts_table(memo)
    if memo.case.item.components and parts.is_long:
        worked_out = memo.conclusion.shares.content is not None
        count = memo.format_sentence("parts.annex", count=str(len(parts.rows)))
        total = Para(compose_runs(totals_sentence(memo) if worked_out else count))
        yield Section(memo.format_sentence("parts.heading"), (total, parts), annex=True)
    table, owners = parties_table(memo), tuple(owners_blocks(memo))
    if table.is_long:
        total = Para(compose_runs(parties_sentence(memo)))
        yield Section(memo.format_sentence("parties.annex"), (total, table, *owners), annex=True)
