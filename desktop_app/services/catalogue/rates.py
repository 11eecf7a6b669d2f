# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The exchange rates of a client, each with its day and source; they convert amounts in later cases."""

from __future__ import annotations

from desktop_app.basics.errors import Refused
from desktop_app.basics.phrase import Phrase
from desktop_app.services.context.context import ServiceContext
from desktop_app.services.context.stores import Stored, Transaction
from desktop_app.services.schema.columns import form_of_row
from desktop_app.services.schema.declaration import Sheet
from desktop_app.services.schema.forms import Rate
from desktop_app.services.schema.outcome import Done, Row
from desktop_app.services.schema.rows import RateRow


class ExchangeRates:
    """Exchange rates of one client: units of ``to`` for one ``from_``; counted inverted, too, but never chained."""

    def __init__(self, context: ServiceContext, client: int) -> None:
        self._context, self._client = context, client

    def rows(self) -> list[RateRow]:
        """Return the exchange rates, latest first."""
        return self._context.store.lists.list_exchange_rates(self._client)

    def get(self, rate: int) -> Rate:
        """Return the form of a rate.

        Errors: Refused if it is not there any more.
        """
        form: Rate = form_of_row(Rate, self._context.stored_row(Sheet.RATES, self._client, rate))
        return form

    def create(self, form: Rate) -> Done[int]:
        """Add an exchange rate; returns its id.

        Errors: Refused if there is one for the same two currencies and the same day.
        """
        row = self._context.checked_row(form)
        self._check_day(row)
        return self._context.apply_change(
            "Add exchange rate",
            _name_of_rate(row),
            {"rates"},
            work=lambda writing: writing.add_row(Sheet.RATES, self._client, row),
        )

    def update(self, rate: int, form: Rate, *, opened: Rate | None = None) -> Done[None]:
        """Replace an exchange rate; recorded cases keep the previous one. ``opened`` is what the form was opened with.

        Errors: ChangedMeanwhile if the rate is not that any more. Refused as for a new one.
        """
        self._context.stored_row(Sheet.RATES, self._client, rate)
        row = self._context.checked_row(form)
        self._check_day(row, rate)

        def work(writing: Transaction) -> None:
            self._context.check_opened(rate, self._client, opened)
            writing.change_row(Sheet.RATES, self._client, Stored(rate, row))

        return self._context.apply_change("Change exchange rate", _name_of_rate(row), {"rates"}, work=work)

    def delete(self, rate: int) -> Done[None]:
        """Delete an exchange rate; cases already recorded keep it."""
        row = self._context.stored_row(Sheet.RATES, self._client, rate)
        return self._context.apply_change(
            "Delete exchange rate",
            _name_of_rate(row),
            {"rates"},
            work=lambda writing: writing.remove_row(Sheet.RATES, rate),
        )

    def _check_day(self, row: Row, rate: int | None = None) -> None:
        """Refuse a second rate, other than ``rate`` itself, for two currencies and a day, either way round."""
        for other in self.rows():
            is_same_pair = {other.from_, other.to} == {row["from"], row["to"]}
            if other.id != rate and is_same_pair and other.on == row["on"]:
                raise Refused(
                    Phrase(
                        "there is already a rate for {first} and {second} on {on}",
                        first=row["from"],
                        second=row["to"],
                        on=row["on"],
                    ),
                    where="on",
                    do="Change or delete the other one",
                )


def _name_of_rate(row: Row) -> str:
    return f"{row['from']}/{row['to']} {row['on']}"
