# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""``lodestone pack``: shows, checks and compares law files."""

from __future__ import annotations

import textwrap
from argparse import Namespace
from collections.abc import Iterator
from datetime import date
from typing import Final

from desktop_app.basics.errors import Refused
from desktop_app.basics.quantity import rounded
from desktop_app.cli.laws_in_full import doubt_in_full, instrument_in_full, listings_on_day, party_in_full
from desktop_app.cli.output import print_error, print_text
from desktop_app.domain.law.condition import sentences
from desktop_app.domain.law.pack import Pack, Provision, Row
from desktop_app.services.context import packs
from desktop_app.services.context.context import Program

_FAILED: Final = 3
_WIDTH: Final = 96


def running(program: Program, options: Namespace) -> int:
    """Print what runs on a day, or one provision, row, instrument or listed party in full."""
    on = options.on or date.today()  # noqa: DTZ011 - the user's own day is meant
    assumption = None if options.assume == "none" else options.assume
    pack = program.pack
    if options.provision:
        if options.provision in pack.provisions:
            lines = _in_full(pack, pack.provisions[options.provision])
        elif options.provision in pack.rows:
            lines = _row_in_full(pack, pack.rows[options.provision])
        elif options.provision in pack.instruments:
            lines = instrument_in_full(pack, pack.instruments[options.provision], on)
        elif options.provision in pack.doubts:
            lines = doubt_in_full(pack, pack.doubts[options.provision])
        elif options.provision in pack.listed:
            lines = party_in_full(pack, pack.listed[options.provision], on)
        else:
            raise Refused(
                f"nothing in the law file is called {options.provision}",
                do="Name a provision, row, instrument, open question or listed party; pack show alone lists them",
            )
    else:
        lines = _list(pack, on, assumption)
    print_text("\n".join(lines))
    return 0


def _list(pack: Pack, on: date, assumption: str | None) -> Iterator[str]:
    yield f"{pack.title}"
    yield f"{pack.id} {pack.version}, law known to {pack.known_to}, sha256 {pack.sha256}"
    yield f"On {on}, assuming {assumption or 'nothing beyond notices'}:"
    for entry in packs.running(pack, on, assumption):
        change = f", {entry.changes_to.replace('_', ' ')} from {entry.changes_on}" if entry.changes_on else ""
        yield f"  {entry.provision.id:<10} {entry.state.replace('_', ' ') + change:<48} {entry.provision.title}"
    yield from listings_on_day(pack, on)


def _in_full(pack: Pack, provision: Provision) -> Iterator[str]:
    text = provision.text
    yield f"{provision.id}  {provision.title}"
    instrument = pack.instruments[text.instrument]
    yield f"{instrument.short} ({instrument.issuer}), {text.article}; confidence {text.confidence}"
    yield from textwrap.wrap(text.says, _WIDTH)
    if text.conflict:
        yield from textwrap.wrap(f"Sources disagree: {text.conflict}", _WIDTH)
    for event in provision.timeline:
        end = f" to {event.until}" if event.until else ""
        source = pack.instruments[event.instrument].short + (", announced only" if event.announced else "")
        yield f"  {event.state.replace('_', ' ')} from {event.start}{end} ({source})"
    for sentence in sentences(provision.when) if provision.when else ():
        yield f"  if {sentence.words}"
    yield f"  then: {provision.consequence}"
    for key in text.sources:
        yield f"  {key}: {pack.sources[key].cited}, {pack.sources[key].url}"


def _row_in_full(pack: Pack, row: Row) -> Iterator[str]:
    """Yield the lines about a row of the annex: name, codes, element factor and reference price with sources."""
    yield f"{row.id}  {row.name}  {row.name_zh}"
    yield f"  {row.form}: {', '.join(row.elements) or 'no element of the annex'}; confidence {row.confidence}"
    for label, text in (
        ("customs code", row.hs),
        ("code under No. 18", row.no18),
        (
            "mass of element in one of it",
            row.factor and f"{rounded(row.factor, up=False)} ({row.factor_source})",
        ),
        ("note", row.note),
    ):
        if text:
            yield from textwrap.wrap(
                f"{label}: {text}", _WIDTH, initial_indent="  ", subsequent_indent="    "
            )
    price = pack.prices.get(row.id)
    if price:
        text = (
            f"reference price: {price.written}, {price.as_of}, confidence {price.confidence}; {price.basis}"
        )
        yield from textwrap.wrap(text, _WIDTH, initial_indent="  ", subsequent_indent="    ")
    for key in row.sources:
        yield f"  {key}: {pack.sources[key].title}, {pack.sources[key].url}"


def check(program: Program, options: Namespace) -> int:
    """Load a law file, run its examples, count its lists, and print what failed."""
    checked = packs.check(program, options.folder)
    for failure in checked.failed:
        print_error(
            f"{failure.provision}: {failure.says}: expected {failure.expected}, found {failure.found}"
        )
    for miscount in checked.miscounts:
        print_error(miscount)
    print_text(f"{checked.examples - len(checked.failed)} of {checked.examples} examples hold")
    for counted in checked.counts:
        print_text(counted.describe())
    return _FAILED if checked.failed or checked.miscounts else 0


def diff(program: Program, options: Namespace) -> int:
    """Print the differences between two law files."""
    lines = packs.diff(program.load_pack(options.old), program.load_pack(options.new))
    print_text("\n".join(lines or ["no difference"]))
    return 0
