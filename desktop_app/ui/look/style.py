# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The style sheet of a theme. Widgets choose their style by the property ``role``.

It is set on each bar, page and dialog and not on the application, because there Qt would restyle every widget several
times at every change.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from functools import cache, lru_cache
from string import Template
from typing import Final

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QWidget

from desktop_app.basics.resources import resource_path, resources_folder
from desktop_app.ui.look.theme import Theme, active_theme, px

_WORN: Final = "worn"
_SHEET = Template("""
* { font-size: ${s13}px; }
QDialog[role="box"] { border: 1px solid $edge; }
QMainWindow, QDialog, QWidget[role="page"] { background: $paper; }
QToolTip { background: $text; color: $paper; border: 0; padding: 4px 8px; }
QLabel { background: transparent; }
QLabel[role="title"] { font-size: ${s20}px; font-weight: 700; }
QLabel[role="section"] { font-size: ${s14}px; font-weight: 700; }
QLabel[role="verdict"] { font-size: ${s16}px; font-weight: 700; }
QLabel[role="strong"] { font-weight: 700; }
QLabel[role="hold"] { background: $hold_ground; color: $hold_text; border: 1px solid $hold_edge;
  padding: 3px 8px; font-weight: 700; }
QLabel[role="ask_first"] { background: $ask_first_ground; color: $ask_first_text;
  border: 2px solid $ask_first_edge; padding: 2px 7px; font-weight: 700; }
QLabel[role="nothing_holds"] { background: transparent; color: $nothing_holds_text;
  border: 1px solid $nothing_holds_edge; padding: 3px 8px; }
QLabel[role="quiet"] { color: $quiet; }
QLabel[role="small"] { color: $quiet; font-size: ${s11}px; }
QLabel[role="caption"] { color: $quiet; font-size: ${s12}px; }
QLabel[role="fault"] { color: $fault; font-size: ${s12}px; }
QLabel[role="number"] { color: $quiet; font-size: ${s12}px; }
QLabel[role="key"] { color: $quiet; font-size: ${s11}px; border: 1px solid $line;
  border-radius: 3px; padding: 0 5px; background: $paper; }
QFrame[role="card"] { background: $paper; border: 1px solid $line; border-radius: 6px; }
QFrame[role="bar"] { background: $paper; border: 0; border-bottom: 1px solid $line; }
QFrame[role="foot"] { background: $paper; border: 0; border-top: 1px solid $line; }
QFrame[role="side"] { background: $wash; border: 0; border-right: 1px solid $line; }
QFrame[role="steps"] { background: $paper; border: 0; border-right: 1px solid $line; }
QFrame[role="panel"] { background: $wash; border: 0; border-left: 1px solid $line; }
QFrame[role="under"] { background: $wash; border: 0; border-top: 1px solid $line; }
QFrame[role="decision"] { background: $wash; border: 0; border-top: 1px solid $line; }
QFrame[role="question"] { background: $paper; border: 1px solid $line; border-radius: 6px; }
QFrame[role="question"][state="open"] { background: $doubt; border: 1px solid $doubt_edge; }
QWidget[role="plain"] { background: transparent; }
QFrame[role="quote"] { border: 0; border-left: 3px solid $line; }
QFrame[role="rule"] { background: $line; border: 0; max-height: 1px; min-height: 1px; }
QFrame[role="choice"] { background: $paper; border: 1px solid $line; border-radius: 6px; }
QFrame[role="choice"]:hover { border-color: $edge; }
QFrame[role="choice"][chosen="true"] { background: $chosen; border: 1px solid $accent; }

QPushButton { background: $paper; color: $text; border: 1px solid $line; border-radius: 6px;
  padding: 0 14px; min-height: ${h30}px; }
QPushButton:hover { background: $hover; border-color: $edge; }
QPushButton:pressed { background: $line; }
QPushButton:focus { border: 1px solid $accent; }
QPushButton:disabled { color: $edge; background: $wash; }
QPushButton[role="primary"] { background: $accent; color: $on_accent; border-color: $accent; }
QPushButton[role="primary"]:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[role="primary"]:focus { border: 2px solid $text; padding: 0 13px; }
QPushButton[role="primary"]:disabled { background: $line; border-color: $line; color: $quiet; }
QPushButton[role="link"] { border: 1px solid transparent; background: transparent; color: $accent;
  padding: 0; text-align: left; min-height: ${h20}px; }
QPushButton[role="link"]:hover { text-decoration: underline; }
QPushButton[role="link"]:focus { border: 1px solid $accent; border-radius: 3px; }
QPushButton[role="icon"] { border: 1px solid transparent; background: transparent; padding: 0;
  min-width: ${h28}px; max-width: ${h28}px; min-height: ${h28}px; max-height: ${h28}px; }
QPushButton[role="icon"]:hover { background: $hover; }
QPushButton[role="icon"]:focus { border: 1px solid $accent; }
QPushButton[role="row"] { border: 1px solid transparent; background: transparent; padding: 0 4px;
  min-height: ${h26}px; text-align: left; }
QPushButton[role="row"]:hover { background: $hover; }
QPushButton[role="row"]:focus { border: 1px solid $accent; }
QPushButton[role="search"] { background: $wash; color: $quiet; text-align: left;
  padding: 0 10px; }
QPushButton[role="toggle"]:checked { background: $chosen; border-color: $accent; color: $accent; }
QPushButton[role="column"] { border-radius: 4px; min-height: ${h20}px; padding: 0; }
QPushButton[role="column"][state="asked"] { background: $doubt; border-color: $doubt_edge; }
QPushButton[role="column"][state="left"] { background: $wash; }
QPushButton[role="column"]:focus { border: 1px solid $accent; }
QPushButton[role="group"] { border: 1px solid transparent; background: transparent; padding: 0;
  min-height: ${h28}px; }
QPushButton[role="group"]:hover { background: $hover; }
QPushButton[role="group"]:focus { border: 1px solid $accent; }
QPushButton[role="group"]:checked { background: $chosen; }
QPushButton[align="left"] { text-align: left; }
QPushButton::menu-indicator { width: 0; image: none; }

QPushButton[role="rail"] { border: 1px solid transparent; border-radius: 6px;
  background: transparent; text-align: left; padding: 0 10px; min-height: ${h34}px; }
QPushButton[role="rail"]:hover { background: $hover; }
QPushButton[role="rail"]:focus { border-color: $accent; }
QPushButton[role="rail"]:checked { background: $chosen; color: $accent; font-weight: 700; }
QPushButton[role="rail"]:disabled { color: $edge; background: transparent; }

QLineEdit, QComboBox, QSpinBox, QDateEdit, QPlainTextEdit, QTextEdit {
  background: $paper; color: $text; border: 1px solid $line; border-radius: 6px;
  padding: 0 8px; min-height: ${h30}px; selection-background-color: $accent;
  selection-color: $on_accent; placeholder-text-color: $quiet; }
QPlainTextEdit, QTextEdit { padding: 4px 6px; }
QLineEdit:hover, QComboBox:hover, QSpinBox:hover, QDateEdit:hover { border-color: $edge; }
QLineEdit:focus, QComboBox:focus, QSpinBox:focus, QDateEdit:focus, QPlainTextEdit:focus,
QTextEdit:focus { border: 1px solid $accent; }
QLineEdit[role="filter"] { background: $wash; }
QLineEdit[fault="true"], QComboBox[fault="true"] { border: 1px solid $fault; }
QLineEdit:disabled, QComboBox:disabled { background: $wash; color: $edge; }
QLineEdit[role="cell"] { border-radius: 0; border: 1px solid $accent; min-height: 0; padding: 0 7px; }
QLineEdit[role="inner"] { border: 0; background: transparent; padding: 0; }
QComboBox::drop-down { border: 0; width: ${h24}px; }
QComboBox::down-arrow, QDateEdit::down-arrow { image: url("$icons/arrow-$name.svg");
  width: ${h12}px; height: ${h12}px; }
QComboBox QAbstractItemView { background: $paper; color: $text; border: 1px solid $line;
  outline: 0; padding: 4px; selection-background-color: $chosen; selection-color: $text; }
QComboBox QAbstractItemView::item { min-height: ${h28}px; padding: 0 8px; }
QSpinBox::up-button, QSpinBox::down-button { width: 0; }

QRadioButton, QCheckBox { spacing: 10px; background: transparent; }
QRadioButton::indicator { width: ${h14}px; height: ${h14}px; border-radius: ${r14}px; border: 1px solid $edge;
  background: $paper; }
QRadioButton::indicator:checked { border: ${h5}px solid $accent; width: ${h6}px; height: ${h6}px;
  border-radius: ${r16}px; background: $paper; }
QRadioButton:focus, QCheckBox:focus { color: $accent; }
QCheckBox::indicator { width: ${h14}px; height: ${h14}px; border: 1px solid $edge; border-radius: 3px;
  background: $paper; }
QCheckBox::indicator:checked { border: 1px solid $accent; background: $accent;
  image: url("$icons/tick-$name.svg"); }
QCheckBox::indicator:focus { border: 1px solid $accent; }

QTableView, QTreeView, QListView { background: $paper; color: $text; border: 1px solid transparent; outline: 0;
  font-size: ${s12}px; selection-background-color: $chosen; selection-color: $text; }
QTableView:focus, QTreeView:focus { border: 1px solid $accent; }
QTableView[role="sheet"] { border: 1px solid $line; }
QTableView[role="sheet"]:focus { border: 1px solid $accent; }
QListView::item { min-height: ${h32}px; padding: 0 10px; border-radius: 4px; }
QListView[role="fields"]::item { min-height: ${h24}px; }
QListView::item:selected { background: $chosen; color: $text; }
QHeaderView { background: $paper; border: 0; }
QHeaderView::section { background: $paper; color: $quiet; border: 0; font-size: ${s12}px;
  border-bottom: 1px solid $line; padding: 0 10px; min-height: ${h30}px; font-weight: 400; }
QHeaderView::section:hover { color: $text; }
QHeaderView::down-arrow, QHeaderView::up-arrow { width: ${h12}px; height: ${h12}px;
  subcontrol-origin: padding; subcontrol-position: center right; }
QHeaderView::down-arrow { image: url("$icons/arrow-$name.svg"); }
QHeaderView::up-arrow { image: url("$icons/arrow-up-$name.svg"); }
QTableCornerButton::section { background: $paper; border: 0; }

QScrollArea { background: transparent; border: 0; }
QScrollArea[role="paper"] { background: $wash; border: 1px solid $line; border-radius: 6px; }
QScrollArea[role="paper"]:focus { border: 1px solid $accent; }
QScrollArea > QWidget > QWidget[role="page"] { background: $paper; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: $line; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: $edge; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {
  background: transparent; width: 0; height: 0; }
QAbstractScrollArea::corner { background: transparent; border: 0; }
QSplitter::handle { background: transparent; }
QSplitter::handle:hover { background: $line; }

QMenu { background: $paper; border: 1px solid $line; border-radius: 6px; padding: 4px; }
QMenu::item { padding: 6px 28px 6px 10px; border-radius: 4px; }
QMenu::item:selected { background: $chosen; }
QMenu::item:disabled { color: $edge; }
QMenu::separator { height: 1px; background: $line; margin: 4px 6px; }
QMenu::icon { padding-left: 8px; }
QMenu::indicator { width: 14px; height: 14px; margin-left: 6px; }
QMenu::indicator:checked { image: url("$icons/tick-menu-$name.svg"); }

QTabBar { background: transparent; }
QTabBar::tab { background: transparent; color: $quiet; border: 0; padding: 6px 2px;
  margin-right: 18px; border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: $text; border-bottom: 2px solid $accent; }
QTabBar::tab:hover { color: $text; }
QTabBar::tab:focus { color: $accent; }
QTabWidget::pane { border: 0; border-top: 1px solid $line; }
QProgressBar { background: $wash; border: 1px solid $line; border-radius: 4px; height: 8px;
  text-align: center; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QCalendarWidget QToolButton { color: $text; background: $paper; border: 0; padding: 4px; }
QCalendarWidget QWidget#qt_calendar_navigationbar { background: $paper; }
""")
_SIZES = (11, 12, 13, 14, 16, 20)
_HEIGHTS = (5, 6, 12, 14, 20, 24, 26, 28, 30, 32, 34)


def style_sheet(theme: Theme, icons: str) -> str:
    """Return the style sheet of a theme at the size of text in use; ``icons`` is a folder."""
    values = {key: value for key, value in asdict(theme).items() if isinstance(value, str)}
    values |= {f"s{size}": str(px(size)) for size in _SIZES}
    values |= {f"h{size}": str(px(size)) for size in _HEIGHTS}
    doubt = theme.band("unconfirmed")
    values |= {"doubt": doubt.ground, "doubt_edge": doubt.edge}
    for word, colours in theme.acts.items():
        values |= {f"{word}_{name}": colour for name, colour in asdict(colours).items()}
    # A radius beyond half of the box is not drawn at all.
    values["r14"] = str((px(14) + 2) // 2)
    values["r16"] = str((px(6) + 2 * px(5)) // 2)
    return _SHEET.substitute(values, icons=icons.replace('"', '\\"'))


def apply_style(root: QWidget) -> bool:
    """Set the style sheet of the theme in use on a widget; tell whether another one was set before."""
    wanted, worn = f"{active_theme().name} {px(100)}", root.property(_WORN)
    if worn == wanted:
        return False
    root.setProperty(_WORN, wanted)
    root.setStyleSheet(_active_sheet(wanted))
    return worn is not None


@contextmanager
def styled_for_measuring(root: QWidget) -> Iterator[None]:
    """Style a widget that has no parent yet, while its size is measured."""
    root.setStyleSheet(_active_sheet(f"{active_theme().name} {px(100)}"))
    yield
    root.setStyleSheet("")


@lru_cache(maxsize=2)
def _active_sheet(_worn: str) -> str:
    return style_sheet(active_theme(), (resources_folder() / "icons").as_posix())


# --------------------------------------------------------------------------------------------------
# The line icons, drawn in the colour of the text beside them.


_NAME = "iconName"


@cache
def _read_drawing(name: str) -> str:
    return resource_path("icons", f"{name}.svg").read_text("utf-8")


def draw_pixmap(name: str, colour: str, size: int = 20, ratio: float = 1.0) -> QPixmap:
    """Return an icon in one colour."""
    drawing = _read_drawing(name).replace("currentColor", colour)
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap


def make_icon(name: str, colour: str = "", on: str = "") -> QIcon:
    """Return an icon in the ink of the theme; ``on`` is its colour when its button is checked."""
    icon = QIcon()
    for ratio in (1.0, 2.0):
        plain = draw_pixmap(name, colour or active_theme().text, px(20), ratio)
        faint = draw_pixmap(name, active_theme().edge, px(20), ratio)
        icon.addPixmap(plain, QIcon.Mode.Normal, QIcon.State.Off)
        icon.addPixmap(faint, QIcon.Mode.Disabled, QIcon.State.Off)
        if on:
            icon.addPixmap(draw_pixmap(name, on, px(20), ratio), QIcon.Mode.Normal, QIcon.State.On)
    return icon


def set_icon(button: QAbstractButton, name: str) -> None:
    """Give a button an icon that follows the theme."""
    button.setProperty(_NAME, name)
    _draw_icon(button)


def redraw_icons(root: QWidget) -> None:
    """Draw every icon below a widget again, after the theme changed."""
    for button in root.findChildren(QAbstractButton):
        if button.property(_NAME):
            _draw_icon(button)


def _draw_icon(button: QAbstractButton) -> None:
    role = button.property("role")
    colour = active_theme().on_accent if role == "primary" else active_theme().text
    if role == "link":
        colour = active_theme().accent
    if role == "search":
        colour = active_theme().quiet
    button.setIcon(make_icon(button.property(_NAME), colour, active_theme().accent))
    button.setIconSize(QSize(px(18), px(18)))
