# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Parts of the catalogue to build in: found by a piece of their number or name, with all that is on file of them."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import takewhile
from typing import Any, Final

from desktop_app.basics.folding import fold_name
from desktop_app.domain.interview.interview import PartOnFile
from desktop_app.domain.interview.questions.answer_check import kind_at_path
from desktop_app.services.catalogue.case_builder import Catalogue, without_blanks
from desktop_app.services.context.context import ServiceContext
from desktop_app.services.schema.declaration import Number
from desktop_app.services.schema.forms import BillLine
from desktop_app.services.schema.rows import Page, ProductFilter, ProductRow

_LOOKED_AT: Final = 200
"""Products that contain what was typed, of which those that fit best are offered."""
_LEAST_ALIKE: Final = 3
"""With how many same signs two numbers begin, at least, that are of a kind."""


class PartsOnFile:
    """The parts of one client's catalogue."""

    def __init__(self, context: ServiceContext, client: int) -> None:
        self._context, self._client = context, client

    def find(self, typed: str, most: int = 8) -> list[ProductRow]:
        """Return the parts that hold what was typed: that number first, then what it begins, then numbers and names."""
        folded, lists = fold_name(typed), self._context.store.lists
        if not folded:
            return []

        def rank(row: ProductRow) -> tuple[int, str]:
            number, name = fold_name(row.part_number), fold_name(row.name)
            begins = (number == folded, number.startswith(folded), name.startswith(folded))
            fits = (*begins, folded in number or folded in name, True)  # what else is on file may hold it too
            return fits.index(True), row.part_number

        found = lists.list_rows(self._client, ProductFilter(text=typed.strip()), Page(limit=_LOOKED_AT))
        exact = lists.products_named(self._client, [typed.strip()])
        every = {row.part_number: row for row in (*exact.values(), *found)}
        return sorted(every.values(), key=rank)[:most]

    def find_bill_like(self, part_number: str) -> ProductRow | None:
        """Return the product with a bill whose number is most like a number; None where none begins as it does."""
        folded = fold_name(part_number)
        if len(folded) < _LEAST_ALIKE:
            return None
        begins = part_number.strip()[:_LEAST_ALIKE]
        found = self._context.store.lists.list_rows(
            self._client, ProductFilter(text=begins), Page(limit=_LOOKED_AT)
        )

        def count_alike(row: ProductRow) -> int:
            pairs = zip(folded, fold_name(row.part_number), strict=False)
            return sum(1 for _pair in takewhile(lambda pair: pair[0] == pair[1], pairs))

        alike = {
            row.part_number: count_alike(row) for row in found if row.bill and row.part_number != part_number
        }
        best = max(alike, key=lambda number: (alike[number], number), default="")
        return next((row for row in found if row.part_number == best and alike[best] >= _LEAST_ALIKE), None)

    def read_bill(self, part_number: str) -> list[tuple[str, Number]]:
        """Return number and pieces of each part that is built into a product, in the order of its bill."""
        lines = self._context.store.repository.select_rows(BillLine, self._client, {"parent": part_number})
        return [(stored.row.child, stored.row.quantity) for stored in lines]

    def read(self, part_numbers: Iterable[str]) -> dict[str, PartOnFile]:
        """Return what is on file of some parts, by their numbers; those that the catalogue has not got are left out.

        Errors: Refused for a bill that is too large, or goes in a circle.
        """
        wanted = list(dict.fromkeys(filter(None, part_numbers)))
        catalogue = Catalogue(self._context.store.repository.read_sheets_of_products(self._client, wanted))
        kind = kind_at_path(self._context.program.case_file_kind, "items[0]")
        assert kind is not None  # noqa: S101  every case has an item
        parts = {}
        for number in wanted:
            if number in catalogue.products:
                sources: dict[str, Any] = {}
                item = kind.clean_value(without_blanks(catalogue.build_item(number, "", sources)), "item")
                by_path = {path.removeprefix("."): without_blanks(sources[path]) for path in sources}
                parts[number] = PartOnFile(item, by_path)
        return parts
