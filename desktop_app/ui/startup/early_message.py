# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A sentence in a small window of its own, for what goes wrong before there is a window to tell it in."""

from __future__ import annotations

from contextlib import suppress

from desktop_app.domain.errors import Refused


def show_early_message(refused: Refused) -> None:
    """Show a refusal until it is closed. Where no window can be shown nothing happens.

    Nothing that belongs to the program is needed for it: that may be what is missing.
    """
    from desktop_app.ui.startup import display

    if display.find_display_fault() is not None:
        return
    try:
        from desktop_app.ui.shared_views.problems import describe_error
        from desktop_app.ui.startup.app import make_application, make_bare_application
    except ImportError:  # of Qt, which would have to show it
        return
    from PySide6.QtWidgets import QMessageBox

    make_bare_application()
    with suppress(Refused):  # its letters may be what is missing; they hold the Chinese ones
        make_application()
    problem, do = describe_error(refused)
    box = QMessageBox(QMessageBox.Icon.Warning, "Lodestone", problem)
    box.setInformativeText(do)
    box.setAccessibleName(f"{problem} {do}")
    box.exec()
