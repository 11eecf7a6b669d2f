# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The page What if of all clients: one change that is supposed, and what each client's products come to under it.

A supplier is one for all clients that call it by one name. A line opens the client's own page, with the change there.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop_app.basics.messages import Refused
from desktop_app.domain.law.pack import UNDETERMINED
from desktop_app.services.all_clients import SharedSupplier, SupposedOfClient
from desktop_app.ui.models.table_model import Column
from desktop_app.ui.pages.what_if import COUNTRY, KINDS, PERCENT, STANDING, SUPPLIERS, signed_percent
from desktop_app.ui.session.session import PageId, Session
from desktop_app.ui.session.tasks import Progress
from desktop_app.ui.shared_views import lists
from desktop_app.ui.shared_views.was_and_is import ACTS, ARROW, refusal_or
from desktop_app.ui.widgets import editors
from desktop_app.ui.widgets.flow import Flow
from desktop_app.ui.widgets.page import Page
from desktop_app.ui.widgets.parts import boxed, button, card, label
from desktop_app.ui.widgets.table import RowsTable
from desktop_app.ui.words import strings, values
from desktop_app.ui.words.strings import DASH, tr, tr_n, translate_text

_OFFERED: Final = ("supplier_material", "supplier_made", "standing", "values", "prices")
"""The kinds of change that mean something for several clients; a product is of one."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of the table: a client, or the sum of all where ``id`` is 0.

    ``before`` and ``after`` count products by verdict and by what to do first, whose codes are no verdict's.
    """

    id: int
    name: str
    change: str
    is_reached: bool
    before: Mapping[str, int]
    after: Mapping[str, int]
    flips: int
    standing_only: int
    refused: int


def _line_of(found: SupposedOfClient) -> _Line:
    what_if = found.what_if
    if what_if is None:
        return _Line(found.row.id, found.row.name, "", False, {}, {}, 0, 0, 0)  # noqa: FBT003
    return _Line(
        found.row.id,
        found.row.name,
        found.change,
        is_reached=True,
        before=what_if.before["verdict"] + what_if.before["act"],
        after=what_if.after["verdict"] + what_if.after["act"],
        flips=len(what_if.flips),
        standing_only=what_if.standing_only,
        refused=len(what_if.refused),
    )


def _sum_up(lines: Sequence[_Line]) -> _Line:
    before, after = Counter[str](), Counter[str]()
    for line in lines:
        before.update(line.before)
        after.update(line.after)
    return _Line(
        0,
        tr_n("All %n client(s)", len(lines)),
        "",
        is_reached=True,
        before=before,
        after=after,
        flips=sum(line.flips for line in lines),
        standing_only=sum(line.standing_only for line in lines),
        refused=sum(line.refused for line in lines),
    )


class AllWhatIfPage(Page):
    """Takes one change, works every client's catalogue out before and after it, and shows a line for each."""

    def __init__(self, session: Session) -> None:
        about = tr("Suppose something else of every client's catalogue. Nothing is stored.")
        super().__init__(tr("What if, all clients"), about)
        self._session = session
        self._suppliers: dict[str, SharedSupplier] = {}
        kinds = [(name, tr(KINDS[name].title, law=strings.law_name())) for name in _OFFERED]
        self.kind = editors.ChoiceEditor(tr("What is supposed"), kinds)
        self.kind.setMinimumContentsLength(42)
        self.supplier = editors.LookupEditor(
            tr("Supplier"), (), tr("Name of the supplier"), tr("No client has a supplier of this name.")
        )
        self.supplier.setMinimumContentsLength(28)
        self.country = editors.CountryEditor(tr("Country"), tr("Country"))
        self.country.setMinimumContentsLength(14)
        standings = [(state, strings.standing_words(state)) for state in ("in_force", "suspended")]
        self.standing = editors.ChoiceEditor(tr("Standing"), standings)
        self.standing.setMinimumContentsLength(12)
        self.figure = editors.LineEditor(tr("Figure"), "+20%", 110)
        self.figure.returnPressed.connect(self.run)
        self.kind.edited.connect(self._show_kind)
        self.fault = label("", "fault", wrap=True)
        self.work_out = button(tr("Work out"), self.run, role="primary")
        self.add_actions(self.work_out)
        self.summary = label("", "quiet", wrap=True)
        self.table = RowsTable(
            _columns(), tr("Clients before and after"), memory=session.memory, key="all_what_if"
        )
        self.table.keep_order()  # their sum stays below them
        self.table.add_menu_entry(tr("Save list"), self.save_list)
        self.table.opened.connect(self._open_line)
        line = boxed(Flow(self.kind, self.supplier, self.country, self.standing, self.figure))
        self.body.addWidget(card(line, self.fault, gap=8))
        self.body.addWidget(self.summary)
        self.body.addWidget(self.table, 1)
        self.body.addStretch()
        session.change_bus.subscribe(("clients", "suppliers"), self.read_if_shown)
        self._show_kind()
        self._show(None)

    # ---- what is supposed ----

    def read_again(self) -> None:
        if self._session.has_all_clients:
            of_all = self._session.workspace.all_clients
            self._session.read("suppliers of all clients", of_all.list_suppliers, self._offer_suppliers)

    def _offer_suppliers(self, suppliers: Sequence[SharedSupplier]) -> None:
        self._suppliers = {each.name: each for each in suppliers}
        self.supplier.offer_options([(each.name, each.name) for each in suppliers])

    def clear_client(self) -> None:
        """Suppose nothing any more."""
        self._suppliers = {}
        self.supplier.offer_options(())
        for editor in (self.supplier, self.country, self.figure):
            editor.show_value("")
        self._show(None)

    def choose_focus(self, first_shown: object) -> QWidget:
        return self.kind

    def _show_kind(self) -> None:
        """Show the fields that the kind of change takes."""
        kind = KINDS[self.kind.current_value()]
        self.supplier.setVisible(kind.keys == SUPPLIERS)
        for editor, value in ((self.standing, STANDING), (self.country, COUNTRY), (self.figure, PERCENT)):
            editor.setVisible(kind.value == value)
        self._say("")

    def _change_of_clients(self) -> Callable[[int], str] | None:
        """Return how the change is written for a client by its id, blank where it has no part in it.

        None where a field of the line is blank.
        """
        kind = KINDS[self.kind.current_value()]
        to = self.standing.current_value() if kind.value == STANDING else self.country.current_value()
        if kind.value == PERCENT:
            to = signed_percent(self.figure.current_value())
        if not kind.keys:
            return (lambda _client: kind.form.format(to=to)) if to else None
        supplier = self._suppliers.get(self.supplier.current_value())
        if supplier is None or not to:
            return None
        changes = {
            client: kind.form.format(key=",".join(keys), to=to) for client, keys in supplier.keys.items()
        }
        return lambda client: changes.get(client, "")

    # ---- what it comes to ----

    def run(self) -> None:
        """Work out what every client's products come to, with progress and a way to stop it."""
        change_of = self._change_of_clients()
        if change_of is None:
            self._say(tr("Fill in every field of the line first."))
            return
        self._say("")
        of_all, turn = self._session.workspace.all_clients, self._session.client_switches

        def work(progress: Progress) -> list[SupposedOfClient] | Refused:
            return refusal_or(
                lambda: of_all.try_change(
                    change_of, progress=progress.step, cancelled=lambda: progress.cancelled
                )
            )

        def show(outcome: list[SupposedOfClient] | Refused) -> None:
            if turn != self._session.client_switches:  # a client was opened meanwhile
                return
            if isinstance(outcome, Refused):
                self._tell(outcome)
            else:
                self._show(outcome)

        words = tr("Working out what would change for all clients")
        self._session.navigator.run_long_work(words, work, show, key="what if of all clients")

    def _tell(self, refused: Refused) -> None:
        self._say(strings.refusal_sentences(translate_text(refused.what), translate_text(refused.do)))

    def _say(self, fault: str) -> None:
        self.fault.setText(fault)
        self.fault.setVisible(bool(fault))

    def _show(self, found: Sequence[SupposedOfClient] | None) -> None:
        self.table.setVisible(bool(found))
        if not found:
            self.table.clear_rows()
            self.summary.setText(
                tr(
                    "Choose what is supposed and work it out. Every product of every client is worked out as if it"
                    " were shipped today to a buyer with nothing against it."
                )
            )
            return
        lines = [_line_of(each) for each in found]
        self.table.show_rows([*lines, _sum_up(lines)])
        self.table.show_whole()
        self.table.select_first()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        moved = [line for line in lines if line.flips]
        reached = sum(line.is_reached for line in lines)
        texts = (
            tr_n("%n product(s) come to another answer", sum(line.flips for line in lines)),
            tr_n("of %n client(s)", len(moved)) if moved else "",
            tr_n("known to %n client(s)", reached) if reached < len(lines) else "",
        )
        self.summary.setText(strings.join_with_commas(filter(None, texts)))

    def _open_line(self, line: _Line) -> None:
        if line.change:
            self._session.navigator.open_client(line.id, PageId.WHAT_IF, line.change)

    def save_list(self) -> bool:
        lists.save_list(self._session, self.accessibleName(), self.table)
        return True


def _columns() -> tuple[Column[_Line], ...]:
    def moves(name: str, heading: str, codes: Sequence[str], width: int, rank: int) -> Column[_Line]:
        def text(line: _Line) -> str:
            if not line.is_reached:
                return DASH
            was, is_ = (sum(counts.get(code, 0) for code in codes) for counts in (line.before, line.after))
            return f"{was}{ARROW}{is_}" if was != is_ else str(is_)

        return Column(name, heading, text, right=True, width=width, rank=rank)

    def count(name: str, heading: str, width: int, rank: int) -> Column[_Line]:
        def text(line: _Line) -> str:
            return str(getattr(line, name)) if line.is_reached else DASH

        return Column(name, heading, text, right=True, width=width, rank=rank)

    return (
        Column("name", tr("Client"), lambda line: line.name, width=220, stretch=True, least=190),
        Column(
            "reached",
            tr("Is reached"),
            lambda line: "" if not line.id else tr("yes") if line.is_reached else tr("has not this supplier"),
            width=150,
            quiet=True,
            rank=2,
        ),
        moves("licence", tr("Licence"), strings.shown_law().verdicts_asking("licence"), 90, 4),
        moves("not_settled", tr("Not settled"), (UNDETERMINED,), 96, 4),
        *(moves(act, values.act_short(act), (act,), 112, 3) for act in ACTS),
        count("flips", tr("Other answer"), 104, 5),
        count("standing_only", tr("Standing alone"), 112, 0),
        count("refused", tr("Not worked out"), 112, 1),
    )
