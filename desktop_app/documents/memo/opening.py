# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The front sheet and its top: which shipment, from whom to whom; and the question behind it in full."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from desktop_app.basics.quantity import fraction_of
from desktop_app.documents import wording
from desktop_app.documents.memo import act
from desktop_app.documents.memo.calculation import sum_runs
from desktop_app.documents.memo.context import MOST_LETTERS_OF_NAMES, MemoContext, party_name
from desktop_app.documents.memo.duties import (
    MOST,
    due_words,
    is_a_step,
    next_steps,
    speaks_of_no_element_here,
    steps_table,
    title_if_open,
)
from desktop_app.documents.memo.law_answers import law_blocks
from desktop_app.documents.memo.searches import search_sentence
from desktop_app.domain.case import Party
from desktop_app.domain.case_fields import END_USE_FACTS, END_USE_MEASURES
from desktop_app.domain.engine.conclusion import OWED, OWED_IF_IT_RUNS
from desktop_app.domain.engine.first_steps import APPLY, is_beside_licence
from desktop_app.domain.engine.standing import find_old_law
from desktop_app.domain.law.pack import ASK, LOOK
from desktop_app.domain.parties.ownership import END_USERS, IMPORTERS
from desktop_app.domain.truth import NO, WORDS, YES
from desktop_app.paper import blocks

# --------------------------------------------------------------------------------------------------
UNEXAMINED: Final = "8"
"""The number of the section on what was not examined, which the front sheet points to."""
_FEW: Final = 3


def letterhead(memo: MemoContext) -> blocks.Letterhead:
    """Return whose paper it is; nothing is made up where nobody said."""
    lines, sender = memo.stamp.letterhead, memo.stamp.sender
    if not lines:
        return blocks.Letterhead("", logo=memo.stamp.logo)
    behalf = (memo.format_sentence("head.for", client=sender.client),) if sender.client else ()
    return blocks.Letterhead(lines[0], (*lines[1:], *behalf), memo.stamp.logo)


def supersedes_blocks(memo: MemoContext) -> Iterator[blocks.Block]:
    """Yield which memo this one takes the place of; nothing where it is the first."""
    if earlier := memo.stamp.supersedes:
        sentence = memo.format_sentence(
            "supersedes",
            number=earlier.number,
            version=str(earlier.version),
            day=memo.wording.format_day(earlier.dated),
        )
        change: list[str | blocks.Run] = [memo.format_sentence("supersedes.same")]
        if earlier.verdict != memo.conclusion.verdict:
            was = memo.sign_run(earlier.verdict)
            change = [
                memo.format_sentence("supersedes.was"),
                " ",
                was,
                memo.format_sentence("supersedes.now"),
            ]
        today = memo.sign_run(memo.conclusion.verdict)
        yield blocks.compose_para(
            sentence, " ", *change, " ", today, memo.format_sentence("stop"), small=True
        )


def goods_facts(memo: MemoContext, *, brief: bool = False) -> tuple[blocks.Fact, ...]:
    """Return what goes, in words and numbers, from where to where, to whom and for what; ``brief`` puts what is long
    across the page, behind the rest, and leaves a long use and part number to their sections.
    """
    item, stamp = memo.case.item, memo.stamp
    tariff = stamp.tariffs[0] if stamp.tariffs else ""
    number = item.part_number if item.name else None
    if number and brief and len(number) > MOST_LETTERS_OF_NAMES:  # long: it stands in its section
        number = memo.format_sentence("goods.part.behind")
    elif number:
        number = memo.format_sentence("goods.part", number=number)
    name = item.name or item.part_number or memo.format_sentence("unnamed.item")
    named = (
        wording.upper_first(name),
        number,
        memo.format_sentence("goods.tariff" if tariff else "goods.tariff.none", number=tariff),
        memo.format_sentence("goods.pieces", count=wording.format_number(fraction_of(stamp.quantity)))
        if stamp.quantity
        else "",
        memo.format_sentence("goods.shipment", shipment=memo.shipment_words()) if stamp.shipment else "",
    )
    row = memo.pack.rows.get(item.listed_as or "")
    kind = row.name if row else memo.format_sentence(f"goods.{item.listed_as or 'unclassified'}")
    origin = (
        memo.format_sentence("goods.made", country=memo.wording.country_in_sentence(item.made_in))
        if item.made_in
        else memo.format_sentence("goods.made.unknown")
    )
    goods = blocks.Fact(
        memo.format_sentence("head.goods"),
        blocks.compose_runs(
            memo.format_sentence(
                "goods", named=memo.format_sentence("comma").join(filter(None, named)), kind=kind, made=origin
            )
        ),
        wide=True,
    )
    facts = (*deal_facts(memo), *addressee_facts(memo))
    if not brief:
        return (goods, *facts)
    behind = blocks.Fact(
        memo.format_sentence("head.use"),
        blocks.compose_runs(memo.section_words("parties")),
    )
    is_long = [sum(len(run.text) for run in fact.value) > MOST_LETTERS_OF_NAMES for fact in facts]
    fitted = [
        behind if long and fact.label == behind.label else replace(fact, wide=long)
        for fact, long in zip(facts, is_long, strict=True)
    ]
    return (goods, *sorted(fitted, key=lambda fact: fact.wide))


def cited_later(memo: MemoContext) -> Iterator[blocks.Block]:
    """Yield what the paper cites from later than its own day, where it looks back so far."""
    dated = memo.stamp.dated
    # page one and the timeline cite the announcement, what changed it, and the law of the warnings
    limbs = [memo.pack.provisions[limb.provision] for limb in memo.pack.limbs]
    names = dict.fromkeys(
        (
            memo.pack.announcement.id,
            *(event.instrument for rule in limbs for event in rule.timeline),
            *(warning.instrument for warning in memo.conclusion.warnings),
        )
    )
    cited = [memo.pack.instruments[name] for name in names if name in memo.pack.instruments]
    if cited_after := [instrument for instrument in cited if instrument.dated > dated]:
        laws = (
            memo.format_sentence("paper.later.one", law=each.short, day=memo.wording.format_day(each.dated))
            for each in sorted(cited_after, key=lambda each: each.dated)
        )
        sentence = memo.format_sentence(
            "paper.later",
            laws=memo.wording.join_list(laws),
            known=memo.wording.format_day(memo.pack.known_to),
            dated=memo.wording.format_day(dated),
        )
        yield blocks.compose_para(sentence, small=True)


def addressee_facts(memo: MemoContext) -> tuple[blocks.Fact, ...]:
    """Return to whom the memo is addressed; nothing where nobody said."""
    addressee = memo.stamp.sender.addressee
    return (
        (blocks.Fact(memo.format_sentence("head.addressee"), blocks.compose_runs(addressee)),)
        if addressee
        else ()
    )


def deal_facts(memo: MemoContext) -> tuple[blocks.Fact, ...]:
    """Return way, day, parties and use, which all lines of a shipment share."""
    case = memo.case
    start, end = (
        memo.wording.country_in_sentence(code) for code in (case.exporter_country, case.destination)
    )
    key = "head.way.inside" if case.movement == "domestic_transfer" else "head.way.from"
    # the day of the export, with the day of the paper beside it where that is another
    day, dated = memo.with_origin_mark(memo.wording.format_day(case.on), "on"), memo.stamp.dated
    if dated != case.on:
        beside_key = "paper.after" if dated > case.on else "paper.before"
        paper_day = memo.format_sentence(beside_key, dated=memo.wording.format_day(dated))
        day = blocks.compose_runs(day, paper_day)
    facts = {
        "way": memo.with_origin_mark(memo.format_sentence(key, start=start, end=end), "destination"),
        "on": day,
        _importer_label(memo): _party_names(memo, IMPORTERS),
        "end_user": _party_names(memo, END_USERS),
        "exporter": _exporter_runs(memo),
        "use": _use_runs(memo),
    }
    return tuple(blocks.Fact(memo.format_sentence(f"head.{name}"), runs) for name, runs in facts.items())


def _importer_label(memo: MemoContext) -> str:
    """Return as what the first recipient is named: importer or consignee, or both where both are named."""
    roles = {party.role for party in memo.case.parties or () if party.role in IMPORTERS}
    return {("consignee",): "consignee", ("consignee", "importer"): "recipients"}.get(
        tuple(sorted(role or "" for role in roles)), "importer"
    )


def _use_runs(memo: MemoContext) -> blocks.Runs:
    """Return the use with what it is stated to serve; civil only where no harmful purpose is left open."""
    end_use = memo.case.end_use
    text = end_use.text or memo.format_sentence("head.use.none")
    stated = [key for key in END_USE_FACTS if end_use.answer_to(key) == YES]
    military = end_use.answer_to("military")
    if stated not in ([], ["military"]):
        names = memo.pack.names_of_measures(tuple(END_USE_MEASURES))
        labels = [memo.pack.facts[names[use]].label for use, key in END_USE_MEASURES.items() if key in stated]
        purposes = memo.wording.join_list(map(wording.lower_first, labels))
        return blocks.compose_runs(memo.format_sentence("head.use.purposes", use=text, purposes=purposes))
    harmful = set(END_USE_FACTS) - {"military", "humanitarian"}
    if military == NO and any(end_use.answer_to(key) != NO for key in harmful):
        return blocks.compose_runs(memo.format_sentence("head.use.open", use=text))
    return blocks.compose_runs(memo.format_sentence(f"head.use.military.{WORDS[military]}", use=text))


def who_sends_facts(memo: MemoContext) -> tuple[blocks.Fact, ...]:
    """Return the facts of the deal that a front sheet cuts short or leaves out; the parties have a section."""
    case, stamp = memo.case, memo.stamp
    prepared = ", ".join(filter(None, (stamp.prepared_by, stamp.role)))
    movement = memo.format_sentence(f"movement.{case.movement or 'none'}")
    facts = (
        ("exporter", _exporter_runs(memo)),
        ("movement", memo.with_origin_mark(movement, "movement")),
        ("prepared", blocks.compose_runs(prepared or memo.format_sentence("not_named"))),
    )
    return tuple(blocks.Fact(memo.format_sentence(f"head.{name}"), runs) for name, runs in facts)


def _exporter_runs(memo: MemoContext) -> blocks.Runs:
    case = memo.case
    name = case.exporter_name or memo.format_sentence("not_named")
    sentence = memo.format_sentence(
        "named", name=name, country=memo.wording.country_name(case.exporter_country)
    )
    return memo.with_origin_mark(sentence, "exporter.country", "exporter.name")


def _party_names(memo: MemoContext, roles: Sequence[str]) -> blocks.Runs:
    """Return the parties in some roles; of more than three how many there are, and where they all stand."""
    parties = [party for party in memo.case.parties or () if party.role in roles]
    names = list(dict.fromkeys(_party_with_country(memo, party) for party in parties))
    importers = {
        _party_with_country(memo, each) for each in memo.case.parties or () if each.role in IMPORTERS
    }
    if not names:
        return blocks.compose_runs(memo.format_sentence("not_named"))
    if roles == END_USERS and len(names) == 1 and set(names) == importers:
        return blocks.compose_runs(memo.format_sentence(f"head.the_{_importer_label(memo)}"))
    if len(names) <= _FEW:
        return blocks.compose_runs("; ".join(names))
    count = memo.format_sentence("front.count", count=str(len(names)))
    return blocks.compose_runs(f"{names[0]} ", blocks.quiet_run(count))


def _party_with_country(memo: MemoContext, party: Party) -> str:
    country = memo.wording.country_name(party.country)
    return memo.format_sentence("named", name=party_name(memo, party), country=country)


# --------------------------------------------------------------------------------------------------
# Page 1 of a memo: the act with what decides, goods and deal, each law, what to do next, the sum, the
# limits.


def front_sheet(memo: MemoContext) -> tuple[blocks.Block, ...]:
    """Return the blocks of page 1."""
    return tuple(_blocks(memo, shortened=0))


def shorter_front_sheets(memo: MemoContext) -> Iterator[tuple[blocks.Block, ...]]:
    """Yield page 1 with less on it, less each time: rows that stand behind give way, no text is cut."""
    return (tuple(_blocks(memo, shortened=number)) for number in (1, 2, 3, 4, 5))


def _blocks(memo: MemoContext, *, shortened: int) -> Iterator[blocks.Block]:
    yield act.act_box(memo)
    yield from old_law_line(memo)
    yield blocks.KeyValues(goods_facts(memo, brief=shortened > 4), across=2)
    yield from supersedes_blocks(memo)
    yield from law_blocks(memo, with_rest=shortened < 1, with_doubts=shortened < 2, with_rule=shortened < 4)
    yield blocks.Subheading(memo.format_sentence("front.next"), ruled=True)
    yield steps_table(memo)
    yield blocks.Subheading(memo.format_sentence("front.sum"), ruled=True)
    rows = {"sum_of": sum_runs(memo), "examined": blocks.compose_runs(examined_sentence(memo))}
    rows = {**owed_rows(memo), **rows}
    if looks := look_at_sentence(memo, with_laws=shortened < 1):
        rows["look"] = blocks.compose_runs(looks)
    rows["limits"] = blocks.compose_runs(limits_sentence(memo, UNEXAMINED))
    yield blocks.KeyValues(labelled(memo, rows), ruled=False)
    yield from reliance(memo)
    yield sign_off(memo)


def labelled(memo: MemoContext, rows: dict[str, blocks.Runs], of: str = "front") -> tuple[blocks.Fact, ...]:
    """Return rows under their labels."""
    return tuple(blocks.Fact(memo.format_sentence(f"{of}.{name}"), runs) for name, runs in rows.items())


def examined_sentence(memo: MemoContext) -> str:
    """Return what was examined: the law, the use, owners where any are named, and how the parties were looked up."""
    owners = any(party.owners is not None for party in memo.case.parties or ())
    # where no warning arises, the section on warnings names no other law
    other_key = "front.examined.other" if memo.conclusion.warnings else "front.examined.other.none"
    return memo.format_sentence(
        "front.examined.owners" if owners else "front.examined.law",
        law=memo.pack.announcement.short,
        other=memo.format_sentence(other_key),
        searches=search_sentence(memo),
    )


def owed_rows(memo: MemoContext) -> dict[str, blocks.Runs]:
    """Return what is owed and is none of the steps of this page."""
    steps = {step.code for step in next_steps(memo)[:MOST]}
    told: dict[str, list[str]] = {}
    for name, text in owed_titles(memo, steps, said=act.act_box(memo).reason):
        told.setdefault(name, []).append(text)
    return {
        name: blocks.compose_runs(memo.format_sentence("front.owed.titles", titles="; ".join(titles)))
        for name, titles in told.items()
    }


def owed_titles(memo: MemoContext, steps: Collection[str], *, said: str) -> Iterator[tuple[str, str]]:
    """Yield what is owed and is none of the steps shown, nor said in the box, each with its row and its day; what was
    owed on a day that has passed, and what is owed only if the announcement is in force, have rows of their own.
    """
    for duty in memo.conclusion.duties:
        if duty.code in steps or wording.lower_first(duty.title) in said or duty.due is None:
            continue
        has_passed = duty.due < memo.stamp.dated
        # a licence is in hand on the day, whenever it is applied for
        is_day = duty.code == APPLY and not has_passed
        day = memo.wording.format_day(duty.due) if is_day else due_words(memo, duty)
        text = memo.format_sentence("front.owed.day", title=title_if_open(memo, duty), day=day)
        if duty.owed == OWED:
            yield "owed.then" if has_passed else "owed", text
        elif duty.owed == OWED_IF_IT_RUNS and not memo.is_certainly_off:
            yield "owed.if.then" if has_passed else "owed.if", text


def look_at_sentence(memo: MemoContext, *, with_laws: bool) -> str:
    """Return what there is to look at that is none of the laws and steps of this page; blank for nothing."""
    titles = [
        warning.title
        for warning in memo.conclusion.warnings
        if warning.effect in (ASK, LOOK)
        and not speaks_of_no_element_here(memo, warning)
        and not is_beside_licence(memo.conclusion, warning)
        and not (with_laws and "question" in memo.front_of(warning.code))
        and not is_a_step(memo, warning)
    ]
    return memo.format_sentence("front.look_at", titles="; ".join(titles)) if titles else ""


def limits_sentence(memo: MemoContext, section: str) -> str:
    """Return the one fixed sentence on what the paper may not be relied on for."""
    checked = checked_days(memo)
    return memo.format_sentence(
        "front.limits.sentence",
        country=memo.wording.country_name(memo.pack.origin),
        day=memo.wording.format_day(memo.pack.known_to),
        checked=memo.format_sentence("front.limits.checked", day=memo.wording.format_day(max(checked)))
        if checked and max(checked) > memo.pack.known_to
        else "",
        section=section,
    )


def old_law_line(memo: MemoContext) -> tuple[blocks.Para, ...]:
    """Return that the law file has grown old for the export day, with what it cannot tell; nothing while it has not."""
    old = find_old_law(memo.law, memo.case.status_checks, memo.case.on)
    if old is None:
        return ()
    text = memo.format_sentence(
        "front.old.ended" if old.ended else "front.old",
        known=memo.wording.format_day(memo.pack.known_to),
        days=str(old.days),
        ended=memo.wording.format_day(old.ended) if old.ended else "",
    )
    return (blocks.Para((blocks.Run(text, blocks.Tone.CAUTION),), small=True),)


def checked_days(memo: MemoContext) -> list[date]:
    """Return the days on which somebody looked at the ministry's pages."""
    return [check.checked_on for check in memo.case.status_checks if check.checked_on]


def reliance(memo: MemoContext) -> tuple[blocks.Para, ...]:
    """Return who may rely on the memo, where the client's papers say so."""
    line = memo.stamp.sender.reliance
    return (blocks.compose_para(line, small=True),) if line else ()


def sign_off(memo: MemoContext) -> blocks.SignOff:
    """Return the places to sign; the day is the signer's to write."""
    stamp = memo.stamp
    prepared = blocks.Signature(memo.format_sentence("sign.prepared"), stamp.prepared_by, stamp.role)
    return blocks.SignOff(
        (prepared, blocks.Signature(memo.format_sentence("sign.reviewed"), stamp.reviewed_by))
    )
