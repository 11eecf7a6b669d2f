# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Screens every worked case into a folder, its conclusion and its memo; run by each Python that is compared."""

from __future__ import annotations

import sys
from contextlib import redirect_stdout
from pathlib import Path

TREE = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(TREE))

from desktop_app.__main__ import main  # noqa: E402  the tree is not installed under Wine

for case in sorted((TREE / "tests" / "cases").glob("*.json")):
    if case.name.endswith(".expect.json"):
        continue
    folder = Path(sys.argv[1])
    memo = folder / f"{case.stem}.pdf"
    with (
        (folder / f"{case.stem}.json").open("w", encoding="utf-8", newline="\n") as told,
        redirect_stdout(told),
    ):
        status = main(["screen", str(case), "--json", "--memo", str(memo), "--dated", "2026-11-24"])
    if status != 0:
        sys.exit(f"{case.name}: ended with {status}")
