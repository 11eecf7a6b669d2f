# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What changed: services say it, views that show it read again."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, Signal


class ChangeBus(QObject):
    """Carries the kinds of things that changed from whoever changed them to whoever shows them."""

    changed = Signal(object)

    def announce(self, kinds: Iterable[str]) -> None:
        """Tell every subscriber of these kinds, once."""
        changed_kinds = frozenset(kinds)
        if changed_kinds:
            self.changed.emit(changed_kinds)

    def forget(self) -> None:
        """Tell nobody any more, as when everything that shows something is made again."""
        self.changed.disconnect()

    def subscribe(self, kinds: Iterable[str], read_again: Callable[[], None]) -> None:
        """Call ``read_again`` whenever one of these kinds changed."""
        wanted = frozenset(kinds)

        def read_if_wanted(changed_kinds: frozenset[str]) -> None:
            if changed_kinds & wanted:
                read_again()

        self.changed.connect(read_if_wanted)
