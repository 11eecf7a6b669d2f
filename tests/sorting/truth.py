# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Lists of parts of many trades and languages, each part with the truth beside it, and their sorting.

The truth of a part: it ``is`` a row of Annex 1 or an X row, ``holds`` one, is ``made`` with one, ``may`` hold one as
far as the list tells, or ``no``. The lists up to 20 were written before any line of the sorting was.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Final

from desktop_app.bootstrap import build_program
from desktop_app.domain.law.pack import Pack
from desktop_app.domain.sorting.sort_products import Group, PartFacts, Proposal, sort_products
from desktop_app.services.catalogue.sorting import grade_book, sorting_words

LISTS: Final = Path(__file__).parent / "lists"
HARMFUL: Final = ("is", "holds", "made", "may")


@dataclass(frozen=True, slots=True)
class KnownPart:
    """A part of a list and what it is in truth."""

    list_name: str
    part: PartFacts
    truth: str


@cache
def shipped_law() -> Pack:
    """Return the law file that comes with the program."""
    return build_program().pack


def all_lists() -> list[Path]:
    """Return the files of all lists."""
    return sorted(LISTS.glob("*.csv"))


def read_list(file: Path) -> list[KnownPart]:
    """Return the parts of a list."""
    rows = list(csv.DictReader(file.read_text("utf-8").splitlines()))
    inside: Mapping[str, list[str]] = defaultdict(list)
    for row in rows:
        if row["used_in"]:
            inside[row["used_in"]].append(row["part_number"])
    return [
        KnownPart(
            file.stem,
            PartFacts(
                part_number=row["part_number"],
                name=row["name"],
                note=row["note"],
                hs_code=row["hs_code"],
                grade=row["grade"],
                supplier_name=row["supplier"],
                price_of_kilogram=Decimal(row["price"]) / Decimal(row["mass_g"]) * 1000
                if row["price"] and row["mass_g"]
                else None,
                currency=row["currency"],
                components=tuple(inside[row["part_number"]]),
                used_in=1 if row["used_in"] else 0,
            ),
            row["truth"],
        )
        for row in rows
    ]


def sort_list(parts: list[KnownPart]) -> dict[str, Proposal]:
    """Return what is proposed of the parts of a list."""
    return sort_products((known.part for known in parts), sorting_words(), grade_book(shipped_law()))


def harm_in(parts: list[KnownPart], proposals: Mapping[str, Proposal]) -> list[KnownPart]:
    """Return the parts that are proposed as nothing of the kind, and are, hold or may hold what matters."""
    return [
        known
        for known in parts
        if proposals[known.part.part_number].group == Group.NOTHING and known.truth in HARMFUL
    ]
