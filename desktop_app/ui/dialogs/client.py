# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The forms of a client: all of it, and the short one of the first start."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from desktop_app import settings as user_settings
from desktop_app.basics.errors import Refused
from desktop_app.services.schema.forms import Client
from desktop_app.services.schema.rows import ChangedMeanwhile, ClientDetail
from desktop_app.ui.dialogs.frame import FormDialog
from desktop_app.ui.dialogs.meanwhile import settle_change
from desktop_app.ui.session.session import Session
from desktop_app.ui.shared_views.form_fields import form_texts, make_checker, make_groups, whole_form
from desktop_app.ui.shared_views.meanwhile import OpenedRow
from desktop_app.ui.widgets.forms.form import Form, Group, Input
from desktop_app.ui.words.strings import tr

_ROWS = (
    ("name",),
    ("name_zh",),
    ("client",),
    ("country",),
    ("address",),
    ("currency",),
    ("letterhead_line_1",),
    ("letterhead_line_2",),
    ("letterhead_line_3",),
    ("adviser",),
    ("addressee",),
    ("privilege_line",),
    ("reliance_line",),
    ("paper_size",),
    ("second_person",),
    ("retention_years",),
    ("note",),
)


def _show_new_client(dialog: FormDialog, session: Session, client: int) -> None:
    dialog.close_when_done()
    session.navigator.open_client(client)


def open_client(parent: QWidget, session: Session, detail: ClientDetail | None) -> FormDialog:
    """Open the form of a client, or a blank one."""
    groups = make_groups(session, Client, whole_form(Client, [("", _ROWS)]))
    form = Form(groups, 160, check=make_checker(session, Client))
    form.show_values(form_texts(detail.client) if detail else {})

    of_client = OpenedRow(session, form, detail.client if detail else Client())

    def save(dialog: FormDialog) -> None:
        dialog.lock_until_done()
        clients = session.workspace.clients
        if detail is None:
            filled = Client(**form.current_values())
            session.change(
                lambda: clients.create(filled),
                partial(_show_new_client, dialog, session),
                dialog.show_refusal,
            )
        else:
            changed, opened = of_client.filled_in(), of_client.opened
            session.change(
                lambda: clients.update(detail.id, changed, opened=opened),
                lambda _none: dialog.close_when_done(),
                lambda error: settle(dialog, error),
            )

    def settle(dialog: FormDialog, error: Exception) -> None:
        if isinstance(error, ChangedMeanwhile) and isValid(dialog):
            dialog.unlock()
            settle_change(dialog, error, of_client, lambda: save(dialog))
        else:
            dialog.show_refusal(error)

    title = tr("Edit client") if detail else tr("Add client")
    about = tr("Whose catalogue it is; its name and letterhead stand on every paper.")
    dialog = FormDialog(parent, title, form, save, about=about)
    dialog.show_first()
    return dialog


def open_first_client(parent: QWidget, session: Session) -> FormDialog:
    """Ask for country and name of the user's own firm; name and role of the signer may be left blank."""
    firm = make_groups(session, Client, [("", (("country",), ("name",)))])
    name = Input("signer", tr("Your name"), hint=tr("can be given later"))
    role = Input("signer_role", tr("Your role"), hint=tr("such as: export control officer"))
    form = Form([*firm, Group(tr("Who signs"), [[name], [role]])], 110)
    settings = session.settings
    form.show_values({"signer": settings.signer, "signer_role": settings.signer_role})

    def save(dialog: FormDialog) -> None:
        values = form.current_values()
        signs = {key: values.pop(key) for key in ("signer", "signer_role")}
        missing = {key: tr("Fill this in.") for key, typed in values.items() if not typed}
        if missing:
            dialog.show_faults(missing)
            return
        try:
            chosen = user_settings.with_values(session.settings, signs)
            if chosen != session.settings:
                user_settings.save_settings(session.folders.settings_file, chosen)
        except Refused as refused:
            dialog.show_refusal(refused)
            return
        session.settings, session.workspace.user_name = chosen, chosen.signer
        dialog.confirm_button.setEnabled(False)
        filled = Client(**values)
        session.change(
            lambda: session.workspace.clients.create(filled),
            partial(_show_new_client, dialog, session),
            dialog.show_refusal,
        )

    about = tr("Letterhead, currency and the rest are filled in later, under Edit client.")
    dialog = FormDialog(parent, tr("Set up own firm"), form, save, about=about, verb=tr("Begin"))
    dialog.show_first()
    return dialog
