# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Writes the tables of names, and the index of the names in the program's own law file, again, so that no command
builds them: `make renew`.
"""

from __future__ import annotations

import sys
from pathlib import Path

TREE = Path(__file__).resolve().parents[1]


def main() -> None:
    """Build both anew and keep them."""
    from desktop_app.bootstrap import build_program
    from desktop_app.partynames.comparing import TABLES_FILE, build_program_tables, matcher_identity
    from desktop_app.partynames.tables import tables_to_bytes
    from desktop_app.services.context.names import SHIPPED_INDEX, open_pack_index

    tables = tables_to_bytes(build_program_tables(), matcher_identity()[1])
    (TREE / "resources" / TABLES_FILE).write_bytes(tables)
    _, content = open_pack_index(build_program().shipped.pack, None)
    if content is not None:
        (TREE / "resources" / SHIPPED_INDEX).write_bytes(content)


sys.path.insert(0, str(TREE))
if __name__ == "__main__":
    main()
