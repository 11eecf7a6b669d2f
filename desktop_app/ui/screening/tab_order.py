# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The order in which the Tab key goes through a screening: answers, what to do with them, then all beside them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from PySide6.QtWidgets import QPushButton, QWidget

from desktop_app.ui.screening.papers.review import ReviewPage
from desktop_app.ui.screening.questions.question import Question


def set_tab_order(pieces: Sequence[QWidget]) -> None:
    """Let the Tab key go through pieces of a screening one after the other, each with what is in it."""
    found = dict.fromkeys(each for piece in pieces for each in _inside(piece))
    for before, after in pairwise(found):
        QWidget.setTabOrder(before, after)


def _inside(piece: QWidget) -> Iterator[QWidget]:
    # Asked by their kind: Qt's own scroll bars go without telling, and must not be taken hold of.
    if isinstance(piece, Question):
        for card in piece.cards.values():
            yield from (card.radio, *card.editors.values())
    elif isinstance(piece, ReviewPage):
        yield from (piece.change, piece.table, *piece.overrides.findChildren(QPushButton))
        for line in piece.paper_words.lines.values():
            yield from (line.editor, line.reason)
    elif isinstance(piece, QPushButton):
        yield piece
        return
    yield from piece.findChildren(QPushButton)
