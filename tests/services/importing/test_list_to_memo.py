# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A figure on its way: from a list into the catalogue, into the case of a shipment, and onto the memo."""

from __future__ import annotations

import io
from fractions import Fraction
from pathlib import Path

import pypdf

from desktop_app.services.records.determinations import Signature
from desktop_app.services.workspace import ClientWorkspace, Workspace
from tests.services.importing.looking import book, take


def test_a_mass_from_a_list_is_on_the_memo(sample: Workspace, room: ClientWorkspace, tmp_path: Path) -> None:
    rows = [{"part_number": "KM-4212", "mass": "61.5", "mass_unit": "g"}]
    take(sample, book(tmp_path / "products.xlsx", products=rows), room.client)
    shipment = room.shipments.find_shipment("NW-01")
    assert shipment is not None
    screening = room.screenings.start_shipment(shipment).value
    items = [line.screened.read.case.item for line in screening.lines if line.screened]
    (item,) = [item for item in items if item.part_number == "KM-4212"]
    assert item.mass is not None
    assert (item.mass.lo, item.mass.hi) == (Fraction("61.5"), Fraction("61.5"))
    room.records.record_determination(screening.id, Signature("J. Haug", "export control"))
    (record,) = [row for row in room.records.list_determinations() if row.part_number == "KM-4212"]
    pages = pypdf.PdfReader(io.BytesIO(room.records.read_paper(record.id))).pages
    text = " ".join(" ".join(page.extract_text().split()) for page in pages)
    assert "61.5 g" in text
