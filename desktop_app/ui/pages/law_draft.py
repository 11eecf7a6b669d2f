# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The page of a law file in the making: the workbook out and in, what it says otherwise, what flips, and signing it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtWidgets import QLineEdit

from desktop_app.basics import files
from desktop_app.basics.messages import Refused
from desktop_app.services import law_workbook
from desktop_app.services.law_files import sign_law
from desktop_app.services.law_preview import LawFileFacts, Preview
from desktop_app.services.law_workbook import AnsweredAnew, LawDraft, group_answers
from desktop_app.ui.models.table_model import Column
from desktop_app.ui.plain import set_available
from desktop_app.ui.session.session import LAW_FILE, Session
from desktop_app.ui.session.tasks import Progress
from desktop_app.ui.shared_views import saving
from desktop_app.ui.shared_views.law_changes import (
    LawPage,
    fill_figures,
    list_dated,
    list_said,
    list_standing,
    said_columns,
)
from desktop_app.ui.shared_views.was_and_is import ARROW, refusal_or
from desktop_app.ui.widgets.parts import across, boxed, button, card, down, emptied, label
from desktop_app.ui.widgets.table import RowsTable
from desktop_app.ui.words import strings
from desktop_app.ui.words.strings import DASH, format_day, tr, translate_text


class _Worked(NamedTuple):
    """A workbook worked out: the law file in the making, and what it says otherwise and would change."""

    draft: LawDraft
    preview: Preview


class LawDraftPage(LawPage):
    """Writes the law file in use as a workbook, takes it back changed, and signs what came of it."""

    def __init__(self, session: Session) -> None:
        super().__init__(tr("A law file in the making"), narrow_side=460)
        self._session = session
        self.worked: _Worked | None = None
        self._agreed: set[tuple[str, int]] = set()
        self._key: Path | None = None
        self.export = button(tr("Export workbook"), self.choose_export)
        self.take_back = button(tr("Take edited workbook"), self.choose_workbook)
        self.add_actions(self.export, self.take_back)
        self.said = RowsTable(said_columns(), tr("What it says otherwise"), key="law_said")
        self.singly = button(tr("One by one"), self._show_lines, role="toggle")
        self.singly.setCheckable(True)
        self.answers = RowsTable(self._answer_columns(), tr("Examples answered anew"), key="law_answers")
        self.agree = button(tr("Agree"), lambda: self._agree(self._chosen()))
        self.agree_alike = button(tr("Agree to all alike"), lambda: self._agree(self._alike()))
        self.set_aside = button(tr("Set aside"), self._put_away)
        self.key_button = button(tr("Choose a key"), self._choose_key)
        self.passphrase = QLineEdit()
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.passphrase.setAccessibleName(tr("Passphrase of the key file"))
        self.sign_button = button(tr("Sign"), self.choose_signed, role="primary")
        self.fault = label("", "fault", wrap=True)
        self.key_name, self.left = label("", "small", wrap=True), label("", "quiet")
        self._facts = across(gap=24)
        self._counts, self.unguarded = label("", "quiet"), label("", "small", wrap=True)
        for table in (self.said, self.answers):
            table.keep_order()
        self._lay_out()
        self._show()

    def _lay_out(self) -> None:
        marks = across(self.left, None, self.agree_alike, self.agree, gap=8)
        self._parts = down(
            across(label(tr("What it says otherwise"), "section"), self._counts, None, self.singly, gap=8),
            self.said,
            self.unguarded,
            label(tr("Examples answered anew"), "section"),
            self.answers,
            boxed(marks),
            gap=8,
        )
        self._parts.setStretch(1, 3)
        self._parts.setStretch(4, 2)
        self._worked_parts = boxed(self._parts)
        left = down(card(self._facts), self.fault, self._worked_parts, gap=12)
        left.setStretch(2, 1)
        left.addStretch(0)
        note = tr("Signing writes the law file; it counts nowhere before it is taken. No key is kept.")
        passphrase = label(tr("Passphrase of the key file"), "caption")
        passphrase.setBuddy(self.passphrase)
        question = down(
            label(note, "small", wrap=True),
            across(self.key_button, None),
            self.key_name,
            passphrase,
            self.passphrase,
            across(self.set_aside, None, self.sign_button),
            gap=6,
            margins=(16, 8, 16, 12),
        )
        self.tables = {self.said: 96, self.answers: 96}
        self.lay_beside(boxed(left), question)

    # ---- the workbook, out and in ----

    def show_only(self, first: object) -> None:
        """Work out a workbook, by its path."""
        self.take_workbook(Path(str(first)))

    def choose_export(self) -> None:
        """Ask where the workbook goes."""
        pack = self._session.program.pack
        begin = Path(f"{pack.id}-{pack.version}.xlsx")
        saving.ask_for_new_file(self.window(), tr("Export workbook"), begin, self.export_to)

    def export_to(self, path: Path) -> None:
        """Write the law file in use as a workbook."""
        program = self._session.program

        def write() -> str:
            law_workbook.write_law_sheets(program, program.pack, path)
            return path.name

        self._run(tr("Export workbook"), write, lambda name: self._tell(tr("{name} is written", name=name)))

    def choose_workbook(self) -> None:
        """Ask for an edited workbook."""
        kinds = [tr("Workbooks ({patterns})", patterns="*.xlsx")]
        place = saving.in_folder_of(self._session, "workbooks", self.take_workbook)
        saving.ask_for_file(self.window(), tr("Take edited workbook"), *place, kinds)

    def take_workbook(self, path: Path) -> None:
        """Work out what a workbook makes of the law file in use, what it says otherwise and what flips."""
        session = self._session
        program, laws = session.program, session.workspace.laws

        def work(progress: Progress) -> _Worked | Refused:
            def read() -> _Worked:
                draft = law_workbook.read_draft(
                    program, None, path, today=session.today, otherwise=program.pack
                )
                preview = laws.preview_unsigned(
                    draft.pack, progress=progress.step, cancelled=lambda: progress.cancelled
                )
                return _Worked(draft, preview)

            return refusal_or(read)

        def show(outcome: _Worked | Refused) -> None:
            self._agreed.clear()
            self.worked = None if isinstance(outcome, Refused) else outcome
            self._show()
            self.about.setText(path.name)
            if isinstance(outcome, Refused):
                self._say(outcome)

        title = tr("Working out what {name} would change", name=path.name)
        session.navigator.run_long_work(title, work, show, key="read law workbook")

    # ---- what is shown ----

    def _show(self) -> None:
        worked = self.worked
        emptied(self._facts)
        emptied(self.figures)
        self.fault.setText("")
        self.fault.hide()
        self._worked_parts.setVisible(worked is not None)
        self.side.setVisible(worked is not None)
        pack = self._session.program.pack
        was, known = f"{pack.id} {pack.version}", format_day(pack.known_to)
        if worked is None:
            self.title.setText(tr("A law file in the making"))
            self.about.setText(
                tr(
                    "Export the law file, change rows, days, prices and words in the workbook, and take it back."
                )
            )
            self._add_fact(tr("Law file"), was)
            self._add_fact(tr("Law known to"), known)
            return
        new = worked.draft.pack
        self.title.setText(tr("Law file {version}, in the making", version=new.version))
        self._add_fact(tr("Version"), f"{pack.version}{ARROW}{new.version}")
        self._add_fact(tr("Law known to"), f"{known}{ARROW}{format_day(new.known_to)}")
        self._counts.setText(strings.tr_n("%n difference(s)", len(worked.preview.says)))
        self._show_lines()
        fill_figures(self.figures, worked.preview)
        self._show_left()

    def _show_lines(self) -> None:
        """Show what changes and the examples, those that are alike in one line unless each is asked for."""
        if self.worked is None:
            return
        preview, singly = self.worked.preview, self.singly.isChecked()
        told = [*list_standing(preview, self._session.program.pack), *list_dated(preview)]
        self.said.show_rows([*told, *list_said(preview.says, singly=singly)])
        left = sum(not change.has_example for change in preview.dated)
        self.unguarded.setText(
            strings.tr_n("%n row(s) whose days no example guards: hold them against the notice.", left)
        )
        self.unguarded.setVisible(bool(left))
        self.answers.show_rows(self._lines_of_answers())
        self.answers.select_first()

    def _lines_of_answers(self) -> Sequence[Sequence[AnsweredAnew]]:
        answered = self._answered()
        return [[anew] for anew in answered] if self.singly.isChecked() else group_answers(answered)

    def _add_fact(self, caption: str, text: str) -> None:
        self._facts.addWidget(boxed(down(label(caption, "caption"), label(text, "strong", wrap=True), gap=2)))

    def _show_left(self) -> None:
        """Say how many examples nobody has agreed to, and whether it can be signed."""
        left = [anew for anew in self._answered() if _mark(anew) not in self._agreed]
        self.left.setText(
            tr(
                "{agreed} of {all} agreed",
                agreed=len(self._answered()) - len(left),
                all=len(self._answered()),
            )
        )
        reason = ""
        if left:
            reason = strings.tr_n("%n example(s) left to agree: hold each against the notice.", len(left))
        elif self._key is None:
            reason = tr("Choose a key first.")
        set_available(self.sign_button, reason)
        self.key_name.setText(self._key.name if self._key else "")
        for each in (self.agree, self.agree_alike):
            each.setVisible(bool(left))

    def _answered(self) -> Sequence[AnsweredAnew]:
        return self.worked.draft.answered if self.worked else ()

    def _chosen(self) -> list[AnsweredAnew]:
        chosen = sorted({index.row() for index in self.answers.selectionModel().selectedRows()})
        lines = (self.answers.rows_model.row_at(position) for position in chosen)
        return [anew for line in lines for anew in line or ()]

    def _alike(self) -> list[AnsweredAnew]:
        """Return every example that moved as the chosen ones did."""
        moves = {(anew.was, anew.is_) for anew in self._chosen()}
        return [anew for anew in self._answered() if (anew.was, anew.is_) in moves]

    def _agree(self, examples: Sequence[AnsweredAnew]) -> None:
        self._agreed |= {_mark(anew) for anew in examples}
        self.answers.show_rows(self._lines_of_answers())
        self._show_left()

    def _answer_columns(self) -> tuple[Column[Sequence[AnsweredAnew]], ...]:
        return (
            Column("count", tr("Alike"), lambda line: str(len(line)), width=56, right=True),
            Column("provision", tr("Provision"), _provisions_in, width=110, tip=_provisions_of),
            Column("says", tr("Example"), lambda line: translate_text(line[0].says), width=240, stretch=True),
            Column("on", tr("Day"), lambda line: format_day(line[0].on) if line[0].on else DASH, width=116),
            Column("was", tr("Was"), lambda line: _answer_words(line[0].was), width=100, quiet=True, rank=1),
            Column("is", tr("Is"), lambda line: _answer_words(line[0].is_), width=100, rank=2),
            Column("agreed", tr("Agreed"), self._agreed_words, width=80, rank=2),
        )

    def _agreed_words(self, line: Sequence[AnsweredAnew]) -> str:
        agreed = sum(_mark(anew) in self._agreed for anew in line)
        if 0 < agreed < len(line):
            return tr("{agreed} of {all} agreed", agreed=agreed, all=len(line))
        return tr("agreed") if agreed else ""

    # ---- what is decided ----

    def _put_away(self) -> None:
        self.worked = None
        self._show()

    def _choose_key(self) -> None:
        kinds = [tr("Secret keys of minisign ({patterns})", patterns="*.key"), tr("All files (*)")]
        place = saving.in_folder_of(self._session, "keys", self.take_key)
        saving.ask_for_file(self.window(), tr("Choose a key"), *place, kinds)

    def take_key(self, path: Path) -> None:
        """Sign with the key in a file."""
        self._key = path
        self._show_left()

    def choose_signed(self) -> None:
        """Ask where the signed law file goes."""
        if self.worked is not None:
            pack = self.worked.draft.pack
            begin = Path(f"{pack.id}-{pack.version}{LAW_FILE}")
            saving.ask_for_new_file(self.window(), tr("Sign"), begin, self.sign_to)

    def sign_to(self, path: Path) -> None:
        """Write the law file, signed; every example was agreed to."""
        worked, key = self.worked, self._key
        if worked is None or key is None or any(_mark(anew) not in self._agreed for anew in self._answered()):
            return
        program, passphrase = self._session.program, self.passphrase.text()

        def write() -> LawFileFacts:
            content, facts = sign_law(
                program, worked.draft.pack, files.read_limited(key, files.KEY_FILE), passphrase
            )
            files.write_whole(path, content, keep=[key])
            return facts

        def tell(_facts: LawFileFacts) -> None:
            self.passphrase.clear()
            self._tell(tr("{name} is written", name=path.name))

        self._run(tr("Sign"), write, tell)

    def _run(self, words: str, work: Callable[[], object], tell: Callable[..., None]) -> None:
        def finish(outcome: object) -> None:
            if isinstance(outcome, Refused):
                self._say(outcome)
            else:
                self.fault.setText("")
                tell(outcome)

        self._session.navigator.run_long_work(
            words, lambda _progress: refusal_or(work), finish, key="law workbook"
        )

    def _tell(self, text: str) -> None:
        self._session.navigator.show_message(text)

    def _say(self, refused: Refused) -> None:
        said = strings.refusal_sentences(refused.what, refused.do)
        where = translate_text(refused.where)
        self.fault.setText(strings.labelled(where, said) if where else said)
        self.fault.show()


def _mark(anew: AnsweredAnew) -> tuple[str, int]:
    return (anew.provision, anew.number)


def _provisions_of(line: Sequence[AnsweredAnew]) -> str:
    return strings.join_with_commas(anew.provision for anew in line)


def _provisions_in(line: Sequence[AnsweredAnew]) -> str:
    """Return the provision of an example; of several alike the first, with a sign that more follow."""
    return line[0].provision if len(line) == 1 else f"{line[0].provision}, …"


def _answer_words(answer: str | None) -> str:
    if answer is None:
        return tr("none yet")
    words = {"yes": tr("yes"), "no": tr("no"), "unknown": tr("unknown")}
    return words.get(answer) or strings.lower_first_letter(strings.standing_words(answer))
