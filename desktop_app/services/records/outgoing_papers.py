# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Papers that go out for one client: with what its catalogue knows, and filed with a record, version by version."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from desktop_app.basics.messages import Phrase, Refused
from desktop_app.domain.case import Case
from desktop_app.services.catalogue.attachments import Attachments
from desktop_app.services.catalogue.clients import letterhead_lines
from desktop_app.services.catalogue.evidence import Evidence
from desktop_app.services.context import stores
from desktop_app.services.context.context import ServiceContext
from desktop_app.services.context.paper_ports import PrintedOutgoing
from desktop_app.services.context.program import Program
from desktop_app.services.outgoing.papers import KINDS, Offer, PaperOrder, list_offers, print_paper
from desktop_app.services.outgoing.pictures import plain_picture
from desktop_app.services.records.determinations import memo_name, put_in_place, write_copy, write_pending
from desktop_app.services.records.record_list import RecordList
from desktop_app.services.records.registers import find_records
from desktop_app.services.records.rerun import kept_pack
from desktop_app.services.schema.declaration import Done, Sheet
from desktop_app.services.schema.forms import Client, Party, Product, Shipment, ShipmentLine, Supplier
from desktop_app.services.screening.deal_facts import newest_screening
from desktop_app.services.screening.one_case import Screened, screen_case
from desktop_app.services.screening.screenings import Screenings
from desktop_app.services.screening.state import CLOSED

_TECHNICAL = ("certificate", "test report", "declaration")
_PICTURES = (".png", ".jpg", ".jpeg")
_MOST_PICTURES = 6
_WITH_PICTURES = "dossier"
"""The paper that shows where the magnet sits."""


def number_of_paper(kind: str, record: str) -> str:
    """Return the number of a paper of a kind that is filed with a record."""
    return f"{kind.upper()}-{record}"


@dataclass(frozen=True, slots=True)
class CaseAtHand:
    """A case that papers go out with: which line it is of, its conclusion, the program under the law file that it is
    worked out with, and the number and version of its record; blank where it is not recorded.
    """

    line: str
    screened: Screened
    program: Program
    record: str = ""


@dataclass(frozen=True, slots=True)
class OfferedPaper:
    """A paper that goes with a case, and how many of its fields are open with what the catalogue knows."""

    offer: Offer
    open: int


@dataclass(frozen=True, slots=True)
class OfferedCase:
    """A case with the papers that go with it, and those that were filed with its record, without their bytes."""

    at_hand: CaseAtHand
    papers: tuple[OfferedPaper, ...]
    filed: tuple[stores.FiledMemo, ...]


class OutgoingPapers:
    """The papers that go out for one client."""

    def __init__(self, context: ServiceContext, client: int) -> None:
        self._context, self._client = context, client

    # ---- which papers go with what is at hand ----

    def offer_for_record(self, determination: int) -> OfferedCase:
        """Return the papers that go with a record, under the law file that it keeps, and those filed with it.

        Errors: Refused if its case or its law file cannot be read any more.
        """
        row = self._context.stored_row(Sheet.DETERMINATIONS, self._client, determination)
        program, pack = self._context.program, kept_pack(self._context, row)
        if pack.sha256 != program.pack.sha256:
            program = program.under(pack)
        screened = screen_case(program, row["case_json"].encode("utf-8"))
        at_hand = CaseAtHand(row["line"], screened, program, f"{row['number']}/v{row['version']}")
        return self._offer(at_hand, row["number"])

    def offer_for_screening(self, screening: int) -> tuple[OfferedCase, ...]:
        """Return the papers that go with each line of a screening; of a recorded one with its records."""
        stored = self._context.stored_row(Sheet.SCREENINGS, self._client, screening)
        if stored["state"] == CLOSED:
            recorded = self._context.store.repository.select_rows(
                Sheet.DETERMINATIONS, self._client, {"screening_id": str(screening)}
            )
            return tuple(self.offer_for_record(each.id) for each in recorded)
        loaded = Screenings(self._context, self._client).load_screening(screening)
        program = self._context.program
        return tuple(
            self._offer(CaseAtHand(line.line, line.screened, program))
            for line in loaded.lines
            if line.screened is not None
        )

    def offer_for_shipment(self, shipment: int) -> tuple[OfferedCase, ...]:
        """Return the papers that go with each line of a shipment, as its newest screening has it; none before one."""
        newest = newest_screening(self._context, self._client, shipment)
        return () if newest is None else self.offer_for_screening(newest.id)

    def _offer(self, at_hand: CaseAtHand, record: str = "") -> OfferedCase:
        case, conclusion = at_hand.screened.read.case, at_hand.screened.conclusion
        papers = []
        for offer in list_offers(case, conclusion, at_hand.program.pack):
            order = PaperOrder(offer.kind, offer.language, offer.report)
            papers.append(
                OfferedPaper(offer, self.print_paper(at_hand.screened, order, at_hand.program).open)
            )
        return OfferedCase(at_hand, tuple(papers), tuple(self.list_filed(record)) if record else ())

    # ---- printing and filing ----

    def print_paper(
        self, screened: Screened, order: PaperOrder, program: Program | None = None
    ) -> PrintedOutgoing:
        """Return a paper with what the catalogue of the client knows; it is not filed.

        ``program`` has the law file that the case was worked out with; None is the one that counts.
        Errors: Refused where such a paper does not go with the case.
        """
        filled = self._fill(screened, order)
        return print_paper(program or self._context.program, screened, filled, self._context.today())

    def file_with_record(self, at_hand: CaseAtHand, order: PaperOrder, by: str) -> Done[stores.FiledMemo]:
        """File a paper with the record of a case; returns what was filed. It is not taken back.

        Errors: Refused as below.
        """
        number = number_of_paper(order.kind, at_hand.record.partition("/")[0])
        self.file_paper(at_hand.screened, order, at_hand.record, by, at_hand.program)
        return Done(self._filed(number)[-1], frozenset({"records"}))

    def file_paper(
        self,
        screened: Screened,
        order: PaperOrder,
        record: str,
        by: str,
        program: Program | None = None,
    ) -> PrintedOutgoing:
        """Return a paper that was filed with a record: numbered after it, chained, with what changed since the last.

        ``record`` is the number of a record, or number and version, ``program`` as above.
        Errors: Refused as above, if there is no such record, or if it is not said who files it; nothing is filed then.
        """
        if not by.strip():
            raise Refused("it is not said who files the paper", where="--by", do="Give a name")
        found = find_records(RecordList(self._context, self._client).list_rows(), record)[0]
        if found.altered:
            raise Refused(
                Phrase("{number} is not as it was recorded: {why}", number=found.number, why=found.altered),
                do="Verify the journal, and open a backup before papers are filed with it",
            )
        number = number_of_paper(order.kind, found.number)
        with self._context.store.begin_transaction(by.strip(), self._context.now()) as writing:
            filed = self._filed(number)
            version = max((paper.version for paper in filed), default=0) + 1
            order = replace(
                self._fill(screened, order),
                number=number,
                version=version,
                before=self._lines_of(number, version - 1),
            )
            printed = print_paper(program or self._context.program, screened, order, self._context.today())
            name = memo_name(self._context, self._client, number, version)
            digest = sha256(printed.content).hexdigest()
            paper = stores.FiledMemo(number, version, name, digest, printed.content)
            writing.file_memo(self._client, paper)
            payload = stores.filing_payload(paper)
            subject = stores.determination_subject(self._client, payload)
            writing.append_to_journal(stores.FILED, subject, payload)
            pending = write_pending(self._context, paper)
        put_in_place(pending)
        return printed

    def list_filed(self, record: str) -> list[stores.FiledMemo]:
        """Return the papers that were filed with a record, by its number, without their bytes."""
        return [paper for kind in KINDS for paper in self._filed(number_of_paper(kind, record))]

    def read_filed(self, number: str, version: int) -> bytes:
        """Return a paper exactly as it was filed.

        Errors: Refused if it is not what was filed.
        """
        return self._filed_whole(number, version).pdf

    def write_filed_copy(self, number: str, version: int) -> Path:
        """Return where a filed paper lies on disk; writes it there again if it has gone.

        Errors: Refused if it is not what was filed, or cannot be written.
        """
        return write_copy(self._context, self._filed_whole(number, version))

    def _filed_whole(self, number: str, version: int) -> stores.FiledMemo:
        paper = self._context.store.read_filed_memo(self._client, number, version)
        if paper is None or not stores.is_content_of(paper.pdf, paper.sha256):
            raise Refused(
                Phrase("the paper {number} is not the one that was filed", number=number),
                do="The file has been changed by another program; open a backup",
            )
        return paper

    def _filed(self, number: str) -> list[stores.FiledMemo]:
        return [
            paper for paper in self._context.store.list_filed_memos(self._client) if paper.number == number
        ]

    def _lines_of(self, number: str, version: int) -> tuple[tuple[str, str], ...]:
        """Return what the lines of a filed paper say; none where there is no such, or it cannot be read."""
        paper = self._context.store.read_filed_memo(self._client, number, version)
        if paper is None:
            return ()
        with suppress(Refused, ValueError, TypeError, KeyError):
            listed = self._context.program.papers().read_paper(paper.pdf).read_list()
            lines = json.loads(listed.about["lines"]) if listed else []
            return tuple((str(label), str(text)) for label, text in lines)
        return ()

    # ---- what the catalogue knows ----

    def _fill(self, screened: Screened, order: PaperOrder) -> PaperOrder:
        client = self._context.stored_row(Client, self._client, self._client)
        case = screened.read.case
        filled = dict(self._facts(client, case))
        return replace(
            order,
            filled={**filled, **order.filled},
            letterhead=letterhead_lines(client),
            logo=self._context.store.read_logo(self._client),
            paper=client.paper_size or "A4",
            pictures=tuple(self._pictures(case)) if order.kind == _WITH_PICTURES else (),
        )

    def _facts(self, client: Client, case: Case) -> Iterator[tuple[str, str]]:
        if case.exporter_name in (client.name, client.client, None):
            yield "exporter.address", client.address
            yield "exporter.person", self._context.by
        number = case.item.part_number or ""
        row_id = self._context.find_by_key(Sheet.PRODUCTS, self._client, number) if number else None
        if row_id is not None:
            product = self._context.stored_row(Product, self._client, row_id)
            yield "goods.tariff", product.hs_code
            suppliers = self._context.rows_of(Supplier, self._client, supplier=product.supplier)
            for supplier in suppliers if product.supplier else ():
                named = (supplier.name, supplier.name_zh, supplier.address)
                yield "supplier", ", ".join(filter(None, named)) or supplier.supplier
            documents = Attachments(self._context, self._client).of(Sheet.PRODUCTS, row_id)
            technical = [each.name for each in documents if each.details.kind in _TECHNICAL]
            yield "documents.technical", ", ".join(technical)
            pictures = [each.name for each in documents if each.name.lower().endswith(_PICTURES)]
            yield "pictures", ", ".join(pictures)
            yield "orders.earlier", self._earlier_orders(number, case)
        for party in case.parties or ():
            if party.role in ("importer", "end_user") and party.name:
                for row in self._context.rows_of(Party, self._client):
                    if party.name in (row.name, row.party):
                        yield f"{party.role}.address", row.address

    def _pictures(self, case: Case) -> Iterator[tuple[str, bytes]]:
        """Yield the first pictures that are attached to the product of a case, with their names."""
        number = case.item.part_number or ""
        row_id = self._context.find_by_key(Sheet.PRODUCTS, self._client, number) if number else None
        if row_id is None:
            return
        documents = Attachments(self._context, self._client).of(Sheet.PRODUCTS, row_id)
        evidence = Evidence(self._context, self._client)
        pictures = [each for each in documents if each.name.lower().endswith(_PICTURES)]
        for each in pictures[:_MOST_PICTURES]:
            try:
                yield each.name, plain_picture(evidence.read_content(each.sha256))
            except Refused as refused:
                raise refused.within(each.name) from refused

    def _earlier_orders(self, number: str, case: Case) -> str:
        """Return the shipments of a product before this one, by their numbers with their days, the newest ten."""
        shipped = {
            line.shipment for line in self._context.rows_of(ShipmentLine, self._client, part_number=number)
        }
        days = {
            row.shipment: row.on
            for row in self._context.rows_of(Shipment, self._client)
            if row.shipment in shipped and row.on and row.on < case.on.isoformat()
        }
        newest = sorted(days.items(), key=lambda pair: pair[1], reverse=True)[:10]
        return ", ".join(f"{shipment} ({on})" for shipment, on in newest)
