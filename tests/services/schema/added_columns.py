# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Looks for the column ``alloy_lot`` of products wherever products are; prints what it finds as JSON.

Run by ``test_added_columns.py`` with a program that has this column: python added_columns.py FOLDER
"""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import desktop_app
from desktop_app.bootstrap import build_program
from desktop_app.listreader.tables import Table
from desktop_app.services.context.ports import WrittenSheet
from desktop_app.services.schema.forms import Product
from desktop_app.services.schema.rows import ProductFilter
from desktop_app.services.workspace import open_workspace
from desktop_app.ui.pages.products.columns import ProductLine, list_product_columns
from desktop_app.ui.pages.products.detail import _PRODUCT
from desktop_app.ui.shared_views.form_fields import whole_form

COLUMN = "alloy_lot"


def main(folder: Path) -> dict[str, Any]:
    """Return what each place knows of the column, once "Lot 7" has been entered for one product."""
    program = build_program()
    workspace = open_workspace(program, folder / "lodestone.sqlite")
    client = workspace.clients.rows()[0].id
    products = workspace.client_workspace(client).products
    product = products.find("KM-4212") or 0
    entered: dict[str, Any] = {COLUMN: "Lot 7"}
    products.update(product, replace(products.get(product).product, **entered))
    (row,) = products.rows(ProductFilter(text="lot 7"))
    listed = next(column for column in list_product_columns() if column.id == COLUMN)
    fields = [name for _, rows in whole_form(Product, _PRODUCT) for names in rows for name in names]

    book = folder / "book.xlsx"
    workspace.importing.export_client(client, book)
    grids = _grids(program, book)
    exported = _row_of(grids["Products"], "KM-4212")
    changed = WrittenSheet("Products", ("part_number", COLUMN), [("KM-4212", "Lot 8")])
    program.workbooks.write_workbook(book, [changed])
    workspace.importing.commit_list(
        workspace.importing.preview_list(workspace.importing.open_list([book], client))
    )
    workspace.importing.write_template(folder / "template.xlsx")
    template = _grids(program, folder / "template.xlsx")
    explained = next(
        row.shown for row in template["Help"].rows if len(row.shown) > 1 and row.shown[1] == COLUMN
    )
    workspace.close()
    return {
        "program": desktop_app.__file__,
        "form": fields[fields.index(COLUMN) - 1 :][:2],
        "label": workspace.form_columns(Product)[COLUMN].label,
        "filtered": [str(getattr(row, COLUMN))],
        "list": [listed.heading, listed.text(ProductLine(row))],
        "exported": [exported["part_number"], exported[COLUMN]],
        "imported": getattr(_after(program, folder), COLUMN),
        "template": [
            next(name for name in template["Products"].rows[0].shown if name == COLUMN),
            explained[2],
        ],
    }


def _grids(program: Any, path: Path) -> dict[str, Table]:
    (book,) = program.workbooks.read_tables([path])
    return {table.title: table for table in book.tables}


def _row_of(table: Table, part_number: str) -> dict[str, str]:
    heading, *rest = [row.shown for row in table.rows]
    rows = [dict(zip(heading, cells, strict=False)) for cells in rest]
    return next(row for row in rows if row["part_number"] == part_number)


def _after(program: Any, folder: Path) -> Product:
    """Return the product as it is once the file has been opened anew."""
    workspace = open_workspace(program, folder / "lodestone.sqlite")
    products = workspace.client_workspace(workspace.clients.rows()[0].id).products
    product = products.get(products.find("KM-4212") or 0).product
    workspace.close()
    return product


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]))))  # noqa: T201  read by the test
