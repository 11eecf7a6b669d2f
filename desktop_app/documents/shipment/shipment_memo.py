# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""One determination memo for a whole shipment.

What the lines share (the deal, the standing, duties, open questions, sources) stands once; each line has a section of
its own. Every case and every conclusion travels inside, numbered as the lines are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, time
from typing import Final

from desktop_app.documents import figures
from desktop_app.documents.english import english_wording
from desktop_app.documents.memo.changes import doubts_section, doubts_touched
from desktop_app.documents.memo.closing import evidence_table, hashes_section, limits_section, sources_section
from desktop_app.documents.memo.context import MemoContext
from desktop_app.documents.memo.duties import advice_section, duty_rows, warning_rows
from desktop_app.documents.memo.facts import marks_legend
from desktop_app.documents.memo.memo import (
    attach_case,
    attach_conclusion,
    footer_facts,
    memo_number,
    parties_annex,
    parts_annex,
)
from desktop_app.documents.memo.opening import cited_later, letterhead, who_sends_facts
from desktop_app.documents.memo.parties import deal_blocks
from desktop_app.documents.memo.standing import standing_section
from desktop_app.documents.printing import house_style, printing_files
from desktop_app.documents.shipment.front import shipment_front, shorter_shipment_fronts
from desktop_app.documents.shipment.lines import (
    Shipment,
    ShipmentLine,
    findings_of_lines,
    line_sections,
    lines_section,
)
from desktop_app.documents.wording import Wording
from desktop_app.domain.law.pack import Pack
from desktop_app.paper import Attachment, print_sealed
from desktop_app.paper.blocks import (
    Block,
    Document,
    KeyValues,
    Row,
    Section,
    Subheading,
    compose_runs,
    quiet_run,
    spoken_stretches,
)
from desktop_app.services.context.papers.paper_ports import CASE_FILE, CONCLUSION_FILE, name_of_line
from desktop_app.services.context.ports import CaseLine, Stamp

_BEFORE_STANDING: Final = 2
"""The sections before those on the standing: the lines, the deal."""


def print_shipment_memo(lines: Sequence[CaseLine], pack: Pack, stamp: Stamp) -> bytes:
    """Return the memo of a shipment as a PDF for the archive, with every case and conclusion inside."""
    wording = english_wording()
    document = shipment_document(lines, pack, stamp, wording)
    files = (*_attached_files(lines, pack, wording), *printing_files(pack, stamp, wording, lines))
    return print_sealed(document, house_style(wording), files)


def shipment_document(lines: Sequence[CaseLine], pack: Pack, stamp: Stamp, wording: Wording) -> Document:
    """Return the memo as a tree of what it says, in the language of the wording."""
    shipment = Shipment(tuple(_shipment_lines(lines, pack, stamp, wording)), stamp)
    memo = shipment.first
    own, standing = tuple(line_sections(shipment)), tuple(_standing(shipment))
    unexamined = str(_BEFORE_STANDING + len(standing) + 1 + len(own) + 1)
    front = shipment_front(shipment, unexamined)
    duties = shipment.group_lines(lambda line: duty_rows(line.memo), all_named=True)
    warnings = shipment.group_lines(lambda line: warning_rows(line.memo), all_named=True)
    reasons = (
        lines_section(shipment),
        _deal_section(shipment),
        *standing,
        advice_section(
            shipment.first,
            tuple(_with_lines(shipment, row, lines) for row, lines in duties.items()),
            tuple(_with_lines(shipment, row, lines) for row, lines in warnings.items()),
        ),
        *own,
        _limits(shipment),
    )
    touched = doubts_touched([line.memo for line in shipment.lines])
    annexes = (*_annexes(shipment), *doubts_section(memo, touched), *_evidence(shipment))
    spoken = tuple(spoken_stretches((front, reasons, annexes)))
    day = memo.wording.format_day(stamp.dated)
    return Document(
        title=shipment.format_sentence("title"),
        subtitle=pack.title,
        language=wording.language,
        made_at=datetime.combine(stamp.dated, time(), UTC),
        letterhead=letterhead(memo),
        number=memo_number(memo),
        version=memo.format_sentence("version", day=day, version=str(stamp.version)),
        opening=front,
        shorter=lambda: shorter_shipment_fronts(shipment, unexamined),
        front_sheet=True,
        sections=(*reasons, _hashes(shipment, spoken), *annexes, sources_section(memo, spoken)),
        footer=footer_facts(memo, memo.read.sha256 if len(lines) == 1 else ""),
        paper=memo.paper,
        privilege=stamp.sender.privilege,
    )


def _shipment_lines(
    lines: Sequence[CaseLine], pack: Pack, stamp: Stamp, wording: Wording
) -> Iterator[ShipmentLine]:
    for number, line in enumerate(lines, start=1):
        line_stamp = replace(stamp, line=str(number), quantity=line.quantity)
        yield ShipmentLine(str(number), MemoContext(wording, line.read, line.conclusion, pack, line_stamp))


def _deal_section(shipment: Shipment) -> Section:
    memo, findings = shipment.first, tuple(findings_of_lines(shipment))
    blocks = (
        KeyValues(who_sends_facts(memo), across=2),
        *cited_later(memo),
        *deal_blocks(memo),
        *(findings if len(findings) == 1 else ()),
        marks_legend(memo),
    )
    return Section(shipment.format_sentence("deal.heading"), blocks)


def _standing(shipment: Shipment) -> Iterator[Section]:
    """Yield the section on the standing, and one more for lines whose own differs."""
    groups = shipment.group_lines(lambda line: [standing_section(line.memo)])
    for section, lines in groups.items():
        heading = shipment.format_sentence("standing.heading", heading=section.heading, lines=lines)
        yield section if len(groups) == 1 else replace(section, heading=heading)


def _with_lines(shipment: Shipment, row: Row, lines: str) -> Row:
    *cells, last = row.cells
    return Row((*cells, compose_runs(last, quiet_run(shipment.format_sentence("for", lines=lines)))))


def _limits(shipment: Shipment) -> Section:
    """Return what was not examined; what nobody looked into stands with its line."""
    named = {name for line in shipment.lines for name in line.conclusion.unexamined}
    unexamined = [name for name in shipment.first.pack.doubts if name in named]
    return limits_section(shipment.first, (), unexamined)


def _hashes(shipment: Shipment, spoken: object) -> Section:
    cases = [
        shipment.format_sentence(
            "versions.case", number=line.number, digest=figures.format_digest(line.memo.read.sha256)
        )
        for line in shipment.lines
    ]
    return hashes_section(shipment.first, (*cases, shipment.format_sentence("versions.attached")), spoken)


def _annexes(shipment: Shipment) -> Iterator[Section]:
    for line in shipment.lines:
        annex = parts_annex(line.memo)
        if annex is not None:
            yield replace(annex, heading=shipment.format_sentence("line.annex", number=line.number))
    parties = parties_annex(shipment.first)
    if parties is not None:
        yield parties


def _evidence(shipment: Shipment) -> Iterator[Section]:
    memo, blocks = shipment.first, list[Block]()
    for line in shipment.lines:
        table = evidence_table(line.memo)
        if table is not None:
            blocks += [Subheading(shipment.format_sentence("line.evidence", number=line.number)), table]
    if blocks:
        yield Section(memo.format_sentence("evidence.heading"), tuple(blocks), annex=True)


def _attached_files(lines: Sequence[CaseLine], pack: Pack, wording: Wording) -> Iterator[Attachment]:
    for number, line in enumerate(lines, start=1):
        words = (
            wording.format_sentence(f"shipment.file.{kind}", number=str(number))
            for kind in ("case", "conclusion")
        )
        yield attach_case(line.read, name_of_line(CASE_FILE, number), next(words))
        concluded = (line.read, line.conclusion, pack)
        yield attach_conclusion(concluded, name_of_line(CONCLUSION_FILE, number), next(words))
