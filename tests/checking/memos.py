# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The memos that are altered, and a program that prints and screens the same thing only once."""

from __future__ import annotations

import io
from dataclasses import replace
from functools import cache
from typing import Any, Final

from PIL import Image

from desktop_app.services.context.ports import Sender, Stamp
from desktop_app.services.context.program import Program
from desktop_app.services.data_folder import sample
from desktop_app.services.screening.one_case import print_memo_of
from tests import making
from tests.checking.forging.alteration import Papers
from tests.documents import memos

STAMP: Final = replace(memos.STAMP, program=f"Lodestone {making.program().version}")
CHINESE: Final = {
    "exporter__name": "北上磁性材料株式会社",
    "item__name": "钕铁硼磁体 N42SH，含镝 4.2 %",
    "parties__0__name": "宁波北仑港进出口有限公司",
    "parties__1__name": "宁波北仑港进出口有限公司",
}
NAMES: Final = ("simple", "refused", "shipment", "chinese", "letter")
"""The memos by what is special about each."""


@cache
def memo(name: str) -> bytes:
    """Return a memo as it was printed."""
    match name:
        case "simple":
            return printed(making.load("p06"), replace(STAMP, number="NA-2026-0060"))
        case "refused":
            return printed(making.load("p14"))
        case "shipment":
            return shipment("NW-03")
        case "chinese":
            return printed(
                making.changed(making.load("p01"), **CHINESE), replace(STAMP, number="NA-2026-0062")
            )
        case _:
            return printed(making.load("p22"), _letterhead())


@cache
def papers(name: str) -> Papers:
    """Return a memo and the one after it in the list, which forgers take things from."""
    return Papers(memo(name), memo(NAMES[(NAMES.index(name) + 1) % len(NAMES)]))


def printed(tree: dict[str, Any], stamp: Stamp = STAMP) -> bytes:
    """Return the memo on a case."""
    program = making.program()
    return print_memo_of(program, making.conclude(tree), stamp)


def _logo() -> bytes:
    sink = io.BytesIO()
    Image.new("RGB", (90, 60), "#1F5A8A").save(sink, "PNG")
    return sink.getvalue()


def _letterhead() -> Stamp:
    sender = Sender(client="Nordwerk Antriebe GmbH", addressee="The board", privilege="Privileged")
    return replace(STAMP, number="NA-2026-0063", paper="Letter", logo=_logo(), sender=sender)


def shipment(number: str) -> bytes:
    """Return the memo of a shipment of the sample client."""
    program: Program = making.program()
    catalogue = sample.open_sample(program)
    lines = [one for one in sample.screen_lines(program, catalogue) if one.line.shipment == number]
    return sample.print_shipment_memo(program, catalogue, lines, STAMP.dated)
