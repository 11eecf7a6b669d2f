# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""How the answer of one conclusion differs from that of another on the same case: what was, what is.

The sentences of reasons and warnings are no part of the answer: they may be worded anew while it stays.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

Tree = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class AnswerChange:
    """One part of an answer that differs; ``was`` and ``now`` are codes or figures, blank where there is none.

    ``part`` is verdict, possible, licence, ground, standing, share, open_fact, duty or warning; ``code`` names which
    ground, share, fact, duty or warning it is, blank for the others.
    """

    part: str
    code: str
    was: str
    now: str


AnswerParts = Mapping[tuple[str, str], str]
"""What an answer consists of: a code or figure by part and code."""

_UNTOLD: Final = "?"
"""Stands for what a conclusion of an earlier version does not tell; it differs from nothing."""


def answer_parts(tree: Tree) -> AnswerParts:
    """Return the answer that a conclusion gives."""
    return dict(_list_parts(tree))


def compare_parts(was: AnswerParts, now: AnswerParts) -> tuple[AnswerChange, ...]:
    """Return how two answers differ, the verdict first."""
    pairs = {key: (was.get(key, ""), now.get(key, "")) for key in dict.fromkeys([*was, *now])}
    return tuple(
        AnswerChange(*key, before, after)
        for key, (before, after) in pairs.items()
        if before != after and _UNTOLD not in (before, after)
    )


def _list_parts(tree: Tree) -> Iterator[tuple[tuple[str, str], str]]:
    yield ("verdict", ""), tree["verdict"]
    yield ("possible", ""), ",".join(tree["possible"]) if "possible" in tree else _UNTOLD
    yield ("licence", ""), tree.get("licence_needed", _UNTOLD)
    yield ("standing", ""), tree["standing"]["overall"]
    for name, finding in tree["limbs"].items():
        yield ("ground", name), finding
    for name, share in tree["share"].items():
        yield ("share", name), _share_text(share)
    for fact in tree["open_facts"]:
        yield ("open_fact", fact["fact"]), "open"
    for duty in tree["duties"]:
        yield ("duty", duty["code"]), duty.get("owed", _UNTOLD)
    for warning in tree["warnings"]:
        yield ("warning", warning["code"]), warning["applies"]


def _share_text(share: Mapping[str, str | None] | None) -> str:
    if share is None:
        return ""
    return f"{share['from']}…{share['to'] or ''}" if share["from"] != share["to"] else str(share["from"])
