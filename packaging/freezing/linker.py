# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Keeps the linker away from a build, which needs none."""

from __future__ import annotations

import os
from pathlib import Path


def without_linker(folder: Path) -> dict[str, str]:
    """Return the environment with a linker that links nothing.

    Where Python looks for a library it does not find, it lets the linker write to the null device, and the linker
    deletes what it could not write: run as root, the device itself, which every program of the machine needs.
    """
    folder.mkdir(parents=True, exist_ok=True)
    linker = folder / "ld"
    linker.write_text("#!/bin/sh\nexit 1\n", "ascii")
    linker.chmod(0o755)
    return {**os.environ, "PATH": os.pathsep.join((str(folder), os.environ.get("PATH", os.defpath)))}
