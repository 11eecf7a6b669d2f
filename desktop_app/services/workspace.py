# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The workspace: everything a user can do in one data file, as called by the window.

A workspace is one open data file. Rows of a client are reached only through the workspace of that client, so that
clients stay apart::

    workspace = open_workspace(program, folders.database, user_name="J. Haug")
    client = workspace.load_sample().value  # or workspace.clients.create(Client(...)).value
    client_workspace = workspace.client_workspace(client)
    client_workspace.products.rows(ProductFilter(text="magnet"), Page(sort="value", limit=200))
    done = client_workspace.products.update(product_id, replace(detail.product, made_in="JP"))
    done.changes  # {"products"}: the topics that views must read again
    workspace.undo_change(done.undo)

============  ==========================================================================
attribute     what it does
============  ==========================================================================
clients       list, get, create, update, delete
all_clients   what every client needs, what comes next, and what if for all of them
products      list, filter, detail; create, update, delete; bill, materials, technology
suppliers     list, get, create, update, delete
bills         the whole bill of a product: read, changed line by line, pasted
bulk_changes  one change of many rows at once: what it would change, and making it
parties       the same, with stakes
shipments     the same, with lines and the case of each line
screenings    start, answer, resume, list
asking        what suppliers have to be asked, as sheets to fill in; who was asked what
filled_sheets  sheets that came back: what each answer says, and taking it
parts_on_file  parts to build into something, with all that is on file of them
same_again    a deal like an earlier one on a new day: what may have changed, and making it
answer_keeping  which answers of a screening the catalogue does not hold, and writing them into it
records       record, list, fetch the PDF, start a new version
signatures    sign memos with the user's own key, tell who has signed
record_list   records with what became of them: state, hold, retention, review
record_events withdraw, hold, release, set the day of review
outgoing      papers that go out: printed with what the catalogue knows, filed with a record
registers     register of determinations, list of evidence, screening log; of a workspace those of all clients
answers_today which records would be answered otherwise today
audit_folder  one folder with everything for an auditor
reviews       the second person: hand in, send back, approve
checks        status checks
rates         exchange rates: list, get, create, update, delete
overview      what needs attention; which products would need a licence
whole         every product in the ordinary deal, with case and conclusion
supposed      every product before and after changes that are only supposed
remembered    how lists of a shape were read before
unfinished    what imports left out because it was not clear
sorting       what parts without a class are likely to be, and taking it
importing     import (preview, commit), export, template
audit         verifies the journal and writes it as CSV
laws          law files that come as one signed file: preview, take, go back, trusted keys
standing_checks  the checks of the standing: list, save to a file, take one from another desk
party_lists   lists of parties: load, show, compare, remove
searches      looks parties and owners up in every list; which are stale
judgements    what persons judge of the entries met: queue, answers, history
rescreening   looks all parties up anew: what is new, gone, changed, and what that touches
read_ways     where each firm comes from: shipments, and what it holds of whom
read_naming   which open screenings name a firm
============  ==========================================================================

Types: ``services.schema.forms`` (what is filled in), ``services.schema.rows`` (what is shown),
``services.schema.declaration`` (Done, Undo), ``services.schema.columns`` (label, help and choices of every field).

Invalid input raises ``Refused`` with a sentence to show. A form that cannot be stored raises it with the field in
``where``; ``workspace.form_problems(form)`` returns all problems beforehand.

Threads: calls may come from any thread; reading calls run in parallel, writing calls one after another.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop_app.basics import files
from desktop_app.basics.progress import Progress, nothing_happens
from desktop_app.services.context.context import ServiceContext, account_name, row_gone
from desktop_app.services.context.stores import BACKUP_TAKEN, RECORDED
from desktop_app.services.schema.columns import Column, row_of_form, sheet_of_form
from desktop_app.services.schema.declaration import Done, FieldProblem, Row, Sheet, Undo
from desktop_app.services.schema.forms import Form
from desktop_app.services.schema.rows import JournalRow

if TYPE_CHECKING:
    from desktop_app.services.all_clients import AllClients
    from desktop_app.services.asking.answers import FilledSheets
    from desktop_app.services.asking.ask import Asking
    from desktop_app.services.catalogue.attachments import Attachments
    from desktop_app.services.catalogue.bills import Bills
    from desktop_app.services.catalogue.bulk_changes import BulkChanges
    from desktop_app.services.catalogue.catalogue_rows import ExchangeRates, Suppliers
    from desktop_app.services.catalogue.clients import Clients
    from desktop_app.services.catalogue.evidence import Checks, Evidence
    from desktop_app.services.catalogue.parties import Parties
    from desktop_app.services.catalogue.products import Products
    from desktop_app.services.catalogue.sorting import Sorting
    from desktop_app.services.client_files import ClientFiles
    from desktop_app.services.context.program import Program
    from desktop_app.services.importing.mappings import Remembered
    from desktop_app.services.importing.service import ImportService
    from desktop_app.services.importing.unfinished import Unfinished
    from desktop_app.services.law_files import LawService
    from desktop_app.services.outgoing.wording import WordingReview
    from desktop_app.services.party_lists.lists import PartyLists
    from desktop_app.services.party_search.firm_searches import FirmSearches, FirmWays
    from desktop_app.services.party_search.judgements import Judgements
    from desktop_app.services.records.audit_folder import AuditFolder
    from desktop_app.services.records.determinations import MemoSignatures, Records
    from desktop_app.services.records.journal import Audit
    from desktop_app.services.records.outgoing_papers import OutgoingPapers
    from desktop_app.services.records.overview import Overview
    from desktop_app.services.records.record_list import RecordEvents, RecordList
    from desktop_app.services.records.registers import Registers, RegistersOfAll
    from desktop_app.services.records.rerun import AnswersToday
    from desktop_app.services.records.rescreening import Rescreening
    from desktop_app.services.records.reviews import Reviews
    from desktop_app.services.screening.catalogue_what_if import SupposedCatalogue
    from desktop_app.services.screening.changes_since import ChangesSince
    from desktop_app.services.screening.keep_answers import AnswerKeeping
    from desktop_app.services.screening.parts_on_file import PartsOnFile
    from desktop_app.services.screening.same_again import SameAgain
    from desktop_app.services.screening.screenings import OpenScreenings, Screenings
    from desktop_app.services.screening.shipments import Shipments
    from desktop_app.services.screening.whole_catalogue import WholeCatalogue
    from desktop_app.services.standing_checks import StandingChecks


def open_workspace(
    program: Program, file: Path, *, user_name: str = "", now: Callable[[], datetime] | None = None
) -> Workspace:
    """Open a data file; a missing one is made, an older one upgraded.

    ``user_name`` is stored with every change; blank is the account at the computer. ``now`` is the clock, for tests.
    Errors: Refused if the file is damaged, in use, of a newer version, not ours, or cannot be written.
    """
    store = program.open_store(file)
    program.use_data_file(file)
    return Workspace(
        ServiceContext(program, store, user_name.strip() or account_name(), now or _utc_now, file)
    )


def open_workspace_to_read(program: Program, file: Path) -> Workspace:
    """Open a data file to read from it: nothing is made or upgraded, and a window may have it open meanwhile.

    Errors: Refused if it is not there, damaged, of a newer version, or not ours.
    """
    store = program.open_store_to_read(file)
    program.use_data_file(file)
    return Workspace(ServiceContext(program, store, account_name(), _utc_now, file))


class _LateService:
    """A service of the class that its attribute is annotated with, imported and made when it is first asked for.

    A start needs few of them. ``module`` is below ``desktop_app.services``.
    """

    def __init__(self, module: str) -> None:
        self._module = f"desktop_app.services.{module}"

    def __set_name__(self, owner: type[_Services], name: str) -> None:
        self._name, self._class = name, owner.__annotations__[name]

    def __get__(self, services: _Services | None, _owner: type[_Services]) -> Any:
        if services is None:
            return self
        service = getattr(import_module(self._module), self._class)(services._context, *services._client)
        return vars(services).setdefault(self._name, service)  # two threads that ask at once get the same one


def _late(module: str) -> Any:
    return _LateService(module)


class _Services:
    """Services by their attributes."""

    def __init__(self, context: ServiceContext, *client: int) -> None:
        self._context, self._client = context, client


class Workspace(_Services):
    """One open file."""

    clients: Clients = _late("catalogue.clients")
    importing: ImportService = _late("importing.service")
    audit: Audit = _late("records.journal")
    party_lists: PartyLists = _late("party_lists.lists")
    laws: LawService = _late("law_files")
    standing_checks: StandingChecks = _late("standing_checks")
    registers: RegistersOfAll = _late("records.registers")
    client_files: ClientFiles = _late("client_files")
    all_clients: AllClients = _late("all_clients")

    @property
    def user_name(self) -> str:
        """Return the name that is stored with every change."""
        return self._context.by

    @user_name.setter
    def user_name(self, name: str) -> None:
        self._context.by = name.strip() or account_name()

    @property
    def left_out(self) -> Sequence[str]:
        """Return what was read so far and left out because the journal does not vouch for it, each in a sentence."""
        return tuple(self._context.store.left_out)

    def review_wording(self, by: str, on: date) -> WordingReview:
        """Note that a person of the trade has reviewed the Chinese wording of papers as it is now.

        Errors: Refused if nobody is named, or the day lies ahead.
        """
        from desktop_app.services.outgoing.wording import note_review

        return note_review(self._context, by, on)

    def client_workspace(self, client: int) -> ClientWorkspace:
        """Return the workspace of one client.

        Errors: Refused if the client was deleted.
        """
        if not self._context.store.has_client(client):
            raise row_gone(Sheet.CLIENT)
        return ClientWorkspace(self._context, client)

    def load_sample(self) -> Done[int]:
        """Load the sample client, or update it; returns its id. A second call changes nothing."""
        return self.importing.load_sample()

    def undo_change(self, undo_change: Undo) -> Done[None]:
        """Undo a change; the undo step of the result redoes it.

        Errors: Refused if something else has changed the same rows since.
        """
        done = self._context.apply_change(
            "Make again:" if undo_change.is_taken_back else "Take back:",
            undo_change.says,
            set(undo_change.changes),
            work=lambda writing: writing.restore_rows(undo_change.touched),
        )
        back = done.undo and replace(
            done.undo, says=undo_change.says, is_taken_back=not undo_change.is_taken_back
        )
        return replace(done, undo=back)

    def check_delete(self, sheet: str, row_id: int) -> None:
        """Check that a product, supplier or party can be deleted, before the user is asked.

        Errors: Refused if others name it.
        """
        self._context.check_unused(sheet, row_id)

    def form_columns(self, form: type[Form]) -> dict[str, Column]:
        """Return label, help, kind and choices of each field of a form, in their order."""
        return self._context.column_kinds.columns_of_form(form)

    def form_problems(self, form: Form) -> tuple[FieldProblem, ...]:
        """Return the problems of a form that show without the database."""
        field_problems = self._context.column_kinds.find_problems(
            sheet_of_form(type(form)), row_of_form(form)
        )
        return tuple(
            FieldProblem(problem.field + "_" * (not hasattr(form, problem.field)), problem.what, problem.do)
            for problem in field_problems
        )

    def iterate_rows(self) -> Iterator[Form | Row]:
        """Yield every row of every client's catalogue, read as it is shown; a damaged one cannot be."""
        for client in self.clients.rows():
            for rows in self._context.store.repository.read_sheets(client.id, shared=True).rows.values():
                yield from rows

    def list_journal(self, *, limit: int = 200, before: int | None = None) -> list[JournalRow]:
        """Return journal entries, newest first; ``before`` continues below an entry's number."""
        return self._context.store.list_journal(limit, before)

    def verify_records(self) -> list[str]:
        """Verify the journal and every determination and paper; returns the faults as sentences."""
        return self._context.store.verify_records()

    def finish_filing(self) -> None:
        """Put memos in place that an end of the program has left beside it; called by whoever holds the folder."""
        if any((self._context.file.parent / files.MEMOS).glob(f"*/*.pdf{files.PENDING}")):
            from desktop_app.services.records.determinations import finish_filing

            finish_filing(self._context.store, self._context.file.parent)

    def write_backup(self, file: Path, progress: Progress = nothing_happens) -> None:
        """Write a copy of the whole file, consistent even while others write; an exception of ``progress`` ends it.

        Errors: Refused if it cannot be written there.
        """
        self._context.store.write_backup(file, progress)

    def find_last_recording(self) -> datetime | None:
        """Return when something was recorded last; None if nothing was."""
        entries = self._context.store.list_entries_on(RECORDED)
        return datetime.fromisoformat(entries[-1].at) if entries else None

    def note_backup_taken(self, day: str, entry: int) -> None:
        """Note in the journal that this file was a backup, and by which entry, of which day, it ended."""
        with self._context.store.begin_transaction(self._context.by, self._context.now()) as writing:
            writing.append_to_journal(BACKUP_TAKEN, day, {"entry": entry})

    def close(self) -> None:
        """Close the file."""
        self._context.catalogue_process.close()
        self._context.store.close()


class ClientWorkspace(_Services):
    """The services of one client."""

    products: Products = _late("catalogue.products")
    suppliers: Suppliers = _late("catalogue.catalogue_rows")
    bulk_changes: BulkChanges = _late("catalogue.bulk_changes")
    bills: Bills = _late("catalogue.bills")
    parties: Parties = _late("catalogue.parties")
    searches: FirmSearches = _late("party_search.firm_searches")
    judgements: Judgements = _late("party_search.judgements")
    rescreening: Rescreening = _late("records.rescreening")
    shipments: Shipments = _late("screening.shipments")
    screenings: Screenings = _late("screening.screenings")
    asking: Asking = _late("asking.ask")
    filled_sheets: FilledSheets = _late("asking.answers")
    parts_on_file: PartsOnFile = _late("screening.parts_on_file")
    answer_keeping: AnswerKeeping = _late("screening.keep_answers")
    same_again: SameAgain = _late("screening.same_again")
    records: Records = _late("records.determinations")
    signatures: MemoSignatures = _late("records.determinations")
    record_list: RecordList = _late("records.record_list")
    record_events: RecordEvents = _late("records.record_list")
    outgoing: OutgoingPapers = _late("records.outgoing_papers")
    registers: Registers = _late("records.registers")
    answers_today: AnswersToday = _late("records.rerun")
    audit_folder: AuditFolder = _late("records.audit_folder")
    reviews: Reviews = _late("records.reviews")
    changed: ChangesSince = _late("screening.changes_since")
    checks: Checks = _late("catalogue.evidence")
    rates: ExchangeRates = _late("catalogue.catalogue_rows")
    evidence: Evidence = _late("catalogue.evidence")
    attachments: Attachments = _late("catalogue.attachments")
    overview: Overview = _late("records.overview")
    whole: WholeCatalogue = _late("screening.whole_catalogue")
    supposed: SupposedCatalogue = _late("screening.catalogue_what_if")
    remembered: Remembered = _late("importing.mappings")
    unfinished: Unfinished = _late("importing.unfinished")
    sorting: Sorting = _late("catalogue.sorting")

    def __init__(self, context: ServiceContext, client: int) -> None:
        super().__init__(context, client)
        self.client = client

    def read_ways(self) -> FirmWays:
        """Return where each firm comes from."""
        from desktop_app.services.party_search.firm_searches import read_firm_ways

        return read_firm_ways(self._context, self.client)

    def read_naming(self) -> OpenScreenings:
        """Return which open screenings name a firm."""
        from desktop_app.services.screening.screenings import read_open_screenings

        return read_open_screenings(self._context, self.client)


def _utc_now() -> datetime:
    return datetime.now(UTC)
