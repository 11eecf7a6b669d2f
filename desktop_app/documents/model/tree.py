# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The content of a paper as a tree of blocks, without its appearance.

`memo` and `letter` build a `Document`; the layout prints it. All texts are plain
strings in the language of the paper and never read as markup. Values are
immutable and compare by content.
"""

from __future__ import annotations

import enum
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from string import ascii_uppercase
from typing import Final, TypeAlias

from desktop_app.charts.days_axis import Timeline
from desktop_app.charts.owner_boxes import OwnershipPicture
from desktop_app.charts.share_axis import ShareScale
from desktop_app.documents.model.answers import AnswerTable
from desktop_app.documents.model.runs import Runs, VerdictSign

MOST_ROWS: Final = 10
"""How many rows of a table belong into a text."""

# -- blocks of text ---------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Para:
    """A paragraph; `small` is for remarks under a chart or table."""

    runs: Runs
    small: bool = False


@dataclass(frozen=True, slots=True)
class Subheading:
    """A heading inside a section, or with a rule under it on a front sheet; it stays with what follows."""

    text: str
    ruled: bool = False


@dataclass(frozen=True, slots=True)
class Bullets:
    """Items of equal rank, each with a dot before it."""

    items: tuple[Runs, ...]
    small: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """One numbered line: what it is, and who or what would settle it."""

    runs: Runs
    who: Runs = ()


@dataclass(frozen=True, slots=True)
class Steps:
    """Numbered lines, ruled, with a quiet column at the right."""

    items: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation, set off, with its source."""

    runs: Runs
    source: str = ""


@dataclass(frozen=True, slots=True)
class Notes:
    """Small print: versions, hashes, the mark legend; `dense` is smaller still, `together` stays on one page."""

    items: tuple[Runs, ...]
    dense: bool = False
    together: bool = False


@dataclass(frozen=True, slots=True)
class CaptionedPicture:
    """A picture with its caption, which is read in its place."""

    content: bytes = field(repr=False)
    caption: str


@dataclass(frozen=True, slots=True)
class PictureRow:
    """Pictures side by side, such as the same place on two papers."""

    pictures: tuple[CaptionedPicture, ...]


# -- blocks of facts --------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Fact:
    """A label, its value, and a quiet remark (shown when facts stand in one column)."""

    label: str
    value: Runs
    note: Runs = ()


@dataclass(frozen=True, slots=True)
class KeyValues:
    """Facts as a ruled grid.

    Shape: `across` 1 gives label, value, note on a line; 2 gives two facts on a
           line, read from left to right, and their notes follow the value.
    """

    facts: tuple[Fact, ...]
    across: int = 1


class Align(enum.Enum):
    """The alignment of a column. POINT aligns figures on the decimal point."""

    LEFT = "left"
    RIGHT = "right"
    POINT = "point"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table.

    Shape: `grow` 0 keeps it as wide as its content asks; columns with more share
           what space is left, in proportion. If space is short, left columns wrap first.
    """

    heading: str
    align: Align = Align.LEFT
    grow: int = 0


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table: a cell for each column; missing cells at the end are empty."""

    cells: tuple[Runs, ...]


@dataclass(frozen=True, slots=True)
class Total:
    """A closing line: its label spans the first columns, `cells` fill the last ones."""

    label: Runs
    cells: tuple[Runs, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under headings; it may run over pages, repeats its head and loses no row.

    Shape: with no rows, `empty` is printed in their place; leave it blank only if
           the totals speak for themselves. `dense` is small print, for long tables.
    """

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    totals: tuple[Total, ...] = ()
    empty: str = ""
    dense: bool = False

    def __post_init__(self) -> None:
        wide = max((len(row.cells) for row in self.rows), default=0)
        wide = max(wide, max((len(total.cells) for total in self.totals), default=0))
        if wide > len(self.columns):
            raise ValueError(f"a row has {wide} cells, the table {len(self.columns)} columns")

    @property
    def is_long(self) -> bool:
        """Tell whether it has more rows than belong into a text: then it stands in an annex."""
        return len(self.rows) > MOST_ROWS


# -- verdict, charts, signatures -------------------------------------------


@dataclass(frozen=True, slots=True)
class VerdictBox:
    """The answer: a sign, one sentence, and the lines that qualify it."""

    sign: VerdictSign
    headline: str
    lines: tuple[Runs, ...] = ()


@dataclass(frozen=True, slots=True)
class Signature:
    """One place to sign: what for, who, and on which day; blanks leave space for a pen."""

    role: str
    name: str = ""
    note: str = ""
    on: str = ""


@dataclass(frozen=True, slots=True)
class SignOff:
    """Signatures side by side, kept on one page."""

    lines: tuple[Signature, ...]


Block: TypeAlias = (
    Para
    | Subheading
    | Bullets
    | Steps
    | Quote
    | Notes
    | KeyValues
    | Table
    | AnswerTable
    | VerdictBox
    | ShareScale
    | Timeline
    | OwnershipPicture
    | SignOff
    | PictureRow
)


# -- the paper --------------------------------------------------------------


class Paper(enum.StrEnum):
    """The sizes of paper, by the names under which they are stored."""

    A4 = "A4"
    LETTER = "Letter"


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and its blocks; numbered unless `numbered` is false, an annex with a letter."""

    heading: str
    blocks: tuple[Block, ...]
    numbered: bool = True
    annex: bool = False


def _annex_letter(number: int) -> str:
    """Return the letter of an annex, counted from 0: A to Z, then AA."""
    round_, letter = divmod(number, len(ascii_uppercase))
    return (_annex_letter(round_ - 1) if round_ else "") + ascii_uppercase[letter]


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Name and lines of the letterhead. `logo` is the bytes of a PNG or JPEG picture."""

    name: str
    lines: tuple[str, ...] = ()
    logo: bytes | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Document:
    """A whole paper.

    Shape: `number` and `version` stand at the top right ("Memo NA-2026-0061",
           "24 Nov 2026, version 1"); `opening` stands under the title, before the
           first section; `footer` facts run along the foot of every page. A `front_sheet`
           is an opening on a page of its own, shortened where it would not fit: what
           it says stands in full in the sections. `privilege` stands at the top of every page.
           `landscape` lays the long side of the paper across.
    Units: `language` is a BCP 47 tag ("en", "zh-Hans"); `made_at` carries a time
           zone and is the only time that reaches the file.
    """

    title: str
    language: str
    made_at: datetime
    letterhead: Letterhead
    number: str = ""
    version: str = ""
    subtitle: str = ""
    opening: tuple[Block, ...] = ()
    sections: tuple[Section, ...] = ()
    footer: tuple[str, ...] = ()
    front_sheet: bool = False
    paper: Paper = Paper.A4
    privilege: str = ""
    landscape: bool = False

    def __post_init__(self) -> None:
        if self.made_at.tzinfo is None:
            raise ValueError("made_at needs a time zone")

    def numbered_sections(self) -> Iterator[tuple[str, Section]]:
        """Yield each section with its number or letter, blank for those without one."""
        number, letter = 0, 0
        for section in self.sections:
            if section.annex:
                yield _annex_letter(letter), section
                letter += 1
            else:
                number += section.numbered
                yield (str(number) if section.numbered else ""), section
