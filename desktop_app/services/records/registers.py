# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The registers of a client: its determinations, the evidence kept for it, and who screened what."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import Final, Literal, TypeVar

from desktop_app.basics import files
from desktop_app.basics.messages import Phrase, Refused
from desktop_app.basics.progress import Progress, nothing_happens
from desktop_app.services.catalogue.attachments import AGAIN, Attached, Attachments
from desktop_app.services.catalogue.clients import Clients
from desktop_app.services.context.context import ServiceContext
from desktop_app.services.context.paper_ports import Register, RegisterColumn, Writer
from desktop_app.services.context.ports import WrittenCell, WrittenFigure
from desktop_app.services.records.record_list import RecordList, find_paper, list_citations, list_documents
from desktop_app.services.schema import rows
from desktop_app.services.schema.declaration import Row, Sheet
from desktop_app.services.schema.forms import Client
from desktop_app.services.schema.rows import ClientRow
from desktop_app.services.screening.catalogue_what_if import ACT_TITLES
from desktop_app.services.screening.state import DROPPED

RegisterKind = Literal["determinations", "evidence", "screenings"]
KINDS: Final[tuple[RegisterKind, ...]] = ("determinations", "evidence", "screenings")
_SHORT: Final = 12
_NAMES_EVIDENCE: Final = re.compile(r"evidence sha256 ([0-9a-f]{64})")

ALTERED: Final = "Altered"
_DETERMINATIONS: Final = (
    RegisterColumn("Number", 14),
    RegisterColumn("Version", 8),
    RegisterColumn("Recorded", 12),
    RegisterColumn("Export day", 12),
    RegisterColumn("Item", 30, grow=2),
    RegisterColumn("Party", 36, grow=3),
    RegisterColumn("Do first", 14),
    RegisterColumn("Verdict", 22, grow=1),
    RegisterColumn("Standing", 14),
    RegisterColumn("Superseded by version", 16),
    RegisterColumn("Entry, hash", 24),
    RegisterColumn("Kept until", 12),
    RegisterColumn("State", 40, grow=2),
    RegisterColumn(ALTERED, 30, grow=1),
    RegisterColumn("Review", 12, printed=False),
    RegisterColumn("Prepared by", 20, printed=False),
    RegisterColumn("Role", 20, printed=False),
    RegisterColumn("Reviewed by", 20, printed=False),
    RegisterColumn("Law file", 24, printed=False),
    RegisterColumn("Hash of the entry", 66, printed=False),
    RegisterColumn("Hash of the case", 66, printed=False),
    RegisterColumn("Hash of the paper", 66, printed=False),
)
DETERMINATION_HEADINGS: Final = tuple(column.heading for column in _DETERMINATIONS)
_EVIDENCE: Final = (
    RegisterColumn("Name", 40, grow=3),
    RegisterColumn("Kind", 10),
    RegisterColumn("Supplier", 20, grow=1),
    RegisterColumn("Issued", 12),
    RegisterColumn("Valid until", 12),
    RegisterColumn("Bytes", 10),
    RegisterColumn("Kept by", 20),
    RegisterColumn("Kept on", 12),
    RegisterColumn("Hash", 20),
    RegisterColumn("Records that rest on it", 40, grow=2),
    RegisterColumn("Attached to", 40, printed=False),
    RegisterColumn("Look again", 40, printed=False),
    RegisterColumn("Whole hash", 66, printed=False),
)
_SCREENINGS: Final = (
    RegisterColumn("Screening", 10),
    RegisterColumn("What", 40, grow=3),
    RegisterColumn("Shipment or product", 20, grow=1),
    RegisterColumn("Export day", 12),
    RegisterColumn("Lines", 8),
    RegisterColumn("Verdicts", 30, grow=2),
    RegisterColumn("State", 20),
    RegisterColumn("Begun by", 20),
    RegisterColumn("Begun", 18),
    RegisterColumn("Last changed", 18),
    RegisterColumn("Prepared by", 20),
    RegisterColumn("Records", 24, grow=1),
)
SCREENING_HEADINGS: Final = tuple(column.heading for column in _SCREENINGS)
_STATE_WORDS: Final = {
    "open": "in progress",
    "waiting": "waits for review",
    "recorded": "recorded",
    "dropped": "put away",
}


class Registers:
    """The registers of one client, as values, as papers and as workbooks."""

    def __init__(self, context: ServiceContext, client: int) -> None:
        self._context, self._client = context, client

    def write_register(self, kind: RegisterKind, file: Path) -> int:
        """Write a register where the user wants it: as PDF where the name ends so, else as a workbook or CSV.

        Returns how many of its records are not as they were recorded.
        Errors: Refused if it cannot be written there.
        """
        register = self.make_register(kind)
        self._context.write_register(file, register, self._writer())
        return _count_altered(register)

    def print_register(self, register: Register) -> bytes:
        """Return a register as a PDF."""
        return self._context.print_register(register, self._writer())

    def _writer(self) -> Writer:
        return Clients(self._context).letter_writer(self._client, "", "")

    def make_register(self, kind: RegisterKind) -> Register:
        """Return a register as it is now."""
        if kind == "evidence":
            return self._evidence()
        return self._screenings() if kind == "screenings" else self._determinations()

    # ---- determinations ------------------------------------------------------------------------

    def _determinations(self) -> Register:
        rows = self._records()
        is_altered = any(row.altered for row in rows)
        columns = [
            replace(column, printed=is_altered) if column.heading == ALTERED else column
            for column in _DETERMINATIONS
        ]
        return Register(
            "Register of determinations",
            f"{_count(rows, 'determination')} of {self._client_name()}; numbers are never given again",
            tuple(columns),
            [tuple(determination_cells(row)) for row in rows],
            (*((_ALTERED_NOTE,) if is_altered else ()), *_NOTES),
        )

    def _records(self) -> list[rows.RecordRow]:
        """Return the records in the order of recording; behind them those that have gone from the data file."""
        listed = RecordList(self._context, self._client).list_rows()
        return sorted(listed, key=lambda row: (row.id < 0, abs(row.id)))

    def _verdict_words(self, code: str) -> str:
        verdict = self._context.program.pack.verdicts.get(code)
        return verdict.words if verdict else code

    # ---- evidence ------------------------------------------------------------------------------

    def _evidence(self) -> Register:
        rows_of = self._context.rows_of
        papers = [*rows_of(Sheet.EVIDENCE, 0), *rows_of(Sheet.EVIDENCE, self._client)]
        attached: dict[str, list[Attached]] = defaultdict(list)
        for item in Attachments(self._context, self._client).list_all():
            attached[item.sha256].append(item)

        def of_paper(row: Row, name: str) -> str:
            """Return what the paper shows where it is attached, else what it was kept with."""
            values = dict.fromkeys(getattr(item.details, name) for item in attached[row["sha256"]])
            return "; ".join(filter(None, values)) or row[name]

        altered = {row.id for row in self._records() if row.altered}
        frozen = self._context.store.lists.list_frozen_facts(self._client)
        resting = _records_by_evidence((facts for facts in frozen if facts.id not in altered), papers)
        return Register(
            "List of evidence",
            f"{_count(papers, 'file')} kept for {self._client_name()}, each under the SHA-256 of its bytes",
            _EVIDENCE,
            [
                (
                    row["name"],
                    of_paper(row, "kind"),
                    row["supplier"],
                    _day(of_paper(row, "issued_on")),
                    _day(of_paper(row, "valid_until")),
                    WrittenFigure(row["size"]),
                    row["by"],
                    _day(row["at"][:10]),
                    row["sha256"][:_SHORT],
                    ", ".join(resting.get(row["sha256"], ())),
                    "; ".join(
                        dict.fromkeys(
                            ", ".join(filter(None, (item.owner, item.subject.line, item.subject.field)))
                            for item in attached[row["sha256"]]
                        )
                    ),
                    "; ".join(
                        dict.fromkeys(
                            str(AGAIN[code]) for item in attached[row["sha256"]] for code in item.again
                        )
                    ),
                    row["sha256"],
                )
                for row in papers
            ],
        )

    # ---- screenings ----------------------------------------------------------------------------

    def _screenings(self) -> Register:
        lists = self._context.store.lists
        listed = [
            row
            for state in ("", DROPPED)
            for row in lists.list_rows(self._client, rows.ScreeningFilter(state=state), rows.FIRST)
        ]
        numbers: dict[int, list[str]] = defaultdict(list)
        recorded: dict[int, list[str]] = defaultdict(list)
        words = {row.id: row.words for row in self._records()}
        for facts in lists.list_frozen_facts(self._client):
            numbers[facts.screening].append(f"{facts.number}/v{facts.version}")
            recorded[facts.screening].append(words[facts.id])
        return Register(
            "Screening log",
            f"{_count(listed, 'screening')} of {self._client_name()}: who screened what, and what became of it",
            _SCREENINGS,
            [
                (
                    WrittenFigure(str(row.id)),
                    row.title,
                    row.of,
                    _day(row.on),
                    WrittenFigure(str(row.lines)),
                    "; ".join(
                        recorded.get(row.id)  # a record speaks in the words of its own law file
                        or (self._verdict_words(verdict) if verdict else "-" for verdict in row.verdicts)
                    ),
                    _STATE_WORDS.get(row.state, row.state),
                    row.opened_by,
                    _moment(row.opened_at),
                    _moment(row.changed_at),
                    row.prepared_by,
                    ", ".join(numbers.get(row.id, ())),
                )
                for row in sorted(listed, key=lambda screening: screening.id)
            ],
        )

    def _client_name(self) -> str:
        return self._context.stored_row(Client, self._client, self._client).name


class RegistersOfAll:
    """The registers of every client of a data file in one, with a section each."""

    def __init__(self, context: ServiceContext) -> None:
        self._context = context

    def write_register(self, kind: RegisterKind, file: Path) -> int:
        """Write a register of all clients; returns how many of its records are not as they were recorded.

        Errors: Refused if there is no client, or it cannot be written there.
        """
        clients = self._clients()
        registers = [Registers(self._context, client.id).make_register(kind) for client in clients]
        self._context.write_register(file, _join_registers(clients, registers))
        return sum(_count_altered(register) for register in registers)

    def write_all(
        self,
        kind: RegisterKind,
        folder: Path,
        *,
        progress: Progress = nothing_happens,
        at_client: Callable[[ClientRow, int], object] = lambda _client, _rows: None,
    ) -> WrittenRegisters:
        """Write a paper for each client and one table of all into a folder: every file, or none.

        ``at_client`` is told the client in work and how many rows its register has; an exception of ``progress`` ends
        it.
        Errors: Refused if there is no client, a file of one of the names is there, or it cannot be written there.
        """
        clients = self._clients()
        papers = {client.id: f"{client.client}-{kind}.pdf" for client in clients}
        names = [*papers.values(), f"all-{kind}.xlsx"]
        for name in names:
            files.check_target(folder / name)
            files.check_new(folder / name)
        is_new, registers, moved = not folder.exists(), list[Register](), list[Path]()
        files.make_folder(folder)
        try:
            with files.temporary_folder(folder, files.UNFINISHED[0]) as unfinished:
                for number, client in enumerate(clients):
                    progress(number, len(clients))
                    ours = Registers(self._context, client.id)
                    registers.append(ours.make_register(kind))
                    at_client(client, len(registers[-1].rows))
                    files.write_whole(unfinished / papers[client.id], ours.print_register(registers[-1]))
                progress(len(clients), len(clients))
                self._context.write_register(unfinished / names[-1], _join_registers(clients, registers))
                for name in names:
                    files.check_new(folder / name)  # it may have come there meanwhile
                    moved.append((unfinished / name).rename(folder / name))
        except BaseException as error:
            for file in moved:
                file.unlink(missing_ok=True)
            if is_new:
                with suppress(OSError):  # what somebody else has put there meanwhile stays
                    folder.rmdir()
            if isinstance(error, OSError):
                raise Refused(
                    Phrase("nothing can be written there: {why}", why=error.strerror or str(error)),
                    file=files.display_name(folder),
                    do="Choose a folder you may write to",
                ) from error
            raise
        return WrittenRegisters(tuple(names), sum(map(_count_altered, registers)))

    def _clients(self) -> list[ClientRow]:
        clients = Clients(self._context).rows()
        if not clients:
            raise Refused("there is no client yet", do="Add one with client add NAME")
        return clients


@dataclass(frozen=True, slots=True)
class WrittenRegisters:
    """The files that were written into a folder, the table of all last, and how many records are not as recorded."""

    names: tuple[str, ...]
    altered: int


def _join_registers(clients: Sequence[ClientRow], registers: Sequence[Register]) -> Register:
    """Return the registers of clients as one, with a section each."""
    joined = [
        (client.client, *row)
        for client, register in zip(clients, registers, strict=True)
        for row in register.rows
    ]
    # what is printed where something is altered is printed in all sections then
    columns = [
        replace(column, printed=any(register.columns[number].printed for register in registers))
        for number, column in enumerate(registers[0].columns)
    ]
    names = tuple(client.name for client in clients)
    return replace(
        registers[0],
        about=f"{_count(joined, 'row')} of {_count(names, 'client')}, a section each, by name",
        columns=(RegisterColumn("Client", 20, printed=False), *columns),
        rows=joined,
        notes=tuple(dict.fromkeys(note for register in registers for note in register.notes)),
        sections=tuple((name, len(register.rows)) for name, register in zip(names, registers, strict=True)),
    )


def _count_altered(register: Register) -> int:
    headings = [column.heading for column in register.columns]
    return sum(bool(row[headings.index(ALTERED)]) for row in register.rows if ALTERED in headings)


def determination_cells(row: rows.RecordRow) -> Iterator[WrittenCell]:
    """Yield what the register says of a record."""
    yield from (row.number, WrittenFigure(str(row.version)))
    yield from (_day(row.recorded_on), _day(row.on))
    yield " ".join(filter(None, (row.part_number, row.item))) or row.title
    yield "; ".join(row.parties)
    yield ACT_TITLES.get(row.act, row.act)
    yield row.words
    yield row.standing.replace("_", " ")
    yield row.newer.rpartition("/")[2]
    yield f"{row.entry}, {row.entry_sha256[:_SHORT]}" if row.entry else ""
    yield _day(row.retention_until)
    yield state_words(row.state, row.newer_why, row.withdrawn, row.hold, is_superseded=bool(row.newer))
    yield row.altered
    yield _day(row.review_on)
    yield from (row.by, row.role, row.reviewed_by)
    yield f"{row.pack_id} {row.pack_version}"
    yield from (row.entry_sha256, row.case_sha256, row.paper_sha256)


_ALTERED_NOTE: Final = (
    "Altered: the record is not as it was recorded, and why. What stands in its row comes from its conclusion as the"
    " data file has it now; look through the data file with lodestone journal verify, and open a backup."
)
_NOTES: Final = (
    "Entry, hash: the entry of the journal that vouches for the determination, with the beginning of its hash, as the"
    " memo prints it. The workbook of this register has every hash whole.",
    "Kept until: the last day on which the record has to be there, counted from the day of export. Nothing is deleted"
    " on that day; a hold counts beside it.",
)


def state_words(
    state: str, newer_why: str, withdrawn: rows.RecordMark, hold: rows.RecordMark, *, is_superseded: bool
) -> str:
    """Return what became of a record, with the reasons that were given."""
    words = ["current"] if state == rows.CURRENT else []
    if is_superseded:
        words.append(f"superseded: {newer_why}" if newer_why else "superseded")
    if withdrawn:
        words.append(f"withdrawn {_of_mark(withdrawn)}")
    if hold:
        words.append(f"on hold since {_of_mark(hold)}")
    return "; ".join(words)


def _of_mark(mark: rows.RecordMark) -> str:
    return f"{mark.on} by {mark.by}: {mark.why}"


def _records_by_evidence(frozen: Iterable[rows.FrozenFacts], kept: Sequence[Row]) -> Mapping[str, list[str]]:
    """Return by the hash of each file the records whose cases name it, by its name or its hash."""
    hashes = {row["name"]: row["sha256"] for row in kept}
    resting: dict[str, list[str]] = defaultdict(list)
    for facts in frozen:
        named = {hashes[name] for document in list_documents(facts) if (name := find_paper(document, hashes))}
        cited = {citation.sha256 for citation in list_citations(facts)}
        for sha256 in named | cited | {*_NAMES_EVIDENCE.findall(facts.status_checks)}:
            resting[sha256].append(f"{facts.number}/v{facts.version}")
    return resting


def _day(text: str) -> date | str:
    """Return a day as a day, blank for none; several, or what is none any more, as their text."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return text


def _moment(text: str) -> str:
    """Return a moment in the time of the place, to the minute."""
    return datetime.fromisoformat(text).astimezone().strftime("%Y-%m-%d %H:%M")


def _count(rows: Sequence[object], word: str) -> str:
    return f"{len(rows)} {word}" if len(rows) == 1 else f"{len(rows)} {word}s"


# --------------------------------------------------------------------------------------------------
# Records by the number that a person writes: 2026-0014 is its newest version, 2026-0014/v2 that one. The
# number of a shipment of several lines stands for all of them.


RowT = TypeVar("RowT", bound=rows.DeterminationRow)
_NAMED: Final = re.compile(r"(?P<number>[^/]+?)(?:/v(?P<version>[1-9][0-9]{0,8}))?")


def find_records(rows: Sequence[RowT], named: str) -> list[RowT]:
    """Return the lines of the record that a number names, in their order.

    Errors: Refused if there is no such record.
    """
    match = _NAMED.fullmatch(named.strip())
    number = match["number"] if match else ""
    of_number = [row for row in rows if row.number == number] or [
        row for row in rows if re.fullmatch(re.escape(number) + r"-[^-]+", row.number)
    ]
    wanted = int(match["version"]) if match and match["version"] else 0
    newest = {row.number: row.version for row in sorted(of_number, key=lambda row: row.version)}
    versions = [row for row in of_number if row.version == (wanted or newest[row.number])]
    if not versions:
        raise Refused(
            Phrase('there is no record "{number}"', number=named),
            do="Name one that record list prints, such as 2026-0014 or 2026-0014/v2",
        )
    return sorted(versions, key=lambda row: row.id)
