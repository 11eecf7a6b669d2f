# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The whole bill of a product, at every depth: read at once, changed line by line, pasted from a sheet."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final, Literal

from desktop_app.basics.messages import Phrase, Refused
from desktop_app.services.catalogue.products import FACTS, Products
from desktop_app.services.context.context import ServiceContext
from desktop_app.services.context.stores import Stored, Transaction
from desktop_app.services.schema.columns import with_cells
from desktop_app.services.schema.declaration import Day, Done, Number, RowChange, Sheet
from desktop_app.services.schema.forms import BillLine, FieldSource, Product
from desktop_app.services.schema.rows import JournalRow, ProductRow, kind_said

_COPIED: Final = ("Import", "Paste into the bill of", "Keep facts of cases about")
"""Steps that take figures from elsewhere."""


@dataclass(frozen=True, slots=True)
class BillTree:
    """The bill of the product ``top``: parts and quantities by the product they are built into, and every product.

    ``sources`` has the kind of source of each fact that is on file, by part number and fact.
    """

    top: str
    lines: Mapping[str, tuple[tuple[str, Number], ...]]
    products: Mapping[str, ProductRow]
    sources: Mapping[tuple[str, str], str] = field(default_factory=dict)

    def parts_of(self, part_number: str) -> tuple[tuple[str, str], ...]:
        """Return part number and quantity of each part of a product."""
        return self.lines.get(part_number, ())


@dataclass(frozen=True, slots=True)
class PastedLine:
    """One pasted row: what becomes of it, and for ``refused`` why. ``before`` is the quantity on file.

    ``heading`` is a first row that names the columns; ``same`` says what is on file already.
    """

    state: Literal["new", "changed", "same", "heading", "refused"]
    part_number: str
    quantity: str
    before: str = ""
    why: str = ""


class Bills:
    """The bills of one client."""

    def __init__(self, context: ServiceContext, client: int) -> None:
        self._context, self._client = context, client
        self._products = Products(context, client)

    def read(self, product: int) -> BillTree:
        """Return the bill of a product at every depth.

        Errors: Refused if the product is no longer there.
        """
        top = self._context.stored_row(Product, self._client, product).part_number
        sheets = self._context.store.repository.read_sheets_of_products(self._client, (top,))
        lines: dict[str, list[tuple[str, Number]]] = defaultdict(list)
        for row in sheets[BillLine]:
            lines[row.parent].append((row.child, row.quantity))
        numbers = [row.part_number for row in sheets[Product]]
        products = self._context.store.lists.products_named(self._client, numbers)
        noted = {
            (row.part_number, row.field): row for row in sheets[FieldSource] if row.sheet == Sheet.PRODUCTS
        }
        sources = {
            key: kind_said(noted.get(key, row))
            for row in sheets[Product]
            for fact, columns in FACTS[Sheet.PRODUCTS].items()
            for key in ((row.part_number, fact),)
            if getattr(row, columns[0])
        }
        return BillTree(top, {parent: tuple(parts) for parent, parts in lines.items()}, products, sources)

    def read_line_sources(self, tree: BillTree) -> dict[tuple[str, str], str]:
        """Return the kind of source of each quantity of a bill, by product and part; this reads the journal."""
        repository = self._context.store.repository
        lines = [
            stored
            for parent in tree.lines
            for stored in repository.select_rows(BillLine, self._client, {"parent": parent})
        ]
        changes: dict[int, list[tuple[JournalRow, RowChange]]] = defaultdict(list)
        for entry, change in self._context.store.list_changes(Sheet.BILL, [stored.id for stored in lines]):
            changes[change.id].append((entry, change))
        return {
            (stored.row.parent, stored.row.child): source_of_line(stored.row, changes[stored.id]).source_kind
            for stored in lines
        }

    def set_quantity(self, parent: str, child: str, quantity: Number) -> Done[None]:
        """Change how many of a part are in a product.

        Errors: Refused for a quantity that is none, or a line that is no longer there.
        """
        stored = self._find_line(parent, child)
        row = self._context.checked_row(BillLine(parent=parent, child=child, quantity=quantity))
        return self._context.apply_change(
            "Change bill of",
            parent,
            {"products"},
            work=lambda writing: writing.change_row(Sheet.BILL, self._client, Stored(stored.id, row)),
        )

    def take_out(self, parent: str, child: str) -> Done[None]:
        """Take a part out of the bill of a product; the part itself stays.

        Errors: Refused for a line that is no longer there.
        """
        stored = self._find_line(parent, child)
        return self._context.apply_change(
            "Change bill of",
            parent,
            {"products"},
            work=lambda writing: writing.remove_row(Sheet.BILL, stored.id),
        )

    def set_facts(self, part_number: str, facts: Mapping[str, str]) -> Done[None]:
        """Change facts of a part, wherever it is built in; its source is noted.

        Errors: Refused, naming the field, for a text that it cannot hold.
        """
        product = self._products.find(part_number)
        row = self._context.stored_row(Product, self._client, product or 0)
        return self._products.update(product or 0, with_cells(row, facts))

    def preview_paste(self, parent: str, rows: Sequence[Sequence[str]]) -> tuple[PastedLine, ...]:
        """Return what becomes of each pasted row of part number and quantity in the bill of a product."""
        lists, repository = self._context.store.lists, self._context.store.repository
        on_file = repository.select_rows(BillLine, self._client, {"parent": parent})
        before = {stored.row.child: stored.row.quantity for stored in on_file}
        numbers = [row[0].strip() if row else "" for row in rows]
        products_by_number = lists.products_named(self._client, [number for number in numbers if number])
        product = self._products.find(parent)
        above = repository.list_parents(self._client, product or 0)
        circle = {parent, *(stored.row.part_number for stored in above)}
        pasted: list[PastedLine] = []
        pasted_numbers: set[str] = set()
        for at, (row, number) in enumerate(zip(rows, numbers, strict=True)):
            quantity = row[1].strip() if len(row) > 1 else ""
            problem = self._context.column_kinds.cell_problem(Sheet.BILL, "quantity", quantity or "-")
            why: str = ""
            if number not in products_by_number:
                if at == 0 and problem is not None:
                    pasted.append(PastedLine("heading", number, quantity))
                    continue
                why = Phrase('no product has the part number "{child}"', child=number)
            elif number in circle:
                why = Phrase(
                    "{child} holds {part_number}, or is the same; the bill would go in a circle",
                    child=number,
                    part_number=parent,
                )
            elif number in pasted_numbers:
                why = Phrase('"{name}" stands twice', name=number)
            elif problem is not None:
                why = problem.what if quantity else Phrase("the quantity is missing")
            pasted_numbers.add(number)
            was = before.get(number, "")
            state: Literal["new", "changed", "same"] = (
                "new" if not was else "same" if was == quantity else "changed"
            )
            pasted.append(PastedLine("refused" if why else state, number, quantity, was, why))
        return tuple(pasted)

    def paste(self, parent: str, pasted: Sequence[PastedLine]) -> Done[int]:
        """Add and change the lines of a preview that can be taken, in one step; returns how many.

        Errors: Refused where the bill or a part was changed since the preview.
        """
        wanted = [[line.part_number, line.quantity] for line in pasted if line.state in ("new", "changed")]
        anew = self.preview_paste(parent, wanted)
        faulty = next((line for line in anew if line.state == "refused"), None)
        if faulty is not None:
            raise Refused(faulty.why, where=faulty.part_number, do="Paste the rows again")
        on_file = self._context.store.repository.select_rows(BillLine, self._client, {"parent": parent})
        stored_lines = {stored.row.child: stored for stored in on_file}
        new: list[BillLine] = []
        changed: list[Stored[BillLine]] = []
        for line in anew:
            stored, quantity = stored_lines.get(line.part_number), Number(line.quantity)
            if stored is None:
                new.append(BillLine(parent=parent, child=line.part_number, quantity=quantity))
            elif line.state == "changed":
                changed.append(replace(stored, row=replace(stored.row, quantity=quantity)))

        def work(writing: Transaction) -> int:
            for row in new:
                writing.add_row(Sheet.BILL, self._client, row)
            for stored in changed:  # row by row, so that the journal keeps each as it was
                writing.change_row(Sheet.BILL, self._client, stored)
            return len(new) + len(changed)

        return self._context.apply_change("Paste into the bill of", parent, {"products"}, work=work)

    def _find_line(self, parent: str, child: str) -> Stored[BillLine]:
        wanted = {"parent": parent, "child": child}
        stored = self._context.store.repository.select_rows(BillLine, self._client, wanted)
        if not stored:
            raise Refused(
                Phrase("{child} is no longer in the bill of {parent}", child=child, parent=parent),
                do="Look at the bill again; it has changed",
            )
        return stored[0]


def source_of_line(line: BillLine, changes: Sequence[tuple[JournalRow, RowChange]]) -> FieldSource:
    """Return the source of a quantity: the newest entry of the journal that gave it, which no undo step is.

    A list of thousands of rows is one entry that does not keep each of them: what no entry names was imported.
    """
    source = FieldSource(
        sheet=Sheet.BILL, part_number=line.parent, line=line.child, field="quantity", source_kind="imported"
    )
    for entry, change in changes:
        before, after = (row.get("quantity", "") if row else "" for row in (change.before, change.after))
        if before == after or after != line.quantity or entry.what.endswith(":"):
            continue
        is_copied = entry.what in _COPIED
        return replace(
            source,
            source_kind="imported" if is_copied else "typed",
            source_document=entry.subject.partition(": ")[2] if is_copied else "",
            source_by=entry.by,
            source_on=Day(entry.at[:10]),
            note=entry.what,
        )
    return source
