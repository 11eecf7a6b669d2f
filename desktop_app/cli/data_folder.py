# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The data folder as commands open it, and the client that they work on."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from desktop_app.basics import files
from desktop_app.basics.folding import fold_name
from desktop_app.basics.messages import Phrase, Refused
from desktop_app.cli.output import print_error
from desktop_app.paths import Folders, user_folders
from desktop_app.services.context.program import Program
from desktop_app.services.data_folder.open import check_not_lost, open_folder
from desktop_app.settings import load_settings

if TYPE_CHECKING:
    from desktop_app.services.schema.rows import ClientRow
    from desktop_app.services.workspace import ClientWorkspace, Workspace

_NAME_FOLDER = "Name the folder that holds it with --data-dir"


@contextmanager
def open_for_reading(program: Program, options: Namespace, *, do: str = _NAME_FOLDER) -> Iterator[Workspace]:
    """Open an existing data file, also while a window has it open; nothing is made or upgraded.

    ``do`` says what to do where there is none.
    """
    # The database libraries are among the slowest imports of the program.
    from desktop_app.services.workspace import open_workspace_to_read

    folders = existing_folders(options, do=do)
    workspace = open_workspace_to_read(program, folders.database)
    try:
        yield workspace
    finally:
        _tell_left_out(workspace)
        workspace.close()


@contextmanager
def open_for_writing(program: Program, folders: Folders) -> Iterator[Workspace]:
    """Open a data folder as a window does: it is made if it is new, and locked until the command ends."""
    name = load_settings(folders.settings_file).signer
    opened = open_folder(program, folders, by=name)
    try:
        yield opened.workspace
    finally:
        _tell_left_out(opened.workspace)
        opened.close()


def _tell_left_out(workspace: Workspace) -> None:
    """Print what the command read and left out because the journal does not vouch for it."""
    for sentence in workspace.left_out:
        print_error(f"lodestone: {sentence}. Run journal verify.")


@contextmanager
def client_for_reading(program: Program, options: Namespace) -> Iterator[ClientWorkspace]:
    """Open the data folder to read, and return the client that the options name; errors as for both."""
    with open_for_reading(program, options) as workspace:
        yield workspace.client_workspace(find_client(workspace, options.client).id)


@contextmanager
def clients_for_reading(
    program: Program, options: Namespace
) -> Iterator[list[tuple[ClientRow, ClientWorkspace]]]:
    """Open the data folder to read, and return the client that the options name, or all of them, by name.

    Errors: as for both; Refused if all are wanted and there is none.
    """
    with open_for_reading(program, options) as workspace:
        yield list_named(workspace, options)


def list_named(workspace: Workspace, options: Namespace) -> list[tuple[ClientRow, ClientWorkspace]]:
    """Return the client that the options name, or all of them, by name.

    Errors: as for ``find_client``; Refused if all are wanted and there is none.
    """
    clients = workspace.clients.rows() if options.all_clients else []
    if not clients:
        clients = [find_client(workspace, options.client)]
    return [(client, workspace.client_workspace(client.id)) for client in clients]


@contextmanager
def client_for_writing(program: Program, options: Namespace) -> Iterator[ClientWorkspace]:
    """Open the data folder that is there to change it, and return the client that the options name."""
    with open_for_writing(program, existing_folders(options)) as workspace:
        yield workspace.client_workspace(find_client(workspace, options.client).id)


def existing_folders(options: Namespace, *, do: str = _NAME_FOLDER) -> Folders:
    """Return the folders of the user.

    Errors: Refused if there is no data file in them, or an empty one.
    """
    folders = folders_of(options)
    check_not_lost(folders)
    if not folders.has_database():
        raise Refused("there is no data file", file=files.display_name(folders.database), do=do)
    if not folders.database.stat().st_size:
        raise Refused("the data file is empty", file=files.display_name(folders.database), do=do)
    return folders


def folders_of(options: Namespace) -> Folders:
    """Return the folders that the options before the command name, else the usual ones."""
    return user_folders(options.data_dir, portable=options.portable)


def find_client(workspace: Workspace, named: str | None) -> ClientRow:
    """Return the client with a key or a name; without one named, the only one.

    Errors: Refused if there is none, or if it is not clear which is meant.
    """
    clients = workspace.clients.rows()
    if named is None:
        if not clients:
            raise Refused("there is no client yet", do="Add one with client add NAME")
        if len(clients) > 1:
            raise Refused(
                Phrase("there are {count} clients, and none is named", count=len(clients)),
                where="--client",
                do="Name one by its key or name; client list prints them",
            )
        return clients[0]
    named_clients = clients_called(clients, named)
    if not named_clients:
        raise Refused(
            Phrase('there is no client "{name}"', name=named),
            where="--client",
            do="Add it with client add NAME, or name one that client list prints",
        )
    if len(named_clients) > 1:
        raise Refused(
            Phrase('"{name}" is the name of {count} clients', name=named, count=len(named_clients)),
            where="--client",
            do=f"Name the key instead: {', '.join(client.client for client in named_clients)}",
        )
    return named_clients[0]


def clients_called(clients: Sequence[ClientRow], named: str) -> list[ClientRow]:
    """Return the client with a key, else those with a name, whatever its case and spaces."""
    wanted = fold_name(named)
    return [client for client in clients if client.client == named.strip()] or [
        client
        for client in clients
        if wanted and wanted in (fold_name(client.name), fold_name(client.name_zh))
    ]
