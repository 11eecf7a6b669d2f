# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What the commands of the frame do: dialogs, undo, the way into a screening."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtWidgets import QApplication

from desktop_app import settings as user_settings
from desktop_app.ui.dialogs.about import open_about
from desktop_app.ui.dialogs.check import open_check
from desktop_app.ui.dialogs.client import open_client
from desktop_app.ui.dialogs.start import open_start
from desktop_app.ui.look import theme
from desktop_app.ui.shell import import_export
from desktop_app.ui.words.strings import tr

if TYPE_CHECKING:
    from desktop_app.ui.pages.lists.editing import Editing
    from desktop_app.ui.shell.main_window import MainWindow

_ADDS = {
    "product": "products",
    "supplier": "suppliers",
    "party": "parties",
    "shipment": "screenings",
}


def do(window: MainWindow, command: str) -> None:
    """Do a command."""
    subject, _, verb = command.partition(".")
    if verb == "add" and subject in _ADDS:
        place = _ADDS[subject]
        window.go(place)
        if window.place != place:  # somebody is asked first whether to leave
            return
        page = window.pages[place]
        cast("Any", getattr(page, "forms", page)).add()
        return
    _DEEDS[command](window)


def _sample(window: MainWindow) -> None:
    session = window.session
    step = window.show_progress(tr("Loading the sample client"))

    def loaded(client: int) -> None:
        window.hide_progress()
        window.open_client(client)

    session.change_with(lambda _progress: session.workspace.load_sample(), loaded, at=step)


def _edit_client(window: MainWindow) -> None:
    session = window.session
    client = session.client
    if client is not None:
        session.read(
            "client form",
            lambda: session.workspace.clients.get(client),
            lambda detail: open_client(window, session, detail),
        )


def _find(window: MainWindow) -> None:
    page = window.pages.get(window.place)
    box = page.filter_box() if page is not None else None
    if box is not None:
        box.setFocus()


def _new_screening(window: MainWindow) -> None:
    """Ask what to screen; on the list of products it is the one somebody is at, unless they say otherwise."""
    page: Any = window.pages[window.place] if window.place == "products" else None
    row = page.table.current() if page is not None else None
    open_start(window, window.session, str(row.product.id) if row is not None else "")


def _theme(window: MainWindow) -> None:
    session = window.session
    other = "light" if theme.active().name == "dark" else "dark"
    session.settings = user_settings.changed(session.settings, {"appearance": other})
    user_settings.save(session.folders.settings, session.settings)
    app = QApplication.instance()
    if isinstance(app, QApplication):
        from desktop_app.ui.startup.app import apply_appearance

        apply_appearance(app, session.settings)


def _verify_journal(window: MainWindow) -> None:
    window.go("settings")
    page: Any = window.pages["settings"]
    if window.place == "settings":  # else somebody is asked first whether to leave
        page.data.journal.verify()


def is_kept(window: MainWindow, leave: Callable[[], object]) -> bool:
    """Tell whether something typed keeps the window where it is; who is asked may choose to ``leave``."""
    for place, page in window.pages.items():
        editing: Editing | None = getattr(page, "editing", None)
        if editing is not None and editing.is_typed:
            window.go(place)
            editing.leave(leave)
            window.read_clients()  # the menu says again which client is open
            return True
    return False


def open_screening(window: MainWindow, what: object) -> None:
    """Start or resume a screening and show it in place of the page."""
    from desktop_app.ui.screening.open import open_view

    open_view(window, cast("tuple[str, int | None]", what))


def may_leave(window: MainWindow, again: Callable[[], object]) -> bool:
    """Keep what the screening in front holds; False while somebody is asked, who may then do it ``again``."""
    view: Any = window.screening
    return view is None or bool(view.may_leave(again))


def may_close(window: MainWindow) -> bool:
    """Keep what forms and the screening in front hold; False while somebody is asked, who may then close it."""
    return not is_kept(window, window.close) and may_leave(window, window.close)


def leave_screening(window: MainWindow) -> None:
    """Put the screening view away, if one is open."""
    view = window.screening
    if view is not None:
        window.screening = None
        window.stack.removeWidget(view)
        view.deleteLater()


def _steps(window: MainWindow) -> Any:
    """Return whose steps are taken back: the screening's while one is in front, else those of the catalogue."""
    view: Any = window.screening
    return window.session if view is None else view.undo_steps


_DEEDS: dict[str, Callable[[MainWindow], object]] = {
    "screen.new": _new_screening,
    "import": import_export.ask_for_file,
    "export": import_export.save_catalogue,
    "template": import_export.save_template,
    "check.record": lambda window: open_check(window, window.session),
    "client.add": lambda window: open_client(window, window.session, None),
    "client.edit": _edit_client,
    "journal": _verify_journal,
    "sample": _sample,
    "undo": lambda window: _steps(window).undo(),
    "redo": lambda window: _steps(window).redo(),
    "find": _find,
    "theme": _theme,
    "about": lambda window: open_about(window, window.session),
    "quit": lambda window: window.close(),
}
