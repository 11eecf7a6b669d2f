# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The words of judging: answers and what each does, verdicts, lists, where a firm comes from, what differs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Final

from desktop_app.domain.law.listing import CONTROL, LISTS, UNRELIABLE, ListedParty
from desktop_app.domain.law.pack import Pack
from desktop_app.domain.parties.judgement import DIFFERENT, SAME, UNSURE, is_unreliable_by, listed_by
from desktop_app.partynames import Comparison, MarkedMeeting
from desktop_app.services.catalogue.look_ups import EntryJudgement, Firm, FirmSearch, MetEntry
from desktop_app.services.party_lists.lists import ShownList
from desktop_app.services.party_search.firm_searches import FirmWay, FirmWays
from desktop_app.services.party_search.judgements import FirmEntry, JudgingState
from desktop_app.services.screening.screenings import NamingScreening, OpenScreenings
from desktop_app.ui.session.session import Session
from desktop_app.ui.words import strings, values
from desktop_app.ui.words.strings import code_words, join_sentences, tr, tr_n, translate_text

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


# --------------------------------------------------------------------------------------------------
# What each answer does, here and now: which answers it fills in, from when on, and which open
# screenings change.


@dataclass(frozen=True, slots=True)
class Effects:
    """What judging an entry the same fills in: control or watch, unreliable, or nothing; and what that changes.

    ``is_of_owner`` tells that it would be unreliable, of an owner, of whom a case does not say that. ``starts`` is the
    day from which on it fills something, if that is still to come; ``takes_back_no`` tells that a "no" of before gives
    way. ``screenings`` are the open screenings whose case does not say so yet.
    """

    name: str
    listed: str
    is_unreliable: bool
    is_of_owner: bool
    starts: date | None
    takes_back_no: bool
    screenings: tuple[NamingScreening, ...]

    @property
    def fills(self) -> bool:
        """Tell whether the answer same fills anything in."""
        return bool(self.listed) or self.is_unreliable


def effects_of(
    of_firm: FirmEntry, reading: JudgingReading, today: date, twins: Sequence[MetEntry] = ()
) -> Effects:
    """Return what judging an entry the same would do; ``twins`` are further entries that the answer counts for."""
    firm, met = of_firm.firm, of_firm.entry.met
    firms_seen = [counted.seen for counted in (met, *twins)]
    listed, is_unreliable = listed_by(firms_seen, None), is_unreliable_by(firms_seen, None) and firm.is_party
    begun = [entry.in_force_from for entry in firms_seen if entry.in_force_from is not None]
    starts = min(begun, default=None)
    columns = [name for name, fills in (("listed", listed), ("unreliable", is_unreliable)) if fills]
    return Effects(
        name=firm.name,
        listed=listed,
        is_unreliable=is_unreliable,
        is_of_owner=is_unreliable_by(firms_seen, None) and not firm.is_party,
        starts=starts if starts is not None and starts > today else None,
        takes_back_no=any(reading.ways.stated_of(firm.key, column) == "no" for column in columns),
        screenings=reading.naming.not_saying(
            firm.seen.names, listed=listed, unreliable="yes" if is_unreliable else "", since=starts
        ),
    )


def same_words(effects: Effects) -> str:
    """Return what the answer same does."""
    sentences = []
    if not effects.fills and effects.is_of_owner:
        sentences.append(
            tr(
                "Nothing is filled in: of owners no screening says that they are unreliable; the memo prints it"
            )
        )
    elif not effects.fills:
        sentences.append(tr("Nothing is filled in: it is another list, and the memo prints it as such"))
    if effects.listed == CONTROL:
        sentences.append(tr("The party counts as listed (control) in every screening"))
    elif effects.listed:
        sentences.append(tr("The party counts as listed (watch) in every screening"))
    if effects.is_unreliable:
        sentences.append(tr("The party counts as on the unreliable list in every screening; that warns"))
    if effects.fills and effects.starts is not None:
        day = strings.format_day(effects.starts)
        sentences.append(tr("The entry takes effect on {day}: before that day it fills nothing", day=day))
    if effects.takes_back_no:
        sentences.append(tr("The “no” given before is taken back"))
    return join_sentences(*sentences)


def changing_words(effects: Effects) -> str:
    """Return how many open screenings change; they take it over when a person says so."""
    count = len(effects.screenings)
    if not effects.fills:
        return ""
    if not count:
        return tr("No open screening changes.")
    return tr_n("%n open screening(s) to be brought up to date:", count)


def outcome_words(judged: str, effects: Effects, twins: int = 0, firms: Sequence[Firm] = ()) -> str:
    """Return in one line what an answer did; ``twins`` counts the further entries, ``firms`` are the further firms."""
    further = [tr_n("It counts for %n more entry(ies) of the same party", twins)] if twins else []
    if firms:
        further.append(
            tr("It counts for {firms} too", firms=strings.join_with_commas(firm.name for firm in firms))
        )
    return join_sentences(*_outcome_sentences(judged, effects), *further)


def _outcome_sentences(judged: str, effects: Effects) -> Iterator[str]:
    name = effects.name
    if judged == DIFFERENT:
        yield tr("Judged different")
        yield tr("Asked again only if this entry or {party} changes", party=name)
        return
    if judged != SAME:
        yield tr("Left unsure")
        yield tr("Nothing is filled in for {party}, and the warning stays", party=name)
        return
    yield tr("Judged the same")
    if not effects.fills and effects.is_of_owner:
        yield tr("Nothing is filled in for {party}; the memo prints it", party=name)
        return
    if not effects.fills:
        yield tr("{party} is printed as on another list; nothing is filled in", party=name)
        return
    if effects.is_unreliable and effects.listed == CONTROL:
        text = tr("{party} counts as listed (control) and as on the unreliable list")
    elif effects.is_unreliable and effects.listed:
        text = tr("{party} counts as listed (watch) and as on the unreliable list")
    elif effects.is_unreliable:
        text = tr("{party} counts as on the unreliable list")
    elif effects.listed == CONTROL:
        text = tr("{party} counts as listed (control)")
    else:
        text = tr("{party} counts as listed (watch)")
    sentence = text.format(party=name)
    if effects.starts is not None:
        day = strings.format_day(effects.starts)
        sentence = tr("{what}, from {day} on", what=sentence, day=day)
    yield sentence
    if effects.screenings:
        yield tr_n("%n open screening(s) to be brought up to date", len(effects.screenings))
    else:
        yield tr("No open screening changes")
