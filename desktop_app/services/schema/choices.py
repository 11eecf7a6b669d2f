# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The closed sets of choices: the code of each choice with its words, by the kind of the column."""

from __future__ import annotations

from typing import Final

from desktop_app.services.schema.sheets import WORKBOOK

CHOICE_WORDS: Final[dict[str, dict[str, str]]] = {
    "answer": {"yes": "Yes", "no": "No", "unknown": "Not known"},
    "yes_no": {"yes": "Yes", "no": "No"},
    "yes": {"yes": "Yes"},
    "listed": {"no": "No", "control": "Control list", "watch": "Watch list", "unknown": "Not known"},
    "unit": {"kg": "kg", "g": "g", "t": "t", "mg": "mg"},
    "basis": {"ex_works": "Ex works", "purchase": "Purchase"},
    "movement": {"export": "Export", "domestic_transfer": "Transfer inside one country"},
    "assumption": {"announced": "As announced", "published_text": "Printed notices only"},
    "profile": {"safest": "Cautious", "narrowest": "Narrow"},
    "source_kind": {
        "typed": "Typed", "imported": "Imported", "declared": "Declared", "measured": "Measured",
        "computed": "Computed", "estimated": "Estimated",
    },
    "chips_kind": {
        "none": "None", "logic": "Logic chips", "memory": "Memory chips",
        "equipment": "Equipment to make them", "test_equipment": "Equipment to test them",
        "materials": "Materials to make them",
    },
    "state": {
        "not_started": "Not started", "in_force": "In force", "suspended": "Suspended",
        "ended": "Ended", "unconfirmed": "Unconfirmed",
    },
    # all rare earths; a law file offers those that it concerns
    "element": {
        "Sc": "Scandium", "Y": "Yttrium", "La": "Lanthanum", "Ce": "Cerium", "Pr": "Praseodymium",
        "Nd": "Neodymium", "Sm": "Samarium", "Eu": "Europium", "Gd": "Gadolinium", "Tb": "Terbium",
        "Dy": "Dysprosium", "Ho": "Holmium", "Er": "Erbium", "Tm": "Thulium", "Yb": "Ytterbium", "Lu": "Lutetium",
    },
    "paper_size": {"A4": "A4", "Letter": "US Letter"},
    "languages": {"en": "English", "zh": "Chinese", "en;zh": "English and Chinese"},
    "sourced_sheet": {
        sheet: declaration.title for sheet, declaration in WORKBOOK.items() if declaration.columns_of_facts
    },
}  # fmt: skip
