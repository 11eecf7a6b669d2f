# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Forms in the pane of a list page: opened, saved, refused, closed; unsaved input is dropped only after a question."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any, Final, Protocol, TypeVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.basics.messages import Refused
from desktop_app.services.schema.columns import with_cells
from desktop_app.services.schema.declaration import Done, Sheet
from desktop_app.services.schema.forms import Form as CatalogueForm
from desktop_app.services.schema.forms import Stake
from desktop_app.services.schema.rows import ChangedMeanwhile, PartyDetail
from desktop_app.ui.dialogs.edit_conflict import ListParts, OpenedForm, OpenedList, OpenedRow, settle_change
from desktop_app.ui.session.session import Session
from desktop_app.ui.shared_views import dialog_frame
from desktop_app.ui.shared_views.form_fields import form_texts, make_repeated_form, make_row_form, whole_form
from desktop_app.ui.widgets import editors
from desktop_app.ui.widgets.detail import DetailPane
from desktop_app.ui.widgets.form import Form, RepeatedForm
from desktop_app.ui.widgets.parts import button
from desktop_app.ui.widgets.table import RowsTable
from desktop_app.ui.words.strings import mark_translatable, tr

FormT = TypeVar("FormT", bound=CatalogueForm)


class FormPage(Protocol):
    """What a form needs of the page in whose pane it is opened."""

    session: Session
    pane: DetailPane
    table: RowsTable
    wanted: object

    def window(self) -> QWidget:
        """Return the window."""

    def isVisible(self) -> bool:
        """Tell whether somebody sees the page."""

    def read_again(self) -> None:
        """Read again what the page shows."""

    def show_body(self) -> None:
        """Show table and pane, where the page may show that there is nothing yet."""


def _do_nothing() -> None:
    """Do nothing; the default of the callbacks below."""


class Editing:
    """The form open on a list page, which belongs to one row of one client, and the deletion of rows."""

    def __init__(self, page: FormPage) -> None:
        self._page = page
        self.session = page.session
        self._title, self._turn = "", 0
        self._has_edits = False
        self._save: Callable[[], None] = _do_nothing
        self._proceed: Callable[[], object] | None = None
        self.key: Any = None
        """The key of the row that was current when the form was opened."""

    @property
    def has_unsaved_input(self) -> bool:
        """Tell whether something was typed into the open form that is not saved."""
        return self._has_edits and self._page.pane.is_editing

    def open_form(self, title: str, form: Form | RepeatedForm, save: Callable[[], None]) -> None:
        """Open a form in the pane, after unsaved input of another form was saved or discarded."""
        page = self._page

        def focus() -> None:
            if isinstance(form, RepeatedForm) and not form.forms:
                form.add_button.setFocus(Qt.FocusReason.OtherFocusReason)
            else:
                editors.focus_first_editor(form)

        def show() -> None:
            self._title, self._save, self._turn = title, save, self.session.client_switches
            self._has_edits, self._proceed = False, None
            self.key = page.table.current_key()
            page.show_body()
            page.pane.show_form(title, form, self.save_form, self.cancel_form)
            form.edited.connect(self._note_edit)
            QTimer.singleShot(0, form, focus)

        self.leave_form(show)

    def _note_edit(self) -> None:
        self._has_edits = True

    def edit_row(
        self,
        title: str,
        form: Form,
        row: tuple[int | None, FormT],
        *,
        create: Callable[[FormT], Done[int]],
        update: Callable[..., Done[None]],
    ) -> None:
        """Open the form of a row, which is its id and what it holds; without an id it is added when it is saved."""
        row_id, before = row
        form.show_values(form_texts(before))
        of_row = OpenedRow(self.session, form, before)

        def save_row() -> None:
            filled, opened = of_row.filled_in(), of_row.opened
            if row_id is None:
                self.store_form(lambda: create(filled))
            else:
                self.store_form(lambda: update(row_id, filled, opened=opened), row_id, of_row)

        self.open_form(title, form, save_row)

    def edit_part(
        self,
        title: str,
        form: Form,
        detail: Any,
        row_of: Callable[[Any], Any],
        store: Callable[..., Done[None]],
    ) -> None:
        """Open the form of a row that is a part of ``detail``, where ``row_of`` finds it.

        ``store`` stores it in the row with the id of ``detail``; ``opened`` is what the form was opened with.
        """
        form.show_values(form_texts(row_of(detail)))
        of_row = OpenedRow(self.session, form, detail, row_of)

        def save_part() -> None:
            filled, opened = of_row.filled_in(), of_row.opened
            self.store_form(lambda: store(detail.id, filled, opened=opened), detail.id, of_row)

        self.open_form(title, form, save_part)

    def edit_list(
        self, title: str, form: RepeatedForm, detail: Any, parts: ListParts, store: Callable[..., Done[None]]
    ) -> None:
        """Open the form of a list that is a part of ``detail``.

        ``store`` stores its entries in the row with the id of ``detail``, with what the closing form asks; ``opened``
        is as above.
        """
        of_list = OpenedList(self.session, form, parts, detail)

        def save_list() -> None:
            entries, opened = (
                [with_cells(parts.kind(), values) for values in form.current_values()],
                of_list.opened,
            )
            asked = form.closing_form.current_values().values() if form.closing_form else ()
            self.store_form(lambda: store(detail.id, entries, *asked, opened=opened), detail.id, of_list)

        self.open_form(title, form, save_list)

    # ---- out of a form ----

    def save_form(self) -> None:
        """Save what the form holds, for the client for whom it was opened."""
        if self._page.pane.is_editing and self._turn == self.session.client_switches:
            self._has_edits = False
            self._save()

    def cancel_form(self) -> None:
        """Close the form; unsaved input is asked about first."""
        self.leave_form(self.close_form)

    def leave_form(self, proceed: Callable[[], object]) -> None:
        """Close the form, if one is open, and call ``proceed``; unsaved input is asked about first."""

        def discard() -> None:
            self._close_pane()
            proceed()

        if not self.has_unsaved_input:
            discard()
            return

        def save_and_proceed() -> None:
            form = self._page.pane.form
            if form is None or not form.check_fields():  # else the faults are shown at their fields
                self._proceed = proceed
                self.save_form()

        keep = button(tr("Keep editing"), _do_nothing)
        drop = button(tr("Discard"), discard)
        save = button(tr("Save"), save_and_proceed, role="primary")
        message_text = tr("What was typed here is not saved.")
        message = dialog_frame.Message(
            self._page.window(), self._title, message_text, [keep, drop, save], "help-circle"
        )
        keep.setDefault(True)
        message.open()
        keep.setFocus()

    def close_form(self) -> None:
        """Close the form and show the current row."""
        self._close_pane()
        self._page.read_again()

    def store_form(
        self, work: Callable[[], Done[Any]], row_id: int | None = None, opened: OpenedForm | None = None
    ) -> None:
        """Save what was filled in: ``work`` changes the row with ``row_id``, or returns the id of the one it adds.

        ``opened`` is the form with what it was opened with, to settle what has been stored since.
        """
        self.session.change(
            work,
            lambda added: self.finish_saving(added if row_id is None else row_id),
            lambda error: self._settle(error, opened),
        )

    def _settle(self, error: Exception, opened: OpenedForm | None) -> None:
        """Show what has been stored meanwhile beside the form, or any other refusal."""
        is_here = self._page.pane.is_editing and self._turn == self.session.client_switches
        if not isinstance(error, ChangedMeanwhile) or opened is None or not is_here:
            self.show_refusal(error)
            return
        self._proceed, self._has_edits = None, True
        settle_change(self._page.window(), error, opened, self.save_form, self._forget_edits)

    def _forget_edits(self) -> None:
        self._has_edits = False

    def finish_saving(self, identity: object = None) -> None:
        """Close the form after it was saved and select its row by the given id."""
        if self._turn != self.session.client_switches:
            return  # another client was opened meanwhile
        self._page.wanted = identity
        proceed, self._proceed = self._proceed, None
        self.close_form()
        if proceed is not None:
            QTimer.singleShot(0, self._page.pane, proceed)  # after the change was added to the undo history

    def clear_client(self) -> None:
        """Close the form without a question, because its client was closed."""
        self._has_edits, self._proceed = False, None
        self._page.pane.show_hint()

    def _close_pane(self) -> None:
        """Close the form, and move the focus to the table if it was in the form."""
        page, self._has_edits = self._page, False
        if not page.pane.is_editing:
            return
        at = QApplication.focusWidget()
        was_here = at is None or page.pane.isAncestorOf(at)
        page.pane.show_hint()
        if was_here and page.isVisible():
            page.table.setFocus()

    def show_refusal(self, error: Exception) -> None:
        """Show a refusal under its field, or in a dialog where there is no such field."""
        self._proceed, self._has_edits = None, True
        form = self._page.pane.form
        if isinstance(error, Refused) and form is not None and form.show_refusal(error):
            return
        dialog_frame.tell_error(self._page.window(), error)

    def confirm_delete(
        self, name: str, row_id: int, delete: Callable[[int], Done[None]], sheet: Sheet | None = None
    ) -> None:
        """Ask, then delete a row; Undo brings it back.

        A row of ``sheet`` that other rows name cannot be deleted, which is said instead of asking.
        """

        def check_uses() -> None:
            if sheet is not None:
                self.session.workspace.check_delete(sheet, row_id)

        self.session.read(
            "check delete", check_uses, lambda _none: self._ask_to_delete(name, partial(delete, row_id))
        )

    def _ask_to_delete(self, name: str, delete: Callable[[], Done[None]]) -> None:
        dialog_frame.ask_to_confirm(
            self._page.window(),
            tr("Delete {name}?", name=name),
            tr("It can be brought back with Undo, as long as this window is open."),
            verb=tr("Delete"),
            then=lambda: self.session.change(delete),
        )


# --------------------------------------------------------------------------------------------------
# Changing the owners of a party: one by one where they stand in the tree, or all of them in a table.


_STAKE: Final = (
    ("name",),
    ("percent", "percent_to"),
    ("listed",),
    ("owned",),
    ("owner",),
    ("owners_known",),
    ("owners_complete",),
    ("source",),
)
_ONE_STAKE: Final = (
    ("", (("name",), ("percent", "percent_to"), ("as_of",), ("source",))),
    (mark_translatable("What a person found"), (("listed",),)),
    (mark_translatable("Its own owners"), (("owners_known",), ("owners_complete",))),
    (mark_translatable("Place in the tree"), (("owned",), ("owner",))),
)


class OwnerEditing:
    """Opens the forms of a party's owners in the pane of its page."""

    def __init__(self, session: Session, editing: Editing, detail: PartyDetail) -> None:
        self._session, self._editing, self._detail = session, editing, detail

    def change_all(self) -> None:
        """Open all owners as a table."""
        arrangement = whole_form(Stake, [("", _STAKE)])
        button_texts = (tr("Add owner"), tr("Take out owner"), tr("No owner is entered yet."))
        detail = self._detail
        form = make_repeated_form(self._session, (Stake, detail.stakes), arrangement, button_texts)
        parts = ListParts(Stake, lambda stored: stored.stakes)
        store = self._session.client_workspace.parties.set_stakes
        self._editing.edit_list(tr("Owners of {name}", name=detail.party.name), form, detail, parts, store)

    def add_below(self, owned: str, name: str) -> None:
        """Open the form of a new owner of a firm."""
        self._open_one(Stake(owned=owned), tr("Add an owner of {name}", name=name))

    def change_one(self, stake: Stake) -> None:
        """Open the form of one owner."""
        self._open_one(stake, tr("Edit {name}", name=stake.name))

    def take_out(self, stake: Stake) -> None:
        """Ask, then take out one owner, with those that are left without a firm that they hold."""
        detail, parties = self._detail, self._session.client_workspace.parties
        other_stakes = [other for other in detail.stakes if not _is_same(other, stake)]
        stakes = reached_stakes(detail.party.party, other_stakes)
        self._editing.confirm_delete(
            stake.name, detail.id, lambda party: parties.set_stakes(party, stakes, opened=detail)
        )

    def _open_one(self, stake: Stake, title: str) -> None:
        detail, parties = self._detail, self._session.client_workspace.parties
        lookups = {"owned": list(firms_of(detail).items())}
        form = make_row_form(self._session, Stake, _ONE_STAKE, lookups=lookups, label_width=150)

        def store(party: int, filled: Stake, *, opened: PartyDetail) -> Done[None]:
            stakes = [filled if _is_same(other, stake) else other for other in opened.stakes]
            if filled not in stakes:
                stakes.append(filled)
            return parties.set_stakes(party, stakes, opened=opened)

        self._editing.edit_part(
            title,
            form,
            detail,
            lambda stored: next((other for other in stored.stakes if _is_same(other, stake)), stake),
            store,
        )


def firms_of(detail: PartyDetail) -> dict[str, str]:
    """Return the party and its owners by their keys: those that an owner can hold part of."""
    return {detail.party.party: detail.party.name} | {stake.owner: stake.name for stake in detail.stakes}


def reached_stakes(party: str, stakes: Iterable[Stake]) -> list[Stake]:
    """Return the stakes that lie in a party, directly or through others."""
    left = list(stakes)
    firms = {party}
    while further := {stake.owner for stake in left if stake.owned in firms} - firms:
        firms |= further
    return [stake for stake in left if stake.owned in firms]


def _is_same(stake: Stake, other: Stake) -> bool:
    return (stake.owned, stake.owner) == (other.owned, other.owner)
