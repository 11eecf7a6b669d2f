# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The same small form as often as it is needed: lines of a bill, materials, owners."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.errors import Refused
from desktop_app.ui.widgets.forms.form import Check, Form, Group, Units, in_slices
from desktop_app.ui.widgets.parts import across, button, fill, label, rule
from desktop_app.ui.words.strings import refusal_sentences

_LINE: Final = re.compile(r"line ([0-9]+)")


class Repeated(QWidget):
    """The same small form several times: lines of a bill, materials, owners. ``later`` as in Form."""

    edited = Signal()
    told = Signal()

    def __init__(
        self,
        groups: Callable[[], Sequence[Group]],
        words: tuple[str, str, str],
        *,
        units: Units = MappingProxyType({}),
        check: Check = lambda _values: {},
        later: bool = False,
        foot: Form | None = None,
    ) -> None:
        """Make none yet; ``words`` are those for adding one, taking one out, and for there being none.

        ``foot`` asks once what is about all of them.
        """
        super().__init__()
        add, self._remove_words, none = words
        self._groups, self._later = groups, later
        self._units, self._check = units, check
        self.forms: list[Form] = []
        self._held: list[QWidget] = []
        self._given: list[dict[str, str]] = []
        self._waiting: deque[dict[str, str]] = deque()
        self._none = label(none, "quiet", wrap=True)
        self._boxes = QVBoxLayout()
        self._boxes.setSpacing(8)
        self.add = button(add, self._add_blank, icon="plus")
        layout = QVBoxLayout(self)
        layout.setSpacing(8)
        fill(layout, [self._none, self._boxes, across(self.add, None)], margins=(0, 0, 0, 0))
        self.foot = foot
        if foot is not None:
            layout.addSpacing(8)
            layout.addWidget(foot)
            foot.edited.connect(self.edited.emit)
            foot.told.connect(self.told.emit)

    def build(self) -> None:
        """Make the forms, a few at a time, so that nothing waits for all of them."""
        self._later = False
        in_slices(self, self._build_next)

    def _build_next(self) -> bool:
        if self._waiting:
            self._append(self._waiting.popleft())
        return bool(self._waiting)

    def build_now(self) -> None:
        """Make everything that is not made yet."""
        while self._build_next():
            pass

    def _add_blank(self) -> None:
        self.build_now()
        form = self._append({})
        form.editor(next(iter(form.values()))).setFocus()
        self.edited.emit()

    def _append(self, values: Mapping[str, str]) -> Form:
        box = QWidget(self)
        whole = QVBoxLayout(box)
        whole.setContentsMargins(0, 0, 0, 0)
        line = QHBoxLayout()
        line.setSpacing(4)
        whole.addLayout(line)
        whole.addWidget(rule())
        self._boxes.addWidget(box)
        form = Form(self._groups(), 96, units=self._units, check=self._check, later=True)
        line.addWidget(form, 1)
        form.show_values(values)
        form.edited.connect(self.edited.emit)
        form.told.connect(self.told.emit)
        tip = f"{self._remove_words} {len(self.forms) + 1}"
        gone = button("", lambda: self._drop(form, box), role="icon", icon="x", tip=tip)
        line.addWidget(gone, 0, Qt.AlignmentFlag.AlignTop)
        form.build_now()
        self.forms.append(form)
        self._held.append(box)
        self._given.append(dict(values))
        self._none.setVisible(False)
        self._keep_order(form)
        return form

    def _keep_order(self, last: Form) -> None:
        """Let the keyboard come to a new form before the button below it, and to the foot after both."""
        QWidget.setTabOrder(last.editor([*last.values()][-1]), self.add)
        if self.foot is not None:
            self.foot.raise_()
            QWidget.setTabOrder(self.add, self.foot.editor(next(iter(self.foot.values()))))

    def _drop(self, form: Form, box: QWidget) -> None:
        place = self.forms.index(form)
        for held in (self.forms, self._held, self._given):
            del held[place]
        self._boxes.removeWidget(box)
        box.hide()
        box.deleteLater()
        self._none.setVisible(not self.forms)
        self.edited.emit()
        self.told.emit()

    def values(self) -> list[dict[str, str]]:
        """Return what stands in each of them, with what was given and has no field."""
        self.build_now()
        pairs = zip(self._given, self.forms, strict=True)
        return [given | form.values() for given, form in pairs]

    def show_values(self, entries: Sequence[Mapping[str, str]]) -> None:
        """Show these and no others."""
        self._waiting.clear()
        while self.forms:
            self._drop(self.forms[0], self._held[0])
        self._waiting.extend(dict(entry) for entry in entries)
        self._none.setVisible(not entries)
        if not self._later:
            self.build_now()

    def look_over(self) -> int:
        """Say at each field what is wrong with it, go to the first such, and return how many there are."""
        self.build_now()
        for form in reversed(self.forms):  # the first is gone to last
            form.look_over()
        return self.faulty

    @property
    def faulty(self) -> int:
        """Return at how many fields something is said to be wrong."""
        return sum(form.faulty for form in self.forms)

    def show_refusal(self, error: Refused) -> bool:
        """Show a refusal at the first field of the line it names, counted from 1; tells whether there is one."""
        line = _LINE.fullmatch(error.where)
        if line is None or not 0 < int(line[1]) <= len(self.forms):
            return False
        form = self.forms[int(line[1]) - 1]
        form.show_faults({next(iter(form.values())): refusal_sentences(error.what, error.do)})
        return True
