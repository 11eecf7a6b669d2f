# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Parties and their owners as a case states them: what is on file, how they were looked up, what was judged.

An entry judged to be the party fills in that it is listed. A stated "no" stands beside it only with a reason.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from desktop_app.basics.errors import Refused
from desktop_app.basics.phrase import Phrase
from desktop_app.basics.quantity import Interval
from desktop_app.services.catalogue.figures import group_rows, point_or_range
from desktop_app.services.catalogue.firms.firm import firms_of, other_names_of
from desktop_app.services.catalogue.firms.look_ups import LookUps
from desktop_app.services.catalogue.rings import held_in_rings, owners_in_ring, rows_behind
from desktop_app.services.context.ports import Sheets
from desktop_app.services.schema.declaration import Sheet

Row = Mapping[str, str]
Tree = dict[str, Any]
_STATED: Final = ("military", "held_by_listed", "owners_complete")
_OPEN: Final = ("", "unknown")
_NO: Final = "no"


@dataclass(frozen=True, slots=True)
class Reasons:
    """Where the reasons of answers go: the sources of a case, by the path of the fact; None where nobody asks."""

    path: str
    sources: Tree | None

    def below(self, step: str) -> Reasons:
        """Return where the reasons of somebody further down go."""
        return Reasons(f"{self.path}{step}", self.sources)

    def note(self, fact: str, reason: str) -> None:
        """Keep the reason of an answer that a person gave."""
        if self.sources is not None:
            self.sources[f"{self.path}.{fact}"] = {"kind": "typed", "document": reason}


NO_REASONS: Final = Reasons("", None)


@dataclass(frozen=True, slots=True)
class _Stakes:
    """The owners of each firm by its key, and what listed owners hold of each firm in a ring."""

    owners: Mapping[str, list[Row]]
    held_in_rings: Mapping[str, Interval]


class PartyCases:
    """The parties of one client, looked up by their keys."""

    def __init__(self, sheets: Sheets) -> None:
        self._parties = {row["party"]: row for row in sheets[Sheet.PARTIES]}
        self._owner_rows = sheets[Sheet.OWNERS]
        self._stakes: dict[date | None, _Stakes] = {}
        self._firms = firms_of(sheets[Sheet.PARTIES], sheets[Sheet.OWNERS])
        self._look_ups = LookUps(sheets.get(Sheet.PARTY_SEARCHES, ()), sheets.get(Sheet.JUDGEMENTS, ()))

    def build_party(self, party: str, on: str = "", role: str = "", *, reasons: Reasons = NO_REASONS) -> Tree:
        """Return a party in a role; ``on`` is the export day. ``reasons`` takes why a "no" stands beside a judgement.

        Errors: Refused if no party has the key.
        """
        if party not in self._parties:
            raise Refused(
                Phrase('"{key}" is named, and no row has that key', key=party),
                file=Sheet.PARTIES,
                do="Add the row or correct the name",
            )
        row, day = self._parties[party], _day(on)
        self._note_reason(party, row, reasons)
        return {
            "role": role,
            "name": row["name"],
            "names": list(other_names_of(row)) or None,
            "country": row["country"],
            **{answer: row[answer] for answer in _STATED},
            "listed": self._listed(party, row, day),
            "unreliable": self._unreliable(party, row, day),
            "screened": self._screened(party),
            "owners": self._build_owners(party, row, self._stakes_on(day), reasons),
        }

    def _build_owners(self, owned: str, row: Row, stakes: _Stakes, reasons: Reasons) -> list[Tree] | None:
        owners = stakes.owners.get(owned, [])
        if not owners and row["owners_known"] != "yes":
            return None
        return [
            self._build_owner(owner, stakes, reasons.below(f".owners[{at}]"))
            for at, owner in enumerate(owners)
        ]

    def _build_owner(self, row: Row, stakes: _Stakes, reasons: Reasons) -> Tree:
        owner = self._build_named_owner(row)
        self._note_reason(row["owner"], row, reasons)
        held = stakes.held_in_rings.get(row["owner"])
        if held is not None:
            # A file holds trees: what listed owners hold of a firm in a ring is stated as a range.
            behind = rows_behind(stakes.owners, row["owner"])
            named = [self._build_named_owner(other) for other in behind]
            return {**owner, "owners": owners_in_ring(held, named), "owners_complete": "yes"}
        owners = self._build_owners(row["owner"], row, stakes, reasons)
        return {**owner, "owners": owners, "owners_complete": row["owners_complete"]}

    def _build_named_owner(self, row: Row) -> Tree:
        """Return an owner without its own owners."""
        key, name = row["owner"], row["name"]
        return {
            "name": name,
            "names": [other for other in self._firms[key].seen.names if other != name] or None,
            "percent": point_or_range(row, "percent"),
            "listed": row["listed"],
            "screened": self._screened(key),
        }

    def _stakes_on(self, on: date | None) -> _Stakes:
        """Return the stakes as judgements make them by a day: who is listed bears on what a ring comes to."""
        if on not in self._stakes:
            judged = [{**row, "listed": self._listed(row["owner"], row, on)} for row in self._owner_rows]
            owners = group_rows(judged, "owned")
            self._stakes[on] = _Stakes(owners, held_in_rings(owners, self._parties))
        return self._stakes[on]

    def _screened(self, firm: str) -> Tree | None:
        return self._look_ups.build_screened(firm, self._firms[firm].seen)

    def _listed(self, firm: str, row: Row, on: date | None) -> str:
        """Return what is stated, or what an entry judged to be the firm makes of it."""
        stated = row["listed"]
        if stated not in _OPEN and not _is_bare_no(stated, row):
            return stated
        return self._look_ups.listed_of(firm, self._firms[firm].seen, on) or stated

    def _note_reason(self, firm: str, row: Row, reasons: Reasons) -> None:
        """Keep why a firm is stated not to be on a list though an entry of it was judged to be the firm."""
        reason, seen = row.get("listed_reason"), self._firms[firm].seen
        if not reason:
            return
        if row["listed"] == _NO and self._look_ups.listed_of(firm, seen, None):
            reasons.note("listed", reason)
        if row.get("unreliable") == _NO and self._look_ups.is_unreliable(firm, seen, None):
            reasons.note("unreliable", reason)

    def _unreliable(self, firm: str, row: Row, on: date | None) -> str:
        stated = row["unreliable"]
        if stated not in _OPEN and not _is_bare_no(stated, row):
            return stated
        return "yes" if self._look_ups.is_unreliable(firm, self._firms[firm].seen, on) else stated


def _is_bare_no(stated: str, row: Row) -> bool:
    return stated == _NO and not row.get("listed_reason")


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
