# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Instruments, open questions, notices of lists and listed parties of a law file, as lines of text."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from datetime import date
from typing import Final

from desktop_app.domain.law.listing import ListedParty, Listing
from desktop_app.domain.law.pack import Doubt, Instrument, Pack

_WIDTH: Final = 96


def listings_on_day(pack: Pack, on: date) -> Iterator[str]:
    """Yield the notices of lists with what holds of each on a day."""
    if pack.listings:
        yield f"Lists, on {on}: {len(pack.listed)} names of {len(pack.listings)} notices"
    for listing in pack.listings.values():
        title = pack.instruments[listing.id].title
        yield f"  {listing.id:<14} {_state_words(listing, on):<16} {listing.names:>3} names  {title}"


def instrument_in_full(pack: Pack, instrument: Instrument, on: date) -> Iterator[str]:
    """Yield an instrument with its titles, address and day seen, and what a notice of a list names."""
    yield f"{instrument.id}  {instrument.short}, {instrument.issuer}, {instrument.dated}"
    yield f"  {instrument.title}"
    yield f"  {instrument.title_zh or 'its Chinese title is not on record'}"
    seen = f"copies up to {instrument.seen}" if instrument.seen else "day seen not on record"
    yield f"  {instrument.url} ({seen}); confidence {instrument.confidence}"
    for text in (instrument.subject, instrument.caveat, instrument.note):
        yield from textwrap.wrap(text, _WIDTH, initial_indent="  ", subsequent_indent="  ")
    if instrument.id in pack.listings:
        yield from _listing_lines(pack, pack.listings[instrument.id], on)


def _listing_lines(pack: Pack, listing: Listing, on: date) -> Iterator[str]:
    whom = "and binds people abroad" if listing.binds_abroad else "and names nobody abroad"
    yield f"  {listing.announcement} ({listing.notice}), {listing.list} list: {_state_words(listing, on)} on {on}"
    yield from _wrapped(f"bars {'; '.join(listing.bars) or 'nothing in print'}, {whom}")
    for step in listing.steps:
        until = f" to {step.until}" if step.until else ""
        yield f"    {step.state.replace('_', ' ')} from {step.start}{until} ({pack.instruments[step.notice].short})"
    yield from _wrapped(listing.note)
    for party in pack.listed.values():
        if party.listing is listing:
            yield f"    {party.id:<20} {party.name or party.name_zh}  {party.name_zh}"


def doubt_in_full(pack: Pack, doubt: Doubt) -> Iterator[str]:
    """Yield an open question of the law with both answers, who gives which, and what would settle it."""
    yield f"{doubt.id}  {doubt.question}"
    for head, answer, holders in (
        ("cautious answer", doubt.safest, doubt.safest_by),
        ("narrow answer", doubt.narrowest, doubt.narrowest_by),
    ):
        yield from _wrapped(f"{head}: {answer}")
        yield from (f"      {pack.sources[key].cited}, {pack.sources[key].url}" for key in holders)
    yield from _wrapped(f"settled by: {doubt.settled_by}")


def party_in_full(pack: Pack, party: ListedParty, on: date) -> Iterator[str]:
    """Yield an entry of a list: its names, its notice, what holds on a day, and how far it was compared."""
    listing = party.listing
    notice = pack.instruments[listing.id].short
    yield f"{party.id}  {party.name}  {party.name_zh}"
    yield f"  {listing.list} list, {notice}, entry {party.entry}: {_state_words(listing, on)} on {on}"
    yield f"  last notice: {party.status}; confidence {party.confidence}; other collections: {party.compared}"
    for label, text in (
        ("country", party.country),
        ("other names", " | ".join(party.aliases)),
        ("address", party.address),
        ("same party as", ", ".join(party.same_as)),
        ("written otherwise", party.differs),
        ("held by", ", ".join(party.collections)),
        ("note", party.note),
    ):
        yield from _wrapped(f"{label}: {text}" if text else "")
    for source in party.sources:
        yield f"    {source}"


def _state_words(listing: Listing, on: date) -> str:
    return listing.state_on(on).replace("_", " ")


def _wrapped(text: str) -> Iterator[str]:
    yield from textwrap.wrap(text, _WIDTH, initial_indent="    ", subsequent_indent="      ")
