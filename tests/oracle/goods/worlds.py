# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Every fully known item a case allows, and what a fully known item amounts to (1.1, 2).

Unknown leaves are replaced by a few representative values. More Chinese material, a higher
worth, more technology never make a caught item free, so the two ends of a number suffice;
what is not of that kind (the class of an item, where it was made) is enumerated in full.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import product
from math import prod
from typing import Any

from tests.oracle.goods.amounts import HUGE, TINY, ZERO, Purse, ends
from tests.oracle.goods.material import Material, materials, worth_as_component
from tests.oracle.law import ACTIVITIES, CHINA, Kind, kinds

MOST_WORLDS = 20_000


class TooMany(Exception):
    """The case has more completions than a brute-force reading should go through."""


@dataclass(frozen=True, slots=True)
class Piece:
    """What a fully known component hands to its parent, per piece."""

    content: Fraction
    whole: Fraction
    present: bool
    chinese_article: bool
    technology: bool


@dataclass(frozen=True, slots=True)
class Known:
    """An item without a single unknown fact; its components already amount to pieces."""

    kind: Kind
    china: bool
    worth: Fraction
    technology: bool
    entries: tuple[Material, ...]
    inside: tuple[tuple[Fraction, Piece], ...]


# A list nobody has looked into holds nothing, a trace, or all that could be held.
HIDDEN_ENTRIES = ((), (Material(present=True, worth=ZERO),), (Material(present=True, worth=HUGE),))
TRACE = Piece(ZERO, TINY, present=True, chinese_article=True, technology=False)
TROVE = Piece(HUGE, HUGE, present=True, chinese_article=True, technology=True)
HIDDEN_INSIDE = ((), ((Fraction(1), TRACE),), ((Fraction(1), TROVE),))


def content(known: Known) -> Fraction:
    """Return the Chinese material in the item and below it (section 2, first line)."""
    own = sum((entry.worth for entry in known.entries), ZERO)
    return own + sum((number * piece.content for number, piece in known.inside), ZERO)


def outermost(known: Known) -> Fraction:
    """Return whole articles inside the item plus material outside them (section 2)."""
    own = sum((entry.worth for entry in known.entries), ZERO)
    return own + sum((number * piece.whole for number, piece in known.inside), ZERO)


def holds_material(known: Known) -> bool:
    """Tell whether Chinese material that counts is present, whatever it is worth."""
    return any(entry.present for entry in known.entries) or any(piece.present for _, piece in known.inside)


def weigh(known: Known) -> Piece:
    """Return what a fully known component amounts to."""
    if known.kind == "part_one":
        # Section 1.1: material, worth its value, of the origin `made_in`.
        worth = known.worth if known.china else ZERO
        return Piece(worth, worth, known.china, chinese_article=False, technology=known.technology)
    present = holds_material(known)
    article = known.kind == "article"
    holds_article = any(piece.chinese_article for _, piece in known.inside)
    nexus = article and (known.china or present or holds_article)
    return Piece(
        content=content(known),
        whole=known.worth if nexus else outermost(known),
        present=present,
        chinese_article=holds_article or (article and known.china),
        technology=(article and known.technology) or any(piece.technology for _, piece in known.inside),
    )


def extremes(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """Return the pieces that are not between two others which differ from them in amounts alone.

    Whatever a piece in between leads to, one of the two leads to as well: both amounts are
    only ever added up and held against a line.
    """
    alike: dict[tuple[bool, bool, bool], set[tuple[Fraction, Fraction]]] = {}
    for piece in pieces:
        flags = (piece.present, piece.chinese_article, piece.technology)
        alike.setdefault(flags, set()).add((piece.content, piece.whole))
    return tuple(
        Piece(*amounts, *flags)
        for flags, found in alike.items()
        for amounts in sorted(outer(found, Fraction(1)) | outer(found, Fraction(-1)))
    )


def outer(found: set[tuple[Fraction, Fraction]], sign: Fraction) -> set[tuple[Fraction, Fraction]]:
    """Return the pairs no other pair is below (sign 1) or above (sign -1) in both numbers."""
    kept: set[tuple[Fraction, Fraction]] = set()
    best: Fraction | None = None
    for content_, whole in sorted(found, key=lambda pair: (sign * pair[0], sign * pair[1])):
        if best is None or sign * whole < best:
            kept.add((content_, whole))
            best = sign * whole
    return kept


def yes_or_no(answer: str | None) -> tuple[bool, ...]:
    """Return the truths a three-valued answer allows."""
    return {"yes": (True,), "no": (False,)}.get(answer or "", (True, False))


def used_technology(item: dict[str, Any]) -> tuple[bool, ...]:
    """Return whether any of the five activities used Chinese technology."""
    stated = item.get("technology") or {}
    answers = [yes_or_no(stated.get(activity)) for activity in ACTIVITIES]
    return tuple(sorted({any(answer) for answer in product(*answers)}))


def made_in_china(item: dict[str, Any]) -> tuple[bool, ...]:
    """Return whether the item may be made in China."""
    country = item.get("made_in")
    return (True, False) if country is None else (country == CHINA,)


def worths(item: dict[str, Any], purse: Purse, *, material: bool) -> tuple[Fraction, ...]:
    """Return the ends of the value of the item, which is above zero, or of the material it is."""
    worth = worth_as_component(item, purse) if material else purse.worth(item.get("value"))
    return tuple(number or TINY for number in ends(worth))


@dataclass(frozen=True, slots=True)
class Enumerator:
    """Lists the completions of items under one reading of `feedstock`."""

    purse: Purse
    feedstock: str

    def completions(self, item: dict[str, Any], *, top: bool) -> Iterator[Known]:
        """Yield every fully known item that the stated facts allow."""
        for kind in kinds(item.get("listed_as")):
            inside: list[Any] = [((),), ((),)]
            if top or kind != "part_one":
                inside = [self.entries(item, kind), self.inside(item, kind)]
            worth = worths(item, self.purse, material=kind == "part_one" and not top)
            facts = [made_in_china(item), worth, used_technology(item), *inside]
            if prod(len(options) for options in facts) > MOST_WORLDS:
                raise TooMany
            for china, value, technology, entries, pieces in product(*facts):
                yield Known(kind, china, value, technology, entries, pieces)

    def entries(self, item: dict[str, Any], kind: Kind) -> tuple[tuple[Material, ...], ...]:
        """Return the lists of material the item may hold outside its components."""
        listed = item.get("part_one")
        if listed is None:
            return ((),) if kind in {"part_one", "not_listed"} else HIDDEN_ENTRIES
        mass = item.get("mass")
        options = [
            tuple(dict.fromkeys(materials(entry, mass, self.purse, self.feedstock))) for entry in listed
        ]
        return self.every(options)

    def inside(self, item: dict[str, Any], kind: Kind) -> tuple[tuple[tuple[Fraction, Piece], ...], ...]:
        """Return the lists of weighed components the item may hold."""
        listed = item.get("components")
        if listed is None:
            return HIDDEN_INSIDE if kind == "assembly" else ((),)
        options = [
            tuple((Fraction(component["quantity"]), piece) for piece in self.pieces(component))
            for component in listed
        ]
        return self.every(options)

    def pieces(self, component: dict[str, Any]) -> tuple[Piece, ...]:
        """Return what a component may amount to, as far as it can make a difference."""
        every = self.completions(component, top=False)
        return extremes(weigh(known) for known in every)

    @staticmethod
    def every(options: list[tuple[Any, ...]]) -> tuple[Any, ...]:
        """Return one list for each way to pick one possibility per line."""
        if prod(len(choices) for choices in options) > MOST_WORLDS:
            raise TooMany
        return tuple(product(*options))
