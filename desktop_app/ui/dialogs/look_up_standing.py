# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The short page on which a person answers whether a later notice extends the last one: address, question, answer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_app.basics import files
from desktop_app.services.schema.declaration import NO_DAY, Day, as_day
from desktop_app.services.schema.forms import StatusCheck
from desktop_app.services.schema.rows import StatusCheckRow
from desktop_app.ui.dialogs.record import last_signer, open_check, store_check
from desktop_app.ui.look.theme import px
from desktop_app.ui.plain import PlainRadio
from desktop_app.ui.session.session import Session
from desktop_app.ui.shared_views import saving
from desktop_app.ui.shared_views.dialog_frame import FormDialog
from desktop_app.ui.shared_views.evidence import EvidencePicker
from desktop_app.ui.shared_views.form_fields import make_groups
from desktop_app.ui.shared_views.law_state import StandingQuestion, ask_about_standing, read_standing
from desktop_app.ui.widgets.flow import Flow
from desktop_app.ui.widgets.form import Form, Group
from desktop_app.ui.widgets.parts import across, boxed, button, down, fill, label
from desktop_app.ui.words.strings import format_day, tr, tr_n

_WIDTH = 130
EXTENDED, NONE_SEEN, NOT_LOOKED = "extended", "none_seen", "not_looked"


class LookUpDialog(FormDialog):
    """The question in full, the address to copy, three answers, who looked, and the page kept as evidence."""

    handbook_place = "dialog/look_up"

    def __init__(
        self,
        parent: QWidget,
        session: Session,
        question: StandingQuestion,
        hanging: int,
        record_otherwise: Callable[[], object],
    ) -> None:
        (group,) = make_groups(session, StatusCheck, [("", (("until",), ("notice",), ("by",)))])
        texts: dict[str, dict[str, Any]] = {
            "until": {"label": tr("Until when"), "help": tr("To and including this day.")},
            "notice": {"label": tr("Which notice"), "hint": tr("its number and day")},
            "by": {"label": tr("Initials or name")},
        }
        rows = [[replace(field, **texts[field.name]) for field in row] for row in group.rows]
        form = Form([Group("", rows)], _WIDTH)
        form.show_values({"by": last_signer(session)[0] or session.workspace.user_name})
        about = tr(
            "Open the address in a browser on any machine, look, and say what you saw. It counts for every later case"
            " of every client; records stay as they are."
        )
        super().__init__(
            parent, tr("Look up the standing"), form, lambda _dialog: self.record_answer(), about=about
        )
        self._session, self._question = session, question
        self.address = QLineEdit(question.address, readOnly=True, cursorPosition=0)
        self.address.setAccessibleName(tr("Address"))
        self.copy = button(
            tr("Copy"), lambda: QGuiApplication.clipboard().setText(question.address), icon="copy"
        )
        self.answers = {
            EXTENDED: PlainRadio(tr("Yes: a notice extends it")),
            NONE_SEEN: PlainRadio(tr("No notice found")),
            NOT_LOOKED: PlainRadio(tr("Not looked")),
        }
        for radio in self.answers.values():
            radio.toggled.connect(self._show_fields)
        self.evidence = EvidencePicker(session, _WIDTH)
        self.evidence.edited.connect(self.fit_to_content)
        hang = tr_n("%n open shipment(s) hang on the answer.", hanging) if hanging else ""
        address = across(self.address, self.copy, stretch=0)
        head = down(
            label(question.text, "section", wrap=True),
            label(hang, "quiet", wrap=True),
            4,
            label(tr("Address"), "caption"),
            address,
            label(question.search, "small", wrap=True),
            8,
            *self.answers.values(),
            8,
            gap=4,
        )
        box = QWidget()
        box.setLayout(head)
        self.body.insertWidget(0, box)
        fill(self.body, [self.evidence])

        def record_other() -> None:
            self.close()
            record_otherwise()

        self.other = button(tr("Something else was found"), record_other, role="link")
        self.save = button(tr("Save for another desk"), self._ask_where_to_save, role="link")
        self.take = button(tr("Take from another desk"), self._ask_what_to_take, role="link")
        self.body.addWidget(boxed(Flow(self.other, self.take, self.save, gap=16)))
        self.setMinimumWidth(min(px(560), self.available_size.width()))
        self._show_fields()

    def show_first(self) -> None:
        """Open the dialog at the first answer: its fields come with the answer, and Cancel had the focus."""
        super().show_first()
        QTimer.singleShot(0, self, self.answers[EXTENDED].setFocus)

    @property
    def answer(self) -> str:
        """Return which of the three answers is chosen; blank for none."""
        return next((name for name, radio in self.answers.items() if radio.isChecked()), "")

    def _ask_where_to_save(self) -> None:
        name = f"checks-{self._session.today.isoformat()}.json"
        kind = saving.FileKind(tr("Files of checks (*.json)"), "checks")
        title = tr("Save for another desk")
        saving.ask_where(self, self._session, kind, title=title, name=name, then=self.save_checks)

    def save_checks(self, file: Path) -> None:
        """Save what was found, with the pages kept as evidence, as a small file."""
        checks = self._session.workspace.standing_checks
        self._session.read(
            "save checks", checks.write_file, lambda content: saving.write_file(self._session, file, content)
        )

    def _ask_what_to_take(self) -> None:
        kinds = [tr("Files of checks (*.json)"), tr("All files (*)")]
        place = saving.in_folder_of(self._session, "checks", self.take_checks)
        saving.ask_for_file(self, tr("Take from another desk"), *place, kinds)

    def take_checks(self, file: Path) -> None:
        """Take what another desk found; what is there already stays."""
        session, by = self._session, self.form.current_values()["by"]

        def tell(count: int) -> None:
            session.navigator.show_message(tr_n("%n new check(s) taken", count))
            self.close()

        session.change(
            lambda: session.workspace.standing_checks.take_file(
                files.read_limited(file, files.CHECKS_FILE), by
            ),
            tell,
            self.show_refusal,
        )

    def _show_fields(self) -> None:
        """Ask for what the chosen answer needs, and no more."""
        answer = self.answer
        for name in ("until", "notice"):
            self.form.show_row(name, is_shown=answer == EXTENDED)
        self.form.setVisible(answer in (EXTENDED, NONE_SEEN))
        self.evidence.setVisible(answer in (EXTENDED, NONE_SEEN))
        self.confirm_button.setText(tr("Close") if answer == NOT_LOOKED else tr("Record"))
        self.show_faults({})
        self.fit_to_content()

    def record_answer(self) -> None:
        """Record what was seen, or show at each field what is missing; nothing is recorded where nobody looked."""
        answer = self.answer
        if not answer:
            self.show_faults({}, tr("Say first what you saw on the page."))
            self.answers[EXTENDED].setFocus()
            return
        if answer == NOT_LOOKED:
            self.close()
            return
        session, question, values = self._session, self._question, self.form.current_values()
        is_extended = answer == EXTENDED
        filled = StatusCheck(
            provision=question.provision,
            state="suspended" if is_extended else "",
            notice=values["notice"] if is_extended else "",
            from_=as_day(question.start if is_extended else None),
            until=Day(values["until"]) if is_extended else NO_DAY,
            checked_on=as_day(session.today),
            by=values["by"],
            where=question.address,
        )
        faults: dict[str, str] = {}
        if is_extended and not values["until"]:
            faults["until"] = tr("Give the last day.")
        elif is_extended and values["until"] < question.start.isoformat():
            faults["until"] = tr("It has to end on {day} or later.", day=format_day(question.start))
        store_check(self, session, self.evidence, filled, faults, every_client=True)


def open_look_up(parent: QWidget, session: Session) -> None:
    """Open the page on which the standing is looked up; the longer one where no end of a suspension is known."""

    def show(read: tuple[list[StatusCheckRow], int]) -> None:
        rows, hanging = read
        question = ask_about_standing(session.program.law, rows, session.today)
        if question is None:
            open_check(parent, session)
            return
        LookUpDialog(parent, session, question, hanging, lambda: open_check(parent, session)).show_first()

    session.read("look up", lambda: read_standing(session), show)
