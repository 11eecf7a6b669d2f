# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The columns of the table of listed entries."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from desktop_app.domain.law.pack import Pack
from desktop_app.services.context.list_entries import entry_steps
from desktop_app.services.party_lists.entries import EntryRow
from desktop_app.ui.models.columns import Column
from desktop_app.ui.words import strings
from desktop_app.ui.words.lists import dated_standing, list_words, short_list_words, split_by_script
from desktop_app.ui.words.strings import tr, translate_text


def entry_columns(pack: Pack, today: date) -> Sequence[Column[Any]]:
    """Return the columns; ``field`` is the order in which the entries can be read."""
    return (
        Column("name", tr("Name"), latin_name, width=210, stretch=True, field="name"),
        Column("name_zh", "中文", lambda row: split_by_script(row.entry.names)[1], width=124),
        Column(
            "country",
            tr("Country"),
            lambda row: strings.join_with_commas(row.entry.countries),
            width=84,
            field="country",
            tip=country_words,
        ),
        Column("list", tr("List"), _short_list, width=80, tip=list_of_entry),
        Column("notice", tr("Notice"), lambda row: notice_words(pack, row), width=110, field="notice"),
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
            lambda row: strings.format_day(row.entry.listed_on),
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
    return split_by_script(row.entry.names)[0] or strings.DASH


def country_words(row: EntryRow) -> str:
    """Return where the party sits."""
    return strings.join_with_commas(map(strings.country_name, row.entry.countries)) or strings.DASH


def _short_list(row: EntryRow) -> str:
    return short_list_words(row.entry.list) if row.party is not None else row.shown_list.name


def list_of_entry(row: EntryRow) -> str:
    """Return the list of an entry: of the law file by what it is, of a loaded one by name and part."""
    if row.party is not None:
        return list_words(row.entry.list)
    return strings.join_with_commas((row.shown_list.name, list_words(row.entry.list)))


def notice_words(pack: Pack, row: EntryRow) -> str:
    """Return the notice of an entry, as it is cited."""
    if row.party is None:
        return row.entry.notice or strings.DASH
    return translate_text(pack.instruments[row.party.listing.id].short)


def standing_of_entry(row: EntryRow, today: date) -> str:
    """Return what holds of an entry today."""
    steps = row.party.listing.steps if row.party is not None else entry_steps(row.entry)
    return dated_standing(steps, row.state, today)
