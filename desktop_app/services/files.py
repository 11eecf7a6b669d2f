# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Writing a file that a person asked for: there whole, or as it was before."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from desktop_app.domain.errors import Refused


def write_whole(path: Path, content: bytes) -> None:
    """Write a file under another name and rename it, so that nobody ever sees half of it.

    Errors: Refused if it cannot be written there; a file of that name is then as it was.
    """
    part = path.with_name(f".{path.name}.part")
    try:
        with part.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError as error:
        with suppress(OSError):
            part.unlink()
        raise Refused(
            f"the file cannot be written: {error.strerror or error}",
            file=str(path),
            do="Close it in the program that shows it, or choose a folder you may write to",
        ) from error
