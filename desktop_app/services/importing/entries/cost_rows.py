# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Rows of a list of costs that are no parts: shipping, tax, labour. They are left out and reported."""

from __future__ import annotations

from typing import Final

from desktop_app.basics.phrase import Phrase
from desktop_app.services.importing.cells.outcomes import Doubtful
from desktop_app.services.importing.entries.entry import Entry
from desktop_app.services.importing.layout.rows.row_words import names_cost

_NUMBER: Final = "products.part_number"
_COST: Final = Doubtful(
    Phrase("it names a cost, and no part"), Phrase("Leave the row out, or write the part number")
)


def leave_out_cost(entry: Entry) -> None:
    """Take what names a cost out of the place of the part number, where a name stands in for it."""
    number = entry.values.get(_NUMBER, "")
    if (number.isalpha() or " " in number) and names_cost(number):
        del entry.values[_NUMBER]
        entry.doubts[_NUMBER] = _COST
