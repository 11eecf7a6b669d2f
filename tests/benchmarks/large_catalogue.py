# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A made catalogue as a firm has it: six levels, shared sub-assemblies, few magnets, most parts plain. In a data file.

.venv/bin/python -m tests.benchmarks.large_catalogue FOLDER [PRODUCTS [LINES [unknown]]]
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from desktop_app.services.schema.columns import blank_row
from desktop_app.services.schema.declaration import Sheet
from desktop_app.services.workspace import Workspace, open_workspace
from tests.making import program

DAY = datetime(2026, 11, 24, 9, tzinfo=UTC)
LEVELS = 6
Row = dict[str, str]


def make_large_catalogue(file: Path, products: int, lines: int, *, unknown: bool = False) -> Workspace:
    """Return a new data file with one client that has so many products and lines of bills.

    ``unknown``: most is open, as before anybody has asked: classes, origins, values, completeness; in three currencies
    and none.
    """
    desk = open_workspace(program(), file, user_name="J. Haug", now=lambda: DAY)
    chance = random.Random(27)  # noqa: S311 - the same every time
    numbers = [f"P-{number:06}" for number in range(products)]
    plain = products // 2
    a_bill = max(2 * lines // (products - plain), 2)
    with desk._context.store.begin_transaction("J. Haug", DAY) as writing:
        client = writing.add_row(
            Sheet.CLIENT, 0, {**blank_row(Sheet.CLIENT), "client": "large", "name": "Large", "country": "DE"}
        )
        rate = {**blank_row(Sheet.RATES), "from": "EUR", "to": "USD", "rate": "1.16", "on": "2025-11-03"}
        writing.add_rows(Sheet.RATES, client, [rate])
        writing.add_rows(
            Sheet.PRODUCTS,
            client,
            (
                _with_gaps(row, chance) if unknown else row
                for row in (_product(number, at, plain, chance) for at, number in enumerate(numbers))
            ),
        )
        writing.add_rows(Sheet.MATERIALS, client, _materials(numbers[:plain], chance))
        writing.add_rows(Sheet.BILL, client, _bills(numbers, plain, a_bill, chance))
    return desk


def _product(number: str, at: int, plain: int, chance: random.Random) -> Row:
    row = {**blank_row(Sheet.PRODUCTS), "part_number": number, "name": f"Part {number}", "made_in": "DE",
           "currency": "EUR" if chance.random() < 0.9 else "USD"}  # fmt: skip
    if at >= plain:
        level = 1 + (at - plain) * (LEVELS - 1) // plain
        return row | {"listed_as": "assembly", "bill_complete": "yes", "materials_complete": "yes",
                      "value": f"{60 * 8**level + chance.randrange(500)}"}  # fmt: skip
    if at % 50 == 0:
        return row | {"listed_as": "II-PM-3", "value": f"{chance.randrange(1, 40)}.5", "mass": "90", "mass_unit": "g",
                      "materials_complete": "yes", "made_in": chance.choice(("CN", "JP", ""))}  # fmt: skip
    value = f"{chance.randrange(1, 90)}.{chance.randrange(10)}" if chance.random() < 0.97 else ""
    return row | {"listed_as": "not_listed", "value": value}


def _with_gaps(row: Row, chance: random.Random) -> Row:
    """Return a product of which most that it may lack is not known."""
    row |= {"currency": chance.choice(("EUR", "USD", "CHF", ""))}
    for name in ("listed_as", "made_in", "value", "mass", "materials_complete", "bill_complete"):
        if chance.random() < 0.6:
            row |= {name: "", **({"mass_unit": ""} if name == "mass" else {})}
    if row["value"] and chance.random() < 0.3:
        row |= {"value_to": f"{row['value'].partition('.')[0]}9.5"}
    return row if row["value"] else row | {"currency": ""}


def _materials(plain: list[str], chance: random.Random) -> Iterator[Row]:
    for number in plain[::50]:
        said = {
            "origin": chance.choice(("CN", "JP", "")),
            "element_percent": chance.choice(("1.5", "6", "0.04")),
        }
        yield {**blank_row(Sheet.MATERIALS), "part_number": number, "line": "1", "row": "I-03", **said}


def _bills(numbers: list[str], plain: int, a_bill: int, chance: random.Random) -> Iterator[Row]:
    """Yield lines: each assembly holds plain parts and a few assemblies of the level below."""
    a_level = (len(numbers) - plain) // (LEVELS - 1)
    for at in range(plain, len(numbers)):
        level = min((at - plain) // a_level, LEVELS - 2)
        below = range(plain + (level - 1) * a_level, plain + level * a_level) if level else range(plain)
        children = {chance.randrange(plain) for _ in range(chance.randrange(1, a_bill - 1))}
        children |= {chance.choice(below) for _ in range(3)}
        for child in sorted(children):
            quantity = chance.choice(("1", "1", "2", "4"))
            yield {
                **blank_row(Sheet.BILL),
                "parent": numbers[at],
                "child": numbers[child],
                "quantity": quantity,
            }


if __name__ == "__main__":
    folder, *sizes = sys.argv[1:]
    Path(folder).mkdir(parents=True, exist_ok=True)
    made_products, made_lines = (int(sizes[at]) if at < len(sizes) else 10 ** (5 + at) for at in (0, 1))
    make_large_catalogue(
        Path(folder) / "lodestone.sqlite", made_products, made_lines, unknown="unknown" in sizes
    ).close()
