# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Products offered in a line of a bill or shipment: all, or in a large catalogue those that match what is typed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

from desktop_app.services.schema.rows import Page, ProductFilter, ProductRow
from desktop_app.ui.session.session import Session
from desktop_app.ui.widgets.forms.editors import Options, SearchedOptions

_MOST_AT_ONCE: Final = 1000
_FOUND: Final = 40


def read_parts(session: Session, named: Iterable[ProductRow]) -> Options:
    """Return the products to choose from, ``named`` included; runs off the main thread."""
    products = session.client_workspace.products
    if products.count() <= _MOST_AT_ONCE:
        return _make_options(products.rows())
    return SearchedOptions(_make_options(named), lambda typed, show: _search_products(session, typed, show))


def _search_products(session: Session, typed: str, show: Callable[[Options], object]) -> None:
    product_filter = ProductFilter(text=typed)

    def read_options() -> Options:
        return _make_options(session.client_workspace.products.rows(product_filter, Page(limit=_FOUND)))

    session.read("part lookup", read_options, show)


def _make_options(rows: Iterable[ProductRow]) -> Options:
    return [(row.part_number, f"{row.part_number}  {row.name}") for row in rows]
