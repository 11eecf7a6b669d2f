# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The memo of a shipment: its first page, every line as a memo of its own, and what is the same for all lines."""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from itertools import groupby
from typing import Final, TypeVar

from desktop_app.basics.quantity import fraction_of
from desktop_app.documents.memo import act, closing, duties, grounds, opening
from desktop_app.documents.memo.changes import changes_section, doubts_section, doubts_touched
from desktop_app.documents.memo.chinese_summary import last_sheet
from desktop_app.documents.memo.context import MemoContext, item_name
from desktop_app.documents.memo.facts import item_blocks, marks_legend
from desktop_app.documents.memo.findings import findings_block, format_share
from desktop_app.documents.memo.law_answers import announcement_answer, law_blocks, turning_rows
from desktop_app.documents.memo.memo import (
    attach_case,
    attach_conclusion,
    footer_facts,
    memo_number,
    parties_annex,
    parts_annex,
)
from desktop_app.documents.memo.parties import deal_blocks
from desktop_app.documents.memo.standing import standing_section
from desktop_app.documents.printing import house_style, printing_files
from desktop_app.documents.wording import Wording, english_wording, format_digest, format_number, upper_first
from desktop_app.domain.engine.act import ACT_WORDS
from desktop_app.domain.engine.conclusion import Conclusion
from desktop_app.domain.law.pack import ASK, LOOK, Pack
from desktop_app.paper import Attachment, blocks, print_sealed
from desktop_app.services.context.paper_ports import CASE_FILE, CONCLUSION_FILE, name_of_line
from desktop_app.services.context.ports import CaseLine, Stamp

# --------------------------------------------------------------------------------------------------
# The lines of a shipment, each as a memo of its own sees it, and which of them share an answer.


_MANY: Final = 6
_MOST_NAMED: Final = 3
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
        return self.format_sentence("of", lines=upper_first(lines)) + text

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
        # as they are counted: three and more in a row by first and last
        runs: list[str] = []
        for _, run in groupby(enumerate(numbers), lambda pair: int(pair[1]) - pair[0]):
            members = [number for _, number in run]
            runs += [f"{members[0]}–{members[-1]}"] if len(members) > 2 else members
        if len(runs) > _MANY and not all_named:
            first = ", ".join(runs[:_MOST_NAMED])
            return self.format_sentence("lines.many", count=str(len(numbers)), lines=first)
        listed = self.first.wording.join_list(runs)
        return self.format_sentence("lines.one" if len(numbers) == 1 else "lines.some", lines=listed)


def lines_section(shipment: Shipment) -> blocks.Section:
    """Return the section with every line in a row, and what the law says of the grounds."""
    memo = shipment.first
    laws = (grounds.law_text(memo, limb.id) for limb in memo.pack.limbs)
    return blocks.Section(
        shipment.format_sentence("lines.heading"), (lines_table(shipment, headed=True), *laws)
    )


def lines_table(shipment: Shipment, *, headed: bool) -> blocks.Table:
    """Return every line with its item, what to do first, its verdict and its shares."""
    quantities = any(line.memo.stamp.quantity for line in shipment.lines)
    heads = ("number", "item", *(["quantity"] if quantities else []), "act", "verdict", "share")
    columns = tuple(
        blocks.Column(shipment.format_sentence(f"lines.{head}") if headed else "", grow=int(head == "item"))
        for head in heads
    )
    rows: list[blocks.Row] = []
    for line in shipment.lines:
        memo, quantity = line.memo, line.memo.stamp.quantity
        count_text = format_number(fraction_of(quantity)) if quantity else ""
        shares = (
            memo.format_sentence(
                "measure", name=memo.format_sentence(f"share.{name}"), share=format_share(memo, span)
            )
            for name, span in grounds.named_shares(memo)
        )
        rows.append(
            blocks.compose_row(
                line.number,
                memo.with_origin_mark(line.name, "item.name"),
                *([count_text] if quantities else []),
                blocks.strong_run(memo.format_sentence(f"act.short.{line.conclusion.act.word}")),
                memo.sign_run(line.conclusion.verdict),
                "; ".join(shares) or "–",
            )
        )
    return blocks.Table(columns, tuple(rows), dense=headed and len(rows) > 1)


def line_sections(shipment: Shipment) -> Iterator[blocks.Section]:
    """Yield a section for each line: its answer, its item, its grounds, and what would change the answer."""
    shared_findings = len(findings_of_lines(shipment)) == 1
    for line in shipment.lines:
        memo, changes = line.memo, changes_section(line.memo)
        word = memo.format_sentence(f"act.{line.conclusion.act.word}")
        reasons = " ".join(wordings[0] for wordings in act.act_reasons(memo))
        content: list[blocks.Block] = [
            blocks.compose_para(blocks.strong_run(f"{word}. "), reasons),
            announcement_answer(memo),
            *item_blocks(memo),
        ]
        for section in (
            grounds.value_section(memo, with_law=False),
            *grounds.technology_and_origin_section(memo, with_law=False),
        ):
            content += [blocks.Subheading(section.heading), *section.blocks]
        if not shared_findings:
            content.append(findings_block(memo))
        content += [blocks.compose_para(text, small=True) for text in closing.not_looked_into(memo)]
        content += [blocks.Subheading(changes.heading), *changes.blocks]
        heading = shipment.format_sentence("line.heading", number=line.number, item=line.name)
        yield blocks.Section(heading, tuple(content))


def findings_of_lines(shipment: Shipment) -> dict[blocks.Block, str]:
    """Return what the articles make of parties and end use, with the lines that it holds for: mostly one for all."""
    return shipment.group_lines(lambda line: [findings_block(line.memo)])


LINES: Final = "1"
_SHOWN: Final = 8


def shipment_front(shipment: Shipment, unexamined: str) -> tuple[blocks.Block, ...]:
    """Return the blocks of page 1, which points to the section on what was not examined."""
    return tuple(_blocks(shipment, unexamined, shortened=0))


def shorter_shipment_fronts(shipment: Shipment, unexamined: str) -> Iterator[tuple[blocks.Block, ...]]:
    """Yield page 1 with less on it, less each time: rows that stand behind give way, no text is cut."""
    return (tuple(_blocks(shipment, unexamined, shortened=number)) for number in (1, 2, 3, 4))


def _blocks(shipment: Shipment, unexamined: str, *, shortened: int) -> Iterator[blocks.Block]:
    memo = shipment.first
    yield shipment_act(shipment)
    yield from opening.old_law_line(memo)
    number = shipment.stamp.shipment
    goods = shipment.format_sentence(
        "head.goods" if number else "head.goods.bare", shipment=number, count=str(len(shipment.lines))
    )
    goods_fact = blocks.Fact(memo.format_sentence("head.goods"), blocks.compose_runs(goods), wide=True)
    yield blocks.KeyValues((goods_fact, *opening.deal_facts(memo), *opening.addressee_facts(memo)), across=2)
    yield blocks.Subheading(shipment.format_sentence("front.lines"), ruled=True)
    yield _lines(shipment, most=_SHOWN if shortened < 2 else 0)
    yield from _laws(shipment, shortened=shortened)
    yield blocks.Subheading(memo.format_sentence("front.next"), ruled=True)
    steps = shipment_steps(shipment)[: duties.MOST]
    yield duties.table_of_steps(memo, duties.keeping_goods(memo, steps))
    yield blocks.Subheading(shipment.format_sentence("front.examined"), ruled=True)
    looks = shipment.group_lines(
        lambda line: [
            w.title
            for w in line.conclusion.warnings
            if w.effect in (ASK, LOOK) and w.code not in {step.code for step in steps}
        ],
        all_named=True,
    )
    titles = "; ".join(title + shipment.lines_behind(lines) for title, lines in looks.items())
    # what would turn the answers, each once with the lines that it would turn
    turns: dict[str, blocks.Runs] = {}
    for name in ("readings", "names", "doubt"):
        groups = shipment.group_lines(
            lambda line, name=name: [turning_rows(line.memo, with_doubts=shortened < 3).get(name, ())]  # type: ignore[misc]
        )
        for runs, lines in groups.items():
            if runs:
                behind = shipment.lines_behind(lines).strip()
                turn_runs = blocks.compose_runs(runs, blocks.quiet_run(f" {behind}")) if behind else runs
                turns[name] = blocks.compose_runs(turns[name], " ", turn_runs) if name in turns else turn_runs
    rows = owed_rows(shipment, {step.code for step in steps})
    rows["examined"] = blocks.compose_runs(opening.examined_sentence(memo))
    if titles:
        rows["look"] = blocks.compose_runs(memo.format_sentence("front.look_at", titles=titles))
    rows["limits"] = blocks.compose_runs(opening.limits_sentence(memo, unexamined))
    facts = (*opening.labelled(memo, turns, of="law"), *opening.labelled(memo, rows))
    yield blocks.KeyValues(facts, ruled=False)
    yield from opening.reliance(memo)
    yield opening.sign_off(memo)


def owed_rows(shipment: Shipment, steps: Collection[str]) -> dict[str, blocks.Runs]:
    """Return what lines owe that is none of the steps of page 1, each once with its lines."""
    said = shipment_act(shipment).reason
    told: dict[str, list[str]] = {}
    groups = shipment.group_lines(lambda line: opening.owed_titles(line.memo, steps, said=said))
    for (name, text), lines in groups.items():
        told.setdefault(name, []).append(text + shipment.lines_behind(lines))
    return {
        name: blocks.compose_runs(
            shipment.first.format_sentence("front.owed.titles", titles="; ".join(titles))
        )
        for name, titles in told.items()
    }


def lines_by_gravity(shipment: Shipment) -> list[ShipmentLine]:
    """Return the lines, those first that hold the goods, then those to ask about, in the order of the paper."""
    return sorted(shipment.lines, key=lambda line: ACT_WORDS.index(line.conclusion.act.word))


def shipment_act(shipment: Shipment) -> blocks.WordBox:
    """Return the gravest act of all lines, with its reasons and the lines that have them, and what contradicts itself
    on any line, whatever its act: its answer waits for that.
    """
    gravest = lines_by_gravity(shipment)[0]
    memo, word = shipment.first, gravest.conclusion.act.word
    text = memo.format_sentence(f"act.{word}")
    groups = shipment.group_lines(
        lambda line: (
            act.act_reasons(line.memo, with_contradictions=False) if line.conclusion.act.word == word else []
        )
    )
    contradictions = shipment.group_lines(lambda line: contradictions_told(line.memo))
    if len(contradictions) > 1:
        # of several it is told which lines have one
        brief = (memo.format_sentence("act.disagree.brief"),)
        contradictions = shipment.group_lines(lambda line: [brief] if contradictions_told(line.memo) else [])
    told_first = act.act_reasons(gravest.memo)[0][0]
    is_first = any(told_first in wordings for wordings in contradictions_told(gravest.memo))
    all_reasons = list(groups.items())
    all_reasons[int(not is_first) : int(not is_first)] = contradictions.items()
    reasons = [
        tuple(shipment.of_lines(lines, words) for words in wordings) for wordings, lines in all_reasons
    ]
    names = dict.fromkeys(name for line in shipment.lines for name in act.names_in(line.memo))
    told = act.fit_reasons(text, reasons, names=sorted(names, key=len, reverse=True))
    return blocks.WordBox(act.KINDS[word], text, told)


def contradictions_told(memo: MemoContext) -> list[act.Reason]:
    """Return which facts of a line contradict each other, in its wordings; nothing where none do."""
    warnings = (warning for warning in memo.conclusion.warnings if warning.code == act.DISAGREE)
    return [tuple(act.contradiction_wordings(memo, warning)) for warning in warnings]


def _lines(shipment: Shipment, *, most: int) -> blocks.Table:
    """Return a line for each line of the shipment; of many, those with one act and verdict share one."""
    if len(shipment.lines) <= most:
        return lines_table(shipment, headed=False)
    memo = shipment.first
    groups = shipment.group_lines(lambda line: [(line.conclusion.act.word, line.conclusion.verdict)])
    ordered = sorted(groups.items(), key=lambda group: ACT_WORDS.index(group[0][0]))
    return blocks.Table(
        (blocks.Column(""), blocks.Column(""), blocks.Column("", grow=1), blocks.Column("")),
        tuple(
            blocks.compose_row(
                blocks.strong_run(memo.format_sentence(f"act.short.{word}")),
                memo.sign_run(verdict),
                lines,
                blocks.quiet_run(memo.format_sentence("front.section", number=LINES)),
            )
            for (word, verdict), lines in ordered
        ),
    )


def _laws(shipment: Shipment, *, shortened: int) -> Iterator[blocks.Block]:
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
    for content, lines in list(groups.items())[:most]:
        for block in content:
            if isinstance(block, blocks.Subheading) and len(groups) > 1:
                yield replace(block, text=shipment.format_sentence("law.of", law=block.text, lines=lines))
            else:
                yield block


def shipment_steps(shipment: Shipment) -> list[duties.NextStep]:
    """Return what to do for all lines in the order in which it is done, each step once with the lines that it is for;
    of steps that are done together the gravest lines' first.
    """
    # the gravest line says what becomes of the goods: of a shipment that is held they are stopped, not kept
    is_kept = any(step.keeps_goods for step in duties.next_steps(lines_by_gravity(shipment)[0].memo))
    groups: dict[duties.NextStep, list[str]] = {}
    ranks: dict[duties.NextStep, int] = {}
    for line in lines_by_gravity(shipment):
        for rank, step in enumerate(duties.next_steps(line.memo)):
            where = "" if step.where == line.memo.shipment_words() else step.where
            plain = replace(step, where=where, keeps_goods=step.keeps_goods and is_kept)
            groups.setdefault(plain, []).append(line.number)
            ranks[plain] = min(rank, ranks.get(plain, rank))
    ordered = sorted(groups, key=lambda step: (step.phase, ranks[step]))
    return [
        replace(step, what=shipment.of_lines(shipment.line_words(sorted(groups[step], key=int)), step.what))
        for step in ordered
    ]


# --------------------------------------------------------------------------------------------------
# One determination memo for a whole shipment. What the lines share (the deal, the standing, duties, open
# questions, sources) stands once; each line has a section of its own. Every case and every conclusion
# travels inside, numbered as the lines are.


_BEFORE_STANDING: Final = 2
"""The sections before those on the standing: the lines, the deal."""


def print_shipment_memo(lines: Sequence[CaseLine], pack: Pack, stamp: Stamp) -> bytes:
    """Return the memo of a shipment as a PDF for the archive, with every case and conclusion inside."""
    wording = english_wording()
    document = shipment_document(lines, pack, stamp, wording)
    files = (*_attached_files(lines, pack, wording), *printing_files(pack, stamp, wording, lines))
    return print_sealed(document, house_style(wording), files)


def shipment_document(
    lines: Sequence[CaseLine], pack: Pack, stamp: Stamp, wording: Wording
) -> blocks.Document:
    """Return the memo as a tree of what it says, in the language of the wording."""
    shipment_lines = []
    for number, line in enumerate(lines, start=1):
        line_stamp = replace(stamp, line=str(number), quantity=line.quantity)
        line_memo = MemoContext(wording, line.read, line.conclusion, pack.on(line.read.case.on), line_stamp)
        shipment_lines.append(ShipmentLine(str(number), line_memo))
    standing = tuple(_standing(Shipment(tuple(shipment_lines), stamp)))
    # what stands once comes before the lines, and is pointed to by its number
    duties_number = _BEFORE_STANDING + len(standing) + 1
    own_number = str(duties_number + 1) if len(lines) == 1 else ""
    sections = {"parties": "2", "duties": str(duties_number)}
    sections |= dict.fromkeys(("item", "value", "changes"), own_number)
    shipment = Shipment(
        tuple(replace(line, memo=replace(line.memo, sections=sections)) for line in shipment_lines), stamp
    )
    memo = shipment.first
    own_sections = tuple(line_sections(shipment))
    unexamined = str(duties_number + len(own_sections) + 1)
    front = shipment_front(shipment, unexamined)
    findings = tuple(findings_of_lines(shipment))
    deal = (
        blocks.KeyValues(opening.who_sends_facts(memo), across=2),
        *opening.cited_later(memo),
        *deal_blocks(memo),
        *(findings if len(findings) == 1 else ()),
        marks_legend(memo),
    )
    # what was not examined; what nobody looked into stands with its line
    not_examined = {name for line in shipment.lines for name in line.conclusion.unexamined}
    not_met = [duties.laws_not_met(line.memo) for line in shipment.lines]
    reasons = (
        lines_section(shipment),
        blocks.Section(shipment.format_sentence("deal.heading"), deal),
        *standing,
        duties.advice_section(
            memo,
            _rows_with_lines(shipment, duties.duty_rows),
            _rows_with_lines(shipment, duties.warning_rows),
            [title for title in duties.laws_not_met(memo) if all(title in each for each in not_met)],
        ),
        *own_sections,
        closing.limits_section(memo, (), [name for name in pack.doubts if name in not_examined]),
    )
    touched = doubts_touched([line.memo for line in shipment.lines])
    annexes: list[blocks.Section] = []
    evidence: list[blocks.Block] = []
    for each in shipment.lines:
        if annex := parts_annex(each.memo):
            heading = shipment.format_sentence("line.annex", number=each.number)
            annexes.append(replace(annex, heading=heading))
        if table := closing.evidence_table(each.memo):
            heading = shipment.format_sentence("line.evidence", number=each.number)
            evidence += [blocks.Subheading(heading), table]
            if proof := closing.proof_table(each.memo):
                evidence += [
                    blocks.Subheading(shipment.lines[0].memo.format_sentence("proof.heading")),
                    proof,
                ]
    if parties := parties_annex(memo):
        annexes.append(parties)
    annexes += doubts_section(memo, touched)
    if evidence:
        heading = memo.format_sentence("evidence.heading")
        annexes.append(blocks.Section(heading, tuple(evidence), annex=True))
    stretches = tuple(blocks.spoken_stretches((front, reasons, tuple(annexes))))
    cases = [
        shipment.format_sentence(
            "versions.case", number=each.number, digest=format_digest(each.memo.read.sha256)
        )
        for each in shipment.lines
    ]
    cases.append(shipment.format_sentence("versions.attached"))
    hashes = closing.hashes_section(memo, cases, stretches)
    day = memo.wording.format_day(stamp.dated)
    document = blocks.Document(
        title=shipment.format_sentence("title"),
        subtitle=pack.title,
        language=wording.language,
        made_at=datetime.combine(stamp.dated, time(), UTC),
        letterhead=opening.letterhead(memo),
        number=memo_number(memo),
        version=memo.format_sentence("version", day=day, version=str(stamp.version)),
        opening=front,
        shorter=lambda: shorter_shipment_fronts(shipment, unexamined),
        front_sheet=True,
        sections=(*reasons, hashes, *annexes, closing.sources_section(memo, stretches)),
        footer=footer_facts(memo, memo.read.sha256 if len(lines) == 1 else ""),
        paper=memo.paper,
        privilege=stamp.sender.privilege,
    )
    memos = [line.memo for line in shipment.lines]
    return replace(document, last_sheet=last_sheet(memos, blocks.spoken_words(document)))


def _standing(shipment: Shipment) -> Iterator[blocks.Section]:
    """Yield the section on the standing, and one more for lines whose own differs."""
    groups = shipment.group_lines(lambda line: [standing_section(line.memo)])
    for section, lines in groups.items():
        heading = shipment.format_sentence("standing.heading", heading=section.heading, lines=lines)
        yield section if len(groups) == 1 else replace(section, heading=heading)


def _rows_with_lines(
    shipment: Shipment, rows_of: Callable[[MemoContext], tuple[blocks.Row, ...]]
) -> tuple[blocks.Row, ...]:
    """Return the rows of all lines, each once with the lines that have it at its end."""
    rows: list[blocks.Row] = []
    for row, lines in shipment.group_lines(lambda line: rows_of(line.memo), all_named=True).items():
        *cells, last = row.cells
        behind = blocks.quiet_run(shipment.format_sentence("for", lines=lines))
        rows.append(blocks.compose_row(*cells, blocks.compose_runs(last, behind)))
    return tuple(rows)


def _attached_files(lines: Sequence[CaseLine], pack: Pack, wording: Wording) -> Iterator[Attachment]:
    for number, line in enumerate(lines, start=1):
        text = wording.format_sentence("shipment.file.case", number=str(number))
        yield attach_case(line.read, name_of_line(CASE_FILE, number), text)
        text = wording.format_sentence("shipment.file.conclusion", number=str(number))
        concluded = (line.read, line.conclusion, pack)
        yield attach_conclusion(concluded, name_of_line(CONCLUSION_FILE, number), text)
