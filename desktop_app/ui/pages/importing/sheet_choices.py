# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What the user chooses in the sheet itself: the heading, the fields of columns, corrections of cells."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final, cast

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QDialog, QListWidget, QListWidgetItem, QWidget

from desktop_app.listreader import ColumnProposal, TableMapping, TableRow
from desktop_app.services.importing.own_sheets import FIELDS
from desktop_app.ui.look.theme import active_theme, apply_style, px
from desktop_app.ui.pages.importing import sheet_state
from desktop_app.ui.pages.importing.sheet_view import SheetView
from desktop_app.ui.widgets import editors
from desktop_app.ui.widgets.page import Banner
from desktop_app.ui.widgets.parts import down, label
from desktop_app.ui.words.strings import join_sentences, tr, tr_n, translate_text


class SheetChoices:
    """Takes what is done in the sheet as choices; ``chosen`` is told after each."""

    def __init__(
        self, view: SheetView, choosing: sheet_state.Choosing, banner: Banner, chosen: Callable[[], object]
    ) -> None:
        self._view, self._choosing, self._banner, self._chosen = view, choosing, banner, chosen
        view.heading_asked.connect(self._choose_heading)
        view.fields_asked.connect(self.open_fields)
        view.forget_asked.connect(self._forget_correction)
        view.sheet_model.corrected.connect(self._correct)

    def _choose_heading(self, number: int) -> None:
        state = self._view.sheet_model.state
        if state is not None:
            self._choosing.choose_heading(state.key, number)
            self._chosen()

    def open_fields(self, column: int) -> None:
        """Open the fields that a column can be."""
        state, mapping = self._view.sheet_model.state, self._view.mapping
        proposal = sheet_state.proposal_of(mapping, column)
        if state is None or mapping is None or proposal is None:
            return
        header = self._view.columns
        self._view.scrollTo(self._view.sheet_model.index(max(self._view.currentIndex().row(), 0), column))
        header_button = header.button_at(column)
        self.field_menu = FieldMenu(
            self._view,
            proposal,
            mapping,
            samples=sheet_state.sample_texts(
                state, self._view.sheet_model.row_at(self._view.currentIndex().row()), column
            ),
            chosen=lambda name: self.choose_field(column, name),
        )
        self.field_menu.open_at(header_button.mapToGlobal(QPoint(0, header_button.height())))

    def choose_field(self, column: int, name: str) -> None:
        """Take a column as a field."""
        state = self._view.sheet_model.state
        if state is not None:
            self._choosing.choose_field(state.key, column, name)
            self._view.columns.show_fields()
            self._chosen()
            self._view.columns.button_at(column).setFocus()

    def _correct(self, row: TableRow, column: int, text: str) -> None:
        """Read another text in a cell, and offer it for all cells that show the same."""
        state = self._view.sheet_model.state
        if state is None:
            return
        shown = row.shown[column] if column < len(row.shown) else ""
        self._choosing.correct(self._view.sheet_model.place_of(row), column, text)
        self._chosen()
        alike = (
            sum(column < len(each.shown) and each.shown[column] == shown for each in state.layout.table.rows)
            - 1
        )

        def replace_alike() -> None:
            self._choosing.replace_alike(state.key, column, shown, text)
            self._chosen()
            self._view.setFocus()

        if shown.strip() and alike > 0:
            says = tr_n("“{shown}” stands in %n more row(s) of this column.", alike).format(shown=shown)
            act = tr("Read “{words}” there too", words=text)
            self._banner.show_message(says, act=act, action=replace_alike)

    def _forget_correction(self, index: QModelIndex) -> None:
        row = self._view.sheet_model.row_at(index.row())
        if row is not None:
            text = row.shown[index.column()] if index.column() < len(row.shown) else ""
            self._choosing.forget_correction(self._view.sheet_model.place_of(row), index.column(), text)
            self._chosen()


# --------------------------------------------------------------------------------------------------
# The fields that a column can be: what is in it above, then a list that typing narrows.


FIELD: Final = int(Qt.ItemDataRole.UserRole)
_WIDE: Final = 320
_TALL: Final = 430


class FieldMenu(QDialog):
    """Typing narrows the list, arrow keys choose, Enter takes, Escape leaves all as it is."""

    def __init__(
        self,
        parent: QWidget,
        proposal: ColumnProposal,
        mapping: TableMapping,
        *,
        samples: Sequence[str],
        chosen: Callable[[str], object],
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("role", "box")
        title = (
            tr("What is “{heading}”?", heading=proposal.heading)
            if proposal.heading
            else tr("What is this column?")
        )
        self.setAccessibleName(title)
        self._proposal, self._mapping, self._chosen = proposal, mapping, chosen
        self.filter_line = editors.LineEditor(tr("Find a field"), tr("Find a field"))
        self.filter_line.setProperty("role", "filter")
        self.field_list = QListWidget()
        self.field_list.setAccessibleName(tr("Fields"))
        self.field_list.setProperty("role", "fields")
        self.field_list.setFixedHeight(px(_TALL - 180))
        self.samples = label(" · ".join(samples) if samples else tr("no values"), "caption", wrap=True)
        why = join_sentences(*map(translate_text, (*proposal.reasons, *proposal.lines)))
        widgets: list[QWidget | int] = [label(title, "strong", wrap=True), 2, self.samples]
        if why:
            widgets += [4, label(why, "caption", wrap=True)]
        down(*widgets, 8, self.filter_line, 6, self.field_list, on=self, margins=(12, 10, 12, 10))
        self.setFixedWidth(px(_WIDE))
        self.filter_line.textChanged.connect(self._show_fields)
        self.field_list.itemClicked.connect(lambda _item: self.take_current())
        self._show_fields("")

    def open_at(self, at: QPoint) -> None:
        """Open below a place of the screen, moved to where there is room."""
        apply_style(self)
        self.adjustSize()
        screen_area = self.screen().availableGeometry()
        left = max(screen_area.left(), min(at.x(), screen_area.right() - self.width()))
        top = max(screen_area.top(), min(at.y(), screen_area.bottom() - self.height()))
        self.move(left, top)
        self.show()
        self.filter_line.setFocus(Qt.FocusReason.PopupFocusReason)

    def _entries(self) -> Iterator[tuple[str, str, str]]:
        """Yield group, field and words of every entry; the proposal and what else it could be come first."""
        home = sheet_state.home_of(self._mapping)
        first = [name for name in (self._proposal.field, *self._proposal.alternatives) if name]
        for name in dict.fromkeys(first):
            yield tr("Proposed"), name, sheet_state.field_words(name, home)
        yield "", "", tr("not taken")
        for about, fields in sheet_state.groups_of_fields(self._mapping):
            for name in fields:
                yield sheet_state.group_title(about), name, translate_text(FIELDS[name].label)

    def _show_fields(self, typed: str) -> None:
        typed_words = typed.casefold().split()
        self.field_list.clear()
        group = ""
        for title, name, text in self._entries():
            if not all(word in f"{title} {text}".casefold() for word in typed_words):
                continue
            if title and title != group:
                heading = QListWidgetItem(title)
                heading.setFlags(Qt.ItemFlag.NoItemFlags)
                heading.setForeground(QColor(active_theme().quiet))
                self.field_list.addItem(heading)
            group = title
            item = QListWidgetItem(f"   {text}" if title else text)
            item.setData(FIELD, name)
            self.field_list.addItem(item)
        # the field as it is, or the first one that fits what is typed
        items = [self.field_list.item(row) for row in range(self.field_list.count())]
        fields = [item for item in items if item.flags() & Qt.ItemFlag.ItemIsEnabled]
        current_items = [item for item in fields if item.data(FIELD) == self._proposal.field]
        is_filtered = bool(self.filter_line.text().strip())
        for item in (fields if is_filtered else current_items or fields)[:1]:
            self.field_list.setCurrentItem(item)

    def take_current(self) -> None:
        """Take the chosen field and close."""
        item = cast("QListWidgetItem | None", self.field_list.currentItem())  # None where nothing was found
        if item is not None and item.flags() & Qt.ItemFlag.ItemIsEnabled:
            name = str(item.data(FIELD) or "")
            self.close()
            self._chosen(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        moves = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if event.key() in moves:
            self._move(moves[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.take_current()
        else:
            super().keyPressEvent(event)

    def _move(self, step: int) -> None:
        row = self.field_list.currentRow() + step
        while 0 <= row < self.field_list.count():
            if self.field_list.item(row).flags() & Qt.ItemFlag.ItemIsEnabled:
                self.field_list.setCurrentRow(row)
                return
            row += step
