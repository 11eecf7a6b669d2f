# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The commands: id, text, keys and icon of each. Menus, buttons and the command box are made from them."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.ui.words.strings import join_with_commas, tr


@dataclass(frozen=True, slots=True)
class Command:
    """A command that can be run from any page."""

    id: str
    text: str
    keys: str = ""
    icon: str = ""
    needs_client: bool = True
    other_keys: str = ""


def list_commands() -> tuple[Command, ...]:
    """Return every command, in the language of the screens."""
    return (*_list_page_commands(), *_list_work_commands())


def _list_page_commands() -> tuple[Command, ...]:
    return (
        Command("go.overview", tr("Go to Overview"), "Ctrl+1", "home", needs_client=False),
        Command("go.products", tr("Go to Products"), "Ctrl+2", "package"),
        Command("go.suppliers", tr("Go to Suppliers"), "Ctrl+3", "building-factory-2"),
        Command("go.parties", tr("Go to Parties"), "Ctrl+4", "users"),
        Command("go.screenings", tr("Go to Screenings"), "Ctrl+5", "list-check"),
        Command("go.records", tr("Go to Records"), "Ctrl+6", "file-text"),
        Command("go.law", tr("Go to Law"), "Ctrl+7", "scale", needs_client=False),
        Command("go.settings", tr("Go to Settings"), "Ctrl+,", "settings", needs_client=False),
        Command("go.rates", tr("Exchange rates"), "", "refresh"),
        Command("go.judging", tr("Judge names"), "", "user-check"),
        Command("go.to_finish", tr("Go to what lists left open"), "", "checklist"),
        Command("go.lists", tr("Go to Lists"), "Ctrl+8", "list-search", needs_client=False),
        Command(
            "go.list_versions", tr("Go to lists and their versions"), "", "list-search", needs_client=False
        ),
        Command("go.journal", tr("Go to Journal"), "", "list-check", needs_client=False),
    )


def _list_work_commands() -> tuple[Command, ...]:
    return (
        Command("screen.new", tr("New screening"), "Ctrl+N", "plus"),
        Command("product.add", tr("Add product"), "", "plus"),
        Command("supplier.add", tr("Add supplier"), "", "plus"),
        Command("party.add", tr("Add party"), "", "plus"),
        Command("shipment.add", tr("Add shipment"), "", "plus"),
        Command("rate.add", tr("Add exchange rate"), "", "plus"),
        Command("import", tr("Import parts list"), "Ctrl+I", "upload", needs_client=False),
        Command("paste", tr("Import the table on the clipboard"), "Ctrl+Shift+V", "copy", needs_client=False),
        Command("export", tr("Export catalogue"), "", "download"),
        Command("list.save", tr("Save this list as a workbook or CSV"), "", "download", needs_client=False),
        Command("template", tr("Save empty workbook"), "", "file-spreadsheet", needs_client=False),
        Command("example", tr("Save example workbook"), "", "file-spreadsheet", needs_client=False),
        Command("check.record", tr("Record a check"), "Ctrl+R", "check"),
        Command("paper.check", tr("Check a paper"), "", "checklist", needs_client=False),
        Command("list.load", tr("Load a list of parties"), "", "upload", needs_client=False),
        Command(
            "list.template", tr("Save an empty list of parties"), "", "file-spreadsheet", needs_client=False
        ),
        Command("party.rescreen", tr("Look up all parties again"), "", "refresh"),
        Command("register", tr("Save register of determinations"), "", "download"),
        Command("auditor", tr("Save folder for an auditor"), "", "download"),
        Command("journal", tr("Verify the journal"), "", "list-check", needs_client=False),
        Command("client.add", tr("Add client"), "", "building", needs_client=False),
        Command("client.edit", tr("Edit client"), "", "pencil"),
        Command("client.logo", tr("Logo of the letterhead"), "", "pencil"),
        Command("sample", tr("Load the sample client"), "", "database-import", needs_client=False),
        Command("undo", tr("Undo"), "Ctrl+Z", "arrow-back-up", needs_client=False),
        Command(
            "redo", tr("Redo"), "Ctrl+Shift+Z", "arrow-forward-up", needs_client=False, other_keys="Ctrl+Y"
        ),
        Command("find", tr("Filter this page"), "Ctrl+F", "search", needs_client=False),
        Command("theme", tr("Switch between light and dark"), "", "moon", needs_client=False),
        Command("about", tr("About Lodestone"), "F1", "info-circle", needs_client=False),
        Command("quit", tr("Quit"), "Ctrl+Q", "x", needs_client=False),
    )


def list_shortcuts() -> list[tuple[str, str]]:
    """Return text and keys of every command that has a key."""
    return [
        (command.text, join_with_commas(filter(None, (command.keys, command.other_keys))))
        for command in list_commands()
        if command.keys
    ]
