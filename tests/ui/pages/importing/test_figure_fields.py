# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Columns of figures stand at the right on the page of a list, all others at the left."""

from __future__ import annotations

import pytest

from desktop_app.ui.pages.importing.sheet_state import is_figure


@pytest.mark.parametrize(
    "field",
    [
        *(
            "products.value",
            "products.mass_to",
            "materials.element_percent",
            "materials.element_factor",
            "rates.rate",
        ),
        *("shipments.logic_nm", "owners.percent", "list.quantity", "list.price_per", "list.content"),
    ],
)
def test_a_field_of_figures_stands_at_the_right(field: str) -> None:
    assert is_figure(field)


@pytest.mark.parametrize(
    "field",
    [
        *(
            "",
            "products.name",
            "products.made_in",
            "products.mass_unit",
            "suppliers.country",
            "status_checks.from",
        ),
        *("list.substance", "list.position", "products.no_such_column", "no_such_sheet.value"),
    ],
)
def test_any_other_field_stands_at_the_left(field: str) -> None:
    assert not is_figure(field)
