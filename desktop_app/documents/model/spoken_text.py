# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Everything that a part of a document says, as one text: to find out what it speaks of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from desktop_app.documents.model.answers import UNSPOKEN
from desktop_app.documents.model.runs import Run


def spoken_words(parts: Any) -> str:
    """Return the words of sections, blocks or runs, each stretch on a line of its own."""
    return "\n".join(spoken_stretches(parts))


def spoken_stretches(part: Any) -> Iterator[str]:
    """Yield the words of sections, blocks or runs, one stretch after the other."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, tuple):
        if part and all(isinstance(each, Run) for each in part):
            yield "".join(run.text for run in part)
        else:
            for each in part:
                yield from spoken_stretches(each)
    elif is_dataclass(part):
        for field in fields(part):
            if not field.metadata.get(UNSPOKEN):
                yield from spoken_stretches(getattr(part, field.name))
