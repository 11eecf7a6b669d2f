# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A list beside the table: where it is from, how much it holds, what it does not cover; compared and removed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.domain.law.listing_counts import count_lists
from desktop_app.domain.law.pack import Pack
from desktop_app.services.party_lists.entries import key_of
from desktop_app.services.party_lists.lists import ShownList
from desktop_app.ui.plain import set_tip
from desktop_app.ui.widgets.detail import make_detail_head, make_section_heading
from desktop_app.ui.widgets.facts import FactList, ShownFact
from desktop_app.ui.widgets.flow import Flow
from desktop_app.ui.widgets.forms.editors import ChoiceEditor
from desktop_app.ui.widgets.parts import across, boxed, button, down, label
from desktop_app.ui.words import strings
from desktop_app.ui.words.strings import tr, tr_n, translate_text

_WIDTH = 116
_HASH = 16


@dataclass(frozen=True, slots=True)
class VersionRow:
    """A version of a list in the table; only the newest one is searched."""

    id: str
    party_list: ShownList
    is_newest: bool


@dataclass(frozen=True, slots=True)
class VersionDoors:
    """What can be done from the view of a list."""

    show_entries: Callable[[ShownList], object]
    compare: Callable[[ShownList, ShownList], object]
    remove: Callable[[ShownList], object]
    remove_all: Callable[[ShownList], object]


def rows_of(lists: Sequence[ShownList]) -> list[VersionRow]:
    """Return the rows of the table: every version of every list."""
    newest = {party_list.id: party_list for party_list in reversed(lists)}
    return [
        VersionRow(key_of(party_list), party_list, newest[party_list.id] is party_list)
        for party_list in lists
    ]


def version_words(row: VersionRow) -> str:
    """Return whether names are searched in a version."""
    return tr("searched") if row.is_newest else tr("older version, not searched")


def make_version_view(
    pack: Pack, row: VersionRow, others: Sequence[ShownList], doors: VersionDoors
) -> QWidget:
    """Return the view of a list; ``others`` are what it can be compared with, the likeliest first."""
    party_list = row.party_list
    head = make_detail_head(
        translate_text(party_list.name),
        strings.join_with_commas((tr("version {version}", version=party_list.version), version_words(row))),
    )
    column = down(
        head, 8, FactList(list(_facts(pack, party_list)), _WIDTH), 10, _draw_buttons(row, others, doors)
    )
    column.addWidget(_draw_hash(party_list))
    if others:
        column.addWidget(_draw_comparing(party_list, others, doors))
    return boxed(column)


def _facts(pack: Pack, party_list: ShownList) -> Iterator[ShownFact]:
    yield ShownFact(tr("Known to"), strings.format_day(party_list.day))
    count = strings.format_figure(str(party_list.rows))
    yield ShownFact(
        tr("Entries"), count, note=tr_n("from %n notice(s)", party_list.notices) if party_list.notices else ""
    )
    if party_list.loaded is None:
        counts = [translate_text(counted.describe()) for counted in count_lists(pack)]
        yield ShownFact(tr("Counted"), strings.join_sentences(*counts))
    yield ShownFact(tr("Source"), translate_text(party_list.source))
    if party_list.loaded is not None:
        loaded = strings.join_with_commas(
            (strings.format_moment(party_list.loaded.loaded_at), party_list.loaded.by)
        )
        yield ShownFact(tr("Loaded"), loaded)
    yield ShownFact(tr("Not covered"), strings.join_sentences(*_what_it_lacks(party_list)))


def _what_it_lacks(party_list: ShownList) -> Iterator[str]:
    if party_list.loaded is None:
        yield tr("Firms that a listed party owns, and every other list")
        return
    yield translate_text(party_list.lacks)


def _draw_buttons(row: VersionRow, others: Sequence[ShownList], doors: VersionDoors) -> QWidget:
    party_list, flow = row.party_list, Flow()
    if row.is_newest:
        flow.addWidget(button(tr("Show its entries"), lambda: doors.show_entries(party_list)))
    if party_list.loaded is not None:
        flow.addWidget(button(tr("Remove"), lambda: doors.remove(party_list)))
        if any(other.id == party_list.id for other in others):
            flow.addWidget(button(tr("Remove all its versions"), lambda: doors.remove_all(party_list)))
    return boxed(flow)


def _draw_hash(party_list: ShownList) -> QWidget:
    """Return the hash of the file, short, to be copied whole."""

    def copy() -> None:
        QApplication.clipboard().setText(party_list.sha256)
        copied.setText(tr("Copied"))

    digest = label(f"{party_list.sha256[:_HASH]}…", "value")
    set_tip(digest, party_list.sha256)
    digest.setAccessibleName(tr("SHA-256 {digest}", digest=party_list.sha256))
    copied = label("", "quiet")
    copy_button = button(tr("Copy"), copy, role="link")
    copy_button.setAccessibleName(tr("Copy the SHA-256 of the file"))
    line = across(label(tr("SHA-256 of the file"), "caption"), digest, copy_button, copied, None, gap=8)
    line.setContentsMargins(0, 10, 0, 0)
    return boxed(line)


def _draw_comparing(party_list: ShownList, others: Sequence[ShownList], doors: VersionDoors) -> QWidget:
    by_key = {key_of(other): other for other in others}
    options = [
        (
            key,
            tr("{name}, version {version}", name=translate_text(other.name), version=other.version),
        )
        for key, other in by_key.items()
    ]
    choice = ChoiceEditor(tr("Compare with"), options)
    choice.setCurrentIndex(0)
    compare = button(tr("Compare"), lambda: doors.compare(by_key[choice.current_value()], party_list))
    line = across(choice, compare, gap=8)
    line.setStretch(0, 1)
    return boxed(down(make_section_heading(tr("What changed since")), line))
