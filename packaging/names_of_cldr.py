# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Writes cldr.json and cldr_of_lists.json of resources/names and countries_zh.json of resources/papers again: names of
countries and months, cut from CLDR.

Babel, which brings CLDR along, is a tool of the build: the program reads only what this writes. `make renew` runs it.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Iterable
from itertools import product
from pathlib import Path
from typing import Any

TREE = Path(__file__).resolve().parents[1]
TABLE = TREE / "resources" / "names" / "cldr.json"
LANGUAGES = ["en", "de", "fr", "it", "es", "pl", "cs", "nl", "pt", "pt_PT", "tr", "ja", "ko", "zh", "zh_Hant"]
"""The languages in which lists are read, and whose names of countries names of parties are compared with."""
TABLE_OF_LISTS = TABLE.with_name("cldr_of_lists.json")
LANGUAGES_OF_LISTS = ["sv", "da", "nb", "fi", "hu", "ro", "ru", "sk", "ar", "he", "vi", "th", "el", "hi"]
"""Further languages of lists. Names of parties are compared without them: their tables are made of the others."""
TABLE_OF_PAPERS = TREE / "resources" / "papers" / "countries_zh.json"
"""The Chinese names of countries, as papers in Chinese print them."""


def names_table(languages: list[str] = LANGUAGES) -> str:
    """Return the table as JSON, the same every time."""
    from babel import Locale
    from babel.core import get_cldr_version

    locales = [Locale.parse(language) for language in languages]
    table = {
        "source": f"Unicode CLDR {get_cldr_version()}, licence Unicode-3.0: LICENSE-unicode.txt",
        "languages": languages,
        "countries": _countries(locales),
        "codes": _codes(),
        "months": _months(locales),
    }
    return json.dumps(table, ensure_ascii=False, indent=1) + "\n"


def countries_of_papers() -> str:
    """Return the Chinese name of each country by its code, as JSON."""
    from babel import Locale

    names = {code: names[0] for code, names in _countries([Locale.parse("zh")]).items()}
    return json.dumps(names, ensure_ascii=False, indent=1) + "\n"


def _countries(locales: Iterable[Any]) -> dict[str, list[str]]:
    """Return the names of each country that a case may name, each name once."""
    from desktop_app.basics.codes import COUNTRIES

    names: dict[str, dict[str, None]] = defaultdict(dict)
    for locale in locales:
        for code in sorted(COUNTRIES):
            if name := locale.territories.get(code):
                names[code][str(name)] = None
    return {code: list(names[code]) for code in sorted(names)}


def _codes() -> dict[str, str]:
    """Return other codes of letters that stand for one country, such as DEU."""
    from babel.core import get_global

    from desktop_app.basics.codes import COUNTRIES

    aliases: dict[str, list[str]] = dict(get_global("territory_aliases"))
    return {
        alias: codes[0]
        for alias, codes in sorted(aliases.items())
        if alias.isalpha() and len(alias) == 3 and len(codes) == 1 and codes[0] in COUNTRIES
    }


def _months(locales: Iterable[Any]) -> dict[str, list[str]]:
    """Return the names of each month, long and short, each name once."""
    names: dict[int, dict[str, None]] = defaultdict(dict)
    forms = product(locales, ("format", "stand-alone"), ("wide", "abbreviated"), range(1, 13))
    for locale, use, width, number in forms:
        name = str(locale.months[use][width][number])
        if not name[0].isdigit():
            names[number][name] = None
    return {str(number): list(names[number]) for number in sorted(names)}


def main() -> None:
    """Write the tables."""
    TABLE.write_text(names_table(), "utf-8")
    TABLE_OF_LISTS.write_text(names_table(LANGUAGES_OF_LISTS), "utf-8")
    TABLE_OF_PAPERS.write_text(countries_of_papers(), "utf-8")


sys.path.insert(0, str(TREE))
if __name__ == "__main__":
    main()
