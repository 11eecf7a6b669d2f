# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Certificates and replies from their text to the catalogue, and what they leave to finish."""

from __future__ import annotations

from desktop_app.listreader.tables import Pasted
from desktop_app.services.importing.assembly.placed_rows import RowStatus
from desktop_app.services.schema.forms import Client
from desktop_app.services.workspace import ClientWorkspace, Workspace

CERTIFICATE = """Part No.;Grade;Lot;Nd (wt%);Dy (wt%);Tb (wt%);Fe (wt%)
M-1;N42SH;A;24,1;4,20;0,12;bal.
M-1;N42SH;B;24,2;4,35;0,12;bal.
M-2;N48H;A;25,0;0,42;n.d.;bal.
M-3;N38UH;A;60,0;45,0;0,20;bal.
"""
REPLY = """Part number;Country of origin of rare earths
M-1;China
M-3;Malaysia
"""


def take(desk: Workspace, client: int, text: str) -> dict[int, RowStatus]:
    """Take a pasted list; return what became of the rows that something is said of."""
    importing = desk.importing
    preview = importing.preview_list(importing.open_list([Pasted(text.encode())], client))
    importing.commit_list(preview)
    return {row.place.row: row.status for row in preview.account.rows}


def workspace(desk: Workspace) -> ClientWorkspace:
    return desk.client_workspace(desk.clients.create(Client(client="", name="Nordwerk")).value)


def materials(room: ClientWorkspace, part_number: str) -> list[tuple[str, ...]]:
    found = room.products.get(room.products.find(part_number) or 0)
    return [(m.element, m.element_percent, m.element_percent_to, m.origin, m.row) for m in found.materials]


def test_a_certificate_is_taken_once_however_often_it_comes(desk: Workspace) -> None:
    room = workspace(desk)
    expected = {2: RowStatus.TAKEN, 3: RowStatus.TAKEN, 4: RowStatus.DOUBTFUL, 5: RowStatus.DOUBTFUL}
    for _ in range(2):
        statuses = take(desk, room.client, CERTIFICATE)
        assert {row: status for row, status in statuses.items() if row > 1} == expected
        assert materials(room, "M-1") == [("Dy", "4.20", "4.35", "", ""), ("Tb", "0.12", "", "", "")]
        assert materials(room, "M-2") == [("Dy", "0.42", "", "", "")]
        assert materials(room, "M-3") == []
    assert room.overview.count_work().open_material == 2


def test_what_a_certificate_left_open_is_filled_in_later(desk: Workspace) -> None:
    room = workspace(desk)
    take(desk, room.client, CERTIFICATE)
    (row,) = [row for row in room.unfinished.rows() if row.can_be_filled_in]
    assert (row.part_number, row.column, row.text) == ("M-2", "Tb (wt%)", "n.d.")
    room.unfinished.resolve(row.id, "0.01")
    assert materials(room, "M-2") == [("Dy", "0.42", "", "", ""), ("Tb", "0.01", "", "", "")]


def test_a_reply_completes_what_a_certificate_told(desk: Workspace) -> None:
    room = workspace(desk)
    take(desk, room.client, CERTIFICATE)
    statuses = take(desk, room.client, REPLY)
    assert statuses[3] == RowStatus.DOUBTFUL
    assert [origin for _, _, _, origin, _ in materials(room, "M-1")] == ["CN", "CN"]
