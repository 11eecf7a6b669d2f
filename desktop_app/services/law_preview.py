# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What taking a law file would change: the standing of provisions and lists, and the answers of all in a data file.

Everything is worked out twice, under the law file in use and under the new one, and nothing is written. A flip is a
difference in the verdict or in the word to do first; where only the standing differs that is counted apart. What
flipped is kept in the journal when the law file is taken, until somebody has looked at it.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Sized
from dataclasses import asdict, astuple, dataclass, field, replace
from datetime import date
from enum import StrEnum, auto
from typing import Any, Final

from desktop_app.basics.days import next_day
from desktop_app.basics.messages import Refused
from desktop_app.basics.progress import Cancelled, Progress, Stopped, never_cancelled, nothing_happens
from desktop_app.domain.law.pack import Instrument, Pack
from desktop_app.domain.law.timeline import read_timeline
from desktop_app.services.catalogue.case_builder import Catalogue
from desktop_app.services.catalogue.clients import Clients
from desktop_app.services.context.context import ServiceContext
from desktop_app.services.context.law_says import LawDifference
from desktop_app.services.context.law_use import BACK, FLIPPED, LOOKED_AT, TAKEN, LawEvent
from desktop_app.services.context.paper_ports import Register, RegisterColumn
from desktop_app.services.context.program import Program
from desktop_app.services.context.stores import Transaction
from desktop_app.services.dated_rows import DatedChange
from desktop_app.services.party_lists.lists import entry_state_on
from desktop_app.services.party_search.firm_searches import FirmSearches
from desktop_app.services.schema.declaration import Day, Sheet, as_day
from desktop_app.services.schema.forms import Product, ShipmentLine
from desktop_app.services.schema.rows import ALL_SHIPMENTS, FIRST, ClientRow, DeterminationFilter
from desktop_app.services.screening.catalogue_what_if import ACT_TITLES
from desktop_app.services.screening.one_case import screen_case
from desktop_app.services.screening.state import CLOSED
from desktop_app.services.screening.whole_catalogue import ORDINARY, ScreenedProduct, WholeCatalogue

_STEPS: Final = 500
"""How often progress is told: showing each of a hundred thousand products takes longer than working it out."""
_TITLE: Final = 120
"""How many characters of a title are kept with a flip."""


class Compared(StrEnum):
    """What is worked out under both law files."""

    PRODUCTS = auto()
    SHIPMENTS = auto()
    RECORDS = auto()
    PARTIES = auto()


@dataclass(frozen=True, slots=True)
class LawFileFacts:
    """A law file as commands tell of it; ``key``, ``by`` and ``on`` are None for that of the program."""

    id: str
    version: str
    known_to: date
    sha256: str
    key: str | None = None
    by: str | None = None
    on: str | None = None

    def as_tree(self) -> dict[str, Any]:
        """Return it as plain values."""
        return {**asdict(self), "known_to": self.known_to.isoformat()}


@dataclass(frozen=True, slots=True)
class StandingChange:
    """From a day on a provision, or the measures of a list, have another standing; None where there is none such.

    ``until`` is the last day of the standing that is new; None where no end is known.
    """

    provision: str
    from_day: date
    was: str | None
    is_: str | None
    until: date | None = None

    def as_tree(self) -> dict[str, str | None]:
        """Return it as plain values."""
        return {
            "provision": self.provision,
            "from_day": self.from_day.isoformat(),
            "was": self.was,
            "is": self.is_,
        }


@dataclass(frozen=True, slots=True)
class Answer:
    """What something comes to: the verdict, the word to do first, and the standing with and without assumption."""

    verdict: str
    act: str
    standing: str
    without_assumption: str


@dataclass(frozen=True, slots=True)
class Flip:
    """What comes to another answer: ``kind`` is products, shipments, records or parties.

    ``name`` is the part number, shipment, number of the record, or party; ``line`` the line of a shipment, or the
    entry of a list that a party meets. ``title`` says it in words, ``day`` is the day that is asked for. Of a party
    ``was`` and ``is_`` are the standing of the entry, None where none was met.
    """

    kind: str
    client: str
    name: str
    line: str
    title: str
    day: Day
    was: Answer | str | None
    is_: Answer | str | None

    @property
    def id(self) -> str:
        """Return what tells it from all others, as one text."""
        return "\n".join((self.kind, self.client, self.name, self.line))


@dataclass(slots=True)
class Preview:
    """What taking a law file would change. ``before`` and ``after`` count the words to do first, by kind.

    ``says`` is every difference of what the two law files say, whether or not an answer changes with it; ``dated`` are
    the rows among them that count on days, ``notices`` the instruments that are new.
    """

    law: LawFileFacts
    new: LawFileFacts
    standing: tuple[StandingChange, ...]
    flips: list[Flip] = field(default_factory=list)
    standing_only: Counter[str] = field(default_factory=Counter)
    unchanged: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)
    before: Counter[tuple[str, str]] = field(default_factory=Counter)
    after: Counter[tuple[str, str]] = field(default_factory=Counter)
    says: tuple[LawDifference, ...] = ()
    dated: tuple[DatedChange, ...] = ()
    notices: tuple[Instrument, ...] = ()

    @property
    def kinds(self) -> tuple[Compared, ...]:
        """Return what is worked out, in the order in which it is told."""
        return tuple(Compared)

    def as_tree(self) -> dict[str, Any]:
        """Return it as plain values."""
        return {
            "from": self.law.as_tree(),
            "to": self.new.as_tree(),
            "standing": [change.as_tree() for change in self.standing],
            "says": [difference.as_tree() for difference in self.says],
            **{kind: [_change_tree(flip) for flip in self.flips if flip.kind == kind] for kind in Compared},
            "standing_only": {
                kind: self.standing_only[kind] for kind in Compared if kind != Compared.PARTIES
            },
            "unchanged": {kind: self.unchanged[kind] for kind in Compared},
        }

    def count(self, kind: str) -> int:
        """Return how many of a kind were looked at."""
        flips = sum(flip.kind == kind for flip in self.flips)
        return flips + self.standing_only[kind] + self.unchanged[kind] + self.refused[kind]

    def add(self, change: Flip) -> None:
        """Count one thing under what became of its answer."""
        was, is_ = change.was, change.is_
        if isinstance(was, Answer) and isinstance(is_, Answer):
            self.before[change.kind, was.act] += 1
            self.after[change.kind, is_.act] += 1
        if was == is_:
            self.unchanged[change.kind] += 1
        elif (
            isinstance(was, Answer)
            and isinstance(is_, Answer)
            and ((was.verdict, was.act) == (is_.verdict, is_.act))
        ):
            self.standing_only[change.kind] += 1
        else:
            self.flips.append(change)


_COLUMNS: Final = (
    RegisterColumn("What", 12),
    RegisterColumn("Client", 16),
    RegisterColumn("Name", 30, grow=2),
    RegisterColumn("Its day", 12),
    RegisterColumn("Do first", 30, grow=1),
    RegisterColumn("Verdict", 40, grow=2),
    RegisterColumn("Standing of the law, or of the entry", 30, grow=1),
)
_OF_ONE: Final[Mapping[str, str]] = {
    Compared.PRODUCTS: "Product",
    Compared.SHIPMENTS: "Shipment",
    Compared.RECORDS: "Record",
    Compared.PARTIES: "Party",
}
_NONE: Final = "–"
_LAW_FILE: Final = "Law file"
_SAYS_COLUMN: Final = RegisterColumn("What it says, was → is", 60, grow=4)


def preview_register(preview: Preview, pack: Pack) -> Register:
    """Return what a law file would change as a table, with counts below it; ``pack`` has the words of verdicts."""

    def move(flip: Flip, words: Callable[[Answer], str]) -> str:
        was, is_ = (words(side) if isinstance(side, Answer) else _NONE for side in (flip.was, flip.is_))
        return was if was == is_ else f"{was} → {is_}"

    def standing(flip: Flip) -> str:
        if flip.kind == Compared.PARTIES:
            return " → ".join(str(side or _NONE).replace("_", " ") for side in (flip.was, flip.is_))
        return move(flip, lambda answer: answer.standing.replace("_", " "))

    def verdict(answer: Answer) -> str:
        named = pack.verdicts.get(answer.verdict)
        return named.words if named else answer.verdict

    rows = [
        (
            _OF_ONE[flip.kind],
            flip.client,
            " ".join(filter(None, (f"{flip.name}/{flip.line}" if flip.line else flip.name, flip.title))),
            date.fromisoformat(flip.day) if flip.day else "",
            "" if flip.kind == Compared.PARTIES else move(flip, lambda answer: ACT_TITLES[answer.act]),
            "" if flip.kind == Compared.PARTIES else move(flip, verdict),
            standing(flip),
            *([""] if preview.says else []),
        )
        for flip in preview.flips
    ]
    rows += [
        (
            _LAW_FILE,
            "",
            difference.place,
            "",
            "",
            "",
            "",
            f"{difference.was or _NONE} → {difference.is_ or _NONE}",
        )
        for difference in preview.says
    ]
    counts = [
        f"{_OF_ONE[kind]}s: {sum(flip.kind == kind for flip in preview.flips)} come to another answer,"
        f" {preview.standing_only[kind]} change in the standing alone, {preview.unchanged[kind]} stay as they are,"
        f" {preview.refused[kind]} could not be worked out.".replace("Partys", "Parties")
        for kind in Compared
        if preview.count(kind)
    ]
    law = [
        f"{change.provision}, from {change.from_day.isoformat()}:"
        f" {(change.was or _NONE).replace('_', ' ')} → {(change.is_ or _NONE).replace('_', ' ')}"
        f"{f' until {change.until.isoformat()}' if change.until else ''}."
        for change in preview.standing
    ]
    says = [f"The law file reads otherwise in {len(preview.says)} places, each a row of its own."] * bool(
        preview.says
    )
    return Register(
        "What a law file changes",
        f"{preview.law.id} {preview.law.version}, known to {preview.law.known_to.isoformat()} →"
        f" {preview.new.version}, known to {preview.new.known_to.isoformat()}, signed with key {preview.new.key}",
        (*_COLUMNS, *([_SAYS_COLUMN] if preview.says else [])),
        rows,
        (
            *counts,
            *says,
            *law,
            "Nothing is changed by this paper; records keep the law file they were made with.",
        ),
    )


def _change_tree(change: Flip) -> dict[str, Any]:
    names: dict[str, dict[str, str]] = {
        Compared.PRODUCTS: {"part_number": change.name},
        Compared.SHIPMENTS: {"shipment": change.name, "line": change.line},
        Compared.RECORDS: {"number": change.name},
        Compared.PARTIES: {"name": change.name, "entry": change.line},
    }
    was, is_ = (
        asdict(answer) if isinstance(answer, Answer) else answer for answer in (change.was, change.is_)
    )
    return {"client": change.client, **names[change.kind], "was": was, "is": is_}


def preview_law(
    context: ServiceContext,
    pack: Pack,
    preview: Preview,
    client: str = "",
    *,
    progress: Progress = nothing_happens,
    cancelled: Cancelled = never_cancelled,
) -> Preview:
    """Work out everything of one client by its key, or of all, under another law file too, and count it in a preview.

    Errors: Stopped if cancelled.
    """
    old, new = context.program, context.program.under(pack)
    clients = [row for row in Clients(context).rows() if not client or row.client == client]
    works = [_ClientPreview(context, row, old, new, preview) for row in clients]
    total, done = sum(work.count for work in works), 0
    every = max(total // _STEPS, 1)
    for work in works:
        for change in work.changes():
            if cancelled():
                raise Stopped
            done += 1
            if done % every == 0:
                progress(min(done, total), total)
            if change is not None:
                preview.add(change)
    progress(total, total)
    return preview


# ---- what flipped, kept until somebody has looked at it ---------------------------------------------


def keep_flips(writing: Transaction, preview: Preview) -> None:
    """Note in the journal what flips with a law file that is taken, client by client."""
    by_client: dict[str, list[Flip]] = {}
    for flip in preview.flips:
        by_client.setdefault(flip.client, []).append(flip)
    subject = f"{preview.new.id} {preview.new.version}"
    for client, flips in by_client.items():
        for listed in _in_entries(map(_flip_values, flips)):
            writing.append_to_journal(FLIPPED, subject, {"client": client, "flips": listed})


def note_looked_at(writing: Transaction, subject: str, client: str, flips: Sequence[Flip]) -> None:
    """Note in the journal that somebody has looked at what flipped."""
    for listed in _in_entries(flip.id for flip in flips):
        writing.append_to_journal(LOOKED_AT, subject, {"client": client, "looked_at": listed})


def flips_to_look_at(events: Iterable[LawEvent], client: str) -> list[Flip]:
    """Return what flipped for a client with the law files that were taken and nobody has looked at yet.

    What flipped with a law file that was gone back from is undone with it. What flipped twice is told once, as it was
    before the first and is after the last; not at all where that is the same.
    """
    stack: list[dict[str, Flip]] = []
    for event in (event for event in events if not event.fault):
        if event.action == TAKEN:
            stack.append({})
        elif event.action == BACK and stack:
            stack.pop()
        elif event.note.get("client") != client:
            continue
        elif event.action == FLIPPED and stack:
            listed = (_flip_of_values(client, values) for values in json.loads(event.note["flips"]))
            stack[-1] |= {flip.id: flip for flip in listed}
        elif event.action == LOOKED_AT:
            for name in json.loads(event.note["looked_at"]):
                for flips in stack:
                    flips.pop(name, None)
    merged: dict[str, Flip] = {}
    for flips in stack:
        for name, flip in flips.items():
            merged[name] = replace(flip, was=merged[name].was) if name in merged else flip
    return [flip for flip in merged.values() if flip.was != flip.is_]


_MOST_AN_ENTRY: Final = 100_000
"""How many characters one entry of the journal holds; quoted once more they stay below what an entry keeps."""


def _in_entries(values: Iterable[object]) -> Iterator[str]:
    """Yield values as JSON lists, each short enough for one entry."""
    listed: list[str] = []
    length = 0
    for value in values:
        text = json.dumps(value)
        if listed and length + len(text) > _MOST_AN_ENTRY:
            yield f"[{', '.join(listed)}]"
            listed, length = [], 0
        listed.append(text)
        length += len(text) + 2
    if listed:
        yield f"[{', '.join(listed)}]"


def _flip_values(flip: Flip) -> list[object]:
    was, is_ = (
        list(astuple(answer)) if isinstance(answer, Answer) else answer for answer in (flip.was, flip.is_)
    )
    return [flip.kind, flip.name, flip.line, flip.title[:_TITLE], flip.day, was, is_]


def _flip_of_values(client: str, values: Sequence[Any]) -> Flip:
    kind, name, line, title, day, *answers = values
    was, is_ = (Answer(*answer) if isinstance(answer, list) else answer for answer in answers)
    return Flip(kind, client, name, line, title, day, was, is_)


def compare_standing(old: Pack, new: Pack) -> tuple[StandingChange, ...]:
    """Return from which days on which provisions and lists have another standing, by themselves, no check counted."""
    changes: list[StandingChange] = []
    for name in dict.fromkeys((*old.provisions, *new.provisions)):
        timelines = [
            read_timeline(pack.provisions[name].timeline, pack.known_of(pack.provisions[name]), None, ())
            if name in pack.provisions and pack.provisions[name].timeline
            else None
            for pack in (old, new)
        ]
        days = {span.start for timeline in timelines if timeline for span in timeline.spans}
        changes += (
            replace(change, until=timelines[1].span_on(change.from_day).last if timelines[1] else None)
            for change in _standing_changes(name, days, timelines)
        )
    for name in dict.fromkeys((*old.listings, *new.listings)):
        listings = [pack.listings.get(name) for pack in (old, new)]
        steps = [step for listing in listings if listing for step in listing.steps]
        days = {
            day for step in steps for day in (step.start, *([next_day(step.until)] if step.until else []))
        }
        changes += _standing_changes(name, days, listings)
    return tuple(changes)


def _standing_changes(name: str, days: Iterable[date], laws: Sequence[Any]) -> Iterator[StandingChange]:
    """Yield the days on which what differs begins to differ in another way."""
    last: tuple[str | None, str | None] = ("", "")
    for day in sorted(days):
        was, is_ = (law.state_on(day) if law else None for law in laws)
        if was != is_ and (was, is_) != last:
            yield StandingChange(name, day, was, is_)
        last = (was, is_)


Answers = tuple[Answer | None, Answer | None]
"""What something comes to under the law file in use and under the new one; None where it cannot be worked out."""


class _ClientPreview:
    """Everything of one client, worked out under two law files."""

    def __init__(
        self, context: ServiceContext, client: ClientRow, old: Program, new: Program, preview: Preview
    ) -> None:
        self._client, self._preview = client, preview
        self._old, self._new = (replace(context, program=program) for program in (old, new))
        self._sheets = context.store.repository.read_sheets(client.id, shared=True)
        recorded = context.store.lists.list_rows(client.id, DeterminationFilter(latest=True), FIRST)
        self._records = {row.id: row for row in recorded}
        shipments = context.store.lists.list_rows(client.id, ALL_SHIPMENTS, FIRST)
        self._open = {row.shipment for row in shipments if row.state != CLOSED}
        self._lines = [row for row in self._sheets[ShipmentLine] if row.shipment in self._open]
        self._firms = list(FirmSearches(self._old, client.id).firms().values())
        counted: tuple[Sized, ...] = (self._sheets[Product], self._lines, self._records, self._firms)
        self.count = sum(map(len, counted))

    def changes(self) -> Iterator[Flip | None]:
        """Yield each product, line of an open shipment, record and meeting of a party with both answers.

        None stands for what is counted, but cannot be worked out.
        """
        yield from self._products()
        yield from self._shipments()
        yield from self._frozen()
        yield from self._parties()

    def _products(self) -> Iterator[Flip | None]:
        today = as_day(self._old.today())
        was, is_ = (
            WholeCatalogue(context, self._client.id).screen_products(ORDINARY, sheets=self._sheets)
            for context in (self._old, self._new)
        )
        for before, after in zip(was, is_, strict=True):
            answers = _answer_of(before), _answer_of(after)
            yield self._change(Compared.PRODUCTS, (before.part_number, ""), before.name, today, answers)

    def _shipments(self) -> Iterator[Flip | None]:
        catalogue = Catalogue(self._sheets)
        for line in self._lines:
            shipment = catalogue.shipments[line.shipment]
            try:
                case = json.dumps(catalogue.build_case(line), ensure_ascii=False).encode("utf-8")
            except Refused:
                answers: Answers = (None, None)
            else:
                answers = self._under_both(case)
            title = shipment.title or line.part_number
            yield self._change(Compared.SHIPMENTS, (line.shipment, line.line), title, shipment.on, answers)

    def _frozen(self) -> Iterator[Flip | None]:
        for row in self._records.values():
            answers: Answers = (None, None)
            if not row.altered:  # else nobody knows what its case says
                stored = self._old.stored_row(Sheet.DETERMINATIONS, self._client.id, row.id)
                answers = self._under_both(stored["case_json"].encode("utf-8"))
            yield self._change(Compared.RECORDS, (row.number, ""), row.title, row.on, answers)

    def _parties(self) -> Iterator[Flip | None]:
        if self._old.program.pack.listed == self._new.program.pack.listed:  # so every name meets the same
            self._preview.unchanged[Compared.PARTIES] += len(self._firms)
            yield from (None for _ in self._firms)
            return
        today = self._old.today()
        searches = [FirmSearches(context, self._client.id) for context in (self._old, self._new)]
        for firm in self._firms:
            met = [
                {
                    (entry.list_id, entry.entry.id): entry_state_on(entry.entry, today)
                    for search in searching.look_up([firm])
                    for entry in search.candidates
                }
                for searching in searches
            ]
            entries = sorted(met[0].keys() | met[1].keys())
            differing = [key for key in entries if met[0].get(key) != met[1].get(key)]
            for key in differing:
                self._preview.flips.append(
                    Flip(
                        kind=Compared.PARTIES,
                        client=self._client.client,
                        name=firm.name,
                        line=key[1],
                        title=firm.name,
                        day=as_day(today),
                        was=met[0].get(key),
                        is_=met[1].get(key),
                    )
                )
            if not differing:
                self._preview.unchanged[Compared.PARTIES] += 1
            yield None

    def _under_both(self, case: bytes) -> Answers:
        answers: list[Answer | None] = []
        for context in (self._old, self._new):
            try:
                tree = screen_case(context.program, case).conclusion_tree(context.program)
            except Refused:
                answers.append(None)
            else:
                answers.append(answer_of_tree(tree))
        return answers[0], answers[1]

    def _change(
        self, kind: str, name: tuple[str, str], title: str, day: Day, answers: Answers
    ) -> Flip | None:
        """Return a change; None, counted, where neither law file gives an answer."""
        if answers == (None, None):
            self._preview.refused[kind] += 1
            return None
        return Flip(kind, self._client.client, *name, title, day, *answers)


def _answer_of(product: ScreenedProduct) -> Answer | None:
    return None if product.answer is None else answer_of_tree(product.answer)


def answer_of_tree(tree: Mapping[str, Any]) -> Answer:
    """Return the answer in a conclusion."""
    return Answer(
        tree["verdict"],
        tree["act"]["word"],
        tree["standing"]["overall"],
        tree["standing"]["without_assumption"],
    )
