# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The overrides of a case: the catalogue's value, the value answered, and the reason."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.domain.interview import NOT_KNOWN, Interview
from desktop_app.domain.interview.paths import entity_path, parse_gap
from desktop_app.domain.interview.questions.pages import build_plain_field
from desktop_app.domain.interview.questions.question_texts import name_subject, question_for
from desktop_app.ui.widgets.charts.shapes import OriginMark
from desktop_app.ui.widgets.parts import across, boxed, button, down, emptied, fill, label, rule
from desktop_app.ui.words.localise import localise_value
from desktop_app.ui.words.strings import join_with_commas, origin_letter, tr, translate_text
from desktop_app.ui.words.values import value_words


@dataclass(frozen=True, slots=True)
class Override:
    """One value that replaces that of the catalogue in this case."""

    path: str
    label: str
    value: str
    mark: str
    catalogue: str
    reason: str


def list_overrides(interview: Interview) -> Iterator[Override]:
    """Yield every override, in words."""
    state, pack = interview.state, interview.law.pack
    for path, answer in state.answered.items():
        if path not in state.catalogue or question_for(pack, path) is None:
            continue
        field = localise_value(build_plain_field(pack, state, path))
        now: Any = NOT_KNOWN if field.state == "not_known" else field.present
        if now == state.catalogue[path]:
            continue
        subject = "" if parse_gap(path) else translate_text(name_subject(pack, state.root, entity_path(path)))
        yield Override(
            path,
            join_with_commas((field.label, subject)),
            value_words(field.kind, now, field.options),
            origin_letter(field.source),
            value_words(field.kind, state.catalogue[path], field.options),
            answer.reason,
        )


class OverrideList(QWidget):
    """The list of overrides, each with a link to its page and a button that withdraws it."""

    def __init__(self, revisit: Callable[[str], object], withdraw: Callable[[str], object]) -> None:
        super().__init__()
        self._revisit, self._withdraw = revisit, withdraw
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)

    def show_interview(self, interview: Interview) -> None:
        """Show the overrides of an interview; nothing is drawn where there are none."""
        emptied(self._rows)
        shown_overrides = list(list_overrides(interview))
        self.setVisible(bool(shown_overrides))
        if not shown_overrides:
            return
        fill(self._rows, [16, label(tr("Overridden for this case"), "section"), 4, rule()])
        for override in shown_overrides:
            fill(self._rows, [self._make_row(override), rule()])

    def _make_row(self, override: Override) -> QWidget:
        value = label(f"{override.label}: {override.value}", "strong", wrap=True)
        remark = tr("The catalogue has: {value}.", value=override.catalogue)
        if override.reason:
            remark = f"{remark} {tr('Reason: {reason}.', reason=override.reason.rstrip('.。'))}"
        change = button(tr("Change"), partial(self._revisit, override.path), role="link")
        back = button(tr("As in the catalogue"), partial(self._withdraw, override.path), role="link")
        for link in (change, back):
            link.setAccessibleName(f"{link.text()}: {override.label}")
        head = across(value, gap=14)
        head.setStretch(0, 1)
        if override.mark:
            head.addWidget(OriginMark(override.mark))
        fill(head, [change, back])
        made_row = down(head, label(remark, "caption", wrap=True), gap=2)
        made_row.setContentsMargins(0, 7, 0, 7)
        return boxed(made_row)
