# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The lists themselves: those of the law file and every version of each loaded list; load, compare, remove."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtWidgets import QFrame, QWidget

from desktop_app.services.party_lists.entries import key_of
from desktop_app.services.party_lists.lists import ListComparison, ShownList, gather_differences
from desktop_app.ui.models.columns import Column
from desktop_app.ui.pages.party_lists.comparison_view import MOST_SHOWN, make_comparison_view
from desktop_app.ui.pages.party_lists.entries_page import filter_of_list
from desktop_app.ui.pages.party_lists.lists_page import ListsPage
from desktop_app.ui.pages.party_lists.loading import ask_for_list, save_empty_list
from desktop_app.ui.pages.party_lists.version_view import (
    VersionDoors,
    VersionRow,
    make_version_view,
    rows_of,
    version_words,
)
from desktop_app.ui.session.navigator import PageId
from desktop_app.ui.session.session import Session
from desktop_app.ui.session.tasks import WRITE, Progress
from desktop_app.ui.shared_views import problems
from desktop_app.ui.shared_views.list_columns import day_column, number_column
from desktop_app.ui.widgets.page import EmptyPage
from desktop_app.ui.widgets.parts import button, card, label
from desktop_app.ui.words import strings
from desktop_app.ui.words.strings import tr, tr_n, translate_text


class VersionsPage(ListsPage):
    """Every version of every list, with where it is from and what it does not cover."""

    key = PageId.LIST_VERSIONS

    def __init__(self, session: Session) -> None:
        about = tr("Which lists names are searched in, and what none of them covers")
        super().__init__(session, about, tr("Filter by name, source"))
        self._lists: tuple[ShownList, ...] = ()
        self.teaching = _make_teaching()
        self.body.insertWidget(2, self.teaching)
        self.table.keep_order()
        self.template = button(tr("Save an empty list"), lambda: save_empty_list(session))
        self.look_up = button(
            tr("Look up all parties again"),
            partial(session.navigator.run_command, "party.rescreen"),
            tip=tr("Looks every party and owner up in every list, and shows what is not as it was"),
        )
        self.add_actions(self.look_up, self.template, self.load)

    def list_columns(self) -> Sequence[Column[Any]]:
        return (
            Column(
                "name", tr("Name"), lambda row: translate_text(row.party_list.name), width=200, stretch=True
            ),
            Column("version", tr("Version"), lambda row: row.party_list.version, width=84),
            day_column(
                "day",
                tr("Known to"),
                lambda row: row.party_list.day.isoformat() if row.party_list.day else "",
            ),
            number_column(
                "rows",
                tr("Entries"),
                lambda row: row.party_list.rows,
                90,
                text=lambda count: strings.format_figure(str(count)),
            ),
            Column("searched", tr("Names"), version_words, width=150, quiet=True),
            Column(
                "source",
                tr("Source"),
                lambda row: translate_text(row.party_list.source),
                width=180,
                visible=False,
            ),
        )

    # ---- reading ----

    def read_again(self) -> None:
        self.look_up.setVisible(self.session.client is not None)
        self.session.read(f"rows {self.key}", self.session.workspace.party_lists.list_all, self._show_lists)

    def _show_lists(self, lists: Sequence[ShownList]) -> None:
        self._lists = tuple(lists)
        rows = rows_of(lists)
        loaded = [row.party_list for row in rows if row.is_newest and row.party_list.loaded is not None]
        self.teaching.setVisible(bool(rows) and not loaded)
        self._show_rows(rows)
        self.remind_of_old(loaded)

    def describe_rows(self, rows: Sequence[VersionRow]) -> str:
        searched = [row for row in rows if row.is_newest]
        entries = sum(row.party_list.rows for row in searched)
        return tr(
            "Every name is searched in {lists} with {entries}. No list is complete.",
            lists=tr_n("%n list(s)", len(searched)),
            entries=tr_n("%n entries", entries),
        )

    # ---- the detail ----

    def draw_detail(self, detail: VersionRow) -> QWidget:
        doors = VersionDoors(self._show_entries, self._compare, self._ask_to_remove, self._ask_to_remove_all)
        others = self._others_of(detail.party_list)
        return make_version_view(self.session.program.pack, detail, others, doors)

    def _others_of(self, party_list: ShownList) -> list[ShownList]:
        """Return what a list can be compared with: its other versions, and then the other loaded lists."""
        others = [other for other in self._lists if other is not party_list and other.loaded is not None]
        return (
            sorted(others, key=lambda other: other.id != party_list.id)
            if party_list.loaded is not None
            else []
        )

    def _show_entries(self, party_list: ShownList) -> None:
        first = filter_of_list(party_list.id) if party_list.loaded is not None else None
        self.session.navigator.show_page(PageId.LISTS, first)

    # ---- comparing ----

    def _compare(self, first: ShownList, other: ShownList) -> None:
        """Compare two lists, two versions of one from the older to the newer."""
        is_back = first.id == other.id and int(first.version) > int(other.version)
        old, new = (other, first) if is_back else (first, other)
        lists = self.session.workspace.party_lists

        def work(progress: Progress) -> ListComparison:
            return gather_differences(lists.compare(old, new, progress=progress.step), MOST_SHOWN)

        def show(comparison: ListComparison) -> None:
            view = make_comparison_view(old, new, comparison, self._read_current)
            self.pane.show_view(view, tr("What differs between two lists"))

        text = tr("Comparing {old} with {new}", old=translate_text(old.name), new=translate_text(new.name))
        self.session.navigator.run_long_work(text, work, show, key="comparing lists")

    # ---- removing ----

    def ask_delete(self, row: VersionRow) -> None:
        if row.party_list.loaded is None:
            text = tr("This is a list of the law file, which stays as it is.")
            self.session.navigator.show_message(text)
        else:
            self._ask_to_remove(row.party_list)

    def _ask_to_remove(self, party_list: ShownList) -> None:
        self._ask(
            party_list,
            key_of(party_list),
            tr(
                "Remove {name}, version {version}, with {entries}? This cannot be undone: to have it again, load its"
                " file again. What was recorded stays as it is.",
                name=party_list.name,
                version=party_list.version,
                entries=tr_n("%n entries", party_list.rows),
            ),
        )

    def _ask_to_remove_all(self, party_list: ShownList) -> None:
        versions = [other for other in self._lists if other.id == party_list.id]
        self._ask(
            party_list,
            party_list.id,
            tr(
                "Remove {name} with {versions}? This cannot be undone: to have it again, load its files again. What"
                " was recorded stays as it is.",
                name=party_list.name,
                versions=tr_n("%n version(s)", len(versions)),
            ),
        )

    def _ask(self, party_list: ShownList, named: str, text: str) -> None:
        session = self.session

        def removed(_lists: object) -> None:
            session.change_bus.announce(("lists",))
            session.navigator.show_message(tr("Removed {name}", name=party_list.name))

        def remove() -> None:
            lists = session.workspace.party_lists
            session.tasks.run("remove list", lambda _progress: lists.remove(named), removed, lane=WRITE)

        problems.ask_to_confirm(
            self.window(), tr("Remove list"), text, verb=tr("Remove"), careful=True, then=remove
        )

    def make_empty_page(self) -> EmptyPage:
        return EmptyPage(
            "list-search",
            tr("No lists yet"),
            tr("The law file brings no list of parties. Load one that you have the right to use."),
            [button(tr("Load a list"), lambda: ask_for_list(self.session), role="primary")],
        )


def _make_teaching() -> QFrame:
    """Return what is said while no list is loaded."""
    return card(
        label(tr("No list of your own yet"), "section", wrap=True),
        label(
            tr(
                "The lists of the law file are searched always. A list of your own adds what they do not cover: other"
                " countries' sanctions, or names your house does not deal with. Load a CSV of your own, OpenSanctions"
                " (targets.simple.csv), FollowTheMoney JSON lines or the US Consolidated Screening List, which you have"
                " the right to use; or drop the file here."
            ),
            "quiet",
            wrap=True,
        ),
    )
