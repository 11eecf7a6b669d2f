# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""How columns are read, kept under a name, used again, and shared as a file."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final, Protocol

from PySide6.QtWidgets import QMenu

from desktop_app.basics import files
from desktop_app.listreader import TableMapping
from desktop_app.services.importing.draft import ListPreview
from desktop_app.services.importing.mappings import RememberedMapping, read_mappings, write_mappings
from desktop_app.services.schema.outcome import Done
from desktop_app.ui.dialogs.frame import FormDialog
from desktop_app.ui.pages.importing.sheet_state import Choosing
from desktop_app.ui.plain import add_entry, add_menu, set_available
from desktop_app.ui.session.session import Session
from desktop_app.ui.shared_views import saving
from desktop_app.ui.shared_views.saving import FileKind, ask_where, folder_for, remember_folder, write_file
from desktop_app.ui.widgets.form import Form, Group, Input
from desktop_app.ui.words.strings import format_moment, tr

_KEY: Final = "mappings"


class MappedPage(Protocol):
    """The page as the mappings see it."""

    session: Session
    choosing: Choosing
    preview: ListPreview | None

    def work_out(self) -> None:
        """Work out again what would happen, after a choice."""
        ...


def add_mapping_entries(page: MappedPage, menu: QMenu, kept: Iterable[RememberedMapping]) -> None:
    """Add what can be done with mappings to the menu of the page."""
    mappings = [table.mapping for table in page.preview.tables] if page.preview else []
    _add(
        menu,
        tr("Keep how the columns are read, under a name"),
        lambda: _keep(page, mappings[0]),
        can=bool(mappings),
    )
    inner = add_menu(menu, tr("Read the columns as kept"))
    for one in kept:
        _add_kept(
            page, add_menu(inner, one.name or tr("a list of {day}", day=format_moment(one.saved_at))), one
        )
    set_available(inner.menuAction(), tr("Nothing is kept yet.") if inner.isEmpty() else "")
    menu.setToolTipsVisible(True)
    _add(
        menu, tr("Save how the columns are read as a file"), lambda: _save(page, mappings), can=bool(mappings)
    )
    _add(menu, tr("Read the columns as a file says"), lambda: _ask_for_file(page), can=bool(mappings))


def _add(menu: QMenu, text: str, do: Callable[[], object], *, can: bool = True) -> None:
    action = add_entry(menu, text)
    set_available(action, "" if can else tr("Open a list first."))
    action.triggered.connect(lambda _on=False: do())


def _add_kept(page: MappedPage, menu: QMenu, kept: RememberedMapping) -> None:
    remembered = page.session.client_workspace.remembered
    _add(menu, tr("Use it"), lambda: _use(page, read_mappings(kept.mapping.encode(), kept.name)))
    _add(
        menu,
        tr("Give it another name"),
        lambda: _ask_for_name(
            page.session, kept.name, lambda name: remembered.rename(kept.id, name, opened=kept.name)
        ),
    )
    _add(menu, tr("Forget it"), lambda: page.session.change(lambda: remembered.delete(kept.id)))


def _use(page: MappedPage, mappings: Iterable[TableMapping]) -> None:
    page.choosing.use_mappings({mapping.shape: mapping for mapping in mappings})
    page.work_out()


def _keep(page: MappedPage, mapping: TableMapping) -> None:
    remembered, text = page.session.client_workspace.remembered, write_mappings([mapping])
    _ask_for_name(page.session, "", lambda name: remembered.save(mapping.shape, text, name))


def _ask_for_name(session: Session, name: str, save: Callable[[str], Done[int] | Done[None]]) -> None:
    form = Form([Group("", [[Input("name", tr("Name"))]])], 80)
    form.show_values({"name": name})

    def keep(dialog: FormDialog) -> None:
        typed = form.current_values()["name"]
        if not typed:
            dialog.show_faults({"name": tr("Fill this in.")})
            return
        dialog.lock_until_done()
        session.change(lambda: save(typed), lambda _id: dialog.close_when_done(), dialog.show_refusal)

    about = tr("Lists with the same headings are read like this one; it is kept for this client.")
    title = tr("Keep how the columns are read")
    FormDialog(session.navigator.dialog_parent, title, form, keep, about=about, verb=tr("Keep")).show_first()


def _mapping_files() -> FileKind:
    return FileKind(tr("Mapping (*.json)"), _KEY)


def _save(page: MappedPage, mappings: Iterable[TableMapping]) -> None:
    content = write_mappings(mappings).encode()
    ask_where(
        page.session.navigator.dialog_parent,
        page.session,
        _mapping_files(),
        title=tr("Save how the columns are read"),
        name="mapping.json",
        then=lambda path: write_file(page.session, path, content),
    )


def _ask_for_file(page: MappedPage) -> None:
    session = page.session

    def read_file(path: Path) -> None:
        remember_folder(session, _KEY, path)
        session.read(
            "mapping file",
            lambda: read_mappings(files.read_limited(path, files.MAPPING_FILE), path.name),
            lambda mappings: _use(page, mappings),
        )

    saving.ask_for_file(
        session.navigator.dialog_parent,
        tr("Read the columns as a file says"),
        folder_for(session, _KEY),
        read_file,
        [_mapping_files().label, tr("All files (*)")],
    )
