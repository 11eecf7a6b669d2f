# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""An entry of the journal beside the table: who did what, to what, and each value before and after."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from PySide6.QtWidgets import QWidget

from desktop_app.basics.phrase import Phrase
from desktop_app.services.records.journal import list_differences, list_values, sheet_called, short_hash
from desktop_app.services.schema.rows import JournalEntry, SheetChange
from desktop_app.ui.widgets.detail import make_detail_head, make_section_heading
from desktop_app.ui.widgets.facts import FactList, ShownFact
from desktop_app.ui.widgets.parts import boxed, down, label
from desktop_app.ui.words.strings import DASH, format_day, join_with_commas, tr, tr_n, translate_text

_MOST_SHOWN: Final = 30
_LONGEST: Final = 300


def format_moment(at: str) -> str:
    """Return the day and time of an entry where the user is."""
    moment = datetime.fromisoformat(at).astimezone()
    return f"{format_day(moment.date())} {moment:%H:%M}".replace(" ", "\u00a0")


def make_entry_view(entry: JournalEntry) -> QWidget:
    """Return the view of an entry."""
    row = entry.row
    facts = [
        ShownFact(tr("Who"), row.by),
        ShownFact(tr("When"), format_moment(row.at)),
        ShownFact(tr("Client"), entry.client or DASH),
        ShownFact(tr("Hash"), row.hash[:16]),
        ShownFact(tr("Entry before"), row.previous[:16] or DASH),
    ]
    head = make_detail_head(
        subject_words(entry) or DASH, join_with_commas((tr("Entry {nr}", nr=row.nr), what_words(entry)))
    )
    column = down(head, 8, FactList(facts, 110))
    column.addWidget(make_section_heading(tr("Before and after")))
    if not entry.is_kept:
        note = tr("The values were not kept by the version of the program that made this entry.")
        column.addWidget(label(note, "quiet", wrap=True))
    noted = [ShownFact(_label_words(name), _short(text)) for name, text in list_values(entry)]
    if noted:
        column.addWidget(FactList(noted, 110))
    for change in entry.changes[:_MOST_SHOWN]:
        column.addWidget(label(_change_words(change), "caption", wrap=True))
        column.addWidget(FactList(_change_facts(change), 110))
        column.addSpacing(8)
    left_out = entry.left_out + max(len(entry.changes) - _MOST_SHOWN, 0)
    if left_out:
        column.addWidget(
            label(tr_n("and %n row(s) more, which are counted and not shown", left_out), "quiet", wrap=True)
        )
    return boxed(column)


def what_words(entry: JournalEntry) -> str:
    """Return what was done, in words."""
    words = translate_text(entry.row.what)
    return f"{words[:1].upper()}{words[1:]}"


def subject_words(entry: JournalEntry) -> str:
    """Return what an entry is about; a name stays as it is."""
    return translate_text(entry.subject) if isinstance(entry.subject, Phrase) else entry.subject


def _label_words(name: str) -> str:
    words = translate_text(name)
    return f"{words[:1].upper()}{words[1:]}"


def _change_words(change: SheetChange) -> str:
    called = translate_text(sheet_called(change.sheet))
    if change.before is None:
        return tr("Added: {called} {name}", called=called, name=change.name)
    if change.after is None:
        return tr("Removed: {called} {name}", called=called, name=change.name)
    return tr("Changed: {called} {name}", called=called, name=change.name)


def _change_facts(change: SheetChange) -> list[ShownFact]:
    facts = []
    for name, before, after in list_differences(change):
        value = f"{_short(before) or DASH} → {_short(after) or DASH}"
        if change.before is None or change.after is None:
            value = _short(after or before)
        facts.append(ShownFact(_label_words(name), value))
    return facts


def _short(text: str) -> str:
    text = translate_text(text) if isinstance(text, Phrase) else short_hash(text)
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
