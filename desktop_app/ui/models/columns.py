# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The declaration of a column of a table."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

RowT = TypeVar("RowT")


def _same_row(row: Any) -> Any:
    return row


@dataclass(frozen=True, slots=True)
class Column(Generic[RowT]):
    """One column: its heading, the text of a cell, the sort key, alignment and width in pixels at 100 %.

    ``verdict`` gives the verdict whose sign is drawn before the text, ``mark`` the letter of origin after
    it; ``quiet`` draws the text in the quiet colour. ``field`` is the database field by which a list too long
    to be read whole is sorted; blank if it cannot be sorted by this column. ``figure`` gives the plain decimal and the
    unit where a cell shows a figure alone, ``day`` the ISO day where it shows a day; blank where it shows none.
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
    figure: Callable[[RowT], tuple[str, str]] | None = None
    day: Callable[[RowT], str] | None = None

    def sort_key(self, row: RowT) -> Any:
        """Return the sort key of a row in this column; blank cells come last in ascending order."""
        sort_value = self.sort(row) if self.sort else self.text(row).casefold()
        return (sort_value is None or sort_value == "", sort_value if sort_value is not None else "")
