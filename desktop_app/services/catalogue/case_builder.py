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
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cached_property
from types import MappingProxyType
from typing import Any, Final, TypeVar, overload

from desktop_app.basics.frozen import dataclass
from desktop_app.basics.graphs import groups_in_order
from desktop_app.basics.messages import Phrase, Refused
from desktop_app.basics.quantity import HUNDRED, Interval, fraction_of, point, rounded
from desktop_app.domain.case import ANYTHING_ELSE, ASSEMBLY, NOT_LISTED, RING_LISTED, RING_SHARE, Owner
from desktop_app.domain.case_fields import ACTIVITIES, END_USE_FACTS
from desktop_app.domain.casefile.fields import FORMAT
from desktop_app.domain.parties.rings import Firm, listed_shares, ring_members
from desktop_app.services.catalogue.bill_graph import BillSize, measure_bills, refuse_oversized
from desktop_app.services.catalogue.look_ups import LookUps, firms_of, other_names_of
from desktop_app.services.context.ports import BillLines
from desktop_app.services.schema import forms
from desktop_app.services.schema.columns import Sheets, row_of_form, sheet_of_form
from desktop_app.services.schema.declaration import (
    NO_DAY,
    CurrencyCode,
    Day,
    Mass,
    MassUnit,
    Money,
    Number,
    Percent,
    Sheet,
)
from desktop_app.services.schema.rows import kind_said

# --------------------------------------------------------------------------------------------------
# Rows grouped by a column, and figures as a case states them.


T = TypeVar("T")


def group_rows(rows: Iterable[T], key: Callable[[T], str]) -> dict[str, list[T]]:
    """Return rows grouped by the text of one column."""
    groups: dict[str, list[T]] = defaultdict(list)
    for row in rows:
        groups[key(row)].append(row)
    return dict(groups)


def point_or_range(figure: Percent, upper: Percent) -> dict[str, Any] | str:
    """Return a percentage, or the range that it is known to lie in where an upper end is given."""
    return {"from": figure, "to": upper} if upper else figure


# --------------------------------------------------------------------------------------------------
# Stakes of a catalogue that run in a ring, and how a case, which holds trees, states what they come to.


Tree = dict[str, Any]


def held_in_rings(
    stakes: Mapping[str, Sequence[forms.Stake]], parties: Mapping[str, forms.Party]
) -> dict[str, Interval]:
    """Return what listed owners hold of each firm in a ring, by the key of the firm."""
    holders = {row.owner: row for rows in stakes.values() for row in rows}
    keys = {*stakes, *holders}
    firms = {
        key: _firm(stakes.get(key, ()), holders.get(key) or parties.get(key) or forms.Stake()) for key in keys
    }
    members = ring_members(firms)
    if not members:
        return {}
    shares = listed_shares(firms)
    return {key: shares[key] for key in members}


def _firm(rows: Sequence[forms.Stake], row: forms.Party | forms.Stake) -> Firm:
    """Return a firm with its owners; ``row`` says whether they are known and all there."""
    if not rows and row.owners_known != "yes":
        return Firm(None)
    owners = tuple(
        Owner(name=stake.owner, percent=_percent(stake), listed=stake.listed or None) for stake in rows
    )
    return Firm(owners, row.owners_complete in ("", "yes"))


def _percent(row: forms.Stake) -> Interval | None:
    if not row.percent:
        return None
    lowest = fraction_of(row.percent)
    return Interval(lowest, fraction_of(row.percent_to)) if row.percent_to else point(lowest)


def owners_in_ring(held: Interval, named: Sequence[Tree]) -> list[Tree]:
    """Return the owners of a firm in a ring: what listed ones hold of it, as a range rounded outward, and their names.

    ``named`` are the owners behind the firm. They hold nothing beside that range, and stand there so that their names
    are searched.
    """
    most = HUNDRED if held.hi is None else held.hi * HUNDRED
    span = {"from": rounded(held.lo * HUNDRED, up=False), "to": rounded(most, up=True)}
    share = {"name": RING_SHARE, "percent": span, "listed": RING_LISTED, "owners": []}
    return [share, *({**owner, "percent": "0", "owners": []} for owner in named)]


def rows_behind(stakes: Mapping[str, Sequence[forms.Stake]], firm: str) -> list[forms.Stake]:
    """Return the owners behind a firm, at any depth, each once and nearest first; the firm itself is none of them."""
    behind: dict[str, forms.Stake] = {}
    todo = deque([firm])
    while todo:
        for row in stakes.get(todo.popleft(), ()):
            if row.owner != firm and row.owner not in behind:
                behind[row.owner] = row
                todo.append(row.owner)
    return list(behind.values())


# --------------------------------------------------------------------------------------------------
# Parties and their owners as a case states them: what is on file, how they were looked up, what was judged.
# An entry judged to be the party fills in that it is listed. A stated "no" stands beside it only with a
# reason.


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

    owners: Mapping[str, list[forms.Stake]]
    held_in_rings: Mapping[str, Interval]


class PartyCases:
    """The parties of one client, looked up by their keys."""

    def __init__(self, sheets: Sheets) -> None:
        self._parties = {row.party: row for row in sheets[forms.Party]}
        self._owner_rows = sheets[forms.Stake]
        self._stakes: dict[date | None, _Stakes] = {}
        self._firms = firms_of(sheets[forms.Party], sheets[forms.Stake])
        self._look_ups = LookUps(sheets[Sheet.PARTY_SEARCHES], sheets[Sheet.JUDGEMENTS])

    def build_party(
        self, party: str, on: Day = NO_DAY, role: str = "", *, reasons: Reasons = NO_REASONS
    ) -> Tree:
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
            judged = [replace(row, listed=self._listed(row.owner, row, day)) for row in self._owner_rows]
            owners = group_rows(judged, lambda row: row.owned)
            self._stakes[day] = _Stakes(owners, held_in_rings(owners, self._parties))
        return {
            "role": role,
            "name": row.name,
            "names": list(other_names_of(row.name, row.name_zh, row.other_names)) or None,
            "country": row.country,
            "military": row.military,
            "held_by_listed": row.held_by_listed,
            "owners_complete": row.owners_complete,
            "listed": self._listed(party, row, day),
            "unreliable": self._unreliable(party, row, day),
            "screened": self._screened(party),
            "owners": self._build_owners(party, row, self._stakes[day], reasons),
        }

    def _build_owners(
        self, owned: str, row: forms.Party | forms.Stake, stakes: _Stakes, reasons: Reasons
    ) -> list[Tree] | None:
        owners = stakes.owners.get(owned, [])
        if not owners and row.owners_known != "yes":
            return None
        return [
            self._build_owner(owner, stakes, reasons.below(f".owners[{at}]"))
            for at, owner in enumerate(owners)
        ]

    def _build_owner(self, row: forms.Stake, stakes: _Stakes, reasons: Reasons) -> Tree:
        owner = self._build_named_owner(row)
        self._note_reason(row.owner, row, reasons)
        held_share = stakes.held_in_rings.get(row.owner)
        if held_share is not None:
            # A file holds trees: what listed owners hold of a firm in a ring is stated as a range.
            behind = rows_behind(stakes.owners, row.owner)
            named = [self._build_named_owner(other) for other in behind]
            return {**owner, "owners": owners_in_ring(held_share, named), "owners_complete": "yes"}
        owners = self._build_owners(row.owner, row, stakes, reasons)
        return {**owner, "owners": owners, "owners_complete": row.owners_complete}

    def _build_named_owner(self, row: forms.Stake) -> Tree:
        """Return an owner without its own owners."""
        key, name = row.owner, row.name
        return {
            "name": name,
            "names": [other for other in self._firms[key].seen.names if other != name] or None,
            "percent": point_or_range(row.percent, row.percent_to),
            "listed": row.listed,
            "screened": self._screened(key),
        }

    def _screened(self, firm: str) -> Tree | None:
        return self._look_ups.build_screened(firm, self._firms[firm].seen)

    def _listed(self, firm: str, row: forms.Party | forms.Stake, on: date | None) -> str:
        """Return what is stated, or what an entry judged to be the firm makes of it."""
        stated = row.listed
        if stated not in _OPEN and not _is_bare_no(stated, row):
            return stated
        return self._look_ups.listed_of(firm, self._firms[firm].seen, on) or stated

    def _note_reason(self, firm: str, row: forms.Party | forms.Stake, reasons: Reasons) -> None:
        """Keep why a firm is stated not to be on a list though an entry of it was judged to be the firm."""
        reason, firm_seen = row.listed_reason, self._firms[firm].seen
        if not reason:
            return
        if row.listed == _NO and self._look_ups.listed_of(firm, firm_seen, None):
            reasons.note("listed", reason)
        is_unreliable = row.unreliable if isinstance(row, forms.Party) else ""
        if is_unreliable == _NO and self._look_ups.is_unreliable(firm, firm_seen, None):
            reasons.note("unreliable", reason)

    def _unreliable(self, firm: str, row: forms.Party, on: date | None) -> str:
        stated = row.unreliable
        if stated not in _OPEN and not _is_bare_no(stated, row):
            return stated
        return "yes" if self._look_ups.is_unreliable(firm, self._firms[firm].seen, on) else stated


def _is_bare_no(stated: str, row: forms.Party | forms.Stake) -> bool:
    return stated == _NO and not row.listed_reason


OTHER_ELEMENTS: Final = "others"
"""Stands for the element in a statement of the stages of all rare earths that have none of their own."""
_NO_LINES: Final = BillLines((), ())
_MORE_PARTS: Final = {"name": ANYTHING_ELSE, "quantity": "1"}


@dataclass(frozen=True, slots=True)
class LineCase:
    """One line of a shipment, with its case as a tree in the form of a case file."""

    shipment: str
    line: str
    part_number: str
    quantity: Number
    case: Tree


class Catalogue:
    """The sheets of one client, looked up by their keys; ``bills`` are those that are no sheet."""

    def __init__(self, sheets: Sheets, bills: Mapping[str, BillLines] = MappingProxyType({})) -> None:
        self.sheets = sheets
        self.products = {row.part_number: row for row in sheets[forms.Product]}
        self._gone = 0
        self.technology = {row.part_number: row for row in sheets[forms.Technology]}
        self.shipments = {row.shipment: row for row in sheets[forms.Shipment]}
        self.bills: dict[str, BillLines] = dict(bills)
        for parent, lines in group_rows(sheets[forms.BillLine], lambda line: line.parent).items():
            self.bills[parent] = BillLines(
                tuple([line.child for line in lines]), tuple([line.quantity for line in lines])
            )
        self.materials = group_rows(sheets[forms.Material], lambda material: material.part_number)
        field_sources: dict[tuple[str, str, str], dict[str, forms.FieldSource]] = defaultdict(dict)
        for row in sheets[forms.FieldSource]:
            field_sources[row.sheet, row.part_number, row.line][row.field] = row
        self.field_sources = dict(field_sources)
        self.statements = group_rows(sheets[forms.Statement], lambda statement: statement.part_number)

    def replace_products(self, sheets: Sheets) -> bool:
        """Take new rows of some products in the place of theirs; return whether that changes a bill."""
        fresh, is_bill_changed = Catalogue(self.sheets | sheets), False
        self.field_sources = {
            key: rows for key, rows in self.field_sources.items() if key[1] not in fresh.products
        } | fresh.field_sources
        for part_number in fresh.products:
            is_bill_changed |= fresh.bills.get(part_number) != self.bills.get(part_number)
            _replace_value(self.products, fresh.products, part_number)
            _replace_value(self.technology, fresh.technology, part_number)
            _replace_value(self.materials, fresh.materials, part_number)
            _replace_value(self.statements, fresh.statements, part_number)
            _replace_value(self.bills, fresh.bills, part_number)
        if is_bill_changed:
            for name in ("bill_sizes", "bill_groups"):
                self.__dict__.pop(name, None)
        return is_bill_changed

    @property
    def product_count(self) -> int:
        """Return how many products there are, with those of which the row was let go."""
        return len(self.products) + self._gone

    def let_go(self, part_number: str) -> None:
        """Forget the row and the bill of a product, of which no case is built any more."""
        if not self._gone:
            self.sheets = self.sheets.with_rows(forms.Product, [])  # which holds every row, too
        self._gone += 1
        del self.products[part_number]
        self.bills.pop(part_number, None)

    @property
    def client(self) -> forms.Client:
        """Return the row of the client."""
        return self.sheets[forms.Client][0]

    def build_line_cases(self) -> list[LineCase]:
        """Return the cases of all lines of all shipments."""
        return [
            LineCase(row.shipment, row.line, row.part_number, row.quantity, self.build_case(row))
            for row in self.sheets[forms.ShipmentLine]
        ]

    def build_case(self, line: forms.ShipmentLine) -> Tree:
        """Return the case of one line of a shipment."""
        shipment = self._find_row(self.shipments, line.shipment, Sheet.SHIPMENTS)
        sources: Tree = {}
        item = self.build_item(line.part_number, "item", sources) if line.part_number else {}
        chips = {
            "kind": shipment.chips_kind,
            "logic_nm": shipment.logic_nm,
            "memory_layers": shipment.memory_layers,
        }
        case: Tree = without_blanks(
            {
                "format": FORMAT,
                "title": ": ".join(filter(None, (shipment.title, item.get("name") or line.part_number))),
                "on": shipment.on,
                "assumption": shipment.assumption,
                "status_checks": [
                    _status_check(row)
                    for row in self.sheets[forms.StatusCheck]
                    if row.shipment in ("", line.shipment)
                ],
                "readings": _build_readings(shipment),
                "chosen": _build_chosen(shipment) or None,
                "exporter": (
                    {"name": shipment.exporter, "country": shipment.exporter_country}
                    if shipment.exporter
                    else {"name": self.client.name, "country": self.client.country}
                ),
                "movement": shipment.movement,
                "destination": shipment.destination,
                "rates": [row_of_form(row) for row in self.sheets[forms.Rate]],
                "item": item,
                "parties": [
                    self._party_cases.build_party(
                        party, shipment.on, role, reasons=Reasons(f"parties[{at}]", sources)
                    )
                    for at, (role, party) in enumerate(shipment.parties.items())
                ],
                "end_use": {
                    "text": shipment.end_use_text,
                    **{use: getattr(shipment, use) for use in END_USE_FACTS},
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
        is_assembly = self.bills.__contains__
        return list(
            groups_in_order({product: [*filter(is_assembly, parts)] for product, parts in self.parts.items()})
        )

    def _unfold_item(self, part_number: str, path: str, sources: Tree) -> Tree:
        own_tree, parts = self.build_own(part_number, path, sources), None
        if self.is_bill_looked_at(part_number):
            lines = zip(*self.bills.get(part_number, _NO_LINES), strict=True)
            parts = [
                {**self._unfold_item(child, f"{path}.components[{number}]", sources), "quantity": quantity}
                for number, (child, quantity) in enumerate(lines)
            ]
            if self.may_hold_others(part_number):
                parts.append(dict(_MORE_PARTS))
        return {**own_tree, "components": parts}

    def build_own(self, part_number: str, path: str, sources: Tree) -> Tree:
        """Return a product as an item without its components.

        Errors: Refused if no row has the part number.
        """
        row = self._find_row(self.products, part_number, Sheet.PRODUCTS)
        facts = {"made_in": row.made_in, "value": row.value, "mass": row.mass, "listed_as": row.listed_as}
        self._note_sources(sources, path, row, facts)
        materials = self._materials(part_number, row, path, sources)
        statements = self.statements.get(part_number, ())
        self._note_left_open(sources, path, part_number, materials)
        return {
            "part_number": part_number,
            "name": row.name,
            "listed_as": row.listed_as,
            "made_in": row.made_in,
            "value": build_amount(row.value, row.value_to, currency=row.currency),
            "mass": build_amount(row.mass, row.mass_to, unit=row.mass_unit),
            "technology": self._technology(part_number, path, sources),
            "part_one": materials,
            **state_way_of_goods(statements),
        }

    def is_bill_looked_at(self, part_number: str) -> bool:
        """Tell whether anybody has said what a product holds: it has lines, or is said to be complete."""
        return part_number in self.bills or self.products[part_number].bill_complete == "yes"

    def may_hold_others(self, part_number: str) -> bool:
        """Tell whether a product may hold parts that its bill does not name and that bear on the verdict."""
        row = self.products[part_number]
        if row.bill_complete == "yes":
            return False
        parts = self.bills.get(part_number, _NO_LINES).parts
        return may_hold_more(row.listed_as, [self.products[child].listed_as for child in parts])

    def _materials(self, part_number: str, row: forms.Product, path: str, sources: Tree) -> list[Tree] | None:
        stored = self.materials.get(part_number, [])
        entries = [entry for entry in stored if not is_composition(entry)]
        if len(entries) < len(stored):
            # an open kind of material is not "none": where a list left out means that, one entry says nothing
            return [{}] if row.listed_as == NOT_LISTED else None
        if not entries and row.materials_complete != "yes":
            return None
        for number, entry in enumerate(entries):
            facts = {
                "origin": entry.origin,
                "china_share": entry.china_share,
                "element_percent": entry.element_percent,
                "mass": entry.mass,
                "price": entry.price,
                "value": entry.value,
            }
            self._note_sources(sources, f"{path}.part_one[{number}]", entry, facts)
        known_materials = [_build_material(entry) for entry in entries]
        return known_materials if row.materials_complete == "yes" else [*known_materials, {}]

    def _technology(self, part_number: str, path: str, sources: Tree) -> Tree | None:
        row = self.technology.get(part_number)
        if row is None:
            return None
        answers: dict[str, str] = {activity: getattr(row, activity) for activity in ACTIVITIES}
        self._note_sources(sources, f"{path}.technology", row, answers)
        return answers

    def _note_sources(self, sources: Tree, path: str, row: forms.Stated, facts: Mapping[str, str]) -> None:
        """Add the source of each fact that is known: its own source, else that of its row."""
        line = row.line if isinstance(row, forms.Material) else ""
        field_sources = self.field_sources.get((sheet_of_form(type(row)), row.part_number, line), {})
        for fact in filter(facts.get, facts):
            source: forms.Stated | forms.FieldSource = field_sources.get(fact, row)
            sources[f"{path}.{fact}"] = {
                "kind": kind_said(source),
                "document": source.source_document,
                "by": source.source_by if not isinstance(source, forms.Material) else "",
                "on": source.source_on if not isinstance(source, forms.Material) else "",
            }

    def _note_left_open(
        self, sources: Tree, path: str, part_number: str, materials: Sequence[Tree] | None
    ) -> None:
        """Add who was asked for a fact and left it open, unless it is known meanwhile."""
        for statement in self.statements.get(part_number, ()):
            place = f"{path}.{self._place_of(part_number, statement.fact, materials)}"
            if statement.answer and place not in sources:
                sources[place] = {
                    "kind": "declared",
                    "document": statement.source_document,
                    "by": statement.source_by,
                    "on": statement.source_on,
                    "answer": statement.answer,
                }

    def _place_of(self, part_number: str, fact: str, materials: Sequence[Tree] | None) -> str:
        """Return where a case has a fact: that of a material under the number of its entry, if it has one."""
        if not fact.startswith("part_one."):
            return "stages" if fact.startswith("stages.") else fact
        _, element, key = fact.split(".", 2)
        named = name_materials(self.materials.get(part_number, ()))
        places = [place for place, entry in named if not is_composition(entry)]
        return f"part_one[{places.index(element)}].{key}" if materials and element in places else "part_one"

    def build_party(self, party: str, on: Day = NO_DAY) -> Tree:
        """Return a party in the form of the case file, without its role; ``on`` is the export day, if known."""
        party_tree: Tree = without_blanks(self._party_cases.build_party(party, on))
        return party_tree

    @cached_property
    def _party_cases(self) -> PartyCases:
        return PartyCases(self.sheets)

    def _find_row(self, rows: Mapping[str, T], key: str, sheet: str) -> T:
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


def is_composition(material: forms.Material) -> bool:
    """Tell whether a material is the content of an element, of which nobody has said what was fed in.

    A content of zero is nothing, whatever was fed in.
    """
    ends = (material.element_percent, material.element_percent_to)
    is_nothing = ends[0] != "" and not any(end.strip("0.") for end in ends)
    return not material.row and bool(material.element) and not is_nothing


@overload
def build_amount(figure: Mass, upper: Mass, *, unit: MassUnit) -> Tree | None: ...
@overload
def build_amount(
    figure: Money, upper: Money, *, currency: CurrencyCode, per: MassUnit = ...
) -> Tree | None: ...
def build_amount(figure: str, upper: str, **unit: str) -> Tree | None:
    """Return a mass with its unit, an amount with its currency, or a price; a range where an upper end is given."""
    if not figure:
        return None
    return {**({"from": figure, "to": upper} if upper else {"amount": figure}), **unit}


def state_way_of_goods(statements: Iterable[forms.Statement]) -> Tree:
    """Return what was stated of the way of a product in the form of a case: stages by element, licence, notice."""
    stages: dict[str, Tree] = {}
    licence: Tree = {}
    tree: Tree = {}
    for statement in statements:
        about, _, key = statement.fact.partition(".")
        if not statement.value:
            continue
        if about == "stages":
            element, _, stage = key.partition(".")
            named = {"element": "" if element == OTHER_ELEMENTS else element}
            countries = [code.strip() for code in statement.value.split(",")]
            stages.setdefault(element, named)[stage] = statement.value if stage == "recycled" else countries
        elif about == "no18":
            licence[key] = statement.value
        elif about == "compliance_notice_on":
            tree[about] = statement.value
    return {**tree, "stages": [*stages.values()] or None, "no18": licence or None}


def name_materials(materials: Iterable[forms.Material]) -> Iterator[tuple[str, forms.Material]]:
    """Yield materials by what statements call them: the element, else the kind; the line behind where that is taken."""
    named: set[str] = set()
    for material in materials:
        name = material.element or material.row or material.line
        yield (f"{name}-{material.line}" if name in named else name), material
        named.add(name)


def _build_material(row: forms.Material) -> Tree:
    return {
        "row": row.row,
        "origin": row.origin,
        "china_share": point_or_range(row.china_share, row.china_share_to),
        "element_factor": row.element_factor,
        "value": build_amount(row.value, row.value_to, currency=row.value_currency),
        "mass": build_amount(row.mass, row.mass_to, unit=row.mass_unit),
        "element_percent": point_or_range(row.element_percent, row.element_percent_to),
        "price": build_amount(row.price, row.price_to, currency=row.price_currency, per=row.price_per),
    }


def _status_check(row: forms.StatusCheck) -> Tree:
    """Return a status check; the case format has no field for evidence, so its hash is added to ``where``."""
    check = row_of_form(row)
    del check["shipment"], check["evidence"]
    if row.evidence:
        named = f"evidence sha256 {row.evidence}"
        check["where"] = f"{row.where} ({named})" if row.where else named
    return check


def _build_readings(shipment: forms.Shipment) -> Tree:
    switches = dict(pair.split("=", 1) for pair in shipment.readings.split(";") if "=" in pair)
    return {"profile": shipment.profile, **switches}


def _build_chosen(shipment: forms.Shipment) -> Tree:
    """Return who chose the readings and the assumption; single readings are chosen with the profile."""
    of_profile = {"by": shipment.profile_by, "why": shipment.profile_why, "on": shipment.profile_on}
    of_assumption = {
        "by": shipment.assumption_by,
        "why": shipment.assumption_why,
        "on": shipment.assumption_on,
    }
    choices = dict.fromkeys(_build_readings(shipment), of_profile) | {"assumption": of_assumption}
    chosen = {key: without_blanks(choice) for key, choice in choices.items()}
    return {key: choice for key, choice in chosen.items() if choice}


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


def without_blanks(value: Any) -> Any:
    """Return a tree without blank texts, which mean "not known" in a sheet."""
    if isinstance(value, dict):
        return {key: without_blanks(entry) for key, entry in value.items() if entry not in ("", None)}
    return [without_blanks(entry) for entry in value] if isinstance(value, list) else value
