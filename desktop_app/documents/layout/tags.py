# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What the parts of a page are, for those who have the paper read aloud: headings, tables, lists, figures.

The order of the tags is the order of reading. What carries no tag is decoration, or runs along every page.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass, field
from typing import Final, TypeAlias

HEADER_CELL: Final = "/TH"
CELL: Final = "/TD"


@dataclass(eq=False, slots=True)
class Tag:
    """One element of the structure, by its standard name as PDF writes it: `/H1`, `/P`, `/Table`, `/Figure`.

    Shape: `text` is read in place of a figure; `scope` says whether a header cell heads its `Column`
           or its `Row`; `span` is over how many columns a cell stands.
    """

    kind: str
    text: str = ""
    scope: str = ""
    span: int = 1
    children: list[Tag] = field(default_factory=list)

    def add_tag(self, kind: str, *, text: str = "", scope: str = "", span: int = 1) -> Tag:
        """Return a new tag at the end of this one."""
        tag = Tag(kind, text, scope, span)
        self.children.append(tag)
        return tag

    def add_cell(self, *, heads: str = "", span: int = 1) -> Tag:
        """Return a new cell of a row; `heads` makes it a header cell of its `Column` or `Row`."""
        return self.add_tag(HEADER_CELL if heads else CELL, scope=heads, span=span)


class Running(enum.Enum):
    """What stands on every page again and is not read aloud: the running head and the footer."""

    HEADER = "Header"
    FOOTER = "Footer"


Spoken: TypeAlias = Tag | Running | None
"""What a stroke belongs to; None is decoration."""
