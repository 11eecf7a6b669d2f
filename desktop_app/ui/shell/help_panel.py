# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The handbook beside a page or dialog: a search box, the page at hand with its links, and the way back."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit

from desktop_app.services.context.program import Program
from desktop_app.services.handbook.entries import Block, Entry, Run
from desktop_app.services.handbook.glossary import Term
from desktop_app.services.handbook.handbook import FoundPage, Handbook, open_handbook
from desktop_app.ui.look import theme
from desktop_app.ui.look.theme import active_theme, px
from desktop_app.ui.plain import Markup, PageText, make_action, set_available, tag
from desktop_app.ui.widgets.flow import Flow
from desktop_app.ui.widgets.help import START
from desktop_app.ui.widgets.parts import across, boxed, button, down, label, press_focused_button, rule
from desktop_app.ui.words.strings import screen_language, tr

if TYPE_CHECKING:
    from collections.abc import Mapping

_SEARCH: Final = "search:"
_TERM: Final = "term:"
_HAN: Final = re.compile("[\u4e00-\u9fff]")
_OTHER: Final[Mapping[str, str]] = {"en": "zh_CN", "zh_CN": "en"}
_LEAST: Final = 300
USUAL_WIDTH: Final = 340
"""The width of the panel until somebody changes it, in pixels at 100 %."""

ShowTerm = Callable[[Term, QPoint], object]
"""Shows what a word means, below a point of the screen."""


class HelpPanel(QFrame):
    """Shows one page of the handbook at a time; Esc closes it, Alt+Left goes back."""

    term_pointed_at = Signal(object)
    """The mouse is over this word of the glossary, a Term; None once it has left."""

    def __init__(self, program: Program, close: Callable[[], object]) -> None:
        super().__init__()
        self._program, self._close = program, close
        self.setProperty("role", "panel")
        self.setAccessibleName(tr("Help"))
        self.setMinimumWidth(px(_LEAST))
        self.language = screen_language()
        self.asked_for = self.place = ""
        """The place for which help was asked last, and the one that is shown."""
        self._first_found = ""
        self._trail: list[tuple[str, str, int]] = []
        key = label("F1", "key")
        key.setFixedHeight(px(20))
        self.back = button("", self.go_back, role="icon", icon="arrow-back-up", tip=tr("Back (Alt+Left)"))
        self._close_button = button("", close, role="icon", icon="x", tip=tr("Close the help (Esc)"))
        self.other = button("", self._switch_language, role="link")
        head = across(
            label(tr("Help"), "strong"), key, None, self.other, self.back, self._close_button, gap=8
        )
        head.setContentsMargins(16, 5, 10, 5)
        self.search_box = QLineEdit(placeholderText=self._search_words())
        self.search_box.setAccessibleName(tr("Search the handbook"))
        search = self._glass = make_action("", self.search_box)
        self.search_box.addAction(search, QLineEdit.ActionPosition.LeadingPosition)
        self.search_box.textEdited.connect(self._search)
        self.search_box.returnPressed.connect(self._show_first_found)
        self.text = PageText()
        self.text.setProperty("role", "handbook")
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.link_chosen.connect(self._follow)
        self.text.link_hovered.connect(self._tell_pointed_at)
        places = {
            "errands": tr("Three errands"),
            "annex": tr("Annex 1"),
            "terms": tr("Words"),
            "new": tr("What's new"),
        }
        self.links = {
            place: button(words, partial(self.show_place, place), role="link")
            for place, words in places.items()
        }
        foot = Flow(*self.links.values(), gap=14)
        foot.setContentsMargins(16, 10, 8, 10)
        middle = down(self.search_box, 10, self.text, margins=(16, 12, 14, 0), stretch=2)
        body = down(boxed(head), rule(), middle, rule(), boxed(foot), on=self)
        body.setStretch(2, 1)
        self.apply_colours()

    @property
    def handbook(self) -> Handbook:
        """Return the handbook of the law file in use, in the language of the panel."""
        return open_handbook(self._program, self.language)

    # ---- what is shown ----

    def show_help(self, place: str) -> None:
        """Show the page of what is at hand, from a trail that begins with it."""
        self.asked_for = place
        self.search_box.clear()
        if self.place:
            self._note()
        self._show(place)

    def show_place(self, place: str) -> None:
        """Show another page; Back leads to the one before."""
        self._note()
        self.search_box.clear()
        self._show(place)

    def go_back(self) -> None:
        """Show the page before, where it was scrolled to."""
        if not self._trail:
            return
        self.language, place, scrolled = self._trail.pop()
        words = place.removeprefix(_SEARCH)
        self.search_box.setText(words if place.startswith(_SEARCH) else "")
        if place.startswith(_SEARCH):
            self._show_found(words)
        else:
            self._show(place)
        self.text.verticalScrollBar().setValue(scrolled)

    def _note(self) -> None:
        """Note what is shown on the trail."""
        at = (self.language, self.place, self.text.verticalScrollBar().value())
        if self.place and (not self._trail or self._trail[-1][:2] != at[:2]):
            self._trail.append(at)

    def _show(self, place: str) -> None:
        entry = self.handbook.nearest(place)
        self.place = entry.place
        self._draw(_page_markup(self.handbook, entry))

    def _draw(self, markup: Iterable[Markup]) -> None:
        self.text.show_page(_style(), markup)
        self.text.setAccessibleName(
            self.handbook.title_of(self.place) if self.place in self.handbook.entries else tr("Found")
        )
        self.other.setText("中文" if self.language == "en" else "English")
        self.other.setAccessibleName(
            tr("The handbook in Chinese") if self.language == "en" else tr("The handbook in English")
        )
        set_available(self.back, "" if self._trail else tr("There is no page before this one."))

    def _switch_language(self) -> None:
        self.language = _OTHER[self.language]
        if self.place.startswith(_SEARCH):
            self._show_found(self.place.removeprefix(_SEARCH))
        else:
            self._show(self.place)

    # ---- searching and following ----

    @staticmethod
    def _search_words() -> str:
        return tr("Search the handbook, 中文 too")

    def _search(self, typed: str) -> None:
        if not typed.strip():
            self._show(self.asked_for or START)
            return
        if not self.place.startswith(_SEARCH):
            self._note()
        self._show_found(typed.strip())

    def _show_found(self, typed: str) -> None:
        """Show the pages that hold the words, in the language that has some; Chinese signs first in Chinese."""
        own = "zh_CN" if _HAN.search(typed) else self.language
        found = open_handbook(self._program, own).search(typed)
        if not found:
            own = _OTHER[own]
            found = open_handbook(self._program, own).search(typed)
        if found:
            self.language = own
        self.place = f"{_SEARCH}{typed}"
        self._first_found = found[0].place if found else ""
        self._draw(_found_markup(typed, found))

    def _show_first_found(self) -> None:
        if self._first_found and self.place.startswith(_SEARCH):
            self.show_place(self._first_found)

    def _follow(self, link: str) -> None:
        self.show_place(link.replace(_TERM, "term/", 1) if link.startswith(_TERM) else link)

    def _tell_pointed_at(self, link: str) -> None:
        key = link.removeprefix(_TERM) if link.startswith(_TERM) else ""
        self.term_pointed_at.emit(self.handbook.glossary.terms.get(key))

    # ---- keys and colours ----

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_F1) and not event.modifiers():
            self._close()
        elif event.key() == Qt.Key.Key_Left and event.modifiers() == Qt.KeyboardModifier.AltModifier:
            self.go_back()
        elif self.search_box.hasFocus() and event.key() == Qt.Key.Key_Down:
            self.text.setFocus(Qt.FocusReason.TabFocusReason)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            press_focused_button(self)  # and never the default button of a dialog
        else:
            super().keyPressEvent(event)

    def take_focus(self) -> None:
        """Put the focus into the search box."""
        self.search_box.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def holds_focus(self) -> bool:
        """Tell whether the focus is in the panel."""
        focused = QApplication.focusWidget()
        return focused is not None and (focused is self or self.isAncestorOf(focused))

    def apply_colours(self) -> None:
        """Take the colours of the theme in use."""
        self._glass.setIcon(theme.make_icon("search", active_theme().quiet))
        if self.place.startswith(_SEARCH):
            self._show_found(self.place.removeprefix(_SEARCH))
        elif self.place:
            scrolled = self.text.verticalScrollBar().value()
            self._show(self.place)
            self.text.verticalScrollBar().setValue(scrolled)


# --------------------------------------------------------------------------------------------------
# A page as markup: every text of it is escaped here.


def _style() -> str:
    colours = active_theme()
    return (
        f"body {{ color: {colours.text}; }} a {{ color: {colours.accent}; text-decoration: none; }}"
        f" .term {{ color: {colours.text}; text-underline-style: dotted; }}"
        f" .title {{ font-size: {px(15)}px; font-weight: 700; margin: 4px 0 4px 0; }}"
        f" .heading {{ font-weight: 700; margin: 10px 0 3px 0; }}"
        f" p {{ margin: 0 0 7px 0; line-height: 118%; }}"
        f" .quiet, .path, .chapter {{ color: {colours.quiet}; font-size: {px(12)}px; }}"
        f" .found {{ margin: 4px 0 1px 0; }}"
        f" ul, ol {{ margin: 0 0 8px 0; }} li {{ margin: 0 0 4px 0; }}"
        f" td, th {{ padding: 3px 6px 3px 0; border-bottom: 1px solid {colours.line}; font-size: {px(12)}px;"
        f" vertical-align: top; text-align: left; }}"
        f" th {{ color: {colours.quiet}; font-weight: 400; }}"
        f" table {{ margin: 2px 0 8px 0; border-collapse: collapse; }}"
    )


def _page_markup(handbook: Handbook, entry: Entry) -> Iterator[Markup]:
    above: list[str] = []
    for one in handbook.chapters_above(entry):
        above += [" › " if above else "", tag("a", one.title, to=one.place)]
    if above:
        yield tag("p", *above, role="path")
    remark = [" ", tag("span", entry.remark, role="quiet")] if entry.remark else []
    yield tag("p", entry.title, *remark, role="title")
    yield from _blocks_markup(handbook, entry)


_LISTS: Final = {"bullet": "ul", "step": "ol", "row": "table", "head": "table"}
_ROLES: Final = {"remark": "quiet", "heading": "heading"}


def _blocks_markup(handbook: Handbook, entry: Entry) -> Iterator[Markup]:
    """Yield the text of an entry as markup; each word of the glossary is marked where it stands first."""
    met = {entry.place.removeprefix("term/")}
    for around, blocks in groupby(handbook.blocks_of(entry), lambda block: _LISTS.get(block.kind, "")):
        if around == "table":
            rows = (tag("tr", *_cells_markup(handbook, block)) for block in blocks)
            yield tag("table", *rows, width="100%", cellspacing="0")
        elif around:
            yield tag(around, *(tag("li", *_runs_markup(handbook, block.cells[0], met)) for block in blocks))
        else:
            for block in blocks:
                marked = met if block.kind == "paragraph" else None
                runs = _runs_markup(handbook, block.cells[0], marked)
                yield tag("p", *runs, role=_ROLES.get(block.kind, ""))


def _cells_markup(handbook: Handbook, block: Block) -> Iterator[Markup]:
    name = "th" if block.kind == "head" else "td"
    for number, cell in enumerate(block.cells):
        wide = {"width": "46%"} if number == 0 and len(block.cells) > 2 else {}
        yield tag(name, *_runs_markup(handbook, cell, None), **wide)


def _runs_markup(handbook: Handbook, runs: Iterable[Run], met: set[str] | None) -> Iterator[str]:
    """Yield the pieces of a line; words that are met for the first time are marked, where ``met`` is given."""
    for run in runs:
        if run.place:
            yield tag("a", run.text, to=run.place)
        elif run.is_bold:
            yield tag("b", run.text)
        else:
            at = 0
            for found in handbook.glossary.find_in(run.text) if met is not None else ():
                if met is not None and found.term.key not in met:
                    met.add(found.term.key)
                    word = run.text[found.start : found.end]
                    yield from (
                        run.text[at : found.start],
                        tag("a", word, role="term", to=f"{_TERM}{found.term.key}"),
                    )
                    at = found.end
            yield run.text[at:]


def _found_markup(typed: str, found: list[FoundPage]) -> Iterator[Markup]:
    if not found:
        nothing = tr("No page of the handbook holds all of these words: {words}. Try fewer.", words=typed)
        yield tag("p", nothing, role="quiet")
    for one in found:
        yield tag(
            "p",
            tag("a", one.title, to=one.place),
            " ",
            tag("span", one.chapter, role="chapter"),
            role="found",
        )
        yield tag("p", one.excerpt, role="quiet")
