# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Who chose the readings or the assumption of a shipment: asked for in its form as soon as one is changed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QObject

from desktop_app.services.schema.forms import Shipment
from desktop_app.ui.widgets.forms.form import Form
from desktop_app.ui.words.hanging import chosen_words

CHOICES: Final = ("profile", "assumption")


def who_chose_words(shipment: Shipment, choice: str) -> str:
    """Return who made a choice of a shipment, when and why; blank where nobody said."""
    by, on, why = (getattr(shipment, f"{choice}_{part}") for part in ("by", "on", "why"))
    return chosen_words({"by": by, "on": on, "why": why})


class WhoChose(QObject):
    """Puts name and day beside a choice that is changed in the form; who takes it back finds what stood there."""

    def __init__(self, form: Form, before: Mapping[str, str], *, user: str, today: str) -> None:
        super().__init__(form)
        self._form, self._before = form, before
        self._fresh = {"by": user, "on": today, "why": ""}
        self._seen = {choice: before[choice] for choice in CHOICES}
        form.edited.connect(self._look_at_choices)

    def _look_at_choices(self) -> None:
        for choice in CHOICES:
            now = self._form.find_editor(choice).current_value()
            if now != self._seen[choice]:
                self._seen[choice] = now
                self._ask_for(choice, changed=now != self._before[choice])

    def _ask_for(self, choice: str, *, changed: bool) -> None:
        for part, fresh in self._fresh.items():
            name = f"{choice}_{part}"
            self._form.find_editor(name).show_value(fresh if changed else self._before[name])
