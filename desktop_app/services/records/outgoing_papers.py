# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Papers that go out for one client: with what its catalogue knows, and filed with a record, version by version."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from hashlib import sha256

from desktop_app.basics.messages import Phrase, Refused
from desktop_app.domain.case import Case
from desktop_app.services.catalogue.attachments import Attachments
from desktop_app.services.catalogue.clients import letterhead_lines
from desktop_app.services.context import stores
from desktop_app.services.context.context import ServiceContext
from desktop_app.services.context.paper_ports import PrintedOutgoing
from desktop_app.services.outgoing.papers import KINDS, PaperOrder, print_paper
from desktop_app.services.records.determinations import memo_name, put_in_place, write_pending
from desktop_app.services.records.record_list import RecordList
from desktop_app.services.records.registers import find_records
from desktop_app.services.schema.declaration import Sheet
from desktop_app.services.schema.forms import Client, Party, Product, Shipment, ShipmentLine
from desktop_app.services.screening.one_case import Screened

_TECHNICAL = ("certificate", "test report", "declaration")
_PICTURES = (".png", ".jpg", ".jpeg")


def number_of_paper(kind: str, record: str) -> str:
    """Return the number of a paper of a kind that is filed with a record."""
    return f"{kind.upper()}-{record}"


class OutgoingPapers:
    """The papers that go out for one client."""

    def __init__(self, context: ServiceContext, client: int) -> None:
        self._context, self._client = context, client

    def print_paper(self, screened: Screened, order: PaperOrder) -> PrintedOutgoing:
        """Return a paper with what the catalogue of the client knows; it is not filed.

        Errors: Refused where such a paper does not go with the case.
        """
        return print_paper(
            self._context.program, screened, self._fill(screened, order), self._context.today()
        )

    def file_paper(self, screened: Screened, order: PaperOrder, record: str, by: str) -> PrintedOutgoing:
        """Return a paper that was filed with a record: numbered after it, chained, with what changed since the last.

        ``record`` is the number of a record, or number and version.
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
            printed = print_paper(self._context.program, screened, order, self._context.today())
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
            yield "supplier", product.supplier
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
