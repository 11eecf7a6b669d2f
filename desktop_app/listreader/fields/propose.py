# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Proposes how a table is read: what its rows are, the field of each column with reasons, and what is to be asked."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import Final

from desktop_app.basics.chemistry import ATOMIC_WEIGHTS, RARE_EARTHS
from desktop_app.basics.messages import Phrase
from desktop_app.basics.texts import compact
from desktop_app.listreader.cells.figure_lines import About, StatementKind
from desktop_app.listreader.fields import contests
from desktop_app.listreader.fields.candidates import (
    Candidate,
    in_field,
    keep_denied,
    leave_level_columns,
    make_candidate,
    propose_by_cells,
    settle_column,
)
from desktop_app.listreader.fields.column_profile import ColumnReadings, TableReadings, read_table, spread
from desktop_app.listreader.fields.heading_words import find_fields, heading_table
from desktop_app.listreader.fields.mapping import ColumnProposal, ListKind, TableMapping, shape_of
from desktop_app.listreader.fields.questions import ask, avoid_traps, settings_of
from desktop_app.listreader.layout.sheet_layout import Region
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


_FIRMS: Final = ("parties.name", "products.supplier", "products.name")
_ABOUT_FIRMS: Final = (
    "parties.address", "suppliers.contact", "suppliers.country", "parties.country", "list.party_role",
)  # fmt: skip

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
    contents = table.possible("list.content")
    rare = list(filter(names_rare_earth, contents))
    if not has_bill and (
        (table.clear("list.substance") and contents)
        or len(rare) > 1
        or (rare and table.clear("list.content"))
        or table.clear("list.china_reply", "list.rare_earth_origin", "materials.china_share")
    ):
        return ListKind.COMPOSITION
    if not has_part and not has_bill:
        kind = _kind_of_firms(table)
        if kind is not None:
            return kind
    if has_part or not table.has_headings:
        return ListKind.PARTS
    # a list whose headings do not say part number is one of parts by what it says of them
    names = table.clear("products.name")
    named = table.possible(*_PART, "products.name")
    has_numbers = any(column not in names for column in table.possible(*_PART))
    is_of_parts = (named and table.clear(*_FACTS)) or (names and has_numbers)
    return ListKind.PARTS if is_of_parts else ListKind.UNKNOWN


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


def translate(column: ColumnReadings, kind: ListKind) -> ColumnReadings:
    """Return a column with what its words mean in a list of some kind."""
    fields = _FIELDS_OF_KIND.get(kind)
    basis = column.profile.sense.basis
    is_of_mass = basis is not None and basis.unit not in ("", "piece")
    if kind == ListKind.COMPOSITION and is_of_mass and column.reading_of("products.value"):
        fields = {"products.value": "materials.price"}  # as feedstock has it: "Price USD/kg"
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
    sheets = workbook.sheets
    matched = {sheet: _match(sheet, declared, region) for sheet, declared in sheets.items()}
    most = max(map(len, matched.values()), default=0)
    best = [sheet for sheet, fields in matched.items() if fields and len(fields) == most]
    if {"suppliers", "parties"} <= set(best):
        firms = {" ".join(text.split()) for row in spread(region.rows) for text in row.shown if text}
        if any(
            column.profile.distinct & firms
            for table in map(read_table, neighbours)
            for column in table.clear("products.supplier")
        ):
            best = ["suppliers"]
    if len(best) > 1:
        best = [sheet for sheet in best if _has_title(sheet, sheets[sheet], region)]
    return (best[0], matched[best[0]]) if best else None


def _has_title(sheet: str, declared: OwnSheet, region: Region) -> bool:
    return compact(region.table.title) in {compact(declared.title), compact(sheet)}


def _match(sheet: str, declared: OwnSheet, region: Region) -> dict[int, str]:
    """Return the field of each column of a table that is one of a sheet; of none where these are not enough."""
    texts = {column.column: column.heading for column in region.columns if not column.unit}
    headings = {place: compact(heading) for place, heading in texts.items() if heading}
    names = {
        compact(word): f"{sheet}.{name}"
        for name, column in declared.columns.items()
        for word in (column.former, column.label, name)
        if word
    }
    fields: dict[int, str] = {}
    for place, heading in headings.items():
        if heading in names and names[heading] not in fields.values():
            fields[place] = names[heading]
    has_title = _has_title(sheet, declared, region)
    needed = {f"{sheet}.{name}" for name in declared.needed}
    missing = needed - set(fields.values())
    if has_title and len(fields) == len(headings) and missing != needed:
        missing = set()  # it may change rows that are on file: a new row is refused for what it lacks
    fewest = 1 if has_title else _FEWEST
    if missing or len(fields) < fewest or len(fields) * 2 < len(headings):
        return {}
    own_names = {field.partition(".")[2] for field in fields.values()}
    written = [texts[place] for place in fields if texts[place] in own_names]
    is_ours = len(fields) == len(headings) and (has_title or len(written) == len(fields))
    is_own_word = any(headings[place] not in heading_table().trade for place in fields)
    return fields if is_own_word or is_ours or any("_" in text for text in written) else {}


_ROUNDS: Final = 2
"""A column that is settled can settle another one."""


def propose_mapping(
    region: Region, *, workbook: OwnWorkbook, neighbours: Sequence[Region] = ()
) -> TableMapping:
    """Return how a table is read.

    ``neighbours`` are the other tables of the file.
    """
    shape = shape_of(region)
    template = find_template(region, workbook, neighbours)
    if template is not None:
        sheet, fields = template
        whys = {True: Phrase("it is a column of the template"), False: Phrase("its heading is not known")}
        of_template = tuple(
            ColumnProposal(
                column.column,
                column.heading,
                "" if column.hidden else fields.get(column.column, ""),
                "sure",
                (whys[column.column in fields],),
            )
            for column in region.columns
        )
        return TableMapping(shape, ListKind.TEMPLATE, of_template, sheet=sheet)
    table = read_table(region)
    kind = decide_kind(table)
    part_numbers: set[str] = set()
    if not table.clear(
        contests.PART_NUMBER
    ):  # what other tables have in a column that is clearly the part number
        numbers = (column for other in neighbours for column in read_table(other).clear(contests.PART_NUMBER))
        part_numbers = part_numbers.union(*(column.profile.distinct for column in numbers))
    candidates = _find_candidates(table, kind, part_numbers)
    settings = settings_of(candidates, region)
    in_lines = [one.statement.currencies for one in region.says(StatementKind.CURRENCY, About.MONEY)]
    says_currency = (
        any(currency.is_taken for currency in in_field(candidates, "products.currency"))
        or any("currency" in each for each in settings.values())
        or any(len(codes) == 1 for codes in in_lines)
    )
    of_signs = frozenset(code for codes in in_lines for code in codes)
    questions = ask(candidates, shape, says_currency=says_currency, in_lines=of_signs)
    by_place = {candidate.column: candidate for candidate in candidates}
    hidden = Phrase("the column is hidden")
    proposals = []
    for column in region.columns:
        candidate = by_place.get(column.column)
        proposals.append(
            ColumnProposal(
                column.column, column.heading, candidate.field, candidate.sureness, candidate.reasons,
                candidate.alternatives, settings[column.column],
            )
            if candidate
            else ColumnProposal(column.column, column.heading, sureness="sure", reasons=(hidden,))
        )  # fmt: skip
    return TableMapping(shape, kind, tuple(proposals), questions=questions)


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
    settled = avoid_traps(
        contests.settle_masses(contests.settle_contests(contests.find_unit(contests.find_basis(candidates)))),
        region,
    )
    if kind == ListKind.PARTS:
        settled = contests.stand_in(settled)
    return keep_denied(settled, table) if kind in (ListKind.PARTS, ListKind.COMPOSITION) else settled
