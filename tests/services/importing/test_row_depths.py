# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Lists whose bills are told by marks or spaces, taken through the whole import into a catalogue."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.services.schema.declaration import CountryCode
from desktop_app.services.schema.forms import Client
from desktop_app.services.workspace import Workspace


def take(desk: Workspace, file: Path, text: str) -> dict[tuple[str, str], str]:
    """Import a text file and return the lines of all bills."""
    file.write_text(text, "utf-8")
    client = desk.clients.create(Client(client="x", name="X GmbH", country=CountryCode("DE"))).value
    draft = desk.importing.open_list([file], client)
    desk.importing.commit_list(desk.importing.preview_list(draft))
    products = desk.client_workspace(client).products
    details = [products.get(row.id) for row in products.rows()]
    return {
        (detail.product.part_number, part.line.child): part.line.quantity
        for detail in details
        for part in detail.bill
    }


@pytest.mark.parametrize(
    "marks",
    [
        ("", ".", "..", "."),
        ("", "  ", "    ", "  "),
        ("", "- ", "-- ", "- "),
        ("", "├── ", "│   └── ", "└── "),
        ("", "\u3000", "\u3000\u3000", "\u3000"),
    ],
)
def test_marks_in_front_of_part_numbers(desk: Workspace, tmp_path: Path, marks: tuple[str, ...]) -> None:
    parts = [
        f"{mark}{part}" for mark, part in zip(marks, ("HB-4806", "00471", "KM-4212", "00502"), strict=True)
    ]
    rows = "\n".join(
        f"{part};{name};{n}"
        for part, name, n in zip(parts, ("Hub", "Rotor", "Magnet", "Stator"), "1142", strict=True)
    )
    lines = take(desk, tmp_path / "list.csv", f"Part number;Description;Quantity\n{rows}\n")
    assert lines == {("HB-4806", "00471"): "1", ("00471", "KM-4212"): "4", ("HB-4806", "00502"): "2"}


def test_spaces_in_front_of_names(desk: Workspace, tmp_path: Path) -> None:
    text = "Part number;Description;Quantity\nHB-1;Hub;1\nA-1;  Rotor;1\nA-2;    Magnet;4\nA-3;  Stator;2\n"
    lines = take(desk, tmp_path / "list.csv", text)
    assert lines == {("HB-1", "A-1"): "1", ("A-1", "A-2"): "4", ("HB-1", "A-3"): "2"}


@pytest.mark.parametrize("marks", [("*", "**", "***", "**"), ("", ".", "..", "."), (".", "..", "...", "..")])
def test_levels_of_nothing_but_marks(desk: Workspace, tmp_path: Path, marks: tuple[str, ...]) -> None:
    parts = zip(
        marks, ("HB-1", "A-1", "A-2", "A-3"), ("Hub", "Rotor", "Magnet", "Stator"), "1142", strict=True
    )
    rows = "\n".join(";".join(cells) for cells in parts)
    lines = take(desk, tmp_path / "list.csv", f"Level;Part number;Description;Quantity\n{rows}\n")
    assert lines == {("HB-1", "A-1"): "1", ("A-1", "A-2"): "4", ("HB-1", "A-3"): "2"}
