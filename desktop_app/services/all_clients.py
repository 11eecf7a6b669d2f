# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""All clients at once: what each needs, what comes next, and what a change that is supposed comes to for every one.

A client is read through its own workspace, one after the other; nothing here lays rows of two clients into one list
without saying whose they are. What its products come to is what is kept; what is not kept is counted as not worked out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import chain
from typing import Final, Literal

from desktop_app.basics.folding import fold_name
from desktop_app.basics.progress import Cancelled, Progress, never_cancelled, nothing_happens
from desktop_app.domain.law.pack import UNDETERMINED
from desktop_app.services.asking.ask import AskedSheet, Asking
from desktop_app.services.catalogue.attachments import Attached, Attachments
from desktop_app.services.catalogue.catalogue_rows import Suppliers
from desktop_app.services.catalogue.clients import Clients
from desktop_app.services.catalogue.evidence import Checks
from desktop_app.services.context.context import ServiceContext
from desktop_app.services.party_search.firm_searches import FirmSearches
from desktop_app.services.party_search.judgements import FirmEntry, Judgements
from desktop_app.services.records.overview import Overview
from desktop_app.services.records.record_list import RecordList
from desktop_app.services.records.rerun import AnswersToday
from desktop_app.services.schema.declaration import NO_DAY, Day
from desktop_app.services.schema.rows import (
    ALL_PRODUCTS,
    FIRST,
    ClientRow,
    OutlookRow,
    RecordRow,
    ScreeningFilter,
    ScreeningRow,
    ShipmentRow,
    StatusCheckRow,
)
from desktop_app.services.screening.catalogue_what_if import (
    CatalogueWhatIf,
    NotInCatalogue,
    SupposedCatalogue,
)
from desktop_app.services.screening.shipments import Shipments
from desktop_app.services.screening.state import CLOSED

DayKind = Literal["leaves", "answer_due", "follow_up", "review", "document_ends"]
OUT: Final = ("out", "late", "partly")
"""The states of a sheet that still waits for answers."""
_OPEN: Final = ScreeningFilter(state="open")


@dataclass(frozen=True, slots=True)
class DayAhead:
    """Something that comes on a day: ``about`` names it, ``to`` where a shipment goes, ``code`` which follow-up it is.

    ``row`` is the id of the shipment, sheet, record or document that it is about.
    """

    on: Day
    kind: DayKind
    about: str
    row: int
    to: str = ""
    code: str = ""


@dataclass(frozen=True, slots=True)
class Answers:
    """What a client's products come to if shipped today, by verdict; ``lacking`` counts those that nothing is kept of.

    ``refused`` counts those that cannot be worked out; ``standings`` are those of the law that they were worked out at.
    """

    by_verdict: Mapping[str, int]
    refused: int
    lacking: int
    standings: frozenset[str] = frozenset()

    @property
    def known(self) -> int:
        """Return how many products were worked out, or cannot be."""
        return sum(self.by_verdict.values()) + self.refused

    def count_licence(self, verdicts: Sequence[str]) -> int:
        """Return how many come to one of the verdicts that ask for a licence."""
        return sum(self.by_verdict.get(verdict, 0) for verdict in verdicts)

    @property
    def not_settled(self) -> int:
        """Return how many are not settled."""
        return self.by_verdict.get(UNDETERMINED, 0)


@dataclass(frozen=True, slots=True)
class ClientFigures:
    """One client's line. ``differ`` are the records that would be answered otherwise; None while nobody has looked.

    ``leaving`` are open shipments from today on, ``days`` what comes, the nearest first. ``out`` counts the sheets that
    wait for answers, each supplier's newest; ``late`` those of them whose day has passed.
    """

    row: ClientRow
    answers: Answers
    open_screenings: int
    to_look_up: int
    out: int
    late: int
    records: int
    shipments: tuple[ShipmentRow, ...]
    leaving: tuple[ShipmentRow, ...]
    days: tuple[DayAhead, ...]
    checks: tuple[StatusCheckRow, ...]
    differ: int | None = None


@dataclass(frozen=True, slots=True)
class AskedOfSupplier:
    """A sheet that waits for answers, with what its supplier is called."""

    sheet: AskedSheet
    name: str

    @property
    def id(self) -> int:
        """Return the id of the sheet."""
        return self.sheet.id


@dataclass(frozen=True, slots=True)
class SharedSupplier:
    """A supplier as clients call it; ``keys`` are its keys in the catalogue of each client that has it, by its id."""

    name: str
    keys: Mapping[int, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class SupposedOfClient:
    """What a client's products come to under a change; ``what_if`` is None where the change does not reach it."""

    row: ClientRow
    change: str
    what_if: CatalogueWhatIf | None


class AllClients:
    """What is asked of every client of a data file."""

    def __init__(self, context: ServiceContext) -> None:
        self._context = context
        self._answers_today: dict[int, AnswersToday] = {}

    def rows(self) -> list[ClientRow]:
        """Return the clients by name."""
        return Clients(self._context).rows()

    # ---- figures ----

    def read_figures(self) -> list[ClientFigures]:
        """Return a line for each client, by name, from what is stored and kept; nothing is worked out."""
        return [self._figures_of(row) for row in self.rows()]

    def _figures_of(self, row: ClientRow) -> ClientFigures:
        context, client = self._context, row.id
        today = context.today().isoformat()
        waiting = self._waiting_sheets(client)
        shipments = Shipments(context, client).list_rows()
        records = RecordList(context, client).list_rows()
        days = chain(
            _shipment_days(shipments),
            _sheet_days(waiting, self._supplier_names(client)),
            _record_days(records),
            _document_days(Attachments(context, client).list_all()),
        )
        return ClientFigures(
            row,
            _count_answers(Overview(context, client).list_kept_verdicts(), row.products),
            context.store.lists.count_rows(client, _OPEN),
            Judgements(context, client).count_to_judge(),
            len(waiting),
            sum(sheet.state == "late" for sheet in waiting),
            len(records),
            tuple(shipments),
            tuple(ship for ship in shipments if ship.on >= today and ship.state != CLOSED),
            tuple(sorted((day for day in days if day.on >= today), key=lambda day: (day.on, day.about))),
            tuple(Checks(context, client).rows()),
        )

    def work_out(
        self, client: int, *, progress: Progress = nothing_happens, cancelled: Cancelled = never_cancelled
    ) -> tuple[Answers, int]:
        """Work out of a client what is not kept: what products come to, and how many records differ today.

        Errors: Stopped if cancelled; what was worked out by then is kept.
        """
        overview = Overview(self._context, client)
        count = self._context.store.lists.count_rows(client, ALL_PRODUCTS)
        rows = overview.list_kept_verdicts()
        if len(rows) < count:
            rows = list(overview.list_today_verdicts(progress=progress, cancelled=cancelled))
        progress(count, count)
        answers_today = self._answers_today.setdefault(client, AnswersToday(self._context, client))
        return _count_answers(rows, count), len(answers_today.list_differing(cancelled=cancelled))

    def look_up(
        self, client: int, *, progress: Progress = nothing_happens, cancelled: Cancelled = never_cancelled
    ) -> frozenset[str]:
        """Look up of a client's parties and owners those whose search is stale; returns the topics that changed.

        Errors: Stopped if cancelled; what was looked up by then is kept.
        """
        return FirmSearches(self._context, client).search_stale(progress, cancelled).changes

    # ---- lists over all clients ----

    def list_asked(self) -> list[tuple[ClientRow, AskedOfSupplier]]:
        """Return the sheets that wait for answers, with the client whose they are."""
        return [
            (row, AskedOfSupplier(sheet, names.get(sheet.supplier) or sheet.supplier))
            for row in self.rows()
            for names in [self._supplier_names(row.id)]
            for sheet in self._waiting_sheets(row.id)
        ]

    def _supplier_names(self, client: int) -> Mapping[str, str]:
        return {each.supplier: each.name for each in Suppliers(self._context, client).rows()}

    def _waiting_sheets(self, client: int) -> list[AskedSheet]:
        """Return of each supplier the newest sheet, where it waits for answers."""
        newest = {sheet.supplier: sheet for sheet in Asking(self._context, client).list_sheets()}
        return [sheet for sheet in newest.values() if sheet.state in OUT]

    def list_to_judge(self) -> list[tuple[ClientRow, FirmEntry]]:
        """Return the names that wait for a person."""
        return [
            (row, entry)
            for row in self.rows()
            for entry in Judgements(self._context, row.id).read_state().to_judge
        ]

    def list_screenings(self) -> list[tuple[ClientRow, ScreeningRow]]:
        """Return the open screenings."""
        lists = self._context.store.lists
        return [(row, each) for row in self.rows() for each in lists.list_rows(row.id, _OPEN, FIRST)]

    def list_records(self) -> list[tuple[ClientRow, RecordRow]]:
        """Return the records."""
        return [(row, each) for row in self.rows() for each in RecordList(self._context, row.id).list_rows()]

    # ---- what if ----

    def list_suppliers(self) -> list[SharedSupplier]:
        """Return every supplier once, by name: those of one name, however it is written, are one."""
        names: dict[str, str] = {}
        keys: dict[str, dict[int, tuple[str, ...]]] = {}
        for row in self.rows():
            for supplier in Suppliers(self._context, row.id).rows():
                folded = fold_name(supplier.name) or supplier.supplier
                names.setdefault(folded, supplier.name or supplier.supplier)
                ours = keys.setdefault(folded, {})
                ours[row.id] = (*ours.get(row.id, ()), supplier.supplier)
        found = [SharedSupplier(names[folded], keys[folded]) for folded in names]
        return sorted(found, key=lambda supplier: fold_name(supplier.name))

    def try_change(
        self, change_of: Callable[[int], str], *, progress: Progress, cancelled: Cancelled
    ) -> list[SupposedOfClient]:
        """Return what clients' products come to under a change, in order of name.

        ``change_of`` returns how it is written for a client by its id. One for which it is blank, or that has not what
        it names, is there without an answer.
        Errors: Refused for a change that cannot be read or made; Stopped if cancelled.
        """
        clients, found = self.rows(), []
        for number, row in enumerate(clients):
            progress(number, len(clients))
            change, what_if = change_of(row.id), None
            if change:
                with suppress(NotInCatalogue):
                    supposed = SupposedCatalogue(self._context, row.id)
                    what_if = supposed.try_changes_apart(
                        (change,), progress=nothing_happens, cancelled=cancelled
                    )
            found.append(SupposedOfClient(row, change, what_if))
        progress(len(clients), len(clients))
        return found


def _count_answers(rows: Sequence[OutlookRow], products: int) -> Answers:
    return Answers(
        Counter(row.verdict for row in rows if not row.refused),
        sum(bool(row.refused) for row in rows),
        max(products - len(rows), 0),
        frozenset(row.standing for row in rows if not row.refused),
    )


def _shipment_days(shipments: Sequence[ShipmentRow]) -> Iterator[DayAhead]:
    for row in shipments:
        yield DayAhead(row.on, "leaves", row.shipment, row.id, to=row.destination)


def _sheet_days(waiting: Sequence[AskedSheet], names: Mapping[str, str]) -> Iterator[DayAhead]:
    for sheet in waiting:
        about = names.get(sheet.supplier) or sheet.supplier
        yield DayAhead(Day(sheet.due), "answer_due", about, sheet.id)


def _record_days(records: Sequence[RecordRow]) -> Iterator[DayAhead]:
    """Yield what follows from records; of one that is not current any more nothing does."""
    for row in records:
        for follow_up in row.follow_ups:
            if follow_up.due != NO_DAY:
                yield DayAhead(follow_up.due, "follow_up", row.number, row.id, code=follow_up.code)
        if row.review_on:
            yield DayAhead(row.review_on, "review", row.number, row.id)


def _document_days(documents: Sequence[Attached]) -> Iterator[DayAhead]:
    for attached in documents:
        if attached.details.valid_until:
            yield DayAhead(attached.details.valid_until, "document_ends", attached.name, attached.id)
