# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Recording a determination: who decides, in which role."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop_app.ui.dialogs.frame import FormDialog
from desktop_app.ui.session import Session
from desktop_app.ui.strings import sentences, tr, tr_n
from desktop_app.ui.widgets.form import Form, Group, Input


def _form(session: Session) -> Form:
    name = Input("name", tr("Your name"), help=tr("The person who decides"))
    role = Input("role", tr("Your role"), hint=tr("such as: export control officer"))
    form = Form([Group("", [[name], [role]])], 90)
    form.show_values({"name": session.settings.signer, "role": session.settings.signer_role})
    return form


def _about(lines: int) -> str:
    if lines == 1:
        said = tr("One determination is made, with its memo.")
    else:
        said = tr_n("%n determinations are made, each with its memo.", lines)
    frozen = tr(
        "Case, conclusion, law and lists are frozen as they are now and never change; a new version"
        " can supersede them."
    )
    return sentences(said, frozen)


def open_record(
    parent: QWidget, session: Session, screening: int, lines: int, then: Callable[[Any], object]
) -> FormDialog:
    """Ask for name and role, then record; ``then`` gets the ids of the determinations."""
    form = _form(session)

    def save(dialog: FormDialog) -> None:
        from desktop_app.services.records import Signature

        values = form.values()
        missing = {key: tr("Fill this in.") for key in ("name", "role") if not values[key]}
        if missing:
            dialog.show_faults(missing)
            return
        dialog.begin()
        signature = Signature(values["name"], values["role"])

        def made(found: Sequence[int]) -> None:
            dialog.finish()
            then(found)

        session.change(
            lambda: session.room.records.record(screening, signature), made, dialog.refuse
        )

    dialog = FormDialog(
        parent, tr("Record determination"), form, save, about=_about(lines), verb=tr("Record")
    )
    dialog.show_first()
    return dialog
