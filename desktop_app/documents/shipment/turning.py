# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What would turn the answers of a shipment, each with the lines that it would turn."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from desktop_app.documents.memo.front.hanging import doubt_words
from desktop_app.documents.memo.front.standing_sentence import either_way
from desktop_app.documents.memo.front.unjudged import unjudged_runs
from desktop_app.documents.memo.open_facts import open_facts
from desktop_app.documents.memo.places_in_case import fact_words
from desktop_app.documents.model.runs import Runs, RunSource, compose_runs, quiet_run
from desktop_app.documents.model.tree import Column, Row, Table
from desktop_app.documents.shipment.shipment import Shipment, ShipmentLine
from desktop_app.domain.law.timeline import UNCONFIRMED
from desktop_app.domain.truth import NO

_FEW: Final = 3


def turning_table(shipment: Shipment) -> Table:
    """Return a line for each thing that would turn an answer; where nothing would, that is said."""
    memo = shipment.first
    rows = [
        *_notice(shipment),
        *_readings(shipment),
        *_doubts(shipment),
        *_names(shipment),
        *_facts(shipment),
    ]
    if not rows:
        nothing = memo.format_sentence("otherwise.nothing")
        rows = [_row(shipment, "readings", nothing)]
    return Table((Column(""), Column("", grow=1)), tuple(rows))


def _row(shipment: Shipment, what: str, then: RunSource, lines: str = "") -> Row:
    """Return what would turn answers, and what they turn to behind the lines that it is about."""
    of = quiet_run(shipment.format_sentence("of", lines=lines)) if lines else ()
    return Row((compose_runs(shipment.first.format_sentence(f"front.{what}")), compose_runs(of, then)))


def _notice(shipment: Shipment) -> Iterator[Row]:
    hanging = [
        line
        for line in shipment.lines
        if line.conclusion.standing.overall == UNCONFIRMED and line.conclusion.licence_needed != NO
    ]
    if hanging:
        lines = shipment.line_words([line.number for line in hanging])
        yield _row(shipment, "notice", either_way(hanging[0].memo), lines)


def _readings(shipment: Shipment) -> Iterator[Row]:
    """Yield each reading whose change alone would turn answers, with the verdict that it leads to."""
    memo = shipment.first
    groups = shipment.group_lines(
        lambda line: [(name, line.conclusion.flips[name]) for name in line.conclusion.readings_that_matter]
    )
    for (name, verdict), lines in groups.items():
        turned = shipment.format_sentence("front.turned", question=memo.pack.switches[name].question)
        yield _row(shipment, "reading", compose_runs(memo.verdict_run(verdict), turned), lines)


def _doubts(shipment: Shipment) -> Iterator[Row]:
    """Yield each open question of the law that answers hang on."""
    for runs, lines in shipment.group_lines(_doubts_of_line).items():
        yield _row(shipment, "doubts", runs, lines)


def _names(shipment: Shipment) -> Iterator[Row]:
    """Yield the listed names that a person has still to judge; what that would come to differs by line."""
    for runs, lines in shipment.group_lines(lambda line: [unjudged_runs(line.memo)]).items():
        if runs:
            yield _row(shipment, "names", runs, lines)


def _doubts_of_line(line: ShipmentLine) -> list[Runs]:
    return [compose_runs(*doubt_words(line.memo, matter)) for matter in line.conclusion.doubts_that_matter]


def _facts(shipment: Shipment) -> Iterator[Row]:
    """Yield the first open fact of the first lines that have some, and how many more there are."""
    opened = [line for line in shipment.lines if line.conclusion.open_facts]
    if not opened:
        return
    told = "; ".join(_first_fact(shipment, line) for line in opened[:_FEW])
    if len(opened) > _FEW:
        told += shipment.format_sentence("front.facts.lines", count=str(len(opened) - _FEW))
    yield _row(shipment, "facts", told)


def _first_fact(shipment: Shipment, line: ShipmentLine) -> str:
    facts = open_facts(line.memo)
    return shipment.format_sentence(
        "front.facts.more" if len(facts) > 1 else "front.facts",
        line=shipment.format_sentence("lines.one", lines=line.number),
        fact=fact_words(line.memo, facts[0].fact),
        who=facts[0].who,
        count=str(len(facts) - 1),
    )
