# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Hypothesis strategies for what changes no answer: who chose what, other names, how a party was looked up."""

from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from tests.oracle.law import SWITCHES
from tests.oracle.strategies.parts import LEFT_OUT, known, often

NAMES = ("Siam Parts Co Ltd", "サイアム部品株式会社", "Сиам Партс", "暹罗零件有限公司")
# Entries of the shipped lists, by the list they are on, early and late, suspended and stopped ones too.
ENTRIES = (
    ("cn-control", "control-2025-1-01"),
    ("cn-control", "control-2025-13-01"),
    ("cn-control", "control-2025-21-01"),
    ("cn-control", "control-2026-11-01"),
    ("cn-control", "control-2026-30-01"),
    ("cn-watch", "watch-2026-12-01"),
    ("cn-watch", "watch-2026-28-01"),
    ("cn-unreliable", "unreliable-2023-1-01"),
    ("cn-unreliable", "unreliable-2025-9-01"),
    ("cn-unreliable", "unreliable-2025-10-01"),
    ("cn-countermeasure", "counter-2026-2-rba"),
    ("cn-countermeasure", "counter-2026-verite"),
)
ELSEWHERE = (("us-csl", "SDN-4711"), ("own", "17"), (None, "4711"), ("own", None), (None, None))


@st.composite
def choices_made(draw: DrawFn) -> Any:
    """Draw who chose what, each part now and then left out."""
    if not often(draw, 25):
        return draw(st.sampled_from([None, LEFT_OUT, LEFT_OUT, {}]))
    keys = draw(st.lists(st.sampled_from(["profile", "assumption", *SWITCHES]), max_size=3, unique=True))
    parts = {
        "by": ["M. Roth", None, LEFT_OUT],
        "why": ["as our counsel reads it", None, LEFT_OUT],
        "on": ["2025-10-12", None, LEFT_OUT],
    }
    return {
        key: known({name: draw(st.sampled_from(values)) for name, values in parts.items()}) for key in keys
    }


def other_names() -> st.SearchStrategy[Any]:
    """Return other names, in any script, mostly none."""
    return st.sampled_from([LEFT_OUT, LEFT_OUT, None, [], ["Siam Parts"], list(NAMES[1:])])


@st.composite
def candidates(draw: DrawFn) -> dict[str, Any]:
    """Draw an entry that was met, with what a person made of it."""
    source, entry = draw(st.sampled_from([*ENTRIES, *ENTRIES, *ELSEWHERE]))
    return known(
        {
            "list": draw(st.sampled_from([source, source, None, LEFT_OUT])),
            "id": entry,
            "verdict": draw(st.sampled_from(["match", "match", "possible", None, LEFT_OUT])),
            "judged": draw(st.sampled_from(["same", "same", "different", "unsure", None, LEFT_OUT])),
            "why": draw(st.sampled_from(["another firm", None, LEFT_OUT])),
            "by": draw(st.sampled_from(["M. Roth", LEFT_OUT])),
            "on": draw(st.sampled_from(["2026-03-10", LEFT_OUT])),
        }
    )


@st.composite
def look_ups(draw: DrawFn, percent: int) -> Any:
    """Draw how a party or owner was looked up; in so many of a hundred it was."""
    if not often(draw, percent):
        return draw(st.sampled_from([None, LEFT_OUT, LEFT_OUT, {}]))
    lists = [{"id": "cn-control", "day": "2026-11-25", "rows": "153", "sha256": "0" * 64}]
    return known(
        {
            "lists": draw(st.sampled_from([lists, lists, [{"id": "own"}], [], None, LEFT_OUT])),
            "on": draw(st.sampled_from(["2026-03-10", None, LEFT_OUT])),
            "by": draw(st.sampled_from(["M. Roth", LEFT_OUT])),
            "names": draw(st.sampled_from([["Siam Parts Co Ltd"], [], LEFT_OUT])),
            "candidates": draw(
                st.lists(candidates(), max_size=2) if often(draw, 70) else st.sampled_from([None, LEFT_OUT])
            ),
        }
    )
