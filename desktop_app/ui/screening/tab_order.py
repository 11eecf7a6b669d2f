# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The tab order of a screening: answers, buttons, then panel and steps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from PySide6.QtWidgets import QPushButton, QWidget

from desktop_app.ui.screening.papers.review import ReviewPage
from desktop_app.ui.screening.questions.question import Question


def set_tab_order(pieces: Sequence[QWidget]) -> None:
    """Set the tab order through the parts of a screening, each with the widgets inside."""
    stops = dict.fromkeys(stop for widget in pieces for stop in _list_stops_inside(widget))
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)


def _list_stops_inside(widget: QWidget) -> Iterator[QWidget]:
    # Found by their types: Qt deletes its own scroll bars silently, so no reference to them may be kept.
    if isinstance(widget, Question):
        for card in widget.cards.values():
            yield from (card.radio, *card.editors.values())
    elif isinstance(widget, ReviewPage):
        yield from (widget.change, widget.table, *widget.overrides.findChildren(QPushButton))
        for line in widget.paper_words.lines.values():
            yield from (line.editor, line.reason)
    elif isinstance(widget, QPushButton):
        yield widget
        return
    yield from widget.findChildren(QPushButton)
