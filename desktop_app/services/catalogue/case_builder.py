# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Builds cases from a catalogue: one for each line of a shipment.

An empty cell is not known and is left out of the case. A list is put in if the catalogue calls it complete or names
entries; otherwise nobody has looked, and it is left out. A list with entries that is not called complete may hold
more: it gets one further entry without any fact, so that silence never becomes "no". Materials of which one is the
content of an element and names no row are left out as well, until the row is named.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

from desktop_app.basics.errors import Refused
from desktop_app.basics.phrase import Phrase
from desktop_app.domain.case import ANYTHING_ELSE, ASSEMBLY, NOT_LISTED
from desktop_app.domain.case_fields import ACTIVITIES, END_USE_FACTS
from desktop_app.domain.casefile.fields import FORMAT
from desktop_app.services.catalogue.bill_graph import BillSize, measure_bills, refuse_oversized
from desktop_app.services.catalogue.figures import group_rows, point_or_range
from desktop_app.services.catalogue.firms.party_cases import PartyCases, Reasons
from desktop_app.services.context.ports import Sheets
from desktop_app.services.schema.declaration import Sheet
from desktop_app.services.schema.sources import kind_said

Row = Mapping[str, str]
Tree = dict[str, Any]
_ROLES: Final = ("importer", "consignee", "end_user")
_MORE_PARTS: Final = {"name": ANYTHING_ELSE, "quantity": "1"}
_SOURCED: Final = ("made_in", "value", "mass", "listed_as")


@dataclass(frozen=True, slots=True)
class LineCase:
    """One line of a shipment, with its case as a tree in the form of a case file."""

    shipment: str
    line: str
    part_number: str
    quantity: str
    case: Tree


class Catalogue:
    """The sheets of one client, looked up by their keys."""

    def __init__(self, sheets: Sheets) -> None:
        self.sheets = sheets
        self.products = {row["part_number"]: row for row in sheets[Sheet.PRODUCTS]}
        self.technology = {row["part_number"]: row for row in sheets[Sheet.TECHNOLOGY]}
        self.shipments = {row["shipment"]: row for row in sheets[Sheet.SHIPMENTS]}
        self.bills = group_rows(sheets[Sheet.BILL], "parent")
        self.materials = group_rows(sheets[Sheet.MATERIALS], "part_number")
        self.field_sources = _said_of_fields(sheets.get(Sheet.SOURCES, ()))

    @property
    def client(self) -> Row:
        """Return the row of the client."""
        return self.sheets[Sheet.CLIENT][0]

    def build_line_cases(self) -> list[LineCase]:
        """Return the cases of all lines of all shipments."""
        return [
            LineCase(row["shipment"], row["line"], row["part_number"], row["quantity"], self.build_case(row))
            for row in self.sheets[Sheet.SHIPMENT_LINES]
        ]

    def build_case(self, line: Row) -> Tree:
        """Return the case of one line of a shipment."""
        shipment = self._find_row(self.shipments, line["shipment"], Sheet.SHIPMENTS)
        sources: Tree = {}
        item = self.build_item(line["part_number"], "item", sources) if line["part_number"] else {}
        case: Tree = _without_blanks(
            {
                "format": FORMAT,
                "title": _join_titles(shipment["title"], item.get("name") or line["part_number"]),
                "on": shipment["on"],
                "assumption": shipment["assumption"],
                "status_checks": [_status_check(row) for row in self._checks_of_shipment(line["shipment"])],
                "readings": _build_readings(shipment),
                "chosen": _build_chosen(shipment) or None,
                "exporter": self._build_exporter(shipment),
                "movement": shipment["movement"],
                "destination": shipment["destination"],
                "rates": [dict(row) for row in self.sheets[Sheet.RATES]],
                "item": item,
                "parties": self._build_parties(shipment, sources),
                "end_use": _build_end_use(shipment),
                "sources": sources,
            }
        )
        return case

    def _build_parties(self, shipment: Row, sources: Tree) -> list[Tree]:
        named = (role for role in _ROLES if shipment[role])
        return [
            self._party_cases.build_party(
                shipment[role], shipment["on"], role, reasons=Reasons(f"parties[{at}]", sources)
            )
            for at, role in enumerate(named)
        ]

    def build_item(self, part_number: str, path: str, sources: Tree) -> Tree:
        """Return a product with its components as an item; ``sources`` collects the source of each fact by path.

        Errors: Refused, before anything is unfolded, for a bill that is too large or goes in a circle.
        """
        if part_number in self.bills:
            refuse_oversized(part_number, self._bill_sizes)
        return self._unfold_item(part_number, path, sources)

    @cached_property
    def _bill_sizes(self) -> Mapping[str, BillSize]:
        parts = {product: [line["child"] for line in lines] for product, lines in self.bills.items()}
        return measure_bills(parts, {product: len(entries) for product, entries in self.materials.items()})

    def _unfold_item(self, part_number: str, path: str, sources: Tree) -> Tree:
        row = self._find_row(self.products, part_number, Sheet.PRODUCTS)
        field_sources = self.field_sources.get((Sheet.PRODUCTS, part_number, ""), {})
        _note_sources(
            sources, path, row, [field for field in _SOURCED if row[field]], field_sources=field_sources
        )
        return {
            "part_number": part_number,
            "name": row["name"],
            "listed_as": row["listed_as"],
            "made_in": row["made_in"],
            "value": _build_amount(row, "value", currency=row["currency"]),
            "mass": _build_amount(row, "mass", unit=row["mass_unit"]),
            "technology": self._technology(part_number, path, sources),
            "part_one": self._materials(part_number, row, path, sources),
            "components": self._components(part_number, row, path, sources),
        }

    def _components(self, part_number: str, row: Row, path: str, sources: Tree) -> list[Tree] | None:
        lines = self.bills.get(part_number, [])
        if not lines and row["bill_complete"] != "yes":
            return None
        parts = [
            {
                **self._unfold_item(line["child"], f"{path}.components[{number}]", sources),
                "quantity": line["quantity"],
            }
            for number, line in enumerate(lines)
        ]
        classes = [component["listed_as"] for component in parts]
        may_hold_others = row["bill_complete"] != "yes" and may_hold_more(row["listed_as"], classes)
        return [*parts, dict(_MORE_PARTS)] if may_hold_others else parts

    def _materials(self, part_number: str, row: Row, path: str, sources: Tree) -> list[Tree] | None:
        stored = self.materials.get(part_number, [])
        entries = [entry for entry in stored if not _is_composition(entry)]
        if len(entries) < len(stored):
            # an open kind of material is not "none": where a list left out means that, one entry says nothing
            return [{}] if row["listed_as"] == NOT_LISTED else None
        if not entries and row["materials_complete"] != "yes":
            return None
        for number, entry in enumerate(entries):
            fields = [
                field
                for field in ("origin", "china_share", "element_percent", "mass", "price", "value")
                if entry[field]
            ]
            field_sources = self.field_sources.get((Sheet.MATERIALS, part_number, entry["line"]), {})
            _note_sources(sources, f"{path}.part_one[{number}]", entry, fields, field_sources=field_sources)
        known_materials = [_build_material(entry) for entry in entries]
        return known_materials if row["materials_complete"] == "yes" else [*known_materials, {}]

    def _technology(self, part_number: str, path: str, sources: Tree) -> Tree | None:
        row = self.technology.get(part_number)
        if row is None:
            return None
        _note_sources(
            sources,
            f"{path}.technology",
            row,
            [activity for activity in ACTIVITIES if row[activity]],
            field_sources=self.field_sources.get((Sheet.TECHNOLOGY, part_number, ""), {}),
        )
        return {activity: row[activity] for activity in ACTIVITIES}

    def build_party(self, party: str, on: str = "") -> Tree:
        """Return a party in the form of the case file, without its role; ``on`` is the export day, if known."""
        party_tree: Tree = _without_blanks(self._party_cases.build_party(party, on))
        return party_tree

    @cached_property
    def _party_cases(self) -> PartyCases:
        return PartyCases(self.sheets)

    def _build_exporter(self, shipment: Row) -> Tree:
        if shipment["exporter"]:
            return {"name": shipment["exporter"], "country": shipment["exporter_country"]}
        return {"name": self.client["name"], "country": self.client["country"]}

    def _checks_of_shipment(self, shipment: str) -> list[Row]:
        return [row for row in self.sheets[Sheet.STATUS_CHECKS] if row["shipment"] in ("", shipment)]

    def _find_row(self, rows: Mapping[str, Row], key: str, sheet: str) -> Row:
        if key not in rows:
            raise Refused(
                Phrase('"{key}" is named, and no row has that key', key=key),
                file=sheet,
                do="Add the row or correct the name",
            )
        return rows[key]


def may_hold_more(listed_as: str, parts: Iterable[str]) -> bool:
    """Tell whether a bill not called complete may hold parts that bear on the verdict.

    A magnet, a material or an item not listed counts by its class as holding nothing more, unless one of its parts
    contradicts that; ``parts`` are the classes of the parts.
    """
    vouched = listed_as not in ("", ASSEMBLY)
    return not vouched or any(component != NOT_LISTED for component in parts)


def _is_composition(material: Row) -> bool:
    """Tell whether a material is the content of an element, of which nobody has said what was fed in.

    A content of zero is nothing, whatever was fed in.
    """
    ends = (material["element_percent"], material["element_percent_to"])
    is_nothing = ends[0] != "" and not any(end.strip("0.") for end in ends)
    return not material["row"] and bool(material["element"]) and not is_nothing


def _build_amount(row: Row, name: str, **unit: str) -> Tree | None:
    """Return a figure with its unit, a range where an upper end is given."""
    if not row[name]:
        return None
    upper = row[f"{name}_to"]
    return {**({"from": row[name], "to": upper} if upper else {"amount": row[name]}), **unit}


def _build_material(row: Row) -> Tree:
    return {
        "row": row["row"],
        "origin": row["origin"],
        "china_share": point_or_range(row, "china_share"),
        "element_factor": row["element_factor"],
        "value": _build_amount(row, "value", currency=row["value_currency"]),
        "mass": _build_amount(row, "mass", unit=row["mass_unit"]),
        "element_percent": point_or_range(row, "element_percent"),
        "price": _build_amount(row, "price", currency=row["price_currency"], per=row["price_per"]),
    }


def _status_check(row: Row) -> Tree:
    """Return a status check; the case format has no field for evidence, so its hash is added to ``where``."""
    field_sources = {key: value for key, value in row.items() if key not in ("shipment", "evidence")}
    if row.get("evidence"):
        named = f"evidence sha256 {row['evidence']}"
        field_sources["where"] = f"{row['where']} ({named})" if row["where"] else named
    return field_sources


def _build_readings(shipment: Row) -> Tree:
    switches = dict(pair.split("=", 1) for pair in shipment["readings"].split(";") if "=" in pair)
    return {"profile": shipment["profile"], **switches}


def _build_chosen(shipment: Row) -> Tree:
    """Return who chose the readings and the assumption; single readings are chosen with the profile."""
    choice_made = {
        name: {part: text for part in ("by", "why", "on") if (text := shipment.get(f"{name}_{part}", ""))}
        for name in ("profile", "assumption")
    }
    choices = dict.fromkeys(_build_readings(shipment), "profile") | {"assumption": "assumption"}
    return {key: dict(choice_made[name]) for key, name in choices.items() if choice_made[name]}


def _build_end_use(shipment: Row) -> Tree:
    chips = {
        "kind": shipment["chips_kind"],
        **{name: shipment[name] for name in ("logic_nm", "memory_layers")},
    }
    return {"text": shipment["end_use_text"], **{use: shipment[use] for use in END_USE_FACTS}, "chips": chips}


def _note_sources(
    sources: Tree, path: str, row: Row, fields: Iterable[str], *, field_sources: Mapping[str, Row]
) -> None:
    """Add the source of each field to ``sources``: its own source, else that of its row."""
    for field in fields:
        source = field_sources.get(field, row)
        sources[f"{path}.{field}"] = {
            "kind": kind_said(source),
            "document": source["source_document"],
            "by": source.get("source_by", ""),
            "on": source.get("source_on", ""),
        }


def _said_of_fields(rows: Iterable[Row]) -> dict[tuple[str, str, str], dict[str, Row]]:
    """Return the sources of single fields by sheet, part number and line."""
    field_sources: dict[tuple[str, str, str], dict[str, Row]] = defaultdict(dict)
    for row in rows:
        field_sources[row["sheet"], row["part_number"], row["line"]][row["field"]] = row
    return dict(field_sources)


def _join_titles(*parts: str) -> str:
    return ": ".join(component for component in parts if component)


def _without_blanks(value: Any) -> Any:
    """Return a tree without blank texts, which mean "not known" in a sheet."""
    if isinstance(value, dict):
        return {key: _without_blanks(entry) for key, entry in value.items() if entry not in ("", None)}
    return [_without_blanks(entry) for entry in value] if isinstance(value, list) else value
