# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What would change the answer: open facts with who knows them, readings with who reads them so, doubts."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.documents.memo import act
from desktop_app.documents.memo.context import DOUBT, MemoContext, count_words, open_groups
from desktop_app.domain.law.pack import NARROWEST, SAFEST, UNDETERMINED, Switch
from desktop_app.domain.truth import UNKNOWN
from desktop_app.paper import blocks

_MOST = 12


def changes_section(memo: MemoContext) -> blocks.Section:
    """Return the section on open facts and readings."""
    conclusion = memo.conclusion
    content: list[blocks.Block] = []
    groups = open_groups(memo)
    if groups:
        count = count_words(memo, sum(group.count for group in groups))
        key = "changes.facts.one" if len(groups) == 1 else "changes.facts"
        content.append(blocks.compose_para(memo.format_sentence(key, count=count, groups=str(len(groups)))))
        steps = [
            blocks.Step(blocks.compose_runs(g.words), blocks.compose_runs(g.who)) for g in groups[:_MOST]
        ]
        content.append(blocks.Steps(tuple(steps)))
        if len(groups) > _MOST:
            count = count_words(memo, sum(group.count for group in groups[_MOST:]))
            content.append(blocks.compose_para(memo.format_sentence("changes.more", count=count), small=True))
    elif memo.is_outside:
        # the open questions that it touches have no annex where the answer is outside either way
        unchanged = [memo.format_sentence("changes.nothing")]
        if memo.is_outside_either_way and (touched := doubts_touched([memo])):
            questions = (
                memo.format_sentence("unexamined.doubt", id=name, question=memo.pack.doubts[name].question)
                for name in touched
            )
            unchanged.append(memo.format_sentence("changes.touched", doubts=" ".join(questions)))
            unchanged.append(_worked_out_both_ways(memo, touched))
        content.append(blocks.compose_para(" ".join(unchanged), small=True))
    else:
        content.append(blocks.compose_para(memo.format_sentence("changes.no_facts")))
    if choices := list(act.choice_sentences(memo)):
        content.append(blocks.compose_para(memo.format_sentence("chosen.line", choices="; ".join(choices))))
    if doubts := act.hanging_runs(memo):
        content.append(blocks.Para(doubts))
    if names := act.unjudged_runs(memo):
        content.append(blocks.Para(names))
    if groups or not memo.is_outside:
        profiles = memo.conclusion.profiles
        number = len(memo.pack.switches) - len(memo.conclusion.readings_that_matter)
        key = "readings.rest.open" if memo.conclusion.verdict == UNDETERMINED else "readings.rest"
        # a question whose other answer turns the verdict is none of the readings, and is left as it is under both
        left = [matter.doubt for matter in conclusion.doubts_that_matter if matter.possible is not None]
        beside = memo.format_sentence("profiles.beside", doubts=memo.wording.join_list(left)) if left else ""
        ending = f".off.{memo.verb}" if memo.is_certainly_off else ""
        content.append(
            blocks.compose_para(
                memo.format_sentence(f"profiles.safest{ending}", law=memo.brief_law, beside=beside),
                memo.sign_run(profiles[SAFEST]),
                memo.format_sentence("profiles.narrowest"),
                memo.sign_run(profiles[NARROWEST]),
                memo.format_sentence("stop"),
                " ",
                memo.format_sentence(key, count=str(number)) if number else "",
            )
        )
    if conclusion.readings_that_matter:
        columns = memo.columns("readings", ("turned", "other", "chosen", "verdict"), "turned")
        rows: list[blocks.Row] = []
        for switch in (memo.pack.switches[name] for name in conclusion.readings_that_matter):
            chosen = conclusion.readings[switch.id]
            other = switch.opposite_choice(chosen)
            text, doubt = switch.words[other], memo.explained_doubt(switch)
            rows.append(
                blocks.compose_row(
                    memo.format_sentence("reading", id=doubt, words=text) if doubt else text,
                    _held_by(memo, switch, other),
                    _held_by(memo, switch, chosen),
                    memo.sign_run(conclusion.flips[switch.id]),
                )
            )
        content.append(blocks.Table(columns, tuple(rows), dense=True))
    return blocks.Section(memo.format_sentence("changes.heading"), tuple(content))


def _held_by(memo: MemoContext, switch: Switch, choice: str) -> str:
    """Return who was seen to read it so, each with the key under which the sources name document and date."""
    names = [
        memo.format_sentence(
            "held_by",
            name=memo.pack.sources[key].title.partition(",")[0],
            source=memo.format_sentence("held_by.key", source=key),
        )
        if key in memo.pack.sources
        else key
        for key in switch.held_by[choice]
    ]
    return memo.wording.join_list(names) or memo.format_sentence("held_by.nobody")


def doubts_touched(memos: Sequence[MemoContext]) -> list[str]:
    """Return the open questions that cases touch and no fact settles, or that leave a warning open."""
    named = {name for memo in memos for name in memo.open_doubts}
    # what leaves a warning open is named where the warning is told, though the case does not touch it
    for warning in (each for memo in memos for each in memo.conclusion.warnings if each.truth == UNKNOWN):
        named |= {name for text in (warning.text, *warning.details) for name in DOUBT.findall(text)}
    return [name for name in memos[0].pack.doubts if name in named]


def doubts_to_explain(memo: MemoContext) -> list[str]:
    """Return the open questions that a memo has an annex for; section 6 has those of what is outside either way."""
    return [] if memo.is_outside_either_way else doubts_touched([memo])


def doubts_section(memo: MemoContext, names: Sequence[str]) -> tuple[blocks.Section, ...]:
    """Return the annex on open questions of the law that were touched; none where none was."""
    if not names:
        return ()
    heads = ("question", "safest", "narrowest")
    columns = memo.columns("doubts", ("id", *heads), *heads)
    touched = [memo.pack.doubts[name] for name in names]
    rows = [blocks.compose_row(doubt.id, doubt.question, doubt.safest, doubt.narrowest) for doubt in touched]
    table = blocks.Table(columns, tuple(rows), empty=memo.format_sentence("doubts.none"), dense=True)
    remark = blocks.compose_para(_worked_out_both_ways(memo, names), small=True)
    return (blocks.Section(memo.format_sentence("doubts.heading"), (remark, table), annex=True),)


def _worked_out_both_ways(memo: MemoContext, names: Sequence[str]) -> str:
    """Return for which of the open questions both answers were worked out, and what became of the others."""
    covered = {switch.doubt for switch in memo.pack.switches.values() if switch.answers_doubt}
    covered |= {doubt.id for doubt in memo.pack.doubts.values() if doubt.asked_again}
    both = [name for name in names if name in covered]
    if not names:
        return memo.format_sentence("doubts.lead.none")
    key = "doubts.lead" if len(both) < len(names) else "doubts.lead.all"
    return memo.format_sentence(key if both else "doubts.lead.stated", doubts=memo.wording.join_list(both))
