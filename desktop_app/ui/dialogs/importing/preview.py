# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The dialog of an import: its preview with problems and changes, then the import as one transaction."""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QProgressBar, QWidget
from shiboken6 import isValid

from desktop_app.services.importing.service import Preview
from desktop_app.services.schema.sheets import SHEETS
from desktop_app.ui.dialogs.frame import DialogFrame
from desktop_app.ui.dialogs.importing.changes import BlankChoice, ChangeTable
from desktop_app.ui.dialogs.importing.problem_list import ProblemList
from desktop_app.ui.look.theme import px
from desktop_app.ui.models.columns import Column
from desktop_app.ui.session.session import Session
from desktop_app.ui.session.tasks import Progress, Task
from desktop_app.ui.shared_views import problems
from desktop_app.ui.shared_views.list_columns import format_count, number_column
from desktop_app.ui.widgets.flow import Flow
from desktop_app.ui.widgets.page import Banner
from desktop_app.ui.widgets.parts import button, emptied, fill, label, literal, wrapped
from desktop_app.ui.widgets.tables.table import RowsTable
from desktop_app.ui.words import strings
from desktop_app.ui.words.strings import join_sentences, tr, tr_n, translate_text

_MOST_NOTES = 4


def _count_columns(*, faulty: bool) -> Sequence[Column[Any]]:
    """Return the columns of the counts; a file with problems has only sheets and rows, no changes."""

    def column(name: str, heading: str, width: int) -> Column[Any]:
        return number_column(name, heading, attrgetter(name), width, text=format_count)

    columns: tuple[Column[Any], ...] = (
        Column(
            "sheet", tr("Sheet"), lambda row: translate_text(SHEETS[row.sheet].title), width=150, stretch=True
        ),
        column("rows", tr("Rows"), 76),
    )
    if faulty:
        return columns
    return (
        *columns,
        column("new", tr("New"), 76),
        column("changed", tr("Changed"), 92),
        column("unchanged", tr("Unchanged"), 104),
        column("removed", tr("Removed"), 92),
    )


class ImportDialog(DialogFrame):
    """The preview of an import, sheet by sheet, and the button that runs it."""

    def __init__(self, parent: QWidget, session: Session, preview: Preview) -> None:
        super().__init__(parent, tr("Import parts list"), preview.file, 760)
        self._session, self.preview = session, preview
        self._into = session.client
        self._taking: Task | None = None
        self.cancel_button = button(tr("Cancel"), self.reject)
        self.confirm_button = button(tr("Import"), self.run_import, role="primary")
        self.add_buttons(self.cancel_button, self.confirm_button)
        self._show_preview(preview)

    def _show_preview(self, preview: Preview) -> None:
        """Show a preview in place of the previous one."""
        self.preview = preview
        emptied(self.body)
        self.banner = Banner()
        self.progress_bar = QProgressBar()
        self.progress_bar.setAccessibleName(tr("Progress"))
        self.progress_bar.setTextVisible(False)
        self.blanks: BlankChoice | None = None
        self.changes: ChangeTable | None = None
        self._lay_out()
        self._show_state()
        careful = not self.confirm_button.isEnabled() or bool(preview.emptied)
        (self.cancel_button if careful else self.confirm_button).setDefault(True)

    def _lay_out(self) -> None:
        preview = self.preview
        of, open_client = preview.clash
        into = preview.client_name or tr("a new client")
        heading = (
            tr("A file of {other}, while {own} is open", other=of, own=open_client)
            if of
            else tr("Into the catalogue of {name}", name=into)
        )
        fill(self.body, [self.banner, 12, wrapped(label(heading, "section")), 8])
        if of:
            self._show_ways(of, open_client)
        counts = [count for count in preview.counts if count.rows or count.removed]
        if counts:
            self.body.addWidget(self._make_count_table(counts))
        if preview.problems and not of:
            faults = ProblemList(self._session, preview)
            fill(self.body, [14, faults])
            self.body.setStretchFactor(faults, 1)
        elif not preview.problems:
            self._show_changes()
        self._show_notes()
        fill(self.body, [8, self.progress_bar, *([] if preview.problems else [None])])
        self.progress_bar.hide()

    def _show_ways(self, of: str, open_client: str) -> None:
        """Offer to import a file of another client into that client or into the open one."""
        self.import_for_other = button(literal(tr("Import it for {name}", name=of)), self._preview_for_other)
        self.import_for_own = button(
            literal(tr("Take it as a file of {name}", name=open_client)), self._preview_for_own
        )
        self.import_for_own.setToolTip(tr("Its sheet Client is left out; everything else is taken."))
        self.body.addLayout(Flow(self.import_for_other, self.import_for_own))
        self.body.addSpacing(12)

    def _preview_for_other(self) -> None:
        self._into = None
        self._look_again(self.import_for_other)

    def _preview_for_own(self) -> None:
        self._look_again(self.import_for_own, as_own=True)

    def _show_changes(self) -> None:
        preview = self.preview
        if preview.blanks:
            self.blanks = BlankChoice(preview, self._choose_blanks)
            fill(self.body, [14, self.blanks])
        if preview.changes:
            self.changes = ChangeTable(self._session, preview)
            fill(self.body, [14, self.changes])

    def _choose_blanks(self, empties: bool) -> None:  # noqa: FBT001  as the choice says it
        self._look_again(self.blanks, empties=empties, as_own=self.preview.as_own)

    def _look_again(self, at: QWidget | None, *, empties: bool = False, as_own: bool = False) -> None:
        """Read the file again with other options and show the new preview; ``at`` is disabled meanwhile."""
        sources, into, intake = self.preview.sources, self._into, self._session.workspace.importing
        self.confirm_button.setEnabled(False)
        if at is not None:
            at.setEnabled(False)

        def read_preview(progress: Progress) -> Preview:
            return intake.preview(
                sources,
                into,
                empties=empties,
                as_own=as_own,
                progress=progress.step,
                cancelled=lambda: progress.cancelled,
            )

        self._session.read_long("intake", read_preview, self._show_new_preview, self._show_refusal)

    def _show_new_preview(self, preview: Preview) -> None:
        if not isValid(self):  # closed while it was being read
            return
        self._show_preview(preview)
        self.fit_to_content()
        QTimer.singleShot(0, self, self.fit_to_content)  # again after Qt has wrapped the lines
        if self.blanks is not None:
            (self.blanks.empty if preview.empties else self.blanks.leave).setFocus()
        else:
            (self.confirm_button if self.confirm_button.isEnabled() else self.cancel_button).setFocus()

    def _make_count_table(self, counts: Sequence[Any]) -> RowsTable:
        self.counts = RowsTable(
            _count_columns(faulty=bool(self.preview.problems)), tr("What the import would do")
        )
        self.counts.keep_order()
        self.counts.show_rows(counts)
        rows = min(len(counts), 4 if self.preview.problems or self.preview.changes else 9)
        self.counts.setFixedHeight(px(32) * (rows + 1) + 4)
        return self.counts

    def _show_notes(self) -> None:
        notes = self.preview.notes
        for note in notes[:_MOST_NOTES]:
            fill(self.body, [6, label(translate_text(note), "caption", wrap=True)])
        if len(notes) > _MOST_NOTES:
            further = label(tr_n("and %n more remark(s)", len(notes) - _MOST_NOTES), "caption")
            further.setToolTip("\n".join(map(translate_text, notes[_MOST_NOTES:])))
            fill(self.body, [6, further])

    def _show_state(self) -> None:
        preview = self.preview
        of, open_client = preview.clash
        self.confirm_button.setEnabled(preview.can_be_taken and not preview.changes_nothing)
        if of:
            text = tr(
                "Nothing has been changed. The sheet Client of the file says {other}, and {own} is open. Say below"
                " whose file it is; a client that is not there yet is added with the import.",
                other=of,
                own=open_client,
            )
            self.banner.show_message(text, state="in_force")
        elif preview.problems:
            count = len(preview.problems) + preview.further
            text = tr("Correct the file and import it again; nothing has been changed.")
            self.banner.show_message(join_sentences(tr_n("%n problem(s).", count), text), state="in_force")
        elif preview.holds_nothing:
            text = tr(
                "There is nothing in it to import. A sheet or file is known by its column headings, which are those"
                " of the empty workbook, or by its name: Products, Suppliers, Bill of materials …"
            )
            self.banner.show_message(text, state="unconfirmed")
        elif preview.changes_nothing:
            text = tr("Everything in the file is already in the catalogue.")
            self.banner.show_message(text, state="suspended")
        else:
            self._show_warnings()
        self.confirm_button.setText(
            tr_n("Import and empty %n field(s)", preview.emptied)
            if preview.emptied and preview.can_be_taken
            else tr("Import")
        )
        self.confirm_button.setAccessibleName(self.confirm_button.text())

    def _show_warnings(self) -> None:
        """Show which values the import would remove, and whether Undo can restore them."""
        preview, warnings = self.preview, []
        if preview.emptied:
            warning = tr_n("%n field(s) that are known now would be not known.", preview.emptied)
            warnings.append(warning)
        gone = sum(count.removed for count in preview.counts)
        if gone:
            warning = tr_n("%n row(s) that the file no longer names would be removed.", gone)
            warnings.append(warning)
        if not preview.can_be_undone:
            warning = tr("So much changes that Undo will not bring it back; make a backup first.")
            warnings.append(warning)
        if warnings:
            self.banner.show_message(join_sentences(*warnings), state="unconfirmed")

    # ---- the import itself ----

    def run_import(self) -> None:
        """Run the import in one transaction: all of it is stored, or nothing."""
        self.confirm_button.setEnabled(False)
        self.progress_bar.setRange(0, 0)
        self.progress_bar.show()
        intake = self._session.workspace.importing

        def commit_import(progress: Progress) -> Any:
            return intake.commit(self.preview, progress=progress.step, cancelled=lambda: progress.cancelled)

        self._taking = self._session.change_with(
            commit_import,
            self._finish_import,
            self._show_refusal,
            at=self._show_progress,
            stopped=self._show_cancelled,
        )

    def _show_progress(self, done: int, of: int) -> None:
        self.progress_bar.setRange(0, of)
        self.progress_bar.setValue(done)

    def _stop_progress(self) -> None:
        self._taking = None
        self.progress_bar.hide()
        self.cancel_button.setEnabled(True)

    def _finish_import(self, client: int) -> None:
        self._stop_progress()
        self.close()
        session, counts = self._session, self.preview.counts
        session.navigator.open_client(client)
        new = sum(count.new for count in counts)
        changed = sum(count.changed for count in counts)
        removed = sum(count.removed for count in counts)
        summary = strings.join_with_commas(
            (
                tr_n("%n new", new) if new else "",
                tr_n("%n changed", changed) if changed else "",
                tr_n("%n removed", removed) if removed else "",
            )
        )
        text = tr("Imported {file}: {what}", file=self.preview.file, what=summary)
        if self.preview.can_be_undone:
            session.navigator.show_message(text, tr("Undo"), session.undo)
        else:
            session.navigator.show_message(text)

    def _show_refusal(self, error: Exception) -> None:
        self._stop_progress()
        self.banner.show_message(" ".join(problems.describe_error(error)), state="in_force")

    def _show_cancelled(self) -> None:
        self._stop_progress()
        self.confirm_button.setEnabled(True)
        self.banner.show_message(tr("Cancelled; nothing has been changed."), state="unconfirmed")

    def reject(self) -> None:
        """Close the dialog; a running import is cancelled first."""
        if self._taking is None:
            super().reject()
        else:
            self._taking.progress.cancel()
            self.cancel_button.setEnabled(False)
