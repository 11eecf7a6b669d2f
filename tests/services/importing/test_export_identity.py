# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A client saved as a workbook comes back as the same catalogue, whatever its texts look like."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from desktop_app.services.schema.columns import Sheets
from desktop_app.services.schema.declaration import (
    CountryCode,
    CurrencyCode,
    Mass,
    Money,
    Number,
    Percent,
)
from desktop_app.services.schema.forms import BillLine, Client, Material, Product, Supplier
from desktop_app.services.workspace import Workspace, open_workspace
from tests.making import program

TEXTS = (
    *(
        "=1+1",
        "+49 711 1",
        "-5",
        "@SUM(A1)",
        "=cmd|'/c calc'!A0",
        "00471",
        "1e5",
        "1E400",
        "'x",
        "TRUE",
        "#N/A",
    ),
    *(
        "12.10.2025",
        "1,234",
        "n.d.",
        "TBD",
        "NULL",
        "-",
        "a\nb",
        " in front",
        "x" * 4000,
        "方块磁体",
        "a\u00a0b",
    ),
)
NUMBERS = (
    "00471",
    "0471",
    "471",
    "1.10",
    "1.1",
    "1e5",
    "1E5",
    "1-2",
    "12/10",
    "=1",
    "+5",
    "-",
    "N/A",
    "TRUE",
    "Total",
    "Summe",
    "Pos.",
)


def fill(desk: Workspace, client: int) -> None:
    """Add rows whose texts a reader of lists may take for something else."""
    room = desk.client_workspace(client)
    room.suppliers.create(Supplier(supplier="=s", name="=Supplier", note="+1"))
    for number, text in enumerate(TEXTS):
        room.products.create(Product(part_number=f"N-{number}", name=text[:200], note=text, supplier="=s"))
    for part_number in NUMBERS:
        room.products.create(Product(part_number=part_number, name="Total", name_zh="合计"))
    with_figures = Product(
        part_number="top",
        value=Money("0.00010"),
        value_to=Money("0.5"),
        currency=CurrencyCode("USD"),
        mass=Mass("1.0"),
        mass_unit="kg",
    )
    top = room.products.create(with_figures).value
    room.products.set_bill(
        top, [BillLine(child=part, quantity=Number("2.50")) for part in ("00471", "471", "1.10")]
    )
    room.products.set_materials(
        top, [Material(row="I-02", element_percent=Percent("0.0010"), origin=CountryCode("JP"))]
    )


def sheets_of(desk: Workspace, client: int) -> Sheets:
    return desk._context.store.repository.read_sheets(client, shared=False)


def test_a_client_comes_back_as_it_was_saved(sample: Workspace, tmp_path: Path) -> None:
    (client,) = sample.clients.rows()
    fill(sample, client.id)
    sample.importing.export_client(client.id, tmp_path / "x.xlsx")
    before: Any = sheets_of(sample, client.id)
    other = open_workspace(program(), tmp_path / "other.sqlite")
    try:
        copy = other.clients.create(Client(client=client.client, name=client.name)).value
        draft = other.importing.open_list([tmp_path / "x.xlsx"], copy)
        other.importing.commit_list(other.importing.preview_list(draft))
        assert sheets_of(other, copy) == before
        preview = other.importing.preview_list(other.importing.open_list([tmp_path / "x.xlsx"], copy))
        assert preview.changes_nothing
    finally:
        other.close()
