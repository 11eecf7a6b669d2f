# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The products of a catalogue as items that share their parts, each built once, however often it is built in.

A case holds a bill unfolded: a part at a hundred places stands in it a hundred times. Here it is one item, with a
number that says so, and a bill of 2^30 ways costs no more than its lines.
"""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction
from typing import Final

from desktop_app.basics.errors import Refused
from desktop_app.basics.quantity import ONE
from desktop_app.domain.case import ANYTHING_ELSE, ASSEMBLY, NOT_LISTED, Item
from desktop_app.domain.casefile.building import build_item
from desktop_app.domain.casefile.kinds import ObjectOf, ValueKind
from desktop_app.services.catalogue.bill_graph import refuse_unending
from desktop_app.services.catalogue.case_builder import Catalogue, without_blanks

_MORE_PARTS: Final = Item(name=ANYTHING_ELSE)


class SharedBills:
    """The items of a catalogue by their part numbers; ``kind`` is that of case files."""

    def __init__(self, catalogue: Catalogue, kind: ObjectOf) -> None:
        self._catalogue = catalogue
        item = kind.fields["item"]
        assert isinstance(item, ObjectOf)  # noqa: S101 - a case file holds an item
        self._fields: Mapping[str, ValueKind] = item.fields
        self._item_kind = item
        self._items: dict[str, Item | Refused] = {}
        self._quantities: dict[str, Fraction] = {}
        self._parts: dict[tuple[str, str], Item] = {}
        self._numbers = itertools.count(1)

    def find_item(self, part_number: str) -> Item:
        """Return a product with all that is in it.

        Errors: Refused for a bill that goes in a circle or too deep, for a part that no row has, and for a figure or
        code that a case cannot hold.
        """
        if part_number in self._catalogue.bills:
            refuse_unending(part_number, self._catalogue.bill_sizes)
        return self._find(part_number)

    def _find(self, part_number: str) -> Item:
        item_or_refusal = self._items.get(part_number)
        if item_or_refusal is None:
            try:
                item_or_refusal = self._build(part_number)
            except Refused as refused:
                item_or_refusal = refused
            self._items[part_number] = item_or_refusal
        if isinstance(item_or_refusal, Refused):
            raise item_or_refusal
        return item_or_refusal

    def _build(self, part_number: str) -> Item:
        catalogue = self._catalogue
        tree = without_blanks(catalogue.build_own(part_number, "item", {}))
        bare_item = build_item(self._item_kind.clean_value(tree, "item"))
        lines = catalogue.bills.get(part_number, ())
        components: tuple[Item, ...] | None = tuple(
            self._part(line["child"], line["quantity"]) for line in lines
        )
        if not catalogue.is_bill_looked_at(part_number):
            components = None
        elif components is not None and catalogue.may_hold_others(part_number):
            components = (*components, _MORE_PARTS)
        return replace(
            bare_item,
            components=components,
            shared_as=next(self._numbers),
            inert=_is_inert(bare_item, components),
        )

    def _part(self, part_number: str, quantity: str) -> Item:
        part = self._parts.get((part_number, quantity))
        if part is None:
            item, number = self._find(part_number), self._quantities.get(quantity)
            if number is None:
                number = self._quantities[quantity] = self._read_quantity(quantity)
            part = item if number == ONE else replace(item, quantity=number)
            self._parts[part_number, quantity] = part
        return part

    def _read_quantity(self, quantity: str) -> Fraction:
        """Return how many pieces of a part are built in.

        Errors: Refused if it is missing or no quantity.
        """
        bill = self._fields["components"].clean_value(
            [without_blanks({"quantity": quantity})], "item.components"
        )
        return build_item(bill[0]).quantity


def _is_inert(item: Item, components: tuple[Item, ...] | None) -> bool:
    """Tell whether an item surely holds nothing that goes into a share: neither material nor a list nobody looked at."""
    if item.part_one or not all(part.inert for part in components or ()):
        return False
    is_looked_at = item.part_one is not None and components is not None
    return item.listed_as == NOT_LISTED or (item.listed_as == ASSEMBLY and is_looked_at)
