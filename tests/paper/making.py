# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A paper of any length, and a house style of nobody's program."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Final

from desktop_app.paper import HouseStyle, LaidOutDrawing
from desktop_app.paper.blocks import (
    Align,
    Column,
    Document,
    Letterhead,
    Para,
    Row,
    Section,
    Table,
    compose_runs,
)

SENTENCES: Final = {
    "page": "Page {page} of {pages}",
    "table.empty": "None",
    "logo": "Logo of {name}",
    "sign.signature": "Signature",
    "sign.day": "Day",
}


def house() -> HouseStyle:
    """Return the style."""
    return HouseStyle(
        program="Example",
        version="1.0",
        format_sentence=lambda key, **slots: SENTENCES[key].format(**slots),
        draw_sign=lambda canvas, sign, box: canvas.draw_rectangle(box, fill=sign.colour),
        colour_of_sign=lambda sign: sign.colour,
        lay_out_drawing=lambda _drawing, _width: LaidOutDrawing(0.0, lambda *_: None, ""),
    )


def document(rows: int) -> Document:
    """Return a paper with a table of so many rows."""
    columns = (Column("Part"), Column("What it is", grow=1), Column("Mass", Align.POINT))
    table = Table(
        columns,
        tuple(
            Row(
                (
                    compose_runs(f"4711-{number}"),
                    compose_runs("Magnet, sintered"),
                    compose_runs(f"{number}.25 g"),
                )
            )
            for number in range(rows)
        ),
    )
    return Document(
        title="Delivery",
        language="en",
        made_at=datetime(2026, 11, 29, tzinfo=UTC),
        letterhead=Letterhead("Nordwerk Antriebe GmbH", ("Hafenstraße 12", "20457 Hamburg")),
        sections=(Section("What was sent", (Para(compose_runs("Two boxes.")), table)),),
    )
