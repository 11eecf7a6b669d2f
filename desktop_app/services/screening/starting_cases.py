# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The cases a screening starts from: those the catalogue makes of a shipment, a product, or nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from desktop_app.basics.errors import Refused
from desktop_app.basics.phrase import Phrase
from desktop_app.domain.interview import EVERY_LINE, Answer, Start
from desktop_app.domain.interview.paths import split_path
from desktop_app.services.catalogue.case_builder import Catalogue, Tree
from desktop_app.services.context.context import ServiceContext
from desktop_app.services.context.ports import Sheets
from desktop_app.services.schema.declaration import Sheet
from desktop_app.services.schema.sheets import blank_row

BaseLine = tuple[str, str, str, Tree]
"""Line, part number, quantity, and the case as a cleaned tree."""

_NAMES: Final = ("part_number", "row", "role", "name")


@dataclass(frozen=True, slots=True)
class StartingCases:
    """The lines that a screening starts from. ``subject`` is shipment, product or empty, with its id."""

    subject: tuple[str, int]
    title: str
    lines: tuple[BaseLine, ...]

    @property
    def export_day(self) -> str:
        """Return the export day; blank if none is given."""
        return str(self.lines[0][3].get("on", "")) if self.lines else ""


def build_base(
    context: ServiceContext, client: int, subject: tuple[str, int], *, on: date | None = None
) -> StartingCases:
    """Return the cases that the catalogue makes now of the subject of a screening.

    Errors: Refused if the shipment or product was deleted, has no lines, or makes no valid case.
    """
    kind, row_id = subject
    if kind == "shipment":
        row = context.stored_row(Sheet.SHIPMENTS, client, row_id)
        sheets = context.store.repository.read_sheets_of_products(client, (), row["shipment"])
        lines, title = sheets[Sheet.SHIPMENT_LINES], row["title"] or row["shipment"]
    else:
        row = context.stored_row(Sheet.PRODUCTS, client, row_id) if kind == "product" else {}
        part_number = row.get("part_number", "")
        sheets = _without_deal(context, client, part_number, on)
        lines = [{"shipment": "", "line": "1", "part_number": part_number, "quantity": ""}]
        title = " ".join(text for text in (part_number, row.get("name", "")) if text)
    if not lines:
        raise Refused("the shipment has no lines", do="Add its products first")
    catalogue = Catalogue(sheets)
    return StartingCases(
        subject,
        title or Phrase("Without a product"),
        tuple(
            (
                line["line"],
                line["part_number"],
                line["quantity"],
                clean_base_tree(context, catalogue.build_case(line), line["line"]),
            )
            for line in lines
        ),
    )


def _without_deal(context: ServiceContext, client: int, part_number: str, on: date | None) -> Sheets:
    """Return the sheets for one product with a blank shipment, whose export day may be given."""
    wanted = [part_number] if part_number else []
    sheets = context.store.repository.read_sheets_of_products(client, wanted)
    deal = {**blank_row(Sheet.SHIPMENTS), "on": on.isoformat() if on else ""}
    return {**sheets, Sheet.SHIPMENTS: [deal]}


def clean_base_tree(context: ServiceContext, tree: Tree, line: str) -> Tree:
    """Return a case as it is stored; of the required fields only the day may be missing."""
    today = context.local_today().isoformat()
    try:
        clean: Tree = context.program.case_file_kind.clean_value({"on": today, **tree}, "")
    except Refused as refused:
        raise refused.within(f"line {line}") from None
    if "on" not in tree:
        del clean["on"]
    return clean


def list_moved_answers(
    answers: Iterable[Answer], start: Start, base: StartingCases
) -> Iterator[tuple[str, str]]:
    """Yield line and path of every answer whose path now leads to another entry or to none, once each."""
    old = {line.line: line.tree for line in start.lines}
    new = {line[0]: line[3] for line in base.lines}
    last = {(answer.line, answer.fact): answer for answer in answers}
    for (line, fact), answer in last.items():
        if answer.kind == "withdrawn":
            continue
        if line == EVERY_LINE:
            before, after = next(iter(old.values())), next(iter(new.values()))
        elif line in new:
            before, after = old[line], new[line]
        else:
            continue  # the line was deleted, so its answers no longer apply
        if _names_on_the_way(before, fact) != _names_on_the_way(after, fact):
            yield line, fact


def _names_on_the_way(tree: Any, fact: str) -> list[Any]:
    """Return the names of the list entries along a path."""
    if "[" in fact and not any(isinstance(step, int) for step in split_path(fact)):
        return []  # an entry that the answer itself has added
    names: list[Any] = []
    here = tree
    for step in split_path(fact):
        if isinstance(step, int):
            here = here[step] if isinstance(here, list) and step < len(here) else None
            names.append([here.get(name) for name in _NAMES] if isinstance(here, dict) else None)
        else:
            here = here.get(step) if isinstance(here, dict) else None
    return names
