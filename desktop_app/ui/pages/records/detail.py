# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The view of a record: what became of it, what can be done with it, its memo, its facts; and its review."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any, Final, Protocol

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from desktop_app.basics.messages import Refused
from desktop_app.domain.casefile.citations import Citation, parse_citations
from desktop_app.domain.engine.open_facts import question_path
from desktop_app.domain.interview.paths import entity_path, path_in_screening
from desktop_app.domain.interview.questions.question_texts import name_subject
from desktop_app.services.catalogue.attachments import DocumentDetails
from desktop_app.services.records.record_list import EventReason
from desktop_app.services.records.rerun import (
    AnswerChange,
    AnswerToday,
    Rerun,
    RunWith,
    answer_parts,
    compare_parts,
)
from desktop_app.services.records.rescreening import Touch
from desktop_app.services.schema.declaration import Day, Done
from desktop_app.services.schema.rows import DeterminationDetail, RecordRow, ScreeningRow
from desktop_app.ui.dialogs.attachments import again_words, document_words
from desktop_app.ui.dialogs.outgoing import OutgoingBox
from desktop_app.ui.dialogs.paper import Paper, PaperDialog, SignDialog
from desktop_app.ui.dialogs.record import last_signer
from desktop_app.ui.dialogs.same_again import open_same_again
from desktop_app.ui.look.theme import px
from desktop_app.ui.plain import set_tip
from desktop_app.ui.session.session import PageId, Session
from desktop_app.ui.shared_views.dialog_frame import DialogFrame, FormDialog, describe_error
from desktop_app.ui.shared_views.evidence import SignatureNote, open_paper, short_hash
from desktop_app.ui.shared_views.was_and_is import ChangedNote
from desktop_app.ui.widgets.charts import VerdictChip
from desktop_app.ui.widgets.detail import FactList, ShownFact, make_detail_head, make_section_heading
from desktop_app.ui.widgets.flow import Flow
from desktop_app.ui.widgets.form import Form, Group, Input
from desktop_app.ui.widgets.page import ChangedFrame
from desktop_app.ui.widgets.parts import across, boxed, button, down, emptied, fill, label, rule
from desktop_app.ui.widgets.preview import PdfPages
from desktop_app.ui.words import strings, values
from desktop_app.ui.words.strings import code_words, list_codes, tr, tr_n, translate_text

if TYPE_CHECKING:
    from desktop_app.services.records.outgoing_papers import OfferedCase


@dataclass(frozen=True, slots=True)
class ShownRecord:
    """A record with its memo, as it is shown beside the list; ``detail`` is None where neither can be read any more."""

    row: RecordRow
    detail: DeterminationDetail | None
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


def number_and_version(row: RecordRow) -> str:
    """Return the number of a record, with its version if that is not the first."""
    return row.number if row.version == 1 else f"{row.number}/v{row.version}"


def draw_record(
    host: RecordHost, shown: ShownRecord, differing: Mapping[int, AnswerToday], touches: Touches
) -> QWidget:
    """Return the view of a record; ``differing`` and ``touches`` tell of all records."""
    row, session, detail = shown.row, host.session, shown.detail
    head = make_detail_head(tr("Record {number}", number=number_and_version(row)), translate_text(row.title))
    column = down(head, 8)
    if row.altered:
        verify = button(tr("Verify the journal"), lambda: session.navigator.run_command("journal"))
        fill(column, [label(values.altered_sentence(row), "fault", wrap=True), 6, across(verify, None), 8])
    if detail is None:
        return boxed(column)
    if row.act:  # older records were made without it
        fill(column, [across(label(values.act_words(row.act), row.act), None), 8])
    column.addWidget(VerdictChip(row.verdict, 14, values.record_verdict_words(row)))
    said_beside = (
        *(sentence for sentence in values.state_sentences(row) if sentence != values.altered_sentence(row)),
        values.reading_words(detail.read_as),
        values.scope_caveat(row.verdict),
    )
    for sentence in filter(None, said_beside):
        column.addSpacing(4)
        column.addWidget(label(sentence, "small", wrap=True))
    column.addSpacing(10)
    column.addLayout(_paper_buttons(host, row, shown.paper))
    column.addSpacing(4)
    column.addLayout(Flow(*_record_links(host, row)))
    notes: list[QWidget] = [SignatureNote(session, row.id)]
    if (today := differing.get(row.id)) is not None:
        frame = ChangedFrame()
        new_version = button(tr("New version"), lambda: session.navigator.open_screening("again", row.id))
        lines = values.today_sentences(session.program.pack, today)
        frame.show_changes(tr("Would be answered otherwise today"), lines, [new_version])
        notes.append(boxed(down(frame, margins=(0, 0, 0, 12))))
    notes += [*notes_on_parties(session, row, touches), ChangedNote(session, row)]
    if row.follow_ups:
        notes.append(boxed(down(make_section_heading(tr("What follows")), _draw_follow_ups(session, row))))
    if not row.altered:
        notes.append(OutgoingBox(session, f"record {row.id}", partial(_read_papers, session, row)))
    preview = PdfPages(shown.pdf, shown.paper.title, session.tasks)
    facts = FactList(list(_list_facts(row, detail)), 100)
    fill(column, [12, *notes, preview, 12, facts, *_draw_documents(host, detail.case)])
    return boxed(column)


def _draw_follow_ups(session: Session, row: RecordRow) -> FactList:
    """Return what remains to be done after a record, each with its day, and where the day is not sure."""
    facts = []
    for each in row.follow_ups:
        note = tr("since {day}", day=strings.format_day(each.since)) if each.since else ""
        if not each.is_known:
            unsure = tr(
                "Chinese holidays of that year are not on record here: only weekends and New Year’s Day are left"
                " out, so answer earlier"
            )
            note = strings.join_with_semicolons(filter(None, (note, unsure)))
        due = strings.format_day(each.due) if each.due else tr("no day is set by law")
        if each.due and each.due < session.today.isoformat():
            due = tr("{day}, passed", day=due)
        facts.append(ShownFact(code_words("follow_up", each.code), due, note=note))
    return FactList(facts, 170)


def _read_papers(session: Session, row: RecordRow) -> list[OfferedCase]:
    """Return the papers that go out with a record; of one that no longer counts those that were filed with it."""
    offered = session.client_workspace.outgoing.offer_for_record(row.id)
    if row.state != "current":
        return [replace(offered, papers=())] if offered.filed else []
    return [offered]


def _draw_documents(host: RecordHost, case: Mapping[str, Any]) -> Iterator[QWidget]:
    """Yield the attached documents that the facts of a case rest on, each a link to its file."""
    facts: dict[Citation, list[str]] = {}
    pack = host.session.program.pack
    root = {**case, "items": [case.get("item", {})]}
    for path, source in case.get("sources", {}).items():
        for cited in parse_citations(source.get("document", "")):
            question = pack.questions.get(question_path(path))
            entity = path if path == "item" or path.endswith("]") else entity_path(path)
            subject = translate_text(name_subject(pack, root, path_in_screening(0, entity)))
            fact = translate_text(question.label) if question else ""
            facts.setdefault(cited, []).append(strings.join_with_commas((fact, subject)))
    if facts:
        yield make_section_heading(tr("Documents"))
    for cited, names in facts.items():
        open_file = partial(open_paper, host.session, host.window(), cited.sha256)
        go = button(cited.name, open_file, role="link", name=tr("Open {name}", name=cited.name))
        details = DocumentDetails(
            kind=cited.kind,
            issuer=cited.issuer,
            issued_on=Day(cited.issued_on),
            valid_until=Day(cited.valid_until),
        )
        yield boxed(across(go, None))
        texts = (*dict.fromkeys(filter(None, names)), document_words(details), short_hash(cited.sha256))
        yield label(strings.join_with_commas(texts), "small", wrap=True)
        if cited.again:
            yield label(again_words(cited.again), "fault", wrap=True)


def _paper_buttons(host: RecordHost, row: RecordRow, paper: Paper) -> Flow:
    """Return the buttons of the memo; they wrap where they do not fit."""
    session = host.session
    screen_again = button(tr("New version"), lambda: session.navigator.open_screening("again", row.id))
    set_tip(screen_again, tr("Screen the same case again; the new record supersedes this one"))
    again = button(
        tr("Same again"),
        lambda: open_same_again(host.window(), session, "record", row.id),
        icon="copy",
        tip=tr("A new deal with the same customer, use, documents and judgements"),
    )
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
        again,
        screen_again,
    )


def _record_links(host: RecordHost, row: RecordRow) -> Iterator[QWidget]:
    """Yield the links to what can be done with the record itself."""
    window, session = host.window(), host.session
    yield button(tr("Show in folder"), partial(host.show_file, row), role="link")
    yield button(tr("Run again"), lambda: RerunDialog(window, session, row).open(), role="link")
    if row.state == "current":
        yield button(tr("Set review day"), lambda: set_review(window, session, row), role="link")
        yield button(tr("Note what happened"), lambda: note_what_happened(window, session, row), role="link")
    if row.hold:
        yield button(tr("Release hold"), lambda: release_record(window, session, row), role="link")
    else:
        yield button(tr("Put on hold"), lambda: hold_record(window, session, row), role="link")
    if not row.withdrawn:
        yield button(tr("Withdraw"), lambda: withdraw_record(window, session, row), role="link")


def _list_facts(row: RecordRow, detail: DeterminationDetail) -> Iterator[ShownFact]:
    yield ShownFact(
        tr("Recorded"), strings.join_with_commas((strings.format_day(row.recorded_on), row.by, row.role))
    )
    if row.came_from:
        text = tr("another data file ({id}), with the client", id=row.came_from[:8])
        yield ShownFact(tr("Recorded in"), text)
    if row.reviewed_by:
        yield ShownFact(tr("Reviewed by"), row.reviewed_by)
    yield ShownFact(tr("Version"), str(row.version))
    yield ShownFact(tr("Export day"), strings.format_day(row.on))
    yield ShownFact(tr("Party"), strings.join_with_semicolons(row.parties) or strings.DASH)
    yield ShownFact(tr("Standing"), strings.standing_words(row.standing, detail.case.get("assumption")))
    yield ShownFact(tr("Review"), values.review_words(row))
    until = strings.format_day(row.retention_until)
    yield ShownFact(tr("Kept until"), tr("{day}, longer while on hold", day=until) if row.hold else until)
    yield ShownFact(tr("Law file"), f"{detail.pack_id} {row.pack_version}")
    yield ShownFact(tr("Case"), strings.format_hash(detail.case_sha256))
    yield ShownFact(tr("Memo"), strings.format_hash(detail.pdf_sha256))
    yield ShownFact(tr("Journal"), tr("entry {nr}", nr=detail.journal_nr))
    yield ShownFact(tr("Program"), detail.program)


# --------------------------------------------------------------------------------------------------
# The dialogs of what can be done with a record: withdraw, hold, release, set the day of review.


Values = dict[str, str]


def withdraw_record(parent: QWidget, session: Session, row: RecordRow) -> FormDialog:
    """Ask why, and withdraw a record."""
    events = session.client_workspace.record_events
    return _ask(
        parent,
        session,
        title=tr("Withdraw {number}, version {version}", number=row.number, version=row.version),
        about=tr(
            "The record stays with its memo and is marked as withdrawn; it no longer counts. This cannot be"
            " taken back, and the number is never given again."
        ),
        verb=tr("Withdraw"),
        work=lambda values: events.withdraw_records([row.id], _reason(values)),
    )


def hold_record(parent: QWidget, session: Session, row: RecordRow) -> FormDialog:
    """Ask why, and put a record on legal hold."""
    events = session.client_workspace.record_events
    return _ask(
        parent,
        session,
        title=tr("Put {number} on legal hold", number=row.number),
        about=tr(
            "It is marked as kept beyond its last day until the hold is released. Nothing is deleted anyway."
        ),
        verb=tr("Put on hold"),
        work=lambda values: events.hold_records([row.id], _reason(values)),
    )


def release_record(parent: QWidget, session: Session, row: RecordRow) -> FormDialog:
    """Ask why, and release the legal hold of a record."""
    events = session.client_workspace.record_events
    return _ask(
        parent,
        session,
        title=tr("Release the hold of {number}", number=row.number),
        about=tr("The hold and its end stay in the register and the journal."),
        verb=tr("Release"),
        work=lambda values: events.release_records([row.id], _reason(values)),
    )


def set_review(parent: QWidget, session: Session, row: RecordRow) -> FormDialog:
    """Ask for the day on which a record is looked at again."""
    events = session.client_workspace.record_events
    return _ask(
        parent,
        session,
        title=tr("Set the day of review of {number}", number=row.number),
        about=tr(
            "What was due until today counts as looked at. A change of the standing or an expiry before the day"
            " still comes first."
        ),
        verb=tr("Set"),
        work=lambda values: events.set_review([row.id], date.fromisoformat(values["until"]), _reason(values)),
        day=Input("until", tr("Look at it again on"), "day"),
    )


def note_what_happened(parent: QWidget, session: Session, row: RecordRow) -> FormDialog:
    """Ask what happened after a record, and on which day: what follows is reckoned from it."""
    events = session.client_workspace.record_events
    kinds = [(kind, code_words("noted", kind)) for kind in list_codes("noted")]
    form = Form(
        [
            Group(
                "",
                [
                    [Input("kind", tr("What happened"), "choice", options=kinds)],
                    [Input("on", tr("Day"), "day")],
                    [Input("why", tr("Note"), help=tr("Register and journal keep it"))],
                    [Input("by", tr("Your name"))],
                ],
            )
        ],
        110,
    )
    form.show_values({"kind": kinds[0][0], "on": session.today.isoformat(), "by": last_signer(session)[0]})

    def save(dialog: FormDialog) -> None:
        values = form.current_values()
        missing = {name: tr("Fill this in.") for name in ("kind", "on", "by") if not values[name]}
        if missing:
            dialog.show_faults(missing)
            return
        dialog.lock_until_done()
        on = date.fromisoformat(values["on"])
        session.change(
            lambda: events.note_what_happened(values["kind"], [row.id], on, _reason(values)),
            lambda _none: dialog.close_when_done(),
            dialog.show_refusal,
        )

    about = tr(
        "A notice to be confirmed, a query to be answered within seven Chinese working days, reports after a licensed"
        " shipment: what is due is told from then on."
    )
    title = tr("After record {number}", number=number_and_version(row))
    dialog = FormDialog(parent, title, form, save, about=about, verb=tr("Note it"), place="dialog/follow_up")
    dialog.show_first()
    return dialog


def _reason(values: Values) -> EventReason:
    return EventReason(values["why"], values["by"])


def _ask(
    parent: QWidget,
    session: Session,
    *,
    title: str,
    about: str,
    verb: str,
    work: Callable[[Values], Done[None]],
    day: Input | None = None,
) -> FormDialog:
    """Open a form with a reason and a name, and a day where one is asked for; ``work`` makes the change."""
    why = Input("why", tr("Reason"), help=tr("Register and journal keep it"))
    rows = [[day]] if day else []
    form = Form([Group("", [*rows, [why], [Input("by", tr("Your name"))]])], 110)
    form.show_values({"by": last_signer(session)[0]})

    def save(dialog: FormDialog) -> None:
        values = form.current_values()
        missing = {name: tr("Fill this in.") for name, value in values.items() if not value}
        if missing:
            dialog.show_faults(missing)
            return
        dialog.lock_until_done()
        session.change(lambda: work(values), lambda _none: dialog.close_when_done(), dialog.show_refusal)

    dialog = FormDialog(parent, title, form, save, about=about, verb=verb, place="dialog/follow_up")
    dialog.show_first()
    return dialog


# --------------------------------------------------------------------------------------------------
# Runs a record again, on its own law file and on today's, and shows side by side how the answers differ.


_WITH: Final[tuple[RunWith, ...]] = ("own", "today")


@dataclass(frozen=True, slots=True)
class _Outcome:
    """A run: whether every word is the same, and how the answer differs; or why it could not be run."""

    is_same: bool
    changes: tuple[AnswerChange, ...]
    refused: Refused | None = None


class RerunDialog(DialogFrame):
    """Shows what the frozen case comes to now."""

    handbook_place = "dialog/rerun"

    def __init__(self, parent: QWidget, session: Session, row: RecordRow) -> None:
        super().__init__(
            parent,
            tr("Run {number}, version {version} again", number=row.number, version=row.version),
            tr("The frozen case is worked out anew. The record stays as it is."),
            width=680,
        )
        self._session = session
        self._places: Mapping[RunWith, QVBoxLayout] = {name: QVBoxLayout() for name in _WITH}
        pack = session.program.pack
        own_law, today = f"{row.pack_id} {row.pack_version}", f"{pack.id} {pack.version}"
        headings: Mapping[RunWith, str] = {
            "own": tr("On its own law file, {pack}", pack=own_law),
            "today": tr("On today's law file, {pack}", pack=today),
        }
        for number, name in enumerate(_WITH):
            place = self._places[name]
            place.addWidget(label(tr("Working it out …"), "quiet"))
            self.body.addLayout(
                down(18 * bool(number), label(headings[name], "section", wrap=True), 6, place)
            )
        self.add_buttons(button(tr("Close"), self.close, role="primary"))
        records = session.client_workspace.records
        for name in _WITH:
            session.read(
                f"rerun {name}",
                partial(_run, records.rerun_determination, row.id, name),
                partial(self._show_outcome, name),
            )

    def _show_outcome(self, name: RunWith, outcome: _Outcome) -> None:
        if not isValid(self):
            return
        place = self._places[name]
        emptied(place)
        if outcome.refused is not None:
            place.addWidget(label(" ".join(describe_error(outcome.refused)), wrap=True))
        elif not outcome.changes:
            same = tr("The same answer, word for word.")
            worded = tr("The same answer; reasons or texts are worded otherwise.")
            place.addWidget(label(same if outcome.is_same else worded, wrap=True))
        else:
            place.addWidget(self._table(outcome.changes, tr("Today") if name == "today" else tr("Now")))
        self.fit_to_content()
        QTimer.singleShot(0, self, self.fit_to_content)  # once more, after Qt has wrapped the lines

    def _table(self, changes: tuple[AnswerChange, ...], heading: str) -> QWidget:
        """Return what differs: the part of the answer, what was recorded, what it is now."""
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        pack = self._session.program.pack
        for column, head in enumerate(("", tr("Recorded"), heading)):
            grid.addWidget(label(head, "caption"), 0, column)
            grid.setColumnStretch(column, 1)
        for number, change in enumerate(changes, 1):
            grid.addWidget(rule(), 2 * number - 1, 0, 1, 3)
            cells = (
                values.part_words(pack, change),
                values.value_of(change, change.was),
                values.value_of(change, change.now),
            )
            for column, text in enumerate(cells):
                cell = label(text, "quiet" if column == 1 else "", wrap=True)
                cell.setMinimumWidth(px(120))
                grid.addWidget(cell, 2 * number, column)
        return boxed(grid)


def _run(rerun: Callable[[int, RunWith], Rerun], determination: int, name: RunWith) -> _Outcome:
    try:
        done = rerun(determination, name)
    except Refused as refused:
        return _Outcome(is_same=False, changes=(), refused=refused)
    changes = compare_parts(answer_parts(done.was), answer_parts(done.is_))
    return _Outcome(done.is_same, changes)


# --------------------------------------------------------------------------------------------------
# Which records have parties that are not looked up or judged any more as the record states it.


Touches = Mapping[int, Sequence[Touch]]
"""What of the parties of a record is not as it states it, by the id of the record."""


class RecordParties(QObject):
    """The records of the open client whose parties changed in lists; ``changed`` tells that they were worked out."""

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._touches: Touches = {}
        self._switches = -1

    @property
    def touches(self) -> Touches:
        """Return them as worked out last for the open client."""
        return self._touches if self._switches == self._session.client_switches else {}

    def work_out(self) -> None:
        """Start to work them out; ``changed`` is emitted when they are ready and not as before."""
        rescreening = self._session.client_workspace.rescreening
        self._session.read("records and parties", rescreening.list_touched_records, self._take)

    def _take(self, touches: Touches) -> None:
        is_same = touches == self.touches
        self._touches, self._switches = touches, self._session.client_switches
        if not is_same:
            self.changed.emit()


def notes_on_parties(session: Session, row: RecordRow, touches: Touches) -> Iterator[QWidget]:
    """Yield a note where the parties of a record are not looked up or judged any more as it states it."""
    of_record = touches.get(row.id, ())
    if not of_record:
        return
    navigator, firm = session.navigator, of_record[0].firm
    buttons = [
        button(tr("Judge names"), partial(navigator.show_page, PageId.JUDGING, firm)),
        button(tr("New version"), partial(navigator.open_screening, "again", row.id)),
    ]
    lines = []
    for touch in of_record:
        what, day = translate_text(touch.says), strings.format_day(touch.on)
        lines.append(strings.join_sentences(tr("{what}, looked up on {day}", what=what, day=day)))
    frame = ChangedFrame()
    frame.show_changes(tr("What lists say of its parties has changed; look again"), lines, buttons)
    yield boxed(down(frame, margins=(0, 0, 0, 12)))


# --------------------------------------------------------------------------------------------------
# The dialog of the second person: reads the memo, then records it under both names or sends it back.


class ReviewDialog(FormDialog):
    """Asks the reviewer for a name, and for a reason where it goes back."""

    handbook_place = "dialog/review"

    def __init__(self, parent: QWidget, session: Session, row: ScreeningRow) -> None:
        name = Input(
            "reviewed_by", tr("Your name"), help=tr("The person who has read it; the memo prints both names")
        )
        why = Input("why", tr("Reason"), hint=tr("only if you send it back"))
        form = Form([Group("", [[name], [why]])], 90)
        super().__init__(
            parent,
            tr("Review {title}", title=translate_text(row.title)),
            form,
            lambda _dialog: self.approve(),
            about=tr(
                "Prepared by {name}, {role}, and handed in on {day}. Nothing of it can be changed while it"
                " waits. Recorded, it carries both names; nobody reviews their own.",
                name=row.prepared_by,
                role=row.prepared_role,
                day=strings.format_day(row.submitted_at[:10]),
            ),
            verb=tr("Record"),
        )
        self._session, self._row = session, row
        self.read_button = button(tr("Read the memo"), self.read_memo, icon="eye")
        self.back_button = button(tr("Send back"), self.send_back)
        self.add_buttons(self.read_button, self.back_button, self.cancel_button, self.confirm_button)

    def read_memo(self) -> None:
        """Show the memo as it would be printed, without a number."""
        reviews, title = self._session.client_workspace.reviews, translate_text(self._row.title)

        def show(pdf: bytes) -> None:
            PaperDialog(self.window(), self._session, Paper(title, f"{title}.pdf", pdf)).open()

        self._session.read("draft", lambda: reviews.print_draft(self._row.id), show)

    def approve(self) -> None:
        """Record it under both names, and show the record."""
        values = self.form.current_values()
        if not values["reviewed_by"]:
            self.show_faults({"reviewed_by": tr("Fill this in.")})
            return
        self.lock_until_done()
        reviews, show_page = self._session.client_workspace.reviews, self._session.navigator.show_page

        def finish(ids: tuple[int, ...]) -> None:
            self.close_when_done()
            show_page("records", ids[0])

        self._session.change(
            lambda: reviews.approve(self._row.id, values["reviewed_by"]), finish, self.show_refusal
        )

    def send_back(self) -> None:
        """Send it back with the reason."""
        values = self.form.current_values()
        missing = {name: tr("Fill this in.") for name in ("reviewed_by", "why") if not values[name]}
        if missing:
            self.show_faults(missing)
            return
        self.lock_until_done()
        reviews = self._session.client_workspace.reviews
        reason = EventReason(values["why"], values["reviewed_by"])
        self._session.change(
            lambda: reviews.send_back(self._row.id, reason),
            lambda _none: self.close_when_done(),
            self.show_refusal,
        )


def open_review(parent: QWidget, session: Session, row: ScreeningRow) -> ReviewDialog:
    """Open the review of a screening that waits."""
    dialog = ReviewDialog(parent, session, row)
    dialog.show_first()
    return dialog


# --------------------------------------------------------------------------------------------------
# What waits for a second person, above the list of records: a line for each, with the door to its review.


_MOST: Final = 3


class WaitingBar(QFrame):
    """Hidden while nothing waits."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.setProperty("role", "card")
        self._rows = down(gap=2)
        fill(QVBoxLayout(self), [self._rows], margins=(16, 8, 16, 8))
        self.hide()

    def show_waiting(self, waiting: Sequence[ScreeningRow]) -> None:
        """Show the screenings that wait, those that wait longest first."""
        emptied(self._rows)
        self.setVisible(bool(waiting))
        if not waiting:
            return
        heading = tr_n("%n screening(s) waiting for review", len(waiting))
        self.setAccessibleName(heading)
        self._rows.addWidget(label(heading, "strong"))
        for row in waiting[:_MOST]:
            title, day = translate_text(row.title), strings.format_day(row.submitted_at[:10])
            review_text = tr(
                "{title}, handed in by {name} on {day}", title=title, name=row.prepared_by, day=day
            )
            review_it = partial(open_review, self.window(), self._session, row)
            name = tr("Review {title}", title=title)
            review = button(tr("Review"), review_it, role="link", name=name)
            self._rows.addWidget(boxed(across(label(review_text, wrap=True), review, gap=12, stretch=0)))
        if len(waiting) > _MOST:
            go = partial(self._session.navigator.show_page, "screenings", "waiting")
            self._rows.addWidget(button(tr_n("and %n more", len(waiting) - _MOST), go, role="link"))
