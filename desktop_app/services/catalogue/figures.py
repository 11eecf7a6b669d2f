# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Rows grouped by a column, and figures as a case states them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

Row = Mapping[str, str]


def group_rows(rows: Iterable[Row], key: str) -> dict[str, list[Row]]:
    """Return rows grouped by the text of one column."""
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        groups[row[key]].append(row)
    return dict(groups)


def point_or_range(row: Row, name: str) -> dict[str, Any] | str:
    """Return a figure, or the range that it is known to lie in where an upper end is given."""
    upper = row[f"{name}_to"]
    return {"from": row[name], "to": upper} if upper else row[name]
