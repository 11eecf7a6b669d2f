# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The entries of every list of parties: those of the law file and of loaded lists, read as they come into sight."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QBoxLayout, QWidget

from desktop_app.domain.law.listing import LISTING_STATES, LISTS
from desktop_app.domain.law.listing_counts import count_lists
from desktop_app.services.party_lists.entries import EntryFilter, EntryKey, EntryKeys, EntryRow, ListedEntries
from desktop_app.services.party_lists.lists import ShownList
from desktop_app.ui.look.theme import LARGE, px
from desktop_app.ui.models.table_model import Column, LazyRows
from desktop_app.ui.pages.party_lists.entry_view import entry_columns, make_entry_view
from desktop_app.ui.pages.party_lists.loading import ListsPage
from desktop_app.ui.session.session import PageId, Session, read_entry_link
from desktop_app.ui.session.tasks import Progress
from desktop_app.ui.widgets import editors
from desktop_app.ui.widgets.flow import Flow
from desktop_app.ui.widgets.parts import boxed
from desktop_app.ui.widgets.row_menu import RowEntry, RowMenu
from desktop_app.ui.words import strings, values
from desktop_app.ui.words.strings import tr, translate_text

_FIRST_SIGHT: Final = 60
_PATIENCE_MS: Final = 400
"""After so long it is said that a long list is being read."""
_SIDE_BY_SIDE: Final = (780, 354)
"""The widths of table and detail, in pixels at 100 %: names in two scripts need room."""
_OF_LIST: Final = "list:"
"""Before the id of a list, among the choices of which the kinds of list are the others."""


@dataclass(frozen=True, slots=True)
class _Reading:
    rows: LazyRows[EntryRow]
    lists: tuple[ShownList, ...]
    notices: list[tuple[str, str]]
    wanted: EntryKey | None


class EntriesPage(ListsPage):
    """Every entry, filtered by text in both scripts, list, notice and standing."""

    key = PageId.LISTS

    def __init__(self, session: Session) -> None:
        super().__init__(
            session,
            tr("Who stands on which list, and what holds of it today"),
            tr("Filter by name, 中文, country, number"),
        )
        self._country_names = dict(editors.list_countries())
        self._linked: tuple[str, str] | None = None
        self._filter, self._near = EntryFilter(), tuple[EntryKey, ...]()
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(lambda: self.about.setText(tr("Looking through the lists …")))
        self.of_list = editors.ChoiceEditor(tr("List"), [("", tr("All lists"))])
        self.of_notice = editors.ChoiceEditor(tr("Notice"), [("", tr("All notices"))])
        states = [(state, strings.standing_words(state)) for state in LISTING_STATES]
        self.of_standing = editors.ChoiceEditor(tr("Today"), [("", tr("Any standing")), *states])
        self.choices = (self.of_list, self.of_notice, self.of_standing)
        for choice in self.choices:
            choice.setMinimumWidth(px(140))
            choice.setMaximumWidth(px(210))
            choice.edited.connect(self.read_again)
        filters = Flow(*self.choices)
        filters.setContentsMargins(0, 8 if px(100) >= LARGE else 0, 0, 0)
        line = self.above.layout()
        assert isinstance(line, QBoxLayout)  # noqa: S101  made so
        line.insertWidget(1, boxed(filters), 1)
        line.setStretch(2, 0)  # the row of toggles, of which there is none
        self.split.setSizes([px(width) for width in _SIDE_BY_SIDE])
        self.table.sort_by_column("list")
        self.table.rows_needed.connect(self._read_needed_rows)
        self.add_actions(self.load)

    def list_columns(self) -> Sequence[Column[Any]]:
        return entry_columns(self.session.program.pack, self.session.today)

    # ---- reading: the numbers of all entries that fit, and the entries in view ----

    def _entries(self) -> ListedEntries:
        session = self.session
        lists = session.workspace.party_lists
        return ListedEntries(session.program.pack, lists, session.today, self._country_names)

    def read_again(self) -> None:
        chosen, query = self.of_list.current_value(), self.table.rows_model.query
        is_of_list = chosen.startswith(_OF_LIST)
        column = self.table.rows_model.columns[max(query.column, 0)]
        self._filter = EntryFilter(
            text=query.text,
            kind="" if is_of_list else chosen,
            list=chosen.removeprefix(_OF_LIST) if is_of_list else "",
            notice=self.of_notice.current_value(),
            standing=self.of_standing.current_value(),
            order=column.field,
            descending=query.descending,
        )
        self._near = tuple(self.table.list_keys_near())
        self._patience.start()

        def fail(error: Exception) -> None:
            self._patience.stop()
            self.session.tasks.show_error(error)

        self.session.read_long(f"rows {self.key}", self._read_all, self._show_all, fail)

    def _read_all(self, progress: Progress) -> _Reading:
        entries, wanted = self._entries(), self._filter
        notices = entries.list_notices(wanted.kind, wanted.list)
        keys = entries.find_keys(wanted, cancelled=lambda: progress.cancelled)
        linked = self._linked
        first = entries.key_of_entry(linked[1], linked[0]) if linked else None
        rows = entries.read_rows([*keys[:_FIRST_SIGHT], *self._near, *filter(None, [first])])
        return _Reading(LazyRows(keys, rows, entries.total), entries.lists, notices, first)

    def _show_all(self, reading: _Reading) -> None:
        self._patience.stop()
        if self._offer(reading):
            self.read_again()
            return
        if reading.wanted is not None:
            self.wanted, self._linked = reading.wanted, None
        self._show_rows(reading.rows)
        rows = reading.rows
        visible, total = (strings.format_figure(str(count)) for count in (len(rows.keys), rows.total))
        if isinstance(rows.keys, EntryKeys) and len(rows.keys) < rows.total:
            first = tr("{shown} of {total} entries", shown=visible, total=total)
        else:
            first = tr("{total} entries", total=total)
        # what the law file has of its lists, and which of its notices it has in part
        sentences, counts = [first], count_lists(self.session.program.pack)
        if counts:
            of_each = [
                tr(
                    "{entries} of {named} {listed}",
                    entries=count.entries,
                    named=count.named,
                    listed=translate_text(count.called),
                )
                for count in counts
            ]
            sentences.append(
                tr(
                    "Of the notices known to us up to {day}: {counts}",
                    day=strings.format_day(counts[0].known_to),
                    counts=strings.join_with_commas(of_each),
                )
            )
        if reported := sum(count.reported for count in counts):
            sentences.append(tr("Reported by the press alone: {count}", count=str(reported)))
        incomplete = [notice for count in counts for notice in count.incomplete]
        if incomplete:
            sentences.append(
                tr(
                    "Incomplete notices: {count} ({notices})",
                    count=len(incomplete),
                    notices=strings.join_with_commas(incomplete),
                )
            )
        self.about.setText(strings.join_sentences(*sentences))
        self.remind_of_old(reading.lists)
        if not reading.rows.total:
            self._show_empty()

    def _offer(self, reading: _Reading) -> bool:
        """Offer the lists that are there and the notices of the chosen one; tells whether a choice is gone."""
        loaded = [
            (_OF_LIST + party_list.id, party_list.name)
            for party_list in reading.lists
            if party_list.loaded is not None
        ]
        kinds = [(name, values.list_words(name)) for name in LISTS]
        notices = [(code, translate_text(text)) for code, text in reading.notices]
        is_gone = False
        for choice, options in (
            (self.of_list, [("", tr("All lists")), *kinds, *loaded]),
            (self.of_notice, [("", tr("All notices")), *notices]),
        ):
            if choice.current_value() not in {code for code, _text in options}:
                choice.show_value("")
                is_gone = True
            choice.offer_options(options)
        return is_gone

    def _show_empty(self) -> None:
        lazy = self.table.rows_model.lazy_rows
        if not lazy or not lazy.total:
            super()._show_empty()

    def rows_shown(self) -> None:
        """Read the current entry if it is not among those read, and bring it into sight."""
        key = self.table.current_key()
        if key is not None and self.table.current_row() is None:
            self._read("current listed entry", [key])
            QTimer.singleShot(0, self, lambda: self.table.scrollTo(self.table.currentIndex()))

    def _read_needed_rows(self, keys: Sequence[EntryKey]) -> None:
        self._read("listed entries in sight", keys)

    def _read(self, task: str, keys: Sequence[EntryKey]) -> None:
        self.session.read(task, lambda: self.read_rows_by_key(keys), self.table.rows_model.fill_rows)

    def read_rows_by_key(self, keys: Sequence[EntryKey]) -> dict[EntryKey, EntryRow]:
        return self._entries().read_rows(keys)

    # ---- what is shown first, and the filters ----

    def show_only(self, first_shown: object) -> None:
        """Show the entry that a link names, or the entries of one list, by its id."""
        text = str(first_shown)
        self._release_choices()
        super().show_only(None)
        self._linked = read_entry_link(first_shown)
        if text.startswith(_OF_LIST):
            self.of_list.show_value(text)
        self.read_again()

    def _release_choices(self) -> None:
        for choice in self.choices:
            choice.show_value("")

    def _release_filters(self) -> None:
        self._release_choices()
        super()._release_filters()

    def _is_narrowed(self) -> bool:
        return super()._is_narrowed() or any(choice.current_value() for choice in self.choices)

    def explain_nothing(self) -> str:
        return tr(
            "No entry holds these letters and fits what is chosen above. That says nothing of a party: a name written"
            " otherwise is found with Ctrl+K, and looked up at each party."
        )

    # ---- the detail ----

    def row_menu(self, row: EntryRow) -> RowMenu:
        published = tr(
            "An entry stays as it was published. Change your own list in its file and load it again."
        )
        go = self.session.navigator.show_page
        notice = row.party.listing.id if row.party is not None else ""
        leads = (
            RowEntry(
                tr("The notice that lists it"),
                partial(go, "law", notice)
                if notice
                else tr("It is of a loaded list, which names no notice."),
            ),
            RowEntry(tr("Lists and their versions"), partial(go, PageId.LIST_VERSIONS)),
        )
        return RowMenu(
            open=self.open_detail, edit=published, duplicate=published, delete=published, leads=leads
        )

    def draw_detail(self, detail: EntryRow) -> QWidget:
        open_notice = partial(self.session.navigator.show_page, "law")
        return make_entry_view(self.session.program.pack, detail, self.session.today, open_notice)


def filter_of_list(list_id: str) -> str:
    """Return what shows the entries of one loaded list first."""
    return f"{_OF_LIST}{list_id}"
