# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Everything that a part of a document says, as one text: to find out what it speaks of."""

from __future__ import annotations

import functools
from dataclasses import fields, is_dataclass
from typing import Any

from desktop_app.documents.model.answers import UNSPOKEN
from desktop_app.documents.model.runs import Run


def spoken_words(parts: Any) -> str:
    """Return the words of sections, blocks or runs, each stretch on a line of its own."""
    return "\n".join(spoken_stretches(parts))


def spoken_stretches(part: Any) -> list[str]:
    """Return the words of sections, blocks or runs, one stretch after the other."""
    stretches: list[str] = []
    _collect_stretches(part, stretches)
    return stretches


def _collect_stretches(part: Any, stretches: list[str]) -> None:
    if isinstance(part, str):
        stretches.append(part)
    elif isinstance(part, tuple):
        if part and all(isinstance(each, Run) for each in part):
            stretches.append("".join([run.text for run in part]))
        else:
            for each in part:
                _collect_stretches(each, stretches)
    else:
        for name in _spoken_fields(part.__class__):
            _collect_stretches(getattr(part, name), stretches)


@functools.cache
def _spoken_fields(kind: type) -> tuple[str, ...]:
    """Return the fields of a kind of part that it says something with; what is no part says nothing."""
    if not is_dataclass(kind):
        return ()
    return tuple(field.name for field in fields(kind) if not field.metadata.get(UNSPOKEN))
