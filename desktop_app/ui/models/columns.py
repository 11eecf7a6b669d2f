# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What a column of a table is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

RowT = TypeVar("RowT")


def _same_row(row: Any) -> Any:
    return row


@dataclass(frozen=True, slots=True)
class Column(Generic[RowT]):
    """One column: its heading, the text of a row in it, and how it sorts and lies.

    ``verdict`` gives the verdict whose shape stands before the text, ``mark`` the letter of origin
    that stands after it, ``quiet`` draws the text in the quiet colour. ``field`` is what a list that
    is not read whole is sorted by where it is kept; blank for what it cannot be sorted by.
    """

    id: str
    heading: str
    text: Callable[[RowT], str]
    sort: Callable[[RowT], Any] | None = None
    right: bool = False
    quiet: bool = False
    width: int = 120
    stretch: bool = False
    visible: bool = True
    verdict: Callable[[RowT], str] | None = None
    mark: Callable[[RowT], str] | None = None
    tip: Callable[[RowT], str] | None = None
    field: str = ""

    def sort_key(self, row: RowT) -> Any:
        """Return what the row sorts by in this column; blanks come last when sorted upwards."""
        sort_value = self.sort(row) if self.sort else self.text(row).casefold()
        return (sort_value is None or sort_value == "", sort_value if sort_value is not None else "")
