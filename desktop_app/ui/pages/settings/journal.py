# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The row of the journal in the settings: its doors to the page of the journal."""

from __future__ import annotations

from functools import partial

from desktop_app.ui.session.navigator import PageId
from desktop_app.ui.session.session import Session
from desktop_app.ui.widgets.parts import button
from desktop_app.ui.words.strings import tr


class JournalRow:
    """The two buttons of the journal."""

    def __init__(self, session: Session) -> None:
        navigator = session.navigator
        self.open = button(tr("Open the journal"), partial(navigator.show_page, PageId.JOURNAL))
        self.check = button(tr("Verify the journal"), partial(navigator.run_command, "journal"))
