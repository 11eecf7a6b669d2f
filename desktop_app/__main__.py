# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The program's entry: the command line when there are arguments, the window when there are none."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from desktop_app.bootstrap import build
from desktop_app.cli.main import parser, run


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program and return its exit status."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    program = build()
    if not given:
        sys.stdout.write(parser(program.version).format_help())
        return 0
    return run(program, given)


if __name__ == "__main__":
    sys.exit(main())
