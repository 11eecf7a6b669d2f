# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The parties a client ships to, and who owns them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import Final

from desktop_app.basics.messages import Phrase, Refused
from desktop_app.basics.quantity import fraction_of
from desktop_app.domain import case
from desktop_app.domain.casefile.building import build_party
from desktop_app.services.catalogue.case_builder import Catalogue, Tree
from desktop_app.services.catalogue.catalogue_rows import CatalogueRows, RowActions
from desktop_app.services.catalogue.look_ups import LookUps, firms_of
from desktop_app.services.context.context import key_from_name, replace_rows
from desktop_app.services.context.stores import Stored, Transaction
from desktop_app.services.schema.columns import FORMS, SHEETS, Sheets, with_cells
from desktop_app.services.schema.declaration import Done, Sheet
from desktop_app.services.schema.forms import Party, Stake
from desktop_app.services.schema.rows import (
    ALL_PARTIES,
    FIRST,
    ChangedMeanwhile,
    PartyDetail,
    PartyRow,
    ShipmentFilter,
    is_same_list,
)

WHOLE: Final = Fraction(100)
_FOUND: Final = (
    "military", "listed", "listed_reason", "unreliable", "held_by_listed", "owners_known", "owners_complete",
)  # fmt: skip
"""What a person found of a party by looking it up, which says nothing of another."""


class Parties(CatalogueRows[Party, PartyRow]):
    """The parties of one client."""

    form = Party
    actions = RowActions("Add party", "Change party", "Delete party")
    every_row = ALL_PARTIES

    def get(self, party: int) -> PartyDetail:
        """Return a party with all stakes below it and the shipments that name it."""
        row = self.stored(party)
        shipments = self._context.store.lists.list_rows(self._client, ShipmentFilter(party=party), FIRST)
        stakes = tuple(stored.row for stored in self._stakes_below(row.party))
        return PartyDetail(party, row, stakes, tuple(shipments))

    def copy_of(self, party: Party) -> Party:
        """Return the form of a new party that is like another, but for its short name and what was found of it."""
        return with_cells(party, dict.fromkeys(("party", *_FOUND), ""))

    def build_party_trees(self) -> dict[str, Tree]:
        """Return each party by its key, ordered by name, in the form in which a screening takes it."""
        catalogue = self._read_catalogue()
        parties = sorted(catalogue.sheets[Party], key=lambda row: row.name)
        return {row.party: catalogue.build_party(row.party) for row in parties}

    def read_ownership(self, party: int) -> case.Party:
        """Return a party with its owners as a case states them: a ring is worked out, and who was judged is listed."""
        return build_party(self._read_catalogue().build_party(self.stored(party).party))

    def _read_catalogue(self) -> Catalogue:
        """Return what is on file of parties and owners."""
        own_rows = {
            name: self._context.rows_of(FORMS.get(name, name), self._client)
            for name, declaration in SHEETS.items()
            if declaration.of_firm
        }
        of_cases = self._context.store.repository.read_sheets_of_products(self._client, ())
        return Catalogue(of_cases | Sheets(own_rows))

    def set_stakes(
        self, party: int, stakes: Sequence[Stake], *, opened: PartyDetail | None = None
    ) -> Done[None]:
        """Replace every stake below a party, at any depth.

        Blank ``owned`` means the party itself; a blank ``owner`` key is made from the owner's name.
        ``opened`` is what the form was opened with.
        Errors: ChangedMeanwhile if the stakes are not that any more;
        Refused for a firm that owns itself directly, or if more than 100 % is held; rings are taken.
        """
        row = self.stored(party)
        key = row.party
        named = [
            replace(stake, owned=stake.owned or key, owner=stake.owner or key_from_name(stake.name))
            for stake in stakes
        ]
        rows = [self._context.checked_row(stake) for stake in named]
        check_owners(rows)
        for number, row_of_owner in enumerate(rows, 1):
            self._check_reason(row_of_owner.owner, row_of_owner, f"row {number}")
        before = self._only_below(key)
        unchanged_rows = [stored.row for stored in self._stakes_below(key) if stored not in before]
        new = [row for row in rows if row not in unchanged_rows]

        def work(writing: Transaction) -> None:
            stored = self.get(party) if opened is not None else None
            if opened is not None and stored is not None and not is_same_list(opened.stakes, stored.stakes):
                ids = [row.id for row in self._stakes_below(stored.party.party)]
                raise ChangedMeanwhile(
                    stored, [Sheet.OWNERS], self._context.store.find_change(Sheet.OWNERS, ids)
                )
            replace_rows(writing, Sheet.OWNERS, self._client, before=before, rows=new)

        return self._context.apply_change("Change owners of", row.name, self._topics, work=work)

    def _check_reason(self, firm: str, row: Party | Stake, where: str = "listed_reason") -> None:
        """Refuse a "no" without a reason for a firm that somebody has judged to be an entry of such a list."""
        stated = [name for name in ("listed", "unreliable") if getattr(row, name, "") == "no"]
        if not stated or row.listed_reason:
            return
        rows_of, client = self._context.rows_of, self._client
        firms = firms_of(rows_of(Party, client, party=firm), rows_of(Stake, client, owner=firm))
        look_ups = LookUps(
            rows_of(Sheet.PARTY_SEARCHES, client, firm=firm), rows_of(Sheet.JUDGEMENTS, client, firm=firm)
        )
        if firm not in firms:
            return
        is_judged = {
            "listed": bool(look_ups.listed_of(firm, firms[firm].seen, None)),
            "unreliable": look_ups.is_unreliable(firm, firms[firm].seen, None),
        }
        if any(is_judged[name] for name in stated):
            raise Refused(
                Phrase("an entry was judged to be {party}, which is said not to be listed", party=row.name),
                where=where,
                do="Write why it is not listed, or judge the entry again",
            )

    def _with_key(self, form: Party) -> Party:
        return replace(form, party=form.party or self._context.free_key(self._sheet, self._client, form.name))

    def _check_row(self, row: Party, before: Stored[Party] | None = None) -> None:
        if before is not None:
            self._check_reason(before.row.party, row)
        super()._check_row(row, before)

    def _follow_change(self, writing: Transaction, before: Party, row: Party) -> None:
        """Change the stakes that name the party by its key; what the data file refers by id follows by itself."""
        if row.party == before.party:
            return
        for name in ("owned", "owner"):
            for stored in self._select_stakes({name: before.party}):
                renamed = with_cells(stored.row, {name: row.party})
                writing.change_row(Sheet.OWNERS, self._client, Stored(stored.id, renamed))

    def _delete_below(self, writing: Transaction, row: Party) -> None:
        """Delete the stakes below a party that belong to no other party."""
        for stored in self._only_below(row.party):
            writing.remove_row(Sheet.OWNERS, stored.id)

    def _select_stakes(self, equal_to: Mapping[str, str]) -> list[Stored[Stake]]:
        return self._context.store.repository.select_rows(Stake, self._client, equal_to)

    def _stakes_below(self, key: str) -> list[Stored[Stake]]:
        """Return every stake below a party, direct ones first."""
        stakes_below: list[Stored[Stake]] = []
        level, visited = [key], {key}
        while level:
            stakes = [stored for owned in level for stored in self._select_stakes({"owned": owned})]
            stakes_below += stakes
            level = list(dict.fromkeys(s.row.owner for s in stakes if s.row.owner not in visited))
            visited |= set(level)
        return stakes_below

    def _only_below(self, key: str) -> list[Stored[Stake]]:
        """Return the stakes below a party that belong to no other party or owner."""
        stakes = self._stakes_below(key)
        mine = {stored.id for stored in stakes}
        shared: set[str] = set()
        for owned in dict.fromkeys(stored.row.owned for stored in stakes):
            if owned == key:
                continue
            if (
                any(s.id not in mine or s.row.owned in shared for s in self._select_stakes({"owner": owned}))
                or self._context.find_by_key(self._sheet, self._client, owned) is not None
            ):
                shared.add(owned)
        return [stored for stored in stakes if stored.row.owned not in shared]


def check_owners(rows: Sequence[Stake]) -> None:
    """Refuse stakes of a firm in itself, stakes that are entered twice, or that add up to more than 100 %.

    ``where`` of the refusal names the row, counted from 1.
    """
    pairs: set[tuple[str, str]] = set()
    lowest: dict[str, Fraction] = {}
    for number, row in enumerate(rows, 1):
        owned, owner = row.owned, row.owner
        row_name = f"row {number}"
        if (owned, owner) in pairs:
            raise Refused(
                Phrase("{owner} stands twice below {owned}", owner=owner, owned=owned),
                where=row_name,
                do="Keep one of them",
            )
        pairs.add((owned, owner))
        lowest[owned] = lowest.get(owned, Fraction(0)) + fraction_of(row.percent or "0")
        if lowest[owned] > WHOLE:
            raise Refused(
                Phrase("the owners of {owned} hold more than 100 % together", owned=owned),
                where=row_name,
                do="Correct their percentages",
            )
        if owner == owned:
            raise Refused(
                Phrase("{owner} would own itself", owner=owner), where=row_name, do="Correct the owners"
            )
