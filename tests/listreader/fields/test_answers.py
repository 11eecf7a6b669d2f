# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What the answers to questions change in a mapping."""

from __future__ import annotations

from desktop_app.listreader.fields.mapping import answer_questions
from tests.listreader.fields.tables import propose, taken

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
