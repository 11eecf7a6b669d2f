# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Parties and owners that were typed into a screening: how they were looked up is an answer of the program.

It goes with the name: another name is looked up anew. It is no step of undo, for nobody has said it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from desktop_app.domain.interview.answers import Answer, Attribution
from desktop_app.domain.interview.interview import Interview
from desktop_app.domain.interview.paths import look_up
from desktop_app.domain.interview.state import InterviewState

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
