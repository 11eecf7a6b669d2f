# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The annexes with long tables: parts with their calculation, parties with their owners."""

from __future__ import annotations

from collections.abc import Iterator

from desktop_app.documents.memo.context import MemoContext
from desktop_app.documents.memo.grounds.calculation import totals_sentence
from desktop_app.documents.memo.grounds.parts_table import parts_table
from desktop_app.documents.memo.parties.owners import owners_blocks
from desktop_app.documents.memo.parties.parties import parties_are_many, parties_sentence, parties_table
from desktop_app.documents.memo.parties.searches import searches_of
from desktop_app.documents.model.runs import compose_runs
from desktop_app.documents.model.tree import Para, Section


def long_tables(memo: MemoContext) -> Iterator[Section]:
    """Yield an annex for each table that is too long for the reasons, each after what it comes to."""
    for annex in (parts_annex(memo), parties_annex(memo)):
        if annex is not None:
            yield annex


def parts_annex(memo: MemoContext) -> Section | None:
    """Return the parts with their calculation; None where they stand among the reasons."""
    parts = parts_table(memo)
    if not (memo.case.item.components and parts.is_long):
        return None
    worked_out = memo.conclusion.shares.content is not None
    count = memo.format_sentence("parts.annex", count=str(len(parts.rows)))
    total = Para(compose_runs(totals_sentence(memo) if worked_out else count))
    return Section(memo.format_sentence("parts.heading"), (total, parts), annex=True)


def parties_annex(memo: MemoContext) -> Section | None:
    """Return the parties with their owners; None where they stand among the reasons."""
    are_many, searches = parties_are_many(memo), searches_of(memo)
    if not are_many and not searches.is_long:
        return None
    total = Para(compose_runs(parties_sentence(memo)))
    parties = (total, parties_table(memo), *owners_blocks(memo)) if are_many else ()
    blocks = (*parties, *searches.list_blocks())
    return Section(memo.format_sentence("parties.annex"), blocks, annex=True)
