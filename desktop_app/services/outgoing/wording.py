# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Who has reviewed the Chinese wording of papers: a review is of the digest of its words, and a change ends it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from desktop_app.basics.messages import Refused
from desktop_app.services.context.context import ServiceContext
from desktop_app.services.context.program import Program

REVIEWED: Final = "Chinese wording of papers reviewed"
"""What the journal calls it; these words must never change."""


@dataclass(frozen=True, slots=True)
class WordingReview:
    """Who reviewed which wording, on which day."""

    sha256: str
    by: str
    on: str


def is_wording_reviewed(program: Program) -> bool:
    """Tell whether an entry of the journal that belongs to the chain says that the wording as it is was reviewed."""
    file = program.find_data_file()
    if file is None or not file.is_file():
        return False
    events = program.law_files.read_events(file, (REVIEWED,))
    return any(not event.fault and event.note.get("sha256") == program.wording_digest() for event in events)


def note_review(context: ServiceContext, by: str, on: date) -> WordingReview:
    """Note that a person has reviewed the Chinese wording as it is now.

    Errors: Refused if nobody is named, or the day lies ahead.
    """
    if not by.strip():
        raise Refused("it is not said who reviewed the wording", where="--by", do="Give a name")
    if on > context.today():
        raise Refused(
            "the day of the review lies ahead", where="--on", do="Give the day on which it was reviewed"
        )
    review = WordingReview(context.program.wording_digest(), by.strip(), on.isoformat())
    with context.store.begin_transaction(review.by, context.now()) as writing:
        writing.append_to_journal(
            REVIEWED, review.sha256[:12], {"sha256": review.sha256, "by": review.by, "on": review.on}
        )
    return review
