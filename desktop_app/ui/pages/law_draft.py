# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The page of a law file in the making: the workbook out and in, what it says otherwise, what flips, and signing it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from PySide6.QtWidgets import QGridLayout, QLineEdit

from desktop_app.basics import files
from desktop_app.basics.messages import Refused
from desktop_app.services import law_workbook
from desktop_app.services.context.law_says import LawDifference
from desktop_app.services.law_files import sign_law
from desktop_app.services.law_preview import LawFileFacts, Preview
from desktop_app.services.law_workbook import AnsweredAnew, LawDraft
from desktop_app.ui.look.theme import px
from desktop_app.ui.models.table_model import Column
from desktop_app.ui.pages.law_file import fill_figures, said_words
from desktop_app.ui.plain import set_available
from desktop_app.ui.session.session import LAW_FILE, Session
from desktop_app.ui.session.tasks import Progress
from desktop_app.ui.shared_views import saving
from desktop_app.ui.shared_views.was_and_is import ARROW, refusal_or
from desktop_app.ui.widgets.flow import NarrowWatch
from desktop_app.ui.widgets.page import Page
from desktop_app.ui.widgets.parts import across, boxed, button, card, down, emptied, label, rule, scrolled
from desktop_app.ui.widgets.table import RowsTable
from desktop_app.ui.words import strings
from desktop_app.ui.words.strings import DASH, format_day, tr, translate_text

_SIDE: Final = 340
"""The width of the column with what flips, in pixels at 100 %."""
_LEAST_WIDTH: Final = 1120
"""How wide the window must be for that column beside the tables, in pixels at 100 %."""
_ANY_WIDTH: Final = (1 << 24) - 1
"""What Qt takes for no limit."""


class _Worked(NamedTuple):
    """A workbook worked out: the law file in the making, and what it says otherwise and would change."""

    draft: LawDraft
    preview: Preview


class LawDraftPage(Page):
    """Writes the law file in use as a workbook, takes it back changed, and signs what came of it."""

    def __init__(self, session: Session) -> None:
        super().__init__(tr("A law file in the making"), "")
        self._session = session
        self.worked: _Worked | None = None
        self._agreed: set[tuple[str, int]] = set()
        self._key: Path | None = None
        self.export = button(tr("Export workbook"), self.choose_export)
        self.take_back = button(tr("Take edited workbook"), self.choose_workbook)
        self.add_actions(self.export, self.take_back)
        self.said = RowsTable(self._said_columns(), tr("What it says otherwise"), key="law_said")
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
        self._facts, self._figures = across(gap=24), down(gap=6)
        self._counts = label("", "quiet")
        for table in (self.said, self.answers):
            table.keep_order()
        self._lay_out()
        self._show()

    def _lay_out(self) -> None:
        marks = across(self.left, None, self.agree_alike, self.agree, gap=8)
        self._parts = down(
            across(label(tr("What it says otherwise"), "section"), self._counts, None, gap=8),
            self.said,
            label(tr("Examples answered anew"), "section"),
            self.answers,
            boxed(marks),
            gap=8,
        )
        self._parts.setStretch(1, 3)
        self._parts.setStretch(3, 2)
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
        figures = boxed(down(self._figures, None, gap=10, margins=(16, 12, 16, 12)))
        self._side = boxed(
            down(scrolled(figures, tr("What to do first, before and after")), rule(), question), "panel"
        )
        self._both = QGridLayout()
        self._both.setContentsMargins(0, 0, 0, 0)
        self._both.setHorizontalSpacing(px(18))
        self._both.setColumnStretch(0, 1)
        self._both.addWidget(boxed(left), 0, 0)
        self.body.addLayout(self._both)
        self._arrange(is_narrow=False)
        NarrowWatch(self, _LEAST_WIDTH, self._arrange, is_narrow=False)

    def _arrange(self, is_narrow: bool) -> None:  # noqa: FBT001  as the watch says it
        """Put what flips and the signing beside the tables, or below them in a narrow window."""
        self._both.removeWidget(self._side)
        self._both.addWidget(self._side, *((1, 0) if is_narrow else (0, 1)))
        self._side.setMinimumWidth(0 if is_narrow else px(_SIDE))
        self._side.setMaximumWidth(_ANY_WIDTH if is_narrow else px(_SIDE))
        self._side.setMinimumHeight(px(460) if is_narrow else 0)
        for table in (self.said, self.answers):
            table.setMinimumHeight(px(220) if is_narrow else 0)

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
                draft = law_workbook.read_draft(program, program.pack, path)
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
        emptied(self._figures)
        self.fault.setText("")
        self.fault.hide()
        self._worked_parts.setVisible(worked is not None)
        self._side.setVisible(worked is not None)
        pack = self._session.program.pack
        was, known = f"{pack.id} {pack.version}", format_day(pack.known_to)
        if worked is None:
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
        self.said.show_rows(worked.preview.says)
        self.answers.show_rows(worked.draft.answered)
        self.answers.select_first()
        fill_figures(self._figures, worked.preview)
        self._show_left()

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
        rows = (self.answers.rows_model.row_at(position) for position in chosen)
        return [row for row in rows if row is not None]

    def _alike(self) -> list[AnsweredAnew]:
        """Return every example that moved as the chosen ones did."""
        moves = {(anew.was, anew.is_) for anew in self._chosen()}
        return [anew for anew in self._answered() if (anew.was, anew.is_) in moves]

    def _agree(self, examples: Sequence[AnsweredAnew]) -> None:
        self._agreed |= {_mark(anew) for anew in examples}
        self.answers.show_rows(self._answered())
        self._show_left()

    def _said_columns(self) -> tuple[Column[LawDifference], ...]:
        return (
            Column("place", tr("Place"), lambda said: translate_text(said.place), width=300),
            Column("was", tr("Was"), lambda said: said_words(said.was), width=200, quiet=True),
            Column("is", tr("Is"), lambda said: said_words(said.is_), width=200),
        )

    def _answer_columns(self) -> tuple[Column[AnsweredAnew], ...]:
        return (
            Column("provision", tr("Provision"), lambda anew: anew.provision, width=90),
            Column("says", tr("Example"), lambda anew: translate_text(anew.says), width=260),
            Column("on", tr("Day"), lambda anew: format_day(anew.on) if anew.on else DASH, width=96),
            Column("was", tr("Was"), lambda anew: _answer_words(anew.was), width=110, quiet=True),
            Column("is", tr("Is"), lambda anew: _answer_words(anew.is_), width=110),
            Column(
                "agreed",
                tr("Agreed"),
                lambda anew: tr("agreed") if _mark(anew) in self._agreed else "",
                width=80,
            ),
        )

    # ---- what is decided ----

    def _put_away(self) -> None:
        self.worked = None
        self.title.setText(tr("A law file in the making"))
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


def _answer_words(answer: str | None) -> str:
    if answer is None:
        return tr("none yet")
    words = {"yes": tr("yes"), "no": tr("no"), "unknown": tr("unknown")}
    return words.get(answer) or strings.lower_first_letter(strings.standing_words(answer))
