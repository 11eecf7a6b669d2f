# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The methods of the window that pages, dialogs and screenings call; they import this protocol, not the window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum, auto
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal, Protocol

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QWidget

from desktop_app.services.context.program import Program
from desktop_app.settings import Settings
from desktop_app.ui.session.tasks import READ, TaskRunner, Work

if TYPE_CHECKING:
    from desktop_app.services.importing.draft import ListDraft


ScreeningStart = Literal["shipment", "product", "again", "resume", "empty"]
"""What a screening starts from: a shipment, a product, a determination, an open screening, or nothing."""
FirstShown = int | str | None
"""What a page selects when it is shown: the id of a row or provision, or the name of a filter."""


class PageId(StrEnum):
    """The ids of pages that are named in several files."""

    PRODUCTS = auto()
    SUPPLIERS = auto()
    PARTIES = auto()
    RATES = auto()
    SCREENINGS = auto()
    IMPORT = auto()
    TO_FINISH = auto()
    CHECK_PAPER = auto()
    JOURNAL = auto()
    JUDGING = auto()
    LISTS = auto()
    LIST_VERSIONS = auto()
    LAW_FILE = auto()
    WHAT_IF = auto()
    SORTING = auto()
    BILL = auto()


BY_SHARE: Final = "share:"
BY_VERDICT: Final = "verdict:"
"""How the page of products is asked for those of one bar: the band of a share, or the verdict, behind it."""
FLIPS: Final = "flips"
"""How the page of law files is asked for what flipped with the one in use, whatever is previewed."""
LAW_FILE: Final = ".lodestone-law"
"""The ending of a law file that comes as one signed file."""
ON_RAIL_WITHOUT_CLIENT: Final = ("law", "settings", PageId.LISTS, PageId.LIST_VERSIONS)
"""Pages of the rail that belong to no client."""
WITHOUT_CLIENT: Final = (
    *ON_RAIL_WITHOUT_CLIENT,
    PageId.IMPORT,
    PageId.CHECK_PAPER,
    PageId.JOURNAL,
    PageId.LAW_FILE,
)
_ENTRY: Final = "entry:"


def link_to_entry(list_id: str, entry_id: str) -> str:
    """Return what shows an entry of a list of parties first, on the page of lists."""
    return f"{_ENTRY}{list_id}:{entry_id}"


def read_entry_link(first: object) -> tuple[str, str] | None:
    """Return the ids of list and entry that a page is to show first; None where it is to show something else."""
    text = str(first)
    list_id, _, entry_id = text.removeprefix(_ENTRY).partition(":")
    return (list_id, entry_id) if text.startswith(_ENTRY) else None


def page_of_topic(topic: str | None) -> str:
    """Return the page on which rows of a topic stand: that of the products, which hold all others in theirs."""
    if topic == "shipments":
        return PageId.SCREENINGS
    return topic if topic in (PageId.SUPPLIERS, PageId.PARTIES, PageId.RATES) else PageId.PRODUCTS


class Navigator(Protocol):
    """The window as its content sees it."""

    @property
    def dialog_parent(self) -> QWidget:
        """Return the window, which dialogs open over."""

    # ---- pages ----

    def show_page(self, page_id: str, first: FirstShown = None) -> None:
        """Show a page; ``first`` is the row or filter to select in it."""

    def open_client(self, client: int | None) -> None:
        """Open the catalogue of another client."""

    def open_screening(self, start: ScreeningStart, number: int | None = None) -> None:
        """Start or resume a screening; ``number`` is the id of what it is started from."""

    def show_notice(self, text: str, act: str, action: Callable[[], object]) -> None:
        """Show what happened by itself above the page until it is read: closed, or ``action`` run."""

    def hide_notice(self) -> None:
        """Put such a notice away, once what it tells of was taken back or another client is open."""

    def run_command(self, command_id: str) -> None:
        """Run a command of the command list, such as ``import``."""

    def show_first_rows(self, draft: ListDraft) -> None:
        """Show the first rows of a list while the rest is being read."""

    def drop_first_rows(self) -> None:
        """Put the first rows away, after reading was given up."""

    def cancel_long_work(self) -> None:
        """Give up the long work that is under way."""

    def show_list(self, draft: ListDraft) -> None:
        """Show a list that was read, and what taking it would do."""

    def check_paper(self, path: Path) -> None:
        """Check a paper on its page; it is read, and nothing of it is stored."""

    def close(self) -> bool:
        """Close the window; tells whether it closed."""

    def go_back_to(self, backup: Path) -> None:
        """Close the data, put a backup in their place, and open that."""

    # ---- the status bar ----

    def show_message(
        self, words: str, button_text: str = "", action: Callable[[], object] | None = None
    ) -> None:
        """Show a message in the status bar, with a button where there is an action."""

    def show_progress(self, words: str) -> Callable[[int, int], None]:
        """Show a progress bar in the status bar; returns the function that takes steps done and steps in all."""

    def hide_progress(self) -> None:
        """Hide the progress bar."""

    def run_long_work(
        self,
        words: str,
        work: Work,
        done: Callable[[Any], object],
        *,
        key: str,
        lane: str = READ,
        stopped: Callable[[], object] = lambda: None,
    ) -> None:
        """Run work off the main thread, with progress and a cancel button in the status bar.

        ``lane`` is WRITE for work that stores something; ``stopped`` is called instead of ``done`` if it was cancelled.
        """

    # ---- settings ----

    def apply_appearance(self) -> None:
        """Draw the window in the appearance of the settings."""

    def apply_text_size(self) -> bool:
        """Rebuild the window at the text size of the settings; False while a form is open, which would be lost."""

    def apply_language(self) -> bool:
        """Rebuild the window in the language of the settings; False while a form is open, which would be lost."""


# --------------------------------------------------------------------------------------------------
# What showing, checking, saving and printing a paper need; a session has it, and it is there without data,
# too.


class PaperHost(Protocol):
    """The part of a session that works on papers and not on the data."""

    @property
    def program(self) -> Program:
        """Return the program."""

    @property
    def settings(self) -> Settings:
        """Return the settings of the user."""

    @property
    def memory(self) -> QSettings:
        """Return where the window remembers folders."""

    @property
    def tasks(self) -> TaskRunner:
        """Return what runs work off the main thread."""

    @property
    def navigator(self) -> Navigator:
        """Return the window."""

    @property
    def today(self) -> date:
        """Return the present day of the user's clock."""


@dataclass(frozen=True)
class HostWithoutData:
    """The same before a data folder is open, or without one; ``memory`` should store nothing then."""

    program: Program
    settings: Settings
    memory: QSettings
    tasks: TaskRunner
    navigator: Navigator
    now: Callable[[], datetime] = lambda: datetime.now().astimezone()

    @property
    def today(self) -> date:
        """Return the present day of the user's clock."""
        return self.now().date()
