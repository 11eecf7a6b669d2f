# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Label, kind and help of columns: of those that stand on several sheets, of long ones, of facts of the end use."""

from __future__ import annotations

from typing import Final

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
END_USE_TEXTS: Final = {
    "wmd": ("Weapons of mass destruction", "answer", ANSWER),
    "terrorism": ("Terrorism", "answer", ANSWER),
    "military": ("Military end use", "answer", ANSWER),
    "ai_military": ("AI with military potential", "answer", ANSWER),
    "humanitarian": (
        "Humanitarian", "answer", "Emergency medical care, disaster relief and the like? " + ANSWER,
    ),
}
# fmt: on
