# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The table of case fields: every field of a case that can be asked about, once, in the order of the interview.

Reading, building and schema of the case file, the measures and unknown paths of the engine, the pages of the interview
and the columns of a shipment derive from it. The words of a field stand in the pack, in the question for its path.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from desktop_app.basics.frozen import dataclass

PARTIES: Final = "parties"
OWNERS: Final = "owners"
RATES: Final = "rates"
STATUS_CHECKS: Final = "status_checks"
TECHNOLOGY: Final = "technology"
_MATERIAL: Final = "item.part_one[]"
_TECHNOLOGY: Final = f"item.{TECHNOLOGY}"
_PARTY: Final = f"{PARTIES}[]"
_OWNER: Final = f"{_PARTY}.owners[]"
_END_USE: Final = "end_use"


@dataclass(frozen=True, slots=True)
class CaseField:
    """One field of a case.

    ``path`` is the one of the case file, ``[]`` for any entry of a list. ``kind`` is the kind of its question. ``page``
    is the page of the interview it stands on, a ``Topic`` of ``domain/interview/questions/page.py``. ``measure`` is
    the measure of the engine that reads this field and no other. ``in_review``: the review lists it whenever it is
    known, not only once it has been asked. ``is_barred``: an end use that does not go together with humanitarian
    relief.
    """

    path: str
    kind: str
    page: str
    measure: str = ""
    in_review: bool = True
    is_barred: bool = False

    @property
    def key(self) -> str:
        """Return the last step of the path."""
        return self.path.rpartition(".")[2]

    @property
    def owner_path(self) -> str:
        """Return the path of what the field is a fact about, "" for the case itself."""
        return self.path.rpartition(".")[0]


CASE_FIELDS: Final = (
    CaseField("title", "text", "words", in_review=False),
    CaseField("exporter.country", "country", "shipment", "exporter_country"),
    CaseField("movement", "choice", "shipment", "movement"),
    CaseField("destination", "country", "shipment", "destination"),
    CaseField("on", "day", "shipment"),
    CaseField("exporter.name", "text", "words"),
    CaseField(RATES, "list", RATES),
    CaseField("item.listed_as", "row", "item", "item_class"),
    CaseField("item.made_in", "country", "item", "made_in"),
    CaseField("item.value", "money", "item"),
    CaseField("item.components", "list", "components"),
    CaseField("item.part_one", "list", "part_one"),
    CaseField("item.mass", "mass", "mass"),
    CaseField("item.quantity", "figure", "mass", in_review=False),
    CaseField(f"{_MATERIAL}.row", "row", "origin"),
    CaseField(f"{_MATERIAL}.origin", "country", "origin"),
    CaseField(f"{_MATERIAL}.china_share", "percent", "origin"),
    CaseField(f"{_MATERIAL}.element_percent", "percent", "worth"),
    CaseField(f"{_MATERIAL}.mass", "mass", "worth"),
    CaseField(f"{_MATERIAL}.value", "money", "worth"),
    CaseField(f"{_MATERIAL}.price", "price", "worth"),
    CaseField(f"{_MATERIAL}.element_factor", "figure", "worth"),
    CaseField(f"{_TECHNOLOGY}.mining", "truth", TECHNOLOGY),
    CaseField(f"{_TECHNOLOGY}.separation", "truth", TECHNOLOGY),
    CaseField(f"{_TECHNOLOGY}.metal_smelting", "truth", TECHNOLOGY),
    CaseField(f"{_TECHNOLOGY}.magnet_making", "truth", TECHNOLOGY),
    CaseField(f"{_TECHNOLOGY}.recycling", "truth", TECHNOLOGY),
    CaseField(PARTIES, "list", PARTIES),
    CaseField(f"{_PARTY}.military", "truth", "party"),
    CaseField(f"{_PARTY}.listed", "choice", "party"),
    CaseField(f"{_PARTY}.held_by_listed", "truth", "party"),
    CaseField(f"{_PARTY}.unreliable", "truth", "party"),
    CaseField(f"{_PARTY}.owners", "list", "owners"),
    CaseField(f"{_PARTY}.owners_complete", "truth", "owners"),
    CaseField(f"{_OWNER}.percent", "percent", "owner"),
    CaseField(f"{_OWNER}.listed", "choice", "owner"),
    CaseField(f"{_OWNER}.owners", "list", "owner"),
    CaseField(f"{_OWNER}.owners_complete", "truth", "owner"),
    CaseField(f"{_END_USE}.text", "text", "words"),
    CaseField(f"{_END_USE}.wmd", "truth", "use", "use_wmd", is_barred=True),
    CaseField(f"{_END_USE}.terrorism", "truth", "use", "use_terrorism", is_barred=True),
    CaseField(f"{_END_USE}.military", "truth", "use", "use_military", is_barred=True),
    CaseField(f"{_END_USE}.ai_military", "truth", "use", "use_ai_military"),
    CaseField(f"{_END_USE}.humanitarian", "truth", "use", "humanitarian"),
    CaseField(f"{_END_USE}.chips.kind", "choice", "chips", "chip_kind"),
    CaseField(f"{_END_USE}.chips.logic_nm", "figure", "chips", "logic_nm"),
    CaseField(f"{_END_USE}.chips.memory_layers", "figure", "chips", "memory_layers"),
)


def list_fields_below(owner: str) -> Iterator[CaseField]:
    """Yield the fields right below a path: ``item``, ``parties[]``, ``end_use``."""
    return (field for field in CASE_FIELDS if field.owner_path == owner)


ACTIVITIES: Final = tuple(field.key for field in list_fields_below(_TECHNOLOGY))
"""The activities whose technology may be Chinese."""

END_USE_FACTS: Final = tuple(field.key for field in list_fields_below(_END_USE) if field.kind == "truth")
"""The yes/no facts of the end use; each is a column of the sheet of shipments too."""

BARRED_END_USES: Final = tuple(field.key for field in list_fields_below(_END_USE) if field.is_barred)
"""The facts of the end use that do not go together with humanitarian relief: both at once is pointed out."""

END_USE_MEASURES: Final = {
    field.measure: field.key for field in list_fields_below(_END_USE) if field.kind == "truth"
}
"""Measure of the engine for each yes/no fact of the end use."""

PATH_OF_MEASURE: Final = {field.measure: field.path for field in CASE_FIELDS if field.measure}
"""The one path that each measure of a single field reads."""

OBJECTS: Final = frozenset(
    step
    for field in CASE_FIELDS
    for step in field.owner_path.split(".")
    if step not in ("", "item") and not step.endswith("]")
)
"""The names of fields that only group others: ``exporter``, ``technology``, ``end_use``, ``chips``."""
