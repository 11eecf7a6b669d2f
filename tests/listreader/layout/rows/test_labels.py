# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What the lines above a table say: labels and their values, in one cell and in two."""

from __future__ import annotations

import pytest

from tests.listreader.layout.sheets import HEADING, PARTS, Row, lay_out


@pytest.mark.parametrize(
    ("label", "value", "cells"),
    [
        ("zeichnungs nr", "HB-1", ("Zeichnungs-Nr.", "HB-1")),
        ("assembly p n", "HB-1", ("Assembly P/N", "", "HB-1")),
        ("assembly p n", "HB-1", ("Assembly P/N: HB-1",)),
        ("baugruppe", "HB-1", ("Baugruppe HB-1",)),
        ("产品型号", "HB-1", ("产品型号：HB-1",)),
        ("supplier", "Foo Ltd", ("Supplier:", "Foo Ltd")),
        ("part no", "HB-1", ("Part No.: HB-1 Rev: B", "", "Part No.: HB-1")),
        ("rev", "B", ("Rev: B",)),
        ("material", "HB-4806", ("Material      HB-4806",)),
        ("cliente", "Rossi S.p.A.", ("Cliente", "Rossi S.p.A.")),
    ],
)
def test_labels_are_read_in_one_cell_and_in_two(label: str, value: str, cells: Row) -> None:
    (region,) = lay_out(cells, (), HEADING, *PARTS).regions
    assert region.labels == {label: value}


def test_a_label_with_two_values_says_nothing() -> None:
    (region,) = lay_out(("Assembly: HB-1",), ("Assembly: HB-2",), HEADING, *PARTS).regions
    assert region.labels == {}


def test_several_labels_in_one_cell() -> None:
    (region,) = lay_out(("Part No.: HB-1   Rev: B\nWährung: EUR",), (), HEADING, *PARTS).regions
    assert region.labels == {"part no": "HB-1", "rev": "B", "wahrung": "EUR"}


@pytest.mark.parametrize(
    "title",
    ["Parts list robot arm 2026", "Parts list 2026", "Stückliste 12.03.2026", "BOM v1.2", "Material list"],
)
def test_titles_with_years_and_days_name_no_product(title: str) -> None:
    (region,) = lay_out((title,), (), HEADING, *PARTS).regions
    assert (region.labels, region.title) == ({}, title)


def test_words_behind_the_number_of_a_product_are_left_off() -> None:
    (region,) = lay_out(("Bill of materials for HB-4806 hub motor",), (), HEADING, *PARTS).regions
    assert region.labels == {"bill of materials for": "HB-4806"}
