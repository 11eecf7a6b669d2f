# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Places the rows of a flat list: in the product of its title, or in that of the heading of their section."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.basics.phrase import Phrase
from desktop_app.services.importing.bills.placing.placed_rows import (
    NO_PART_NUMBER,
    BillRow,
    Placement,
    attach_row,
)
from desktop_app.services.importing.bills.top_names import find_product, is_part_number
from desktop_app.services.importing.cells.outcomes import Doubtful
from desktop_app.services.importing.entries.entry import Entry


def product_of_section(section: str) -> str:
    """Return the product that the heading of a section names for sure: "Assembly SS-10 Pump"; blank if none."""
    product = find_product(section) if section else None
    return product.part_number if product and product.is_sure else ""


def place_in_sections(entries: Sequence[Entry], top: str) -> Placement:
    """Return the rows of a flat list in their places; those of a section that names a product are in that."""
    products: dict[str, BillRow] = {}
    rows = []
    for entry in entries:
        row = BillRow(entry.part_number, entry)
        rows.append(row)
        product = product_of_section(entry.section) or top
        first_word = entry.section.partition(" ")[0]
        if product == top and is_part_number(first_word):
            row.doubt = _unclear_section(entry.section)
        elif product:
            above = products.setdefault(product, BillRow(product))
            if entry.part_number:
                attach_row(row, above)
            else:
                row.doubt, above.is_open = NO_PART_NUMBER, True
    return Placement(tuple(rows), tuple(products.values()))


def _unclear_section(section: str) -> Doubtful:
    why = Phrase('it stands below "{section}", which may be an assembly of its own', section=section)
    return Doubtful(why, Phrase("Say in a column which product each part is built into"))
