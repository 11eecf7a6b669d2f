# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What persons judge of the entries that parties and owners meet: the queue, the answers, and their history."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import product
from typing import Any, Final

from desktop_app.basics.frozen import dataclass
from desktop_app.basics.messages import Phrase, Refused
from desktop_app.domain.law.listing import CONTROL, UNRELIABLE, WATCH
from desktop_app.domain.parties.judgement import DIFFERENT, JUDGEMENTS, SAME, UNSURE
from desktop_app.partynames import name_matcher
from desktop_app.services.catalogue.look_ups import (
    EntryJudgement,
    Firm,
    FirmSearch,
    JudgedEntry,
    LookUps,
    MetEntry,
    firms_of,
    judgement_of_row,
    row_of_judgement,
)
from desktop_app.services.context.context import ServiceContext, utc_text
from desktop_app.services.context.stores import Stored, Transaction
from desktop_app.services.schema.columns import sheet_of_form
from desktop_app.services.schema.declaration import Done, Row, Sheet
from desktop_app.services.schema.forms import Party, Stake

_MATCH: Final = "match"
_MOST_FIRMS: Final = 40
"""How many firms that meet one entry are compared with each other."""

_LONGEST_REASON: Final = 2000
_NO: Final = "no"
_ACTIONS: Final = {
    SAME: Phrase("Judge the same:"),
    DIFFERENT: Phrase("Judge different:"),
    UNSURE: Phrase("Judge unsure:"),
}
_ANSWERED_BY: Final = {CONTROL: "listed", WATCH: "listed", UNRELIABLE: "unreliable"}
"""What an entry judged the same says of a party, by the list that it stands on."""


@dataclass(frozen=True, slots=True)
class FirmEntry:
    """An entry that a firm meets, with what was judged of it. ``holds`` names the firms of which it holds a part.

    ``twins`` are the open entries it meets that the law file says are the same party: one answer may count for all.
    ``same_firms`` are other firms, such as its owner, that meet the entry as well and whose name matches: one body,
    as it seems, so that one answer may count for them too.
    """

    firm: Firm
    entry: JudgedEntry
    holds: tuple[str, ...]
    twins: tuple[MetEntry, ...] = ()
    same_firms: tuple[Firm, ...] = ()

    @property
    def key(self) -> tuple[str, str, str]:
        """Return what tells it from all others: firm, list and entry."""
        return (self.firm.key, *self.entry.met.key)


@dataclass(frozen=True, slots=True)
class JudgingState:
    """Everything the judging view shows: what is to be judged, matches first, and what was judged.

    A stated "no" is no judgement: what meets a firm is to be judged, whatever is stated of it.
    ``nothing_met`` are firms that were looked up and met nothing, ``searches`` the last search of each firm.
    """

    to_judge: tuple[FirmEntry, ...]
    judged: tuple[FirmEntry, ...]
    nothing_met: tuple[Firm, ...]
    searches: dict[str, FirmSearch]


class Judgements:
    """The judgements of one client."""

    def __init__(self, context: ServiceContext, client: int) -> None:
        self._context, self._client = context, client

    def read_state(self) -> JudgingState:
        """Return what is to be judged and what was judged, of every party and owner."""
        firms = firms_of(
            self._context.rows_of(Party, self._client), self._context.rows_of(Stake, self._client)
        )
        look_ups = LookUps(self._rows(Sheet.PARTY_SEARCHES), self._rows(Sheet.JUDGEMENTS))
        to_judge: list[FirmEntry] = []
        judged: list[FirmEntry] = []
        nothing_met: list[Firm] = []
        searches: dict[str, FirmSearch] = {}
        for key, firm in firms.items():
            search = look_ups.search_of(key)
            if search is not None:
                searches[key] = search
            entries = look_ups.entries_of(key, firm.seen)
            if search is not None and not entries:
                nothing_met.append(firm)
            holds = tuple(firms[owned].name if owned in firms else owned for owned in firm.holds)
            for entry in entries:
                listed = self._context.program.pack.listed.get(entry.met.entry.id)
                same_as = listed.same_as if listed else ()
                of_firm = FirmEntry(
                    firm,
                    entry,
                    holds,
                    tuple(other.met for other in entries if other.is_open and other.met.entry.id in same_as),
                )
                if not entry.is_open:
                    judged.append(of_firm)
                else:
                    to_judge.append(of_firm)
        waiting = tuple(sorted(_with_same_firms(to_judge), key=_rank))
        return JudgingState(waiting, tuple(judged), tuple(nothing_met), searches)

    def count_to_judge(self) -> int:
        """Return how many entries wait for a person."""
        return len(self.read_state().to_judge)

    def entries_of(self, firm: str) -> tuple[JudgedEntry, ...]:
        """Return the entries that a firm meets, with what was judged of each.

        Errors: Refused if there is no such firm.
        """
        return self._look_ups_of(firm).entries_of(firm, self._firm(firm).seen)

    def search_of(self, firm: str) -> FirmSearch | None:
        """Return the last search of a firm; None where it was never looked up."""
        return self._look_ups_of(firm).search_of(firm)

    def history(self, firm: str, list_id: str, entry: str) -> tuple[EntryJudgement, ...]:
        """Return every judgement of an entry for a firm, oldest first."""
        rows = self._rows(Sheet.JUDGEMENTS, firm=firm, list=list_id, entry=entry)
        return tuple(map(judgement_of_row, rows))

    def judge(
        self,
        firm: str,
        list_id: str,
        entry: str,
        judged: str,
        *,
        why: str = "",
        also: Sequence[tuple[str, str]] = (),
        firms: Sequence[str] = (),
    ) -> Done[None]:
        """Keep what a person judged of an entry that a firm meets, and of further ones, list and entry, with it.

        ``firms`` are further firms that the answer counts for, each as far as it meets these entries.

        Judged the same, an entry of the control, watch or unreliable list fills in what parties are asked about it:
        a "no" stated before is taken back. An entry that is judged the same or different needs a reason.
        Errors: Refused for an entry that the firm does not meet, another answer, or a missing or overlong reason.
        """
        reason = _checked_reason(judged, why)
        keys = tuple(dict.fromkeys(((list_id, entry), *also)))
        entries = [self._met_entry(firm, *key) for key in keys]
        known = self._firm(firm)
        by, at = self._context.by, utc_text(self._context.now())
        given = [EntryJudgement(0, firm, met, judged, reason, by, at, known.seen) for met in entries]
        for other in firms:
            seen = self._firm(other).seen
            met_too = (each.met for each in self.entries_of(other) if each.is_open and each.met.key in keys)
            given += [EntryJudgement(0, other, met, judged, reason, by, at, seen) for met in met_too]

        def work(writing: Transaction) -> None:
            for judgement in given:
                writing.add_row(Sheet.JUDGEMENTS, self._client, row_of_judgement(judgement))
            if judged == SAME:
                for each in (firm, *firms):
                    self._take_back_no(writing, each, {met.entry.list.strip().casefold() for met in entries})

        action = _ACTIONS[judged]
        subject = Phrase("{party}, {entry}", party=known.name, entry=entries[0].name)
        return self._context.apply_change(action, subject, {"parties"}, work=work)

    def _met_entry(self, firm: str, list_id: str, entry: str) -> MetEntry:
        met = next((e.met for e in self.entries_of(firm) if e.met.key == (list_id, entry)), None)
        if met is None:
            raise Refused(
                Phrase("{firm} does not meet the entry {entry}", firm=firm, entry=entry),
                do="Look it up again; the list may have changed",
            )
        return met

    def _take_back_no(self, writing: Transaction, firm: str, lists: Collection[str]) -> None:
        """Blank the "no" that an entry judged the same contradicts, of the party and of its stakes."""
        columns = {_ANSWERED_BY[name] for name in lists if name in _ANSWERED_BY}
        repository = self._context.store.repository
        stored_rows: list[Stored[Any]] = [*repository.select_rows(Party, self._client, {"party": firm})]
        stored_rows += repository.select_rows(Stake, self._client, {"owner": firm})
        for stored in stored_rows:
            blank = {column: "" for column in columns if getattr(stored.row, column, "") == _NO}
            if blank:
                row = replace(stored.row, **blank, listed_reason="")
                writing.change_row(sheet_of_form(type(row)), self._client, Stored(stored.id, row))

    def _firm(self, firm: str) -> Firm:
        rows_of = self._context.rows_of
        parties, stakes = (rows_of(Party, self._client, party=firm), rows_of(Stake, self._client, owner=firm))
        known = firms_of(parties, stakes).get(firm)
        if known is None:
            raise Refused(
                Phrase("there is no party or owner {firm}", firm=firm),
                do="Look at the list again; it has changed",
            )
        return known

    def _look_ups_of(self, firm: str) -> LookUps:
        return LookUps(self._rows(Sheet.PARTY_SEARCHES, firm=firm), self._rows(Sheet.JUDGEMENTS, firm=firm))

    def _rows(self, sheet: Sheet, **equal_to: str) -> list[Row]:
        stored = self._context.store.repository.select_rows(sheet, self._client, equal_to)
        return [{**row.row, "id": str(row.id)} for row in stored]


def _with_same_firms(to_judge: Sequence[FirmEntry]) -> Iterator[FirmEntry]:
    """Yield what is to be judged, each with the other firms that meet the entry and are one body by their names."""
    by_entry: dict[tuple[str, str], list[FirmEntry]] = defaultdict(list)
    for of_firm in to_judge:
        by_entry[of_firm.entry.met.key].append(of_firm)
    for of_firm in to_judge:
        others = by_entry[of_firm.entry.met.key][:_MOST_FIRMS]
        same = (
            other.firm for other in others if other is not of_firm and _is_one_body(of_firm.firm, other.firm)
        )
        yield replace(of_firm, same_firms=tuple(same))


def _is_one_body(first: Firm, second: Firm) -> bool:
    """Tell whether a name of one firm matches one of another, and their countries do not differ."""
    left, right = first.seen.country or None, second.seen.country or None
    compare = name_matcher().compare
    return any(
        compare(ours, theirs, left_country=left, right_country=right).verdict == _MATCH
        for ours, theirs in product(first.seen.names, second.seen.names)
    )


def _checked_reason(judged: str, why: str) -> str:
    if judged not in JUDGEMENTS:
        raise Refused(
            Phrase("{judged} is no judgement", judged=repr(judged)),
            where="judged",
            do=Phrase(
                "Say {first}, {second} or {third}",
                **dict(zip(("first", "second", "third"), JUDGEMENTS, strict=True)),
            ),
        )
    reason = " ".join(why.split())
    if not reason and judged != UNSURE:
        raise Refused(
            "the judgement has no reason",
            where="why",
            do="Write what shows it: an address, a register number, who was asked",
        )
    if len(reason) > _LONGEST_REASON:
        raise Refused(
            Phrase("the reason has more than {most} characters", most=_LONGEST_REASON),
            where="why",
            do="Shorten it",
        )
    return reason


def _rank(of_firm: FirmEntry) -> tuple[bool, bool, str, str]:
    """Return the order of the queue: what came back, then matches, then by name."""
    entry = of_firm.entry
    return not entry.changes, entry.met.verdict != _MATCH, of_firm.firm.name.casefold(), entry.met.entry.id
