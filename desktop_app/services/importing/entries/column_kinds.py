# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""How the cells of each field are read, and which fields belong to a figure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from desktop_app.services.schema.columns import Columns

_LIST_KINDS: Final = {
    "list.level": "position", "list.position": "position", "list.parent": "code", "list.quantity": "quantity",
    "list.quantity_total": "quantity", "list.base_quantity": "quantity", "list.price_per": "per",
    "list.line_total": "money", "list.content": "percent", "list.rare_earth_origin": "country",
    "list.other_part_number": "code", "list.substance": "substance",
}  # fmt: skip
"""Kinds of the fields that stand in no sheet; any other is text."""

_READ_AS: Final = {
    "products.value": "money", "products.mass": "mass", "products.supplier": "text", "products.hs_code": "code",
    "materials.row": "text", "materials.element": "substance",
    "materials.value": "money", "materials.mass": "mass", "materials.price": "money",
    "bill_of_materials.quantity": "quantity", "shipment_lines.quantity": "quantity",
}  # fmt: skip
"""Fields that lists write with more than their column holds: an amount with its currency, a mass with its unit."""


@dataclass(frozen=True, slots=True)
class FigureFields:
    """The fields beside a figure: its currency, its unit of mass, and what it is a price for.

    ``is_for_mass``: it is a price for a unit of mass, and not for a piece.
    """

    currency: str = ""
    unit: str = ""
    per: str = ""
    is_for_mass: bool = False


FIGURE_FIELDS: Final = {
    "products.value": FigureFields(currency="products.currency", per="list.price_per"),
    "list.line_total": FigureFields(currency="products.currency"),
    "products.mass": FigureFields(unit="products.mass_unit"),
    "materials.value": FigureFields(currency="materials.value_currency"),
    "materials.mass": FigureFields(unit="materials.mass_unit"),
    "materials.price": FigureFields(
        currency="materials.price_currency", per="materials.price_per", is_for_mass=True
    ),
}
NO_FIELDS: Final = FigureFields()


BY_CODE_IN_TEMPLATE: Final = frozenset(("products.supplier", "materials.row", "materials.element"))
"""Fields that the template fills in with codes, and any other list with names."""


def kind_of_field(field: str, columns: Columns, *, as_template: bool = False) -> str:
    """Return how the cells of a field are read."""
    sheet, _, name = field.partition(".")
    if sheet == "list":
        return _LIST_KINDS.get(field, "text")
    base = field.removesuffix("_to")
    if base in _READ_AS and not (as_template and field in BY_CODE_IN_TEMPLATE):
        return _READ_AS[base]
    return columns.columns_of_sheet(sheet)[name].kind
