# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What the words of a row say of it: total, carry-over, note, signature, end of the list, page; units; labels."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Final, NamedTuple

from desktop_app.basics.resources import resource_path
from desktop_app.services.importing.cells.currencies import find_currencies
from desktop_app.services.importing.cells.normal_text import fold_words, plain_text
from desktop_app.services.importing.cells.units import find_mass_unit, is_piece_unit

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
    return {name: frozenset(fold_words(word) or word for word in words) for name, words in tables.items()}


@lru_cache(maxsize=16384)
def sense_of(text: str) -> Sense | None:
    """Return what a text says of its row; None for all texts of parts."""
    plain = plain_text(text)
    folded = fold_words(plain) or plain
    tables = _tables()
    for kind in ("end", "carried", "subtotal", "total", "note", "signed"):
        if folded in tables[kind]:
            return Sense(kind, is_whole=True)
    if _PAGE.fullmatch(plain):
        return Sense("page", is_whole=True)
    if plain.startswith(("*", "※", "©", "†")) and any(map(str.isalpha, plain)):
        return Sense("note", is_whole=False)
    return _sense_of_part(folded)


def _sense_of_part(folded: str) -> Sense | None:
    words = folded.split()
    for kind in ("carried", "subtotal", "total", "note", "signed", "end"):
        table = _tables()[kind]
        if any(" ".join(words[:count]) in table for count in range(min(4, len(words) - 1), 0, -1)):
            return Sense(kind, is_whole=False)
        if kind in ("subtotal", "total") and len(words) > 1 and words[-1] in table and len(words[-1]) > 1:
            return Sense(kind, is_whole=False)
    if _IDEOGRAPHS.search(folded):
        return _sense_without_spaces(folded)
    return None


def _sense_without_spaces(folded: str) -> Sense | None:
    for kind in ("carried", "subtotal", "total", "note"):
        for word in _tables()[kind]:
            is_long = len(word) > 1 and _IDEOGRAPHS.search(word)
            if is_long and (folded.startswith(word) or (kind.endswith("total") and folded.endswith(word))):
                return Sense(kind, is_whole=False)
    return None


def without_page(text: str) -> str:
    """Return a text without the number of a page in it."""
    return _PAGE.sub("", plain_text(text))


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
    known = find_mass_unit(bare) or is_piece_unit(bare) or find_currencies(bare)
    return bool(known) or bool(_IN_BRACKETS.fullmatch(plain))


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
    words = plain_text(text).split()
    for count in range(min(6, len(words) - 1), 0, -1):
        label, number = " ".join(words[:count]), words[count].strip("-–:#(),;")
        if fold_words(label) in _tables()["labels"] and _DIGIT.search(number) and not _DAY.fullmatch(number):
            is_alone = count + 1 == len(words)
            return (
                (label, number) if is_alone or fold_words(words[count - 1]) in _tables()["leading"] else None
            )
    return None


def is_sum_mark(text: str) -> bool:
    """Tell whether a text is what some programs put before a sum: one asterisk for each level of it."""
    return bool(_SUM_MARK.fullmatch(text))


@lru_cache(maxsize=16384)
def names_cost(text: str) -> bool:
    """Tell whether a text names a cost besides parts: shipping, tax, labour."""
    return not _DIGIT.search(text) and fold_words(plain_text(text)) in _tables()["cost"]
