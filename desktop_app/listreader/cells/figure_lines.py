# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What a line outside the columns says of the figures of its table: currency, basis, unit of mass, thousands.

"USD per 1000 pcs", "Gewichte in kg", "単位：円／百個", "Currency: EUR". For which rows it says so,
``layout.statements`` tells.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from functools import cache, lru_cache
from typing import Final, NamedTuple

from desktop_app.basics.frozen import dataclass
from desktop_app.basics.resources import resource_path
from desktop_app.basics.texts import fold_text, plain_text
from desktop_app.listreader.cells import measures


class StatementKind(StrEnum):
    """What a line says of figures."""

    CURRENCY = "currency"
    BASIS = "basis"
    """For how many pieces, or for which mass, a figure is."""
    UNIT = "unit"
    """The unit of mass."""
    SCALE = "scale"
    """The figures are thousands, millions or cents of a currency."""


class About(StrEnum):
    """The figures that a line speaks of."""

    MONEY = "money"
    MASS = "mass"


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing that a line says.

    ``is_clear`` is False where the words leave open whether it speaks of these figures, or for how many they are: then
    ``basis`` may be missing. ``currencies`` are several where a sign stands for several.
    """

    kind: StatementKind
    about: About
    currencies: tuple[str, ...] = ()
    basis: measures.PriceBasis | None = None
    unit: str = ""
    is_clear: bool = True


class FigureLine(NamedTuple):
    """What a line says of figures; ``names_more``: it names something besides, such as a group of parts."""

    statements: tuple[Statement, ...] = ()
    names_more: bool = False


_LONGEST: Final = 400
_KEPT: Final = 65_536
"""How many texts are remembered: a list is gone through several times, and one of sections has a line for each."""
_CLAUSES: Final = re.compile(r"[;|\n。()\[\]{}【】!*※†]+|,(?=\s|[^\d\s])|\s[-–—]+\s|\.(?=\s|$)")
"""Where one thing that a line says ends: "Group A – USD per 1000 pcs", "単価（円／百個）"."""
_LABEL: Final = re.compile(r"(?P<label>[^:]{1,60}):(?!//)\s*(?P<value>.+)")
_UNSPACED: Final = re.compile("[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]")
_PIECES: Final = "個个件只支片台本枚块塊根颗顆粒张張隻套組개"
_NUMBER: Final = r"\d(?:[\d., ']*\d)?"
_FOR_SO_MANY: Final = re.compile(
    rf"每\s*(?P<before>{_NUMBER})\s*[{_PIECES}]|(?P<behind>{_NUMBER})\s*[{_PIECES}]\s*(?:当たり|当り|あたり|につき|당)"
    rf"|(?P<turkish>{_NUMBER})\s*adet\s+başına"
)
"""每1000件, 1000個当たり, 100개당, 1000 adet başına."""
_AROUND_NUMBER: Final = re.compile(
    r"(?P<before>[^\W\d_]+|[€$£¥₩])?\s*\d[\d., ']*(?P<behind>[^\W\d_]+|[€$£¥₩])?"
)
_FOR_A_PART: Final = re.compile(
    r"(?:/|\b(?:per|je|pro|par|por|za))\s*\d+[.,]\d{1,2}\s*[^\W\d_]", re.IGNORECASE
)
"""For one and a half of something: "per 1,5 kg"."""
_LAST_NUMBER: Final = re.compile(rf"(?P<basis>{_NUMBER}\s*[^\W\d_]*)\.?$")
_WITH_PIECES: Final = re.compile(rf"{_NUMBER}\s*(?P<unit>[^\W\d_]+)")
_YEARS: Final = range(1900, 2101)
_USUAL_CODES: Final = frozenset(
    {
        "EUR", "USD", "GBP", "CHF", "JPY", "CNY", "PLN", "CZK", "HUF", "SEK", "NOK", "DKK", "KRW", "TWD", "HKD", "INR",
        "BRL", "TRY", "RUB", "SGD", "AUD", "MXN",
    }
)  # fmt: skip
"""Codes that say a currency where they stand alone; CAD and MDL are other things in the titles of lists as well."""
_LONG_WORD: Final = 5
_NUMBERS: Final = re.compile(r"(?<![^\W\d_])[0-9]+")
"""Digits that belong to no word, as they do in m2."""
_OF_FIGURES: Final = ("prices", "weights", "currencies", "price_units", "figures")
"""The tables whose words speak of figures."""


class _Words(NamedTuple):
    """The words of one table, to be looked for in a folded text and to be taken out of it.

    ``inside`` are those that may stand within a longer word, ``whole`` finds the others: thousands of lines are looked
    through for them, and a search for each of the former at every letter takes ten times as long.
    """

    pattern: re.Pattern[str]
    inside: tuple[str, ...]
    whole: re.Pattern[str]

    def are_in(self, folded: str) -> bool:
        return any(word in folded for word in self.inside) or self.whole.search(folded) is not None


@cache
def _words() -> Mapping[str, _Words]:
    tables = tomllib.loads(resource_path("names", "figure_lines.toml").read_text("utf-8"))
    return {name: _sort_words(listed) for name, listed in tables.items()}


def _sort_words(listed: str) -> _Words:
    """Return what finds words: where words are parted by spaces, short ones only as whole words."""
    words = sorted({fold_text(word) for word in listed.split("|")}, key=len, reverse=True)
    inner, outer = r"(?<![^\W\d_])", r"(?![^\W\d_])"
    unspaced = [word for word in words if _UNSPACED.search(word)]
    short = [word for word in words if len(word) < _LONG_WORD and word not in unspaced]
    whole = [f"{inner}{re.escape(word)}{outer}" for word in short]
    pattern = "|".join(
        re.escape(word)
        if word in unspaced
        else f"{inner}{re.escape(word)}{outer}"
        if word in short
        else rf"{inner}[^\W\d_]*{re.escape(word)}[^\W\d_]*"
        for word in words
    )
    return _Words(
        re.compile(pattern),
        tuple(word for word in words if word not in short),
        re.compile("|".join(whole) or r"(?!)"),  # of no words nothing is found
    )


def read_figure_line(cells: Sequence[str]) -> FigureLine:
    """Return what the cells of a line say of figures: a label may have its value in the next cell."""
    return _read_line("; ".join(_join_labels(cells)))


def is_bare_measure(text: str) -> bool:
    """Tell whether a text is a currency, a basis or a unit and nothing else: "EUR / 100 St", "kg"."""
    line = read_figure_line((text,))
    return bool(line.statements) and not line.names_more and not speaks_of_figures(text)


def _join_labels(cells: Sequence[str]) -> Iterator[str]:
    """Yield the texts of a line, each label together with its value."""
    waiting = ""
    for text in cells:
        joined = f"{waiting} {text}".strip()
        is_label = text.endswith((":", "：")) or (
            not waiting and speaks_of_figures(text) and not _read_line(text).statements
        )
        waiting = joined if is_label else ""
        if not is_label:
            yield joined
    if waiting:
        yield waiting


def speaks_of_figures(text: str) -> bool:
    """Tell whether a text has a word for prices, masses, currencies, or for what figures are."""
    return not _list_tables(fold_text(text)).isdisjoint(_OF_FIGURES)


def _list_tables(folded: str) -> frozenset[str]:
    """Return the tables of which a word is in a folded text; numbers alone, which differ line by line, are none."""
    return _tables_of(_NUMBERS.sub("0", folded))


@lru_cache(maxsize=8192)
def _tables_of(folded: str) -> frozenset[str]:
    return frozenset(name for name, words in _words().items() if words.are_in(folded))


@lru_cache(maxsize=_KEPT)
def _read_line(text: str) -> FigureLine:
    clauses = list(_clauses_of(plain_text(text[:_LONGEST])))
    read: list[_Clause] = []
    for clause in clauses:
        before = frozenset(about for one in read for about in one.about)
        read.append(_read_clause(clause, before, is_whole=len(clauses) == 1))
    statements = _without_contradictions([statement for one in read for statement in one.statements])
    return FigureLine(tuple(statements), any(one.names_more for one in read))


def _clauses_of(text: str) -> Iterator[str]:
    """Yield what a line says one after another; a label that speaks of figures stays with its value."""
    for part in _CLAUSES.split(text):
        match = _LABEL.fullmatch(part.strip())
        if match and not speaks_of_figures(match["label"]):
            yield match["label"]
            yield match["value"].strip()
        elif part.strip():
            yield part.strip()


def _without_contradictions(statements: Sequence[Statement]) -> Iterator[Statement]:
    """Yield one statement of each kind about the same figures; where a line makes two, none of them is clear."""
    by_kind: dict[tuple[StatementKind, About], list[Statement]] = {}
    for statement in statements:
        by_kind.setdefault((statement.kind, statement.about), []).append(statement)
    for alike in by_kind.values():
        clear = [statement for statement in alike if statement.is_clear] or alike
        codes = [set(statement.currencies) for statement in clear]
        common = set.intersection(*codes) or set.union(*codes)
        agrees = {len({(one.basis, one.unit) for one in clear}), len(codes)} == {1} or common in codes
        yield replace(
            clear[0],
            currencies=tuple(
                dict.fromkeys(code for one in clear for code in one.currencies if code in common)
            ),
            is_clear=clear[0].is_clear and agrees,
        )


# --------------------------------------------------------------------------------------------------
# One clause of a line: "USD per 1000 pcs".


class _Clause(NamedTuple):
    """What a clause says, what figures it speaks of, and whether it names anything besides."""

    statements: Sequence[Statement]
    about: frozenset[About]
    names_more: bool


def _read_clause(clause: str, before: frozenset[About], *, is_whole: bool) -> _Clause:
    """Return what a clause says; ``before`` is what those before it speak of, ``is_whole``: it is the whole line."""
    folded = fold_text(clause)
    says = _list_tables(folded)
    sense = measures.read_heading(clause)
    currencies = _find_currencies(clause, folded, says, sense)
    unit = _find_unit(clause, says, sense)
    is_of_money = bool(currencies) or not says.isdisjoint(("prices", "price_units", "currencies"))
    is_of_masses = "weights" in says
    if not is_of_money and not is_of_masses and "others" in says:
        return _Clause((), frozenset(), names_more=True)
    is_of_figures = is_of_money or is_of_masses or bool(before)
    basis, is_told = _find_basis(clause, says, sense, is_of_figures=is_of_figures)
    if _names_amount(sense.rest):  # it is for so many what the clause names, and not what stands below
        is_told = basis is None or "prices" not in says or "others" in says
        basis = None
    names_more = _names_more(folded, says, has_basis=basis is not None)
    is_of_masses = is_of_masses or (bool(unit) and not names_more and not is_of_money)
    own = {about for about, is_of in ((About.MONEY, is_of_money), (About.MASS, is_of_masses)) if is_of}
    is_for_mass = basis is not None and basis.unit not in ("", "piece")
    # in words of no figure, as "plant 1000 / 1" or "delivery per kg", only a number of pieces would change one
    is_idle = not own and names_more and (is_for_mass or (basis is not None and basis.count == 1))
    statements = []
    if (basis is not None or not is_told) and not is_idle and (is_of_money or not is_for_mass):
        is_open = not own and (names_more or len(before) > 1)
        statements += [
            # a line that says no more than "per 1000 pcs" speaks of prices; of masses it may
            Statement(
                StatementKind.BASIS,
                about,
                basis=basis,
                is_clear=is_told and not is_open and (about == About.MONEY or about in own | before),
            )
            for about in sorted(own or before or set(About), reverse=True)
        ]
    if measures.is_scaled(sense.rest) and (is_of_money or "figures" in says or not names_more):
        statements.append(Statement(StatementKind.SCALE, About.MONEY))
    speaks_of_money = says & {"prices", "currencies", "figures"} or basis is not None
    is_usual = _USUAL_CODES.issuperset(currencies) or len(currencies) > 1
    if currencies and (speaks_of_money or (is_usual and not names_more)):
        statements.append(Statement(StatementKind.CURRENCY, About.MONEY, currencies=currencies))
    is_bare = not names_more and (is_whole or basis is not None) and not clause.isupper()  # KG: a legal form
    if unit and not is_for_mass and ("weights" in says or About.MASS in before or is_bare):
        statements.append(Statement(StatementKind.UNIT, About.MASS, unit=unit))
    return _Clause(statements, frozenset(own), names_more)


def _names_amount(text: str) -> bool:
    """Tell whether a figure stands with its currency: an amount or a rate, and nothing that is said of others."""
    return "=" in text or any(
        measures.currencies_in_heading(word)
        for match in _AROUND_NUMBER.finditer(text)
        for word in match.groups()
        if word
    )


def _find_basis(
    clause: str, says: frozenset[str], sense: measures.HeadingSense, *, is_of_figures: bool
) -> tuple[measures.PriceBasis | None, bool]:
    """Return for how many the figures are, and whether that is told: they may be for a number that is not clear."""
    counted = _FOR_SO_MANY.search(clause)
    if counted:
        number = next(number for number in counted.groups() if number).strip()
        several = measures.read_price_unit(f"{number} pcs")
        return (several, True) if isinstance(several, measures.PriceBasis) else (None, False)
    if sense.basis is not None:
        count, unit = sense.basis.count, sense.basis.unit
        is_round = str(count).strip("0") == "1"
        if unit or is_round:
            return sense.basis, True
        return None, count in _YEARS and bool(count % 100)
    if "price_units" in says:
        last = _LAST_NUMBER.search(clause)
        basis = measures.read_price_unit(last["basis"]) if last else None
        if isinstance(basis, measures.PriceBasis):
            return basis, True
        if last:
            return None, False
    words = _words()
    if "each" in says and (is_of_figures or words["each"].pattern.fullmatch(fold_text(clause))):
        return measures.PriceBasis(1, "piece"), True
    if not is_of_figures or "others" in says:
        return None, True
    is_for_package = any(
        words["packages"].pattern.fullmatch(fold_text(word)) for word in measures.words_behind_per(clause)
    )
    # "Prices for 1000 pcs" can be those of so many, or of one where so many are bought
    counts_pieces = any(measures.is_piece_unit(match["unit"]) for match in _WITH_PIECES.finditer(clause))
    return None, not (is_for_package or counts_pieces or _FOR_A_PART.search(clause))


def _find_currencies(
    clause: str, folded: str, says: frozenset[str], sense: measures.HeadingSense
) -> tuple[str, ...]:
    if _names_amount(sense.rest):
        return ()
    if sense.currencies:
        return sense.currencies
    label, _, value = clause.rpartition(":")
    if label and (codes := measures.find_currencies(value)):
        return codes
    return measures.currencies_in_words(folded) if says & {"prices", "currencies", "figures"} else ()


def _find_unit(clause: str, says: frozenset[str], sense: measures.HeadingSense) -> str:
    if any(measures.find_mass_unit(match["unit"]) for match in _WITH_PIECES.finditer(sense.rest)):
        return ""  # a mass, and no unit of others
    if sense.mass_unit:
        return sense.mass_unit
    found = measures.find_mass_unit(sense.rest)
    if found is None and not says.isdisjoint(("weights", "figures")):
        _, _, value = clause.rpartition(":")
        found = measures.find_mass_unit(value) or measures.mass_unit_in_words(clause)
    return found[0] if found else ""


def _names_more(folded: str, says: frozenset[str], *, has_basis: bool) -> bool:
    """Tell whether anything is left of a clause without the words for figures, currencies, units and pieces."""
    if len(re.findall(_NUMBER, folded)) > has_basis:
        return True
    left = folded
    for name in ("price_units", "prices", "weights", "figures", "currencies", "each", "packages", "beside"):
        if name in says or left != folded:  # what was taken out may have hidden where another word begins
            left = _words()[name].pattern.sub(" ", left)
    words = re.findall(r"[^\W\d_]+", measures.drop_measures(left))
    return any(
        not (
            measures.is_piece_unit(word)
            or measures.find_mass_unit(word)
            or measures.is_count_word(word)
            or measures.is_scaled(word)
            or measures.find_currencies(word)
            or measures.find_currencies(word.upper())
        )
        for word in words
    )
