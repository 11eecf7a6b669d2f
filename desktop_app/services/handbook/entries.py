# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""An entry of the handbook, the marks its text is written with, and how texts of the program are said in a language.

The marks are few. A blank line parts paragraphs; ``## `` begins a heading, ``- `` a line of a list, ``1. `` a step,
``> `` a remark in small letters, ``| `` a row of a table, whose first row is its heading. Inside a line ``**words**``
are bold and ``<<place|words>>`` leads to another entry; without words the link is called as that entry is.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import cache
from typing import Any, Final, Literal

from desktop_app.basics.frozen import dataclass
from desktop_app.basics.messages import Phrase, Quoted
from desktop_app.basics.resources import resource_path
from desktop_app.basics.translations import CHINESE, ENGLISH, translations_of

LANGUAGES: Final = (ENGLISH, CHINESE)
START: Final = "start"
"""The place of the first page."""
_MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_ISO_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, slots=True)
class Entry:
    """One page of the handbook.

    ``above`` is the place of the entry it belongs to, blank for the first page. ``words`` are others by which it is
    found. ``remark`` stands beside the title, as the Chinese term and the article of a term do.
    """

    place: str
    title: str
    text: str
    above: str = START
    words: str = ""
    remark: str = ""


BlockKind = Literal["heading", "paragraph", "remark", "bullet", "step", "row", "head"]


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a line: plain, bold, or a link to a place."""

    text: str
    place: str = ""
    is_bold: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, line of a list or row of a table; all but a row have one cell."""

    kind: BlockKind
    cells: tuple[tuple[Run, ...], ...]


_MARKS: Final[tuple[tuple[str, BlockKind], ...]] = (
    ("## ", "heading"), ("> ", "remark"), ("- ", "bullet"), ("| ", "row"),
)  # fmt: skip
_STEP: Final = re.compile(r"\d+\. ")
_RUN: Final = re.compile(r"<<(?P<place>[^|>]+)(?:\|(?P<words>[^>]+))?>>|\*\*(?P<bold>.+?)\*\*")


def read_blocks(text: str, title_of: Callable[[str], str]) -> Iterator[Block]:
    """Yield the blocks of a text; ``title_of`` gives the title of a place for a link without words."""
    is_in_table = False
    for line in join_lines(text):
        kind, rest = _kind_of_line(line)
        if kind == "row":
            cells = tuple(tuple(_read_runs(cell.strip(), title_of)) for cell in rest.split(" | "))
            yield Block("row" if is_in_table else "head", cells)
        else:
            yield Block(kind, (tuple(_read_runs(rest, title_of)),))
        is_in_table = kind == "row"


def join_lines(text: str) -> Iterator[str]:
    """Yield the lines of a text as blocks: what is broken in the file goes on in its paragraph."""
    paragraph = ""
    for line in [*text.strip().split("\n"), ""]:
        is_new = not line.strip() or _kind_of_line(line)[0] != "paragraph"
        if is_new and paragraph:
            yield paragraph
            paragraph = ""
        if line.strip():
            # Chinese is written without blanks, so a line that is broken between two signs is joined without one
            gap = " " if paragraph and (paragraph[-1].isascii() or line[0].isascii()) else ""
            paragraph = f"{paragraph}{gap}{line.strip()}"
    if paragraph:
        yield paragraph


def _kind_of_line(line: str) -> tuple[BlockKind, str]:
    for mark, kind in _MARKS:
        if line.startswith(mark):
            return kind, line.removeprefix(mark)
    step = _STEP.match(line)
    return ("step", line[step.end() :]) if step else ("paragraph", line)


def _read_runs(line: str, title_of: Callable[[str], str]) -> Iterator[Run]:
    at = 0
    for mark in _RUN.finditer(line):
        if mark.start() > at:
            yield Run(line[at : mark.start()])
        if mark["bold"]:
            yield Run(mark["bold"], is_bold=True)
        else:
            yield Run(mark["words"] or title_of(mark["place"]), place=mark["place"])
        at = mark.end()
    if at < len(line):
        yield Run(line[at:])


def plain_text(text: str, title_of: Callable[[str], str]) -> str:
    """Return a text without its marks, as it is searched."""
    lines = (
        " ".join("".join(run.text for run in cell) for cell in b.cells) for b in read_blocks(text, title_of)
    )
    return "\n".join(lines)


def link(place: str, words: str = "") -> str:
    """Return the mark of a link."""
    return f"<<{place}|{words}>>" if words else f"<<{place}>>"


def paragraphs(*texts: str) -> str:
    """Return texts as paragraphs; blank ones are left out."""
    return "\n\n".join(text for text in texts if text)


def lines(*texts: str) -> str:
    """Return texts as lines of one list or table; blank ones are left out."""
    return "\n".join(text for text in texts if text)


# --------------------------------------------------------------------------------------------------
# What is written for the handbook alone: each text in English and in Chinese, side by side in a file.


Pair = tuple[str, str]
"""A text in English and in Chinese."""


@cache
def read_written(name: str) -> Mapping[str, Any]:
    """Return a file of ``resources/handbook``."""
    return tomllib.loads(resource_path("handbook", f"{name}.toml").read_text("utf-8"))


@cache
def read_codes() -> Mapping[str, Any]:
    """Return the words of the window for codes, such as those of a standing."""
    return tomllib.loads(resource_path("window", "words.toml").read_text("utf-8"))


class Wording:
    """Says texts in one language: those of the program as the window says them, those written in both by choice."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.is_chinese = language == CHINESE
        self._translations = translations_of(CHINESE) if self.is_chinese else None

    def pick(self, pair: Iterable[str]) -> str:
        """Return the text of a pair in the language."""
        english, chinese = pair
        return chinese if self.is_chinese else english

    def say(self, text: str) -> str:
        """Return a text of the program; one that nobody has translated, as of a newer law file, is quoted."""
        if not text:
            return ""
        said = self._translate(text)
        return f"“{text}”" if said is None else said

    def _translate(self, text: str) -> str | None:
        template = text.template if isinstance(text, Phrase) else str(text)
        said = self._translations.find(template) if self._translations is not None else template
        if said is None or not isinstance(text, Phrase):
            return said
        whole = said.format(**{name: self._fill(value) for name, value in text.values.items()})
        return whole[:1].upper() + whole[1:] if text[:1].isupper() else whole

    def _fill(self, value: object) -> str:
        if isinstance(value, date):
            return self.day(value)
        if not isinstance(value, str) or isinstance(value, Quoted):
            return str(value)
        if _ISO_DAY.fullmatch(value):
            return self.day(date.fromisoformat(value))
        said = self._translate(value)
        return value if said is None else said

    def day(self, on: date | None) -> str:
        """Return a day, as ``9 Oct 2025`` or ``2025年10月9日``."""
        if on is None:
            return ""
        if self.is_chinese:
            return f"{on.year}年{on.month}月{on.day}日"
        return f"{on.day} {_MONTHS[on.month - 1]} {on.year}"

    def led(self, lead: str, text: str) -> str:
        """Return a text behind what it is called, in bold; nothing for a blank one."""
        colon = "：**" if self.is_chinese else ":** "
        return f"**{lead}{colon}{text}" if text else ""

    def sentence(self, text: str) -> str:
        """Return a text as a sentence: with a capital and a full stop."""
        if not text or text.endswith((".", "。", "?", "？", ":", "：")):
            return text
        return f"{text[:1].upper()}{text[1:]}{'。' if self.is_chinese else '.'}"
