# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What a law file changes, as the pages of a newer one and of one in the making show it: lines, and counts beside."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.basics.days import parse_day
from desktop_app.domain.law.pack import Pack
from desktop_app.services.context.law_says import LawDifference, group_alike
from desktop_app.services.dated_rows import describe_notice
from desktop_app.services.law_preview import Compared, Preview, StandingChange
from desktop_app.ui.look.theme import px
from desktop_app.ui.models.table_model import Column
from desktop_app.ui.shared_views.was_and_is import ACTS, ARROW, MovedCounts
from desktop_app.ui.widgets.flow import NarrowWatch
from desktop_app.ui.widgets.page import Page
from desktop_app.ui.widgets.parts import boxed, down, label, rule, scrolled
from desktop_app.ui.words import strings
from desktop_app.ui.words.strings import DASH, code_words, format_day, list_codes, tr, translate_text

_SIDE: Final = 340
"""The width of the column of counts, in pixels at 100 %."""
_LEAST_WIDTH: Final = 1120
"""How wide the window must be for that column beside the tables, in pixels at 100 %."""
_ANY_WIDTH: Final = (1 << 24) - 1
"""What Qt takes for no limit."""
_NARROW_TABLE: Final = 240
_MOST_LAW_LINES: Final = 6


class LawPage(Page):
    """A page with tables, and beside them, or below them in a narrow window, ``figures`` and what is decided.

    ``tables`` are those of it with the height that each keeps in a wide window, in pixels at 100 %.
    """

    def __init__(self, title: str, *, narrow_side: int) -> None:
        super().__init__(title, "")
        self.figures = down(gap=6)
        self.tables: dict[QWidget, int] = {}
        self._narrow_side = narrow_side

    def lay_beside(self, left: QWidget, question: QLayout) -> None:
        """Put what is on the page beside the column with its figures and what is decided."""
        figures = boxed(down(self.figures, None, gap=10, margins=(16, 12, 16, 12)))
        self.side = boxed(
            down(scrolled(figures, tr("What to do first, before and after")), rule(), question), "panel"
        )
        self._both = QGridLayout()
        self._both.setContentsMargins(0, 0, 0, 0)
        self._both.setHorizontalSpacing(px(18))
        self._both.setColumnStretch(0, 1)
        for table in self.tables:
            # the tables take what height is left, so that the answers beside them stay in the window
            table.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self._both.addWidget(left, 0, 0)
        self.body.addLayout(self._both)
        self._arrange(is_narrow=False)
        NarrowWatch(self, _LEAST_WIDTH, self._arrange, is_narrow=False)

    def _arrange(self, is_narrow: bool) -> None:  # noqa: FBT001  as the watch says it
        self._both.removeWidget(self.side)
        self._both.addWidget(self.side, *((1, 0) if is_narrow else (0, 1)))
        self.side.setMinimumWidth(0 if is_narrow else px(_SIDE))
        self.side.setMaximumWidth(_ANY_WIDTH if is_narrow else px(_SIDE))
        self.side.setMinimumHeight(px(self._narrow_side) if is_narrow else 0)
        for table, height in self.tables.items():
            table.setMinimumHeight(px(_NARROW_TABLE if is_narrow else height))


# --------------------------------------------------------------------------------------------------
# What is said otherwise, a line each: the standing, rows with days, then words; what is alike together.


class Told(NamedTuple):
    """One line of what a law file changes: where, what was and what is, of which entries where it is several."""

    place: str
    was: str
    is_: str
    entries: tuple[str, ...] = ()


def list_standing(preview: Preview, pack: Pack) -> list[Told]:
    """Return from which day on what has another standing; provisions and lists that change alike together."""
    return [
        Told(
            strings.labelled(
                strings.upper_first_letter(tr("from {day}", day=format_day(day))),
                strings.join_with_commas(_instruments_of(changes, preview, pack)),
            ),
            standing_words(was),
            _until(standing_words(is_), until),
            tuple(change.provision for change in changes),
        )
        for (day, was, is_, until), changes in _group_standing(preview.standing).items()
    ]


def list_dated(preview: Preview) -> list[Told]:
    """Return the rows and lines that count on days, beside the days of the notices that are new."""
    told = []
    for change in preview.dated:
        unguarded = "" if change.has_example else tr("no example speaks of it")
        place = strings.join_with_commas((translate_text(change.place), translate_text(change.name)))
        was = translate_text(change.was.label) if change.was else DASH
        moved = change.is_ if change.was != change.is_ and change.was else None
        became = translate_text(moved.label if moved else change.describe())
        told.append(Told(place, was, strings.join_with_commas((became, unguarded))))
    if told:
        told += [
            Told(tr("New notice"), DASH, translate_text(describe_notice(law))) for law in preview.notices
        ]
    return told


def list_said(says: Iterable[LawDifference], *, singly: bool = False) -> list[Told]:
    """Return what is said otherwise, of several entries that say the same in one line unless each is asked for."""
    groups: Iterable[Sequence[LawDifference]] = ([each] for each in says) if singly else group_alike(says)
    return [
        Told(
            translate_text(first.place if not others else first.kind),
            said_words(first.was),
            said_words(first.is_),
            tuple(each.entry for each in (first, *others)) if others else (),
        )
        for first, *others in groups
    ]


def said_columns() -> tuple[Column[Told], ...]:
    """Return the columns of such lines."""
    return (
        Column("place", tr("Place"), lambda told: told.place, width=240, stretch=True, tip=_entries_of),
        Column("count", tr("Alike"), _count_of, width=56, right=True),
        Column(
            "was", tr("Was"), lambda told: told.was, width=150, quiet=True, tip=lambda told: told.was, rank=1
        ),
        Column("is", tr("Is"), lambda told: told.is_, width=210, tip=lambda told: told.is_, rank=2),
    )


def _entries_of(told: Told) -> str:
    return strings.join_with_commas((told.place, *told.entries))


def _count_of(told: Told) -> str:
    return str(len(told.entries)) if len(told.entries) > 1 else ""


def said_words(text: str | None) -> str:
    """Return what a law file says in a place, in the language of the window; a dash for nothing."""
    if not text:
        return DASH
    try:
        return format_day(parse_day(text))
    except ValueError:
        return translate_text(text)


Standing = tuple[date, str | None, str | None, date | None]


def _group_standing(changes: Iterable[StandingChange]) -> dict[Standing, list[StandingChange]]:
    groups: dict[Standing, list[StandingChange]] = {}
    for change in changes:
        groups.setdefault((change.from_day, change.was, change.is_, change.until), []).append(change)
    return groups


def _instruments_of(changes: Iterable[StandingChange], preview: Preview, pack: Pack) -> list[str]:
    """Return the short names of the instruments of provisions or lists, in the law file in use or in the newer one."""
    instruments, names = {**pack.instruments, **{law.id: law for law in preview.notices}}, []
    for change in changes:
        provision = pack.provisions.get(change.provision)
        instrument = instruments.get(provision.text.instrument if provision else change.provision)
        names.append(translate_text(instrument.short if instrument else change.provision))
    return list(dict.fromkeys(names))


def standing_words(standing: str | None) -> str:
    """Return a standing in words; a dash where there is none."""
    return strings.standing_words(standing) if standing else DASH


def _until(standing: str, until: date | None) -> str:
    return tr("{what} until {day}", what=standing, day=format_day(until)) if until else standing


def fill_changes(grid: QGridLayout, preview: Preview, pack: Pack) -> None:
    """Show from which day on the provisions of which instrument have another standing, a line for those alike."""
    groups = _group_standing(preview.standing)
    grid.setColumnStretch(0, 3)
    grid.setColumnStretch(1, 2)
    grid.setHorizontalSpacing(px(12))
    grid.setVerticalSpacing(px(2))
    grid.addWidget(label(tr("What changes in the law"), "section"), 0, 0, 1, 2)
    first_groups = sorted(groups.items(), key=lambda group: -len(group[1]))[:_MOST_LAW_LINES]
    for number, ((day, was, is_, until), alike) in enumerate(first_groups):
        row = 1 + 2 * number
        grid.addWidget(
            label(strings.join_with_commas(_instruments_of(alike, preview, pack)), wrap=True), row, 0
        )
        became = _until(standing_words(is_), until)
        grid.addWidget(label(standing_words(was) + ARROW + became, wrap=True), row, 1)
        count = strings.tr_n("%n provision(s) or lists", len(alike))
        grid.addWidget(label(count, "small"), row + 1, 0)
        grid.addWidget(label(tr("from {day}", day=format_day(day)), "small"), row + 1, 1)
    if len(groups) > _MOST_LAW_LINES:
        further = strings.tr_n("and %n more", len(groups) - _MOST_LAW_LINES)
        grid.addWidget(label(further, "quiet"), 1 + 2 * _MOST_LAW_LINES, 0)
    if not groups:
        grid.addWidget(label(tr("The standing of no provision and no list changes."), "quiet"), 1, 0)


# --------------------------------------------------------------------------------------------------
# Counts.


def fill_figures(layout: QVBoxLayout, preview: Preview) -> None:
    """Show the words to do first before and after, and what became of everything, in counts that add up."""
    layout.addWidget(label(tr("What to do first, before and after"), "section"))
    for kind in (kind for kind in Compared if kind != Compared.PARTIES and preview.count(kind)):
        title = strings.labelled(code_words("flip_where", kind), preview.count(kind))
        before, after = (
            {act: counted[kind, act] for act in ACTS} for counted in (preview.before, preview.after)
        )
        layout.addWidget(label(title, wrap=True))
        layout.addWidget(MovedCounts(title, before, after, acts=True))
    grid = QGridLayout()
    grid.setHorizontalSpacing(px(6))
    grid.setContentsMargins(0, 0, 0, 0)
    is_any_left_out = any(preview.refused.values())
    headings = [
        tr("Flip"),
        tr("Standing only"),
        tr("Unchanged"),
        *([tr("Left out")] if is_any_left_out else []),
        tr("All"),
    ]
    for column, heading in enumerate(headings, 1):
        grid.addWidget(label(heading, "small"), 0, column, Qt.AlignmentFlag.AlignRight)
    totals = [0] * len(headings)
    kinds = list_codes("flip_of_many")
    for row, code in enumerate(kinds, 1):
        counts = [
            sum(flip.kind == code for flip in preview.flips),
            preview.standing_only[code],
            preview.unchanged[code],
            *([preview.refused[code]] if is_any_left_out else []),
        ]
        figures = (*counts, sum(counts))
        totals = [total + figure for total, figure in zip(totals, figures, strict=True)]
        _add_figures(grid, row, code_words("flip_of_many", code), figures)
    _add_figures(grid, len(kinds) + 1, tr("Together"), totals)
    layout.addWidget(boxed(grid))
    note = tr(
        "Records keep their law file. Nothing is changed before the file is taken; one can go back from it."
    )
    layout.addWidget(label(note, "small", wrap=True))


def _add_figures(grid: QGridLayout, row: int, name: str, figures: Iterable[int]) -> None:
    grid.addWidget(label(name), row, 0)
    for column, figure in enumerate(figures, 1):
        grid.addWidget(label(str(figure)), row, column, Qt.AlignmentFlag.AlignRight)
