# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A list whose bills come to a billion parts is taken, and told at its rows and as a whole."""

from __future__ import annotations

from pathlib import Path

from desktop_app.services.importing.assembly.placed_rows import RowStatus
from desktop_app.services.schema.declaration import CountryCode
from desktop_app.services.schema.forms import Client
from desktop_app.services.workspace import Workspace
from tests.doubling import doubling_bills


def test_oversized_bills_are_told_at_the_import(desk: Workspace, tmp_path: Path) -> None:
    client = desk.clients.create(Client(client="x", name="X GmbH", country=CountryCode("DE"))).value
    lines = [
        f"{product},{part},Part {part},1" for product, parts in doubling_bills(31).items() for part in parts
    ]
    file = tmp_path / "double.csv"
    file.write_text("\n".join(["Parent,Component,Description,Quantity", *lines]), "utf-8")
    preview = desk.importing.preview_list(desk.importing.open_list([file], client))
    assert "L0-A comes to 2147483646 parts" in preview.notes[0]
    assert len(preview.notes) == 4
    told = {row.place.row: row for row in preview.account.rows if row.status == RowStatus.TAKEN}
    assert "L0-A comes to 2147483646 parts" in told[2].reason
    assert told[2].taken
    assert preview.account.count(RowStatus.TAKEN) == len(lines)
    desk.importing.commit_list(preview)
    assert desk.client_workspace(client).products.count() == 62
