# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The products of a client: list and filter, detail, and every change to them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from desktop_app.basics.days import parse_day
from desktop_app.basics.messages import Phrase, Refused
from desktop_app.domain.casefile.fields import SOURCE_KINDS
from desktop_app.services.catalogue.catalogue_rows import CatalogueRows, RowActions
from desktop_app.services.catalogue.evidence import find_list
from desktop_app.services.context.context import ServiceContext, replace_rows
from desktop_app.services.context.stores import Stored, Transaction
from desktop_app.services.schema.columns import SHEETS, row_of_form, sheet_of_form, with_cells
from desktop_app.services.schema.declaration import Done, Row, Sheet
from desktop_app.services.schema.forms import (
    BillLine,
    FieldSource,
    Form,
    Material,
    Product,
    Stated,
    StatedT,
    Technology,
)
from desktop_app.services.schema.rows import (
    ALL_PRODUCTS,
    FIRST,
    TYPED,
    BillPart,
    ChangedMeanwhile,
    Page,
    ProductDetail,
    ProductFilter,
    ProductRow,
    Source,
    SupplierFilter,
    is_same_list,
    kind_said,
)

# --------------------------------------------------------------------------------------------------
# The sources of the facts of a product: stored when a fact changes, read when it is shown. A row names the
# source of all its fields; a field that was changed later has a source of its own.


FACTS: Final = {
    sheet: declaration.columns_of_facts
    for sheet, declaration in SHEETS.items()
    if declaration.columns_of_facts
}
"""The facts of each sheet, each with its columns."""

_OF_ROW: Final = ("source_kind", "source_document", "source_by", "source_on")


def source_as_columns(context: ServiceContext, source: Source) -> Row:
    """Return a source as columns; a blank person is the user, a blank day today.

    Errors: Refused for an unknown kind or a day that is none.
    """
    if source.kind not in SOURCE_KINDS:
        raise Refused(
            Phrase('"{kind}" is no kind of source', kind=source.kind),
            do=Phrase("Use one of: {words}", words=", ".join(SOURCE_KINDS)),
        )
    if source.on:
        try:
            parse_day(source.on)
        except ValueError:
            raise Refused(Phrase('"{on}" is not a day', on=source.on), do="Write it as YYYY-MM-DD") from None
    return {
        "source_kind": source.kind,
        "source_document": source.document,
        "source_by": source.by or context.by,
        "source_on": source.on or context.today().isoformat(),
    }


def with_source(row: StatedT, source_columns: Row) -> StatedT:
    """Return a new row with its source filled in, unless it names one."""
    if row.source_kind:
        return row
    return with_cells(row, {name: text for name, text in source_columns.items() if hasattr(row, name)})


def stated_still(before: Stated, after: StatedT, source_columns: Row) -> StatedT:
    """Return a row whose kind of source is not blank if it was not before: a blank one means imported."""
    if before.source_kind and not after.source_kind:
        return replace(after, source_kind=source_columns["source_kind"])
    return after


def line_of(row: Form) -> str:
    """Return the number of a row in its list; blank for one that has none."""
    return getattr(row, "line", "")


def changed_facts(sheet: str, before: Row, after: Row) -> list[str]:
    """Return the facts of a row that differ."""
    return [
        fact
        for fact, columns in FACTS[sheet].items()
        if any(before.get(name, "") != after.get(name, "") for name in columns)
    ]


def is_stated_anew(before: Row, after: Row) -> bool:
    """Tell whether the source of a row was changed."""
    return any(before.get(name, "") != after.get(name, "") for name in _OF_ROW)


class Notes:
    """The sources of single fields of one product, kept up to date within a transaction."""

    def __init__(self, context: ServiceContext, client: int, part_number: str) -> None:
        self._client, self._part_number = client, part_number
        self._rows = context.store.repository.select_rows(FieldSource, client, {"part_number": part_number})

    def note_source(
        self,
        writing: Transaction,
        sheet_and_line: tuple[str, str],
        *,
        facts: Iterable[str],
        source_columns: Row,
    ) -> None:
        """Store a source for facts of a row."""
        sheet, line = sheet_and_line
        for fact in facts:
            self.forget_sources(writing, sheet_and_line, [fact])
            source = FieldSource(sheet=sheet, part_number=self._part_number, line=line, field=fact)
            writing.add_row(Sheet.SOURCES, self._client, with_cells(source, source_columns))

    def forget_sources(
        self, writing: Transaction, sheet_and_line: tuple[str, str], facts: Iterable[str] | None = None
    ) -> None:
        """Delete the sources of facts, or of all facts of the row if none are named."""
        wanted = None if facts is None else set(facts)
        for stored in [*self._rows]:
            row = stored.row
            if (row.sheet, row.line) == sheet_and_line and (wanted is None or row.field in wanted):
                writing.remove_row(Sheet.SOURCES, stored.id)
                self._rows.remove(stored)

    def follow_change(
        self,
        writing: Transaction,
        sheet_and_line: tuple[str, str],
        rows: tuple[Form, Form],
        source_columns: Row,
    ) -> None:
        """Store sources for the facts that changed in a row; a changed source of the row itself replaces them."""
        before, after = map(row_of_form, rows)
        facts = changed_facts(sheet_and_line[0], before, after)
        if is_stated_anew(before, after):
            self.forget_sources(writing, sheet_and_line, facts)
        else:
            self.note_source(writing, sheet_and_line, facts=facts, source_columns=source_columns)


def sources_of(row: Stated, stored_sources: Iterable[FieldSource]) -> Mapping[str, FieldSource]:
    """Return the source of each fact of a row that is filled in."""
    sheet, line = sheet_of_form(type(row)), line_of(row)
    single = {
        source.field: source for source in stored_sources if (source.sheet, source.line) == (sheet, line)
    }
    of_row = with_cells(
        FieldSource(sheet=sheet, part_number=row.part_number, line=line),
        {name: getattr(row, name, "") for name in _OF_ROW},
    )
    filled = (fact for fact, columns in FACTS[sheet].items() if getattr(row, columns[0]))
    sources = {fact: single.get(fact, of_row) for fact in filled}
    return {
        fact: replace(source, field=fact, source_kind=kind_said(source)) for fact, source in sources.items()
    }


class Products(CatalogueRows[Product, ProductRow]):
    """The products of one client."""

    form = Product
    actions = RowActions("Add product", "Change product", "Delete product")
    every_row = ALL_PRODUCTS

    def ids(self, row_filter: ProductFilter = ALL_PRODUCTS, page: Page = FIRST) -> list[int]:
        """Return the ids of the products that a filter lets through, in the order of the page."""
        return self._context.store.lists.list_product_ids(self._client, row_filter, page)

    def rows_by_id(self, ids: Sequence[int]) -> dict[int, ProductRow]:
        """Return products by id; missing ones are left out."""
        return self._context.store.lists.products_named(self._client, ids)

    def get(self, product: int) -> ProductDetail:
        """Return a product with bill, materials, technology, supplier, and the source of every field."""
        lists = self._context.store.lists
        row, rows_of = self.stored(product), self._context.rows_of
        number = row.part_number
        materials = rows_of(Material, self._client, part_number=number)
        technology = rows_of(Technology, self._client, part_number=number)
        supplier = (
            lists.list_rows(self._client, SupplierFilter(supplier=row.supplier), FIRST)
            if row.supplier
            else []
        )
        own_sources = rows_of(FieldSource, self._client, part_number=number)
        sources: dict[str, FieldSource] = {}
        stated_rows: list[Stated] = [row, *materials, *technology]
        for stated in stated_rows:
            line = line_of(stated)
            prefix = f"{sheet_of_form(type(stated))}.{line}." if line else ""
            sources |= {f"{prefix}{fact}": source for fact, source in sources_of(stated, own_sources).items()}
        return ProductDetail(
            id=product,
            product=row,
            bill=self._read_bill_parts({"parent": number}, lambda line: line.child),
            used_in=self._read_bill_parts({"child": number}, lambda line: line.parent),
            materials=tuple(materials),
            technology=technology[0] if technology else None,
            supplier=supplier[0] if supplier else None,
            sources=sources,
            source_list=find_list(self._context, self._client, row.source_document, row.source_on),
        )

    def find(self, part_number: str) -> int | None:
        """Return the id of a part number."""
        return self._context.find_by_key(Sheet.PRODUCTS, self._client, part_number)

    def create(self, form: Product, source: Source = TYPED) -> Done[int]:
        """Add a product; returns its id. The source is that of every field, unless the form names one.

        Errors: Refused if it cannot be taken, or its part number is another product's.
        """
        source_columns = source_as_columns(self._context, source)
        return super().create(form if form.source_kind else with_cells(form, source_columns))

    def copy_of(self, product: Product) -> Product:
        """Return the form of a new product that is like another: without a number, and stated by who copies it."""
        return with_cells(replace(product, part_number=""), source_as_columns(self._context, TYPED))

    def duplicate(self, product: int, form: Product) -> Done[int]:
        """Add a product with the bill, the materials and the technology of another; returns its id.

        What was measured or declared of the other product was not of this one, so the copy is stated by the user.
        Errors: Refused if the form cannot be taken, or its part number is another product's.
        """
        before, row = self.stored(product), self._context.checked_row(form)
        self._check_row(row)
        number, copied = before.part_number, row.part_number
        source_columns = source_as_columns(self._context, TYPED)
        rows_of = self._context.rows_of
        bill = rows_of(BillLine, self._client, parent=number)
        stated: list[Material | Technology] = [
            *rows_of(Material, self._client, part_number=number),
            *rows_of(Technology, self._client, part_number=number),
        ]

        def work(writing: Transaction) -> int:
            added = writing.add_row(Sheet.PRODUCTS, self._client, row)
            for line in bill:
                writing.add_row(Sheet.BILL, self._client, replace(line, parent=copied))
            for part in stated:
                copy = with_cells(replace(part, part_number=copied), source_columns)
                writing.add_row(sheet_of_form(type(part)), self._client, copy)
            return added

        return self._context.apply_change(self.actions.add, copied, {"products"}, work=work)

    def update(
        self, row_id: int, form: Product, source: Source = TYPED, *, opened: Product | None = None
    ) -> Done[None]:
        """Replace the fields of a product; the source is noted for fields that change.

        A new part number is followed by every bill and shipment that names the old one. ``opened`` is what the form
        was opened with.
        Errors: ChangedMeanwhile if the product is not that any more.
        """
        before, after = self.stored(row_id), self._context.checked_row(form)
        self._check_row(after, Stored(row_id, before))
        source_columns = source_as_columns(self._context, source)
        after = stated_still(before, after, source_columns)
        notes = Notes(self._context, self._client, before.part_number)

        def work(writing: Transaction) -> None:
            self._context.check_opened(row_id, self._client, opened)
            notes.follow_change(writing, (Sheet.PRODUCTS, ""), (before, after), source_columns)
            writing.change_row(Sheet.PRODUCTS, self._client, Stored(row_id, after))

        return self._context.apply_change(self.actions.change, after.part_number, {"products"}, work=work)

    def _name_of(self, row: Product) -> str:
        return row.part_number

    def set_bill(
        self,
        product: int,
        lines: Sequence[BillLine],
        complete: str | None = None,
        *,
        finish: Callable[[Transaction], None] | None = None,
        opened: ProductDetail | None = None,
    ) -> Done[None]:
        """Replace the bill of a product; ``parent`` of the lines may be blank.

        ``complete`` is the new ``Product.bill_complete``; None leaves it unchanged. ``finish`` is done in the same
        transaction. ``opened`` is what the form was opened with.
        Errors: ChangedMeanwhile if bill or answer are not that any more;
        Refused, naming the line, for an unknown part, a quantity that is none, or a circle.
        """
        part_number = self.stored(product).part_number
        rows = [self._context.checked_row(replace(line, parent=part_number)) for line in lines]
        self.check_bill(part_number, rows)
        before = self._context.store.repository.select_rows(BillLine, self._client, {"parent": part_number})
        set_complete = self._told_complete(product, "bill_complete", complete)

        def work(writing: Transaction) -> None:
            self._check_opened_list(product, Sheet.BILL, opened)
            set_complete(writing)
            if finish is not None:
                finish(writing)

        return self._replace_list(part_number, Sheet.BILL, before, rows, work)

    def set_materials(
        self,
        product: int,
        entries: Sequence[Material],
        source: Source = TYPED,
        complete: str | None = None,
        *,
        opened: ProductDetail | None = None,
    ) -> Done[None]:
        """Replace the materials of a product; the source is noted for new and changed entries.

        ``complete`` is the new ``Product.materials_complete``; None leaves it unchanged. ``opened`` is what the form
        was opened with.
        Errors: ChangedMeanwhile if materials or answer are not that any more.
        """
        numbered = [replace(entry, line=entry.line or str(number)) for number, entry in enumerate(entries, 1)]
        set_complete = self._told_complete(product, "materials_complete", complete)
        return self._set_stated(product, Material, numbered, source, opened=opened, also=set_complete)

    def set_technology(
        self,
        product: int,
        form: Technology | None,
        source: Source = TYPED,
        *,
        opened: ProductDetail | None = None,
    ) -> Done[None]:
        """Replace the technology of a product; None deletes it. ``opened`` is what the form was opened with.

        Errors: ChangedMeanwhile if the technology is not that any more.
        """
        return self._set_stated(product, Technology, [form] if form else [], source, opened=opened)

    def _set_stated(
        self,
        product: int,
        form: type[StatedT],
        entries: Sequence[StatedT],
        source: Source,
        *,
        opened: ProductDetail | None,
        also: Callable[[Transaction], None] = lambda _writing: None,
    ) -> Done[None]:
        """Replace rows of a product that name their sources."""
        sheet = Sheet(sheet_of_form(form))
        part_number = self.stored(product).part_number
        source_columns = source_as_columns(self._context, source)
        of_product = {"part_number": part_number}
        before = self._context.store.repository.select_rows(form, self._client, of_product)
        old = {line_of(stored.row): stored.row for stored in before}
        rows = []
        for entry in entries:
            row = self._context.checked_row(replace(entry, part_number=part_number))
            was = old.get(line_of(row))
            rows.append(stated_still(was, row, source_columns) if was else with_source(row, source_columns))
        _check_once(map(line_of, rows))
        new = {line_of(row): row for row in rows}
        notes = Notes(self._context, self._client, part_number)

        def follow_sources(writing: Transaction) -> None:
            self._check_opened_list(product, sheet, opened)
            also(writing)
            for line, row in old.items():
                if line in new:
                    notes.follow_change(writing, (sheet, line), (row, new[line]), source_columns)
                else:
                    notes.forget_sources(writing, (sheet, line))

        return self._replace_list(part_number, sheet, before, rows, follow_sources)

    def _check_opened_list(self, product: int, sheet: Sheet, opened: ProductDetail | None) -> None:
        """Refuse to replace a list that is no longer what its form was opened with."""
        if opened is None:
            return
        stored = self.get(product)
        lists_of: dict[str, Callable[[ProductDetail], Sequence[Form]]] = {
            sheet_of_form(BillLine): lambda detail: [part.line for part in detail.bill],
            sheet_of_form(Material): lambda detail: detail.materials,
            sheet_of_form(Technology): lambda detail: [detail.technology] if detail.technology else [],
        }
        columns = SHEETS[self._sheet].columns
        column = next((name for name, declared in columns.items() if declared.tells_complete == sheet), "")
        names = (
            [column] if column and getattr(opened.product, column) != getattr(stored.product, column) else []
        )
        list_of, part_of = lists_of[sheet], SHEETS[sheet].part_of
        if not is_same_list(list_of(opened), list_of(stored), besides=part_of):
            names.insert(0, sheet)
        if names:
            key = {part_of: stored.product.part_number}
            ids = [row.id for row in self._context.store.repository.select_rows(sheet, self._client, key)]
            change = self._context.store.find_change(sheet, ids)
            raise ChangedMeanwhile(
                stored, names, change or self._context.store.find_change(Sheet.PRODUCTS, [product])
            )

    def _read_bill_parts(self, column_values: Row, other: Callable[[BillLine], str]) -> tuple[BillPart, ...]:
        """Return matching lines of bills, each with the product that ``other`` names."""
        lines = self._context.rows_of(BillLine, self._client, **column_values)
        products = self._context.store.lists.products_named(self._client, [*map(other, lines)])
        return tuple(BillPart(line, products[other(line)]) for line in lines)

    def check_bill(self, part_number: str, rows: Sequence[BillLine]) -> None:
        """Refuse lines of a bill that name a part twice, an unknown one, or one that holds the product itself."""
        _check_once(row.child for row in rows)
        store = self._context.store
        products = store.lists.products_named(self._client, [row.child for row in rows])
        product = self._context.find_by_key(Sheet.PRODUCTS, self._client, part_number)
        above = store.repository.list_parents(self._client, product or 0)
        circle = {part_number, *(stored.row.part_number for stored in above)}
        for number, row in enumerate(rows, 1):
            child = row.child
            if child not in products:
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
        """Return the function that stores, in the transaction of a list, whether the list is complete."""
        before = self.stored(product)
        if complete is None or getattr(before, column) == complete:
            return lambda _writing: None
        after = self._context.checked_row(with_cells(before, {column: complete}))
        return lambda writing: writing.change_row(Sheet.PRODUCTS, self._client, Stored(product, after))

    def _replace_list(
        self,
        part_number: str,
        sheet: Sheet,
        before: Sequence[Stored[Any]],
        rows: Sequence[Form],
        also: Callable[[Transaction], None] = lambda _writing: None,
    ) -> Done[None]:
        """Replace the rows that belong to a product."""
        list_name = "bill" if sheet == Sheet.BILL else sheet.value

        def work(writing: Transaction) -> None:
            also(writing)
            replace_rows(writing, sheet, self._client, before=before, rows=rows)

        return self._context.apply_change(
            Phrase("Change {words} of", words=list_name), part_number, {"products"}, work=work
        )


def _check_once(keys: Iterable[str]) -> None:
    """Refuse a list that has one key twice."""
    earlier: set[str] = set()
    for number, key in enumerate(keys, 1):
        if key in earlier:
            raise Refused(
                Phrase('"{name}" stands twice', name=key),
                where=f"line {number}",
                do="Make one line of the two",
            )
        earlier.add(key)
