# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The names of countries and months and the words for yes and no that come with the program, read once."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from functools import cache
from typing import Any

from desktop_app.basics.resources import resource_path
from desktop_app.services.importing.cells.countries import CountryNames
from desktop_app.services.importing.cells.normal_text import fold_words


@cache
def _cut_from_cldr() -> dict[str, Any]:
    table: dict[str, Any] = json.loads(resource_path("names", "cldr.json").read_text("utf-8"))
    return table


def english_country_name(code: str) -> str:
    """Return the English name of a country by its code; a text that is no such code as it is."""
    return next(iter(_cut_from_cldr()["countries"].get(code, ())), code)


@cache
def country_names() -> CountryNames:
    """Return the countries by their names in the languages of lists, and as firms write them."""
    cldr = _cut_from_cldr()
    trade = tomllib.loads(resource_path("names", "countries.toml").read_text("utf-8"))
    names = [*cldr["countries"].items(), *trade["names"].items()]
    return CountryNames(names, {**cldr["codes"], **trade["codes"]}, trade["unclear"]["names"])


@cache
def month_numbers() -> Mapping[str, int]:
    """Return the number of each month by its names, without those that two languages use for two months."""
    numbers: dict[str, set[int]] = {}
    for number, names in _cut_from_cldr()["months"].items():
        for name in names:
            numbers.setdefault(fold_words(name), set()).add(int(number))
    return {name: min(found) for name, found in numbers.items() if len(found) == 1}


@cache
def answer_words() -> Mapping[str, str]:
    """Return "yes" or "no" by the words that lists write for it."""
    table = tomllib.loads(resource_path("names", "answers.toml").read_text("utf-8"))
    return {fold_words(word): answer for answer, words in table.items() for word in words.split("|")}
