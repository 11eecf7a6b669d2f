# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The lines of the list to sort: a line a group, and below it the parts of a group that is opened."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any, Final

from desktop_app.domain.sorting.sort_products import Group
from desktop_app.services.catalogue.sorting import SortedList, SortedPart
from desktop_app.ui.models.table_model import Column
from desktop_app.ui.words import strings
from desktop_app.ui.words.strings import mark_translatable, tr, tr_n, translate_text

TAKEN: Final = "taken"
PROPOSED: Final = {
    Group.MAGNETS: mark_translatable("Magnet or target"),
    Group.ASSEMBLIES: mark_translatable("May hold one"),
    Group.MATERIALS: mark_translatable("Rare-earth material"),
    Group.NOTHING: mark_translatable("Holds none"),
    Group.OPEN: mark_translatable("Not known"),
}
"""What a part is proposed or taken for."""
_KINDS: Final = {
    "magnets": mark_translatable("Likely magnets"),
    "target": mark_translatable("Likely targets"),
    "assemblies": mark_translatable("Assemblies that may hold one"),
    "materials": mark_translatable("Rare-earth materials"),
    "screws": mark_translatable("Screws, nuts, washers, rivets"),
    "cables": mark_translatable("Cables and wires"),
    "resistors": mark_translatable("Fixed resistors"),
    "cable_ties": mark_translatable("Cable ties"),
    "o_rings": mark_translatable("O-rings and shaft seals"),
    "tapes": mark_translatable("Adhesive tapes"),
    "steel_sheet": mark_translatable("Electrical steel sheet"),
    "springs": mark_translatable("Springs of steel wire"),
    "film": mark_translatable("Packing film, bags, pallets"),
    "manuals": mark_translatable("Printed manuals"),
    "may_hold": mark_translatable("Not known: can hold one"),
    "unclear": mark_translatable("Not known: electromagnets, wire of coils"),
    "not_known": mark_translatable("Not known"),
    TAKEN: mark_translatable("Confirmed"),
}
_SIGNS: Final = {
    Group.MAGNETS: "■",
    Group.ASSEMBLIES: "◧",
    Group.MATERIALS: "▦",
    Group.NOTHING: "□",
    Group.OPEN: "?",
}
_OPENED_AT_FIRST: Final = 12
_MOST_REASONS: Final = 3


@dataclass(frozen=True, slots=True)
class GroupLine:
    """A group of parts that are alike; the parts that are confirmed are one group."""

    id: str
    group: Group
    kind: str
    parts: tuple[SortedPart, ...]
    is_open: bool


@dataclass(frozen=True, slots=True)
class PartLine:
    """One part of a group that is opened; ``is_left`` if a person has left it open."""

    id: int
    item: SortedPart
    is_left: bool


Line = GroupLine | PartLine


def make_lines(
    listed: SortedList, opened: Collection[str], left: Collection[int], only: str = ""
) -> list[Line]:
    """Return the lines of a list. ``only`` keeps those of one group, or what is confirmed."""
    lines: list[Line] = []
    for group_id, parts in parts_by_line(listed):
        first = parts[0]
        if only and only != (TAKEN if first.is_confirmed else first.group):
            continue
        kind = TAKEN if first.is_confirmed else first.kind
        lines.append(GroupLine(group_id, first.group, kind, parts, group_id in opened))
        if group_id in opened:
            lines += [PartLine(item.id, item, item.id in left) for item in parts]
    return lines


def parts_by_line(listed: SortedList) -> Iterator[tuple[str, tuple[SortedPart, ...]]]:
    """Yield the id of each line of a group with its parts, in the order in which they are shown."""
    kinds = list(_KINDS)

    def position(item: SortedPart) -> tuple[bool, int, int]:
        kind_position = kinds.index(item.kind) if item.kind in _KINDS else len(kinds)
        return (
            (item.is_confirmed, 0, 0)
            if item.is_confirmed
            else (False, list(Group).index(item.group), kind_position)
        )

    ordered = sorted(listed.parts, key=position)
    for _place, parts in groupby(ordered, key=position):
        members = tuple(parts)
        yield (TAKEN if members[0].is_confirmed else f"{members[0].group.value}:{members[0].kind}"), members


def opened_at_first(listed: SortedList) -> set[str]:
    """Return the groups that are opened when the page is first shown: what matters, while it is short."""
    return {
        group_id
        for group_id, parts in parts_by_line(listed)
        if group_id != TAKEN
        and parts[0].group in (Group.MAGNETS, Group.ASSEMBLIES, Group.MATERIALS)
        and len(parts) <= _OPENED_AT_FIRST
    }


def group_words(line: GroupLine) -> str:
    """Return what a group is called."""
    return tr(_KINDS[line.kind]) if line.kind in _KINDS else line.kind


def proposed_words(item: SortedPart) -> str:
    """Return what a part is proposed or taken for, with its sign."""
    return f"{_SIGNS[item.group]}  {tr(PROPOSED[item.group])}"


def because_words(item: SortedPart) -> str:
    """Return why, in the language of the window; of a part that was taken also who took it and when."""
    if item.is_confirmed:
        return tr("{by}, {day}: {why}", by=item.by, day=strings.format_day(item.on), why=item.why)
    return "; ".join(translate_text(reason) for reason in item.reasons)


def sorting_columns() -> Sequence[Column[Any]]:
    """Return the columns of the list."""
    return (
        Column("part", tr("Part"), _number_of, width=130),
        Column("name", tr("Name"), _name_of, width=95, stretch=True),
        Column("proposed", tr("Proposed"), _proposed_of, width=160, rank=2),
        Column("because", tr("Because"), _because_of, width=190, quiet=True, rank=1),
        Column("where", tr("Where"), _where_of, width=80, right=True, quiet=True, rank=-1),
    )


def _number_of(line: Line) -> str:
    if isinstance(line, GroupLine):
        return f"{'▾' if line.is_open else '▸'}  {tr_n('%n part(s)', len(line.parts))}"
    sign = "✓" if line.item.is_confirmed else "–" if line.is_left else " "
    return f"     {sign} {line.item.part_number}"


def _name_of(line: Line) -> str:
    return group_words(line) if isinstance(line, GroupLine) else line.item.name


def _proposed_of(line: Line) -> str:
    if isinstance(line, PartLine):
        return proposed_words(line.item)
    return proposed_words(line.parts[0]) if line.kind != TAKEN else ""


def _because_of(line: Line) -> str:
    if isinstance(line, PartLine):
        return because_words(line.item)
    if line.kind == TAKEN:
        return ""
    reasons = dict.fromkeys(translate_text(reason) for item in line.parts[:200] for reason in item.reasons)
    named = list(reasons)
    return "; ".join([*named[:_MOST_REASONS], *(["…"] if len(named) > _MOST_REASONS else [])])


def _where_of(line: Line) -> str:
    if isinstance(line, GroupLine):
        return ""
    return tr("used in {count}", count=str(line.item.used_in)) if line.item.used_in else tr("sold")
