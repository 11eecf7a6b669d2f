# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The menu of a row: the same entries in the same order in every list, and what does not go with a row says why.

A list declares what can be done with a row (``RowMenu``); the table adds what goes with every row, such as copying, and
what is done with the list as a whole.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from desktop_app.ui.plain import add_entry, set_available
from desktop_app.ui.words.strings import tr

RowAct = Callable[[], object] | str
"""What an entry does, or why it cannot be done with this row."""


@dataclass(frozen=True, slots=True)
class RowEntry:
    """An entry of the menu; ``keys`` do the same. One that goes with ``several`` rows acts on all that are selected."""

    text: str
    act: RowAct
    keys: str = ""
    several: bool = False


@dataclass(frozen=True, slots=True)
class RowMenu:
    """What can be done with a row of a list; ``leads`` are the places that it leads to.

    Enter and a double click do ``opens``, which is a key of the entry that says so: "open" or "edit".
    """

    open: RowAct
    edit: RowAct
    duplicate: RowAct
    delete: RowAct
    leads: Sequence[RowEntry] = ()
    opens: str = "open"

    @classmethod
    def only_open(cls, opens: RowAct, why: str, leads: Sequence[RowEntry] = ()) -> RowMenu:
        """Return the menu of a row that is shown here and kept elsewhere: ``why`` says that it is not changed here."""
        return cls(open=opens, edit=why, duplicate=why, delete=why, leads=leads)

    def list_entries(self, copy: RowEntry) -> Iterator[RowEntry | None]:
        """Yield the entries in the order of every list; None parts them."""
        yield RowEntry(tr("Open"), self.open, tr("Enter") if self.opens == "open" else "")
        yield RowEntry(tr("Edit"), self.edit, tr("Enter") if self.opens == "edit" else "")
        yield copy
        yield RowEntry(tr("Duplicate"), self.duplicate)
        yield RowEntry(tr("Delete"), self.delete, tr("Del"))
        if self.leads:
            yield None
            yield from self.leads


def add_row_entry(menu: QMenu, entry: RowEntry, *, selected: int = 1) -> QAction:
    """Add an entry to a menu; one that cannot be used with the rows that are selected is grey and says why."""
    action = add_entry(menu, entry.text, entry.keys)
    act = entry.act
    if selected > 1 and not entry.several and not isinstance(act, str):
        act = tr("Several rows are selected. Choose one.")
    if isinstance(act, str):
        set_available(action, act)
    else:
        run = act
        action.triggered.connect(lambda _on=False: run())
    return action
