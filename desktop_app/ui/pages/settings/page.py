# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The settings, made from their declarations; each is saved as it is changed."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop_app import settings as user_settings
from desktop_app.basics.errors import Refused
from desktop_app.settings import Choice
from desktop_app.ui.look.theme import LARGE, px
from desktop_app.ui.pages.settings.data import DataSection, make_settings_row
from desktop_app.ui.pages.settings.folder import FolderBox
from desktop_app.ui.session.session import Session
from desktop_app.ui.widgets.forms.editors import ChoiceEditor, Editor, LineEditor
from desktop_app.ui.widgets.page import Page
from desktop_app.ui.widgets.parts import across, boxed, button, down, label, rule, scrolled
from desktop_app.ui.words.strings import mark_translatable, refusal_sentences, tr

_GROUPS = (
    (mark_translatable("Screens"), ("language", "appearance", "text_size")),
    (mark_translatable("Papers"), ("signer", "signer_role", "papers_folder")),
    (mark_translatable("Reminders"), ("law_reminder_days",)),
    (mark_translatable("Files"), ("detailed_log",)),
)


class SettingsPage(Page):
    """The settings, each with its help."""

    def __init__(self, session: Session) -> None:
        super().__init__(tr("Settings"), tr("Saved as they are changed"))
        self.session = session
        self.editors: dict[str, Editor] = {}
        self._faults: dict[str, QLabel] = {}
        self._next_start_notes: dict[str, QLabel] = {}
        column = QVBoxLayout()
        column.setSpacing(0)
        column.setContentsMargins(0, 0, 0, 16)
        for position, (title, names) in enumerate(_GROUPS):
            column.addSpacing(24 if position else 0)
            column.addWidget(label(tr(title), "section"))
            column.addSpacing(6)
            for name in names:
                column.addWidget(self._make_row(name))
                column.addWidget(rule())
        column.addSpacing(24)
        column.addWidget(self._make_client_section())
        column.addSpacing(24)
        self.data = DataSection(session)
        column.addWidget(self.data)
        column.addStretch(1)
        settings_column = QWidget()
        settings_column.setLayout(column)
        settings_column.setMaximumWidth(px(760))
        line = across(settings_column, None)
        line.setStretch(0, 100)
        self.body.addWidget(scrolled(boxed(line), tr("Settings")))
        self.add_actions(button(tr("About Lodestone"), partial(session.navigator.run_command, "about")))

    def _make_client_section(self) -> QWidget:
        """Return the section with the link to the exchange rates of the client."""
        self.rates = button(tr("Exchange rates"), partial(self.session.navigator.show_page, "rates"))
        explanation = tr("How amounts in different currencies are compared, for the client that is open.")
        row = make_settings_row(tr("Exchange rates"), explanation, self.rates)
        return boxed(down(label(tr("Client"), "section"), 6, row, rule(), gap=0))

    def _make_row(self, name: str) -> QWidget:
        declared = user_settings.choice(name)
        editor = self._make_editor(name, declared)
        editor.setAccessibleDescription(tr(declared.help))
        editor.setFixedWidth(px(240) if px(100) >= LARGE else min(px(240), 300))
        self.editors[name] = editor
        control: QWidget = editor
        if isinstance(editor, LineEditor) and name == "papers_folder":
            control = self.folder = FolderBox(editor, partial(self._save_setting, name))
        fault = label("", "fault", wrap=True)
        fault.hide()
        self._faults[name] = fault
        next_start_note = label(
            tr("A form is open on another page, so this takes effect at the next start."), "quiet", wrap=True
        )
        next_start_note.hide()
        self._next_start_notes[name] = next_start_note
        text_column = boxed(
            down(
                label(tr(declared.text)),
                label(tr(declared.help), "caption", wrap=True),
                fault,
                next_start_note,
                None,
                gap=2,
            )
        )
        if px(100) >= LARGE:
            line: QBoxLayout = down(text_column, across(control, None), gap=8)
        else:
            line = across(text_column, control, gap=24)
            line.setStretch(0, 1)
        line.setContentsMargins(0, 8, 0, 8)
        return boxed(line)

    def _make_editor(self, name: str, declared: Choice) -> Editor:
        value = getattr(self.session.settings, name)
        text = tr(declared.text)
        offered = [(key, tr(choice_text)) for key, choice_text in declared.choices.items()]
        if isinstance(value, bool):
            offered = [("false", tr("Off")), ("true", tr("On"))]
        if offered:
            choice = ChoiceEditor(text, offered)
            choice.show_value(_setting_text(value))
            choice.edited.connect(partial(self._save_setting, name))
            return choice
        unit = tr(declared.unit) if declared.unit else ""
        hint = f"{declared.least} – {declared.most} {unit}" if declared.most else ""
        line = LineEditor(text, hint)
        line.show_value(str(value))
        line.editingFinished.connect(partial(self._save_setting, name))
        return line

    def _save_setting(self, name: str) -> None:
        session = self.session
        before = getattr(session.settings, name)
        typed = self.editors[name].current_value()
        value: object = typed
        if isinstance(before, bool):
            value = typed == "true"
        elif isinstance(before, int):
            value = int(typed) if typed.isdigit() else typed
        wrong = self.folder.find_fault() if name == "papers_folder" else ""
        if wrong or value == before:
            self._show_fault(name, wrong)
            return
        try:
            session.settings = user_settings.with_values(session.settings, {name: value})
            user_settings.save_settings(session.folders.settings_file, session.settings)
        except Refused as refused:
            self._show_fault(name, refusal_sentences(refused.what, refused.do))
            return
        self._show_fault(name, "")
        if name == "signer":
            session.workspace.user_name = session.settings.signer
        navigator = session.navigator
        if name == "appearance":
            navigator.apply_appearance()
        elif (name == "language" and not navigator.apply_language()) or (
            name == "text_size" and not navigator.apply_text_size()
        ):
            self._next_start_notes[name].show()

    def _show_fault(self, name: str, fault_text: str) -> None:
        self._faults[name].setText(fault_text)
        self._faults[name].setVisible(bool(fault_text))
        self.editors[name].mark_fault(fault_text)

    def read_again(self) -> None:
        """Show the stored settings; commands and dialogs change them, too."""
        self.rates.setEnabled(self.session.client is not None)
        for name, editor in self.editors.items():
            editor.show_value(_setting_text(getattr(self.session.settings, name)))


def _setting_text(value: object) -> str:
    """Return a setting as its editor holds it: true and false in small letters."""
    return str(value).lower() if isinstance(value, bool) else str(value)
