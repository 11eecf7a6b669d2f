# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Papers that go out with a case: offered at the duty they belong to, shown in the recipient's language, filed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QBoxLayout, QMenu, QWidget
from shiboken6 import isValid

from desktop_app.domain.engine.conclusion import WarningOrDuty
from desktop_app.ui.dialogs.paper import Paper, PaperDialog
from desktop_app.ui.dialogs.record import last_signer
from desktop_app.ui.plain import add_entry
from desktop_app.ui.session.session import Session
from desktop_app.ui.shared_views import saving
from desktop_app.ui.shared_views.dialog_frame import FormDialog
from desktop_app.ui.widgets.detail import make_section_heading
from desktop_app.ui.widgets.form import Form, Group, Input
from desktop_app.ui.widgets.parts import across, boxed, button, down, emptied, fill, label, rule
from desktop_app.ui.words import strings
from desktop_app.ui.words.strings import code_words, list_codes, tr, tr_n, translate_text

if TYPE_CHECKING:
    from desktop_app.services.context.paper_ports import PrintedOutgoing
    from desktop_app.services.context.stores import FiledMemo
    from desktop_app.services.outgoing.papers import Offer, PaperOrder
    from desktop_app.services.records.outgoing_papers import CaseAtHand, OfferedCase, OfferedPaper

Read = Callable[[], "Sequence[OfferedCase]"]


def paper_title(kind: str, report: str = "") -> str:
    """Return what a paper is called."""
    return code_words("outgoing_paper", f"{kind}_{report}" if report else kind)


class OutgoingBox(QWidget):
    """The papers that go out with a record, a screening or a shipment, a line of goods at a time."""

    def __init__(self, session: Session, key: str, read: Read) -> None:
        super().__init__()
        self._session, self._key, self._read = session, key, read
        self._rows = down(gap=0)
        fill(down(on=self), [make_section_heading(tr("Papers that go out")), self._rows])
        self.hide()
        self.read_again()

    def read_again(self) -> None:
        """Work out off the main thread which papers go with the case, and how many fields each has open."""
        self._session.read_long(
            f"papers {self._key}", lambda _progress: self._read(), self._show, self._show_refusal
        )

    def _show_refusal(self, error: Exception) -> None:
        """Say why no paper can be printed, as of a record that kept no law file."""
        if isValid(self):
            emptied(self._rows)
            fill(self._rows, [label(strings.error_sentences(error), "small", wrap=True)])
            self.show()

    def _show(self, cases: Sequence[OfferedCase]) -> None:
        if not isValid(self):
            return
        emptied(self._rows)
        self.setVisible(bool(cases))
        for case in cases:
            if len(cases) > 1:
                line = tr("Line {line}", line=case.at_hand.line)
                fill(self._rows, [8, label(line, "strong")])
            self._show_case(case)

    def _show_case(self, case: OfferedCase) -> None:
        at_duties = [paper for paper in case.papers if paper.offer.stands_at]
        others = [paper for paper in case.papers if not paper.offer.stands_at]
        for paper in at_duties:
            fill(self._rows, [self._make_row(case.at_hand, paper), rule()])
        place = down(gap=0)
        if others:
            unfold_others = partial(self._unfold, case.at_hand, others, place)
            unfold = button(tr_n("%n other paper(s)", len(others)), unfold_others, role="link")
            fill(self._rows, [4, boxed(across(unfold, None))])
        self._rows.addLayout(place)
        for filed in case.filed:
            fill(self._rows, [self._make_filed_row(filed), rule()])

    def _unfold(self, at_hand: CaseAtHand, papers: Sequence[OfferedPaper], place: QBoxLayout) -> None:
        is_folded = not place.count()
        emptied(place)
        for paper in papers if is_folded else ():
            fill(place, [self._make_row(at_hand, paper), rule()])

    def _make_row(self, at_hand: CaseAtHand, paper: OfferedPaper) -> QWidget:
        offer = paper.offer
        title = paper_title(offer.kind, offer.report)
        show = partial(open_outgoing, self.window(), self._session, at_hand, offer, self.read_again)
        told = [
            tr("For: {duty}", duty=duty) if (duty := duty_words(at_hand, offer.stands_at)) else "",
            tr_n("%n field(s) open", paper.open) if paper.open else tr("nothing is open"),
            code_words("paper_language", offer.language),
        ]
        go = button(tr("Show"), show, role="link", about=title)
        head = across(label(title, "strong", wrap=True), go, gap=12, stretch=0)
        caption = label(strings.join_with_semicolons(list(filter(None, told))), "caption", wrap=True)
        return boxed(down(head, caption, gap=2, margins=(0, 7, 0, 7)))

    def _make_filed_row(self, filed: FiledMemo) -> QWidget:
        outgoing = self._session.client_workspace.outgoing
        name = tr("{number}, version {version}", number=filed.number, version=filed.version)

        def show(pdf: bytes) -> None:
            file = f"{filed.number}-v{filed.version}.pdf"
            PaperDialog(self.window(), self._session, Paper(name, file, pdf)).open()

        read = partial(
            self._session.read, "filed paper", lambda: outgoing.read_filed(filed.number, filed.version), show
        )
        folder = partial(
            self._session.read,
            "filed paper",
            lambda: outgoing.write_filed_copy(filed.number, filed.version),
            lambda file: saving.show_folder(self._session, file),
        )
        links = (
            button(tr("Read"), read, role="link", about=name),
            button(tr("Show in folder"), folder, role="link", about=name),
        )
        told = label(tr("Filed: {name}", name=name), wrap=True)
        return boxed(across(told, *links, gap=12, stretch=0, margins=(0, 7, 0, 7)))


def duty_words(at_hand: CaseAtHand, code: str) -> str:
    """Return the duty or warning at which a paper stands, with its day; blank for none."""
    conclusion = at_hand.screened.conclusion
    found: WarningOrDuty | None = next(
        (each for each in (*conclusion.duties, *conclusion.warnings) if each.code == code), None
    )
    if found is None:
        return ""
    title = translate_text(found.title)
    due = tr("by {day}", day=strings.format_day(found.due)) if found.due else ""
    owed = code_words("answer", found.owed) if found.owed in ("if_it_runs", "advised") else ""
    return strings.join_with_commas(filter(None, (title, due, owed)))


# --------------------------------------------------------------------------------------------------
# One paper, shown in one language; another language, and filing it with the record, are buttons of it.


@dataclass(frozen=True, slots=True)
class _Shown:
    """A paper on screen: of which case, and what was ordered."""

    at_hand: CaseAtHand
    order: PaperOrder


def open_outgoing(
    parent: QWidget,
    session: Session,
    at_hand: CaseAtHand,
    offer: Offer,
    done: Callable[[], object] = lambda: None,
) -> None:
    """Print a paper in its recipient's language and show it; ``done`` is called once it is filed."""
    from desktop_app.services.outgoing.papers import PaperOrder

    order = PaperOrder(offer.kind, offer.language, offer.report)
    _print(parent, session, _Shown(at_hand, order), done)


def _print(parent: QWidget, session: Session, shown: _Shown, done: Callable[[], object]) -> None:
    outgoing, at_hand = session.client_workspace.outgoing, shown.at_hand
    session.read(
        "paper that goes out",
        lambda: outgoing.print_paper(at_hand.screened, shown.order, at_hand.program),
        partial(_show, parent, session, shown, done),
    )


def _show(
    parent: QWidget,
    session: Session,
    shown: _Shown,
    done: Callable[[], object],
    printed: PrintedOutgoing,
) -> PaperDialog:
    order, at_hand = shown.order, shown.at_hand
    title = paper_title(order.kind, order.report)
    about = at_hand.record.replace("/", "-") or at_hand.screened.read.case.on.isoformat()
    name = f"{order.kind}-{about}-{order.language}.pdf"

    def take(another: _Shown, _checked: bool) -> None:  # noqa: FBT001 - Qt hands it over
        dialog.close()
        _print(parent, session, another, done)

    def choose_language() -> None:
        menu = QMenu(dialog)
        for language in list_codes("paper_language"):
            another = replace(shown, order=replace(order, language=language))

            entry = add_entry(menu, code_words("paper_language", language))
            entry.setEnabled(language != order.language)
            entry.triggered.connect(partial(take, another))
        menu.popup(languages.mapToGlobal(languages.rect().topLeft()))

    def tell_filed() -> None:
        dialog.close()
        done()

    languages = button(tr("Another language"), choose_language)
    buttons = [languages]
    if at_hand.record:
        file_it = partial(_ask_who_files, parent, session, shown, tell_filed)
        tip = tr(
            "Numbered after the record, in the journal, and told what changed since the last of its kind"
        )
        buttons.append(button(tr("File with the record"), file_it, icon="file-text", tip=tip))
    dialog = PaperDialog(parent, session, Paper(title, name, printed.content), *buttons)
    if printed.open:
        text = tr_n("%n field(s) open: each is marked on the paper", printed.open)
        dialog.banner.show_message(text, state="unconfirmed")
    dialog.open()
    dialog.view.setFocus()
    return dialog


def _ask_who_files(parent: QWidget, session: Session, shown: _Shown, done: Callable[[], object]) -> None:
    form = Form([Group("", [[Input("by", tr("Your name"))]])], 110)
    form.show_values({"by": last_signer(session)[0]})

    def save(dialog: FormDialog) -> None:
        by = form.current_values()["by"]
        if not by:
            dialog.show_faults({"by": tr("Fill this in.")})
            return
        dialog.lock_until_done()
        outgoing = session.client_workspace.outgoing

        def tell(filed: FiledMemo) -> None:
            dialog.close_when_done()
            done()
            session.navigator.show_message(
                tr("Filed as {number}, version {version}", number=filed.number, version=filed.version)
            )

        session.change(
            lambda: outgoing.file_with_record(shown.at_hand, shown.order, by), tell, dialog.show_refusal
        )

    title = tr("File with record {number}", number=shown.at_hand.record.removesuffix("/v1"))
    about = tr("The paper is kept with the record as it is now, and the journal vouches for it.")
    dialog = FormDialog(parent, title, form, save, about=about, verb=tr("File"), place="dialog/outgoing")
    dialog.show_first()
