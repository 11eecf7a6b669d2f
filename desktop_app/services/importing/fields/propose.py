# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Proposes how a table is read: what its rows are, the field of each column with reasons, and what is to be asked."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import Final

from desktop_app.basics.phrase import Phrase
from desktop_app.services.importing.fields.mapping import ColumnProposal, TableMapping
from desktop_app.services.importing.fields.proposing.candidates import Candidate, keep_denied, make_candidate
from desktop_app.services.importing.fields.proposing.cells.readings import TableReadings, read_table
from desktop_app.services.importing.fields.proposing.contests import settle_contests
from desktop_app.services.importing.fields.proposing.figures.figure_traps import avoid_traps
from desktop_app.services.importing.fields.proposing.figures.masses import find_unit, settle_masses
from desktop_app.services.importing.fields.proposing.list_kinds import decide_kind, translate
from desktop_app.services.importing.fields.proposing.part_numbers import NUMBER, stand_in
from desktop_app.services.importing.fields.proposing.questions import ask
from desktop_app.services.importing.fields.proposing.settings import settings_of
from desktop_app.services.importing.fields.proposing.structure_columns import leave_level_columns
from desktop_app.services.importing.fields.proposing.template_sheets import find_template
from desktop_app.services.importing.fields.proposing.unclear_words import settle_column
from desktop_app.services.importing.fields.proposing.without_headings import propose_by_cells
from desktop_app.services.importing.fields.shapes import shape_of
from desktop_app.services.importing.layout.sheet_layout import Region, RegionColumn
from desktop_app.services.schema.columns import Columns
from desktop_app.services.schema.declaration import ListKind

_ROUNDS: Final = 2
"""A column that is settled can settle another one."""


def propose_mapping(
    region: Region,
    *,
    columns: Columns,
    known_part_numbers: Collection[str] = (),
    neighbours: Sequence[Region] = (),
) -> TableMapping:
    """Return how a table is read.

    ``known_part_numbers`` are those on file; ``neighbours`` the other tables of the file, which may have them as well.
    """
    shape = shape_of(region)
    template = find_template(region, columns, neighbours)
    if template is not None:
        sheet, fields = template
        proposals = tuple(_propose_template(one, fields) for one in region.columns)
        return TableMapping(shape, ListKind.TEMPLATE, proposals, sheet=sheet)
    table = read_table(region)
    kind = decide_kind(table)
    part_numbers = (
        known_part_numbers if table.clear(NUMBER) else {*known_part_numbers, *_part_numbers_of(neighbours)}
    )
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
    settled = avoid_traps(settle_masses(settle_contests(find_unit(candidates))), region)
    if kind == ListKind.PARTS:
        settled = stand_in(settled)
    return keep_denied(settled, table) if kind in (ListKind.PARTS, ListKind.COMPOSITION) else settled


def _part_numbers_of(neighbours: Sequence[Region]) -> set[str]:
    """Return what other tables of the file have in a column that is clearly the part number."""
    part_numbers: set[str] = set()
    for region in neighbours:
        for column in read_table(region).clear(NUMBER):
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
