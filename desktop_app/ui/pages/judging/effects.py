# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What each answer does, here and now: which answers it fills in, from when on, and which open screenings change."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from desktop_app.domain.law.listing import CONTROL
from desktop_app.domain.parties.judgement import DIFFERENT, SAME, is_unreliable_by, listed_by
from desktop_app.services.catalogue.look_ups import Firm, MetEntry
from desktop_app.services.party_search.judgements import FirmEntry
from desktop_app.services.screening.screenings import NamingScreening
from desktop_app.ui.pages.judging import entry_words
from desktop_app.ui.words import strings
from desktop_app.ui.words.strings import join_sentences, tr, tr_n


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
    of_firm: FirmEntry, reading: entry_words.JudgingReading, today: date, twins: Sequence[MetEntry] = ()
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
