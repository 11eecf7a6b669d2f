# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The actions of the commands by id; commands that only go to a page are handled by the window."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, partial
from typing import Any, Final, Protocol

from desktop_app import settings as user_settings
from desktop_app.basics.resources import resource_path
from desktop_app.ui.look import theme
from desktop_app.ui.pages import Pages
from desktop_app.ui.session.navigator import Navigator, PageId
from desktop_app.ui.session.session import Session
from desktop_app.ui.shell import import_export
from desktop_app.ui.words.strings import join_with_commas, tr


class TakesSteps(Protocol):
    """A history that can undo and redo its own changes."""

    def undo(self) -> None:
        """Undo the latest change."""

    def redo(self) -> None:
        """Redo the change that was undone last."""


class CommandWindow(Navigator, Protocol):
    """The window as a command sees it."""

    session: Session
    pages: Pages
    page_id: str
    """The page in front; ``screening`` while a screening is."""

    @property
    def undo_steps(self) -> TakesSteps:
        """Return the history that Undo and Redo work on."""


def _add_row_to(page_id: str, window: CommandWindow) -> None:
    """Show a list page and open a blank form on it."""
    window.show_page(page_id)
    if window.page_id == page_id:  # else the user is asked first whether to leave the form
        window.pages[page_id].add_new_row()


def _load_sample(window: CommandWindow) -> None:
    session = window.session
    step = window.show_progress(tr("Loading the sample client"))

    def show_client(client: int) -> None:
        window.hide_progress()
        window.open_client(client)

    session.change_with(lambda _progress: session.workspace.load_sample(), show_client, at=step)


def _add_client(window: CommandWindow) -> None:
    from desktop_app.ui.dialogs.client import open_client  # dialogs are loaded when they are first opened

    open_client(window.dialog_parent, window.session)


def _edit_client(window: CommandWindow) -> None:
    from desktop_app.ui.dialogs.client import open_client

    session = window.session
    client = session.client
    if client is not None:
        session.read(
            "client form",
            lambda: session.workspace.clients.get(client),
            lambda form: open_client(window.dialog_parent, session, client, form),
        )


def _change_logo(window: CommandWindow) -> None:
    from desktop_app.ui.dialogs.client import LogoDialog

    if window.session.client is not None:
        LogoDialog(window.dialog_parent, window.session, window.session.client).open()


def _focus_filter(window: CommandWindow) -> None:
    page = window.pages.get(window.page_id)
    box = page.filter_box() if page is not None else None
    if box is not None:
        box.setFocus()


def _ask_what_to_screen(window: CommandWindow) -> None:
    """Open the dialog of a new screening; on the page of products the current one is filled in."""
    from desktop_app.ui.dialogs.new_screening import open_new_screening

    product = window.pages.products.current_product() if window.page_id == PageId.PRODUCTS else None
    open_new_screening(window.dialog_parent, window.session, "" if product is None else str(product))


def _ship(window: CommandWindow) -> None:
    """Open the form of a shipment of one product; on the page of products the current one is filled in."""
    from desktop_app.ui.pages.shipments.ship import open_shipping  # loaded with the first shipment

    product = window.pages.products.current_product() if window.page_id == PageId.PRODUCTS else None
    open_shipping(window.dialog_parent, window.session, product)


def _save_list(window: CommandWindow) -> None:
    page = window.pages.get(window.page_id)
    if page is None or not page.save_list():
        window.show_message(tr("There is no list on this page. Go to one, such as Products."))


def _record_check(window: CommandWindow) -> None:
    from desktop_app.ui.dialogs.record import open_check

    open_check(window.dialog_parent, window.session)


def _look_up_standing(window: CommandWindow) -> None:
    from desktop_app.ui.dialogs.look_up_standing import open_look_up

    open_look_up(window.dialog_parent, window.session)


def _show_about(window: CommandWindow) -> None:
    from desktop_app.ui.dialogs.about import open_about

    open_about(window.dialog_parent, window.session, list_shortcuts())


def _switch_theme(window: CommandWindow) -> None:
    session = window.session
    other = "light" if theme.active_theme().name == "dark" else "dark"
    session.settings = user_settings.with_values(session.settings, {"appearance": other})
    user_settings.save_settings(session.folders.settings_file, session.settings)
    window.apply_appearance()


def _ask_for_list(window: CommandWindow) -> None:
    """Ask for a file to import; a list that is open and not taken is shown again instead."""
    page = window.pages.get(PageId.IMPORT)
    if page is not None and page.is_editing and window.page_id != PageId.IMPORT:
        window.show_page(PageId.IMPORT)
    else:
        import_export.ask_for_file(window.session)


def _ask_for_paper(window: CommandWindow) -> None:
    window.show_page(PageId.CHECK_PAPER)
    if window.page_id == PageId.CHECK_PAPER:  # else the user is asked first whether to leave the form
        window.pages.check_paper.ask_for_paper()


def _verify_journal(window: CommandWindow) -> None:
    window.show_page(PageId.JOURNAL)
    if window.page_id == PageId.JOURNAL:  # else the user is asked first whether to leave the form
        window.pages.journal.verify_journal()


def _save_register(window: CommandWindow) -> None:
    from desktop_app.ui.pages.records.page import save_register  # loaded with the page of records

    save_register(window.session, "determinations", tr("Register of determinations"))


def _save_for_auditor(window: CommandWindow) -> None:
    from desktop_app.ui.pages.records.page import save_audit_folder

    save_audit_folder(window.session)


def _load_party_list(window: CommandWindow) -> None:
    from desktop_app.ui.pages.party_lists.loading import ask_for_list  # loaded with the page of lists

    ask_for_list(window.session)


def _save_empty_party_list(window: CommandWindow) -> None:
    from desktop_app.ui.pages.party_lists.loading import save_empty_list

    save_empty_list(window.session)


def _look_up_all(window: CommandWindow) -> None:
    from desktop_app.ui.dialogs.rescreening import look_up_all

    look_up_all(window.session)


COMMANDS: Final[Mapping[str, Callable[[CommandWindow], object]]] = {
    "screen.new": _ask_what_to_screen,
    "ship": _ship,
    "product.add": partial(_add_row_to, PageId.PRODUCTS),
    "supplier.add": partial(_add_row_to, PageId.SUPPLIERS),
    "party.add": partial(_add_row_to, PageId.PARTIES),
    "shipment.add": partial(_add_row_to, "screenings"),
    "rate.add": partial(_add_row_to, PageId.RATES),
    "import": _ask_for_list,
    "paste": lambda window: import_export.paste_table(window.session),
    "export": lambda window: import_export.save_catalogue(window.session),
    "list.save": _save_list,
    "template": lambda window: import_export.save_template(window.session),
    "example": lambda window: import_export.save_example(window.session),
    "check.record": _record_check,
    "check.look_up": _look_up_standing,
    "client.add": _add_client,
    "client.edit": _edit_client,
    "client.logo": _change_logo,
    "paper.check": _ask_for_paper,
    "list.load": _load_party_list,
    "list.template": _save_empty_party_list,
    "party.rescreen": _look_up_all,
    "register": _save_register,
    "auditor": _save_for_auditor,
    "journal": _verify_journal,
    "sample": _load_sample,
    "undo": lambda window: window.undo_steps.undo(),
    "redo": lambda window: window.undo_steps.redo(),
    "find": _focus_filter,
    "theme": _switch_theme,
    "about": _show_about,
    "quit": lambda window: window.close(),
}

# --------------------------------------------------------------------------------------------------
# The commands: text, keys and icon of each are in ``resources/window/commands.toml``. Menus, buttons and the command
# box are made from them.


@dataclass(frozen=True, slots=True)
class Command:
    """A command that can be run from any page; the command box finds it by its English text and ``words`` too."""

    id: str
    text: str
    keys: str = ""
    icon: str = ""
    needs_client: bool = True
    other_keys: str = ""
    words: str = ""


@cache
def _declared_commands() -> dict[str, dict[str, Any]]:
    return tomllib.loads(resource_path("window", "commands.toml").read_text("utf-8"))


def list_commands() -> tuple[Command, ...]:
    """Return every command, in the language of the screens."""
    return tuple(
        Command(
            command,
            **declared
            | {"text": tr(declared["text"]), "words": f"{declared['text']} {declared.get('words', '')}"},
        )
        for command, declared in _declared_commands().items()
    )


def list_shortcuts() -> list[tuple[str, str]]:
    """Return text and keys of every command that has a key."""
    return [
        (command.text, join_with_commas(filter(None, (command.keys, command.other_keys))))
        for command in list_commands()
        if command.keys
    ]
