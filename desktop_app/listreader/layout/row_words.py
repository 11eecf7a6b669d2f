# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What the words and cells of a row say of it: total, note, signature, page, unit, label, title, figure, code."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import pairwise
from typing import Final, NamedTuple

from desktop_app.basics.resources import resource_path
from desktop_app.basics.texts import LONGEST_FIGURE, find_no_value, fold_words, plain_text
from desktop_app.listreader.cells import measures
from desktop_app.listreader.cells.figure_lines import read_figure_line
from desktop_app.listreader.tables import BLANK, NUMBER, TEXT, Table, TableRow

_PAGE: Final = re.compile(
    r"(?:seite|page|blatt|sheet|pagina|página|strona|strana|sayfa|pag\.|pág\.|str\.)\s*:?\s*\d+"
    r"(?:\s*(?:of|von|de|di|z|ze|van|sur|/|-)\s*\d+)?|-+\s*\d+\s*-+|第\s*\d+\s*[页頁](?:.{0,3}共\s*\d+\s*[页頁])?"
    r"|\d+\s*/\s*\d+\s*(?:ページ|页|頁|쪽|페이지)|\d+\s*(?:ページ|페이지|쪽)",
    re.IGNORECASE,
)
_RULER: Final = re.compile(r"[-–—―_=*~.+|#:─━═]{3,}|[-–—]{1,2}")
_SUM_MARK: Final = re.compile(r"\*{1,6}|[ΣƩ∑]")
_DAY: Final = re.compile(r"(?:19|20)\d\d|\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|v?\d{1,2}\.\d{1,2}")
_IDEOGRAPHS: Final = re.compile("[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]")
_IN_BRACKETS: Final = re.compile(r"[\[(].{1,12}[\])]")
_DIGIT: Final = re.compile(r"[0-9]")


class Sense(NamedTuple):
    """What a text says of its row: a table of the words' file, and whether it says nothing else."""

    kind: str
    is_whole: bool


@cache
def _tables() -> Mapping[str, frozenset[str]]:
    tables = tomllib.loads(resource_path("names", "row_words.toml").read_text("utf-8"))
    return {name: frozenset(fold_words(word) or word for word in listed) for name, listed in tables.items()}


@cache
def _whole_senses() -> Mapping[str, str]:
    """Return the kind of each text that says nothing else; where two tables hold it, of the first in this order."""
    kinds = ("end", "carried", "subtotal", "total", "note", "signed")
    return {word: kind for kind in reversed(kinds) for word in _tables()[kind]}


@lru_cache(maxsize=16384)
def sense_of(text: str) -> Sense | None:
    """Return what a text says of its row; None for all texts of parts."""
    if len(text) > LONGEST_FIGURE or (text.isascii() and text.isdigit()):
        return None
    plain = plain_text(text)
    folded = fold_words(plain) or plain
    senses = _whole_senses()
    if folded in senses:
        return Sense(senses[folded], is_whole=True)
    if _PAGE.fullmatch(plain):
        return Sense("page", is_whole=True)
    if plain.startswith(("*", "※", "©", "†")) and any(map(str.isalpha, plain)):
        return Sense("note", is_whole=False)
    tokens = folded.split()
    beginnings = {" ".join(tokens[:count]) for count in range(1, min(4, len(tokens) - 1) + 1)}
    is_known = tokens and (tokens[-1] in senses or not senses.keys().isdisjoint(beginnings))
    for kind in ("carried", "subtotal", "total", "note", "signed", "end") if is_known else ():
        table = _tables()[kind]
        if not table.isdisjoint(beginnings):
            return Sense(kind, is_whole=False)
        if kind in ("subtotal", "total") and len(tokens) > 1 and tokens[-1] in table and len(tokens[-1]) > 1:
            return Sense(kind, is_whole=False)
    if _IDEOGRAPHS.search(folded):
        for kind in ("carried", "subtotal", "total", "note"):
            for word in _tables()[kind]:
                is_long = len(word) > 1 and _IDEOGRAPHS.search(word)
                if is_long and (
                    folded.startswith(word) or (kind.endswith("total") and folded.endswith(word))
                ):
                    return Sense(kind, is_whole=False)
        return None
    return None


def is_ruler(text: str) -> bool:
    """Tell whether a text is only a line drawn with characters, or a dash for nothing."""
    return bool(_RULER.fullmatch(text.replace(" ", "")))


@lru_cache(maxsize=1024)
def is_unit(text: str) -> bool:
    """Tell whether a text is a unit, as in a line of units below a heading; a dash stands for none."""
    plain = plain_text(text)
    bare = plain.strip("[]() ")
    if not bare or bare in "-–—/":
        return True
    if fold_words(bare) in _tables()["units"] or bare.casefold() in _tables()["units"] or bare == "%":
        return True
    if _DIGIT.search(bare) and not _IN_BRACKETS.fullmatch(plain):
        return False
    unit = measures.find_mass_unit(bare) or measures.is_piece_unit(bare) or measures.find_currencies(bare)
    return bool(unit) or bool(_IN_BRACKETS.fullmatch(plain))


@lru_cache(maxsize=1024)
def is_guidance(text: str) -> bool:
    """Tell whether a text says how a column is to be filled in: mandatory, optional, text …"""
    folded = fold_words(text)
    return folded in _tables()["guidance"] or any(
        folded.startswith(f"{word} ") for word in _tables()["example"]
    )


@lru_cache(maxsize=1024)
def is_pivot(text: str) -> bool:
    """Tell whether a text is the heading over the labels of a pivot table."""
    return fold_words(text) in _tables()["pivot"]


@lru_cache(maxsize=1024)
def is_second_line(text: str) -> bool:
    """Tell whether a text stands in the second line of a heading, below another word."""
    return fold_words(text) in _tables()["second_line"] or is_unit(text)


@lru_cache(maxsize=4096)
def is_label(text: str) -> bool:
    """Tell whether a text names what the cell beside it says."""
    return fold_words(text) in _tables()["labels"]


def split_label(text: str) -> tuple[str, str] | None:
    """Return the label that a text begins with and the number behind it: "Baugruppe HB-4806"; None if there is none.

    A number is one word with a digit that is no year and no date; further words may follow it where the label itself
    says that a number comes, as in "parts list for".
    """
    tokens = plain_text(text[:LONGEST_FIGURE]).split()
    for count in range(min(6, len(tokens) - 1), 0, -1):
        label, number = " ".join(tokens[:count]), tokens[count].strip("-–:#(),;")
        if fold_words(label) in _tables()["labels"] and _DIGIT.search(number) and not _DAY.fullmatch(number):
            is_alone = count + 1 == len(tokens)
            return (
                (label, number) if is_alone or fold_words(tokens[count - 1]) in _tables()["leading"] else None
            )
    return None


def is_sum_mark(text: str) -> bool:
    """Tell whether a text is what some programs put before a sum: one asterisk for each level of it."""
    return bool(_SUM_MARK.fullmatch(text))


@lru_cache(maxsize=16384)
def names_cost(text: str) -> bool:
    """Tell whether a text names a cost besides parts: shipping, tax, labour."""
    return not _DIGIT.search(text) and fold_words(plain_text(text)) in _tables()["cost"]


# --------------------------------------------------------------------------------------------------
# The rows of a sheet as they are looked at: which cells are filled, what is a figure, what could be a
# heading word.


_MONEY: Final = "EUR|USD|US|CNY|RMB|JPY|GBP|CHF|PLN|CZK|TRY|KRW|TWD|NTD|NT|INR|BRL|HKD|Rs\\.?"
_FIGURE: Final = re.compile(
    rf"[^\w]{{0,3}}(?:(?:{_MONEY})\s?[$¥]?\s?)?[-+(<>~]{{0,2}}\s*[.,]?\d[\d.,'’\s/:-]*\s*"
    rf"(?:[^\w\s]{{1,2}}|(?:{_MONEY}|mm|cm|kg|mg|g|lbs?|oz|pcs?|stk|st|wt%|ppm)\.?|\s[A-Za-zÀ-ž]{{1,3}}\.?)?\)?",
    re.IGNORECASE,
)
_DAY_LIKE: Final = re.compile(r"\d[-./:]\d+[-./:]\d|\d:\d|\d [\d ]*\d\d\d \d\d\d")
_PARTS: Final = re.compile(r"[/|\n()\[\]]+")
LONGEST_HEADING: Final = 60
_LONGEST_CELL: Final = 250
"""A heading may explain itself at length, in brackets or on further lines."""


class Shape(NamedTuple):
    """Which cells of a row are filled, and which of them are numbers, days and the like to the spreadsheet."""

    filled: tuple[int, ...]
    figures: frozenset[int]


@lru_cache(maxsize=65536)
def shape_of(kinds: str) -> Shape:
    """Return the shape of a row by the kinds of its cells; most rows of a list have one of a few."""
    filled = tuple(column for column, kind in enumerate(kinds) if kind != BLANK)
    return Shape(filled, frozenset(column for column in filled if kinds[column] != TEXT))


def has_digit(text: str) -> bool:
    """Tell whether a text has a digit."""
    return _DIGIT.search(text) is not None


@lru_cache(maxsize=8192)
def is_figure_text(text: str) -> bool:
    """Tell whether a text is a figure, perhaps with a sign, a unit or a currency: "12", "1.480,00 €", "12.03.2026"."""
    return len(text) < 40 and _FIGURE.fullmatch(plain_text(text)) is not None


def is_figure(row: TableRow, column: int) -> bool:
    """Tell whether a cell holds a figure."""
    kind = row.kinds[column] if column < len(row.kinds) else BLANK
    return kind not in (BLANK, TEXT) or (kind == TEXT and is_figure_text(row.shown[column]))


def is_amount(row: TableRow, column: int) -> bool:
    """Tell whether a cell holds a figure that is no day, no time and no number of a version or phone."""
    kind = row.kinds[column] if column < len(row.kinds) else BLANK
    return kind == NUMBER or (
        kind == TEXT and is_figure_text(row.shown[column]) and not _DAY_LIKE.search(row.shown[column])
    )


def cells_of(row: TableRow) -> Iterator[tuple[int, str]]:
    """Yield the filled cells of a row: column and text."""
    return ((column, row.shown[column].strip()) for column in shape_of(row.kinds).filled)


def text_at(row: TableRow, column: int) -> str:
    """Return what a cell shows; beyond the end of a row it is blank."""
    return row.shown[column].strip() if column < len(row.shown) else ""


def is_filled(row: TableRow, column: int) -> bool:
    """Tell whether a cell holds anything."""
    return column < len(row.kinds) and row.kinds[column] != BLANK


def is_code(text: str) -> bool:
    """Tell whether a text is written like a part number: with a digit and in one or two words."""
    return len(text) <= 40 and has_digit(text) and text.count(" ") <= 1


class HeadingWords:
    """The words of headings, each looked up once."""

    def __init__(self, is_heading_word: Callable[[str], bool]) -> None:
        self._is_word = is_heading_word
        self._known: dict[str, bool] = {}

    def knows(self, text: str) -> bool:
        """Tell whether a text is a heading, or one of two that stand in a cell as in "Menge / Quantity"."""
        sense = self._known.get(text)
        if sense is None:
            sense = self._known[text] = self._look_up(text)
        return sense

    def _look_up(self, text: str) -> bool:
        if not text or len(text) > _LONGEST_CELL or is_figure_text(text):
            return False
        bare = text.rstrip(":* ")
        stretches = [bare, *(stretch.strip() for stretch in _PARTS.split(bare))]
        return any(self._is_word(stretch) for stretch in stretches if 0 < len(stretch) <= LONGEST_HEADING)


def is_label_like(row: TableRow, column: int) -> bool:
    """Tell whether a cell could stand in a heading: a short text that is no figure and does say something."""
    text = text_at(row, column)
    is_short = 0 < len(text) <= LONGEST_HEADING and row.kinds[column] == TEXT
    return is_short and not is_figure_text(text) and not text.endswith(":") and find_no_value(text) is None


def fold_row(row: TableRow) -> dict[int, str]:
    """Return the filled cells of a row to be compared."""
    return {column: fold_words(text) or text for column, text in cells_of(row)}


def is_bold(table: Table, row: TableRow, column: int) -> bool:
    """Tell whether a cell is printed bold."""
    return table.formats[row.formats.get(column, 0)].bold


def is_number(row: TableRow, column: int) -> bool:
    """Tell whether a cell is a number to the spreadsheet."""
    return column < len(row.kinds) and row.kinds[column] == NUMBER


# --------------------------------------------------------------------------------------------------
# What the lines above a table say: labels with their values, and the line that is its title.


_LABEL_AND_VALUE: Final = re.compile(r"(?P<label>[^:：]{2,40}?)\s*[:：]\s*(?P<value>\S.*)", re.DOTALL)
_BETWEEN_LABELS: Final = re.compile(r"\n|\t|\s{2,}|\s[|;]\s|;\s")
_LONGEST_LABEL: Final = 500
_AFAR: Final = 6
"""So many columns a value may stand to the right of its label."""


@dataclass(slots=True)
class Heads:
    """The labels of a table, as folded words and the value as shown, and its title."""

    labels: dict[str, str] = field(default_factory=dict)
    title: str = ""


def read_heads(rows: Sequence[TableRow], heading_words: HeadingWords) -> Heads:
    """Return what the lines above a table say. A label that says two things says nothing."""
    heads, said_twice = Heads(), set()
    for row in rows:
        cells = list(cells_of(row))
        labels = list(_labels_of(cells, heading_words))
        for label, value in labels:
            key = fold_words(label)
            if heads.labels.setdefault(key, value) != value:
                said_twice.add(key)
        text = " ".join(text for _, text in cells)
        sense = sense_of(text)
        named = {fold_words(label) for label, _ in labels}
        is_label = any(":" in first or fold_words(first) in named for _, first in cells[:1])
        figures = read_figure_line(tuple(text for _, text in cells))
        is_of_figures = bool(figures.statements) and not figures.names_more
        says_more = any(map(str.isalpha, text)) and (sense is None or sense.kind == "note")
        says_more = says_more and not is_of_figures
        if not heads.title and not is_label and 3 <= len(text) <= 150 and says_more:
            heads.title = text
    heads.labels = {
        label: value for label, value in heads.labels.items() if label and label not in said_twice
    }
    return heads


def _labels_of(cells: Sequence[tuple[int, str]], heading_words: HeadingWords) -> Iterator[tuple[str, str]]:
    """Yield the labels of a row with their values: in one cell, or in the next one that is filled."""
    taken_index = -1
    for index, (column, text) in enumerate(cells):
        if index == taken_index:
            continue
        labels = list(_split_cell(text, heading_words))
        if labels:
            yield from labels
            continue
        next_cell = cells[index + 1] if index + 1 < len(cells) else None
        if next_cell is None or next_cell[0] - column > _AFAR or not is_name(text, heading_words):
            continue
        if not next_cell[1].endswith((":", "：")) and (
            text.endswith((":", "：")) or not is_name(next_cell[1], heading_words)
        ):
            taken_index = index + 1
            yield text.rstrip(":： "), next_cell[1]


def is_name(text: str, heading_words: HeadingWords) -> bool:
    """Tell whether a cell names what stands beside it."""
    if text.endswith((":", "：")):
        return len(text) <= 60
    return (heading_words.knows(text) or is_label(text)) and not has_digit(text)


def _split_cell(text: str, heading_words: HeadingWords) -> Iterator[tuple[str, str]]:
    """Yield the labels of one cell with their values; a line in which one value runs into the next label has none."""
    if len(text) > _LONGEST_LABEL:
        return
    phrases = [phrase.strip() for phrase in _BETWEEN_LABELS.split(text) if phrase.strip()]
    for name, value in pairwise(phrases):
        if ":" not in name + value and is_name(name, heading_words) and not is_name(value, heading_words):
            yield name, value
    for phrase in phrases:
        match = _LABEL_AND_VALUE.fullmatch(phrase)
        if match is None or match["label"][-1].isdigit():
            without_colon = split_label(phrase)
            if without_colon is not None and ":" not in phrase:
                yield without_colon
        elif not re.search(r"[:：]\s|://|：", match["value"]) and not match["value"].startswith("//"):
            yield match["label"], match["value"].strip()


# --------------------------------------------------------------------------------------------------
# The lines above a heading in the middle of a sheet: which they are, and whether they are those of another
# table.


def titles_begin(rows: Sequence[TableRow], index: int, stop: int, headings: HeadingWords) -> int:
    """Return the place of the first of the lines directly above a heading that read like titles."""
    while index > stop:
        row = rows[index - 1]
        cells = list(cells_of(row))
        sense = sense_of(cells[0][1])
        if sense is not None and sense.kind != "page":
            return index
        if len(cells) == 1:
            is_title = not is_figure(row, cells[0][0])
        else:
            is_title = len(cells) <= 6 and (is_name(cells[0][1], headings) or ": " in cells[0][1])
        if not is_title:
            return index
        index -= 1
    return index


def fold_line(row: TableRow) -> str:
    """Return the words of a line to be compared, without the number of a page."""
    return fold_words(_PAGE.sub("", plain_text(" ".join(text for _, text in cells_of(row)))))


def title_texts(rows: Sequence[TableRow], index: int, stop: int, headings: HeadingWords) -> frozenset[str]:
    """Return what the lines above a heading say, whatever page they are on."""
    return frozenset(map(fold_line, rows[titles_begin(rows, index, stop, headings) : index])) - {""}
