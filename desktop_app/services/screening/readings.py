# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The reading a "no licence" rests on, which is shown beside such a verdict everywhere.

A "no licence" rests on a reading if the cautious readings give another verdict, or if other readings than the cautious
ones were chosen.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from desktop_app.domain.engine.conclusion import Conclusion
from desktop_app.domain.law.pack import Pack
from desktop_app.services.context.context import ServiceContext
from desktop_app.services.schema.declaration import Sheet
from desktop_app.services.schema.outcome import Row
from desktop_app.services.schema.rows import FIRST, ReadAs, ScreeningFilter, ScreeningRow
from desktop_app.services.screening.screenings import Screenings
from desktop_app.services.screening.state import CLOSED, DROPPED


@dataclass(frozen=True, slots=True)
class _ReadOutcome:
    """The verdict of a line with the readings chosen for it."""

    verdict: str
    safest: str
    readings: Mapping[str, str]
    matter: Sequence[str]


def reading_behind(pack: Pack, conclusion: Conclusion) -> ReadAs | None:
    """Return the reading a conclusion rests on; None where it asks for a licence, or rests on none."""
    matter = conclusion.readings_that_matter
    return _find_reading(
        pack, _ReadOutcome(conclusion.verdict, conclusion.profiles["safest"], conclusion.readings, matter)
    )


def read_as_kept(pack: Pack, tree: Mapping[str, Any]) -> ReadAs | None:
    """Return the same for a recorded conclusion."""
    safest, matter = tree["profiles"]["safest"], tree["readings_that_matter"]
    return _find_reading(pack, _ReadOutcome(tree["verdict"], safest, tree["readings"], matter))


def of_shipment(
    context: ServiceContext, client: int, shipment: int, lines: Sequence[Row]
) -> tuple[ReadAs | None, ...]:
    """Return for each line of a shipment the reading that its latest verdict rests on."""
    row_filter = ScreeningFilter(shipment=shipment)
    rows = context.store.lists.list_screenings(client, row_filter, FIRST)
    newest = sorted((row for row in rows if row.state != DROPPED), key=lambda row: -row.id)
    reading_by_line: dict[tuple[str, str], ReadAs | None] = {}
    for screening in newest:
        for line, reading in _of_screening(context, client, screening):
            reading_by_line.setdefault(line, reading)
    return tuple(reading_by_line.get((line["line"], line["part_number"])) for line in lines)


def _of_screening(
    context: ServiceContext, client: int, screening: ScreeningRow
) -> Iterator[tuple[tuple[str, str], ReadAs | None]]:
    """Yield for each line of a screening the reading it rests on; worked out only where it may rest on one."""
    wanted_rows = {"screening": str(screening.id)}
    screening_lines = context.store.repository.select_rows(Sheet.SCREENING_LINES, client, wanted_rows)
    firm = context.program.pack.verdicts_asking("nothing")
    narrow = [row.row for row in screening_lines if row.row["verdict"] in firm and _is_read_narrowly(row.row)]
    reading = _evaluate_lines(context, client, screening) if narrow else {}
    for row in screening_lines:
        line = row.row["line"]
        yield (line, row.row["part_number"]), reading.get(line) if row.row in narrow else None


def _evaluate_lines(
    context: ServiceContext, client: int, screening: ScreeningRow
) -> dict[str, ReadAs | None]:
    pack = context.program.pack
    if screening.state == CLOSED:
        wanted_rows = {"screening_id": str(screening.id)}
        rows = [
            one.row for one in context.store.repository.select_rows(Sheet.DETERMINATIONS, client, wanted_rows)
        ]
        return {row["line"]: read_as_kept(pack, json.loads(row["conclusion_json"])) for row in rows}
    lines = Screenings(context, client).load_screening(screening.id).lines
    return {
        line.line: reading_behind(pack, line.screened.conclusion)
        for line in lines
        if line.screened is not None
    }


def _is_read_narrowly(row: Row) -> bool:
    """Tell whether a line was screened under other readings than the cautious ones."""
    chosen = json.loads(row["base"]).get("readings", {})
    return chosen.get("profile") == "narrowest" or any(name != "profile" for name in chosen)


def _find_reading(pack: Pack, evaluated: _ReadOutcome) -> ReadAs | None:
    safest = pack.readings_of_profile("safest")
    other = [name for name, chosen in evaluated.readings.items() if safest.get(name, chosen) != chosen]
    if evaluated.verdict not in pack.verdicts_asking("nothing") or (
        evaluated.safest == evaluated.verdict and not other
    ):
        return None
    named = [name for name in evaluated.matter if name in other] or (
        other if evaluated.safest != evaluated.verdict else []
    )
    sentences = (pack.switches[name].words.get(evaluated.readings[name], "") for name in named)
    return ReadAs(evaluated.verdict, evaluated.safest, tuple(filter(None, sentences)))
