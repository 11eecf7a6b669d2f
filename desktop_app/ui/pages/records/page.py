# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The page of records: determinations with their memos, what became of each, and what waits for a second person."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop_app.services.schema.rows import RecordRow, ScreeningRow
from desktop_app.ui.dialogs.paper import Paper, PaperDialog
from desktop_app.ui.models.columns import Column
from desktop_app.ui.pages.lists.list_page import ListPage, Toggle
from desktop_app.ui.pages.records.columns import record_columns
from desktop_app.ui.pages.records.detail import ShownRecord, draw_record, paper_of
from desktop_app.ui.pages.records.party_marks import RecordParties
from desktop_app.ui.pages.records.saving import open_register_menu, save_audit_folder
from desktop_app.ui.pages.records.waiting import WaitingBar
from desktop_app.ui.session.session import Session
from desktop_app.ui.shared_views.record_answers import RecordAnswers
from desktop_app.ui.shared_views.saving import save_paper, show_folder
from desktop_app.ui.widgets.page import EmptyPage
from desktop_app.ui.widgets.parts import button
from desktop_app.ui.words import strings
from desktop_app.ui.words.strings import tr


@dataclass(frozen=True, slots=True)
class _Listed:
    """What the page reads: its rows, and the screenings that wait."""

    rows: Sequence[RecordRow]
    waiting: Sequence[ScreeningRow]


class RecordsPage(ListPage):
    """The determinations of the client."""

    key = "records"
    topics = ("records", "screenings", "parties")

    def __init__(self, session: Session, answers: RecordAnswers) -> None:
        self._answers, self._parties = answers, RecordParties(session)
        self.toggles = self._make_toggles(session)
        super().__init__(
            session,
            tr("Records"),
            tr("What was decided; nothing here can be changed"),
            tr("Filter by number, item, name"),
        )
        self.waiting_bar = WaitingBar(session)
        self.body.insertWidget(self.body.indexOf(self.table_or_empty), self.waiting_bar)
        self.register_button = button(
            tr("Registers"),
            lambda: open_register_menu(self.register_button, session),
            tip=tr("Save the register of determinations, the list of evidence, the log of screenings"),
        )
        self.add_actions(
            button(
                tr("Check a paper"),
                lambda: session.navigator.run_command("paper.check"),
                tip=tr("Tells of any memo whether it is as it was printed"),
            ),
            button(
                tr("Verify the journal"),
                lambda: session.navigator.run_command("journal"),
                tip=tr("Tells whether anything recorded was altered since"),
            ),
            self.register_button,
            button(
                tr("Folder for an auditor"),
                lambda: save_audit_folder(session),
                tip=tr("Memos, cases, evidence, law files, registers, journal, and how to check them"),
            ),
        )
        answers.changed.connect(self._show_answers)
        self._parties.changed.connect(self._show_answers)
        self.table.sort_by_column("recorded", descending=True)

    def _make_toggles(self, session: Session) -> Sequence[Toggle]:
        pack = session.program.pack

        def today() -> str:
            return session.today.isoformat()

        return (
            Toggle("latest", tr("Current"), lambda row: row.state == "current"),
            Toggle("differs", tr("Otherwise today"), lambda row: row.id in self._answers.differing),
            Toggle("parties", tr("Parties changed"), lambda row: row.id in self._parties.touches),
            Toggle("review", tr("Review due"), lambda row: row.review_on and row.review_on <= today()),
            Toggle("hold", tr("On hold"), lambda row: bool(row.hold)),
            Toggle("past", tr("Past retention"), lambda row: row.retention_until < today() and not row.hold),
            Toggle(
                "other_law",
                tr("Another law file"),
                lambda row: row.state == "current" and row.pack_version != pack.version,
            ),
        )

    def list_columns(self) -> Sequence[Column[Any]]:
        return record_columns(
            lambda row: row.id in self._answers.differing, lambda row: row.id in self._parties.touches
        )

    # ---- reading ----

    def read_rows(self) -> Any:
        client_workspace = self.session.client_workspace
        return _Listed(client_workspace.record_list.list_rows(), client_workspace.reviews.list_waiting())

    def _show_rows(self, rows: Any) -> None:
        self.waiting_bar.show_waiting(rows.waiting)
        super()._show_rows(rows.rows)
        self._answers.work_out()
        self._parties.work_out()

    def rows_shown(self) -> None:
        """Offer only filters that some row passes, or that are in use."""
        for toggle in self.toggles:
            toggle_button = self.toggle_buttons[toggle.id]
            fits = any(toggle.keeps(row) for row in self.table.rows_model.rows)
            toggle_button.setVisible(fits or toggle_button.isChecked() or toggle.id == "latest")

    def show_only(self, first_shown: object) -> None:
        super().show_only(first_shown)
        if first_shown in self.toggle_buttons:
            self.toggle_buttons[str(first_shown)].show()

    def _show_answers(self) -> None:
        """Show which records would be answered otherwise, as soon as that is worked out."""
        if self.table.rows_model.rows:
            self.table.show_rows(self.table.rows_model.rows)
            self._show_found()
            self.rows_shown()
            self._timer.start()

    def _is_waiting(self) -> bool:
        return self.toggle_buttons["differs"].isChecked() and not self._answers.is_known

    def clear_client(self) -> None:
        super().clear_client()
        self.waiting_bar.show_waiting(())

    def describe_rows(self, rows: Sequence[RecordRow]) -> str:
        return strings.join_with_commas(
            [
                strings.tr_n("%n determination(s)", len(rows)),
                tr("frozen, numbered, journalled; nothing here can be changed"),
            ]
        )

    def read_detail(self, row: RecordRow) -> ShownRecord:
        records = self.session.client_workspace.records
        return ShownRecord(row, records.get_determination(row.id), records.read_paper(row.id))

    def draw_detail(self, detail: ShownRecord) -> QWidget:
        return draw_record(self, detail, self._answers.differing, self._parties.touches)

    # ---- the memo ----

    def read_paper(self, paper: Paper) -> PaperDialog:
        """Show the memo in a dialog of its own."""
        dialog = PaperDialog(self.window(), self.session, paper)
        dialog.open()
        dialog.view.setFocus()
        return dialog

    def print_paper(self, paper: Paper) -> None:
        """Show the memo and ask for a printer."""
        dialog = self.read_paper(paper)
        dialog.run_when_shown(dialog.ask_to_print)

    def save_paper(self, paper: Paper) -> None:
        """Save the memo as it was recorded."""
        save_paper(self.window(), self.session, paper.file, paper.pdf)

    def show_file(self, row: RecordRow) -> None:
        """Show the folder in which the program keeps the memo."""
        self.session.read(
            "memo file",
            lambda: self.session.client_workspace.records.write_paper_copy(row.id),
            lambda file: show_folder(self.session, file),
        )

    def open_row_form(self, row: RecordRow) -> None:
        self.session.read(
            "memo",
            lambda: self.session.client_workspace.records.read_paper(row.id),
            lambda pdf: self.read_paper(paper_of(row, pdf)),
        )

    def make_empty_page(self) -> EmptyPage:
        return EmptyPage(
            "file-text",
            tr("No records yet"),
            tr(
                "A screening that is recorded becomes a determination: numbered, with the case, the"
                " text of the law and the lists of that day, and a memo as PDF. It never changes;"
                " a new version can supersede it."
            ),
            [
                button(tr("Go to shipments"), lambda: self.session.navigator.show_page("screenings")),
                button(
                    tr("New screening"),
                    lambda: self.session.navigator.run_command("screen.new"),
                    role="primary",
                ),
            ],
        )
