# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Reads a folder of CSV files as the sheets of a workbook. Cells are text; no types are guessed."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from desktop_app.basics.errors import Refused
from desktop_app.basics.files import LIST_FILE, read_limited
from desktop_app.services.context.ports import Sheets


def read_csv_folder(folder: Path) -> Sheets:
    """Return every CSV file of a folder as a sheet of its name.

    Errors: Refused with file and line for another encoding or a row that does not fit its heading.
    """
    sheets = {path.stem: _read_rows(path) for path in sorted(folder.glob("*.csv"))}
    if not sheets:
        raise Refused(
            "there are no CSV files in the folder", file=str(folder), do="Choose the folder of a workbook"
        )
    return sheets


def _read_rows(path: Path) -> list[dict[str, str]]:
    try:
        text = read_limited(path, LIST_FILE).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Refused("the file is not UTF-8", file=path.name, do="Save it as CSV in UTF-8") from None
    reader = csv.DictReader(io.StringIO(text, newline=""))
    rows = []
    for row in reader:
        if None in row or None in row.values():
            raise Refused(
                "the row has more or fewer cells than the heading",
                file=path.name,
                where=f"line {reader.line_num}",
                do="Correct it",
            )
        rows.append(dict(row))
    return rows
