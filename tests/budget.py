# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The number of examples of a slow property test: a share of that of the profile in use."""

from __future__ import annotations

from hypothesis import settings


def share_of_examples(share: float) -> settings:
    """Return settings with that share of the examples of the profile (tests/conftest.py), at least one."""
    return settings(max_examples=max(1, round(settings().max_examples * share)))
