# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Determinations: a screening that was recorded, and how. Frozen, numbered, journalled, never changed by any path."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Final

from desktop_app.basics import files
from desktop_app.basics.folding import fold_name
from desktop_app.basics.messages import Phrase, Refused
from desktop_app.basics.progress import Progress, nothing_happens
from desktop_app.domain.casefile.reading import canonical_json
from desktop_app.domain.law.pack import Pack
from desktop_app.services.catalogue.clients import speaks_chinese, stamp_of_client
from desktop_app.services.context import stores
from desktop_app.services.context.context import ServiceContext, key_from_name, utc_text
from desktop_app.services.context.ports import SUMMARY_DRAFT, SUMMARY_REVIEWED, Earlier, JournalMark, Stamp
from desktop_app.services.outgoing.wording import is_wording_reviewed
from desktop_app.services.paper_signing import NamedSignature, SignedPaper, check_beside, read_paper_to_sign
from desktop_app.services.records.rerun import Rerun, RunWith, frozen_tree, rerun_record
from desktop_app.services.schema import rows
from desktop_app.services.schema.columns import check_text, with_cells
from desktop_app.services.schema.declaration import Done, Row, Sheet, Topic
from desktop_app.services.schema.forms import Client, Product, Shipment
from desktop_app.services.screening import one_case, state
from desktop_app.services.screening.deal_facts import find_answered_deal
from desktop_app.services.screening.screenings import Screenings, read_as_kept

# --------------------------------------------------------------------------------------------------
# Recording: a screening becomes determinations, one a line, and one memo for all of them. All of it is one
# transaction: the law file is kept, each determination gets its entry in the journal, the memo is printed
# with the numbers and hashes of these entries, and its filing gets an entry of its own.


# --------------------------------------------------------------------------------------------------
# The law that a record keeps: its law file, whole, and which lists of parties it was worked out with.


LISTED: Final = "listed_parties.csv"
"""The file of a law file with the names on published lists."""


def law_to_keep(pack: Pack) -> stores.KeptLaw:
    """Return a law file as records keep it."""
    return stores.KeptLaw(pack.sha256, pack.id, pack.version, pack.known_to, pack.format, pack.contents)


def list_identities(pack: Pack) -> str:
    """Return which lists of parties a law file brings, as JSON: id, day, rows and hash of each."""
    if LISTED not in pack.files or not pack.listed:
        return "[]"
    newest = pack.newest_listing
    its_list = {
        "id": pack.id,
        "day": newest.listed_on.isoformat() if newest else "",
        "rows": str(len(pack.listed)),
        "sha256": pack.files[LISTED],
    }
    return stores.plain_json([its_list])


# --------------------------------------------------------------------------------------------------
# What a recording takes the place of: the newest version of one determination, or of every line of a
# shipment.


ONLY_LINE: Final = ""
"""Stands for the only line of a recording, however it is called."""


@dataclass(frozen=True, slots=True)
class Superseded:
    """What a recording takes the place of, and why; nothing where the number is blank.

    ``version`` is the newest one so far. ``lines`` are the determinations by line, one alone under ``ONLY_LINE``.
    """

    number: str = ""
    version: int = 0
    why: str = ""
    lines: Mapping[str, stores.Stored[Row]] = field(default_factory=dict)

    @classmethod
    def of_screening(
        cls, context: ServiceContext, client: int, screening: state.Screening, why: str = ""
    ) -> Superseded:
        """Return what a screening takes the place of that was started again from a determination, and why."""
        if screening.supersedes is None:
            return cls()
        row = context.stored_row(Sheet.DETERMINATIONS, client, screening.supersedes)
        stored = stores.Stored(screening.supersedes, row)
        return cls(row["number"], int(row["version"]), " ".join(why.split()), {ONLY_LINE: stored})

    @classmethod
    def by_number(cls, context: ServiceContext, client: int, number: str, why: str, lines: int) -> Superseded:
        """Return what a recording of so many lines takes the place of that names a number.

        Errors: Refused if there is no such record, if it has another number of lines, or if no reason is given.
        """
        if not why.strip():
            raise Refused("no reason is given", where="why", do="Say why the earlier version is superseded")
        newest = _newest_by_line(context, client, number)
        if len(newest) != lines:
            raise Refused(
                Phrase("{number} has {count} lines", number=number, count=len(newest)),
                where="supersedes",
                do="Record as many cases, or name the number of one line",
            )
        version = max(int(stored.row["version"]) for stored in newest.values())
        return cls(number, version, why.strip(), newest)

    @property
    def screening_of_one(self) -> int | None:
        """Return the determination that a screening of one line takes the place of."""
        stored = self.lines.get(ONLY_LINE)
        return stored.id if stored else None

    def id_of_line(self, line: str) -> str:
        """Return the id of the determination that a line takes the place of; blank for none."""
        stored = self.lines.get(line) or self.lines.get(ONLY_LINE)
        return str(stored.id) if stored else ""

    def as_earlier(self, context: ServiceContext, client: int) -> Earlier | None:
        """Return what the memo says of it, as its frozen conclusion has it.

        Errors: Refused if it is not as it was recorded.
        """
        if not self.lines:
            return None
        first = next(iter(self.lines.values()))
        (row,) = context.store.lists.list_rows(client, rows.DeterminationFilter(record=first.id), rows.FIRST)
        if row.altered:
            raise Refused(
                Phrase("{number} is not as it was recorded: {why}", number=self.number, why=row.altered),
                do="Verify the journal, and open a backup before it is superseded",
            )
        return Earlier(self.number, self.version, date.fromisoformat(row.recorded_on), row.verdict)


def _newest_by_line(context: ServiceContext, client: int, number: str) -> dict[str, stores.Stored[Row]]:
    """Return the newest determination of a number, or of each line of the shipment recorded under it."""
    rows = _rows_with(context, client, "number", number)
    if rows:
        return {ONLY_LINE: max(rows, key=_version_of)}
    newest: dict[str, stores.Stored[Row]] = {}
    for first in _rows_with(context, client, "paper_number", number):
        versions = _rows_with(context, client, "number", first.row["number"])
        newest[first.row["line"]] = max(versions, key=_version_of)
    if not newest:
        raise Refused(
            Phrase('there is no record "{number}"', number=number),
            where="supersedes",
            do="Name one that record list prints",
        )
    return newest


def _rows_with(context: ServiceContext, client: int, column: str, text: str) -> list[stores.Stored[Row]]:
    return context.store.repository.select_rows(Sheet.DETERMINATIONS, client, {column: text})


def _version_of(stored: stores.Stored[Row]) -> int:
    return int(stored.row["version"])


# --------------------------------------------------------------------------------------------------
# The memos of records as files in the data folder, for people who look there with other programs. The data
# file holds every memo, too. A memo is written under another name before its record is committed and
# renamed after it: whenever the program ends, a memo lies in its place if, and only if, its record is
# there.


_UNSAFE: Final = re.compile(r"[^A-Za-z0-9._-]+")


def memos_folder(context: ServiceContext) -> Path:
    """Return the folder of memos, beside the data file."""
    return context.file.parent / files.MEMOS


def memo_name(context: ServiceContext, client: int, number: str, version: int) -> str:
    """Return the path of a memo inside the folder of memos: a folder a client, then number and version."""
    name = context.stored_row(Client, client, client).client
    folder = f"{client}-{key_from_name(name) or 'client'}"
    return f"{folder}/{_UNSAFE.sub('-', number)}-v{version}.pdf"


def memo_path(context: ServiceContext, client: int, frozen: rows.FrozenFacts) -> str:
    """Return the path of the memo of a record inside the data folder."""
    number = frozen.paper_number or frozen.number
    return f"{files.MEMOS}/{frozen.paper_name or memo_name(context, client, number, frozen.version)}"


def numbers_on_disk(context: ServiceContext, client: int, year: int) -> Iterator[int]:
    """Yield the numbers of a year that memos in the folders of a client carry, whether or not a record has them."""
    form = re.compile(rf"{year}-([0-9]{{4,9}})(?:-[^/]*)?-v[0-9]+\.pdf")
    for folder in memos_folder(context).glob(f"{client}-*"):
        for file in folder.glob(f"{year}-*.pdf"):
            match = form.fullmatch(file.name)
            if match:
                yield int(match[1])


def write_pending(context: ServiceContext, memo: stores.FiledMemo) -> Path:
    """Write a memo beside its place, before its record is committed; return where.

    Errors: Refused if it cannot be written; nothing is left then.
    """
    path = memos_folder(context) / memo.name
    pending = path.with_name(path.name + files.PENDING)
    memos_folder(context).mkdir(mode=0o700, exist_ok=True)
    path.parent.mkdir(exist_ok=True)
    files.write_own_file(pending, memo.pdf)
    return pending


def put_in_place(pending: Path) -> None:
    """Rename a memo whose record was committed; the next start does it if that fails."""
    with suppress(OSError):
        pending.replace(pending.with_name(pending.name.removesuffix(files.PENDING)))


def write_copy(context: ServiceContext, memo: stores.FiledMemo) -> Path:
    """Return where a filed paper lies on disk; writes it there again if it has gone.

    Errors: Refused if it cannot be written there.
    """
    path = memos_folder(context) / memo.name
    if not _has_digest(path, memo.sha256):
        put_in_place(write_pending(context, memo))
    if not _has_digest(path, hashlib.sha256(memo.pdf).hexdigest()):
        raise Refused("the memo cannot be written there", file=str(path), do="Save it to another place")
    return path


def finish_filing(store: stores.Store, data_folder: Path) -> None:
    """Rename the memos that an end of the program has left beside their place, and delete those without a record."""
    filed = {memo.name: memo.sha256 for memo in store.list_filed_memos()}
    for file in list((data_folder / files.MEMOS).glob(f"*/*.pdf{files.PENDING}")):
        name = f"{file.parent.name}/{file.name.removesuffix(files.PENDING)}"
        with suppress(OSError):
            is_whole = hashlib.sha256(file.read_bytes()).hexdigest() == filed.get(name)
            if is_whole and not file.with_name(name.rpartition("/")[2]).exists():
                put_in_place(file)
            else:
                file.unlink()


def find_handing_over(store: stores.Store, client: int) -> rows.JournalRow | None:
    """Return the entry of the journal from which on nothing is recorded for a client here; None if there is none."""
    subject = stores.client_subject(client, "")
    handed_over = (
        entry for entry in store.list_entries_on(stores.HANDED_OVER) if entry.subject.startswith(subject)
    )
    return next(handed_over, None)


_DIGITS: Final = 4


@dataclass(frozen=True, slots=True)
class Signature:
    """Who records, in which role, on which day (today unless given), and who has reviewed it; blank if nobody has."""

    name: str
    role: str
    on: date | None = None
    reviewed_by: str = ""


@dataclass(frozen=True, slots=True)
class RecordedLine:
    """A determination that was just recorded: its id, its line, and the entry of the journal that vouches for it."""

    id: int
    line: str
    entry: JournalMark


@dataclass(frozen=True, slots=True)
class Recording:
    """What a recording has made; ``paper`` is the path of the memo inside the data folder."""

    number: str
    version: int
    lines: tuple[RecordedLine, ...]
    paper: str
    paper_sha256: str


class Recorder:
    """Records for one client."""

    def __init__(self, context: ServiceContext, client: int) -> None:
        self._context, self._client = context, client

    def record_screening(
        self, screening: int, signature: Signature, why: str = "", *, progress: Progress = nothing_happens
    ) -> Recording:
        """Record an open screening; one that was started again from a determination makes its next version.

        ``why`` is the reason for taking the place of the version before. Progress is told in lines, and one for the
        work before them and the memo behind them.
        Errors: Refused if it is not open, if a person is missing, or a line cannot be read; nothing is recorded then.
        """
        self.check_people(signature)
        with self._context.store.begin_transaction(self._context.by, self._context.now()) as writing:
            loaded = Screenings(self._context, self._client).load_screening(screening)
            is_reviewed = loaded.row.state == state.WAITING and bool(signature.reviewed_by.strip())
            if loaded.row.state == state.WAITING and not is_reviewed:
                raise Refused("the screening waits for review", do="Have another person review it")
            if not (loaded.is_open or is_reviewed):
                raise Refused("the screening is no longer open", do="Start a new version of its record")
            row = self._context.stored_row(Sheet.SCREENINGS, self._client, screening)
            superseded = Superseded.of_screening(self._context, self._client, loaded, why)
            work = _Work(loaded, row, signature, superseded)
            recording, pending = self._record(writing, work, progress)
        put_in_place(pending)
        return recording

    def record_cases(
        self, cases: Sequence[one_case.NamedCase], signature: Signature, superseded: Superseded
    ) -> Recording:
        """Record cases from outside the catalogue as one shipment, a line each, in one screening made for them.

        Errors: Refused if a person is missing, or the cases differ in what a shipment shares; nothing is recorded then.
        """
        self.check_people(signature)
        one_case.check_shared(cases)
        lines = tuple(
            (
                str(number),
                case.part_number,
                case.quantity,
                state.clean_base_tree(self._context, case.tree(), str(number)),
            )
            for number, case in enumerate(cases, start=1)
        )
        title = cases[0].screened.read.case.title or cases[0].name
        base = state.StartingCases(("empty", 0), title, lines)
        screenings = Screenings(self._context, self._client)
        with self._context.store.begin_transaction(self._context.by, self._context.now()) as writing:
            screening, row = screenings.add_screening(writing, base, superseded.screening_of_one)
            recording, pending = self._record(writing, _Work(screening, row, signature, superseded))
        put_in_place(pending)
        return recording

    def check_preparer(self, signature: Signature) -> None:
        """Refuse a blank name or role, and what no line of a paper holds."""
        for name in ("name", "role", "reviewed_by"):
            check_text(getattr(signature, name), where=name)
            if name != "reviewed_by" and not getattr(signature, name).strip():
                raise Refused(
                    Phrase("the {name} is missing", name=name),
                    where=name,
                    do="Fill it in; the memo prints it",
                )

    def check_people(self, signature: Signature) -> None:
        """Refuse a recording without its people: name and role, and a second person where the client asks for one."""
        self.check_preparer(signature)
        client = self._context.stored_row(Client, self._client, self._client)
        reviewer = fold_name(signature.reviewed_by)
        if client.second_person == "yes" and not reviewer:
            raise Refused(
                "the client asks for a second person, and nobody has reviewed it",
                where="reviewed_by",
                do="Have another person review it, and name them",
            )
        if reviewer and reviewer == fold_name(signature.name):
            raise Refused(
                "who prepared it cannot be the one who reviewed it",
                where="reviewed_by",
                do="Have another person review it, and name them",
            )

    def make_stamp(self, screening: state.Screening, signature: Signature) -> Stamp:
        """Return what the papers of a screening have in common; it has no number yet."""
        client = self._context.stored_row(Client, self._client, self._client)
        is_shipment = screening.row.subject == "shipment"
        stamp = Stamp(
            number="",
            version=1,
            dated=signature.on or self._context.today(),
            prepared_by=signature.name.strip(),
            role=signature.role.strip(),
            program=f"Lodestone {self._context.program.version}",
            shipment=screening.row.of if is_shipment else "",
            reviewed_by=signature.reviewed_by.strip(),
        )
        summary = ""
        if speaks_chinese(client):
            is_reviewed = is_wording_reviewed(self._context.program)
            summary = SUMMARY_REVIEWED if is_reviewed else SUMMARY_DRAFT
        logo = self._context.store.read_logo(self._client)
        return replace(stamp_of_client(client, stamp), logo=logo, summary=summary)

    def print_memo(self, screening: state.Screening, stamp: Stamp) -> bytes:
        """Return the memo of a screening: one for all its lines.

        Errors: Refused if a line cannot be read.
        """
        program = self._context.program
        if len(screening.lines) > 1:
            return one_case.print_shipment_of(program, named_cases(screening), stamp)
        (line,) = screening.lines
        its_line = line.line if stamp.shipment else ""
        stamp = replace(stamp, line=its_line, quantity=line.quantity, tariffs=(self._tariff_of(line),))
        return one_case.print_memo_of(program, _readable_line(line), stamp)

    # ---- inside ------------------------------------------------------------------------------

    def _tariff_of(self, line: state.ScreeningLine) -> str:
        """Return the number of the goods of a line in the customs tariff; blank where none is on file."""
        row_id = self._context.find_by_key(Sheet.PRODUCTS, self._client, line.part_number)
        if row_id is None:
            return ""
        return self._context.stored_row(Product, self._client, row_id).hs_code

    def _record(
        self, writing: stores.Transaction, work: _Work, progress: Progress = nothing_happens
    ) -> tuple[Recording, Path]:
        """Write everything; return what was recorded, and where the memo waits for the commit.

        Errors: Refused if the client was handed over.
        """
        if handed_over := find_handing_over(self._context.store, self._client):
            raise Refused(
                Phrase(
                    "the client was handed over on {day} by {name}, so nothing more is recorded for it here",
                    day=handed_over.at[:10],
                    name=handed_over.by,
                ),
                do="Record it in the data folder that has taken the client",
            )
        steps = len(work.screening.lines) + 2
        progress(1, steps)
        stamp = self.make_stamp(work.screening, work.signature)
        number, version = self._take_number(writing, work.superseded, stamp.dated.year)
        self._settle_deal(writing, work.row)
        closed = stores.Stored(work.screening.id, {**work.row, "state": state.CLOSED})
        writing.change_row(Sheet.SCREENINGS, self._client, closed)
        writing.keep_law(law_to_keep(self._context.program.pack))
        stamp = replace(
            stamp,
            number=number,
            version=version,
            supersedes=work.superseded.as_earlier(self._context, self._client),
            data_file=self._context.store.data_file_id(),
        )
        screening, several = work.screening, len(work.screening.lines) > 1
        pack = self._context.program.pack
        shared = {
            "screening_id": str(screening.id),
            "title": screening.row.title,
            "shipment": stamp.shipment,
            "paper_number": stamp.number,
            "screening_sha256": writing.hash_screening(self._client, screening.id),
            "why": work.superseded.why,
            "version": str(stamp.version),
            "pack_id": pack.id,
            "pack_version": pack.version,
            "pack_sha256": pack.sha256,
            "list_versions": list_identities(pack),
            "program": stamp.program,
            "by": stamp.prepared_by,
            "role": stamp.role,
            "reviewed_by": stamp.reviewed_by,
            "recorded_on": stamp.dated.isoformat(),
            "at": utc_text(self._context.now()),
            "pdf_sha256": "",
        }
        recorded = []
        for done, line in enumerate(screening.lines, 2):
            progress(done, steps)
            screened = _readable_line(line)
            conclusion = screened.conclusion
            row = {
                **shared,
                "line": line.line,
                "number": f"{stamp.number}-{line.line}" if several else stamp.number,
                "supersedes_id": work.superseded.id_of_line(line.line),
                "part_number": line.part_number,
                "on": conclusion.on.isoformat(),
                "verdict": conclusion.verdict,
                "standing": conclusion.standing.overall,
                "case_json": screened.read.canonical.decode("utf-8"),
                "case_sha256": screened.read.sha256,
                "conclusion_json": canonical_json(screened.conclusion_tree(self._context.program)).decode(
                    "utf-8"
                ),
            }
            row_id = writing.add_row(Sheet.DETERMINATIONS, self._client, row)
            subject = stores.determination_subject(self._client, row)
            entry = writing.append_to_journal(stores.RECORDED, subject, stores.determination_payload(row))
            recorded.append(RecordedLine(row_id, line.line, JournalMark(entry.nr, entry.hash)))
        lines = tuple(recorded)
        stamp = replace(stamp, entries=tuple(line.entry for line in lines))
        memo = self._file_memo(writing, self.print_memo(work.screening, stamp), stamp)
        recording = Recording(number, version, lines, f"{files.MEMOS}/{memo.name}", memo.sha256)
        return recording, write_pending(self._context, memo)

    def _settle_deal(self, writing: stores.Transaction, screening: Row) -> None:
        """Write what was answered about a deal into its shipment: from now on the record has what is its own."""
        shipment = int(screening["subject_id"] or 0)
        if screening["subject"] != "shipment":
            return
        row = self._context.store.repository.get_row(Shipment, self._client, shipment)
        deal = find_answered_deal(self._context, self._client, shipment) if row else None
        if row is None or deal is None:
            return
        settled = row
        for name, text in deal.columns.items():
            with suppress(Refused):  # what a row cannot hold stays with the record
                settled = self._context.checked_row(with_cells(settled, {name: text}))
        if settled != row:
            writing.change_row(Sheet.SHIPMENTS, self._client, stores.Stored(shipment, settled))

    def _take_number(self, writing: stores.Transaction, superseded: Superseded, year: int) -> tuple[str, int]:
        """Return the number and version of a recording; what a memo on disk carries is not given again."""
        if superseded.number:
            version = superseded.version + 1
            while (memos_folder(self._context) / self._memo_name(superseded.number, version)).exists():
                version += 1
            return superseded.number, version
        least = max(numbers_on_disk(self._context, self._client, year), default=0) + 1
        return f"{year}-{writing.take_number(self._client, year, least):0{_DIGITS}}", 1

    def _memo_name(self, number: str, version: int) -> str:
        return memo_name(self._context, self._client, number, version)

    def _file_memo(self, writing: stores.Transaction, pdf: bytes, stamp: Stamp) -> stores.FiledMemo:
        name = self._memo_name(stamp.number, stamp.version)
        memo = stores.FiledMemo(stamp.number, stamp.version, name, hashlib.sha256(pdf).hexdigest(), pdf)
        writing.file_memo(self._client, memo)
        subject = stores.determination_subject(self._client, stores.filing_payload(memo))
        writing.append_to_journal(stores.FILED, subject, stores.filing_payload(memo))
        return memo


@dataclass(frozen=True, slots=True)
class _Work:
    """A screening to be recorded with its stored row, by whom, and what it takes the place of."""

    screening: state.Screening
    row: Row
    signature: Signature
    superseded: Superseded


def named_cases(screening: state.Screening) -> list[one_case.NamedCase]:
    """Return the cases of a screening by their lines.

    Errors: Refused if one cannot be read.
    """
    return [one_case.NamedCase(line.line, _readable_line(line), line.quantity) for line in screening.lines]


def _readable_line(line: state.ScreeningLine) -> one_case.Screened:
    if line.screened is None:
        raise Refused(
            Phrase("line {line} cannot be read: {refused}", line=line.line, refused=line.refused),
            do="Correct it first",
        )
    return line.screened


_CHANGES: Final[frozenset[Topic]] = frozenset({"records", "screenings", "shipments"})


class Records:
    """The determinations of one client."""

    def __init__(self, context: ServiceContext, client: int) -> None:
        self._context, self._client = context, client

    def list_determinations(
        self, filter_by: rows.DeterminationFilter = rows.ALL_DETERMINATIONS, page: rows.Page = rows.FIRST
    ) -> list[rows.DeterminationRow]:
        """Return the determinations that a filter lets through, newest first unless the page sorts otherwise.

        What each says comes from its frozen conclusion, held against the journal.
        """
        listed = self._context.store.lists.list_rows(self._client, filter_by, page)
        return [replace(row, words=verdict_words(self._context, row)) for row in listed]

    def count_determinations(self, filter_by: rows.DeterminationFilter = rows.ALL_DETERMINATIONS) -> int:
        """Return how many determinations a filter lets through."""
        return self._context.store.lists.count_rows(self._client, filter_by)

    def record_determination(
        self, screening: int, signature: Signature, why: str = "", *, progress: Progress = nothing_happens
    ) -> Done[tuple[int, ...]]:
        """Record an open screening: a determination for each line, and one memo. Returns their ids.

        Numbers run by year ("2026-0007", with "-1", "-2" behind it when there are several lines); a screening that was
        started again from a determination takes its number and the next version, and supersedes it; ``why`` says why.
        Errors: Refused if it is not open, if a person is missing, or a line cannot be read.
        """
        recording = Recorder(self._context, self._client).record_screening(
            screening, signature, why, progress=progress
        )
        return Done(tuple(line.id for line in recording.lines), _CHANGES)

    def record_cases(
        self,
        cases: Sequence[one_case.NamedCase],
        signature: Signature,
        *,
        supersedes: str = "",
        why: str = "",
    ) -> Done[Recording]:
        """Record cases that lie in files as one shipment, a line each.

        ``supersedes`` is the number whose newest version it takes the place of, ``why`` the reason for that.
        Errors: Refused if a person is missing, if the cases differ in what a shipment shares, or if there is no such
        number; nothing is recorded then.
        """
        context, client = self._context, self._client
        superseded = Superseded()
        if supersedes:
            superseded = Superseded.by_number(context, client, supersedes, why, len(cases))
        return Done(Recorder(context, client).record_cases(cases, signature, superseded), _CHANGES)

    def get_determination(self, determination: int) -> rows.DeterminationDetail:
        """Return a determination as it was frozen; its row says whether it was altered since.

        Errors: Refused if case or conclusion cannot be read any more.
        """
        row = self._stored_row(determination)
        (row_shown,) = self.list_determinations(rows.DeterminationFilter(record=determination))
        conclusion = frozen_tree(row, "conclusion_json")
        return rows.DeterminationDetail(
            row=row_shown,
            case=frozen_tree(row, "case_json"),
            case_sha256=row["case_sha256"],
            conclusion=conclusion,
            pack_id=row["pack_id"],
            pack_sha256=row["pack_sha256"],
            program=row["program"],
            pdf_sha256=self._filed_memo(row).sha256,
            journal_nr=row_shown.entry,
            journal_hash=row_shown.entry_sha256,
            read_as=None if row_shown.altered else read_as_kept(self._context.program.pack, conclusion),
        )

    def read_paper(self, determination: int) -> bytes:
        """Return the memo exactly as it was printed when it was recorded.

        Errors: Refused if it is not what the record vouches for.
        """
        memo = self._filed_memo(self._stored_row(determination))
        if not stores.is_content_of(memo.pdf, memo.sha256):
            raise Refused(
                Phrase("the memo of {number} is not the one that was printed", number=memo.number),
                do="The file has been changed by another program; open a backup",
            )
        return memo.pdf

    def memo_file(self, determination: int) -> Path:
        """Return where the memo lies on disk, unless somebody has removed it."""
        return memos_folder(self._context) / self._filed_memo(self._stored_row(determination)).name

    def write_paper_copy(self, determination: int) -> Path:
        """Return where the memo lies on disk, for opening and printing; writes it there again if it has gone."""
        self.read_paper(determination)
        return write_copy(self._context, self._filed_memo(self._stored_row(determination)))

    def print_shipment(self, screening: int, signature: Signature) -> bytes:
        """Return one memo for all lines of a screening, without a number and without recording anything.

        Errors: Refused if a line cannot be read, or the lines differ in what a shipment shares.
        """
        loaded = Screenings(self._context, self._client).load_screening(screening)
        stamp = Recorder(self._context, self._client).make_stamp(loaded, signature)
        return one_case.print_shipment_of(self._context.program, named_cases(loaded), stamp)

    def rerun_determination(self, determination: int, ran_with: RunWith = "own") -> Rerun:
        """Return what the frozen case comes to under the law file it keeps, or under today's.

        Errors: Refused on its own law file if the record kept none, naming what it lacks.
        """
        return rerun_record(self._context, self._stored_row(determination), ran_with)

    # ---- inside ------------------------------------------------------------------------------

    def _stored_row(self, determination: int) -> Row:
        return self._context.stored_row(Sheet.DETERMINATIONS, self._client, determination)

    def _filed_memo(self, row: Row) -> stores.FiledMemo:
        """Return the memo of a determination; those of before have one of their own for every line."""
        store, version = self._context.store, int(row["version"])
        if row["paper_number"]:
            memo = store.read_filed_memo(self._client, row["paper_number"], version)
            name, sha256 = memo_name(self._context, self._client, row["paper_number"], version), ""
            return memo or stores.FiledMemo(row["paper_number"], version, name, sha256)
        name = memo_name(self._context, self._client, row["number"], version)
        pdf = store.read_paper(self._client, row["number"], version) or b""
        return stores.FiledMemo(row["number"], version, name, row["pdf_sha256"], pdf)


def verdict_words(context: ServiceContext, row: rows.DeterminationRow) -> str:
    """Return the verdict of a record in the words of its own law file."""
    verdict = context.verdicts_of_law(row.pack_sha256).get(row.verdict)
    return verdict.words if verdict else row.verdict


def _has_digest(path: Path, sha256: str) -> bool:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest() == sha256
    except OSError:
        return False


class MemoSignatures:
    """Signs memos, and tells who has: each signature lies beside its memo, and the journal knows of it."""

    def __init__(self, context: ServiceContext, client: int) -> None:
        self._context, self._client, self._memos = context, client, Records(context, client)

    def list_signatures(self, determination: int) -> tuple[NamedSignature, ...]:
        """Return who has signed the memo of a determination, and whether each signature fits it.

        Errors: Refused if the memo is not what the record vouches for.
        """
        memo, file = self._memos.read_paper(determination), self._memos.memo_file(determination)
        return tuple(check_beside(self._context.program, memo, file))

    def sign_memo(self, determination: int, key_file: Path, passphrase: str) -> Done[SignedPaper]:
        """Sign the memo of a determination where it lies; neither key nor passphrase is kept.

        Errors: Refused if the key file does not open or may not sign, or nothing can be written there.
        """
        row = self._context.stored_row(Sheet.DETERMINATIONS, self._client, determination)
        file = self._memos.write_paper_copy(determination)
        paper = read_paper_to_sign(self._context.program, file, key_file)
        signed = paper.sign(passphrase, self._context.now())
        try:
            with self._context.store.begin_transaction(self._context.by, self._context.now()) as writing:
                payload = _signing_payload(row, signed)
                writing.append_to_journal(
                    stores.SIGNED, stores.determination_subject(self._client, payload), payload
                )
        except BaseException:
            signed.file.unlink(missing_ok=True)
            raise
        return Done(signed, frozenset({"records"}))


def _signing_payload(row: Row, signed: SignedPaper) -> Row:
    """Return what the journal vouches for: which paper, who signed it, and the digests of both files."""
    return {
        "number": row["paper_number"] or row["number"],
        "version": row["version"],
        "name": signed.file.name,
        "signer": signed.signer.subject,
        "serial": signed.signer.serial,
        "sha256": signed.sha256,
        "paper_sha256": signed.paper_sha256,
    }
