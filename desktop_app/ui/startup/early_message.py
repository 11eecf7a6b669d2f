# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A message box for errors that happen before the window exists."""

from __future__ import annotations

from contextlib import suppress

from desktop_app.basics.messages import Refused


def show_early_message(refused: Refused) -> None:
    """Show a refusal until the box is closed; without a display nothing happens.

    It works without the program's own fonts and style, since those may be missing.
    """
    from desktop_app.ui.startup import display

    if display.find_display_fault() is not None:
        return
    try:
        from desktop_app.ui.plain import make_warning
        from desktop_app.ui.shared_views.dialog_frame import describe_error
        from desktop_app.ui.startup.app import make_application, make_bare_application
    except ImportError:  # Qt itself is missing
        return
    make_bare_application()
    with suppress(Refused):  # fonts may be missing; they hold the Chinese characters
        make_application()
    problem, do = describe_error(refused)
    box = make_warning("Lodestone", problem, do)
    box.setAccessibleName(f"{problem} {do}")
    box.exec()
