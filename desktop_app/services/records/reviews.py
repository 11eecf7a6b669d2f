# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The second person: a screening waits until somebody else has read it, who records it or sends it back.

While it waits nothing of it can be changed, so that what is recorded is what was read.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from desktop_app.basics.folding import fold_name
from desktop_app.basics.messages import Phrase, Refused
from desktop_app.services.context.context import ServiceContext, utc_text
from desktop_app.services.context.stores import Stored
from desktop_app.services.records.determinations import Recorder, Signature, named_cases
from desktop_app.services.records.record_list import EventReason
from desktop_app.services.schema.declaration import Day, Done, Row, Sheet, Topic
from desktop_app.services.schema.forms import Client
from desktop_app.services.schema.rows import FIRST, ScreeningFilter, ScreeningRow
from desktop_app.services.screening.screenings import Screenings
from desktop_app.services.screening.state import OPEN, WAITING

HANDED_IN: Final = "screening handed in for review"
SENT_BACK: Final = "screening sent back"
_CHANGES: Final[frozenset[Topic]] = frozenset({"screenings", "shipments", "records"})


@dataclass(frozen=True, slots=True)
class SentBack:
    """Why a screening was sent back, by whom, and on which day."""

    why: str
    by: str
    on: Day


class Reviews:
    """The screenings of one client that wait for a second person."""

    def __init__(self, context: ServiceContext, client: int) -> None:
        self._context, self._client = context, client

    def is_asked_for(self) -> bool:
        """Tell whether the client asks for a second person."""
        client = self._context.stored_row(Client, self._client, self._client)
        return client.second_person == "yes"

    def list_waiting(self) -> list[ScreeningRow]:
        """Return the screenings that wait, those handed in first before the others."""
        waiting = ScreeningFilter(state=WAITING)
        rows = self._context.store.lists.list_rows(self._client, waiting, FIRST)
        return sorted(rows, key=lambda row: row.submitted_at)

    def hand_in(self, screening: int, signature: Signature, why: str = "") -> Done[None]:
        """Hand an open screening in for review; ``why`` is the reason for a new version of a record.

        Errors: Refused if it is not open, if name or role is missing, or a line cannot be read.
        """
        loaded = Screenings(self._context, self._client).load_screening(screening)
        if not loaded.is_open:
            raise Refused("the screening is no longer open", do="Look at the list again")
        Recorder(self._context, self._client).check_preparer(signature)
        named_cases(loaded)  # every line can be read
        person = {"prepared_by": " ".join(signature.name.split()), "prepared_role": signature.role.strip()}
        changed = {"state": WAITING, "submitted_at": utc_text(self._context.now()), **person}
        return self._change(screening, changed, HANDED_IN, {**person, "why": why})

    def send_back(self, screening: int, reason: EventReason) -> Done[None]:
        """Send a screening back to who prepared it, who may also take it back.

        Errors: Refused if it does not wait, or nobody says why.
        """
        row = self._waiting_row(screening)
        why, by = " ".join(reason.why.split()), " ".join((reason.by or self._context.by).split())
        if not why:
            raise Refused(
                "the reason is missing", where="why", do="Say what has to be done before it can be recorded"
            )
        changed = {"state": OPEN, "submitted_at": "", "prepared_by": "", "prepared_role": ""}
        payload = {"why": why, "by": by, "prepared_by": row["prepared_by"]}
        return self._change(screening, changed, SENT_BACK, payload, by=by)

    def approve(self, screening: int, reviewer: str) -> Done[tuple[int, ...]]:
        """Record a screening that waits, under the name of who prepared it and of who has read it.

        Errors: Refused if it does not wait, or both are one person.
        """
        row = self._waiting_row(screening)
        if not fold_name(reviewer):
            raise Refused("the name is missing", where="reviewed_by", do="Fill it in; the memo prints it")
        signature = Signature(
            row["prepared_by"], row["prepared_role"], reviewed_by=" ".join(reviewer.split())
        )
        handed_in = self._last_payload(HANDED_IN, screening)
        recorder = Recorder(self._context, self._client)
        recording = recorder.record_screening(screening, signature, handed_in.get("why", ""))
        return Done(tuple(line.id for line in recording.lines), _CHANGES)

    def print_draft(self, screening: int) -> bytes:
        """Return the memo of a screening that waits as it would be printed, without a number."""
        row = self._waiting_row(screening)
        signature = Signature(row["prepared_by"], row["prepared_role"])
        loaded = Screenings(self._context, self._client).load_screening(screening)
        recorder = Recorder(self._context, self._client)
        return recorder.print_memo(loaded, recorder.make_stamp(loaded, signature))

    def find_sent_back(self, screening: int) -> SentBack | None:
        """Return why a screening was sent back last; None if it never was."""
        entry = self._context.store.find_journal_entry(SENT_BACK, self._subject(screening))
        if entry is None:
            return None
        why = self._last_payload(SENT_BACK, screening).get("why", "")
        return SentBack(why, entry.by, Day(entry.at[:10]))

    # ---- inside ------------------------------------------------------------------------------

    def _waiting_row(self, screening: int) -> Row:
        row = self._context.stored_row(Sheet.SCREENINGS, self._client, screening)
        if row["state"] != WAITING:
            raise Refused(
                Phrase("screening {number} does not wait for review", number=screening),
                do="Look at the list again; it has changed",
            )
        return row

    def _subject(self, screening: int) -> str:
        return f"{self._client}/screening {screening}"

    def _last_payload(self, action: str, screening: int) -> Mapping[str, str]:
        """Return what the newest entry of the journal on a screening keeps; nothing where it keeps none."""
        newest = self._context.store.find_journal_entry(action, self._subject(screening))
        entries = self._context.store.read_entries([newest.nr]) if newest else []
        return entries[0].values if entries else {}

    def _change(
        self, screening: int, changed: Row, action: str, payload: Mapping[str, str], by: str = ""
    ) -> Done[None]:
        with self._context.store.begin_transaction(by or self._context.by, self._context.now()) as writing:
            row = self._context.stored_row(Sheet.SCREENINGS, self._client, screening)
            changed = {**row, **changed, "changed_at": utc_text(self._context.now())}
            writing.change_row(Sheet.SCREENINGS, self._client, Stored(screening, changed))
            writing.append_to_journal(action, self._subject(screening), dict(payload))
        return Done(None, _CHANGES)
