# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Pages, made from what is asked, what was answered, and what stands in the fields just now."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import UTC, datetime, time
from typing import Any, cast

from desktop_app.domain.errors import Refused
from desktop_app.domain.interview.answers import NOT_KNOWN, Attribution
from desktop_app.domain.interview.paths import asked_path, case_path, entity, gap, line_of, look
from desktop_app.domain.interview.questions.answer_check import check, meant, recorded
from desktop_app.domain.interview.questions.open_questions import Outlook
from desktop_app.domain.interview.questions.page import Field, FieldKind, Known, Option, Page, Step
from desktop_app.domain.interview.questions.topics import (
    BY_NAME,
    ONE_IS_ENOUGH,
    REVIEW_KEY,
    Topic,
    entity_in,
    topic_in,
)
from desktop_app.domain.interview.questions.view import InterviewView
from desktop_app.domain.interview.questions.why import why
from desktop_app.domain.interview.questions.words import (
    MATERIAL_ROW,
    NOTHING_ELSE,
    OF_THE_WHOLE,
    ask_of,
    column_options,
    columns_for,
    is_whole,
    options_for,
    question_for,
    range_allowed,
    subject_of,
    units_for,
)
from desktop_app.domain.interview.state import ROLES, InterviewState, apply_answers
from desktop_app.domain.law.pack import Pack
from desktop_app.domain.phrase import Phrase, capital


def page_of(talk: InterviewView, key: str, drafts: Mapping[str, Any]) -> Page:
    """Return a page by its key, with drafts weighed as if they had been handed in."""
    topic, about = topic_in(key), entity_in(key)
    pack, laid = talk.law.pack, talk.laid
    places = places_on(talk.outlook, key)
    errors = faults(talk, drafts)
    fields = [_field(talk, place, drafts, errors) for place in places]
    fields = _weighed(talk, fields, {p: v for p, v in drafts.items() if p not in errors})
    subject = subject_of(pack, laid.root, about)
    return Page(
        key=key,
        step=topic.step,
        line=line_of(about),
        title=fields[0].question if len(fields) == 1 else _title(laid, topic, about),
        subject=subject,
        fields=tuple(fields),
        known=tuple(known_beside(pack, laid, key, places)),
        why=why(talk.outlook, places),
        ready=all(_has_answer(field, drafts) for field in fields if field.needed) and not errors,
    )


def _title(laid: InterviewState, topic: Topic, about: str) -> str:
    return OF_THE_WHOLE if is_whole(laid.root, f"{about}.mining") else topic.title


def review_page(laid: InterviewState, pack: Pack) -> Page:
    """Return the last page: what the paper still wants in words; the rows come from ``review``."""
    topic = BY_NAME["words"]
    fields = tuple(plain_field(pack, laid, place) for place in topic.paths)
    return Page(REVIEW_KEY, Step.REVIEW, None, "Review", "", fields, ready=True)


def places_on(outlook: Outlook, key: str) -> list[str]:
    """Return the places of a page's fields: open and answered ones, else those that the catalogue knows."""
    laid, topic = outlook.laid, topic_in(key)
    every = [p for p in _every_place(outlook, topic, entity_in(key)) if not laid.filled_in(p)]
    asked = {*outlook.unasked.get(key, ()), *outlook.open}
    live = [p for p in every if p in asked or laid.state(p) in ("answered", "not_known")]
    if live:
        return live
    return [p for p in every if laid.state(p) == "catalogue"] or every


def _every_place(outlook: Outlook, topic: Topic, about: str) -> list[str]:
    """Return every place of a topic about one thing."""
    if topic.name == "parties":
        return [f"parties[{role}]" for role in ROLES]
    if topic.name == "rates":
        places = [*outlook.unasked.get("rates", ()), *outlook.laid.touched]
        pairs = [place for place in places if (gap(place) or ("",))[0] == "rates"]
        return list(dict.fromkeys(pairs))[:5] or ["rates"]
    if topic.shared:
        return list(topic.paths)
    return [f"{about}.{path.rpartition('.')[2]}" for path in topic.paths]


def known_beside(
    pack: Pack, laid: InterviewState, key: str, shown: Iterable[str]
) -> Iterable[Known]:
    """Yield what is known about the subject of a page and stands in none of its fields."""
    about = entity_in(key).removesuffix(".technology")
    if not about:
        return
    for topic in BY_NAME.values():
        for path in topic.paths:
            place = f"{about}.{path.rpartition('.')[2]}"
            right = asks_for(path, about)
            value = laid.value(place) if right and place not in shown else None
            question = question_for(pack, place)
            if value is None or value == [] or question is None or laid.filled_in(place):
                continue
            said = laid.source(place)
            yield Known(
                place,
                cast(FieldKind, question.kind),
                question.label,
                value,
                said.get("kind", ""),
                said.get("document", ""),
                said.get("by", ""),
                said.get("on", ""),
            )


def asks_for(path: str, about: str) -> bool:
    """Tell whether a question is one about such a thing: an item, a material, a party, an owner."""
    outer = path.rpartition(".")[0]
    kinds = {
        "item.part_one[]": ".part_one[",
        "parties[].owners[]": ".owners[",
    }
    last = about[: about.rfind("[") + 1] if about.endswith("]") else ""
    for one, ending in kinds.items():
        if last.endswith(ending):
            return outer == one
    return outer == ("item" if line_of(about) is not None else "parties[]")


def plain_field(pack: Pack, laid: InterviewState, place: str) -> Field:
    """Return a field as it stands, without regard to drafts."""
    question = question_for(pack, place)
    if question is None:
        raise Refused("nothing is asked there", where=place, do="Choose one that is listed")
    units, per = units_for(question.kind)
    said = laid.source(place)
    columns = tuple(
        Field(f"{place}[].{key}", kind, label, label, "", "", column_options(pack, place, key))
        for key, kind, label in columns_for(place)
    )
    return Field(
        place=place,
        kind=cast(FieldKind, question.kind),
        label=question.label,
        question=ask_of(laid.root, place, question),
        help=question.help,
        who=question.who,
        options=_options(pack, laid, place),
        units=units,
        per=per,
        range_allowed=range_allowed(question.kind),
        state=laid.state(place),
        present=laid.value(place),
        source=said.get("kind", ""),
        document=said.get("document", ""),
        columns=columns,
        instead=_instead(place),
    )


def _options(pack: Pack, laid: InterviewState, place: str) -> tuple[Option, ...]:
    """Return the choices of a question; a material of which nothing is known may be none at all."""
    options = options_for(pack, place)
    nothing_known = asked_path(place) == MATERIAL_ROW and not look(laid.root, entity(place))
    return (NOTHING_ELSE, *options) if nothing_known else options


def _instead(place: str) -> tuple[str, ...]:
    outer, _, key = place.rpartition(".")
    for group in ONE_IS_ENOUGH:
        keys = [path.rpartition(".")[2] for path in group]
        if key in keys and ".part_one[" in outer:
            return tuple(f"{outer}.{other}" for other in keys if other != key)
    return ()


def _field(
    talk: InterviewView, place: str, drafts: Mapping[str, Any], errors: Mapping[str, str]
) -> Field:
    field = plain_field(talk.law.pack, talk.laid, place)
    suggestion: Any = talk.today.isoformat() if place == "on" and field.present is None else None
    found = gap(place)
    if found and found[0] == "parties":
        suggestion = _same_as(talk.laid, found[1])
    return replace(field, suggestion=suggestion, error=errors.get(place, ""))


def _same_as(laid: InterviewState, role: str) -> dict[str, Any] | None:
    """Return the party in the other role, named or about to be named on the same page, as a value to hand in."""
    other = next(one for one in ROLES if one != role)
    parties = laid.root.get("parties") or []
    for number, party in enumerate(parties):
        if party.get("role") in ROLES[other]:
            return {"same_as": number, "role": party["role"], "name": party.get("name", "")}
    # who imports is asked before who uses
    return {"same_as": len(parties), "role": other, "name": ""} if other == "importer" else None


def faults(talk: InterviewView, drafts: Mapping[str, Any]) -> dict[str, str]:
    """Return what is wrong with each draft, as a sentence to put under its field; each may rest on those before it."""
    errors: dict[str, str] = {}
    said = Attribution("", datetime.combine(talk.today, time(), UTC))
    laid, answers = talk.laid, list(talk.answers)
    for asked, draft in drafts.items():
        place, value = meant(asked, draft)
        try:
            clean = check(laid, talk.kind, place, value=value)
        except Refused as refused:
            errors[asked] = Phrase("{what}. {do}.", what=capital(refused.what), do=refused.do)
            continue
        if gap(place):
            answers.append(recorded(talk.start, place, clean, said=said))
            laid = apply_answers(talk.start, answers)
    return errors


def _weighed(talk: InterviewView, fields: list[Field], drafts: Mapping[str, Any]) -> list[Field]:
    """Return the fields, those that the drafts on the page have made idle marked so."""
    said = Attribution("", datetime.combine(talk.today, time(), UTC))
    laid, answers = talk.laid, list(talk.answers)
    for asked, draft in drafts.items():
        place, value = meant(asked, draft)
        clean = check(laid, talk.kind, place, value=value)
        answers.append(recorded(talk.start, place, clean, said=said))
        if gap(place):
            laid = apply_answers(talk.start, answers)
    outlook = (
        Outlook(talk.law, apply_answers(talk.start, answers), talk.today)
        if drafts
        else talk.outlook
    )
    still = {place for places in outlook.unasked.values() for place in places}
    return [
        replace(field, needed=field.place in drafts or field.place in still)
        if field.state == "asked"
        else field
        for field in fields
    ]


def _has_answer(field: Field, drafts: Mapping[str, Any]) -> bool:
    return field.state != "asked" or drafts.get(field.place) is not None


__all__ = [
    "NOT_KNOWN",
    "case_path",
    "faults",
    "known_beside",
    "page_of",
    "places_on",
    "review_page",
]
