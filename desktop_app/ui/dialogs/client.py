# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The form of a client: whose catalogue it is, and what stands on its papers."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QWidget

from desktop_app.services.forms import Client
from desktop_app.services.rows import ClientDetail
from desktop_app.ui.dialogs.frame import FormDialog
from desktop_app.ui.fields import groups_of, texts
from desktop_app.ui.session import Session
from desktop_app.ui.strings import tr
from desktop_app.ui.widgets.form import Form

_ROWS = (
    ("name",),
    ("name_zh",),
    ("country",),
    ("address",),
    ("currency",),
    ("paper_languages",),
    ("letterhead_line_1",),
    ("letterhead_line_2",),
    ("note",),
)


def _made(dialog: FormDialog, session: Session, client: int) -> None:
    dialog.finish()
    session.go("client", client)


def open_client(parent: QWidget, session: Session, detail: ClientDetail | None) -> FormDialog:
    """Open the form of a client, or a blank one."""
    form = Form(groups_of(session, Client, [("", _ROWS)]), 160)
    form.show_values(texts(detail.client if detail else Client(paper_languages="en")))

    def save(dialog: FormDialog) -> None:
        dialog.begin()
        clients = session.desk.clients
        if detail is None:
            filled = Client(**form.values())
            session.change(
                lambda: clients.create(filled),
                partial(_made, dialog, session),
                dialog.refuse,
            )
        else:
            changed = replace(detail.client, **form.values())
            session.change(
                lambda: clients.update(detail.id, changed),
                lambda _none: dialog.finish(),
                dialog.refuse,
            )

    title = tr("Edit client") if detail else tr("Add client")
    about = tr("Whose catalogue it is; its name and letterhead stand on every paper.")
    dialog = FormDialog(parent, title, form, save, about=about)
    dialog.show_first()
    return dialog
