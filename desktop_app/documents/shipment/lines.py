# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The lines of a shipment as a table, and the section of each."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Final, TypeVar

from desktop_app.basics.quantity import fraction_of
from desktop_app.documents import figures
from desktop_app.documents.memo.act import act_reasons
from desktop_app.documents.memo.case_words import item_name
from desktop_app.documents.memo.changes import changes_section
from desktop_app.documents.memo.closing import not_looked_into
from desktop_app.documents.memo.context import MemoContext
from desktop_app.documents.memo.facts import item_blocks
from desktop_app.documents.memo.findings import findings_block, format_share
from desktop_app.documents.memo.grounds import (
    law_text,
    named_shares,
    technology_and_origin_section,
    value_section,
)
from desktop_app.documents.memo.law_answers import announcement_answer
from desktop_app.domain.engine.conclusion import Conclusion
from desktop_app.paper.blocks import (
    Block,
    Column,
    Para,
    Row,
    Section,
    Subheading,
    Table,
    compose_runs,
    strong_run,
)
from desktop_app.services.context.ports import Stamp

# --------------------------------------------------------------------------------------------------
# The lines of a shipment, each as a memo of its own sees it, and which of them share an answer.


_MANY: Final = 6
_SHOWN: Final = 3
_Key = TypeVar("_Key", bound=Hashable)


@dataclass(frozen=True, slots=True)
class ShipmentLine:
    """One line: its number, and the case of it under the law."""

    number: str
    memo: MemoContext

    @property
    def name(self) -> str:
        """Return the item of the line."""
        return item_name(self.memo, self.memo.case.item)

    @property
    def conclusion(self) -> Conclusion:
        """Return what the line comes to."""
        return self.memo.conclusion


@dataclass(frozen=True, slots=True)
class Shipment:
    """The lines of a shipment; day, exporter, movement, destination, parties and end use are the same in all."""

    lines: tuple[ShipmentLine, ...]
    stamp: Stamp

    @property
    def first(self) -> MemoContext:
        """Return the first line, which speaks for what all lines share."""
        return self.lines[0].memo

    @property
    def on(self) -> date:
        """Return the export day."""
        return self.first.case.on

    def format_sentence(self, key: str, **slots: str) -> str:
        """Return a sentence of the paper with its slots filled."""
        return self.first.wording.format_sentence(f"shipment.{key}", **slots)

    def of_lines(self, lines: str, text: str) -> str:
        """Return a text behind the lines that it is about; alone where it is about all of them."""
        if lines == self.line_words([line.number for line in self.lines]):
            return text
        return self.format_sentence("of", lines=f"{lines[:1].upper()}{lines[1:]}") + text

    def lines_behind(self, lines: str) -> str:
        """Return the lines that a text is about as its end; nothing where it is about all of them."""
        is_of_all = lines == self.line_words([line.number for line in self.lines])
        return "" if is_of_all else self.format_sentence("for", lines=lines)

    def group_lines(
        self, key: Callable[[ShipmentLine], Iterable[_Key]], *, all_named: bool = False
    ) -> dict[_Key, str]:
        """Return, for each thing that lines have, the numbers of those that have it, in words."""
        groups: dict[_Key, list[str]] = {}
        for line in self.lines:
            for each in dict.fromkeys(key(line)):
                groups.setdefault(each, []).append(line.number)
        return {each: self.line_words(numbers, all_named=all_named) for each, numbers in groups.items()}

    def line_words(self, numbers: list[str], *, all_named: bool = False) -> str:
        """Return numbers of lines in words: runs by their ends, all lines as such, of very many the first ones."""
        if len(numbers) == len(self.lines):
            return self.format_sentence("lines.all" if len(numbers) > 1 else "lines.one", lines=numbers[0])
        runs = _runs_of_numbers([int(number) for number in numbers])
        if len(runs) > _MANY and not all_named:
            first = ", ".join(runs[:_SHOWN])
            return self.format_sentence("lines.many", count=str(len(numbers)), lines=first)
        listed = self.first.wording.join_list(runs)
        return self.format_sentence("lines.one" if len(numbers) == 1 else "lines.some", lines=listed)


def _runs_of_numbers(numbers: list[int]) -> list[str]:
    """Return numbers as they are counted: three and more in a row by first and last."""
    listed: list[str] = []
    for _, run in groupby(enumerate(numbers), lambda pair: pair[1] - pair[0]):
        members = [number for _, number in run]
        if len(members) > 2:
            listed.append(f"{members[0]}–{members[-1]}")
        else:
            listed += [str(number) for number in members]
    return listed


def lines_section(shipment: Shipment) -> Section:
    """Return the section with every line in a row, and what the law says of the grounds."""
    memo = shipment.first
    laws = (law_text(memo, limb.id) for limb in memo.pack.limbs)
    return Section(shipment.format_sentence("lines.heading"), (lines_table(shipment, headed=True), *laws))


def lines_table(shipment: Shipment, *, headed: bool) -> Table:
    """Return every line with its item, what to do first, its verdict and its shares."""
    quantities = any(line.memo.stamp.quantity for line in shipment.lines)
    heads = ("number", "item", *(["quantity"] if quantities else []), "act", "verdict", "share")
    columns = tuple(
        Column(shipment.format_sentence(f"lines.{head}") if headed else "", grow=int(head == "item"))
        for head in heads
    )
    rows = tuple(_line_row(line, quantities=quantities) for line in shipment.lines)
    return Table(columns, rows, dense=headed and len(rows) > 1)


def _line_row(line: ShipmentLine, *, quantities: bool) -> Row:
    memo, quantity = line.memo, line.memo.stamp.quantity
    pieces = figures.format_number(fraction_of(quantity)) if quantity else ""
    shares = (
        memo.format_sentence(
            "measure", name=memo.format_sentence(f"share.{name}"), share=format_share(memo, span)
        )
        for name, span in named_shares(memo)
    )
    return Row(
        (
            compose_runs(line.number),
            memo.with_origin_mark(line.name, "item.name"),
            *([compose_runs(pieces)] if quantities else []),
            compose_runs(strong_run(memo.format_sentence(f"act.short.{line.conclusion.act.word}"))),
            compose_runs(memo.sign_run(line.conclusion.verdict)),
            compose_runs("; ".join(shares) or "–"),
        )
    )


def line_sections(shipment: Shipment) -> Iterator[Section]:
    """Yield a section for each line: its answer, its item, its grounds, and what would change the answer."""
    shared_findings = len(findings_of_lines(shipment)) == 1
    for line in shipment.lines:
        heading = shipment.format_sentence("line.heading", number=line.number, item=line.name)
        yield Section(heading, tuple(_line_blocks(line, shared_findings=shared_findings)))


def findings_of_lines(shipment: Shipment) -> dict[Block, str]:
    """Return what the articles make of parties and end use, with the lines that it holds for: mostly one for all."""
    return shipment.group_lines(lambda line: [findings_block(line.memo)])


def _line_blocks(line: ShipmentLine, *, shared_findings: bool) -> Iterator[Block]:
    memo = line.memo
    word = memo.format_sentence(f"act.{line.conclusion.act.word}")
    yield Para(compose_runs(strong_run(f"{word}. "), " ".join(act_reasons(memo))))
    yield announcement_answer(memo)
    yield from item_blocks(memo)
    for section in (
        value_section(memo, with_law=False),
        *technology_and_origin_section(memo, with_law=False),
    ):
        yield Subheading(section.heading)
        yield from section.blocks
    if not shared_findings:
        yield findings_block(memo)
    yield from (Para(compose_runs(sentence), small=True) for sentence in not_looked_into(memo))
    changes = changes_section(memo)
    yield Subheading(changes.heading)
    yield from changes.blocks
