# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The products of a client: list and filter, detail, and every change to them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from desktop_app.domain.errors import Refused
from desktop_app.domain.phrase import Phrase
from desktop_app.services.catalogue.provenance import (
    Notes,
    sources_of,
    stated,
    stated_still,
    with_source,
)
from desktop_app.services.context.context import ServiceContext, replace_rows
from desktop_app.services.context.stores import Stored, Transaction
from desktop_app.services.schema.columns import form_of
from desktop_app.services.schema.forms import (
    BillLine,
    FieldSource,
    Material,
    Product,
    Technology,
)
from desktop_app.services.schema.outcome import Done, Row
from desktop_app.services.schema.rows import (
    ALL_PRODUCTS,
    FIRST,
    Page,
    Part,
    ProductDetail,
    ProductFilter,
    ProductRow,
    SupplierFilter,
)
from desktop_app.services.schema.sources import TYPED, Source


class Products:
    """The products of one client."""

    def __init__(self, bench: ServiceContext, client: int) -> None:
        self._bench, self._client = bench, client

    def rows(self, which: ProductFilter = ALL_PRODUCTS, page: Page = FIRST) -> list[ProductRow]:
        """Return the products that a filter lets through, by part number unless the page sorts otherwise."""
        return self._bench.store.lists.list_products(self._client, which, page)

    def count(self, which: ProductFilter = ALL_PRODUCTS) -> int:
        """Return how many products a filter lets through."""
        return self._bench.store.lists.count_rows(self._client, which)

    def ids(self, which: ProductFilter = ALL_PRODUCTS, page: Page = FIRST) -> list[int]:
        """Return the ids of the products that a filter lets through, in the order of the page."""
        return self._bench.store.lists.list_product_ids(self._client, which, page)

    def some(self, ids: Sequence[int]) -> dict[int, ProductRow]:
        """Return products by their ids; those that are not there are left out."""
        return self._bench.store.lists.products_named(self._client, ids)

    def get(self, product: int) -> ProductDetail:
        """Return a product with bill, materials, technology, supplier, and the source of every field."""
        shelf, lists = self._bench.store.repository, self._bench.store.lists
        row = self._stored(product)
        part_number = row["part_number"]
        materials = shelf.select_rows("materials", self._client, {"part_number": part_number})
        technology = shelf.select_rows("technology", self._client, {"part_number": part_number})
        supplier = (
            lists.list_suppliers(self._client, SupplierFilter(supplier=row["supplier"]), FIRST)
            if row["supplier"]
            else []
        )
        return ProductDetail(
            id=product,
            product=form_of(Product, row),
            bill=self._parts({"parent": part_number}, "child"),
            used_in=self._parts({"child": part_number}, "parent"),
            materials=tuple(form_of(Material, stored.row) for stored in materials),
            technology=form_of(Technology, technology[0].row) if technology else None,
            supplier=supplier[0] if supplier else None,
            sources=self._sources(row, materials, technology),
        )

    def find(self, part_number: str) -> int | None:
        """Return the id of a part number."""
        return self._bench.find_by_key("products", self._client, part_number)

    def create(self, form: Product, source: Source = TYPED) -> Done[int]:
        """Add a product; returns its id."""
        row = with_source(self._bench.checked_row(form), stated(self._bench, source))
        self._bench.check_free("products", self._client, Stored(0, row))
        return self._bench.apply_change(
            "Add product",
            row["part_number"],
            {"products"},
            work=lambda writing: writing.add_row("products", self._client, row),
        )

    def update(self, product: int, form: Product, source: Source = TYPED) -> Done[None]:
        """Replace what is said of a product; fields that change note the source.

        A new part number is followed by every bill and shipment that names the old one.
        """
        before, after = self._stored(product), self._bench.checked_row(form)
        self._bench.check_free("products", self._client, Stored(product, after))
        said = stated(self._bench, source)
        after = stated_still(before, after, said)
        notes = Notes(self._bench, self._client, before["part_number"])

        def work(writing: Transaction) -> None:
            notes.follow(writing, ("products", ""), (before, after), said)
            writing.change_row("products", self._client, Stored(product, after))

        return self._bench.apply_change(
            "Change product", after["part_number"], {"products"}, work=work
        )

    def delete(self, product: int) -> Done[None]:
        """Delete a product with its bill, materials and technology.

        Errors: Refused if another product's bill or a shipment names it.
        """
        row = self._stored(product)
        self._bench.check_unused("products", product)
        return self._bench.apply_change(
            "Delete product",
            row["part_number"],
            {"products"},
            work=lambda writing: writing.remove_row("products", product),
        )

    def set_bill(
        self, product: int, lines: Sequence[BillLine], complete: str | None = None
    ) -> Done[None]:
        """Replace the bill of a product; ``parent`` of the lines may be blank.

        ``complete`` says whether these are all the parts, as ``Product.bill_complete``; None leaves that as it is.
        Errors: Refused, naming the line, for an unknown part, a quantity that is none, or a circle.
        """
        part_number = self._stored(product)["part_number"]
        rows = [self._bench.checked_row(replace(line, parent=part_number)) for line in lines]
        self._check_bill(part_number, rows)
        before = self._bench.store.repository.select_rows(
            "bill_of_materials", self._client, {"parent": part_number}
        )
        told = self._told_complete(product, "bill_complete", complete)
        return self._replace(part_number, ("bill_of_materials", "bill"), before, rows, told)

    def set_materials(
        self,
        product: int,
        entries: Sequence[Material],
        source: Source = TYPED,
        complete: str | None = None,
    ) -> Done[None]:
        """Replace the materials of a product; entries that are new or changed note the source.

        ``complete`` says whether these are all of them, as ``Product.materials_complete``; None leaves that as it is.
        """
        part_number = self._stored(product)["part_number"]
        said = stated(self._bench, source)
        before = self._bench.store.repository.select_rows(
            "materials", self._client, {"part_number": part_number}
        )
        old = {stored.row["line"]: stored.row for stored in before}
        rows = []
        for number, entry in enumerate(entries, 1):
            named = replace(entry, part_number=part_number, line=entry.line or str(number))
            row = self._bench.checked_row(named)
            was = old.get(row["line"])
            rows.append(stated_still(was, row, said) if was else with_source(row, said))
        _check_once(rows, "line")
        notes = Notes(self._bench, self._client, part_number)
        told = self._told_complete(product, "materials_complete", complete)

        def follow(writing: Transaction) -> None:
            told(writing)
            new = {row["line"]: row for row in rows}
            for line, row in old.items():
                if line in new:
                    notes.follow(writing, ("materials", line), (row, new[line]), said)
                else:
                    notes.forget(writing, ("materials", line))

        return self._replace(part_number, ("materials", "materials"), before, rows, follow)

    def set_technology(
        self, product: int, form: Technology | None, source: Source = TYPED
    ) -> Done[None]:
        """Say with which technology a product was made; None takes it away."""
        part_number = self._stored(product)["part_number"]
        said = stated(self._bench, source)
        before = self._bench.store.repository.select_rows(
            "technology", self._client, {"part_number": part_number}
        )
        rows = []
        if form is not None:
            row = self._bench.checked_row(replace(form, part_number=part_number))
            rows = [stated_still(before[0].row, row, said) if before else with_source(row, said)]
        notes = Notes(self._bench, self._client, part_number)

        def follow(writing: Transaction) -> None:
            if before and rows:
                notes.follow(writing, ("technology", ""), (before[0].row, rows[0]), said)
            elif before:
                notes.forget(writing, ("technology", ""))

        return self._replace(part_number, ("technology", "technology"), before, rows, follow)

    def _stored(self, product: int) -> Row:
        return self._bench.stored_row("products", self._client, product)

    def _parts(self, where: Row, other: str) -> tuple[Part, ...]:
        """Return lines of bills with the products at their other end."""
        store = self._bench.store
        lines = store.repository.select_rows("bill_of_materials", self._client, where)
        found = store.lists.products_named(self._client, [line.row[other] for line in lines])
        return tuple(Part(form_of(BillLine, line.row), found[line.row[other]]) for line in lines)

    def _sources(
        self, row: Row, materials: Sequence[Stored], technology: Sequence[Stored]
    ) -> dict[str, FieldSource]:
        own = self._bench.store.repository.select_rows(
            "sources", self._client, {"part_number": row["part_number"]}
        )
        found = dict(sources_of("products", row, own))
        for stored in technology:
            found |= sources_of("technology", stored.row, own)
        for stored in materials:
            line = stored.row["line"]
            said = sources_of("materials", stored.row, own, line=line)
            found |= {f"materials.{line}.{fact}": source for fact, source in said.items()}
        return found

    def _check_bill(self, part_number: str, rows: Sequence[Row]) -> None:
        _check_once(rows, "child")
        store = self._bench.store
        found = store.lists.products_named(self._client, [row["child"] for row in rows])
        product = self._bench.find_by_key("products", self._client, part_number)
        above = store.repository.list_parents(self._client, product or 0)
        circle = {part_number, *(stored.row["part_number"] for stored in above)}
        for number, row in enumerate(rows, 1):
            child = row["child"]
            if child not in found:
                raise Refused(
                    Phrase('no product has the part number "{child}"', child=child),
                    where=f"line {number}",
                    do="Add the product first, or correct the number",
                )
            if child in circle:
                raise Refused(
                    Phrase(
                        "{child} holds {part_number}, or is the same; the bill would go in a circle",
                        child=child,
                        part_number=part_number,
                    ),
                    where=f"line {number}",
                    do="Take the line out",
                )

    def _told_complete(
        self, product: int, column: str, complete: str | None
    ) -> Callable[[Transaction], None]:
        """Return what notes whether a list of a product is all there is, within the change of the list."""
        before = self._stored(product)
        if complete is None or before[column] == complete:
            return lambda _writing: None
        after = self._bench.checked_row(form_of(Product, {**before, column: complete}))
        return lambda writing: writing.change_row("products", self._client, Stored(product, after))

    def _replace(
        self,
        part_number: str,
        what: tuple[str, str],
        before: Sequence[Stored],
        rows: Sequence[Row],
        also: Callable[[Transaction], None] = lambda _writing: None,
    ) -> Done[None]:
        """Replace the rows that belong to a product."""
        sheet, words = what

        def work(writing: Transaction) -> None:
            also(writing)
            replace_rows(writing, sheet, self._client, before=before, rows=rows)

        return self._bench.apply_change(
            Phrase("Change {words} of", words=words), part_number, {"products"}, work=work
        )


def _check_once(rows: Sequence[Row], name: str) -> None:
    """Refuse a list in which one key stands twice."""
    seen: set[str] = set()
    for number, row in enumerate(rows, 1):
        if row[name] in seen:
            raise Refused(
                Phrase('"{name}" stands twice', name=row[name]),
                where=f"line {number}",
                do="Make one line of the two",
            )
        seen.add(row[name])
