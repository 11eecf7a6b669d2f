# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The pages of the interview visited so far, for the Back button."""

from __future__ import annotations

from desktop_app.domain.interview import Interview
from desktop_app.domain.interview.questions.topics import entity_of_page


def can_show_page(interview: Interview, key: str) -> bool:
    """Tell whether the subject of a page still exists."""
    about = entity_of_page(key)
    return not about or interview.state.has_entity(f"{about}.")


class PageTrail:
    """The keys of the pages left by a jump, the latest last."""

    def __init__(self) -> None:
        self._keys: list[str] = []

    def clear(self) -> None:
        """Forget all pages, as after the screening is read again."""
        self._keys.clear()

    def add_page(self, key: str) -> None:
        """Add a page that is being left."""
        self._keys.append(key)

    def previous_page(self, interview: Interview) -> str:
        """Return the page visited before, else the previous one in the order of the interview."""
        while self._keys and not can_show_page(interview, self._keys[-1]):
            self._keys.pop()
        return self._keys[-1] if self._keys else interview.go_back().at

    def step_back(self, interview: Interview) -> str:
        """Return the previous page and remove it from the trail."""
        key = self.previous_page(interview)
        if self._keys:
            self._keys.pop()
        return key
