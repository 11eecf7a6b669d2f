# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The right side: what was checked, how each check ended, and what no check can show."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout, QWidget

from desktop_app.services.checking.paper_check import CheckSection, PaperCheck
from desktop_app.ui.look.theme import LARGE, px
from desktop_app.ui.pages.check_paper.check_sign import CheckSign, result_words
from desktop_app.ui.pages.check_paper.sentences import shown_sentence
from desktop_app.ui.widgets.facts import make_selectable
from desktop_app.ui.widgets.parts import (
    Piece,
    across,
    boxed,
    down,
    fill,
    label,
    restyled,
    rule,
    scrolled,
    wrapped,
)
from desktop_app.ui.words.strings import tr

_WIDE: Final = 316
_MOST_SENTENCES: Final = 6


def check_title(name: str) -> str:
    """Return what a check is called."""
    return {
        "bytes": tr("Bytes"),
        "attachments": tr("Attachments"),
        "conclusion": tr("Case and answer"),
        "pages": tr("Pages"),
        "record": tr("Record here"),
        "signature": tr("Signature"),
    }.get(name, name)


class ChecksPane(QFrame):
    """Every check with its sign, and below them what this cannot show. Folded, it lies under the pages."""

    def __init__(self, paper_check: PaperCheck) -> None:
        super().__init__()
        self.setAccessibleName(tr("What was checked"))
        rows = list(_list_rows(paper_check))
        self._checks = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._checks.setContentsMargins(0, 0, 0, 0)
        middle = len(rows) // 2
        fill(self._checks, [boxed(down(*rows[:middle], None)), boxed(down(*rows[middle:], None))])
        checks = down(label(tr("What was checked"), "section"), 6, self._checks, None)
        self._columns = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._columns.setSpacing(20)
        fill(
            self._columns, [boxed(checks), boxed(down(*_limits(paper_check), None))], margins=(18, 16, 16, 12)
        )
        content = boxed(self._columns)
        area = scrolled(content, tr("What was checked"))
        content.setProperty("role", "plain")
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)
        self.fold(is_folded=False)

    def fold(self, *, is_folded: bool) -> None:
        """Lie under the pages, or stand at their right."""
        ways, is_wide = QBoxLayout.Direction, is_folded and px(100) < LARGE
        for columns in (self._columns, self._checks):
            columns.setDirection(ways.LeftToRight if is_wide else ways.TopToBottom)
        self._checks.setSpacing(20 if is_wide else 0)
        self._columns.setStretch(0, 5 if is_wide else 0)
        self._columns.setStretch(1, 2 if is_wide else 1)
        self.setMinimumWidth(0 if is_folded else px(_WIDE))
        self.setMinimumHeight(px(80) if is_folded else 0)
        self.setProperty("role", "under" if is_folded else "panel")
        restyled(self)


def _list_rows(paper_check: PaperCheck) -> Iterator[QWidget]:
    """Yield every check, each with a thin line under it."""
    for section in paper_check.sections():
        yield boxed(down(_make_row(section), rule()))


def _make_row(section: CheckSection) -> QWidget:
    """Return a check: its sign, its name with the result in words, and what was found."""
    title, result_text = check_title(section.check), result_words(section.result)
    name = across(label(title, "strong"), label(result_text, "caption"), gap=6)
    name.addStretch(1)
    texts: list[Piece] = [name]
    sentences = _list_sentences(section)
    texts += [make_selectable(wrapped(label(sentence, "caption"))) for sentence in sentences]
    sign = CheckSign(section.result, 14)
    line = across(sign, boxed(down(*texts, gap=2)), gap=12)
    line.setStretch(1, 1)
    line.setAlignment(sign, Qt.AlignmentFlag.AlignVCenter)
    line.setContentsMargins(4, 8, 0, 8)
    row = boxed(line)
    row.setAccessibleName(f"{title}: {result_text}")
    row.setAccessibleDescription(" ".join(sentences))
    return row


def _list_sentences(section: CheckSection) -> list[str]:
    """Return what a check found, each sentence once and no more than so many."""
    sentences = list(dict.fromkeys(map(shown_sentence, section.sentences)))
    further = len(sentences) - _MOST_SENTENCES
    if further <= 0:
        return sentences
    return [*sentences[:_MOST_SENTENCES], tr("and {count} more", count=further)]


def _limits(paper_check: PaperCheck) -> Iterator[Piece]:
    """Yield what no check of this paper can show."""
    if paper_check.cannot_show:
        yield label(tr("What this cannot show"), "section")
        for text in paper_check.cannot_show:
            yield 6
            yield make_selectable(wrapped(label(shown_sentence(text), "quiet")))
