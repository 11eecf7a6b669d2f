# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Beside the entry: what each answer does here and now, which lists were searched, and what that cannot show."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Final

from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.law.listing_counts import count_lists
from desktop_app.domain.law.pack import Pack
from desktop_app.services.catalogue.look_ups import FirmSearch, Searched
from desktop_app.services.screening.screenings import NamingScreening
from desktop_app.ui.look.theme import px
from desktop_app.ui.pages.judging.effects import Effects, changing_words, same_words
from desktop_app.ui.pages.judging.entry_words import join_with_dots
from desktop_app.ui.pages.judging.reading import JudgingReading
from desktop_app.ui.plain import LedLabel, set_tip
from desktop_app.ui.widgets.parts import across, boxed, button, down, emptied, label, rule, wrapped
from desktop_app.ui.words import strings
from desktop_app.ui.words.strings import tr, tr_n, translate_text

_MOST: Final = 3


class SidePanel(QWidget):
    """Explains the answers of the entry in front, and names the lists that were searched for it."""

    def __init__(self, pack: Pack, open_screening: Callable[[int], object]) -> None:
        super().__init__()
        self._pack, self._open_screening = pack, open_screening
        self._answers, self._lists = QVBoxLayout(), QVBoxLayout()
        for column in (self._answers, self._lists):
            column.setSpacing(0)
            column.setContentsMargins(0, 0, 0, 0)
        self._answers_box = boxed(self._answers)
        self.setLayout(down(self._answers_box, self._lists, None))
        self.setAccessibleName(tr("What each answer does"))

    def show_answers(self, effects: Effects | None) -> None:
        """Show what each answer does; None where nothing is to be answered."""
        emptied(self._answers)
        self._answers_box.setVisible(effects is not None)
        if effects is None:
            return
        self._answers.addWidget(label(tr("What each answer does"), "quiet", wrap=True))
        self._answers.addSpacing(8)
        self._answers.addWidget(_led(tr("Same."), same_words(effects)))
        changing = changing_words(effects)
        if changing:
            self._answers.addSpacing(4)
            self._answers.addWidget(label(changing, wrap=True))
            self._add_screenings(self._answers, effects.screenings)
        self._answers.addSpacing(12)
        different = tr(
            "Remembered with its reason until this entry or your party changes. Whether the party stands on a list"
            " stays to be answered."
        )
        self._answers.addWidget(_led(tr("Different."), different))
        self._answers.addSpacing(12)
        unsure = tr("Nothing is filled in; the warning stays, and the memo says so.")
        self._answers.addWidget(_led(tr("Unsure."), unsure))
        self._answers.addSpacing(20)

    def _add_screenings(self, column: QBoxLayout, screenings: Sequence[NamingScreening]) -> None:
        for screening in screenings[:_MOST]:
            link = button(screening.title, partial(self._open_screening, screening.id), role="link")
            set_tip(link, join_with_dots((screening.title, strings.format_day(screening.on))))
            column.addWidget(link)
        if len(screenings) > _MOST:
            column.addWidget(label(tr_n("and %n more", len(screenings) - _MOST), "small"))

    def show_lists(self, reading: JudgingReading, search: FirmSearch | None) -> None:
        """Show which lists were searched, as they were then."""
        emptied(self._lists)
        self._lists.addWidget(label(tr("Searched"), "quiet"))
        self._lists.addSpacing(4)
        if search is None:
            self._lists.addWidget(label(tr("Not looked up yet."), wrap=True))
        else:
            for name, day, rows, tip in self._list_rows(reading, search):
                self._lists.addWidget(_list_row(name, day, rows, tip))
                self._lists.addWidget(rule())
            self._lists.addSpacing(8)
            on = tr("Looked up on {day} by {who}.", day=strings.format_day(search.on), who=search.by)
            self._lists.addWidget(label(on, "small", wrap=True))
        self._lists.addSpacing(4)
        limits = tr("No list is complete; owners are searched to the depth you entered.")
        self._lists.addWidget(label(limits, "small", wrap=True))

    def _list_rows(self, reading: JudgingReading, search: FirmSearch) -> Iterator[tuple[str, str, str, str]]:
        """Yield name, day, count and tool tip of each list; those of the law file apart while they are the same."""
        for searched in search.lists:
            day = (
                tr("up to {day}", day=strings.format_day(searched.day))
                if searched.day
                else tr("no day stated")
            )
            now = next((one for one in reading.lists if one.id == searched.id), None)
            tip = tr("SHA-256: {hash}", hash=strings.format_hash(searched.sha256)) if searched.sha256 else ""
            if now is not None and now.loaded is None and now.sha256 == searched.sha256:
                for counted in count_lists(self._pack):
                    text = translate_text(counted.called)
                    tip_of_count = "\n".join(filter(None, (translate_text(counted.describe()), tip)))
                    yield (
                        f"{text[:1].upper()}{text[1:]}",
                        day,
                        strings.format_figure(str(counted.entries)),
                        tip_of_count,
                    )
            else:
                name = translate_text(now.name) if now is not None else searched.id
                yield name, _day_of_list(day, searched), strings.format_figure(searched.rows), tip


def _day_of_list(day: str, searched: Searched) -> str:
    short = tr("sha {hash}…", hash=searched.sha256[:4]) if searched.sha256 else ""
    return strings.join_with_commas((day, short))


def _list_row(name: str, day: str, rows: str, tip: str) -> QWidget:
    column = down(label(name, "caption", wrap=True), label(day, "small", wrap=True), gap=1)
    names = boxed(column)
    count = label(rows, "number")
    line = across(names, count, gap=8)
    line.setStretch(0, 1)
    line.setContentsMargins(0, px(6), 0, px(6))
    row = boxed(line)
    set_tip(row, tip)
    return row


def _led(lead: str, text: str) -> QWidget:
    led = LedLabel()
    led.show_led(lead, text)
    return wrapped(led)
