# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What the lines above and below a table say of its prices: their currency, for how many pieces, in thousands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from desktop_app.services.importing.cells.currencies import currencies_in_heading, find_currencies
from desktop_app.services.importing.cells.headings import read_heading
from desktop_app.services.importing.fields.heading_words import find_fields
from desktop_app.services.importing.layout.sheet_layout import Region

_NEAR: Final = 20
"""So many rows above and below a table are looked at."""
_MOST_CELLS: Final = 4
"""A line has few cells; a row with more is one of another table."""
_LONGEST: Final = 100
_CODES: Final = "EUR|USD|CNY|RMB|JPY|GBP|CHF|PLN|CZK|KRW|TWD|TRY|BRL|INR|[€$£¥]"
_SCALED: Final = re.compile(
    rf"(?<![^\W\d_])(?:[TkKM] ?(?:{_CODES})|Mio|Mrd|mln|mld|tsd|thousands?|tausend|millions?|milliers?|migliaia"
    r"|miles de|tys|tis|milhares|lakhs?|crores?)(?![^\W\d_])|[千万萬百]元|[千万萬百]円|百万|천 ?원|만 ?원"
    rf"|\b(?:in|en) (?:1[., ']?000 ?(?:{_CODES})|(?:{_CODES}) ?1[., ']?000)"
    r"|(?<![^\W\d_])(?:cents?|ct|centimes?|centesimi|céntimos|groszy?|haléř[eů]?|kuruş|pence|paise)(?![^\W\d_])"
    r"|[(（][分角][)）]",
    re.IGNORECASE,
)
"""Thousands, millions and cents of a currency: figures that are not in the currency itself."""


def is_scaled(text: str) -> bool:
    """Tell whether a text speaks of thousands, millions or cents of a currency."""
    return bool(_SCALED.search(text))


def says_scale_around(region: Region) -> bool:
    """Tell whether the lines around a table say that its prices are in thousands, millions or cents."""
    return any(is_scaled(line) for line in _price_lines(region))


def currency_around(region: Region) -> str:
    """Return the one currency that the lines around a table name; blank if they do not."""
    named: set[str] = set()
    for label, text in region.labels.items():
        if any(match.field == "products.currency" for match in find_fields(label)):
            named |= set(find_currencies(text)) or set(currencies_in_heading(text))
    for line in () if named else _price_lines(region):
        named |= set(currencies_in_heading(line))
    return named.pop() if len(named) == 1 else ""


def count_around(region: Region) -> int:
    """Return for how many pieces the lines around a table say that its prices are; 0 if they do not."""
    bases = [read_heading(line).basis for line in _price_lines(region)]
    counts = {basis.count for basis in bases if basis and basis.count != 1 and basis.unit in ("", "piece")}
    return counts.pop() if len(counts) == 1 else 0


def _price_lines(region: Region) -> Iterator[str]:
    """Yield the lines that speak of prices."""
    texts = (region.title, *_lines(region))
    for text in texts:
        if any(match.field == "products.value" for match in find_fields(text[:_LONGEST])):
            yield text


def _lines(region: Region) -> Iterator[str]:
    """Yield the text of each row near a table that has few cells, those right above and right below."""
    if not region.rows:
        return
    first = min((*region.heading_rows, region.rows[0].number))
    last = region.rows[-1].number
    rows = region.table.rows
    index = next((at for at, row in enumerate(rows) if row.number >= first), 0)
    below = next((at for at, row in enumerate(reversed(rows)) if row.number <= last), 0)
    after = rows[len(rows) - below :]
    for row in (*rows[max(0, index - _NEAR) : index], *after[:_NEAR]):
        cells = [text.strip() for text in row.shown if text.strip()]
        if 0 < len(cells) <= _MOST_CELLS:
            yield " ".join(cells)
