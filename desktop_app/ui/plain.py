# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The one way of a text into a widget: it is shown as it is written, never read as markup or as a shortcut.

Qt guesses. A label or tool tip whose text looks like HTML is drawn as HTML, and a picture named in it is opened:
a product called ``<img src='…'>`` would name a file to read. An "&" in a button or menu marks a shortcut, a tab
in a menu divides text from keys, "[*]" in a title stands for unsaved changes. Widgets that guess are made here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from html import escape
from typing import Final

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, Qt, QUrl, Signal
from PySide6.QtGui import QAction, QCursor, QKeyEvent, QMouseEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QDialog,
    QLabel,
    QMenu,
    QMessageBox,
    QPushButton,
    QRadioButton,
    QTabBar,
    QTabWidget,
    QTextBrowser,
    QToolTip,
    QWidget,
)

_SPOKEN = "spokenTip"
_OWN_TIP = "ownTip"
"""Property: the description that a widget has in place of a tool tip with escapes."""
_WAY = "wayThere"
"""Property: what goes where a grey widget can be made usable."""


class PlainLabel(QLabel):
    """A label that shows its text as it is written."""

    def __init__(self, text: str = "") -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)


class TermLabel(PlainLabel):
    """A label in which words of the glossary can be underlined with dots; its text stays what it is.

    ``explains`` says that it is a text that explains something, whose words are marked. Whoever knows the words is set
    with ``mark_terms_with``.
    """

    explains = False
    term_hovered = Signal(str)
    """The mouse is over a word, by its key; blank once it has left."""
    term_chosen = Signal(str)

    def __init__(self, text: str = "") -> None:
        self._said, self._terms = text, ""
        super().__init__(text)
        self.linkHovered.connect(self.term_hovered)
        self.linkActivated.connect(self.term_chosen)

    def text(self) -> str:
        """Return the text as it reads, without its marks."""
        return self._said

    def setText(self, text: str) -> None:
        """Show another text."""
        self._said, self._terms = text, ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        super().setText(text)
        if self.explains and self.isVisible():
            _mark(self)

    def mark_terms(self, terms: Sequence[tuple[int, int, str]]) -> None:
        """Underline words with dots: where each begins and ends, and its key."""
        if not terms:
            return
        parts, at = [], 0
        for begin, end, key in terms:
            word = escape(self._said[begin:end])
            style = (
                f"color: {self.palette().color(self.foregroundRole()).name()}; text-underline-style: dotted"
            )
            parts.append(f"{escape(self._said[at:begin])}<a href='{escape(key)}' style='{style}'>{word}</a>")
            at = end
        self._terms = f"{''.join(parts)}{escape(self._said[at:])}"
        self.setTextFormat(Qt.TextFormat.RichText)
        QLabel.setText(self, self._terms)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByMouse)

    @property
    def has_terms(self) -> bool:
        """Tell whether words in it are marked."""
        return bool(self._terms)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.explains and not self._terms:
            _mark(self)


_MARKERS: list[Callable[[TermLabel], None]] = []


def mark_terms_with(marker: Callable[[TermLabel], None] | None) -> None:
    """Set who marks the words of the glossary in texts that explain; None for nobody."""
    _MARKERS[:] = [marker] if marker is not None else []


def _mark(text_label: TermLabel) -> None:
    for marker in _MARKERS:
        marker(text_label)


class LedLabel(QLabel):
    """A paragraph that begins with a bold lead; the markup is all its own."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.RichText)

    def show_led(self, lead: str, text: str, gap: str = " ") -> None:
        """Show another lead and text."""
        self.setText(f"<b>{escape(lead)}</b>{escape(gap)}{escape(text)}")


class Markup(str):
    """Markup in which every text is escaped; `tag` makes it."""

    __slots__ = ()


def tag(name: str, *inside: str, role: str = "", to: str = "", **settings: str) -> Markup:
    """Return an element around texts, which are escaped, and around other markup; ``to`` is where a link leads."""
    settings |= {key: value for key, value in (("class", role), ("href", to)) if value}
    written = "".join(f" {key}='{escape(value)}'" for key, value in settings.items())
    held = "".join(piece if isinstance(piece, Markup) else escape(piece) for piece in inside)
    return Markup(f"<{name}{written}>{held}</{name}>")


class PageText(QTextBrowser):
    """A page to be read, with links; no picture is ever opened."""

    link_chosen = Signal(str)
    link_hovered = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.document().setIndentWidth(_INDENT)
        self.anchorClicked.connect(lambda url: self.link_chosen.emit(url.toString(_AS_WRITTEN)))
        self.highlighted.connect(lambda url: self.link_hovered.emit(url.toString(_AS_WRITTEN)))

    def loadResource(self, _kind: int, _name: QUrl | str) -> object:
        """Load nothing that a page names."""
        return None

    def show_page(self, style: str, parts: Iterable[Markup]) -> None:
        """Show another page from its top."""
        self.document().setDefaultStyleSheet(style)
        self.setHtml("".join(parts))
        self.verticalScrollBar().setValue(0)


_INDENT: Final = 18
"""How far a list stands in, in pixels."""
_AS_WRITTEN: Final = QUrl.ComponentFormattingOption.FullyDecoded


class PlainButton(QPushButton):
    """A button that shows an "&" in its text, and takes no shortcut from it."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(literal(text), parent)

    def setText(self, text: str) -> None:
        """Show another text."""
        super().setText(literal(text))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the button that has the focus; Qt lets it in dialogs alone."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat()
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if is_enter and not modifiers and not isinstance(self.window(), QDialog):
            self.click()
        else:
            super().keyPressEvent(event)


class PlainRadio(QRadioButton):
    """A radio button that shows an "&" in its text."""

    def __init__(self, text: str = "") -> None:
        super().__init__(literal(text))

    def setText(self, text: str) -> None:
        """Show another text."""
        super().setText(literal(text))


class PlainCheck(QCheckBox):
    """A check box that shows an "&" in its text."""

    def __init__(self, text: str = "") -> None:
        super().__init__(literal(text))

    def setText(self, text: str) -> None:
        """Show another text."""
        super().setText(literal(text))


def literal(text: str) -> str:
    """Return a text for a button, menu or tab in which "&" is shown and a tab divides nothing."""
    return text.replace("&", "&&").replace("\t", " ")


def shown_on(button: QAbstractButton) -> str:
    """Return the text of a button as it is read."""
    return button.text().replace("&&", "&")


def plain_tip(text: str) -> str:
    """Return a text for a tool tip, with its markup escaped where Qt could take it for HTML."""
    may_be_guessed = "<" in text or "&lt;" in text  # without one of these it never is
    return f"<p style='white-space: pre-wrap'>{escape(text)}</p>" if may_be_guessed else text


def set_tip(widget: QWidget, text: str) -> None:
    """Give a widget a tool tip; a screen reader gets the text without the escapes."""
    tip = plain_tip(text)
    widget.setToolTip(tip)
    if widget.accessibleDescription() == (widget.property(_SPOKEN) or ""):
        spoken = text if tip != text else ""
        widget.setAccessibleDescription(spoken)
        widget.setProperty(_SPOKEN, spoken)


class _Reasons(QObject):
    """Answers a click on what is grey: says why, and goes where that can be changed."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_press = isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonPress
        if is_press and isinstance(watched, QWidget) and not watched.isEnabled():
            QToolTip.showText(QCursor.pos(), watched.toolTip(), watched)
            if callable(go := watched.property(_WAY)):
                go()
        return False


_reasons = _Reasons()


def set_available(widget: QWidget | QAction, why_not: str, go: Callable[[], object] | None = None) -> None:
    """Make a button or entry of a menu grey with the reason as its tip, which a click shows, and which ``go`` mends.

    Without a reason it can be used and has its own tip again.
    """
    if isinstance(widget, QAction):
        widget.setEnabled(not why_not)
        widget.setToolTip(plain_tip(why_not))
        if isinstance(menu := widget.parent(), QMenu):
            menu.setToolTipsVisible(True)
        return
    widget.setProperty(_WAY, go)
    if not why_not:
        if not widget.isEnabled() and (own := widget.property(_OWN_TIP)) is not None:
            set_tip(widget, own)
        widget.setEnabled(True)
        widget.removeEventFilter(_reasons)
        return
    widget.installEventFilter(_reasons)
    if widget.isEnabled():
        widget.setProperty(_OWN_TIP, widget.toolTip())
    widget.setEnabled(False)
    set_tip(widget, why_not)


def show_tip(at: QPoint, text: str, widget: QWidget) -> None:
    """Show a tool tip now."""
    QToolTip.showText(at, plain_tip(text), widget)


def set_title(window: QWidget, text: str) -> None:
    """Give a window a title."""
    window.setWindowTitle(text.replace("[*]", "[*][*]"))


def make_action(text: str, parent: QObject) -> QAction:
    """Return an action with a text."""
    return QAction(literal(text), parent)


def add_entry(menu: QMenu, text: str, keys: str = "") -> QAction:
    """Add an entry to a menu, with the keys that do the same shown at its right."""
    return menu.addAction("\t".join(filter(None, (literal(text), keys))))


def add_menu(menu: QMenu, text: str) -> QMenu:
    """Add a menu to a menu."""
    return menu.addMenu(literal(text))


def add_section(menu: QMenu, text: str) -> QAction:
    """Add a heading to a menu."""
    return menu.addSection(literal(text))


def add_tab(tabs: QTabWidget, page: QWidget, text: str) -> None:
    """Add a page to tabs."""
    tabs.addTab(page, literal(text))


def add_side(tabs: QTabBar, text: str) -> None:
    """Add a tab without a page of its own to a bar of tabs."""
    tabs.addTab(literal(text))


def make_warning(title: str, text: str, more: str) -> QMessageBox:
    """Return a message box of Qt itself, for what happens before there is a window."""
    box = QMessageBox(icon=QMessageBox.Icon.Warning)
    set_title(box, title)
    box.setText(text)
    box.setInformativeText(more)
    for part in box.findChildren(QLabel):  # the second text has a label that setTextFormat does not reach
        part.setTextFormat(Qt.TextFormat.PlainText)
    return box


# --------------------------------------------------------------------------------------------------
# Rows on the clipboard: for a spreadsheet as cells parted by tabs, for a mail or a text as a table.


@dataclass(frozen=True, slots=True)
class CopiedTable:
    """A table as text with tabs, and as HTML."""

    text: str
    html: str


def lines_as_table(headings: Sequence[str], cells: Sequence[Sequence[str]]) -> CopiedTable:
    """Return a table of headings and cells."""
    lines = [[" ".join(cell.split()) for cell in line] for line in (headings, *cells)]
    tags = ["th", *["td"] * len(cells)]
    html = "".join(
        f"<tr>{''.join(f'<{tag}>{escape(cell)}</{tag}>' for cell in line)}</tr>"
        for tag, line in zip(tags, lines, strict=True)
    )
    return CopiedTable("\n".join("\t".join(line) for line in lines) + "\n", f"<table>{html}</table>")


def put_on_clipboard(table: CopiedTable) -> None:
    """Put a table on the clipboard in both forms; whoever pastes takes the one that it can read."""
    content = QMimeData()
    content.setText(table.text)
    content.setHtml(table.html)
    QApplication.clipboard().setMimeData(content)
