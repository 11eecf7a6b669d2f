# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Asks whose parts list it is, where there is no client yet."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QVBoxLayout

from desktop_app.services.schema.forms import Client
from desktop_app.ui.session.session import Session
from desktop_app.ui.shared_views import problems
from desktop_app.ui.shared_views.form_fields import make_groups
from desktop_app.ui.widgets.forms.form import Form
from desktop_app.ui.widgets.parts import button, fill, label, wrapped
from desktop_app.ui.words.strings import tr


class ClientCard(QFrame):
    """Name and country of the user's own firm; more is filled in later."""

    def __init__(self, session: Session, made: Callable[[int], object]) -> None:
        super().__init__()
        self._session, self._made = session, made
        self.setProperty("role", "question")
        self.setProperty("state", "open")
        title = tr("Whose parts list is it?")
        self.setAccessibleName(title)
        groups = make_groups(session, Client, [("", (("name",), ("country",)))])
        self.form = Form(groups, 110)
        self.fault = label("", "fault", wrap=True)
        self.fault.hide()
        self.add_button = button(tr("Add this client"), self.add_client, role="primary")
        about = wrapped(label(tr("A catalogue belongs to a client, such as your own firm."), "small"))
        layout = QVBoxLayout(self)
        pieces = [wrapped(label(title, "strong")), about, self.form, self.fault, self.add_button]
        fill(layout, pieces, margins=(12, 10, 12, 12))

    def add_client(self) -> None:
        """Add the client that is filled in."""
        values = self.form.current_values()
        missing = {name: tr("Fill this in.") for name, typed in values.items() if not typed}
        if missing:
            self.form.show_faults(missing)
            return
        filled = Client(**values)
        self._session.change(
            lambda: self._session.workspace.clients.create(filled), self._made, self._show_refusal
        )

    def _show_refusal(self, error: Exception) -> None:
        self.fault.setText(" ".join(problems.describe_error(error)))
        self.fault.show()
