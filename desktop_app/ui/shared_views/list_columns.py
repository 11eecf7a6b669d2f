# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Columns that several lists share: days, numbers, verdicts, and fields of the catalogue."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from desktop_app.services.schema.columns import CHOICE_WORDS, SHEETS, field_names, sheet_of_form
from desktop_app.services.schema.columns import Column as Field
from desktop_app.services.schema.forms import Form
from desktop_app.ui.models.columns import Column
from desktop_app.ui.words import strings
from desktop_app.ui.words.strings import tr, translate_text
from desktop_app.ui.words.verdicts import (
    gravest_verdict,
    gravity_sort_key,
    sum_up_verdicts,
    summed_verdicts_tip,
)


def day_column(name: str, heading: str, day: Callable[[Any], str]) -> Column[Any]:
    """Return a column of days, sorted as days; ``day`` reads the ISO day of a row, blank for none."""
    return Column(name, heading, lambda row: strings.format_day(day(row)), day, width=112, day=day)


def number_column(
    name: str,
    heading: str,
    number: Callable[[Any], int],
    width: int,
    *,
    text: Callable[[int], str] = str,
    field: str = "",
    visible: bool = True,
) -> Column[Any]:
    """Return a column of whole numbers at the right; ``text`` writes one, ``field`` is as in Column."""
    return Column(
        name,
        heading,
        lambda row: text(number(row)),
        number,
        right=True,
        width=width,
        field=field,
        visible=visible,
        figure=lambda row: ("" if text(number(row)) == strings.DASH else str(number(row)), ""),
    )


def amount_figure(low: str, high: str = "", unit: str = "") -> tuple[str, str]:
    """Return figure and unit of an amount; blank for a range, which is no figure alone."""
    return ("" if high and high != low else low, unit)


def verdicts_column(width: int) -> Column[Any]:
    """Return the column of the verdicts of a row's lines, summed up and sorted by the gravest."""
    return Column(
        "verdict",
        tr("Verdict"),
        lambda row: sum_up_verdicts(row.verdicts),
        lambda row: gravity_sort_key(row.verdicts),
        width=width,
        verdict=lambda row: gravest_verdict(row.verdicts),
        tip=lambda row: summed_verdicts_tip(row.verdicts, narrow=row.read_narrowly),
    )


def format_count(count: int) -> str:
    """Return a count as a cell shows it: a dash for none."""
    return strings.format_figure(str(count)) if count else strings.DASH


def listed_columns(
    form: type[Form],
    row_of: Callable[[Any], Any] = lambda row: row,
    labels: Mapping[str, Field] | None = None,
) -> list[Column[Any]]:
    """Return a hidden column for every field whose declaration gives it a width in lists.

    ``row_of`` returns the catalogue row of a row of the list; ``labels`` are the columns of the form, for forms whose
    labels come from the law file.
    """
    columns = zip(field_names(form), SHEETS[sheet_of_form(form)].columns.values(), strict=True)
    return [
        Column(
            name,
            translate_text(labels[name].label if labels else declared.label),
            partial(_cell_text, row_of, name, declared.kind),
            width=declared.list_width,
            visible=False,
            field=name,
        )
        for name, declared in columns
        if declared.list_width
    ]


def _cell_text(row_of: Callable[[Any], Any], name: str, kind: str, row: Any) -> str:
    record = row_of(row)
    text = "" if record is None else str(getattr(record, name))
    if kind == "country":
        return strings.country_name(text)
    return translate_text(CHOICE_WORDS.get(kind, {}).get(text, text))
