# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""An entry beside the table: its names in both scripts, its notice and standing, whom it binds, where it is from."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import Any

from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.domain.law.pack import Pack
from desktop_app.domain.law.timeline import UNCONFIRMED
from desktop_app.partynames import ListEntry
from desktop_app.services.party_lists.entries import EntryRow
from desktop_app.services.party_lists.lists import entry_steps
from desktop_app.ui.models.table_model import Column
from desktop_app.ui.pages.party_lists.listing import barred_words, draw_steps, whom_it_binds
from desktop_app.ui.widgets.detail import FactList, ShownFact, make_section_heading
from desktop_app.ui.widgets.parts import boxed, button, down, label, make_selectable
from desktop_app.ui.words import strings, values
from desktop_app.ui.words.strings import code_words, tr, tr_n, translate_text

_WIDTH = 116
_MOST_ALIASES = 20
_MOST_DETAILS = 12


def make_entry_view(pack: Pack, row: EntryRow, today: date, open_notice: Callable[[str], object]) -> QWidget:
    """Return the view of an entry; ``open_notice`` shows a notice of the law file by its id."""
    column = down(
        label(strings.join_with_commas((list_of_entry(row), row.entry.id)), "caption", wrap=True),
        4,
        _draw_names(row.entry),
        8,
        FactList(list(_entry_facts(pack, row, today)), _WIDTH),
    )
    party = row.party
    if party is not None:
        column.addSpacing(6)
        link = button(tr("Open the notice"), lambda: open_notice(party.listing.id), role="link")
        column.addWidget(link)
        column.addWidget(make_section_heading(tr("What became of it")))
        column.addWidget(draw_steps(pack, party.listing))
        for note in dict.fromkeys(filter(None, map(translate_text, (party.listing.note, party.note)))):
            column.addWidget(label(note, "caption", wrap=True))
    elif len(entry_steps(row.entry)) > 1 or row.entry.until:
        column.addWidget(make_section_heading(tr("What became of it")))
        steps = []
        for step in entry_steps(row.entry):
            start = tr("from {day}", day=strings.format_day(step.start)) if step.start != date.min else ""
            until = tr("to {day}", day=strings.format_day(step.until)) if step.until else ""
            days = strings.join_with_commas((start, until)) or tr("no day stated")
            steps.append(ShownFact(days, strings.standing_words(step.state)))
        column.addWidget(FactList(steps, 196))
    column.addWidget(make_section_heading(tr("Where it is from")))
    column.addWidget(FactList(list(_origin_facts(row)), _WIDTH))
    addresses = [source for source in sources_of(row) if _is_address(source)]
    if addresses:
        column.addSpacing(6)

        def copy() -> None:
            QApplication.clipboard().setText("\n".join(addresses))
            link.setText(tr("Copied"))

        link = button(tr_n("Copy %n address(es)", len(addresses)), copy, role="link")
        column.addWidget(link)
    return boxed(column)


def _draw_names(entry: ListEntry) -> QWidget:
    """Return the names in both scripts, neither below the other in rank."""
    latin, han = values.split_by_script(entry.names)
    column = down(gap=2)
    for name, lacking in (
        (latin, tr("No name in letters is printed.")),
        (han, tr("No name in Chinese is printed.")),
    ):
        column.addWidget(make_selectable(label(name or lacking, "section" if name else "quiet", wrap=True)))
    return boxed(column)


def _entry_facts(pack: Pack, row: EntryRow, today: date) -> Iterator[ShownFact]:
    entry, party = row.entry, row.party
    yield ShownFact(
        tr("Today"),
        standing_of_entry(row, today),
        note=""
        if row.state != UNCONFIRMED
        else tr("What held before ended by its day, and no later notice is known."),
    )
    yield ShownFact(tr("Country"), country_words(row))
    other_names = [name for name in entry.names if name not in values.split_by_script(entry.names)]
    aliases = "\n".join(other_names[:_MOST_ALIASES])
    if len(other_names) > _MOST_ALIASES:
        aliases = f"{aliases}\n{tr_n('and %n more', len(other_names) - _MOST_ALIASES)}"
    if aliases:
        yield ShownFact(tr("Also written"), aliases)
    yield from detail_facts(entry)
    if entry.kind:
        yield ShownFact(tr("Kind"), entry.kind)
    number = tr("entry {entry}", entry=party.entry) if party else ""
    yield ShownFact(tr("Notice"), strings.join_with_commas((notice_words(pack, row), number)))
    on = tr("Reported on") if party and party.listing.is_reported else tr("Listed on")
    yield ShownFact(on, strings.format_day(entry.listed_on))
    if party is not None:
        yield ShownFact(
            tr("Whom it binds"), whom_it_binds(party.listing), note=values.what_list_does(party.listing.list)
        )
        yield ShownFact(tr("Barred"), barred_words(party.listing))
        for name, text in (
            (tr("Address"), party.address),
            (tr("Same party"), ", ".join(party.same_as)),
            (tr("Otherwise elsewhere"), party.differs),
        ):
            if text:
                yield ShownFact(name, text)
    else:
        yield ShownFact(tr("What it does"), values.what_list_does(entry.list))


def detail_facts(entry: ListEntry) -> Iterator[ShownFact]:
    """Yield what a list says of an entry beside its names: weak names, addresses, birth days, numbers and the like."""
    if entry.weak and entry.is_party:
        weak = strings.join_with_commas(entry.weak[:_MOST_ALIASES])
        yield ShownFact(tr("Weak alias"), weak, note=tr("Meets as possible at most, says its list"))
    labels = {
        "address": tr("Address"),
        "born": tr("Born"),
        "birth place": tr("Born in"),
        "number": tr("Numbers"),
        "title": tr("Title"),
        "measure": tr("Measures"),
        "ship": tr("Ship"),
        "remark": tr("Remark"),
    }
    for kind, caption in labels.items():
        texts = [text for of_kind, text in entry.details if of_kind == kind]
        if len(texts) > _MOST_DETAILS:
            texts[_MOST_DETAILS:] = [tr_n("and %n more", len(texts) - _MOST_DETAILS)]
        if texts:
            yield ShownFact(caption, "\n".join(texts))


def _origin_facts(row: EntryRow) -> Iterator[ShownFact]:
    party_list, party = row.shown_list, row.party
    yield ShownFact(
        tr("List"),
        translate_text(party_list.name),
        note=tr(
            "version {version}, known to {day}",
            version=party_list.version,
            day=strings.format_day(party_list.day),
        ),
    )
    if party is not None:
        compared = ", ".join(party.collections)
        yield ShownFact(tr("Confidence"), confidence_words(party.confidence))
        if compared:
            yield ShownFact(tr("Other collections"), compared)
    sources = sources_of(row)
    if sources:
        sites = (
            source.split("/")[2].removeprefix("www.") if _is_address(source) else source for source in sources
        )
        yield ShownFact(tr("Read at"), "\n".join(dict.fromkeys(sites)))


def sources_of(row: EntryRow) -> tuple[str, ...]:
    """Return where an entry was read: addresses, or what its list says."""
    return row.party.sources if row.party is not None else tuple(filter(None, (row.entry.source,)))


def _is_address(source: str) -> bool:
    return source.startswith(("http://", "https://"))


def confidence_words(letter: str) -> str:
    """Return how sure a row of the law file is."""
    meaning = code_words("confidence", letter, "")
    return strings.join_with_commas((letter, meaning))


# --------------------------------------------------------------------------------------------------
# The columns of the table of listed entries.


def entry_columns(pack: Pack, today: date) -> Sequence[Column[Any]]:
    """Return the columns; ``field`` is the order in which the entries can be read."""
    return (
        Column("name", tr("Name"), latin_name, width=210, stretch=True, field="name"),
        Column("name_zh", "中文", lambda row: values.split_by_script(row.entry.names)[1], width=124),
        Column(
            "country",
            tr("Country"),
            lambda row: strings.join_with_commas(row.entry.countries),
            width=84,
            field="country",
            tip=country_words,
        ),
        Column(
            "list",
            tr("List"),
            lambda row: (
                values.short_list_words(row.entry.list) if row.party is not None else row.shown_list.name
            ),
            width=80,
            tip=list_of_entry,
        ),
        Column("notice", tr("Notice"), lambda row: notice_words(pack, row), width=122, field="notice"),
        Column(
            "standing",
            tr("Today"),
            lambda row: standing_of_entry(row, today),
            width=184,
            field="standing",
            tip=lambda row: standing_of_entry(row, today),
        ),
        Column(
            "listed_on",
            tr("Listed on"),
            lambda row: (
                tr("reported {day}", day=strings.format_day(row.entry.listed_on))
                if row.party and row.party.listing.is_reported
                else strings.format_day(row.entry.listed_on)
            ),
            width=112,
            visible=False,
            field="listed_on",
            day=lambda row: row.entry.listed_on.isoformat() if row.entry.listed_on else "",
        ),
        Column("kind", tr("Kind"), lambda row: row.entry.kind, width=90, quiet=True, visible=False),
        Column("entry", tr("Entry"), lambda row: row.entry.id, width=140, quiet=True, visible=False),
    )


def latin_name(row: EntryRow) -> str:
    """Return the name in letters; a dash where the list prints none."""
    return values.split_by_script(row.entry.names)[0] or strings.DASH


def country_words(row: EntryRow) -> str:
    """Return where the party sits."""
    return strings.join_with_commas(map(strings.country_name, row.entry.countries)) or strings.DASH


def list_of_entry(row: EntryRow) -> str:
    """Return the list of an entry: of the law file by what it is, of a loaded one by name and part."""
    if row.party is not None:
        return values.list_words(row.entry.list)
    return strings.join_with_commas((row.shown_list.name, values.list_words(row.entry.list)))


def notice_words(pack: Pack, row: EntryRow) -> str:
    """Return the notice of an entry, as it is cited."""
    if row.party is None:
        return row.entry.notice or strings.DASH
    return translate_text(pack.instruments[row.party.listing.id].short)


def standing_of_entry(row: EntryRow, today: date) -> str:
    """Return what holds of an entry today."""
    steps = row.party.listing.steps if row.party is not None else entry_steps(row.entry)
    return values.dated_standing(steps, row.state, today)
