# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The lists themselves: those of the law file and every version of each loaded list; load, compare, remove."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any, Final

from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.domain.law.listing_counts import count_lists
from desktop_app.domain.law.pack import Pack
from desktop_app.partynames import ListEntry
from desktop_app.services.party_lists.entries import key_of
from desktop_app.services.party_lists.lists import (
    ListComparison,
    ListDifference,
    ShownList,
    changed_fields,
    gather_differences,
    kind_of,
)
from desktop_app.ui.models.table_model import Column
from desktop_app.ui.pages.party_lists.entries_page import filter_of_list
from desktop_app.ui.pages.party_lists.loading import ListsPage, save_empty_list
from desktop_app.ui.plain import set_tip
from desktop_app.ui.session.session import PageId, Session
from desktop_app.ui.session.tasks import WRITE, Progress
from desktop_app.ui.shared_views import dialog_frame
from desktop_app.ui.shared_views.lists import day_column, number_column
from desktop_app.ui.widgets import editors
from desktop_app.ui.widgets.detail import FactList, ShownFact, make_detail_head, make_section_heading
from desktop_app.ui.widgets.flow import LEAST_WINDOW, Flow, NarrowWatch
from desktop_app.ui.widgets.parts import FoldingText, across, boxed, button, card, down, label, rule
from desktop_app.ui.widgets.row_menu import RowEntry, RowMenu
from desktop_app.ui.words import strings, values
from desktop_app.ui.words.strings import code_words, tr, tr_n, translate_text


class VersionsPage(ListsPage):
    """Every version of every list, with where it is from and what it does not cover."""

    key = PageId.LIST_VERSIONS

    def __init__(self, session: Session) -> None:
        about = tr("Which lists names are searched in, and what none of them covers")
        super().__init__(session, about, tr("Filter by name, source"))
        self._lists: tuple[ShownList, ...] = ()
        teaching_text = FoldingText(
            tr(
                "The lists of the law file are searched always. A list of your own adds what they do not cover:"
                " other countries' sanctions, or names your house does not deal with. Load a CSV of your own,"
                " OpenSanctions (targets.simple.csv), FollowTheMoney JSON lines, the US Consolidated Screening"
                " List, or the list of the EU, the UN, OFAC or the United Kingdom as it is published, which you"
                " have the right to use; or drop the file here."
            ),
            "quiet",
        )
        self.teaching = card(label(tr("No list of your own yet"), "section", wrap=True), teaching_text)
        NarrowWatch(teaching_text, LEAST_WINDOW.height(), teaching_text.fold, side="height")
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
                "name",
                tr("Name"),
                lambda row: translate_text(row.party_list.name),
                width=200,
                stretch=True,
                least=180,
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
            Column("searched", tr("Look-ups"), version_words, width=150, quiet=True),
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

        def show(lists: Sequence[ShownList]) -> None:
            self._lists = tuple(lists)
            rows = rows_of(lists)
            loaded = [row.party_list for row in rows if row.is_newest and row.party_list.loaded is not None]
            self.teaching.setVisible(bool(rows) and not loaded)
            self._show_rows(rows)
            self.remind_of_old(loaded)

        self.session.read(f"rows {self.key}", self.session.workspace.party_lists.list_all, show)

    def describe_rows(self, rows: Sequence[VersionRow]) -> str:
        searched = [row for row in rows if row.is_newest]
        entries = sum(row.party_list.rows for row in searched)
        return tr(
            "Every name is searched in {lists} with {entries}. No list is complete.",
            lists=tr_n("%n list(s)", len(searched)),
            entries=tr_n("%n entries", entries),
        )

    # ---- the detail ----

    def row_menu(self, row: VersionRow) -> RowMenu:
        party_list = row.party_list
        published = tr("A list is changed in its file and loaded again, as another version.")
        of_law = tr("The lists of the law file come and go with it.")
        return RowMenu(
            open=self.open_detail,
            edit=published,
            duplicate=published,
            delete=partial(self._ask_to_remove, party_list) if party_list.loaded is not None else of_law,
            leads=(RowEntry(tr("Its entries"), partial(self._show_entries, party_list)),),
        )

    def draw_detail(self, detail: VersionRow) -> QWidget:
        doors = VersionDoors(self._show_entries, self._compare, self._ask_to_remove, self._ask_to_remove_all)
        party_list, comparable = detail.party_list, list[ShownList]()
        if party_list.loaded is not None:  # with its other versions, and then the other loaded lists
            loaded = [other for other in self._lists if other is not party_list and other.loaded is not None]
            comparable = sorted(loaded, key=lambda other: other.id != party_list.id)
        return make_version_view(self.session.program.pack, detail, comparable, doors)

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
        question = tr(
            "Remove {name}, version {version}, with {entries}? This cannot be undone: to have it again, load its"
            " file again. What was recorded stays as it is.",
            name=party_list.name,
            version=party_list.version,
            entries=tr_n("%n entries", party_list.rows),
        )
        self._ask(party_list, key_of(party_list), question)

    def _ask_to_remove_all(self, party_list: ShownList) -> None:
        versions = [other for other in self._lists if other.id == party_list.id]
        question = tr(
            "Remove {name} with {versions}? This cannot be undone: to have it again, load its files again. What"
            " was recorded stays as it is.",
            name=party_list.name,
            versions=tr_n("%n version(s)", len(versions)),
        )
        self._ask(party_list, party_list.id, question)

    def _ask(self, party_list: ShownList, named: str, text: str) -> None:
        session = self.session

        def removed(_lists: object) -> None:
            session.note_saved(("lists",))
            session.navigator.show_message(tr("Removed {name}", name=party_list.name))

        def remove() -> None:
            lists = session.workspace.party_lists
            session.tasks.run("remove list", lambda _progress: lists.remove(named), removed, lane=WRITE)

        dialog_frame.ask_to_confirm(
            self.window(), tr("Remove list"), text, verb=tr("Remove"), careful=True, then=remove
        )


# --------------------------------------------------------------------------------------------------
# What differs between two lists, beside the table: entries that are new, gone or changed, with what they
# were.


MOST_SHOWN: Final = 100
"""How many entries of each kind are shown; all are counted."""
_LONGEST: Final = 200


def make_comparison_view(
    old: ShownList, new: ShownList, comparison: ListComparison, go_back: Callable[[], object]
) -> QWidget:
    """Return the view of what differs; ``go_back`` shows the list itself again."""
    title = tr(
        "{new}, version {to}, held against {old}, version {since}",
        new=translate_text(new.name),
        to=new.version,
        old=translate_text(old.name),
        since=old.version,
    )
    counts = {"new": comparison.new, "gone": comparison.gone, "changed": comparison.changed}
    headings = {
        "new": tr_n("%n new", comparison.new),
        "gone": tr_n("%n gone", comparison.gone),
        "changed": tr_n("%n changed", comparison.changed),
    }
    column = down(
        button(tr("Back to the list"), go_back, role="link"),
        8,
        make_detail_head(title, strings.join_with_commas(headings.values())),
    )
    if not comparison.differences:
        column.addWidget(label(tr("Every entry is the same."), "quiet", wrap=True))
    for kind, count in counts.items():
        if not count:
            continue
        column.addWidget(make_section_heading(headings[kind]))
        for difference in comparison.differences:
            if kind_of(difference) == kind:
                column.addWidget(_draw_difference(difference))
                column.addWidget(rule())
        if count > MOST_SHOWN:
            remainder = tr_n("and %n more", count - MOST_SHOWN)
            column.addWidget(label(remainder, "quiet", wrap=True))
    return boxed(column)


def _draw_difference(difference: ListDifference) -> QWidget:
    entry = difference.after or difference.before
    assert entry is not None  # noqa: S101  one of the two is there
    names = "  ".join(name for name in entry.names[:2] if name)
    countries = strings.join_with_commas(map(strings.country_name, entry.countries))
    lines = [strings.join_with_commas((entry.id, countries, values.list_words(entry.list), entry.notice))]
    before, after = difference.before, difference.after
    if before is not None and after is not None:
        lines += [
            tr(
                "{field}: {was} → {now}",
                field=_field_label(name),
                was=_field_text(before, name),
                now=_field_text(after, name),
            )
            for name in changed_fields(difference)
        ]
    column = down(label(names, wrap=True), gap=1)
    for text in filter(None, lines):
        column.addWidget(label(text, "caption", wrap=True))
    column.setContentsMargins(0, 5, 0, 5)
    return boxed(column)


def _field_label(name: str) -> str:
    return code_words("list_field", name)


def _field_text(entry: ListEntry, name: str) -> str:
    value = getattr(entry, name)
    if isinstance(value, date):
        return strings.format_day(value)
    if name == "names":
        text = ", ".join(entry.names)
    elif name == "weak":
        text = ", ".join(entry.weak)
    elif name == "details":
        text = "; ".join(detail for _, detail in entry.details)
    elif name == "countries":
        text = strings.join_with_commas(map(strings.country_name, entry.countries))
    elif name == "standing":
        text = strings.standing_words({"active": "in_force"}.get(entry.standing, entry.standing))
    else:
        text = str(value or "")
    text = text or strings.DASH
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


# --------------------------------------------------------------------------------------------------
# A list beside the table: where it is from, how much it holds, what it does not cover; compared and
# removed.


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
    buttons = Flow()
    if row.is_newest:
        buttons.addWidget(button(tr("Show its entries"), lambda: doors.show_entries(party_list)))
    if party_list.loaded is not None:
        buttons.addWidget(button(tr("Remove"), lambda: doors.remove(party_list)))
        if any(other.id == party_list.id for other in others):
            buttons.addWidget(button(tr("Remove all its versions"), lambda: doors.remove_all(party_list)))
    column = down(head, 8, FactList(list(_facts(pack, party_list)), _WIDTH), 10, boxed(buttons))

    def copy() -> None:
        QApplication.clipboard().setText(party_list.sha256)
        copied.setText(tr("Copied"))

    digest = label(f"{party_list.sha256[:_HASH]}…", "value")
    set_tip(digest, party_list.sha256)
    digest.setAccessibleName(tr("SHA-256 {digest}", digest=party_list.sha256))
    copied = label("", "quiet")
    copy_button = button(tr("Copy"), copy, role="link", name=tr("Copy the SHA-256 of the file"))
    line = across(
        label(tr("SHA-256 of the file"), "caption"), digest, copy_button, copied, None, margins=(0, 10, 0, 0)
    )
    column.addWidget(boxed(line))
    if others:
        by_key = {key_of(other): other for other in others}
        options = [
            (key, tr("{name}, version {version}", name=translate_text(other.name), version=other.version))
            for key, other in by_key.items()
        ]
        choice = editors.ChoiceEditor(tr("Compare with"), options)
        choice.setCurrentIndex(0)
        compare = button(tr("Compare"), lambda: doors.compare(by_key[choice.current_value()], party_list))
        line = across(choice, compare, stretch=0)
        column.addWidget(boxed(down(make_section_heading(tr("What changed since")), line)))
    return boxed(column)


def _facts(pack: Pack, party_list: ShownList) -> Iterator[ShownFact]:
    if party_list.loaded is not None and party_list.loaded.fault:
        why = translate_text(party_list.loaded.fault)
        yield ShownFact(tr("Left out"), tr("No name is looked up in it: {why}", why=why))
    of_file = tr("Day of the file; the list states none") if party_list.is_day_of_file else ""
    yield ShownFact(tr("Known to"), strings.format_day(party_list.day), note=of_file)
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
    of_law_file = tr("Firms that a listed party owns, and every other list")
    lacks = of_law_file if party_list.loaded is None else translate_text(party_list.lacks)
    yield ShownFact(tr("Not covered"), strings.join_sentences(lacks))
