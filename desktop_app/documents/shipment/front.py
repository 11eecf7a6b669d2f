# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The front sheet of a shipment: the answer over all lines, what to do, the grounds, what would turn it, signatures."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from desktop_app.documents import figures
from desktop_app.documents.memo.answer import choice_sentences, chosen_otherwise, doubt_words, unjudged_runs
from desktop_app.documents.memo.case_words import fact_words, open_facts
from desktop_app.documents.memo.front_sheet import (
    duty_row,
    look_titles,
    not_examined,
    reliance,
    sign_off,
    table_of_duties,
)
from desktop_app.documents.memo.opening import addressee_facts, deal_facts
from desktop_app.documents.memo.standing import either_way, on_the_day
from desktop_app.documents.shipment.lines import Shipment, ShipmentLine, lines_table
from desktop_app.domain.engine.conclusion import OFF, Conclusion
from desktop_app.domain.law.timeline import UNCONFIRMED
from desktop_app.domain.truth import NO, UNKNOWN, WORDS, YES, Truth
from desktop_app.paper.blocks import (
    Block,
    Column,
    Fact,
    KeyValues,
    Row,
    Run,
    Runs,
    RunSource,
    SignBox,
    Subheading,
    Table,
    compose_runs,
    quiet_run,
    strong_run,
)

# --------------------------------------------------------------------------------------------------
# The answer over all lines in its frame: for which a licence is needed, for which not, and for which it is
# open.


_GRAVEST_FIRST: Final = (YES, UNKNOWN, NO)

ConclusionOfLine = Callable[[ShipmentLine], Conclusion]


def shipment_box(shipment: Shipment) -> SignBox:
    """Return the answer under the sign of the gravest line; where choices made it another, the cautious one first."""
    memo = shipment.first
    first: ConclusionOfLine = _first_conclusion
    headline = _lead(shipment, first, "lead")
    if any(chosen_otherwise(line.memo) for line in shipment.lines):
        headline += " " + _lead(shipment, lambda line: line.conclusion, "lead.chosen")
    headline += _hanging_words(shipment)
    gravest = min((first(line) for line in shipment.lines), key=lambda each: _gravity(shipment, each))
    lines = (_standing(shipment), _choices(shipment))
    return SignBox(memo.verdict_sign(gravest.verdict), headline, tuple(line for line in lines if line))


def _standing(shipment: Shipment) -> Runs:
    """Return whether the rule runs on the day, with the lines where it is not the same for all."""
    groups = shipment.group_lines(lambda line: [on_the_day(line.memo, each_ground=False)])
    if len(groups) == 1:
        return compose_runs(next(iter(groups)))
    told = (
        shipment.format_sentence("choices", lines=lines, choices=words.rstrip("."))
        for words, lines in groups.items()
    )
    return compose_runs(" ".join(told))


def _first_conclusion(line: ShipmentLine) -> Conclusion:
    """Return the answer that stands first: the cautious one where choices made another of it."""
    return line.memo.cautious if chosen_otherwise(line.memo) else line.conclusion


def _gravity(shipment: Shipment, conclusion: Conclusion) -> tuple[int, int]:
    verdicts = [step.verdict for step in shipment.first.pack.decisions]
    verdict = conclusion.verdict
    at = verdicts.index(verdict) if verdict in verdicts else len(verdicts)
    return _GRAVEST_FIRST.index(conclusion.licence_needed), at


def _lead(shipment: Shipment, conclusion_of: ConclusionOfLine, key: str) -> str:
    """Return the answers for the day; where the rule does not run for any line, what would hold if it ran."""
    day, law = shipment.first.wording.format_day(shipment.on), shipment.first.pack.announcement.short
    asking = [each for each in map(conclusion_of, shipment.lines) if each.licence_needed != NO]
    if not asking or any(each.mood != OFF for each in asking):
        return shipment.format_sentence(key, day=day, answers=_answers(shipment, conclusion_of))
    groups = shipment.group_lines(lambda line: [conclusion_of(line).licence_needed])
    answers = "; ".join(
        shipment.format_sentence(f"if.{WORDS[truth]}", lines=groups[truth])
        for truth in _GRAVEST_FIRST
        if truth in groups
    )
    return shipment.format_sentence(f"{key}.off", day=day, law=law, answers=answers)


def _answers(shipment: Shipment, conclusion_of: ConclusionOfLine) -> str:
    """Return each answer with the lines that have it, those that need a licence first."""
    law = shipment.first.pack.announcement.short
    groups = shipment.group_lines(lambda line: [_answer_key(conclusion_of(line))])
    order = [WORDS[truth] for truth in _GRAVEST_FIRST]
    return "; ".join(
        shipment.format_sentence(f"answer.{key}", lines=groups[key], law=law)
        for key in sorted(groups, key=lambda key: (order.index(key.partition(".")[0]), key))
    )


def _answer_key(conclusion: Conclusion) -> str:
    """Return what makes two lines have one answer; that the rule does not run makes no difference to a plain no."""
    word = WORDS[conclusion.licence_needed]
    return word if conclusion.licence_needed == NO else f"{word}.{conclusion.mood}"


def _hanging_words(shipment: Shipment) -> str:
    """Return the open questions of the law that the answers hang on, with their lines."""
    memo = shipment.first
    groups = shipment.group_lines(
        lambda line: [*line.conclusion.turning_doubts, *_first_conclusion(line).turning_doubts]
    )
    if not groups:
        return ""
    named = [name + shipment.format_sentence("for", lines=lines) for name, lines in groups.items()]
    key = "hangs.one" if len(named) == 1 else "hangs.many"
    return " " + memo.format_sentence(key, doubts=memo.wording.join_list(named))


def _choices(shipment: Shipment) -> Runs:
    """Return who chose what, when and why, with the lines that it was chosen for."""
    groups = shipment.group_lines(lambda line: ["; ".join(choice_sentences(line.memo))])
    told = [
        shipment.format_sentence("choices", lines=lines, choices=choices)
        for choices, lines in groups.items()
        if choices
    ]
    return compose_runs(" ".join(told)) if told else ()


# --------------------------------------------------------------------------------------------------
# What would turn the answers of a shipment, each with the lines that it would turn.


_FEW: Final = 3


def turning_table(shipment: Shipment) -> Table:
    """Return a line for each thing that would turn an answer; where nothing would, that is said."""
    memo = shipment.first
    rows = [
        *_notice(shipment),
        *_readings(shipment),
        *_doubts(shipment),
        *_names(shipment),
        *_facts(shipment),
    ]
    if not rows:
        nothing = memo.format_sentence("otherwise.nothing")
        rows = [_row(shipment, "readings", nothing)]
    return Table((Column(""), Column("", grow=1)), tuple(rows))


def _row(shipment: Shipment, what: str, then: RunSource, lines: str = "") -> Row:
    """Return what would turn answers, and what they turn to behind the lines that it is about."""
    of = quiet_run(shipment.format_sentence("of", lines=lines)) if lines else ()
    return Row((compose_runs(shipment.first.format_sentence(f"front.{what}")), compose_runs(of, then)))


def _notice(shipment: Shipment) -> Iterator[Row]:
    hanging = [
        line
        for line in shipment.lines
        if line.conclusion.standing.overall == UNCONFIRMED and line.conclusion.licence_needed != NO
    ]
    if hanging:
        lines = shipment.line_words([line.number for line in hanging])
        yield _row(shipment, "notice", either_way(hanging[0].memo), lines)


def _readings(shipment: Shipment) -> Iterator[Row]:
    """Yield each reading whose change alone would turn answers, with the verdict that it leads to."""
    memo = shipment.first
    groups = shipment.group_lines(
        lambda line: [(name, line.conclusion.flips[name]) for name in line.conclusion.readings_that_matter]
    )
    for (name, verdict), lines in groups.items():
        turned = shipment.format_sentence("front.turned", question=memo.pack.switches[name].question)
        yield _row(shipment, "reading", compose_runs(memo.sign_run(verdict), turned), lines)


def _doubts(shipment: Shipment) -> Iterator[Row]:
    """Yield each open question of the law that answers hang on."""
    for runs, lines in shipment.group_lines(_doubts_of_line).items():
        yield _row(shipment, "doubts", runs, lines)


def _names(shipment: Shipment) -> Iterator[Row]:
    """Yield the listed names that a person has still to judge; what that would come to differs by line."""
    for runs, lines in shipment.group_lines(lambda line: [unjudged_runs(line.memo)]).items():
        if runs:
            yield _row(shipment, "names", runs, lines)


def _doubts_of_line(line: ShipmentLine) -> list[Runs]:
    return [compose_runs(*doubt_words(line.memo, matter)) for matter in line.conclusion.doubts_that_matter]


def _facts(shipment: Shipment) -> Iterator[Row]:
    """Yield the first open fact of the first lines that have some, and how many more there are."""
    opened = [line for line in shipment.lines if line.conclusion.open_facts]
    if not opened:
        return
    told = "; ".join(_first_fact(shipment, line) for line in opened[:_FEW])
    if len(opened) > _FEW:
        told += shipment.format_sentence("front.facts.lines", count=str(len(opened) - _FEW))
    yield _row(shipment, "facts", told)


def _first_fact(shipment: Shipment, line: ShipmentLine) -> str:
    facts = open_facts(line.memo)
    return shipment.format_sentence(
        "front.facts.more" if len(facts) > 1 else "front.facts",
        line=shipment.format_sentence("lines.one", lines=line.number),
        fact=fact_words(line.memo, facts[0].fact),
        who=facts[0].who,
        count=str(len(facts) - 1),
    )


LINES: Final = "1"
_SHOWN: Final = 8


def shipment_front(shipment: Shipment, duties: str, unexamined: str) -> tuple[Block, ...]:
    """Return the blocks of the front sheet, which points to the sections on duties and on what was not examined."""
    memo = shipment.first
    warnings = [warning for line in shipment.lines for warning in line.conclusion.warnings]
    return (
        KeyValues(tuple(_head_facts(shipment)), across=2),
        shipment_box(shipment),
        Subheading(shipment.format_sentence("front.lines"), ruled=True),
        _answers_table(shipment),
        Subheading(memo.format_sentence("front.to_do"), ruled=True),
        _to_do(shipment, duties),
        Subheading(memo.format_sentence("front.grounds"), ruled=True),
        _grounds(shipment),
        Subheading(memo.format_sentence("front.turns"), ruled=True),
        turning_table(shipment),
        not_examined(memo, warnings, unexamined),
        *reliance(memo),
        sign_off(memo),
    )


def _head_facts(shipment: Shipment) -> Iterator[Fact]:
    memo, count = shipment.first, str(len(shipment.lines))
    if shipment.stamp.shipment:
        yield Fact(memo.format_sentence("head.shipment"), compose_runs(shipment.stamp.shipment))
    yield Fact(shipment.format_sentence("head.lines"), compose_runs(count))
    yield from deal_facts(memo)
    yield from addressee_facts(memo)


def _answers_table(shipment: Shipment) -> Table:
    """Return a line for each line of the shipment; of many, those with one verdict share one."""
    if len(shipment.lines) <= _SHOWN:
        return lines_table(shipment, headed=False)
    memo = shipment.first
    groups = shipment.group_lines(lambda line: [line.conclusion.verdict])
    return Table(
        (Column(""), Column("", grow=1), Column("")),
        tuple(
            Row(
                (
                    compose_runs(memo.sign_run(verdict)),
                    compose_runs(lines),
                    compose_runs(quiet_run(memo.format_sentence("front.section", number=LINES))),
                )
            )
            for verdict, lines in groups.items()
        ),
    )


def _to_do(shipment: Shipment, section: str) -> Table:
    """Return the duties of all lines, each once behind the lines that it is about."""
    groups = shipment.group_lines(
        lambda line: [(duty.code, duty_row(line.memo, duty)) for duty in line.conclusion.duties]
    )
    codes = list(dict.fromkeys(code for code, _ in groups))
    rows = []
    for (_, row), lines in sorted(groups.items(), key=lambda pair: codes.index(pair[0][0])):
        due, what, owed = row.cells
        rows.append(Row((due, compose_runs(_of_lines(shipment, lines), what), owed)))
    looks = shipment.group_lines(lambda line: look_titles(line.memo))
    titles = [title + shipment.format_sentence("for", lines=lines) for title, lines in looks.items()]
    return table_of_duties(shipment.first, rows, titles, section)


def _of_lines(shipment: Shipment, lines: str) -> Run:
    return quiet_run(shipment.format_sentence("of", lines=lines))


def _grounds(shipment: Shipment) -> Table:
    """Return a line for each ground: for which lines it is met, open, or not met."""
    memo, rows = shipment.first, []
    for number, limb in enumerate(memo.pack.limbs, start=1):
        findings = _lines_by_finding(shipment, limb.id)
        told = "; ".join(
            shipment.format_sentence("front.met", finding=memo.finding_word(truth), lines=lines)
            for truth, lines in findings.items()
        )
        name = f"{number}{figures.GAP}{figures.GAP}{memo.format_sentence(f'front.ground.{limb.id}')}"
        place = quiet_run(memo.pack.provisions[limb.provision].text.article)
        rows.append(Row((compose_runs(strong_run(name), " ", place), compose_runs(told))))
    return Table((Column(""), Column("", grow=1)), tuple(rows))


def _lines_by_finding(shipment: Shipment, limb: str) -> dict[Truth, str]:
    """Return the lines by what was found on a ground, those that meet it first."""
    groups = shipment.group_lines(lambda line: [line.conclusion.limbs[limb]])
    return {truth: groups[truth] for truth in (YES, UNKNOWN, NO) if truth in groups}
