# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The settings, made from their declarations; each is saved as it is changed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from itertools import count
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop_app import settings as user_settings
from desktop_app.basics import files
from desktop_app.basics.messages import Refused
from desktop_app.paths import Folders, default_data_folder
from desktop_app.services.data_folder.move import move_data_folder
from desktop_app.settings import Choice
from desktop_app.ui.dialogs.about import open_in_file_manager
from desktop_app.ui.dialogs.restoring import BackupChoice
from desktop_app.ui.look.theme import LARGE, px
from desktop_app.ui.plain import set_available
from desktop_app.ui.session.session import PageId, Session
from desktop_app.ui.session.tasks import WRITE, Progress
from desktop_app.ui.shared_views import saving
from desktop_app.ui.shared_views.dialog_frame import Message
from desktop_app.ui.widgets import editors, parts
from desktop_app.ui.widgets.flow import Flow
from desktop_app.ui.widgets.page import Banner, Page
from desktop_app.ui.widgets.parts import Note, Piece, across, boxed, button, down, fill, label, rule, scrolled
from desktop_app.ui.words.strings import code_words, mark_translatable, refusal_sentences, tr

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
        self.editors: dict[str, editors.Editor] = {}
        self._faults: dict[str, Note] = {}
        self._next_start_notes: dict[str, QLabel] = {}
        column = down(margins=(0, 0, 0, 16))
        for position, (title, names) in enumerate(_GROUPS):
            column.addSpacing(24 if position else 0)
            column.addWidget(label(tr(title), "section"))
            column.addSpacing(6)
            for name in names:
                column.addWidget(self._make_row(name))
                column.addWidget(rule())
        column.addSpacing(24)
        self.rates = button(tr("Exchange rates"), partial(self.session.navigator.show_page, "rates"))
        explanation = tr("How amounts in different currencies are compared, for the client that is open.")
        row = make_settings_row(tr("Exchange rates"), explanation, self.rates)
        column.addWidget(boxed(down(label(tr("Client"), "section"), 6, row, rule(), gap=0)))
        column.addSpacing(24)
        self.data = DataSection(session)
        column.addStretch(1)
        # in a turn of its own: drawing everything at once would hold the window up
        QTimer.singleShot(0, self, lambda: column.insertWidget(column.count() - 1, self.data))
        settings_column = QWidget()
        settings_column.setLayout(column)
        settings_column.setMaximumWidth(px(760))
        line = across(settings_column, None)
        line.setStretch(0, 100)
        self.body.addWidget(scrolled(boxed(line), tr("Settings")))
        self.add_actions(button(tr("About Lodestone"), partial(session.navigator.run_command, "about")))

    def _make_row(self, name: str) -> QWidget:
        declared = user_settings.choice(name)
        editor = self._make_editor(name, declared)
        editor.setAccessibleDescription(tr(declared.help))
        editor.setFixedWidth(px(240) if px(100) >= LARGE else min(px(240), 300))
        self.editors[name] = editor
        control: QWidget = editor
        if isinstance(editor, editors.LineEditor) and name == "papers_folder":
            control = self.folder = FolderBox(editor, partial(self._save_setting, name))
        fault = Note("fault")
        self._faults[name] = fault
        next_start_note = label(
            tr("A form is open on another page, so this takes effect at the next start."), "quiet", wrap=True
        )
        next_start_note.hide()
        self._next_start_notes[name] = next_start_note
        help_label = label(tr(declared.help), "caption", wrap=True)
        text_column = boxed(down(label(tr(declared.text)), help_label, fault, next_start_note, None, gap=2))
        if px(100) >= LARGE:
            line: QBoxLayout = down(text_column, across(control, None), gap=8)
        else:
            line = across(text_column, control, gap=24, stretch=0)
        line.setContentsMargins(0, 8, 0, 8)
        return boxed(line)

    def _make_editor(self, name: str, declared: Choice) -> editors.Editor:
        value = getattr(self.session.settings, name)
        text = tr(declared.text)
        offered = [(key, tr(choice_text)) for key, choice_text in declared.choices.items()]
        if isinstance(value, bool):
            offered = [("false", tr("Off")), ("true", tr("On"))]
        if offered:
            choice = editors.ChoiceEditor(text, offered)
            choice.show_value(_setting_text(value))
            choice.edited.connect(partial(self._save_setting, name))
            return choice
        unit = tr(declared.unit) if declared.unit else ""
        hint = f"{declared.least} – {declared.most} {unit}" if declared.most else ""
        line = editors.LineEditor(text, hint)
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
        self.editors[name].mark_fault(fault_text)

    def read_again(self) -> None:
        """Show the stored settings; commands and dialogs change them, too."""
        set_available(
            self.rates, "" if self.session.client is not None else tr("Exchange rates belong to a client.")
        )
        for name, editor in self.editors.items():
            editor.show_value(_setting_text(getattr(self.session.settings, name)))


def _setting_text(value: object) -> str:
    """Return a setting as its editor holds it: true and false in small letters."""
    return str(value).lower() if isinstance(value, bool) else str(value)


# --------------------------------------------------------------------------------------------------
# The settings of the data folder: its path, backups, the journal, moving it.


class DataSection(QWidget):
    """Rows for folder, backup, journal and moving."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.banner = Banner()
        folder = session.folders
        self.open = button(tr("Open folder"), partial(open_in_file_manager, folder.data))
        self.copy = button(tr("Back up now"), self._ask_backup_file)
        self.go_back = button(tr("Go back to a backup"), self._choose_backup)
        navigator = session.navigator
        self.open_journal = button(tr("Open the journal"), partial(navigator.show_page, PageId.JOURNAL))
        self.verify_journal = button(tr("Verify the journal"), partial(navigator.run_command, "journal"))
        rows = QVBoxLayout(self)
        rows.setSpacing(0)
        folders = folder
        chosen_texts = code_words("folder_choice", folders.chosen, "")
        widgets: list[Piece] = [
            label(tr("Data"), "section"),
            6,
            self.banner,
            make_settings_row(tr("Data folder"), f"{folders.data}\n{chosen_texts}".rstrip(), self.open),
            rule(),
            make_settings_row(
                tr("Backup"),
                tr(
                    "A backup is one file with everything that was entered, and a seal by which damage shows. Going"
                    " back to one looks through it first and shows what it would replace."
                ),
                self.copy,
                self.go_back,
            ),
            rule(),
            make_settings_row(
                tr("Journal"),
                tr(
                    "Every change is an entry that holds the hash of the one before it. Verify tells whether an entry,"
                    " a determination, a memo or a paper kept as evidence was altered since."
                ),
                self.open_journal,
                self.verify_journal,
            ),
            rule(),
        ]
        if folder.is_chosen_for_good:
            explanation = tr("Everything is copied to an empty folder and compared; the old folder is kept.")
            move = button(
                tr("Move data"),
                lambda: saving.ask_for_folder(
                    self.window(), tr("Move data"), default_data_folder(), self.move_data_to
                ),
            )
            widgets += [make_settings_row(tr("Another place"), explanation, move), rule()]
        fill(rows, widgets, margins=(0, 0, 0, 0))

    # ---- a backup ----

    def _ask_backup_file(self) -> None:
        folder = default_data_folder()
        stem = f"lodestone-{self.session.today.isoformat()}"
        names = (folder / f"{stem}{f'-{n}' if n > 1 else ''}.sqlite" for n in count(1))
        begin = next(name for name in names if not name.exists())
        saving.ask_for_new_file(self.window(), tr("Back up now"), begin, self.back_up_to)

    def back_up_to(self, file: Path) -> None:
        """Write a copy of the database and say where it is."""
        workspace, navigator = self.session.workspace, self.session.navigator
        step = navigator.show_progress(tr("Backing up"))

        def write_backup(progress: Progress) -> None:
            workspace.write_backup(file, progress.step)

        def tell_written(_none: object) -> None:
            navigator.hide_progress()
            self.banner.show_message(tr("The backup is in {file}", file=str(file)), state="suspended")

        self.session.tasks.run("back up", write_backup, tell_written, at=step)

    def _choose_backup(self) -> None:
        session = self.session
        BackupChoice(
            self.window(),
            session.program,
            session.folders,
            partial(session.navigator.run_long_work, key="look at backup"),
            session.navigator.go_back_to,
        ).ask_for_backup()

    # ---- moving ----

    def move_data_to(self, folder: Path) -> None:
        """Copy everything to another folder, then ask to quit; the next start uses that folder."""
        session, navigator = self.session, self.session.navigator
        step = navigator.show_progress(tr("Copying to {folder}", folder=str(folder)))

        def copy_data(progress: Progress) -> Folders:
            return move_data_folder(
                session.program, session.workspace, session.folders, folder, progress=progress.step
            )

        def tell_moved(folders: Folders) -> None:
            navigator.hide_progress()
            close = button(tr("Quit"), navigator.close, role="primary")
            explanation = tr(
                "Everything is in {folder}, and has been compared. Lodestone opens it from there at the"
                " next start; until then the old folder is still in use, so quit now. The old folder is"
                " kept; delete it when you no longer need it.",
                folder=str(folders.data),
            )
            message = Message(self.window(), tr("The data have been copied"), explanation, [close], "check")
            close.setDefault(True)
            message.finished.connect(lambda _result: navigator.close())
            message.open()

        session.tasks.run("move data", copy_data, tell_moved, lane=WRITE, at=step)


def make_settings_row(title: str, explanation: str, *does: QPushButton) -> QWidget:
    """Return a row of the settings: title and explanation, with the buttons at the right or below."""
    for do in does:
        do.setMinimumWidth(px(140))
    text_column = boxed(
        down(label(title), parts.make_selectable(label(explanation, "caption", wrap=True)), gap=2)
    )
    if px(100) >= LARGE:
        line: QBoxLayout = down(text_column, across(*does, None), gap=8)
    else:
        line = across(text_column, boxed(down(*does, gap=8)), gap=24, stretch=0)
        line.setAlignment(Qt.AlignmentFlag.AlignVCenter)
    line.setContentsMargins(0, 8, 0, 8)
    return boxed(line)


# --------------------------------------------------------------------------------------------------
# The setting of the folder for papers: typed or chosen, created on request, checked for writing.


class FolderBox(QWidget):
    """The field with its chooser below, and the button that makes a folder where there is none."""

    def __init__(self, editor: editors.LineEditor, keep: Callable[[], object]) -> None:
        super().__init__()
        self._editor, self._keep = editor, keep
        self.choose = button(tr("Choose folder"), self._ask_for_folder)
        self.make = button(tr("Create the folder"), self._create_folder)
        self.make.hide()
        buttons = Flow(self.choose, self.make)
        buttons.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self.setLayout(down(editor, 8, boxed(buttons)))

    def find_fault(self) -> str:
        """Return the fault of the folder that is typed; blank if it can be used, or none is typed."""
        typed = self._editor.current_value()
        folder = Path(typed)
        self.make.setVisible(bool(typed) and folder.is_absolute() and not folder.exists())
        if not typed:
            return ""
        try:
            files.check_folder(folder)
        except Refused as refused:
            return refusal_sentences(refused.what, refused.do)
        return ""

    def _ask_for_folder(self) -> None:
        begin = Path(self._editor.current_value() or Path.home())
        saving.ask_for_folder(self.window(), tr("Folder for papers"), begin, self.take_folder)

    def take_folder(self, chosen: Path) -> None:
        """Take a folder as if it had been typed."""
        self._editor.show_value(str(chosen))
        self._keep()

    def _create_folder(self) -> None:
        try:
            files.make_folder(Path(self._editor.current_value()))
        except Refused as refused:
            self._editor.mark_fault(refusal_sentences(refused.what, refused.do))
            return
        self._keep()
