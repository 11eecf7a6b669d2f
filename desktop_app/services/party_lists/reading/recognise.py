# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Tells by its beginning which kind of list a file is."""

from __future__ import annotations

import csv
import re
from typing import Final

from desktop_app.basics.errors import Refused
from desktop_app.basics.phrase import Phrase
from desktop_app.services.party_lists.reading.csv_rows import DELIMITERS, heading_of
from desktop_app.services.party_lists.reading.json_values import RESULTS, first_value
from desktop_app.services.party_lists.reading.list_format import ListFormat
from desktop_app.services.party_lists.reading.open_sanctions import (
    ENTITIES,
    TARGET_COLUMNS,
    TARGETS,
    is_entity,
)
from desktop_app.services.party_lists.reading.own_csv import COLUMNS, OWN_CSV
from desktop_app.services.party_lists.reading.screening_list import (
    SCREENING_COLUMNS,
    SCREENING_CSV,
    SCREENING_JSON,
    is_screening_entry,
)

_KNOWN: Final = Phrase(
    "Load Lodestone's own CSV, OpenSanctions targets.simple.csv, FollowTheMoney JSON lines, or the US Consolidated"
    " Screening List"
)
_RESULTS: Final = re.compile(rf'\{{(?:[^{{}}\[\]]*,)?\s*"{RESULTS}"\s*:\s*\[')
_BEGUN_ENTITY: Final = re.compile(r'\{\s*"id"\s*:\s*"[^"]*"\s*,[^\n]*"properties"\s*:\s*\{[^\n]*\Z')
"""An entity whose line is longer than the beginning that was read."""
_NEEDED: Final = "name"


def recognise(head: str) -> tuple[ListFormat, str]:
    """Return the kind of list that a text begins, and the mark between its cells, blank for JSON.

    Errors: Refused if it is none that is known.
    """
    text = head.lstrip()
    if not text:
        raise Refused("the file is empty", do=_KNOWN)
    if text[0] in "{[":
        return _kind_of_json(text), ""
    for delimiter in DELIMITERS:
        heading = _heading(text, delimiter)
        if _NEEDED in heading:
            return _kind_of_heading(heading), delimiter
    raise Refused("this is no list of parties: it has no column name", do=_KNOWN)


def _heading(text: str, delimiter: str) -> list[str]:
    try:
        return heading_of(text, delimiter)
    except csv.Error:
        return []


def _kind_of_heading(heading: list[str]) -> ListFormat:
    columns = set(heading)
    if columns >= TARGET_COLUMNS:
        return TARGETS
    if columns >= SCREENING_COLUMNS:
        return SCREENING_CSV
    unknown = [name for name in heading if name not in COLUMNS]
    if unknown and any(unknown):
        raise Refused(
            Phrase("a list of parties has no column {column}", column=repr(next(filter(None, unknown))[:40])),
            do=Phrase("Use the columns {columns}", columns=",".join(COLUMNS)),
        )
    repeated = [name for name in COLUMNS if heading.count(name) > 1]
    if repeated:
        raise Refused(
            Phrase("the column {column} stands in it twice", column=repeated[0]), do="Delete one of them"
        )
    return OWN_CSV


def _kind_of_json(text: str) -> ListFormat:
    if _RESULTS.match(text):
        return SCREENING_JSON
    if text[0] == "[":
        if is_screening_entry(first_value(text[1:])):
            return SCREENING_JSON
    elif is_entity(first_value(text)) or _BEGUN_ENTITY.match(text):
        return ENTITIES
    raise Refused("this JSON is no list of parties", do=_KNOWN)
