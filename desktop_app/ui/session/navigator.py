# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What pages, dialogs and screenings ask of the window frame, so that none of them imports it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final, Literal, Protocol

from PySide6.QtWidgets import QWidget

from desktop_app.ui.session.tasks import Work

ScreeningStart = Literal["shipment", "product", "again", "resume", "empty"]
"""Of what a screening is started: a shipment, a product, a determination anew, a screening in work, nothing."""
FirstShown = int | str | None
"""What a page shows first: the id of a row or of a provision, or the name of a filter."""


class PageId:
    """The pages of the window that several of its files name."""

    PRODUCTS: Final = "products"
    SUPPLIERS: Final = "suppliers"
    PARTIES: Final = "parties"
    RATES: Final = "rates"


class Navigator(Protocol):
    """The window frame as everything inside it sees it."""

    @property
    def dialog_parent(self) -> QWidget:
        """Return the window, which dialogs open over."""
        ...

    # ---- going ----

    def show_page(self, page_id: str, first: FirstShown = None) -> None:
        """Show a page of the rail; ``first`` is what it should show first."""
        ...

    def open_client(self, client: int | None) -> None:
        """Open the catalogue of another client."""
        ...

    def open_screening(self, start: ScreeningStart, number: int | None = None) -> None:
        """Start or resume a screening; ``number`` is the id of what it is started from."""
        ...

    def run_command(self, command_id: str) -> None:
        """Run a command of the command list, such as ``import``."""
        ...

    def preview_file(self, path: Path) -> None:
        """Read a parts list and show what importing it would do."""
        ...

    def close(self) -> bool:
        """Close the window; tells whether it closed."""
        ...

    # ---- the status bar ----

    def show_message(
        self, words: str, button_text: str = "", action: Callable[[], object] | None = None
    ) -> None:
        """Say in the status bar what has been done, with a button beside it where there is an action."""
        ...

    def show_progress(self, words: str) -> Callable[[int, int], None]:
        """Show long work in the status bar; call what is returned with steps done and steps in all."""
        ...

    def hide_progress(self) -> None:
        """Put the progress bar away."""
        ...

    def run_long_work(self, words: str, work: Work, done: Callable[[Any], object], *, key: str) -> None:
        """Do work off the main thread, with progress and a way to stop it in the status bar."""
        ...

    # ---- the settings of the screens ----

    def apply_appearance(self) -> None:
        """Draw the window as light or dark as the settings say."""
        ...

    def apply_text_size(self) -> bool:
        """Make the window again at the text size of the settings; False while a form is open, which would be lost."""
        ...

    def apply_language(self) -> bool:
        """Make the window again in the language of the settings; False while a form is open, which would be lost."""
        ...
