# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Writes resources/samples/nordwerk.xlsx again, from the CSV files of the sample client beside it: `make renew`."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

TREE = Path(__file__).resolve().parents[1]


def main() -> None:
    """Let the program write its sample; the data file that it needs for that is thrown away."""
    from desktop_app.bootstrap import build_program
    from desktop_app.services.workspace import open_workspace

    with tempfile.TemporaryDirectory() as folder:
        workspace = open_workspace(build_program(), Path(folder) / "lodestone.sqlite")
        try:
            workspace.importing.write_example(TREE / "resources" / "samples" / "nordwerk.xlsx")
        finally:
            workspace.close()


sys.path.insert(0, str(TREE))
if __name__ == "__main__":
    main()
