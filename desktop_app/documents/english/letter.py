# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""English sentences of the letter to a supplier."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

_OPENING: Final = {
    "title": "Request for facts about parts you supply",
    "number": "Our reference {reference}",
    "for": "for {client}",
    "to": "To",
    "attention": "Attention",
    "return_by": "Answer by",
    "return_to": "Answer to",
    "dear": "Dear {name},",
    "dear.all": "Dear Sir or Madam,",
    "why": (
        "China’s Announcement {law} ({title}) reaches exports from other countries where an item "
        "holds Chinese rare-earth material or was made with Chinese rare-earth technology. To tell "
        "whether it reaches a shipment of ours we need facts about parts that you deliver."
    ),
    "why.for": (
        "China’s Announcement {law} ({title}) reaches exports from other countries where an item "
        "holds Chinese rare-earth material or was made with Chinese rare-earth technology. We write for "
        "{client}: to tell whether it reaches a shipment of theirs we need facts about parts that you deliver."
    ),
    "how": (
        "Please fill in what is asked below and send it back, signed, by {day}. Name the papers your "
        "answers rest on and attach them: a material or alloy certificate, an assay, an invoice, a "
        "statement of your own supplier. A range is better than a guess, and “not known” better than an "
        "empty box. Answers are filed with the shipment."
    ),
    "regards": "With kind regards, {who}",
}

_ASKED: Final = {
    "asked": "What we ask for",
    "asked.part": "What we ask about {part}",
    "part.made_in": "Country it was made in",
    "part.mass": "Mass of one piece",
    "technology": "Was Chinese technology (2) used to make it?",
    "part.mining": "In mining",
    "part.separation": "In smelting or separating",
    "part.metal_smelting": "In making the metal",
    "part.magnet_making": "In making the magnet",
    "part.recycling": "In recovering rare earths",
    "materials": "Rare earths in it (1)",
    "materials.none": "none",
    "materials.some": "these",
    "material.named": "{name} (1)",
    "material.numbered": "Material {number} (1)",
    "material.which": " and its form",
    "material.row": "Form in which it was bought",
    "material.element_percent": "Element in the piece",
    "material.origin": "Country it is from",
    "material.china_share": "Chinese share of it",
    "material.mass": "Mass in one piece",
    "material.value": "Worth in one piece",
    "material.price": "Price paid",
    "material.element_factor": "Element in what was bought",
    "hint": "{label}, {hint}",
    "hint.row": "metal, alloy, oxide",
    "hint.element_percent": "%",
    "hint.china_share": "%",
    "hint.mass": "with unit",
    "hint.value": "with currency",
    "hint.price": "currency, per kg",
    "hint.element_factor": "%",
    "papers": "Papers attached",
    "yes": "yes",
    "no": "no",
    "not_known": "not known",
}

_MATRIX: Final = {
    "matrix.parts": "The parts",
    "matrix.materials": "The rare-earth materials (1) in them",
    "matrix.technology": "Was Chinese technology (2) used? Tick y for yes, n for no, ? for not known.",
    "matrix.second": (
        "A second material of a part has a line of its own; write “none” where no such material is in it."
    ),
    "matrix.dash": "A dash: not asked.",
    "matrix.part": "Part",
    "matrix.material": "Material, form",
    "matrix.papers": "Papers",
    "matrix.made_in": "Made in",
    "matrix.mass": "Mass",
    "matrix.mining": "Mining",
    "matrix.separation": "Separation",
    "matrix.metal_smelting": "Metal",
    "matrix.magnet_making": "Magnet",
    "matrix.recycling": "Recovery",
    "matrix.element_percent": "Element, %",
    "matrix.origin": "Country",
    "matrix.china_share": "Chinese, %",
    "matrix.value": "Worth, currency",
    "matrix.price": "Price per kg",
    "matrix.element_factor": "Element in it, %",
    "matrix.yes": "y",
    "matrix.no": "n",
    "matrix.not_known": "?",
    "matrix.none": "–",
}

_END: Final = {
    "note.material": (
        "(1) Metals, alloys, oxides and compounds of samarium, gadolinium, terbium, dysprosium, "
        "lutetium, scandium and yttrium. Where it was separated, reduced or melted counts as the "
        "country a material is from. For more materials than there is room for, please add a sheet."
    ),
    "note.technology": (
        "(2) Processes, know-how, licences, drawings or production lines that came from China, at "
        "whatever time."
    ),
    "declaration": "Declaration of {name}",
    "declared": (
        "We declare that these answers are true and complete as far as we know, and shall tell you when "
        "one no longer holds."
    ),
    "licence": "Number of the licence",
    "licence.until": "Its last day",
    "holds": "The answers hold for",
    "holds.once": "these deliveries alone",
    "holds.until": "all deliveries until",
    "holds.until.day": "all deliveries until {day}",
    "until": "Last day",
    "name": "Name",
    "function": "Function",
    "place": "Place",
    "day": "Day",
    "signature": "Signature and stamp",
}

LETTER: Final[Mapping[str, str]] = {
    f"letter.{key}": sentence for key, sentence in (_OPENING | _ASKED | _MATRIX | _END).items()
}
