# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The page of records: determinations with their memos, what became of each, and what waits for a second person."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.basics.messages import Refused
from desktop_app.domain.engine.act import ACT_WORDS
from desktop_app.services.schema.rows import RecordRow, ScreeningRow
from desktop_app.ui.dialogs.paper import Paper, PaperDialog
from desktop_app.ui.dialogs.same_again import open_same_again
from desktop_app.ui.models.table_model import Column
from desktop_app.ui.pages.lists.list_page import ListPage, Toggle
from desktop_app.ui.pages.records.detail import (
    RecordParties,
    ShownRecord,
    WaitingBar,
    draw_record,
    number_and_version,
    paper_of,
)
from desktop_app.ui.plain import add_entry
from desktop_app.ui.session.session import PageId, Session
from desktop_app.ui.session.tasks import Progress
from desktop_app.ui.shared_views import saving
from desktop_app.ui.shared_views.dialog_frame import ask_to_confirm, tell_error
from desktop_app.ui.shared_views.lists import day_column, name_for_client, number_column, save_as_paper
from desktop_app.ui.shared_views.record_answers import RecordAnswers
from desktop_app.ui.shared_views.was_and_is import refusal_or
from desktop_app.ui.widgets.parts import button
from desktop_app.ui.widgets.row_menu import RowEntry, RowMenu
from desktop_app.ui.words import strings, values
from desktop_app.ui.words.strings import tr, translate_text

if TYPE_CHECKING:
    from desktop_app.services.records.audit_folder import WrittenFolder
    from desktop_app.services.records.registers import RegisterKind


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
        pack = session.program.pack

        def today() -> str:
            return session.today.isoformat()

        self.toggles = (
            Toggle("latest", tr("Current"), lambda row: row.state == "current"),
            Toggle("altered", tr("Altered"), lambda row: bool(row.altered)),
            Toggle("differs", tr("Otherwise today"), lambda row: row.id in self._answers.differing),
            Toggle("parties", tr("Parties changed"), lambda row: row.id in self._parties.touches),
            Toggle("review", tr("Review due"), lambda row: row.review_on and row.review_on <= today()),
            Toggle("follows", tr("Something follows"), lambda row: bool(row.follow_ups)),
            Toggle("hold", tr("On hold"), lambda row: bool(row.hold)),
            Toggle("past", tr("Past retention"), lambda row: row.retention_until < today() and not row.hold),
            Toggle(
                "other_law",
                tr("Another law file"),
                lambda row: row.state == "current" and row.pack_version != pack.version,
            ),
        )
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

    def list_columns(self) -> Sequence[Column[Any]]:
        return record_columns(
            lambda row: row.id in self._answers.differing, lambda row: row.id in self._parties.touches
        )

    def repeat_current(self) -> bool:
        row: RecordRow | None = self.table.current_row()
        if row is not None:
            open_same_again(self.window(), self.session, "record", row.id)
        return row is not None

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
        try:
            return ShownRecord(row, records.get_determination(row.id), records.read_paper(row.id))
        except Refused:
            if not row.altered:
                raise
            return ShownRecord(row, None, b"")  # it has gone, or cannot be read; the view says why

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
        saving.save_paper(self.window(), self.session, paper.file, paper.pdf)

    def show_file(self, row: RecordRow) -> None:
        """Show the folder in which the program keeps the memo."""
        self.session.read(
            "memo file",
            lambda: self.session.client_workspace.records.write_paper_copy(row.id),
            lambda file: saving.show_folder(self.session, file),
        )

    def open_row_form(self, row: RecordRow) -> None:
        self.session.read(
            "memo",
            lambda: self.session.client_workspace.records.read_paper(row.id),
            lambda pdf: self.read_paper(paper_of(row, pdf)),
        )

    def row_menu(self, row: RecordRow) -> RowMenu:
        services, go = self.session.client_workspace, self.session.navigator.show_page
        product = services.products.find(row.part_number) if row.part_number else None
        shipment = services.shipments.find_shipment(row.shipment) if row.shipment else None
        leads = (
            RowEntry(tr("Detail"), self.open_detail),
            RowEntry(
                tr("Its shipment"),
                partial(go, PageId.SCREENINGS, shipment)
                if shipment
                else tr("Its shipment is not on file any more."),
            ),
            RowEntry(
                tr("Its product"),
                partial(go, PageId.PRODUCTS, product)
                if product
                else tr("Its product is not in the catalogue."),
            ),
            RowEntry(tr("Show the file of the memo"), partial(self.show_file, row)),
        )
        frozen = tr("A record is frozen. “Duplicate” makes the same deal again; a new version supersedes it.")
        return RowMenu(
            open=partial(self.open_row_form, row),
            edit=frozen,
            duplicate=self.repeat_current,
            delete=tr("A record stays. It can be withdrawn in its detail, with a reason."),
            leads=leads,
        )


# --------------------------------------------------------------------------------------------------
# The columns of the list of records.


STATES = ("current", "superseded", "withdrawn")


def record_columns(
    differs: Callable[[Any], bool], is_touched: Callable[[Any], bool]
) -> Sequence[Column[Any]]:
    """Return the columns.

    ``differs`` tells whether a record would be answered otherwise today, ``is_touched`` whether its parties changed in
    lists.
    """

    def state(row: Any) -> str:
        parts = (
            values.state_words(row),
            tr("otherwise today") if differs(row) else "",
            tr("parties changed") if is_touched(row) else "",
        )
        return strings.join_with_commas(filter(None, parts))

    def what(row: Any) -> str:
        # this column stays in the narrowest window, where that of the state is left out
        title = translate_text(row.title)
        return strings.labelled(tr("Altered"), title) if row.altered else title

    def gravity_of_act(row: Any) -> int | None:
        return ACT_WORDS.index(row.act) if row.act else None

    return (
        Column("number", tr("Number"), number_and_version, width=104),
        replace(number_column("version", tr("Version"), lambda row: row.version, 58), rank=1),
        Column(
            "act",
            tr("Do first"),
            lambda row: values.act_short(row.act),
            gravity_of_act,
            width=112,
            act=lambda row: row.act,
            tip=lambda row: values.act_words(row.act),
            rank=3,
        ),
        Column(
            "verdict",
            tr("Verdict"),
            values.record_verdict_words,
            lambda row: values.gravity_sort_key((row.verdict,)),
            width=150,
            verdict=lambda row: row.verdict,
            tip=lambda row: values.verdict_tip(row.verdict, safest=row.safest),
            rank=3,
        ),
        Column(
            "state",
            tr("State"),
            state,
            lambda row: (
                not row.altered,
                STATES.index(row.state),
                bool(row.hold),
                differs(row),
                is_touched(row),
            ),
            width=108,
            tip=lambda row: "\n".join(values.state_sentences(row)) or values.state_words(row),
            rank=2,
        ),
        Column(
            "title",
            tr("What"),
            what,
            lambda row: translate_text(row.title),
            width=170,
            stretch=True,
            least=150,
        ),
        Column("part", tr("Item"), lambda row: row.part_number, width=72, rank=2),
        Column(
            "review",
            tr("Review"),
            lambda row: strings.format_day(row.review_on),
            lambda row: row.review_on,
            width=112,
            day=lambda row: row.review_on,
            tip=values.review_words,
        ),
        day_column("kept", tr("Kept until"), lambda row: row.retention_until),
        day_column("on", tr("Export day"), lambda row: row.on),
        Column(
            "recorded",
            tr("Recorded"),
            lambda row: strings.format_day(row.recorded_on),
            lambda row: (row.recorded_on, row.id),
            width=112,
            day=lambda row: row.recorded_on,
        ),
        Column(
            "party",
            tr("Party"),
            lambda row: strings.join_with_semicolons(row.parties),
            width=160,
            visible=False,
        ),
        Column("item", tr("Item, by name"), lambda row: row.item, width=160, visible=False),
        Column("by", tr("By"), lambda row: row.by, width=90, quiet=True, visible=False),
        Column("role", tr("Role"), lambda row: row.role, width=110, visible=False),
        Column("reviewed", tr("Reviewed by"), lambda row: row.reviewed_by, width=110, visible=False),
        Column("pack", tr("Law file"), lambda row: row.pack_version, width=70, visible=False),
    )


# --------------------------------------------------------------------------------------------------
# Registers and the folder for an auditor, saved from the page of records.


_FOLDER: Final = "auditor"
_MOST_FAULTS: Final = 5


def open_register_menu(parent: QWidget, session: Session) -> QMenu:
    """Offer the registers below a button."""
    menu = QMenu(parent)
    menu.setAccessibleName(tr("Registers"))
    entries: list[tuple[RegisterKind, str]] = [
        ("determinations", tr("Register of determinations")),
        ("evidence", tr("List of evidence")),
        ("screenings", tr("Screening log")),
    ]
    for kind, name in entries:
        add_entry(menu, name).triggered.connect(
            lambda _on=False, kind=kind, name=name: save_register(session, kind, name)
        )
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(parent.mapToGlobal(parent.rect().bottomLeft()))
    return menu


def save_register(session: Session, kind: RegisterKind, name: str) -> None:
    """Ask where, and write a register as PDF or workbook."""
    registers = session.client_workspace.registers
    save_as_paper(session, name, lambda file: registers.write_register(kind, file), heading=name)


def save_audit_folder(session: Session) -> None:
    """Ask for the name of a new folder, and write everything about the records into it."""
    name = name_for_client(session, tr("Records for the auditor"))

    def write_chosen(chosen: Path) -> None:
        saving.remember_folder(session, _FOLDER, chosen)
        write_audit_folder(session, chosen)

    saving.ask_for_new_file(
        session.navigator.dialog_parent,
        tr("Name a new folder for the auditor"),
        saving.folder_for(session, _FOLDER) / name,
        write_chosen,
    )


def write_audit_folder(session: Session, chosen: Path, *, anyway: bool = False) -> None:
    """Write the folder; where something in the data file differs, ask first whether to write it all the same."""
    # what gathers the folder is loaded when one is asked for
    from desktop_app.services.records.audit_folder import NotAsRecorded, WrittenFolder

    folder = session.client_workspace.audit_folder

    def write(progress: Progress) -> WrittenFolder | Refused:
        return refusal_or(
            lambda: folder.write_folder(
                chosen, anyway=anyway, progress=progress.step, cancelled=lambda: progress.cancelled
            )
        )

    def finish(outcome: WrittenFolder | Refused) -> None:
        parent = session.navigator.dialog_parent
        if isinstance(outcome, WrittenFolder):
            saving.tell_saved(session, chosen / "HOW-TO-CHECK.txt")
        elif isinstance(outcome, NotAsRecorded):
            faults = [translate_text(fault.as_sentence()) for fault in outcome.faults[:_MOST_FAULTS]]
            further = len(outcome.faults) - len(faults)
            faults += [strings.tr_n("and %n more", further)] if further else []
            ask_to_confirm(
                parent,
                tr("Something in the data file is not as it was recorded"),
                "\n".join(
                    (
                        *faults,
                        "",
                        tr("Nothing was written. The folder can be written with what was found in it."),
                    )
                ),
                verb=tr("Write it anyway"),
                then=lambda: write_audit_folder(session, chosen, anyway=True),
                careful=True,
            )
        else:
            tell_error(parent, outcome)

    session.navigator.run_long_work(
        tr("Writing {name}", name=chosen.name), write, finish, key=f"write {chosen}"
    )
