# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Looks for the whole number ``employees`` of suppliers wherever suppliers are; prints what it finds as JSON.

Run by ``test_added_columns.py`` with a program that has this column: python added_whole_number.py FOLDER
"""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import desktop_app
from desktop_app.basics.messages import Refused
from desktop_app.bootstrap import build_program
from desktop_app.services.schema.forms import Supplier
from desktop_app.services.schema.rows import SupplierFilter
from desktop_app.services.workspace import open_workspace
from desktop_app.ui.pages.suppliers import _FORM
from desktop_app.ui.shared_views.form_fields import _make_input, whole_form

LIST = """Supplier name;Country;Contact;Employees
Zerbst Magnete;Germany;info@zerbst.example;1.250
Quorn Alloys;UK;sales@quorn.example;40
Ytterby Wire;Sweden;order@ytterby.example;12,5
"""


def main(folder: Path) -> dict[str, Any]:
    """Return what each place knows of the column: a form, a filter, a list of ours, and one of somebody else."""
    workspace = open_workspace(build_program(), folder / "lodestone.sqlite")
    client = workspace.clients.rows()[0].id
    suppliers = workspace.client_workspace(client).suppliers
    first = suppliers.rows()[0]

    def enter(text: str) -> str:
        entered: dict[str, Any] = {"employees": text}
        try:
            suppliers.update(first.id, replace(suppliers.stored(first.id), **entered))
        except Refused as refused:
            return f"{refused.what}. {refused.do}"
        return str(getattr(suppliers.stored(first.id), "employees"))  # noqa: B009 - this program alone has it

    said = {text: enter(text) for text in ("0", "40", "3.5", "-4", "many", "40.0")}
    fields = [name for _, rows in whole_form(Supplier, _FORM) for names in rows for name in names]
    found = [row.supplier for row in suppliers.rows(SupplierFilter(text="40"))]

    def take(file: Path) -> tuple[dict[str, str], list[str]]:
        draft = workspace.importing.open_list([file], client)
        preview = workspace.importing.preview_list(draft)
        doubts = [
            str(doubt.why)
            for table in preview.tables
            for entry in table.entries
            for doubt in entry.doubts.values()
        ]
        workspace.importing.commit_list(preview)
        return {row.name: str(getattr(row, "employees")) for row in suppliers.rows()}, doubts  # noqa: B009

    (folder / "suppliers.csv").write_text(LIST, "utf-8")
    taken, doubts = take(folder / "suppliers.csv")
    workspace.importing.export_client(client, folder / "book.xlsx")
    enter("")
    again, _ = take(folder / "book.xlsx")
    kind = _make_input(workspace.form_columns(Supplier), "employees", None).kind
    workspace.close()
    return {
        "program": desktop_app.__file__,
        "form": [*fields[fields.index("employees") - 1 :][:2], kind],
        "said": said,
        "found": found == [first.supplier],
        "taken": {name: taken[name] for name in ("Zerbst Magnete", "Quorn Alloys", "Ytterby Wire")},
        "doubts": doubts,
        "again": again[first.name],
    }


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]))))  # noqa: T201  read by the test
