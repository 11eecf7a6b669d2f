# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Sets facts and numbered steps into grids."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.documents.layout import line_breaking, page_style
from desktop_app.documents.layout.fit import FREE, Fit
from desktop_app.documents.layout.grids.cells import wrapped_cell
from desktop_app.documents.layout.grids.grid import Cell, Grid, GridRow
from desktop_app.documents.layout.tags import Tag
from desktop_app.documents.model.runs import Run, Runs, Tone, compose_runs
from desktop_app.documents.model.tree import Fact, KeyValues, Steps


def set_facts(block: KeyValues, width: float, fit: Fit = FREE, into: Tag | None = None) -> Grid:
    """Return facts as a grid of one or two facts a line."""
    tag = (into or Tag("/Document")).add_tag("/Table")
    if block.across == 1:
        return Grid(tuple(_one_fact_a_row(block.facts, width, fit, tag)), width)
    return Grid(tuple(_two_facts_a_row(block.facts, width, fit, tag)), width)


def set_steps(block: Steps, width: float, into: Tag | None = None) -> Grid:
    """Return numbered lines as a grid."""
    tag = (into or Tag("/Document")).add_tag("/L")
    number = 18.0 if len(block.items) < 100 else 26.0
    who = width * 0.36 if any(item.who for item in block.items) else 0.0
    text_width = width - number - who
    style, rows = page_style.CELL, []
    for count, item in enumerate(block.items, start=1):
        line = tag.add_tag("/LI")
        label, body = line.add_tag("/Lbl"), line.add_tag("/LBody")
        cells = [
            wrapped_cell(compose_runs(str(count)), style, x=0.0, width=number + 6, fit=FREE, tag=label),
            wrapped_cell(item.runs, style, x=number, width=text_width, fit=FREE, tag=body),
        ]
        if item.who:
            quiet, left = page_style.quiet_style(style), number + text_width
            cells.append(wrapped_cell(item.who, quiet, x=left, width=who, fit=FREE, tag=body))
        rows.append(GridRow(tuple(cells)))
    return Grid(tuple(rows), width)


def _one_fact_a_row(listed: Sequence[Fact], width: float, fit: Fit, tag: Tag) -> list[GridRow]:
    label = _label_width([fact.label for fact in listed], width * 0.36, fit)
    noted = any(fact.note for fact in listed)
    wanted = max((line_breaking.natural_width(fact.value, fit.cell) for fact in listed), default=0.0)
    value = width - label
    if noted:
        value = min(max(wanted + 3 * fit.side, width * 0.15), width * 0.40)
    rows = []
    for fact in listed:
        row = tag.add_tag("/TR")
        cells = _label_and_value(fact.label, fact.value, (0.0, label, value), fit, row)
        if noted:
            cell, left = row.add_cell(), label + value
            quiet = page_style.quiet_style(fit.cell)
            cells.append(wrapped_cell(fact.note, quiet, x=left, width=width - left, fit=fit, tag=cell))
        rows.append(GridRow(tuple(cells), pad=fit.pad))
    return rows


def _two_facts_a_row(listed: Sequence[Fact], width: float, fit: Fit, tag: Tag) -> list[GridRow]:
    half_width = width / 2
    sides = (listed[0::2], listed[1::2])
    labels = [_label_width([fact.label for fact in side], half_width * 0.42, fit) for side in sides]
    rows = []
    for number in range(0, len(listed), 2):
        row, cells = tag.add_tag("/TR"), list[Cell]()
        for side, fact in enumerate(listed[number : number + 2]):
            noted = (*fact.value, Run("  "), *_quiet_runs(fact.note)) if fact.note else fact.value
            place = (half_width * side, labels[side], half_width - labels[side])
            cells += _label_and_value(fact.label, noted, place, fit, row)
        if len(cells) == 2 < len(listed):
            row.children[-1].span = 3
        rows.append(GridRow(tuple(cells), pad=fit.pad))
    return rows


def _label_and_value(
    label: str, value: Runs, place: tuple[float, float, float], fit: Fit, row: Tag
) -> list[Cell]:
    """Return two cells: the place is their left end, the width of the label and that of the value."""
    left, label_width, value_width = place
    head, body = row.add_cell(heads="Row"), row.add_cell()
    quiet = page_style.quiet_style(fit.cell)
    return [
        wrapped_cell(compose_runs(label), quiet, x=left, width=label_width, fit=fit, tag=head),
        wrapped_cell(value, fit.cell, x=left + label_width, width=value_width, fit=fit, tag=body),
    ]


def _quiet_runs(runs: Runs) -> Runs:
    return tuple(Run(run.text, Tone.QUIET, run.mark, run.sign) for run in runs)


def _label_width(labels: Sequence[str], most: float, fit: Fit) -> float:
    wanted = max(
        (line_breaking.natural_width(compose_runs(label), fit.cell) for label in labels), default=0.0
    )
    return min(max(wanted + 5 * fit.side, most * 0.62), most)
