# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What has changed in the catalogue since a determination, in words, and the note that shows it."""

from __future__ import annotations

import re
from functools import partial

from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from desktop_app.services.schema.rows import DeterminationRow
from desktop_app.services.screening.changes_since import CatalogueChanges, Difference
from desktop_app.ui.plain import set_tip
from desktop_app.ui.session.session import Session
from desktop_app.ui.widgets.page import ChangedFrame
from desktop_app.ui.widgets.parts import button, down
from desktop_app.ui.words import strings, values
from desktop_app.ui.words.strings import tr, translate_text

_DAY = re.compile(r"\b[0-9]{4}-[0-9]{2}-[0-9]{2}\b")


def difference_words(difference: Difference) -> str:
    """Return a difference as a line: "Value of one piece, KM-4212: 4.00 → 4.10 USD"."""
    difference = values.localise_value(difference)
    about = strings.join_with_commas((_format_days_in(difference.label), difference.subject))
    if difference.change == "new":
        return tr(
            "{about}: {name} is new", about=about, name=_format_days_in(translate_text(difference.after))
        )
    if difference.change == "gone":
        return tr(
            "{about}: {name} has gone", about=about, name=_format_days_in(translate_text(difference.before))
        )
    if difference.change == "source":
        before, after = (_format_days_in(difference.before), _format_days_in(difference.after))
        about = tr("Source of {what}", what=strings.lower_first_letter(about))
        return f"{about}: {before} → {after}"
    before, after = (
        values.value_words(difference.kind, value, difference.options)
        for value in (difference.before, difference.after)
    )
    unit = after.rpartition(" ")[2]
    if difference.kind in ("money", "mass", "price") and before.endswith(f" {unit}"):
        before = before.removesuffix(f" {unit}")
    return f"{about}: {before} → {after}"


def _format_days_in(name: str) -> str:
    """Return a name with ISO days in it written out; "not stated" for a blank one."""
    return _DAY.sub(lambda match: strings.format_day(match[0]), name) or tr("not stated")


def list_change_lines(changes: CatalogueChanges) -> list[str]:
    """Return a line for every change: law file, deleted rows, then differences of the catalogue."""
    lines = []
    if changes.pack is not None:
        before, after = changes.pack
        lines.append(tr("Law file {before} → {now}", before=before, now=after))
    if changes.gone:
        lines.append(strings.join_sentences(translate_text(changes.gone)))
    return lines + [difference_words(difference) for difference in changes.differences]


class ChangedNote(QWidget):
    """Shows beside a determination what has changed since it was recorded, with a button to screen again."""

    def __init__(self, session: Session, row: DeterminationRow) -> None:
        super().__init__()
        self.frame = ChangedFrame()
        down(self.frame, on=self, margins=(0, 0, 0, 12))
        self.hide()
        changed = session.client_workspace.changed

        def show(changes: CatalogueChanges) -> None:
            if not isValid(self) or changes.is_nothing:  # it may be closed while it was being read
                return
            go = partial(session.navigator.open_screening, "again", row.id)
            screen_again = button(tr("Screen again"), go)
            set_tip(screen_again, tr("Starts the next version from this record; this one stays as it is"))
            buttons = [screen_again] if row.superseded_by is None else []
            lines = list_change_lines(changes)
            self.frame.show_changes(tr("Changed since this was recorded"), lines, buttons)
            self.show()

        session.read("changed since", lambda: changed.determination(row.id), show)
