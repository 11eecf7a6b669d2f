# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The dialogs of what can be done with a record: withdraw, hold, release, set the day of review."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QWidget

from desktop_app.services.records.record_list import EventReason
from desktop_app.services.schema.outcome import Done
from desktop_app.services.schema.rows import RecordRow
from desktop_app.ui.dialogs.frame import FormDialog
from desktop_app.ui.dialogs.record import last_signer
from desktop_app.ui.session.session import Session
from desktop_app.ui.widgets.forms.form import Form, Group, Input
from desktop_app.ui.words.strings import tr

Values = dict[str, str]


def withdraw_record(parent: QWidget, session: Session, row: RecordRow) -> FormDialog:
    """Ask why, and withdraw a record."""
    events = session.client_workspace.record_events
    return _ask(
        parent,
        session,
        title=tr("Withdraw {number}, version {version}", number=row.number, version=row.version),
        about=tr(
            "The record stays with its memo and is marked as withdrawn; it no longer counts. This cannot be"
            " taken back, and the number is never given again."
        ),
        verb=tr("Withdraw"),
        work=lambda values: events.withdraw_records([row.id], _reason(values)),
    )


def hold_record(parent: QWidget, session: Session, row: RecordRow) -> FormDialog:
    """Ask why, and put a record on legal hold."""
    events = session.client_workspace.record_events
    return _ask(
        parent,
        session,
        title=tr("Put {number} on legal hold", number=row.number),
        about=tr(
            "It is marked as kept beyond its last day until the hold is released. Nothing is deleted anyway."
        ),
        verb=tr("Put on hold"),
        work=lambda values: events.hold_records([row.id], _reason(values)),
    )


def release_record(parent: QWidget, session: Session, row: RecordRow) -> FormDialog:
    """Ask why, and release the legal hold of a record."""
    events = session.client_workspace.record_events
    return _ask(
        parent,
        session,
        title=tr("Release the hold of {number}", number=row.number),
        about=tr("The hold and its end stay in the register and the journal."),
        verb=tr("Release"),
        work=lambda values: events.release_records([row.id], _reason(values)),
    )


def set_review(parent: QWidget, session: Session, row: RecordRow) -> FormDialog:
    """Ask for the day on which a record is looked at again."""
    events = session.client_workspace.record_events
    return _ask(
        parent,
        session,
        title=tr("Set the day of review of {number}", number=row.number),
        about=tr(
            "What was due until today counts as looked at. A change of the standing or an expiry before the day"
            " still comes first."
        ),
        verb=tr("Set"),
        work=lambda values: events.set_review([row.id], date.fromisoformat(values["until"]), _reason(values)),
        day=Input("until", tr("Look at it again on"), "day"),
    )


def _reason(values: Values) -> EventReason:
    return EventReason(values["why"], values["by"])


def _ask(
    parent: QWidget,
    session: Session,
    *,
    title: str,
    about: str,
    verb: str,
    work: Callable[[Values], Done[None]],
    day: Input | None = None,
) -> FormDialog:
    """Open a form with a reason and a name, and a day where one is asked for; ``work`` makes the change."""
    why = Input("why", tr("Reason"), help=tr("Register and journal keep it"))
    rows = [[day]] if day else []
    form = Form([Group("", [*rows, [why], [Input("by", tr("Your name"))]])], 110)
    form.show_values({"by": last_signer(session)[0]})

    def save(dialog: FormDialog) -> None:
        values = form.current_values()
        missing = {name: tr("Fill this in.") for name, value in values.items() if not value}
        if missing:
            dialog.show_faults(missing)
            return
        dialog.lock_until_done()
        session.change(lambda: work(values), lambda _none: dialog.close_when_done(), dialog.show_refusal)

    dialog = FormDialog(parent, title, form, save, about=about, verb=verb)
    dialog.show_first()
    return dialog
