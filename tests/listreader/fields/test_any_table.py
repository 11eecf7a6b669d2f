# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What holds for any table: no field is taken from two columns, figures come from figures, mappings can be saved."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.listreader.fields.heading_words import heading_table
from desktop_app.listreader.fields.mapping import LEAVE, answer_questions
from desktop_app.listreader.tables import FIELDS
from tests.listreader.fields.tables import propose

WORDS = sorted(heading_table().meanings)
HEADINGS = st.one_of(
    st.sampled_from(WORDS),
    st.sampled_from(["", "Nr.", "Value", "Land", "Dy %", "Tb4O7", "EP [€]", "Preis alt", "Unit", "L1", "L2"]),
    st.text(st.characters(exclude_characters="|\n\r", exclude_categories=["C", "Z"]), max_size=12),
)
CELLS = st.sampled_from(
    ["", "1", "2", "10", "0.5", "1,85", "148.00", "CN", "Germany", "A-1", "KM-42", "00471", "Rotor", "EUR",
     "Magnet block", "pcs", "kg", "8505.11",
     "2026-01-01", "N42SH", "n.d.", "yes", "Dy", "<0.1", "12 kg", "€ 5", "100"]
)  # fmt: skip


@st.composite
def tables(draw: st.DrawFn) -> str:
    width = draw(st.integers(1, 7))
    rows = [draw(st.lists(CELLS, min_size=width, max_size=width)) for _ in range(draw(st.integers(1, 6)))]
    head = draw(st.lists(HEADINGS, min_size=width, max_size=width))
    return "\n".join("|".join(row) for row in [head, *rows])


@given(tables())
def test_one_column_a_field_and_every_question_can_be_left_open(text: str) -> None:
    mapping = propose(text)
    taken = Counter(one.field for one in mapping.columns if one.field and one.sureness != "unsure")
    assert {field for field, count in taken.items() if count > 1} <= {"list.content"}
    assert set(taken) <= FIELDS.keys()
    assert len(mapping.questions) <= 5
    assert len({question.id for question in mapping.questions}) == len(mapping.questions)
    for question in mapping.questions:
        assert question.default in {choice.code for choice in question.choices}
        left = answer_questions(mapping, {question.id: question.default})
        assert left.columns == mapping.columns


@given(tables(), st.data())
def test_an_answer_never_takes_a_field_twice(text: str, data: st.DataObject) -> None:
    mapping = propose(text)
    answers = {
        question.id: data.draw(st.sampled_from([choice.code for choice in question.choices]))
        for question in mapping.questions
    }
    answered = answer_questions(mapping, answers)
    taken = Counter(one.field for one in answered.columns if one.field and one.sureness != "unsure")
    assert {field for field, count in taken.items() if count > 1} <= {"list.content"}
    assert answered.questions == ()
    assert all(code == LEAVE or "=" in code for code in answers.values())
