# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The self-test of the window: opened on a temporary data file, drawn, and closed again."""

from __future__ import annotations

import os
import time

from PySide6.QtCore import QTimer

from desktop_app.basics import files
from desktop_app.paths import user_folders
from desktop_app.services.context.program import Program, WindowTrial
from desktop_app.settings import Settings
from desktop_app.ui.startup import display

_DRAWN_AFTER_MS = 300


def run_window_selftest(program: Program) -> WindowTrial:
    """Open the window on the sample client, check that it draws, close it, and return outcome and seconds.

    Without a display it is drawn into memory, unless QT_QPA_PLATFORM is set.
    Errors: RuntimeError when the window stays blank; Refused if the display that was named cannot be reached.
    """
    if (trouble := display.find_display_fault()) is not None:
        if os.environ.get(display.PLATFORM):
            raise trouble
        os.environ[display.PLATFORM] = "offscreen"
    from desktop_app.services.workspace import open_workspace
    from desktop_app.ui.shell.appearance import apply_settings
    from desktop_app.ui.startup import app as ui_app

    app = ui_app.make_application()
    with files.temporary_folder() as folder:
        folders = user_folders(folder)
        folders.make_folders()
        chosen = Settings()
        apply_settings(chosen)
        workspace = open_workspace(program, folders.database)
        try:
            workspace.load_sample()
            begun = time.monotonic()
            window = ui_app.open_window(program, workspace, folders, chosen)
            window.show()
            app.processEvents()
            drawn_after = time.monotonic() - begun
            QTimer.singleShot(_DRAWN_AFTER_MS, app.quit)
            app.exec()
            picture = window.grab().toImage()
            window.close()
        finally:
            workspace.close()
    places = [(x, y) for x in range(0, picture.width(), 7) for y in range(0, picture.height(), 7)]
    colours = {picture.pixel(x, y) for x, y in places}
    if len(colours) < 8:
        raise RuntimeError("the window stays blank")
    size = f"{picture.width()} by {picture.height()}"
    return WindowTrial(f"a window of {size} opened, drawn and closed", drawn_after)
