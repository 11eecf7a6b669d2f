# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The sheet as it is: a table over all its rows, with keys to choose fields, a heading and corrections."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from desktop_app.listreader import ColumnProposal, RowRole, TableMapping
from desktop_app.ui.look.theme import active_theme, apply_style, px, sized_font
from desktop_app.ui.pages.importing import sheet_state
from desktop_app.ui.plain import PlainButton, add_entry, set_tip
from desktop_app.ui.widgets import editors
from desktop_app.ui.widgets.parts import restyled
from desktop_app.ui.words.strings import join_sentences, join_with_commas, tr, translate_text

_MEASURED: Final = 4000
"""The most cells that are measured for the widths of columns."""
_WIDEST: Final = 280
_SPANNED: Final = 2000
"""How far down lines of text run over empty cells."""
_TEXT_ROLES: Final = frozenset((RowRole.TITLE, RowRole.SECTION, RowRole.NOTE))


class SheetView(QTableView):
    """Shows one sheet. What is asked of it is told by signals; it stores nothing."""

    heading_asked = Signal(int)
    """Carries the number of a row that is to be the heading."""
    fields_asked = Signal(int)
    """Carries the column whose fields are to be shown."""
    table_entered = Signal()
    """The current row is in another table of the sheet."""
    forget_asked = Signal(QModelIndex)
    cell_entered = Signal()
    """Another cell is the current one, or something else is said of it."""

    def __init__(self, choosing: sheet_state.Choosing) -> None:
        super().__init__()
        self._choosing = choosing
        self.sheet_model = sheet_state.SheetModel(choosing, self)
        self.setModel(self.sheet_model)
        self.setAccessibleName(tr("The sheet"))
        self.columns = ColumnHeader(self, self._dress_button, self.fields_asked.emit)
        self.setHorizontalHeader(self.columns)
        self.setVerticalHeader(RowHeader(self, self.sheet_model))
        self.mapping: TableMapping | None = None
        """That of the table that the current row is in."""
        self.setProperty("role", "sheet")
        self.setItemDelegate(CellDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.columns.setAccessibleName(tr("Columns of the sheet"))
        self.setMinimumHeight(px(52 + 34))
        self.horizontalScrollBar().valueChanged.connect(lambda _value: self.columns.place_buttons())
        self.verticalHeader().sectionClicked.connect(self._ask_for_heading)
        self.selectionModel().currentRowChanged.connect(lambda *_rows: self._note_table())
        self.selectionModel().currentChanged.connect(lambda *_cells: self.cell_entered.emit())

    # ---- what is shown ----

    def show_state(self, state: sheet_state.SheetState, positions: list[int] | None = None) -> None:
        """Show a sheet, or the rows of it that a filter keeps; columns get the width of their texts at first."""
        before = self.sheet_model.state
        is_new = before is None or before.layout.table is not state.layout.table
        becomes_known = bool(state.tables) and not (before and before.tables and not is_new)
        self.sheet_model.show_state(state, positions)
        # Let a line that stands alone in its row run over the empty cells beside it.
        self.clearSpans()
        titles, last = _titles(state), self.sheet_model.columnCount()
        for position in range(min(self.sheet_model.rowCount(), _SPANNED)):
            row = self.sheet_model.row_at(position)
            if row is None or row.number not in titles:
                continue
            filled = [column for column, text in enumerate(row.shown) if text.strip()]
            if len(filled) == 1 and last - filled[0] > 1:
                self.setSpan(position, filled[0], 1, last - filled[0])
        if is_new and self.sheet_model.rowCount():
            self.setCurrentIndex(self.sheet_model.index(0, 0))
        self._note_table(always=True)
        if is_new or becomes_known:
            metrics = QFontMetrics(self.font())
            count = self.sheet_model.columnCount()
            rows = [row for row in state.layout.table.rows[:_MEASURED] if row.number not in _titles(state)]
            rows = rows[: max(12, _MEASURED // max(count, 1))]
            for column in range(min(count, _MEASURED)):
                texts = (
                    state.sums.get((row.number, column), row.shown[column])[:60]
                    for row in rows
                    if column < len(row.shown)
                )
                wide = max((metrics.horizontalAdvance(text) for text in texts), default=0) + px(26)
                text_width = metrics.horizontalAdvance(self._field_text(column)) + px(46)
                self.setColumnWidth(column, min(max(wide, text_width, px(76)), px(_WIDEST)))
        self.columns.place_buttons()
        self.cell_entered.emit()

    def go_to_next_doubt(self) -> None:
        """Go to the next cell that is not clear, or to the first one after the last."""
        index = self.sheet_model.next_doubt(self.currentIndex())
        if index.isValid():
            self.setCurrentIndex(index)

    def _note_table(self, *, always: bool = False) -> None:
        """Dress the drop-downs for the table that the current row is in."""
        state, row = self.sheet_model.state, self.sheet_model.row_at(self.currentIndex().row())
        table = state.table_at(row.number if row else 0) if state else None
        mapping = table.mapping if table else None
        is_another = mapping is not self.mapping
        self.mapping = mapping
        if is_another or always:
            self.columns.show_fields()
        if is_another:
            self.table_entered.emit()

    def _dress_button(self, button: ColumnButton) -> None:
        proposal = self._proposal(button.column)
        letters = sheet_state.column_letters(button.column)
        if proposal is None or self.mapping is None:
            text = tr("not taken")
            name = join_with_commas((tr("Column {letters}", letters=letters), text))
            button.show_field(text, state="left", name=name, why="")
            return
        is_asked = bool(proposal.field) and proposal.sureness == "unsure"
        text = self._field_text(button.column)
        name = join_with_commas((tr("Column {letters}", letters=letters), proposal.heading, text))
        why = join_sentences(*map(translate_text, (*proposal.reasons, *proposal.lines)))
        state = "asked" if is_asked else "taken" if proposal.field else "left"
        button.show_field(text, state=state, name=name, why=why)

    def _proposal(self, column: int) -> ColumnProposal | None:
        """Return what a column is taken as; what was just chosen counts before it is worked out."""
        proposal, state = sheet_state.proposal_of(self.mapping, column), self.sheet_model.state
        chosen = self._choosing.choices.fields.get((state.key, column)) if state else None
        if proposal is None or chosen is None or proposal.field == chosen:
            return proposal
        return replace(proposal, field=chosen, sureness="sure", reasons=())

    def _field_text(self, column: int) -> str:
        """Return what a column is taken as, in words; with a question mark where that is asked."""
        proposal = self._proposal(column)
        if proposal is None or self.mapping is None or not proposal.field:
            return tr("not taken")
        text = sheet_state.proposal_words(proposal, sheet_state.home_of(self.mapping))
        return tr("{field}?", field=text) if proposal.sureness == "unsure" else text

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the current cell in sight when what is said of it takes room below."""
        cell = self.visualRect(self.currentIndex())
        was_visible = cell.isValid() and 0 <= cell.top() < event.oldSize().height()
        super().resizeEvent(event)
        if was_visible:
            self.scrollTo(self.currentIndex())

    # ---- keys and menus ----

    def _ask_for_heading(self, position: int) -> None:
        row = self.sheet_model.row_at(position)
        if row is not None:
            self.heading_asked.emit(row.number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index, key = self.currentIndex(), event.key()
        is_editing = self.state() == QAbstractItemView.State.EditingState
        alt_down = key == Qt.Key.Key_Down and event.modifiers() == Qt.KeyboardModifier.AltModifier
        if is_editing or not index.isValid():
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_H and not event.modifiers():
            self._ask_for_heading(index.row())
        elif key == Qt.Key.Key_N and not event.modifiers():
            self.go_to_next_doubt()
        elif key == Qt.Key.Key_F4 or alt_down:
            self.fields_asked.emit(index.column())
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.edit(index)
        elif key == Qt.Key.Key_Delete and index.data(sheet_state.CORRECTED):
            self.forget_asked.emit(index)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = (
            self.currentIndex() if by_key else self.indexAt(self.viewport().mapFromGlobal(event.globalPos()))
        )
        if index.isValid():
            self.setCurrentIndex(index)
            at = self.viewport().mapToGlobal(self.visualRect(index).center()) if by_key else event.globalPos()
            self.open_menu(index, at)

    def open_menu(self, index: QModelIndex, at: QPoint) -> QMenu:
        """Open the menu of a cell."""
        menu = QMenu(self)
        apply_style(menu)
        menu.setAccessibleName(tr("This cell"))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def add(text: str, keys: str, do: Callable[[], object]) -> None:
            action = add_entry(menu, text, keys)
            action.triggered.connect(lambda _on=False: do())

        add(tr("Correct what is read"), "F2", lambda: self.edit(index))
        if index.data(sheet_state.CORRECTED):
            add(tr("Read it as the file has it"), tr("Del"), lambda: self.forget_asked.emit(index))
        add(tr("Make this row the heading"), "H", lambda: self._ask_for_heading(index.row()))
        add(tr("What this column is"), "F4", lambda: self.fields_asked.emit(index.column()))
        add(tr("Go to the next cell that is not clear"), "N", self.go_to_next_doubt)
        menu.popup(at)
        return menu


def _titles(state: sheet_state.SheetState) -> set[int]:
    """Return the rows that are no part of a table but lines of text around it."""
    return {number for number, note in state.layout.notes.items() if note.role in _TEXT_ROLES}


# --------------------------------------------------------------------------------------------------
# Draws the cells of a sheet in their shades, and edits one in place.


_PAD = 10
Index = QModelIndex | QPersistentModelIndex


class CellDelegate(QStyledItemDelegate):
    """Data on paper, headings in their shade, what is not taken grey, what is not clear amber."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        area, theme, shade = QRectF(option.rect), active_theme(), index.data(sheet_state.SHADE)
        grounds = {
            sheet_state.HEADING_SHADE: theme.chosen,
            sheet_state.LEFT_SHADE: theme.wash,
            sheet_state.DOUBT_SHADE: theme.band("unconfirmed").ground,
        }
        painter.save()
        painter.fillRect(area, QColor(grounds.get(shade, theme.paper)))
        painter.setPen(QColor(theme.line))
        bottom = area.bottom() - 0.5
        painter.drawLine(QPointF(area.left(), bottom), QPointF(area.right(), bottom))
        if shade == sheet_state.DOUBT_SHADE:
            painter.setPen(QColor(theme.band("unconfirmed").edge))
            painter.drawRect(area.adjusted(0.5, 0.5, -1.5, -1.5))
        if option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_HasFocus):
            painter.setPen(QColor(theme.accent))
            painter.drawRect(area.adjusted(1.5, 1.5, -2.5, -2.5))
        font = QFont(option.font)
        font.setPixelSize(px(12))
        font.setBold(shade == sheet_state.HEADING_SHADE)
        is_corrected = bool(index.data(sheet_state.CORRECTED))
        font.setItalic(is_corrected)
        painter.setFont(font)
        colour = (
            theme.accent if is_corrected else theme.quiet if shade == sheet_state.LEFT_SHADE else theme.text
        )
        painter.setPen(QColor(colour))
        inner = QRectF(option.rect).adjusted(px(_PAD), 0, -px(_PAD), -1)
        text = " ".join(str(index.data() or "").split())
        elided = QFontMetrics(font).elidedText(
            text, Qt.TextElideMode.ElideRight, max(0, int(inner.width()) + 1)
        )
        lies = index.data(Qt.ItemDataRole.TextAlignmentRole)
        painter.drawText(inner, int(lies) | Qt.TextFlag.TextSingleLine, elided)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(60, px(30))

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = editors.LineEditor(tr("What is read in this cell"))
        editor.setParent(parent)
        editor.setProperty("role", "cell")
        return editor


# --------------------------------------------------------------------------------------------------
# The header of a sheet: a drop-down above each column, and below it the letter that the spreadsheet gives
# it.


_BUTTON: Final = 30
_LETTER: Final = 22
_GAP: Final = 3


class ColumnHeader(QHeaderView):
    """Buttons are made when their column first comes into view; ``dress`` gives a button its words."""

    def __init__(
        self, parent: QWidget, dress: Callable[[ColumnButton], object], opened: Callable[[int], object]
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._dress, self._opened = dress, opened
        self.buttons: dict[int, ColumnButton] = {}
        self._is_placing = False
        self.setSectionsMovable(False)
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(px(72))
        self.setFixedHeight(px(_BUTTON + _LETTER))
        self.sectionResized.connect(lambda *_sizes: self.place_buttons())
        self.sectionCountChanged.connect(lambda *_counts: self._drop_spare_buttons())
        self.geometriesChanged.connect(self.place_buttons)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), px(_BUTTON + _LETTER))

    def show_fields(self) -> None:
        """Dress every button anew, after fields have changed."""
        for button in self.buttons.values():
            self._dress(button)

    def button_at(self, column: int) -> ColumnButton:
        """Return the button above a column, made if it was not."""
        button = self.buttons.get(column)
        if button is None:
            button = self.buttons[column] = ColumnButton(self.viewport(), column, self._opened)
            self._dress(button)
            button.show()
        return button

    def place_buttons(self) -> None:
        """Put the buttons above their columns; those out of sight are hidden."""
        if self._is_placing or not self.count():
            return
        self._is_placing = True
        first = max(self.visualIndexAt(0), 0)
        last = self.visualIndexAt(self.viewport().width() - 1)
        last = self.count() - 1 if last < 0 else last
        for column in range(first, last + 1):
            area = QRect(
                self.sectionViewportPosition(column), px(2), self.sectionSize(column), px(_BUTTON - 4)
            )
            self.button_at(column).setGeometry(area.adjusted(px(_GAP), 0, -px(_GAP), 0))
        for column, button in self.buttons.items():
            button.setVisible(first <= column <= last)
        self._is_placing = False

    def _drop_spare_buttons(self) -> None:
        for column in [column for column in self.buttons if column >= self.count()]:
            self.buttons.pop(column).deleteLater()
        self.place_buttons()

    def viewportEvent(self, event: QEvent) -> bool:
        handled = super().viewportEvent(event)
        if event.type() == QEvent.Type.Resize:
            self.place_buttons()
        return handled

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        theme = active_theme()
        painter.save()
        painter.fillRect(rect, QColor(theme.paper))
        painter.setPen(QColor(theme.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setFont(sized_font(painter.font(), 11))
        painter.setPen(QColor(theme.quiet))
        model = self.model()
        letter = str(model.headerData(logicalIndex, Qt.Orientation.Horizontal) or "")
        area = rect.adjusted(px(10), px(_BUTTON), 0, 0)
        painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), letter)
        painter.restore()


# --------------------------------------------------------------------------------------------------
# The drop-down above a column: what the column is taken as, and how sure that is.


_COLUMN_BUTTON_PAD = 8


class ColumnButton(PlainButton):
    """A button that opens the fields of a column. Its look tells whether the column is taken, asked, or left."""

    def __init__(self, parent: QWidget, column: int, opened: Callable[[int], object]) -> None:
        super().__init__(parent=parent)
        self.column = column
        self.words = ""
        self.setProperty("role", "column")
        self.setAutoDefault(False)
        self.setFixedHeight(px(26))
        self.clicked.connect(lambda _on=False: opened(column))

    def show_field(self, words: str, *, state: str, name: str, why: str) -> None:
        """Show a field; ``state`` is taken, asked or left, ``why`` the reasons for it."""
        self.words = words
        self.setAccessibleName(name)
        self.setAccessibleDescription(why)
        set_tip(self, "\n".join(filter(None, (words, why))))
        if self.property("state") != state:
            self.setProperty("state", state)
            restyled(self)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        theme = active_theme()
        colours = {"asked": theme.band("unconfirmed").text, "left": theme.quiet}
        painter.setPen(QColor(colours.get(str(self.property("state")), theme.text)))
        sign = px(14)
        text_area = QRect(
            px(_COLUMN_BUTTON_PAD), 0, self.width() - 2 * px(_COLUMN_BUTTON_PAD) - sign, self.height()
        )
        metrics = QFontMetrics(self.font())
        text = metrics.elidedText(self.words, Qt.TextElideMode.ElideRight, text_area.width())
        painter.drawText(text_area, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), text)
        painter.setPen(QColor(theme.quiet))
        sign_area = QRect(self.width() - px(_COLUMN_BUTTON_PAD) - sign, 0, sign, self.height())
        painter.drawText(sign_area, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), "▾")
        painter.end()


# --------------------------------------------------------------------------------------------------
# The numbers of the rows, each in the shade of its row: amber where something of the row is left open.


_WIDE = 40


class RowHeader(QHeaderView):
    """A click on a number makes its row the heading."""

    def __init__(self, parent: QWidget, model: sheet_state.SheetModel) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._model = model
        self.setAccessibleName(tr("Rows of the sheet"))
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setDefaultSectionSize(px(30))
        self.setMinimumSectionSize(px(30))
        self.setMinimumWidth(px(_WIDE))
        self.setSectionsClickable(True)
        self.setHighlightSections(False)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        theme = active_theme()
        shade = self._model.row_shade(logicalIndex)
        doubt = theme.band("unconfirmed")
        grounds = {
            sheet_state.HEADING_SHADE: theme.chosen,
            sheet_state.LEFT_SHADE: theme.wash,
            sheet_state.DOUBT_SHADE: doubt.ground,
        }
        painter.save()
        painter.fillRect(rect, QColor(grounds.get(shade, theme.paper)))
        painter.setPen(QColor(theme.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.topRight(), rect.bottomRight())
        is_bold = shade in (sheet_state.HEADING_SHADE, sheet_state.DOUBT_SHADE)
        painter.setFont(sized_font(self.font(), 11, is_bold=is_bold))
        painter.setPen(QColor(doubt.text if shade == sheet_state.DOUBT_SHADE else theme.quiet))
        number = str(self._model.headerData(logicalIndex, Qt.Orientation.Vertical) or "")
        area = rect.adjusted(0, 0, -px(8), 0)
        painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), number)
        painter.restore()
