# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The sheets of the catalogue, a form class for each. A field is text of its column's type; blank is "not known".

A class declares a sheet, and is its form and its row: its fields are the columns of the workbook, in its order, and
of the table of the database, which gives and takes it. A form is a value: change it with ``dataclasses.replace``.
Rows name each other by their keys (``supplier="kitakami"``), never by ids of the database.
``services.schema.declaration`` explains the declarations.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final, TypeVar

from desktop_app.basics.frozen import dataclass
from desktop_app.domain.case_fields import END_USE_FACTS
from desktop_app.services.schema.declaration import (
    Answer,
    CountryCode,
    CurrencyCode,
    Day,
    FieldProblem,
    Mass,
    MassUnit,
    Money,
    Number,
    Percent,
    Sheet,
    column,
    columns_behind,
    declare,
)

# --------------------------------------------------------------------------------------------------
# Label, kind and help of columns: of those that stand on several sheets, of long ones, of facts of the end
# use.


# fmt: off
UPPER: Final = "Upper end, where the figure beside it is the lower end of a range."
ANSWER: Final = "yes, no or unknown; blank if nobody has looked."

SHORT_NAME: Final = (
    "Short name", "key", "One word that stands for it in files; made from the name if blank.",
)
NAME: Final = ("Name", "text", "In Latin letters, as on papers.")
NAME_ZH: Final = ("Chinese name", "text", "In Chinese characters, for Chinese papers.")
OTHER_NAMES: Final = (
    "Other names", "text", "Former names, trade names, names in other scripts, separated by |.",
)
LISTED_REASON: Final = (
    "Why not listed", "text", "Asked for where somebody is not listed though an entry was judged to be the same.",
)
ADDRESS: Final = ("Address", "text", "One line.")
COUNTRY: Final = ("Country", "country", "Two letters of ISO 3166-1, such as JP.")
CURRENCY: Final = ("Currency", "currency", "Three letters of ISO 4217, such as EUR.")
PART_NUMBER: Final = ("Part number", "key", "As it stands on drawing and label, zeros included.")
MASS_TO: Final = ("Mass, to", "decimal", UPPER)
MASS_UNIT: Final = ("Unit of mass", "unit", "mg, g, kg or t.")
ELEMENT: Final = (
    "Element", "element", "Symbol of the rare earth whose content it is, such as on a certificate that names no"
        " feedstock; the kind of material then stays open.",
)
ADVISER: Final = (
    "Adviser", "text",
    "Who writes the papers for the client; heads them, with the client's name below. Blank if"
    " the client writes its own.",
)
PRIVILEGE_LINE: Final = (
    "Privilege line", "text",
    "Stands at the top of every page of a memo, such as: Privileged and confidential.",
)
SECOND_PERSON: Final = (
    "Second person", "yes_no",
    "Yes if nothing is recorded before another person has reviewed it; blank if one person is enough.",
)
RETENTION_YEARS: Final = (
    "Years to keep records", "years",
    "How many years records are kept from the day of export; five if blank or fewer.",
)
RELIANCE_LINE: Final = (
    "Reliance line", "text",
    "Stands above the signatures of a memo: who may rely on it, and for what.",
)
LISTED_AS: Final = (
    "Annex 1 row", "listed_as",
    "A row of Annex 1; assembly if a magnet or target of it is built in; not_listed if neither"
    " holds; blank if not classified.",
)
VALUE_OF_PIECE: Final = (
    "Value", "positive",
    "Of one piece, without tax, freight and insurance; blank means not known.",
)
BILL_COMPLETE: Final = (
    "Bill complete", "yes_no",
    "yes if these are all the parts, even if none; no or blank: there may be more.",
)
MATERIALS_COMPLETE: Final = (
    "Materials complete", "yes_no",
    "yes if these are all of them, even if none; no or blank: there may be more.",
)
CHINA_SHARE: Final = (
    "Chinese share, %", "percent",
    "Percent of it that is Chinese; if given, it is used instead of the origin.",
)
VALUE_OF_MATERIAL: Final = (
    "Value", "decimal",
    "Of the material in one piece; if given, it is used instead of mass and price.",
)
ELEMENT_PERCENT: Final = ("Element content, %", "percent", "Percent of the item's mass that is the element.")
ELEMENT_FACTOR: Final = (
    "Element in feedstock", "factor",
    "Mass of the element in one unit of mass of the feedstock, at most 1.",
)
SOURCE_KIND: Final = (
    "Kind of source", "source_kind", "typed, imported, declared, measured, computed, estimated.",
)
SOURCE_DOCUMENT: Final = ("Document", "text", "The paper it rests on.")
SOURCE_BY: Final = ("Stated by", "text", "Who said or entered it.")
SOURCE_ON: Final = ("Stated on", "day", "Day of the paper, such as 2025-09-15.")
SOURCE: Final = ("Remark on the source", "text", "Where figures were looked up.")
NOTE: Final = ("Note", "text", "Anything worth keeping.")
PROFILE_BY: Final = ("Readings chosen by", "text", "Who chose how the law is read; stands on the memo.")
PROFILE_WHY: Final = ("Reason for the readings", "text", "Why the law is read so; stands on the memo.")
PROFILE_ON: Final = ("Readings chosen on", "day", "Day on which they were chosen, such as 2026-11-24.")
ASSUMPTION_BY: Final = ("Assumption chosen by", "text", "Who chose what is counted; stands on the memo.")
ASSUMPTION_WHY: Final = ("Reason for the assumption", "text", "Why it is counted; stands on the memo.")
ASSUMPTION_ON: Final = ("Assumption chosen on", "day", "Day on which it was chosen, such as 2026-11-24.")
QUANTITY: Final = ("Quantity", "positive", "How many; fractions such as 0.5 are allowed.")
LINE: Final = ("Line", "key", "Number of the line; filled in if blank.")
OWNERS_KNOWN: Final = (
    "Owners looked up", "yes",
    "yes if the sheet Owners names every owner that was found, even if none was.",
)
OWNERS_COMPLETE: Final = ("Owners complete", "answer", "Are all owners named? " + ANSWER)
ON: Final = ("Day", "day", "Such as 2026-11-24; of a shipment, the day of export.")
END_USE_TEXTS: Final = {  # of the first questions; one that came later has the words of its question
    "wmd": ("Weapons of mass destruction", "answer", ANSWER),
    "terrorism": ("Terrorism", "answer", ANSWER),
    "military": ("Military end use", "answer", ANSWER),
    "ai_military": ("AI with military potential", "answer", ANSWER),
    "humanitarian": (
        "Humanitarian", "answer", "Emergency medical care, disaster relief and the like? " + ANSWER,
    ),
}
# fmt: on


def _rate_rules(row: Mapping[str, str]) -> Iterator[FieldProblem]:
    if row.get("from") == row.get("to"):
        yield FieldProblem("to", "both currencies are the same", "Name two currencies")


def _check_rules(row: Mapping[str, str]) -> Iterator[FieldProblem]:
    if row.get("from") and "" < row.get("until", "") < row["from"]:
        yield FieldProblem("until", "until lies before from", "Give the first day and the last")


def _shipment_rules(row: Mapping[str, str]) -> Iterator[FieldProblem]:
    needed = {"logic": "logic_nm", "memory": "memory_layers"}.get(row.get("chips_kind", ""))
    if needed and row.get(needed) == "none":
        yield FieldProblem(
            needed,
            "none stands for the very side that this kind of chips needs",
            "Give the figure, or leave it blank if not known",
        )


# fmt: off
@declare(
    Sheet.CLIENT, table="client", title="Client", called="client", topic="clients", key="client", row_key=("client",),
    in_every_case=True,
)
@dataclass(frozen=True, slots=True, kw_only=True)
class Client:
    """The client whose catalogue it is."""

    client: str = column(*SHORT_NAME, required=True)
    name: str = column(*NAME, required=True)
    name_zh: str = column(*NAME_ZH)
    address: str = column(*ADDRESS)
    country: CountryCode = column(*COUNTRY)
    currency: CurrencyCode = column(*CURRENCY)
    paper_languages: str = column(
        "Languages of papers", "languages",
        "With Chinese, a memo in English ends with a page in Chinese; English alone if blank.",
    )
    letterhead_line_1: str = column("Letterhead, first line", "text", "Stands at the top of papers.")
    letterhead_line_2: str = column("Letterhead, second line", "text", "Stands below the first.")
    letterhead_line_3: str = column("Letterhead, third line", "text", "Stands below the second.")
    adviser: str = column(*ADVISER)
    addressee: str = column("Addressee", "text", "To whom memos are addressed, such as a board or a department.")
    privilege_line: str = column(*PRIVILEGE_LINE)
    reliance_line: str = column(*RELIANCE_LINE)
    paper_size: str = column("Paper size", "paper_size", "Of memos and letters; A4 if blank.")
    second_person: Answer = column(*SECOND_PERSON)
    retention_years: str = column(*RETENTION_YEARS)
    note: str = column("Note", "text", "Anything worth keeping; does not appear on papers.")


@declare(
    Sheet.PRODUCTS, table="product", title="Products", called="product", users=("product", "products"),
    key="part_number", key_called="part number", row_key=("part_number",),
    filled_by=("parts", "composition"),
)
@dataclass(frozen=True, slots=True, kw_only=True)
class Product:
    """A product or part; ``value`` and ``mass`` are of one piece, ``_to`` is the upper end of a range."""

    part_number: str = column(*PART_NUMBER, required=True, search=True)
    name: str = column(*NAME, search=True)
    name_zh: str = column(*NAME_ZH, search=True)
    listed_as: str = column(*LISTED_AS, fact="listed_as", former="Listed as", in_bulk=True)
    made_in: CountryCode = column(
        "Country of origin", "country", "Where the item itself was made; blank if not known.",
        fact="made_in", former="Made in", in_bulk=True,
    )
    value: Money = column(*VALUE_OF_PIECE, fact="value")
    value_to: Money = column("Value, to", "positive", UPPER, fact="value")
    currency: CurrencyCode = column(*CURRENCY, fact="value")
    value_basis: str = column(
        "Basis of value", "basis", "What the figure is: ex_works or purchase.", fact="value",
    )
    mass: Mass = column("Mass", "decimal", "Of one piece.", fact="mass")
    mass_to: Mass = column(*MASS_TO, fact="mass")
    mass_unit: MassUnit = column(*MASS_UNIT, fact="mass")
    hs_code: str = column("HS code", "text", "Digits of the customs tariff.", search=True)
    supplier: str = column(
        "Supplier", "key", "The supplier's short name.", references=Sheet.SUPPLIERS, list_width=100, in_bulk=True,
    )
    material_family: str = column("Material family", "text", "Such as sintered NdFeB.", search=True)
    grade: str = column("Grade", "text", "Such as N42SH.", search=True, list_width=90)
    lot_made_on: Day = column(
        "Lot made on", "day", "Day on which the lot at hand was made, such as 2026-11-24; a document of the product"
            " that is older is to be looked at again.", list_width=100, in_bulk=True,
    )
    bill_complete: Answer = column(*BILL_COMPLETE, tells_complete=Sheet.BILL)
    materials_complete: Answer = column(*MATERIALS_COMPLETE, tells_complete=Sheet.MATERIALS)
    source_kind: str = column(*SOURCE_KIND)
    source_document: str = column(*SOURCE_DOCUMENT)
    source_by: str = column(*SOURCE_BY)
    source_on: Day = column(*SOURCE_ON)
    source: str = column(*SOURCE, in_form=False)
    note: str = column(*NOTE, search=True)


@declare(
    Sheet.BILL, table="bill_line", title="Bill of materials",
    users=("bill of materials", "bills of materials"), row_key=("parent", "child"),
    part_of="parent", list_of="parent", ordered=True, filled_by=("parts",),
)
@dataclass(frozen=True, slots=True, kw_only=True)
class BillLine:
    """How many of one part are in another."""

    parent: str = column(
        "Product", "key", "Part number of the product that the part is"
            " built into.", required=True, references=Sheet.PRODUCTS,
    )
    child: str = column(
        "Part", "key", "Part number of the part; it needs its own row on the sheet Products.", required=True,
        references=Sheet.PRODUCTS,
    )
    quantity: Number = column(*QUANTITY, required=True)


@declare(
    Sheet.MATERIALS, table="material_line", title="Materials",
    row_key=("part_number", "line"), part_of="part_number", list_of="part_number", ordered=True,
    same_by="row", filled_by=("composition", "parts"),
)
@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """A rare-earth material in a product itself, not inside its parts."""

    part_number: str = column(*PART_NUMBER, required=True, references=Sheet.PRODUCTS, in_form=False)
    line: str = column(*LINE, required=True, in_form=False)
    row: str = column(
        "Kind of material", "material_row", "Row I-01 to I-13, or X-02, X-03, X-06, X-07 for feedstock.",
        fact="row", former="Annex 1 row",
    )
    origin: CountryCode = column(
        "Origin", "country", "Country the material comes from; blank if not known.", fact="origin",
    )
    china_share: Percent = column(*CHINA_SHARE, fact="china_share")
    china_share_to: Percent = column("Chinese share, %, to", "percent", UPPER, fact="china_share")
    value: Money = column(*VALUE_OF_MATERIAL, fact="value")
    value_to: Money = column("Value, to", "decimal", UPPER, fact="value")
    value_currency: CurrencyCode = column("Currency of value", "currency", "Three letters of ISO 4217.", fact="value")
    mass: Mass = column("Mass", "decimal", "Of the material in one piece.", fact="mass")
    mass_to: Mass = column(*MASS_TO, fact="mass")
    mass_unit: MassUnit = column(*MASS_UNIT, fact="mass")
    element_percent: Percent = column(*ELEMENT_PERCENT, fact="element_percent")
    element_percent_to: Percent = column("Element content, %, to", "percent", UPPER, fact="element_percent")
    element: str = column(*ELEMENT, fact="element_percent")
    element_factor: Number = column(*ELEMENT_FACTOR, fact="element_factor")
    price: Money = column("Price", "decimal", "Of the material, for the unit of mass beside it.", fact="price")
    price_to: Money = column("Price, to", "decimal", UPPER, fact="price")
    price_currency: CurrencyCode = column("Currency of price", "currency", "Three letters of ISO 4217.", fact="price")
    price_per: MassUnit = column("Price per", "unit", "mg, g, kg or t.", fact="price")
    source_kind: str = column(*SOURCE_KIND)
    source_document: str = column(*SOURCE_DOCUMENT)
    source: str = column(*SOURCE, in_form=False)
    note: str = column(*NOTE, in_form=False)


@declare(
    Sheet.TECHNOLOGY, table="technology", title="Technology", row_key=("part_number",),
    part_of="part_number",
)
@dataclass(frozen=True, slots=True, kw_only=True)
class Technology:
    """Whether China-origin technology was used to make a product: yes, no, unknown or blank for each activity."""

    part_number: str = column(*PART_NUMBER, required=True, references=Sheet.PRODUCTS, in_form=False)
    mining: Answer = column(
        "Chinese mining technology", "answer",
        "Was technology from China used to mine what is in it? " + ANSWER, fact="mining", former="Mining",
    )
    separation: Answer = column(
        "Chinese separation technology", "answer",
        "Was technology from China used for smelting and separation? " + ANSWER, fact="separation",
        former="Separation",
    )
    metal_smelting: Answer = column(
        "Chinese metal-making technology", "answer",
        "Was technology from China used for smelting metal? " + ANSWER, fact="metal_smelting",
        former="Metal smelting",
    )
    magnet_making: Answer = column(
        "Chinese magnet-making technology", "answer",
        "Was technology from China used for making magnets? " + ANSWER, fact="magnet_making",
        former="Magnet making",
    )
    recycling: Answer = column(
        "Chinese recycling technology", "answer", "Was technology from China used for recycling? " + ANSWER,
        fact="recycling", former="Recycling",
    )
    source_kind: str = column(*SOURCE_KIND)
    source_document: str = column(*SOURCE_DOCUMENT)
    source_by: str = column(*SOURCE_BY)
    source_on: Day = column(*SOURCE_ON)
    note: str = column(*NOTE)


@declare(
    Sheet.SUPPLIERS, table="supplier", title="Suppliers", called="supplier", key="supplier",
    row_key=("supplier",), filled_by=("suppliers", "parts"),
)
@dataclass(frozen=True, slots=True, kw_only=True)
class Supplier:
    """Who delivers parts."""

    supplier: str = column(*SHORT_NAME, required=True, search=True)
    name: str = column(*NAME, required=True, search=True)
    name_zh: str = column(*NAME_ZH, search=True)
    country: CountryCode = column(*COUNTRY, in_bulk=True)
    address: str = column(*ADDRESS, search=True)
    contact: str = column("Contact", "text", "Whom to ask.", search=True)
    active: Answer = column(
        "Active", "yes_no", "no for a supplier that no longer delivers.", default="yes", in_bulk=True,
    )
    note: str = column(*NOTE, search=True)


@declare(
    Sheet.PARTIES, table="party", title="Parties", called="party", key="party", row_key=("party",), of_firm="party",
    filled_by=("parties", "stakes"),
)
@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """An importer, consignee or end user. The answers are those of a person who looked."""

    party: str = column(*SHORT_NAME, required=True, search=True)
    name: str = column(*NAME, required=True, search=True)
    name_zh: str = column(*NAME_ZH, search=True)
    other_names: str = column(*OTHER_NAMES, search=True)
    country: CountryCode = column(*COUNTRY, in_bulk=True)
    address: str = column(*ADDRESS, search=True)
    military: Answer = column("Military", "answer", "Belongs to or works for armed forces? " + ANSWER)
    listed: str = column("Listed", "listed", "As judged by a person: no, control, watch or unknown.")
    listed_reason: str = column(*LISTED_REASON)
    unreliable: Answer = column("Unreliable list", "answer", "On the unreliable entity list? " + ANSWER)
    held_by_listed: Answer = column(
        "Held by a listed party", "answer", "Does a listed party hold half or more of it? If blank,"
            " this is worked out from the owners.",
    )
    owners_known: Answer = column(*OWNERS_KNOWN)
    owners_complete: Answer = column(*OWNERS_COMPLETE)
    note: str = column(*NOTE, search=True)


@declare(
    Sheet.OWNERS, table="stake", title="Owners", row_key=("owned", "owner"),
    list_of="owned", of_firm="owned", owner="owner", filled_by=("stakes", "parties"),
)
@dataclass(frozen=True, slots=True, kw_only=True)
class Stake:
    """What ``owner`` holds of ``owned``, a party or another owner; both are keys, ``name`` is the owner's."""

    owned: str = column(
        "Held", "key", "Short name of the party or owner whose shares are held; blank means this party.", required=True,
    )
    owner: str = column(
        "Owner", "key", "Short name of who holds it; made from the name if blank.", required=True,
    )
    name: str = column(*NAME)
    other_names: str = column(*OTHER_NAMES)
    country: CountryCode = column(*COUNTRY)
    percent: Percent = column("Share held, %", "percent", "Percent of the shares; blank means not known.")
    percent_to: Percent = column("Share held, %, to", "percent", UPPER)
    listed: str = column("Listed", "listed", "Is the owner on a list: no, control, watch, unknown.")
    listed_reason: str = column(*LISTED_REASON)
    owners_known: Answer = column(*OWNERS_KNOWN)
    owners_complete: Answer = column(*OWNERS_COMPLETE)
    as_of: Day = column("As of", "day", "Day on which this was so, such as 2026-11-24.")
    source: str = column("Source", "text", "Where this was found.")
    note: str = column(*NOTE, in_form=False)


@declare(
    Sheet.SHIPMENTS, table="shipment", title="Shipments", called="shipment", users=("shipment", "shipments"),
    key="shipment", key_called="number", row_key=("shipment",), rules=_shipment_rules,
)
@dataclass(frozen=True, slots=True, kw_only=True)
@columns_behind("end_use_text", {
    fact: column(*END_USE_TEXTS.get(fact, ("", "answer", "")), path=f"end_use.{fact}", list_width=110)
    for fact in END_USE_FACTS
})
class Shipment:
    """Goods that leave on one day to one buyer; parties by key. A blank exporter is the client itself.

    The yes/no facts of the end use stand behind ``end_use_text``, one column for each of the table of case fields.
    """

    shipment: str = column(
        "Number", "key", "The next number is given if blank.", required=True, search=True, in_form=False,
    )
    title: str = column("Title", "text", "What the shipment is, in a few words.", search=True)
    on: Day = column(*ON, in_bulk=True)
    movement: str = column("Movement", "movement", "export, or domestic_transfer inside one country.", in_bulk=True)
    destination: CountryCode = column("Destination", "country", "Country the goods go to.", in_bulk=True)
    exporter: str = column("Exporter", "text", "Blank if it is the client itself.")
    exporter_country: CountryCode = column("Exporter's country", "country", "Given together with the exporter.")
    importer: str = column("Importer", "key", "Short name of a party.", references=Sheet.PARTIES)
    consignee: str = column(
        "Consignee", "key", "Short name of a party; counts as an importer.", references=Sheet.PARTIES,
    )
    end_user: str = column("End user", "key", "Short name of a party.", references=Sheet.PARTIES)
    end_use_text: str = column("End use", "text", "What the goods are for, in words.", search=True)
    chips_kind: str = column(
        "Chips", "chips_kind", "none, logic, memory, equipment, test_equipment or materials.",
    )
    logic_nm: str = column(
        "Logic process, nm", "process", "Figure in nanometres, or none if the question does not apply.",
    )
    memory_layers: str = column("Memory layers", "process", "Number of layers, or none if the question does not apply.")
    assumption: str = column(
        "Assumption", "assumption", "announced or published_text; blank relies on notices only.",
    )
    assumption_by: str = column(*ASSUMPTION_BY)
    assumption_why: str = column(*ASSUMPTION_WHY)
    assumption_on: Day = column(*ASSUMPTION_ON)
    profile: str = column("Cautious or narrow", "profile", "How doubtful points of the law are read:"
        " safest (cautious; also when blank) or narrowest (narrow).")
    profile_by: str = column(*PROFILE_BY)
    profile_why: str = column(*PROFILE_WHY)
    profile_on: Day = column(*PROFILE_ON)
    readings: str = column(
        "Readings", "readings", "Single points read otherwise, such as numerator=content;feedstock=as_bought.",
        in_form=False,
    )
    note: str = column(*NOTE, search=True)

    @property
    def parties(self) -> dict[str, str]:
        """Return the keys of the parties that it names, by their roles."""
        roles = {"importer": self.importer, "consignee": self.consignee, "end_user": self.end_user}
        return {role: party for role, party in roles.items() if party}


@declare(
    Sheet.SHIPMENT_LINES, table="shipment_line", title="Shipment lines",
    users=("line of a shipment", "lines of shipments"), row_key=("shipment", "line"),
    part_of="shipment", list_of="shipment", ordered=True, same_by="part_number",
)
@dataclass(frozen=True, slots=True, kw_only=True)
class ShipmentLine:
    """One product of a shipment."""

    shipment: str = column(
        "Shipment", "key", "The number of the shipment.", required=True, references=Sheet.SHIPMENTS,
    )
    line: str = column(*LINE, required=True)
    part_number: str = column(*PART_NUMBER, required=True, references=Sheet.PRODUCTS)
    quantity: Number = column(*QUANTITY)


@declare(
    Sheet.RATES, table="rate", title="Rates", called="exchange rate", row_key=("from", "to", "on"),
    rules=_rate_rules, in_every_case=True,
)
@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """Units of ``to`` for one ``from_`` on a day, and who says so."""

    from_: CurrencyCode = column("From currency", "currency", "Currency that is turned into another.", required=True)
    to: CurrencyCode = column("To currency", "currency", "Currency that it is turned into.", required=True)
    rate: Number = column(
        "Rate", "positive", "Units of the second currency for one unit of the first.", required=True,
    )
    on: Day = column(*ON, required=True)
    source: str = column("Source", "text", "Who says so.")


@declare(
    Sheet.STATUS_CHECKS, table="status_check", title="Status checks", called="status check", topic="checks",
    row_key=("shipment", "provision", "state", "checked_on", "by"),
    rules=_check_rules, in_every_case=True, is_shared=True,
)
@dataclass(frozen=True, slots=True, kw_only=True)
class StatusCheck:
    """What a person found about a provision on the ministry's pages; a blank shipment means every case."""

    shipment: str = column("Shipment", "text", "Blank if it counts for every case.")
    provision: str = column(
        "Provision", "provision", "Number of the provision, as the law file has it.", required=True,
    )
    notice: str = column("Notice", "text", "The notice that was found, in words.")
    state: str = column(
        "State", "state", "not_started, in_force, suspended, ended or unconfirmed; blank: nothing new.",
    )
    from_: Day = column("From", "day", "First day.")
    until: Day = column("Until", "day", "Last day; blank if no end is named.")
    checked_on: Day = column("Checked on", "day", "Day on which somebody looked.", required=True)
    by: str = column("By", "text", "Who looked: name or initials.", required=True)
    where: str = column("Where", "text", "The page or paper that was looked at.")
    evidence: str = column("Evidence", "key", "Hash of the page.", references=Sheet.EVIDENCE, in_workbook=False)


@declare(
    Sheet.SOURCES, table="provenance", title="Sources",
    row_key=("sheet", "part_number", "line", "field"), part_of="part_number",
)
@dataclass(frozen=True, slots=True, kw_only=True)
class FieldSource:
    """The source of one field of a row, if it differs from the source of the row.

    ``sheet`` is products, materials or technology; ``line`` is that of a material; ``field`` is the column.
    """

    sheet: str = column("Sheet", "sourced_sheet", "products, materials or technology.", required=True)
    part_number: str = column(*PART_NUMBER, required=True, references=Sheet.PRODUCTS)
    line: str = column("Line", "text", "Line of the material; blank for the other sheets.")
    field: str = column("Column", "text", "The column that this source is about.", required=True)
    source_kind: str = column(*SOURCE_KIND)
    source_document: str = column(*SOURCE_DOCUMENT)
    source_by: str = column(*SOURCE_BY)
    source_on: Day = column(*SOURCE_ON)
    note: str = column(*NOTE)


@declare(
    Sheet.STATEMENTS, table="statement", title="Statements", row_key=("part_number", "fact"), part_of="part_number",
)
@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What a supplier stated of a product that no other sheet has a column for, or that it left open when asked.

    ``fact`` names it as a case does, with the symbol of an element where it is of one: ``stages.Dy.separated``,
    ``no18.licence``, ``part_one.Dy.origin``.
    """

    part_number: str = column(*PART_NUMBER, required=True, references=Sheet.PRODUCTS)
    fact: str = column(
        "Fact", "key", "What it is about, such as stages.Dy.separated, no18.licence or made_in.", required=True,
    )
    value: str = column("Stated", "text", "What was stated; countries as two letters each, with commas between.")
    answer: str = column(
        "Left open", "left_open", "do_not_know, cannot_disclose or refused, where no value was given.",
    )
    source_kind: str = column(*SOURCE_KIND)
    source_document: str = column(*SOURCE_DOCUMENT)
    source_by: str = column(*SOURCE_BY)
    source_on: Day = column(*SOURCE_ON)
    note: str = column(*NOTE)
# fmt: on


Form = (
    Client | Supplier | Product | BillLine | Material | Technology | Party | Stake | Shipment
    | ShipmentLine | Rate | StatusCheck | FieldSource | Statement
)  # fmt: skip
FormT = TypeVar("FormT", bound=Form)
Stated = Product | Material | Technology
"""A row whose facts have a source."""
StatedT = TypeVar("StatedT", Product, Material, Technology)
