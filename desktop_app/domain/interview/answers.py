# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Answers to the questions of a screening. They are only ever added; a withdrawal is an answer too."""

from __future__ import annotations

import enum
from datetime import datetime
from typing import Any, Final, Literal

from desktop_app.basics.frozen import dataclass

EVERY_LINE: Final = ""
"""The line of an answer that all lines share."""

VALUE: Final = "value"
WITHDRAWN: Final = "withdrawn"
ON_FILE: Final = "on_file"
"""What the catalogue has of a part that an answer names: nobody has said it, and it is not asked."""
AnswerKind = Literal["value", "not_known", "withdrawn", "on_file"]
QuestionStatus = Literal["asked", "answered", "not_known", "catalogue"]
"""What has become of a question."""


class NoAnswer(enum.Enum):
    """The answer that something is not known."""

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
    """One answer, as it is stored.

    ``fact`` is a path in the case file, or it stands for a gap in a list: ``parties[importer]``, ``parties[end_user]``,
    ``rates[CNY/USD]``. ``line`` names the line it is about, ``EVERY_LINE`` when all share it.
    ``value`` is what goes into the case file at that path. ``reason`` says why it differs from the catalogue.
    Of the kind "on_file" the fact is a part, as ``item.components[2]``, and the value has it as ``item``, with the
    source of each fact in ``sources``, by its path below the part.
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
