# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What to do first, as the box of page 1 says it: the word, and in at most 60 words what decides."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from desktop_app.documents.memo.answer import verdict_names
from desktop_app.documents.memo.case_words import open_words
from desktop_app.documents.memo.context import MemoContext
from desktop_app.documents.memo.standing import announcement
from desktop_app.domain.case import NOT_LISTED
from desktop_app.domain.engine.act import (
    ASK_FIRST,
    DOUBTS,
    DUTIES,
    HOLD,
    LICENCE_NEEDED,
    LICENCE_POSSIBLE,
    NOTHING_HOLDS,
    READINGS,
    STANDING,
)
from desktop_app.domain.engine.conclusion import OWED_IF_IT_RUNS, WarningOrDuty
from desktop_app.domain.engine.judged_same import verdict_if_same
from desktop_app.domain.law.listed_names import MATCH
from desktop_app.domain.law.pack import BARS, LICENCE, LOOK
from desktop_app.domain.law.timeline import IN_FORCE, UNCONFIRMED
from desktop_app.domain.truth import UNKNOWN, YES
from desktop_app.paper.blocks import BoxFrame, WordBox

MOST_WORDS: Final = 60
_MOST_IN_ONE: Final = 52
REFUSED: Final = "DENIED_IN_PRINCIPLE"
OUTSIDE: Final = "OUTSIDE"
"""The verdict of what the announcement does not reach, whether it is in force or not."""
KINDS: Final = {HOLD: BoxFrame.FILLED, ASK_FIRST: BoxFrame.BORDERED, NOTHING_HOLDS: BoxFrame.OUTLINED}
DISAGREE: Final = "facts_disagree"
"""The warning that is the answer until it is settled."""


def act_box(memo: MemoContext) -> WordBox:
    """Return the act with what decides: the first reason, and every further one that the box still holds."""
    word = memo.conclusion.act.word
    words = memo.format_sentence(f"act.{word}")
    reasons = (list(act_reasons(memo, is_brief=is_brief)) for is_brief in (False, True))
    return WordBox(KINDS[word], words, fit_reasons(words, *reasons))


def fit_reasons(words: str, reasons: list[str], brief: list[str]) -> str:
    """Return the reasons that fit into the box with its word, each whole; the first always stands.

    ``brief`` are the same with the standing in fewer words, taken where more of them fit so.
    """
    choices: list[list[str]] = []
    for reported in (reasons, brief):
        printed = reported[:1]
        for reason in reported[1:]:
            if count_of_words(" ".join((words, *printed, reason))) <= MOST_WORDS:
                printed.append(reason)
        choices.append(printed)
    most: list[str] = max(choices, key=len)
    return " ".join(most)


def count_of_words(text: str) -> int:
    """Return how many words a text has: what stands between blanks, thin ones inside a figure apart."""
    return len(text.replace("\u00a0", " ").split(" "))


def act_reasons(memo: MemoContext, *, is_brief: bool = False) -> Iterator[str]:
    """Yield a sentence for each reason of the act; facts that contradict each other come before all but other law."""
    conclusion = memo.conclusion
    because = [reason for reason in conclusion.act.because if reason != STANDING]
    if DISAGREE in because:
        other_law = [code for code in because if _is_other_law(memo, code)]
        because = [*other_law, DISAGREE, *(r for r in because if r != DISAGREE and r not in other_law)]
    if not because or because == [DUTIES]:
        yield from _nothing_found(memo)
        return
    for reason in because:
        if reason in (LICENCE_NEEDED, LICENCE_POSSIBLE):
            yield from licence_reasons(memo, is_brief=is_brief)
        elif reason == READINGS:
            yield memo.format_sentence("act.readings", law=memo.brief_law)
        elif reason == DOUBTS:
            for matter in memo.conclusion.doubts_that_matter:
                key = "act.doubts.standing" if matter.possible is None else "act.doubts"
                yield memo.format_sentence(
                    key,
                    law=memo.brief_law,
                    id=matter.doubt,
                    question=memo.pack.doubts[matter.doubt].question,
                    verdict=memo.verdict_sign(matter.verdict).words,
                    state=memo.state_words(matter.standing),
                )
        else:
            for warning in conclusion.warnings:
                if warning.code == reason:
                    yield warning_reason(memo, warning)
    if memo.is_certainly_off:
        yield off_sentence(memo)


def warning_reason(memo: MemoContext, warning: WarningOrDuty) -> str:
    """Return what a warning means for the goods; its title alone where what it found is too long for the box."""
    words = _warning_words(memo, warning)
    if count_of_words(words) <= _MOST_IN_ONE:
        return words
    return memo.format_sentence("act.title", title=warning.title)


def _warning_words(memo: MemoContext, warning: WarningOrDuty) -> str:
    """Return what a warning says in the words of the law file, else its title with what it found."""
    front = memo.front_of(warning.code)
    if words := front.get("reason_open" if warning.truth == UNKNOWN else "reason", front.get("reason", "")):
        return memo.fill_law_words(words, warning)
    if warning.code == "name_on_list" and memo.conclusion.unjudged_names:
        return _unjudged_words(memo)
    if warning.entries:
        entry = warning.entries[0]
        key = "act.entry.if_same" if entry.if_same else "act.entry"
        verdict = memo.verdict_sign(entry.if_same).words if entry.if_same else ""
        return memo.format_sentence(key, text=_capital(memo.wording.spell_days(entry.text)), verdict=verdict)
    if warning.details:
        detail = memo.wording.spell_days(warning.details[0]).rstrip(".")
        if warning.code != DISAGREE:
            return memo.format_sentence("act.detail", title=warning.title, detail=detail)
        key = "act.disagree" if len(warning.details) == 1 else "act.disagree.more"
        return memo.format_sentence(key, detail=detail, count=str(len(warning.details) - 1))
    law = memo.pack.instruments[warning.instrument].short if warning.instrument else ""
    return memo.format_sentence("advice.law" if law else "advice", title=warning.title, law=law)


def _unjudged_words(memo: MemoContext) -> str:
    """Return who has or may have which listed name that nobody has judged, and what the answer would be."""
    names = memo.conclusion.unjudged_names
    first, verdict = names[0], verdict_if_same(memo.law, memo.case, memo.conclusion)
    if first.entry:
        where = memo.format_sentence(f"listed.{first.entry.listing.list}")
    else:
        where = (first.candidate and first.candidate.list) or memo.wording.format_sentence("not_known")
    key = f"act.name.{'same' if first.verdict == MATCH else 'like'}"
    listed = (first.entry.name or first.entry.name_zh) if first.entry else ""
    words = memo.format_sentence(
        key,
        party=first.person.name or memo.format_sentence("front.no_name"),
        name=listed,
        list=where,
        more=memo.format_sentence("act.name.more", count=str(len(names) - 1)) if len(names) > 1 else "",
    )
    if verdict and verdict != memo.conclusion.verdict:
        turned = memo.format_sentence("act.name.turns", verdict=memo.verdict_sign(verdict).words)
        return f"{words} {turned}"
    return words


def licence_reasons(memo: MemoContext, *, is_brief: bool = False) -> Iterator[str]:
    """Yield what No. 61 asks for, by its standing, then what the standing rests on where that is not certain."""
    sentence = _licence_sentence(memo, with_why=True, is_brief=is_brief)
    if count_of_words(sentence) > MOST_WORDS - 2:
        sentence = _licence_sentence(memo, with_why=False, is_brief=is_brief)
    yield sentence
    yield from standing_reasons(memo)


def _licence_sentence(memo: MemoContext, *, with_why: bool, is_brief: bool) -> str:
    """Return what No. 61 asks for by its standing; ``with_why`` gives a refusal its reason, which may be long."""
    conclusion, law = memo.conclusion, memo.brief_law
    slots = {
        "law": law,
        "day": memo.wording.format_day(conclusion.on),
        "when": memo.day_words,
        "needed": _needed_words(memo, with_why=with_why),
        "gap": missing_notice(memo),
        "verb": memo.format_sentence(f"verb.{memo.verb}"),
    }
    facts, state = conclusion.act_facts, conclusion.standing.overall
    if state == IN_FORCE:
        return memo.format_sentence(f"act.in_force.{memo.verb}", **slots)
    if state == UNCONFIRMED:
        certain = announcement(memo)
        key = (
            ("act.either.brief" if is_brief else "act.either")
            if certain is None or certain.until is None or certain.until >= conclusion.on
            else "act.lapsed"
        )
        return memo.format_sentence(key, **slots)
    if facts.without_assumption in (IN_FORCE, UNCONFIRMED):
        return memo.format_sentence(
            "act.assumed", **{**slots, "gap": missing_notice(memo, key="gap.assumed")}
        )
    return memo.format_sentence(f"act.edge.{memo.verb}", **slots)


def refusal_words(memo: MemoContext) -> str:
    """Return why a licence is refused in principle, by the titles of the provisions that are met."""
    titles = [memo.pack.provisions[name].title for name in memo.conclusion.decided_by]
    reasons = [title.partition(": ")[2] for title in titles if title.startswith("Refused in principle: ")]
    return memo.wording.join_list(dict.fromkeys(reasons))


def standing_reasons(memo: MemoContext) -> Iterator[str]:
    """Yield why the standing is not certain where it is taken to be in force: a choice, or an open question."""
    conclusion = memo.conclusion
    if conclusion.standing.overall == IN_FORCE and not conclusion.act_facts.is_certain:
        if conclusion.standing.without_assumption != IN_FORCE:
            state = memo.state_words(conclusion.standing.without_assumption)
            yield memo.format_sentence(
                "act.chosen",
                choices=memo.format_sentence(f"what.{memo.case.assumption or 'none'}"),
                state=state,
            )
        doubts = [name for name in conclusion.doubts if name in memo.law.standing_doubts]
        if doubts:
            yield memo.format_sentence("act.doubt", doubts=memo.wording.join_list(doubts))


def missing_notice(memo: MemoContext, *, key: str = "gap.announced") -> str:
    """Return that no notice is on record, and what was announced without one."""
    event = announcement(memo)
    if event is None or event.until is None or event.until < memo.case.on:
        return memo.format_sentence("gap.none")
    return memo.format_sentence(key, until=memo.wording.format_day(event.until), law=memo.brief_law)


def _needed_words(memo: MemoContext, *, with_why: bool) -> str:
    """Return what the law asks for if it is in force: a licence, with its manner, or that it is not settled."""
    conclusion = memo.conclusion
    if conclusion.licence_needed == UNKNOWN:
        verb = memo.format_sentence(f"verb.{memo.verb}")
        return memo.format_sentence("act.open", open=open_words(memo), verb=verb)
    if conclusion.verdict == REFUSED and with_why and (why := refusal_words(memo)):
        manner = memo.format_sentence("plain.manner.refused", why=why)
        return memo.format_sentence(
            "act.needed", manner=manner, verb=memo.format_sentence(f"verb.{memo.verb}")
        )
    manner = memo.format_sentence(
        f"plain.manner.{conclusion.verdict}", verdicts=verdict_names(memo, conclusion, last="or")
    )
    met = [limb.id for limb in memo.pack.limbs if conclusion.limbs[limb.id] == YES]
    grounds = memo.wording.join_list(memo.format_sentence(f"ground.{name}") for name in met)
    key = "act.needed" if not met else "act.needed.ground" if len(met) == 1 else "act.needed.grounds"
    verb = memo.format_sentence(f"verb.{memo.verb}")
    return memo.format_sentence(key, manner=manner, grounds=grounds, verb=verb)


def _nothing_found(memo: MemoContext) -> Iterator[str]:
    """Yield why nothing is asked for, what is owed all the same, and what there is to look at."""
    conclusion = memo.conclusion
    if memo.is_certainly_off:
        yield off_sentence(memo)
    else:
        yield memo.format_sentence("act.no", law=memo.brief_law, why=why_no(memo))
    owed = [duty.title for duty in conclusion.duties if duty.owed == "yes"]
    if owed:
        yield memo.format_sentence("act.owed", titles="; ".join(map(_in_sentence, owed)))
    perhaps = [duty.title for duty in conclusion.duties if duty.owed == OWED_IF_IT_RUNS]
    if perhaps and not memo.is_certainly_off:
        yield memo.format_sentence(
            "act.owed.if",
            law=memo.brief_law,
            titles=memo.wording.join_list(map(_in_sentence, perhaps)),
        )
    for warning in conclusion.warnings:
        front = memo.front_of(warning.code)
        if warning.effect == LOOK and (words := front.get("look")):
            yield memo.format_sentence("act.look", what=memo.fill_law_words(words, warning))


def off_sentence(memo: MemoContext) -> str:
    """Return in one line that the announcement does not run on the day, and so asks for nothing."""
    state = memo.conclusion.standing.overall
    tense = memo.verb
    return memo.format_sentence(
        f"act.off.{tense}",
        day=memo.wording.format_day(memo.conclusion.on),
        law=memo.brief_law,
        state=memo.format_sentence(f"off.{tense}.{state}"),
    )


def why_no(memo: MemoContext) -> str:
    """Return why no licence is asked for; of what the announcement does not reach, for which reason."""
    conclusion, case = memo.conclusion, memo.case
    if conclusion.verdict == OUTSIDE:
        home = memo.pack.origin
        reasons = {
            "not_listed": case.item.listed_as == NOT_LISTED,
            "inside": case.movement == "domestic_transfer",
            "origin": case.exporter_country == home,
            "home": case.destination == home,
        }
        for reason, is_so in reasons.items():
            if is_so:
                return memo.format_sentence(f"plain.why.{reason}", country=memo.wording.country_name(home))
        for name in conclusion.readings_that_matter:
            words = memo.pack.switches[name].words[conclusion.readings[name]].rstrip(".")
            return memo.format_sentence("plain.why.reading", words=words)
    return memo.format_sentence(f"plain.why.{conclusion.verdict}", verdicts=verdict_names(memo, conclusion))


def _is_other_law(memo: MemoContext, code: str) -> bool:
    return any(
        warning.code == code and warning.effect in (BARS, LICENCE) for warning in memo.conclusion.warnings
    )


def _in_sentence(title: str) -> str:
    return f"{title[:1].lower()}{title[1:]}"


def _capital(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"
