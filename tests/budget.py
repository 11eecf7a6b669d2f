# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""How many examples a costly test of a property is tried on: a share of what the profile in use allows."""

from __future__ import annotations

from hypothesis import settings


def share_of_examples(share: float) -> settings:
    """Return settings with that share of the examples of the profile (tests/conftest.py), at least one."""
    return settings(max_examples=max(1, round(settings().max_examples * share)))
