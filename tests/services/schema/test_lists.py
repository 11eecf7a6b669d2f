# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Lists: filtered, sorted and cut in the database; and every field of every form explained."""

from __future__ import annotations

import pytest
from sqlalchemy import func, select

from desktop_app.services.schema.columns import FORMS
from desktop_app.services.schema.declaration import CurrencyCode, Day, Money, Number
from desktop_app.services.schema.forms import Product, Rate
from desktop_app.services.schema.rows import (
    ALL_PRODUCTS,
    Page,
    PartyFilter,
    ProductFilter,
    ShipmentFilter,
    SupplierFilter,
)
from desktop_app.services.workspace import ClientWorkspace, Workspace
from desktop_app.storage.sqlite import queries
from desktop_app.storage.sqlite.tables import TABLES


def party(room: ClientWorkspace, key: str) -> int:
    return next(row.id for row in room.parties.rows() if row.party == key)


@pytest.mark.parametrize(
    ("which", "count"),
    [
        (ProductFilter(), 69),
        (ProductFilter(text="MAGNET n38"), 2),
        (ProductFilter(text="磁体"), 8),
        (ProductFilter(listed_as="?"), 1),
        (ProductFilter(made_in="CN"), 2),
        (ProductFilter(text="nothing of the sort"), 0),
    ],
)
def test_products_are_filtered(room: ClientWorkspace, which: ProductFilter, count: int) -> None:
    rows = room.products.rows(which)
    assert len(rows) == room.products.count(which) == count
    assert [row.part_number for row in rows] == sorted(row.part_number for row in rows)


def test_figures_sort_as_figures_and_unknown_comes_last(room: ClientWorkspace) -> None:
    for number, value in enumerate(("9", "10", "0.5", "100.25", "", "9.75")):
        room.products.create(Product(part_number=f"sort {number}", value=Money(value)))
    for descending in (False, True):
        page = Page(sort="value", descending=descending)
        values = [row.value for row in room.products.rows(ProductFilter(text="sort"), page)]
        ordered = ["0.5", "9", "9.75", "10", "100.25"]
        assert values == [*(ordered[::-1] if descending else ordered), ""]


def test_a_page_is_a_part_of_the_list(room: ClientWorkspace) -> None:
    whole = room.products.rows()
    assert room.products.rows(page=Page(offset=10, limit=5)) == whole[10:15]
    assert room.products.rows(page=Page(offset=60)) == whole[60:]
    assert room.products.rows(page=Page(sort="no such column")) == whole


def test_other_lists_are_filtered(room: ClientWorkspace) -> None:
    assert [row.products for row in room.suppliers.rows(SupplierFilter(text="kitakami"))] == [2]
    assert room.parties.rows(PartyFilter(text="yeldegirmen"))[0].owners == 2
    shipments = room.shipments.list_rows()
    assert [row.on for row in shipments] == sorted((row.on for row in shipments), reverse=True)
    assert room.shipments.count_rows(ShipmentFilter(unscreened=True)) == len(shipments)
    assert room.shipments.count_rows(ShipmentFilter(party=party(room, "montenegro"))) == 3


def test_every_form_explains_itself(desk: Workspace) -> None:
    for form in FORMS.values():
        for name, column in desk.form_columns(form).items():
            assert hasattr(form(), name)
            assert column.label
            assert column.help.endswith((".", "?"))
    problems = desk.form_problems(
        Rate(from_=CurrencyCode("EURO"), to=CurrencyCode("USD"), rate=Number("0"), on=Day("24.11.2026"))
    )
    assert {problem.field for problem in problems} == {"from_", "rate", "on"}


def test_filtering_as_one_types_reads_the_words_and_not_the_rows(room: ClientWorkspace) -> None:
    """What keeps a list of a hundred thousand quick: the words lie in an index of their own."""
    store = room.products._context.store
    product = TABLES["product"]
    wanted = queries.conditions(ProductFilter(text="magnet"))
    question = select(func.count()).select_from(product).where(product.c.client_id == room.client, *wanted)
    text = str(question.compile(compile_kwargs={"literal_binds": True}))
    with store._database.read_transaction() as connection:  # type: ignore[attr-defined]
        plan = " ".join(row[3] for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {text}"))
    assert "COVERING INDEX ix_product_client_id_search" in plan
    assert room.products.count(ALL_PRODUCTS) == 69
