# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The page of records: determinations with their memos, which can be saved and printed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop_app.services.schema.rows import DeterminationDetail, DeterminationRow
from desktop_app.ui.dialogs.paper import Paper, PaperDialog
from desktop_app.ui.dialogs.sign import SignDialog
from desktop_app.ui.models.columns import Column
from desktop_app.ui.pages.lists.list_page import ListPage, Toggle
from desktop_app.ui.plain import set_tip
from desktop_app.ui.session.session import Session
from desktop_app.ui.shared_views.changes_since import ChangedNote
from desktop_app.ui.shared_views.list_columns import day_column, number_column
from desktop_app.ui.shared_views.saving import save_paper, show_folder
from desktop_app.ui.shared_views.signatures import SignatureNote
from desktop_app.ui.widgets.charts.shapes import VerdictChip
from desktop_app.ui.widgets.detail import make_detail_head
from desktop_app.ui.widgets.facts import FactList, ShownFact
from desktop_app.ui.widgets.flow import Flow
from desktop_app.ui.widgets.page import EmptyPage
from desktop_app.ui.widgets.parts import boxed, button, down, fill, label
from desktop_app.ui.widgets.preview import PdfPages
from desktop_app.ui.words import strings
from desktop_app.ui.words.strings import tr, translate_text
from desktop_app.ui.words.verdicts import gravity_sort_key, reading_words, scope_caveat, verdict_tip


class RecordsPage(ListPage):
    """The determinations of the client."""

    key = "records"
    topics = ("records",)

    def __init__(self, session: Session) -> None:
        self.toggles = (
            Toggle("latest", tr("Latest versions"), lambda row: row.superseded_by is None),
            Toggle(
                "other_law",
                tr("Another law file"),
                lambda row: row.superseded_by is None and row.pack_version != session.program.pack.version,
            ),
        )
        super().__init__(
            session,
            tr("Records"),
            tr("What was decided; nothing here can be changed"),
            tr("Filter by number, item, name"),
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
        )
        self.table.sort_by_column("recorded", descending=True)

    def list_columns(self) -> Sequence[Column[Any]]:
        return (*_determination_columns(), *_recording_columns())

    def read_rows(self) -> Sequence[DeterminationRow]:
        return self.session.client_workspace.records.list_determinations()

    def describe_rows(self, rows: Sequence[DeterminationRow]) -> str:
        return strings.join_with_commas(
            [
                strings.tr_n("%n determination(s)", len(rows)),
                tr("frozen, numbered, journalled; nothing here can be changed"),
            ]
        )

    def read_detail(self, row: DeterminationRow) -> tuple[DeterminationDetail, bytes]:
        records = self.session.client_workspace.records
        return records.get_determination(row.id), records.read_paper(row.id)

    def draw_detail(self, detail: tuple[DeterminationDetail, bytes]) -> QWidget:
        determination, pdf = detail
        row = determination.row
        paper = self._make_paper(row, pdf)
        facts = FactList(self._list_facts(determination), 100)
        preview = PdfPages(pdf, paper.title, self.session.tasks)
        head = make_detail_head(paper.title, translate_text(row.title))
        column = down(head, 8, VerdictChip(row.verdict, 14))
        said_beside = (reading_words(determination.read_as), scope_caveat(row.verdict), self._superseded(row))
        for sentence in filter(None, said_beside):
            column.addSpacing(4)
            column.addWidget(label(sentence, "small", wrap=True))
        column.addSpacing(10)
        column.addLayout(self._buttons_of(row, paper))
        notes = [SignatureNote(self.session, row.id), ChangedNote(self.session, row)]
        fill(column, [12, *notes, preview, 12, facts])
        return boxed(column)

    @staticmethod
    def _make_paper(row: DeterminationRow, pdf: bytes) -> Paper:
        version = f"-v{row.version}" if row.version > 1 else ""
        return Paper(tr("Memo {number}", number=row.number), f"{row.number}{version}.pdf", pdf, row.id)

    def _buttons_of(self, row: DeterminationRow, paper: Paper) -> Flow:
        """Return the buttons of a record; they wrap where they do not fit."""
        screen_again = button(
            tr("New version"), lambda: self.session.navigator.open_screening("again", row.id)
        )
        set_tip(screen_again, tr("Screen the same case again; the new record supersedes this one"))
        printing = button(
            tr("Print"), partial(self.print_paper, paper), icon="printer", tip=tr("Print, Ctrl+P")
        )
        printing.setShortcut("Ctrl+P")
        return Flow(
            button(tr("Read"), partial(self.read_paper, paper), icon="eye"),
            printing,
            button(tr("Save PDF"), partial(self.save_paper, paper), icon="download"),
            button(
                tr("Sign"),
                lambda: SignDialog(self.window(), self.session, row.id).show_first(),
                icon="user-check",
                tip=tr("Sign the memo with your own key"),
            ),
            screen_again,
            button(tr("Show in folder"), partial(self.show_file, row)),
        )

    def _list_facts(self, determination: DeterminationDetail) -> list[ShownFact]:
        row = determination.row
        return [
            ShownFact(tr("Recorded"), f"{strings.format_day(row.recorded_on)}, {row.by}, {row.role}"),
            ShownFact(tr("Version"), str(row.version)),
            ShownFact(
                tr("Standing"), strings.standing_words(row.standing, determination.case.get("assumption"))
            ),
            ShownFact(tr("Law file"), f"{determination.pack_id} {row.pack_version}"),
            ShownFact(tr("Case"), strings.format_hash(determination.case_sha256)),
            ShownFact(tr("Memo"), strings.format_hash(determination.pdf_sha256)),
            ShownFact(tr("Journal"), tr("entry {nr}", nr=determination.journal_nr)),
            ShownFact(tr("Program"), determination.program),
        ]

    @staticmethod
    def _superseded(row: DeterminationRow) -> str:
        """Return a sentence if a newer version supersedes the record; blank if none does."""
        if row.superseded_by is None:
            return ""
        return tr("Superseded: a newer version of this number exists.")

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

    def show_file(self, row: DeterminationRow) -> None:
        """Show the folder in which the program keeps the memo."""
        self.session.read(
            "memo file",
            lambda: self.session.client_workspace.records.write_paper_copy(row.id),
            lambda file: show_folder(self.session, file),
        )

    def open_row_form(self, row: DeterminationRow) -> None:
        self.session.read(
            "memo",
            lambda: self.session.client_workspace.records.read_paper(row.id),
            lambda pdf: self.read_paper(self._make_paper(row, pdf)),
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


def _determination_columns() -> Sequence[Column[Any]]:
    """Return the columns of the determination itself."""
    return (
        Column("number", tr("Number"), lambda row: row.number, width=104),
        number_column("version", tr("Version"), lambda row: row.version, 62),
        Column(
            "verdict",
            tr("Verdict"),
            lambda row: strings.verdict_words(row.verdict),
            lambda row: gravity_sort_key((row.verdict,)),
            width=150,
            verdict=lambda row: row.verdict,
            tip=lambda row: verdict_tip(row.verdict, safest=row.safest),
        ),
        Column("title", tr("What"), lambda row: translate_text(row.title), width=180, stretch=True),
        Column("part", tr("Item"), lambda row: row.part_number, width=90),
        day_column("on", tr("Export day"), lambda row: row.on),
    )


def _recording_columns() -> Sequence[Column[Any]]:
    """Return the columns of who recorded it, when, and under which law file."""
    return (
        Column(
            "recorded",
            tr("Recorded"),
            lambda row: strings.format_day(row.recorded_on),
            lambda row: (row.recorded_on, row.id),
            width=112,
            day=lambda row: row.recorded_on,
        ),
        Column("by", tr("By"), lambda row: row.by, width=90, quiet=True, visible=False),
        Column("role", tr("Role"), lambda row: row.role, width=110, visible=False),
        Column("pack", tr("Law file"), lambda row: row.pack_version, width=70, visible=False),
    )
