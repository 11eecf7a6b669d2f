# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A client moves to another desk: it is saved into a file, handed over with it, or taken out of one."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Final

from desktop_app.services.client_files import ENDING
from desktop_app.services.context.stores import CameClient, SavedClient
from desktop_app.services.schema.declaration import Done
from desktop_app.services.schema.rows import ClientRow
from desktop_app.ui.session.session import Session
from desktop_app.ui.shared_views import saving
from desktop_app.ui.shared_views.dialog_frame import DialogFrame, tell_error
from desktop_app.ui.widgets.parts import button, fill, label
from desktop_app.ui.words.strings import tr

_KEY: Final = "clients"


class MovingClientDialog(DialogFrame):
    """Says what a client's file holds, and asks whether the client stays open here."""

    handbook_place = "dialog/moving"

    def __init__(self, session: Session, client: ClientRow) -> None:
        about = tr(
            "One file with catalogue, shipments, screenings, judgements, records with their papers and evidence, and"
            " the part of the journal that proves them. Nothing of another client is in it."
        )
        title = tr("Save {client} for another desk", client=client.name)
        super().__init__(session.navigator.dialog_parent, title, about, 560)
        self._session, self._client = session, client
        handing_over = tr(
            "Handed over, nothing more is recorded for this client here; it stays to be read. {person} stands in the"
            " journal as who decided it.",
            person=session.workspace.user_name,
        )
        fill(self.body, [label(handing_over, wrap=True)])
        self.hand_over = button(tr("Hand over"), partial(self._ask_where, hand_over=True))
        self.save = button(tr("Save a copy"), partial(self._ask_where, hand_over=False), role="primary")
        self.add_buttons(button(tr("Cancel"), self.close), self.hand_over, self.save)

    def _ask_where(self, *, hand_over: bool) -> None:
        self.close()
        kind = saving.FileKind(f"{tr('Client of Lodestone')} (*{ENDING})", _KEY)
        saving.ask_where(
            self._session.navigator.dialog_parent,
            self._session,
            kind,
            title=tr("Hand over") if hand_over else tr("Save a copy"),
            name=f"{self._client.client}{ENDING}",
            then=partial(save_client, self._session, self._client, hand_over=hand_over),
        )


def save_client(session: Session, client: ClientRow, file: Path, *, hand_over: bool) -> None:
    """Write a client into a file and tell where it is."""
    workspace = session.workspace

    def save() -> Done[SavedClient]:
        saved = workspace.client_files.save_client(
            client.id, file, hand_over=hand_over, by=workspace.user_name if hand_over else ""
        )
        return Done(saved, frozenset({"clients"}) if hand_over else frozenset())

    session.change(save, lambda _saved: saving.tell_saved(session, file), partial(_tell_error, session))


def open_moving(session: Session) -> None:
    """Ask how the client that is open is to be saved."""
    client = next((row for row in session.workspace.clients.rows() if row.id == session.client), None)
    if client is not None:
        MovingClientDialog(session, client).open()


def ask_for_client(session: Session) -> None:
    """Ask for the file of a client, and take it."""
    begin, then = saving.in_folder_of(session, _KEY, partial(take_client, session))
    kinds = [f"{tr('Client of Lodestone')} (*{ENDING})", tr("All files (*)")]
    saving.ask_for_file(session.navigator.dialog_parent, tr("Take a client"), begin, then, kinds)


def take_client(session: Session, file: Path) -> None:
    """Take a client out of its file, open it, and tell what came."""
    workspace = session.workspace

    def show(came: CameClient) -> None:
        session.navigator.open_client(came.client)
        if came.noted:
            text = tr(
                "{client} was taken: records {records}, papers {papers}, evidence {evidence}",
                client=came.saved.name,
                records=came.saved.records,
                papers=came.saved.papers,
                evidence=came.saved.evidence,
            )
        else:
            text = tr("{client} was taken before; nothing was changed", client=came.saved.name)
        session.navigator.show_message(text)

    session.change(
        lambda: workspace.client_files.take_client(file, by=workspace.user_name),
        show,
        partial(_tell_error, session),
    )


def _tell_error(session: Session, error: Exception) -> None:
    tell_error(session.navigator.dialog_parent, error)
