# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The page on which a list comes in: what the file shows, what is asked, what will happen, and the decision."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QMenu, QPushButton, QVBoxLayout, QWidget

from desktop_app.basics import files
from desktop_app.basics.messages import Phrase, Refused
from desktop_app.listreader import Choices, TableMapping
from desktop_app.services.importing.draft import ListDraft, ListPreview
from desktop_app.services.importing.mappings import RememberedMapping, read_mappings, write_mappings
from desktop_app.services.importing.service import SparedCollection
from desktop_app.services.schema.columns import SHEETS, sheets_filled_by, with_cells
from desktop_app.services.schema.declaration import Done
from desktop_app.services.schema.forms import Client
from desktop_app.ui.look.theme import apply_style, px
from desktop_app.ui.pages.importing import sheet_state
from desktop_app.ui.pages.importing.frame import DecisionBar, ListFrame
from desktop_app.ui.pages.importing.sheet_choices import SheetChoices
from desktop_app.ui.pages.importing.sheet_column import SheetColumn
from desktop_app.ui.pages.importing.side_pane import SidePane, taken_count, working_words
from desktop_app.ui.plain import add_entry, add_menu, set_available
from desktop_app.ui.session.session import PageId, Session, page_of_topic
from desktop_app.ui.session.tasks import Progress, Task
from desktop_app.ui.shared_views import dialog_frame, saving
from desktop_app.ui.shared_views.dialog_frame import FormDialog
from desktop_app.ui.shared_views.form_fields import make_groups
from desktop_app.ui.widgets.form import Form, Group, Input
from desktop_app.ui.widgets.parts import Note, add_shortcut, button, emptied, fill, label, wrapped
from desktop_app.ui.words.strings import format_moment, join_with_commas, tr, tr_n, translate_text

_LONG: Final = 20_000
"""From how many rows on a list is long."""
Worked = tuple[ListPreview, tuple[sheet_state.SheetState, ...]]


class ImportPage(ListFrame):
    """One list at a time: read, looked at, corrected, taken or put away."""

    def __init__(self, session: Session) -> None:
        super().__init__(tr("Parts list"), "")
        self.session = session
        self.choosing = sheet_state.Choosing()
        self.draft: ListDraft | None = None
        self.preview: ListPreview | None = None
        self.states: tuple[sheet_state.SheetState, ...] = ()
        self.current_key: sheet_state.SheetKey | None = None
        self._groups: Sequence[sheet_state.RowGroup] = ()
        self._work: Task | None = None
        self._came_from = ""
        self._sparing = SparedCollection()
        more = tr("More for this list")
        self.menu_button = button("…", self._open_menu, tip=more, name=more)
        self.menu_button.setFixedWidth(px(44))

        self.sheet = SheetColumn(session, self.title, self.choosing, self.menu_button)
        self.view = self.sheet.view
        self.pane = SidePane(self._answer, self._filter_groups, self._show_changes, self.sheet.show_reasons)
        self.decision = DecisionBar(self.cancel, self.take)
        self.taking = Taking(session, self.decision, self.drop, self._show_refusal, self._show_stopped)
        self.client_card: ClientCard | None = None
        self.lay_out_page()
        view = self.view
        self.sheet_choices = SheetChoices(view, self.choosing, self.sheet.banner, self.work_out)
        self.sheet.sheet_chosen.connect(self._go_to_table)
        self.sheet.filter_line.textChanged.connect(lambda _text: self._show_rows())
        self.sheet.filter_line.entered.connect(view.setFocus)
        self.sheet.hidden_box.toggled.connect(self._take_hidden)
        self.sheet.blanks_box.toggled.connect(self._empty_by_blanks)
        add_shortcut(self, "Ctrl+Return", self.decision.take_button.click)
        self.show_frame(has_list=False)

    # ---- a list comes and goes ----

    def open_draft(self, draft: ListDraft, choices: Choices = sheet_state.NO_CHOICES) -> None:
        """Show a list that was read; what it would do is worked out behind it."""
        self.drop()
        self.draft, self.choosing.choices = draft, choices
        self.states = sheet_state.unread_states(draft)
        self.show_frame(has_list=True)
        self.pane.clear()
        self.sheet.banner.hide()
        self.show_sheet(sheet_state.fullest(self.states).key if self.states else None)
        refused = [book.refused for book in draft.books if book.refused is not None]
        if refused:
            text = " ".join(dialog_frame.describe_error(refused[0]))
            further = tr_n("and %n more file(s)", len(refused) - 1) if len(refused) > 1 else ""
            self.sheet.banner.show_message(" ".join(filter(None, (text, further))), state="in_force")
        self.work_out()

    def show_first_rows(self, draft: ListDraft, came_from: str) -> None:
        """Show the first rows of a list while the rest is being read; Cancel gives that up."""
        self.drop()
        self._came_from = came_from
        self.states = sheet_state.unread_states(draft)
        self.show_frame(has_list=True)
        self.pane.clear()
        self.pane.show_status(tr("Reading {name}", name=name_of_draft(draft)))
        self.decision.show_counts(0, 0, 0, can_take=False)
        self.show_sheet(sheet_state.fullest(self.states).key)

    def drop(self) -> None:
        """Forget the list; nothing of it is stored."""
        if self._work is not None:
            self._work.progress.cancel()
        self.draft = self.preview = self.current_key = self._work = None
        self.states, self._groups = (), ()
        self._sparing.end()
        self.choosing.forget()
        self.options.reset()
        self._drop_client_card()
        self.sheet.hidden_box.setChecked(False)
        self.sheet.blanks_box.setChecked(False)
        self.sheet.filter_line.clear()
        self.sheet.show_sheet(keeps_focus=True)
        self.pane.outcome.clear_choice()
        self.show_frame(has_list=False)

    def cancel(self) -> None:
        """Stop taking, or put the list away."""
        if self.taking.is_running:
            self.taking.cancel()
            return
        page = "products" if self.session.client is not None else "welcome"
        if self.draft is None and self.states:
            self.session.navigator.cancel_long_work()
            page = self._came_from or page
        self.drop()
        self.session.navigator.show_page(page)

    def take(self) -> None:
        """Take the list."""
        if self.preview is not None and not self.taking.is_running:
            counts = sheet_state.count_groups(self.states)
            self.taking.take(
                self.preview,
                taken_count(counts),
                counts[sheet_state.RowGroup.FINISH] + counts[sheet_state.RowGroup.REFUSED],
            )

    # ---- working out ----

    def work_out(self) -> None:
        """Work out again what would happen, after a choice; an earlier working out is given up."""
        if self.draft is None:
            return
        draft, choices, importing = self.draft, self.choosing.choices, self.session.workspace.importing
        self.view.sheet_model.refresh()
        self.decision.show_counts(0, 0, 0, can_take=False)

        def read_preview(progress: Progress) -> Worked:
            preview = importing.preview_list(
                draft, choices, progress=progress.step, cancelled=lambda: progress.cancelled
            )
            return preview, sheet_state.sheet_states(preview)

        self._work = self.session.read_long(
            "list preview", read_preview, self._show_worked, self._show_refusal
        )
        self._work.at = lambda done, of: self.pane.show_status(working_words(done, of))

    def _show_worked(self, worked: Worked) -> None:
        if self.draft is None:
            return
        was_asking = self.pane.is_asking
        self.preview, self.states = worked
        if sum(len(state.layout.table.rows) for state in self.states) > _LONG:
            self._sparing.begin()
        counts = sheet_state.count_groups(self.states)
        self._drop_client_card()
        self.pane.show_preview(self.preview, self.states)
        if self.pane.is_asking != was_asking:
            self.share_room()
        taken_rows, doubtful = taken_count(counts), counts[sheet_state.RowGroup.FINISH]
        is_new = self.preview.draft.client is None or not self.preview.changes_nothing or doubtful
        can_take = bool(taken_rows + doubtful) and bool(is_new)
        self.decision.show_counts(
            taken_rows, doubtful, counts[sheet_state.RowGroup.REFUSED], can_take=can_take
        )
        self.show_sheet(self.current_key)
        self.sheet.show_again(self.preview)
        if self.preview.other_client:
            of, own_name, draft = self.preview.other_client, self.preview.client_name, self.preview.draft
            self.sheet.banner.show_message(
                tr("A file of {other}; it is taken into the catalogue of {own}.", other=of, own=own_name),
                act=tr("Take it for {name}", name=of),
                action=lambda: self.open_draft(replace(draft, client=None)),
            )

    def _show_refusal(self, error: Exception) -> None:
        is_without_client = (
            self.draft is not None and self.draft.client is None and self.session.client is None
        )
        if is_without_client and isinstance(error, Refused) and self.client_card is None:
            self.pane.show_status("")
            self.client_card = ClientCard(self.session, self._go_on_with_client)
            self.pane.extra.addWidget(self.client_card)
            self.pane.show_asked()
            return
        self.pane.show_status("")
        self.sheet.banner.show_message(" ".join(dialog_frame.describe_error(error)), state="in_force")

    def _show_stopped(self) -> None:
        self.sheet.banner.show_message(tr("Cancelled; nothing has been changed."))
        self.work_out()

    # ---- the client ----

    def _drop_client_card(self) -> None:
        emptied(self.pane.extra)
        self.client_card = None
        self.pane.show_asked()

    def _go_on_with_client(self, client: int) -> None:
        """Go on with the same list for a client that was just added."""
        draft, choices = self.draft, self.choosing.choices
        if draft is None:
            return
        self.choosing.forget()  # so that nobody is asked whether to leave the list
        self.session.navigator.open_client(client)
        self.open_draft(replace(draft, client=client), choices)
        self.session.navigator.show_page(PageId.IMPORT)

    # ---- what is shown ----

    @property
    def current_state(self) -> sheet_state.SheetState | None:
        """Return the sheet in front."""
        return next((state for state in self.states if state.key == self.current_key), None)

    def show_sheet(self, key: sheet_state.SheetKey | None) -> None:
        """Show a sheet."""
        self.current_key = key
        state = self.current_state
        if state is not None:
            self.sheet.show_sheets(self.states, state)
            self._show_rows()
            self.sheet.show_title()

    def _go_to_table(self, key: sheet_state.SheetKey, row: int) -> None:
        """Show a sheet, and go to a row of it."""
        self.show_sheet(key)
        position = self.view.sheet_model.position_of_number(row) if row else -1
        if position >= 0:
            self.view.setCurrentIndex(self.view.sheet_model.index(position, 0))
        self.view.setFocus()

    def _show_rows(self) -> None:
        """Show the rows of the sheet that the filters keep."""
        state, typed = self.current_state, self.sheet.filter_line.text()
        if state is None:
            return
        is_filtered = bool(self._groups or typed.strip())
        self.view.show_state(
            state, sheet_state.rows_of_groups(state, self._groups, typed) if is_filtered else None
        )

    def _filter_groups(self, groups: Sequence[sheet_state.RowGroup]) -> None:
        """Show the rows of these groups, on a sheet that has some."""
        self._groups = groups
        self.sheet.show_sheet()
        state = self.current_state
        if groups and state is not None and not any(group in groups for group in state.groups):
            other = (one for one in self.states if any(group in groups for group in one.groups))
            self.show_sheet(next(other, state).key)
        else:
            self._show_rows()
        if groups:
            self.view.go_to_next_doubt()

    def _show_changes(self) -> None:
        if self.preview is not None:
            self.sheet.show_changes(self.preview)

    def _open_menu(self) -> None:
        """Open the menu, once the mappings of the client are read."""

        def show(kept: Sequence[RememberedMapping]) -> None:
            self.menu = open_page_menu(self, self.menu_button, kept)

        if self.session.client is None:
            show(())
        else:
            self.session.read("kept mappings", self.session.client_workspace.remembered.rows, show)

    # ---- choices ----

    def _answer(self, question: str, code: str) -> None:
        self.choosing.answer(question, code)
        self.work_out()

    def _take_hidden(self, is_taken: bool) -> None:  # noqa: FBT001  as the signal says it
        if self.draft is not None and is_taken != self.choosing.choices.hidden:
            self.choosing.take_hidden(is_taken)
            self.work_out()

    def _empty_by_blanks(self, is_emptied: bool) -> None:  # noqa: FBT001  as the signal says it
        if self.draft is not None and is_emptied != self.choosing.choices.empties:
            self.choosing.empty_by_blanks(is_emptied)
            self.work_out()

    def undo(self) -> None:
        """Take back the latest choice; without one the latest change of the catalogue."""
        if self.choosing.undo():
            self._show_stepped()
        else:
            self.session.undo()

    def redo(self) -> None:
        """Make again the choice that was taken back last."""
        if self.choosing.redo():
            self._show_stepped()
        else:
            self.session.redo()

    def _show_stepped(self) -> None:
        self.sheet.hidden_box.setChecked(self.choosing.choices.hidden)
        self.sheet.blanks_box.setChecked(self.choosing.choices.empties)
        self.sheet.banner.hide()
        self.work_out()

    # ---- as a page ----

    def choose_focus(self, first_shown: object) -> QWidget | None:
        return self.view if self.draft is not None else None

    def filter_box(self) -> QLineEdit | None:
        return self.sheet.filter_line if self.draft is not None else None

    def save_list(self) -> bool:
        return self.sheet.save_list()

    def clear_client(self) -> None:
        self.drop()

    @property
    def is_editing(self) -> bool:
        return self.draft is not None

    @property
    def has_unsaved_form(self) -> bool:
        return self.draft is not None and (self.choosing.has_chosen or self.taking.is_running)

    def leave_form(self, proceed: Callable[[], object]) -> None:
        """Ask before choices are lost."""
        if not self.has_unsaved_form:
            self.drop()
            proceed()
            return
        name = name_of_draft(self.draft) if self.draft else ""
        dialog_frame.ask_to_confirm(
            self.window(),
            name,
            tr("The list is not taken yet, and what was chosen for it would be lost."),
            verb=tr("Leave without it"),
            then=lambda: self._leave(proceed),
            careful=True,
        )

    def _leave(self, proceed: Callable[[], object]) -> None:
        self.drop()
        proceed()

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell how to come back to a list that is not taken."""
        super().hideEvent(event)
        if self.draft is not None and not event.spontaneous() and self.window().isVisible():
            navigator = self.session.navigator
            text = tr("{file} is open and not taken yet.", file=name_of_draft(self.draft))
            navigator.show_message(text, tr("Go on with it"), lambda: navigator.show_page(PageId.IMPORT))


# --------------------------------------------------------------------------------------------------
# The menu "…" of the page: other files, and how columns are read.


def open_page_menu(page: ImportPage, below: QPushButton, kept: Iterable[RememberedMapping]) -> QMenu:
    """Open the menu below its button; ``kept`` are the mappings of the client."""
    menu = QMenu(below)
    apply_style(menu)
    menu.setAccessibleName(tr("More for this list"))
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    run = page.session.navigator.run_command
    for text, do in (
        (tr("Choose another file"), lambda: run("import")),
        (tr("Import the table on the clipboard"), lambda: run("paste")),
    ):
        add_entry(menu, text).triggered.connect(_calling(do))
    menu.addSeparator()
    choosing, key = page.choosing, page.current_key
    as_before = choosing.choices.remembered
    ticks: list[tuple[str, bool, Callable[[], object]]] = []
    if key is not None:
        is_out = key in choosing.choices.left_out
        ticks.append(
            (tr("Leave this sheet out"), is_out, lambda: choosing.leave_out(key, is_left_out=not is_out))
        )
    text = tr("Read it as the last list of its shape")
    ticks.append((text, as_before, lambda: choosing.read_as_before(not as_before)))
    for text, is_chosen, change in ticks:
        action = add_entry(menu, text)
        action.setCheckable(True)
        action.setChecked(is_chosen)
        action.triggered.connect(_calling(change, page.work_out))
    if page.session.client is not None:
        menu.addSeparator()
        add_mapping_entries(page, menu, kept)
    menu.popup(below.mapToGlobal(below.rect().bottomLeft()))
    return menu


def _calling(*deeds: Callable[[], object]) -> Callable[[object], None]:
    def call(_on: object = None) -> None:
        for deed in deeds:
            deed()

    return call


# --------------------------------------------------------------------------------------------------
# Asks whose parts list it is, where there is no client yet.


class ClientCard(QFrame):
    """Name and country of the user's own firm; more is filled in later."""

    def __init__(self, session: Session, made: Callable[[int], object]) -> None:
        super().__init__()
        self._session, self._made = session, made
        self.setProperty("role", "question")
        self.setProperty("state", "open")
        title = tr("Whose parts list is it?")
        self.setAccessibleName(title)
        groups = make_groups(session, Client, [("", (("name",), ("country",)))])
        self.form = Form(groups, 110)
        self.fault = Note("fault")
        self.add_button = button(tr("Add this client"), self.add_client, role="primary")
        about = wrapped(label(tr("A catalogue belongs to a client, such as your own firm."), "small"))
        layout = QVBoxLayout(self)
        widgets = [wrapped(label(title, "strong")), about, self.form, self.fault, self.add_button]
        fill(layout, widgets, margins=(12, 10, 12, 12))

    def add_client(self) -> None:
        """Add the client that is filled in."""
        values = self.form.current_values()
        missing = {name: tr("Fill this in.") for name, typed in values.items() if not typed}
        if missing:
            self.form.show_faults(missing)
            return
        filled = with_cells(Client(), values)
        self._session.change(
            lambda: self._session.workspace.clients.create(filled), self._made, self._show_refusal
        )

    def _show_refusal(self, error: Exception) -> None:
        self.fault.setText(" ".join(dialog_frame.describe_error(error)))


# --------------------------------------------------------------------------------------------------
# Takes a list in one transaction, with progress and a way back.


class Taking:
    """The import under way, if there is one."""

    def __init__(
        self,
        session: Session,
        bar: DecisionBar,
        done: Callable[[], object],
        failed: Callable[[Exception], object],
        stopped: Callable[[], object],
    ) -> None:
        """Call one of the three when it has ended; ``done`` before another page is shown."""
        self._session, self._bar = session, bar
        self._done, self._failed, self._stopped = done, failed, stopped
        self._task: Task | None = None

    @property
    def is_running(self) -> bool:
        """Tell whether a list is being taken."""
        return self._task is not None

    def cancel(self) -> None:
        """Ask the import to stop; nothing is stored then."""
        if self._task is not None:
            self._task.progress.cancel()
            set_available(self._bar.cancel_button, tr("It stops at the next row."))

    def take(self, preview: ListPreview, taken: int, finish_later: int) -> None:
        """Take a preview as the options say; the counts are those of its rows."""
        importing, options = self._session.workspace.importing, self._bar.options
        all_or_nothing, keep_files = options.all_or_nothing.isChecked(), options.keep_files.isChecked()
        remember = options.remember.isChecked()

        def commit(progress: Progress) -> Any:
            return importing.commit_list(
                preview,
                all_or_nothing=all_or_nothing,
                remember=remember,
                keep_files=keep_files,
                progress=progress.step,
                cancelled=lambda: progress.cancelled,
            )

        self._bar.show_progress(0, 0)
        self._task = self._session.change_with(
            commit,
            lambda client: self._finish(preview, client, (taken, finish_later)),
            self._fail,
            at=self._bar.show_progress,
            stopped=self._stop,
        )

    def _end(self) -> None:
        self._task = None
        set_available(self._bar.cancel_button, "")
        self._bar.hide_progress()

    def _fail(self, error: Exception) -> None:
        self._end()
        self._failed(error)

    def _stop(self) -> None:
        self._end()
        self._stopped()

    def _finish(self, preview: ListPreview, client: int, counts: tuple[int, int]) -> None:
        self._end()
        taken_rows, finish_later = counts
        self._done()
        session = self._session
        if client != session.client:
            session.navigator.open_client(client)
        else:
            # the page on which most of what was taken stands
            page_id = page_of_mapping(preview.tables[0].mapping) if preview.tables else PageId.PRODUCTS
            session.navigator.show_page(page_id)
        left = tr_n("%n row(s) to finish", finish_later) if finish_later else ""
        what = join_with_commas((tr_n("%n row(s) taken", taken_rows), left))
        text = tr("Imported {file}: {what}", file=name_of_draft(preview.draft), what=what)
        session.navigator.show_message(text, tr("Take back the import"), session.undo)

        def offer_sorting(unsorted: int) -> None:
            if unsorted:
                session.navigator.show_notice(
                    tr_n("%n product(s) have no class yet", unsorted),
                    tr("Sort the list"),
                    lambda: session.navigator.show_page(PageId.SORTING),
                    leads_to=PageId.SORTING,
                )

        sorting = session.client_workspace.sorting
        session.read("unsorted", lambda: len(sorting.read().open_parts), offer_sorting)


def page_of_mapping(mapping: TableMapping) -> str:
    """Return the page on which the rows of a table stand: that of what they are about, or of what that belongs to."""
    home = SHEETS[sheet_state.home_of(mapping)]
    beside_it = (SHEETS[sheet] for kind in home.filled_by[:1] for sheet in sheets_filled_by(kind))
    return page_of_topic(next((sheet.topic for sheet in (home, *beside_it) if sheet.topic), None))


def name_of_draft(draft: ListDraft) -> str:
    """Return how the files of a draft are called together."""
    sources = draft.sources
    name = sources[0].name if len(sources) == 1 else Phrase("{count} files", count=len(sources))
    return translate_text(name)


# --------------------------------------------------------------------------------------------------
# How columns are read, kept under a name, used again, and shared as a file.


_KEY: Final = "mappings"


def add_mapping_entries(page: ImportPage, menu: QMenu, kept: Iterable[RememberedMapping]) -> None:
    """Add what can be done with mappings to the menu of the page."""
    mappings = [table.mapping for table in page.preview.tables] if page.preview else []
    _add(
        menu,
        tr("Keep how the columns are read, under a name"),
        lambda: _keep(page, mappings[0]),
        can=bool(mappings),
    )
    inner = add_menu(menu, tr("Read the columns as kept"))
    for one in kept:
        _add_kept(
            page, add_menu(inner, one.name or tr("a list of {day}", day=format_moment(one.saved_at))), one
        )
    set_available(inner.menuAction(), tr("Nothing is kept yet.") if inner.isEmpty() else "")
    menu.setToolTipsVisible(True)
    _add(
        menu, tr("Save how the columns are read as a file"), lambda: _save(page, mappings), can=bool(mappings)
    )
    _add(menu, tr("Read the columns as a file says"), lambda: _ask_for_file(page), can=bool(mappings))


def _add(menu: QMenu, text: str, do: Callable[[], object], *, can: bool = True) -> None:
    action = add_entry(menu, text)
    set_available(action, "" if can else tr("Open a list first."))
    action.triggered.connect(lambda _on=False: do())


def _add_kept(page: ImportPage, menu: QMenu, kept: RememberedMapping) -> None:
    remembered = page.session.client_workspace.remembered
    _add(menu, tr("Use it"), lambda: _use(page, read_mappings(kept.mapping.encode(), kept.name)))
    _add(
        menu,
        tr("Give it another name"),
        lambda: _ask_for_name(
            page.session, kept.name, lambda name: remembered.rename(kept.id, name, opened=kept.name)
        ),
    )
    _add(menu, tr("Forget it"), lambda: page.session.change(lambda: remembered.delete(kept.id)))


def _use(page: ImportPage, mappings: Iterable[TableMapping]) -> None:
    page.choosing.use_mappings({mapping.shape: mapping for mapping in mappings})
    page.work_out()


def _keep(page: ImportPage, mapping: TableMapping) -> None:
    remembered, text = page.session.client_workspace.remembered, write_mappings([mapping])
    _ask_for_name(page.session, "", lambda name: remembered.save(mapping.shape, text, name))


def _ask_for_name(session: Session, name: str, save: Callable[[str], Done[int] | Done[None]]) -> None:
    form = Form([Group("", [[Input("name", tr("Name"))]])], 80)
    form.show_values({"name": name})

    def keep(dialog: FormDialog) -> None:
        typed = form.current_values()["name"]
        if not typed:
            dialog.show_faults({"name": tr("Fill this in.")})
            return
        dialog.lock_until_done()
        session.change(lambda: save(typed), lambda _id: dialog.close_when_done(), dialog.show_refusal)

    about = tr("Lists with the same headings are read like this one; it is kept for this client.")
    title = tr("Keep how the columns are read")
    words = {"about": about, "verb": tr("Keep"), "place": "dialog/mapping"}
    FormDialog(session.navigator.dialog_parent, title, form, keep, **words).show_first()


def _mapping_files() -> saving.FileKind:
    return saving.FileKind(tr("Mapping (*.json)"), _KEY)


def _save(page: ImportPage, mappings: Iterable[TableMapping]) -> None:
    content = write_mappings(mappings).encode()
    saving.ask_where(
        page.session.navigator.dialog_parent,
        page.session,
        _mapping_files(),
        title=tr("Save how the columns are read"),
        name="mapping.json",
        then=lambda path: saving.write_file(page.session, path, content),
    )


def _ask_for_file(page: ImportPage) -> None:
    session = page.session

    def read_file(path: Path) -> None:
        saving.remember_folder(session, _KEY, path)
        session.read(
            "mapping file",
            lambda: read_mappings(files.read_limited(path, files.MAPPING_FILE), path.name),
            lambda mappings: _use(page, mappings),
        )

    saving.ask_for_file(
        session.navigator.dialog_parent,
        tr("Read the columns as a file says"),
        saving.folder_for(session, _KEY),
        read_file,
        [_mapping_files().label, tr("All files (*)")],
    )
