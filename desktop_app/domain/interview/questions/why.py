# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Why a page is asked: the provisions that turn on it, their words, and whether their other conditions are met."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, Literal

from desktop_app.domain.engine.compiled import PackUnderReadings
from desktop_app.domain.engine.nodes import Joint, Node
from desktop_app.domain.interview.paths import asked_path, case_path, line_of
from desktop_app.domain.interview.questions.open_questions import Look, Outlook
from desktop_app.domain.interview.questions.page import Why
from desktop_app.domain.law.pack import Provision
from desktop_app.domain.phrase import Phrase
from desktop_app.domain.truth import NO, UNKNOWN, YES, Truth, one_of

Others = Literal["met", "open", "not met", "none"]
_SAID: Final[dict[Others, str]] = {
    "met": "Its other conditions are met.",
    "open": "Other conditions of it are open too.",
    "not met": "Another condition of it fails as things stand.",
    "none": "",
}


def why(outlook: Outlook, places: Iterable[str]) -> tuple[Why, ...]:
    """Return the provisions that turn on some places, in the order of the pack, each once."""
    found: dict[str, Why] = {}
    for place in places:
        line = line_of(place)
        look = outlook.looks[line or 0]
        numbers = set(look.facts.get(_path(place), ()))
        for name in _provisions(outlook, place):
            if name not in found:
                found[name] = _why(outlook, look, name, numbers)
    order = list(outlook.law.pack.provisions)
    return tuple(found[name] for name in sorted(found, key=order.index))


def _path(place: str) -> str:
    path = asked_path(place)
    return path if path in ("parties", "rates") else case_path(place)


def _provisions(outlook: Outlook, place: str) -> tuple[str, ...]:
    """Return the provisions that look at a place themselves, without those that only gather others."""
    opened = outlook.open.get(place)
    if opened is None:
        return ()
    gathered = {rule.part_of for rule in outlook.law.pack.provisions.values() if rule.part_of}
    return tuple(name for name in opened.provisions if name not in gathered)


def _why(outlook: Outlook, look: Look, name: str, numbers: set[int]) -> Why:
    provision = outlook.law.pack.provisions[name]
    others = _others(look.bound, look, name, numbers)
    text = provision.text
    short = outlook.law.pack.instruments[text.instrument].short
    source = Phrase("{instrument}, {place}", instrument=short, place=text.place)
    return Why(
        provision=name,
        title=provision.title,
        source=source,
        says=text.says,
        deciding=text.deciding,
        others=others,
        sentence=_sentence(provision, source, others),
    )


def _sentence(provision: Provision, source: str, others: Others) -> str:
    if not _SAID[others]:
        return Phrase("{title} ({source}) turns on it.", title=provision.title, source=source)
    return Phrase(
        "{title} ({source}) turns on it. {others}",
        title=provision.title,
        source=source,
        others=_SAID[others],
    )


def _others(bound: PackUnderReadings, look: Look, name: str, numbers: set[int]) -> Others:
    """Tell whether the conditions of a provision that do not look at some facts are met."""
    node = bound.provisions[name]
    parts: tuple[Node, ...] = ()
    if isinstance(node, Joint) and node.deciding == NO:
        parts = tuple(part for part in node.parts if not numbers & set(part.facts()))
    if not parts:
        return "none"
    sheets = look.work.sheets(bound)
    truths = [_over_all([part.truth(sheet) for sheet in sheets]) for part in parts]
    if NO in truths:
        return "not met"
    return "open" if UNKNOWN in truths else "met"


def _over_all(truths: list[Truth]) -> Truth:
    result = truths[0]
    for truth in truths[1:]:
        result = one_of(result, truth)
    return result if result in (YES, NO) else UNKNOWN
