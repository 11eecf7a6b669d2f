# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Puts off the search for objects in circles while many rows are worked on: it would look at all of them each time."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def paused_collection() -> Iterator[None]:
    """Put the collection of objects in circles off until the work is done; rows of lists make none."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


class SparedCollection:
    """Leaves the objects of a long list out of the search while a window shows it: it would stop for seconds."""

    def __init__(self) -> None:
        self._has_begun = False

    def begin(self) -> None:
        """Leave out all objects that there are now."""
        gc.freeze()
        self._has_begun = True

    def end(self) -> None:
        """Search all objects again."""
        if self._has_begun:
            gc.unfreeze()
            self._has_begun = False
