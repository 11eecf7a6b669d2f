# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The page Sort the list: a line a group with its reason, taken as a whole or part by part, by keys or by mouse."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from desktop_app.basics.messages import Refused
from desktop_app.domain.sorting.sort_products import Group
from desktop_app.services.catalogue.sorting import SortedList, SortedPart
from desktop_app.ui.look.theme import LARGE, px
from desktop_app.ui.models.table_model import Column
from desktop_app.ui.session.session import PageId, Session
from desktop_app.ui.widgets.charts import VerdictChip
from desktop_app.ui.widgets.detail import FactList, ShownFact, make_detail_head
from desktop_app.ui.widgets.flow import LOW, Flow, NarrowWatch
from desktop_app.ui.widgets.page import EmptyPage, Page
from desktop_app.ui.widgets.parts import across, add_shortcut, boxed, button, down, emptied, label, scrolled
from desktop_app.ui.widgets.row_menu import RowMenu
from desktop_app.ui.widgets.table import RowsTable
from desktop_app.ui.words import strings
from desktop_app.ui.words.strings import code_words, join_with_commas, list_codes, tr, tr_n, translate_text

if TYPE_CHECKING:
    from desktop_app.services.screening.catalogue_what_if import CatalogueWhatIf

KEYS: Final = {Group.MAGNETS: "1", Group.ASSEMBLIES: "2", Group.NOTHING: "3", Group.MATERIALS: "4"}
"""The keys that take a part for something else than is proposed."""
LEAVE_OPEN: Final = "0"
_TOPICS: Final = ("products", "suppliers")
_PANEL_BESIDE: Final = 1200
"""The window, in pixels at 100 %, below which the list stands alone."""
_ALL: Final = ""
_PREVIEW_DELAY: Final = 120
"""Milliseconds a line is in hand before it is worked out what taking it would come to."""


class SortingTable(RowsTable):
    """The list: Enter takes, Right and Left open and close a group; a double click does what belongs to its line."""

    taking = Signal()
    folding = Signal(bool)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.taking.emit()
        elif event.key() in (Qt.Key.Key_Right, Qt.Key.Key_Left):
            self.folding.emit(event.key() == Qt.Key.Key_Right)
        else:
            super().keyPressEvent(event)


class SortingPage(Page):
    """Proposes what each part without a class is, and stores what a person takes."""

    def __init__(self, session: Session) -> None:
        super().__init__(tr("Sort the list"), "")
        self._session = session
        self.listed: SortedList | None = None
        self.opened: set[str] = set()
        self.left: set[int] = set()
        self._only: str = _ALL
        self._next: int | str | None = None
        self._is_storing = False
        self._outcome: QVBoxLayout | None = None
        self._preview_timer = QTimer(self, singleShot=True, interval=_PREVIEW_DELAY)
        self._preview_timer.timeout.connect(self._work_out_preview)
        self.table = SortingTable(sorting_columns(), tr("The list to sort"))
        self.table.keep_order()
        self.table.describe_menu = self._describe_menu
        self.table.taking.connect(self.take)
        self.table.folding.connect(self._fold)
        self.table.opened.connect(
            lambda line: self._fold(not line.is_open) if isinstance(line, GroupLine) else self._open_product()
        )
        self.table.chosen.connect(lambda _line: self._show_line())
        self.table.selectionModel().selectionChanged.connect(lambda *_now: self._show_decision())
        self.progress = QProgressBar(textVisible=False)
        self.progress.setFixedSize(px(180), px(6))
        self.progress.setAccessibleName(tr("Confirmed"))
        self.count = label("", "quiet")
        self.filters = {
            only: button("", partial(self.show_part_of_list, only), role="toggle")
            for only in (_ALL, Group.MAGNETS.value, Group.OPEN.value, TAKEN)
        }
        for filter_button in self.filters.values():
            filter_button.setCheckable(True)
        self.filters[_ALL].setChecked(True)
        top = across(
            boxed(Flow(*self.filters.values())), boxed(down(self.count, 4, self.progress)), gap=12, stretch=0
        )
        self.hints = label(_hint_words(), "quiet", wrap=True)
        self.decide = button("", self.take, role="primary")
        bottom = across(self.hints, self.decide, gap=12, stretch=0)
        self._detail: QVBoxLayout = down(gap=8)
        area = scrolled(boxed(down(self._detail, None, margins=(16, 12, 16, 12))), tr("The part"))
        area.setProperty("role", "page")
        self.side = boxed(down(area), "panel")
        self.side.setFixedWidth(px(310))
        self._content = boxed(down(top, 10, across(self.table, self.side, gap=18, stretch=0), 10, bottom))
        content_layout = self._content.layout()
        assert isinstance(content_layout, QVBoxLayout)  # noqa: S101  made so by down
        content_layout.setStretch(2, 1)
        self.empty = EmptyPage.declared(PageId.SORTING, session.navigator.run_command)
        self.empty.hide()
        self.body.addWidget(self._content)
        self.body.addWidget(self.empty)
        final_products = partial(session.navigator.show_page, PageId.PRODUCTS, "tops")
        self.ship = button(tr("Ship this"), partial(session.navigator.run_command, "ship"))
        self.ship.hide()
        ask = button(tr("Ask suppliers"), partial(session.navigator.show_page, PageId.ASKED, ""))
        self.add_actions(button(tr("Final products"), final_products), ask, self.ship)
        NarrowWatch(self, _PANEL_BESIDE, lambda is_narrow: self.side.setVisible(not is_narrow))
        NarrowWatch(self, LOW, self._leave_low_window_to_list, side="height")
        session.change_bus.subscribe(_TOPICS, self.read_if_shown)
        deeds: list[tuple[str, Callable[[], object]]] = [(LEAVE_OPEN, self.leave_open)]
        deeds += [(key, partial(self.take, group)) for group, key in KEYS.items()]
        for keys, action in deeds:
            add_shortcut(self, keys, action)

    def _leave_low_window_to_list(self, is_low: bool) -> None:  # noqa: FBT001  as the watch says it
        self.show_head(is_shown=not is_low)
        for widget in (self.hints, self.count, self.progress):
            widget.setHidden(is_low)
        self.table.set_row_height(px(24 if is_low else 32))

    # ---- reading ----

    def read_again(self) -> None:
        if self._session.client is not None:
            sorting = self._session.client_workspace.sorting
            self._session.read_long("sorting", lambda _progress: sorting.read(), self._show_list, self._fail)

    def clear_client(self) -> None:
        self.listed, self._only, self._next, self._is_storing = None, _ALL, None, False
        self.opened, self.left = set(), set()
        self.table.clear_rows()

    def choose_focus(self, first_shown: object) -> QWidget | None:
        return self.table

    def _fail(self, error: Exception) -> None:
        self._is_storing = False
        self._session.tasks.show_error(error)

    def _show_list(self, listed: SortedList) -> None:
        is_first, self.listed, self._is_storing = self.listed is None, listed, False
        if is_first:
            self.opened = opened_at_first(listed)
        confirmed, total = len(listed.parts) - len(listed.open_parts), len(listed.parts)
        self._content.setVisible(bool(total))
        self.empty.setVisible(not total)
        left = len(listed.open_parts)
        nothing_left = tr("Every product is classed") if total else ""
        self.about.setText(tr_n("%n product(s) not classed yet", left) if left else nothing_left)
        sold = _find_sold_product(listed)
        self.ship.setText(tr("Ship {part}", part=sold.part_number) if sold is not None else tr("Ship this"))
        self.ship.setVisible(sold is not None)
        self.count.setText(tr("{count} of {total} confirmed", count=str(confirmed), total=str(total)))
        self.progress.setRange(0, max(total, 1))
        self.progress.setValue(confirmed)
        counts = listed.counts()
        texts = {
            _ALL: tr("All {count}", count=str(total)),
            Group.MAGNETS.value: tr("Likely magnets {count}", count=str(counts[Group.MAGNETS])),
            Group.OPEN.value: tr("Not known {count}", count=str(counts[Group.OPEN])),
            TAKEN: tr("Confirmed {count}", count=str(confirmed)),
        }
        for only, filter_button in self.filters.items():
            filter_button.setText(texts[only])
            filter_button.setAccessibleName(texts[only])
        self._show_lines()

    def current_product(self) -> int | None:
        sold = _find_sold_product(self.listed) if self.listed is not None else None
        return sold.id if sold is not None else None

    def _show_lines(self) -> None:
        if self.listed is None:
            return
        wanted, self._next = self._next, None
        self.table.show_rows(make_lines(self.listed, self.opened, self.left, self._only))
        if wanted is None or not self.table.select_row(wanted):
            wanted = None
        if wanted is None and not self.table.currentIndex().isValid():
            self.table.select_first()
        self._show_line()

    def show_part_of_list(self, only: str) -> None:
        """Show all groups, or one of them, or what is confirmed."""
        self._only = only
        for name, filter_button in self.filters.items():
            filter_button.setChecked(name == only)
        if only == TAKEN:
            self.opened.add(TAKEN)
        self._show_lines()
        self.table.setFocus()

    # ---- groups ----

    def _fold(self, is_opened: bool) -> None:  # noqa: FBT001  as the signal says it
        line: Line | None = self.table.current_row()
        if isinstance(line, GroupLine) and line.is_open != is_opened:
            self._next = line.id
            (self.opened.add if is_opened else self.opened.discard)(line.id)
            self._show_lines()
        elif isinstance(line, PartLine) and not is_opened:
            rows = self._lines()
            position = next(number for number, row in enumerate(rows) if row.id == line.id)
            head = next(row for row in reversed(rows[:position]) if isinstance(row, GroupLine))
            self.table.select_row(head.id)

    def _open_product(self) -> None:
        line: Line | None = self.table.current_row()
        if isinstance(line, PartLine):
            self._session.navigator.show_page(PageId.PRODUCTS, line.id)

    def _describe_menu(self, line: Line) -> RowMenu:
        sorted_here = tr("Parts are only classed here. Open the product to change it.")
        group = tr("This is a group. Choose a part in it.")
        return RowMenu.only_open(self._open_product if isinstance(line, PartLine) else group, sorted_here)

    def _lines(self) -> list[Line]:
        model = self.table.rows_model
        rows = (model.row_at(position) for position in range(model.rowCount()))
        return [row for row in rows if row is not None]

    # ---- taking ----

    def chosen_lines(self) -> list[Line]:
        """Return the lines that are selected, from top to bottom."""
        positions = sorted({index.row() for index in self.table.selectionModel().selectedRows()})
        rows = (self.table.rows_model.row_at(position) for position in positions)
        return [row for row in rows if row is not None]

    def take(self, group: Group | None = None) -> None:
        """Store what is selected as proposed, or as ``group``; nothing that is only proposed is stored by itself."""
        lines = self.chosen_lines()
        parts = _parts_of(lines, group)
        if not parts and lines and group is None:
            items = [
                item
                for line in lines
                for item in (line.parts if isinstance(line, GroupLine) else [line.item])
            ]
            what = (
                tr("It is confirmed already: another digit takes it for something else.")
                if all(item.is_confirmed for item in items)
                else tr("Nothing is proposed for it: 1, 2, 3 or 4 says what it is, 0 leaves it open.")
            )
            self._session.navigator.show_message(what)
            self.table.setFocus()
        if not parts or self._is_storing:
            return
        self._is_storing = True
        self._next = self._after(lines)
        sorting = self._session.client_workspace.sorting

        def tell_taken(count: int) -> None:
            if not count:
                self._is_storing = False
            self._session.navigator.show_message(
                tr_n("%n product(s) sorted", count), tr("Undo"), self._session.undo
            )

        self._session.change(partial(sorting.take, parts, group), tell_taken, self._fail)

    def leave_open(self) -> None:
        """Leave what is selected open and go on; nothing is stored."""
        lines = self.chosen_lines()
        self._next = self._after(lines)
        for line in lines:
            self.left |= {item.id for item in line.parts} if isinstance(line, GroupLine) else {line.id}
        self._show_lines()

    def _after(self, lines: Sequence[Line]) -> int | str | None:
        """Return the line to go on with after some lines: the next that is neither taken nor below one of them."""
        gone = {line.id for line in lines}
        gone |= {item.id for line in lines if isinstance(line, GroupLine) for item in line.parts}
        rows = self._lines()
        last = max((number for number, row in enumerate(rows) if row.id in gone), default=-1)
        following = (
            row.id for row in rows[last + 1 :] if not (isinstance(row, GroupLine) and row.kind == TAKEN)
        )
        return next(following, None)

    # ---- what is in hand ----

    def _show_decision(self) -> None:
        parts = _parts_of(self.chosen_lines(), None)
        if len(parts) == 1:
            words = code_words("sorting_group", parts[0].group)
            self.decide.setText(tr("Confirm {part}: {what}", part=parts[0].part_number, what=words))
        else:
            self.decide.setText(tr_n("Confirm %n part(s)", len(parts)) if parts else tr("Confirm"))
        self.decide.setAccessibleName(self.decide.text())
        self._preview_timer.start()

    # ---- what taking it would come to ----

    def _work_out_preview(self) -> None:
        """Work out, off the thread of the window, the answers of what the lines in hand can reach."""
        parts = _parts_of(self.chosen_lines(), None)
        if not parts or self._outcome is None or not self.side.isVisible():
            return
        supposed = self._session.client_workspace.supposed
        into = self._outcome
        emptied(into)
        into.addWidget(label(tr("Working it out …"), "quiet"))
        self._session.read_long(
            "sorting preview",
            lambda progress: supposed.try_sorting(parts, cancelled=lambda: progress.cancelled),
            partial(self._show_preview, into),
            partial(self._hide_preview, into),
        )

    def _show_preview(self, into: QVBoxLayout, what_if: CatalogueWhatIf) -> None:
        if into is not self._outcome:
            return
        emptied(into)
        before, after = what_if.before["verdict"], what_if.after["verdict"]
        words = tr_n(
            "%n product(s) that this reaches, if shipped today and the rule is in force:", after.total()
        )
        into.addWidget(label(words, "quiet", wrap=True))
        for verdict in strings.shown_law().verdicts:
            if before[verdict] or after[verdict]:
                count = tr("{before} → {after}", before=str(before[verdict]), after=str(after[verdict]))
                count_label = label(count)
                count_label.setAccessibleName(
                    tr(
                        "{what}: {before} now, {after} then",
                        what=strings.verdict_words(verdict),
                        before=str(before[verdict]),
                        after=str(after[verdict]),
                    )
                )
                into.addWidget(boxed(across(VerdictChip(verdict), None, count_label)))

    def _hide_preview(self, into: QVBoxLayout, error: Exception) -> None:
        """Leave out what cannot be worked out: taking it says why, or reads the list again."""
        if into is self._outcome:
            emptied(into)
        if not isinstance(error, Refused):
            self._session.tasks.show_error(error)

    def _show_line(self) -> None:
        self._outcome = None
        emptied(self._detail)
        line: Line | None = self.table.current_row()
        if isinstance(line, PartLine):
            item, grade = line.item, line.item.grade
            self._detail.addWidget(make_detail_head(item.part_number, item.name))
            self._detail.addWidget(label(because_words(item), wrap=True))
            self._add_choices(item.group)
            self._add_outcome(_promise_words(item.group, item), is_shown=not item.is_confirmed)
            facts = []
            if grade is not None:  # what it tells; each figure is marked as the estimate it is
                standard = tr("is {grade} of the law file", grade=grade.standard) if grade.standard else ""
                written = join_with_commas((grade.written, grade.family, grade.maker))
                facts.append(ShownFact(tr("Grade"), written, note=standard))
                also = join_with_commas(grade.other_rows)
                if grade.row:
                    others = tr("or {rows}", rows=also) if also else ""
                    facts.append(ShownFact(tr("Class"), grade.row, "E", note=others))
                else:
                    others = tr("one of {rows}", rows=also)
                    facts.append(ShownFact(tr("Class"), tr("open"), note=others))
                for content in grade.contents:
                    span = content.low if content.low == content.high else f"{content.low} – {content.high}"
                    facts.append(ShownFact(content.element, f"{span} %", "E"))
                if not grade.contents:
                    facts.append(ShownFact(tr("Contents"), tr("The law file has no figures of this grade.")))
            bill = tr_n("%n part(s)", item.components) if item.components else tr("none")
            amount = f"{strings.format_figure(item.value)} {item.currency}".strip() if item.value else ""
            facts += [
                ShownFact(tr("Bill"), bill),
                ShownFact(tr("Supplier"), item.supplier or tr("not known")),
                ShownFact(tr("HS code"), item.hs_code or tr("not known")),
                ShownFact(tr("Value"), amount or tr("not known")),
            ]
            self._detail.addWidget(FactList(facts, width=100))
        elif isinstance(line, GroupLine):
            self._detail.addWidget(make_detail_head(group_words(line), tr_n("%n part(s)", len(line.parts))))
            if line.kind == TAKEN:
                taken_back = tr("Take them back with Ctrl+Z, or choose something else.")
                self._detail.addWidget(label(taken_back, wrap=True))
            else:
                self._add_choices(line.group)
                self._add_outcome(_promise_words(line.group), is_shown=line.group != Group.OPEN)
        self._show_decision()

    def _add_outcome(self, promise: str, *, is_shown: bool) -> None:
        self._detail.addWidget(label(tr("If you confirm"), "section"))
        self._detail.addWidget(label(promise, "quiet", wrap=True))
        if is_shown:
            self._outcome = down(gap=2)
            self._detail.addLayout(self._outcome)

    def _add_choices(self, group: Group) -> None:
        self._detail.addWidget(label(tr("What it would be"), "section"))
        choices = []
        for choice, key in KEYS.items():
            choices.append(
                button(
                    f"{key}   {code_words('sorting_group', choice)}",
                    partial(self.take, choice),
                    role="toggle",
                )
            )
            choices[-1].setCheckable(True)
            choices[-1].setChecked(choice == group)
        choices.append(button(f"{LEAVE_OPEN}   {tr('Leave it open')}", self.leave_open))
        for choice_button in choices:
            choice_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._detail.addWidget(boxed(Flow(*choices)))


def _find_sold_product(listed: SortedList) -> SortedPart | None:
    """Return the product that a list is about: the only one that has a bill and is built into nothing."""
    sold = [item for item in listed.parts if item.components and not item.used_in]
    return sold[0] if len(sold) == 1 else None


def _parts_of(lines: Sequence[Line], group: Group | None) -> list[SortedPart]:
    """Return the parts of some lines that are to be stored: those that are taken already only for something else."""
    chosen: list[SortedPart] = []
    for line in lines:
        if isinstance(line, PartLine):
            chosen.append(line.item)
        elif line.kind != TAKEN:
            chosen += line.parts
    return [
        item
        for item in dict.fromkeys(chosen)
        if (group is not None and group != item.group)
        or (not item.is_confirmed and (group or item.group) != Group.OPEN)
    ]


def _promise_words(group: Group, item: SortedPart | None = None) -> str:
    """Return what is stored when a part is taken for something."""
    if group == Group.NOTHING:
        return tr("Its class becomes: not listed. Screenings ask nothing more about it.")
    if group == Group.ASSEMBLIES:
        return tr("Its class becomes: assembly with such a part. What it holds is asked about.")
    if group == Group.OPEN:
        return tr("Nothing is proposed. Choose what it is, or leave it open.")
    if item is not None and item.grade is not None and item.grade.row:
        return tr(
            "Its class becomes row {row}, its contents are the law file's range, as estimates. A certificate or a"
            " declaration replaces them.",
            row=item.grade.row,
        )
    if group == Group.MAGNETS:
        return tr(
            "It is kept as a magnet or target; its row of Annex 1 stays open until a certificate tells."
        )
    return tr("It is kept as a rare-earth material; its row of Annex 1 stays open.")


def _hint_words() -> str:
    """Return what the keys do; of large text, which leaves no room for words beside the list, the keys alone."""
    pairs = (
        (tr("Enter"), tr("confirm")),
        ("1", tr("magnet")),
        ("2", tr("may hold one")),
        ("3", tr("holds none")),
        ("4", tr("material")),
        ("0", tr("leave open")),
        ("← →", tr("close and open a group")),
        ("Shift+↓", tr("several at once")),
        ("Ctrl+A", tr("all")),
        ("Ctrl+Z", tr("undo")),
    )
    is_large = px(100) >= LARGE
    hints = (keys if is_large else f"{keys} {words}" for keys, words in pairs)
    return "    ".join(hint.replace(" ", "\u00a0") for hint in hints)


# --------------------------------------------------------------------------------------------------
# The lines of the list to sort: a line a group, and below it the parts of a group that is opened.


TAKEN: Final = "taken"
_SIGNS: Final = {
    Group.MAGNETS: "■",
    Group.ASSEMBLIES: "◧",
    Group.MATERIALS: "▦",
    Group.NOTHING: "□",
    Group.OPEN: "?",
}
_OPENED_AT_FIRST: Final = 12
_MOST_REASONS: Final = 3


@dataclass(frozen=True, slots=True)
class GroupLine:
    """A group of parts that are alike; the parts that are confirmed are one group."""

    id: str
    group: Group
    kind: str
    parts: tuple[SortedPart, ...]
    is_open: bool


@dataclass(frozen=True, slots=True)
class PartLine:
    """One part of a group that is opened; ``is_left`` if a person has left it open."""

    id: int
    item: SortedPart
    is_left: bool


Line = GroupLine | PartLine


def make_lines(
    listed: SortedList, opened: Collection[str], left: Collection[int], only: str = ""
) -> list[Line]:
    """Return the lines of a list. ``only`` keeps those of one group, or what is confirmed."""
    lines: list[Line] = []
    for group_id, parts in parts_by_line(listed):
        first = parts[0]
        if only and only != (TAKEN if first.is_confirmed else first.group):
            continue
        kind = TAKEN if first.is_confirmed else first.kind
        lines.append(GroupLine(group_id, first.group, kind, parts, group_id in opened))
        if group_id in opened:
            lines += [PartLine(item.id, item, item.id in left) for item in parts]
    return lines


def parts_by_line(listed: SortedList) -> Iterator[tuple[str, tuple[SortedPart, ...]]]:
    """Yield the id of each line of a group with its parts, in the order in which they are shown."""
    kinds = list_codes("sorting_kind")

    def position(item: SortedPart) -> tuple[bool, int, int]:
        kind_position = kinds.index(item.kind) if item.kind in kinds else len(kinds)
        return (
            (item.is_confirmed, 0, 0)
            if item.is_confirmed
            else (False, list(Group).index(item.group), kind_position)
        )

    ordered = sorted(listed.parts, key=position)
    for _place, parts in groupby(ordered, key=position):
        members = tuple(parts)
        yield (TAKEN if members[0].is_confirmed else f"{members[0].group.value}:{members[0].kind}"), members


def opened_at_first(listed: SortedList) -> set[str]:
    """Return the groups that are opened when the page is first shown: what matters, while it is short."""
    return {
        group_id
        for group_id, parts in parts_by_line(listed)
        if group_id != TAKEN
        and parts[0].group in (Group.MAGNETS, Group.ASSEMBLIES, Group.MATERIALS)
        and len(parts) <= _OPENED_AT_FIRST
    }


def group_words(line: GroupLine) -> str:
    """Return what a group is called."""
    return code_words("sorting_kind", line.kind)


def because_words(item: SortedPart) -> str:
    """Return why, in the language of the window; of a part that was taken also who took it and when."""
    if item.is_confirmed:
        return tr("{by}, {day}: {why}", by=item.by, day=strings.format_day(item.on), why=item.why)
    return "; ".join(translate_text(reason) for reason in item.reasons)


def sorting_columns() -> Sequence[Column[Any]]:
    """Return the columns of the list."""
    return (
        Column("part", tr("Part"), _number_of, width=130),
        Column("name", tr("Name"), _name_of, width=95, stretch=True),
        Column("proposed", tr("Proposed"), _proposed_of, width=160, rank=2),
        Column("because", tr("Because"), _because_of, width=190, quiet=True, rank=1),
        Column("where", tr("Where"), _where_of, width=80, right=True, quiet=True, rank=-1),
    )


def _number_of(line: Line) -> str:
    if isinstance(line, GroupLine):
        return f"{'▾' if line.is_open else '▸'}  {tr_n('%n part(s)', len(line.parts))}"
    sign = "✓" if line.item.is_confirmed else "–" if line.is_left else " "
    return f"     {sign} {line.item.part_number}"


def _name_of(line: Line) -> str:
    return group_words(line) if isinstance(line, GroupLine) else line.item.name


def _proposed_of(line: Line) -> str:
    """Return what a part is proposed or taken for, with its sign."""
    if isinstance(line, GroupLine) and line.kind == TAKEN:
        return ""
    group = line.group if isinstance(line, GroupLine) else line.item.group
    return f"{_SIGNS[group]}  {code_words('sorting_group', group)}"


def _because_of(line: Line) -> str:
    if isinstance(line, PartLine):
        return because_words(line.item)
    if line.kind == TAKEN:
        return ""
    reasons = dict.fromkeys(translate_text(reason) for item in line.parts[:200] for reason in item.reasons)
    named = list(reasons)
    return "; ".join([*named[:_MOST_REASONS], *(["…"] if len(named) > _MOST_REASONS else [])])


def _where_of(line: Line) -> str:
    if isinstance(line, GroupLine):
        return ""
    return tr("used in {count}", count=str(line.item.used_in)) if line.item.used_in else tr("sold")
