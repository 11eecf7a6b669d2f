# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The words of judging: answers, verdicts, lists, where a firm comes from, what differs, and whom a notice binds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from desktop_app.domain.law.listing import LISTS, UNRELIABLE, ListedParty
from desktop_app.domain.law.pack import Pack
from desktop_app.domain.parties.judgement import UNSURE
from desktop_app.partynames import Comparison, MarkedMeeting
from desktop_app.services.catalogue.look_ups import EntryJudgement, Firm, FirmSearch, MetEntry
from desktop_app.services.party_lists.lists import ShownList
from desktop_app.services.party_search.firm_searches import FirmWay, FirmWays
from desktop_app.services.party_search.judgements import FirmEntry, JudgingState
from desktop_app.services.screening.screenings import OpenScreenings
from desktop_app.ui.session.session import Session
from desktop_app.ui.words import strings, values
from desktop_app.ui.words.strings import code_words, tr, tr_n, translate_text

_MOST_SHIPMENTS: Final = 3
_MOST_WAYS: Final = 3


def join_with_dots(parts: Iterable[str]) -> str:
    """Return parts of a line with a dot between them; blank ones are left out."""
    return " · ".join(filter(None, parts))


def answer_words(judged: str) -> str:
    """Return what a person answered."""
    return strings.lower_first_letter(code_words("judgement", judged))


def verdict_words(verdict: str) -> str:
    """Return how well a name meets an entry."""
    return {"match": tr("match"), "possible": tr("possible")}.get(verdict, verdict)


def day_of(judgement: EntryJudgement) -> str:
    """Return the day of a judgement, by the clock of the user."""
    return strings.format_day(datetime.fromisoformat(judgement.at).astimezone().date())


def judged_words(judgement: EntryJudgement) -> str:
    """Return what was judged, when and by whom."""
    template = code_words("judged_on_by", judgement.judged, tr("Left unsure on {day} by {who}"))
    return template.format(day=day_of(judgement), who=judgement.by)


def twins_words(twins: Sequence[MetEntry], firms: Sequence[Firm] = ()) -> str:
    """Return the offer to answer for further entries that are the same party by the law file, and for further firms.

    Blank without any.
    """
    names = strings.join_with_commas(firm.name for firm in firms)
    of_firms = tr("Answer for {firms} too, by its name the same body", firms=names) if firms else ""
    entries = strings.join_with_commas(
        tr("{list}, {entry}", list=values.list_words(law_list(twin)), entry=twin.entry.id) for twin in twins
    )
    of_twins = tr("Answer for the same party's other entry too: {entries}", entries=entries) if twins else ""
    return strings.join_sentences(of_twins, of_firms) if of_firms else of_twins


def is_of_law(met: MetEntry) -> bool:
    """Tell whether an entry stands on a list that the law speaks of, wherever it was loaded from."""
    return law_list(met) in LISTS


def law_list(met: MetEntry) -> str:
    """Return the part of the list that an entry stands in, as it is compared."""
    return met.entry.list.strip().casefold()


def list_of_entry(met: MetEntry, names: Mapping[str, str], *, is_short: bool = False) -> str:
    """Return the list that an entry stands on: what the law calls it, else the name of the list."""
    if is_of_law(met):
        return values.short_list_words(law_list(met)) if is_short else values.list_words(law_list(met))
    return translate_text(names.get(met.list_id, met.list_id))


def way_lines(ways: Iterable[FirmWay]) -> list[str]:
    """Return a line for each way of a firm, the first three, and how many there are beyond."""
    every = list(ways)
    lines = [_way_words(way) for way in every[:_MOST_WAYS]]
    if len(every) > _MOST_WAYS:
        lines.append(tr_n("and %n further way(s)", len(every) - _MOST_WAYS))
    return lines or [tr("Neither a party nor an owner any more")]


def _way_words(way: FirmWay) -> str:
    if not way.holdings:
        return strings.upper_first_letter(_named_words(way))
    texts: list[str] = []
    for holding in way.holdings:
        share = tr("an unknown share")
        if holding.percent:
            share = strings.format_amount(holding.percent, holding.percent_to, "%")
        template = tr("which holds {share} of {firm}") if texts else tr("owner of {firm}, {share}")
        texts.append(template.format(firm=holding.owned, share=share))
    path = strings.join_with_commas(texts)
    end = tr("which no party leads to") if way.is_cut else _named_words(way)
    return join_with_dots((strings.upper_first_letter(path), end))


def _named_words(way: FirmWay) -> str:
    if not way.named_in:
        return tr("a party that no shipment names")
    texts = [
        tr("{role} of shipment {shipment}", role=code_words("role", named.role), shipment=named.shipment)
        for named in way.named_in[:_MOST_SHIPMENTS]
    ]
    if len(way.named_in) > _MOST_SHIPMENTS:
        texts.append(tr_n("and of %n more", len(way.named_in) - _MOST_SHIPMENTS))
    return strings.join_with_commas(texts)


def difference_words(firm: Firm, met: MetEntry, meeting: MarkedMeeting, comparison: Comparison) -> str:
    """Return in sentences what differs between party and entry, and why the names only may mean one."""
    return strings.join_sentences(*_differences(firm, met, meeting, comparison))


def _differences(firm: Firm, met: MetEntry, meeting: MarkedMeeting, comparison: Comparison) -> Iterator[str]:
    ours, theirs = firm.seen.country, met.entry.countries
    is_told = any(row.outcome == "differs" for row in meeting.rows)
    is_apart = bool(ours and theirs and ours not in theirs)
    doubt = met.entry.doubt_of(met.name)
    if doubt and met.verdict != "match":
        yield tr("Possible, not a match: {reason}", reason=translate_text(doubt))
    elif met.verdict != "match" and comparison.reasons:
        yield tr("Possible, not a match: {reason}", reason=translate_text(comparison.reasons[0]))
    if not is_told and not is_apart:
        yield tr("Nothing in the names differs")
    if is_apart:
        yield tr(
            "The countries differ: {ours} and {theirs}",
            ours=strings.country_name(ours),
            theirs=_countries(theirs),
        )
    elif ours and theirs:
        yield tr("The country is the same")
    elif not ours:
        yield tr("The country of your party is not known, so it says nothing")
    else:
        yield tr("The list states no country")


def _countries(codes: Iterable[str]) -> str:
    return strings.join_with_commas(map(strings.country_name, codes))


def binding_words(pack: Pack, met: MetEntry, party: ListedParty | None, list_name: str) -> str:
    """Return whom the notice of an entry binds, or that its list binds nobody here."""
    if not is_of_law(met):
        text = tr(
            "It stands on another list, {list}: it fills in no answer, and the memo prints it among other lists."
        )
        return text.format(list=list_name)
    if law_list(met) == UNRELIABLE:
        return tr("The unreliable entity list warns; it is no ground of Article II.")
    if party is None:
        return tr("Whom its notice binds is not in the loaded list; read the notice.")
    notice = translate_text(pack.instruments[party.listing.id].short)
    if party.listing.binds_abroad:
        text = tr(
            "{notice} binds exporters in China, and people of any country who pass Chinese dual-use items on to it."
        )
    else:
        text = tr("{notice} binds exporters in China; it names nobody abroad.")
    return text.format(notice=notice)


# --------------------------------------------------------------------------------------------------
# What the judging page shows, read at once: the queue, where firms come from, open screenings, lists.


EntryKey = tuple[str, str, str]
"""Firm, list and entry; list and entry are blank for a firm that meets none."""


@dataclass(frozen=True, slots=True)
class JudgingReading:
    """What was read: the state, the ways of firms, the open screenings, the lists, and the firms not looked up."""

    state: JudgingState
    ways: FirmWays
    naming: OpenScreenings
    lists: tuple[ShownList, ...]
    stale: int
    entries: dict[EntryKey, FirmEntry] = field(init=False)
    unmet: dict[EntryKey, Firm] = field(init=False)

    def __post_init__(self) -> None:
        every = (*self.state.to_judge, *self.state.judged)
        object.__setattr__(self, "entries", {of_firm.key: of_firm for of_firm in every})
        object.__setattr__(self, "unmet", {(firm.key, "", ""): firm for firm in self.state.nothing_met})

    @property
    def to_judge(self) -> tuple[FirmEntry, ...]:
        """Return the entries to be judged; those that a person is unsure of come last."""
        return tuple(sorted(self.state.to_judge, key=is_unsure))

    @property
    def names(self) -> dict[str, str]:
        """Return the names of the lists by their ids."""
        return {party_list.id: party_list.name for party_list in self.lists}

    def search_of(self, firm: str) -> FirmSearch | None:
        """Return how a firm was looked up last."""
        return self.state.searches.get(firm)

    def last_search(self) -> FirmSearch | None:
        """Return the latest search of any firm."""
        return max(self.state.searches.values(), key=lambda search: search.on, default=None)

    def reasons(self) -> list[str]:
        """Return the reasons that were given before, the latest first, each once."""
        judged = [of_firm.entry.judgement for of_firm in self.entries.values() if of_firm.entry.judgement]
        latest = sorted(judged, key=lambda judgement: judgement.at, reverse=True)
        return list(dict.fromkeys(judgement.why for judgement in latest if judgement.why))

    def keys_of_firm(self, firm: str) -> Iterator[EntryKey]:
        """Yield what the queue shows of a firm, what is to be judged first."""
        in_turn = (*self.to_judge, *self.state.judged)
        keys_shown = (*(of_firm.key for of_firm in in_turn), *self.unmet)
        return (key for key in keys_shown if key[0] == firm)


def is_unsure(of_firm: FirmEntry) -> bool:
    """Tell whether a person has looked at an entry and was unsure."""
    return of_firm.entry.holds == UNSURE


def read_judging(session: Session) -> JudgingReading:
    """Read everything; runs off the main thread."""
    workspace = session.client_workspace
    return JudgingReading(
        state=workspace.judgements.read_state(),
        ways=workspace.read_ways(),
        naming=workspace.read_naming(),
        lists=tuple(session.workspace.party_lists.list_newest()),
        stale=len(workspace.searches.list_stale()),
    )
