# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Columns of lists that show a field of the catalogue as it stands: those whose declaration gives them a width."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from desktop_app.services.schema.choices import CHOICE_WORDS
from desktop_app.services.schema.columns import Column as Field
from desktop_app.services.schema.columns import field_names, sheet_of_form
from desktop_app.services.schema.forms import Form
from desktop_app.services.schema.sheets import SHEETS
from desktop_app.ui.models.columns import Column
from desktop_app.ui.words import strings
from desktop_app.ui.words.strings import translate_text


def listed_columns(
    form: type[Form],
    row_of: Callable[[Any], Any] = lambda row: row,
    labels: Mapping[str, Field] | None = None,
) -> list[Column[Any]]:
    """Return these columns, hidden until somebody wants them.

    ``row_of`` gives the catalogue's row of a list's row; ``labels`` are the fields of the form where the law file names
    some of them.
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
