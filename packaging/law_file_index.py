# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Writes the index of the names in the program's own law file again, so that no command builds it: `make renew`."""

from __future__ import annotations

import sys
from pathlib import Path

TREE = Path(__file__).resolve().parents[1]


def main() -> None:
    """Build the index anew and keep it."""
    from desktop_app.bootstrap import build_program
    from desktop_app.services.context.names import SHIPPED_INDEX, open_pack_index

    _, content = open_pack_index(build_program().shipped.pack, None)
    if content is not None:
        (TREE / "resources" / SHIPPED_INDEX).write_bytes(content)


sys.path.insert(0, str(TREE))
if __name__ == "__main__":
    main()
