# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Recording a look at the ministry's notices: what was found, where, by whom."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop_app.services.forms import StatusCheck
from desktop_app.ui.dialogs.frame import FormDialog
from desktop_app.ui.fields import groups_of
from desktop_app.ui.session import Session
from desktop_app.ui.strings import tr
from desktop_app.ui.widgets.form import Form, Group, Input

_ROWS = (
    ("provision",),
    ("state",),
    ("from_",),
    ("until",),
    ("notice",),
    ("where",),
    ("checked_on",),
    ("by",),
)


def open_check(parent: QWidget, session: Session) -> FormDialog:
    """Open the dialog in which a check is recorded."""
    groups = list(groups_of(session, StatusCheck, [("", _ROWS)]))
    scope = [("", tr("Every later case of this client")), ("yes", tr("Every client"))]
    groups.append(Group("", [[Input("every", tr("Counts for"), "choice", "", "", scope)]]))
    form = Form(groups, 130)
    part_of = session.program.pack.provisions[session.program.pack.limbs[0].provision].part_of
    form.show_values(
        {
            "provision": part_of or session.program.pack.limbs[0].provision,
            "state": "suspended",
            "checked_on": session.today.isoformat(),
            "by": session.settings.signer,
        }
    )

    def save(dialog: FormDialog) -> None:
        values = form.values()
        every = values.pop("every") == "yes"
        filled = StatusCheck(**values)
        dialog.do.setEnabled(False)
        session.change(
            lambda: session.room.checks.add(filled, every_client=every),
            lambda _id: dialog.close(),
            dialog.refuse,
        )

    dialog = FormDialog(
        parent,
        tr("Record a check"),
        form,
        save,
        about=tr(
            "Look at the ministry's notices, then note what you found. It enters every later case"
            " and stands on the law line. What was recorded before stays as it is."
        ),
        verb=tr("Record"),
    )
    dialog.show_first()
    return dialog
