# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What the answers to questions change in a mapping."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_app.listreader.fields.mapping import (
    YOU_CHOSE,
    YOU_SAID,
    ColumnProposal,
    answer_questions,
    apply_saved,
    without_lines,
)
from tests.listreader.fields.tables import make_region, propose, taken

PRICES = "Part no|Purchase price EUR|Sales price EUR\nA-1|1.85|4.20\nA-2|148.00|320.00"


def test_an_answer_takes_one_column_and_lets_go_of_the_other() -> None:
    mapping = propose(PRICES)
    (question,) = mapping.questions
    answered = answer_questions(mapping, {question.id: question.choices[1].code})
    assert taken(answered)["Sales price EUR"] == "products.value"
    assert answered.columns[1].field == ""
    assert answered.questions == ()


def test_leaving_open_takes_nothing_and_asks_no_more() -> None:
    mapping = propose(PRICES)
    (question,) = mapping.questions
    answered = answer_questions(mapping, {question.id: question.default})
    assert "products.value" not in taken(answered).values()
    assert answered.questions == ()


def test_settings_of_an_answer_reach_the_column() -> None:
    mapping = propose("Part no|Qty|Value EUR\nA-1|2|3.00\nA-2|3|6.00")
    (question,) = mapping.questions
    answered = answer_questions(mapping, {question.id: question.choices[1].code})
    assert answered.columns[2].settings["per"] == "100"
    assert taken(answered)["Value EUR"] == "products.value"


def test_other_words_than_the_choices_change_nothing() -> None:
    mapping = propose(PRICES)
    (question,) = mapping.questions
    answered = answer_questions(mapping, {question.id: "0=products.value"})
    assert answered.columns == mapping.columns


def test_questions_have_the_same_id_in_every_file_of_a_shape() -> None:
    other = propose(PRICES.replace("A-1", "B-7").replace("148.00", "99.00"))
    assert [one.id for one in propose(PRICES).questions] == [one.id for one in other.questions]


# ---- mappings that earlier versions kept with what a line of their own list said ------------------

KEPT = {"currency": "USD", "per": "1000", "decimal_mark": ","}


def _kept(heading: str, *reasons: str) -> ColumnProposal:
    """Return a column of a mapping without what lines said, that was kept with all of it."""
    mapping = propose(f"Part no|{heading}\nA-1|1.85\nA-2|148.00")
    column = replace(mapping.columns[1], settings=KEPT, reasons=reasons)
    return without_lines(replace(mapping, columns=(mapping.columns[0], column))).columns[1]


@pytest.mark.parametrize("reason", ["the heading says unit price", YOU_CHOSE])
def test_what_a_line_said_is_left_out(reason: str) -> None:
    assert _kept("Price", reason).settings == {"decimal_mark": ","}
    assert _kept("Price $", reason).settings == {"currency": "USD", "decimal_mark": ","}


@pytest.mark.parametrize("reasons", [(YOU_SAID,), (YOU_SAID, "the mapping that was saved says so"), ()])
def test_what_a_person_said_or_wrote_stays(reasons: tuple[str, ...]) -> None:
    column = _kept("Price", *reasons)
    assert (column.settings, column.sureness) == (KEPT, "likely")


def test_where_a_mapping_does_not_tell_who_said_it_the_column_is_not_sure() -> None:
    assert _kept("Price", "the mapping that was saved says so").sureness == "unsure"


def test_that_a_person_said_it_is_known_in_lists_of_other_shapes() -> None:
    text, other = "Part no|Price\nA-1|1.85", "Part no|Price|Origin\nA-1|1.85|DE"
    mapping = propose(text)
    said = replace(mapping.columns[1], settings=KEPT, reasons=(YOU_SAID,))
    saved = replace(mapping, columns=(mapping.columns[0], said))
    applied = apply_saved([saved], make_region(other), propose(other))
    assert without_lines(applied).columns[1].settings == KEPT
