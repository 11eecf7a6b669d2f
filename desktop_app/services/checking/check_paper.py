# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Checks a paper: the one service behind ``lodestone verify`` and the page of the window."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from desktop_app.services.checking.result import PaperCheck
from desktop_app.services.context.paper_ports import RecordAtHand
from desktop_app.services.context.program import Program
from desktop_app.services.schema.outcome import Cancelled, Progress, never_cancelled, nothing_happens


def check_paper(
    program: Program,
    source: Path | bytes,
    *,
    at_hand: RecordAtHand | None = None,
    signatures: Mapping[str, bytes] | None = None,
    progress: Progress = nothing_happens,
    cancelled: Cancelled = never_cancelled,
) -> PaperCheck:
    """Return a paper checked; what is no paper of ours is answered ``unreadable``.

    ``source`` is a file or its content. ``at_hand`` is the record to compare with, where one is at hand. ``signatures``
    are those to look at by name; without them, the ``.p7s`` files beside the file.
    Errors: Refused if the file cannot be read; Stopped if cancelled.
    """
    raise NotImplementedError
