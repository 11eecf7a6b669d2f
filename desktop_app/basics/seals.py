# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The seal of a backup or a client's file: the SHA-256 of its bytes, written behind them, so that damage shows.

SQLite reads a file up to the number of pages that its beginning names and takes no notice of what stands behind.
"""

from __future__ import annotations

import hashlib
import os
import re
from pathlib import Path
from typing import Final, Literal

_SEAL: Final = re.compile(rb"\nLodestone (?:backup|client), SHA-256 of all bytes before: ([0-9a-f]{64})\n")
_LENGTH: Final = len(b"\nLodestone backup, SHA-256 of all bytes before: \n") + 64
_AT_ONCE: Final = 1024 * 1024


def add_seal(file: Path, kind: Literal["backup", "client"] = "backup") -> str:
    """Write the seal behind the bytes of a file that has none; returns the hash."""
    digest = _digest_of(file, file.stat().st_size)
    with file.open("ab") as backup:
        backup.write(f"\nLodestone {kind}, SHA-256 of all bytes before: {digest}\n".encode("ascii"))
        backup.flush()
        os.fsync(backup.fileno())
    return digest


def is_intact(file: Path) -> bool | None:
    """Tell whether a backup is byte for byte as it was sealed; None for one without a seal."""
    sealed = read_seal(file)
    return None if sealed is None else sealed == _digest_of(file, file.stat().st_size - _LENGTH)


def remove_seal(file: Path) -> None:
    """Take the seal off a file that becomes a data file; one without a seal is not touched."""
    if read_seal(file) is not None:
        os.truncate(file, file.stat().st_size - _LENGTH)


def read_seal(file: Path) -> str | None:
    """Return the hash that the seal of a file names; None for one without a seal."""
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
        while left and (chunk := backup.read(min(_AT_ONCE, left))):
            digest.update(chunk)
            left -= len(chunk)
    return digest.hexdigest()
