# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""One notice of a list as it is shown beside the table: whom it binds, what became of it, which names it holds."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from desktop_app.domain.law.listing import UNRELIABLE, Listing
from desktop_app.domain.law.pack import Pack
from desktop_app.ui.widgets.detail import FactList, ShownFact, make_section_heading
from desktop_app.ui.widgets.parts import boxed, down, label, rule
from desktop_app.ui.words import strings, values
from desktop_app.ui.words.strings import screen_language, tr, translate_text


def listing_view(pack: Pack, listing: Listing, today: date) -> QWidget:
    """Return the view of a notice that puts parties on a list."""
    instrument = pack.instruments[listing.id]
    column = down(
        label(strings.join_with_commas((listing.id, translate_text(instrument.short))), "caption", wrap=True),
        2,
        label(translate_text(instrument.title), "section", wrap=True),
        label(instrument.title_zh, "caption", wrap=True),
        10,
        FactList(
            [
                ShownFact(tr("Today"), strings.standing_words(listing.state_on(today))),
                ShownFact(tr("List"), values.list_words(listing.list)),
                ShownFact(tr("Whom it binds"), whom_it_binds(listing)),
                ShownFact(tr("Barred"), barred_words(listing)),
                ShownFact(
                    tr("Day seen"), strings.format_day(instrument.seen), note=instrument.url.split("/")[2]
                ),
                ShownFact(tr("Confidence"), instrument.confidence),
            ],
            width=150,
        ),
    )
    column.addWidget(make_section_heading(tr("What became of it")))
    column.addWidget(draw_steps(pack, listing))
    if listing.note:
        column.addWidget(label(translate_text(listing.note), "caption", wrap=True))
    names = down(make_section_heading(tr("Names")), gap=0)
    if screen_language() != "en":
        note = tr("Notes on the names are kept in English in the law file.")
        names.addWidget(label(note, "small", wrap=True))
    for party in pack.listed.values():
        if party.listing is not listing:
            continue
        # its names and numbers, and what else is on record of it
        head = "  ".join(name for name in (party.name, party.name_zh) if name)
        country = strings.country_name(party.country) if party.country else ""
        lines = [strings.join_with_commas((party.id, tr("entry {entry}", entry=party.entry), country))]
        named = (
            (tr("Also written: {names}"), ", ".join(party.aliases)),
            (tr("Same party: {names}"), ", ".join(party.same_as)),
            (tr("Address: {names}"), party.address),
            (tr("Otherwise elsewhere: {names}"), party.differs),
        )
        lines += [template.format(names=text) for template, text in named if text]
        entry = down(label(head, wrap=True), gap=1)
        for text in filter(None, (*lines, party.note)):
            entry.addWidget(label(text, "caption", wrap=True))
        entry.setContentsMargins(0, 5, 0, 5)
        names.addWidget(boxed(entry))
        names.addWidget(rule())
    column.addWidget(boxed(names))
    return boxed(column)


def whom_it_binds(listing: Listing) -> str:
    """Return whom the notice of a listing binds: people of any country only where it says so itself."""
    if listing.binds_abroad:
        return tr("exporters in China, and people of any country")
    if listing.list == UNRELIABLE:
        return tr("people and firms in China; it names nobody abroad")
    return tr("exporters in China; it names nobody abroad")


def barred_words(listing: Listing) -> str:
    """Return the measures of a listing, one by one."""
    return "; ".join(map(translate_text, listing.bars)) or tr("nothing in print")


def draw_steps(pack: Pack, listing: Listing) -> QWidget:
    """Return what notices did to the measures of a listing, step by step."""
    facts = []
    for step in listing.steps:
        days = (
            tr("from {day}", day=strings.format_day(step.start))
            if step.until is None
            else f"{strings.format_day(step.start)} – {strings.format_day(step.until)}"
        )
        by = tr("by {instrument}", instrument=translate_text(pack.instruments[step.notice].short))
        facts.append(ShownFact(days, strings.standing_words(step.state), note=by))
    return FactList(facts, width=196)
