# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Reads a screening from the data file and stores its answers as they are given."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from desktop_app.domain.interview import Interview
from desktop_app.services.screening.screenings import Screening
from desktop_app.ui.session.session import Session


class SavedScreening:
    """Reads and saves one screening; ``answer_count`` is how many answers of its interview are saved."""

    def __init__(self, session: Session, screening: Screening) -> None:
        self._session, self.screening, self.answer_count = session, screening, 0

    def start_from(self, screening: Screening, interview: Interview) -> None:
        """Go on from the screening as it was read, all of whose answers are saved."""
        self.screening, self.answer_count = screening, len(interview.answers)

    def save_answers(self, interview: Interview, failed: Callable[[Exception], object]) -> None:
        """Save the answers given since the last save, and which page is in front."""
        # the store numbers them: it keeps answers that this version of the law file no longer knows
        new = [replace(answer, nr=0) for answer in interview.answers[self.answer_count :]]
        number, page = self.screening.id, interview.at
        screenings = self._session.client_workspace.screenings
        self.answer_count = len(interview.answers)
        self._session.change(lambda: screenings.save_answers(number, new, page_key=page), failed=failed)

    def read_again(self, show: Callable[[Screening], object]) -> None:
        """Read the screening and show it."""
        number, screenings = self.screening.id, self._session.client_workspace.screenings
        self._session.read("resume", lambda: screenings.load_screening(number), show)
