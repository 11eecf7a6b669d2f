# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The same again: a deal like an earlier one, on a new day, of which only what may have changed is asked.

Customer, end user, use, destination, documents and judgements are those of the earlier deal, with who stated them. What
differs from then is told as it was and as it is, and what the deal comes to is worked out before anything is made.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final, Literal

from desktop_app.basics.messages import Refused
from desktop_app.basics.quantity import Interval
from desktop_app.domain.case_fields import OWNERS, PARTIES, RATES, STATUS_CHECKS
from desktop_app.domain.casefile.reading import canonical_json
from desktop_app.domain.engine.conclusion import Conclusion
from desktop_app.domain.interview import Answer, Attribution, Start, StartLine
from desktop_app.domain.interview.interview import SCREENED, list_known_rows
from desktop_app.domain.interview.paths import path_in_screening
from desktop_app.domain.interview.questions.answer_check import make_answer
from desktop_app.domain.interview.questions.question_texts import question_for
from desktop_app.domain.interview.state import apply_answers
from desktop_app.domain.law.pack import Pack
from desktop_app.services.catalogue.attachments import Attached, Attachments
from desktop_app.services.catalogue.case_builder import Tree
from desktop_app.services.context.context import ServiceContext
from desktop_app.services.context.stores import Transaction
from desktop_app.services.schema.declaration import Day, Done, Number, Sheet, as_day
from desktop_app.services.schema.forms import Product, Shipment, ShipmentLine
from desktop_app.services.screening.changes_since import (
    Difference,
    differences,
    find_beginning,
    start_of_base,
)
from desktop_app.services.screening.deal_facts import EXPORT_DAY, Earlier
from desktop_app.services.screening.one_case import deciding_share, screen_case
from desktop_app.services.screening.screenings import Screening, Screenings
from desktop_app.services.screening.shipments import Shipments
from desktop_app.services.screening.state import (
    DROPPED,
    BaseLine,
    StartingCases,
    SupposedShipment,
    build_base,
)

_OF_THE_DAY: Final = (EXPORT_DAY, "title", STATUS_CHECKS)
"""What differs in every deal, or is told by the standing."""
SourceKind = Literal["shipment", "screening", "record"]


@dataclass(frozen=True, slots=True)
class RepeatedDeal:
    """A deal that is made again.

    ``subject`` is shipment, product or empty, with its id; ``number`` is that of the shipment or part, ``on`` its day.
    ``form`` and ``lines`` are those of a shipment. ``screenings`` are those whose answers hold, newest first.
    """

    subject: tuple[str, int]
    number: str
    title: str
    on: Day
    screenings: tuple[int, ...]
    form: Shipment | None = None
    lines: tuple[ShipmentLine, ...] = ()


@dataclass(frozen=True, slots=True)
class WasAndIs:
    """Something that every deal rests on, as it was at the earlier one and as it is now."""

    was: str
    now: str


@dataclass(frozen=True, slots=True)
class ListChange:
    """A list that parties were looked up in: its id, its day and number of entries then and now."""

    id: str
    was: tuple[str, str]
    now: tuple[str, str]


@dataclass(frozen=True, slots=True)
class DocumentAgain:
    """A document to look at again, and the paths of the facts that rest on it alone and may be said to be not known."""

    document: Attached
    paths: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Override:
    """What a person says for this deal instead of what is on file: a value or ``NOT_KNOWN`` at some paths, and why."""

    paths: tuple[str, ...]
    value: Any
    reason: str


@dataclass(frozen=True, slots=True)
class LineOutcome:
    """What a line comes to: what to do first, verdict, the share that decides, and how many facts are open."""

    part_number: str
    act: str
    verdict: str
    share: Interval | None
    open_facts: int


@dataclass(frozen=True, slots=True)
class Outlook:
    """What the same deal comes to on another day, before it is made.

    ``taken`` counts the facts that are taken over. ``differences`` are what the catalogue states otherwise by now,
    ``lists`` the newer lists, ``documents`` those to look at again; ``standing`` and ``law_file`` are what they were
    and what they are.
    """

    taken: int
    differences: tuple[Difference, ...]
    lists: tuple[ListChange, ...]
    documents: tuple[DocumentAgain, ...]
    standing: WasAndIs
    law_file: WasAndIs
    lines: tuple[LineOutcome, ...]

    @property
    def count(self) -> int:
        """Return how many things may have changed."""
        others = (self.standing.was != self.standing.now) + (self.law_file.was != self.law_file.now)
        return len(self.differences) + len(self.lists) + len(self.documents) + others


class SameAgain:
    """Makes deals of one client again."""

    def __init__(self, context: ServiceContext, client: int) -> None:
        self._context, self._client = context, client

    def find_deal(self, source: SourceKind, row_id: int) -> RepeatedDeal:
        """Return the deal of a shipment, a screening or a record.

        Errors: Refused if it is not there any more.
        """
        context, client = self._context, self._client
        if source == "record":
            row_id = int(context.stored_row(Sheet.DETERMINATIONS, client, row_id)["screening_id"])
        if source != "shipment":
            row = context.stored_row(Sheet.SCREENINGS, client, row_id)
            subject = (row["subject"], int(row["subject_id"] or 0))
            sheet = {"shipment": Shipment, "product": Product}.get(subject[0])
            if sheet is None or context.store.repository.get_row(sheet, client, subject[1]) is None:
                subject = ("empty", 0)
            if subject[0] != "shipment":
                number = row["of"] if subject[0] == "product" else ""
                return RepeatedDeal(subject, number, row["title"], Day(row["on"]), (row_id,))
            row_id = subject[1]
        detail = Shipments(context, client).load_shipment(row_id)
        screenings = sorted((row.id for row in detail.screenings if row.state != DROPPED), reverse=True)
        form, lines = detail.shipment, detail.lines
        return RepeatedDeal(
            ("shipment", row_id),
            form.shipment,
            form.title or form.shipment,
            form.on,
            tuple(screenings),
            form,
            lines,
        )

    def find_last_deal(self, customer: str, part_number: str = "") -> RepeatedDeal | None:
        """Return the latest shipment to a customer, by its key; of the same product where there is one."""
        if not customer:
            return None
        store = self._context.store
        rows = store.repository.select_rows(Shipment, self._client, {"importer": customer})
        lines = store.repository.select_rows(ShipmentLine, self._client, {"part_number": part_number})
        of_part = {stored.row.shipment for stored in lines} if part_number else set()
        latest = max(
            rows,
            key=lambda stored: (stored.row.shipment in of_part, stored.row.on, stored.id),
            default=None,
        )
        return None if latest is None else self.find_deal("shipment", latest.id)

    def work_out(
        self,
        deal: RepeatedDeal,
        on: date,
        quantities: Mapping[str, Number],
        overrides: Iterable[Override] = (),
    ) -> Outlook:
        """Return what a deal comes to when it is made again on a day; ``quantities`` are by line.

        What may have changed is told whatever is overridden; what the lines come to counts what is.

        Errors: Refused if the catalogue makes no case of it any more.
        """
        base, answers = self._begin(deal, on, quantities)
        context, pack = self._context, self._context.program.pack
        start, today = start_of_base(base), context.today()
        state = apply_answers(start, answers)
        trees = {line.line: state.tree_of_line(at, today) for at, line in enumerate(start.lines)}
        state_as_made = apply_answers(start, [*answers, *self._as_answers(start, overrides)])
        conclusions = [
            screen_case(context.program, canonical_json(state_as_made.tree_of_line(at, today))).conclusion
            for at in range(len(start.lines))
        ]
        newest = deal.screenings[:1]
        documents = Attachments(context, self._client).places_in_cases(trees, *(newest or (0,)))
        before, was = self._trees_of(deal), None
        for screening in newest:
            row = context.stored_row(Sheet.SCREENINGS, self._client, screening)
            lines = context.rows_of(Sheet.SCREENING_LINES, self._client, screening=str(screening))
            was = (lines[0]["standing"], row["pack_version"])
        now = (conclusions[0].standing.overall, pack.version)
        standing, law_file = zip(was or now, now, strict=True)
        return Outlook(
            taken=len(list_known_rows(pack, state)),
            differences=tuple(_list_differences(pack, before, trees)) if newest else (),
            lists=tuple(_list_newer_lists(before, trees)),
            documents=tuple(_list_documents_again(pack, documents, [line.line for line in start.lines])),
            standing=WasAndIs(*standing),
            law_file=WasAndIs(*law_file),
            lines=tuple(map(_outcome_of, base.lines, conclusions)),
        )

    def make(
        self,
        deal: RepeatedDeal,
        on: date,
        quantities: Mapping[str, Number],
        overrides: Iterable[Override] = (),
    ) -> Done[Screening]:
        """Make a deal again, in one step that one undo takes back: its shipment, and the screening with its answers.

        Errors: Refused if the catalogue makes no case of it any more, or something is overridden without a reason.
        """
        context, client = self._context, self._client
        earlier, screenings = self._earlier(deal), Screenings(context, client)
        number = Shipments(context, client).next_number() if deal.form else deal.number
        base, answers = self._begin(deal, on, quantities, number)
        answers += self._as_answers(start_of_base(base), overrides)
        shipment, lines = _as_supposed(deal, on, quantities, number)

        def apply_changes(writing: Transaction) -> int:
            subject = deal.subject
            if shipment is not None:
                subject = (
                    "shipment",
                    writing.add_row(Sheet.SHIPMENTS, client, context.checked_row(shipment)),
                )
                for line in lines:
                    writing.add_row(Sheet.SHIPMENT_LINES, client, context.checked_row(line))
            begun = replace(base, subject=subject)
            screening, _row = screenings.add_screening(writing, begun, of=number, answers=answers)
            earlier.copy_documents(writing, screening.id)
            return screening.id

        done = context.apply_change("Make again", deal.title, {"shipments", "screenings"}, work=apply_changes)
        return Done(screenings.load_screening(done.value), done.changes, done.undo)

    # ---- inside ------------------------------------------------------------------------------

    def _earlier(self, deal: RepeatedDeal) -> Earlier:
        return Earlier(self._context, self._client, deal.screenings, is_new_deal=True)

    def _as_answers(self, start: Start, overrides: Iterable[Override]) -> Iterator[Answer]:
        """Yield what is said instead of what is on file as answers of whoever makes the deal."""
        attribution = Attribution(self._context.by, self._context.now())
        for override in overrides:
            if not override.reason.strip():
                raise Refused("no reason is given", do="Say why it differs in this deal")
            for path in override.paths:
                answer = make_answer(start, path, override.value, attribution=attribution)
                yield replace(answer, reason=override.reason.strip())

    def _begin(
        self, deal: RepeatedDeal, on: date, quantities: Mapping[str, Number], number: str = ""
    ) -> tuple[StartingCases, list[Answer]]:
        """Return the cases that the catalogue makes of the deal now, and the answers that hold for them."""
        context, client = self._context, self._client
        shipment, lines = _as_supposed(deal, on, quantities, number)
        supposed = SupposedShipment(shipment, lines) if shipment else None
        base = build_base(context, client, deal.subject, on=on, supposed=supposed)
        if deal.subject[0] == "empty":
            # nothing of it is in the catalogue: its goods and parties are those of the earlier one
            (own,) = base.lines
            of_today = {name: own[3][name] for name in (EXPORT_DAY, RATES, STATUS_CHECKS) if name in own[3]}
            rows = context.rows_of(Sheet.SCREENING_LINES, client, screening=str(deal.screenings[0]))
            kept = [
                (row["line"], row["part_number"], row["quantity"], {**json.loads(row["base"]), **of_today})
                for row in rows
            ]
            base = replace(base, title=deal.title, lines=tuple(kept))
        return base, self._earlier(deal).list_answers(base)

    def _trees_of(self, deal: RepeatedDeal) -> dict[str, Tree]:
        """Return the cases of the earlier deal by their lines, with what was answered."""
        trees: dict[str, Tree] = {}
        for screening in deal.screenings:
            beginning = find_beginning(self._context, self._client, screening)
            state, today = apply_answers(beginning.start, beginning.answers), self._context.today()
            for at, line in enumerate(beginning.start.lines):
                trees.setdefault(line.line, state.tree_of_line(at, today))
        return trees


def _as_supposed(
    deal: RepeatedDeal, on: date, quantities: Mapping[str, Number], number: str
) -> tuple[Shipment | None, list[ShipmentLine]]:
    """Return the shipment and lines that are made; None where the deal is no shipment."""
    if deal.form is None:
        return None, []
    lines = [
        replace(line, shipment=number, quantity=quantities.get(line.line, line.quantity))
        for line in deal.lines
    ]
    return replace(deal.form, shipment=number, on=as_day(on), note=""), lines


def _list_differences(
    pack: Pack, before: Mapping[str, Tree], after: Mapping[str, Tree]
) -> Iterator[Difference]:
    """Yield what is otherwise now; the day is, and where a value stands does not matter."""
    was, now = (
        Start(
            tuple(
                StartLine(line, {name: value for name, value in tree.items() if name not in _OF_THE_DAY})
                for line, tree in trees.items()
            )
        )
        for trees in (before, after)
    )
    return (found for found in differences(pack, was, now) if found.change != "source")


def _list_documents_again(
    pack: Pack, documents: Iterable[tuple[Attached, Sequence[tuple[str, str]]]], lines: Sequence[str]
) -> Iterator[DocumentAgain]:
    """Yield each document that has to be looked at again, with the single facts that rest on it."""
    for document, places in documents:
        if document.again:
            paths = dict.fromkeys(path_in_screening(lines.index(line), path) for line, path in places)
            yield DocumentAgain(document, tuple(path for path in paths if question_for(pack, path)))


def _list_newer_lists(before: Mapping[str, Tree], after: Mapping[str, Tree]) -> Iterator[ListChange]:
    """Yield each list that parties were looked up in and that is another one now."""
    was, now = _lists_of(before), _lists_of(after)
    for name, (digest, *seen) in now.items():
        if name in was and was[name][0] != digest:
            yield ListChange(name, (was[name][1], was[name][2]), (seen[0], seen[1]))


def _lists_of(trees: Mapping[str, Tree]) -> dict[str, tuple[str, str, str]]:
    """Return digest, day and number of entries of every list that a party was looked up in."""
    lists: dict[str, tuple[str, str, str]] = {}
    firms = [firm for tree in trees.values() for firm in tree.get(PARTIES) or ()]
    while firms:
        firm = firms.pop()
        firms += firm.get(OWNERS) or ()
        for searched in (firm.get(SCREENED) or {}).get("lists") or ():
            seen = (searched.get("sha256") or "", searched.get("day") or "", searched.get("rows") or "")
            lists[searched.get("id") or ""] = seen
    return lists


def _outcome_of(line: BaseLine, conclusion: Conclusion) -> LineOutcome:
    share = deciding_share(conclusion.shares, conclusion.readings)
    return LineOutcome(line[1], conclusion.act.word, conclusion.verdict, share, len(conclusion.open_facts))
