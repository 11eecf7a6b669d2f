# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Which column holds our part number, which that of the product above, and what stands in where there is none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from desktop_app.domain.phrase import Phrase
from desktop_app.services.importing.fields.mapping import ProposalSureness
from desktop_app.services.importing.fields.proposing.candidates import Candidate
from desktop_app.services.importing.fields.proposing.structure_columns import OF_A_LEVEL

NUMBER: Final = "products.part_number"
_OTHER: Final = "list.other_part_number"
_PARENT: Final = "list.parent"
_NAME: Final = "products.name"
_SORTS: Final = ("child", "", "code", "word", "model")
"""Kinds of words for a part number, the clearest first."""
_DRAWING: Final = "drawing number"
_MOST: Final = 0.6
_BETTER: Final = Phrase("another column is the part number in clearer words")
_TWO: Final = Phrase("two columns can be the part number")


def settle_part_numbers(columns: Sequence[Candidate]) -> list[Candidate]:
    """Return the columns with one part number, if it is clear which."""
    settled = [_doubt_models(one) for one in _find_parents(columns)]
    ours = [one for one in settled if one.field == NUMBER]
    if len(ours) > 1:
        decided = {one.column: one for one in _choose(ours)}
        return [decided.get(one.column, one) for one in settled]
    return settled


def stand_in(columns: Sequence[Candidate]) -> list[Candidate]:
    """Return the columns of a list without a part number: the manufacturer's stands in, or a name that is unique."""
    if any(one.field == NUMBER or one.sort == OF_A_LEVEL for one in columns):
        return list(columns)
    above = [one for one in columns if one.field == _PARENT and one.is_taken]
    if len(above) == 1 and not any(one.field == _OTHER for one in columns):
        return _stand_in(columns, above[0], Phrase("it is the only column that names products"))
    makers = [one for one in columns if one.field == _OTHER and one.sort == "manufacturer"]
    why = Phrase("there is no part number of your own; the manufacturer's stands in")
    if not makers:
        makers = [one for one in columns if one.field == _OTHER and one.sort == "supplier"]
        why = Phrase("there is no part number of your own; the supplier's stands in")
        makers = [replace(one, sureness="unsure") for one in makers]
    if makers:
        return _stand_in(columns, makers[0], why)
    drawings = [one for one in columns if one.sort == _DRAWING and one.profile.share("code") >= _MOST]
    if drawings:
        number = replace(drawings[0], sureness="unsure")
        return _stand_in(
            columns, number, Phrase("there is no part number; the number of the drawing may stand in")
        )
    names = [one for one in columns if one.field == _NAME and one.is_taken and one.sort != "word"]
    is_unique = bool(names) and names[0].profile.is_unique_throughout and names[0].profile.is_full
    if is_unique:
        why = Phrase("there is no part number, and no name is there twice; the name stands in")
        return _stand_in(columns, names[0], why)
    return list(columns)


def _stand_in(columns: Sequence[Candidate], best: Candidate, why: str) -> list[Candidate]:
    sureness: ProposalSureness = "unsure" if best.sureness == "unsure" else "likely"
    number = replace(
        best,
        field=NUMBER,
        sureness=sureness,
        reasons=(why,),
        alternatives=tuple(field for field in (best.field, *best.alternatives) if field),
    )
    return [number if one.column == best.column else one for one in columns]


def _doubt_models(one: Candidate) -> Candidate:
    """A type may be that of many parts, or a grade: it is a part number where each row has another one."""
    if one.field != NUMBER or one.sort != "model":
        return one
    if one.profile.count("grade") or not (one.profile.is_unique_throughout and one.profile.is_full):
        return one.doubt(Phrase("it can be the type or the grade of several parts"))
    return one


def _find_parents(columns: Sequence[Candidate]) -> list[Candidate]:
    """Beside a column of components, another part number is that of the product above, if it says one of them again."""
    children = [one for one in columns if one.field == NUMBER and one.sort == "child"]
    if len(children) != 1 or any(one.field == _PARENT and one.is_taken for one in columns):
        return list(columns)
    return [
        _as_parent(one)
        if one.field == NUMBER and one is not children[0] and _may_be_above(one, children[0])
        else one
        for one in columns
    ]


def _may_be_above(one: Candidate, child: Candidate) -> bool:
    """Tell whether a column names what the components are built into: again and again, or once for several rows."""
    profile = one.profile
    repeats = len(profile.distinct) * 2 <= len(profile.texts) or len(profile.texts) * 2 <= profile.looked
    return repeats or (bool(profile.distinct & child.profile.distinct) and not profile.is_unique)


def _as_parent(one: Candidate) -> Candidate:
    why = Phrase("it names what the components beside it are built into")
    return replace(
        one, field=_PARENT, sort="", sureness="likely", reasons=(*one.reasons, why), alternatives=(NUMBER,)
    )


def _choose(ours: list[Candidate]) -> list[Candidate]:
    """Return columns that all can be the part number with one that is it, if its words are clearer than the others'."""
    keyed = sorted(ours, key=_key)
    best = keyed[0]
    if _key(best)[:2] == _key(keyed[1])[:2] and not _is_fuller(best, keyed[1]):
        same = {tuple(cell.shown for cell in one.profile.cells) for one in ours}
        if len(same) > 1:
            return [one.doubt(_TWO) for one in ours]
    return [one if one is best else one.drop(_BETTER) for one in ours]


def _key(one: Candidate) -> tuple[int, int, int]:
    rank = _SORTS.index(one.sort) if one.sort in _SORTS else len(_SORTS)
    return 1 if one.sureness == "unsure" else 0, max(rank, 1), -len(one.profile.texts)


def _is_fuller(one: Candidate, other: Candidate) -> bool:
    """Tell whether one column has a number in every row, and the other leaves rows without."""
    return one.profile.is_full and len(other.profile.texts) * 10 < other.profile.looked * 9
