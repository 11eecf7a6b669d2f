# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""By when to apply for a licence so that the time presumed for the decision fits, and what is left when it does not."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from desktop_app.basics.days import WorkingCalendar

WORKING_DAYS_TO_DECIDE: Final = 45
"""Chinese working days presumed for a decision on an application, as the duty of the pack says."""
APPLY: Final = "apply_before_export"
"""The duty whose day this is."""
KEEP: Final = "keep_records"
"""The duty that ends on its day instead of being due by it."""


@dataclass(frozen=True, slots=True)
class LeadTime:
    """The time an application takes, seen from one day.

    ``file_by`` is the last day to apply for the export day; None where it lies before that day, or before the rule was
    published. ``decided_on`` is the next day on which an application could have been decided. ``is_known`` tells
    whether the holidays between are on record.
    """

    file_by: date | None
    decided_on: date
    is_known: bool


def lead_time(calendar: WorkingCalendar, *, export: date, seen_from: date, published: date) -> LeadTime:
    """Return the time an application takes for an export day, seen from the day of a paper.

    ``published`` is the day of the rule that asks for the licence: nobody could apply before.
    """
    earliest = max(seen_from, published)
    file_by = calendar.before(export, WORKING_DAYS_TO_DECIDE)
    decided_on = calendar.after(earliest, WORKING_DAYS_TO_DECIDE)
    fits = file_by >= earliest
    known = calendar.knows(file_by, export) if fits else calendar.knows(earliest, decided_on)
    return LeadTime(file_by if fits else None, decided_on, known)
