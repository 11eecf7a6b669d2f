# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What showing, checking, saving and printing a paper need; a session has it, and it is there without data, too."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from PySide6.QtCore import QSettings

from desktop_app.services.context.context import Program
from desktop_app.settings import Settings
from desktop_app.ui.session.navigator import Navigator
from desktop_app.ui.session.tasks import TaskRunner


class PaperHost(Protocol):
    """The part of a session that works on papers and not on the data."""

    @property
    def program(self) -> Program:
        """Return the program."""
        ...

    @property
    def settings(self) -> Settings:
        """Return the settings of the user."""
        ...

    @property
    def memory(self) -> QSettings:
        """Return where the window remembers folders."""
        ...

    @property
    def tasks(self) -> TaskRunner:
        """Return what runs work off the main thread."""
        ...

    @property
    def navigator(self) -> Navigator:
        """Return the window."""
        ...

    @property
    def today(self) -> date:
        """Return the present day of the user's clock."""
        ...


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
