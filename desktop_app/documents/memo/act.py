# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The answer, and what to do first, as the box of page 1 says it: the word, and in at most 60 words what decides."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import Final

from desktop_app.basics.quantity import Interval
from desktop_app.documents.memo.context import MemoContext, open_words
from desktop_app.documents.memo.findings import format_share
from desktop_app.documents.memo.standing import announcement, leading_span
from desktop_app.documents.wording import lower_first, upper_first
from desktop_app.domain.case import NOT_LISTED, ChoiceMade
from desktop_app.domain.engine import act
from desktop_app.domain.engine.conclude import answer_if_same
from desktop_app.domain.engine.conclusion import OWED_IF_IT_RUNS, Conclusion, DoubtThatMatters, WarningOrDuty
from desktop_app.domain.engine.first_steps import is_beside_licence
from desktop_app.domain.law.listed_names import MATCH, IfSame, UnjudgedName, list_people
from desktop_app.domain.law.pack import BARS, LICENCE, LOOK, SAFEST
from desktop_app.domain.law.timeline import IN_FORCE, UNCONFIRMED
from desktop_app.domain.truth import UNKNOWN, YES
from desktop_app.paper import blocks

# --------------------------------------------------------------------------------------------------
# What a person chose for the case: readings and assumption, with who chose them, when and why.


PROFILE: Final = "profile"
ASSUMPTION: Final = "assumption"


def choice_sentences(memo: MemoContext) -> Iterator[str]:
    """Yield each choice with who made it, when and why; that nobody is named is said."""
    case = memo.case
    # what departs from the cautious readings and from the notices alone, then what somebody chose
    keys = [PROFILE] if case.profile not in (None, SAFEST) else []
    keys += [ASSUMPTION] if case.assumption else []
    keys += [*case.readings, *(key for key, choice in case.chosen.items() if choice != ChoiceMade())]
    for key in dict.fromkeys(keys):
        choice_made = memo.case.chosen.get(key, ChoiceMade())
        if choice_made == ChoiceMade():
            yield memo.format_sentence("chosen.nobody", what=_choice_words(memo, key))
            continue
        by = (
            memo.format_sentence("chosen.by", name=choice_made.by)
            if choice_made.by
            else memo.format_sentence("chosen.by.none")
        )
        on = (
            memo.format_sentence("chosen.on", day=memo.wording.format_day(choice_made.on))
            if choice_made.on
            else ""
        )
        why = (
            memo.format_sentence("chosen.why", why=choice_made.why)
            if choice_made.why
            else memo.format_sentence("chosen.why.none")
        )
        yield memo.format_sentence("chosen.one", what=_choice_words(memo, key), by=by, on=on, why=why)


def _choice_words(memo: MemoContext, key: str) -> str:
    case = memo.case
    if key == PROFILE:
        return memo.format_sentence(f"reading.the.{case.profile or SAFEST}")
    if key == ASSUMPTION:
        return memo.format_sentence(f"what.{case.assumption or 'none'}")
    switch = memo.pack.switches[key]
    choice_text = switch.words[memo.conclusion.readings[key]].rstrip(".")
    return memo.format_sentence("what.switch", question=switch.question, words=choice_text)


# --------------------------------------------------------------------------------------------------
# What an answer hangs on: the open questions of the law whose other answer, on these facts, would turn it.


def hanging_runs(memo: MemoContext) -> blocks.Runs:
    """Return each question that the answers of the case hang on, with its other answer and what that comes to."""
    matters = {matter.doubt: matter for matter in memo.conclusion.doubts_that_matter}
    runs: blocks.Runs = ()
    for number, matter in enumerate(matters.values()):
        runs = blocks.compose_runs(runs, " " if number else "", *doubt_words(memo, matter))
    return runs


def doubt_words(memo: MemoContext, matter: DoubtThatMatters) -> Iterator[str | blocks.Run]:
    """Yield a question that an answer hangs on, its other answer, and what that comes to."""
    doubt = memo.pack.doubts[matter.doubt]
    yield memo.format_sentence("hangs.on", id=doubt.id, question=doubt.question, answer=doubt.safest)
    if matter.possible is None:
        yield memo.format_sentence(
            "hangs.standing", law=memo.brief_law, state=memo.state_words(matter.standing)
        )
        return
    ending = "" if matter.verdict == OUTSIDE else _if_it_runs(memo)
    if memo.is_certainly_off:
        ending = f".off.{memo.verb}"
    verb = memo.format_sentence(f"verb.{memo.verb}")
    yield memo.format_sentence(f"hangs.then{ending}", law=memo.brief_law, verb=verb)
    yield memo.sign_run(matter.verdict)
    yield _share_words(memo, matter) + memo.format_sentence("stop")


def _share_words(memo: MemoContext, matter: DoubtThatMatters) -> str:
    """Return the share under the other answer where it is not the one of the case."""
    matter_shares, here = matter.shares, memo.conclusion.shares
    if matter_shares is None or matter_shares == here:
        return ""
    pairs: tuple[tuple[str, Interval | None, Interval | None], ...] = (
        ("content", matter_shares.content, here.content),
        ("whole_article", matter_shares.whole_article, here.whole_article),
    )
    shares = (
        memo.format_sentence(
            "measure", name=memo.format_sentence(f"share.{name}"), share=format_share(memo, span)
        )
        for name, span, before in pairs
        if span is not None and span != before
    )
    return memo.format_sentence("hangs.share", shares=memo.wording.join_list(shares))


# --------------------------------------------------------------------------------------------------
# The plain answer for the day: whether a licence is asked for on it, and what would hold if the rule ran.


def verdict_names(memo: MemoContext, conclusion: Conclusion, *, last: str = "and") -> str:
    """Return every possible verdict, each in quotes: the name of one holds a comma itself."""
    names = [
        memo.format_sentence("quoted", words=memo.verdict_sign(verdict).words)
        for verdict in conclusion.possible
    ]
    return memo.wording.join_list(names, last=last)


# --------------------------------------------------------------------------------------------------
# Names on a list that nobody has judged, and what the answer would be if they were judged the same.


_FEW: Final = 2


def unjudged_runs(memo: MemoContext, most: int = _FEW) -> blocks.Runs:
    """Return the first of the names that a person has still to judge; none where there are none."""
    unknown = memo.wording.format_sentence("not_known")
    names: dict[str, None] = {}
    for unjudged in memo.conclusion.unjudged_names:
        # who may be which entry
        entry, candidate = unjudged.entry, unjudged.candidate
        if entry is not None:
            listed_name = entry.name or entry.name_zh
            entry_words = memo.format_sentence(
                "front.entry",
                list=memo.format_sentence(f"listed.{entry.listing.list}"),
                notice=memo.pack.instruments[entry.listing.id].short.partition(",")[0],
            )
            key = "front.has_name" if unjudged.verdict == MATCH else "front.may_be"
        else:
            listed_name, entry_words = (candidate and candidate.list) or unknown, ""
            key = "front.may_be.other"
        party = unjudged.person.name or memo.format_sentence("front.no_name")
        names[memo.format_sentence(key, party=party, name=listed_name, entry=entry_words)] = None
    if not names:
        return ()
    remaining = len(names) - most
    further = memo.format_sentence("and.more", count=str(remaining)) if remaining > 0 else ""
    sentence = memo.format_sentence("front.unjudged", names="; ".join([*names][:most]) + further)
    same = answer_if_same(memo.law, memo.case, memo.conclusion)
    if not same:
        return blocks.compose_runs(sentence)
    return blocks.compose_runs(sentence, " ", *turned_runs(memo, same))


def turned_runs(memo: MemoContext, same: IfSame) -> Iterator[str | blocks.Run]:
    """Yield what the case would come to if a party were an entry, with the sign of the verdict."""
    conclusion = memo.conclusion
    if same.act == conclusion.act.word and same.verdict == conclusion.verdict:
        yield memo.format_sentence("front.unjudged.stays")
        return
    yield memo.format_sentence("front.unjudged.turns", act=memo.format_sentence(f"act.short.{same.act}"))
    yield memo.sign_run(same.verdict)
    yield memo.format_sentence("stop")


MOST_WORDS: Final = 60
_MOST_IN_ONE: Final = 46
_MOST_LISTINGS: Final = 2
"""How many notices that list a party the box names; the rest stands in the section on warnings."""
REFUSED: Final = "DENIED_IN_PRINCIPLE"
OUTSIDE: Final = "OUTSIDE"
"""The verdict of what the announcement does not reach, whether it is in force or not."""
KINDS: Final = {
    act.HOLD: blocks.BoxFrame.FILLED,
    act.ASK_FIRST: blocks.BoxFrame.BORDERED,
    act.NOTHING_HOLDS: blocks.BoxFrame.OUTLINED,
}
_OF_LICENCE: Final = frozenset((act.LICENCE_NEEDED, act.LICENCE_POSSIBLE))
DISAGREE: Final = "facts_disagree"
"""The warning that is the answer until it is settled."""


def act_box(memo: MemoContext) -> blocks.WordBox:
    """Return the act with what decides: the first reason, and every further one that the box still holds."""
    word = memo.conclusion.act.word
    sentence = memo.format_sentence(f"act.{word}")
    told = fit_reasons(sentence, act_reasons(memo), names=names_in(memo))
    return blocks.WordBox(KINDS[word], sentence, told)


Reason = tuple[str, ...]
"""A reason in one wording or several, the fullest first."""


def fit_reasons(sentence: str, reasons: Sequence[Reason], *, names: Collection[str]) -> str:
    """Return the reasons that fit into the box with its word; the first always stands. Words of names do not count.

    The first is told in its fullest wording or in its briefest, whichever leaves room for the second, which is the next
    in weight, and then for more of the others.
    """
    choices: list[tuple[bool, int, int, str]] = []
    for first in (reasons[0][0], reasons[0][-1]):
        printed, whole, is_second_told = [first], 0, False
        for number, wordings in enumerate(reasons[1:], start=1):
            for words in wordings:
                if count_of_words(" ".join((sentence, *printed, words)), names) <= MOST_WORDS:
                    printed.append(words)
                    whole += words == wordings[0]
                    is_second_told |= number == 1
                    break
        choices.append((is_second_told, len(printed), whole, " ".join(printed)))
    return max(choices, key=lambda choice: choice[:3])[-1]


def names_in(memo: MemoContext) -> list[str]:
    """Return the names of goods, parties and entries that the box may speak of, the longest first."""
    if "names" not in memo.worked_out:
        conclusion = memo.conclusion
        entries = [name.entry for name in conclusion.unjudged_names if name.entry]
        entries += [judgement.entry for judgement in conclusion.unheeded]
        listed = [here.holder for warning in conclusion.warnings for here in warning.listings]
        names = {
            *(person.name for person in list_people(memo.case)),
            *(name for entry in entries for name in (entry.name, entry.name_zh)),
            *(memo.case.item.name, *listed),
        }
        memo.worked_out["names"] = sorted(filter(None, names), key=len, reverse=True)
    return list(memo.worked_out["names"])


def count_of_words(text: str, names: Collection[str] = ()) -> int:
    """Return how many words a text has: what stands between blanks, thin ones inside a figure apart; without names."""
    text = text.replace("\u00a0", " ")
    for name in names:
        text = text.replace(name.replace("\u00a0", " "), "")
    return len(text.split())


def act_reasons(memo: MemoContext, *, with_contradictions: bool = True) -> list[Reason]:
    """Return each reason of the act in its wordings.

    Facts that contradict each other are told whatever the act: right behind other law that holds the goods, else first,
    and briefly where they would find no room in the box.
    """
    conclusion = memo.conclusion
    disagreeing = [warning for warning in conclusion.warnings if warning.code == DISAGREE]
    because = [code for code in conclusion.act.because if code not in (act.STANDING, DISAGREE)]
    barring = {warning.code for warning in conclusion.warnings if warning.effect in (BARS, LICENCE)}
    if because in ([], [act.DUTIES]) and not disagreeing:
        return [(sentence,) for sentence in _nothing_found(memo)]
    if disagreeing:
        because = sorted(because, key=lambda code: code not in barring)
    told = {reason: list(_wordings_of_reason(memo, reason)) for reason in because}
    answers = [reason for reason in because if reason in (*_OF_LICENCE, act.READINGS, act.DOUBTS)]
    if disagreeing and with_contradictions and answers:
        # what waits for the contradiction is told as what holds of the facts as they stand
        first, *others = told[answers[0]]
        as_stated = (memo.format_sentence("act.as_stated", sentence=sentence) for sentence in first)
        told[answers[0]] = [tuple(as_stated), *others]
    reasons = [wordings for reason in because for wordings in told[reason]]
    if _OF_LICENCE & set(because):
        # what the standing rests on comes behind what holds the goods whatever it is
        place = sum(len(told[reason]) for reason in because if reason in barring or reason in _OF_LICENCE)
        reasons[place:place] = [(sentence,) for sentence in standing_reasons(memo)]
    if because and because[0] not in _OF_LICENCE:
        reasons[:1] = [wordings[:1] for wordings in reasons[:1]]  # what decides is told in full
    for warning in disagreeing if with_contradictions else ():
        ahead = reasons[:1] if because and because[0] in barring else []
        before = (memo.format_sentence(f"act.{conclusion.act.word}"), *(wordings[0] for wordings in ahead))
        wordings = list(contradiction_wordings(memo, warning))
        fitting = (
            words
            for words in wordings
            if count_of_words(" ".join((*before, words)), names_in(memo)) <= MOST_WORDS
        )
        reasons.insert(len(ahead), (next(fitting, wordings[-1]),))
    if memo.is_certainly_off:
        reasons.append((off_sentence(memo),))
    return reasons


def _wordings_of_reason(memo: MemoContext, reason: str) -> Iterator[Reason]:
    """Yield what a reason of the act means for the goods."""
    conclusion = memo.conclusion
    if reason in _OF_LICENCE:
        wordings = []
        for is_brief in (False, True):
            sentence = _licence_sentence(memo, with_why=True, is_brief=is_brief)
            if count_of_words(sentence, names_in(memo)) > MOST_WORDS - 2:
                sentence = _licence_sentence(memo, with_why=False, is_brief=is_brief)
            wordings.append(sentence)
        yield tuple(wordings)
    elif reason == act.READINGS:
        verb = memo.format_sentence(f"verb.{memo.verb}")
        yield (memo.format_sentence(f"act.readings{_if_it_runs(memo)}", law=memo.brief_law, verb=verb),)
    elif reason == act.DOUBTS:
        for matter in conclusion.doubts_that_matter:
            key = "act.doubts.standing" if matter.possible is None else f"act.doubts{_if_it_runs(memo)}"
            sentence = memo.format_sentence(
                key,
                verb=memo.format_sentence(f"verb.{memo.verb}"),
                law=memo.brief_law,
                id=matter.doubt,
                question=memo.pack.doubts[matter.doubt].question,
                verdict=memo.verdict_sign(matter.verdict).words,
                state=memo.state_words(matter.standing),
            )
            yield (sentence,)
    else:
        for warning in conclusion.warnings:
            if warning.code == reason and not _is_told_by_name(memo, warning):
                yield from _wordings_of_warning(memo, warning)


def _if_it_runs(memo: MemoContext) -> str:
    """Return the end of the key of a sentence on an answer that holds only if the announcement is in force."""
    return "" if memo.conclusion.standing.overall == IN_FORCE else ".if"


def _is_told_by_name(memo: MemoContext, warning: WarningOrDuty) -> bool:
    """Tell whether another reason says more: the licence of the same law, or the name that met an entry, where all that
    is known of a list is that nobody has judged whether a party is on it.
    """
    is_list_open = warning.code == "control_list_ban" and not warning.listings and warning.truth == UNKNOWN
    entries = [name.entry for name in memo.conclusion.unjudged_names]
    return is_beside_licence(memo.conclusion, warning) or (is_list_open and any(entries))


def contradiction_wordings(memo: MemoContext, warning: WarningOrDuty) -> Iterator[str]:
    """Yield which facts contradict each other, that the answer waits for it, and what a name would come to; then the
    same in fewer words.
    """
    brief = memo.format_sentence("act.disagree.brief")
    if warning.details:
        detail = memo.wording.spell_days(warning.details[0]).rstrip(".")
        more = len(warning.details) - 1
        whole = memo.format_sentence(
            "act.disagree.more" if more else "act.disagree", detail=detail, count=str(more)
        )
        entries = [entry for entry in warning.entries if entry.text == warning.details[0]]
        if turned := if_same_words(memo, entries[0].if_same) if entries else "":
            yield from (f"{whole} {turned}", f"{brief} {turned}")
        else:
            yield whole
    yield brief


def _wordings_of_warning(memo: MemoContext, warning: WarningOrDuty) -> Iterator[Reason]:
    """Yield what a warning means for the goods; its title alone where what it found is too long for the box.

    Of several notices that list parties it is what the worst two order, and how many more there are.
    """
    for listing in range(max(1, min(len(warning.listings), _MOST_LISTINGS))):
        sentence = _warning_words(memo, warning, listing)
        if count_of_words(sentence, names_in(memo)) > _MOST_IN_ONE:
            sentence = memo.format_sentence("act.title", title=warning.title)
        brief = memo.law_words(warning, "brief", listing=listing)
        if warning.code == "name_on_list" and memo.conclusion.unjudged_names:
            brief = _unjudged_words(memo, is_brief=True)
        yield (sentence, brief) if brief else (sentence,)
    if (more := len(warning.listings) - _MOST_LISTINGS) > 0:
        yield (memo.format_sentence("act.listings.more", count=str(more)),)


def _warning_words(memo: MemoContext, warning: WarningOrDuty, listing: int) -> str:
    """Return what a warning says in the words of the law file, else its title with what it found."""
    if reason := memo.law_words(warning, "reason", listing=listing):
        return reason
    if warning.code == "name_on_list" and memo.conclusion.unjudged_names:
        return _unjudged_words(memo)
    if warning.entries:
        entry = warning.entries[0]
        text = upper_first(memo.wording.spell_days(entry.text))
        if turned := if_same_words(memo, entry.if_same):
            return memo.format_sentence("act.entry.if_same", text=text, turned=turned)
        return memo.format_sentence("act.entry", text=text)
    if warning.details:
        detail = memo.wording.spell_days(warning.details[0]).rstrip(".")
        return memo.format_sentence("act.detail", title=warning.title, detail=detail)
    law = memo.pack.instruments[warning.instrument].short if warning.instrument else ""
    return memo.format_sentence("advice.law" if law else "advice", title=warning.title, law=law)


def _unjudged_words(memo: MemoContext, *, is_brief: bool = False) -> str:
    """Return who has or may have which listed name that nobody has judged, and what would have to be done then: of
    several the one first that would weigh most. In brief it is left to section 7 how the names meet.
    """
    names = memo.conclusion.unjudged_names
    first = min(names, key=lambda name: weight_if_same(memo, name.if_same))
    # one firm in two roles meets an entry once
    more = len({(name.person.name or id(name.person), _met_by(name)) for name in names}) - 1
    entry, candidate = first.entry, first.candidate
    if entry:
        list_name = memo.format_sentence(
            "act.name.entry",
            list=memo.format_sentence(f"listed.{entry.listing.list}"),
            notice=memo.pack.instruments[entry.listing.id].short,
        )
    else:
        list_name = (candidate and candidate.list) or memo.wording.format_sentence("not_known")
    sentence = memo.format_sentence(
        "act.name.same" if first.verdict == MATCH else "act.name.like",
        party=memo.few_names([first.person.name or memo.format_sentence("front.no_name")]),
        name=(entry.name or entry.name_zh) if entry else "",
        list=list_name,
        judged=memo.format_sentence("act.name.unsure" if _is_left_unsure(first) else "act.name.not_judged"),
        more=memo.format_sentence("act.name.more", count=str(more)) if more else "",
    )
    turned = if_same_words(memo, first.if_same)
    if turned and is_brief and first.if_same:
        return memo.format_sentence(
            "act.name.brief",
            party=memo.few_names([first.person.name or memo.format_sentence("front.no_name")]),
            list=list_name,
            act=memo.format_sentence(f"act.short.{first.if_same.act}"),
        )
    return f"{sentence} {turned}" if turned else sentence


def _met_by(name: UnjudgedName) -> tuple[str | None, str | None]:
    """Return which entry of which list a name met."""
    if name.entry:
        return name.entry.listing.list, name.entry.id
    return (name.candidate.list, name.candidate.id) if name.candidate else (None, None)


def _is_left_unsure(name: UnjudgedName) -> bool:
    """Tell whether a person looked at an entry and could not say whether it is the party."""
    look_up = name.person.look_up
    met = [*(look_up.candidates if look_up else ()), *([name.candidate] if name.candidate else [])]
    return any(each.judged == "unsure" and each.id == _met_by(name)[1] for each in met)


def weight_if_same(memo: MemoContext, same: IfSame | None) -> tuple[int, int]:
    """Return the place of what a name would come to among others, the gravest first; what is not known is last."""
    if same is None:
        return (len(act.ACT_WORDS), 0)
    return (act.ACT_WORDS.index(same.act), int(same.verdict == memo.conclusion.verdict))


def if_same_words(memo: MemoContext, same: IfSame | None) -> str:
    """Return what would have to be done if a party were the entry, and what the announcement would ask for while it may
    run; blank where neither is another than it is.
    """
    conclusion = memo.conclusion
    if same is None or (same.act == conclusion.act.word and same.verdict == conclusion.verdict):
        return ""
    word = memo.format_sentence(f"act.short.{same.act}")
    if memo.is_certainly_off or same.verdict == conclusion.verdict:
        return memo.format_sentence("act.name.turns", act=word)
    verdict = memo.verdict_sign(same.verdict).words
    return memo.format_sentence("act.name.turns.law", act=word, law=memo.brief_law, verdict=verdict)


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
        key = "act.assumed.brief" if is_brief else "act.assumed"
        return memo.format_sentence(key, **{**slots, "gap": missing_notice(memo, key="gap.assumed")})
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
                law=memo.brief_law,
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
    verb = memo.format_sentence(f"verb.{memo.verb}")
    if conclusion.licence_needed == UNKNOWN:
        return memo.format_sentence("act.open", open=open_words(memo), verb=verb)
    if conclusion.verdict == REFUSED and with_why and (why := refusal_words(memo)):
        manner = memo.format_sentence("plain.manner.refused", why=why)
        return memo.format_sentence("act.needed", manner=manner, verb=verb)
    manner = memo.format_sentence(
        f"plain.manner.{conclusion.verdict}", verdicts=verdict_names(memo, conclusion, last="or")
    )
    met = [limb.id for limb in memo.pack.limbs if conclusion.limbs[limb.id] == YES]
    grounds = memo.wording.join_list(memo.format_sentence(f"ground.{name}") for name in met)
    key = "act.needed" if not met else "act.needed.ground" if len(met) == 1 else "act.needed.grounds"
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
        yield memo.format_sentence("act.owed", titles="; ".join(map(lower_first, owed)))
    perhaps = [duty.title for duty in conclusion.duties if duty.owed == OWED_IF_IT_RUNS]
    if perhaps and not memo.is_certainly_off:
        yield memo.format_sentence(
            "act.owed.if", law=memo.brief_law, titles=memo.wording.join_list(map(lower_first, perhaps))
        )
    if owed:
        yield from standing_reasons(memo)
    for warning in conclusion.warnings:
        if warning.effect == LOOK and (look := memo.law_words(warning, "look")):
            yield memo.format_sentence("act.look", what=look)


def off_sentence(memo: MemoContext) -> str:
    """Return in one line that the announcement does not run on the day, and so asks for nothing; where no notice that
    the law file knows says so, that it rests on what somebody looked up.
    """
    tense, event = memo.verb, leading_span(memo).event
    sentence = memo.format_sentence(
        f"act.off.{tense}",
        day=memo.wording.format_day(memo.conclusion.on),
        law=memo.brief_law,
        state=memo.format_sentence(f"off.{tense}.{memo.conclusion.standing.overall}"),
    )
    if event is None or not event.checked:
        return sentence
    looked = memo.format_sentence("act.off.checked", day=memo.wording.format_day(event.issued))
    return f"{sentence} {looked}"


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
            reading = memo.pack.switches[name].words[conclusion.readings[name]].rstrip(".")
            return memo.format_sentence("plain.why.reading", words=reading)
    return memo.format_sentence(f"plain.why.{conclusion.verdict}", verdicts=verdict_names(memo, conclusion))
