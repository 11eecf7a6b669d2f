# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What pages and rail read of an interview."""

from __future__ import annotations

from datetime import date
from typing import Protocol

from desktop_app.domain.casefile.kinds import ObjectOf
from desktop_app.domain.engine.compiled import CompiledPack
from desktop_app.domain.interview.answers import Answer
from desktop_app.domain.interview.questions.open_questions import OpenQuestions
from desktop_app.domain.interview.state import InterviewState, Start


class InterviewView(Protocol):
    """An interview, to be read; the fields are those of ``Interview``."""

    @property
    def law(self) -> CompiledPack: ...
    @property
    def kind(self) -> ObjectOf: ...
    @property
    def start(self) -> Start: ...
    @property
    def today(self) -> date: ...
    @property
    def answers(self) -> tuple[Answer, ...]: ...
    @property
    def at(self) -> str: ...
    @property
    def state(self) -> InterviewState: ...
    @property
    def open_questions(self) -> OpenQuestions: ...
