# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Law files that come as one signed file: made, previewed, taken, gone back from, and the keys that are trusted.

A preview works everything out twice, under the law file in use and under the new one, and writes nothing. A flip is a
difference in the verdict or in the word to do first; where only the standing differs that is counted apart.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any, Final

from desktop_app.basics.days import next_day
from desktop_app.basics.errors import Refused
from desktop_app.basics.files import LAW_FILE, read_limited
from desktop_app.basics.phrase import Phrase
from desktop_app.basics.progress import Cancelled, Progress, Stopped, never_cancelled, nothing_happens
from desktop_app.domain.law.pack import Pack
from desktop_app.domain.law.timeline import read_timeline
from desktop_app.services.catalogue.case_builder import Catalogue
from desktop_app.services.catalogue.clients import Clients
from desktop_app.services.context import packs
from desktop_app.services.context.context import Program, ServiceContext
from desktop_app.services.context.law_use import (
    BACK,
    DISTRUSTED,
    EVERYBODY,
    TAKEN,
    TRUSTED,
    SignedLaw,
    TrustedKey,
    taken_laws,
)
from desktop_app.services.context.list_entries import entry_state_on
from desktop_app.services.context.stores import KeptLaw
from desktop_app.services.party_search.firm_searches import FirmSearches
from desktop_app.services.schema.declaration import Sheet
from desktop_app.services.schema.rows import ALL_SHIPMENTS, FIRST, ClientRow, DeterminationFilter
from desktop_app.services.screening.one_case import screen_case
from desktop_app.services.screening.state import CLOSED
from desktop_app.services.screening.whole_catalogue import ORDINARY, ScreenedProduct, WholeCatalogue

ENGINE_LEVEL: Final = 1
"""The level of this program's engine: the newest format of law files that it reads."""
PRODUCTS, SHIPMENTS, RECORDS, PARTIES = "products", "shipments", "records", "parties"


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
        return {
            "id": self.id,
            "version": self.version,
            "known_to": self.known_to.isoformat(),
            "sha256": self.sha256,
            "key": self.key,
            "by": self.by,
            "on": self.on,
        }


# ---- making ----------------------------------------------------------------------------------


def make_law_file(
    program: Program, folder: Path, key_file: bytes, passphrase: str
) -> tuple[bytes, LawFileFacts]:
    """Return the law file in a folder as one signed file; the same folder and key give the same bytes.

    Errors: Refused if the folder does not pass ``pack check``, or the key cannot be used.
    """
    pack = check_law_folder(program, program.load_pack(folder))
    manifest = packs.manifest_of(pack)
    content = program.law_files.write_law(manifest, pack.contents, key_file, passphrase)
    return content, LawFileFacts(
        pack.id, pack.version, pack.known_to, pack.sha256, on=manifest.made_on.isoformat()
    )


def check_law_folder(program: Program, pack: Pack) -> Pack:
    """Return a law file whose examples hold and whose lists add up.

    Errors: Refused, naming what does not hold first.
    """
    checked = packs.check_pack(program, pack)
    if checked.failed:
        failed = checked.failed[0]
        raise Refused(
            Phrase(
                "{count} of its examples fail, the first of {provision}: expected {expected}, found {found}",
                count=len(checked.failed),
                provision=failed.provision,
                expected=failed.expected,
                found=failed.found,
            ),
            do="Run pack check on its folder, and correct what it names",
        )
    if checked.miscounts:
        raise Refused(checked.miscounts[0], do="Run pack check on its folder, and correct what it names")
    return pack


def read_signed_law(program: Program, path: Path, keys: Mapping[str, TrustedKey]) -> tuple[SignedLaw, Pack]:
    """Return a signed law file that a trusted key has signed, and the law in it.

    Errors: Refused if it was altered, nobody trusts its key, it needs a newer engine, or does not pass ``pack check``.
    """
    content = read_limited(path, LAW_FILE)
    trusted = {key.key: key.file for key in keys.values() if key.is_trusted}
    signed = program.law_files.read_law(content, trusted)
    manifest = signed.manifest
    if manifest.engine > ENGINE_LEVEL:
        raise Refused(
            Phrase(
                "it needs an engine of level {needed}, and this program has level {ours}",
                needed=manifest.engine,
                ours=ENGINE_LEVEL,
            ),
            do="Install the newer program first",
        )
    pack = check_law_folder(program, program.load_pack_from(signed.contents))
    if packs.manifest_of(pack) != manifest:
        raise Refused(
            "its manifest says something else than the law file in it", do="Ask who signed it for another"
        )
    return signed, pack


# ---- what counts, and since when ----------------------------------------------------------------


def describe_use(program: Program) -> LawFileFacts:
    """Return the law file that counts, with who took it and when."""
    pack, event = program.pack, program.law_taken
    if event is None:
        return LawFileFacts(pack.id, pack.version, pack.known_to, pack.sha256)
    return LawFileFacts(
        pack.id, pack.version, pack.known_to, pack.sha256, event.note["key"], event.by, event.day
    )


def explain_use(program: Program) -> str:
    """Return in one sentence why the law file that counts is the one."""
    pack, event = program.pack, program.law_taken
    if event is not None:
        return Phrase(
            "taken on {day} by {by}, signed with key {key}", day=event.day, by=event.by, key=event.note["key"]
        )
    aside = taken_laws(program.law_events)
    if aside and aside[-1].note["sha256"] != pack.sha256:
        return Phrase(
            "that of the program, whose authors knew the law longer than those of {version}, taken on {day}",
            version=aside[-1].note["version"],
            day=aside[-1].day,
        )
    return Phrase("that of the program")


def age_in_days(pack: Pack, today: date) -> int:
    """Return how many days have gone since the last day up to which the authors of a law file knew the law."""
    return max((today - pack.known_to).days, 0)


# ---- what a new law file would change ---------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class StandingChange:
    """From a day on a provision, or the measures of a list, have another standing; None where there is none such."""

    provision: str
    from_day: date
    was: str | None
    is_: str | None


@dataclass(frozen=True, slots=True)
class Answer:
    """What something comes to: the verdict, the word to do first, and the standing with and without assumption."""

    verdict: str
    act: str
    standing: str
    without_assumption: str

    def as_tree(self) -> dict[str, str]:
        """Return it as plain values."""
        return {
            "verdict": self.verdict,
            "act": self.act,
            "standing": self.standing,
            "without_assumption": self.without_assumption,
        }


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
    day: str
    was: Answer | str | None
    is_: Answer | str | None

    @property
    def id(self) -> str:
        """Return what tells it from all others, as one text."""
        return "\n".join((self.kind, self.client, self.name, self.line))


@dataclass(slots=True)
class Preview:
    """What taking a law file would change. ``before`` and ``after`` count the words to do first, by kind."""

    law: LawFileFacts
    new: LawFileFacts
    standing: tuple[StandingChange, ...]
    flips: list[Flip] = field(default_factory=list)
    standing_only: Counter[str] = field(default_factory=Counter)
    unchanged: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)
    before: Counter[tuple[str, str]] = field(default_factory=Counter)
    after: Counter[tuple[str, str]] = field(default_factory=Counter)

    @property
    def kinds(self) -> tuple[str, ...]:
        """Return the kinds of things that are looked at."""
        return PRODUCTS, SHIPMENTS, RECORDS, PARTIES

    def as_tree(self) -> dict[str, Any]:
        """Return it as plain values."""
        return {
            "from": self.law.as_tree(),
            "to": self.new.as_tree(),
            "standing": [
                {
                    "provision": change.provision,
                    "from_day": change.from_day.isoformat(),
                    "was": change.was,
                    "is": change.is_,
                }
                for change in self.standing
            ],
            **{kind: [_change_tree(flip) for flip in self.flips if flip.kind == kind] for kind in self.kinds},
            "standing_only": {kind: self.standing_only[kind] for kind in (PRODUCTS, SHIPMENTS, RECORDS)},
            "unchanged": {kind: self.unchanged[kind] for kind in self.kinds},
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


def _change_tree(change: Flip) -> dict[str, Any]:
    name = {
        PRODUCTS: {"part_number": change.name},
        SHIPMENTS: {"shipment": change.name, "line": change.line},
        RECORDS: {"number": change.name},
        PARTIES: {"name": change.name, "entry": change.line},
    }[change.kind]
    was, is_ = (
        answer.as_tree() if isinstance(answer, Answer) else answer for answer in (change.was, change.is_)
    )
    return {"client": change.client, **name, "was": was, "is": is_}


def compare_standing(old: Pack, new: Pack) -> tuple[StandingChange, ...]:
    """Return from which days on which provisions and lists have another standing, by themselves, no check counted."""
    changes: list[StandingChange] = []
    for name in dict.fromkeys((*old.provisions, *new.provisions)):
        timelines = [
            read_timeline(pack.provisions[name].timeline, pack.known_to, None, ())
            if name in pack.provisions and pack.provisions[name].timeline
            else None
            for pack in (old, new)
        ]
        days = {span.start for timeline in timelines if timeline for span in timeline.spans}
        changes += _standing_changes(name, days, timelines)
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


class LawService:
    """Previewing, taking and going back, in one data file."""

    def __init__(self, context: ServiceContext) -> None:
        self._context = context

    def keys(self) -> dict[str, TrustedKey]:
        """Return every key that was ever trusted, by its id."""
        return packs.list_keys(self._context.program)

    def preview(
        self,
        path: Path,
        client: str = "",
        *,
        progress: Progress = nothing_happens,
        cancelled: Cancelled = never_cancelled,
    ) -> Preview:
        """Work out what a law file would change, of one client by its key, or of all; nothing is written.

        Errors: as for taking it; Stopped if cancelled.
        """
        signed, pack = read_newer(self._context.program, path, self.keys(), self._clients())
        old = self._context.program
        new = old.under(pack)
        preview = _begin_preview(old, signed, pack)
        clients = [row for row in Clients(self._context).rows() if not client or row.client == client]
        works = [_ClientPreview(self._context, row, old, new, preview) for row in clients]
        total, done = sum(work.count for work in works), 0
        for work in works:
            for change in work.changes():
                if cancelled():
                    raise Stopped
                done += 1
                progress(min(done, total), total)
                if change is not None:
                    preview.add(change)
        progress(total, total)
        return preview

    def take(self, path: Path, by: str, why: str = "") -> LawFileFacts:
        """Take a law file: it counts from now on for everything but what was recorded.

        Errors: Refused if it was altered, its key is not trusted for everybody, it is not newer, needs a newer engine,
        or does not pass ``pack check``.
        """
        if not by.strip():
            raise Refused("it is not said who takes it", where="by", do="Give a name")
        signed, pack = read_newer(self._context.program, path, self.keys(), self._clients())
        program, context = self._context.program, self._context
        note = {
            "id": pack.id,
            "version": pack.version,
            "known_to": pack.known_to.isoformat(),
            "made_on": signed.manifest.made_on.isoformat(),
            "engine": str(signed.manifest.engine),
            "sha256": pack.sha256,
            "key": signed.key,
            "signature": signed.signature.decode("utf-8"),
            "why": why,
            "shipped_sha256": program.shipped.pack.sha256,
        }
        with context.store.begin_transaction(by.strip(), context.now()) as writing:
            writing.keep_law(
                KeptLaw(pack.sha256, pack.id, pack.version, pack.known_to, pack.format, pack.contents)
            )
            writing.append_to_journal(TAKEN, f"{pack.id} {pack.version}", note)
        context.read_law_again()
        return describe_use(program)

    def go_back(self, by: str, why: str) -> LawFileFacts:
        """Go back to the law file that counted before the one taken last.

        Errors: Refused if none was taken, or who or why is not said.
        """
        program, context = self._context.program, self._context
        for field_name, text in (("by", by), ("why", why)):
            if not text.strip():
                raise Refused("it is not said who goes back, and why", where=field_name, do="Give both")
        stack = taken_laws(program.law_events)
        if not stack:
            raise Refused(
                "no law file was taken that one could go back from", do="pack show tells which counts"
            )
        left, before = stack[-1].note, stack[-2].note if len(stack) > 1 else {}
        note = {
            "id": left["id"],
            "from_version": left["version"],
            "from_sha256": left["sha256"],
            "version": before.get("version", program.shipped.pack.version),
            "sha256": before.get("sha256", program.shipped.pack.sha256),
            "why": why,
        }
        with context.store.begin_transaction(by.strip(), context.now()) as writing:
            writing.append_to_journal(BACK, f"{left['id']} {note['version']}", note)
        context.read_law_again()
        return replace(describe_use(program), by=by.strip(), on=context.now().date().isoformat())

    def trust_key(self, key_file: bytes, by: str, why: str, client: str = EVERYBODY) -> TrustedKey:
        """Trust a public key, for one client by its key or for everybody.

        Errors: Refused if it is none, or who or why is not said.
        """
        key, comment = self._context.program.law_files.read_key(key_file)
        note = {"key": key, "name": comment, "for": client, "why": why, "file": key_file.decode("utf-8")}
        return self._decide_on_key(TRUSTED, key, by, why, note)

    def distrust_key(self, key: str, by: str, why: str) -> TrustedKey:
        """Trust a key no longer; what was taken with it stays.

        Errors: Refused if nobody trusts it, or who or why is not said.
        """
        name = key.replace(" ", "").upper()
        stored = self.keys().get(name)
        if stored is None or not stored.is_trusted:
            raise Refused(Phrase("nobody trusts a key {key}", key=key), do="pack keys lists those that are")
        return self._decide_on_key(DISTRUSTED, name, by, why, {"key": name, "why": why})

    def _clients(self) -> list[str]:
        return [row.client for row in Clients(self._context).rows()]

    def _decide_on_key(self, action: str, key: str, by: str, why: str, note: Mapping[str, str]) -> TrustedKey:
        if not by.strip() or not why.strip():
            raise Refused("it is not said who decides on the key, and why", where="by", do="Give both")
        context = self._context
        with context.store.begin_transaction(by.strip(), context.now()) as writing:
            writing.append_to_journal(action, key, dict(note))
        context.program.read_law_again()
        return self.keys()[key]


def read_newer(
    program: Program, path: Path, keys: Mapping[str, TrustedKey], clients: Sequence[str]
) -> tuple[SignedLaw, Pack]:
    """Return a law file that may take the place of the one in use; ``clients`` are the keys of all in the data folder.

    Errors: Refused if it was altered, its key is not trusted for all of them, it is not newer, needs a newer engine, or
    does not pass ``pack check``.
    """
    signed, pack = read_signed_law(program, path, keys)
    client = keys[signed.key].client
    if client != EVERYBODY and list(clients) != [client]:
        raise Refused(
            Phrase(
                "its key {key} is trusted for the client {client} alone, and a law file counts for all"
                " clients of the data folder",
                key=signed.key,
                client=client,
            ),
            do="Keep that client in a data folder of its own, or trust the key for all",
        )
    check_newer(program.pack, pack)
    return signed, pack


def preview_alone(program: Program, path: Path) -> Preview:
    """Return what a law file would change where there is no data file: the standing of provisions and lists.

    Errors: Refused as for taking it.
    """
    signed, pack = read_newer(program, path, packs.list_keys(program), ())
    return _begin_preview(program, signed, pack)


def _begin_preview(program: Program, signed: SignedLaw, pack: Pack) -> Preview:
    new = LawFileFacts(pack.id, pack.version, pack.known_to, pack.sha256, signed.key)
    return Preview(describe_use(program), new, compare_standing(program.pack, pack))


def check_newer(old: Pack, new: Pack) -> None:
    """Refuse a law file that is not newer than another.

    Errors: Refused.
    """
    if new.id != old.id:
        raise Refused(
            Phrase("it is the law file {new}, and {old} is in use", new=new.id, old=old.id),
            do="Take a law file of the same name",
        )
    if _version_key(new.version) <= _version_key(old.version) or new.known_to < old.known_to:
        raise Refused(
            Phrase(
                "its version {new}, known to {new_day}, is not newer than {old}, known to {old_day}",
                new=new.version,
                new_day=new.known_to.isoformat(),
                old=old.version,
                old_day=old.known_to.isoformat(),
            ),
            do="To return to an earlier one use pack back",
        )


def _version_key(version: str) -> tuple[tuple[int, str], ...]:
    """Return a version so that its numbers are compared as numbers."""
    return tuple((int(part), "") if part.isdecimal() else (0, part) for part in version.split("."))


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
        recorded = context.store.lists.list_determinations(client.id, DeterminationFilter(latest=True), FIRST)
        self._records = {row.id: row for row in recorded}
        shipments = context.store.lists.list_shipments(client.id, ALL_SHIPMENTS, FIRST)
        self._open = {row.shipment for row in shipments if row.state != CLOSED}
        self._lines = [row for row in self._sheets[Sheet.SHIPMENT_LINES] if row["shipment"] in self._open]
        self._firms = list(FirmSearches(self._old, client.id).firms().values())
        self.count = sum(map(len, (self._sheets[Sheet.PRODUCTS], self._lines, self._records, self._firms)))

    def changes(self) -> Iterator[Flip | None]:
        """Yield each product, line of an open shipment, record and meeting of a party with both answers.

        None stands for what is counted, but cannot be worked out.
        """
        yield from self._products()
        yield from self._shipments()
        yield from self._frozen()
        yield from self._parties()

    def _products(self) -> Iterator[Flip | None]:
        today = self._old.local_today().isoformat()
        was, is_ = (
            WholeCatalogue(context, self._client.id).screen_products(ORDINARY)
            for context in (self._old, self._new)
        )
        for before, after in zip(was, is_, strict=True):
            answers = _answer_of(before), _answer_of(after)
            yield self._change(PRODUCTS, (before.part_number, ""), before.name, today, answers)

    def _shipments(self) -> Iterator[Flip | None]:
        catalogue = Catalogue(self._sheets)
        shipments = {row["shipment"]: row for row in self._sheets[Sheet.SHIPMENTS]}
        for line in self._lines:
            shipment = shipments[line["shipment"]]
            try:
                case = json.dumps(catalogue.build_case(line), ensure_ascii=False).encode("utf-8")
            except Refused:
                answers: Answers = (None, None)
            else:
                answers = self._under_both(case)
            title = shipment["title"] or line["part_number"]
            yield self._change(SHIPMENTS, (line["shipment"], line["line"]), title, shipment["on"], answers)

    def _frozen(self) -> Iterator[Flip | None]:
        for row in self._records.values():
            stored = self._old.stored_row(Sheet.DETERMINATIONS, self._client.id, row.id)
            answers = self._under_both(stored["case_json"].encode("utf-8"))
            yield self._change(RECORDS, (row.number, ""), row.title, row.on, answers)

    def _parties(self) -> Iterator[Flip | None]:
        if self._old.program.pack.listed == self._new.program.pack.listed:  # so every name meets the same
            self._preview.unchanged[PARTIES] += len(self._firms)
            yield from (None for _ in self._firms)
            return
        today = self._old.local_today()
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
                        kind=PARTIES,
                        client=self._client.client,
                        name=firm.name,
                        line=key[1],
                        title=firm.name,
                        day=today.isoformat(),
                        was=met[0].get(key),
                        is_=met[1].get(key),
                    )
                )
            if not differing:
                self._preview.unchanged[PARTIES] += 1
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
        self, kind: str, name: tuple[str, str], title: str, day: str, answers: Answers
    ) -> Flip | None:
        """Return a change; None, counted, where neither law file gives an answer."""
        if answers == (None, None):
            self._preview.refused[kind] += 1
            return None
        return Flip(kind, self._client.client, *name, title, day, *answers)


def _answer_of(product: ScreenedProduct) -> Answer | None:
    return None if product.conclusion is None else answer_of_tree(product.conclusion)


def answer_of_tree(tree: Mapping[str, Any]) -> Answer:
    """Return the answer in a conclusion."""
    return Answer(
        tree["verdict"],
        tree["act"]["word"],
        tree["standing"]["overall"],
        tree["standing"]["without_assumption"],
    )
