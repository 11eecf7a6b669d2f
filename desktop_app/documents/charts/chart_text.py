# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Charts as words, shared by the printers that do not draw."""

from __future__ import annotations

from datetime import date, timedelta

from desktop_app.documents.model.tree import Measure, Span
from desktop_app.documents.model.wording import Wording
from desktop_app.documents.pdf import fonts


def measure_line(measure: Measure) -> str:
    """Return a measure of a scale as one line."""
    said = f"{measure.label} ({measure.note})" if measure.note else measure.label
    return fonts.printable(said)


def period(span: Span, wording: Wording) -> str:
    """Return the first and last day of a span in words."""
    last = span.end - timedelta(days=1) if span.end and span.end > date.min else span.end
    return wording.days(span.start, last)
