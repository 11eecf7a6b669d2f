# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The shipments of a client, their lines, and the case each line makes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import count

from desktop_app.basics.messages import Phrase, Refused
from desktop_app.services.catalogue import case_builder
from desktop_app.services.context.context import ServiceContext, replace_rows
from desktop_app.services.context.stores import Stored, Transaction
from desktop_app.services.schema.columns import with_cells
from desktop_app.services.schema.declaration import Done, Sheet
from desktop_app.services.schema.forms import Party, Shipment, ShipmentLine, StatusCheck
from desktop_app.services.schema.rows import (
    ALL_SHIPMENTS,
    FIRST,
    ChangedMeanwhile,
    LineAnswer,
    Page,
    ScreeningFilter,
    ShipmentDetail,
    ShipmentFilter,
    ShipmentRow,
    is_same_list,
)
from desktop_app.services.screening.deal_facts import (
    ToldDeal,
    find_answered_deal,
    list_told,
    newest_screening,
    show_answers,
)
from desktop_app.services.screening.screenings import Screenings, answers_of_shipment, of_shipment
from desktop_app.services.screening.state import CLOSED


class Shipments:
    """The shipments of one client."""

    def __init__(self, context: ServiceContext, client: int) -> None:
        self._context, self._client = context, client

    def list_rows(self, row_filter: ShipmentFilter = ALL_SHIPMENTS, page: Page = FIRST) -> list[ShipmentRow]:
        """Return the shipments that a filter lets through, latest day first unless the page sorts otherwise."""
        rows = self._context.store.lists.list_rows(self._client, row_filter, page)
        return [show_answers(self._context, self._client, row) for row in rows]

    def count_rows(self, row_filter: ShipmentFilter = ALL_SHIPMENTS) -> int:
        """Return how many shipments a filter lets through."""
        return self._context.store.lists.count_rows(self._client, row_filter)

    def answers_of_lines(self, detail: ShipmentDetail) -> Mapping[str, LineAnswer]:
        """Return what each line of a shipment comes to, by its number; nothing before any screening."""
        return answers_of_shipment(self._context, self._client, detail.screenings)

    def list_told(self, shipment: int) -> ToldDeal | None:
        """Return what the screening that counts for a shipment was told; None before any."""
        screening = newest_screening(self._context, self._client, shipment)
        return None if screening is None else list_told(self._context, self._client, screening)

    def load_shipment(self, shipment: int) -> ShipmentDetail:
        """Return a shipment with its lines, their products, and its screenings; its fields say what these were told."""
        row = self._stored_shipment(shipment)
        answered = find_answered_deal(self._context, self._client, shipment)
        lists = self._context.store.lists
        lines = [stored.row for stored in self._stored_lines(row.shipment)]
        products = lists.products_named(self._client, [line.part_number for line in lines])
        screenings = lists.list_rows(self._client, ScreeningFilter(shipment=shipment), FIRST)
        (shipment_row,) = lists.list_rows(self._client, ShipmentFilter(shipment=shipment), FIRST)
        form = with_cells(row, answered.columns) if answered else row
        of_firms = {party.party: party.name for party in self._context.rows_of(Party, self._client)}
        firms = {role: of_firms[key] for role, key in form.parties.items()}
        return ShipmentDetail(
            id=shipment,
            row=show_answers(self._context, self._client, shipment_row),
            shipment=form,
            lines=tuple(lines),
            products=tuple(products[line.part_number] for line in lines),
            screenings=tuple(screenings),
            firms=firms | (dict(answered.firms) if answered else {}),
            read_as=of_shipment(self._context, self._client, shipment, lines),
        )

    def find_shipment(self, key: str) -> int | None:
        """Return the id of a shipment's key."""
        return self._context.find_by_key(Sheet.SHIPMENTS, self._client, key)

    def create_shipment(self, form: Shipment, lines: Sequence[ShipmentLine] = ()) -> Done[int]:
        """Add a shipment with its lines; a blank key becomes the next number. Returns its id."""
        key = form.shipment or self.next_number()
        row = self._context.checked_row(replace(form, shipment=key))
        self._context.check_free(self._client, row)
        rows = self._checked_lines(key, lines)

        def apply_changes(writing: Transaction) -> int:
            shipment = writing.add_row(Sheet.SHIPMENTS, self._client, row)
            for line in rows:
                writing.add_row(Sheet.SHIPMENT_LINES, self._client, line)
            return shipment

        return self._context.apply_change("Add shipment", key, {"shipments"}, work=apply_changes)

    def update_shipment(self, shipment: int, form: Shipment, *, opened: Shipment | None = None) -> Done[None]:
        """Replace the fields of a shipment; its lines stay. ``opened`` is what the form was opened with.

        What a screening in work was told stays where it was given; a field that says something else now counts, and
        that answer is withdrawn. The screening goes by the deal as it stands then.
        Errors: ChangedMeanwhile if the shipment is not that any more; Refused where an answer cannot be withdrawn.
        """
        context, before = self._context, self._stored_shipment(shipment)
        row = context.checked_row(form)
        context.check_free(self._client, row, shipment)
        answered = find_answered_deal(context, self._client, shipment)
        as_opened = answered.columns if answered else {}
        told = as_opened if answered and answered.screening.state != CLOSED else {}
        changed = [name for name, text in told.items() if getattr(row, name) != text]
        row = with_cells(row, {name: getattr(before, name) for name in told if name not in changed})
        withdrawn = [answered.facts[name] for name in changed] if answered else []
        follow = Screenings(context, self._client).plan_following(shipment, row, withdrawn)

        def apply_changes(writing: Transaction) -> None:
            context.check_opened(shipment, self._client, opened, as_opened)
            writing.change_row(Sheet.SHIPMENTS, self._client, Stored(shipment, row))
            follow(writing)
            if row.shipment != before.shipment:
                # status checks name the shipment by its number
                checks = context.store.repository.select_rows(
                    StatusCheck, self._client, {"shipment": before.shipment}
                )
                for stored in checks:
                    renamed = replace(stored.row, shipment=row.shipment)
                    writing.change_row(Sheet.STATUS_CHECKS, self._client, Stored(stored.id, renamed))

        return context.apply_change(
            "Change shipment", row.shipment, {"shipments", "screenings"}, work=apply_changes
        )

    def delete_shipment(self, shipment: int) -> Done[None]:
        """Delete a shipment with its lines; its screenings and records stay."""
        row = self._stored_shipment(shipment)
        return self._context.apply_change(
            "Delete shipment",
            row.shipment,
            {"shipments"},
            work=lambda writing: writing.remove_row(Sheet.SHIPMENTS, shipment),
        )

    def set_lines(
        self, shipment: int, lines: Sequence[ShipmentLine], *, opened: ShipmentDetail | None = None
    ) -> Done[None]:
        """Replace the lines of a shipment; blank line numbers are filled in.

        ``opened`` is what the form was opened with.
        Errors: ChangedMeanwhile if the lines are not that any more;
        Refused, naming the line, for an unknown part or a quantity that is none.
        """
        key = self._stored_shipment(shipment).shipment
        rows = self._checked_lines(key, lines)
        before = self._stored_lines(key)

        def apply_changes(writing: Transaction) -> None:
            self._check_opened_lines(shipment, opened)
            replace_rows(writing, Sheet.SHIPMENT_LINES, self._client, before=before, rows=rows)

        return self._context.apply_change("Change lines of", key, {"shipments"}, work=apply_changes)

    def catalogue(self) -> case_builder.Catalogue:
        """Return the catalogue of the client, which makes the cases of all shipments."""
        return case_builder.Catalogue(self._context.store.repository.read_sheets(self._client, shared=True))

    def _check_opened_lines(self, shipment: int, opened: ShipmentDetail | None) -> None:
        """Refuse to replace lines that are no longer what their form was opened with."""
        stored = self.load_shipment(shipment) if opened is not None else None
        if opened is None or stored is None or is_same_list(opened.lines, stored.lines, besides="shipment"):
            return
        ids = [row.id for row in self._stored_lines(stored.shipment.shipment)]
        change = self._context.store.find_change(Sheet.SHIPMENT_LINES, ids)
        raise ChangedMeanwhile(stored, [Sheet.SHIPMENT_LINES], change)

    def _stored_shipment(self, shipment: int) -> Shipment:
        return self._context.stored_row(Shipment, self._client, shipment)

    def _stored_lines(self, key: str) -> list[Stored[ShipmentLine]]:
        return self._context.store.repository.select_rows(ShipmentLine, self._client, {"shipment": key})

    def _checked_lines(self, key: str, lines: Sequence[ShipmentLine]) -> list[ShipmentLine]:
        rows = [
            self._context.checked_row(replace(line, shipment=key, line=line.line or str(number)))
            for number, line in enumerate(lines, 1)
        ]
        matches = self._context.store.lists.products_named(self._client, [row.part_number for row in rows])
        seen: set[str] = set()
        for number, row in enumerate(rows, 1):
            line_name = f"line {number}"
            if row.part_number not in matches:
                raise Refused(
                    Phrase('no product has the part number "{part_number}"', part_number=row.part_number),
                    where=line_name,
                    do="Add the product first, or correct the number",
                )
            if row.line in seen:
                raise Refused(
                    Phrase("line {line} stands twice", line=row.line), where=line_name, do="Number it anew"
                )
            seen.add(row.line)
        return rows

    def next_number(self) -> str:
        """Return the first free number of a shipment in this year."""
        year = self._context.today().year
        numbers = (f"{year}-{number:03}" for number in count(1))
        return next(number for number in numbers if self.find_shipment(number) is None)
