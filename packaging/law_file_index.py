# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Writes the tables of names, and the index of the names in the program's own law file, again, so that no command
builds them: `make renew`.
"""

from __future__ import annotations

import marshal
import sys
import zlib
from dataclasses import astuple, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from desktop_app.partynames.tables import Entry, NameTables

TREE = Path(__file__).resolve().parents[1]


def tables_to_bytes(tables: NameTables, made_of: str) -> bytes:
    """Return tables as they were built, the same bytes every time; ``made_of`` is the hash of their texts."""
    from desktop_app.partynames.tables import MARSHAL_FORMAT, OF_ENTRIES, TABLES_BEGIN

    numbers: dict[Entry, int] = {}
    plain: dict[str, Any] = {}
    for name in (item.name for item in fields(tables)):
        value: Any = getattr(tables, name)
        if name in OF_ENTRIES:
            value = {
                key: [numbers.setdefault(entry, len(numbers)) for entry in value[key]]
                for key in sorted(value)
            }
        elif isinstance(value, (set, frozenset)):
            value = sorted(value)
        elif isinstance(next(iter(value.values()), None) if isinstance(value, dict) else None, frozenset):
            value = {key: sorted(value[key]) for key in sorted(value)}
        plain[name] = value
    rows = [(entry.kind.name, *astuple(entry)[1:]) for entry in numbers]
    return (
        TABLES_BEGIN
        + made_of.encode("ascii")
        + zlib.compress(marshal.dumps((rows, plain), MARSHAL_FORMAT), 9)
    )


def main() -> None:
    """Build both anew and keep them."""
    from desktop_app.bootstrap import build_program
    from desktop_app.partynames.comparing import TABLES_FILE, build_program_tables, matcher_identity
    from desktop_app.services.context.names import SHIPPED_INDEX, names_of_pack, open_pack_index

    tables = tables_to_bytes(build_program_tables(), matcher_identity()[1])
    (TREE / "resources" / TABLES_FILE).write_bytes(tables)
    _, content = open_pack_index(names_of_pack(build_program().shipped.pack), None)
    if content is not None:
        (TREE / "resources" / SHIPPED_INDEX).write_bytes(content)


sys.path.insert(0, str(TREE))
if __name__ == "__main__":
    main()
