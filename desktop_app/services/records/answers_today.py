# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Which records would be answered otherwise today: their frozen cases under the law file the program has now.

One query reads all of them, and what a case comes to is worked out once for each law file. A record that the same
program worked out under the same law file is not looked at: it would give the same answer.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from desktop_app.basics.errors import Refused
from desktop_app.basics.progress import Cancelled, Progress, Stopped, never_cancelled, nothing_happens
from desktop_app.services.context.context import ServiceContext
from desktop_app.services.records.answers import AnswerChange, AnswerParts, answer_parts, compare_parts
from desktop_app.services.schema.record_rows import FrozenAnswer
from desktop_app.services.screening.one_case import screen_case

_OF_FACTS_ALONE: Final = frozenset(
    ("not_screened", "facts_disagree", "row_inferred", "estimate_used", "rate_missing")
)
"""Warnings of how sure the facts are: a new one changes nothing of an answer that was given."""


@dataclass(frozen=True, slots=True)
class AnswerToday:
    """How the answer of a record would differ; ``refused`` says why today's law file cannot answer the case."""

    changes: tuple[AnswerChange, ...]
    refused: str = ""


class AnswersToday:
    """The answers that the records of one client would have today; what a case comes to is kept under its hash."""

    def __init__(self, context: ServiceContext, client: int) -> None:
        self._context, self._client = context, client
        self._known: dict[tuple[str, str], AnswerParts] = {}

    def list_differing(
        self, *, progress: Progress = nothing_happens, cancelled: Cancelled = never_cancelled
    ) -> Mapping[int, AnswerToday]:
        """Return by id the current records that would be answered otherwise.

        Errors: Stopped if cancelled.
        """
        program = self._context.program
        made_by = f"Lodestone {program.version}"
        records = self._context.store.lists.list_other_answers(self._client, program.pack.sha256, made_by)
        differing: dict[int, AnswerToday] = {}
        for number, record in enumerate(records, 1):
            if cancelled():
                raise Stopped
            today = self._compare(record)
            if today.changes or today.refused:
                differing[record.id] = today
            progress(number, len(records))
        return differing

    def _compare(self, record: FrozenAnswer) -> AnswerToday:
        try:
            now = self._parts_today(record)
        except Refused as refused:
            return AnswerToday((), str(refused))
        changes = compare_parts(answer_parts(json.loads(record.conclusion_json)), now)
        return AnswerToday(tuple(change for change in changes if change.code not in _OF_FACTS_ALONE))

    def _parts_today(self, record: FrozenAnswer) -> AnswerParts:
        program = self._context.program
        key = (record.case_sha256, program.pack.sha256)
        if key not in self._known:
            screened = screen_case(program, record.case_json.encode("utf-8"))
            self._known[key] = answer_parts(screened.conclusion_tree(program))
        return self._known[key]
