# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The type of a field says what its column holds: a pair of kind and type that do not belong together is refused."""

from __future__ import annotations

from dataclasses import make_dataclass
from typing import get_args

import pytest

from desktop_app.services.schema.columns import CHOICE_WORDS, SHEETS, form_of_row, row_of_form, with_cells
from desktop_app.services.schema.declaration import (
    FORM_SHEETS,
    NO_DAY,
    Answer,
    Day,
    MassUnit,
    Sheet,
    as_day,
    column,
    declare,
)
from desktop_app.services.schema.forms import Client, Rate

OTHERS = [
    ("day", "str"), ("text", "Day"), ("key", "Mass"), ("decimal", "Percent"), ("decimal", "str"), ("positive", "Mass"),
    ("percent", "Money"), ("factor", "Percent"), ("unit", "CurrencyCode"), ("currency", "str"), ("country", "Day"),
    ("answer", "str"), ("yes_no", "MassUnit"), ("whole", "Number"), ("whole", "str"), ("positive", "WholeNumber"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "cell"), OTHERS)
def test_a_column_cannot_be_declared_with_the_type_of_another_kind(kind: str, cell: str) -> None:
    form = make_dataclass("Odd", [("sent", cell, column("Sent", kind, "Help."))])
    with pytest.raises(TypeError, match=rf"sent of client: {kind} is no {cell}"):
        declare(Sheet.CLIENT, table="client")(form)
    assert FORM_SHEETS[Sheet.CLIENT].form is Client


def test_the_types_of_closed_sets_have_the_words_of_their_columns() -> None:
    assert {*get_args(MassUnit)} == {"", *CHOICE_WORDS["unit"]}
    assert {*get_args(Answer)} == {"", *CHOICE_WORDS["answer"], *CHOICE_WORDS["yes_no"], *CHOICE_WORDS["yes"]}


def test_a_cell_is_the_very_text_that_was_entered() -> None:
    texts = {"from": "EUR", "to": "USD", "rate": "1.10", "on": "24.11.26", "source": "ECB"}
    rate = form_of_row(Rate, texts)
    assert row_of_form(rate) == texts
    assert all(type(cell) is str for cell in row_of_form(rate).values())
    assert row_of_form(with_cells(rate, {"on": "2026-11-24"})) == {**texts, "on": "2026-11-24"}
    assert set(row_of_form(form_of_row(Rate, {})).values()) == {""}
    assert set(texts) == set(SHEETS[Sheet.RATES].columns)


def test_no_day_is_blank() -> None:
    assert as_day(None) == NO_DAY == Day("") == ""
