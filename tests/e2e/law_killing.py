# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A program that takes a law file and goes back, over and over, until it is killed.

    python -m tests.e2e.law_killing FILE.sqlite NEWER.lodestone-law

prints a line after each step, so that who kills it knows how far it came.
"""

from __future__ import annotations

import sys
from itertools import count
from pathlib import Path

from desktop_app.bootstrap import build_program
from desktop_app.services.workspace import open_workspace


def main(arguments: list[str]) -> None:
    """Take and go back without end."""
    file, law = map(Path, arguments)
    program = build_program()
    desk = open_workspace(program, file, user_name="J. Haug")
    for _ in count():
        if program.law_taken is None:
            desk.laws.take(law, "J. Haug")
        else:
            desk.laws.go_back("J. Haug", "over and over")
        sys.stdout.write(f"{program.pack.version}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1:])
