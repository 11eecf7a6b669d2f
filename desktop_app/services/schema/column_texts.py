# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What each column is called, what may stand in it, and the help for whoever fills it in.

A column that means the same on several sheets is described once; ``SPECIAL`` says where one sheet differs.
"""

from __future__ import annotations

from typing import Final, NamedTuple


class Words(NamedTuple):
    """Label, kind and help of a column."""

    label: str
    kind: str
    help: str


_UPPER: Final = "Upper end, where the figure beside it is the lower end of a range."
_ANSWER: Final = "yes, no or unknown; blank if nobody has looked."

COLUMNS: Final[dict[str, Words]] = {
    "client": Words("Short name", "key", "One word that stands for it in files; made from the name if blank."),
    "supplier": Words("Supplier", "key", "The supplier's short name."),
    "party": Words("Short name", "key", "One word that stands for it in files; made from the name if blank."),
    "shipment": Words("Shipment", "key", "The number of the shipment."),
    "part_number": Words("Part number", "key", "As it stands on drawing and label, zeros included."),
    "line": Words("Line", "key", "Counts the lines; filled in if blank."),
    "name": Words("Name", "text", "In Latin letters, as on papers."),
    "name_zh": Words("Chinese name", "text", "In Chinese characters, for Chinese papers."),
    "address": Words("Address", "text", "One line."),
    "contact": Words("Contact", "text", "Whom to ask."),
    "country": Words("Country", "country", "Two letters of ISO 3166-1, such as JP."),
    "currency": Words("Currency", "currency", "Three letters of ISO 4217, such as EUR."),
    "note": Words("Note", "text", "Anything worth keeping."),
    "active": Words("Active", "yes_no", "no for a supplier that no longer delivers."),
    "paper_languages": Words("Languages of papers", "languages", "en, zh, or en;zh."),
    "letterhead_line_1": Words("Letterhead, first line", "text", "Stands at the top of papers."),
    "letterhead_line_2": Words("Letterhead, second line", "text", "Stands below the first."),
    "listed_as": Words(
        "Annex 1 row", "listed_as",
        "Row, assembly, or not_listed: neither itself nor a magnet or target in it; blank if not classified.",
    ),
    "made_in": Words("Country of origin", "country", "Where the item itself was made; blank if not known."),
    "value": Words("Value", "positive", "Of one piece, net of tax, freight, insurance; blank is not known."),
    "value_to": Words("Value, to", "positive", _UPPER),
    "value_basis": Words("Basis of value", "basis", "What the figure is: ex_works or purchase."),
    "mass": Words("Mass", "decimal", "Of one piece."),
    "mass_to": Words("Mass, to", "decimal", _UPPER),
    "mass_unit": Words("Unit of mass", "unit", "mg, g, kg or t."),
    "hs_code": Words("HS code", "text", "Digits of the customs tariff."),
    "material_family": Words("Material family", "text", "Such as sintered NdFeB."),
    "grade": Words("Grade", "text", "Such as N42SH."),
    "bill_complete": Words(
        "Bill complete", "yes_no", "yes if these are all the parts, even if none; no or blank: there may be more.",
    ),
    "materials_complete": Words(
        "Materials complete", "yes_no", "yes if these are all of them, even if none; no or blank: there may be more.",
    ),
    "source_kind": Words("Kind of source", "source_kind", "typed, imported, declared, measured, computed, estimated."),
    "source_document": Words("Document", "text", "The paper it rests on."),
    "source_by": Words("Stated by", "text", "Who said or entered it."),
    "source_on": Words("Stated on", "day", "Day of the paper, such as 2025-09-15."),
    "source": Words("Remark on the source", "text", "Where figures were looked up."),
    "parent": Words("Product", "key", "Part number of the whole."),
    "child": Words("Part", "key", "Part number of what is in it; needs its own row on Products."),
    "quantity": Words("Quantity", "positive", "How many; fractions such as 0.5 are allowed."),
    "row": Words("Kind of material", "material_row", "Row I-01 to I-13, or X-02, X-03, X-06, X-07 for feedstock."),
    "origin": Words("Origin", "country", "Country the material comes from; blank if not known."),
    "china_share": Words("Chinese share, %", "percent", "Percent of it that is Chinese; wins over the origin."),
    "china_share_to": Words("Chinese share, %, to", "percent", _UPPER),
    "value_currency": Words("Currency of value", "currency", "Three letters of ISO 4217."),
    "element_percent": Words("Element content, %", "percent", "Percent of the item's mass that is the element."),
    "element_percent_to": Words("Element content, %, to", "percent", _UPPER),
    "element_factor": Words("Element per feedstock", "factor", "Mass of the element in one of feedstock, at most 1."),
    "price": Words("Price", "decimal", "Of the material, for the unit of mass beside it."),
    "price_to": Words("Price, to", "decimal", _UPPER),
    "price_currency": Words("Currency of price", "currency", "Three letters of ISO 4217."),
    "price_per": Words("Price per", "unit", "mg, g, kg or t."),
    "mining": Words(
        "Chinese mining technology", "answer",
        "Was technology from China used to mine what is in it? " + _ANSWER,
    ),
    "separation": Words(
        "Chinese separation technology", "answer",
        "Was technology from China used for smelting and separation? " + _ANSWER,
    ),
    "metal_smelting": Words(
        "Chinese metal-making technology", "answer",
        "Was technology from China used for smelting metal? " + _ANSWER,
    ),
    "magnet_making": Words(
        "Chinese magnet-making technology", "answer",
        "Was technology from China used for making magnets? " + _ANSWER,
    ),
    "recycling": Words(
        "Chinese recycling technology", "answer",
        "Was technology from China used for recycling? " + _ANSWER,
    ),
    "military": Words("Military", "answer", "Belongs to or works for armed forces? " + _ANSWER),
    "listed": Words("Listed", "listed", "As judged by a person: no, control, watch or unknown."),
    "unreliable": Words("Unreliable list", "answer", "On the unreliable entity list? " + _ANSWER),
    "held_by_listed": Words("Held by a listed party", "answer", "Half or more of it? Blank follows the owners."),
    "owners_known": Words("Owners looked up", "yes", "yes if Owners holds all that was found, even if none."),
    "owners_complete": Words("Owners complete", "answer", "Are all owners named? " + _ANSWER),
    "owned": Words("Held", "key", "Short name of the party or owner that is held; blank is this party."),
    "owner": Words("Owner", "key", "Short name of who holds it; made from the name if blank."),
    "percent": Words("Share held, %", "percent", "Of what is held; blank is not known."),
    "percent_to": Words("Share held, %, to", "percent", _UPPER),
    "title": Words("Title", "text", "What the shipment is, in a few words."),
    "on": Words("Day", "day", "Such as 2026-11-24; of a shipment, the day of export."),
    "movement": Words("Movement", "movement", "export, or domestic_transfer inside one country."),
    "destination": Words("Destination", "country", "Country the goods go to."),
    "exporter": Words("Exporter", "text", "Blank if it is the client itself."),
    "exporter_country": Words("Exporter's country", "country", "Goes with the exporter."),
    "importer": Words("Importer", "key", "Short name of a party."),
    "consignee": Words("Consignee", "key", "Short name of a party; counts as an importer."),
    "end_user": Words("End user", "key", "Short name of a party."),
    "end_use_text": Words("End use", "text", "What the goods are for, in words."),
    "wmd": Words("Weapons of mass destruction", "answer", _ANSWER),
    "terrorism": Words("Terrorism", "answer", _ANSWER),
    "ai_military": Words("AI with military potential", "answer", _ANSWER),
    "humanitarian": Words("Humanitarian", "answer", "Emergency medical care, disaster relief and the like? " + _ANSWER),
    "chips_kind": Words("Chips", "chips_kind", "none, logic, memory, equipment, test_equipment or materials."),
    "logic_nm": Words("Logic process, nm", "process", "Figure in nanometres, or none if it does not arise."),
    "memory_layers": Words("Memory layers", "process", "Number of layers, or none if it does not arise."),
    "assumption": Words("Assumption", "assumption", "announced or published_text; blank relies on notices only."),
    "profile": Words("Profile of readings", "profile", "safest (also when blank) or narrowest."),
    "readings": Words("Readings", "readings", "Single switches, such as numerator=content;feedstock=as_bought."),
    "from": Words("From", "day", "First day."),
    "to": Words("To currency", "currency", "Currency that it is turned into."),
    "rate": Words("Rate", "positive", "Units of the second currency for one of the first."),
    "provision": Words("Provision", "provision", "Number of the provision, such as R61-I."),
    "notice": Words("Notice", "text", "The notice that was found, in words."),
    "state": Words("State", "state", "not_started, in_force, suspended, ended or unconfirmed; blank: nothing new."),
    "until": Words("Until", "day", "Last day; blank if no end is named."),
    "checked_on": Words("Checked on", "day", "Day on which somebody looked."),
    "by": Words("By", "text", "Who looked: name or initials."),
    "where": Words("Where", "text", "The page or paper that was looked at."),
    "sheet": Words("Sheet", "sourced_sheet", "products, materials or technology."),
    "field": Words("Column", "text", "The column that this source is about."),
}  # fmt: skip

SPECIAL: Final[dict[tuple[str, str], Words]] = {
    ("client", "note"): Words("Note", "text", "Anything worth keeping; does not appear on papers."),
    ("suppliers", "supplier"): Words(
        "Short name", "key", "One word that stands for it in files; made from the name if blank."
    ),
    ("shipments", "shipment"): Words("Number", "key", "The next number is given if blank."),
    ("shipments", "military"): Words("Military end use", "answer", _ANSWER),
    ("materials", "value"): Words("Value", "decimal", "Of the material in one piece; wins over the rest."),
    ("materials", "value_to"): Words("Value, to", "decimal", _UPPER),
    ("materials", "mass"): Words("Mass", "decimal", "Of the material in one piece."),
    ("owners", "listed"): Words("Listed", "listed", "Is the owner on a list: no, control, watch, unknown."),
    ("owners", "source"): Words("Source", "text", "Where this was found, with its day."),
    ("rates", "from"): Words("From currency", "currency", "Currency that is turned into another."),
    ("rates", "source"): Words("Source", "text", "Who says so."),
    ("status_checks", "shipment"): Words("Shipment", "text", "Blank if it counts for every case."),
    ("sources", "line"): Words("Line", "text", "Line of the material; blank for the other sheets."),
}  # fmt: skip

FORMER_LABELS: Final = {
    ("products", "listed_as"): "Listed as",
    ("products", "made_in"): "Made in",
    ("materials", "row"): "Annex 1 row",
    ("technology", "mining"): "Mining",
    ("technology", "separation"): "Separation",
    ("technology", "metal_smelting"): "Metal smelting",
    ("technology", "magnet_making"): "Magnet making",
    ("technology", "recycling"): "Recycling",
}
"""What columns were called before, by sheet: a file that says so above its columns is still taken."""

TITLES: Final = {
    "client": "Client",
    "products": "Products",
    "bill_of_materials": "Bill of materials",
    "materials": "Materials",
    "technology": "Technology",
    "suppliers": "Suppliers",
    "parties": "Parties",
    "owners": "Owners",
    "shipments": "Shipments",
    "shipment_lines": "Shipment lines",
    "rates": "Rates",
    "status_checks": "Status checks",
    "sources": "Sources",
}
"""The sheets of the workbook in the order in which they stand there."""

CHOICE_WORDS: Final[dict[str, dict[str, str]]] = {
    "answer": {"yes": "Yes", "no": "No", "unknown": "Not known"},
    "yes_no": {"yes": "Yes", "no": "No"},
    "yes": {"yes": "Yes"},
    "listed": {"no": "No", "control": "Control list", "watch": "Watch list", "unknown": "Not known"},
    "unit": {"kg": "kg", "g": "g", "t": "t", "mg": "mg"},
    "basis": {"ex_works": "Ex works", "purchase": "Purchase"},
    "movement": {"export": "Export", "domestic_transfer": "Transfer inside one country"},
    "assumption": {"announced": "As announced", "published_text": "Printed notices only"},
    "profile": {"safest": "Safest", "narrowest": "Narrowest"},
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
    "languages": {"en": "English", "zh": "Chinese", "en;zh": "English and Chinese"},
    "sourced_sheet": {"products": "Products", "materials": "Materials", "technology": "Technology"},
}  # fmt: skip
