# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The determination memo: what was decided, on which facts, under which text of the law.

A pure function of the case, its conclusion, the law and the stamp: no clock, no names of its own. The canonical case
and the conclusion travel inside the PDF, so that any copy of the program can work it out again.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, time
from typing import Final

from desktop_app.documents.memo import closing, opening
from desktop_app.documents.memo.calculation import parts_table, totals_sentence
from desktop_app.documents.memo.changes import changes_section, doubts_section, doubts_to_explain
from desktop_app.documents.memo.chinese_summary import last_sheet
from desktop_app.documents.memo.context import MemoContext
from desktop_app.documents.memo.duties import duties_section
from desktop_app.documents.memo.facts import facts_section
from desktop_app.documents.memo.grounds import technology_and_origin_section, value_section
from desktop_app.documents.memo.parties import (
    owners_blocks,
    parties_are_many,
    parties_section,
    parties_sentence,
    parties_table,
)
from desktop_app.documents.memo.searches import searches_of
from desktop_app.documents.memo.standing import standing_section
from desktop_app.documents.printing import house_style, printing_files
from desktop_app.documents.wording import Wording, english_wording, format_digest
from desktop_app.domain.casefile.reading import ReadCase
from desktop_app.domain.engine.conclusion import Conclusion
from desktop_app.domain.engine.report import conclusion_tree
from desktop_app.domain.law.pack import Pack
from desktop_app.paper import Attachment, Relation, blocks, print_sealed
from desktop_app.services.context.paper_ports import CASE_FILE, CONCLUSION_FILE
from desktop_app.services.context.ports import Stamp

_MANY_ROWS: Final = 15
"""A longer table has its paper set in small print."""

# --------------------------------------------------------------------------------------------------
# The annexes with long tables: parts with their calculation, parties with their owners.


def long_tables(memo: MemoContext) -> Iterator[blocks.Section]:
    """Yield an annex for each table that is too long for the reasons, each after what it comes to."""
    for annex in (parts_annex(memo), parties_annex(memo)):
        if annex is not None:
            yield annex


def is_very_long(section: blocks.Section) -> bool:
    """Tell whether a section has a table that would fill more than a page in the usual print."""
    return any(isinstance(block, blocks.Table) and len(block.rows) > _MANY_ROWS for block in section.blocks)


def parts_annex(memo: MemoContext) -> blocks.Section | None:
    """Return the parts with their calculation; None where they stand among the reasons."""
    parts = parts_table(memo)
    if not (memo.case.item.components and parts.is_long):
        return None
    worked_out = memo.conclusion.shares.content is not None
    count = memo.format_sentence("parts.annex", count=str(len(parts.rows)))
    total = blocks.compose_para(totals_sentence(memo) if worked_out else count)
    return blocks.Section(memo.format_sentence("parts.heading"), (total, parts), annex=True)


def parties_annex(memo: MemoContext) -> blocks.Section | None:
    """Return the parties with their owners; None where they stand among the reasons."""
    are_many, searches = parties_are_many(memo), searches_of(memo)
    if not are_many and not searches.is_long:
        return None
    total = blocks.compose_para(parties_sentence(memo))
    parties = (total, parties_table(memo), *owners_blocks(memo)) if are_many else ()
    content = (*parties, *searches.list_blocks())
    return blocks.Section(memo.format_sentence("parties.annex"), content, annex=True)


def print_memo(read: ReadCase, conclusion: Conclusion, pack: Pack, stamp: Stamp) -> bytes:
    """Return the memo as a PDF for the archive, with the case and the conclusion inside."""
    wording = english_wording()
    document = memo_document(MemoContext(wording, read, conclusion, pack.on(read.case.on), stamp))
    files = (*_attached_files(read, conclusion, pack, wording), *printing_files(pack, stamp, wording))
    return print_sealed(document, house_style(wording), files)


def memo_document(memo: MemoContext) -> blocks.Document:
    """Return the memo as a tree of what it says, in the language of its context."""
    stamp, day = memo.stamp, memo.wording.format_day(memo.stamp.dated)
    front = opening.front_sheet(memo)
    reasons: tuple[blocks.Section, ...] = (
        facts_section(memo),
        value_section(memo),
        *technology_and_origin_section(memo),
        parties_section(memo),
        standing_section(memo),
        changes_section(memo),
        duties_section(memo),
    )
    if memo.is_outside_either_way:
        facts, *grounds, parties, standing, changes, duties = reasons
        grounds_heading = memo.format_sentence("grounds.heading")
        standing_heading = memo.format_sentence("standing.changes", standing=standing.heading)
        reasons = (
            facts,
            _under_one_heading(grounds_heading, grounds),
            parties,
            _under_one_heading(standing_heading, (standing, changes)),
            duties,
        )
    annexes = (
        *long_tables(memo),
        *doubts_section(memo, doubts_to_explain(memo)),
        *closing.evidence_section(memo),
    )
    unexamined = closing.unexamined_section(memo)
    stretches = tuple(blocks.spoken_stretches((front, reasons, annexes)))
    document = blocks.Document(
        title=memo.format_sentence("title"),
        subtitle=memo.pack.title,
        language=memo.wording.language,
        made_at=datetime.combine(stamp.dated, time(), UTC),
        letterhead=opening.letterhead(memo),
        number=memo_number(memo),
        version=memo.format_sentence("version", day=day, version=str(stamp.version)),
        opening=front,
        shorter=lambda: opening.shorter_front_sheets(memo),
        front_sheet=True,
        spares_paper=memo.is_outside or any(is_very_long(annex) for annex in annexes),
        sections=(
            *reasons,
            unexamined,
            closing.versions_section(memo, (*stretches, unexamined)),
            *annexes,
            closing.sources_section(memo, stretches),
        ),
        footer=footer_facts(memo, memo.read.sha256),
        paper=memo.paper,
        privilege=stamp.sender.privilege,
    )
    return replace(document, last_sheet=last_sheet([memo], blocks.spoken_words(document)))


def _under_one_heading(heading: str, sections: Sequence[blocks.Section]) -> blocks.Section:
    """Return sections that have a sentence each as one, with the numbers of all."""
    content = tuple(block for section in sections for block in section.blocks)
    return blocks.Section(heading, content, covers=len(sections))


def memo_number(memo: MemoContext) -> str:
    """Return the number as it stands at the top of the paper."""
    number = memo.stamp.number
    return memo.format_sentence("number", number=number) if number else memo.format_sentence("number.none")


def footer_facts(memo: MemoContext, case_sha256: str) -> tuple[str, ...]:
    """Return what runs along the foot of every page; the case only where there is one."""
    stamp, pack = memo.stamp, memo.pack
    digest = format_digest(case_sha256, short=True)
    # the entry of the journal that vouches for the paper, that of the first line for a shipment
    recorded = memo.format_sentence("foot.unrecorded")
    if stamp.entries:
        nr, entry_digest = str(stamp.entries[0].nr), format_digest(stamp.entries[0].sha256, short=True)
        recorded = memo.format_sentence("foot.recorded", nr=nr, digest=entry_digest)
    facts = (
        memo.format_sentence("foot.memo", number=stamp.number, version=str(stamp.version)).strip(),
        memo.format_sentence("foot.case", digest=digest) if case_sha256 else "",
        memo.format_sentence("foot.pack", id=pack.id, version=pack.version),
        stamp.program,
        recorded,
    )
    return tuple(fact for fact in facts if fact)


def _attached_files(
    read: ReadCase, conclusion: Conclusion, pack: Pack, wording: Wording
) -> tuple[Attachment, ...]:
    return (
        attach_case(read, CASE_FILE, wording.format_sentence("memo.file.case")),
        attach_conclusion(
            (read, conclusion, pack), CONCLUSION_FILE, wording.format_sentence("memo.file.conclusion")
        ),
    )


def attach_case(read: ReadCase, name: str, description: str) -> Attachment:
    """Return a case as it is attached to its paper."""
    return Attachment(name, read.canonical, Relation.SOURCE, description)


def attach_conclusion(
    concluded: tuple[ReadCase, Conclusion, Pack], name: str, description: str
) -> Attachment:
    """Return the conclusion on a case as it is attached to its paper."""
    content = json.dumps(conclusion_tree(*concluded), ensure_ascii=False, indent=1).encode("utf-8")
    return Attachment(name, content, Relation.DATA, description)
