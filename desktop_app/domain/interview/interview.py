# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The interview: which questions are left, one page at a time, until nothing that can be asked changes the answer.

Immutable: every step returns a new interview, and the answers are only ever added to. It asks what the engine says
could still change a verdict, and of that only what neither the catalogue nor an answer has told.

A *path* names what is asked about: the path in the case file (``destination``, ``parties[0].military``), where
``items[0]`` stands for the item of the first line and ``items[1]`` for that of the second
(``items[1].components[0].mass``). Parties, end use, day, destination and movement are shared by all lines.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from copy import copy
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time
from typing import Any, Final, cast

from desktop_app.basics.messages import Refused
from desktop_app.domain.case import NOT_LISTED
from desktop_app.domain.case_fields import RATES
from desktop_app.domain.casefile.kinds import ObjectOf
from desktop_app.domain.engine.compiled import CompiledPack
from desktop_app.domain.engine.conclusion import Conclusion
from desktop_app.domain.interview.answers import (
    NOT_KNOWN,
    ON_FILE,
    WITHDRAWN,
    Answer,
    Attribution,
    NoAnswer,
)
from desktop_app.domain.interview.paths import (
    entity_path,
    last_key,
    line_of_path,
    list_question_paths,
    look_up,
    parse_gap,
    question_path_of,
)
from desktop_app.domain.interview.questions.answer_check import check_answer, make_answer, normalise_answer
from desktop_app.domain.interview.questions.open_questions import OpenQuestion, OpenQuestions
from desktop_app.domain.interview.questions.page import (
    REVIEW_KEY,
    Field,
    FieldKind,
    Page,
    Rail,
    ReviewRow,
    Step,
    StepAt,
    page_key_of,
    topic_of_page,
    topic_of_path,
)
from desktop_app.domain.interview.questions.pages import InterviewView, build_page, build_review_page
from desktop_app.domain.interview.questions.question_texts import NOTHING_ELSE, name_subject, question_for
from desktop_app.domain.interview.state import InterviewState, Start, apply_answers
from desktop_app.domain.law.pack import Pack

# --------------------------------------------------------------------------------------------------
# The review: everything that was asked or known, what is open first; what would settle it, in how few
# pages.


_ORDER: Final = {step: number for number, step in enumerate(Step)}


def list_open_questions(interview: Interview) -> tuple[OpenQuestion, ...]:
    """Return what would still settle the answer, most useful first; any of them can be revisited.

    Once nothing is left to ask each of them has been asked for, unless the catalogue knows it as far as it goes.
    """
    return tuple(interview.open_questions.worth_settling.values())


def list_open_facts(interview: Interview) -> tuple[OpenQuestion, ...]:
    """Return everything open, also what changes nothing as long as something else is said to be not known."""
    return tuple(interview.open_questions.open_by_path.values())


def list_review_rows(interview: Interview) -> tuple[ReviewRow, ...]:
    """Return a row for everything that was answered, said to be not known, or known; open ones that matter first."""
    pack, state, worth = interview.law.pack, interview.state, interview.open_questions.worth_settling
    gaps = [path for path in {**state.answered, **worth} if parse_gap(path)]
    paths = dict.fromkeys([*list_question_paths(state.root), *gaps])
    rows = [row for path in paths if (row := _review_row(pack, state, path, matters=path in worth))]
    return tuple(sorted(rows, key=lambda row: (not row.matters, _ORDER[row.step])))


def list_known_rows(pack: Pack, state: InterviewState) -> tuple[ReviewRow, ...]:
    """Return a row for everything that was answered, said to be not known, or known, without working anything out."""
    gaps = [path for path in state.answered if parse_gap(path)]
    paths = dict.fromkeys([*list_question_paths(state.root), *gaps])
    rows = [row for path in paths if (row := _review_row(pack, state, path, matters=False))]
    return tuple(sorted(rows, key=lambda row: _ORDER[row.step]))


def _review_row(pack: Pack, state: InterviewState, path: str, *, matters: bool) -> ReviewRow | None:
    topic, question = topic_of_path(path), question_for(pack, path)
    status = state.status_of(path)
    if state.same_entities.is_repeated(path):
        return None
    if topic is None or question is None or (status == "asked" and not matters):
        return None
    if question_path_of(path) in ("parties", "rates") and not parse_gap(path):
        return None
    source = state.source_of(path)
    return ReviewRow(
        path=path,
        step=topic.step,
        line=line_of_path(path),
        subject=name_subject(pack, state.root, entity_path(path)),
        label=question.label,
        kind=cast(FieldKind, question.kind),
        state=status,
        value=state.value_at(path),
        source=source.get("kind", ""),
        document=source.get("document", ""),
        by=source.get("by", ""),
        on=source.get("on", ""),
        who=question.who,
        matters=matters,
    )


# --------------------------------------------------------------------------------------------------
# How few pages can settle a screening: worked out by answering them one after the other, and not estimated.


_MOST_PAGES: Final = 15
_ELSEWHERE: Final = ("JP", "DE")
_PLAIN_CHOICES: Final = ("none", "no", "export", NOTHING_ELSE.value)


def count_pages_to_settle(interview: Interview) -> int | None:
    """Return after how many pages every line is settled if each is answered in the way that leads to no more questions.

    Such answers are: not listed, made elsewhere, no. Other answers may lead to further pages. None where as many as
    ``_MOST_PAGES`` pages do not settle it, what was said to be not known leaves it open, or facts given contradict each
    other: no answer holds until one of them is corrected.
    """
    disagreeing = interview.law.pack.warnings_on("facts_disagree")
    if any(warning.code in disagreeing for each in interview.conclusions() for warning in each.warnings):
        return None
    by = Attribution("", datetime.combine(interview.today, time(), UTC))
    for count in range(_MOST_PAGES + 1):
        if all(len(conclusion.possible) == 1 for conclusion in interview.conclusions()):
            return count
        if interview.is_complete:
            return None
        page = next(iter(interview.open_questions.asked_by_page))
        fields = interview.go_to_page(page).current_page().fields
        values = {
            field.path: _plain_answer(field, interview.law, interview.today.isoformat())
            for field in fields
            if field.state == "asked" and field.needed
        }
        try:
            interview = interview.submit_page(values, by)
        except Refused:
            return None
    return None


def _plain_answer(field: Field, law: CompiledPack, today: str) -> Any:
    """Return the answer to a question that leads to the fewest further ones, in the form of the case file."""
    country = next(code for code in _ELSEWHERE if code != law.pack.origin)
    if last_key(field.path) == "listed_as":  # its choices are not described where many items are asked about
        return NOT_LISTED
    offered = [option.value for option in field.options]
    plain = next((value for value in _PLAIN_CHOICES if value in offered), None)
    if plain is not None:
        return plain
    currency = {"amount": "1", "currency": "USD"}
    answers = {
        "country": country,
        "money": currency,
        "price": {**currency, "per": "kg"},
        "mass": {"amount": "1", "unit": "g"},
        "percent": "0",
        "figure": "1",
        "day": today,
        "list": [],
        "party": {"name": "A", "country": country},
        "rate": {"rate": "1", "on": today},
        "text": last_key(field.path),
    }
    return answers.get(field.kind, offered[0] if offered else None)


# --------------------------------------------------------------------------------------------------
# The rail: how far each step has come, and where a click on it leads.


def answered_pages(interview: InterviewView) -> tuple[str, ...]:
    """Return the keys of the pages that have been answered, in the order in which they first were."""
    return tuple(dict.fromkeys(map(interview.open_questions.page_of, interview.state.touched)))


def key_in_front(interview: InterviewView) -> str:
    """Return the key of the page in front: the one asked for, else the first that still asks, else the review.

    The page of the latest answer goes on as long as it has questions; then comes the earliest step that has.
    """
    if interview.at:
        return interview.at
    asking = interview.open_questions.asked_by_page
    touched = interview.state.touched
    latest = interview.open_questions.page_of(touched[-1]) if touched else ""
    return latest if latest in asking else next(iter(asking), REVIEW_KEY)


def previous_page_key(interview: InterviewView) -> str:
    """Return the key of the page before the one in front, "" where it is the first.

    Those that were answered come in the order in which they were; where none comes before, the order of the road.
    """
    here = key_in_front(interview)
    trail = [key for key in answered_pages(interview) if interview.at or key != here]
    index = trail.index(interview.at) if interview.at in trail else len(trail)
    if index:
        return trail[index - 1]
    known_pages = (page_key_of(path) for path in interview.state.catalogue if topic_of_path(path) is not None)
    order = interview.open_questions.page_order
    road = sorted({*trail, *interview.open_questions.asked_by_page, *known_pages} - {REVIEW_KEY}, key=order)
    if here != REVIEW_KEY:
        road = [key for key in road if order(key) < order(here)]
    return road[-1] if road else ""


def step_of_page(key: str) -> Step:
    """Return the step a page belongs to."""
    return Step.REVIEW if key == REVIEW_KEY else topic_of_page(key).step


def _build_step(interview: InterviewView, step: Step, current: Step) -> StepAt:
    asking = [key for key in interview.open_questions.asked_by_page if step_of_page(key) is step]
    touched = [key for key in answered_pages(interview) if step_of_page(key) is step]
    # what could still settle the answer although nobody is asked: said to be not known, or known roughly
    asked = {path for paths in interview.open_questions.asked_by_page.values() for path in paths}
    left = sum(
        _step_of_path(path) is step for path in interview.open_questions.worth_settling if path not in asked
    )
    known = (path for path in interview.state.catalogue if path not in _BARE)
    if step is current:
        state = Rail.CURRENT
    elif asking and not touched:
        state = Rail.NOT_BEGUN
    elif asking or left:
        state = Rail.OPEN
    elif touched or any(_step_of_path(path) is step for path in known):
        state = Rail.DONE
    else:
        state = Rail.NOT_NEEDED
    answered = len([key for key in touched if key not in asking])
    return StepAt(step, state, answered, answered + len(asking), left)


def _step_of_path(path: str) -> Step | None:
    topic = topic_of_path(path)
    return topic.step if topic else None


_BARE = ("on", "exporter.country")
"""What every screening brings along and says nothing of how far a step has come."""


def first_page_of(interview: InterviewView, step: Step) -> str:
    """Return the key of the page a click on a step leads to: the first that asks, else the first there is."""
    if step is Step.REVIEW:
        return REVIEW_KEY
    asking = (key for key in interview.open_questions.asked_by_page if step_of_page(key) is step)
    answered = (key for key in answered_pages(interview) if step_of_page(key) is step)
    # the rates stand first in a case file, and few cases need one
    paths = sorted(list_question_paths(interview.state.root), key=lambda path: path == RATES)
    every = (page_key_of(path) for path in paths if _step_of_path(path) is step)
    for keys in (asking, answered, every):
        key = next(keys, None)
        if key is not None:
            return key
    return next(
        key
        for key in ("shipment", "item@items[0]", "part_one@items[0]", "parties", "use", REVIEW_KEY)
        if step_of_page(key) is step
    )


Drafts = Mapping[str, Any]
"""What stands in the fields of a page and was not submitted yet: values, or NOT_KNOWN, by path."""


@dataclass(frozen=True)
class Interview:
    """The interview of one screening, after some answers.

    ``law`` is the law file as it is on the export day. ``start`` holds one case tree for each line, as the catalogue
    knows it. ``today`` stands in for the export day as long as nobody has named one. ``at`` is the key of the page
    shown, "" for the first that still asks; store it with the answers to come back to the same page. ``along``:
    Continue goes to the page after it.
    """

    law: CompiledPack
    kind: ObjectOf
    start: Start
    today: date
    answers: tuple[Answer, ...] = ()
    at: str = ""
    along: bool = False
    state: InterviewState = field(init=False, repr=False, compare=False)
    open_questions: OpenQuestions = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        state = apply_answers(self.start, self.answers)
        object.__setattr__(self, "state", state)
        object.__setattr__(self, "law", self.law.on(state.export_day(self.today)))
        object.__setattr__(self, "open_questions", OpenQuestions(self.law, state, self.today))

    # ---- looking ----

    def current_page(self, drafts: Drafts | None = None) -> Page:
        """Return the page to show. Drafts count as if they were submitted: errors, what is still needed."""
        key = key_in_front(self)
        if key == REVIEW_KEY:
            return build_review_page(self.state, self.law.pack)
        return build_page(self, key, drafts or {})

    def list_steps(self) -> tuple[StepAt, ...]:
        """Return the rail."""
        current = step_of_page(key_in_front(self))
        steps = [_build_step(self, step, current) for step in Step if step is not Step.REVIEW]
        last = Rail.CURRENT if current is Step.REVIEW else Rail.NOT_BEGUN
        return (*steps, StepAt(Step.REVIEW, last, 0, 0))

    def conclusions(self) -> tuple[Conclusion, ...]:
        """Return the conclusion so far for each line; each names what would still change it."""
        return self.open_questions.conclusions

    @property
    def is_complete(self) -> bool:
        """Tell whether there is nothing left to ask."""
        return not self.open_questions.asked_by_page

    # ---- answering ----

    def add_answer(self, path: str, value: Any, attribution: Attribution) -> Interview:
        """Return the interview with one answer more: a value in the form of the case file, or NOT_KNOWN.

        Errors: Refused with a sentence to put under the field; also where the catalogue knows (see ``override``).
        """
        if self.state.from_catalogue(path):
            raise Refused("the catalogue knows this", where=path, do="Override it, and say why it differs")
        return self._with_answers({path: value}, attribution, "")

    def mark_not_known(self, path: str, attribution: Attribution) -> Interview:
        """Return the interview with a fact said to be not known: not asked again, but open, as the memo says."""
        return self.add_answer(path, NOT_KNOWN, attribution)

    def override_catalogue(
        self, path: str, value: Any, reason: str, *, attribution: Attribution
    ) -> Interview:
        """Return the interview with another value than the catalogue's, for this case alone.

        Errors: Refused without a reason, or if the value cannot stand there.
        """
        if not reason.strip():
            raise Refused("no reason is given", where=path, do="Say why it differs in this case")
        return self._with_answers({path: value}, attribution, reason.strip())

    def submit_page(self, values: Drafts, attribution: Attribution) -> Interview:
        """Return the interview with a page submitted and the next page shown. This is the Continue button.

        Errors: Refused for the first value that cannot be taken; ``page(values)`` shows all of them beforehand.
        """
        trail = answered_pages(self)
        is_on_trail = self.along and self.at in trail
        onward = next(iter(trail[trail.index(self.at) + 1 :]), "") if is_on_trail else ""
        path = next((path for path in values if self.state.from_catalogue(path)), None)
        if path is not None:
            return self.add_answer(path, values[path], attribution)
        return self._with_answers(values, attribution, "").show_page(onward, along=bool(onward))

    def withdraw_answer(self, path: str, attribution: Attribution) -> Interview:
        """Return the interview with an answer withdrawn: back to the catalogue, or to be asked again."""
        answer = self.start.make_answer(path, kind=WITHDRAWN, attribution=attribution)
        return replace(self, answers=(*self.answers, answer))

    # ---- moving ----

    def go_back(self) -> Interview:
        """Return the interview with the previous page shown. Nothing is erased."""
        key = previous_page_key(self)
        return self.show_page(key, along=True) if key else self

    def go_to_step(self, step: Step) -> Interview:
        """Return the interview at a step: its first page that asks, else its first page."""
        return self.show_page(first_page_of(self, step))

    def go_to_question(self, path: str) -> Interview:
        """Return the interview with the page shown on which a question stands, answered, known or open.

        Errors: Refused if there is no such question.
        """
        if line_of_path(path) is not None and not self.state.has_entity(path):
            raise Refused("there is no such question", where=path, do="Choose one that is listed")
        return self.go_to_page(page_key_of(path))

    def go_to_page(self, key: str) -> Interview:
        """Return the interview with a page shown."""
        return self.show_page(key)

    def show_page(self, key: str, *, along: bool = False) -> Interview:
        """Return the interview with a page shown; what was worked out of its answers is kept, they are the same."""
        shown = copy(self)
        object.__setattr__(shown, "at", key)
        object.__setattr__(shown, "along", along)
        return shown

    def _with_answers(self, values: Drafts, attribution: Attribution, reason: str) -> Interview:
        interview, answers = self, list(self.answers)
        for asked_path, draft in values.items():
            path, value = normalise_answer(asked_path, draft)
            is_class_of_line = last_key(path) == "listed_as" and line_of_path(path) is not None
            if len(answers) > len(interview.answers) and not is_class_of_line:
                interview = replace(interview, answers=tuple(answers))
            clean = check_answer(interview.state, interview.kind, path, value=value)
            answer = make_answer(interview.start, path, clean, attribution=attribution)
            state = interview.state
            before = state.answered.get(state.same_entities.first_path(path))
            # who overrode the catalogue has said why
            why = reason or (before.reason if before is not None else "")
            answers.append(replace(answer, reason=why, nr=len(answers) + 1))
        has_more = len(answers) > len(interview.answers)
        return replace(interview, answers=tuple(answers)) if has_more else interview


def keep_page_answers(interview: Interview, values: Drafts, attribution: Attribution) -> Interview:
    """Return the interview with some answers of the page shown, and that page still shown.

    Errors: Refused for the first value that cannot be taken; ``check_drafts`` names all of them beforehand.
    """
    kept = interview._with_answers(values, attribution, "")
    return kept.show_page(key_in_front(interview), along=interview.along)


def try_answers(interview: Interview, drafts: Drafts, attribution: Attribution) -> Interview:
    """Return the interview as it would stand with the drafts of a page; those that cannot be taken are left out."""
    try:
        return interview._with_answers(drafts, attribution, "draft")
    except Refused:
        pass
    for path, value in drafts.items():
        try:
            interview = interview.override_catalogue(path, value, "draft", attribution=attribution)
        except Refused:
            continue
    return interview


__all__ = ["NOT_KNOWN", "Drafts", "Interview", "NoAnswer", "keep_page_answers", "try_answers"]


# --------------------------------------------------------------------------------------------------
# Parts that an answer names and the catalogue has: what is on file of them is known, as if the screening
# had begun with them.


@dataclass(frozen=True, slots=True)
class PartOnFile:
    """A part as the catalogue has it: an item of a case, and the source of each fact by its path below the part."""

    item: Mapping[str, Any]
    sources: Mapping[str, Mapping[str, str]]

    @property
    def part_number(self) -> str:
        """Return its part number."""
        return str(self.item["part_number"])


def fill_named_parts(
    interview: Interview, path: str, parts: Mapping[str, PartOnFile], by: Attribution
) -> Interview:
    """Return the interview with what is on file of the parts in a list, which an answer names, by their numbers.

    What was said of a part stands beside it. A part that is filled in with the same already is left as it is.
    """
    answers = list(interview.answers)
    for number, entry in enumerate(interview.state.value_at(path) or ()):
        part, place = parts.get(entry.get("part_number") or ""), f"{path}[{number}]"
        if part is None:
            continue
        value = {"item": {**part.item}, "sources": {name: {**part.sources[name]} for name in part.sources}}
        noted = interview.state.answered.get(place)
        if noted is None or noted.value != value:
            answer = interview.start.make_answer(place, kind=ON_FILE, attribution=by, value=value)
            answers.append(replace(answer, nr=len(answers) + 1))
    if len(answers) == len(interview.answers):
        return interview
    return replace(interview, answers=tuple(answers))


# --------------------------------------------------------------------------------------------------
# Parties and owners that were typed into a screening: how they were looked up is an answer of the
# program. It goes with the name: another name is looked up anew. It is no step of undo, for nobody has
# said it.


SCREENED: Final = "screened"
COMPUTED: Final = "computed"


@dataclass(frozen=True, slots=True)
class TypedFirm:
    """A party or an owner as it stands at a path of the screening."""

    path: str
    names: tuple[str, ...]
    country: str = ""

    @property
    def screened_path(self) -> str:
        """Return where it stands how the firm was looked up."""
        return f"{self.path}.{SCREENED}"


def firm_at(state: InterviewState, path: str) -> TypedFirm | None:
    """Return the party or owner at a path; None where none is named."""
    firm = look_up(state.root, path)
    name = str(firm.get("name") or "").strip() if isinstance(firm, dict) else ""
    if not name:
        return None
    names = (name, *(other for other in firm.get("names") or () if other != name))
    return TypedFirm(path, names, str(firm.get("country") or ""))


def list_not_looked_up(state: InterviewState) -> Iterator[TypedFirm]:
    """Yield the parties and owners that answers have named and nobody has looked up.

    Those that the catalogue named when the screening began are left to it.
    """
    at_start = state.start.lines[0].tree
    waiting = [(f"parties[{number}]", party) for number, party in enumerate(state.root.get("parties") or ())]
    while waiting:
        path, firm = waiting.pop(0)
        owners = enumerate(firm.get("owners") or ())
        waiting += [(f"{path}.owners[{number}]", owner) for number, owner in owners]
        firm_at_start = look_up(at_start, path)
        is_of_catalogue = isinstance(firm_at_start, dict) and firm_at_start.get("name") == firm.get("name")
        typed = None if is_of_catalogue or firm.get(SCREENED) is not None else firm_at(state, path)
        if typed is not None and not state.same_entities.is_repeated(typed.screened_path):
            yield typed


def add_look_ups(
    interview: Interview, look_ups: Iterable[tuple[TypedFirm, Any]], by: Attribution
) -> Interview:
    """Return the interview with how firms were looked up; those that are named otherwise by now are left out."""
    for firm, screened in look_ups:
        if firm_at(interview.state, firm.path) == firm:
            interview = interview.add_answer(firm.screened_path, screened, replace(by, source=COMPUTED))
    return interview


def judge_typed_firm(
    interview: Interview,
    firm: TypedFirm,
    judged: Mapping[str, str],
    *,
    fills: Mapping[str, str],
    by: Attribution,
) -> Interview:
    """Return the interview with what a person judged of an entry that a firm meets.

    ``judged`` is the entry with list, id, verdict, answer and reason, as a case states it. ``fills`` are the answers
    that follow; a stated "no" gives way to them, any other answer stands.
    """
    screened = look_up(interview.state.root, firm.screened_path) or {}
    key = (judged["list"], judged["id"])
    others = [
        entry for entry in screened.get("candidates") or () if (entry.get("list"), entry.get("id")) != key
    ]
    answer = {**judged, "by": by.by, "on": by.when.date().isoformat()}
    screened = {**screened, "candidates": [*others, answer]}
    interview = interview.add_answer(firm.screened_path, screened, by)
    for name, value in fills.items():
        path = f"{firm.path}.{name}"
        if interview.state.value_at(path) in (None, "no"):
            interview = interview.add_answer(path, value, by)
    return interview


def is_look_up(answer: Answer) -> bool:
    """Tell whether an answer says how a firm was looked up."""
    return answer.fact.endswith(f".{SCREENED}")
