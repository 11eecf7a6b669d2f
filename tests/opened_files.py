# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Counts how often files of a folder are opened, by whatever part of the process: Qt reads without Python."""

from __future__ import annotations

import ctypes
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

_OPENED = 0x20
_NON_BLOCKING = 0o4000
_HEAD = 16
"""The bytes before the name of an event: watch, mask, cookie, length of the name."""


class OpenedFiles:
    """The files of one folder that were opened since the last question."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor

    def names(self) -> list[str]:
        """Return the names of the files, in the order in which they were opened."""
        found = []
        with suppress(BlockingIOError):
            while events := os.read(self._descriptor, 65536):
                place = 0
                while place < len(events):
                    length = int.from_bytes(events[place + 12 : place + _HEAD], "little")
                    name = events[place + _HEAD : place + _HEAD + length].rstrip(b"\0")
                    found += [os.fsdecode(name)] if name else []
                    place += _HEAD + length
        return found


@contextmanager
def watched(folder: Path) -> Iterator[OpenedFiles]:
    """Watch a folder with the events of Linux."""
    library = ctypes.CDLL(None, use_errno=True)
    descriptor = library.inotify_init1(_NON_BLOCKING)
    assert descriptor >= 0, "the system gives no events"
    try:
        assert library.inotify_add_watch(descriptor, os.fsencode(folder), _OPENED) >= 0
        yield OpenedFiles(descriptor)
    finally:
        os.close(descriptor)
