# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The page of the journal: every entry of the data file, by subject, person and day; verified and written out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import Any, Final

from PySide6.QtWidgets import QBoxLayout, QWidget

from desktop_app.basics.messages import Phrase
from desktop_app.basics.texts import clip_text
from desktop_app.services.checking.paper_context import read_mark
from desktop_app.services.context import ports
from desktop_app.services.records import journal
from desktop_app.services.schema.declaration import ALL_TOPICS
from desktop_app.services.schema.rows import JournalEntry, JournalFilter, SheetChange
from desktop_app.ui.look.theme import LARGE, px
from desktop_app.ui.models.table_model import Column, LazyRows
from desktop_app.ui.pages.lists.list_page import ListPage
from desktop_app.ui.session.session import Session
from desktop_app.ui.session.tasks import Progress
from desktop_app.ui.shared_views import saving
from desktop_app.ui.shared_views.verification import make_verification_view
from desktop_app.ui.widgets import editors
from desktop_app.ui.widgets.detail import FactList, ShownFact, make_detail_head, make_section_heading
from desktop_app.ui.widgets.form import DayEditor, bring_into_sight
from desktop_app.ui.widgets.page import Banner
from desktop_app.ui.widgets.parts import across, boxed, button, down, fill, label
from desktop_app.ui.widgets.row_menu import RowEntry, RowMenu
from desktop_app.ui.words import strings
from desktop_app.ui.words.strings import DASH, format_day, tr, tr_n, translate_text

_FIRST_SIGHT: Final = 60
_FOLDER: Final = "checked papers"


class JournalPage(ListPage):
    """The journal of the data file, newest entry first. It is read as it comes into sight, however long it is."""

    key = "journal"
    topics = ALL_TOPICS

    def __init__(self, session: Session) -> None:
        super().__init__(
            session,
            tr("Journal"),
            tr("Who changed what, when, and what it was before"),
            tr("Filter by subject or what was done"),
        )
        self._verdicts = {code: verdict.words for code, verdict in session.program.pack.verdicts.items()}
        self._filter = JournalFilter()
        self._near: tuple[int, ...] = ()
        self._is_verification_shown = False
        self._key_beside_it: object = None
        self.person = editors.ChoiceEditor(tr("Person"), [("", tr("Everybody"))])
        self.person.edited.connect(self.read_again)
        self.first_day = DayEditor(tr("From day"))
        self.last_day = DayEditor(tr("To day"))
        for day in (self.first_day, self.last_day):
            day.setMaximumWidth(px(150))
            day.left.connect(self.read_again)
        self.person.setMinimumWidth(px(130))
        filters = across(
            self.person,
            label(tr("From"), "quiet"),
            self.first_day,
            label(tr("to"), "quiet"),
            self.last_day,
            None,
            margins=(0, 8 if px(100) >= LARGE else 0, 0, 0),
        )
        line = self.above.layout()
        assert isinstance(line, QBoxLayout)  # noqa: S101  made so
        row = boxed(filters)
        row.setAccessibleName(tr("Person and days"))
        line.insertWidget(1, row)
        self.leave_out_where_cramped(row)
        self.table.sort_by_column("nr", descending=True)
        self.table.rows_needed.connect(self._read_needed_rows)
        self.table.clicked.connect(lambda _index: self._show_entries_again())
        self.verify = button(tr("Verify the journal"), lambda: self.verify_journal(), role="primary")
        self.save = button(tr("Save the journal"), self.ask_for_file)
        self.add_actions(self.save, self.verify)

    def list_columns(self) -> Sequence[Column[Any]]:
        return (
            Column("nr", tr("No."), lambda entry: str(entry.row.nr), width=76, figure=_figure),
            Column("at", tr("When"), lambda entry: format_moment(entry.row.at), width=165, rank=1),
            Column("by", tr("Who"), lambda entry: entry.row.by, width=110),
            Column("what", tr("What"), what_words, width=160, rank=2),
            Column("subject", tr("About"), subject_words, width=240, stretch=True, least=120),
            Column("client", tr("Client"), lambda entry: entry.client, width=150, quiet=True, visible=False),
            Column(
                "change",
                tr("Before and after"),
                lambda entry: _change_text(entry, self._verdicts),
                width=300,
                quiet=True,
                visible=False,
            ),
        )

    # ---- reading: the numbers of all entries that fit, and the entries in view ----

    def read_again(self) -> None:
        first, last = self.first_day.current_value(), self.last_day.current_value()
        if self.first_day.describe_problem() or self.last_day.describe_problem():
            return
        self._filter = journal.entries_of_days(
            date.fromisoformat(first) if first else None,
            date.fromisoformat(last) if last else None,
            text=self.table.rows_model.query.text,
            by=self.person.current_value(),
        )
        self._near = tuple(self.table.list_keys_near())
        self.session.read(f"rows {self.key}", self._read_all, self._show_all)

    def clear_client(self) -> None:
        """The journal is that of the whole file: another client changes nothing in it."""

    def _read_all(self) -> tuple[LazyRows[JournalEntry], list[str]]:
        audit = self.session.workspace.audit
        numbers = audit.list_numbers(self._filter)
        total = len(audit.list_numbers()) if self._filter != JournalFilter() else len(numbers)
        rows = self.read_rows_by_key([*numbers[:_FIRST_SIGHT], *self._near])
        return LazyRows(numbers, rows, total), audit.list_people()

    def _show_all(self, read: tuple[LazyRows[JournalEntry], list[str]]) -> None:
        rows, people = read
        self.person.offer_options([("", tr("Everybody")), *((name, name) for name in people)])
        self._show_rows(rows)
        self.about.setText(self._describe(len(rows.keys), rows.total))

    def _describe(self, shown: int, total: int) -> str:
        if not total:
            return tr("No entry yet")
        if shown == total:
            return tr_n("%n change(s)", total)
        return tr("{shown} of {total} changes", shown=shown, total=total)

    def _show_empty(self) -> None:
        if not self.table.rows_model.lazy_rows or not self.table.rows_model.lazy_rows.total:
            super()._show_empty()

    def _read_needed_rows(self, keys: Sequence[int]) -> None:
        self.session.read(
            "entries in sight", lambda: self.read_rows_by_key(keys), self.table.rows_model.fill_rows
        )

    def read_rows_by_key(self, keys: Sequence[int]) -> dict[int, JournalEntry]:
        return {entry.id: entry for entry in self.session.workspace.audit.read_entries(keys)}

    def draw_detail(self, detail: JournalEntry) -> QWidget:
        return make_entry_view(detail, self._verdicts)

    def _read_current(self) -> None:
        """Show the current entry; what verifying has found stays until another entry is chosen."""
        key = self.table.current_key()
        if self._is_verification_shown and (self._key_beside_it is None or key == self._key_beside_it):
            self._key_beside_it = key
            return
        self._is_verification_shown = False
        super()._read_current()

    def _show_detail(self, detail: JournalEntry) -> None:
        if not self._is_verification_shown:
            super()._show_detail(detail)

    def _show_entries_again(self) -> None:
        self._is_verification_shown = False
        self._timer.start()

    def open_row_form(self, row: JournalEntry) -> None:
        """Entries are not changed: Enter and a double click show the entry."""
        self._show_entries_again()

    def row_menu(self, row: JournalEntry) -> RowMenu:
        chained = tr("An entry of the journal is never changed: each holds the hash of the one before it.")
        only_this = partial(self.filter_line.setText, subject_words(row))
        leads = (
            RowEntry(
                tr("All entries about it"), only_this if row.subject else tr("It is about nothing named.")
            ),
        )
        return RowMenu(open=self.open_detail, edit=chained, duplicate=chained, delete=chained, leads=leads)

    # ---- verifying and writing out ----

    def verify_journal(self, memo: Path | None = None) -> None:
        """Look through everything recorded, with progress and a cancel button, and show what was found.

        ``memo`` is one that was given out: the end of the journal is held against it.
        """
        workspace, program = self.session.workspace, self.session.program
        self._is_verification_shown, self._key_beside_it = True, self.table.current_key()

        def verify(progress: Progress) -> ports.Verification:
            against = read_mark(program, memo) if memo else None
            return workspace.audit.verify_journal(progress.step, against)

        def show(verification: ports.Verification) -> None:
            self._is_verification_shown = True
            self.show_body()
            view = make_verification_view(verification, self.ask_for_memo)
            self.pane.show_view(view, tr("What was verified"))
            bring_into_sight(view.findChild(Banner) or self.pane)

        self.session.navigator.run_long_work(tr("Verifying the journal"), verify, show, key="verify journal")

    def ask_for_memo(self) -> None:
        """Ask for a memo that was given out, and hold the end of the journal against it."""
        session, title = self.session, tr("Hold a memo against it")
        kinds = [tr("PDF (*.pdf)"), tr("All files (*)")]

        def compare_with(memo: Path) -> None:
            saving.remember_folder(session, _FOLDER, memo)
            self.verify_journal(memo)

        saving.ask_for_file(self.window(), title, saving.folder_for(session, _FOLDER), compare_with, kinds)

    def ask_for_file(self) -> None:
        """Ask for a file name and write the entries that are shown there, oldest first."""
        kinds = (tr("Workbook (*.xlsx)"), tr("PDF (*.pdf)"), tr("CSV text (*.csv)"))
        saving.ask_where(
            self.window(),
            self.session,
            saving.FileKind(";;".join(kinds), "workbooks"),
            title=tr("Save the journal"),
            name=f"journal-{self.session.today.isoformat()}.xlsx",
            then=self.save_to,
        )

    def save_to(self, path: Path) -> None:
        """Write the entries that are shown, with progress and a cancel button in the status bar."""
        audit, filter_by = self.session.workspace.audit, self._filter
        saving.write_with_progress(
            self.session, lambda file, progress: audit.save_journal(file, filter_by, progress.step), path
        )


def _figure(entry: JournalEntry) -> tuple[str, str]:
    return str(entry.row.nr), ""


# --------------------------------------------------------------------------------------------------
# An entry of the journal beside the table: who did what, to what, and each value before and after.


_FACTS_AT_ONCE: Final = 12
"""Facts of changed rows that are drawn at a time; each takes the window a millisecond."""
_LONGEST: Final = 300


def format_moment(at: str) -> str:
    """Return the day and time of an entry where the user is."""
    moment = datetime.fromisoformat(at).astimezone()
    return f"{format_day(moment.date())} {moment:%H:%M}".replace(" ", "\u00a0")


def make_entry_view(entry: JournalEntry, verdicts: Mapping[str, str]) -> QWidget:
    """Return the view of an entry; ``verdicts`` are the words of the law file for its verdicts."""
    row = entry.row
    facts = [
        ShownFact(tr("Who"), row.by),
        ShownFact(tr("When"), format_moment(row.at)),
        ShownFact(tr("Client"), entry.client or DASH),
        ShownFact(tr("Hash"), row.hash[:16]),
        ShownFact(tr("Entry before"), row.previous[:16] or DASH),
    ]
    head = make_detail_head(
        subject_words(entry) or DASH,
        strings.join_with_commas((tr("Entry {nr}", nr=row.nr), what_words(entry))),
    )
    column = down(head, 8, FactList(facts, 110))
    column.addWidget(make_section_heading(tr("Before and after")))
    if not entry.is_kept:
        note = tr("The values were not kept by the version of the program that made this entry.")
        column.addWidget(label(note, "quiet", wrap=True))
    noted = [
        ShownFact(_label_words(name), _short(text)) for name, text in journal.list_values(entry, verdicts)
    ]
    if noted:
        column.addWidget(FactList(noted, 110))
    left = list(entry.changes)
    rows, more_link = down(gap=0), button("", lambda: show_more(), role="link")
    counted = label(
        tr_n("and %n row(s) more, which are counted and not shown", entry.left_out), "quiet", wrap=True
    )

    def show_more() -> None:
        count = 0
        while left and count < _FACTS_AT_ONCE:
            change = left.pop(0)
            facts = _facts_of(change)
            fill(rows, [label(_change_words(change), "caption", wrap=True), FactList(facts, 110), 8])
            count += len(facts)
        more_link.setText(tr_n("Show %n row(s) more", len(left)))
        more_link.setVisible(bool(left))
        counted.setVisible(bool(entry.left_out and not left))

    fill(column, [rows, boxed(across(more_link, None)), counted])
    show_more()
    return boxed(column)


def what_words(entry: JournalEntry) -> str:
    """Return what was done, in words."""
    return strings.upper_first_letter(translate_text(entry.row.what))


def subject_words(entry: JournalEntry) -> str:
    """Return what an entry is about; a name stays as it is."""
    return translate_text(entry.subject) if isinstance(entry.subject, Phrase) else entry.subject


def _label_words(name: str) -> str:
    return strings.upper_first_letter(translate_text(name))


def _change_words(change: SheetChange) -> str:
    called = translate_text(journal.sheet_called(change.sheet))
    if change.before is None:
        return tr("Added: {called} {name}", called=called, name=change.name)
    if change.after is None:
        return tr("Removed: {called} {name}", called=called, name=change.name)
    return tr("Changed: {called} {name}", called=called, name=change.name)


def _facts_of(change: SheetChange) -> list[ShownFact]:
    facts = []
    for name, before, after in journal.list_differences(change):
        value = f"{_short(before) or DASH} → {_short(after) or DASH}"
        if change.before is None or change.after is None:
            value = _short(after or before)
        facts.append(ShownFact(_label_words(name), value))
    return facts


def _change_text(entry: JournalEntry, verdicts: Mapping[str, str]) -> str:
    """Return what an entry changed as one text, in the language of the window."""
    if not entry.is_kept:
        return tr("The values were not kept by the version of the program that made this entry.")
    parts = [
        strings.labelled(_label_words(name), _short(text))
        for name, text in journal.list_values(entry, verdicts)
    ]
    for change in entry.changes:
        parts.append(_change_words(change))
        parts += [strings.labelled(fact.name, fact.value) for fact in _facts_of(change)]
    if entry.left_out:
        parts.append(tr_n("and %n row(s) more, which are counted and not shown", entry.left_out))
    return clip_text(strings.join_with_semicolons(parts), _LONGEST)


def _short(text: str) -> str:
    text = translate_text(text) if isinstance(text, Phrase) else journal.short_hash(text)
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
