# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""English sentences of the letter to a supplier."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

LETTER: Final[Mapping[str, str]] = {
    "letter.title": "Request for facts about parts you supply",
    "letter.number": "Our reference {reference}",
    "letter.to": "To",
    "letter.dear": "Dear {name},",
    "letter.dear.all": "Dear Sir or Madam,",
    "letter.why": (
        "China’s Announcement {law} ({title}) reaches exports from other countries where an item "
        "holds Chinese rare-earth material or was made with Chinese rare-earth technology. To tell "
        "whether it reaches a shipment of ours we need facts about parts that you deliver."
    ),
    "letter.how": (
        "Please fill in the table and send it back, signed, by {day}. Name the paper each answer "
        "rests on and attach it: a material or alloy certificate, an assay, an invoice, a statement "
        "of your own supplier. A range is better than a guess. Where you do not know, write "
        "“not known”: that helps us more than an empty line."
    ),
    "letter.fact.made_in": "Country in which it was made",
    "letter.fact.part_one": "Rare-earth materials (1) that went into it",
    "letter.fact.element_percent": "Content of the element",
    "letter.fact.origin": "Country the material is from",
    "letter.fact.china_share": "Chinese share of the material, if mixed",
    "letter.fact.row": "Form in which the material was bought",
    "letter.fact.mass": "Mass",
    "letter.fact.value": "Worth of what is in one piece",
    "letter.fact.mining": "Chinese technology (2) in mining",
    "letter.fact.separation": "Chinese technology (2) in smelting or separating",
    "letter.fact.metal_smelting": "Chinese technology (2) in making the metal",
    "letter.fact.magnet_making": "Chinese technology (2) in making the magnet",
    "letter.fact.recycling": "Chinese technology (2) in recovering rare earths",
    "letter.fact.about": "{fact}: {about}",
    "letter.note.material": (
        "(1) Metals, alloys, oxides and compounds of samarium, gadolinium, terbium, dysprosium, "
        "lutetium, scandium and yttrium. Where it was separated, reduced or melted counts as the "
        "country a material is from."
    ),
    "letter.note.technology": (
        "(2) Processes, know-how, licences, drawings or production lines that came from China, at "
        "whatever time."
    ),
    "letter.asked": "What we ask for",
    "letter.column.fact": "Fact",
    "letter.column.answer": "Your answer",
    "letter.column.paper": "Paper it rests on",
    "letter.questions": "{person} will answer questions: {contact}.",
    "letter.for": "For {name}",
    "letter.name": "Name and function in block letters",
    "letter.foot": "Answers are kept with the file of the shipment.",
    "letter.wanted.truth": "yes / no / not known",
    "letter.wanted.percent": "% by mass",
    "letter.wanted.share": "%, or from … to …",
    "letter.wanted.country": "country",
    "letter.wanted.money": "amount, currency",
    "letter.wanted.mass": "mass, unit",
    "letter.wanted.price": "amount, currency, per kg",
    "letter.wanted.row": "metal, alloy, oxide, other: which",
    "letter.wanted.list": "each one, or “none”",
}
