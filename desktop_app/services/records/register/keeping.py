# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""How long a record is kept and when it is looked at again.

Both are days to show, to sort and to filter by: nothing is ever deleted because a day has passed.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from desktop_app.basics.days import years_after
from desktop_app.domain.engine.conclude import YEARS_TO_KEEP
from desktop_app.services.context.stores import RecordEvent
from desktop_app.services.records.register.events import REVIEW
from desktop_app.services.schema.record_rows import FrozenFacts

STANDING: Final = "standing"
CHECK: Final = "check"
EVIDENCE: Final = "evidence"
SET: Final = "set"


@dataclass(frozen=True, slots=True)
class Review:
    """The day on which a record is looked at again, and why.

    ``because``: the standing changes then, a status check or a paper it rests on holds until then, or somebody set the
    day. ``about`` names the new state, the notice, the paper, or the reason that was given.
    """

    on: str
    because: str
    about: str = ""


def retention_until(export_day: str, client: Mapping[str, str]) -> date:
    """Return the last day on which a record has to be there: by law, or longer where the client asks for it."""
    asked = int(client.get("retention_years") or 0)
    return years_after(date.fromisoformat(export_day), max(YEARS_TO_KEEP, asked))


def find_review(
    frozen: FrozenFacts, recorded_on: str, events: Sequence[RecordEvent], valid_until: Mapping[str, str]
) -> Review | None:
    """Return the earliest reason to look at a record again; None where there is none.

    What had come when it was recorded is in it. Setting a day by hand says that the record has been looked at: what
    was due up to that moment is done with.
    """
    by_hand = [event for event in events if event.kind == REVIEW]
    last = by_hand[-1] if by_hand else None
    looked_at = max(recorded_on, last.at[:10] if last else "")
    found = [review for review in _known_turns(frozen, valid_until) if review.on > looked_at]
    if last:
        found.append(Review(last.until, SET, last.why))
    return min(found, key=lambda review: review.on, default=None)


def _known_turns(frozen: FrozenFacts, valid_until: Mapping[str, str]) -> Iterator[Review]:
    if frozen.next_change:
        change = json.loads(frozen.next_change)
        yield Review(change["on"], STANDING, change["standing"])
    for check in json.loads(frozen.status_checks or "[]"):
        if check.get("until"):
            yield Review(check["until"], CHECK, check.get("notice") or check.get("provision") or "")
    for document in sorted(list_documents(frozen)):
        name = find_paper(document, valid_until)
        if name:
            yield Review(valid_until[name], EVIDENCE, name)


def list_documents(frozen: FrozenFacts) -> set[str]:
    """Return the documents that the facts of a case rest on, as its sources name them."""
    sources: Mapping[str, Mapping[str, str]] = json.loads(frozen.sources or "{}")
    return {document for source in sources.values() if (document := source.get("document"))}


def find_paper(document: str, names: Mapping[str, str]) -> str:
    """Return the name of the kept paper that a source means by "List.xls, Parts, row 14"; blank where none is kept."""
    while document and document not in names:
        document = document.rpartition(", ")[0]
    return document
