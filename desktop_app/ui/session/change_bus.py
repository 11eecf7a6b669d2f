# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Announces changes of stored rows, so that views that show them read again."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, Signal


class ChangeBus(QObject):
    """Passes the topics of a change, such as ``products``, to the views that subscribed to them."""

    changed = Signal(object)

    def announce(self, kinds: Iterable[str]) -> None:
        """Call every subscriber of these topics, once."""
        changed_kinds = frozenset(kinds)
        if changed_kinds:
            self.changed.emit(changed_kinds)

    def forget(self) -> None:
        """Drop all subscribers, before the views are made again."""
        self.changed.disconnect()

    def subscribe(self, kinds: Iterable[str], read_again: Callable[[], None]) -> None:
        """Call ``read_again`` whenever one of these topics is announced."""
        wanted = frozenset(kinds)

        def read_if_wanted(changed_kinds: frozenset[str]) -> None:
            if changed_kinds & wanted:
                read_again()

        self.changed.connect(read_if_wanted)
