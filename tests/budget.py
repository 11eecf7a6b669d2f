# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""How much of what is slow is tried: a share of the examples or files, all of them by ``make thorough``."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TypeVar

from hypothesis import settings

Thing = TypeVar("Thing")
IS_THOROUGH = os.environ.get("HYPOTHESIS_PROFILE") == "thorough"


def share_of_examples(share: float) -> settings:
    """Return settings with that share of the examples of the profile (tests/conftest.py), at least one."""
    return settings(max_examples=max(1, round(settings().max_examples * share)))


def some_of(things: Sequence[Thing], one_in: int) -> list[Thing]:
    """Return one in so many things, the first among them; all of them by ``make thorough``."""
    return list(things if IS_THOROUGH else things[::one_in])


def is_quick(seconds: float, most: float) -> bool:
    """Tell whether work kept to its time; only ``make thorough`` asks, on a machine that does nothing else."""
    return not IS_THOROUGH or seconds < most
