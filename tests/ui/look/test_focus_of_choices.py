# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A choice that has the focus shows it, in light and dark."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QRadioButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.settings import Settings
from desktop_app.ui.look.theme import apply_style
from desktop_app.ui.shell.appearance import apply_settings


@pytest.mark.parametrize("appearance", ["light", "dark"])
@pytest.mark.parametrize("kind", [QRadioButton, QCheckBox])
def test_a_choice_with_the_focus_is_drawn_otherwise(
    qtbot: QtBot, appearance: str, kind: type[QRadioButton | QCheckBox]
) -> None:
    apply_settings(Settings(language="en", appearance=appearance))
    root = QWidget()
    qtbot.addWidget(root)
    apply_style(root)
    column = QVBoxLayout(root)
    first, second = kind("Yes"), kind("No")
    for choice in (first, second):
        column.addWidget(choice)
    root.show()
    root.activateWindow()
    first.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(first.hasFocus)
    edges = [
        choice.grab().toImage().pixelColor(choice.width() - 1, choice.height() // 2)
        for choice in (first, second)
    ]
    apply_settings(Settings(language="system", appearance="light"))
    lights = [edge.lightness() for edge in edges]
    assert abs(lights[0] - lights[1]) > 40
