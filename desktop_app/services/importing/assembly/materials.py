# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Materials of products, from certificates and replies on origin, put together with those that are on file.

An import replaces the materials of a product as a whole, so those on file stand beside what the rows say.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from desktop_app.basics.phrase import Phrase
from desktop_app.domain.law.pack import Pack
from desktop_app.services.importing.assembly.material_lines import MaterialLines
from desktop_app.services.importing.assembly.placed_rows import Assembly
from desktop_app.services.importing.cells.outcomes import Doubtful
from desktop_app.services.importing.entries.entry import Entry
from desktop_app.services.importing.materials.compositions import (
    CompositionsRead,
    read_compositions,
)
from desktop_app.services.importing.materials.contents import leave_out_other_elements
from desktop_app.services.importing.materials.feedstock import find_feedstock
from desktop_app.services.importing.materials.origins import read_origin
from desktop_app.services.schema.declaration import Sheet
from desktop_app.services.schema.outcome import Row

_PREFIX: Final = f"{Sheet.MATERIALS}."
_ROW: Final = f"{_PREFIX}row"
_SUBSTANCE: Final = "list.substance"
_LISTS: Final = ("list.substance", "list.content", "list.china_reply", "list.rare_earth_origin")


def is_about_materials(fields: Iterable[str]) -> bool:
    """Tell whether some fields of a table say anything of materials."""
    return any(name.startswith(_PREFIX) or name in _LISTS for name in fields)


def drop_other_elements(entries: Iterable[Entry], law: Pack) -> None:
    """Take doubts about elements that the law file does not concern out of rows, before they are told."""
    elements = frozenset(law.elements)
    for entry in entries:
        if entry.doubts or entry.missing:
            leave_out_other_elements(entry, elements)


def assemble_materials(
    entries: Sequence[Entry], assembly: Assembly, on_file: Iterable[Row], law: Pack
) -> None:
    """Add the materials that rows tell to an assembly; ``on_file`` are the materials of the catalogue."""
    _name_rows(entries, assembly, law)
    read = read_compositions(entries, law.elements)
    _tell(read, assembly)
    replies = {entry.place: read_origin(entry, law.origin) for entry in entries if entry.part_number}
    MaterialLines(assembly, on_file, law, replies).add_all(entries, read)


def _name_rows(entries: Iterable[Entry], assembly: Assembly, law: Pack) -> None:
    """Put rows of the annex in place of the feedstock that rows name, where they name one clearly."""
    rows = tuple(law.rows.values())
    found: dict[str, str] = {}
    for entry in entries:
        named, text = entry.values.pop(_ROW, ""), entry.values.get(_SUBSTANCE, "")
        text = named or text
        if not text:
            continue
        if text not in found:
            found[text] = find_feedstock(text, rows)
        if (named and found[text]) or (found[text] and law.rows[found[text]].form == "alloy"):
            entry.values[_ROW] = found[text]
        elif named:
            why = Phrase('"{text}" is not clearly one kind of material', text=text)
            assembly.doubt(entry, Doubtful(why, Phrase("Choose the kind of material")), _ROW)


def _tell(read: CompositionsRead, assembly: Assembly) -> None:
    for entry, name, doubt in read.doubts:
        assembly.doubt(entry, doubt, name)
    for entry, refusal in read.refused:
        assembly.refuse(entry, refusal)
    for entry, remark in read.remarks:
        assembly.remark(entry, remark)
