# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Rows that have more cells than the heading: a separator inside a text has moved what stands behind."""

from __future__ import annotations

from typing import Final

from desktop_app.basics.phrase import Phrase
from desktop_app.services.context.tables import BLANK
from desktop_app.services.importing.cells.outcomes import Doubtful
from desktop_app.services.importing.layout.sheet_layout import Region

SHIFTED: Final = Doubtful(
    Phrase("the row has more cells than the heading, and they may stand under a wrong one"),
    Phrase("Put texts that hold the separator in quotation marks"),
)


def find_shifted_rows(region: Region) -> frozenset[int]:
    """Return the places of rows that may be so among the rows of a table, from 0.

    In a text file they are; in a workbook the cell behind the others may be a remark beside the table. Where most rows
    are as wide as that, the heading is short and nothing was moved. A cell that stands apart from the others is always
    a remark.
    """
    headed = [column.column for column in region.columns if column.heading]
    if not headed:
        return frozenset()
    end = max(headed) + 1
    wider = [
        place for place, row in enumerate(region.rows) if len(row.kinds) > end and row.kinds[end] != BLANK
    ]
    return frozenset(wider) if 2 * len(wider) < len(region.rows) else frozenset()
