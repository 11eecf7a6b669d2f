# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Puts the answers to the questions of a mapping into it.

The code of an answer says what it does: "4=products.value;per=100" takes column 4 as the value, for a hundred pieces.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from desktop_app.services.importing.fields.field_list import FIELDS
from desktop_app.services.importing.fields.mapping import YOU_SAID, ColumnProposal, TableMapping

LEAVE: Final = "leave"
"""The answer that takes nothing."""


def answer_questions(mapping: TableMapping, answers: Mapping[str, str]) -> TableMapping:
    """Return a mapping with what was answered; its open questions are those without an answer.

    An answer that is none of the choices of its question changes nothing.
    """
    columns = {proposal.column: proposal for proposal in mapping.columns}
    for question in mapping.questions:
        code = answers.get(question.id, "")
        if code in {choice.code for choice in question.choices} and "=" in code:
            _apply(code, columns)
    questions = tuple(question for question in mapping.questions if question.id not in answers)
    return replace(mapping, columns=tuple(columns.values()), questions=questions)


def _apply(code: str, columns: dict[int, ColumnProposal]) -> None:
    place, _, said = code.partition("=")
    field, *settings = said.split(";")
    if not place.isdecimal() or int(place) not in columns or field not in FIELDS:
        return
    for column, proposal in columns.items():
        if proposal.field == field and column != int(place):
            columns[column] = replace(proposal, field="", sureness="sure", reasons=(YOU_SAID,))
    chosen = columns[int(place)]
    pairs = dict(setting.partition("=")[::2] for setting in settings)
    columns[int(place)] = replace(
        chosen, field=field, sureness="sure", reasons=(YOU_SAID,), settings={**chosen.settings, **pairs}
    )
