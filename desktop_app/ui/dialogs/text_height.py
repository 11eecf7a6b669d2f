# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""How much of the screen a long text in a dialog may take."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop_app.ui.look.theme import px
from desktop_app.ui.widgets.parts import boxed, down


def limit_height(content: QWidget, wanted: int, *, besides: int = 240) -> QWidget:
    """Return something made as tall as wanted, or as the screen leaves room for; ``besides`` is for all the rest."""
    held = boxed(down(content))
    room = held.screen().availableGeometry().height() - px(besides)
    held.setFixedHeight(max(px(120), min(px(wanted), room)))
    return held
