# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The lines of a shipment as a table, and the section of each."""

from __future__ import annotations

from collections.abc import Iterator

from desktop_app.basics.quantity import fraction_of
from desktop_app.documents.memo.changes import changes_section
from desktop_app.documents.memo.closing import not_looked_into
from desktop_app.documents.memo.facts import item_blocks
from desktop_app.documents.memo.front.answer import answer_box
from desktop_app.documents.memo.grounds.findings import findings_table
from desktop_app.documents.memo.grounds.overview import format_share
from desktop_app.documents.memo.grounds.technology_and_origin import technology_and_origin_section
from desktop_app.documents.memo.grounds.value import law_text, named_shares, value_section
from desktop_app.documents.model import figures
from desktop_app.documents.model.runs import compose_runs, strong_run
from desktop_app.documents.model.tree import Block, Column, Para, Row, Section, Subheading, Table
from desktop_app.documents.shipment.shipment import Shipment, ShipmentLine


def lines_section(shipment: Shipment) -> Section:
    """Return the section with every line in a row, and what the law says of the grounds."""
    memo = shipment.first
    laws = (law_text(memo, limb.id) for limb in memo.pack.limbs)
    return Section(shipment.format_sentence("lines.heading"), (lines_table(shipment, headed=True), *laws))


def lines_table(shipment: Shipment, *, headed: bool) -> Table:
    """Return every line with its item, its verdict, its standing and its shares."""
    quantities = any(line.memo.stamp.quantity for line in shipment.lines)
    heads = ("number", "item", *(["quantity"] if quantities else []), "verdict", "standing", "share")
    columns = tuple(
        Column(shipment.format_sentence(f"lines.{head}") if headed else "", grow=int(head == "item"))
        for head in heads
    )
    rows = tuple(_line_row(line, quantities=quantities) for line in shipment.lines)
    return Table(columns, rows, dense=headed and len(rows) > 1)


def _line_row(line: ShipmentLine, *, quantities: bool) -> Row:
    memo, quantity = line.memo, line.memo.stamp.quantity
    pieces = figures.format_number(fraction_of(quantity)) if quantity else ""
    shares = (
        memo.format_sentence(
            "measure", name=memo.format_sentence(f"share.{name}"), share=format_share(memo, span)
        )
        for name, span in named_shares(memo)
    )
    return Row(
        (
            compose_runs(line.number),
            memo.with_origin_mark(line.name, "item.name"),
            *([compose_runs(pieces)] if quantities else []),
            compose_runs(memo.verdict_run(line.conclusion.verdict)),
            compose_runs(memo.state_words(line.conclusion.standing.overall)),
            compose_runs("; ".join(shares) or "–"),
        )
    )


def line_sections(shipment: Shipment) -> Iterator[Section]:
    """Yield a section for each line: its answer, its item, its grounds, and what would change the answer."""
    shared_findings = len(findings_of_lines(shipment)) == 1
    for line in shipment.lines:
        heading = shipment.format_sentence("line.heading", number=line.number, item=line.name)
        yield Section(heading, tuple(_line_blocks(line, shared_findings=shared_findings)))


def findings_of_lines(shipment: Shipment) -> dict[Table, str]:
    """Return what the articles make of parties and end use, with the lines that it holds for: mostly one for all."""
    return shipment.group_lines(lambda line: [findings_table(line.memo)])


def _line_blocks(line: ShipmentLine, *, shared_findings: bool) -> Iterator[Block]:
    memo, box = line.memo, answer_box(line.memo)
    answer = compose_runs(memo.verdict_run(line.conclusion.verdict), ". ", strong_run(box.headline))
    yield Para(answer)
    yield from (Para(runs) for runs in box.lines[1:])
    yield from item_blocks(memo)
    for section in (value_section(memo, with_law=False), technology_and_origin_section(memo, with_law=False)):
        yield Subheading(section.heading)
        yield from section.blocks
    if not shared_findings:
        yield findings_table(memo)
    yield from (Para(compose_runs(sentence), small=True) for sentence in not_looked_into(memo))
    changes = changes_section(memo)
    yield Subheading(changes.heading)
    yield from changes.blocks
