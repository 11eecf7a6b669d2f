# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What the lists of records ask of frozen cases, and the rows that they show."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.services.schema.rows import DeterminationRow


@dataclass(frozen=True, slots=True)
class FrozenFacts:
    """What of frozen cases and conclusions the lists of records ask for, blank where there is none.

    ``item`` and ``parties`` are from the case; ``next_change``, ``status_checks``, ``sources`` and ``parties`` are
    JSON. ``why`` is the reason for taking the place of the version ``supersedes``. ``paper_sha256`` is the hash of the
    memo of ``paper_number``, or of the determination's own.
    """

    id: int
    number: str
    version: int
    line: str
    screening: int
    supersedes: int | None
    why: str
    item: str
    parties: str
    status_checks: str
    sources: str
    next_change: str
    case_sha256: str
    pack_id: str
    pack_sha256: str
    program: str
    paper_number: str
    paper_sha256: str


@dataclass(frozen=True, slots=True)
class FrozenAnswer:
    """A frozen case and the conclusion on it, both as JSON."""

    id: int
    case_sha256: str
    case_json: str
    conclusion_json: str


@dataclass(frozen=True, slots=True)
class RecordMark:
    """What was done to a record: why, by whom, on which day; all blank if nothing was."""

    why: str = ""
    by: str = ""
    on: str = ""

    def __bool__(self) -> bool:
        return bool(self.on)


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordRow(DeterminationRow):
    """A determination with what became of it.

    ``newer`` is the version that supersedes it ("2026-0014/v2") and ``newer_why`` the reason for that.
    ``retention_until`` is the last day on which it has to be there; a hold counts beside it. ``review_on`` is the day
    to look at it again, ``review_because`` standing, check, evidence or set, ``review_about`` what that is.
    """

    line: str
    item: str
    parties: tuple[str, ...]
    newer: str
    newer_why: str
    withdrawn: RecordMark
    hold: RecordMark
    retention_until: str
    review_on: str
    review_because: str
    review_about: str
    case_sha256: str
    pack_id: str
    pack_sha256: str
    program: str
    paper_number: str
    paper_sha256: str
