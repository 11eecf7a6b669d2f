# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The table of names that is shipped is the one that its script writes."""

from __future__ import annotations

import json

import names_of_cldr
from desktop_app.basics.codes import COUNTRIES


def test_the_script_writes_the_table_that_is_shipped() -> None:
    assert names_of_cldr.names_table() == names_of_cldr.TABLE.read_text("utf-8")
    of_lists = names_of_cldr.names_table(names_of_cldr.LANGUAGES_OF_LISTS)
    assert of_lists == names_of_cldr.TABLE_OF_LISTS.read_text("utf-8")
    assert names_of_cldr.countries_of_papers() == names_of_cldr.TABLE_OF_PAPERS.read_text("utf-8")


def test_every_country_and_month_has_names() -> None:
    table = json.loads(names_of_cldr.TABLE.read_text("utf-8"))
    assert set(table["countries"]) == COUNTRIES
    assert list(table["months"]) == [str(number) for number in range(1, 13)]
    assert set(table["codes"].values()) <= COUNTRIES
    assert all(len(names) >= 3 for names in table["countries"].values())
