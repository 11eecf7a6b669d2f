# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Starts the window: makes the Qt application, loads fonts, catches errors, opens the data folder behind it."""

from __future__ import annotations

import gc
import importlib
import logging
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from pathlib import Path
from pkgutil import walk_packages
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication, QPushButton

from desktop_app import logs, ui
from desktop_app import settings as user_settings
from desktop_app.basics.messages import Refused
from desktop_app.basics.resources import resource_path
from desktop_app.paths import Chosen, Folders, NoHome, default_data_folder, user_folders, usual_folders
from desktop_app.services.context.program import Program
from desktop_app.services.data_folder.backups import back_up_day, newest_backup, restore_backup
from desktop_app.services.data_folder.open import (
    FolderGone,
    NewerFile,
    Opened,
    Unusable,
    list_redacted_names,
    open_folder,
)
from desktop_app.settings import Settings
from desktop_app.ui.session.session import (
    ChangeBus,
    HostWithoutData,
    Session,
    UndoHistory,
    open_memory,
    restore_geometry,
)
from desktop_app.ui.session.tasks import Progress, TaskRunner, Work
from desktop_app.ui.shared_views import dialog_frame, saving
from desktop_app.ui.shell import import_export
from desktop_app.ui.shell.appearance import apply_settings, choose_language
from desktop_app.ui.shell.main_window import MainWindow
from desktop_app.ui.shell.opening_pages import OpenFailedPage, OpeningPage
from desktop_app.ui.widgets.parts import button
from desktop_app.ui.words.strings import format_day, format_time, join_sentences, tr

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings

    from desktop_app.services.workspace import Workspace
    from desktop_app.ui.pages.check_paper.page import CheckPaperPage

REFUSED: Final = 3
"""The exit status when the data could not be opened."""

_QUIET_MS: Final = 2000
"""How long after the first page the modules of all others are loaded; somebody reads and begins to type meanwhile."""

_LOG = logs.get_logger("ui")
_FONTS = ("LodestoneSans-Regular.ttf", "LodestoneSans-Bold.ttf")


def run_window(
    program: Program, data_dir: Path | None = None, *, portable: bool = False, open_file: Path | None = None
) -> int:
    """Show the window, open the user's data behind it, and return the exit status when it closes.

    ``open_file`` is a case file or workbook to show at once.
    """
    app = make_application()
    hook = _ErrorHook()
    folders = _find_folders_or_refusal(data_dir, portable=portable)
    opening = DataOpening(program, folders, tell=hook.show_error, apply=apply_settings, file=open_file)
    window = hook.window = opening.window
    sys.excepthook = hook.catch_error
    window.ready.connect(gc.freeze)  # what a start makes stays; looking it through would hold the window up
    window.ready.connect(lambda: QTimer.singleShot(_QUIET_MS, window, partial(load_modules, window)))
    window.show()
    app.processEvents()  # draw the frame before the import of the database libraries occupies the processor
    status = 0
    try:
        if window.isVisible():  # a window closed already would never end the loop
            opening.start_opening()
            status = app.exec()
    finally:
        opening.close()
        # Deleted here, because at the interpreter's exit Qt and Python would both delete it.
        window.deleteLater()
        app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return REFUSED if opening.was_refused else status


def load_modules(window: MainWindow) -> None:
    """Load the modules of every page and dialog off the thread of the window, so that none is held up by its own."""

    def load(progress: Progress) -> None:
        modules = [module.name for module in walk_packages(ui.__path__, f"{ui.__name__}.")]
        for count, name in enumerate(modules):
            progress.step(count, len(modules))
            importlib.import_module(name)

    if window.has_data:
        window.session.tasks.run("modules", load, lambda _none: gc.freeze())


def _find_folders_or_refusal(data_dir: Path | None, *, portable: bool) -> Folders | Refused:
    """Return the data folder, or the refusal that the window shows with a choice of folders."""
    try:
        return user_folders(data_dir, portable=portable)
    except Refused as refused:
        return refused


def make_bare_application() -> QApplication:
    """Return the application as the system draws it, in the language of the system."""
    app = _get_application()
    choose_language("system")
    return app


def make_application() -> QApplication:
    """Return the application, made once, with its own fonts and style.

    Errors: Refused if they are missing.
    """
    app = _get_application()
    app.setStyle("Fusion")
    app.setEffectEnabled(Qt.UIEffect.UI_AnimateCombo, False)  # noqa: FBT003  Qt's signature
    app.setEffectEnabled(Qt.UIEffect.UI_AnimateMenu, False)  # noqa: FBT003
    family = load_fonts()
    if family:
        font = QFont(family)
        font.setPixelSize(13)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        app.setFont(font)
    return app


def _get_application() -> QApplication:
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("Lodestone")
    return app


def load_fonts() -> str:
    """Load the fonts that come with the program and return their family."""
    families_known = set(QFontDatabase.families())
    if "Lodestone Sans" in families_known:
        return "Lodestone Sans"
    family = ""
    for name in _FONTS:
        number = QFontDatabase.addApplicationFont(str(resource_path("fonts", name)))
        families = QFontDatabase.applicationFontFamilies(number)
        family = family or (families[0] if families else "")
    return family


def open_window(
    program: Program,
    workspace: Workspace,
    folders: Folders,
    chosen: Settings,
    now: Callable[[], datetime] | None = None,
) -> MainWindow:
    """Return the window of an open workspace, not shown yet."""
    hook = _ErrorHook()
    window = hook.window = MainWindow()
    memory = open_memory(folders)
    restore_geometry(window, memory)
    window.take_session(
        Session(
            program=program,
            workspace=workspace,
            folders=folders,
            settings=chosen,
            memory=memory,
            tasks=TaskRunner(hook.show_error),
            change_bus=ChangeBus(),
            history=UndoHistory(),
            now=now or (lambda: datetime.now().astimezone()),
            navigator=window,
        )
    )
    sys.excepthook = hook.catch_error
    return window


class _ErrorHook:
    """Catches errors that no other code handles: writes them to the log and shows a sentence."""

    def __init__(self) -> None:
        self.window: MainWindow | None = None

    def show_error(self, error: Exception) -> None:
        """Show an error."""
        if not isinstance(error, Refused):
            _LOG.error("a task failed", exc_info=error)
        if self.window is not None:
            self.window.hide_progress()
            dialog_frame.tell_error(self.window, error)

    def catch_error(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Log an error that was not expected and show it, unless it ends the program."""
        if not isinstance(error, Exception):
            sys.__excepthook__(kind, error, trace)
            return
        _LOG.error("unexpected", exc_info=(kind, error, trace))
        self.show_error(error)


# --------------------------------------------------------------------------------------------------
# Opens a data folder behind the window and starts the session, or shows why that failed. The window is
# shown first. Database and libraries are loaded in a task, because they take longest.


@dataclass
class _OpeningAttempt:
    """The state of one attempt to open a data folder."""

    folders: Folders | None
    chosen: Settings
    memory: QSettings
    opened: Opened | None = None
    log: logging.Handler | None = None
    redactor: logs.Redactor = field(default_factory=logs.Redactor)

    def close(self) -> None:
        """Close what the attempt has opened."""
        self.redactor.source = None
        if self.opened is not None and self.folders is not None:
            try:
                back_up_day(self.opened.workspace, self.folders)
            except Refused as error:  # closing goes on: the window has gone, and the data are whole
                _LOG.warning("no backup of the day: %s", error)
            self.opened.close()
        if self.log is not None:
            logs.stop_logging(self.log)
        self.opened = self.log = None


class DataOpening:
    """Makes the window and opens a data folder behind it; given a refusal in place of a folder, it shows that."""

    window: MainWindow

    def __init__(
        self,
        program: Program,
        folders: Folders | Refused,
        *,
        tell: Callable[[Exception], object],
        apply: Callable[[Settings], object],
        file: Path | None = None,
    ) -> None:
        self._program, self._apply, self._tell = program, apply, tell
        self._files: Sequence[Path] = (file,) if file is not None else ()
        self.tasks = TaskRunner(self._handle_task_error)
        self.was_refused = False
        self._trouble: Refused | None = None
        self._failure: OpenFailure | None = None
        self.paper_page: CheckPaperPage | None = None
        self._replaced_file: Path | None = None
        self._start = self._prepare_attempt(folders)
        self.window = MainWindow()
        self.window.ready.connect(self._show_what_waited)
        self.window.backup_chosen.connect(self._go_back_to)
        self.window.paper_offered.connect(self._take_papers)
        restore_geometry(self.window, self._start.memory)
        self.window.show_placeholder(OpeningPage())

    def _prepare_attempt(self, folders: Folders | Refused) -> _OpeningAttempt:
        """Load the settings of a folder and apply them to the window, before the data are opened."""
        chosen, self._trouble = Settings(), None
        known_folders = None if isinstance(folders, Refused) else folders
        try:
            if isinstance(folders, Refused):
                raise folders
            chosen = user_settings.load_settings(folders.settings_file)
        except Refused as refused:
            self._trouble = refused
        self._apply(chosen)
        return _OpeningAttempt(known_folders, chosen, open_memory(known_folders))

    def start_opening(self) -> None:
        """Start to open the folder; the window shows the outcome.

        Started on a paper where there are no data yet, the window shows that alone and makes no data folder.
        """
        if self._files and all(map(import_export.is_paper, self._files)):
            folders = self._start.folders
            try:
                has_data_file = folders is not None and folders.has_database()
            except Refused:  # the folder is out of reach: its opening says why
                has_data_file = True
            if not has_data_file:
                self._show_paper_alone()
                return
        self._open_start()

    def _open_start(self) -> None:
        if self._trouble is not None:
            self._show_failure(self._trouble)
            return
        self.tasks.run(
            "opening", partial(self._open_folder, self._start), self._begin_session, failed=self._show_failure
        )

    def _open_again(self, folders: Folders, replaced_file: Path | None) -> None:
        self._start, self._replaced_file = self._prepare_attempt(folders), replaced_file
        self._failure = self.paper_page = None
        self.window.show_placeholder(OpeningPage())
        self.start_opening()

    def _go_back_to(self, backup: Path) -> None:
        """Close the data, put a backup in their place, and open that."""
        folders = self._start.folders
        if folders is None or not self.window.has_data:
            return
        if self.window.is_editing:
            still_open = Refused(
                tr("A form or a screening is still open"),
                do=tr("Save it or close it, then go back to the backup"),
            )
            dialog_frame.tell_error(self.window, still_open)
            return
        if self.tasks.is_busy:
            once = Qt.ConnectionType.QueuedConnection.value | Qt.ConnectionType.SingleShotConnection.value
            self.tasks.idle.connect(partial(self._go_back_to, backup), Qt.ConnectionType(once))
            return
        by = self._start.chosen.signer
        self._start.close()
        self.window.drop_data()
        self.window.show_placeholder(OpeningPage())

        def restore(_progress: Progress) -> Path | None:
            return restore_backup(self._program, folders, backup, by=by)

        self.tasks.run("restore", restore, partial(self._open_again, folders), failed=self._not_restored)

    def _not_restored(self, error: Exception) -> None:
        """Open the data again as they were, and show why they were not replaced."""
        if self._start.folders is not None:
            self._open_again(self._start.folders, None)
        self._tell(error)

    def close(self) -> None:
        """Close everything, however far opening has come."""
        self.tasks.close()
        self._start.close()

    def _open_folder(self, attempt: _OpeningAttempt, _progress: Progress) -> _OpeningAttempt:
        """Open the folder; runs off the main thread."""
        assert attempt.folders is not None  # noqa: S101  else it was not begun
        try:
            attempt.opened = open_folder(self._program, attempt.folders, by=attempt.chosen.signer)
            attempt.redactor.source = partial(list_redacted_names, attempt.opened.workspace)
            attempt.log = logs.start_logging(
                attempt.folders.logs_folder, attempt.redactor, detailed=attempt.chosen.detailed_log
            )
            _ = self._program.law
        except BaseException:
            attempt.close()
            raise
        return attempt

    def _begin_session(self, attempt: _OpeningAttempt) -> None:
        assert attempt.opened is not None  # noqa: S101  the work returned
        assert attempt.folders is not None  # noqa: S101  from a folder
        self.was_refused = False
        session = Session(
            program=self._program,
            workspace=attempt.opened.workspace,
            folders=attempt.folders,
            settings=attempt.chosen,
            memory=attempt.memory,
            tasks=self.tasks,
            change_bus=ChangeBus(),
            history=UndoHistory(),
            now=lambda: datetime.now().astimezone(),
            navigator=self.window,
            redactor=attempt.redactor,
        )
        try:
            self.window.take_session(session)
        except Exception as error:  # noqa: BLE001  whatever it is, there is no page to go on with
            self._show_failure(error)

    def _show_what_waited(self) -> None:
        """Show above the first page where a backup left the file that it replaced, and the file given at the start."""
        replaced_file, self._replaced_file = self._replaced_file, None
        if replaced_file is not None:
            close = button(tr("Close"), lambda: None, role="primary")
            text = tr("The file that was there before is kept as {file}.", file=str(replaced_file))
            message = dialog_frame.Message(self.window, tr("The backup is open"), text, [close], "check")
            close.setDefault(True)
            message.open()
        files, self._files = self._files, ()
        if files:
            try:
                if len(files) == 1:
                    import_export.open_file(self.window.session, files[0])
                else:
                    import_export.take_dropped(self.window.session, files)
            except Refused as refused:
                dialog_frame.tell_error(self.window, refused)

    # ---- a paper without data ----

    def _take_papers(self, papers: Sequence[Path]) -> None:
        """Check papers that are dropped before there are data: at once, or once they are open."""
        if self.paper_page is not None:
            self.paper_page.check_files(papers)
            return
        self._files = papers
        if self._failure is not None:
            self._show_paper_alone()

    def _show_paper_alone(self) -> None:
        """Show a paper being checked, with a way to the data or back to why they cannot be opened."""
        from desktop_app.ui.pages.check_paper.page import CheckPaperPage, WayOn  # loaded when needed

        files, self._files = self._files, ()
        way_on = WayOn(tr("Open Lodestone"), self._leave_paper)
        if self._failure is not None:
            way_on = WayOn(tr("Back"), self._leave_paper)
        host = HostWithoutData(self._program, self._start.chosen, open_memory(None), self.tasks, self.window)
        self.paper_page = CheckPaperPage(host, way_on=way_on)
        self.window.law_bar.hide()
        self.window.show_placeholder(self.paper_page)
        self.paper_page.check_files(files)

    def _leave_paper(self) -> None:
        if self.paper_page is not None:
            self.paper_page.cancel()
        self.paper_page = None
        self.window.law_bar.show()
        if self._failure is not None:
            self._failure.show_ways_out()
            return
        self.window.show_placeholder(OpeningPage())
        self._open_start()

    # ---- failures ----

    def _handle_task_error(self, error: Exception) -> None:
        """Show an error of a task; before the first page it counts as a failure to open the data."""
        if self.window.has_data and not self.window.page_id:
            self._show_failure(error)
        else:
            self._tell(error)

    def _show_failure(self, error: Exception) -> None:
        self.was_refused = True
        if not isinstance(error, Refused):
            _LOG.error("the data folder was not opened", exc_info=error)
        start = self._start
        start.close()
        if self.window.has_data:
            self.window.drop_data()
        self._failure = OpenFailure(
            window=self.window,
            program=self._program,
            tasks=self.tasks,
            settings=start.chosen,
            redactor=start.redactor,
            folders=start.folders,
            error=error,
            reopen=self._open_again,
        )
        self._failure.show_ways_out()
        # the case or paper given at the start is shown all the same; it needs no data
        from desktop_app.ui.dialogs.case_file import CaseServices, is_case, open_case

        files = self._files
        if len(files) == 1 and is_case(files[0]):
            self._files = ()
            open_case(self.window, CaseServices(self._program, self.tasks, self._start.chosen), files[0])
        elif files and all(import_export.is_paper(file) or file.is_dir() for file in files):
            self._show_paper_alone()


# --------------------------------------------------------------------------------------------------
# The choices when the data cannot be opened: backup, other folder, report, quit; only possible ones are
# offered.


@dataclass
class OpenFailure:
    """An attempt to open the data that failed: on which folder, if any, and why.

    ``reopen`` tries a folder; its second argument is the path of the data file that a backup replaced, or None.
    """

    window: MainWindow
    program: Program
    tasks: TaskRunner
    settings: Settings
    redactor: logs.Redactor
    folders: Folders | None
    error: Exception
    reopen: Callable[[Folders, Path | None], object]

    def show_ways_out(self) -> None:
        """Show the error with the buttons; the first one gets the focus."""
        folders, buttons = self.folders, list[QPushButton]()
        if folders is not None and isinstance(self.error, Unusable):
            from desktop_app.ui.dialogs.restoring import BackupChoice

            restore = partial(self._restore_backup, folders)
            choice = BackupChoice(self.window, self.program, folders, self._look_behind_page, restore)
            if newest_backup(folders) is not None:
                buttons.append(button(tr("Open newest backup"), choice.find_newest))
            buttons.append(button(tr("Choose a backup"), choice.ask_for_backup))
        if folders is None:
            buttons.append(button(tr("Choose a data folder"), self._choose_folder))
        else:
            buttons.append(button(tr("Try again"), partial(self.reopen, folders, None)))
            if isinstance(self.error, FolderGone):
                with suppress(NoHome):
                    usual = usual_folders()
                    is_there = usual.data == folders.data
                    usual_text = tr("Make a new one there") if is_there else tr("Use the usual folder")
                    buttons.append(button(usual_text, partial(self.reopen, usual, None)))
            buttons.append(button(tr("Choose another folder"), self._choose_folder))
        buttons.append(button(tr("Save problem report"), self._open_report))
        buttons.append(button(tr("Quit"), self.window.close))
        buttons[0].setProperty("role", "primary")
        folder = "" if folders is None else str(folders.data)
        self.window.show_placeholder(OpenFailedPage(self.error, folder, buttons, self._write_advice()))
        buttons[0].setFocus()

    def _write_advice(self) -> str:
        """Return advice that fits the buttons, in place of the error's own; blank to keep that."""
        if isinstance(self.error, NoHome):
            return tr(
                "Choose a folder for the data. Lodestone asks again at the next start, unless HOME is"
                " set or it is started with --data-dir FOLDER."
            )
        if self.folders is None:
            return tr("Choose the data folder to open.")
        if not isinstance(self.error, Unusable):
            return ""
        newer = isinstance(self.error, NewerFile)
        install = tr("Install the newer Lodestone, which can open the file.") if newer else ""
        newest = newest_backup(self.folders)
        if newest is None:
            backups = tr(
                "There is no copy in the folder of backups. If you keep one elsewhere, choose it;"
                " the file that is there now stays beside it."
            )
        else:
            backups = tr(
                "The newest backup is of {day}, {time}. Open it; the file that is there now stays beside it.",
                day=format_day(newest.at.date()),
                time=format_time(newest.at),
            )
        return join_sentences(install, backups)

    # ---- a folder ----

    def _choose_folder(self) -> None:
        is_kept = self.folders is not None and self.folders.is_chosen_for_good
        chosen_as: Chosen = "last" if is_kept else "asked"
        saving.ask_for_folder(
            self.window,
            tr("Choose a data folder"),
            default_data_folder(),
            lambda chosen: self.reopen(Folders(chosen, chosen_as), None),
        )

    # ---- a backup ----

    def _look_behind_page(self, _words: str, work: Work, done: Callable[[Any], object]) -> None:
        """Look through backups while the page says that something goes on."""
        self.window.show_placeholder(OpeningPage())

        def show(outcome: Any) -> None:
            self.show_ways_out()
            done(outcome)

        self.tasks.run("look at backup", work, show, failed=self._not_restored)

    def _restore_backup(self, folders: Folders, backup: Path) -> None:
        self.window.show_placeholder(OpeningPage())

        def work(_progress: Progress) -> Path | None:
            return restore_backup(self.program, folders, backup, by=self.settings.signer)

        self.tasks.run("restore", work, partial(self.reopen, folders), failed=self._not_restored)

    def _not_restored(self, error: Exception) -> None:
        self.show_ways_out()
        dialog_frame.tell_error(self.window, error)

    # ---- a report ----

    def _open_report(self) -> None:
        from desktop_app.ui.dialogs.about import ReportDialog, report_facts

        def write_report(_progress: Progress) -> str:
            facts, error = report_facts(self.program, self.settings), self.error
            if isinstance(error, Refused):  # told in one line, without a traceback
                facts["not opened"] = logs.describe_error(error)
            return logs.problem_report(
                None if isinstance(error, Refused) else error,
                self.redactor,
                facts=facts,
                log_folder=None if self.folders is None else self.folders.logs_folder,
            )

        self.tasks.run(
            "report", write_report, lambda report: ReportDialog(self.window, self.tasks, report).open()
        )
