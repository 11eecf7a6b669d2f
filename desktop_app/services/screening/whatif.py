# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What if: the conclusion of a changed copy of a case, compared with that of the case. Nothing is stored."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from desktop_app.basics.messages import Refused
from desktop_app.domain.bom.calculation import Line, single_entry
from desktop_app.domain.casefile.reading import canonical_json
from desktop_app.domain.engine.conclusion import Conclusion, WarningOrDuty
from desktop_app.domain.engine.evaluation import Workings
from desktop_app.domain.interview import Field, paths
from desktop_app.domain.interview.questions.pages import build_plain_field
from desktop_app.domain.interview.questions.question_texts import name_subject
from desktop_app.domain.interview.state import Start, StartLine, apply_answers
from desktop_app.domain.law.pack import Pack
from desktop_app.domain.line_effects import CONTENT, WHOLE_ARTICLE, LimitEffect, numerators, share_limits
from desktop_app.domain.truth import WORDS
from desktop_app.services.context.program import Program
from desktop_app.services.screening.one_case import Screened, screen_case

Tree = Mapping[str, Any]
_LEVERS: Final = (
    "made_in",
    "value",
    "mass",
    "listed_as",
    "origin",
    "china_share",
    "price",
    "element_percent",
    "destination",
)
_MOST_LEVERS: Final = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class WhatIfChange:
    """The changes to the copy; fields left out stay unchanged.

    ``assume`` is announced, published_text, or none. ``values`` are values of the case file by path, None for not
    known (``{"item.value": {"amount": "250", "currency": "USD"}}``). ``chosen`` says who makes these choices, when and
    why.
    """

    on: date | None = None
    assume: str | None = None
    profile: str | None = None
    readings: Mapping[str, str] = field(default_factory=dict)
    values: Mapping[str, Any] = field(default_factory=dict)
    chosen: Mapping[str, str] = field(default_factory=dict)

    @property
    def choices(self) -> tuple[str, ...]:
        """Return what is chosen anew: assumption, profile, and single readings."""
        profile = ("profile",) if self.profile is not None else ()
        return (*(("assumption",) if self.assume is not None else ()), *profile, *self.readings)


@dataclass(frozen=True, slots=True)
class OutcomeMove:
    """One part of the outcome that differs, such as ``verdict``, ``limb.value``, ``standing``, before and after."""

    fact: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class WhatIf:
    """The case, the changed copy, and the differences of their conclusions."""

    before: Screened
    after: Screened
    moved: tuple[OutcomeMove, ...]


@dataclass(frozen=True, slots=True)
class Lever:
    """A figure or origin that can be changed: its path, its subject, and the field of the interview to edit it."""

    path: str
    subject: str
    field: Field


@dataclass(frozen=True, slots=True)
class BreakEven:
    """The limits at which a share meets the threshold, and the one ``material`` they are of, in the part ``of``."""

    limits: tuple[LimitEffect, ...]
    material: str = ""
    of: str = ""


def try_change(program: Program, case: Tree, change: WhatIfChange) -> WhatIf:
    """Return the conclusion of a case with a change, beside that without it.

    Errors: Refused with the path of a changed value that is not valid.
    """
    before = screen_case(program, canonical_json(case))
    after = screen_case(program, canonical_json(change_case(before.read.tree, change)))
    return WhatIf(before, after, tuple(_list_moves(before.conclusion, after.conclusion)))


def change_case(case: Tree, change: WhatIfChange) -> dict[str, Any]:
    """Return a copy of a case with a change made."""
    tree: dict[str, Any] = paths.copy_tree(dict(case))
    if change.on is not None:
        tree["on"] = change.on.isoformat()
    if change.assume is not None:
        tree["assumption"] = None if change.assume == "none" else change.assume
    if change.profile is not None or change.readings:
        profile = {"profile": change.profile} if change.profile else {}
        tree["readings"] = {**tree.get("readings", {}), **profile, **change.readings}
    if change.choices:
        tree["chosen"] = {**tree.get("chosen", {}), **{key: dict(change.chosen) for key in change.choices}}
    for path, value in change.values.items():
        *way, last = paths.split_path(path)
        here: Any = tree
        try:
            for step in way:
                here = here.setdefault(step, {}) if isinstance(step, str) else here[step]
            if value is None:
                here.pop(last, None)
            else:
                here[last] = value
        except (AttributeError, IndexError, KeyError, TypeError):
            raise Refused("there is no such place in the case", where=path, do="Choose another") from None
    return tree


def list_levers(program: Program, case: Tree) -> tuple[Lever, ...]:
    """Return the origins, values, prices and contents that can be changed; the item's first, at most sixty."""
    start = Start((StartLine("1", case),))
    state, pack = apply_answers(start, ()), program.pack
    places = [path for path in paths.list_question_paths(state.root) if paths.last_key(path) in _LEVERS]
    found = (
        Lever(
            paths.path_in_case(path),
            name_subject(pack, state.root, paths.entity_path(path)),
            build_plain_field(pack, state, path),
        )
        for path in places
    )
    return tuple(found)[:_MOST_LEVERS]


def find_break_evens(program: Program, screened: Screened) -> Mapping[str, BreakEven]:
    """Return the limits at which each share meets the threshold: item value, material price and mass."""
    case, readings = screened.read.case, screened.conclusion.readings
    law = program.law.on(case.on)
    valued = Workings(law, case).value_case(law.bind_readings(readings).counted)
    numerator = numerators(case, valued)
    return {
        name: BreakEven(limits, *_name_material(law.pack, numerator[name].lines))
        for name, limits in share_limits(law, case, readings).items()
    }


def deciding_share(conclusion: Conclusion) -> str:
    """Return the share that is compared with the threshold under the readings: content or whole_article."""
    is_whole_article = conclusion.readings.get("numerator") == "whole_article"
    return WHOLE_ARTICLE if is_whole_article and conclusion.shares.whole_article is not None else CONTENT


def _name_material(pack: Pack, lines: tuple[Line, ...]) -> tuple[str, str]:
    """Return the names of the one material that makes up a share, and of its part."""
    entry = single_entry(lines)
    if entry is None or entry.entry is None:
        return "", ""
    row, component = pack.rows.get(entry.entry.row or ""), entry.at.item
    return row.name if row else "", component.part_number or component.name or ""


def _list_moves(before: Conclusion, after: Conclusion) -> Iterator[OutcomeMove]:
    pairs = zip(_comparable_facts(before), _comparable_facts(after), strict=True)
    for (fact, was), (_, now) in pairs:
        if was != now:
            yield OutcomeMove(fact, was, now)


def _comparable_facts(conclusion: Conclusion) -> Iterator[tuple[str, Any]]:
    """Yield the parts of a conclusion that are compared, in the order in which they are shown."""
    yield "verdict", conclusion.verdict
    yield "possible", conclusion.possible
    yield "licence_needed", WORDS[conclusion.licence_needed]
    for limb, truth in conclusion.limbs.items():
        yield f"limb.{limb}", WORDS[truth]
    yield "share.content", conclusion.shares.content
    yield "share.whole_article", conclusion.shares.whole_article
    yield "standing", conclusion.standing.overall
    yield "next_change", conclusion.standing.next_change
    yield "readings_that_matter", conclusion.readings_that_matter
    yield "open_facts", tuple(fact.fact for fact in conclusion.open_facts)
    yield "duties", _advice_codes(conclusion.duties)
    yield "warnings", _advice_codes(conclusion.warnings)


def _advice_codes(advice: Iterable[WarningOrDuty]) -> tuple[str, ...]:
    return tuple(entry.code for entry in advice)
