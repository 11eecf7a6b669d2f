# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Each law that bears on the goods in four lines of page 1: question, rule, facts, answer.

Law that bars the goods or asks for a licence of its own stands above the announcement, in the same size.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from desktop_app.basics.quantity import ANYTHING
from desktop_app.documents.memo import act
from desktop_app.documents.memo.context import DISAGREE, MemoContext, open_words
from desktop_app.documents.memo.duties import rests_on_what_is_built_in
from desktop_app.documents.memo.findings import deciding_facts, format_share, label_here, parties_that_meet
from desktop_app.documents.memo.grounds import named_shares
from desktop_app.documents.memo.standing import instrument, leading_span, timelines
from desktop_app.documents.wording import lower_first, upper_first
from desktop_app.domain.bom.traits import UNREAD
from desktop_app.domain.case import Item
from desktop_app.domain.engine.conclusion import WarningOrDuty
from desktop_app.domain.engine.first_steps import is_beside_licence
from desktop_app.domain.law.listed_names import STATE_WORDS
from desktop_app.domain.law.listing import LISTING_STATES
from desktop_app.domain.law.pack import BARS, LICENCE, NARROWEST, SAFEST, UNDETERMINED, Provision
from desktop_app.domain.law.timeline import IN_FORCE, SUSPENDED, UNCONFIRMED
from desktop_app.domain.truth import NO, UNKNOWN, YES
from desktop_app.paper import blocks

_MAY_RUN = (IN_FORCE, UNCONFIRMED)
_FEW = 2
_OF_THE_ITEM = ("item_class", "made_in")


def law_blocks(
    memo: MemoContext,
    *,
    with_rest: bool = True,
    with_doubts: bool = True,
    with_turns: bool = True,
    with_rule: bool = True,
) -> Iterator[blocks.Block]:
    """Yield the laws in the order of their weight: with the rest also those that are only to be looked at, with the
    turns also what would turn the answer.
    """
    warnings = [
        warning
        for warning in memo.conclusion.warnings
        if "question" in memo.front_of(warning.code) and not is_beside_licence(memo.conclusion, warning)
    ]
    above = [w for w in warnings if w.effect in (BARS, LICENCE) and w.state in _MAY_RUN]
    met = [warning for warning in above if warning.truth == YES]
    for warning in sorted(met, key=lambda warning: warning.effect != BARS):
        yield from _other_law(memo, warning)
    possible = [warning for warning in above if warning not in met]
    if len(possible) == 1:
        yield from _other_law(memo, possible[0])
    elif possible:
        # a line each: the question, and what is open
        yield blocks.Subheading(
            memo.format_sentence("law.open"), ruled=True, note=memo.format_sentence("law.open.note")
        )
        facts = []
        for warning in possible:
            question, answer = (memo.law_words(warning, part) for part in ("question", "answer"))
            runs = blocks.compose_runs(f"{question} ", _answer_of_law(memo, answer))
            facts.append(blocks.Fact(_place_of_law(memo, warning), runs))
        yield blocks.KeyValues(tuple(facts), ruled=False)
    yield from announcement_blocks(memo, with_doubts=with_doubts, with_turns=with_turns, with_rule=with_rule)
    for warning in warnings if with_rest else ():
        if warning not in above:
            yield from _other_law(memo, warning)


def _other_law(memo: MemoContext, warning: WarningOrDuty) -> Iterator[blocks.Block]:
    """Yield one of the other laws, in the words of the law file."""
    answer = memo.law_words(warning, "answer")
    if rests_on_what_is_built_in(memo, warning):
        answer = memo.law_words(warning, "answer_built_in") or answer
    facts = (
        *_class_and_origin(memo, is_other_law=True),
        *_built_in_sentence(memo, warning),
        _party_sentence(memo),
    )
    rows = {
        "question": blocks.compose_runs(memo.law_words(warning, "question")),
        "rule": blocks.compose_runs(memo.law_words(warning, "rule")),
        "facts": blocks.compose_runs(" ".join(facts)) if warning.effect in (BARS, LICENCE) else (),
        "answer": _answer_of_law(memo, answer),
    }
    timeline, on = memo.law_of_warning(warning), memo.conclusion.on
    state = warning.state or timeline.state_on(on)
    if warning.listings and (here := warning.listings[0]).notice:
        state, since = here.state, here.start if here.state == IN_FORCE else None
    else:
        # a listing that runs says nothing of the days of the law that is named here
        since = timeline.since(on) if state == timeline.state_on(on) == IN_FORCE else None
    if since:
        note = memo.format_sentence("law.since", day=memo.wording.format_day(since))
    else:
        day = memo.wording.format_day(on)
        words = STATE_WORDS[state] if state in LISTING_STATES else memo.state_words(state)
        note = memo.format_sentence("law.state", state=words, day=day)
    yield blocks.Subheading(_place_of_law(memo, warning), ruled=True, note=note)
    yield _rows(memo, rows)


def _place_of_law(memo: MemoContext, warning: WarningOrDuty) -> str:
    """Return what is called the law of a warning: its place in the law, the notice that lists a party, or the law."""
    return memo.law_words(warning, "place") or upper_first(memo.pack.instruments[warning.instrument].short)


def _answer_of_law(memo: MemoContext, answer: str) -> blocks.Runs:
    """Return an answer, its first sentence in bold, with the section that gives the reasons."""
    first, stop, reasons = answer.partition(". ")
    return blocks.compose_runs(
        blocks.strong_run(first + stop.strip()),
        f" {reasons} " if reasons else " ",
        blocks.quiet_run(upper_first(memo.section_words("duties"))),
    )


def announcement_blocks(
    memo: MemoContext, *, with_doubts: bool = True, with_turns: bool = True, with_rule: bool = True
) -> Iterator[blocks.Block]:
    """Yield the announcement that the paper works out: its question, rule, facts and answer, and what it hangs on."""
    conclusion = memo.conclusion
    is_chosen = conclusion.standing.overall != conclusion.standing.without_assumption
    state = memo.format_sentence(
        "law.state.chosen" if is_chosen else "law.state",
        state=memo.state_words(conclusion.standing.overall),
        day=memo.wording.format_day(conclusion.on),
    )
    yield blocks.Subheading(memo.pack.announcement.short, ruled=True, note=state)
    rows = {
        "question": blocks.compose_runs(question_words(memo)),
        "rule": blocks.compose_runs(" ".join(_rule_sentences(memo))) if with_rule else (),
        "facts": blocks.compose_runs(" ".join(_fact_sentences(memo))),
        "answer": blocks.compose_runs(*_answer(memo)),
    }
    if chosen := chosen_runs(memo):
        rows["chosen"] = (
            chosen if with_rule else blocks.compose_runs(memo.format_sentence("law.chosen.behind"))
        )
    if with_turns:
        rows |= turning_rows(memo, with_doubts=with_doubts, most_names=_FEW if with_rule else 1)
    yield _rows(memo, rows)


def announcement_answer(memo: MemoContext) -> blocks.KeyValues:
    """Return the facts and the answer alone, for a line whose page 1 has the rest."""
    rows = {
        "facts": blocks.compose_runs(" ".join(_fact_sentences(memo))),
        "answer": blocks.compose_runs(*_answer(memo, pointed=False)),
    }
    return _rows(memo, {**rows, "chosen": chosen_runs(memo), **turning_rows(memo)})


def _rows(memo: MemoContext, rows: dict[str, blocks.Runs]) -> blocks.KeyValues:
    facts = tuple(
        blocks.Fact(memo.format_sentence(f"law.{name}"), runs) for name, runs in rows.items() if runs
    )
    return blocks.KeyValues(facts, ruled=False)


def question_words(memo: MemoContext) -> str:
    """Return the question of the announcement on these goods; in the past where the paper looks back."""
    case = memo.case
    tense = "then" if case.on < memo.stamp.dated else "now"
    country = memo.wording.country_in_sentence(case.exporter_country) if case.exporter_country else ""
    key = "inside" if case.movement == "domestic_transfer" else "leave" if country else "go"
    return memo.format_sentence(
        f"law.question.{key}.{tense}",
        thing=memo.thing_words(),
        authority=memo.authority_words(),
        law=memo.brief_law,
        country=country,
    )


# -- the rule ---------------------------------------------------------------


def _rule_sentences(memo: MemoContext) -> Iterator[str]:
    """Yield what the announcement says on these facts, by the titles of its provisions, and what suspended it."""
    conclusion = memo.conclusion
    limbs = [memo.pack.provisions[limb.provision] for limb in memo.pack.limbs]
    counting = [rule for rule in limbs if _truth(memo, rule) == YES]
    counting = counting or [rule for rule in limbs if _truth(memo, rule) == UNKNOWN] or limbs
    decided = [memo.pack.provisions[name] for name in conclusion.decided_by]
    if conclusion.verdict == act.OUTSIDE and decided:
        # what each is about, without the name of its ground, and its place
        titles = [(rule.title.partition(": ")[2] or rule.title, rule.text.article) for rule in decided]
        reach = memo.wording.join_list(f"{lower_first(title)} ({place})" for title, place in titles)
        yield memo.format_sentence("law.rule.reach", law=memo.brief_law, reach=reach)
    else:
        grounds = memo.wording.join_list(
            (memo.format_sentence("law.rule.ground", ground=title) for title in _whole_titles(counting)),
            last="or",
        )
        yield memo.format_sentence("law.rule.grounds", grounds=grounds)
        further_rules = [rule for rule in decided if rule not in limbs and _truth(memo, rule) == YES]
        if further_rules:
            yield memo.format_sentence(
                "law.rule.beside", rules=upper_first("; ".join(_whole_titles(further_rules)))
            )
    if sentence := suspension_sentence(memo):
        yield sentence


def _whole_titles(rules: Iterable[Provision]) -> list[str]:
    return [f"{lower_first(rule.title)} ({rule.text.article})" for rule in rules]


def suspension_sentence(memo: MemoContext) -> str:
    """Return which notice suspended the announcement and until when; blank where none bears on the day."""
    span = leading_span(memo)
    event = span.lapsed or (span.event if span.state == SUSPENDED else None)
    if event is None:
        return ""
    key = "announced" if event.announced else "checked" if event.checked else "suspended"
    if not event.announced and event.until is None:
        key = f"{key}.open"
    return memo.format_sentence(
        f"law.rule.{key}",
        notice=upper_first(instrument(memo, event)),
        law=memo.brief_law,
        until=memo.wording.format_day(event.until) if event.until else "",
        day=memo.wording.format_day(event.issued),
    )


def _truth(memo: MemoContext, rule: Provision) -> object:
    return memo.findings_by_provision[rule.id].truth


# -- the facts --------------------------------------------------------------


def _class_and_origin(memo: MemoContext, *, is_other_law: bool = False) -> Iterator[str]:
    """Yield what the item is and where it was made; beside another law with whose row it is."""
    item = memo.case.item
    row = memo.pack.rows.get(item.listed_as or "")
    if row and is_other_law:
        yield memo.format_sentence("law.facts.row.of", name=row.name, row=row.id, law=memo.brief_law)
    elif row:
        key = "law.facts.row.inferred" if row.confidence == UNREAD else "law.facts.row"
        yield memo.format_sentence(key, name=row.name, row=row.id)
    else:
        yield memo.format_sentence(f"law.facts.{item.listed_as or 'unclassified'}")
    if item.made_in is None:
        yield memo.format_sentence("law.facts.made.unknown")
    else:
        by = memo.origin_words("item.made_in")
        key = "law.facts.made.by" if by else "law.facts.made"
        yield memo.format_sentence(key, country=memo.wording.country_in_sentence(item.made_in), by=by)


def _built_in_sentence(memo: MemoContext, warning: WarningOrDuty) -> Iterator[str]:
    """Yield what of the regulated origin is built into goods made elsewhere, where a law that bars them rests on it."""
    item, home = memo.case.item, memo.pack.origin
    names = list(_names_from(memo, item, home))
    if names and rests_on_what_is_built_in(memo, warning):
        country = memo.wording.country_in_sentence(home)
        listed = "; ".join(dict.fromkeys(names))
        yield memo.format_sentence("law.facts.built_in", country=country, names=listed)


def _names_from(memo: MemoContext, item: Item, home: str) -> Iterator[str]:
    """Yield the materials and the parts in an item, at any depth, that are from a country."""
    for material in item.part_one or ():
        if material.origin == home and (row := memo.pack.rows.get(material.row or "")):
            # without the examples that a row may name behind it
            yield memo.format_sentence("law.facts.built_in.row", name=row.name.partition(" (")[0], row=row.id)
    for part in item.components or ():
        if part.made_in == home:
            yield part.name or memo.format_sentence("unnamed.item")
        yield from _names_from(memo, part, home)


def _party_sentence(memo: MemoContext) -> str:
    """Return which parties are military or listed; or that none is said to be, or that it is not known of some."""
    labels_by_names: dict[str, str] = {}
    for fact in memo.pack.facts.values():
        if names := parties_that_meet(memo, fact):
            labels_by_names.setdefault(memo.few_names(names), label_here(memo, fact))
    if labels_by_names:
        sentences = (
            memo.format_sentence("because", fact=label, value=names)
            for names, label in labels_by_names.items()
        )
        return " ".join(memo.format_sentence("law.facts.parties", parties=each) for each in sentences)
    parties = memo.case.parties or ()
    all_clear_of_lists = parties and all(party.military == NO and party.listed == "no" for party in parties)
    return memo.format_sentence("law.facts.parties.none" if all_clear_of_lists else "law.facts.parties.open")


def _fact_sentences(memo: MemoContext) -> Iterator[str]:
    """Yield class, origin, the shares where one was worked out, and what else decided."""
    conclusion = memo.conclusion
    yield from _class_and_origin(memo)
    shares = list(named_shares(memo))
    if any(span != ANYTHING for _, span in shares):
        listed = (
            memo.format_sentence(
                "law.facts.share", name=memo.format_sentence(f"share.{name}"), share=format_share(memo, span)
            )
            for name, span in shares
        )
        is_beyond = any(span.lo > 1 for _, span in shares)
        key = "law.facts.shares.beyond" if is_beyond else "law.facts.shares"
        yield memo.format_sentence(key, shares=memo.wording.join_list(listed))
    elif shares:
        yield memo.format_sentence("law.facts.shares.unknown")
    if conclusion.limbs.get("technology") == NO:
        yield from _technology_sentence(memo)
    technology = memo.provision_of_limb("technology") if "technology" in conclusion.limbs else None
    if technology and conclusion.limbs["technology"] != NO:
        # class and origin stand before
        labels = tuple(fact.label for fact in memo.pack.facts.values() if fact.measure in _OF_THE_ITEM)
        reasons_told = deciding_facts(memo, technology.id).split("; ")
        if remaining := [reason for reason in reasons_told if not reason.startswith(labels)]:
            yield memo.format_sentence("reasons", reasons="; ".join(remaining))
    for rule in (memo.pack.provisions[name] for name in conclusion.decided_by):
        is_limb = rule.id in {limb.provision for limb in memo.pack.limbs}
        if is_limb or conclusion.verdict == act.OUTSIDE or _truth(memo, rule) != YES:
            continue
        reasons = deciding_facts(memo, rule.id)
        if not any(
            label_here(memo, fact) in reasons and parties_that_meet(memo, fact)
            for fact in memo.pack.facts.values()
        ):
            yield memo.format_sentence("reasons", reasons=reasons)
    yield _party_sentence(memo)


def _technology_sentence(memo: MemoContext) -> Iterator[str]:
    """Yield that technology of the regulated origin was used, where the ground on it is not met as read here alone."""
    for fact in memo.pack.facts.values():
        if fact.measure == "technology":
            observed = memo.workings.observe_values(memo.chosen_law.counted)
            if memo.conclusion.readings_that_matter and all(each.get(fact.id) == YES for each in observed):
                value = memo.truth_word(YES)
                because = memo.format_sentence("because", fact=fact.label, value=value)
                yield memo.format_sentence("reasons", reasons=because)


# -- the answer -------------------------------------------------------------


def _answer(memo: MemoContext, *, pointed: bool = True) -> Iterator[str | blocks.Run]:
    """Yield the answer for the day with its sign, what other readings give, and where it stands in full."""
    conclusion, law = memo.conclusion, memo.brief_law
    is_kind_open = conclusion.verdict == UNDETERMINED and conclusion.licence_needed == YES
    verdicts = act.verdict_names(memo, conclusion, last="or")
    sign = memo.sign_run(conclusion.verdict)
    if is_kind_open:
        key = "law.answer.kind.had" if memo.is_certainly_off else "law.answer.kind"
        sign = blocks.strong_run(memo.format_sentence(key, verdicts=verdicts))
    contradictions = [detail for w in conclusion.warnings if w.code == DISAGREE for detail in w.details]
    disagree = memo.is_contradicted
    if disagree:
        detail = memo.wording.spell_days(contradictions[0]).rstrip(".")
        key = "law.answer.disagree.above" if detail in act.act_box(memo).reason else "law.answer.disagree"
        yield memo.format_sentence(key, detail=detail)
    if conclusion.verdict == act.OUTSIDE:
        yield sign
        yield memo.format_sentence("law.answer.no", why=act.why_no(memo))
    elif memo.is_certainly_off:
        yield blocks.strong_run(memo.format_sentence("law.answer.none", law=law))
        yield memo.format_sentence(f"law.answer.had_it.{memo.verb}")
        yield sign
        yield memo.format_sentence("stop")
    elif conclusion.licence_needed == NO:
        yield sign
        yield memo.format_sentence("law.answer.no", why=act.why_no(memo))
    elif conclusion.standing.overall == IN_FORCE:
        yield sign
        day = memo.wording.format_day(conclusion.on)
        yield memo.format_sentence(f"law.answer.in_force.{memo.verb}", law=law, day=day)
    elif conclusion.act_facts.without_assumption == SUSPENDED:
        yield sign
        outside = [each.standing for each in conclusion.doubts_that_matter if each.possible is None]
        key = "law.answer.edge" if IN_FORCE in outside else "law.answer.edge.unconfirmed"
        day, began = memo.wording.format_day(conclusion.on), _beginning_words(memo)
        verb = memo.format_sentence(f"verb.{memo.verb}")
        yield memo.format_sentence(key, law=law, day=day, began=began, verb=verb)
    else:
        yield sign
        gap = act.missing_notice(memo)
        if gap in act.act_box(memo).reason:
            gap = memo.format_sentence("gap.none")
        verb = memo.format_sentence(f"verb.{memo.verb}")
        yield memo.format_sentence("law.answer.if", law=law, gap=gap, when=memo.day_words, verb=verb)
    if conclusion.licence_needed == UNKNOWN:
        yield memo.format_sentence("law.answer.open", open=open_words(memo), verdicts=verdicts)
    other_verdicts = [
        profile for profile in (SAFEST, NARROWEST) if conclusion.profiles[profile] != conclusion.verdict
    ]
    for profile in other_verdicts:
        yield " " + memo.format_sentence(f"otherwise.{profile}") + " "
        yield memo.sign_run(conclusion.profiles[profile])
        yield memo.format_sentence("stop")
    differs = other_verdicts or disagree or conclusion.readings_that_matter or conclusion.doubts_that_matter
    if memo.is_outside_either_way and not memo.is_certainly_off:
        doubts = _open_standing_doubts(memo)
        why = "; ".join([memo.format_sentence("gap.none.notice"), *doubts])
        yield " " + memo.format_sentence("law.answer.either_way", law=law, why=why)
    if not differs and conclusion.verdict != UNDETERMINED:
        yield " " + memo.format_sentence("law.answer.same")
    if pointed:
        yield " "
        yield blocks.quiet_run(upper_first(memo.reasons_words))


def _open_standing_doubts(memo: MemoContext) -> list[str]:
    """Return the open questions on whether the announcement runs that no fact settles."""
    return [name for name in memo.conclusion.doubts if name in memo.law.standing_doubts & memo.open_doubts]


def _beginning_words(memo: MemoContext) -> str:
    """Return that a ground which never ran would have to begin; blank where one that may be met ran before."""
    grounds = []
    for name, timeline in timelines(memo, memo.case.assumption).items():
        if memo.conclusion.limbs[name] != NO:
            if any(span.state == IN_FORCE and span.start <= memo.conclusion.on for span in timeline.spans):
                return ""
            grounds.append(memo.format_sentence(f"ground.{name}"))
    return memo.format_sentence("law.answer.edge.began", grounds=memo.wording.join_list(grounds))


def chosen_runs(memo: MemoContext) -> blocks.Runs:
    """Return who chose what, when and why; nothing where nothing was chosen."""
    choices = list(act.choice_sentences(memo))
    return (
        blocks.compose_runs(upper_first("; ".join(choices)) + memo.format_sentence("stop")) if choices else ()
    )


def turning_rows(
    memo: MemoContext, *, with_doubts: bool = True, most_names: int = _FEW
) -> dict[str, blocks.Runs]:
    """Return what would turn the answer: readings, names not judged, open questions of the law."""
    rows = {"readings": reading_runs(memo), "names": name_runs(memo, most_names)}
    if with_doubts or memo.conclusion.doubts_that_matter:
        conclusion = memo.conclusion
        parts: list[str | blocks.Run] = []
        for name in (
            () if memo.is_certainly_off or memo.is_outside_either_way else _open_standing_doubts(memo)
        ):
            if name not in conclusion.turning_doubts:
                doubt = memo.pack.doubts[name]
                sentence = memo.format_sentence("law.doubt_of", id=name, question=doubt.question)
                parts += [" " if parts else "", sentence]
        for matter in conclusion.doubts_that_matter:
            parts += [" " if parts else "", *act.doubt_words(memo, matter)]
        rows["doubt"] = blocks.compose_runs(*parts) if parts else ()
    return {name: runs for name, runs in rows.items() if runs}


def reading_runs(memo: MemoContext) -> blocks.Runs:
    """Return the readings whose change alone would turn the answer, those that lead to one verdict together."""
    flips: dict[str, list[str]] = {}
    for name in memo.conclusion.readings_that_matter:
        flips.setdefault(memo.conclusion.flips[name], []).append(memo.pack.switches[name].question)
    runs: blocks.Runs = ()
    for verdict, questions in flips.items():
        key = "front.turned.one" if len(questions) == 1 else "front.turned.each"
        turned = memo.format_sentence(key, count=str(len(questions)), readings=" ".join(questions))
        runs = blocks.compose_runs(runs, " " if runs else "", memo.sign_run(verdict), turned)
    return runs


def name_runs(memo: MemoContext, most: int = _FEW) -> blocks.Runs:
    """Return the listed names that nobody has judged, and those judged the same that the case says nothing of, each
    with what the answer would be.
    """
    runs = act.unjudged_runs(memo, most)
    box = act.act_box(memo).reason
    for judgement in memo.conclusion.unheeded[:most]:
        text = memo.wording.spell_days(judgement.text)
        if text in box:
            continue
        runs = blocks.compose_runs(runs, " " if runs else "", f"{text}.")
        if judgement.if_same:
            runs = blocks.compose_runs(runs, " ", *act.turned_runs(memo, judgement.if_same))
    return runs
