# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Importing a parts list: what it would do, what stands in the way, then all of it or nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QProgressBar, QWidget

from desktop_app.services.column_words import TITLES
from desktop_app.services.intake import Preview
from desktop_app.ui import problems, strings
from desktop_app.ui.dialogs.faults import FaultList
from desktop_app.ui.dialogs.frame import DialogFrame
from desktop_app.ui.models.columns import Column
from desktop_app.ui.session import Session
from desktop_app.ui.strings import said, sentences, tr, tr_n
from desktop_app.ui.tasks import Progress, Task
from desktop_app.ui.theme import px
from desktop_app.ui.widgets.page import Banner
from desktop_app.ui.widgets.parts import button, fill, label, wrapped
from desktop_app.ui.widgets.table import RowsTable

_MOST_NOTES = 4


def _number(count: int) -> str:
    return strings.figure(str(count)) if count else strings.DASH


def _count_columns() -> Sequence[Column[Any]]:
    def column(name: str, heading: str, wide: int = 84) -> Column[Any]:
        return Column(
            name,
            heading,
            lambda row: _number(getattr(row, name)),
            lambda row: getattr(row, name),
            right=True,
            width=wide,
        )

    return (
        Column(
            "sheet",
            tr("Sheet"),
            lambda row: said(TITLES.get(row.sheet, row.sheet)),
            width=150,
            stretch=True,
        ),
        column("rows", tr("Rows"), 76),
        column("new", tr("New"), 76),
        column("changed", tr("Changed"), 92),
        column("unchanged", tr("Unchanged"), 104),
        column("removed", tr("Removed"), 92),
    )


class IntakeDialog(DialogFrame):
    """What a file would change, sheet by sheet, and the button that does it."""

    def __init__(self, parent: QWidget, session: Session, preview: Preview) -> None:
        super().__init__(parent, tr("Import parts list"), preview.file, 760)
        self._session, self.preview = session, preview
        self._taking: Task | None = None
        self.banner = Banner()
        self.bar = QProgressBar()
        self.bar.setAccessibleName(tr("Progress"))
        self.bar.setTextVisible(False)
        self.keep = button(tr("Cancel"), self.reject)
        self.do = button(tr("Import"), self.take, role="primary")
        self._lay_out()
        self._show_state()
        self.add_buttons(self.keep, self.do)
        if preview.problems or not self.do.isEnabled():
            self.keep.setDefault(True)

    def _lay_out(self) -> None:
        preview = self.preview
        of, own = preview.clash
        into = preview.client_name or tr("a new client")
        said = (
            tr("A file of {other}, while {own} is open", other=of, own=own)
            if of
            else tr("Into the catalogue of {name}", name=into)
        )
        words = wrapped(label(said, "section"))
        fill(self.body, [self.banner, 12, words, 8])
        shown = [one for one in preview.counts if one.rows or one.removed]
        if shown:
            self.body.addWidget(self._counts(shown))
        if preview.problems:
            faults = FaultList(self._session, preview)
            fill(self.body, [14, faults])
            self.body.setStretchFactor(faults, 1)
        self._show_notes()
        fill(self.body, [8, self.bar, *([] if preview.problems else [None])])
        self.bar.hide()

    def _counts(self, shown: Sequence[Any]) -> RowsTable:
        self.counts = RowsTable(_count_columns(), tr("What the import would do"))
        self.counts.keep_order()
        self.counts.show_rows(shown)
        rows = min(len(shown), 4 if self.preview.problems else 9)
        self.counts.setFixedHeight(px(32) * (rows + 1) + 4)
        return self.counts

    def _show_notes(self) -> None:
        notes = self.preview.notes
        for note in notes[:_MOST_NOTES]:
            fill(self.body, [6, label(said(note), "caption", wrap=True)])
        if len(notes) > _MOST_NOTES:
            more = label(tr_n("and %n more remark(s)", len(notes) - _MOST_NOTES), "caption")
            more.setToolTip("\n".join(map(said, notes[_MOST_NOTES:])))
            fill(self.body, [6, more])

    def _show_state(self) -> None:
        preview = self.preview
        of, own = preview.clash
        self.do.setEnabled(preview.can_be_taken and not preview.changes_nothing)
        if of:
            words = tr(
                "Nothing has been changed. Open {other} at the top of the window, or add it as a client, and import"
                " the file there. To bring its rows to {own} all the same, take the sheet Client out of the file.",
                other=of,
                own=own,
            )
            self.banner.say(words, state="in_force")
        elif preview.problems:
            count = len(preview.problems) + preview.further
            words = tr("Mend the file and import it again; nothing has been changed.")
            self.banner.say(sentences(tr_n("%n problem(s).", count), words), state="in_force")
        elif preview.holds_nothing:
            words = tr(
                "There is nothing in it to import. Sheets and CSV files are called like those of the"
                " empty workbook: Products, Suppliers, Bill of materials …"
            )
            self.banner.say(words, state="unconfirmed")
        elif preview.changes_nothing:
            words = tr("Everything in the file is already in the catalogue.")
            self.banner.say(words, state="suspended")
        elif not preview.can_be_undone:
            words = tr("So much changes that Undo will not bring it back; make a backup first.")
            self.banner.say(words, state="unconfirmed")

    # ---- doing it ----

    def take(self) -> None:
        """Do what was shown, all of it or nothing."""
        self.do.setEnabled(False)
        self.bar.setRange(0, 0)
        self.bar.show()
        intake = self._session.desk.intake

        def work(progress: Progress) -> Any:
            return intake.commit(
                self.preview, progress=progress.step, cancelled=lambda: progress.cancelled
            )

        self._taking = self._session.change_with(
            work, self._taken, self._refused, at=self._at, stopped=self._stopped
        )

    def _at(self, done: int, of: int) -> None:
        self.bar.setRange(0, of)
        self.bar.setValue(done)

    def _ended(self) -> None:
        self._taking = None
        self.bar.hide()
        self.keep.setEnabled(True)

    def _taken(self, client: int) -> None:
        self._ended()
        self.close()
        session, counts = self._session, self.preview.counts
        session.go("client", client)
        words = tr(
            "Imported {file}: {new} new, {changed} changed, {removed} removed",
            file=self.preview.file,
            new=_number(sum(one.new for one in counts)),
            changed=_number(sum(one.changed for one in counts)),
            removed=_number(sum(one.removed for one in counts)),
        )
        if self.preview.can_be_undone:
            session.say(words, tr("Undo"), session.undo)
        else:
            session.say(words)

    def _refused(self, error: Exception) -> None:
        self._ended()
        self.banner.say(" ".join(problems.sentence(error)), state="in_force")

    def _stopped(self) -> None:
        self._ended()
        self.do.setEnabled(True)
        self.banner.say(tr("Cancelled; nothing has been changed."), state="unconfirmed")

    def reject(self) -> None:
        """Close; while it is being done, stop that first."""
        if self._taking is None:
            super().reject()
        else:
            self._taking.progress.cancel()
            self.keep.setEnabled(False)
