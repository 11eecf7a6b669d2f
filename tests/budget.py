# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""How much of what is slow is tried: a share of the examples or files, all of them by ``make thorough``."""

from __future__ import annotations

import os
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import TypeVar

from hypothesis import settings

Thing = TypeVar("Thing")
IS_THOROUGH = os.environ.get("HYPOTHESIS_PROFILE") == "thorough"

ALONE = """
from hypothesis import HealthCheck, settings
settings.register_profile(
    "alone", max_examples=5, derandomize=True, deadline=None,
    suppress_health_check=list(HealthCheck))
settings.load_profile("alone")
""" + (
    ""
    if IS_THOROUGH
    else """
def pytest_collection_modifyitems(items):
    first = {}
    for item in items:
        first.setdefault(item.path, item)
    items[:] = first.values()
"""
)
"""What the tests of a library run by where it stands alone: one test of each file; ``make thorough`` runs all of them
there, and every run does where the program is."""


def share_of_examples(share: float) -> settings:
    """Return settings with that share of the examples of the profile (tests/conftest.py), at least one."""
    return settings(max_examples=max(1, round(settings().max_examples * share)))


def some_of(things: Sequence[Thing], one_in: int) -> list[Thing]:
    """Return one in so many things, the first among them; all of them by ``make thorough``."""
    return list(things if IS_THOROUGH else things[::one_in])


def one_of_each(things: Iterable[Thing], kind: Callable[[Thing], Hashable]) -> list[Thing]:
    """Return the first thing of each kind; all of them by ``make thorough``."""
    every = list(things)
    return every if IS_THOROUGH else list({kind(thing): thing for thing in reversed(every)}.values())[::-1]


def dealt_to(number: int, of: int, things: Sequence[Thing]) -> list[Thing]:
    """Return the things that fall to one of several, dealt in turn so that each falls to one; all by ``make thorough``.

    So every kind of alteration is tried on a paper, and every paper by alterations of many kinds.
    """
    return list(things if IS_THOROUGH else things[number::of])


def is_quick(seconds: float, most: float) -> bool:
    """Tell whether work kept to its time; only ``make thorough`` asks, on a machine that does nothing else."""
    return not IS_THOROUGH or seconds < most
