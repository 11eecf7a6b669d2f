# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The view of a record: what became of it, what can be done with it, its memo, its facts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Protocol

from PySide6.QtWidgets import QWidget

from desktop_app.services.records.rerun import AnswerToday
from desktop_app.services.schema.rows import DeterminationDetail, RecordRow
from desktop_app.ui.dialogs.paper import Paper, PaperDialog
from desktop_app.ui.dialogs.sign import SignDialog
from desktop_app.ui.pages.records import events
from desktop_app.ui.pages.records.party_marks import Touches, notes_on_parties
from desktop_app.ui.pages.records.rerun import RerunDialog
from desktop_app.ui.plain import set_tip
from desktop_app.ui.session.session import Session
from desktop_app.ui.shared_views.changes_since import ChangedFrame, ChangedNote
from desktop_app.ui.shared_views.signatures import SignatureNote
from desktop_app.ui.widgets.charts.shapes import VerdictChip
from desktop_app.ui.widgets.detail import make_detail_head
from desktop_app.ui.widgets.facts import FactList, ShownFact
from desktop_app.ui.widgets.flow import Flow
from desktop_app.ui.widgets.parts import boxed, button, down, fill, label
from desktop_app.ui.widgets.preview import PdfPages
from desktop_app.ui.words import strings
from desktop_app.ui.words.records import review_words, state_sentences, today_sentences
from desktop_app.ui.words.strings import tr, translate_text
from desktop_app.ui.words.verdicts import reading_words, scope_caveat


@dataclass(frozen=True, slots=True)
class ShownRecord:
    """A record with its memo, as it is shown beside the list."""

    row: RecordRow
    detail: DeterminationDetail
    pdf: bytes

    @property
    def paper(self) -> Paper:
        """Return its memo as a paper to read."""
        return paper_of(self.row, self.pdf)


class RecordHost(Protocol):
    """The page of records as the view of one sees it."""

    session: Session

    def window(self) -> QWidget: ...

    def read_paper(self, paper: Paper) -> PaperDialog: ...

    def print_paper(self, paper: Paper) -> None: ...

    def save_paper(self, paper: Paper) -> None: ...

    def show_file(self, row: RecordRow) -> None: ...


def paper_of(row: RecordRow, pdf: bytes) -> Paper:
    """Return the memo of a record as a paper; the lines of a shipment share one."""
    number = row.paper_number or row.number
    version = f"-v{row.version}" if row.version > 1 else ""
    return Paper(tr("Memo {number}", number=number), f"{number}{version}.pdf", pdf, row.id)


def draw_record(
    host: RecordHost, shown: ShownRecord, differing: Mapping[int, AnswerToday], touches: Touches
) -> QWidget:
    """Return the view of a record; ``differing`` and ``touches`` tell of all records."""
    row, session = shown.row, host.session
    head = make_detail_head(tr("Record {number}", number=row.number), translate_text(row.title))
    column = down(head, 8, VerdictChip(row.verdict, 14))
    said_beside = (
        *state_sentences(row),
        reading_words(shown.detail.read_as),
        scope_caveat(row.verdict),
    )
    for sentence in filter(None, said_beside):
        column.addSpacing(4)
        column.addWidget(label(sentence, "small", wrap=True))
    column.addSpacing(10)
    column.addLayout(_paper_buttons(host, row, shown.paper))
    column.addSpacing(4)
    column.addLayout(Flow(*_record_links(host, row)))
    notes = [
        SignatureNote(session, row.id),
        *_notes_of_today(session, row, differing),
        *notes_on_parties(session, row, touches),
        ChangedNote(session, row),
    ]
    preview = PdfPages(shown.pdf, shown.paper.title, session.tasks)
    fill(column, [12, *notes, preview, 12, FactList(list(_list_facts(shown)), 100)])
    return boxed(column)


def _paper_buttons(host: RecordHost, row: RecordRow, paper: Paper) -> Flow:
    """Return the buttons of the memo; they wrap where they do not fit."""
    session = host.session
    screen_again = button(tr("New version"), lambda: session.navigator.open_screening("again", row.id))
    set_tip(screen_again, tr("Screen the same case again; the new record supersedes this one"))
    printing = button(tr("Print"), partial(host.print_paper, paper), icon="printer", tip=tr("Print, Ctrl+P"))
    printing.setShortcut("Ctrl+P")
    return Flow(
        button(tr("Read"), partial(host.read_paper, paper), icon="eye"),
        printing,
        button(tr("Save PDF"), partial(host.save_paper, paper), icon="download"),
        button(
            tr("Sign"),
            lambda: SignDialog(host.window(), session, row.id).show_first(),
            icon="user-check",
            tip=tr("Sign the memo with your own key"),
        ),
        screen_again,
        button(tr("Show in folder"), partial(host.show_file, row)),
    )


def _record_links(host: RecordHost, row: RecordRow) -> Iterator[QWidget]:
    """Yield the links to what can be done with the record itself."""
    window, session = host.window(), host.session
    yield button(tr("Run again"), lambda: RerunDialog(window, session, row).open(), role="link")
    if row.state == "current":
        yield button(tr("Set review day"), lambda: events.set_review(window, session, row), role="link")
    if row.hold:
        yield button(tr("Release hold"), lambda: events.release_record(window, session, row), role="link")
    else:
        yield button(tr("Put on hold"), lambda: events.hold_record(window, session, row), role="link")
    if not row.withdrawn:
        yield button(tr("Withdraw"), lambda: events.withdraw_record(window, session, row), role="link")


def _notes_of_today(
    session: Session, row: RecordRow, differing: Mapping[int, AnswerToday]
) -> Iterator[QWidget]:
    """Yield a note if the record would be answered otherwise today."""
    today = differing.get(row.id)
    if today is None:
        return
    frame = ChangedFrame()
    again = button(tr("New version"), lambda: session.navigator.open_screening("again", row.id))
    lines = today_sentences(session.program.pack, today)
    frame.show_changes(tr("Would be answered otherwise today"), lines, [again])
    note = down(frame)
    note.setContentsMargins(0, 0, 0, 12)
    yield boxed(note)


def _list_facts(shown: ShownRecord) -> Iterator[ShownFact]:
    row, detail = shown.row, shown.detail
    yield ShownFact(tr("Recorded"), f"{strings.format_day(row.recorded_on)}, {row.by}, {row.role}")
    if row.reviewed_by:
        yield ShownFact(tr("Reviewed by"), row.reviewed_by)
    yield ShownFact(tr("Version"), str(row.version))
    yield ShownFact(tr("Export day"), strings.format_day(row.on))
    yield ShownFact(tr("Party"), "; ".join(row.parties) or strings.DASH)
    yield ShownFact(tr("Standing"), strings.standing_words(row.standing, detail.case.get("assumption")))
    yield ShownFact(tr("Review"), review_words(row))
    kept = strings.format_day(row.retention_until)
    yield ShownFact(tr("Kept until"), tr("{day}, longer while on hold", day=kept) if row.hold else kept)
    yield ShownFact(tr("Law file"), f"{detail.pack_id} {row.pack_version}")
    yield ShownFact(tr("Case"), strings.format_hash(detail.case_sha256))
    yield ShownFact(tr("Memo"), strings.format_hash(detail.pdf_sha256))
    yield ShownFact(tr("Journal"), tr("entry {nr}", nr=detail.journal_nr))
    yield ShownFact(tr("Program"), detail.program)
