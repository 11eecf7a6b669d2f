# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""One memo in the making, as every part of it sees it: the matter, the words, and where each fact came from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from desktop_app.documents.memo.matter import Matter
from desktop_app.documents.model.runs import Mark, Words, say
from desktop_app.domain.case import FactSource

_MARKS: Final = {
    "typed": Mark.TYPED,
    "imported": Mark.IMPORTED,
    "declared": Mark.DECLARED,
    "measured": Mark.MEASURED,
    "computed": Mark.COMPUTED,
    "estimated": Mark.ESTIMATED,
}


@dataclass(frozen=True)
class MemoContext(Matter):
    """A memo in the making."""

    def source(self, path: str) -> FactSource | None:
        """Return where a fact came from: what is said of it, or of the place it stands in."""
        while path:
            if path in self.case.sources:
                return self.case.sources[path]
            path = path[: max(path.rfind("."), path.rfind("["), 0)]
        return None

    def mark(self, *paths: str) -> Mark | None:
        """Return the origin mark of the first of the facts that has one."""
        for path in paths:
            source = self.source(path)
            if source and source.kind:
                return _MARKS[source.kind]
        return None

    def marked(self, text: str, *paths: str) -> Words:
        """Return a text with the origin mark of its fact."""
        words = say(text)
        mark = self.mark(*paths)
        return say(words, mark) if mark else words

    def origin_of(self, path: str) -> str:
        """Return document, person and day that a fact rests on; blank if nobody said."""
        source = self.source(path)
        return self.said_by(source) if source else ""

    def said_by(self, source: FactSource) -> str:
        """Return document, person and day of a source."""
        day = self.wording.day(source.on) if source.on else None
        return ", ".join(filter(None, (source.document, source.by, day)))
