# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The sheets that the tests of the reader of lists declare; run as a module, it writes their file anew."""

from __future__ import annotations

import json
from typing import Any

from desktop_app.services.importing.own_sheets import workbook_of
from desktop_app.services.schema.columns import HELP_HEADING, HELP_SHEET, WORKBOOK, Columns
from tests.listreader.sheets import FILE
from tests.making import program


def make_tree() -> dict[str, Any]:
    """Return the sheets of our workbook as the file of the reader's tests has them."""
    pack = program().pack
    told = workbook_of(Columns(pack)).sheets
    sheets = {
        str(sheet): {
            "title": told[sheet].title,
            "kind": told[sheet].kind,
            "needed": sorted(told[sheet].needed),
            "columns": {
                name: {"label": declared.label, "kind": declared.kind}
                | ({"former": declared.former} if declared.former else {})
                | ({} if declared.label else {"question": told[sheet].columns[name].label})
                | ({"choices": dict(choices)} if (choices := told[sheet].columns[name].choices) else {})
                for name, declared in declaration.columns.items()
            },
        }
        for sheet, declaration in WORKBOOK.items()
    }
    rows = [
        {"id": row.id, "name": row.name, "name_zh": row.name_zh, "elements": list(row.elements),
         "form": row.form, "role": row.role}
        for row in pack.rows.values()
    ]  # fmt: skip
    help_sheets = {HELP_SHEET: list(HELP_HEADING)}
    return {"sheets": sheets, "help": help_sheets, "elements": list(pack.elements), "feedstock": rows}


if __name__ == "__main__":
    FILE.write_text(json.dumps(make_tree(), ensure_ascii=False, indent=1) + "\n", "utf-8")
