# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The rows of a sheet of the catalogue, added, changed and deleted one by one; suppliers and exchange rates as such."""

from __future__ import annotations

from dataclasses import replace
from typing import Generic, NamedTuple

from desktop_app.basics.messages import Phrase, Refused
from desktop_app.services.context.context import ServiceContext
from desktop_app.services.context.stores import Stored, Transaction
from desktop_app.services.schema.columns import SHEETS, WORKBOOK, sheet_of_form
from desktop_app.services.schema.declaration import Done, SheetDeclaration, Topic
from desktop_app.services.schema.forms import FormT, Rate, Supplier
from desktop_app.services.schema.rows import (
    ALL_RATES,
    ALL_SUPPLIERS,
    FIRST,
    ListFilter,
    Page,
    RateRow,
    RowT,
    SupplierRow,
)


def topics_of(*sheets: SheetDeclaration) -> set[Topic]:
    """Return what is announced when rows of sheets change."""
    return {declared.topic for declared in sheets if declared.topic}


class RowActions(NamedTuple):
    """What the journal and the menu call a change of one row; what the row is called follows."""

    add: str
    change: str
    delete: str


class CatalogueRows(Generic[FormT, RowT]):
    """The rows of one sheet of a client. A sheet whose rows need more than this has a class of its own below it.

    ``every_row`` is the filter that lets all pass.
    """

    form: type[FormT]
    actions: RowActions
    every_row: ListFilter[RowT]

    def __init__(self, context: ServiceContext, client: int) -> None:
        self._context, self._client = context, client
        self._sheet = sheet_of_form(self.form)
        naming = (other for other in WORKBOOK.values() if self._sheet in other.references.values())
        self._topics = topics_of(SHEETS[self._sheet])
        self._topics_of_names = self._topics | topics_of(*naming)

    def rows(self, row_filter: ListFilter[RowT] | None = None, page: Page = FIRST) -> list[RowT]:
        """Return the rows that a filter lets through, in the order of the sheet unless the page sorts otherwise."""
        return self._context.store.lists.list_rows(self._client, row_filter or self.every_row, page)

    def count(self, row_filter: ListFilter[RowT] | None = None) -> int:
        """Return how many rows a filter lets through, without one how many there are."""
        return self._context.store.lists.count_rows(self._client, row_filter or self.every_row)

    def stored(self, row_id: int) -> FormT:
        """Return the form of a row.

        Errors: Refused if it is not there any more.
        """
        return self._context.stored_row(self.form, self._client, row_id)

    def create(self, form: FormT) -> Done[int]:
        """Add a row; returns its id.

        Errors: Refused if it cannot be taken, or there is one like it.
        """
        row = self._context.checked_row(self._with_key(form))
        self._check_row(row)
        return self._context.apply_change(
            self.actions.add,
            self._name_of(row),
            self._topics,
            work=lambda writing: writing.add_row(self._sheet, self._client, row),
        )

    def update(self, row_id: int, form: FormT, *, opened: FormT | None = None) -> Done[None]:
        """Replace the fields of a row; what names it by its key follows. ``opened`` is what its form was opened with.

        Errors: ChangedMeanwhile if the row is not that any more. Refused as for a new one.
        """
        before, row = self.stored(row_id), self._context.checked_row(form)
        self._check_row(row, Stored(row_id, before))

        def work(writing: Transaction) -> None:
            self._context.check_opened(row_id, self._client, opened)
            writing.change_row(self._sheet, self._client, Stored(row_id, row))
            self._follow_change(writing, before, row)

        return self._context.apply_change(
            self.actions.change, self._name_of(row), self._topics_of_names, work=work
        )

    def delete(self, row_id: int) -> Done[None]:
        """Delete a row with what belongs to it; cases already recorded keep it.

        Errors: Refused if others name it.
        """
        row = self.stored(row_id)
        self._context.check_unused(self._sheet, row_id)

        def work(writing: Transaction) -> None:
            self._delete_below(writing, row)
            writing.remove_row(self._sheet, row_id)

        return self._context.apply_change(self.actions.delete, self._name_of(row), self._topics, work=work)

    def _with_key(self, form: FormT) -> FormT:
        """Return a form with a key, where a blank one is made from its name."""
        return form

    def _name_of(self, row: FormT) -> str:
        """Return what a row is called in the journal."""
        return getattr(row, "name", "")

    def _check_row(self, row: FormT, before: Stored[FormT] | None = None) -> None:
        """Refuse a row that another one excludes; ``before`` is the row that it replaces."""
        self._context.check_free(self._client, row, before.id if before else 0)

    def _follow_change(self, writing: Transaction, before: FormT, row: FormT) -> None:
        """Change what names a row by its key."""

    def _delete_below(self, writing: Transaction, row: FormT) -> None:
        """Delete what stands below a row without naming it as what it is part of."""


class Suppliers(CatalogueRows[Supplier, SupplierRow]):
    """The suppliers of one client. Their products: ``ProductFilter(supplier=id)``."""

    form = Supplier
    actions = RowActions("Add supplier", "Change supplier", "Delete supplier")
    every_row = ALL_SUPPLIERS

    def _with_key(self, form: Supplier) -> Supplier:
        return replace(
            form, supplier=form.supplier or self._context.free_key(self._sheet, self._client, form.name)
        )


class ExchangeRates(CatalogueRows[Rate, RateRow]):
    """Exchange rates of one client: units of ``to`` for one ``from_``; counted inverted, too, but never chained.

    Each has its day and source; they convert amounts in later cases.
    """

    form = Rate
    actions = RowActions("Add exchange rate", "Change exchange rate", "Delete exchange rate")
    every_row = ALL_RATES

    def _name_of(self, row: Rate) -> str:
        return f"{row.from_}/{row.to} {row.on}"

    def _check_row(self, row: Rate, before: Stored[Rate] | None = None) -> None:
        """Refuse a second rate for two currencies and a day, either way round."""
        for other in self.rows():
            is_same_pair = {other.from_, other.to} == {row.from_, row.to}
            is_other = before is None or other.id != before.id
            if is_other and is_same_pair and other.on == row.on:
                raise Refused(
                    Phrase(
                        "there is already a rate for {first} and {second} on {on}",
                        first=row.from_,
                        second=row.to,
                        on=row.on,
                    ),
                    where="on",
                    do="Change or delete the other one",
                )
