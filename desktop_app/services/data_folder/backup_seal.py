# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The seal of a backup: the SHA-256 of its bytes, written behind them, so that damage anywhere in it shows.

SQLite reads a file up to the number of pages that its beginning names and takes no notice of what stands behind.
"""

from __future__ import annotations

import hashlib
import os
import re
from pathlib import Path
from typing import Final

_SEAL: Final = re.compile(rb"\nLodestone backup, SHA-256 of all bytes before: ([0-9a-f]{64})\n")
_LENGTH: Final = len(b"\nLodestone backup, SHA-256 of all bytes before: \n") + 64
_AT_ONCE: Final = 1024 * 1024


def add_seal(file: Path) -> None:
    """Write the seal behind the bytes of a backup that has none."""
    digest = _digest_of(file, file.stat().st_size)
    with file.open("ab") as backup:
        backup.write(f"\nLodestone backup, SHA-256 of all bytes before: {digest}\n".encode("ascii"))
        backup.flush()
        os.fsync(backup.fileno())


def is_intact(file: Path) -> bool | None:
    """Tell whether a backup is byte for byte as it was sealed; None for one without a seal."""
    sealed = _read_seal(file)
    return None if sealed is None else sealed == _digest_of(file, file.stat().st_size - _LENGTH)


def remove_seal(file: Path) -> None:
    """Take the seal off a file that becomes a data file; one without a seal is not touched."""
    if _read_seal(file) is not None:
        os.truncate(file, file.stat().st_size - _LENGTH)


def _read_seal(file: Path) -> str | None:
    size = file.stat().st_size
    if size < _LENGTH:
        return None
    with file.open("rb") as backup:
        backup.seek(size - _LENGTH)
        match = _SEAL.fullmatch(backup.read(_LENGTH))
    return match[1].decode("ascii") if match else None


def _digest_of(file: Path, size: int) -> str:
    digest, left = hashlib.sha256(), size
    with file.open("rb") as backup:
        while left and (piece := backup.read(min(_AT_ONCE, left))):
            digest.update(piece)
            left -= len(piece)
    return digest.hexdigest()
