# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Values of a case in words, for the window. No widgets."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final, TypeVar

from desktop_app.basics.days import next_day
from desktop_app.basics.messages import Phrase
from desktop_app.basics.quantity import Interval
from desktop_app.domain.engine.act import (
    ACT_WORDS,
    DOUBTS,
    DUTIES,
    LICENCE_NEEDED,
    LICENCE_POSSIBLE,
    NOTHING_HOLDS,
    READINGS,
)
from desktop_app.domain.engine.conclusion import DEPENDS, OFF, Conclusion, WarningOrDuty
from desktop_app.domain.engine.first_steps import KEEP
from desktop_app.domain.law.listing import LISTS, ListingStep, first_step_alike
from desktop_app.domain.law.pack import BARS, LICENCE, UNDETERMINED, Pack
from desktop_app.domain.law.timeline import IN_FORCE, NOT_STARTED, SUSPENDED, UNCONFIRMED
from desktop_app.domain.truth import NO, YES
from desktop_app.services.schema.rows import DeterminationRow, ReadAs, RecordMark, RecordRow
from desktop_app.ui.words import strings
from desktop_app.ui.words.strings import (
    DASH,
    code_words,
    format_day,
    join_sentences,
    lower_first_letter,
    shown_law,
    standing_words,
    tr,
    tr_n,
    translate_text,
    verdict_words,
)

if TYPE_CHECKING:
    from desktop_app.domain import interview
    from desktop_app.services.records.rerun import AnswerChange, AnswerToday

_NO_OPTIONS: Sequence[interview.Option] = ()


def list_ground_names() -> dict[str, str]:
    """Return the names of the grounds by their codes."""
    return {"value": tr("Value ground"), "technology": tr("Technology ground"), "origin": tr("Origin ground")}


def ground_words(grounds: Sequence[str]) -> str:
    """Return the grounds that decide, as a column shows them: met ones, then open ones with a question mark."""
    texts = [f"{code_words('ground', code)}{'?' * open_}" for code, open_ in map(_split_ground, grounds)]
    return strings.join_with_commas(sorted(texts, key=lambda text: text.endswith("?")))


def ground_tip(grounds: Sequence[str]) -> str:
    """Return the same in whole words; that none is met where that is so."""
    names = list_ground_names()
    split = list(map(_split_ground, grounds))
    met = strings.join_with_commas(names.get(code, code) for code, is_open in split if not is_open)
    undecided = strings.join_with_commas(names.get(code, code) for code, is_open in split if is_open)
    sentences = [tr("Met: {grounds}.", grounds=met)] if met else []
    sentences += [tr("Open: {grounds}.", grounds=undecided)] if undecided else []
    return " ".join(sentences) or tr("No ground is met.")


def _split_ground(code: str) -> tuple[str, bool]:
    return code.rstrip("?"), code.endswith("?")


def value_words(kind: str, value: Any, options: Sequence[interview.Option] = _NO_OPTIONS) -> str:
    """Return a value of a case in words; "not known" for none."""
    from desktop_app.domain import interview

    if value is None or value is interview.NOT_KNOWN:
        return tr("not known")
    offered = {option.value: option.label for option in options}
    if isinstance(value, Phrase):
        return strings.translate_text(value)
    if isinstance(value, str):
        if value in offered:
            return offered[value]
        if kind == "country":
            return strings.country_name(value)
        if kind == "day":
            return strings.format_day(value)
        if kind == "percent":
            return f"{strings.format_figure(value)} %"
        if kind == "truth":
            return {"yes": tr("yes"), "no": tr("no")}.get(value, tr("not known"))
        return code_words("plain_value", value, strings.format_figure(value) if kind == "figure" else value)
    if isinstance(value, Mapping):
        if kind == "party":
            role = offered.get(value.get("role", ""), "")
            parts = [value.get("name", ""), strings.country_name(value.get("country")), role]
            return strings.join_with_commas(phrase for phrase in parts if phrase != strings.DASH)
        if kind == "look_up":
            return _look_up_words(value)
        if kind == "rate":
            return strings.join_with_commas((str(value.get("rate", "")), format_day(value.get("on"))))
        low = str(value.get("amount") or value.get("from") or "")
        high = str(value.get("to") or "")
        unit = str(value.get("currency") or value.get("unit") or ("%" if kind == "percent" else ""))
        if value.get("per"):
            unit = f"{unit}/{value['per']}"
        if "from" in value and not high:
            return tr("{low} or more", low=strings.format_amount(low, "", unit))
        return strings.format_amount(low, high, unit)
    if isinstance(value, Sequence):
        if not value:
            return tr("none")
        names = [
            str(element.get("part_number") or element.get("name") or element.get("row") or "")
            if isinstance(element, Mapping)
            else str(element)
            for element in value
        ]
        if any(names):
            return strings.join_with_commas(names)
        return tr("one entry") if len(value) == 1 else strings.tr_n("%n entries", len(value))
    return str(value)


def _look_up_words(value: Mapping[str, Any]) -> str:
    """Return on which day a party was looked up, among how many names, what was met and how it was judged."""
    candidates = value.get("candidates") or ()
    judged = [candidate.get("judged") for candidate in candidates]
    names = sum(int(searched.get("rows") or 0) for searched in value.get("lists") or ())
    same, different = judged.count("same"), judged.count("different")
    parts = (
        strings.format_day(value.get("on")),
        tr_n("%n name(s)", names),
        tr_n("%n entry(s) met", len(candidates)),
        tr_n("%n judged the same", same) if same else "",
        tr_n("%n judged different", different) if different else "",
    )
    return strings.join_with_commas(filter(None, parts))


# --------------------------------------------------------------------------------------------------
# Words for the assumption behind a verdict of today, namely that No. 61 runs. No widgets.


@dataclass(frozen=True, slots=True)
class AssumptionWording:
    """The assumption in three wordings: within a sentence, as a column heading, and on the filter button."""

    phrase: str
    heading: str
    filter: str


def word_assumption(standing: str) -> AssumptionWording:
    """Return the assumption behind a verdict at a standing of No. 61; ``standing`` is blank while it is not known."""
    if standing == IN_FORCE:
        return AssumptionWording(tr("if shipped today"), tr("If shipped today"), tr("Licence needed today"))
    if standing in (UNCONFIRMED, ""):
        return AssumptionWording(
            tr("if shipped today and the rule is in force"),
            tr("If the rule is in force"),
            tr("Licence needed if the rule is in force"),
        )
    word = lower_first_letter(standing_words(standing))
    return AssumptionWording(
        tr("if the rule ran today ({standing})", standing=word),
        tr("If the rule ran"),
        tr("Licence needed if the rule ran"),
    )


def word_assumption_of_all(standings: Set[str], today: str) -> AssumptionWording:
    """Return the assumption behind several verdicts with their standings; ``today`` is the standing used for none.

    The grounds may differ in standing on one day; then neither "runs" nor "does not run" is true of all.
    """
    if not standings:
        return word_assumption(today)
    return word_assumption(next(iter(standings)) if len(standings) == 1 else UNCONFIRMED)


# --------------------------------------------------------------------------------------------------
# What an answer hangs on, in words: who chose a reading, and the open questions whose other answer would
# turn it.


def chosen_words(made: Mapping[str, str | None]) -> str:
    """Return who made a choice, when and why; blank where nobody said."""
    by, on, why = made.get("by"), made.get("on"), made.get("why")
    day = format_day(on) if on else ""
    who = ""
    if by and day:
        who = tr("Chosen by {name} on {day}", name=by, day=day)
    elif by or day:
        who = tr("Chosen by {name}", name=by) if by else tr("Chosen on {day}", day=day)
    return join_sentences(who, tr("Reason: {reason}.", reason=why.rstrip(".。")) if why else "")


def hanging_question(doubt: str) -> str:
    """Return an open question of the law that an answer hangs on."""
    return translate_text(shown_law().doubts[doubt].question)


def hanging_words(doubts: Sequence[str]) -> str:
    """Return in one sentence which open questions an answer hangs on; blank for none."""
    if not doubts:
        return ""
    questions = " ".join(map(hanging_question, doubts))
    return tr(
        "The other answer to an open question of the law would turn this: {questions}", questions=questions
    )


# --------------------------------------------------------------------------------------------------
# Translates dataclasses of the domain and the services into the language of the window. No widgets.


T = TypeVar("T")
WORDS: Final = frozenset(
    ("do", "error", "help", "label", "note", "question", "says", "sentence", "subject")
) | frozenset(("text", "title", "what", "where", "who", "words"))
"""The fields whose texts are translated; all others hold codes or what a user typed."""


def localise_value(value: T) -> T:
    """Return a value, or several, with its texts as the window says them; codes and what a user typed stay."""
    localised: T = _localise_field(value, "")
    return localised


def _localise_field(value: Any, name: str) -> Any:
    if isinstance(value, str):
        return translate_text(value) if name in WORDS else value
    if isinstance(value, Mapping):
        return {key: translate_text(text) for key, text in value.items()} if name == "choices" else value
    if is_dataclass(value) and not isinstance(value, type):
        field_values = {
            content.name: getattr(value, content.name) for content in fields(value) if content.init
        }
        localised = {key: _localise_field(content, key) for key, content in field_values.items()}
        if {"path", "label"} <= localised.keys():
            localised["label"] = _plain_label(localised["path"]) or localised["label"]
        changed = {key: content for key, content in localised.items() if content is not field_values[key]}
        return replace(value, **changed) if changed else value
    if isinstance(value, Sequence) and all(is_dataclass(content) for content in value):
        return type(value)(_localise_field(content, name) for content in value)  # type: ignore[call-arg]
    return value


def _plain_label(path: str) -> str:
    """Return what an exporter calls a fact; blank where the law's term is what they say too."""
    from desktop_app.domain.interview.paths import question_path_of

    return code_words("fact", question_path_of(path), "")


def law_term(path: str) -> str:
    """Return the law's term for a fact that the window calls otherwise; blank for any other."""
    from desktop_app.domain.interview.paths import question_path_of

    question = strings.shown_law().questions.get(question_path_of(path))
    return translate_text(question.label) if question is not None and _plain_label(path) else ""


# --------------------------------------------------------------------------------------------------
# Words about records: their state, how long they are kept, why they are looked at again, how an answer
# differs.


def state_words(row: RecordRow) -> str:
    """Return the state of a record in a few words, with its hold; of an altered one that first."""
    parts = (
        tr("altered") if row.altered else "",
        code_words("record_state", row.state),
        tr("on hold") if row.hold else "",
    )
    return strings.join_with_commas(filter(None, parts))


def record_verdict_words(row: DeterminationRow) -> str:
    """Return the verdict of a record in the words of its own law file."""
    return translate_text(row.words)


def altered_sentence(row: RecordRow) -> str:
    """Return why a record is not as it was recorded, and what to do; blank where it is."""
    if not row.altered:
        return ""
    return strings.join_sentences(
        tr("This record is not as it was recorded: {why}", why=translate_text(row.altered)),
        tr("Verify the journal, and open a backup; do not rely on what stands here"),
    )


def state_sentences(row: RecordRow) -> list[str]:
    """Return what became of a record, each with its reason."""
    sentences = [altered_sentence(row)] if row.altered else []
    if row.newer:
        newer = tr("Superseded by {number}.", number=row.newer)
        if row.newer_why:
            newer = tr("Superseded by {number}: {why}", number=row.newer, why=row.newer_why)
        sentences.append(strings.join_sentences(newer))
    if row.withdrawn:
        sentences.append(_mark_sentence(tr("Withdrawn on {day} by {name}: {why}"), row.withdrawn))
    if row.hold:
        sentences.append(_mark_sentence(tr("On legal hold since {day}, by {name}: {why}"), row.hold))
    return sentences


def _mark_sentence(sentence: str, mark: RecordMark) -> str:
    day = strings.format_day(mark.on)
    return strings.join_sentences(sentence.format(day=day, name=mark.by, why=mark.why))


def review_words(row: RecordRow) -> str:
    """Return the day of review with why, a dash for none."""
    if not row.review_on:
        return DASH
    about = row.review_about
    if row.review_because == "standing":
        why = tr("the standing turns: {state}", state=lower_first_letter(standing_words(about)))
    elif row.review_because == "check":
        why = tr("a status check holds until then: {about}", about=about or DASH)
    elif row.review_because == "evidence":
        why = tr("evidence is valid until then: {about}", about=about)
    else:
        why = tr("set by hand: {why}", why=about)
    return strings.join_with_commas((format_day(row.review_on), why))


def today_sentences(pack: Pack, today: AnswerToday) -> list[str]:
    """Return how a record would be answered today, a line for each difference."""
    if today.refused:
        refused = translate_text(today.refused)
        return [tr("Today's law file cannot answer it: {why}", why=refused)]
    return [
        strings.labelled(
            part_words(pack, change), f"{value_of(change, change.was)} → {value_of(change, change.now)}"
        )
        for change in today.changes
    ]


def part_words(pack: Pack, change: AnswerChange) -> str:
    """Return what part of an answer differs."""
    names = {
        "verdict": tr("Verdict"),
        "act": tr("What to do first"),
        "possible": tr("Possible verdicts"),
        "licence": tr("Licence needed"),
        "standing": tr("Standing"),
    }
    if change.part in names:
        return names[change.part]
    if change.part == "ground":
        ground = {"value": tr("value"), "technology": tr("technology"), "origin": tr("origin")}
        return tr("Ground {ground}", ground=ground.get(change.code, change.code))
    if change.part == "share":
        is_whole = change.code == "whole_article"
        return tr("Share, whole articles") if is_whole else tr("Share, content")
    if change.part == "open_fact":
        from desktop_app.domain.interview.questions.question_texts import question_for

        question = question_for(pack, change.code)
        fact = translate_text(question.label) if question else change.code
        return tr("Open fact {fact}", fact=fact)
    notices = pack.duties if change.part == "duty" else pack.warnings
    title = next((notice.title for notice in notices if notice.code == change.code), change.code)
    return translate_text(title)


def value_of(change: AnswerChange, value: str) -> str:
    """Return what was or is in words; a dash for nothing."""
    if not value:
        return DASH
    if change.part in ("verdict", "possible"):
        return ", ".join(strings.verdict_words(verdict) for verdict in value.split(","))
    if change.part == "standing":
        return strings.standing_words(value)
    if change.part == "share":
        low, _, high = value.partition("…")
        open_end = "…" in value and not high
        return strings.format_share(Interval(Fraction(low), None if open_end else Fraction(high or low)))
    return code_words("answer", value)


# --------------------------------------------------------------------------------------------------
# Words about verdicts: several summed up, what each rests on, and tips. No widgets.


def gravest_verdict(verdicts: Sequence[str]) -> str:
    """Return the gravest verdict; blank for none."""
    return shown_law().most_serious(verdicts)


def gravity_sort_key(verdicts: Sequence[str]) -> int:
    """Return the sort key of several verdicts, the gravest first."""
    gravest = gravest_verdict(verdicts)
    return [*shown_law().verdicts, ""].index(gravest)


def needs_licence(verdict: str) -> bool:
    """Tell whether a licence is needed under a verdict."""
    return verdict in shown_law().verdicts_asking("licence")


def asks_nothing(verdict: str) -> bool:
    """Tell whether a verdict asks nothing under this law; a caveat goes with it, because other law may."""
    return verdict in shown_law().verdicts_asking("nothing")


def scope_caveat(verdict: str, laws: Sequence[str] = ()) -> str:
    """Return the caveat of a "no licence", naming other law known to apply; blank for other verdicts."""
    if not asks_nothing(verdict):
        return ""
    if not laws:
        return tr("This covers {law} only; other law may apply.", law=strings.law_name())
    each = strings.join_with_semicolons(map(translate_text, laws))
    return tr("This covers {law} only; other law may apply: {each}.", law=strings.law_name(), each=each)


def reading_words(read_as: ReadAs | None) -> str:
    """Return the reading a "no licence" rests on, with the verdict of the cautious readings; blank for none."""
    if read_as is None:
        return ""
    rests = tr("Depends on how the law is read:") if read_as.readings else ""
    return join_sentences(
        rests, *map(translate_text, read_as.readings), safest_words(read_as.verdict, read_as.safest)
    )


def safest_words(verdict: str, safest: str) -> str:
    """Return the verdict of the cautious readings beside a "no licence", or that it is the same."""
    if not asks_nothing(verdict):
        return ""
    if safest == verdict:
        return tr("Not every doubtful point is read cautiously; cautious readings give the same result.")
    return tr("Under cautious readings: {verdict}.", verdict=verdict_words(safest))


def verdict_tip(verdict: str, laws: Sequence[str] = (), *, safest: str = "") -> str:
    """Return the tip of a cell with a verdict; ``safest`` is the verdict of the cautious readings, if known."""
    if not verdict:
        return ""
    other = safest_words(verdict, safest) if safest not in ("", verdict) else ""
    return join_sentences(verdict_words(verdict), other, scope_caveat(verdict, laws))


def summed_verdicts_tip(verdicts: Sequence[str], *, narrow: bool) -> str:
    """Return the tip of a cell with several verdicts; ``narrow`` tells that narrow readings are chosen."""
    gravest = gravest_verdict(verdicts)
    tip = verdict_tip(gravest)
    if not narrow or not any(map(asks_nothing, verdicts)):
        return tip
    return join_sentences(
        tip,
        tr(
            "One of the lines needs no licence only if the law is read narrowly; open it to see both results."
        ),
    )


def verdict_bars_tip(narrow: Mapping[tuple[str, str], int]) -> str:
    """Return the tip of the bars: lines whose verdict rests on narrow readings, with the cautious verdicts."""
    lines = [
        tr(
            "{verdict}: {lines} under the readings chosen. {other}",
            verdict=verdict_words(verdict),
            lines=tr_n("%n line(s)", count),
            other=safest_words(verdict, safest),
        )
        for (verdict, safest), count in sorted(narrow.items())
    ]
    return "\n".join(lines)


def sum_up_verdicts(verdicts: Sequence[str]) -> str:
    """Return the gravest verdict in words, with the number of lines that have it."""
    gravest = gravest_verdict(verdicts)
    if not gravest:
        return tr("not screened")
    count, lines = Counter(verdicts)[gravest], len(verdicts)
    if count == lines:
        return verdict_words(gravest)
    return tr("{verdict}, {count} of {lines}", verdict=verdict_words(gravest), count=count, lines=lines)


def gravest_act(acts: Iterable[str]) -> str:
    """Return what to do first about several lines; blank where none was worked out."""
    return min(filter(None, acts), key=ACT_WORDS.index, default="")


def summed_acts_tip(acts: Sequence[str]) -> str:
    """Return what to do first about several lines, with the number of lines of each."""
    counts = Counter(filter(None, acts))
    if len(acts) < 2:
        return act_words(gravest_act(acts))
    return "\n".join(
        strings.labelled(act_words(word), tr_n("%n line(s)", counts[word]))
        for word in ACT_WORDS
        if counts[word]
    )


# --------------------------------------------------------------------------------------------------
# The words of lists of parties: which list, what holds of an entry today and until when.


_HAN: Final = re.compile("[\u3400-\u9fff]")


def list_words(name: str) -> str:
    """Return the name of a list that the law speaks of, or a text as it is."""
    return code_words("list", name)


def short_list_words(name: str) -> str:
    """Return the name of a list in a word, for a narrow column."""
    return code_words("list_in_short", name)


def what_list_does(name: str) -> str:
    """Return what standing on a list of the law does; of any other list that it fills no answer."""
    if name not in LISTS:
        return tr("Another list: it fills no answer, and is printed as another list.")
    return code_words("list_effect", name)


def dated_standing(steps: Sequence[ListingStep], state: str, today: date) -> str:
    """Return what holds today, with the day since or until which it does, where one is stated."""
    begun = [step for step in steps if step.start <= today]
    if not begun:
        return tr("Not started, from {day}", day=format_day(steps[0].start)) if steps else ""
    step = begun[-1]
    since = first_step_alike(steps, step).start
    if state == UNCONFIRMED and step.until is not None:
        return tr("Unconfirmed since {day}", day=format_day(next_day(step.until)))
    if state == SUSPENDED and step.until is not None:
        return tr("Suspended to {day}", day=format_day(step.until))
    # what the press reports, and what nobody knows, holds since no day
    template = code_words("standing_since", state, "") if since != date.min else ""
    return template.format(day=format_day(since)) if template else standing_words(state)


def split_by_script(names: Sequence[str]) -> tuple[str, str]:
    """Return the first name without Chinese characters, and the first with some; blank where there is none."""
    with_han = next((name for name in names if _HAN.search(name)), "")
    without = next((name for name in names if not _HAN.search(name)), "")
    return without, with_han


# --------------------------------------------------------------------------------------------------
# The plain answer for the day: whether a licence is asked for on it, and what would hold if the rule ran.


def step_words(step: interview.Step) -> str:
    """Return the name of a step of a screening."""
    from desktop_app.domain.interview import Step

    return {
        Step.SHIPMENT: tr("Shipment"),
        Step.ITEM: tr("Item"),
        Step.MATERIAL: tr("Material"),
        Step.TECHNOLOGY: tr("Technology"),
        Step.PARTIES: tr("Parties"),
        Step.END_USE: tr("End use"),
        Step.REVIEW: tr("Review"),
    }[step]


def act_words(word: str) -> str:
    """Return what to do first, as it is written where there is space for it."""
    return tr("Nothing found that holds this export") if word == NOTHING_HOLDS else act_short(word)


def act_short(word: str) -> str:
    """Return what to do first as tables and lines have it; blank for a case that was not worked out with it."""
    return code_words("act", word, "")


def act_reasons(conclusion: Conclusion) -> list[str]:
    """Return why that comes first, a sentence for each reason: other law first, then facts that contradict each other.

    Where nothing holds the goods they say what is owed, what was examined and what was not.
    """
    act, warnings = conclusion.act, {warning.code: warning for warning in conclusion.warnings}
    law = translate_text(shown_law().announcement.short)
    reasons: list[str] = []
    first: list[str] = []
    for code in act.because:
        if code in warnings:
            text = warning_reason(warnings[code])
            leads = warnings[code].effect in (BARS, LICENCE) or code == _DISAGREE
            (first if leads else reasons).append(text)
        elif code in (LICENCE_NEEDED, LICENCE_POSSIBLE):
            reasons.append(plain_answer(conclusion))
        elif code == READINGS:
            template = tr(
                "{law} asks for no licence under the readings chosen; under the cautious readings it may."
            )
            reasons.append(template.format(law=law))
        elif code == DOUBTS:
            reasons.append(hanging_words(conclusion.turning_doubts))
        elif code == DUTIES:
            owed = [duty.title for duty in conclusion.duties if duty.owed == "yes" and duty.code != KEEP]
            titles = strings.join_with_semicolons(map(translate_text, owed))
            reasons.append(tr("Owed all the same: {titles}.", titles=titles))
    if act.word == NOTHING_HOLDS:
        examined = tr("Examined: {law}, and the other law and the lists of the law file.", law=law)
        unexamined = tr(
            "Not examined: the law of the countries it leaves and goes to, and what was not entered."
        )
        reasons.append(join_sentences(examined, unexamined))
    return list(dict.fromkeys([*first, *reasons]))


def warning_reason(warning: WarningOrDuty) -> str:
    """Return what a warning means for the goods: its title with what it found, and what a listed name would come to."""
    if warning.code == _DISAGREE:
        return contradiction(warning)
    sentences = [translate_text(warning.title)]
    shown_count = min(_MOST_ENTRIES, len(warning.entries or warning.details))
    hidden = max(len(warning.entries), len(warning.details)) - shown_count
    further = [tr_n("and %n more", hidden)] if hidden > 0 else []
    if not warning.entries:
        details = [*map(translate_text, warning.details[:_MOST_ENTRIES]), *further]
        return join_sentences(*sentences, strings.join_with_semicolons(details))
    for entry in warning.entries[:_MOST_ENTRIES]:
        sentences.append(translate_text(entry.text))
        if entry.if_same:
            same = tr("If they are the same: {act}; the answer under the announcement is: {verdict}.")
            words = {"act": act_words(entry.if_same.act), "verdict": verdict_words(entry.if_same.verdict)}
            sentences.append(same.format(**words))
    return join_sentences(*sentences, *further)


_MOST_ENTRIES: Final = 2
_DISAGREE: Final = "facts_disagree"


def contradiction(warning: WarningOrDuty) -> str:
    """Return which facts contradict each other, and that the answer waits for them."""
    detail = (
        translate_text(warning.details[0]).rstrip(".。") if warning.details else translate_text(warning.title)
    )
    template = tr("The facts given contradict each other: {detail}. The answer waits until that is settled.")
    return template.format(detail=detail)


def plain_answer(conclusion: Conclusion) -> str:
    """Return the answer for the export day in one or two sentences; facts that contradict each other are the answer."""
    for warning in conclusion.warnings:
        if warning.code == _DISAGREE:
            return contradiction(warning)
    mood, licence_needed = conclusion.mood, conclusion.licence_needed
    law = translate_text(shown_law().announcement.short)
    rule = law if conclusion.runs_as_one else tr("the part of {law} that counts here", law=law)
    state = _state_clause(conclusion) if mood == OFF else ""
    if licence_needed == YES and mood == DEPENDS:
        text = tr("On {day} a licence is needed if a ground that is met runs. Which of them is met is open.")
    elif licence_needed == YES and mood == OFF and conclusion.act_facts.is_on_edge:
        text = tr(
            "On {day} {law} asks for no licence if that day lies inside the suspension, as printed."
            " Whether it does is disputed; if outside, a licence may be needed."
        )
    elif licence_needed == YES and mood == OFF:
        text = tr("On {day} {law} asks for no licence: {state}. If it ran, one would be needed.")
    elif licence_needed == YES and mood == IN_FORCE:
        text = tr("On {day} a licence is needed: {rule} is in force.")
    elif licence_needed == YES:
        text = tr(
            "On {day} a licence is needed if {rule} is in force. Whether it is in force is unconfirmed."
        )
    elif licence_needed == NO and mood == OFF:
        text = tr("On {day} {law} asks for no licence: {state}. If it ran, it would ask for none.")
    elif licence_needed == NO and mood == IN_FORCE:
        text = tr("On {day} {law} asks for no licence.")
    elif licence_needed == NO:
        text = tr("On {day} {law} asks for no licence, whether it is in force or not.")
    elif mood == OFF:
        text = tr("On {day} {law} asks for no licence: {state}. Whether it would if it ran is not settled.")
    elif mood == IN_FORCE:
        text = tr("On {day} it is not settled whether {law}, which is in force, asks for a licence.")
    else:
        text = tr("On {day} it is not settled whether a licence is needed, nor whether {law} is in force.")
    answer = text.format(day=format_day(conclusion.on), law=law, rule=rule, state=state)
    if licence_needed == NO:
        verdict = shown_law().verdicts[conclusion.verdict]
        why = "" if conclusion.verdict == UNDETERMINED else translate_text(verdict.says)
        return join_sentences(answer, why)
    return answer


def _state_clause(conclusion: Conclusion) -> str:
    """Return why the rule does not run on the day."""
    state, as_one = conclusion.standing.overall, conclusion.runs_as_one
    if state == SUSPENDED:
        return tr("it is suspended") if as_one else tr("the part that counts here is suspended")
    if state == NOT_STARTED:
        return tr("it has not started") if as_one else tr("the part that counts here has not started")
    return tr("it has ended") if as_one else tr("the part that counts here has ended")
