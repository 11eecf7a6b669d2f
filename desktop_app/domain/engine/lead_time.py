# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""By when to apply for a licence, so that the time presumed for the decision lies before the export day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from desktop_app.domain.days import WorkingCalendar

WORKING_DAYS_TO_DECIDE: Final = 45
"""Chinese working days presumed for a decision on an application, as the duty of the pack says."""
APPLY: Final = "apply_before_export"
"""The duty whose day this is."""
KEEP: Final = "keep_records"
"""The duty that ends on its day instead of being due by it."""


@dataclass(frozen=True, slots=True)
class FileBy:
    """The last day to apply, and whether the holidays up to the export day are on record."""

    day: date
    is_known: bool


def latest_filing_day(calendar: WorkingCalendar, on: date) -> FileBy:
    """Return the last working day to apply on for an export day."""
    day = calendar.before(on, WORKING_DAYS_TO_DECIDE)
    return FileBy(day, calendar.knows(day, on))
