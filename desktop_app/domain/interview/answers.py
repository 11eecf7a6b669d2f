# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Answers: what was said about one place of a screening. They are only ever added; nothing here takes one out."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, Literal

EVERY_LINE: Final = ""
"""The line of an answer that all lines share."""

VALUE: Final = "value"
WITHDRAWN: Final = "withdrawn"
AnswerKind = Literal["value", "not_known", "withdrawn"]
QuestionStatus = Literal["asked", "answered", "not_known", "catalogue"]
"""What has become of a question."""


class NoAnswer(enum.Enum):
    """What stands in the place of a value when there is none."""

    NOT_KNOWN = "not_known"


NOT_KNOWN: Final = NoAnswer.NOT_KNOWN


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says something, when, and what it rests on.

    ``source`` is typed, imported, declared, measured, computed or estimated.
    """

    by: str
    when: datetime
    source: str = "typed"
    document: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One answer, in the shape in which it is kept.

    ``fact`` is a path in the case file, or it stands for a gap in a list: ``parties[importer]``, ``parties[end_user]``,
    ``rates[CNY/USD]``. ``line`` names the line it is about, ``EVERY_LINE`` when all share it.
    ``value`` is the piece of the case file that goes there. ``reason`` says why it differs from the catalogue.
    """

    fact: str
    kind: AnswerKind = "value"
    value: Any = None
    line: str = EVERY_LINE
    source: str = "typed"
    document: str = ""
    reason: str = ""
    by: str = ""
    at: str = ""
    nr: int = 0
