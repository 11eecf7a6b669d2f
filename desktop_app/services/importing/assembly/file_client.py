# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Whose catalogue a file is: the client that the user chose, or the one that a sheet of our own workbook names."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.basics.errors import Refused
from desktop_app.basics.phrase import Phrase
from desktop_app.services.context.context import ServiceContext
from desktop_app.services.importing.assembly.placed_rows import Assembly, Issue, PlacedRow
from desktop_app.services.importing.entries.outcome import RowStatus
from desktop_app.services.schema.declaration import Sheet


@dataclass(frozen=True, slots=True)
class FileClient:
    """The client that a file goes to (None: a new one), and the one it names if that is another."""

    client: int | None
    other_name: str = ""


def settle_client(context: ServiceContext, chosen: int | None, assembly: Assembly) -> FileClient:
    """Return the client that an import goes to; its row in the file is refused if it is another one's.

    Errors: Refused if nothing says whose catalogue it is.
    """
    rows = assembly.sheets.get(Sheet.CLIENT, [])
    if not rows:
        if chosen is None:
            raise Refused(
                "nothing says whose catalogue this is",
                do="Choose a client first, or fill in the sheet Client",
            )
        return FileClient(chosen)
    _refuse(
        rows[1:], assembly, Phrase("there is more than one client"), Phrase("Import one client at a time")
    )
    first = rows[0].row
    assembly.sheets[Sheet.CLIENT] = rows[:1]
    if chosen is None:
        clients = context.store.lists.list_clients()
        return FileClient(next((row.id for row in clients if row.client == first.get("client")), None))
    own = context.stored_row(Sheet.CLIENT, chosen, chosen)
    if first.get("client") == own["client"]:
        return FileClient(chosen)
    other = first.get("name") or first.get("client", "")
    _refuse(
        rows[:1],
        assembly,
        Phrase(
            'it is the row of the client "{other}"; the file is taken into "{own}"',
            other=other,
            own=own["name"],
        ),
        Phrase("Check that this is the right client"),
    )
    del assembly.sheets[Sheet.CLIENT]
    return FileClient(chosen, other)


def _refuse(rows: list[PlacedRow], assembly: Assembly, why: str, do: str) -> None:
    for placed in rows:
        assembly.issues += [Issue(place, RowStatus.REFUSED, why, do) for place in placed.places]
