# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Letters of every kind: one material, two, many magnets, long and Chinese names."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from PIL import Image

from desktop_app.services.context.paper_ports import Addressee, AskedFact, AskedPart, Letter, Writer

WRITER: Final = Writer(
    "Nordwerk Antriebe GmbH",
    ("Industriestrasse 12, 73728 Esslingen",),
    "J. Haug",
    "Head of export control",
    "j.haug@nordwerk.example",
)
SUPPLIER: Final = Addressee("Torrens Magnetics Pty Ltd", ("4 Port Road, Adelaide SA 5000",), "Ms Kerr")
LONG: Final = "Block magnet " + "of the second series, coated and measured, " * 7
CHINESE: Final = Addressee("宁波稀土磁材股份有限公司", ("浙江省宁波市北仑区",), "王晓明")

_TECHNOLOGY: Final = ("mining", "separation", "metal_smelting", "magnet_making", "recycling")
_MATERIAL: Final = {"row": "row", "element_percent": "percent", "origin": "country"}


def part(path: str, name: str, *materials: str, open_list: bool = True, own: bool = True) -> AskedPart:
    """Return a part of which all is asked, or the origin and the Chinese share of the materials named."""
    facts = [AskedFact(f"{path}.made_in", "Country of origin", "In which country?", "country")] if own else []
    if open_list:
        facts.append(AskedFact(f"{path}.part_one", "Rare-earth material", "Which?", "list"))
        facts += [AskedFact(f"{path}.part_one[].{key}", key, "?", kind) for key, kind in _MATERIAL.items()]
    for number, name_of_material in enumerate(materials):
        at = f"{path}.part_one[{number}]"
        facts.append(AskedFact(f"{at}.element_percent", "Content", "?", "percent", name_of_material))
        facts.append(AskedFact(f"{at}.origin", "Origin", "From which country?", "country", name_of_material))
        facts.append(AskedFact(f"{at}.china_share", "Share", "How much?", "percent", name_of_material))
    if own:
        facts += [AskedFact(f"{path}.technology.{key}", key, "?", "truth") for key in _TECHNOLOGY]
    return AskedPart(path, name, tuple(facts))


def letter(*parts: AskedPart, to: Addressee = SUPPLIER, writer: Writer = WRITER) -> Letter:
    """Return a letter about the parts."""
    return Letter(
        writer=writer,
        addressee=to,
        dated=date(2026, 11, 26),
        return_by=date(2026, 12, 10),
        reference="NW-12",
        law="No. 61 of 2025",
        law_title="Decision to control the export of rare-earth items from outside China",
        parts=parts,
    )


def magnets(count: int) -> Sequence[AskedPart]:
    """Return as many magnets; of every fifth two materials are known."""
    return [
        part(f"items[0].components[{at}]", f"TB-{3560 + at} block magnet {20 + at} × 20 × 8")
        if at % 5
        else part(
            f"items[0].components[{at}]",
            f"TB-{3560 + at} block magnet {20 + at} × 20 × 8",
            "Dysprosium oxide",
            "Terbium-dysprosium-iron alloy",
            open_list=False,
        )
        for at in range(count)
    ]


def logo() -> bytes:
    """Return a small PNG picture."""
    sink = io.BytesIO()
    Image.new("RGB", (90, 60), "#1F5A8A").save(sink, "PNG")
    return sink.getvalue()


LETTERS: Final = {
    "one material": letter(
        part("items[0]", "N42SH block magnet", "Dysprosium oxide", open_list=False, own=False)
    ),
    "two materials": letter(part("items[0].components[0]", "TB-3560 block magnet 40 × 20 × 8")),
    "two parts": letter(*magnets(2)),
    "40 magnets": letter(*magnets(40)),
    "long names": letter(
        part("items[0]", LONG, LONG, open_list=False),
        to=replace(SUPPLIER, name=LONG, lines=(LONG,), person=LONG),
        writer=replace(WRITER, name=LONG, person=LONG),
    ),
    "long names in a matrix": letter(*(replace(each, name=LONG) for each in magnets(4))),
    "by an adviser": letter(
        part("items[0].components[0]", "TB-3560 block magnet 40 × 20 × 8"),
        writer=replace(
            WRITER,
            name="Roth Export Control Advisers",
            lines=("Neckarstrasse 1, Stuttgart",),
            client="Nordwerk Antriebe GmbH",
            paper="Letter",
            logo=logo(),
        ),
    ),
    "Chinese names": letter(
        part("items[0]", "烧结钕铁硼方块磁体 40×20×8", "氧化镝", open_list=False), to=CHINESE
    ),
}
