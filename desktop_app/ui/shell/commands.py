# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What each command does; commands that only go to a page are handled by the window."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Final, Protocol

from desktop_app import settings as user_settings
from desktop_app.basics.resources import resource_path
from desktop_app.ui.look import theme
from desktop_app.ui.pages import Pages
from desktop_app.ui.session.session import OF_ALL_CLIENTS, Navigator, PageId, Session
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

    def toggle_help(self) -> None:
        """Show the handbook for what is at hand, or put it away."""


_ADDED_TO: Final = {
    "product.add": PageId.PRODUCTS,
    "supplier.add": PageId.SUPPLIERS,
    "party.add": PageId.PARTIES,
    "shipment.add": "screenings",
    "rate.add": PageId.RATES,
}
"""The page on which each of these commands opens a blank form."""


FOR_ALL_CLIENTS: Final = frozenset(
    {"check.record", "check.look_up", *(f"go.{page_id}" for page_id in OF_ALL_CLIENTS)}
)
"""The commands of a client that do the same while all clients are open."""
_OF_FILES: Final[Mapping[str, Callable[[Session], None]]] = {
    "paste": import_export.paste_table,
    "export": import_export.save_catalogue,
    "template": import_export.save_template,
    "example": import_export.save_example,
}


def run_command(command_id: str, window: CommandWindow) -> None:
    """Do what a command says."""
    session, pages = window.session, window.pages

    def go_to(page_id: str, act: Callable[[], object]) -> None:
        window.show_page(page_id)
        if window.page_id == page_id:  # else the user is asked first whether to leave the form
            act()

    match command_id:
        case _ if command_id in _ADDED_TO:
            page_id = _ADDED_TO[command_id]
            go_to(page_id, lambda: pages[page_id].add_new_row())
        case _ if command_id in _OF_FILES:
            _OF_FILES[command_id](session)
        case "import":
            page = pages.get(PageId.IMPORT)
            if page is not None and page.is_editing and window.page_id != PageId.IMPORT:
                window.show_page(PageId.IMPORT)  # a list that is open and not taken comes first
            else:
                import_export.ask_for_file(session)
        case "list.save":
            page = pages.get(window.page_id)
            if page is None or not page.save_list():
                window.show_message(tr("There is no list on this page. Go to one, such as Products."))
        case "paper.check":
            go_to(PageId.CHECK_PAPER, lambda: pages.check_paper.ask_for_paper())
        case "paper.folder":
            go_to(PageId.CHECK_PAPER, lambda: pages.check_paper.ask_for_folder())
        case "journal":
            go_to(PageId.JOURNAL, lambda: pages.journal.verify_journal())
        case "sample":
            step = window.show_progress(tr("Loading the sample client"))

            def show_client(client: int) -> None:
                window.hide_progress()
                window.open_client(client)

            session.change_with(lambda _progress: session.workspace.load_sample(), show_client, at=step)
        case "all_clients":
            window.open_all_clients()
        case "all.what_if":
            window.open_all_clients(PageId.ALL_WHAT_IF)
        case "undo":
            window.undo_steps.undo()
        case "redo":
            window.undo_steps.redo()
        case "find":
            page = pages.get(window.page_id)
            box = page.filter_box() if page is not None else None
            if box is not None:
                box.setFocus()
        case "help":
            window.toggle_help()
        case "theme":
            other = "light" if theme.active_theme().name == "dark" else "dark"
            session.settings = user_settings.with_values(session.settings, {"appearance": other})
            user_settings.save_settings(session.folders.settings_file, session.settings)
            window.apply_appearance()
        case "quit":
            window.close()
        case _:
            _open_dialog(command_id, window)


def _open_dialog(command_id: str, window: CommandWindow) -> None:
    """Do what a command says that opens a dialog; it is loaded when it is first opened."""
    session, pages, parent = window.session, window.pages, window.dialog_parent
    match command_id:
        case "screen.new" | "ship":
            page = pages.get(window.page_id)
            product = page.current_product() if page is not None else None
            if command_id == "ship":
                from desktop_app.ui.pages.shipments.ship import open_shipping

                open_shipping(parent, session, product)
            else:
                from desktop_app.ui.dialogs.new_screening import open_new_screening

                open_new_screening(parent, session, "" if product is None else str(product))
        case "screen.same_again":
            page = pages.get(window.page_id)
            if page is None or not page.repeat_current():
                window.show_message(tr("Choose a shipment or record first, on Screenings or Records."))
        case "check.record":
            from desktop_app.ui.dialogs.record import open_check

            open_check(parent, session)
        case "check.look_up":
            from desktop_app.ui.dialogs.look_up_standing import open_look_up

            open_look_up(parent, session)
        case "client.add" | "client.edit" | "client.logo":
            from desktop_app.ui.dialogs.client import LogoDialog, open_client

            client = session.client
            if command_id == "client.add":
                open_client(parent, session)
            elif client is not None and command_id == "client.logo":
                LogoDialog(parent, session, client).open()
            elif client is not None:
                session.read(
                    "client form",
                    lambda: session.workspace.clients.get(client),
                    lambda form: open_client(parent, session, client, form),
                )
        case "client.save" | "client.take":
            from desktop_app.ui.dialogs.moving_client import ask_for_client, open_moving

            (open_moving if command_id == "client.save" else ask_for_client)(session)
        case "list.load" | "list.template":
            from desktop_app.ui.pages.party_lists.loading import ask_for_list, save_empty_list

            (ask_for_list if command_id == "list.load" else save_empty_list)(session)
        case "party.rescreen":
            from desktop_app.ui.dialogs.rescreening import look_up_all

            look_up_all(session)
        case "register" | "auditor":
            from desktop_app.ui.pages.records.page import save_audit_folder, save_register

            if command_id == "register":
                save_register(session, "determinations", tr("Register of determinations"))
            else:
                save_audit_folder(session)
        case "all.registers":
            from desktop_app.ui.shared_views.registers_of_all import save_registers_of_all

            save_registers_of_all(session)
        case "about":
            from desktop_app.ui.dialogs.about import open_about

            open_about(parent, session, list_shortcuts())
        case _:
            raise KeyError(command_id)


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
