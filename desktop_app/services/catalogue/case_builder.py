# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Builds cases from a catalogue: one for each line of a shipment.

An empty cell is not known and is left out of the case. A list is put in if the catalogue calls it complete or names
entries; otherwise nobody has looked, and it is left out. A list with entries that is not called complete may hold
more: it gets one further entry without any fact, so that silence never becomes "no". Materials of which one is the
content of an element and names no row are left out as well, until the row is named.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import Any, Final, TypeVar

from desktop_app.basics.errors import Refused
from desktop_app.basics.frozen import dataclass
from desktop_app.basics.graphs import groups_in_order
from desktop_app.basics.phrase import Phrase
from desktop_app.basics.quantity import HUNDRED, Interval, fraction_of, point, rounded
from desktop_app.domain.case import ANYTHING_ELSE, ASSEMBLY, NOT_LISTED, RING_LISTED, RING_SHARE, Owner
from desktop_app.domain.case_fields import ACTIVITIES, END_USE_FACTS
from desktop_app.domain.casefile.fields import FORMAT
from desktop_app.domain.parties.rings import Firm, listed_shares, ring_members
from desktop_app.services.catalogue.bill_graph import BillSize, measure_bills, refuse_oversized
from desktop_app.services.catalogue.look_ups import LookUps, firms_of, other_names_of
from desktop_app.services.context.ports import NO_COMPACT_SHEETS, BillLines, CompactSheets, Sheets
from desktop_app.services.schema.declaration import Sheet
from desktop_app.services.schema.rows import kind_said

# --------------------------------------------------------------------------------------------------
# Rows grouped by a column, and figures as a case states them.


T = TypeVar("T")
Row = Mapping[str, str]


def group_rows(rows: Iterable[Row], key: str) -> dict[str, list[Row]]:
    """Return rows grouped by the text of one column."""
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        groups[row[key]].append(row)
    return dict(groups)


def point_or_range(row: Row, name: str) -> dict[str, Any] | str:
    """Return a figure, or the range that it is known to lie in where an upper end is given."""
    upper = row[f"{name}_to"]
    return {"from": row[name], "to": upper} if upper else row[name]


# --------------------------------------------------------------------------------------------------
# Stakes of a catalogue that run in a ring, and how a case, which holds trees, states what they come to.


Tree = dict[str, Any]


def held_in_rings(stakes: Mapping[str, Sequence[Row]], parties: Mapping[str, Row]) -> dict[str, Interval]:
    """Return what listed owners hold of each firm in a ring, by the key of the firm."""
    holders = {row["owner"]: row for rows in stakes.values() for row in rows}
    keys = {*stakes, *holders}
    firms = {key: _firm(stakes.get(key, ()), holders.get(key) or parties.get(key) or {}) for key in keys}
    members = ring_members(firms)
    if not members:
        return {}
    shares = listed_shares(firms)
    return {key: shares[key] for key in members}


def _firm(rows: Sequence[Row], said: Row) -> Firm:
    """Return a firm with its owners; ``said`` is the row that says whether they are known and all there."""
    if not rows and said.get("owners_known") != "yes":
        return Firm(None)
    owners = tuple(
        Owner(name=row["owner"], percent=_percent(row), listed=row["listed"] or None) for row in rows
    )
    return Firm(owners, said.get("owners_complete", "") in ("", "yes"))


def _percent(row: Row) -> Interval | None:
    if not row["percent"]:
        return None
    lowest = fraction_of(row["percent"])
    return Interval(lowest, fraction_of(row["percent_to"])) if row["percent_to"] else point(lowest)


def owners_in_ring(held: Interval, named: Sequence[Tree]) -> list[Tree]:
    """Return the owners of a firm in a ring: what listed ones hold of it, as a range rounded outward, and their names.

    ``named`` are the owners behind the firm. They hold nothing beside that range, and stand there so that their names
    are searched.
    """
    most = HUNDRED if held.hi is None else held.hi * HUNDRED
    span = {"from": rounded(held.lo * HUNDRED, up=False), "to": rounded(most, up=True)}
    share = {"name": RING_SHARE, "percent": span, "listed": RING_LISTED, "owners": []}
    return [share, *({**owner, "percent": "0", "owners": []} for owner in named)]


def rows_behind(stakes: Mapping[str, Sequence[Row]], firm: str) -> list[Row]:
    """Return the owners behind a firm, at any depth, each once and nearest first; the firm itself is none of them."""
    behind: dict[str, Row] = {}
    todo = deque([firm])
    while todo:
        for row in stakes.get(todo.popleft(), ()):
            if row["owner"] != firm and row["owner"] not in behind:
                behind[row["owner"]] = row
                todo.append(row["owner"])
    return list(behind.values())


# --------------------------------------------------------------------------------------------------
# Parties and their owners as a case states them: what is on file, how they were looked up, what was judged.
# An entry judged to be the party fills in that it is listed. A stated "no" stands beside it only with a
# reason.


_STATED: Final = ("military", "held_by_listed", "owners_complete")
_OPEN: Final = ("", "unknown")
_NO: Final = "no"


@dataclass(frozen=True, slots=True)
class Reasons:
    """Where the reasons of answers go: the sources of a case, by the path of the fact; None where nobody asks."""

    path: str
    sources: Tree | None

    def below(self, step: str) -> Reasons:
        """Return where the reasons of somebody further down go."""
        return Reasons(f"{self.path}{step}", self.sources)

    def note(self, fact: str, reason: str) -> None:
        """Keep the reason of an answer that a person gave."""
        if self.sources is not None:
            self.sources[f"{self.path}.{fact}"] = {"kind": "typed", "document": reason}


NO_REASONS: Final = Reasons("", None)


@dataclass(frozen=True, slots=True)
class _Stakes:
    """The owners of each firm by its key, and what listed owners hold of each firm in a ring."""

    owners: Mapping[str, list[Row]]
    held_in_rings: Mapping[str, Interval]


class PartyCases:
    """The parties of one client, looked up by their keys."""

    def __init__(self, sheets: Sheets) -> None:
        self._parties = {row["party"]: row for row in sheets[Sheet.PARTIES]}
        self._owner_rows = sheets[Sheet.OWNERS]
        self._stakes: dict[date | None, _Stakes] = {}
        self._firms = firms_of(sheets[Sheet.PARTIES], sheets[Sheet.OWNERS])
        self._look_ups = LookUps(sheets.get(Sheet.PARTY_SEARCHES, ()), sheets.get(Sheet.JUDGEMENTS, ()))

    def build_party(self, party: str, on: str = "", role: str = "", *, reasons: Reasons = NO_REASONS) -> Tree:
        """Return a party in a role; ``on`` is the export day. ``reasons`` takes why a "no" stands beside a judgement.

        Errors: Refused if no party has the key.
        """
        if party not in self._parties:
            raise Refused(
                Phrase('"{key}" is named, and no row has that key', key=party),
                file=Sheet.PARTIES,
                do="Add the row or correct the name",
            )
        row, day = self._parties[party], (date.fromisoformat(on) if on else None)
        self._note_reason(party, row, reasons)
        if day not in self._stakes:
            judged = [{**row, "listed": self._listed(row["owner"], row, day)} for row in self._owner_rows]
            owners = group_rows(judged, "owned")
            self._stakes[day] = _Stakes(owners, held_in_rings(owners, self._parties))
        return {
            "role": role,
            "name": row["name"],
            "names": list(other_names_of(row)) or None,
            "country": row["country"],
            **{answer: row[answer] for answer in _STATED},
            "listed": self._listed(party, row, day),
            "unreliable": self._unreliable(party, row, day),
            "screened": self._screened(party),
            "owners": self._build_owners(party, row, self._stakes[day], reasons),
        }

    def _build_owners(self, owned: str, row: Row, stakes: _Stakes, reasons: Reasons) -> list[Tree] | None:
        owners = stakes.owners.get(owned, [])
        if not owners and row["owners_known"] != "yes":
            return None
        return [
            self._build_owner(owner, stakes, reasons.below(f".owners[{at}]"))
            for at, owner in enumerate(owners)
        ]

    def _build_owner(self, row: Row, stakes: _Stakes, reasons: Reasons) -> Tree:
        owner = self._build_named_owner(row)
        self._note_reason(row["owner"], row, reasons)
        held_share = stakes.held_in_rings.get(row["owner"])
        if held_share is not None:
            # A file holds trees: what listed owners hold of a firm in a ring is stated as a range.
            behind = rows_behind(stakes.owners, row["owner"])
            named = [self._build_named_owner(other) for other in behind]
            return {**owner, "owners": owners_in_ring(held_share, named), "owners_complete": "yes"}
        owners = self._build_owners(row["owner"], row, stakes, reasons)
        return {**owner, "owners": owners, "owners_complete": row["owners_complete"]}

    def _build_named_owner(self, row: Row) -> Tree:
        """Return an owner without its own owners."""
        key, name = row["owner"], row["name"]
        return {
            "name": name,
            "names": [other for other in self._firms[key].seen.names if other != name] or None,
            "percent": point_or_range(row, "percent"),
            "listed": row["listed"],
            "screened": self._screened(key),
        }

    def _screened(self, firm: str) -> Tree | None:
        return self._look_ups.build_screened(firm, self._firms[firm].seen)

    def _listed(self, firm: str, row: Row, on: date | None) -> str:
        """Return what is stated, or what an entry judged to be the firm makes of it."""
        stated = row["listed"]
        if stated not in _OPEN and not _is_bare_no(stated, row):
            return stated
        return self._look_ups.listed_of(firm, self._firms[firm].seen, on) or stated

    def _note_reason(self, firm: str, row: Row, reasons: Reasons) -> None:
        """Keep why a firm is stated not to be on a list though an entry of it was judged to be the firm."""
        reason, firm_seen = row.get("listed_reason"), self._firms[firm].seen
        if not reason:
            return
        if row["listed"] == _NO and self._look_ups.listed_of(firm, firm_seen, None):
            reasons.note("listed", reason)
        if row.get("unreliable") == _NO and self._look_ups.is_unreliable(firm, firm_seen, None):
            reasons.note("unreliable", reason)

    def _unreliable(self, firm: str, row: Row, on: date | None) -> str:
        stated = row["unreliable"]
        if stated not in _OPEN and not _is_bare_no(stated, row):
            return stated
        return "yes" if self._look_ups.is_unreliable(firm, self._firms[firm].seen, on) else stated


def _is_bare_no(stated: str, row: Row) -> bool:
    return stated == _NO and not row.get("listed_reason")


_ROLES: Final = ("importer", "consignee", "end_user")
_NO_LINES: Final = BillLines([], [])
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
    """The sheets of one client, looked up by their keys; ``compact`` holds what is too long for sheets."""

    def __init__(self, sheets: Sheets, compact: CompactSheets = NO_COMPACT_SHEETS) -> None:
        self.sheets = sheets
        products: list[Row] = [*compact.products, *sheets[Sheet.PRODUCTS]]
        self.products: dict[str, Row] = {row["part_number"]: row for row in products}
        self.technology: dict[str, Row] = {row["part_number"]: row for row in sheets[Sheet.TECHNOLOGY]}
        self.shipments = {row["shipment"]: row for row in sheets[Sheet.SHIPMENTS]}
        self.bills: dict[str, BillLines] = dict(compact.bills)
        for parent, lines in group_rows(sheets[Sheet.BILL], "parent").items():
            self.bills[parent] = BillLines(
                [line["child"] for line in lines], [line["quantity"] for line in lines]
            )
        self.materials = group_rows(sheets[Sheet.MATERIALS], "part_number")
        rows = sheets.get(Sheet.SOURCES, ())
        field_sources: dict[tuple[str, str, str], dict[str, Row]] = defaultdict(dict)
        for row in rows:
            field_sources[row["sheet"], row["part_number"], row["line"]][row["field"]] = row
        self.field_sources = dict(field_sources)

    def replace_products(self, sheets: Sheets) -> bool:
        """Take new rows of some products in the place of theirs; return whether that changes a bill."""
        fresh, is_bill_changed = Catalogue({**self.sheets, **sheets}), False
        self.field_sources = {
            key: rows for key, rows in self.field_sources.items() if key[1] not in fresh.products
        } | fresh.field_sources
        for part_number in fresh.products:
            is_bill_changed |= fresh.bills.get(part_number) != self.bills.get(part_number)
            _replace_value(self.products, fresh.products, part_number)
            _replace_value(self.technology, fresh.technology, part_number)
            _replace_value(self.materials, fresh.materials, part_number)
            _replace_value(self.bills, fresh.bills, part_number)
        if is_bill_changed:
            for name in ("bill_sizes", "bill_groups"):
                self.__dict__.pop(name, None)
        return is_bill_changed

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
        named = (role for role in _ROLES if shipment[role])
        chips = {
            "kind": shipment["chips_kind"],
            **{name: shipment[name] for name in ("logic_nm", "memory_layers")},
        }
        case: Tree = without_blanks(
            {
                "format": FORMAT,
                "title": _join_titles(shipment["title"], item.get("name") or line["part_number"]),
                "on": shipment["on"],
                "assumption": shipment["assumption"],
                "status_checks": [
                    _status_check(row)
                    for row in [
                        row
                        for row in self.sheets[Sheet.STATUS_CHECKS]
                        if row["shipment"] in ("", line["shipment"])
                    ]
                ],
                "readings": _build_readings(shipment),
                "chosen": _build_chosen(shipment) or None,
                "exporter": (
                    {"name": shipment["exporter"], "country": shipment["exporter_country"]}
                    if shipment["exporter"]
                    else {"name": self.client["name"], "country": self.client["country"]}
                ),
                "movement": shipment["movement"],
                "destination": shipment["destination"],
                "rates": [dict(row) for row in self.sheets[Sheet.RATES]],
                "item": item,
                "parties": [
                    self._party_cases.build_party(
                        shipment[role], shipment["on"], role, reasons=Reasons(f"parties[{at}]", sources)
                    )
                    for at, role in enumerate(named)
                ],
                "end_use": {
                    "text": shipment["end_use_text"],
                    **{use: shipment[use] for use in END_USE_FACTS},
                    "chips": chips,
                },
                "sources": sources,
            }
        )
        return case

    def build_item(self, part_number: str, path: str, sources: Tree) -> Tree:
        """Return a product with its components as an item; ``sources`` collects the source of each fact by path.

        Errors: Refused, before anything is unfolded, for a bill that is too large or goes in a circle.
        """
        if part_number in self.bills:
            refuse_oversized(part_number, self.bill_sizes)
        return self._unfold_item(part_number, path, sources)

    @cached_property
    def bill_sizes(self) -> Mapping[str, BillSize]:
        """Return how large each product with a bill becomes when it is unfolded."""
        materials = {product: len(entries) for product, entries in self.materials.items()}
        return measure_bills(self.parts, materials, self.bill_groups)

    @property
    def parts(self) -> Mapping[str, Sequence[str]]:
        """Return the parts of each product with a bill."""
        return {product: lines.parts for product, lines in self.bills.items()}

    @cached_property
    def bill_groups(self) -> Sequence[Sequence[str]]:
        """Return the products with a bill in groups that reach each other, innermost first."""
        return list(groups_in_order(self.parts))

    def _unfold_item(self, part_number: str, path: str, sources: Tree) -> Tree:
        own_tree = self.build_own(part_number, path, sources)
        return {**own_tree, "components": self._components(part_number, path, sources)}

    def build_own(self, part_number: str, path: str, sources: Tree) -> Tree:
        """Return a product as an item without its components.

        Errors: Refused if no row has the part number.
        """
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
            "value": build_amount(row, "value", currency=row["currency"]),
            "mass": build_amount(row, "mass", unit=row["mass_unit"]),
            "technology": self._technology(part_number, path, sources),
            "part_one": self._materials(part_number, row, path, sources),
        }

    def is_bill_looked_at(self, part_number: str) -> bool:
        """Tell whether anybody has said what a product holds: it has lines, or is said to be complete."""
        return part_number in self.bills or self.products[part_number]["bill_complete"] == "yes"

    def may_hold_others(self, part_number: str) -> bool:
        """Tell whether a product may hold parts that its bill does not name and that bear on the verdict."""
        row = self.products[part_number]
        if row["bill_complete"] == "yes":
            return False
        parts = self.bills.get(part_number, _NO_LINES).parts
        return may_hold_more(row["listed_as"], [self.products[child]["listed_as"] for child in parts])

    def _components(self, part_number: str, path: str, sources: Tree) -> list[Tree] | None:
        if not self.is_bill_looked_at(part_number):
            return None
        parts = [
            {
                **self._unfold_item(child, f"{path}.components[{number}]", sources),
                "quantity": quantity,
            }
            for number, (child, quantity) in enumerate(
                zip(*self.bills.get(part_number, _NO_LINES), strict=True)
            )
        ]
        return [*parts, dict(_MORE_PARTS)] if self.may_hold_others(part_number) else parts

    def _materials(self, part_number: str, row: Row, path: str, sources: Tree) -> list[Tree] | None:
        stored = self.materials.get(part_number, [])
        entries = [entry for entry in stored if not is_composition(entry)]
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
        party_tree: Tree = without_blanks(self._party_cases.build_party(party, on))
        return party_tree

    @cached_property
    def _party_cases(self) -> PartyCases:
        return PartyCases(self.sheets)

    def _find_row(self, rows: Mapping[str, Row], key: str, sheet: str) -> Row:
        if key not in rows:
            raise Refused(
                Phrase('"{key}" is named, and no row has that key', key=key),
                file=sheet,
                do="Add the row or correct the name",
            )
        return rows[key]


def _replace_value(values: dict[str, T], new: Mapping[str, T], key: str) -> None:
    values.pop(key, None)
    if key in new:
        values[key] = new[key]


def may_hold_more(listed_as: str, parts: Iterable[str]) -> bool:
    """Tell whether a bill not called complete may hold parts that bear on the verdict.

    A magnet, a material or an item not listed counts by its class as holding nothing more, unless one of its parts
    contradicts that; ``parts`` are the classes of the parts.
    """
    vouched = listed_as not in ("", ASSEMBLY)
    return not vouched or any(component != NOT_LISTED for component in parts)


def is_composition(material: Row) -> bool:
    """Tell whether a material is the content of an element, of which nobody has said what was fed in.

    A content of zero is nothing, whatever was fed in.
    """
    ends = (material["element_percent"], material["element_percent_to"])
    is_nothing = ends[0] != "" and not any(end.strip("0.") for end in ends)
    return not material["row"] and bool(material["element"]) and not is_nothing


def build_amount(row: Row, name: str, **unit: str) -> Tree | None:
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
        "value": build_amount(row, "value", currency=row["value_currency"]),
        "mass": build_amount(row, "mass", unit=row["mass_unit"]),
        "element_percent": point_or_range(row, "element_percent"),
        "price": build_amount(row, "price", currency=row["price_currency"], per=row["price_per"]),
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


def list_entity_paths(case: Mapping[str, Any]) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """Return the paths of the items of a case by their part numbers, and of its parties and owners by their names."""
    items: dict[str, list[str]] = defaultdict(list)
    firms: dict[str, list[str]] = defaultdict(list)
    waiting = [("item", case.get("item") or {})]
    while waiting:
        path, item = waiting.pop()
        items[item.get("part_number") or ""].append(path)
        parts = enumerate(item.get("components") or ())
        waiting += [(f"{path}.components[{number}]", component) for number, component in parts]
    waiting = [(f"parties[{number}]", party) for number, party in enumerate(case.get("parties") or ())]
    while waiting:
        path, firm = waiting.pop()
        firms[firm.get("name") or ""].append(path)
        owners = enumerate(firm.get("owners") or ())
        waiting += [(f"{path}.owners[{number}]", owner) for number, owner in owners]
    return items, firms


def cite_documents(
    case: Mapping[str, Any], cited: Mapping[str, str], without: Callable[[str], str]
) -> dict[str, Any]:
    """Return a case whose sources name further documents, by the paths of what rests on them.

    ``without`` takes off what an earlier version of the case named so.
    """
    sources = {path: {**source} for path, source in case.get("sources", {}).items()}
    for source in sources.values():
        if source.get("document"):
            source["document"] = without(source["document"])
    for path, text in cited.items():
        source = sources.setdefault(path, {"kind": "declared"})
        source["document"] = " ".join(filter(None, (source.get("document", ""), text)))
    return {**case, "sources": sources} if sources else dict(case)


def _join_titles(*parts: str) -> str:
    return ": ".join(component for component in parts if component)


def without_blanks(value: Any) -> Any:
    """Return a tree without blank texts, which mean "not known" in a sheet."""
    if isinstance(value, dict):
        return {key: without_blanks(entry) for key, entry in value.items() if entry not in ("", None)}
    return [without_blanks(entry) for entry in value] if isinstance(value, list) else value
