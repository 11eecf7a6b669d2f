# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The reading a "no licence" rests on: it stands beside such a verdict wherever one is shown.

A verdict is said to rest on a reading where the safest readings give another one, and where another than the safest
was chosen at all.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from desktop_app.domain.engine.conclusion import Conclusion
from desktop_app.domain.law.pack import Pack
from desktop_app.services.context.context import ServiceContext
from desktop_app.services.schema.outcome import Row
from desktop_app.services.schema.rows import FIRST, ReadAs, ScreeningFilter, ScreeningRow
from desktop_app.services.screening.screenings import Screenings
from desktop_app.services.screening.state import CLOSED, DROPPED


@dataclass(frozen=True, slots=True)
class _Found:
    """What a line comes to, and how the text was read for it."""

    verdict: str
    safest: str
    readings: Mapping[str, str]
    matter: Sequence[str]


def read_as(pack: Pack, found: Conclusion) -> ReadAs | None:
    """Return the reading a conclusion rests on; None where it asks for a licence, or rests on none."""
    matter = found.readings_that_matter
    return _read(pack, _Found(found.verdict, found.profiles["safest"], found.readings, matter))


def read_as_kept(pack: Pack, tree: Mapping[str, Any]) -> ReadAs | None:
    """Return the same of a conclusion as it was recorded."""
    safest, matter = tree["profiles"]["safest"], tree["readings_that_matter"]
    return _read(pack, _Found(tree["verdict"], safest, tree["readings"], matter))


def of_shipment(
    bench: ServiceContext, client: int, shipment: int, lines: Sequence[Row]
) -> tuple[ReadAs | None, ...]:
    """Return for each line of a shipment the reading that what it came to last rests on."""
    which = ScreeningFilter(shipment=shipment)
    rows = bench.store.lists.screenings(client, which, FIRST)
    newest = sorted((one for one in rows if one.state != DROPPED), key=lambda one: -one.id)
    found: dict[tuple[str, str], ReadAs | None] = {}
    for screening in newest:
        for line, said in _of_screening(bench, client, screening):
            found.setdefault(line, said)
    return tuple(found.get((line["line"], line["part_number"])) for line in lines)


def _of_screening(
    bench: ServiceContext, client: int, screening: ScreeningRow
) -> Iterator[tuple[tuple[str, str], ReadAs | None]]:
    """Yield for each line of a screening what it rests on; worked out only where it can rest on anything."""
    where = {"screening": str(screening.id)}
    kept = bench.store.repository.rows("screening_lines", client, where)
    firm = bench.program.pack.verdicts_asking("nothing")
    narrow = [one.row for one in kept if one.row["verdict"] in firm and _is_narrow(one.row)]
    said = _worked_out(bench, client, screening) if narrow else {}
    for one in kept:
        line = one.row["line"]
        yield (line, one.row["part_number"]), said.get(line) if one.row in narrow else None


def _worked_out(
    bench: ServiceContext, client: int, screening: ScreeningRow
) -> dict[str, ReadAs | None]:
    pack = bench.program.pack
    if screening.state == CLOSED:
        where = {"screening_id": str(screening.id)}
        rows = [one.row for one in bench.store.repository.rows("determinations", client, where)]
        return {row["line"]: read_as_kept(pack, json.loads(row["conclusion_json"])) for row in rows}
    lines = Screenings(bench, client).resume(screening.id).lines
    return {
        line.line: read_as(pack, line.screened.conclusion)
        for line in lines
        if line.screened is not None
    }


def _is_narrow(row: Row) -> bool:
    """Tell whether a line was screened under other readings than the safest."""
    chosen = json.loads(row["base"]).get("readings", {})
    return chosen.get("profile") == "narrowest" or any(name != "profile" for name in chosen)


def _read(pack: Pack, found: _Found) -> ReadAs | None:
    safest = pack.readings_of_profile("safest")
    other = [name for name, chosen in found.readings.items() if safest.get(name, chosen) != chosen]
    if found.verdict not in pack.verdicts_asking("nothing") or (
        found.safest == found.verdict and not other
    ):
        return None
    named = [name for name in found.matter if name in other] or (
        other if found.safest != found.verdict else []
    )
    words = (pack.switches[name].words.get(found.readings[name], "") for name in named)
    return ReadAs(found.verdict, found.safest, tuple(filter(None, words)))
