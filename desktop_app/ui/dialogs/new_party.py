# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The short form of a party, opened from a shipment that names a party not in the catalogue yet."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from desktop_app.services.schema.forms import Party
from desktop_app.ui.dialogs.frame import FormDialog
from desktop_app.ui.session.session import Session
from desktop_app.ui.shared_views.form_fields import make_checker, make_groups
from desktop_app.ui.widgets.forms.form import Form
from desktop_app.ui.words.strings import tr

_ROWS = (("name",), ("name_zh",), ("country",), ("address",), ("military",), ("listed",))


def open_new_party(
    parent: QWidget, session: Session, name: str, then: Callable[[Party], object]
) -> FormDialog:
    """Open the form with the name filled in; ``then`` receives the party once it is stored."""
    form = Form(make_groups(session, Party, [("", _ROWS)]), 140, check=make_checker(session, Party))
    form.show_values({"name": name})
    parties = session.client_workspace.parties

    def save(dialog: FormDialog) -> None:
        dialog.lock_until_done()
        filled = Party(**form.current_values())

        def added(party: int) -> None:
            dialog.close_when_done()
            session.read("new party", lambda: parties.get(party).party, then)

        session.change(lambda: parties.create(filled), added, dialog.show_refusal)

    about = tr("Its owners and the rest are filled in later, under Parties.")
    dialog = FormDialog(parent, tr("Add party"), form, save, about=about)
    dialog.show_first()
    return dialog
