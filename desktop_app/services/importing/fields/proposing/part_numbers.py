# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Which column holds our part number, which that of the product above, and what stands in where there is none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from desktop_app.basics.phrase import Phrase
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
_NEARLY_ALL: Final = 0.9
_BETTER: Final = Phrase("another column is the part number in clearer words")
_TWO: Final = Phrase("two columns can be the part number")


def settle_part_numbers(columns: Sequence[Candidate]) -> list[Candidate]:
    """Return the columns with one part number, if it is clear which."""
    found = [_doubt_models(candidate) for candidate in _find_parents(columns)]
    settled = [_doubt_groups(candidate, found) for candidate in found]
    ours = [candidate for candidate in settled if candidate.field == NUMBER]
    if len(ours) > 1:
        decided = {candidate.column: candidate for candidate in _choose(ours)}
        return [decided.get(candidate.column, candidate) for candidate in settled]
    return settled


def stand_in(columns: Sequence[Candidate]) -> list[Candidate]:
    """Return the columns of a list without a part number: the manufacturer's stands in, or a name that is unique."""
    if any(candidate.field == NUMBER or candidate.sort == OF_A_LEVEL for candidate in columns):
        return list(columns)
    for find in (_only_products, _number_of_firm, _codes_without_heading, _drawing_number, _unique_name):
        found = find(columns)
        if found is not None:
            return _stand_in(columns, *found)
    return list(columns)


Found = tuple[Candidate, str] | None
"""A column that can stand in, and why."""


def _only_products(columns: Sequence[Candidate]) -> Found:
    above = [candidate for candidate in columns if candidate.field == _PARENT and candidate.is_taken]
    if len(above) != 1 or any(candidate.field == _OTHER for candidate in columns):
        return None
    return above[0], Phrase("it is the only column that names products")


def _number_of_firm(columns: Sequence[Candidate]) -> Found:
    others = {candidate.sort: candidate for candidate in reversed(columns) if candidate.field == _OTHER}
    if "manufacturer" in others:
        why = Phrase("there is no part number of your own; the manufacturer's stands in")
        return others["manufacturer"], why
    if "supplier" in others:
        return others["supplier"], Phrase("there is no part number of your own; the supplier's stands in")
    return None


def _codes_without_heading(columns: Sequence[Candidate]) -> Found:
    """Find the one column without a heading that has another code in each row; one with a heading is asked about."""
    found = [candidate for candidate in columns if _holds_codes(candidate)]
    if not found:
        return None
    is_clear = len(found) == 1 and not found[0].profile.heading
    why = Phrase("each row has another code here, as part numbers are")
    return replace(found[0], sureness="likely" if is_clear else "unsure"), why


def _drawing_number(columns: Sequence[Candidate]) -> Found:
    drawings = [
        candidate
        for candidate in columns
        if candidate.sort == _DRAWING and candidate.profile.share("code") >= _MOST
    ]
    why = Phrase("there is no part number; the number of the drawing may stand in")
    return (replace(drawings[0], sureness="unsure"), why) if drawings else None


def _unique_name(columns: Sequence[Candidate]) -> Found:
    names = [
        candidate
        for candidate in columns
        if candidate.field == _NAME and candidate.is_taken and candidate.sort != "electronic"
    ]
    if not names or not (names[0].profile.is_unique_throughout and names[0].profile.is_full):
        return None
    return names[0], Phrase("there is no part number, and no name is there twice; the name stands in")


def _holds_codes(candidate: Candidate) -> bool:
    """Tell whether a column whose heading says nothing has another code in each row."""
    profile = candidate.profile
    is_open = not candidate.field and candidate.sureness == "unsure"
    is_code = profile.share("code") >= _NEARLY_ALL and profile.share("letters") >= _NEARLY_ALL
    is_other = max(profile.share("grade"), profile.figures, profile.share("designator"), profile.days) > _MOST
    return is_open and is_code and not is_other and profile.is_full and profile.is_unique_throughout


def _stand_in(columns: Sequence[Candidate], best: Candidate, why: str) -> list[Candidate]:
    sureness: ProposalSureness = "unsure" if best.sureness == "unsure" else "likely"
    number = replace(
        best,
        field=NUMBER,
        sureness=sureness,
        reasons=(why,),
        alternatives=tuple(field for field in (best.field, *best.alternatives) if field),
    )
    return [number if candidate.column == best.column else candidate for candidate in columns]


def _doubt_models(candidate: Candidate) -> Candidate:
    """A type may be that of many parts, or a grade: it is a part number where each row has another one."""
    if candidate.field != NUMBER or candidate.sort != "model":
        return candidate
    if candidate.profile.count("grade") or not (
        candidate.profile.is_unique_throughout and candidate.profile.is_full
    ):
        return candidate.doubt(Phrase("it can be the type or the grade of several parts"))
    return candidate


def _doubt_groups(candidate: Candidate, columns: Sequence[Candidate]) -> Candidate:
    """A product above is named as parts are; words that no part of the list is called may be those of a group."""
    if candidate.field != _PARENT or not candidate.is_taken or not candidate.profile.texts:
        return candidate
    parts = [other.profile.distinct for other in columns if other.field == NUMBER]
    is_code = candidate.profile.share("code") >= _MOST or candidate.profile.share("whole number") >= _MOST
    if is_code or any(candidate.profile.distinct & numbers for numbers in parts) or not parts:
        return candidate
    return candidate.doubt(Phrase("no part of the list is called so; it can be a group of parts"))


def _find_parents(columns: Sequence[Candidate]) -> list[Candidate]:
    """Beside a column of components, another part number is that of the product above, if it says one of them again."""
    children = [candidate for candidate in columns if candidate.field == NUMBER and candidate.sort == "child"]
    if len(children) != 1 or any(candidate.field == _PARENT and candidate.is_taken for candidate in columns):
        return list(columns)
    return [
        _as_parent(candidate)
        if candidate.field == NUMBER
        and candidate is not children[0]
        and _may_be_above(candidate, children[0])
        else candidate
        for candidate in columns
    ]


def _may_be_above(candidate: Candidate, child: Candidate) -> bool:
    """Tell whether a column names what the components are built into: again and again, or once for several rows."""
    profile = candidate.profile
    repeats = len(profile.distinct) * 2 <= len(profile.texts) or len(profile.texts) * 2 <= profile.looked
    return repeats or (bool(profile.distinct & child.profile.distinct) and not profile.is_unique)


def _as_parent(candidate: Candidate) -> Candidate:
    why = Phrase("it names what the components beside it are built into")
    return replace(
        candidate,
        field=_PARENT,
        sort="",
        sureness="likely",
        reasons=(*candidate.reasons, why),
        alternatives=(NUMBER,),
    )


def _choose(ours: list[Candidate]) -> list[Candidate]:
    """Return columns that all can be the part number with one that is it, if its words are clearer than the others'."""
    keyed = sorted(ours, key=_key)
    best = keyed[0]
    if _key(best)[:2] == _key(keyed[1])[:2] and not _is_fuller(best, keyed[1]):
        same = {tuple(cell.shown for cell in candidate.profile.cells) for candidate in ours}
        if len(same) > 1:
            return [candidate.doubt(_TWO) for candidate in ours]
    return [candidate if candidate is best else candidate.drop(_BETTER) for candidate in ours]


def _key(candidate: Candidate) -> tuple[int, int, int]:
    rank = _SORTS.index(candidate.sort) if candidate.sort in _SORTS else len(_SORTS)
    return 1 if candidate.sureness == "unsure" else 0, max(rank, 1), -len(candidate.profile.texts)


def _is_fuller(candidate: Candidate, other: Candidate) -> bool:
    """Tell whether one column has a number in every row, and the other leaves rows without."""
    return candidate.profile.is_full and len(other.profile.texts) * 10 < other.profile.looked * 9
