# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The page of a newer law file: what it would change before it is taken, the way back, and whose key is trusted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QGridLayout, QLineEdit, QPushButton

from desktop_app.basics import files
from desktop_app.basics.messages import Refused
from desktop_app.services.context.law_says import OF_VERDICTS
from desktop_app.services.law_files import age_in_days, describe_use, explain_use
from desktop_app.services.law_preview import Answer, Compared, Flip, LawFileFacts, Preview
from desktop_app.services.schema.declaration import Done
from desktop_app.services.schema.rows import ClientRow, DeterminationFilter
from desktop_app.ui.look.theme import px
from desktop_app.ui.models.table_model import Column
from desktop_app.ui.plain import set_available
from desktop_app.ui.session.session import FLIPS, LAW_FILE, PageId, Session
from desktop_app.ui.shared_views import saving
from desktop_app.ui.shared_views.law_changes import (
    LawPage,
    fill_changes,
    fill_figures,
    list_dated,
    list_said,
    said_columns,
    said_words,
    standing_words,
)
from desktop_app.ui.shared_views.lists import save_as_paper, save_list
from desktop_app.ui.shared_views.was_and_is import ARROW, refusal_or
from desktop_app.ui.widgets.flow import Flow
from desktop_app.ui.widgets.parts import (
    Elided,
    across,
    boxed,
    button,
    card,
    down,
    emptied,
    label,
)
from desktop_app.ui.widgets.row_menu import RowMenu
from desktop_app.ui.widgets.table import RowsTable
from desktop_app.ui.words import strings, values
from desktop_app.ui.words.strings import DASH, code_words, format_day, list_codes, tr, translate_text

_MOST_SAYS_LINES: Final = 3
_SAYS: Final = "says"
"""The filter under which the table shows what the law file says otherwise."""


class LawFilePage(LawPage):
    """Shows the law file in use; after one was chosen or dropped, what it would change."""

    def __init__(self, session: Session) -> None:
        super().__init__(tr("A newer law file"), narrow_side=420)
        self._session = session
        self._path: Path | None = None
        self.preview: Preview | None = None
        self.save = button(tr("Save as PDF or workbook"), self.save_preview)
        self.change = button(
            tr("Change it in a workbook"), lambda: session.navigator.show_page(PageId.LAW_DRAFT)
        )
        self.add_actions(
            self.save,
            self.change,
            button(tr("Choose a law file"), self.choose_file),
        )
        self.table = RowsTable(self._columns(), tr("What flips"), memory=session.memory, key="law_flips")
        self.table.add_menu_entry(tr("Save list"), self.save_list)
        self.table.opened.connect(self._open_flip)
        worked_out = tr("It is what the law file comes to. Open it to change it.")
        self.table.describe_menu = lambda flip: RowMenu.only_open(partial(self._open_flip, flip), worked_out)
        self.says_table = RowsTable(
            said_columns(), tr("What the law file says"), memory=session.memory, key="law_says"
        )
        self.says_table.keep_order()
        self.says_table.add_menu_entry(tr("Save list"), self.save_list)
        self._client = ""
        self._clients: dict[str, ClientRow] = {}
        self._flips: list[Flip] = []
        self.looked_at = button(tr("Looked at"), self._mark_chosen)
        self.looked_at_all = button(tr("All looked at"), lambda: self._mark(self._flips))
        self._facts, self._changes, self._says = across(gap=24), QGridLayout(), QGridLayout()
        self._filters = Flow()
        self.changes, self.filters = boxed(self._changes), boxed(self._filters)
        self.says = boxed(self._says)
        for grid in (self._changes, self._says, self._filters):
            grid.setContentsMargins(0, 0, 0, 0)
        self.by, self.why = QLineEdit(), QLineEdit()
        self.by.setAccessibleName(tr("By"))
        self.why.setAccessibleName(tr("Why"))
        self.by.setText(session.workspace.user_name)
        self.take = button(tr("Take this law file"), self._take, role="primary")
        self.leave = button(tr("Leave it"), self._leave)
        self.back = button(tr("Go back to the one before"), self._go_back)
        self.trust = button(tr("Trust a key"), self._choose_key)
        self.said = label("", "fault", wrap=True)
        marks = across(None, self.looked_at_all, self.looked_at, gap=8)
        tables = (self.table, self.says_table)
        left = down(card(self._facts), self.says, self.changes, self.filters, *tables, boxed(marks), gap=12)
        for place in range(4, 4 + len(tables)):
            left.setStretch(place, 100)
        left.addStretch(1)
        reason = across(
            boxed(down(label(tr("By"), "caption"), self.by, gap=4)),
            boxed(down(label(tr("Why"), "caption"), self.why, gap=4)),
            gap=8,
        )
        reason.setStretch(0, 2)
        reason.setStretch(1, 3)
        rows = (reason, self.said, across(self.leave, None, self.take), across(self.trust, None, self.back))
        self.tables = {self.table: 96, self.says_table: 96}
        self.lay_beside(boxed(left), down(*rows, gap=6, margins=(16, 8, 16, 12)))
        self._show_use()

    # ---- what is shown ----

    def show_only(self, first: object) -> None:
        """Show what a law file would change, by its path; or what flipped with the one in use, for ``FLIPS``."""
        if first == FLIPS:
            self._leave()
        else:
            self.show_file(Path(str(first)))

    def read_again(self) -> None:
        if self.preview is None:
            self._show_use()

    def choose_file(self) -> None:
        """Ask for a law file, and show what it would change."""
        kinds = [tr("Law files ({patterns})", patterns=f"*{LAW_FILE}")]
        place = saving.in_folder_of(self._session, "law files", self.show_file)
        saving.ask_for_file(self.window(), tr("Choose a law file"), *place, kinds)

    def show_file(self, path: Path) -> None:
        """Work out what a law file would change, with progress and a way to stop it."""
        self._path, laws = path, self._session.workspace.laws
        self._session.navigator.run_long_work(
            tr("Working out what {name} would change", name=path.name),
            lambda progress: refusal_or(
                lambda: laws.preview(path, progress=progress.step, cancelled=lambda: progress.cancelled)
            ),
            self._show_outcome,
            key="preview law file",
        )

    def _show_outcome(self, outcome: Preview | Refused) -> None:
        if isinstance(outcome, Refused):
            self._path = None
            self._show_use()
            self._say(outcome)
        else:
            self._show_preview(outcome)

    def _show_use(self) -> None:
        program, today = self._session.program, self._session.today
        self.preview = None
        self.title.setText(tr("The law file in use"))
        self.about.setText(
            tr("Drop a newer law file here, or choose one: what it would change is shown before it is taken.")
        )
        use = describe_use(program)
        age = age_in_days(program.pack, today)
        self._show_facts(
            (
                (tr("Law file"), f"{use.id} {use.version}", ""),
                (tr("Law known to"), format_day(use.known_to), strings.tr_n("%n day(s) ago", age)),
                (tr("Why it counts"), translate_text(explain_use(program)), ""),
            )
        )
        for layout in (self._changes, self._says, self._filters, self.figures):
            emptied(layout)
        self.table.show_rows([])
        self._show_parts(is_preview=False)
        set_available(
            self.back,
            ""
            if program.law_taken is not None
            else tr("No other law file was taken: this one came with the program."),
        )
        self._read_flips()

    def _read_flips(self) -> None:
        """Read what flipped with the law file in use and nobody has looked at, of the client that is open."""
        session, client = self._session, self._session.client
        if client is None:
            return

        def read() -> tuple[str, list[Flip]]:
            key = next(row.client for row in session.workspace.clients.rows() if row.id == client)
            return key, session.workspace.laws.flips_to_look_at(key)

        def show(outcome: tuple[str, list[Flip]]) -> None:
            if session.client != client:  # another one was opened meanwhile
                return
            self._client, self._flips = outcome
            if self.preview is not None:
                return
            self._read_clients()
            emptied(self._filters)
            self._filters.addWidget(label(tr("What flipped, to be looked at"), "section"))
            self._filters.addWidget(label(str(len(self._flips)), "quiet"))
            self.table.show_rows(self._flips)
            self.table.select_first()
            for widget in (self.filters, self.table, self.save, self.looked_at, self.looked_at_all):
                widget.setVisible(bool(self._flips))

        session.read("flips to look at", read, show)

    def clear_client(self) -> None:
        """Let go of what flipped for the client that was open; a preview is of all clients and stays."""
        self._client, self._flips = "", []
        if self.preview is None:
            emptied(self._filters)
            for widget in (self.filters, self.table, self.save, self.looked_at, self.looked_at_all):
                widget.hide()
            self.table.show_rows([])

    def _read_clients(self) -> None:
        """Read the names of the clients, which stand beside what flips."""
        self._clients = {row.client: row for row in self._session.workspace.clients.rows()}

    def _open_flip(self, flip: Flip) -> None:
        """Show the product, shipment, record or party that came to another answer, at the client whose it is."""
        session, go = self._session, self._session.navigator.show_page
        owner = self._clients[flip.client].id
        if owner != session.client:
            session.navigator.open_client(owner)
            if session.client != owner:  # a form or screening has to be left first
                return

        def find() -> tuple[str, object]:
            client = session.client_workspace
            if flip.kind == Compared.PRODUCTS:
                return "products", client.products.find(flip.name)
            if flip.kind == Compared.SHIPMENTS:
                return "screenings", client.shipments.find_shipment(flip.name)
            if flip.kind == Compared.RECORDS:
                rows = client.records.list_determinations(DeterminationFilter(latest=True))
                return "records", next((row.id for row in rows if row.number == flip.name), None)
            return "parties", next((row.id for row in client.parties.rows() if row.name == flip.name), None)

        session.read("open flip", find, lambda target: go(*target))

    def _mark_chosen(self) -> None:
        chosen = {index.row() for index in self.table.selectionModel().selectedRows()}
        rows = (self.table.rows_model.row_at(position) for position in sorted(chosen))
        self._mark([flip for flip in rows if flip is not None])

    def _mark(self, flips: Sequence[Flip]) -> None:
        """Note that somebody has looked at what flipped, and take it off the list."""
        laws, client = self._session.workspace.laws, self._client
        if flips and client:
            self._session.change(
                lambda: laws.mark_looked_at(client, flips), lambda _count: self._read_flips()
            )

    def _show_parts(self, *, is_preview: bool) -> None:
        for widget in (self.changes, self.says, self.filters, self.table, self.save, self.leave, self.take):
            widget.setVisible(is_preview)
        self.says_table.hide()
        for widget in (self.back, self.trust):
            widget.setVisible(not is_preview)
        for widget in (self.looked_at, self.looked_at_all):
            widget.hide()  # until it is known that there is something to look at
        self.said.setText("")

    def _show_preview(self, preview: Preview) -> None:
        self.preview = preview
        self.title.setText(tr("A newer law file"))
        self.about.setText(self._path.name if self._path else "")
        trusted = self._session.workspace.laws.keys()[preview.new.key or ""]
        self._show_facts(_facts_of(preview.law, preview.new, trusted.name))
        emptied(self._changes)
        emptied(self._says)
        fill_changes(self._changes, preview, self._session.program.pack)
        _fill_says(self._says, preview, lambda: self._filter(_SAYS))
        self.says_table.show_rows([*list_dated(preview), *list_said(preview.says)])
        self._read_clients()
        self._show_filters(preview)
        emptied(self.figures)
        fill_figures(self.figures, preview)
        self._show_parts(is_preview=True)
        self._filter(None if preview.flips or not preview.says else _SAYS)

    def _show_facts(self, facts: Iterable[tuple[str, str, str]]) -> None:
        """Show facts side by side: a caption, what it is, and a note."""
        emptied(self._facts)
        for caption, text, note in facts:
            column = down(label(caption, "caption"), label(text, "strong", wrap=True), gap=2)
            column.addWidget(label(note, "small", wrap=True))
            column.addStretch(1)
            self._facts.addWidget(boxed(column))

    def _show_filters(self, preview: Preview) -> None:
        emptied(self._filters)
        layout = self._filters
        title = label(tr("What flips"), "section")
        layout.addWidget(title)
        counts = Counter(flip.kind for flip in preview.flips)
        self._toggles: dict[str | None, QPushButton] = {}
        kinds: list[tuple[str | None, str]] = [(None, tr("All {count}", count=len(preview.flips)))]
        kinds += [
            (kind, f"{code_words('flip_of_many', kind)} {counts[kind]}")
            for kind in list_codes("flip_of_many")
            if counts[kind]
        ]
        if preview.says:
            kinds.append((_SAYS, tr("Words and figures {count}", count=len(preview.says))))
        for kind, text in kinds:
            toggle = button(text, partial(self._filter, kind), role="toggle")
            toggle.setCheckable(True)
            self._toggles[kind] = toggle
            layout.addWidget(toggle)
        standing_only = sum(preview.standing_only.values())
        apart = label(tr("counted apart: standing only {count}", count=standing_only), "quiet")
        layout.addWidget(apart)
        for text_label in (title, apart):  # in line with the letters of the buttons
            text_label.setMinimumHeight(self._toggles[None].sizeHint().height())

    def _filter(self, kind: str | None) -> None:
        """Show the flips of one kind, or all; or what the law file says otherwise."""
        for name, toggle in self._toggles.items():
            toggle.setChecked(name == kind)
        self.table.setVisible(kind != _SAYS)
        self.says_table.setVisible(kind == _SAYS)
        flips = self.preview.flips if self.preview else []
        self.table.show_rows([flip for flip in flips if kind in (None, flip.kind)])

    def _columns(self) -> tuple[Column[Flip], ...]:
        return (
            Column(
                "kind",
                tr("What, its day"),
                lambda flip: strings.join_with_commas(
                    (code_words("flip_of_one", flip.kind), format_day(flip.day))
                ),
                lambda flip: (list_codes("flip_of_one").index(flip.kind), flip.day),
                width=160,
            ),
            Column(
                "client",
                tr("Client"),
                lambda flip: self._clients[flip.client].name if flip.client in self._clients else flip.client,
                width=130,
                rank=1,
            ),
            Column("name", tr("Name"), _name_of, width=190, stretch=True),
            Column(
                "standing", tr("{law}, was → is", law=strings.law_name()), _standing_of, width=176, quiet=True
            ),
            Column(
                "verdict",
                tr("Verdict, was → is"),
                lambda flip: _was_is(flip, lambda answer: strings.verdict_words(answer.verdict)),
                width=150,
                visible=False,
            ),
            Column(
                "act_was",
                tr("Do first, was"),
                lambda flip: values.act_short(_act_in(flip.was)),
                width=114,
                rank=2,
                act=lambda flip: _act_in(flip.was),
            ),
            Column(
                "act",
                tr("Do first, is"),
                lambda flip: values.act_short(_act_in(flip.is_)),
                width=114,
                rank=2,
                act=lambda flip: _act_in(flip.is_),
            ),
        )

    def save_preview(self) -> None:
        """Save what the law file would change as a PDF or a workbook."""
        preview, session = self.preview, self._session
        if preview is None:
            self.save_list()
            return

        laws = session.workspace.laws
        save_as_paper(session, tr("What flips"), lambda file: laws.write_preview(preview, file))

    def save_list(self) -> bool:
        if self.preview is None and not self._flips:
            return False
        if self.says_table.isVisibleTo(self):
            save_list(self._session, tr("What the law file says"), self.says_table)
        else:
            save_list(self._session, tr("What flips"), self.table)
        return True

    # ---- what is decided ----

    def _take(self) -> None:
        path, laws = self._path, self._session.workspace.laws
        if path is not None:
            by, why, preview = self.by.text(), self.why.text(), self.preview
            self._decide(lambda: laws.take(path, by, why, preview), tr("Taking the law file"))

    def _go_back(self) -> None:
        laws = self._session.workspace.laws
        self._decide(lambda: laws.go_back(self.by.text(), self.why.text()), tr("Going back"))

    def _decide(self, decide: Callable[[], LawFileFacts], words: str) -> None:
        def finish(outcome: LawFileFacts | Refused) -> None:
            if isinstance(outcome, Refused):
                self._say(outcome)
                return
            self._path = None
            self._show_use()
            self._session.note_saved({"law"})
            counts = tr("Law file {id} {version} counts from now on", id=outcome.id, version=outcome.version)
            self._session.navigator.show_message(counts)

        self._session.navigator.run_long_work(
            words, lambda _progress: refusal_or(decide), finish, key="decide on law file", lane="write"
        )

    def _choose_key(self) -> None:
        kinds = [tr("Public keys ({patterns})", patterns="*.pub"), tr("All files (*)")]
        place = saving.in_folder_of(self._session, "keys", self.trust_key)
        saving.ask_for_file(self.window(), tr("Trust a key"), *place, kinds)

    def trust_key(self, path: Path) -> None:
        """Trust the key in a file, for all clients, in the name and for the reason that are given."""
        laws = self._session.workspace.laws

        def decide() -> Done[str]:
            key = laws.trust_key(files.read_limited(path, files.KEY_FILE), self.by.text(), self.why.text())
            return Done(key.key, frozenset())

        def finish(outcome: Done[str] | Refused) -> None:
            if isinstance(outcome, Refused):
                self._say(outcome)
            else:
                self.said.setText("")
                self._session.navigator.show_message(tr("Key {key} is trusted", key=outcome.value))

        self._session.navigator.run_long_work(
            tr("Trust a key"), lambda _progress: refusal_or(decide), finish, key="trust key", lane="write"
        )

    def _leave(self) -> None:
        self._path = None
        self._show_use()

    def _say(self, refused: Refused) -> None:
        text = strings.refusal_sentences(translate_text(refused.what), translate_text(refused.do))
        self.said.setText(text)


def _facts_of(law: LawFileFacts, new: LawFileFacts, signer: str) -> tuple[tuple[str, str, str], ...]:
    signed_by = strings.join_with_commas(filter(None, (signer, tr("key {key}", key=new.key or DASH))))
    known_to = f"{format_day(law.known_to)}{ARROW}{format_day(new.known_to)}"
    days_on = strings.tr_n("%n day(s) on", (new.known_to - law.known_to).days)
    return (
        (tr("Signature"), tr("fits every byte"), signed_by),
        (tr("Version"), f"{law.version}{ARROW}{new.version}", ""),
        (tr("Law known to"), known_to, days_on),
    )


def _fill_says(grid: QGridLayout, preview: Preview, show_all: Callable[[], None]) -> None:
    """Show the first of what the law file says otherwise, the verdicts' own words before all else."""
    count = len(preview.says)
    heading = tr("What the law file says otherwise")
    about = (
        strings.tr_n("%n place(s) read otherwise", count)
        if count
        else tr("It says word for word what the one in use says.")
    )
    if count and not preview.flips:
        about = strings.join_with_commas((about, tr("though no answer changes")))
    more = button(tr("Show all"), show_all, role="link") if count > _MOST_SAYS_LINES else None
    first_line = Flow()
    for piece in (label(heading, "section"), label(about, "quiet"), more):
        if piece is not None:
            first_line.addWidget(piece)
    grid.addLayout(first_line, 0, 0, 1, 2)
    grid.setColumnStretch(0, 2)
    grid.setColumnStretch(1, 3)
    grid.setHorizontalSpacing(px(12))
    grid.setVerticalSpacing(px(2))
    for row, each in enumerate(preview.says[:_MOST_SAYS_LINES], 1):
        grid.addWidget(Elided(translate_text(each.place)), row, 0)
        style = "fault" if each.id.startswith(OF_VERDICTS) else ""
        grid.addWidget(Elided(said_words(each.was) + ARROW + said_words(each.is_), style), row, 1)


def _name_of(flip: Flip) -> str:
    line = f"/{flip.line}" if flip.kind == Compared.SHIPMENTS else ""
    name = f"{flip.name}{line}" if flip.kind != Compared.PARTIES else strings.labelled(flip.name, flip.line)
    return " ".join(dict.fromkeys((name, flip.title))) if flip.kind != Compared.PARTIES else name


def _was_is(flip: Flip, words: Callable[[Answer], str]) -> str:
    texts = [words(answer) if isinstance(answer, Answer) else DASH for answer in (flip.was, flip.is_)]
    return texts[0] if texts[0] == texts[1] else ARROW.join(texts)


def _standing_of(flip: Flip) -> str:
    if flip.kind == Compared.PARTIES:
        was, is_ = (answer if isinstance(answer, str) else None for answer in (flip.was, flip.is_))
        return standing_words(was) + ARROW + standing_words(is_)
    return _was_is(flip, lambda answer: standing_words(answer.standing))


def _act_in(answer: Answer | str | None) -> str:
    """Return what to do first in an answer; blank for a party, which has none."""
    return answer.act if isinstance(answer, Answer) else ""
