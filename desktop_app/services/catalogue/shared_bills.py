# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The products of a catalogue as items that share their parts, each built once, however often it is built in.

A case holds a bill unfolded: a part at a hundred places stands in it a hundred times. Here it is one item, with a
number that says so, and a bill of 2^30 ways costs no more than its lines.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields
from fractions import Fraction
from hashlib import blake2b
from operator import attrgetter
from typing import Final, TypeVar

from desktop_app.basics.messages import Refused
from desktop_app.basics.quantity import ONE
from desktop_app.domain.case import ANYTHING_ELSE, ASSEMBLY, NOT_LISTED, Amount, Item
from desktop_app.domain.casefile.building import build_item
from desktop_app.domain.casefile.kinds import ObjectOf, ValueKind
from desktop_app.services.catalogue.bill_graph import refuse_unending
from desktop_app.services.catalogue.case_builder import Catalogue, build_amount, may_hold_more, without_blanks
from desktop_app.services.schema.columns import row_of_form
from desktop_app.services.schema.declaration import Number, Sheet
from desktop_app.services.schema.forms import Product

_MORE_PARTS: Final = Item(name=ANYTHING_ELSE)
_OF_MANY: Final = ("listed_as", "made_in", "mass", "mass_to", "mass_unit", "materials_complete")
"""What a case says of a product without materials and technology, beside its names and its value."""
_alike_of: Final = attrgetter(*_OF_MANY)
_inert_of: Final = attrgetter("inert")
_texts_of_product: Final = attrgetter(*(field.name for field in fields(Product)))


T = TypeVar("T")
KeyT = TypeVar("KeyT")


class _Built(dict[KeyT, T]):
    """Things by a text, each built when it is first asked for; a million lines name few of them."""

    def __init__(self, build: Callable[[KeyT], T]) -> None:
        super().__init__()
        self._build = build

    def __missing__(self, text: KeyT) -> T:
        thing = self[text] = self._build(text)
        return thing


class SharedBills:
    """The items of a catalogue by their part numbers; ``kind`` is that of case files.

    ``keeps_rows``: unless so, the row and the bill of a product leave the catalogue once its item is built, which is
    all that is left to do with them where nobody will ask for a case.
    """

    def __init__(self, catalogue: Catalogue, kind: ObjectOf, *, keeps_rows: bool = True) -> None:
        self._catalogue, self._keeps_rows = catalogue, keeps_rows
        item = kind.fields["item"]
        assert isinstance(item, ObjectOf)  # noqa: S101 - a case file holds an item
        self._fields: Mapping[str, ValueKind] = item.fields
        self._item_kind = item
        self._items = _Built(self._build)
        self._refused: dict[str, Refused] = {}
        self._quantities = _Built(self._read_quantity)
        self._plain_items: dict[tuple[str, ...], Item] = {}
        self._amounts: dict[tuple[str, str, str], Amount | None] = {}
        self._numbers = itertools.count(1)

    def find_item(self, part_number: str) -> Item:
        """Return a product with all that is in it.

        Errors: Refused for a bill that goes in a circle or too deep, for a part that no row has, and for a figure or
        code that a case cannot hold.
        """
        if part_number in self._catalogue.bills:
            refuse_unending(part_number, self._catalogue.bill_sizes)
        return self._items[part_number]

    def forget(self, part_numbers: Iterable[str]) -> None:
        """Build some products anew when they are asked for next."""
        for part_number in part_numbers:
            self._items.pop(part_number, None)
            self._refused.pop(part_number, None)

    def _build(self, part_number: str) -> Item:
        if part_number in self._refused:
            raise self._refused[part_number]
        try:
            return self._build_anew(part_number)
        except Refused as refused:
            self._refused[part_number] = refused
            raise

    def _build_anew(self, part_number: str) -> Item:
        number, name, value, plain = self._build_own(part_number)
        row, lines = self._catalogue.products[part_number], self._catalogue.bills.get(part_number)
        components: tuple[Item, ...] | None = None
        quantities: tuple[Fraction | int, ...] = ()
        is_complete = row.bill_complete == "yes"
        if lines is not None or is_complete:
            parts, numbers = lines or ((), ())
            components = tuple(map(self._items.__getitem__, parts))
            quantities = tuple(map(self._quantities.__getitem__, numbers))
            if not is_complete and may_hold_more(
                row.listed_as, (part.listed_as or "" for part in components)
            ):
                components, quantities = (*components, _MORE_PARTS), (*quantities, 1)
        if not self._keeps_rows:
            self._catalogue.let_go(part_number)
        # what only one product states stays out: the plain item may be of another that is like it
        return Item(
            part_number=number,
            name=name,
            listed_as=plain.listed_as,
            made_in=plain.made_in,
            quantity=ONE,
            value=value,
            mass=plain.mass,
            technology=plain.technology,
            part_one=plain.part_one,
            components=components,
            shared_as=next(self._numbers),
            inert=_is_inert(plain, components),
            quantities=quantities,
            said=plain.said,
        )

    def _build_own(self, part_number: str) -> tuple[str | None, str | None, Amount | None, Item]:
        """Return number, name and value of a product, and an item that is else like it, without its parts.

        Figures of one kind that many products share are read once.
        """
        catalogue, fields = self._catalogue, self._fields
        row = catalogue.products.get(part_number)
        if row is None or any(
            part_number in stated
            for stated in (catalogue.materials, catalogue.technology, catalogue.statements)
        ):
            tree = without_blanks(catalogue.build_own(part_number, "item", {}))
            own_item = build_item(self._item_kind.clean_value(tree, "item"))
            return own_item.part_number, own_item.name, own_item.value, own_item
        alike = _alike_of(row)
        plain = self._plain_items.get(alike)
        if plain is None:
            tree = without_blanks(catalogue.build_own(part_number, "item", {}))
            alike_tree = {name: tree[name] for name in tree if name not in ("part_number", "name", "value")}
            plain = self._plain_items[alike] = build_item(self._item_kind.clean_value(alike_tree, "item"))
        name = fields["name"].clean_value(row.name, "item.name") if row.name else None
        number = fields["part_number"].clean_value(part_number, "item.part_number")
        stated = (row.value, row.value_to, row.currency)
        if stated not in self._amounts:
            value = build_amount(row.value, row.value_to, currency=row.currency)
            tree = without_blanks({"value": value})
            self._amounts[stated] = build_item(self._item_kind.clean_value(tree, "item")).value
        return number, name, self._amounts[stated], plain

    def _read_quantity(self, quantity: Number) -> Fraction | int:
        bill = self._fields["components"].clean_value(
            [without_blanks({"quantity": quantity})], "item.components"
        )
        number = build_item(bill[0]).quantity
        return number.numerator if number.denominator == 1 else number


def _is_inert(item: Item, components: tuple[Item, ...] | None) -> bool:
    """Tell whether an item surely holds nothing that goes into a share, whatever its figures."""
    if item.part_one or item.said or not all(map(_inert_of, components or ())):
        return False
    is_looked_at = item.part_one is not None and components is not None
    return item.listed_as == NOT_LISTED or (item.listed_as == ASSEMBLY and is_looked_at)


# --------------------------------------------------------------------------------------------------
# What each product is worked out from, as a digest: where it is the same in a deal, so is the answer.


_LENGTH: Final = 16
"""Bytes of the digest of a product."""


def digest_products(catalogue: Catalogue) -> dict[str, str]:
    """Return the digest of what each product is worked out from: its own rows and, over its bill, those of its parts.

    Products in a circle of bills, those that hold one, and those with a part that no row has, have none.
    """
    digests: dict[str, str] = {}
    for part_number in catalogue.products:
        if part_number not in catalogue.bills:
            add_digest(catalogue, digests, part_number)
    for group in catalogue.bill_groups:
        if len(group) == 1:
            add_digest(catalogue, digests, group[0])
    return digests


def add_digest(catalogue: Catalogue, digests: dict[str, str], part_number: str) -> None:
    """Add the digest of a product, once those of its parts are there; without one of them it has none."""
    digests.pop(part_number, None)
    row = catalogue.products.get(part_number)
    if row is None:
        return
    technology, materials = catalogue.technology.get(part_number), catalogue.materials.get(part_number, ())
    keys = [(Sheet.PRODUCTS, part_number, ""), (Sheet.TECHNOLOGY, part_number, "")]
    keys += [(Sheet.MATERIALS, part_number, material.line) for material in materials]
    sources = [
        (key, name, *row_of_form(source).values())
        for key in keys
        if key in catalogue.field_sources
        for name, source in sorted(catalogue.field_sources[key].items())
    ]
    own_facts = (
        _texts_of_product(row),
        None if technology is None else tuple(row_of_form(technology).values()),
        [tuple(row_of_form(material).values()) for material in materials],
        sources,
        *(tuple(row_of_form(statement).values()) for statement in catalogue.statements.get(part_number, ())),
    )
    digest = blake2b(repr(own_facts).encode("utf-8", "surrogatepass"), digest_size=_LENGTH)
    lines = catalogue.bills.get(part_number)
    if lines is not None:
        try:
            parts = "".join([digests[child] for child in lines.parts])
        except KeyError:
            return
        digest.update(f"{parts}{[*zip(*lines, strict=True)]}".encode("utf-8", "surrogatepass"))
    digests[part_number] = digest.hexdigest()
