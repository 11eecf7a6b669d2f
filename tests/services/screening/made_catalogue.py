# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A catalogue made by chance: levels of shared parts, materials, several currencies, and much that nobody knows."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any

from desktop_app.domain.case_fields import ACTIVITIES
from desktop_app.services.schema.columns import FORMS, Sheets, blank_row, form_of_row
from desktop_app.services.schema.declaration import CountryCode, CurrencyCode, Day, Number, Sheet
from desktop_app.services.schema.forms import Client, Rate
from tests.making import program

COUNTRIES = ("CN", "CN", "JP", "DE", "")
CURRENCIES = ("EUR", "EUR", "EUR", "USD", "CNY", "GBP", "")
ROWS_PER_PIECE = 9
Row = dict[str, str]


def made_sheets(seed: int, count: int, *, levels: int = 6, known: float = 0.8) -> Sheets:
    """Return the sheets of a client with a number of products; ``known`` is how much of each is filled in."""
    return _Maker(random.Random(seed), known).sheets(count, levels)  # noqa: S311 - the same every time


class _Maker:
    def __init__(self, chance: random.Random, known: float) -> None:
        self.chance, self.known = chance, known
        pack = program().pack
        self.articles, self.materials, self.near = (
            sorted(pack.rows_of_role(role)) for role in ("article", "material", "near")
        )

    def sheets(self, count: int, levels: int) -> Sheets:
        every: dict[str, list[Any]] = {sheet: [] for sheet in Sheet}
        every[Sheet.CLIENT] = [Client(client="made", name="Made", country=CountryCode("DE"))]
        for source, rate in (("EUR", "1.16"), ("CNY", "0.14")):
            every[Sheet.RATES].append(
                Rate(
                    from_=CurrencyCode(source),
                    to=CurrencyCode("USD"),
                    rate=Number(rate),
                    on=Day("2025-11-03"),
                )
            )
        numbers = [f"P-{number:05}" for number in range(count)]
        for at, number in enumerate(numbers):
            level = at * levels // count  # those of a level hold parts of the levels below
            below = numbers[: count * level // levels]
            for sheet, row in self.product(number, below):
                every[sheet].append(form_of_row(FORMS[sheet], row))
        return Sheets(every)

    def maybe(self, text: str) -> str:
        return text if self.chance.random() < self.known else ""

    def figure(self, least: float, most: float) -> str:
        return f"{self.chance.uniform(least, most):.3f}"

    def product(self, number: str, below: list[str]) -> Iterator[tuple[Sheet, Row]]:
        chance = self.chance
        row: Row = {**blank_row(Sheet.PRODUCTS), "part_number": number, "name": f"Part {number}"}
        classes = ("assembly", "assembly", "not_listed", "not_listed", "not_listed", "", *self.articles[:3])
        row["listed_as"] = chance.choice(self.materials) if chance.random() < 0.04 else chance.choice(classes)
        row["made_in"] = chance.choice(COUNTRIES)
        if self.maybe("value"):
            row |= {"value": self.figure(0.5, 900), "currency": chance.choice(CURRENCIES)}
            if chance.random() < 0.1:
                row["value_to"] = f"{float(row['value']) * 1.5:.3f}"
        if self.maybe("mass"):
            row |= {"mass": self.figure(1, 500), "mass_unit": chance.choice(("g", "g", "kg"))}
        row |= {"bill_complete": self.maybe("yes"), "materials_complete": self.maybe("yes")}
        if chance.random() < 0.02:
            row["name"] = "Servo drive for a gun turret"
        yield Sheet.PRODUCTS, row
        if chance.random() < 0.7:
            answers = {
                activity: chance.choice(("no", "no", "no", "yes", "unknown", "")) for activity in ACTIVITIES
            }
            yield Sheet.TECHNOLOGY, {**blank_row(Sheet.TECHNOLOGY), "part_number": number, **answers}
        is_article = row["listed_as"] in self.articles
        for line in range(chance.choice((0, 1, 1, 2, 3)) if is_article else chance.choice((0, 0, 0, 1))):
            yield Sheet.MATERIALS, self.material(number, line)
        for child in chance.sample(below, min(len(below), chance.choice((0, 1, 2, 4, 6)))):
            yield (
                Sheet.BILL,
                {
                    **blank_row(Sheet.BILL),
                    "parent": number,
                    "child": child,
                    "quantity": chance.choice(("1", "1", "2", "0.5", "12")),
                },
            )

    def material(self, number: str, line: int) -> Row:
        chance = self.chance
        row: Row = {**blank_row(Sheet.MATERIALS), "part_number": number, "line": str(line + 1)}
        row["row"] = chance.choice((*self.materials, *self.near, ""))
        row["origin"] = chance.choice(COUNTRIES)
        if chance.random() < 0.2:
            row["china_share"] = chance.choice(("0", "40", "100"))
        how = chance.choice(("value", "mass", "content", "content", ""))
        if how == "value":
            row |= {"value": self.figure(0, 5), "value_currency": chance.choice(CURRENCIES)}
        elif how == "mass":
            row |= {"mass": self.figure(0, 9), "mass_unit": "g"}
        elif how == "content":
            row["element_percent"] = chance.choice(("0", "1.5", "6", "0.04"))
        if chance.random() < 0.4:
            price: dict[str, Any] = {"price": self.figure(1, 900), "price_per": "kg"}
            row |= {**price, "price_currency": chance.choice(CURRENCIES)}
        return row
