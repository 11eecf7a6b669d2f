# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Each kind of list fills the sheets that say so, the one that it is about first."""

from __future__ import annotations

import pytest

from desktop_app.listreader.fields.mapping import ListKind
from desktop_app.services.schema.columns import sheets_filled_by
from desktop_app.services.schema.declaration import Sheet


@pytest.mark.parametrize(
    ("kind", "sheets"),
    [
        (ListKind.PARTS, (Sheet.PRODUCTS, Sheet.BILL, Sheet.MATERIALS, Sheet.SUPPLIERS)),
        (ListKind.COMPOSITION, (Sheet.MATERIALS, Sheet.PRODUCTS)),
        (ListKind.SUPPLIERS, (Sheet.SUPPLIERS,)),
        (ListKind.PARTIES, (Sheet.PARTIES, Sheet.OWNERS)),
        (ListKind.STAKES, (Sheet.OWNERS, Sheet.PARTIES)),
        (ListKind.TEMPLATE, ()),
        (ListKind.UNKNOWN, ()),
    ],
)
def test_a_list_fills_its_sheets(kind: ListKind, sheets: tuple[Sheet, ...]) -> None:
    assert sheets_filled_by(kind) == sheets
