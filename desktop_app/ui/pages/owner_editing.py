# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Changing the owners of a party: one by one where they stand in the tree, or all of them in a table."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from desktop_app.services.schema.forms import Stake
from desktop_app.services.schema.rows import PartyDetail
from desktop_app.ui.pages.lists.editing import Editing
from desktop_app.ui.session.session import Session
from desktop_app.ui.shared_views.form_fields import form_texts, make_repeated_form, make_row_form, whole_form
from desktop_app.ui.shared_views.meanwhile import ListParts, OpenedList, OpenedRow
from desktop_app.ui.words.strings import mark_translatable, tr

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
        parties = self._session.client_workspace.parties
        of_list = OpenedList(self._session, form, ListParts(Stake, lambda stored: stored.stakes), detail)

        def save_form() -> None:
            stakes, opened = [Stake(**values) for values in form.current_values()], of_list.opened
            self._editing.store_form(
                lambda: parties.set_stakes(detail.id, stakes, opened=opened), detail.id, of_list
            )

        self._editing.open_form(tr("Owners of {name}", name=detail.party.name), form, save_form)

    def add_below(self, owned: str, name: str) -> None:
        """Open the form of a new owner of a firm."""
        self._open_one(Stake(owned=owned), tr("Add an owner of {name}", name=name))

    def change_one(self, stake: Stake) -> None:
        """Open the form of one owner."""
        self._open_one(stake, tr("Edit {name}", name=stake.name))

    def take_out(self, stake: Stake) -> None:
        """Ask, then take out one owner, with those that are left without a firm that they hold."""
        detail, parties = self._detail, self._session.client_workspace.parties
        others = [other for other in detail.stakes if not _is_same(other, stake)]
        stakes = reached_stakes(detail.party.party, others)
        self._editing.confirm_delete(
            stake.name, detail.id, lambda party: parties.set_stakes(party, stakes, opened=detail)
        )

    def _open_one(self, stake: Stake, title: str) -> None:
        detail, parties = self._detail, self._session.client_workspace.parties
        lookups = {"owned": list(firms_of(detail).items())}
        form = make_row_form(self._session, Stake, _ONE_STAKE, lookups=lookups, label_width=150)
        form.show_values(form_texts(stake))
        of_row = OpenedRow(self._session, form, detail, lambda stored: _find_same(stored, stake))

        def save_form() -> None:
            filled, opened = of_row.filled_in(), of_row.opened
            stakes = [filled if _is_same(other, stake) else other for other in opened.stakes]
            if filled not in stakes:
                stakes.append(filled)
            self._editing.store_form(
                lambda: parties.set_stakes(detail.id, stakes, opened=opened), detail.id, of_row
            )

        self._editing.open_form(title, form, save_form)


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


def _find_same(detail: PartyDetail, stake: Stake) -> Stake:
    return next((other for other in detail.stakes if _is_same(other, stake)), stake)
