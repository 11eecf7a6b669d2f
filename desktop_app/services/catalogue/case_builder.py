# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""From a catalogue to cases: one case for each line of a shipment, with everything the catalogue knows of it.

An empty cell is not known and stays out of the case. A list is given when the catalogue says that it is complete,
or when it names something; otherwise nobody has looked, and it is left out. A list that names something and is not
said to be complete may hold more: one entry follows of which nothing is known, so that silence never becomes "no".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from desktop_app.domain.case import ANYTHING_ELSE, ASSEMBLY, NOT_LISTED
from desktop_app.domain.case_fields import ACTIVITIES, END_USE_FACTS
from desktop_app.domain.casefile.fields import FORMAT, MOST_LEVELS
from desktop_app.domain.errors import Refused
from desktop_app.domain.phrase import Phrase
from desktop_app.services.context.ports import Sheets
from desktop_app.services.schema.declaration import Sheet
from desktop_app.services.schema.sources import kind_said

Row = Mapping[str, str]
Tree = dict[str, Any]
_ROLES: Final = ("importer", "consignee", "end_user")
_PARTY_ANSWERS: Final = ("military", "listed", "unreliable", "held_by_listed", "owners_complete")
_MORE_PARTS: Final = {"name": ANYTHING_ELSE, "quantity": "1"}
_SOURCED: Final = ("made_in", "value", "mass", "listed_as")


@dataclass(frozen=True, slots=True)
class ShipmentLine:
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
        self.parties = {row["party"]: row for row in sheets[Sheet.PARTIES]}
        self.shipments = {row["shipment"]: row for row in sheets[Sheet.SHIPMENTS]}
        self.bills = grouped(sheets[Sheet.BILL], "parent")
        self.materials = grouped(sheets[Sheet.MATERIALS], "part_number")
        self.owners = grouped(sheets[Sheet.OWNERS], "owned")
        self.said = _said_of_fields(sheets.get(Sheet.SOURCES, ()))

    @property
    def client(self) -> Row:
        """Return the client's own row."""
        return self.sheets[Sheet.CLIENT][0]

    def lines(self) -> list[ShipmentLine]:
        """Return every line of every shipment, each with its case."""
        return [
            ShipmentLine(
                row["shipment"], row["line"], row["part_number"], row["quantity"], self.case(row)
            )
            for row in self.sheets[Sheet.SHIPMENT_LINES]
        ]

    def case(self, line: Row) -> Tree:
        """Return the case of one line of a shipment."""
        shipment = self._find(self.shipments, line["shipment"], Sheet.SHIPMENTS)
        sources: Tree = {}
        item = self.item(line["part_number"], "item", sources) if line["part_number"] else {}
        case: Tree = _without_blanks(
            {
                "format": FORMAT,
                "title": _title(shipment["title"], item.get("name") or line["part_number"]),
                "on": shipment["on"],
                "assumption": shipment["assumption"],
                "status_checks": [_status_check(row) for row in self._checks(line["shipment"])],
                "readings": _readings(shipment),
                "exporter": self._exporter(shipment),
                "movement": shipment["movement"],
                "destination": shipment["destination"],
                "rates": [dict(row) for row in self.sheets[Sheet.RATES]],
                "item": item,
                "parties": [self._party(shipment[role], role) for role in _ROLES if shipment[role]],
                "end_use": _end_use(shipment),
                "sources": sources,
            }
        )
        return case

    def item(self, part_number: str, path: str, sources: Tree, level: int = 1) -> Tree:
        """Return a product and everything in it; notes on the way where each fact came from."""
        row = self._find(self.products, part_number, Sheet.PRODUCTS)
        if level > MOST_LEVELS:
            raise Refused(
                Phrase(
                    "the bill of {part_number} goes deeper than {levels} levels, or in a circle",
                    part_number=part_number,
                    levels=MOST_LEVELS,
                ),
                file=Sheet.BILL,
                do="Correct the bill",
            )
        said = self.said.get((Sheet.PRODUCTS, part_number, ""), {})
        _note_sources(sources, path, row, [field for field in _SOURCED if row[field]], said=said)
        return {
            "part_number": part_number,
            "name": row["name"],
            "listed_as": row["listed_as"],
            "made_in": row["made_in"],
            "value": _amount(row, "value", currency=row["currency"]),
            "mass": _amount(row, "mass", unit=row["mass_unit"]),
            "technology": self._technology(part_number, path, sources),
            "part_one": self._materials(part_number, row, path, sources),
            "components": self._components(part_number, row, path, sources, level),
        }

    def _components(
        self, part_number: str, row: Row, path: str, sources: Tree, level: int
    ) -> list[Tree] | None:
        lines = self.bills.get(part_number, [])
        if not lines and row["bill_complete"] != "yes":
            return None
        parts = [
            {
                **self.item(line["child"], f"{path}.components[{place}]", sources, level + 1),
                "quantity": line["quantity"],
            }
            for place, line in enumerate(lines)
        ]
        classes = [part["listed_as"] for part in parts]
        more = row["bill_complete"] != "yes" and may_hold_more(row["listed_as"], classes)
        return [*parts, dict(_MORE_PARTS)] if more else parts

    def _materials(self, part_number: str, row: Row, path: str, sources: Tree) -> list[Tree] | None:
        entries = self.materials.get(part_number, [])
        if not entries and row["materials_complete"] != "yes":
            return None
        for place, entry in enumerate(entries):
            fields = [
                field
                for field in ("origin", "china_share", "element_percent", "mass", "price", "value")
                if entry[field]
            ]
            said = self.said.get((Sheet.MATERIALS, part_number, entry["line"]), {})
            _note_sources(sources, f"{path}.part_one[{place}]", entry, fields, said=said)
        known = [_material(entry) for entry in entries]
        return known if row["materials_complete"] == "yes" else [*known, {}]

    def _technology(self, part_number: str, path: str, sources: Tree) -> Tree | None:
        row = self.technology.get(part_number)
        if row is None:
            return None
        _note_sources(
            sources,
            f"{path}.technology",
            row,
            [activity for activity in ACTIVITIES if row[activity]],
            said=self.said.get((Sheet.TECHNOLOGY, part_number, ""), {}),
        )
        return {activity: row[activity] for activity in ACTIVITIES}

    def party(self, party: str) -> Tree:
        """Return what is known of a party, in the form of the case file, without a role."""
        found: Tree = _without_blanks(self._party(party, ""))
        return found

    def _party(self, party: str, role: str) -> Tree:
        row = self._find(self.parties, party, Sheet.PARTIES)
        return {
            "role": role,
            "name": row["name"],
            "country": row["country"],
            **{answer: row[answer] for answer in _PARTY_ANSWERS},
            "owners": self._owners(party, row, (party,)),
        }

    def _owners(self, owned: str, row: Row, way: tuple[str, ...]) -> list[Tree] | None:
        owners = self.owners.get(owned, [])
        if not owners and row["owners_known"] != "yes":
            return None
        return [self._owner(owner, way) for owner in owners]

    def _owner(self, row: Row, way: tuple[str, ...]) -> Tree:
        if row["owner"] in way:
            raise Refused(
                Phrase("{owner} owns itself through others", owner=row["owner"]),
                file=Sheet.OWNERS,
                do="Correct the owners",
            )
        return {
            "name": row["name"],
            "percent": _point_or_range(row, "percent"),
            "listed": row["listed"],
            "owners": self._owners(row["owner"], row, (*way, row["owner"])),
            "owners_complete": row["owners_complete"],
        }

    def _exporter(self, shipment: Row) -> Tree:
        if shipment["exporter"]:
            return {"name": shipment["exporter"], "country": shipment["exporter_country"]}
        return {"name": self.client["name"], "country": self.client["country"]}

    def _checks(self, shipment: str) -> list[Row]:
        return [
            row for row in self.sheets[Sheet.STATUS_CHECKS] if row["shipment"] in ("", shipment)
        ]

    def _find(self, rows: Mapping[str, Row], key: str, sheet: str) -> Row:
        if key not in rows:
            raise Refused(
                Phrase('"{key}" is named, and no row has that key', key=key),
                file=sheet,
                do="Add the row or correct the name",
            )
        return rows[key]


def may_hold_more(listed_as: str, parts: Iterable[str]) -> bool:
    """Tell whether a bill that nobody has called complete may hold what bears on an answer.

    The class of a magnet, of material or of an unlisted item says that nothing of the kind is in it, as it does where
    the whole bill is left out, until one of its own parts contradicts it; ``parts`` are the classes of those.
    """
    vouched = listed_as not in ("", ASSEMBLY)
    return not vouched or any(part != NOT_LISTED for part in parts)


def grouped(rows: Iterable[Row], key: str) -> dict[str, list[Row]]:
    """Return rows by what one of their columns holds."""
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        groups[row[key]].append(row)
    return dict(groups)


def _amount(row: Row, name: str, **unit: str) -> Tree | None:
    """Return a figure with its unit, a range where an upper end is given."""
    if not row[name]:
        return None
    upper = row[f"{name}_to"]
    return {**({"from": row[name], "to": upper} if upper else {"amount": row[name]}), **unit}


def _point_or_range(row: Row, name: str) -> Tree | str:
    upper = row[f"{name}_to"]
    return {"from": row[name], "to": upper} if upper else row[name]


def _material(row: Row) -> Tree:
    return {
        "row": row["row"],
        "origin": row["origin"],
        "china_share": _point_or_range(row, "china_share"),
        "element_factor": row["element_factor"],
        "value": _amount(row, "value", currency=row["value_currency"]),
        "mass": _amount(row, "mass", unit=row["mass_unit"]),
        "element_percent": _point_or_range(row, "element_percent"),
        "price": _amount(row, "price", currency=row["price_currency"], per=row["price_per"]),
    }


def _status_check(row: Row) -> Tree:
    """Return a check; the case format has no place for evidence, so its hash stands with what was looked at."""
    said = {key: value for key, value in row.items() if key not in ("shipment", "evidence")}
    if row.get("evidence"):
        named = f"evidence sha256 {row['evidence']}"
        said["where"] = f"{row['where']} ({named})" if row["where"] else named
    return said


def _readings(shipment: Row) -> Tree:
    switches = dict(pair.split("=", 1) for pair in shipment["readings"].split(";") if "=" in pair)
    return {"profile": shipment["profile"], **switches}


def _end_use(shipment: Row) -> Tree:
    chips = {
        "kind": shipment["chips_kind"],
        **{name: shipment[name] for name in ("logic_nm", "memory_layers")},
    }
    return {
        "text": shipment["end_use_text"],
        **{use: shipment[use] for use in END_USE_FACTS},
        "chips": chips,
    }


def _note_sources(
    sources: Tree, path: str, row: Row, fields: Iterable[str], *, said: Mapping[str, Row]
) -> None:
    """Note for each field where it came from: by its own source, else by what its row says."""
    for field in fields:
        source = said.get(field, row)
        sources[f"{path}.{field}"] = {
            "kind": kind_said(source),
            "document": source["source_document"],
            "by": source.get("source_by", ""),
            "on": source.get("source_on", ""),
        }


def _said_of_fields(rows: Iterable[Row]) -> dict[tuple[str, str, str], dict[str, Row]]:
    """Return the sources of single fields by sheet, part number and line."""
    said: dict[tuple[str, str, str], dict[str, Row]] = defaultdict(dict)
    for row in rows:
        said[row["sheet"], row["part_number"], row["line"]][row["field"]] = row
    return dict(said)


def _title(*parts: str) -> str:
    return ": ".join(part for part in parts if part)


def _without_blanks(value: Any) -> Any:
    """Return a tree without empty cells: what is blank in a sheet is not known."""
    if isinstance(value, dict):
        return {
            key: _without_blanks(entry) for key, entry in value.items() if entry not in ("", None)
        }
    return [_without_blanks(entry) for entry in value] if isinstance(value, list) else value
