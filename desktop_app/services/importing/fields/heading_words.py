# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What the heading of a column can mean, by words alone: "Art.-Nr.", "EP [€]", "Unit price 单价", "MATNR", "Dy %"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

from desktop_app.services.importing.cells.currencies import currencies_in_heading, find_currencies
from desktop_app.services.importing.cells.headings import read_heading
from desktop_app.services.importing.cells.normal_text import plain_text
from desktop_app.services.importing.cells.units import find_mass_unit, is_piece_unit
from desktop_app.services.importing.fields.headings.misspelt import find_like
from desktop_app.services.importing.fields.headings.parts import read_parts
from desktop_app.services.importing.fields.headings.substances import find_substance
from desktop_app.services.importing.fields.headings.word_table import compact, heading_table

Exactness = Literal["whole", "part", "near", "loose"]
"""The heading is a word of the trade; it has one and nothing else of weight; it is one but for a letter, or cut short;
it has one beside words that are not known."""


@dataclass(frozen=True, slots=True)
class FieldMatch:
    """A field that a heading can mean; a blank one is known and not taken.

    ``sort`` tells kinds of one field apart: the price of one piece ("unit"), cost, list price, whose part number; for
    contents it is the element or compound.
    """

    field: str
    sort: str = ""
    exactness: Exactness = "whole"


_MOST_LETTERS: Final = 100
_BRACKETS: Final = re.compile(r"[(\[{][^)\]}]*[)\]}]")
_BASIS: Final = re.compile(
    r"(?:/|\b(?:per|je|pro|par|por|za|à)\b)\s*\d[\d., ]*\s*[^\W\d_]{0,6}\.?$", re.IGNORECASE
)
_FOR_ONE: Final = re.compile(r"(\S{1,4})\s*(?:/|\b(?:per|je|pro|par)\b)\s*(\S{1,8})", re.IGNORECASE)
_LEVEL_COLUMN: Final = re.compile(
    r"(?:L|lvl|level|ebene|stufe|niveau|nivel|livello|poziom|úroveň|レベル|레벨|层|阶)[. _-]?\d{1,2}",
    re.IGNORECASE,
)
"""One of several columns that stand for a level each."""
_MONEY: Final = ("products.value", "list.line_total", "materials.price", "materials.value")
_MASS: Final = ("products.mass", "materials.mass", "list.quantity")


@lru_cache(maxsize=8192)
def find_fields(heading: str) -> tuple[FieldMatch, ...]:
    """Return the fields that a heading can mean, the likeliest first; none for a heading that is not known."""
    if len(heading) > _MOST_LETTERS:
        return ()
    matches = _find_exactly(heading)
    if any(match.exactness in ("whole", "part") for match in matches):
        return matches
    near = find_like(_drop_extras(heading))
    return tuple(FieldMatch(meaning.field, meaning.sort, "near") for meaning in near) or matches


@lru_cache(maxsize=65536)
def is_heading_word(text: str) -> bool:
    """Tell whether a cell reads like the heading of a column; units of pieces do not, as they fill columns too."""
    if len(text) > _MOST_LETTERS or is_piece_unit(text):
        return False
    has_figure = any(map(str.isdigit, text))
    return any(
        match.exactness == "whole" or (match.exactness == "part" and not has_figure)
        for match in _find_exactly(text)
    )


def _find_exactly(heading: str) -> tuple[FieldMatch, ...]:
    plain = plain_text(heading)
    if not any(letter.isalpha() or letter in "#%" for letter in plain):
        return ()
    told = _find_by_form(plain)
    if told is not None:
        return (told,)
    meanings = heading_table().meanings
    for text in (plain, _drop_extras(plain)):
        if found := meanings.get(compact(text)):
            return _prefer(plain, (FieldMatch(*meaning) for meaning in found))
    substance = find_substance(plain)
    if substance is not None:
        return (FieldMatch("list.content", substance.symbol, "whole" if substance.is_clear else "loose"),)
    parts = read_parts(plain)
    if parts.is_changed:
        return (FieldMatch("", "another", "part"), *(FieldMatch(*each, "loose") for each in parts.meanings))
    exactness: Exactness = "part" if parts.is_whole else "loose"
    return _prefer(plain, (FieldMatch(*meaning, exactness) for meaning in parts.meanings))


def _find_by_form(heading: str) -> FieldMatch | None:
    """Return what the form of a heading tells: a column of a level, a currency for one piece."""
    if _LEVEL_COLUMN.fullmatch(heading):
        return FieldMatch("", "column of a level")
    return FieldMatch("products.value", "unit") if _is_price_of_piece(heading) else None


def _is_price_of_piece(heading: str) -> bool:
    """Tell whether a heading is only a currency for one piece: "$/pc", "EUR per piece"."""
    match = _FOR_ONE.fullmatch(heading)
    return match is not None and _is_currency(match[1]) and is_piece_unit(match[2])


def _drop_extras(heading: str) -> str:
    """Return a heading without units, currencies and what a price is for: "EP [€/100 St]" is "EP"."""

    def keep_words(match: re.Match[str]) -> str:
        inside = match.group()[1:-1]
        inner_words = [word for word in re.split(r"[\s/,;]+", inside) if word]
        return " " if all(map(_is_extra, inner_words)) else f" {inside} "

    text = _BASIS.sub(" ", _BRACKETS.sub(keep_words, plain_text(heading)))
    heading_words = re.split(r"[\s_]+", text.strip())
    wanted = [
        word for word in heading_words if len(heading_words) == 1 or not _is_currency(word.strip("/,;:.-"))
    ]
    if len(wanted) > 1 and _is_measure(wanted[-1].strip("/,;:")):
        wanted.pop()
    return " ".join(wanted).rstrip("/:,-– *")


def _is_currency(word: str) -> bool:
    is_sign = not word.isalpha() and bool(find_currencies(word))
    return bool(word) and (is_sign or bool(currencies_in_heading(word)))


def _is_measure(word: str) -> bool:
    return find_mass_unit(word) is not None or word == "%"


def _is_extra(word: str) -> bool:
    return _is_measure(word) or is_piece_unit(word) or _is_currency(word) or word.isdigit()


def _prefer(heading: str, matches: Iterable[FieldMatch]) -> tuple[FieldMatch, ...]:
    """Return the matches that go with a currency or a unit of mass in the heading, if there are any such."""
    distinct = tuple(dict.fromkeys(matches))
    sense = read_heading(heading) if len(distinct) > 1 else None
    wanted = () if sense is None else _MONEY if sense.currencies else _MASS if sense.mass_unit else ()
    return tuple(match for match in distinct if match.field in wanted) or distinct
