# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The content of a paper as a tree of blocks, without its appearance.

Whoever writes a paper builds a `Document`; the printing lays it out. All texts are plain
strings in the language of the paper and never read as markup. Values are immutable and compare by content.
"""

from __future__ import annotations

import enum
import functools
from collections.abc import Callable, Iterator
from dataclasses import field, fields, is_dataclass, replace
from datetime import datetime
from string import ascii_uppercase
from typing import Any, Final, TypeAlias

from desktop_app.basics.frozen import dataclass
from desktop_app.paper.canvas import Drawing, Sign


class BoxedLetter(str):
    """A letter that is printed in a box after a figure, such as the mark of where the figure came from."""

    __slots__ = ()


class OpenField(BoxedLetter):
    """A place that somebody has still to fill in, printed as its number in a box: `open 2`."""

    __slots__ = ()


class Tone(enum.Enum):
    """The emphasis of a run. STRONG is for signs and totals only, CAUTION for what makes all else less sure."""

    PLAIN = "plain"
    QUIET = "quiet"
    STRONG = "strong"
    CAUTION = "caution"


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one tone, with the sign before it and the mark after it.

    A line break inside `text` prints as a visible mark, because a name must not
    be able to fake a second line; split what is meant as lines into items.
    """

    text: str
    tone: Tone = Tone.PLAIN
    mark: BoxedLetter | None = None
    sign: Sign | None = None


Runs: TypeAlias = tuple[Run, ...]
RunSource: TypeAlias = str | Run | BoxedLetter | Runs


def compose_runs(*parts: RunSource) -> Runs:
    """Return the parts as words; a mark sticks to the run before it.

    >>> [run.mark for run in compose_runs("50 g", BoxedLetter("M"), ", 4.2 % Dy")]
    ['M', None]
    """
    runs: list[Run] = []
    for source in parts:
        if isinstance(source, BoxedLetter):
            if runs and runs[-1].mark is None:
                runs[-1] = replace(runs[-1], mark=source)
            else:
                runs.append(Run("", mark=source))
        elif isinstance(source, str):
            runs.append(Run(source))
        elif isinstance(source, Run):
            runs.append(source)
        else:
            runs.extend(source)
    return tuple(runs)


def strong_run(text: str) -> Run:
    """Return the text in the tone of verdicts and totals."""
    return Run(text, Tone.STRONG)


def quiet_run(text: str) -> Run:
    """Return the text in the tone of remarks."""
    return Run(text, Tone.QUIET)


def sign_run(sign: Sign) -> Run:
    """Return a verdict in words with its shape before it."""
    return Run(sign.words, Tone.STRONG, sign=sign)


# --------------------------------------------------------------------------------------------------
# Tables that somebody else fills in, by pen or on screen.


UNSPOKEN: Final = "unspoken"
"""Marks what a paper holds and does not say."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the answers to tick: what it is, and what is printed beside its box if that is shorter.

    Shape: `key` tells it from the others in every language.
    """

    key: str = field(metadata={UNSPOKEN: True})
    text: str
    short: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """A place for an answer: to write in, or with choices to tick one.

    Shape: `name` is unique in the paper; `about` is read aloud and shown when the place is pointed at.
           A place `by_pen` takes a signature or a stamp, and no typed text.
    """

    name: str = field(metadata={UNSPOKEN: True})
    about: str
    choices: tuple[Choice, ...] = ()
    by_pen: bool = False


@dataclass(frozen=True, slots=True)
class AnswerCell:
    """Words, or a place for an answer, over so many columns; `heads` the cells at its right."""

    runs: Runs = ()
    answer: Answer | None = None
    span: int = 1
    heads: bool = False


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """Cells side by side; a `tied` row stays on the page of the row above, `high` gives room for a signature."""

    cells: tuple[AnswerCell, ...]
    tied: bool = False
    high: bool = False


@dataclass(frozen=True, slots=True)
class AnswerColumn:
    """A column and its share of the width."""

    share: int
    heading: str = ""


@dataclass(frozen=True, slots=True)
class AnswerTable:
    """Rows with places for answers, under headings if there are any."""

    columns: tuple[AnswerColumn, ...]
    rows: tuple[AnswerRow, ...]

    def __post_init__(self) -> None:
        for row in self.rows:
            wide = sum(cell.span for cell in row.cells)
            if wide != len(self.columns):
                raise ValueError(f"a row has {wide} cells, the table {len(self.columns)} columns")


# --------------------------------------------------------------------------------------------------
# The content of a paper as a tree of blocks, without its appearance. `memo` and `asked_form` build a
# `Document`; the layout prints it. All texts are plain strings in the language of the paper and never read
# as markup. Values are immutable and compare by content.


MOST_ROWS: Final = 10
"""How many rows of a table belong into a text."""

# -- blocks of text ---------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Para:
    """A paragraph; `small` is for remarks under a chart or table."""

    runs: Runs
    small: bool = False


def compose_para(*parts: RunSource, small: bool = False) -> Para:
    """Return a paragraph of texts, runs and marks."""
    return Para(compose_runs(*parts), small)


@dataclass(frozen=True, slots=True)
class Subheading:
    """A heading inside a section, or with a rule under it on a front sheet; it stays with what follows.

    Shape: `note` is quiet and ends the line of a ruled one.
    """

    text: str
    ruled: bool = False
    note: str = ""


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
    """Small print: versions, hashes, the mark legend; `dense` is smaller still, `together` stays on one page.

    The last of several is never alone on a page.
    """

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
    """A label, its value, and a quiet remark (shown when facts stand in one column).

    Shape: `wide` takes the whole line where two facts would share it.
    """

    label: str
    value: Runs
    note: Runs = ()
    wide: bool = False


@dataclass(frozen=True, slots=True)
class KeyValues:
    """Facts as a ruled grid.

    Shape: `across` 1 gives label, value, note on a line; 2 gives two facts on a
           line, read from left to right, and their notes follow the value.
           `ruled` false leaves out the lines between them.
    """

    facts: tuple[Fact, ...]
    across: int = 1
    ruled: bool = True


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
           `width` is its share of the page, in percent, whatever it holds: then every column has one.
           `language` is the BCP 47 tag of its words where they are not in the language of the paper.
    """

    heading: str
    align: Align = Align.LEFT
    grow: int = 0
    width: int = 0
    language: str = field(default="", metadata={UNSPOKEN: True})


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table: a cell for each column; missing cells at the end are empty."""

    cells: tuple[Runs, ...]


def compose_row(*cells: RunSource) -> Row:
    """Return one line of a table: each cell a text, a run, or runs."""
    return Row(tuple(map(compose_runs, cells)))


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
class SignBox:
    """The answer: a sign, one sentence, and the lines that qualify it."""

    sign: Sign
    headline: str
    lines: tuple[Runs, ...] = ()


class BoxFrame(enum.Enum):
    """The frames of a word box: a filled block, a heavy border, a thin outline. Grey print tells them apart."""

    FILLED = "filled"
    BORDERED = "bordered"
    OUTLINED = "outlined"


@dataclass(frozen=True, slots=True)
class WordBox:
    """A word at the left, what it rests on at the right, as wide as the page. It is never parted over pages."""

    frame: BoxFrame
    words: str
    reason: str


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
    Para | Subheading | Bullets | Steps | Quote | Notes | KeyValues | Table | AnswerTable | SignBox | WordBox | Drawing
    | SignOff | PictureRow
)  # fmt: skip


# -- the paper --------------------------------------------------------------


class Paper(enum.StrEnum):
    """The sizes of paper, by the names under which they are stored."""

    A4 = "A4"
    LETTER = "Letter"


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and its blocks; numbered unless `numbered` is false, an annex with a letter.

    Shape: `covers` is how many numbers it stands for, as "2, 3" where two sections have one heading.
    """

    heading: str
    blocks: tuple[Block, ...]
    numbered: bool = True
    annex: bool = False
    covers: int = 1


@dataclass(frozen=True, slots=True)
class LastSheet:
    """A page of its own at the end of a paper, in another language: its heading and its blocks.

    Shape: set in the largest print that leaves it on one page; `language` is a BCP 47 tag.
    """

    heading: str
    blocks: tuple[Block, ...]
    language: str


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
           is an opening on a page of its own; where it would not fit, the next of `shorter`
           takes its place, and no text is cut. `privilege` stands at the top of every page.
           `landscape` lays the long side of the paper across. What `spares_paper` is set in
           small print and close behind its front sheet. `last_sheet` is a page behind all others.
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
    shorter: Callable[[], Iterator[tuple[Block, ...]]] | None = field(default=None, compare=False, repr=False)
    sections: tuple[Section, ...] = ()
    footer: tuple[str, ...] = ()
    front_sheet: bool = False
    paper: Paper = Paper.A4
    privilege: str = ""
    landscape: bool = False
    spares_paper: bool = False
    last_sheet: LastSheet | None = None

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
                numbers = range(number + 1, number + 1 + section.covers) if section.numbered else ()
                number += len(numbers)
                yield ", ".join(map(str, numbers)), section


# --------------------------------------------------------------------------------------------------
# Everything that a part of a document says, as one text: to find out what it speaks of.


def spoken_words(parts: Any) -> str:
    """Return the words of sections, blocks or runs, each stretch on a line of its own."""
    return "\n".join(spoken_stretches(parts))


def spoken_stretches(part: Any) -> list[str]:
    """Return the words of sections, blocks or runs, one stretch after the other."""
    stretches: list[str] = []
    _collect_stretches(part, stretches)
    return stretches


def _collect_stretches(part: Any, stretches: list[str]) -> None:
    if isinstance(part, str):
        stretches.append(part)
    elif isinstance(part, tuple):
        if part and all(isinstance(each, Run) for each in part):
            stretches.append("".join([run.text for run in part]))
        else:
            for each in part:
                _collect_stretches(each, stretches)
    else:
        for name in _spoken_fields(part.__class__):
            _collect_stretches(getattr(part, name), stretches)


@functools.cache
def _spoken_fields(kind: type) -> tuple[str, ...]:
    """Return the fields of a kind of part that it says something with; what is no part says nothing."""
    if not is_dataclass(kind):
        return ()
    return tuple(field.name for field in fields(kind) if not field.metadata.get(UNSPOKEN))
