# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The dialog of the second person: reads the memo, then records it under both names or sends it back."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop_app.services.records.record_list import EventReason
from desktop_app.services.schema.rows import ScreeningRow
from desktop_app.ui.dialogs.frame import FormDialog
from desktop_app.ui.dialogs.paper import Paper, PaperDialog
from desktop_app.ui.session.session import Session
from desktop_app.ui.widgets.form import Form, Group, Input
from desktop_app.ui.widgets.parts import across, boxed, button, down, emptied, fill, label
from desktop_app.ui.words import strings
from desktop_app.ui.words.strings import tr, tr_n, translate_text


class ReviewDialog(FormDialog):
    """Asks the reviewer for a name, and for a reason where it goes back."""

    def __init__(self, parent: QWidget, session: Session, row: ScreeningRow) -> None:
        name = Input(
            "reviewed_by", tr("Your name"), help=tr("The person who has read it; the memo prints both names")
        )
        why = Input("why", tr("Reason"), hint=tr("only if you send it back"))
        form = Form([Group("", [[name], [why]])], 90)
        super().__init__(
            parent,
            tr("Review {title}", title=translate_text(row.title)),
            form,
            lambda _dialog: self.approve(),
            about=tr(
                "Prepared by {name}, {role}, and handed in on {day}. Nothing of it can be changed while it"
                " waits. Recorded, it carries both names; nobody reviews their own.",
                name=row.prepared_by,
                role=row.prepared_role,
                day=strings.format_day(row.submitted_at[:10]),
            ),
            verb=tr("Record"),
        )
        self._session, self._row = session, row
        self.read_button = button(tr("Read the memo"), self.read_memo, icon="eye")
        self.back_button = button(tr("Send back"), self.send_back)
        self.add_buttons(self.read_button, self.back_button, self.cancel_button, self.confirm_button)

    def read_memo(self) -> None:
        """Show the memo as it would be printed, without a number."""
        reviews, title = self._session.client_workspace.reviews, translate_text(self._row.title)

        def show(pdf: bytes) -> None:
            PaperDialog(self.window(), self._session, Paper(title, f"{title}.pdf", pdf)).open()

        self._session.read("draft", lambda: reviews.print_draft(self._row.id), show)

    def approve(self) -> None:
        """Record it under both names, and show the record."""
        values = self.form.current_values()
        if not values["reviewed_by"]:
            self.show_faults({"reviewed_by": tr("Fill this in.")})
            return
        self.lock_until_done()
        reviews, show_page = self._session.client_workspace.reviews, self._session.navigator.show_page

        def finish(ids: tuple[int, ...]) -> None:
            self.close_when_done()
            show_page("records", ids[0])

        self._session.change(
            lambda: reviews.approve(self._row.id, values["reviewed_by"]), finish, self.show_refusal
        )

    def send_back(self) -> None:
        """Send it back with the reason."""
        values = self.form.current_values()
        missing = {name: tr("Fill this in.") for name in ("reviewed_by", "why") if not values[name]}
        if missing:
            self.show_faults(missing)
            return
        self.lock_until_done()
        reviews = self._session.client_workspace.reviews
        reason = EventReason(values["why"], values["reviewed_by"])
        self._session.change(
            lambda: reviews.send_back(self._row.id, reason),
            lambda _none: self.close_when_done(),
            self.show_refusal,
        )


def open_review(parent: QWidget, session: Session, row: ScreeningRow) -> ReviewDialog:
    """Open the review of a screening that waits."""
    dialog = ReviewDialog(parent, session, row)
    dialog.show_first()
    return dialog


# --------------------------------------------------------------------------------------------------
# What waits for a second person, above the list of records: a line for each, with the door to its review.


_MOST: Final = 3


class WaitingBar(QFrame):
    """Hidden while nothing waits."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.setProperty("role", "card")
        self._rows = down(gap=2)
        fill(QVBoxLayout(self), [self._rows], margins=(16, 8, 16, 8))
        self.hide()

    def show_waiting(self, waiting: Sequence[ScreeningRow]) -> None:
        """Show the screenings that wait, those that wait longest first."""
        emptied(self._rows)
        self.setVisible(bool(waiting))
        if not waiting:
            return
        heading = tr_n("%n screening(s) waiting for review", len(waiting))
        self.setAccessibleName(heading)
        self._rows.addWidget(label(heading, "strong"))
        for row in waiting[:_MOST]:
            title, day = translate_text(row.title), strings.format_day(row.submitted_at[:10])
            review_text = tr(
                "{title}, handed in by {name} on {day}", title=title, name=row.prepared_by, day=day
            )
            review_it = partial(open_review, self.window(), self._session, row)
            name = tr("Review {title}", title=title)
            review = button(tr("Review"), review_it, role="link", name=name)
            self._rows.addWidget(boxed(across(label(review_text, wrap=True), review, gap=12, stretch=0)))
        if len(waiting) > _MOST:
            go = partial(self._session.navigator.show_page, "screenings", "waiting")
            self._rows.addWidget(button(tr_n("and %n more", len(waiting) - _MOST), go, role="link"))
