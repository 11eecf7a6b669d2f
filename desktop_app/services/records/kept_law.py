# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The law that a record keeps: its law file, whole, and which lists of parties it was worked out with."""

from __future__ import annotations

from typing import Final

from desktop_app.domain.law.pack import Pack
from desktop_app.services.context.hashes import plain_json
from desktop_app.services.context.stores import KeptLaw

LISTED: Final = "listed_parties.csv"
"""The file of a law file with the names on published lists."""


def law_to_keep(pack: Pack) -> KeptLaw:
    """Return a law file as records keep it."""
    return KeptLaw(pack.sha256, pack.id, pack.version, pack.known_to, pack.format, pack.contents)


def list_identities(pack: Pack) -> str:
    """Return which lists of parties a law file brings, as JSON: id, day, rows and hash of each."""
    if LISTED not in pack.files or pack.listed_until is None:
        return "[]"
    its_list = {
        "id": pack.id,
        "day": pack.listed_until.isoformat(),
        "rows": str(len(pack.listed)),
        "sha256": pack.files[LISTED],
    }
    return plain_json([its_list])
