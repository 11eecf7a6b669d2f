# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A megabyte of the worst for every reader of lists: cells, rows and nesting that end a careless reader."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, Final

from tests.listreader import books

MOST: Final = 1_000_000


def _rows(line: Callable[[int], str], count: int, head: str = "Part no;Name;Qty;Price EUR") -> str:
    return "\n".join([head, *map(line, range(1, count + 1))])


def _cell(text: str, head: str = "Part no;Name;Price EUR") -> str:
    """Return a list of two rows of which the first holds a cell of a megabyte."""
    return f"{head}\nA-1;x;{text}\nA-2;y;1"


TEXTS: Final[Mapping[str, str]] = {
    "figures of 5,000 digits": f"Pos;Part no;Qty;Price EUR\n{'1' * 5000};A-1;{'9' * 5000};{'7' * 5000}\n2;A-2;1;1",
    "a part number of 5,000 digits": f"Part no;Price EUR\n{'7' * 5000};1\n8;2\n9;3",
    "a million decimals": _cell("0." + "1" * MOST),
    "a million digits in groups": _cell("1," * (MOST // 2) + "1"),
    "a million dashes": _cell("-" * MOST + "1"),
    "a million slashes": _cell("1/" * (MOST // 2)),
    "a million spaces": _cell(" " * MOST + "1"),
    "a million bases": _cell("1 EUR je " * (MOST // 9)),
    "a million brackets": _cell("(" * MOST, "Part no;Name;Dy %"),
    "a long formula": _cell("Dy2O3." * (MOST // 6), "Part no;Name;Substance"),
    "a million countries": _cell("China / " * (MOST // 8), "Part no;Name;Origin"),
    "a million dots as a level": "Level;Part no;Qty\n1;A-1;1\n" + "." * MOST + ";A-2;1\n",
    "a million designators": _cell("R1, " * (MOST // 4), "Part no;Name;Designator"),
    "a long heading": "Part no;" + "Preis je " * (MOST // 9) + "\nA-1;1",
    "an address without end": "Supplier;Address\nFoo;" + "a, " * (MOST // 3),
    "one line": "A" * MOST,
    "one line of words": "Preis je " * (MOST // 9),
    "a bill of one chain": _rows(lambda n: f"A-{n};A-{n + 1};1", 40_000, "Parent;Part no;Qty"),
    "ever deeper levels": _rows(lambda n: f"{n};A-{n};1", 50_000, "Level;Part no;Qty"),
    "deep positions": _rows(lambda n: f"{'.'.join(['1'] * (n % 500 + 1))};A-{n};1", 900, "Pos;Part no;Qty"),
    "deep indents": _rows(lambda n: " " * (n % 900) + f"A-{n};x;1;1", 2_000),
    "a where-used list": "Verwendungsnachweis A-1\n\n"
    + _rows(lambda n: f"P-{n};Teil {n};1", 40_000, "Teilenummer;Bezeichnung;Menge"),
    "headings again and again": "\n".join(["Part no;Name;Qty;Price EUR"] * 37_000),
    "totals again and again": _rows(lambda n: f"A-{n};x;1;1\nTotal;;;{n}", 25_000),
    "sections again and again": _rows(lambda n: f"Section {n};;;\nA-{n};x;1;1", 25_000),
    "one part in every row": _rows(lambda n: f"A-1;n{n};1;{n}", 40_000),
    "one part of a bill in every row": "Stückliste HB-1\n" + _rows(lambda n: f"A-1;n{n};1;1", 40_000),
    "thousands of elements": "Part no;" + ";".join(f"Dy{n} %" for n in range(5000)) + "\nA-1;" + "0.01;" * 5000,
    "quotation marks that do not end": 'Part no;Name\n"' + 'a;"";' * (MOST // 5),
    "nothing but NUL": "\x00" * MOST,
}  # fmt: skip
"""What is written as CSV."""


def _fill(_: Any, page: Any) -> None:
    page.write_row(0, 0, ["Part no", "Name", "Price EUR"])
    page.write_row(1, 0, ["A-1", "x" * 32_000, "1/" * 16_000])
    for row in range(2, 4000):
        page.write_row(row, 0, [f"A-{row}", "1," * 100, float(row)])


def _as_csv(text: str) -> tuple[str, bytes]:
    return "list.csv", text[:MOST].encode()


FILES: Final[Mapping[str, Callable[[], tuple[str, bytes]]]] = {
    **{name: partial(_as_csv, text) for name, text in TEXTS.items()},
    "a page of rows that do not end": lambda: ("list.html", ("<table>" + "<tr><td>1" * (MOST // 9)).encode()),
    "tables in tables": lambda: ("list.html", ("<table><tr><td>" * (MOST // 15)).encode()),
    "a table in Markdown": lambda: ("list.md", ("| Part no | Name |\n|---|---|\n" + "| A-1 " * (MOST // 6)).encode()),
    "a workbook of 2003 without end": lambda: (
        "list.xml",
        (
            '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'
            + "<Worksheet><Table><Row><Cell><Data>" * (MOST // 40)
        ).encode(),
    ),
    "long cells in a workbook": lambda: ("list.xlsx", books.xlsx(_fill)),
    "a cell repeated without end": lambda: (
        "list.ods",
        books.ods(
            '<table:table table:name="T"><table:table-row table:number-rows-repeated="1000000">'
            '<table:table-cell table:number-columns-repeated="16000" office:value-type="string"><text:p>a</text:p>'
            "</table:table-cell></table:table-row></table:table>"
        ),
    ),
    "no workbook at all": lambda: ("list.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x09\x08" * (MOST // 2)),
}  # fmt: skip
"""Name and content of each file."""
