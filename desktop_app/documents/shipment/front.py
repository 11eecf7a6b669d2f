# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Page 1 of the memo of a shipment: the gravest act of its lines, the deal, the lines, each law, what to do next."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from desktop_app.documents.memo.act import KINDS, act_reasons, fit_reasons
from desktop_app.documents.memo.front_sheet import (
    examined_sentence,
    labelled,
    limits_sentence,
    old_law_line,
    reliance,
    sign_off,
)
from desktop_app.documents.memo.law_answers import law_blocks, turning_rows
from desktop_app.documents.memo.opening import addressee_facts, deal_facts
from desktop_app.documents.memo.steps import MOST, NextStep, is_a_step, next_steps, table_of_steps
from desktop_app.documents.shipment.lines import Shipment, ShipmentLine, lines_table
from desktop_app.domain.engine.act import ACT_WORDS
from desktop_app.domain.law.pack import ASK, LOOK
from desktop_app.paper.blocks import (
    Block,
    Column,
    Fact,
    KeyValues,
    Row,
    Runs,
    Subheading,
    Table,
    WordBox,
    compose_runs,
    quiet_run,
    strong_run,
)

LINES: Final = "1"
_SHOWN: Final = 8


def shipment_front(shipment: Shipment, unexamined: str) -> tuple[Block, ...]:
    """Return the blocks of page 1, which points to the section on what was not examined."""
    return tuple(_blocks(shipment, unexamined, shortened=0))


def shorter_shipment_fronts(shipment: Shipment, unexamined: str) -> Iterator[tuple[Block, ...]]:
    """Yield page 1 with less on it, less each time: rows that stand behind give way, no text is cut."""
    yield from (tuple(_blocks(shipment, unexamined, shortened=number)) for number in (1, 2, 3, 4))


def _blocks(shipment: Shipment, unexamined: str, *, shortened: int) -> Iterator[Block]:
    memo = shipment.first
    yield shipment_act(shipment)
    yield from old_law_line(memo)
    yield KeyValues(tuple(_head_facts(shipment)), across=2)
    yield Subheading(shipment.format_sentence("front.lines"), ruled=True)
    yield _lines(shipment, most=_SHOWN if shortened < 2 else 0)
    yield from _laws(shipment, shortened=shortened)
    yield Subheading(memo.format_sentence("front.next"), ruled=True)
    yield table_of_steps(memo, shipment_steps(shipment)[:MOST])
    yield Subheading(shipment.format_sentence("front.examined"), ruled=True)
    looks = shipment.group_lines(
        lambda line: [
            w.title
            for w in line.conclusion.warnings
            if w.effect in (ASK, LOOK) and not is_a_step(line.memo, w)
        ],
        all_named=True,
    )
    titles = [title + shipment.lines_behind(lines) for title, lines in looks.items()]
    turns = labelled(memo, _turns(shipment, with_doubts=shortened < 3), of="law")
    rows = {
        "examined": compose_runs(examined_sentence(memo)),
        **(
            {"look": compose_runs(memo.format_sentence("front.look_at", titles="; ".join(titles)))}
            if titles
            else {}
        ),
        "limits": compose_runs(limits_sentence(memo, unexamined)),
    }
    yield KeyValues((*turns, *labelled(memo, rows)), ruled=False)
    yield from reliance(memo)
    yield sign_off(memo)


def lines_by_gravity(shipment: Shipment) -> list[ShipmentLine]:
    """Return the lines, those first that hold the goods, then those to ask about, in the order of the paper."""
    return sorted(shipment.lines, key=lambda line: ACT_WORDS.index(line.conclusion.act.word))


def shipment_act(shipment: Shipment) -> WordBox:
    """Return the gravest act of all lines, with its reasons and the lines that have them."""
    memo, word = shipment.first, lines_by_gravity(shipment)[0].conclusion.act.word
    words = memo.format_sentence(f"act.{word}")

    def reasons(*, is_brief: bool) -> list[str]:
        groups = shipment.group_lines(
            lambda line: (
                list(act_reasons(line.memo, is_brief=is_brief)) if line.conclusion.act.word == word else []
            )
        )
        return [shipment.of_lines(lines, reason) for reason, lines in groups.items()]

    return WordBox(KINDS[word], words, fit_reasons(words, reasons(is_brief=False), reasons(is_brief=True)))


def _head_facts(shipment: Shipment) -> Iterator[Fact]:
    memo, count = shipment.first, str(len(shipment.lines))
    number = shipment.stamp.shipment
    text = shipment.format_sentence(
        "head.goods" if number else "head.goods.bare", shipment=number, count=count
    )
    yield Fact(memo.format_sentence("head.goods"), compose_runs(text), wide=True)
    yield from deal_facts(memo)
    yield from addressee_facts(memo)


def _lines(shipment: Shipment, *, most: int) -> Table:
    """Return a line for each line of the shipment; of many, those with one act and verdict share one."""
    if len(shipment.lines) <= most:
        return lines_table(shipment, headed=False)
    memo = shipment.first
    groups = shipment.group_lines(lambda line: [(line.conclusion.act.word, line.conclusion.verdict)])
    ordered = sorted(groups.items(), key=lambda group: ACT_WORDS.index(group[0][0]))
    return Table(
        (Column(""), Column(""), Column("", grow=1), Column("")),
        tuple(
            Row(
                (
                    compose_runs(strong_run(memo.format_sentence(f"act.short.{word}"))),
                    compose_runs(memo.sign_run(verdict)),
                    compose_runs(lines),
                    compose_runs(quiet_run(memo.format_sentence("front.section", number=LINES))),
                )
            )
            for (word, verdict), lines in ordered
        ),
    )


def _laws(shipment: Shipment, *, shortened: int) -> Iterator[Block]:
    """Yield the laws of the gravest lines, each answer once with its lines; the others stand in their sections."""
    word = lines_by_gravity(shipment)[0].conclusion.act.word
    most = max(2 - shortened, 1)
    groups = shipment.group_lines(
        lambda line: (
            [tuple(law_blocks(line.memo, with_rest=False, with_turns=False, with_rule=shortened < 4))]
            if line.conclusion.act.word == word
            else []
        )
    )
    for blocks, lines in list(groups.items())[:most]:
        for block in blocks:
            if isinstance(block, Subheading) and len(groups) > 1:
                yield replace(block, text=shipment.format_sentence("law.of", law=block.text, lines=lines))
            else:
                yield block


def shipment_steps(shipment: Shipment) -> list[NextStep]:
    """Return what to do for all lines, each step once with the lines that it is for, the gravest lines first."""
    groups: dict[NextStep, list[str]] = {}
    ranks: dict[NextStep, int] = {}
    for line in lines_by_gravity(shipment):
        for rank, step in enumerate(next_steps(line.memo)):
            plain = replace(step, where="") if step.where == line.memo.shipment_words() else step
            groups.setdefault(plain, []).append(line.number)
            ranks[plain] = min(rank, ranks.get(plain, rank))
    ordered = sorted(groups, key=lambda step: ranks[step])
    return [
        replace(step, what=shipment.of_lines(shipment.line_words(sorted(groups[step], key=int)), step.what))
        for step in ordered
    ]


def _turns(shipment: Shipment, *, with_doubts: bool) -> dict[str, Runs]:
    """Return what would turn the answers, each once with the lines that it would turn."""
    rows: dict[str, Runs] = {}
    for name in ("readings", "names", "doubt"):
        groups = shipment.group_lines(
            lambda line, name=name: [turning_rows(line.memo, with_doubts=with_doubts).get(name, ())]  # type: ignore[misc]
        )
        for runs, lines in groups.items():
            if runs:
                behind = shipment.lines_behind(lines).strip()
                told = compose_runs(runs, quiet_run(f" {behind}")) if behind else runs
                rows[name] = compose_runs(rows[name], " ", told) if name in rows else told
    return rows
