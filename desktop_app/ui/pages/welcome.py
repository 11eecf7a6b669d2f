# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What a person sees first: no client yet, three ways to begin."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from desktop_app.ui.session import Session
from desktop_app.ui.strings import tr
from desktop_app.ui.widgets.page import EmptyPage, Page
from desktop_app.ui.widgets.parts import button


class Welcome(Page):
    """Shown as long as there is no client."""

    def __init__(self, session: Session, run: Callable[[str], None]) -> None:
        super().__init__(
            tr("Overview"), tr("Screens shipments under China's rare-earth export rules, offline")
        )
        self.sample = button(tr("Load the sample client"), partial(run, "sample"), role="primary")
        buttons = [
            button(tr("Add client"), partial(run, "client.add")),
            button(tr("Import parts list"), partial(run, "import")),
            self.sample,
        ]
        self.body.addWidget(
            EmptyPage(
                "building",
                tr("No client yet"),
                tr(
                    "A client is the firm whose products are screened: your own, or each firm you"
                    " advise. Import its parts list from a workbook, or look round with the sample:"
                    " a maker of servo drives with its parts and shipments, all invented."
                ),
                buttons,
            )
        )

    def read(self) -> None:
        """Nothing to read."""
