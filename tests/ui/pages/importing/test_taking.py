# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""After a list was taken, the page shows on which its rows stand."""

from __future__ import annotations

import pytest

from desktop_app.listreader.fields.mapping import ListKind, TableMapping
from desktop_app.services.schema.declaration import Sheet
from desktop_app.ui.pages.importing.page import page_of_mapping
from desktop_app.ui.session.session import PageId


@pytest.mark.parametrize(
    ("kind", "page"),
    [
        (ListKind.PARTS, PageId.PRODUCTS),
        (ListKind.COMPOSITION, PageId.PRODUCTS),
        (ListKind.SUPPLIERS, PageId.SUPPLIERS),
        (ListKind.PARTIES, PageId.PARTIES),
        (ListKind.STAKES, PageId.PARTIES),
        (ListKind.UNKNOWN, PageId.PRODUCTS),
    ],
)
def test_each_kind_of_list_leads_to_the_page_of_its_rows(kind: ListKind, page: str) -> None:
    assert page_of_mapping(TableMapping("shape", kind, ())) == page


@pytest.mark.parametrize(
    ("sheet", "page"),
    [
        (Sheet.PRODUCTS, PageId.PRODUCTS),
        (Sheet.BILL, PageId.PRODUCTS),
        (Sheet.TECHNOLOGY, PageId.PRODUCTS),
        (Sheet.SUPPLIERS, PageId.SUPPLIERS),
        (Sheet.OWNERS, PageId.PARTIES),
        (Sheet.SHIPMENTS, PageId.SCREENINGS),
        (Sheet.RATES, PageId.RATES),
        (Sheet.STATUS_CHECKS, PageId.PRODUCTS),
    ],
)
def test_each_sheet_of_our_workbook_leads_to_its_page(sheet: Sheet, page: str) -> None:
    assert page_of_mapping(TableMapping("shape", ListKind.TEMPLATE, (), sheet=sheet)) == page
