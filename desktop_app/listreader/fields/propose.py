# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Proposes how a table is read: what its rows are, the field of each column with reasons, and what is to be asked."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import Final

from desktop_app.basics.chemistry import ATOMIC_WEIGHTS, RARE_EARTHS
from desktop_app.basics.phrase import Phrase
from desktop_app.basics.texts import compact
from desktop_app.listreader.fields.candidates import (
    Candidate,
    keep_denied,
    leave_level_columns,
    make_candidate,
    propose_by_cells,
    settle_column,
)
from desktop_app.listreader.fields.column_profile import ColumnReadings, TableReadings, read_table, spread
from desktop_app.listreader.fields.contests import (
    PART_NUMBER,
    find_basis,
    find_unit,
    settle_contests,
    settle_masses,
    stand_in,
)
from desktop_app.listreader.fields.heading_words import find_fields, heading_table
from desktop_app.listreader.fields.mapping import ColumnProposal, ListKind, TableMapping, shape_of
from desktop_app.listreader.fields.questions import ask, avoid_traps, settings_of
from desktop_app.listreader.layout.sheet_layout import Region, RegionColumn
from desktop_app.listreader.tables import OwnSheet, OwnWorkbook

# --------------------------------------------------------------------------------------------------
# What the rows of a table are: parts, compositions, suppliers, parties or stakes; and what its headings
# mean there.


_BILL: Final = ("list.level", "list.quantity", "list.quantity_total", "list.line_total", "products.value")
_PART: Final = ("products.part_number", "list.other_part_number")
_FACTS: Final = (
    "list.quantity", "list.quantity_total", "list.line_total", "products.value", "products.made_in", "products.mass",
    "products.grade",
)  # fmt: skip
_FACTS_OF_PARTS: Final = (*_FACTS, "list.level", "products.hs_code")
_LAST_CHAPTER: Final = 97
_NEARLY_ALL: Final = 0.9
_REPLIES: Final = ("list.china_reply", "list.rare_earth_origin", "materials.china_share")
_FIRMS: Final = ("parties.name", "products.supplier", "products.name")
_ABOUT_FIRMS: Final = (
    "parties.address",
    "suppliers.contact",
    "suppliers.country",
    "parties.country",
    "list.party_role",
)

_FIELDS_OF_KIND: Final[Mapping[ListKind, Mapping[str, str]]] = {
    ListKind.SUPPLIERS: {
        "products.supplier": "suppliers.name", "parties.name": "suppliers.name", "products.name": "suppliers.name",
        "suppliers.name": "suppliers.name", "products.name_zh": "suppliers.name_zh",
        "products.made_in": "suppliers.country", "suppliers.country": "suppliers.country",
        "parties.country": "suppliers.country", "parties.address": "suppliers.address",
        "suppliers.contact": "suppliers.contact", "products.note": "suppliers.note",
    },
    ListKind.PARTIES: {
        "parties.name": "parties.name", "products.name": "parties.name", "products.name_zh": "parties.name_zh",
        "parties.other_names": "parties.other_names",
        "products.made_in": "parties.country", "suppliers.country": "parties.country",
        "parties.country": "parties.country", "parties.address": "parties.address",
        "list.party_role": "list.party_role", "products.note": "parties.note",
        "parties.military": "parties.military", "parties.listed": "parties.listed",
        "parties.unreliable": "parties.unreliable",
    },
    ListKind.STAKES: {
        "owners.owned": "owners.owned", "parties.name": "owners.owned", "owners.owner": "owners.owner",
        "owners.percent": "owners.percent", "list.content": "owners.percent", "products.note": "owners.note",
        "owners.as_of": "owners.as_of",
    },
}  # fmt: skip
"""For the kinds that are no lists of parts, the field of theirs that each word means; others are not taken."""
_NOT_OF_PARTS: Final = (
    "parties.", "owners.", "suppliers.contact", "suppliers.address", "list.party_role", "client.", "shipments.",
    "technology.", "rates.", "sources.", "status_checks.", "shipment_lines.", "bill_of_materials.",
)  # fmt: skip


def decide_kind(table: TableReadings) -> ListKind:
    """Return what the rows of a table are."""
    if _is_nomenclature(table):
        return ListKind.UNKNOWN
    has_part = bool(table.clear(*_PART))
    if table.clear("owners.owner") and table.possible("owners.percent") and not has_part:
        return ListKind.STAKES
    has_bill = bool(table.clear(*_BILL))
    if not has_bill and _tells_contents(table):
        return ListKind.COMPOSITION
    if not has_part and not has_bill:
        kind = _kind_of_firms(table)
        if kind is not None:
            return kind
    return ListKind.PARTS if has_part or _names_parts(table) or not table.has_headings else ListKind.UNKNOWN


def _is_nomenclature(table: TableReadings) -> bool:
    """Tell whether a table only explains tariff codes: in the place of part numbers, and some inside others."""
    if table.possible(*_FACTS, "products.supplier", "list.manufacturer", "list.other_part_number"):
        return False
    for column in table.possible("products.part_number", "products.hs_code"):
        codes = {re.sub(r"[. ]", "", text) for text in column.profile.distinct}
        whole = [code for code in codes if code.isdigit() and int(code[:2]) <= _LAST_CHAPTER]
        inner = sum(any(code[:length] in codes for length in range(2, len(code))) for code in whole)
        is_dotted = column.profile.share("dotted tariff code") >= _NEARLY_ALL
        if len(whole) >= _NEARLY_ALL * len(codes) and (is_dotted or inner * 3 >= len(whole) > 2):
            return True
    return False


def _names_parts(table: TableReadings) -> bool:
    """Tell whether a list whose headings do not say part number is one of parts: by what it says of them."""
    named = table.possible(*_PART, "products.name")
    numbers = [column for column in table.possible(*_PART) if column not in table.clear("products.name")]
    return bool(named and table.clear(*_FACTS)) or bool(numbers and table.clear("products.name"))


def _tells_contents(table: TableReadings) -> bool:
    rare = [column for column in table.possible("list.content") if names_rare_earth(column)]
    return (
        bool(table.clear("list.substance") and table.possible("list.content"))
        or bool(rare and (len(rare) > 1 or table.clear("list.content")))
        or bool(table.clear(*_REPLIES))
    )


def names_rare_earth(column: ColumnReadings) -> bool:
    """Tell whether the heading of a column names a rare earth or a compound of one."""
    reading = column.reading_of("list.content")
    symbol = reading.match.sort if reading else ""
    return bool(symbol) and (symbol in RARE_EARTHS or symbol not in ATOMIC_WEIGHTS)


def _kind_of_firms(table: TableReadings) -> ListKind | None:
    titles = (table.region.title, table.region.table.title)
    fields_of_titles = {
        match.field
        for title in titles
        for match in find_fields(title)
        if match.exactness in ("whole", "part")
    }
    countries = [
        column for column in table.possible("products.made_in") if column.reading_of("suppliers.country")
    ]
    names_parties = table.clear("parties.name") and not table.possible(*_FACTS_OF_PARTS, "products.name")
    is_about_firms = table.possible(*_ABOUT_FIRMS) or countries or names_parties
    facts = [field for field in _FACTS_OF_PARTS if field != "products.made_in"]
    has_roles = table.clear("list.party_role") and not table.possible(*facts)
    is_placed = countries or table.possible("parties.address")  # not only a colleague with a function
    if is_placed and has_roles and table.possible("parties.name", "products.name"):
        return ListKind.PARTIES
    if not is_about_firms or not table.possible(*_FIRMS):
        return None
    if table.clear("suppliers.supplier") or (
        table.possible("products.supplier") and not table.clear("parties.name")
    ):
        return ListKind.SUPPLIERS
    if "products.supplier" in fields_of_titles:
        return ListKind.SUPPLIERS
    is_parties = table.possible("parties.name") or "parties.name" in fields_of_titles
    return ListKind.PARTIES if is_parties and not table.clear("products.name") else None


def _is_price_of_mass(column: ColumnReadings) -> bool:
    """Tell whether a column is the price of a mass, as feedstock has it: "Price USD/kg"."""
    basis = column.profile.sense.basis
    is_mass = basis is not None and basis.unit not in ("", "piece")
    return is_mass and column.reading_of("products.value") is not None


def translate(column: ColumnReadings, kind: ListKind) -> ColumnReadings:
    """Return a column with what its words mean in a list of some kind."""
    fields = _FIELDS_OF_KIND.get(kind)
    if kind == ListKind.COMPOSITION and _is_price_of_mass(column):
        fields = {"products.value": "materials.price"}
    if fields is None:
        readings = [reading for reading in column.readings if not reading.field.startswith(_NOT_OF_PARTS)]
        if any(reading.field == "products.supplier" for reading in readings):  # "Kreditor": its name, here
            readings = [reading for reading in readings if reading.field != "suppliers.supplier"]
        return column.narrow(readings)
    readings = [
        replace(reading, match=replace(reading.match, field=fields[reading.field]))
        for reading in column.readings
        if reading.field in fields
    ]
    unique = {reading.field: reading for reading in reversed(readings)}
    return column.narrow(reversed(unique.values()))


# --------------------------------------------------------------------------------------------------
# Sheets of our own workbook, known by their columns, whatever the sheet is called.


_FEWEST: Final = 2


def find_template(
    region: Region, workbook: OwnWorkbook, neighbours: Sequence[Region] = ()
) -> tuple[str, Mapping[int, str]] | None:
    """Return the sheet of our workbook that a table is, and the field of each of its columns; None if it is none.

    It has every column that the sheet needs and more of its columns than of any other. At least one of them is called
    as nobody else calls a column, or all columns are ours and are called as in files, or the sheet has our title.
    Suppliers and parties look alike: the other tables of the file tell which of them they name.
    """
    headings = {one.column: compact(one.heading) for one in region.columns if one.heading and not one.unit}
    sheets = workbook.sheets
    found = [(sheet, _match(sheet, headings, declared)) for sheet, declared in sheets.items()]
    fitting = [
        (sheet, fields)
        for sheet, fields in found
        if _is_enough(sheet, sheets[sheet], fields, headings, region)
    ]
    most = max((len(fields) for _, fields in fitting), default=0)
    best = [(sheet, fields) for sheet, fields in fitting if len(fields) == most]
    is_of_firms = {"suppliers", "parties"} <= {sheet for sheet, _ in best}
    if is_of_firms and _names_suppliers(region, neighbours):
        best = [(sheet, fields) for sheet, fields in best if sheet == "suppliers"]
    titled = [(sheet, fields) for sheet, fields in best if _has_title(sheet, sheets[sheet], region)]
    return next(iter(titled if len(best) > 1 else best), None)


def _has_title(sheet: str, declared: OwnSheet, region: Region) -> bool:
    return compact(region.table.title) in {compact(declared.title), compact(sheet)}


def _names_suppliers(region: Region, neighbours: Sequence[Region]) -> bool:
    """Tell whether another table says that firms of this one are suppliers."""
    firms = {" ".join(text.split()) for row in spread(region.rows) for text in row.shown if text}
    return any(
        column.profile.distinct & firms
        for table in map(read_table, neighbours)
        for column in table.clear("products.supplier")
    )


def _match(sheet: str, headings: Mapping[int, str], declared: OwnSheet) -> dict[int, str]:
    names: dict[str, str] = {}
    for name, column in declared.columns.items():
        for word in (column.former, column.label, name):
            if word:
                names[compact(word)] = f"{sheet}.{name}"
    matched: dict[int, str] = {}
    for place, heading in headings.items():
        if heading in names and names[heading] not in matched.values():
            matched[place] = names[heading]
    return matched


def _is_enough(
    sheet: str, declared: OwnSheet, fields: Mapping[int, str], headings: Mapping[int, str], region: Region
) -> bool:
    needed = {f"{sheet}.{name}" for name in declared.needed}
    has_title = _has_title(sheet, declared, region)
    fewest = 1 if has_title else _FEWEST
    if not needed <= set(fields.values()) or len(fields) < fewest or len(fields) * 2 < len(headings):
        return False
    texts = {one.column: one.heading for one in region.columns}
    names = {field.partition(".")[2] for field in fields.values()}
    written = [texts[place] for place in fields if texts[place] in names]
    is_all = len(fields) == len(headings)
    is_own_word = any(headings[place] not in heading_table().trade for place in fields)
    return (
        is_own_word
        or any("_" in text for text in written)
        or (is_all and (has_title or len(written) == len(fields)))
    )


_ROUNDS: Final = 2
"""A column that is settled can settle another one."""


def propose_mapping(
    region: Region,
    *,
    workbook: OwnWorkbook,
    neighbours: Sequence[Region] = (),
) -> TableMapping:
    """Return how a table is read.

    ``neighbours`` are the other tables of the file.
    """
    shape = shape_of(region)
    template = find_template(region, workbook, neighbours)
    if template is not None:
        sheet, fields = template
        proposals = tuple(_propose_template(one, fields) for one in region.columns)
        return TableMapping(shape, ListKind.TEMPLATE, proposals, sheet=sheet)
    table = read_table(region)
    kind = decide_kind(table)
    part_numbers = set() if table.clear(PART_NUMBER) else set(_part_numbers_of(neighbours))
    candidates = _find_candidates(table, kind, part_numbers)
    settings = settings_of(candidates, region)
    says_currency = any(one.field == "products.currency" and one.is_taken for one in candidates) or any(
        "currency" in each for each in settings.values()
    )
    questions = ask(candidates, shape, says_currency=says_currency)
    by_place = {one.column: one for one in candidates}
    proposals = tuple(_propose(one, by_place, settings) for one in region.columns)
    return TableMapping(shape, kind, proposals, questions=questions)


def _find_candidates(table: TableReadings, kind: ListKind, part_numbers: Collection[str]) -> list[Candidate]:
    if not table.region.is_read:
        why = Phrase("no table was found here that can be read")
        return [Candidate(column.profile, reasons=(why,)) for column in table.columns]
    if not table.has_headings:
        return propose_by_cells(table, part_numbers)
    region = table.region
    table = TableReadings(region, [translate(column, kind) for column in table.columns])
    for _ in range(_ROUNDS):
        table = TableReadings(region, [settle_column(column, table) for column in table.columns])
    candidates = [make_candidate(column, table, part_numbers) for column in table.columns]
    candidates = leave_level_columns(candidates)
    settled = avoid_traps(settle_masses(settle_contests(find_unit(find_basis(candidates)))), region)
    if kind == ListKind.PARTS:
        settled = stand_in(settled)
    return keep_denied(settled, table) if kind in (ListKind.PARTS, ListKind.COMPOSITION) else settled


def _part_numbers_of(neighbours: Sequence[Region]) -> set[str]:
    """Return what other tables of the file have in a column that is clearly the part number."""
    part_numbers: set[str] = set()
    for region in neighbours:
        for column in read_table(region).clear(PART_NUMBER):
            part_numbers |= column.profile.distinct
    return part_numbers


def _propose(
    column: RegionColumn, candidates: Mapping[int, Candidate], settings: Mapping[int, Mapping[str, str]]
) -> ColumnProposal:
    candidate = candidates.get(column.column)
    if candidate is None:
        why = Phrase("the column is hidden")
        return ColumnProposal(column.column, column.heading, sureness="sure", reasons=(why,))
    return ColumnProposal(
        column.column, column.heading, candidate.field, candidate.sureness, candidate.reasons, candidate.alternatives,
        settings[column.column],
    )  # fmt: skip


def _propose_template(column: RegionColumn, fields: Mapping[int, str]) -> ColumnProposal:
    field = fields.get(column.column, "")
    why = Phrase("it is a column of the template") if field else Phrase("its heading is not known")
    proposal = ColumnProposal(column.column, column.heading, field, "sure", (why,))
    return replace(proposal, field="") if column.hidden else proposal
