# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The page of exchange rates, each with its day and source."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from fractions import Fraction
from functools import partial
from typing import Any, Final

from PySide6.QtWidgets import QWidget

from desktop_app.basics.quantity import fraction_of, rounded
from desktop_app.services.schema.declaration import NO_DAY, CurrencyCode, Day, as_day
from desktop_app.services.schema.forms import Rate
from desktop_app.services.schema.rows import RateRow
from desktop_app.ui.models.table_model import Column
from desktop_app.ui.pages.lists.list_page import ListPage, Toggle
from desktop_app.ui.session.session import Session
from desktop_app.ui.shared_views.form_fields import client_currency, make_row_form
from desktop_app.ui.shared_views.lists import day_column
from desktop_app.ui.widgets.detail import FactList, ShownFact, make_detail_head
from desktop_app.ui.widgets.parts import boxed, button, down, label
from desktop_app.ui.widgets.row_menu import RowMenu
from desktop_app.ui.words import strings
from desktop_app.ui.words.strings import mark_translatable, tr

_FORM: Final = (
    (mark_translatable("Rate"), (("from_",), ("to",), ("rate",))),
    (mark_translatable("Where this comes from"), (("on",), ("source",))),
)
_INVERSE_DIGITS: Final = 5


@dataclass(frozen=True, slots=True)
class RateLine:
    """A rate, and the day from which a later rate for its two currencies replaces it; blank if none does."""

    rate: RateRow
    replaced_on: Day = NO_DAY

    @property
    def id(self) -> int:
        """Return the id of the rate."""
        return self.rate.id

    def counts_on(self, day: date) -> bool:
        """Tell whether an export on a day is converted at this rate."""
        on = as_day(day)
        return self.rate.on <= on and (not self.replaced_on or on < self.replaced_on)


def list_rate_lines(rates: Iterable[RateRow]) -> list[RateLine]:
    """Return rates, latest first, each with the day from which a later one replaces it."""
    begins: dict[frozenset[CurrencyCode], Day] = {}
    lines = []
    for rate in sorted(rates, key=lambda rate: rate.on, reverse=True):
        currencies = frozenset((rate.from_, rate.to))
        lines.append(RateLine(rate, begins.get(currencies, NO_DAY)))
        begins[currencies] = rate.on
    return lines


def describe_rate(rate: RateRow | Rate) -> str:
    """Return a rate as an equation: 1 EUR = 1.16 USD."""
    return f"1 {rate.from_} = {strings.format_figure(rate.rate)} {rate.to}".replace(" ", "\u00a0")


def describe_inverse(rate: RateRow) -> str:
    """Return one unit of the second currency in the first, rounded to five digits."""
    inverse = Fraction(1) / fraction_of(rate.rate)
    figure = strings.format_figure(rounded(inverse, up=False, digits=_INVERSE_DIGITS))
    return f"1 {rate.to} ≈ {figure} {rate.from_}".replace(" ", "\u00a0")


def describe_period(line: RateLine) -> str:
    """Return the export days that are converted at a rate."""
    first = strings.format_day(line.rate.on)
    if not line.replaced_on:
        return tr("{day} and later", day=first)
    last = date.fromisoformat(line.replaced_on) - timedelta(days=1)
    return tr("{first} to {last}", first=first, last=strings.format_day(last))


class RatesPage(ListPage):
    """The exchange rates of the client."""

    key = "rates"
    topics = ("rates",)
    takes_lists = True

    def __init__(self, session: Session) -> None:
        self.toggles = (Toggle("current", tr("Count today"), lambda line: line.counts_on(session.today)),)
        super().__init__(
            session,
            tr("Exchange rates"),
            tr("How amounts in different currencies are compared"),
            tr("Filter by currency, day, source"),
        )
        self.add_actions(button(tr("Add exchange rate"), self.add_new_row, role="primary"))
        self.table.sort_by_column("on", descending=True)

    def list_columns(self) -> Sequence[Column[Any]]:
        return (
            day_column("on", tr("Day"), lambda line: line.rate.on),
            Column("from", tr("One unit of"), lambda line: line.rate.from_, width=96),
            Column(
                "rate",
                tr("Is worth"),
                lambda line: strings.format_figure(line.rate.rate),
                lambda line: fraction_of(line.rate.rate),
                right=True,
                width=96,
                figure=lambda line: (line.rate.rate, ""),
            ),
            Column("to", tr("Units of"), lambda line: line.rate.to, width=80),
            Column(
                "source", tr("Source"), lambda line: line.rate.source, width=220, quiet=True, stretch=True
            ),
        )

    def read_rows(self) -> list[RateLine]:
        return list_rate_lines(self.session.client_workspace.rates.rows())

    def describe_rows(self, rows: Sequence[RateLine]) -> str:
        current = sum(line.counts_on(self.session.today) for line in rows)
        count = strings.tr_n("%n exchange rate(s)", len(rows))
        return strings.join_with_commas(
            (count, strings.tr_n("%n for an export today", current) if rows else "")
        )

    def draw_detail(self, detail: RateLine) -> QWidget:
        rate = detail.rate
        rows = [
            ShownFact(tr("Day"), strings.format_day(rate.on)),
            ShownFact(tr("Source"), rate.source or tr("not known")),
            ShownFact(tr("For exports"), describe_period(detail)),
            ShownFact(tr("The other way"), describe_inverse(rate)),
        ]
        edit = button(tr("Edit"), lambda: self.open_row_form(detail))
        delete = button(tr("Delete"), lambda: self.ask_delete(detail))
        note = tr(
            "The latest rate on or before the day of export counts, in both directions. Rates are"
            " never chained: EUR to USD and USD to CNY do not make EUR to CNY."
        )
        head = make_detail_head(describe_rate(rate), "", edit, delete)
        return boxed(down(head, 8, FactList(rows, 160), 12, label(note, "quiet", wrap=True)))

    def add_new_row(self) -> None:
        """Open a blank form; its first currency is the client's."""
        self.session.read(
            "rate form",
            lambda: client_currency(self.session),
            lambda currency: self._open_form(None, Rate(from_=currency)),
        )

    def open_row_form(self, row: RateLine) -> None:
        self.session.read(
            "rate form",
            lambda: self.session.client_workspace.rates.stored(row.id),
            lambda rate: self._open_form(row.id, rate),
        )

    def _open_form(self, rate_id: int | None, rate: Rate) -> None:
        note = tr("As in 1 EUR = 1.16 USD: from EUR, to USD, rate 1.16.")
        form = make_row_form(self.session, Rate, _FORM, note=note)
        rates = self.session.client_workspace.rates
        title = tr("Add exchange rate") if rate_id is None else tr("Edit exchange rate")
        self.editing.edit_row(title, form, (rate_id, rate), create=rates.create, update=rates.update)

    def row_menu(self, row: RateLine) -> RowMenu:
        return self.editable_row_menu(row, partial(self._duplicate, row.id))

    def _duplicate(self, rate: int) -> None:
        """Open the form of a new rate for the same currencies, whose day is to be filled in."""
        self.session.read(
            "rate form",
            lambda: self.session.client_workspace.rates.stored(rate),
            lambda other: self._open_form(None, replace(other, on=NO_DAY)),
        )

    def ask_delete(self, row: RateLine) -> None:
        name = tr("{rate} of {day}", rate=describe_rate(row.rate), day=strings.format_day(row.rate.on))
        self.editing.confirm_delete(name, row.id, self.session.client_workspace.rates.delete)
