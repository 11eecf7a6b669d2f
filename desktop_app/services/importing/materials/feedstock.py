# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Which row of the annex a named feedstock is on: "Dy-Fe alloy", "dysprosium oxide", "NdFeB flake", "金属镝".

The rows and their elements and forms are those of the law file. A name that could be something else than feedstock
("Dy", "NdFeB") is on no row: it tells the content, not what was fed in.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable
from typing import Final

from desktop_app.domain.law.pack import Row
from desktop_app.services.importing.cells.normal_text import plain_text
from desktop_app.services.importing.cells.outcomes import Doubtful
from desktop_app.services.importing.materials.substance_names import key_of_name, substance_names
from desktop_app.services.importing.materials.substances import Substance, SubstanceKind, find_substance

_WORDS: Final = re.compile(r"[\s,;/()（）\[\]+&-]+")
_OXIDE: Final = frozenset({"O"})
_MAGNET: Final = frozenset({"Nd", "Fe", "B"})
_IDEOGRAPHS: Final = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


def find_feedstock(text: str, rows: Iterable[Row]) -> str:
    """Return the row of the annex that a feedstock is on; blank where the text does not name one clearly."""
    offered = [row for row in rows if row.role in ("material", "near")]
    plain = plain_text(text)
    by_name = {
        key: row.id for row in offered for key in map(key_of_name, (row.id, row.name, row.name_zh)) if key
    }
    if key_of_name(plain) in by_name:
        return by_name[key_of_name(plain)]
    substance = find_substance(plain)
    if isinstance(substance, Doubtful):
        return _find_oxide_by_name(plain, offered)
    if substance.kind == SubstanceKind.COMPOUND:
        return _find_compound(substance, offered)
    return _find_metal_or_alloy(substance, _forms_of(plain), offered)


def _find_metal_or_alloy(substance: Substance, forms: Collection[str], offered: list[Row]) -> str:
    if substance.kind == SubstanceKind.ELEMENT and forms == {"metal"}:
        return _only(offered, lambda row: row.form == "metal" and set(row.elements) == substance.elements)
    if substance.kind != SubstanceKind.MIXTURE:
        return ""
    if substance.elements >= _MAGNET:
        is_fed_in = "flake" in forms and substance.elements <= _elements_of(offered)
        return _only(offered, lambda row: set(row.elements) >= _MAGNET) if is_fed_in else ""
    return _find_alloy(substance, offered) if "alloy" in forms else ""


def _elements_of(offered: Iterable[Row]) -> frozenset[str]:
    """Return all elements of the rows."""
    return frozenset(element for row in offered for element in row.elements)


def _find_oxide_by_name(text: str, offered: list[Row]) -> str:
    """Return the row of an oxide whose name does not tell the formula: its row is clear all the same."""
    names = substance_names()
    words = [key_of_name(word) for word in _WORDS.split(text) if word]
    symbol = names.oxides.get("".join(word for word in words if word not in names.particles), "")
    return _find_compound(Substance(SubstanceKind.COMPOUND, _OXIDE | {symbol}), offered) if symbol else ""


def _find_compound(substance: Substance, offered: list[Row]) -> str:
    metals = {element for element in substance.elements if element in _elements_of(offered)}
    if len(metals) != 1:
        return ""
    if substance.elements - metals == _OXIDE:
        own = _only(offered, lambda row: row.form == "oxide" and set(row.elements) == metals)
        return own or _only(
            offered, lambda row: row.form == "oxide" and row.role == "near" and metals <= set(row.elements)
        )
    return _only(offered, lambda row: row.form == "compound" and metals <= set(row.elements))


def _find_alloy(substance: Substance, offered: list[Row]) -> str:
    own = _only(
        offered,
        lambda row: (
            row.role == "material" and row.form == "alloy" and set(row.elements) == substance.elements
        ),
    )
    return own or _only(
        offered,
        lambda row: (
            row.role == "near" and row.form == "alloy" and bool(set(row.elements) & substance.elements)
        ),
    )


def _only(rows: Iterable[Row], fits: Callable[[Row], bool]) -> str:
    found = [row.id for row in rows if fits(row)]
    return found[0] if len(found) == 1 else ""


def _forms_of(text: str) -> frozenset[str]:
    """Return the forms that a text names: words of their own, or characters of it."""
    words = {key_of_name(word) for word in _WORDS.split(text) if word}
    return frozenset(
        form
        for form, names in substance_names().forms.items()
        if words & names or any(_IDEOGRAPHS.search(name) and name in text for name in names)
    )
