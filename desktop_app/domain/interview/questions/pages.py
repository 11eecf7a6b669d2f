# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Pages, made from what is asked, what was answered, and what stands in the fields now."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time
from functools import reduce
from typing import Any, Final, Literal, Protocol, cast

from desktop_app.basics.messages import Phrase, Refused, capital
from desktop_app.domain.case import ANYTHING_ELSE
from desktop_app.domain.case_fields import TECHNOLOGY
from desktop_app.domain.casefile.kinds import ObjectOf
from desktop_app.domain.engine.compiled import CompiledPack, Joint, Node, PackUnderReadings
from desktop_app.domain.interview.answers import Answer, Attribution
from desktop_app.domain.interview.paths import (
    entity_path,
    line_of_path,
    look_up,
    parse_gap,
    path_in_case,
    question_path_of,
)
from desktop_app.domain.interview.questions import page, question_texts
from desktop_app.domain.interview.questions.answer_check import check_answer, make_answer, normalise_answer
from desktop_app.domain.interview.questions.open_questions import LineEvaluation, OpenQuestions
from desktop_app.domain.interview.state import ROLES, InterviewState, Start, apply_answers
from desktop_app.domain.law.pack import Pack
from desktop_app.domain.truth import NO, UNKNOWN, one_of

# --------------------------------------------------------------------------------------------------
# What pages and rail read of an interview.


class InterviewView(Protocol):
    """An interview, to be read; the fields are those of ``Interview``."""

    @property
    def law(self) -> CompiledPack: ...
    @property
    def kind(self) -> ObjectOf: ...
    @property
    def start(self) -> Start: ...
    @property
    def today(self) -> date: ...
    @property
    def answers(self) -> tuple[Answer, ...]: ...
    @property
    def at(self) -> str: ...
    @property
    def state(self) -> InterviewState: ...
    @property
    def open_questions(self) -> OpenQuestions: ...


# --------------------------------------------------------------------------------------------------
# Why a page is asked: the provisions that turn on it, their words, and whether their other conditions are
# met.


Others = Literal["met", "open", "not met", "none"]
_SAID: Final[dict[Others, str]] = {
    "met": "Its other conditions are met.",
    "open": "Other conditions of it are open too.",
    "not met": "Another condition of it fails as things stand.",
    "none": "",
}


def _explain_provision(
    open_questions: OpenQuestions, look: LineEvaluation, name: str, numbers: set[int]
) -> page.Why:
    provision = open_questions.law.pack.provisions[name]
    others = _state_of_others(look.bound, look, name, numbers)
    text = provision.text
    short = open_questions.law.pack.instruments[text.instrument].short
    source = Phrase("{instrument}, {place}", instrument=short, place=text.article)
    return page.Why(
        provision=name,
        title=provision.title,
        source=source,
        says=text.says,
        deciding=text.deciding,
        others=others,
        sentence=(
            Phrase("{title} ({source}) turns on it.", title=provision.title, source=source)
            if not _SAID[others]
            else Phrase(
                "{title} ({source}) turns on it. {others}",
                title=provision.title,
                source=source,
                others=_SAID[others],
            )
        ),
    )


def _state_of_others(bound: PackUnderReadings, look: LineEvaluation, name: str, numbers: set[int]) -> Others:
    """Tell whether the conditions of a provision that do not look at some facts are met."""
    node = bound.provisions[name]
    parts: tuple[Node, ...] = ()
    if isinstance(node, Joint) and node.deciding == NO:
        parts = tuple(
            condition for condition in node.parts if not numbers & set(condition.list_fact_numbers())
        )
    if not parts:
        return "none"
    sheets = look.work.list_sheets(bound)
    truths = [reduce(one_of, map(condition.evaluate_node, sheets)) for condition in parts]
    if NO in truths:
        return "not met"
    return "open" if UNKNOWN in truths else "met"


def build_page(interview: InterviewView, key: str, drafts: Mapping[str, Any]) -> page.Page:
    """Return a page by its key, with drafts counted as if they were submitted."""
    topic, about = page.topic_of_page(key), page.entity_of_page(key)
    pack, state = interview.law.pack, interview.state
    paths = paths_on_page(interview.open_questions, key)
    errors = check_drafts(interview, drafts)
    fields = []
    for path in paths[:1] if key in page.OF_MANY else paths:
        field, gap = build_plain_field(pack, state, path), parse_gap(path)
        suggestion: Any = interview.today.isoformat() if path == "on" and field.present is None else None
        if gap and gap[0] == "parties":
            suggestion = _suggest_party(state, gap[1])
        fields.append(replace(field, suggestion=suggestion, error=errors.get(path, "")))
    if key in page.OF_MANY:  # without choices, which `build_plain_field` has for each
        plain = replace(fields[0], options=())
        fields = [
            replace(
                plain, path=p, state=state.status_of(p), present=state.value_at(p), error=errors.get(p, "")
            )
            for p in paths
        ]
    fields = _mark_needed(interview, fields, {p: v for p, v in drafts.items() if p not in errors})
    subject = question_texts.name_subject(pack, state.root, about)
    explained: dict[str, page.Why] = {}
    open_questions = interview.open_questions
    gathered = {rule.part_of for rule in pack.provisions.values() if rule.part_of}
    for path in paths:
        look = open_questions.evaluations[line_of_path(path) or 0]
        engine_path = question_path_of(path)
        if engine_path not in ("parties", "rates"):
            engine_path = path_in_case(path)
        numbers = set(look.facts_by_path.get(engine_path, ()))
        opened = open_questions.open_by_path.get(path)
        for name in opened.provisions if opened else ():
            # those that look at the path themselves, without those that only gather others
            if name not in gathered and name not in explained:
                explained[name] = _explain_provision(open_questions, look, name, numbers)
    items = []
    for path in map(entity_path, paths) if key in page.OF_MANY else ():
        item = look_up(state.root, path) or {}
        why = "" if item.get("name") == ANYTHING_ELSE else interview.start.judge(item).why
        items.append(page.PageItem(question_texts.name_subject(pack, state.root, path), why))
    order = list(pack.provisions)
    return page.Page(
        key=key,
        step=topic.step,
        line=line_of_path(about),
        title=_title_page(interview, topic, about, fields),
        subject=subject,
        fields=tuple(fields),
        items=tuple(items),
        known_facts=tuple(list_known_facts(pack, state, key, paths)),
        why=tuple(explained[name] for name in sorted(explained, key=order.index)),
        ready=all(
            (field.state != "asked" or drafts.get(field.path) is not None) for field in fields if field.needed
        )
        and not errors,
        together=_gather_fields(state, topic, about, fields),
    )


def _gather_fields(
    state: InterviewState, topic: page.Topic, about: str, fields: Sequence[page.Field]
) -> page.Together | None:
    """Return the questions of yes or no of a page that one answer can be given to; None where they are few.

    The technology of an assembly that has no rare-earth material of its own is one question, as long as its answers
    are alike: what its parts were made with is asked about each of them.
    """
    truths = [field for field in fields if field.kind == "truth" and field.state != "catalogue"]
    paths = tuple(field.path for field in truths)
    if len(truths) <= page.MOST_APART:
        return None
    root = state.root
    has_no_material = (look_up(root, about.removesuffix(".technology")) or {}).get("part_one") == []
    is_alike = len({(field.state, str(field.present)) for field in truths}) == 1
    is_whole = topic.name == TECHNOLOGY and question_texts.is_whole_assembly(root, paths[0])
    if is_whole and has_no_material and is_alike and len(truths) == len(fields):
        return page.Together(paths, question_texts.ANY_IN_THE_WHOLE)
    return page.Together(paths)


def _title_page(interview: InterviewView, topic: page.Topic, about: str, fields: Sequence[page.Field]) -> str:
    if topic.name == page.BILLS_KEY:
        return Phrase("What is built into {count} parts", count=len(fields))
    if topic.name == page.MATERIALS_KEY:
        return Phrase("Rare-earth material of {count} items themselves", count=len(fields))
    if topic.name == page.OTHERS_KEY:
        if len(fields) == interview.open_questions.count_items():
            return Phrase("All {count} items", count=len(fields))
        return Phrase("The other {count} parts", count=len(fields))
    if len(fields) == 1:
        return fields[0].question
    return (
        question_texts.OF_THE_WHOLE
        if question_texts.is_whole_assembly(interview.state.root, f"{about}.mining")
        else topic.title
    )


def build_review_page(state: InterviewState, pack: Pack) -> page.Page:
    """Return the last page: the texts of the memo; its rows come from ``review``."""
    topic = page.BY_NAME["words"]
    fields = tuple(build_plain_field(pack, state, path) for path in topic.question_paths)
    return page.Page(page.REVIEW_KEY, page.Step.REVIEW, None, "Review", "", fields, ready=True)


def paths_on_page(open_questions: OpenQuestions, key: str) -> list[str]:
    """Return the paths of a page's fields: open and answered ones, else those that the catalogue knows."""
    state, topic = open_questions.state, page.topic_of_page(key)
    all_paths = [
        p
        for p in _paths_of_topic(open_questions, topic, page.entity_of_page(key))
        if not state.is_filled_in(p)
    ]
    open_paths = {*open_questions.unasked_by_page.get(key, ()), *open_questions.open_by_path}
    asked_paths = [p for p in all_paths if p in open_paths or state.status_of(p) in ("answered", "not_known")]
    if asked_paths:
        return asked_paths
    return [p for p in all_paths if state.status_of(p) == "catalogue"] or all_paths


def _paths_of_topic(open_questions: OpenQuestions, topic: page.Topic, about: str) -> list[str]:
    """Return every path of a topic about one thing."""
    if topic.name == "parties":
        return [f"parties[{role}]" for role in ROLES]
    if topic.name in page.OF_MANY:
        return list(open_questions.of_many[topic.name])
    if topic.name == "rates":
        paths = [*open_questions.unasked_by_page.get("rates", ()), *open_questions.state.touched]
        pairs = [path for path in paths if (parse_gap(path) or ("",))[0] == "rates"]
        return list(dict.fromkeys(pairs))[:5] or ["rates"]
    if topic.shared:
        return list(topic.question_paths)
    return [f"{about}.{question_path.rpartition('.')[2]}" for question_path in topic.question_paths]


def list_known_facts(
    pack: Pack, state: InterviewState, key: str, shown_paths: Iterable[str]
) -> Iterable[page.KnownFact]:
    """Yield what is known about the subject of a page and stands in none of its fields."""
    about = page.entity_of_page(key).removesuffix(".technology")
    if not about:
        return
    for topic in page.BY_NAME.values():
        for question_path in topic.question_paths:
            path = f"{about}.{question_path.rpartition('.')[2]}"
            is_asked = is_question_about(question_path, about)
            value = state.value_at(path) if is_asked and path not in shown_paths else None
            question = question_texts.question_for(pack, path)
            if value is None or value == [] or question is None or state.is_filled_in(path):
                continue
            source = state.source_of(path)
            yield page.KnownFact(
                path,
                cast(page.FieldKind, question.kind),
                question.label,
                value,
                source.get("kind", ""),
                source.get("document", ""),
                source.get("by", ""),
                source.get("on", ""),
            )


def is_question_about(question_path: str, about: str) -> bool:
    """Tell whether a question is one about such a thing: an item, a material, a party, an owner."""
    outer = question_path.rpartition(".")[0]
    kinds = {"item.part_one[]": ".part_one[", "parties[].owners[]": ".owners["}
    last = about[: about.rfind("[") + 1] if about.endswith("]") else ""
    for owner_path, ending in kinds.items():
        if last.endswith(ending):
            return outer == owner_path
    return outer == ("item" if line_of_path(about) is not None else "parties[]")


def build_plain_field(pack: Pack, state: InterviewState, path: str) -> page.Field:
    """Return a field as it stands, without regard to drafts."""
    question = question_texts.question_for(pack, path)
    if question is None:
        raise Refused("nothing is asked there", where=path, do="Choose one that is listed")
    units, per = question_texts.units_of_kind(question.kind)
    source = state.source_of(path)
    columns = tuple(
        page.Field(
            f"{path}[].{key}", kind, label, label, "", "", question_texts.column_options(pack, path, key)
        )
        for key, kind, label in question_texts.columns_for(path)
    )
    options = question_texts.options_for(pack, path)
    nothing_known = question_path_of(path) == question_texts.MATERIAL_ROW and not look_up(
        state.root, entity_path(path)
    )
    return page.Field(
        path=path,
        kind=cast(page.FieldKind, question.kind),
        label=question.label,
        question=question_texts.question_text(state.root, path, question),
        help=question.help,
        who=question.who,
        options=((question_texts.NOTHING_ELSE, *options) if nothing_known else options),
        units=units,
        per=per,
        range_allowed=question_texts.range_allowed(question.kind),
        state=state.status_of(path),
        present=state.value_at(path),
        source=source.get("kind", ""),
        document=source.get("document", ""),
        columns=columns,
    )


def _suggest_party(state: InterviewState, role: str) -> dict[str, Any] | None:
    """Return the party in the other role, named or about to be named on the same page, as a value to hand in."""
    other = next(owner_path for owner_path in ROLES if owner_path != role)
    parties = state.root.get("parties") or []
    for number, party in enumerate(parties):
        if party.get("role") in ROLES[other]:
            return {"same_as": number, "role": party["role"], "name": party.get("name", "")}
    # who imports is asked before who uses
    return {"same_as": len(parties), "role": other, "name": ""} if other == "importer" else None


def check_drafts(interview: InterviewView, drafts: Mapping[str, Any]) -> dict[str, str]:
    """Return what is wrong with each draft, as a sentence to put under its field; each may rest on those before it."""
    errors: dict[str, str] = {}
    attribution = Attribution("", datetime.combine(interview.today, time(), UTC))
    state, answers = interview.state, list(interview.answers)
    for asked_path, draft in drafts.items():
        path, value = normalise_answer(asked_path, draft)
        try:
            clean = check_answer(state, interview.kind, path, value=value)
        except Refused as refused:
            errors[asked_path] = Phrase("{what}. {do}.", what=capital(refused.what), do=refused.do)
            continue
        if parse_gap(path):
            answers.append(make_answer(interview.start, path, clean, attribution=attribution))
            state = apply_answers(interview.start, answers)
    return errors


def _mark_needed(
    interview: InterviewView, fields: list[page.Field], drafts: Mapping[str, Any]
) -> list[page.Field]:
    """Return the fields, those that the drafts on the page have made superfluous marked so."""
    attribution = Attribution("", datetime.combine(interview.today, time(), UTC))
    state, answers = interview.state, list(interview.answers)
    for open_paths, draft in drafts.items():
        path, value = normalise_answer(open_paths, draft)
        clean = check_answer(state, interview.kind, path, value=value)
        answers.append(make_answer(interview.start, path, clean, attribution=attribution))
        if parse_gap(path):
            state = apply_answers(interview.start, answers)
    open_questions = (
        OpenQuestions(interview.law, apply_answers(interview.start, answers), interview.today)
        if drafts
        else interview.open_questions
    )
    needed_paths = {path for paths in open_questions.unasked_by_page.values() for path in paths}
    return [
        replace(field, needed=field.path in drafts or field.path in needed_paths)
        if field.state == "asked"
        else field
        for field in fields
    ]
