# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Words for codes, days and ranges in the language of the paper.

A `Catalogue` holds the sentences of one language; `Wording` applies it. Figures
look the same in every language and come from `figures`; no other module formats
a number or a day.
"""

from __future__ import annotations

import enum
import functools
import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Final, Protocol, TypeAlias

from desktop_app.basics.quantity import fraction_of, percent_figure, rounded
from desktop_app.basics.resources import resource_path
from desktop_app.paper import blocks

# --------------------------------------------------------------------------------------------------
# Exact figures as printed: a decimal point, thin spaces between groups, no exponent. They are the same in
# every language. A rounded share is never on the other side of the threshold it is compared with.


THIN: Final = "\u202f"  # between groups of three digits; never broken at
GAP: Final = "\u00a0"  # between a figure and its unit
MINUS: Final = "\u2212"
_LIMIT: Final = 12
_MOST_DIGITS: Final = 6
"""Of a figure whose decimals go on for ever."""

Number: TypeAlias = Fraction | Decimal | int


def format_number(value: Number, *, places: int | None = None, least: int = 0) -> str:
    """Return a figure with a point and thin spaces.

    Shape: with `places`, rounded half to even to so many; without, exact if it
           ends within twelve places, else twelve. `least` pads with zeros.
    """
    return _group_digits(_plain_digits(Fraction(value), places), least)


def format_plain(plain: str, *, least: int = 0) -> str:
    """Return a plain decimal, every digit of it, with thin spaces; `least` pads with zeros."""
    return _group_digits(plain, least)


def format_figure(value: Fraction, *, up: bool | None = None, least: int = 0) -> str:
    """Return a figure: exact if its decimals end within twelve places, else to six digits.

    Shape: `up` says to which side it is rounded; None is to the nearest.
    """
    if (value * 10**12).denominator == 1:
        return format_number(value, least=least)
    ends = [rounded(value, up=side, digits=_MOST_DIGITS) for side in (False, True)]
    if up is None:
        places = max(len(end.partition(".")[2]) for end in ends)
        return format_number(round(value, places), least=least)
    return format_number(fraction_of(ends[up]), least=least)


def format_share(value: Fraction, *, line: Fraction | None = None) -> str:
    """Return a share as percent with four significant digits.

    Units: a pure number; 1/1000 gives `0.1 %`.
    Shape: more digits are printed where four would move the share onto the line or
           across it, so a share below 0.1 % never reads 0.1 %.
    """
    return _percent(percent_figure(value, line=line))


def format_share_at_least(value: Fraction, *, line: Fraction | None = None) -> str:
    """Return the lower end of a range of shares, rounded down."""
    return _percent(percent_figure(value, up=False, line=line))


def format_share_at_most(value: Fraction, *, line: Fraction | None = None) -> str:
    """Return the upper end of a range of shares, rounded up."""
    return _percent(percent_figure(value, up=True, line=line))


def format_digest(sha256: str, *, short: bool = False) -> str:
    """Return a hash in groups of four; short gives the first twelve digits."""
    digits = sha256[:12] if short else sha256
    return " ".join(digits[at : at + 4] for at in range(0, len(digits), 4))


def upper_first(text: str) -> str:
    """Return a text as it begins a sentence."""
    return f"{text[:1].upper()}{text[1:]}"


def lower_first(text: str) -> str:
    """Return a title as it stands within a sentence."""
    return f"{text[:1].lower()}{text[1:]}"


STOPS: Final = (".", "。")
"""What a sentence ends with, in one language or another."""


def fill_slots(sentence: str, slots: Mapping[str, str]) -> str:
    """Return a sentence with its slots filled; what ends in a full stop, as "Ltd." does, takes no second one."""
    for name, value in slots.items():
        if value.endswith("."):
            for stop in STOPS:
                sentence = sentence.replace(f"{{{name}}}{stop}", f"{{{name}}}")
    return sentence.format_map(slots)


def _percent(plain: str) -> str:
    return f"{_group_digits(plain, 0)}{GAP}%"


def _plain_digits(value: Fraction, places: int | None) -> str:
    if places is None:
        places = next((n for n in range(_LIMIT) if (value * 10**n).denominator == 1), _LIMIT)
    scaled = round(value * 10**places)
    digits = str(abs(scaled)).rjust(places + 1, "0")
    sign = MINUS if scaled < 0 else ""
    return f"{sign}{digits[:-places]}.{digits[-places:]}" if places else f"{sign}{digits}"


def _group_digits(plain: str, least: int) -> str:
    sign = MINUS if plain.startswith(MINUS) else ""
    integer, _, fraction = plain.removeprefix(MINUS).partition(".")
    groups: list[str] = []
    while integer:
        integer, group = integer[:-3], integer[-3:]
        groups.insert(0, group)
    fraction = fraction.ljust(least, "0")
    return f"{sign}{THIN.join(groups)}{'.' if fraction else ''}{fraction}"


_ISO_DAY: Final = re.compile(r"(?<![\w-])\d{4}-\d{2}-\d{2}(?![\w-])")


class Mark(blocks.BoxedLetter, enum.Enum):
    """An origin mark: a boxed letter behind a figure that says where it came from."""

    TYPED = "T"
    IMPORTED = "I"
    DECLARED = "D"
    MEASURED = "M"
    COMPUTED = "C"
    ESTIMATED = "E"
    SUPPOSED = "S"

    def __str__(self) -> str:
        return self.value


class Catalogue(Protocol):
    """The sentences of one language, by key."""

    @property
    def language(self) -> str:
        """Return the BCP 47 tag of the language."""

    def __getitem__(self, key: str) -> str:
        """Return the sentence with its {slots}; KeyError if there is none."""


@dataclass(frozen=True, slots=True)
class Phrasebook:
    """A catalogue made of a mapping."""

    language: str
    sentences: Mapping[str, str]

    def __getitem__(self, key: str) -> str:
        return self.sentences[key]


@dataclass(frozen=True, slots=True)
class Wording:
    """The wording of one language, which documents use for every text that is not a name."""

    catalogue: Catalogue

    @property
    def language(self) -> str:
        """Return the language the words are in."""
        return self.catalogue.language

    def format_sentence(self, key: str, **slots: str) -> str:
        """Return the sentence of that key with its slots filled.

        Errors: KeyError for an unknown key or an unfilled slot; both are defects of the program.
        """
        return fill_slots(self.catalogue[key], slots) if slots else self.catalogue[key]

    def count_left_out(self, count: int, listed: int) -> str:
        """Return how many boxes a picture leaves out, and how many of them are listed."""
        key = "chart.more.listed" if listed else "chart.more"
        return self.format_sentence(key, count=str(count), listed=str(listed))

    def format_day(self, on: date) -> str:
        """Return a day as `24 Nov 2026`."""
        month = self.catalogue[f"month.{on.month}"]
        return self.format_sentence("day", day=str(on.day), month=month, year=str(on.year))

    def spell_days(self, text: str) -> str:
        """Return a text of the law file with its ISO days written as this paper writes days."""
        return _ISO_DAY.sub(lambda found: self._spell_day(found[0]), text)

    def _spell_day(self, iso_day: str) -> str:
        try:
            return self.format_day(date.fromisoformat(iso_day))
        except ValueError:  # a name or number that looks like a day
            return iso_day

    def format_period(self, first: date | None, last: date | None) -> str:
        """Return a span by its first and last day, both included; None is open."""
        if first and last:
            key = "days.one" if first == last else "days.between"
        else:
            key = "days.from" if first else "days.until" if last else "days.always"
        ends = {"first": first, "last": last}
        return self.format_sentence(key, **{name: self.format_day(on) for name, on in ends.items() if on})

    def format_share_range(
        self, low: Fraction, high: Fraction | None, *, line: Fraction | None = None
    ) -> str:
        """Return a range of shares, rounded outward; None has no upper limit."""
        if low == high:
            return format_share(low, line=line)
        least = format_share_at_least(low, line=line)
        if high is None:
            return self.format_sentence("range.open", low=least)
        return self.format_sentence("range", low=least, high=format_share_at_most(high, line=line))

    def country_name(self, code: str | None) -> str:
        """Return the name of a country by its code; None is not known."""
        if code is None:
            return self.format_sentence("not_known")
        try:
            return self.catalogue[f"country.{code}"]
        except KeyError:
            return code

    def country_in_sentence(self, code: str | None) -> str:
        """Return the name of a country as it stands inside a sentence: "the Netherlands"."""
        try:
            return self.catalogue[f"the_country.{code}"]
        except KeyError:
            return self.country_name(code)

    def join_list(self, items: Iterable[str], *, last: str = "and") -> str:
        """Return the items as a list in words; `last` is "and" or "or"."""
        listed = list(items)
        if len(listed) < 2:
            return "".join(listed)
        head = self.catalogue["list.comma"].join(listed[:-1])
        return self.format_sentence(f"list.{last}", head=head, tail=listed[-1])

    def mark_meaning(self, mark: Mark) -> str:
        """Return what an origin mark means."""
        return self.catalogue[f"mark.{mark.value}"]

    def mark_legend(self, marks: Iterable[Mark] = tuple(Mark)) -> blocks.Runs:
        """Return origin marks with their meanings, as one line of small print."""
        runs: list[blocks.Run] = []
        for mark in marks:
            runs += [blocks.Run("", mark=mark), blocks.quiet_run(f"{GAP}{self.mark_meaning(mark)}   ")]
        return (*runs[:-1], blocks.Run(runs[-1].text.rstrip(" "), blocks.Tone.QUIET))


# --------------------------------------------------------------------------------------------------
# The English wording of papers. Its sentences are data: ``resources/papers/english.toml``.


@functools.cache
def english_sentences() -> Mapping[str, str]:
    """Return every sentence of every paper by its key, such as ``memo.title``."""
    tables = tomllib.loads(resource_path("papers", "english.toml").read_text("utf-8"))
    sentences = {key: text for key, text in tables.items() if isinstance(text, str)}
    for name, table in tables.items():
        if isinstance(table, dict):
            sentences |= {f"{name}.{key}": text for key, text in table.items()}
    return sentences


@functools.cache
def english_wording() -> Wording:
    """Return the wording of papers in English."""
    return Wording(Phrasebook("en", english_sentences()))
