# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Loading a list of parties from a file: chosen or dropped, named where that is needed, whole or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QSizePolicy, QTabBar, QWidget

from desktop_app.basics import files
from desktop_app.basics.folding import fold_name
from desktop_app.services.party_lists.entries import key_of
from desktop_app.services.party_lists.lists import ProposedName, ShownList, propose_name, save_template
from desktop_app.ui.pages.lists.list_page import ListPage
from desktop_app.ui.plain import add_side, set_available
from desktop_app.ui.session.session import PageId, Session
from desktop_app.ui.session.tasks import WRITE, Progress
from desktop_app.ui.shared_views import saving
from desktop_app.ui.shared_views.dialog_frame import FormDialog
from desktop_app.ui.widgets.form import Form, Group, Input
from desktop_app.ui.widgets.page import Banner
from desktop_app.ui.widgets.parts import button
from desktop_app.ui.words import strings
from desktop_app.ui.words.strings import join_with_commas, tr

_FOLDER: Final = "party lists"
_ENDINGS: Final = ("*.csv", "*.json", "*.jsonl", "*.txt", "*.tsv")
_NEW: Final = ""


def ask_for_list(session: Session) -> None:
    """Ask for the file of a list and load it."""
    kinds = [tr("Lists of parties ({patterns})", patterns=" ".join(_ENDINGS)), tr("All files (*)")]
    parent = session.navigator.dialog_parent
    begin = saving.folder_for(session, _FOLDER)
    saving.ask_for_file(parent, tr("Load a list of parties"), begin, partial(load_list, session), kinds)


def load_list(session: Session, path: Path) -> None:
    """Load the list in a file; its name is asked for where the file does not tell which list it is."""
    saving.remember_folder(session, _FOLDER, path)
    lists = session.workspace.party_lists

    def propose() -> tuple[ProposedName, list[ShownList]]:
        newest = lists.newest_loaded()
        return propose_name(path, newest), newest

    def go_on(proposal: tuple[ProposedName, list[ShownList]]) -> None:
        proposed, newest = proposal
        if proposed.is_certain:
            _load(session, path, proposed.name)
        else:
            _ask_for_name(session, path, proposed, newest)

    session.read("name of list", propose, go_on)


def save_empty_list(session: Session) -> None:
    """Save a list with nothing but its columns, to be filled in."""

    def write(path: Path) -> None:
        session.tasks.run(
            f"write {path}",
            lambda _progress: save_template(path),
            lambda _none: saving.tell_saved(session, path),
            lane=WRITE,
        )

    kind = saving.FileKind(tr("CSV text (*.csv)"), _FOLDER)
    parent, title = session.navigator.dialog_parent, tr("Save an empty list of parties")
    saving.ask_where(parent, session, kind, title=title, name="parties.csv", then=write)


def _ask_for_name(session: Session, path: Path, proposed: ProposedName, newest: Sequence[ShownList]) -> None:
    parent: QWidget = session.navigator.dialog_parent
    renewed = [
        (party_list.id, tr("A newer version of “{name}”", name=party_list.name)) for party_list in newest
    ]
    choice = Input("list", tr("It is"), kind="choice", options=[(_NEW, tr("A new list")), *renewed])
    name = Input("name", tr("Called"), hint=tr("such as: own list, EU sanctions"))
    form = Form([Group("", [[choice], [name]])] if renewed else [Group("", [[name]])], 90)
    form.show_values(
        {"list": proposed.renews.id if proposed.renews else _NEW, "name": proposed.name}
        if renewed
        else {"name": proposed.name}
    )

    def show_whether_new() -> None:
        is_renewed = bool(form.current_values().get("list"))
        why = tr("A newer version has the name of its list.")
        set_available(form.find_editor("name"), why if is_renewed else "")

    def load(dialog: FormDialog) -> None:
        values = form.current_values()
        chosen = {party_list.id: party_list.name for party_list in newest}.get(
            values.get("list", ""), values["name"]
        )
        names = {fold_name(party_list.name) for party_list in newest}
        if not chosen.strip():
            dialog.show_faults({"name": tr("Fill this in.")})
            return
        if not values.get("list") and fold_name(chosen) in names:
            dialog.show_faults({"name": tr("A list is called so: choose it above, or another name.")})
            return
        dialog.close()
        _load(session, path, chosen)

    form.edited.connect(show_whether_new)
    show_whether_new()
    about = tr("{file} does not say which list it is.", file=files.display_name(Path(path.name)))
    dialog = FormDialog(
        parent, tr("Load a list of parties"), form, load, about=about, verb=tr("Load"), place="dialog/list"
    )
    dialog.show_first()


def _load(session: Session, path: Path, name: str) -> None:
    lists = session.workspace.party_lists

    def work(progress: Progress) -> tuple[ShownList, bool]:
        before = {key_of(party_list) for party_list in lists.list_all()}
        loaded = lists.load_file(path, name, progress=progress.step, cancelled=lambda: progress.cancelled)
        return loaded, key_of(loaded) in before

    def show(loaded: tuple[ShownList, bool]) -> None:
        party_list, was_there = loaded
        session.navigator.show_page(PageId.LIST_VERSIONS, key_of(party_list))
        if was_there:
            text = tr("{name} was loaded from this very file before: nothing changed", name=party_list.name)
            session.navigator.show_message(text)
        else:
            _prepare(session, party_list)

    text = tr("Loading {name}", name=files.display_name(Path(path.name)))
    session.navigator.run_long_work(
        text,
        work,
        show,
        key=f"list {path}",
        lane=WRITE,
        stopped=partial(session.change_bus.announce, ("lists",)),
    )


def _prepare(session: Session, party_list: ShownList) -> None:
    """Build what makes a list fast to search; without it, as when that is cancelled, it is only searched more slowly.

    Names are looked up again only afterwards: looking them up would build the same once more.
    """
    lists = session.workspace.party_lists

    def work(progress: Progress) -> None:
        lists.keep_index(party_list, progress=progress.step, cancelled=lambda: progress.cancelled)

    def finish() -> None:
        session.note_saved(("lists",))
        count = strings.tr_n("%n entries", party_list.rows)
        session.navigator.show_message(
            tr(
                "Loaded {name}, version {version}: {count}",
                name=party_list.name,
                version=party_list.version,
                count=count,
            )
        )

    text = tr("Preparing {name} to be searched", name=party_list.name)
    session.navigator.run_long_work(
        text, work, lambda _none: finish(), key=f"index {key_of(party_list)}", stopped=finish
    )


# --------------------------------------------------------------------------------------------------
# What the two sides of the page Lists share: the tabs between them, dropping a file, and the reminder to
# renew.


_SIDES = (PageId.LISTS, PageId.LIST_VERSIONS)


class ListsPage(ListPage):
    """One side of the page; lists belong to no client, so it is read and stays whichever client is open."""

    topics = ("lists",)

    def __init__(self, session: Session, about: str, hint: str) -> None:
        super().__init__(session, tr("Lists"), about, hint)
        self.setAcceptDrops(True)
        self.sides = QTabBar()
        self.sides.setAccessibleName(tr("Entries or lists"))
        self.sides.setDrawBase(False)
        self.sides.setExpanding(False)
        for text in (tr("Entries"), tr("Lists and versions")):
            add_side(self.sides, text)
        self.sides.setCurrentIndex(_SIDES.index(self.key))
        self.sides.currentChanged.connect(self._show_other_side)
        self.reminder = Banner()
        self._reminded = ""
        self.body.insertWidget(0, self.reminder)
        self.body.insertWidget(0, self.sides, 0, Qt.AlignmentFlag.AlignLeft)
        self.leave_out_where_cramped(self.sides)
        # With the tabs above it the detail would be taller than a small window, and the whole page would scroll.
        self.split.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.load = button(tr("Load a list"), lambda: ask_for_list(session), role="primary")

    def _show_other_side(self, side: int) -> None:
        with QSignalBlocker(self.sides):
            self.sides.setCurrentIndex(_SIDES.index(self.key))
        self.session.navigator.show_page(_SIDES[side])

    def clear_client(self) -> None:
        """Lists are those of the whole file: another client changes nothing in them."""

    def remind_of_old(self, newest: Sequence[ShownList]) -> None:
        """Say which lists were loaded longer ago than the settings allow; what was closed stays closed."""
        most, today = self.session.settings.lists_reminder_days, self.session.today
        old = [party_list for party_list in newest if party_list.age_on(today) > most]
        names = join_with_commas(
            tr("{name} ({days} days ago)", name=party_list.name, days=party_list.age_on(today))
            for party_list in old
        )
        if names == self._reminded:
            return
        self._reminded = names
        if not names:
            self.reminder.hide()
            return
        text = tr("Loaded long ago, look whether there is a newer one: {lists}", lists=names)
        self.reminder.show_message(text, act=tr("Load a list"), action=lambda: ask_for_list(self.session))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Load the list that was dropped: one at a time, since each is named for itself."""
        files = _dropped(event)
        if not files:
            return
        event.acceptProposedAction()
        load_list(self.session, files[0])
        if len(files) > 1:
            text = tr("One list is loaded at a time: {name}", name=files[0].name)
            self.session.navigator.show_message(text)


def _dropped(event: QDropEvent) -> list[Path]:
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
