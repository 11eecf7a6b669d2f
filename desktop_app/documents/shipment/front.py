# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The front sheet of a shipment: the answer over all lines, what to do, the grounds, what would turn it, signatures."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from desktop_app.documents.memo.front.front_sheet import not_examined, reliance, sign_off
from desktop_app.documents.memo.front.opening import addressee_facts, deal_facts
from desktop_app.documents.memo.front.to_do import duty_row, look_titles, table_of_duties
from desktop_app.documents.model import figures
from desktop_app.documents.model.runs import Run, compose_runs, quiet_run, strong_run
from desktop_app.documents.model.tree import Block, Column, Fact, KeyValues, Row, Subheading, Table
from desktop_app.documents.shipment.answer import shipment_box
from desktop_app.documents.shipment.lines import lines_table
from desktop_app.documents.shipment.shipment import Shipment
from desktop_app.documents.shipment.turning import turning_table
from desktop_app.domain.truth import NO, UNKNOWN, YES, Truth

LINES: Final = "1"
_SHOWN: Final = 8


def shipment_front(shipment: Shipment, duties: str, unexamined: str) -> tuple[Block, ...]:
    """Return the blocks of the front sheet, which points to the sections on duties and on what was not examined."""
    memo = shipment.first
    warnings = [warning for line in shipment.lines for warning in line.conclusion.warnings]
    return (
        KeyValues(tuple(_head_facts(shipment)), across=2),
        shipment_box(shipment),
        Subheading(shipment.format_sentence("front.lines"), ruled=True),
        _answers_table(shipment),
        Subheading(memo.format_sentence("front.to_do"), ruled=True),
        _to_do(shipment, duties),
        Subheading(memo.format_sentence("front.grounds"), ruled=True),
        _grounds(shipment),
        Subheading(memo.format_sentence("front.turns"), ruled=True),
        turning_table(shipment),
        not_examined(memo, warnings, unexamined),
        *reliance(memo),
        sign_off(memo),
    )


def _head_facts(shipment: Shipment) -> Iterator[Fact]:
    memo, count = shipment.first, str(len(shipment.lines))
    if shipment.stamp.shipment:
        yield Fact(memo.format_sentence("head.shipment"), compose_runs(shipment.stamp.shipment))
    yield Fact(shipment.format_sentence("head.lines"), compose_runs(count))
    yield from deal_facts(memo)
    yield from addressee_facts(memo)


def _answers_table(shipment: Shipment) -> Table:
    """Return a line for each line of the shipment; of many, those with one verdict share one."""
    if len(shipment.lines) <= _SHOWN:
        return lines_table(shipment, headed=False)
    memo = shipment.first
    groups = shipment.group_lines(lambda line: [line.conclusion.verdict])
    return Table(
        (Column(""), Column("", grow=1), Column("")),
        tuple(
            Row(
                (
                    compose_runs(memo.verdict_run(verdict)),
                    compose_runs(lines),
                    compose_runs(quiet_run(memo.format_sentence("front.section", number=LINES))),
                )
            )
            for verdict, lines in groups.items()
        ),
    )


def _to_do(shipment: Shipment, section: str) -> Table:
    """Return the duties of all lines, each once behind the lines that it is about."""
    groups = shipment.group_lines(
        lambda line: [(duty.code, duty_row(line.memo, duty)) for duty in line.conclusion.duties]
    )
    codes = list(dict.fromkeys(code for code, _ in groups))
    rows = []
    for (_, row), lines in sorted(groups.items(), key=lambda pair: codes.index(pair[0][0])):
        due, what, owed = row.cells
        rows.append(Row((due, compose_runs(_of_lines(shipment, lines), what), owed)))
    looks = shipment.group_lines(lambda line: look_titles(line.memo))
    titles = [title + shipment.format_sentence("for", lines=lines) for title, lines in looks.items()]
    return table_of_duties(shipment.first, rows, titles, section)


def _of_lines(shipment: Shipment, lines: str) -> Run:
    return quiet_run(shipment.format_sentence("of", lines=lines))


def _grounds(shipment: Shipment) -> Table:
    """Return a line for each ground: for which lines it is met, open, or not met."""
    memo, rows = shipment.first, []
    for number, limb in enumerate(memo.pack.limbs, start=1):
        findings = _lines_by_finding(shipment, limb.id)
        told = "; ".join(
            shipment.format_sentence("front.met", finding=memo.finding_word(truth), lines=lines)
            for truth, lines in findings.items()
        )
        name = f"{number}{figures.GAP}{figures.GAP}{memo.format_sentence(f'front.ground.{limb.id}')}"
        place = quiet_run(memo.pack.provisions[limb.provision].text.article)
        rows.append(Row((compose_runs(strong_run(name), " ", place), compose_runs(told))))
    return Table((Column(""), Column("", grow=1)), tuple(rows))


def _lines_by_finding(shipment: Shipment, limb: str) -> dict[Truth, str]:
    """Return the lines by what was found on a ground, those that meet it first."""
    groups = shipment.group_lines(lambda line: [line.conclusion.limbs[limb]])
    return {truth: groups[truth] for truth in (YES, UNKNOWN, NO) if truth in groups}
