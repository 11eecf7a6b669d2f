# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The labelled pairs: two names, whether they name the same body, and which half of the measure they belong to.

``same`` is one body however written, ``kin`` a parent, subsidiary, sister or branch, ``different`` anything else. The
halves are told by a hash of the two names, so that adding pairs moves none from one half into the other. Whoever
improves the matcher looks at the pairs of the half ``tune`` alone; the figures come from the half ``test``.

Some 1,500 of the pairs were written by one who had seen neither matcher nor tables. Rules and tables were mended with
both halves of those in sight, so that the figures flatter. ``pairs/held_out.csv`` is the honest measure: 400 pairs
written from public registers, before a rule or a table was read, a third of them of other bodies that look alike. It is
never used for tuning: whoever mends a rule or a table looks at the pairs of ``tune``, and sees of these the figures
alone.
"""

from __future__ import annotations

import csv
import hashlib
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final, Literal

FOLDER: Final = Path(__file__).parent / "pairs"
SUBJECTS: Final = ("companies", "kin", "persons", "spellings")

Half = Literal["tune", "test"]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two names and the judgement of a clerk; ``trait`` names the trap, if it is one."""

    subject: str
    truth: str
    trait: str
    left: str
    right: str

    @property
    def half(self) -> Half:
        """Return the half that the pair belongs to, whichever of its names comes first; ``spellings`` are tuned on."""
        if self.subject == "spellings":
            return "tune"
        names = "\0".join(sorted((self.left, self.right)))
        return "test" if hashlib.sha256(names.encode()).digest()[0] % 2 else "tune"

    @property
    def scripts(self) -> str:
        """Return the scripts that meet: Han–Latin, Han–Han or Latin–Latin; Cyrillic and Greek count as Latin."""
        sides = sorted("Han" if has_han(name) else "Latin" for name in (self.left, self.right))
        return "–".join(sides)


def has_han(name: str) -> bool:
    """Tell whether a name has a Chinese character or a kana."""
    return any(
        unicodedata.name(letter, "").startswith(("CJK", "KATAKANA", "HIRAGANA", "HALFWIDTH"))
        for letter in name
    )


@cache
def all_pairs() -> tuple[Pair, ...]:
    """Return every labelled pair in the order of the files."""
    return tuple(_read_pairs())


@cache
def held_out_pairs() -> tuple[Pair, ...]:
    """Return the pairs that are never used for tuning; their subject is maker, body, person or brand."""
    with (FOLDER / "held_out.csv").open(encoding="utf-8", newline="") as file:
        return tuple(
            Pair(row["kind"], row["truth"], "", row["left"], row["right"]) for row in csv.DictReader(file)
        )


def _read_pairs() -> Iterator[Pair]:
    for subject in SUBJECTS:
        with (FOLDER / f"{subject}.csv").open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                yield Pair(subject, row["truth"], row["trait"], row["left"], row["right"])
