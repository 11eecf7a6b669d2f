# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Which parts are built in: picked from the catalogue as one types, each with what is on file of it beside it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

from PySide6.QtCore import QKeyCombination, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QButtonGroup, QFrame, QLayout, QScrollArea, QWidget
from shiboken6 import isValid

from desktop_app.basics.quantity import fraction_of
from desktop_app.domain.case import ANYTHING_ELSE
from desktop_app.domain.interview.interview import PartOnFile
from desktop_app.services.schema.declaration import Done
from desktop_app.services.schema.rows import ProductRow
from desktop_app.ui.look.theme import LARGE, apply_style, px
from desktop_app.ui.models.table_model import Column
from desktop_app.ui.plain import PlainCheck
from desktop_app.ui.session.session import Session
from desktop_app.ui.widgets.charts import OriginMark
from desktop_app.ui.widgets.editors import LineEditor
from desktop_app.ui.widgets.flow import Flow
from desktop_app.ui.widgets.form import FigureEditor, bring_into_sight
from desktop_app.ui.widgets.parts import (
    Elided,
    Note,
    across,
    boxed,
    button,
    down,
    emptied,
    fill,
    label,
    rule,
)
from desktop_app.ui.widgets.table import RowsTable
from desktop_app.ui.words import strings, values
from desktop_app.ui.words.strings import (
    code_words,
    format_day,
    join_sentences,
    join_with_commas,
    labelled,
    tr,
    tr_n,
)
from desktop_app.ui.words.typed import read_figure

_FIND_MS: Final = 80
_TAKE_BILL: Final = QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_B)
_MOST_FOUND: Final = 8
_WIDE: Final = 760
"""The width of the list of parts found, in pixels at 100 %, as far as the window has room."""
_WIDTHS: Final = {"number": 76, "class": 92, "made": 52, "value": 104, "pieces": 56}
"""Of the columns, in pixels at 100 %; the name has what is left."""


class PartFinder:
    """Finds parts of the client at hand and reads them, off the thread of the window.

    ``number_above`` returns the part number of what a list of parts, by its path, is built into; blank for none.
    """

    def __init__(self, session: Session, number_above: Callable[[str], str]) -> None:
        self._session, self.number_above = session, number_above

    def find(self, typed: str, show: Callable[[Sequence[ProductRow]], object]) -> None:
        """Find the parts that hold what was typed."""
        on_file = self._session.client_workspace.parts_on_file
        self._session.read("part search", lambda: on_file.find(typed, _MOST_FOUND), show)

    def read(self, numbers: Sequence[str], show: Callable[[Mapping[str, PartOnFile]], object]) -> None:
        """Read what is on file of some parts."""
        on_file = self._session.client_workspace.parts_on_file
        self._session.read(f"parts {numbers}", lambda: on_file.read(numbers), show)

    def find_bill_like(self, number: str, show: Callable[[ProductRow | None], object]) -> None:
        """Find the product with a bill whose number is most like a number."""
        on_file = self._session.client_workspace.parts_on_file
        self._session.read("similar bill", lambda: on_file.find_bill_like(number), show)

    def read_bill(
        self, number: str, show: Callable[[Sequence[tuple[str, str]], Mapping[str, PartOnFile]], object]
    ) -> None:
        """Read the bill of a product, and what is on file of each part in it."""
        on_file = self._session.client_workspace.parts_on_file

        def read() -> tuple[Sequence[tuple[str, str]], Mapping[str, PartOnFile]]:
            lines = on_file.read_bill(number)
            return lines, on_file.read([part for part, _pieces in lines])

        self._session.read("bill taken", read, lambda found: show(*found))

    def store_value(self, number: str, value: Mapping[str, str], done: Callable[[], object]) -> None:
        """Put another value of a part into the catalogue, because a person says so."""
        facts = {"value": value["amount"], "value_to": "", "currency": value["currency"]}
        bills = self._session.client_workspace.bills

        def store() -> Done[None]:
            return bills.set_facts(number, facts)

        self._session.change(store, lambda _none: done())


@dataclass(frozen=True, slots=True)
class FoundPart:
    """A row below what is typed: a part of the catalogue, or the offer to take what was typed as a new one."""

    id: str
    number: str
    name: str
    listed_as: str
    made_in: str
    worth: str
    supplier: str
    has_bill: bool = False


class _PickLine(LineEditor):
    """The line that is typed into: arrows and Enter act on the list below it."""

    key_pressed = Signal(int)
    was_left = Signal()
    table_pasted = Signal()
    bill_wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste) and _is_table(QGuiApplication.clipboard().text()):
            self.table_pasted.emit()
            event.accept()
            return
        if event.keyCombination() == _TAKE_BILL:
            self.bill_wanted.emit()
            event.accept()
            return
        key, is_list_key = Qt.Key(event.key()), bool(self.text().strip())
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Escape)
        if is_list_key and key in keys and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.key_pressed.emit(int(key))
            event.accept()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (
            Qt.FocusReason.PopupFocusReason,
            Qt.FocusReason.ActiveWindowFocusReason,
        ):
            self.was_left.emit()


class _FigureOfPart(FigureEditor):
    """A figure of a part: Enter is done with it, and does not go on to the next page."""

    done = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & ~(
            Qt.KeyboardModifier.KeypadModifier
        ):
            self.done.emit()
        else:
            super().keyPressEvent(event)


class _PickedRow(QWidget):
    """One part: what is on file of it, how many pieces, and whether another value holds than that on file."""

    edited = Signal()
    removed = Signal()
    done = Signal()
    value_stored = Signal(object)

    def __init__(self, entry: Mapping[str, Any], part: PartOnFile | None, value: Any = None) -> None:
        """Draw an entry; ``value`` is what this case has beside the value on file, if it has another."""
        super().__init__()
        self.entry, self.part = dict(entry), part
        self.other_value: Any = value
        self.pieces = _FigureOfPart(tr("Pieces"), "", _WIDTHS["pieces"])
        self.pieces.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.pieces.setAccessibleDescription(self.spoken_name)
        self.pieces.show_value(str(entry.get("quantity") or ""))
        self.pieces.edited.connect(self.edited.emit)
        self.pieces.done.connect(self.done.emit)
        self._column = down(on=self)
        self._line: QLayout | None = None
        self._show()

    @property
    def spoken_name(self) -> str:
        """Return number and name."""
        return " ".join(filter(None, (self.entry.get("part_number"), self.entry.get("name"))))

    def current_entry(self) -> dict[str, Any]:
        """Return the entry as it would be answered."""
        quantity = self.pieces.current_value()
        kept = {key: self.entry[key] for key in ("part_number", "name", "listed_as") if self.entry.get(key)}
        return kept | ({"quantity": quantity} if quantity else {})

    def show_part(self, part: PartOnFile) -> None:
        """Show what is on file of it now."""
        self.part = part
        own = _entry_of(part)
        self.entry = {**own, "quantity": self.entry.get("quantity"), **_of_the_case(self.entry, own)}
        self._show()

    def _show(self) -> None:
        if self._line is not None:
            self._line.removeWidget(self.pieces)  # it may have the focus
        emptied(self._column)
        number = boxed(across(Elided(self.entry.get("part_number") or "")))
        number.setFixedWidth(px(_WIDTHS["number"]))
        name = Elided(self.entry.get("name") or "")
        facts = {
            "class": ("listed_as", self._class_words()),
            "made": ("made_in", self._fact("made_in")),
        }
        cells: list[QWidget] = [number, name]
        for column, (fact, words) in facts.items():
            is_known = self._fact(fact) or (fact == "listed_as" and self.entry.get("listed_as"))
            text = label(words or tr("asked"), "" if is_known else "doubtful")
            cells.append(self._cell(column, text, fact if is_known else ""))
        cells.append(self._value_cell())
        out = button(
            "", self.removed.emit, role="icon", icon="x", tip=tr("Take out {part}", part=self.spoken_name)
        )
        cells += [self.pieces, out]
        line: QLayout
        if px(100) >= LARGE:
            line = Flow(*cells, gap=8)
            name.setMinimumWidth(px(120))
        else:
            row = across(*cells, gap=8)
            row.setStretchFactor(name, 1)
            line = row
        line.setContentsMargins(0, 4, 0, 4)
        self._line = line
        fill(self._column, [line, *self._list_difference(), rule()])

    def _cell(self, column: str, content: QWidget, fact: str) -> QWidget:
        source = (self.part.sources if self.part else {}).get(fact)
        marks = []
        if source is not None and source.get("kind"):
            document = join_with_commas(filter(None, (source.get("document"), format_day(source.get("on")))))
            marks.append(OriginMark(strings.origin_letter(source["kind"]), document))
        pieces: list[Any] = [None, content, *marks] if column == "value" else [content, *marks, None]
        cell = boxed(across(*pieces, gap=4))
        cell.setFixedWidth(px(_WIDTHS[column]))
        return cell

    def _class_words(self) -> str:
        code = self.entry.get("listed_as") or self._fact("listed_as")
        return code_words("case_value", code) if code else tr("not classed")

    def _fact(self, name: str) -> Any:
        return self.part.item.get(name) if self.part is not None else None

    # ---- a value beside the catalogue's ----

    def _value_cell(self) -> QWidget:
        on_file = self._fact("value")
        if on_file is None:
            return self._cell("value", label(tr("asked"), "doubtful"), "")
        if not _is_single(on_file) or self.other_value is not None:
            shown = self.other_value if self.other_value is not None else on_file
            text = label(values.value_words("money", shown), "doubtful" if self.other_value else "")
            return self._cell("value", text, "" if self.other_value else "value")
        words = values.value_words("money", on_file)
        spoken = tr("Another value of {part}", part=self.spoken_name)
        change = button(
            words, self._ask_value, role="link", name=spoken, tip=tr("Another value in this case")
        )
        return self._cell("value", change, "value")

    def _ask_value(self) -> None:
        """Ask for another value than the one on file, which stays in sight."""
        on_file = self._fact("value")
        editor = _FigureOfPart(tr("Another value of {part}", part=self.spoken_name), "", 92)
        editor.setAlignment(Qt.AlignmentFlag.AlignRight)
        editor.show_value(str(on_file["amount"]))

        def take() -> None:
            typed = editor.current_value()
            if editor.describe_problem() or not typed:
                return
            is_other = fraction_of(typed) != fraction_of(on_file["amount"])
            self.choose_value({"amount": typed, "currency": on_file["currency"]} if is_other else None)

        editor.done.connect(take)
        line = across(
            label(tr("In this case one piece is worth"), "quiet"),
            editor,
            label(on_file["currency"]),
            button(tr("Take"), take),
            button(tr("Keep the catalogue's"), partial(self.choose_value, None), role="link"),
            None,
            gap=6,
            margins=(0, 0, 0, 6),
        )
        self._column.insertWidget(1, boxed(line))
        editor.setFocus()
        editor.selectAll()

    def choose_value(self, value: Mapping[str, str] | None) -> None:
        """Let another value hold in this case; None for that of the catalogue."""
        self.other_value = value
        self._show()
        self.edited.emit()
        self.done.emit()

    def _list_difference(self) -> list[QWidget]:
        """Return the line that shows the catalogue's value beside another, and what becomes of it."""
        if self.other_value is None or self.part is None:
            return []
        on_file, source = self._fact("value"), self.part.sources.get("value", {})
        words, other = (values.value_words("money", value) for value in (on_file, self.other_value))
        told = label(tr("The catalogue has {value}", value=words), "doubtful")
        mark = (
            [OriginMark(strings.origin_letter(source["kind"]), source.get("document", ""))] if source else []
        )
        day = [label(format_day(source["on"]), "caption")] if source.get("on") else []
        use = button(tr("Use {value}", value=words), partial(self.choose_value, None))
        here = button(tr("{value} in this case", value=other), lambda: None, role="toggle")
        here.setCheckable(True)
        here.setChecked(True)
        group = QButtonGroup(here)
        group.addButton(here)
        put = partial(self.value_stored.emit, self.other_value)
        store = button(tr("Put {value} into the catalogue", value=other), put)
        return [boxed(Flow(told, *mark, *day, gap=6)), boxed(down(4, Flow(use, here, store, gap=6), 6))]


class PartsPicker(QWidget):
    """The parts picked so far, and below them the line that finds more.

    A part of the catalogue comes with all that is on file of it; any other text is a new part, of which class, origin
    and value are asked.
    """

    edited = Signal()

    def __init__(self, finder: PartFinder, path: str) -> None:
        """Make it for the list of parts at a path."""
        super().__init__()
        self._finder = finder
        self._bill_of = ""
        self.rows: list[_PickedRow] = []
        self._found: QFrame | None = None
        self._answered_text = ""
        self._is_taking = False
        self.line = _PickLine(tr("Part to build in"), tr("Number or name of a part"))
        self.line.textEdited.connect(self._note_typed)
        self.line.key_pressed.connect(self._press)
        self.line.was_left.connect(self._hide_found)
        self.line.table_pasted.connect(self.paste_table)
        self.line.bill_wanted.connect(self._take_bill)
        paste = button(
            tr("Paste a table"),
            self.paste_table,
            tip=tr("Rows of part number and pieces, copied from a sheet"),
        )
        self.take_bill = button(
            "", self._take_bill, tip=tr("Every part of its bill, with its pieces (Ctrl+B)")
        )
        self._offer_bill("")
        if above := finder.number_above(path):
            finder.find_bill_like(above, self._offer_similar)
        self._told = Note("small")
        self._timer = QTimer(self, singleShot=True, interval=_FIND_MS)
        self._timer.timeout.connect(self._search)
        self._rows = down()
        self._none_yet = label(tr("No part yet."), "quiet")
        self.all_of_them = PlainCheck(tr("These are all that may hold a rare earth"))
        self.all_of_them.setChecked(True)
        self.all_of_them.toggled.connect(lambda _on: self.edited.emit())
        self._head = self._make_head()
        picking = across(self.line, paste, self.take_bill, gap=8, stretch=0)
        down(
            self._head, self._none_yet, self._rows, 8, picking, self._told, 8,
            self.all_of_them, on=self, margins=(0, 8, 0, 0),
        )  # fmt: skip
        self._show_head()

    def _make_head(self) -> QWidget:
        titles = {
            "number": tr("Part"),
            "name": tr("Name"),
            "class": tr("Class"),
            "made": tr("Made in"),
            "value": tr("Value of one"),
            "pieces": tr("Pieces"),
        }
        cells = []
        for column, title in titles.items():
            cell = label(title, "caption")
            if column in ("value", "pieces"):
                cell.setAlignment(Qt.AlignmentFlag.AlignRight)
            if column in _WIDTHS:
                cell.setFixedWidth(px(_WIDTHS[column]))
            cells.append(cell)
        line = across(*cells, px(24), gap=8)
        line.setStretchFactor(cells[1], 1)
        return boxed(down(line, 4, rule()))

    def _show_head(self) -> None:
        self._head.setVisible(bool(self.rows) and px(100) < LARGE)
        self._none_yet.setVisible(not self.rows)

    # ---- what is picked ----

    def show_entries(self, entries: Sequence[Mapping[str, Any]]) -> None:
        """Show the parts that were answered before; what is on file of them is read."""
        named = [entry for entry in entries if entry.get("name") != ANYTHING_ELSE]
        self.all_of_them.setChecked(len(named) == len(entries))
        for entry in named:
            self._add_row(entry, None)
        numbers = [str(entry["part_number"]) for entry in named if entry.get("part_number")]
        if numbers:
            self._finder.read(numbers, partial(self._show_read, {id(row): row for row in self.rows}))

    def _show_read(self, rows: Mapping[int, _PickedRow], parts: Mapping[str, PartOnFile]) -> None:
        if not isValid(self):
            return
        for row in rows.values():
            part = parts.get(row.entry.get("part_number") or "")
            if isValid(row) and part is not None:
                value, on_file = row.entry.get("value"), part.item.get("value")
                row.other_value = value if on_file is not None and value not in (None, on_file) else None
                row.show_part(part)
        self.edited.emit()

    def current_entries(self) -> list[dict[str, Any]]:
        """Return the parts as they would be answered; one more of which nothing is told where there may be others."""
        entries = [row.current_entry() for row in self.rows]
        if entries and not self.all_of_them.isChecked():
            entries.append({"name": ANYTHING_ELSE, "quantity": "1"})
        return entries

    def parts_on_file(self) -> dict[str, PartOnFile]:
        """Return what is on file of the parts picked, by their numbers."""
        return {row.part.part_number: row.part for row in self.rows if row.part is not None}

    def other_values(self) -> dict[int, tuple[Any, Any]]:
        """Return the value that holds in this case, and that of the catalogue, of each part with one on file."""
        return {
            number: (row.other_value, row.part.item["value"])
            for number, row in enumerate(self.rows)
            if row.part is not None and row.part.item.get("value") is not None
        }

    def describe_problem(self) -> str:
        """Return what keeps it from being handed in: a text that was not taken, a number of pieces that is none."""
        typed = self.line.current_value()
        if typed:
            return tr("“{typed}” is not taken yet: Enter takes the part that is marked.", typed=typed)
        return next(filter(None, (row.pieces.describe_problem() for row in self.rows)), "")

    def take_focus(self) -> None:
        """Put the focus where the next part is typed."""
        self.line.setFocus()

    def _add_row(self, entry: Mapping[str, Any], part: PartOnFile | None) -> _PickedRow:
        row = _PickedRow(entry, part)
        row.edited.connect(self.edited.emit)
        row.done.connect(partial(bring_into_sight, self.line))
        row.removed.connect(partial(self._remove_row, row))
        row.value_stored.connect(partial(self._store_value, row))
        self.rows.append(row)
        self._rows.addWidget(row)
        self._show_head()
        return row

    def _remove_row(self, row: _PickedRow) -> None:
        self.rows.remove(row)
        self._rows.removeWidget(row)
        row.hide()
        row.deleteLater()
        self._show_head()
        self.line.setFocus()
        self.edited.emit()

    def _store_value(self, row: _PickedRow, value: Mapping[str, str]) -> None:
        number = str(row.entry["part_number"])

        def read_again() -> None:
            self._finder.read([number], show)

        def show(parts: Mapping[str, PartOnFile]) -> None:
            if isValid(row) and number in parts:
                row.other_value = None
                row.show_part(parts[number])
                self._go_to_pieces(row)
                self.edited.emit()

        self._finder.store_value(number, value, read_again)

    # ---- a table that was copied ----

    def paste_table(self) -> None:
        """Take the copied rows of part number and pieces; what is on file of each part is read."""
        lines = [line.split("\t") for line in QGuiApplication.clipboard().text().splitlines() if line.strip()]
        rows = [(line[0].strip(), line[1].strip() if len(line) > 1 else "1") for line in lines]
        if rows and not any(map(str.isdigit, "".join(rows[0]))):
            del rows[0]  # the heading of the table
        if not rows:
            self._told.setText(tr("Nothing is copied. Copy rows of part number and pieces in a sheet first."))
            return
        pasted = []
        for number, typed in rows:
            pieces = read_figure(typed)
            fault = pieces.fault or ("" if pieces.value else tr("The pieces are missing."))
            if fault or not number:
                fault = labelled(number, fault) if number else tr("A row has no part number.")
                self._told.setText(join_sentences(fault, tr("Nothing was pasted.")))
                return
            pasted.append((number, pieces.value))
        self.line.clear()
        self._hide_found()
        self._finder.read([number for number, _pieces in pasted], partial(self._add_pasted, pasted))

    def _add_pasted(self, pasted: Sequence[tuple[str, str]], parts: Mapping[str, PartOnFile]) -> None:
        """Add the rows that were pasted; a part that is there keeps its pieces."""
        if not isValid(self):
            return
        added = kept = 0
        for number, pieces in pasted:
            part = parts.get(number)
            if any(number in (row.entry.get("part_number"), row.entry.get("name")) for row in self.rows):
                kept += 1
                continue
            entry = _entry_of(part) if part is not None else _entry_as_typed(number)
            self._add_row({**entry, "quantity": pieces}, part)
            added += 1
        told = tr_n("%n part(s) added", added)
        already = tr_n("%n there already, with its pieces as they were", kept) if kept else ""
        self._told.setText(join_sentences(join_with_commas((told, already))))
        bring_into_sight(self.line)
        self.edited.emit()

    # ---- the bill of another product ----

    def _offer_similar(self, similar: ProductRow | None) -> None:
        if isValid(self) and not self.rows and not self._bill_of:
            self._offer_bill(similar.part_number if similar is not None else "")

    def _offer_bill(self, number: str) -> None:
        """Offer to take over the bill of a product; nothing for a blank number."""
        self._bill_of = number
        self.take_bill.setText(tr("Take the bill of {part}", part=number or "…"))
        self.take_bill.setVisible(bool(number))

    def _offer_marked(self) -> None:
        found = self._table.current_row()
        if found is not None and found.has_bill:
            self._offer_bill(found.number)

    def _take_bill(self) -> None:
        if not self._bill_of:
            return
        self.line.clear()
        self._hide_found()
        self._finder.read_bill(self._bill_of, self._add_pasted)

    # ---- finding ----

    def _note_typed(self, _text: str) -> None:
        self._timer.start()
        self.edited.emit()

    def _search(self) -> None:
        typed = self.line.current_value()
        if not typed:
            self._hide_found()
            return
        self._finder.find(typed, partial(self._show_found, typed))

    def _show_found(self, typed: str, found: Sequence[ProductRow]) -> None:
        if not isValid(self) or typed != self.line.current_value():
            return
        self._answered_text = typed
        rows = [
            FoundPart(
                id=row.part_number,
                number=row.part_number,
                name=row.name,
                listed_as=code_words("case_value", row.listed_as) if row.listed_as else tr("not classed"),
                made_in=row.made_in or "?",
                worth=strings.format_amount(row.value, row.value_to, row.currency),
                supplier=row.supplier,
                has_bill=bool(row.bill),
            )
            for row in found
        ]
        table = self._open_found()
        table.clearSpans()
        if all(row.number != typed for row in rows):
            offer = tr("New part “{typed}”: class, origin and value are asked", typed=typed)
            rows.append(FoundPart("", "+", offer, "", "", "", ""))
        table.show_rows(rows)
        if not rows[-1].id:
            table.setSpan(len(rows) - 1, 1, 1, len(table.rows_model.columns) - 1)
        table.selectRow(0)
        self._place_found(len(rows))
        if self._is_taking:
            self._take_marked()

    def _open_found(self) -> RowsTable:
        if self._found is None:
            self._found = QFrame(self.window())
            self._found.setProperty("role", "card")
            apply_style(self._found)
            columns: list[Column[Any]] = [
                Column("number", tr("Part"), lambda row: row.number, width=84),
                Column("name", tr("Name"), lambda row: row.name, width=140, stretch=True),
                Column("class", tr("Class"), lambda row: row.listed_as, width=80, quiet=True),
                Column("made", tr("Made in"), lambda row: row.made_in, width=64, quiet=True),
                Column("value", tr("Value of one"), lambda row: row.worth, width=96, right=True),
                Column("supplier", tr("Supplier"), lambda row: row.supplier, width=110, quiet=True),
            ]
            table = RowsTable(columns, tr("Parts found"))
            table.keep_order()
            table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
            table.clicked.connect(lambda _index: self._take_marked())
            table.selectionModel().currentRowChanged.connect(lambda *_rows: self._offer_marked())
            down(table, on=self._found, margins=(1, 1, 1, 1))
            self._table = table
            self.destroyed.connect(self._found.deleteLater)
            area = self.parentWidget()
            while area is not None and not isinstance(area, QScrollArea):
                area = area.parentWidget()
            if area is not None:
                area.verticalScrollBar().valueChanged.connect(self._hide_found)
        return self._table

    def _place_found(self, count: int) -> None:
        assert self._found is not None  # noqa: S101  it was opened
        height = (count + 1) * px(32) + 6
        below = self.line.mapTo(self.window(), QPoint(0, self.line.height() + 2))
        if below.y() + height > self.window().height():
            below = self.line.mapTo(self.window(), QPoint(0, -height - 2))
        room = self.window().width() - below.x() - px(16)
        width = max(self.line.width(), min(px(_WIDE), room))
        self._found.setGeometry(below.x(), max(below.y(), 0), width, height)
        self._found.show()
        self._found.raise_()

    def _hide_found(self, *_of_signal: object) -> None:
        self._is_taking = False
        if self._found is not None and isValid(self._found):
            self._found.hide()

    def _press(self, key: int) -> None:
        is_open = self._found is not None and self._found.isVisible()
        if key == Qt.Key.Key_Escape:
            if is_open:
                self._hide_found()
            else:
                self.line.clear()
                self.edited.emit()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and is_open:
            step = 1 if key == Qt.Key.Key_Down else -1
            row = self._table.currentIndex().row() + step
            self._table.selectRow(min(max(row, 0), self._table.model().rowCount() - 1))
        elif key not in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._is_taking = True
            if is_open and self._answered_text == self.line.current_value():
                self._take_marked()
            else:
                self._timer.stop()
                self._search()

    def _take_marked(self) -> None:
        found = self._table.current_row()
        typed = self.line.current_value()
        self._hide_found()
        if found is None or not typed:
            return
        self.line.clear()
        same = next((row for row in self.rows if found.id and row.entry.get("part_number") == found.id), None)
        if same is not None:
            self._go_to_pieces(same)
        elif found.id:
            self._finder.read([found.id], self._add_read)
        else:
            self._go_to_pieces(self._add_row({**_entry_as_typed(typed), "quantity": "1"}, None))
            self.edited.emit()

    def _add_read(self, parts: Mapping[str, PartOnFile]) -> None:
        if not isValid(self):
            return
        for part in parts.values():
            self._go_to_pieces(self._add_row({**_entry_of(part), "quantity": "1"}, part))
        self.edited.emit()

    def _go_to_pieces(self, row: _PickedRow) -> None:
        bring_into_sight(row.pieces)
        row.pieces.selectAll()


def _is_table(text: str) -> bool:
    """Tell whether a text that is pasted is rows of a sheet, and no single number or name."""
    return "\t" in text.strip() or "\n" in text.strip()


def _entry_of(part: PartOnFile) -> dict[str, Any]:
    return {key: part.item[key] for key in ("part_number", "name", "listed_as") if part.item.get(key)}


def _entry_as_typed(text: str) -> dict[str, str]:
    """Return a part that is not on file: by its number, where the text looks like one, or by its name."""
    return {"part_number" if any(map(str.isdigit, text)) and " " not in text else "name": text}


def _is_single(value: Any) -> bool:
    return isinstance(value, Mapping) and "amount" in value and bool(value.get("currency"))


def _of_the_case(entry: Mapping[str, Any], on_file: Mapping[str, Any]) -> dict[str, Any]:
    """Return what an entry says otherwise than the catalogue has it: a class that was said in this case."""
    said = entry.get("listed_as")
    return {"listed_as": said} if said and said != on_file.get("listed_as") else {}
